"""Conditions on health insurance (Krankenversicherung)."""

from __future__ import annotations

from .folder import Folder, Outcome
from .requirement import Requirement


def health_insured(row: Requirement, folder: Folder) -> Outcome:
    """Not yet judged by the program: a person looks."""
    return Outcome(status="unclear", code="condition_unknown")
