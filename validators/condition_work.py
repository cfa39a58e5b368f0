"""Conditions on work (Beschäftigung, Berufserlaubnis)."""

from __future__ import annotations

from .folder import Folder, Outcome
from .requirement import Requirement


def employment_permitted(row: Requirement, folder: Folder) -> Outcome:
    """Not yet judged by the program: a person looks."""
    return Outcome(status="unclear", code="condition_unknown")


def licence_held(row: Requirement, folder: Folder) -> Outcome:
    """Not yet judged by the program: a person looks."""
    return Outcome(status="unclear", code="condition_unknown")
