"""What each person of a household gets by a notice (Anteile der Personen).

    Mira Haddad, geb. 03.02.2019      412,00 EUR      ab 01.03.2026

A person is told in running text, in the row of a table or in a block of labels; theirs is what stands behind the birth
date, up to the next person or the total.

Source: documents.md F10, F14.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.document import Document
from pipeline.field import Person

from .columns import rows
from .dates import DateHit, date_in, dates_in
from .labels import Label, labels, places
from .money import Amount, amounts_in
from .months import months_in
from .names import name_in
from .person_labels import BIRTH
from .persons import date_field, name_fields
from .rubrum import persons_in
from .sentences import running_text
from .spans import Span
from .text import fold
from .told import end_in, folded_text

_TOTALS = re.compile(
    r"\b(?:insgesamt|gesamt\w*|summe\w*|zusammen|rechtsbehelf\w*|die auszahlung|auszahlung erfolgt)\b"
)
_LAST_DAY = re.compile(r"\b(?:bis|langstens|ende\w*|befristet|ablauf)\b")
_FIRST_DAY = re.compile(r"\b(?:ab|von|vom|seit|beginn\w*)\b")
_GAP = 0.02
"""How far left of a cell the head of its column may end."""
_LONGEST = 320
"""Characters behind a birth date that may still tell what this person gets."""
_ADDRESS_FIELD = 0.31


@dataclass(frozen=True)
class Share:
    """What one person gets: amounts and days of the person's line, row or block in the order of the paper."""

    person: Person
    amounts: tuple[Amount, ...]
    days: tuple[DateHit, ...]
    only_end: bool = False
    """Whether the one day is said to be the last ("längstens bis"), and the first stands elsewhere."""


def shares_in(document: Document, *, role: str) -> tuple[Share, ...]:
    """Return what each person gets whom the notice names with a birth date, in the order of the paper."""
    text = folded_text(document)
    starts: dict[int, Person] = {}
    for person in (
        *persons_in(running_text(document), role=role),
        *_persons_of_rows(document, role),
        *_of_blocks(document, role),
    ):
        at = _token_at(document, person)
        if at is not None and at not in starts:
            starts[at] = person
    ordered = sorted(starts)
    found = []
    for at, following in pairwise([*ordered, len(text.tokens)]):
        start = text.starts[at] + len(fold(text.tokens[at].text))
        end = text.starts[following] if following < len(text.tokens) else len(text.text)
        total = _TOTALS.search(text.text, start, end)
        spans = text.spans(start, min(end, start + _LONGEST, total.start() if total else end))
        amounts = tuple(hit for span in spans for hit in amounts_in(span))
        days = tuple(day for span in spans for day in _days(span))
        found.append(Share(starts[at], amounts, days, len(days) == 1 and _ends(document, days[0])))
    return tuple(found)


def _ends(document: Document, day: DateHit) -> bool:
    """Whether a day is the last: "bis" stands before it, or in the head of its column and nothing of a beginning."""
    box = day.span.box
    rows = [row for row in document.pages[day.span.page - 1].rows if row[0].box.middle[1] <= box.bottom]
    for row in reversed(rows):
        if any(word is day.span.words[0] for word in row):
            before = [word for word in row if word.box.right <= box.left]
            if before and _LAST_DAY.search(fold(before[-1].text)):
                return True
            continue
        head = [word for word in row if word.box.right > box.left - _GAP and word.box.left < box.right]
        if not head or any(any(map(str.isdigit, word.text)) for word in row):
            continue
        text = fold(" ".join(word.text for word in head))
        return bool(_LAST_DAY.search(text)) and not _FIRST_DAY.search(text)
    return False


def _token_at(document: Document, person: Person) -> int | None:
    born = person.birth_date
    if born is None or born.box is None:
        return None
    last = None
    for index, token in enumerate(running_text(document).tokens):
        box = token.words[-1].box
        if (
            token.page == born.page
            and box.overlap_y(born.box) > 0.5
            and born.box.left - 0.001 <= box.middle[0] <= born.box.right + 0.001
        ):
            last = index
    return last


def _persons_of_rows(document: Document, role: str) -> Iterator[Person]:
    """Persons of tables: a row that begins with a name and goes on with a date of birth."""
    for number, page in enumerate(document.pages, 1):
        for row in rows(page, number):
            span = Span(number, row)
            hit = date_in(span)
            if hit is None or (number == 1 and hit.span.box.top < _ADDRESS_FIELD):
                continue
            at = next(i for i, word in enumerate(row) if word is hit.span.words[0])
            start = 1 if at > 2 and re.fullmatch(r"\W*\d{1,2}[.)]?", row[0].text) else 0
            name = name_in(Span(number, row[start:at])) if at - start >= 2 else None
            if name and name.family and name.given and name.family_span and len(row[start:at]) <= 6:
                family, given = name_fields(name)
                yield Person(role=role, family_name=family, given_names=given, birth_date=date_field(hit))


_BLOCK_NAMES = (
    "Name des Kindes", "Kind", "Name", "Name, Vorname", "Vorname, Name", "Name des Kindes (Vorname, Name)",
    "Name der Person", "Vor- und Familienname", "Vorname und Name", "1. Kind", "2. Kind", "3. Kind", "Person",
)  # fmt: skip


def _of_blocks(document: Document, role: str) -> Iterator[Person]:
    """Persons of blocks: a label with the name, the birth date at a label right below."""
    births = [(label, hit) for label in labels(document, *BIRTH) if (hit := _first_date(document, label))]
    for label in labels(document, *_BLOCK_NAMES):
        page = document.pages[label.span.page - 1]
        for _, span in places(label, page, ("behind", "right", "below")):
            name = name_in(span)
            if name is None or not name.family or not name.given:
                continue
            near = [hit for other, hit in births if _right_below(other, label)]
            if near:
                family, given = name_fields(name)
                yield Person(role=role, family_name=family, given_names=given, birth_date=date_field(near[0]))
            break


def _right_below(other: Label, label: Label) -> bool:
    away = other.line.box.top - label.line.box.top
    return other.span.page == label.span.page and -0.01 < away < 0.06


def _first_date(document: Document, label: Label) -> DateHit | None:
    for _, span in places(label, document.pages[label.span.page - 1], ("behind", "right", "below")):
        hit = date_in(span)
        if hit:
            return hit
    return None


def _days(span: Span) -> tuple[DateHit, ...]:
    """Dates and months of a span in order; a month stands for its first day, behind "bis" for its last."""
    days = list(dates_in(span))
    if not days:
        for month in months_in(span):
            at = next(i for i, word in enumerate(span.words) if word is month.span.words[0])
            ends = bool(days) or (at > 0 and fold(span.words[at - 1].text) in ("bis", "-"))
            year, number = map(int, month.value.split("-"))
            hit = end_in(month.span) if ends else None
            days.append(hit or DateHit(dt.date(year, number, 1), month.span))
    return tuple(days)
