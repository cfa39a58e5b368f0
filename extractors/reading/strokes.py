"""Lines drawn through or under words (Streichung, Unterstreichung).

What is struck out on a form counts as deleted; in the land register it is what is underlined ("gerötet").

Source: documents.md B3, B6, H2.
"""

from __future__ import annotations

from collections.abc import Callable

from pipeline.document import Box, Document, Page

from .spans import Span

_THROUGH = 0.45
"""Share of a row that a stroke through its middle must cover."""
_UNDER = 0.6
"""Share of a row that a line under it must cover."""


def is_struck(span: Span, page: Page) -> bool:
    """Whether a stroke runs through the middle of a row; a line under it or a frame around it is none."""

    def through(mark: Box, text: Box) -> bool:
        return abs(mark.middle[1] - text.middle[1]) < 0.3 * text.height and mark.height < text.height

    return _covered(span, page, through) >= _THROUGH


def is_underlined(span: Span, page: Page) -> bool:
    """Whether a line of about the length of a row runs right under it; rules of a table are longer or further away."""

    def under(mark: Box, text: Box) -> bool:
        near = -0.35 * text.height < mark.middle[1] - text.bottom < 0.35 * text.height
        return near and mark.height < 0.5 * text.height and mark.width < 1.25 * span.box.width + 0.02

    return _covered(span, page, under) >= _UNDER


def struck_rows(document: Document) -> int:
    """Return how many rows have a stroke through them, read or not."""
    return sum(
        is_struck(Span(number, tuple(row)), page)
        for number, page in enumerate(document.pages, 1)
        for row in page.rows
    )


def _covered(span: Span, page: Page, is_line: Callable[[Box, Box], bool]) -> float:
    """Return the share of a row's width along which such lines run."""
    words = [w.box for w in span.words if sum(c.isalpha() for c in w.text) >= 2]
    if not words:
        return 0.0
    text = words[0].union(*words[1:])
    drawn = (mark.box for mark in page.marks if mark.kind == "rule" and is_line(mark.box, text))
    return sum(max(0.0, min(box.right, text.right) - max(box.left, text.left)) for box in drawn) / max(
        text.width, 1e-9
    )
