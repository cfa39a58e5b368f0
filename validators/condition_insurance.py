"""Condition on health insurance (Krankenversicherungsschutz).

Source: § 2 Abs. 3 Satz 1, 3 AufenthG.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from dateutil.relativedelta import relativedelta

from extractors.kind import Paper

from .condition_papers import absent, doubtful, in_future, unsure
from .finding import Text
from .folder import Folder, Outcome, best, cite, cite_sure, day, sure_value, value, where
from .registry import condition
from .requirement import Requirement

_DECIDING = ("insurance_type", "insured_since", "insured_until")


@condition
def health_insured(row: Requirement, folder: Folder) -> Outcome:
    """A confirmation shows that the applicant is insured on the day: statutory always suffices.

    Arguments: `months` from which on a confirmation is called old, `old_months` from which on it proves nothing,
    `ending_days` within which an insurance that is said to end is looked at: what follows it is not shown. A
    private insurance is met only where the paper says that its cover is like the statutory one and runs on.
    """
    papers = [paper for paper in folder.of(*row.evidence) if paper.duplicate_of is None] or folder.of(
        *row.evidence
    )
    found = [_outdated(folder, paper, papers) or _insured(row, folder, paper) for paper in papers]
    return best(found) or absent(row, folder)


def _outdated(folder: Folder, paper: Paper, others: Sequence[Paper]) -> Outcome | None:
    """Return a doubt where a later paper says that the insurance which this one confirms has ended or will end."""
    told = value(paper, "issued_on") or value(paper, "insured_since") or dt.date.min
    since = value(paper, "insured_since") or dt.date.min
    for other in others:
        until, issued = value(other, "insured_until"), value(other, "issued_on") or dt.date.min
        over = until is not None and max(since, told) <= until < folder.as_of
        terminated = value(other, "unterminated") is False and issued > told
        if other is paper or not (over or terminated):
            continue
        name = "insured_until" if over else "unterminated"
        return _look(other, name, "insurance_contradicted")
    return None


def _insured(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    evidence = cite_sure(paper, "insurance_type", "insured_since", "insured_until", "issued_on")
    since, until = value(paper, "insured_since"), value(paper, "insured_until")
    for name in _DECIDING:
        if value(paper, name) is not None and sure_value(paper, name) is None:
            return unsure(paper, name)
    if until is not None and until < folder.as_of:
        return Outcome(
            status="not_met", code="insurance_ended", args={"until": day(until)}, evidence=evidence
        )
    if value(paper, "unterminated") is False:
        return _look(paper, "unterminated", "insurance_terminated")
    if since is not None and since > folder.as_of:
        return Outcome(
            status="unclear", code="insurance_begins", args={"from": day(since)}, evidence=evidence
        )
    if until is not None and until < folder.as_of + dt.timedelta(days=row.with_["ending_days"]):
        return Outcome(status="unclear", code="insurance_ends", args={"until": day(until)}, evidence=evidence)
    kind = sure_value(paper, "insurance_type")
    if kind is None:
        return unsure(paper, "insurance_type")
    issued = value(paper, "issued_on")
    if ahead := in_future(folder, paper, "issued_on"):
        return ahead
    if issued is not None and issued + relativedelta(months=row.with_["old_months"]) < folder.as_of:
        args: dict[str, str | Text] = {"date": day(issued), "where": where(paper, "issued_on")}
        return Outcome(status="unclear", code="confirmation_old", args=args, evidence=evidence)
    notes = _notes(row, folder, paper)
    if kind == "pkv":
        if sure_value(paper, "comparable_to_statutory") is not True or until is not None:
            return _look(paper, "comparable_to_statutory", "private_insurance")
        shown = evidence + cite(paper, "comparable_to_statutory")
        return Outcome(status="met", code="insured_privately", evidence=shown, notes=notes)
    return Outcome(status="met", code="insured", evidence=evidence, notes=notes)


def _look(paper: Paper, name: str, code: str) -> Outcome:
    evidence = cite(paper, "insurance_type", name)
    return Outcome(status="unclear", code=code, args={"where": where(paper, name)}, evidence=evidence)


def _notes(row: Requirement, folder: Folder, paper: Paper) -> tuple[Text, ...]:
    issued = value(paper, "issued_on")
    months = row.with_["months"]
    if sure_value(paper, "issued_on") is None:
        return (
            Text(
                de="Das Ausstellungsdatum wurde nicht sicher gelesen; viele Behörden verlangen eine neue Bestätigung.",
                en="The day of issue was not surely read; many authorities want a new confirmation.",
            ),
        )
    if issued + relativedelta(months=months) >= folder.as_of:
        return ()
    return (
        Text(
            de=f"Die Bestätigung ist älter als {months} Monate; viele Behörden verlangen eine neuere.",
            en=f"The confirmation is older than {months} months; many authorities want a newer one.",
        ),
    )
