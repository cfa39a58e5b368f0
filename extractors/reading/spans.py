"""Spans: some words of one page, as text that still knows its place (Textstelle)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from pipeline.document import Box, Document, Line, Page, Word
from pipeline.field import Field, Method
from pipeline.lines import rows_of

T = TypeVar("T")


@dataclass(frozen=True)
class Span:
    """Words of one page in reading order. `page` counts from 1 inside the document."""

    page: int
    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        """The words joined by one blank."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def box(self) -> Box:
        """The smallest box around the words."""
        first, *rest = (word.box for word in self.words)
        return first.union(*rest)

    @cached_property
    def confidence(self) -> float:
        """The reader's confidence in the least sure word."""
        return min(word.confidence for word in self.words)

    @cached_property
    def also_read(self) -> str | None:
        """What a second engine saw here, where it saw something else; None where nothing else was seen."""
        if not any(word.other for word in self.words):
            return None
        return " ".join(word.other or word.text for word in self.words)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        starts, at = [], 0
        for word in self.words:
            starts.append(at)
            at += len(word.text) + 1
        return tuple(starts)

    def between(self, start: int, end: int) -> Span | None:
        """Return the words that touch the characters `start` to `end` of `text`; None where there are none."""
        touched = tuple(
            word
            for word, at in zip(self.words, self._starts, strict=True)
            if at < end and at + len(word.text) > start
        )
        return Span(self.page, touched) if touched else None

    def group(self, match: re.Match[str], group: int | str = 0) -> Span:
        """Return the words under a regular expression's group, matched against `text`."""
        span = self.between(*match.span(group))
        if span is None:
            raise ValueError("the group matched nothing")
        return span

    def after(self, end: int) -> Span | None:
        """Return the words that start at or behind character `end`; None where there are none."""
        rest = tuple(w for w, at in zip(self.words, self._starts, strict=True) if at >= end)
        return Span(self.page, rest) if rest else None

    def field(
        self,
        value: T,
        *,
        method: Method,
        confidence: float | None = None,
        printed: str | None = None,
        doubt: str | None = None,
    ) -> Field[T]:
        """Return the value as a field that stands here; `confidence` is the words' own unless given."""
        return Field(
            value=value,
            printed=self.text if printed is None else printed,
            page=self.page,
            box=self.box,
            confidence=round(self.confidence if confidence is None else confidence, 4),
            method=method,
            doubt=doubt,
            also_read=self.also_read,
        )


def span_of(line: Line, page: int) -> Span:
    """Return a line as a span."""
    return Span(page, line.words)


def lines(document: Document, *, pages: Sequence[int] | None = None) -> Iterator[Span]:
    """Yield every line of the document (or of the pages numbered from 1) in reading order."""
    for number, page in enumerate(document.pages, 1):
        if pages is None or number in pages:
            for line in page.lines:
                yield span_of(line, number)


def rows_with(page: Page, keeps: Callable[[Word], bool]) -> Sequence[Sequence[Word]]:
    """Return the rows of those words of a page that are kept."""
    words = [word for word in page.words if keeps(word)]
    return page.rows if len(words) == len(page.words) else rows_of(words)


def zone(page: Page, *, top: float = 0.0, bottom: float = 1.0, left: float = 0.0, right: float = 1.0) -> str:
    """Return the text of the lines whose middle lies in the rectangle, one a row."""
    return "\n".join(
        line.text
        for line in page.lines
        if top <= line.box.middle[1] < bottom and left <= line.box.middle[0] < right
    )
