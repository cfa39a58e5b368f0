"""Months as papers print them (Abrechnungsmonat): a month is not the third of something.

    Juli 2026   07/2026   07.2026   2026-07   Jul. 26 (at a label)   01.07.2026 - 31.07.2026

Source: documents.md 1.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from .dates import MONTHS, dates_in
from .spans import Span
from .text import fold

_WORDS = re.compile(r"(?<![\w.])(?P<m>[A-Za-zäÄ]{3,9})\.?[ /-]{0,2}(?P<y>20\d{2})(?!\d|\.\d)")
_SHORT = re.compile(r"(?<![\w.])(?P<m>[A-Za-zäÄ]{3,9}|[01]?\d)\.?\s?[ /-]\s?'?(?P<y>\d{2})(?![\d.,/])")
_NUMERIC = re.compile(r"(?<![\d.,/-])(?P<m>0?[1-9]|1[0-2])\s?[./-]\s?(?P<y>20\d{2})(?![\d]|[.,/-]\d)")
_ISO = re.compile(r"(?<![\d.,/-])(?P<y>20\d{2})-?(?P<m>0[1-9]|1[0-2])(?![\d]|[.,/-]\d)")
_DAY_BEFORE = re.compile(r"\d{1,2}\s?\.\s*$")


@dataclass(frozen=True)
class Month:
    """A month ("2026-07") with its words."""

    value: str
    span: Span


def months_in(span: Span, *, short: bool = False) -> Iterator[Month]:
    """Yield the months of a span; `short` takes years of two digits, for places where only a month can stand."""
    for pattern in (_WORDS, _NUMERIC, _ISO, *([_SHORT] if short else [])):
        for match in pattern.finditer(span.text):
            number = MONTHS.get(fold(match["m"]).rstrip("."), 0)
            if match["m"].isdigit():
                number = int(match["m"])
            elif _DAY_BEFORE.search(span.text[: match.start()]):
                continue
            year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)
            if 1 <= number <= 12:
                yield Month(f"{year}-{number:02d}", span.group(match))
    yield from _of_days(span)


def month_in(span: Span, *, short: bool = False) -> Month | None:
    """Return the first month of a span; None where there is none."""
    return next(months_in(span, short=short), None)


def _of_days(span: Span) -> Iterator[Month]:
    """The month of a period of days that lies within it, from "01.07.2026 - 31.07.2026"."""
    hits = list(dates_in(span))
    for first, last in pairwise(hits):
        if (first.value.year, first.value.month) == (last.value.year, last.value.month):
            words = tuple(w for w in span.words if w in first.span.words or w in last.span.words)
            yield Month(f"{first.value.year}-{first.value.month:02d}", Span(span.page, words))
