"""Conditions on the decision of the Federal Office (BAMF-Bescheid, Widerruf)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from extractors.kind import Paper

from .condition_papers import absent, doubtful, unsure
from .decision_lines import outcomes_of, surely_said
from .finding import Text
from .folder import Folder, Outcome, best, cite, day, field, sure_value, value, where
from .judgments import ON_PROTECTION, judgments_since
from .registry import condition
from .requirement import Requirement

PROTECTION = ("refugee", "asylum", "subsidiary", "family_protection", "ban_60_5", "ban_60_7")
"""Outcomes that grant something; all others refuse, end or take back."""


def revocations(folder: Folder) -> tuple[Paper, ...]:
    """Return the papers on a revocation that do not surely say there are no grounds for one."""
    letters = [
        paper
        for paper in folder.of("bamf_revocation_notice")
        if not (folder.doubt(paper) is None and sure_value(paper, "stage") == "no_grounds")
    ]
    decisions = [p for p in folder.of("bamf_decision") if "revoked" in (outcomes_of(folder, p) or set())]
    return (*letters, *decisions)


@condition
def status_granted(row: Requirement, folder: Folder) -> Outcome:
    """A decision of the Federal Office grants the applicant one of the outcomes.

    Arguments: `granted` (outcomes asked for), `family_from` (first day from which family protection found by
    the Federal Office stands for it), `family_of` (the status from which it must follow; any, where none is named),
    `instead` (other outcome to the permit that fits it). Of several
    persons the applicant's own line counts. Decisions that disagree, a letter about revocation, and a ruling of a
    court that is no older leave it unclear.
    """
    decisions = [d for d in folder.of(*row.evidence) if _is_own(folder, d)]
    if not decisions:
        return absent(row, folder)
    found = best([_decision(row, folder, paper) for paper in decisions])
    assert found is not None
    disagreeing = contradicting(folder)
    if found.status == "met" and (letters := revocations(folder)):
        evidence = found.evidence + tuple(
            item for letter in letters for item in cite(letter, "stage", "decided_on")
        )
        return Outcome(
            status="unclear",
            code="revocation_letter",
            args={"where": where(letters[0], "stage")},
            evidence=evidence,
        )
    if found.status == "met" and (judged := judgments_since(folder, _last_day(decisions), ON_PROTECTION)):
        evidence = found.evidence + tuple(item for paper in judged for item in cite(paper, "decided_on"))
        return Outcome(
            status="unclear", code="judgment_since", args={"where": where(judged[0])}, evidence=evidence
        )
    if disagreeing:
        evidence = tuple(item for paper in disagreeing for item in cite(paper, "outcomes", "decided_on"))
        args: dict[str, str | Text] = {"where": where(disagreeing[0], "outcomes")}
        return Outcome(status="unclear", code="contradicting_documents", args=args, evidence=evidence)
    return found


def _last_day(decisions: Sequence[Paper]) -> dt.date | None:
    """Return the day of the last decision; None where one shows no sure day."""
    days = [sure_value(decision, "decided_on") for decision in decisions]
    return None if None in days else max(days)


def _is_own(folder: Folder, decision: Paper) -> bool:
    """Drop a second part of the same decision that names no outcome where another part does."""
    number = value(decision, "file_number")
    if field(decision, "outcomes") is not None or number is None:
        return True
    return not any(
        other.id != decision.id and value(other, "file_number") == number and value(other, "outcomes")
        for other in folder.of("bamf_decision")
    )


def contradicting(folder: Folder) -> tuple[Paper, ...]:
    """Return the decisions on the applicant where they do not all say the same, else nothing."""
    decisions = [
        decision
        for decision in folder.of("bamf_decision")
        if decision.duplicate_of is None and _is_own(folder, decision) and not _is_fragment(folder, decision)
    ]
    said = {_class_of(outcomes_of(folder, decision)) for decision in decisions}
    return tuple(decisions) if len(said) > 1 else ()


def _is_fragment(folder: Folder, decision: Paper) -> bool:
    """Whether the paper says nothing of its own: later pages of a decision that were cut off from the first."""
    says_nothing = all(value(decision, name) is None for name in ("decided_on", "file_number"))
    return says_nothing and outcomes_of(folder, decision) is None


def _class_of(outcomes: set[str] | None) -> str:
    if outcomes is None:
        return "unread"
    return next((outcome for outcome in PROTECTION if outcome in outcomes), "refused")


def granted_outcomes(folder: Folder) -> set[str]:
    """Return what the decisions in the folder surely grant the applicant; nothing where they disagree."""
    if contradicting(folder) or revocations(folder):
        return set()
    sure = [d for d in folder.of("bamf_decision") if folder.doubt(d) is None and surely_said(folder, d)]
    return {outcome for d in sure for outcome in outcomes_of(folder, d) or () if outcome in PROTECTION}


def _decision(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    name = "outcomes_by_person" if field(paper, "outcomes_by_person") is not None else "outcomes"
    outcomes = outcomes_of(folder, paper)
    if outcomes is None or not surely_said(folder, paper):
        return unsure(paper, name)
    evidence = cite(paper, name, "decided_on", "file_number")
    decided = value(paper, "decided_on")
    if decided is not None and decided > folder.as_of:
        args: dict[str, str | Text] = {"date": day(decided), "where": where(paper, "decided_on")}
        return Outcome(status="unclear", code="date_in_future", args=args, evidence=evidence)
    if "revoked" in outcomes:
        args = {"where": where(paper, name)}
        return Outcome(status="unclear", code="revocation_letter", args=args, evidence=evidence)
    if outcomes & set(row.with_["granted"]):
        return Outcome(status="met", code="status_granted", evidence=evidence)
    others = [outcome for outcome in row.with_["instead"] if outcome in outcomes]
    if "family_protection" in outcomes and not others:
        return _family(row, paper, evidence)
    if others:
        fits = row.with_["instead"][others[0]]
        return Outcome(status="not_met", code="other_status", args={"permit": fits}, evidence=evidence)
    return Outcome(status="not_met", code="outcome_refused", evidence=evidence)


def _family(row: Requirement, paper: Paper, evidence: Any) -> Outcome:
    since: dt.date = row.with_["family_from"]
    decided = sure_value(paper, "decided_on")
    if decided is not None and decided >= since:
        if not _stands_for(row, paper):
            found: dict[str, str | Text] = {"where": where(paper, "outcomes")}
            return Outcome(status="unclear", code="family_protection_derived", args=found, evidence=evidence)
        return Outcome(status="met", code="family_protection", evidence=evidence)
    args: dict[str, str | Text] = {"where": where(paper, "decided_on"), "date": day(since)}
    return Outcome(status="unclear", code="family_protection_open", args=args, evidence=evidence)


def _stands_for(row: Requirement, paper: Paper) -> bool:
    """Whether family protection on this decision follows from the status that the row asks for (`family_of`).

    It does where the decision surely grants that status, and no other, to another person.
    """
    if "family_of" not in row.with_:
        return True
    lines = sure_value(paper, "outcomes_by_person") or ()
    said = {str(line["outcome"] if isinstance(line, Mapping) else line.outcome) for line in lines}
    return bool(said) and said & set(PROTECTION) == {*row.with_["family_of"], "family_protection"}


@condition
def no_revocation(row: Requirement, folder: Folder) -> Outcome:
    """The authority checks whether it was told of a revocation; a letter in the folder is a doubt."""
    if letters := revocations(folder):
        args: dict[str, str | Text] = {"where": where(letters[0], "stage")}
        evidence = tuple(item for letter in letters for item in cite(letter, "stage", "decided_on"))
        return Outcome(status="unclear", code="revocation_letter", args=args, evidence=evidence)
    shown = tuple(item for paper in folder.of(*row.evidence) for item in cite(paper, "stage"))
    return Outcome(status="authority", code=row.with_["reason"], evidence=shown)
