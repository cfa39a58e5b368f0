"""What running text says behind some words (Angaben im Fließtext).

    Die monatliche Nettokaltmiete beträgt 612,40 Euro.        ab 01.03.2026 bis 28.02.2027

The words are looked for in folded text over line ends; the value is the first of the wanted shape behind them in the
same sentence.

Source: documents.md 1.7 (hyphenation), 1.2 (every date has a role).
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TypeVar

from pipeline.document import Document
from pipeline.field import Field

from .dates import DateHit, date_in
from .labels import labelled
from .memo import once_a_document
from .money import Amount, amount_in
from .months import month_in
from .sentences import Token, ends_sentence, running_text
from .spans import Span
from .text import fold

T = TypeVar("T")

_REACH = 90
"""Characters behind the words in which the value must begin."""


@dataclass(frozen=True)
class FoldedText:
    """Running text folded word by word, so that every character still knows its words."""

    text: str = field(repr=False)
    starts: tuple[int, ...]
    tokens: tuple[Token, ...]

    def span(self, start: int, end: int) -> Span | None:
        """Return the words that begin between two characters, on the page of the first of them."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        tokens = self.tokens[first:last]
        words = tuple(word for token in tokens if token.page == tokens[0].page for word in token.words)
        return Span(tokens[0].page, words) if words else None

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the words that begin between two characters, page by page."""
        tokens = self.tokens[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        pages = dict.fromkeys(token.page for token in tokens)
        return tuple(Span(p, tuple(w for t in tokens if t.page == p for w in t.words)) for p in pages)

    def touching(self, start: int, end: int) -> Span | None:
        """Return the words that the characters touch, on the page of the first of them."""
        return self.span(self.starts[max(0, bisect_left(self.starts, start + 1) - 1)], end)

    def sentence_end(self, start: int) -> int:
        """Return the character where the sentence that is under way at `start` ends."""
        for at in range(max(0, bisect_left(self.starts, start + 1) - 1), len(self.tokens)):
            following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
            if ends_sentence(self.tokens[at], following):
                return self.starts[at + 1] if following else len(self.text)
        return len(self.text)


@once_a_document
def folded_text(document: Document) -> FoldedText:
    """Return the running text of the document, folded."""
    tokens = running_text(document).tokens
    parts, starts, at = [], [], 0
    for token in tokens:
        part = fold(token.text)
        parts.append(part)
        starts.append(at)
        at += len(part) + 1
    return FoldedText(" ".join(parts), tuple(starts), tokens)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def told(
    document: Document, pattern: str, shape: Callable[[Span], T | None], *, reach: int = _REACH
) -> Iterator[tuple[re.Match[str], T]]:
    """Yield each match of a pattern of folded text, with the first value of the shape behind it in its sentence."""
    text = folded_text(document)
    for match in _compiled(pattern).finditer(text.text):
        end = min(match.end() + reach, max(text.sentence_end(match.end()), match.end() + 12))
        behind = text.span(match.end(), end)
        value = shape(behind) if behind else None
        if value is not None:
            yield match, value


def at_once(shape: Callable[[Span], DateHit | None]) -> Callable[[Span], DateHit | None]:
    """Return a shape of dates that takes none but what begins the span."""

    def first(span: Span) -> DateHit | None:
        hit = shape(span)
        return hit if hit and hit.span.words[0] is span.words[0] else None

    return first


def amount_told(document: Document, pattern: str, *, reach: int = _REACH) -> Amount | None:
    """Return the amount that running text says behind a pattern; None where there is none."""
    return next((hit for _, hit in told(document, pattern, amount_in, reach=reach)), None)


def amount_at(
    document: Document, *phrases: str, says: str = "", shape: Callable[[Span], Amount | None] = amount_in
) -> Amount | None:
    """Return the amount at the first label that has one behind, right of or below it; None where there is none.

    `says` is what the label as printed must say: long compounds ("Zahlbetrag", "Gesamtbetrag") are alike.
    """
    for label, hit in labelled(document, *phrases, shape=shape):
        if re.search(says, fold(label.span.text)):
            return hit
    return None


def day_field(hit: DateHit, *, doubt: str | None = None) -> Field[dt.date]:
    """Return a date as a field that stands where it was found."""
    return hit.span.field(hit.value, method="label", doubt=hit.doubt or doubt)


def begin_in(span: Span) -> DateHit | None:
    """Return the day with which a period begins: a date, or the first day of a month ("ab 03/2026")."""
    return _day_or_month(span, last=False)


def end_in(span: Span) -> DateHit | None:
    """Return the day with which a period ends: a date, or the last day of a month ("bis August 2027")."""
    return _day_or_month(span, last=True)


def _day_or_month(span: Span, *, last: bool) -> DateHit | None:
    day, month = date_in(span), month_in(span)
    if month and (day is None or _at(span, month.span) < _at(span, day.span)):
        year, number = map(int, month.value.split("-"))
        return DateHit(dt.date(year, number, monthrange(year, number)[1] if last else 1), month.span)
    return day


def _at(span: Span, part: Span) -> int:
    return next(index for index, word in enumerate(span.words) if word is part.words[0])


def agreed(fields: list[Field[T]]) -> Field[T] | None:
    """Return the first of several readings; doubted where a sure one says something else. None of none."""
    if not fields:
        return None
    sure = [field for field in fields if field.sure] or fields
    if all(field.value == sure[0].value for field in sure):
        return sure[0]
    return sure[0].model_copy(update={"doubt": "two_readings"})
