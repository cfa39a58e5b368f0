"""Condition on livelihood where training stands in for it (§ 35 Abs. 1 Satz 2 Nr. 3, Abs. 3 Satz 1 Nr. 3 AufenthG).

Source: legal.md 5.3.
"""

from __future__ import annotations

from .condition_insurance import health_insured
from .condition_livelihood import livelihood_covered
from .finding import Text
from .folder import Folder, Outcome
from .registry import condition
from .requirement import Requirement
from .training import training_of


@condition
def covered_or_in_training(row: Requirement, folder: Folder) -> Outcome:
    """Whoever is in training for a recognised qualification need not show that the livelihood is secured.

    Arguments: `studies`, whether studies are enough; `claim_only`, whether a livelihood that is not secured takes away
    the claim alone, so that the authority may still issue; and those of `livelihood_covered`, by which everybody else
    is judged.
    """
    trained = training_of(folder, studies=row.with_["studies"])
    if trained is not None and trained.status == "met":
        return trained
    own = livelihood_covered(row, folder)
    if own.status in ("met", "waived") or (trained is None and not row.with_.get("claim_only")):
        return own
    if trained is not None and own.status != "unclear":
        return trained.model_copy(update={"calculations": own.calculations})
    if own.status == "not_met":
        args: dict[str, str | Text] = {"low": own.args["low"]}
        return own.model_copy(update={"status": "unclear", "code": "claim_lost", "args": args})
    return own


@condition
def insured_or_in_training(row: Requirement, folder: Folder) -> Outcome:
    """Health insurance belongs to the livelihood: where training stands in for that, nothing is asked for.

    Arguments: `studies`, and those of `health_insured`.
    """
    own = health_insured(row, folder)
    trained = training_of(folder, studies=row.with_["studies"])
    if own.status != "met" and trained is not None and trained.status == "met":
        return Outcome(status="not_applicable", code="livelihood_waived", evidence=trained.evidence)
    return own
