"""The overview: every client of a bulk run in one list, the most urgent first (Übersicht über alle Akten).

One model, three views: `overview.json`, `overview.html`, `overview.xlsx`. A row is taken from a written report; it says
nothing that the report does not say.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from typing import Literal

import pydantic

from pipeline.frozen import Frozen
from validators.finding import Text, Verdict

from . import outline
from .loose import entry_of
from .model import Item, Report
from .typography import is_date

_VERDICTS: tuple[Verdict, ...] = ("incomplete", "needs_review", "complete")


class OpenPoint(Frozen):
    """A mandatory requirement that is not settled; `ask` says what to bring, None: a person has to look."""

    id: str
    status: Literal["missing", "not_met", "unclear"]
    title: Text
    ask: Text | None


class Due(Frozen):
    """The day that comes next; `days` until then, negative where every known day has passed."""

    on: dt.date
    days: int
    headline: Text


class CaseRow(Frozen):
    """One report in the list. `report` is the way to its page, `folder` the name of the client's folder."""

    case: str
    folder: str = pydantic.Field(repr=False)
    name: str | None = pydantic.Field(repr=False)
    birth_date: str | None = pydantic.Field(repr=False)
    permit: str
    permit_title: Text
    permit_source: Literal["stated", "guessed"]
    verdict: Verdict
    summary: Text
    open: tuple[OpenPoint, ...]
    due: Due | None
    documents: int
    pages: int
    problems: int
    warnings: int
    report: str = pydantic.Field(repr=False)


class NotChecked(Frozen):
    """A folder on which there is no report, and why; `case` None: it was not even looked into."""

    case: str | None
    folder: str = pydantic.Field(repr=False)
    code: str
    message: Text = pydantic.Field(repr=False)


class Made(Frozen):
    """When and with what the list was made; the only part that differs between two equal runs."""

    at: dt.datetime
    version: str


class Overview(Frozen):
    """All clients of a folder of folders on one day. `left_over` are files of the folder that belong to no client."""

    schema_: Literal["aktencheck-overview/1"] = pydantic.Field(
        default="aktencheck-overview/1", alias="schema"
    )
    as_of: dt.date
    counts: dict[str, int]
    cases: tuple[CaseRow, ...]
    not_checked: tuple[NotChecked, ...]
    left_over: tuple[str, ...] = pydantic.Field(default=(), repr=False)
    produced: Made


def row_of(report: Report, place: str) -> CaseRow:
    """Return the row of a report.

    Args:
        report: as it was written.
        place: the way from the overview to the report's page, with `/`.
    """
    return CaseRow(
        case=report.case.id,
        folder=report.case.folder,
        name=outline.applicant_name(report),
        birth_date=report.case.applicant.get("birth_date"),
        permit=report.case.permit,
        permit_title=report.case.permit_title,
        permit_source=report.case.permit_source,
        verdict=report.verdict,
        summary=Text(de=outline.summary(report, "de"), en=outline.summary(report, "en")),
        open=tuple(
            OpenPoint(id=finding.id, status=finding.status, title=finding.title, ask=finding.ask)
            for group in outline.groups(report)
            if group.id in outline.OPEN
            for finding in group.findings
        ),
        due=_due(report.deadlines, report.as_of),
        documents=len(report.documents),
        pages=sum(len(document.pages) for document in report.documents),
        problems=len(report.problems),
        warnings=len(report.warnings),
        report=place,
    )


def overview_of(
    rows: Iterable[CaseRow],
    not_checked: Iterable[NotChecked],
    *,
    as_of: dt.date,
    produced: Made,
    left_over: Sequence[str] = (),
) -> Overview:
    """Return the list, the most urgent case first; the order does not depend on that of the rows."""
    cases = tuple(sorted(rows, key=urgency))
    missed = tuple(sorted(not_checked, key=lambda one: one.folder.casefold()))
    counts = {str(verdict): sum(row.verdict == verdict for row in cases) for verdict in _VERDICTS}
    return Overview(
        as_of=as_of,
        counts={**counts, "not_checked": len(missed)},
        cases=cases,
        not_checked=missed,
        left_over=tuple(sorted(left_over, key=str.casefold)),
        produced=produced,
    )


def to_json(overview: Overview) -> bytes:
    """Return the list as UTF-8 JSON, in the form of `report.json`."""
    plain = overview.model_dump(mode="json", by_alias=True)
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()


def _due(deadlines: Sequence[Item], as_of: dt.date) -> Due | None:
    """Return the first day ahead; where none is, the last one that has passed."""
    days = [(str(entry_of(item, "de").on), item) for item in deadlines]
    known = [(dt.date.fromisoformat(on), item) for on, item in days if is_date(on)]
    ahead = [one for one in known if one[0] >= as_of]
    passed = [one for one in known if one[0] < as_of]
    if not known:
        return None
    on, item = min(ahead, key=lambda one: one[0]) if ahead else max(reversed(passed), key=lambda one: one[0])
    headline = Text(de=entry_of(item, "de").headline, en=entry_of(item, "en").headline)
    return Due(on=on, days=(on - as_of).days, headline=headline)


def urgency(row: CaseRow) -> tuple[int, int, int, str, str]:
    """Return what orders the rows: days that have passed, the latest first; days ahead; no known day."""
    if row.due is None:
        when = (2, 0)
    elif row.due.days < 0:
        when = (0, -row.due.days)
    else:
        when = (1, row.due.days)
    return (*when, _VERDICTS.index(row.verdict), (row.name or row.folder).casefold(), row.report)
