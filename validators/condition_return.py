"""Conditions on the right to return (Recht auf Wiederkehr, § 37 AufenthG).

Source: § 37 Abs. 1, 2 AufenthG.
"""

from __future__ import annotations

import datetime as dt
import re

from dateutil.relativedelta import relativedelta

from extractors.kind import Paper

from .condition_language import SCHOOL_LEAVING
from .condition_papers import absent
from .condition_shown import application_day_open, applied_on
from .finding import Evidence, Text
from .folder import Folder, Outcome, cite, day, sure_value, value, where
from .registry import condition
from .requirement import Requirement
from .residence_time import Stay

_YEAR = re.compile(r"(?:19|20)\d\d")


@condition
def school_years(row: Requirement, folder: Folder) -> Outcome:
    """School reports show so many different school years in Germany. Argument: `years`.

    A school-leaving certificate allows the authority to dispense with it, so it leaves fewer years open.
    """
    papers = folder.of(*row.evidence)
    if not papers:
        return absent(row, folder)
    own = [p for p in papers if folder.doubt(p) is None and value(p, "language") in (None, "de")]
    years = {
        first
        for paper in own
        if paper.kind == "school_certificate" and (first := _first_year(sure_value(paper, "school_year")))
    }
    evidence = tuple(item for paper in papers for item in cite(paper, "school_year", "degree"))
    args: dict[str, str | Text] = {"years": str(len(years)), "asked": str(row.with_["years"])}
    if len(years) >= row.with_["years"]:
        return Outcome(status="met", code="school_years_shown", args=args, evidence=evidence)
    leaving = next((p for p in own if SCHOOL_LEAVING.search(str(value(p, "degree") or ""))), None)
    args["where"] = where(leaving or papers[0])
    code = "school_left" if leaving is not None else "school_years_few"
    return Outcome(status="unclear", code=code, args=args, evidence=evidence)


def _first_year(printed: object) -> str | None:
    found = _YEAR.search(str(printed or ""))
    return found.group() if found else None


@condition
def lawful_stay(row: Requirement, folder: Folder) -> Outcome:
    """Titles of before the stated departure show so many years of lawful stay; fewer are looked at by a person.

    Argument: `years`.
    """
    papers = folder.of(*row.evidence)
    if not papers:
        return absent(row, folder)
    if folder.case.facts.departed_on is None:
        return Outcome(status="unclear", code="condition_unknown", question="departed_on")
    stays = sorted((stay for paper in papers if (stay := _stay(folder, paper))), key=lambda stay: stay.first)
    days, last = 0, dt.date.min
    for stay in stays:
        first = max(stay.first, last + dt.timedelta(days=1)) if last > dt.date.min else stay.first
        days += max(0, (stay.last - first).days + 1)
        last = max(last, stay.last)
    evidence = tuple(
        item for paper in papers for item in cite(paper, "valid_from", "issued_on", "valid_until")
    )
    args: dict[str, str | Text] = {
        "years": str(days * 4 // 1461),
        "asked": str(row.with_["years"]),
        "where": where(papers[0]),
    }
    enough = 4 * days >= 1461 * row.with_["years"]
    code = "stay_shown" if enough else "stay_open"
    return Outcome(status="met" if enough else "unclear", code=code, args=args, evidence=evidence)


def _stay(folder: Folder, paper: Paper) -> Stay | None:
    first = sure_value(paper, "valid_from") or sure_value(paper, "issued_on")
    last = sure_value(paper, "valid_until")
    if folder.doubt(paper) is not None or first is None or last is None:
        return None
    left = folder.case.facts.departed_on
    last = min(last, left) if left is not None else last
    return Stay(first=first, last=last) if first <= last else None


@condition
def returned_in_time(row: Requirement, folder: Folder) -> Outcome:
    """The application was made before so many years since the departure were over. Argument: `years`.

    The departure is stated; the application must show its day. Later is left to the authority's discretion on hardship
    and says so.
    """
    left = folder.case.facts.departed_on
    if left is None:
        return Outcome(status="unclear", code="condition_unknown", question="departed_on")
    forms = [
        form
        for form in folder.of("application_form")
        if folder.doubt(form) is None and (sure_value(form, "received_on") or sure_value(form, "date"))
    ]
    if open_ := application_day_open(folder):
        return open_
    if not forms:
        return absent(row, folder)
    on, end = applied_on(folder), left + relativedelta(years=row.with_["years"])
    told = Evidence(document=None, field="departed_on", value=left.isoformat())
    evidence = (told, *(item for form in forms for item in cite(form, "received_on", "date")))
    in_time = on < end
    return Outcome(
        status="met" if in_time else "not_met",
        code="returned_in_time" if in_time else "returned_late",
        args={"date": day(on), "until": day(end)},
        evidence=evidence,
    )
