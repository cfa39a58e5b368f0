"""Conditions on school: the applicant's success there, and that the children go (Schulbesuch, §§ 25a, 25b AufenthG).

Source: § 25a Abs. 1 Satz 1 Nr. 2, § 25b Abs. 1 Satz 2 Nr. 5 AufenthG; legal.md 4.7, 4.8.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from dateutil.relativedelta import relativedelta

from extractors.kind import Paper

from .condition_language import SCHOOL_LEAVING
from .condition_papers import absent, doubtful, unsure
from .finding import Text
from .folder import Folder, Outcome, best, cite, day, sure_value, value, where
from .household import Household, Member, doubt_of, household_of, owner_of
from .registry import condition
from .requirement import Requirement

_YEAR = re.compile(r"(?:19|20)\d\d")
_ILL = ("medical_opinion", "disability_card")


@condition
def school_success(row: Requirement, folder: Folder) -> Outcome:
    """A recognised qualification was earned, or school was attended with success for the years.

    Arguments: `years`; `lately`, how many years the last report may lie back. A year counts surely where a report says
    that the pupil moves up, or a later one is of a higher class. A medical paper leaves it to a person whether illness
    or disability stood in the way.
    """
    degrees = [_qualified(row, folder, paper) for paper in folder.of("vocational_certificate")]
    degrees += [
        _left(row, folder, paper)
        for paper in folder.of("school_certificate")
        if SCHOOL_LEAVING.search(str(value(paper, "degree") or ""))
    ]
    reports = [paper for paper in folder.of("school_certificate") if _first_year(value(paper, "school_year"))]
    years = [_years(row, folder, reports)] if reports else []
    own = best([*degrees, *years]) or absent(row, folder)
    ill = folder.of(*_ILL)
    if own.status == "met" or not ill:
        return own
    args: dict[str, str | Text] = {"where": where(ill[0])}
    evidence = (*own.evidence, *(item for paper in ill for item in cite(paper)))
    return Outcome(status="unclear", code="school_illness_open", args=args, evidence=evidence)


def _qualified(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper) or _abroad(paper):
        return doubt
    if sure_value(paper, "passed") is None:
        return unsure(paper, "passed")
    passed = bool(value(paper, "passed"))
    evidence = cite(paper, "passed", "occupation")
    return Outcome(
        status="met" if passed else "not_met",
        code="qualification_earned" if passed else "exam_failed",
        evidence=evidence,
    )


def _left(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper) or _abroad(paper):
        return doubt
    if sure_value(paper, "degree") is None:
        return unsure(paper, "degree")
    return Outcome(status="met", code="qualification_earned", evidence=cite(paper, "degree"))


def _abroad(paper: Paper) -> Outcome | None:
    """Return a doubt on a paper in another language: the qualification must be one earned or recognised in Germany."""
    if value(paper, "language") in (None, "de"):
        return None
    args: dict[str, str | Text] = {"where": where(paper)}
    return Outcome(status="unclear", code="qualification_abroad", args=args, evidence=cite(paper, "language"))


def _first_year(printed: object) -> int | None:
    found = _YEAR.search(str(printed or ""))
    return int(found.group()) if found else None


def _years(row: Requirement, folder: Folder, reports: Sequence[Paper]) -> Outcome:
    asked = row.with_["years"]
    read = {first for paper in reports if (first := _first_year(value(paper, "school_year")))}
    failed = {
        first
        for paper in reports
        if value(paper, "promoted") is False and (first := _first_year(value(paper, "school_year")))
    }
    sure = set(_surely_passed(folder, reports)) - failed
    last = max(read)
    args: dict[str, str | Text] = {
        "years": str(len(sure)),
        "asked": str(asked),
        "where": where(max(reports, key=lambda paper: _first_year(value(paper, "school_year")) or 0)),
    }
    evidence = tuple(
        item for paper in reports for item in cite(paper, "school_year", "grade_level", "promoted")
    )
    if last in failed:
        return Outcome(status="unclear", code="school_not_promoted", args=args, evidence=evidence)
    if len(sure) >= asked and folder.as_of < dt.date(last + 1 + row.with_["lately"], 8, 1):
        shown = tuple(
            item
            for paper in reports
            if folder.doubt(paper) is None and _first_year(sure_value(paper, "school_year")) in sure
            for item in cite(paper, "school_year", "promoted")
        )
        return Outcome(status="met", code="school_years_shown", args=args, evidence=shown)
    code = "school_years_past" if len(sure) >= asked else "school_years_few"
    return Outcome(status="unclear", code=code, args=args, evidence=evidence)


def _surely_passed(folder: Folder, reports: Sequence[Paper]) -> Iterator[int]:
    """Yield the first calendar years of the school years at whose end the pupil surely moved up."""
    own = [
        (first, paper)
        for paper in reports
        if folder.doubt(paper) is None and _abroad(paper) is None
        if (first := _first_year(sure_value(paper, "school_year")))
    ]
    for first, paper in own:
        grade = sure_value(paper, "grade_level")
        higher = any(
            later > first
            and grade is not None
            and (above := sure_value(other, "grade_level"))
            and above > grade
            for later, other in own
        )
        if sure_value(paper, "promoted") is True or higher:
            yield first


@condition
def children_at_school(row: Requirement, folder: Folder) -> Outcome:
    """Every child of compulsory school age in the household goes to school: one paper a child.

    Arguments: `from` and `below`, years of age in which attendance is asked for; `surely_from` and `surely_below`,
    those in which it is compulsory in every Land: outside of them a child without a paper is left to a person;
    `months`, how old a school's confirmation may be; `report_months`, how old a report.
    """
    household = household_of(folder)
    if household.basis == "unknown":
        return Outcome(status="unclear", code="condition_unknown", question="household")
    children = [member for member in household.members if member.relation == "child"]
    if household.doubts and not children:
        evidence = tuple(item for doubt in household.doubts for item in doubt.evidence)
        args: dict[str, str | Text] = {"why": household.doubts[0].phrase}
        return Outcome(status="unclear", code="children_open", args=args, evidence=evidence)
    found = [
        _child(row, folder, household, child)
        for child in children
        if (age := child.age(folder.as_of)) is None or row.with_["from"] <= age < row.with_["below"]
    ]
    if not found:
        return Outcome(status="not_applicable", code="no_school_children", evidence=household.evidence)
    order = ("missing", "not_met", "unclear", "met")
    worst = min(found, key=lambda outcome: order.index(outcome.status))
    evidence = tuple(item for outcome in found for item in outcome.evidence)
    return worst.model_copy(update={"evidence": evidence if worst.status != "missing" else worst.evidence})


def _child(row: Requirement, folder: Folder, household: Household, child: Member) -> Outcome:
    age = child.age(folder.as_of)
    papers = [
        paper
        for paper in folder.papers
        if paper.kind in row.evidence
        and not paper.document.specimen
        and owner_of(folder, household, paper) == child.key
    ]
    shown = best([_attends(row, folder, household, paper) for paper in papers])
    if shown is not None:
        return shown
    told = str(age) if age is not None else Text(de="Alter unbekannt", en="age not known")
    args: dict[str, str | Text] = {"age": told}
    compulsory = age is not None and row.with_["surely_from"] <= age < row.with_["surely_below"]
    if compulsory:
        return Outcome(status="missing", code="child_without_school", args=args)
    births = tuple(
        item
        for paper in folder.papers
        if owner_of(folder, household, paper) == child.key and not paper.document.specimen
        for item in cite(paper)
    )
    listed = births or household.evidence or tuple(item for p in folder.of(*_ANY) for item in cite(p))[:1]
    if not listed:
        return Outcome(status="missing", code="child_without_school", args=args)
    return Outcome(status="unclear", code="child_school_age", args=args, evidence=listed)


_ANY = ("application_form", "registration_certificate", "toleration", "residence_title")


def _attends(row: Requirement, folder: Folder, household: Household, paper: Paper) -> Outcome:
    """Return whether the paper shows that the child goes to school today."""
    code = doubt_of(folder, household, paper)
    if code is not None:
        return Outcome(status="unclear", code=code, args={"where": where(paper)}, evidence=cite(paper))
    if paper.kind == "training_contract":
        end = sure_value(paper, "end")
        if end is None:
            return unsure(paper, "end")
        late = end < folder.as_of
        return _told(paper, "end", "confirmation_old" if late else "child_at_school", end)
    name, months = (
        ("valid_on", "months") if paper.kind == "school_attendance" else ("issued_on", "report_months")
    )
    on = sure_value(paper, name)
    if on is None:
        return unsure(paper, name)
    if on > folder.as_of:
        return _told(paper, name, "date_in_future", on)
    late = on + relativedelta(months=row.with_[months]) < folder.as_of
    return _told(paper, name, "confirmation_old" if late else "child_at_school", on)


def _told(paper: Paper, name: str, code: str, on: dt.date) -> Outcome:
    args: dict[str, str | Text] = {"date": day(on), "where": where(paper, name)}
    status = "met" if code == "child_at_school" else "unclear"
    return Outcome.model_validate(
        {"status": status, "code": code, "args": args, "evidence": cite(paper, name)}
    )
