"""Tick boxes: what a cross says of the words beside it (Ankreuzfelder).

A tick box belongs to the words right of it in the same row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Box, Document, Line, Page, Word

from .labels import labels
from .memo import once_a_page
from .spans import Span, span_of
from .text import fold

_BEHIND = 0.04
"""Share of the page's width at most between a tick box and the line of its words."""
_TYPED_MARK = re.compile(r"^(?:\[?[xX✓✔☒☑⊠]\]?|\([xX]\))$")
_TYPED_BOX = re.compile(r"^(?:\[\s?\]|\[|☐|□|\(\s?\)|O|❏|❑)$")


def ticked_lines(document: Document) -> Iterator[tuple[Span, bool]]:
    """Yield the words of each tick box and whether it is ticked; typed marks ("[x]", "☒") count too."""
    for number, page in enumerate(document.pages, 1):
        for mark in page.marks:
            if mark.kind in ("box", "ticked_box"):
                line = _right_of(mark.box, page) or _left_of(mark.box, page)
                if line:
                    yield Span(number, line), mark.kind == "ticked_box"
        drawn = [mark.box for mark in page.marks if mark.kind in ("box", "ticked_box")]
        for text_line in page.lines:
            # a drawn cross that was read as a letter, too, is one cross
            if not any(_is_in(text_line.words[0].box, box) for box in drawn):
                yield from _typed(text_line, number)


def _is_in(word: Box, box: Box) -> bool:
    x, y = word.middle
    return box.left - 0.005 <= x <= box.right + 0.005 and box.top - 0.005 <= y <= box.bottom + 0.005


def _right_of(box: Box, page: Page) -> tuple[Word, ...] | None:
    """Return the words that follow a box in its row, up to the next wide gap."""
    row = [
        line
        for line in page.lines
        if line.box.overlap_y(box) > 0.3 and line.box.right > box.right and line.box.left < box.right + 0.06
    ]
    if not row:
        return None
    nearest = min(row, key=lambda line: abs(line.box.middle[1] - box.middle[1]))
    words = tuple(word for word in nearest.words if word.box.left >= box.right - 0.004)
    return words if words and words[0].box.left - box.right < 0.06 else None


def _left_of(box: Box, page: Page) -> tuple[Word, ...] | None:
    """Return the line before a box that stands at the end of its row."""
    row = [line for line in page.lines if line.box.overlap_y(box) > 0.3 and line.box.right <= box.left + 0.01]
    return max(row, key=lambda line: line.box.right).words if row else None


def _typed(line: Line, page: int) -> Iterator[tuple[Span, bool]]:
    for position, word in enumerate(line.words[:-1]):
        rest = line.words[position + 1 :]
        if _TYPED_MARK.match(word.text):
            yield Span(page, rest), True
        elif position == 0 and _TYPED_BOX.match(word.text):
            if _TYPED_MARK.match(rest[0].text.strip("]")) and len(rest) > 1:
                yield Span(page, rest[1:]), True
            else:
                yield Span(page, rest), False


def chosen(document: Document, *topics: str) -> int | None:
    """Return which of the topics (patterns over folded text) is ticked, from 0; None unless just one of several is.

    A row that names several topics, or a topic without a box, chooses nothing.
    """
    printed: dict[int, bool] = {}
    for span, ticked in ticked_lines(document):
        said = [index for index, topic in enumerate(topics) if re.search(topic, fold(span.text))]
        if len(said) == 1:
            printed[said[0]] = printed.get(said[0], False) or ticked
    found = [index for index, ticked in printed.items() if ticked]
    return found[0] if len(printed) > 1 and len(found) == 1 else None


@once_a_page
def answer_lines(page: Page) -> frozenset[str]:
    """Return the texts of the lines behind a drawn tick box: what can be ticked is no title."""
    boxes = [mark.box for mark in page.marks if mark.kind in ("box", "ticked_box")]
    return frozenset(
        line.text
        for line in page.lines
        if any(box.overlap_y(line.box) > 0.3 and -0.01 < line.box.left - box.right < _BEHIND for box in boxes)
    )


def captions(document: Document, *phrases: str) -> Iterator[Span]:
    """Yield the lines that begin with one of the phrases, whatever stands at them."""
    for label in labels(document, *phrases):
        yield span_of(label.line, label.span.page)
