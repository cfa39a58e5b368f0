"""The table of a notice that reckons each person of a household in a row (Bedarfsgemeinschaft je Person).

    Person            Regelbedarf    Unterkunft    Einkommen    Anspruch
    Rana Haddad            563,00        244,00         0,00      807,00
    Summe                  953,00        488,00       259,00    1.182,00

The columns stand in any order and are told by their captions. What the columns make of each other proves the table:
needs less income are the benefit of each row; where they do not, all of it is doubted.

Source: documents.md F14; §§ 9, 19, 22 SGB II.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from pipeline.document import Document, Page, Word
from pipeline.field import Person

from .columns import rows
from .memo import once_a_document
from .money import ROUNDING, Amount, adds_up, amounts_in
from .names import Name, name_in
from .persons import name_fields
from .shares import Share
from .spans import Span
from .text import fold

Column = Literal["need", "housing", "income", "share", "other"]

_CAPTIONS: tuple[tuple[Column, str], ...] = (
    ("income", r"einkommen|einkunft|anrechn|angerechnet|kindergeld|erwerbs"),
    ("housing", r"unterkunft|miete|heizung|\bkdu\b|wohn(?:kosten|bedarf|ung)"),
    (
        "share",
        r"anspruch|leistung|auszahl|zahlbetrag|bewilligt|betrag|anteil|\bsumme\b|insgesamt|gesamt(?!bedarf)",
    ),
    ("need", r"bedarf|regelsatz|regelleistung"),
)
"""What a caption says, the first that it says; "Bedarf Unterkunft" is one of the dwelling."""
_TOTALS = re.compile(r"\W*(?:summen?|gesamt\w*|insgesamt|zusammen|alle personen|bedarfsgemeinschaft|total)\b")
_GAP = 0.012
"""Cells stand at least this far apart, as a share of the page's width."""
_APART = 0.05
"""Rows of one table stand no further apart, as a share of the page's height."""
_LEAST = 2
"""So many columns with a known caption make a table of needs."""
_LONGEST = 18
"""Words of a row; a sentence has more."""
_FAR = 0.12
"""How far an amount may be out of line with its caption."""


@dataclass(frozen=True)
class HouseholdTable:
    """What the table tells: `people` with the amounts of their columns, and the last row's `totals`.

    `totals` is what the columns come to where no row of totals is printed. `doubt` is set where the columns of a row,
    or the rows of a column, do not make what they should.
    """

    people: tuple[tuple[Name, Mapping[Column, Amount]], ...]
    totals: Mapping[Column, Amount]
    doubt: str | None = None

    def shares(self, role: str) -> tuple[Share, ...]:
        """Return what each person gets a month; none where the table has no such column."""
        found = []
        for name, amounts in self.people:
            family, given = name_fields(name)
            person = Person(role=role, family_name=family, given_names=given)
            if "share" in amounts:
                found.append(Share(person, (self._doubted(amounts["share"]),), ()))
        return tuple(found) if len(found) == len(self.people) else ()

    def total(self, column: Column) -> Amount | None:
        """Return what a column comes to."""
        return self._doubted(self.totals[column]) if column in self.totals else None

    def _doubted(self, amount: Amount) -> Amount:
        return Amount(amount.value, amount.span, amount.doubt or self.doubt)


@once_a_document
def household_table(document: Document) -> HouseholdTable | None:
    """Return the first table that reckons each person of the household in a row; None where there is none."""
    for number, page in enumerate(document.pages, 1):
        every = rows(page, number)
        for at, row in enumerate(every):
            captions = _captions(row, every[at + 1] if at + 1 < len(every) else ())
            if captions:
                table = _read(captions, every[at + 1 :], page, number)
                if table:
                    return table
    return None


def _captions(row: Sequence[Word], following: Sequence[Word]) -> dict[Column, tuple[float, float]]:
    """The columns that a row heads, each from where to where; the second line of a caption stands below it."""
    cells = _cells(row)
    if len(cells) <= _LEAST or any(re.search(r"\d[.,]\d\d", word.text) for word in row):
        return {}
    second = [] if any(re.search(r"\d", word.text) for word in following) else _cells(following)
    found: dict[Column, tuple[float, float]] = {}
    for cell in cells:
        left, right = cell[0].box.left, cell[-1].box.right
        below = [w.text for other in second for w in other if w.box.right > left and w.box.left < right]
        text = fold(" ".join([*(word.text for word in cell), *below]))
        column = next((name for name, pattern in _CAPTIONS if re.search(pattern, text)), None)
        if column and column not in found and len(text) < 60:
            found[column] = (left, right)
        elif column == "share":
            # the last of several sums is what is paid
            found["other"], found["share"] = found["share"], (left, right)
    known = found.keys() - {"other"}
    return found if len(known) >= _LEAST and "share" in known else {}


def _cells(row: Sequence[Word]) -> list[list[Word]]:
    ordered = sorted(row, key=lambda word: word.box.left)
    cells = [[ordered[0]]] if ordered else []
    for left, right in pairwise(ordered):
        if right.box.left - left.box.right > _GAP:
            cells.append([])
        cells[-1].append(right)
    return cells


def _read(
    captions: Mapping[Column, tuple[float, float]], below: Sequence[Sequence[Word]], page: Page, number: int
) -> HouseholdTable | None:
    people: list[tuple[Name, Mapping[Column, Amount]]] = []
    totals: Mapping[Column, Amount] = {}
    last: float | None = None
    for row in below:
        top = min(word.box.top for word in row)
        amounts = _by_column(row, captions, number)
        if last is not None and top - last > _APART:
            break
        if not amounts:
            continue
        last = top
        text = fold(" ".join(word.text for word in sorted(row, key=lambda word: word.box.left)))
        name = next(_names(row, number), None)
        if _TOTALS.match(text):
            totals = amounts
            break
        if name is None or len(row) > _LONGEST:
            break
        people.append((name, amounts))
    if not people:
        return None
    doubt = None if _fits(people, totals) else "ambiguous"
    return HouseholdTable(tuple(people), totals or _sums(people), doubt)


def _names(row: Sequence[Word], number: int) -> Iterator[Name]:
    """The name in a row: of the cell that has no digits, behind the number of the person."""
    for cell in _cells(row):
        words = tuple(word for word in cell if not re.fullmatch(r"\W*\d{1,2}[.)]?\W*", word.text))
        name = (
            name_in(Span(number, words))
            if words and not any(re.search(r"\d", w.text) for w in words)
            else None
        )
        if name and name.family and name.given:
            yield name


def _by_column(
    row: Sequence[Word], captions: Mapping[Column, tuple[float, float]], number: int
) -> dict[Column, Amount]:
    """The amounts of a row, each under the caption that is nearest."""
    found: dict[Column, Amount] = {}
    for cell in _cells(row):
        for hit in amounts_in(Span(number, tuple(cell))):
            box = hit.span.box
            away = {
                column: min(
                    abs(box.left - left), abs(box.right - right), abs(box.middle[0] - (left + right) / 2)
                )
                for column, (left, right) in captions.items()
            }
            nearest = min(away, key=lambda column: away[column])
            if away[nearest] < _FAR:
                found.setdefault(nearest, hit)
    return found


def _sums(people: Sequence[tuple[Name, Mapping[Column, Amount]]]) -> dict[Column, Amount]:
    """What the columns come to that every person has."""
    found: dict[Column, Amount] = {}
    for column in people[0][1]:
        hits = [amounts[column] for _, amounts in people if column in amounts]
        if len(hits) == len(people):
            doubt = next((hit.doubt for hit in hits if hit.doubt), None)
            found[column] = Amount(sum((hit.value for hit in hits), Decimal(0)), hits[0].span, doubt)
    return found


def _fits(people: Sequence[tuple[Name, Mapping[Column, Amount]]], totals: Mapping[Column, Amount]) -> bool:
    """Whether each row's need less its income is its share, and the rows make the totals."""
    for _, amounts in people:
        parts = [amounts[column].value for column in ("need", "housing") if column in amounts]
        less = -abs(amounts["income"].value) if "income" in amounts else Decimal(0)
        paid = amounts.get("share")
        whole = amounts["need"].value if "need" in amounts else Decimal(0)
        sums = [[*parts, less], [whole, less]]
        if paid is None or not any(adds_up(paid.value, one, within=ROUNDING) for one in sums):
            return False
    every = _sums(people)
    return all(
        column not in every or adds_up(hit.value, [every[column].value], within=ROUNDING)
        for column, hit in totals.items()
    )
