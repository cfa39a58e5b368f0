"""Conditions on livelihood (Lebensunterhalt)."""

from __future__ import annotations

from .folder import Folder, Outcome
from .requirement import Requirement


def livelihood_covered(row: Requirement, folder: Folder) -> Outcome:
    """Not yet judged by the program: a person looks."""
    return Outcome(status="unclear", code="condition_unknown")


def income_shown(row: Requirement, folder: Folder) -> Outcome:
    """Not yet judged by the program: a person looks."""
    return Outcome(status="unclear", code="condition_unknown")


def income_durable(row: Requirement, folder: Folder) -> Outcome:
    """Not yet judged by the program: a person looks."""
    return Outcome(status="unclear", code="condition_unknown")
