"""Condition on the German of a trainee (Sprachkenntnisse bei der Berufsausbildung, § 16a Abs. 3 AufenthG).

Source: legal.md 5.6.
"""

from __future__ import annotations

from .condition_language import language_level
from .folder import Folder, Outcome
from .registry import condition
from .requirement import Requirement


@condition
def training_language(row: Requirement, folder: Folder) -> Outcome:
    """B1, unless whoever offers the training has checked the German or a course prepares for it, which is stated.

    Arguments: those of `language_level`.
    """
    own = language_level(row, folder)
    told = folder.case.facts.language_checked
    if own.status == "met" or told is False:
        return own
    if told:
        return Outcome(status="not_applicable", code="language_checked_elsewhere", notes=own.notes)
    return Outcome(
        status="unclear", code="condition_unknown", evidence=own.evidence, question="language_checked"
    )
