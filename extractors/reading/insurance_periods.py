"""The rows of an insurance history (Zeiten des Versicherungsverlaufs) and the months that count.

    01.03.2018 - 31.12.2018     24.812,00 EUR     10 Mon.     Pflichtbeitragszeit
    01.01.2019 bis 30.06.2019                      6          Arbeitslosengeld, Pflichtbeiträge

A month counts once, with at least one day of compulsory or voluntary contributions, of bringing up children or caring;
schooling, unemployment without benefit and jobs free of contributions do not. Rows may leave out the year of their
first day. Where a row prints another number of months than its days span, or cannot be told, the sum is doubted.

Source: documents.md F9; § 9 Abs. 2 AufenthG; §§ 55, 122 SGB VI.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from pipeline.document import Document

from .columns import rows
from .dates import date_in, dates_in
from .spans import Span
from .text import fold

_COUNTS = re.compile(
    r"pflichtbeitr|pflichtvers|\bpfl|freiwillig|kindererziehung|pflegetatig|pflege(?:zeit|person)|beitragszeit|"
    r"mit beitrag|beschaftigung|arbeitslosengeld|krankengeld|wehrdienst|berufsausbildung|mehrfachbesch"
)
_COUNTS_NOT = re.compile(
    r"ohne beitrag|ohne leistung|beitragsfrei|versicherungsfrei|schul|studium|nicht (?:belegt|geklart|gemeldet)|"
    r"geringfugige? (?:nicht|ohne)|befreit|lucke|berucksichtigungszeit|"
    r"burgergeld|arbeitslosengeld ii\b|anrechnungszeit|"
    r"arbeitslosigkeit ohne|rentenbezug|ausland|kein nachweis"
)
_MONTHS = re.compile(r"(?<![\d.,])(\d{1,3}) ?(?:mon\b|mon\.|monate?\b)")
_OF_YEAR = re.compile(
    r"^\W*((?:19|20)\d\d)?\s*(\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d{4}\b|\d)\s*(?:-|bis|–)?\s*(\d{1,2})\.\s?(\d{1,2})\.(?!\d)"
)
"""Days without a year; it stands at the margin of the first row of each year."""
_MONTHS_ONLY = re.compile(r"^\W*(\d{1,2})[./]((?:19|20)\d\d)\s*(?:-|–|bis)?\s*(\d{1,2})[./]((?:19|20)\d\d)\b")
"""A period told by its first and last month: "03/2018 - 12/2018"."""
_SHORT_DAY = re.compile(r"^\W*(\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d{2,4})")


@dataclass(frozen=True)
class Period:
    """A row: its days, the words it was read from, whether its months count; None: that cannot be told."""

    first: dt.date
    last: dt.date
    span: Span
    counts: bool | None
    printed: int | None

    @property
    def months(self) -> frozenset[tuple[int, int]]:
        """The months with at least one day of the row."""
        spanned = range(self.first.year * 12 + self.first.month - 1, self.last.year * 12 + self.last.month)
        return frozenset((at // 12, at % 12 + 1) for at in spanned)


def periods(document: Document) -> Iterator[Period]:
    """Yield the rows that begin with two days, over all pages; a text that goes on in the next row belongs to it."""
    for number, page in enumerate(document.pages, 1):
        every = [Span(number, row) for row in rows(page, number)]
        found, year = [], None
        for span in every:
            days, year = _days_of(span, year)
            found.append(days)
        for at, (span, days) in enumerate(zip(every, found, strict=True)):
            if days is None:
                continue
            text = fold(span.text)
            if at + 1 < len(every) and found[at + 1] is None and _goes_on(span, every[at + 1]):
                text = f"{text} {fold(every[at + 1].text)}"
            said = _MONTHS.search(text)
            yield Period(*days, span, _counted(text), int(said[1]) if said else None)


def _counted(text: str) -> bool | None:
    # a voluntary or compulsory contribution counts beside whatever else the row says
    if re.search(r"pflichtbeitr|freiwillige beitr", text) and not re.search(r"ohne|keine|frei\b", text):
        return True
    if _COUNTS_NOT.search(text):
        return False
    return True if _COUNTS.search(text) else None


def _goes_on(span: Span, following: Span) -> bool:
    """Whether a row holds the rest of the text of the one above: it stands close and begins right of the days."""
    close = following.box.top - span.box.bottom < 1.2 * span.box.height
    return (
        close
        and following.box.left > span.box.left + 0.15
        and not re.search(r"\bsumme|\bgesamt", fold(following.text))
    )


def _days_of(span: Span, year: int | None) -> tuple[tuple[dt.date, dt.date] | None, int | None]:
    """The days of a row and the year that the rows below go on with."""
    whole = _MONTHS_ONLY.match(span.text)
    if whole and 1 <= int(whole[1]) <= 12 and 1 <= int(whole[3]) <= 12:
        begin, end = (dt.date(int(whole[at + 1]), int(whole[at]), 1) for at in (1, 3))
        end = end.replace(day=monthrange(end.year, end.month)[1])
        return ((begin, end) if begin <= end else None), year
    match = _OF_YEAR.match(span.text)
    own = int(match[1]) if match and match[1] else year
    if match is None or own is None:
        return _days(span), year
    try:
        first, last = (dt.date(own, int(match[at + 1]), int(match[at])) for at in (2, 4))
    except ValueError:
        return None, own
    return ((first, last) if first <= last else None), own


def _days(span: Span) -> tuple[dt.date, dt.date] | None:
    """The two days with which a row begins; the first may be without its year."""
    days = list(dates_in(span))
    if not days:
        return None
    short = _SHORT_DAY.match(span.text)
    if short and days[0].span.words[0] is not span.words[0]:
        try:
            first = dt.date(days[0].value.year, int(short[2]), int(short[1]))
        except ValueError:
            return None
        return (first, days[0].value) if first <= days[0].value else None
    lead = next((at for at, word in enumerate(span.words) if word is days[0].span.words[0]), 9)
    if len(days) < 2 or lead > 1 or days[0].value > days[1].value:
        return None
    between = Span(span.page, span.words[lead:])
    gap = between.text[len(days[0].span.text) :].lstrip()
    return (days[0].value, days[1].value) if date_in(span) and re.match(r"\W*(?:bis|-)?\W*\d", gap) else None


_LIKE_DAYS = re.compile(
    r"^\W*\d{1,2}\s?[.,:/]\s?\d{1,2}\b|^\W*[\dOIl|]{1,2}[.,]\s?[\dOIl|]{1,2}[.,]|\d{2}[.,]\d{2}[.,]\d{2,4}"
)
"""What is left of a row's days where a reader lost some of them."""
_WIDER = 1.7
"""From so many times the usual step on a row is missing between two."""
_GAP = 1
"""Months that a row in between must have had."""


def a_row_is_lost(document: Document) -> bool:
    """Return whether a row of the table may be missing: days that make none, or a hole in table and time alike."""
    every = list(periods(document))
    for number, page in enumerate(document.pages, 1):
        found = [period for period in every if period.span.page == number]
        if len(found) < 2:
            continue
        kept = {id(word) for period in found for word in period.span.words}
        top, bottom = found[0].span.box.top, found[-1].span.box.bottom
        for row in rows(page, number):
            span = Span(number, row)
            within = top - 0.002 < span.box.middle[1] < bottom + _step(found)
            if within and not any(id(word) in kept for word in row) and _LIKE_DAYS.search(span.text):
                return True
        if any(_is_hole(one, other, _step(found)) for one, other in pairwise(found)):
            return True
    return False


def _step(found: Sequence[Period]) -> float:
    """The usual distance of two rows."""
    return median_low(other.span.box.middle[1] - one.span.box.middle[1] for one, other in pairwise(found))


def _is_hole(one: Period, other: Period, step: float) -> bool:
    """Whether months are missing between two rows that also stand further apart than the others."""
    first, last = sorted((one, other), key=lambda period: period.first)
    between = (last.first.year - first.last.year) * 12 + last.first.month - first.last.month - 1
    return between >= _GAP and other.span.box.middle[1] - one.span.box.middle[1] > _WIDER * step
