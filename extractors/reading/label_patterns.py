"""Labels and titles told by what they say (Beschriftung nach Muster), where every issuer words them in his own way.

    5  Größe der Wohnung insgesamt (m²)        Anzahl der Bewohner (einschl. Kinder): 3

A pattern of folded text stands at the start of a line, behind the number of the field. Before a number the label goes
on to its colon or to the first word with a digit, so that what is added in brackets is part of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from pipeline.document import Document, Line, Page

from .labels import Label, Place, above, behind, below, places, right_of
from .letters import head_lines
from .spans import Span
from .text import fold
from .titles import beginnings

T = TypeVar("T")

_MOST = 12
"""Words of a label at most."""
_SQUARE = re.compile(r"\(?(?:in )?[mM][²2?]\)?[:.]?")


def labels_saying(document: Document, pattern: str) -> Iterator[Label]:
    """Yield labels of numbers: lines that begin with the pattern; the words before the number belong to the label."""
    for number, page in enumerate(document.pages, 1):
        for line in page.lines:
            size = _size(line, pattern)
            if size:
                yield Label(Span(number, line.words[:size]), line, 1.0, starts_line=True)


def numbers_at(
    document: Document,
    pattern: str,
    shape: Callable[[Span], T | None],
    *,
    order: Sequence[Place] = ("behind", "right", "below"),
) -> Iterator[T]:
    """Yield, for each label that says the pattern, the first of its places whose words have the wanted shape."""
    for label in labels_saying(document, pattern):
        page = document.pages[label.span.page - 1]
        for _, span in places(label, page, ("above",) if is_under_value(label, page) else order):
            value = shape(span)
            if value is not None:
                yield value
                break


def is_under_value(label: Label, page: Page) -> bool:
    """Return whether a caption in small type stands close under its value, as where forms print lines to write on."""
    own = label.line
    if len(own.words) > len(label.span.words) + 4 or own.text.endswith(":"):
        return False
    over, under = next(above(label, page), None), next(below(label, page), None)
    if over is None or abs(over.box.left - own.box.left) > 0.02:
        return False
    small = over.box.height >= 1.15 * own.box.height
    if not small and not (_is_ruled_off(over, own, page) and _stands_alone(label, page)):
        return False
    gap = own.box.top - over.box.bottom
    return gap < 1.2 * own.box.height and (under is None or under.box.top - own.box.bottom > 1.6 * gap)


def _is_ruled_off(over: Span, own: Line, page: Page) -> bool:
    """Whether a line to write on is drawn between a value and its caption."""
    return any(
        mark.kind == "rule"
        and over.box.middle[1] < mark.box.middle[1] < own.box.middle[1]
        and mark.box.left < own.box.right
        and mark.box.right > own.box.left
        for mark in page.marks
    )


def _stands_alone(label: Label, page: Page) -> bool:
    """Whether no value stands behind or right of a label, as in the last row of a table."""
    beside = (*right_of(label, page), *((rest,) if (rest := behind(label)) else ()))
    return not any(any(map(str.isdigit, span.text)) for span in beside)


def _size(line: Line, pattern: str) -> int:
    """How many words of a line are a label that says the pattern; 0 for none."""
    if not _begins(line.text, pattern):
        return 0
    for at, word in enumerate(line.words[:_MOST]):
        if word.text.endswith(":"):
            return at + 1
        counted = any(map(str.isdigit, word.text)) and not _SQUARE.fullmatch(word.text)
        # the number of the field stands before the words, its value behind them
        if counted and any(len(one.text) > 3 for one in line.words[:at]):
            return at
    return len(line.words) if len(line.words) <= _MOST else 0


@lru_cache(maxsize=65536)
def _begins(text: str, pattern: str) -> bool:
    return bool(re.match(rf"^\W*(?:\(?\d{{1,2}}[a-z]?[.)]?\d?\s+)?(?:{pattern})", fold(text)))


def is_headed_so(document: Document, pattern: str, *, share: float = 0.5, more: int = 8) -> bool:
    """Return whether a line of the head begins with a pattern of folded text and at most `more` words follow it."""
    for line in head_lines(document, share=share):
        begun = beginnings(line.text)
        match = re.match(pattern, begun[-1]) if begun else None
        if match and len(begun[-1][match.end() :].split()) <= more:
            return True
    return False
