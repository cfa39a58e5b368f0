"""Whether the applicant is in training for a recognised qualification (Ausbildung, Schule, Studium).

What the law means is a training that leads to a recognised school or vocational qualification or, where it says so,
to a degree; a language course and an integration course do not.

Source: § 9 Abs. 3 Satz 2, § 35 Abs. 1 Satz 2 Nr. 3, Abs. 3 Satz 1 Nr. 3 AufenthG; legal.md 3.12, 5.3.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from dateutil.relativedelta import relativedelta

from extractors.kind import Paper

from .condition_papers import unsure
from .finding import Text
from .folder import Folder, Outcome, best, cite, day, sure_value, value, where

KINDS = ("school_attendance", "training_contract", "enrolment")
_CURRENT = relativedelta(months=6)
"""A school's confirmation speaks of the school year in which it was issued."""


def training_of(folder: Folder, *, studies: bool, schools: bool = True) -> Outcome | None:
    """Return `met` where a paper surely shows a training on the day, `unclear` where one may; None: none speaks of it.

    Args:
        folder: the papers and the case.
        studies: whether a course of studies is enough.
        schools: whether attending a school is.
    """
    kinds = (KINDS if studies else KINDS[:2])[0 if schools else 1 :]
    found = [_read(folder, paper) for paper in folder.of(*kinds)]
    return best([outcome for outcome in found if outcome is not None])


def _read(folder: Folder, paper: Paper) -> Outcome | None:
    shown = _SHOWN_BY[paper.kind](folder, paper)
    code = folder.doubt(paper)
    if shown is None or code is None:
        return shown
    return Outcome(status="unclear", code=code, args={"where": where(paper)}, evidence=cite(paper))


def _school(folder: Folder, paper: Paper) -> Outcome | None:
    """A confirmation that names a last day before its own date speaks of a time that is over."""
    on, issued = value(paper, "valid_on"), value(paper, "issued_on")
    evidence = cite(paper, "school", "valid_on", "issued_on")
    if on is not None and issued is not None and on < issued:
        return None
    for name in ("valid_on", "issued_on"):
        if sure_value(paper, name) is None:
            return unsure(paper, name)
    if on > folder.as_of:
        return _ahead(paper, "valid_on", on)
    if on + _CURRENT < folder.as_of:
        args: dict[str, str | Text] = {"date": day(on), "where": where(paper, "valid_on")}
        return Outcome(status="unclear", code="confirmation_old", args=args, evidence=evidence)
    return Outcome(status="met", code="in_training", evidence=evidence)


def _contract(folder: Folder, paper: Paper) -> Outcome | None:
    """A contract that the chamber has registered is one for a recognised occupation; without it a person looks."""
    found = _running(folder, paper, "start", "end")
    if found is None or found.status != "met":
        return found
    if sure_value(paper, "registered") is not True:
        args: dict[str, str | Text] = {"where": where(paper, "registered")}
        return Outcome(status="unclear", code="training_not_registered", args=args, evidence=found.evidence)
    return found


def _studies(folder: Folder, paper: Paper) -> Outcome | None:
    return _running(folder, paper, "valid_from", "valid_until")


def _running(folder: Folder, paper: Paper, first: str, last: str) -> Outcome | None:
    since, until = value(paper, first), value(paper, last)
    if until is not None and until < folder.as_of:
        return None if sure_value(paper, last) is not None else unsure(paper, last)
    for name in (first, last):
        if sure_value(paper, name) is None:
            return unsure(paper, name)
    if since > folder.as_of:
        return _ahead(paper, first, since)
    return Outcome(status="met", code="in_training", evidence=cite(paper, first, last, "registered"))


def _ahead(paper: Paper, name: str, date: dt.date) -> Outcome:
    args: dict[str, str | Text] = {"date": day(date), "where": where(paper, name)}
    return Outcome(status="unclear", code="date_in_future", args=args, evidence=cite(paper, name))


_SHOWN_BY: Mapping[str, Callable[[Folder, Paper], Outcome | None]] = {
    "school_attendance": _school,
    "training_contract": _contract,
    "enrolment": _studies,
}
