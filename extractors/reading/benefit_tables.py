"""Tables of a notice that print an amount for each of several periods (Zahlungszeiträume).

    01.10.2026 - 31.12.2026      1.335,28 €        10/2026 - 03/2027      412,00

What is paid a month, or a day, is told by the caption of the amount's column.

Source: documents.md F11, F13, F14.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.document import Document, Page, Word

from .columns import rows
from .dates import DateHit
from .memo import once_a_document
from .money import Amount, amounts_in
from .spans import Span
from .text import fold
from .told import begin_in, end_in

_LETTERS_OF_A_CELL = re.compile(
    r"monat|tagl|basis|plus|partner|zeitraum|bonus|januar|februar|marz|april|juni|juli|august|september|oktober|"
    r"november|dezember|elterngeld|\beuro?\b|zuschuss|darlehen|arbeitslosengeld|krankengeld|mutterschaftsgeld|vom\b"
)


@dataclass(frozen=True)
class PaidPeriod:
    """A row of a table: from when until when how much is paid."""

    begin: DateHit
    end: DateHit
    amount: Amount


def range_in(span: Span) -> tuple[DateHit, DateHit] | None:
    """Return first and last day of the period with which dates begin in a span; None where there are not two."""
    begin = begin_in(span)
    if begin is None:
        return None
    at = next(index for index, word in enumerate(span.words) if word is begin.span.words[-1])
    rest = span.words[at + 1 :]
    end = end_in(Span(span.page, rest)) if rest else None
    return (begin, end) if end and end.value > begin.value else None


_DAY_AT_END = re.compile(r"[A-Za-zäöüß]{2,} \d{1,2}\.$")


@once_a_document
def paid_periods(document: Document) -> tuple[PaidPeriod, ...]:
    """Return the rows of tables that print what a month of a period is paid, in the order of the paper."""
    return tuple(_rows_of(document, daily=False))


@once_a_document
def paid_days(document: Document) -> tuple[PaidPeriod, ...]:
    """Return the rows of tables that print what each day of a period is paid, in the order of the paper."""
    return tuple(_rows_of(document, daily=True))


def _rows_of(document: Document, *, daily: bool) -> Iterator[PaidPeriod]:
    for number, page in enumerate(document.pages, 1):
        every = rows(page, number)
        for index, row in enumerate(every):
            goes_on = index > 0 and _DAY_AT_END.search(" ".join(word.text for word in every[index - 1]))
            # "vom 14." over "August 2026 bis": a sentence, and no month
            period = None if goes_on else _period_of_row(row, number)
            rest = row[_index(row, period[1].span.words[-1]) + 1 :] if period else ()
            hits = list(amounts_in(Span(number, rest))) if rest else []
            paid = _paid(hits, page, number, index, daily=daily) if hits else None
            if period and paid:
                yield PaidPeriod(*period, paid)


def _index(row: Sequence[Word], word: Word) -> int:
    return next(index for index, one in enumerate(row) if one is word)


def _period_of_row(row: Sequence[Word], number: int) -> tuple[DateHit, DateHit] | None:
    """The period with which a row begins, at most behind the number of a month of life; no sentence has one."""
    if len(row) > 16 or not any(character.isdigit() for word in row[:4] for character in word.text):
        return None
    row = row[_head_of(row) :]
    if len(row) < 2:
        return None
    span = Span(number, tuple(row))
    text = _LETTERS_OF_A_CELL.sub("", fold(span.text))
    if len(re.findall(r"[a-z]{4,}", text)) > 2:
        return None
    period = range_in(span)
    return period if period and _index(row, period[0].span.words[0]) <= 4 else None


def _head_of(row: Sequence[Word]) -> int:
    """How many words stand before the period: the number of a month of life, "1. - 10. Lebensmonat"."""
    at = 0
    while at < min(len(row), 6) and re.fullmatch(
        r"\d{1,2}[.)]?|[-–]|bis|lebensmonate?|lm\.?|monat", fold(row[at].text)
    ):
        at += 1
    return at


_HEADING_ROWS = 24
_HEAD_LINES = 3
_DAILY = re.compile(r"taglich|\btag\b|tagessatz|tagesbetrag|leistungssatz")
_MONTHLY = re.compile(
    r"monat(?!e\b)|zahlbetrag|auszahl|zu zahlen|leistungsbetrag|anspruch|netto|elterngeld|forderung|wohngeld"
)
_NOT_PAID = re.compile(
    r"gesamt(?!betrag monat)|summe|bedarf|einkommen|abzug|anrechn|angerechnet|mutterschaft|brutto|bemessung|entgelt|"
    r"\bmiete|darlehen|zuschuss|beitrag|einbehalt|abzweigung|pfandung|ubergang|nachzahl"
)


def _paid(hits: Sequence[Amount], page: Page, number: int, index: int, *, daily: bool) -> Amount | None:
    """Of the amounts in a row the one whose column is what is paid a month (or day).

    The last, doubted, where the captions leave it open; None where the only one's caption says something else.
    """
    captions = {id(hit): _caption(hit, page, number, index) for hit in hits}
    wanted, other = (_DAILY, _MONTHLY) if daily else (_MONTHLY, _DAILY)
    good = [
        hit for hit in hits if wanted.search(captions[id(hit)]) and not _NOT_PAID.search(captions[id(hit)])
    ]
    named = [hit for hit in good if daily or not _DAILY.search(captions[id(hit)])]
    if len(named) == 1:
        return named[0]
    if len(hits) > 1:
        return Amount(hits[-1].value, hits[-1].span, "ambiguous")
    caption = captions[id(hits[0])]
    strange = _NOT_PAID.search(caption) or (other.search(caption) and not wanted.search(caption))
    return None if strange or (not daily and _DAILY.search(caption)) else hits[0]


def _caption(hit: Amount, page: Page, number: int, index: int) -> str:
    """The words of the table's head over an amount: of the nearest rows above that have no amounts."""
    found: list[str] = []
    lines = 0
    for row in reversed(rows(page, number)[max(0, index - _HEADING_ROWS) : index]):
        if any(True for _ in amounts_in(Span(number, tuple(row)))):
            if lines:
                break
            continue
        lines += 1
        over = [
            word.text
            for cell in _cells(row)
            if any(_apart(hit.span, word) <= _ASIDE for word in cell)
            for word in cell
        ]
        # a sentence over the table is no head of it
        if lines > _HEAD_LINES or len(row) > 14 or (lines > 1 and not _in_cells(row)):
            break
        found = [*over, *found]
    return fold(" ".join(found))


_ASIDE = 0.005
_BLANK = 0.015
"""Words of one caption stand no further apart, as a share of the page's width."""


def _cells(row: Sequence[Word]) -> list[list[Word]]:
    cells = [[row[0]]]
    for left, right in pairwise(row):
        if right.box.left - left.box.right > _BLANK:
            cells.append([])
        cells[-1].append(right)
    return cells


_CELL = 0.045


def _in_cells(row: Sequence[Word]) -> bool:
    """Whether a row falls apart into cells."""
    return any(right.box.left - left.box.right > _CELL for left, right in pairwise(row))


def _apart(span: Span, head: Word) -> float:
    return max(span.box.left, head.box.left) - min(span.box.right, head.box.right)
