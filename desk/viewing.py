"""What stands on the right side of a case (Seitenansicht): a page of a document with what was read from it."""

from __future__ import annotations

from typing import Any, NamedTuple

from extractors.kind import known_kinds
from pipeline.document import Box
from pipeline.vocabulary import kinds
from reports.model import DocumentEntry, FieldEntry, Report
from reports.typography import Language
from reports.words import kind_title

from .inputs import Input, input_of, missing_of


class FieldRow(NamedTuple):
    """A value as read; `input` None: it cannot be corrected here."""

    name: str
    field: FieldEntry
    input: Input | None
    decided: bool


class View(NamedTuple):
    """A page, from 1, of a document; `field` is the value that is looked for, `box` where it stands."""

    document: DocumentEntry
    number: int
    field: str | None
    box: Box | None
    rows: tuple[FieldRow, ...]
    missing: tuple[tuple[str, Input], ...]
    holder: str | None


def view_of(report: Report, document: str, number: int, field: str | None, lang: Language) -> View | None:
    """Return what is shown; the page of the field wins over the number. None: no such document."""
    entry = report.document(document)
    if entry is None:
        return None
    read = entry.fields.get(field or "")
    if read is not None and read.page <= len(entry.pages):
        number = read.page
    decided = {
        item["name"]
        for item in report.decisions
        if item["document"] == entry.id and item["about"] == "field" and item["state"] == "in_force"
    }
    rows = tuple(
        FieldRow(name, one, input_of(entry.kind, name, one.value, lang), name in decided)
        for name, one in entry.fields.items()
    )
    lacking = [
        (name, input_of(entry.kind, name, None, lang)) for name in missing_of(entry.kind, entry.fields)
    ]
    holders = [
        item["value"]
        for item in report.decisions
        if item["document"] == entry.id and item["about"] == "holder" and item["state"] == "in_force"
    ]
    return View(
        document=entry,
        number=min(max(number, 1), len(entry.pages)),
        field=field if read is not None else None,
        box=read.box if read is not None else None,
        rows=rows,
        missing=tuple((name, asked) for name, asked in lacking if asked is not None),
        holder=holders[-1] if holders else None,
    )


def first_view(report: Report, lang: Language) -> View | None:
    """Return what is shown first: the evidence of the first open point, else the first document."""
    for finding in report.requirements:
        if finding.status in ("unclear", "not_met") and finding.mandatory:
            for one in finding.evidence:
                if one.document is not None and report.document(one.document) is not None:
                    return view_of(report, one.document, one.page or 1, one.field, lang)
    return view_of(report, report.documents[0].id, 1, None, lang) if report.documents else None


def kind_names(lang: Language) -> list[tuple[str, str]]:
    """Return the kinds that a document may be said to be, by their names."""
    found = [(kind, str(getattr(kind_title(kind), lang))) for kind in kinds()]
    return sorted(found, key=lambda pair: pair[1].casefold())


def is_readable(kind: str) -> bool:
    """Tell whether values are read from papers of a kind."""
    return kind in known_kinds()


def marks(view: View) -> list[dict[str, Any]]:
    """Return the boxes of the page: of every value that stands on it, the one looked for last."""
    found = [
        {"name": row.name, "box": row.field.box, "here": row.name == view.field}
        for row in view.rows
        if row.field.page == view.number and row.field.box is not None
    ]
    return sorted(found, key=lambda mark: bool(mark["here"]))
