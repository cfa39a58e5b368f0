"""Conditions on a change of the residence rule, and on papers that no reader knows (Wohnsitzauflage, EU-Titel).

Source: § 12a Abs. 5, § 38a AufenthG; legal.md 5.6.
"""

from __future__ import annotations

from decimal import Decimal

from extractors.kind import Paper

from .condition_livelihood import dated
from .condition_papers import absent, doubtful, unsure
from .condition_shown import ends
from .condition_title import current_title, valid_to
from .finding import Status, Text
from .folder import Folder, Outcome, best, cite, day, sure_value, where
from .parameters import on
from .registry import condition
from .requirement import Requirement

_PLACES = ("training_contract", "enrolment")


@condition
@dated
def reason_to_move(row: Requirement, folder: Folder) -> Outcome:
    """A job of enough hours with social insurance, a place of training or study, or family reasons.

    Arguments: `hours` a week. Pay within the limit of marginal employment has no full social insurance. Family reasons,
    courses and hardship are weighed by the authority.
    """
    found = [_job(row, folder, paper) for paper in folder.of("employment_contract")]
    found += [_place(row, folder, paper) for paper in folder.of(*_PLACES)]
    found += [_weighed(row, folder, p) for p in folder.of("marriage_certificate", "course_obligation")]
    return best(found) or absent(row, folder)


def _job(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    hours, gross = sure_value(paper, "weekly_hours"), sure_value(paper, "gross_monthly")
    if hours is None:
        return unsure(paper, "weekly_hours")
    if ended := ends(folder, paper, "end"):
        return ended
    evidence = cite(paper, "weekly_hours", "gross_monthly", "employer")
    args: dict[str, str | Text] = {"hours": str(hours), "asked": str(row.with_["hours"])}
    if Decimal(hours) < row.with_["hours"]:
        return Outcome(status="not_met", code="hours_few", args=args, evidence=evidence)
    if gross is None:
        return unsure(paper, "gross_monthly")
    if Decimal(gross) <= on("marginal_employment", folder.as_of)["limit"]:
        return Outcome(status="not_met", code="job_marginal", args=args, evidence=evidence)
    return Outcome(status="met", code="hours_enough", args=args, evidence=evidence)


def _place(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    if ended := ends(folder, paper, "end" if paper.kind == "training_contract" else "valid_until"):
        return ended
    return Outcome(status="met", code="document_shown", evidence=cite(paper, "occupation", "university"))


def _weighed(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    args: dict[str, str | Text] = {"where": where(paper)}
    return Outcome(
        status="unclear", code="reason_weighed", args=args, evidence=cite(paper, "married_on", "obliged")
    )


@condition
def title_to_transfer(row: Requirement, folder: Folder) -> Outcome:
    """A title that is valid on the day, limited or not; a visa is not transferred to a card."""
    title = current_title(folder)
    if title is None:
        return absent(row, folder)
    if doubt := doubtful(row, folder, title):
        return doubt
    kind = sure_value(title, "title_type")
    if kind is None:
        return unsure(title, "title_type")
    evidence = cite(title, "title_type", "valid_until")
    if kind == "visum":
        return Outcome(status="not_met", code="visa_not_transferred", evidence=evidence)
    if kind in ("niederlassungserlaubnis", "daueraufenthalt_eu"):
        return Outcome(status="met", code="document_shown", evidence=evidence)
    until = valid_to(folder, title)
    if until is None:
        return unsure(title, "valid_until")
    code = "title_valid" if until >= folder.as_of else "title_expired"
    status: Status = "met" if until >= folder.as_of else "not_met"
    return Outcome(status=status, code=code, args={"until": day(until)}, evidence=evidence)


@condition
def foreign_title(row: Requirement, folder: Folder) -> Outcome:
    """A title of another member state; none is read surely, so a paper without a kind may be it, and a person looks."""
    unnamed = [
        paper
        for paper in folder.papers
        if paper.kind == "unknown"
        and not paper.document.specimen
        and folder.matches[paper.id].same is not False
    ]
    if not unnamed:
        return absent(row, folder)
    args: dict[str, str | Text] = {"where": where(unnamed[0])}
    evidence = tuple(item for paper in unnamed for item in cite(paper))
    return Outcome(status="unclear", code="foreign_title_look", args=args, evidence=evidence)
