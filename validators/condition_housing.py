"""Conditions on the dwelling (Wohnraum)."""

from __future__ import annotations

from .folder import Folder, Outcome
from .requirement import Requirement


def space_sufficient(row: Requirement, folder: Folder) -> Outcome:
    """Not yet judged by the program: a person looks."""
    return Outcome(status="unclear", code="condition_unknown")
