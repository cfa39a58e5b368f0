"""Persons in a table: a header row labels name and birth date, a row for each person below (Personentabelle).

Source: documents.md A1 (rubrum), 8 (registration and landlord's forms).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from pipeline.document import Box, Document, Line
from pipeline.field import Person

from .dates import date_in
from .labels import Label, labels
from .names import name_in
from .person_labels import BIRTH, NAME_LABELS, NATIONALITY, part_of_label
from .persons import date_field, name_fields, nationality_in, part_value
from .spans import span_of

T = TypeVar("T")
_SAME_ROW = 0.5
"""Share of the lower line's height that must overlap."""


def persons_in_table(document: Document, *, role: str = "holder") -> Iterator[Person]:
    """Yield the persons of a table: a header row labels name and birth date, a row for each below."""
    for number, page in enumerate(document.pages, 1):
        for header in _headers(document, number):
            top = max(label.line.box.bottom for label in header.values())
            below = [line for line in page.lines if line.box.middle[1] > top]
            for row in _in_rows(below, lambda line: line.box):
                cells: dict[str, list[Line]] = {}
                for line in row:
                    column = min(header, key=lambda part: abs(header[part].line.box.left - line.box.left))
                    cells.setdefault(column, []).append(line)
                person = _row_person(cells, number, role)
                if person is None:
                    break
                yield person


def _headers(document: Document, page: int) -> Iterator[dict[str, Label]]:
    found: list[tuple[str, Label]] = []
    for phrases, of in ((NAME_LABELS, None), (BIRTH, "birth"), (NATIONALITY, "nationality")):
        for label in labels(document, *phrases):
            if label.span.page == page and len(label.line.words) <= len(label.span.words):
                found.append((of or part_of_label(label), label))
    for row in _in_rows(found, lambda part: part[1].line.box):
        header: dict[str, Label] = {}
        for part, label in row:
            header.setdefault(part, label)
        if "birth" in header and len(header.keys() - {"nationality"}) >= 2:
            yield header


def _in_rows(items: Iterable[T], box: Callable[[T], Box]) -> list[list[T]]:
    """Return the items from top to bottom, those together that stand at one height."""
    rows: list[list[T]] = []
    for item in sorted(items, key=lambda item: box(item).middle[1]):
        if rows and box(rows[-1][0]).overlap_y(box(item)) >= _SAME_ROW:
            rows[-1].append(item)
        else:
            rows.append([item])
    return [sorted(row, key=lambda item: box(item).left) for row in rows]


def _told(cells: list[Line]) -> Line:
    """Return the cell of a column that says something: a running number before it has no column of its own."""
    return next((cell for cell in cells if not re.fullmatch(r"\W*\d{1,2}\W*", cell.text)), cells[0])


def _row_person(cells: dict[str, list[Line]], page: int, role: str) -> Person | None:
    spans = {part: span_of(_told(lines), page) for part, lines in cells.items()}
    hit = date_in(spans["birth"]) if "birth" in spans else None
    if hit is None:
        return None
    family = given = None
    for part in ("family_first", "given_first"):
        if part in spans:
            name = name_in(spans[part], order=part)
            family, given = name_fields(name) if name else (None, None)
    if "family" in spans:
        name = part_value(spans["family"], "family")
        family = name_fields(name)[0] if name else None
        if name and "given" not in spans and name.family_span:
            whole = name_in(name.family_span)
            family, given = name_fields(whole) if whole else (None, None)
    if "given" in spans:
        name = part_value(spans["given"], "given")
        given = name_fields(name)[1] if name else None
    if family is None and given is None:
        return None
    nation = nationality_in(spans["nationality"]) if "nationality" in spans else None
    return Person(
        role=role,
        family_name=family,
        given_names=given,
        birth_date=date_field(hit),
        nationality=nation[1].field(nation[0], method="label") if nation else None,
    )
