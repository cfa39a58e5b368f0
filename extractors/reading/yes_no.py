"""Questions with a box for yes and one for no (Ja-Nein-Fragen), the words beside the boxes or over their columns.

ja   nein
Ist der Umfang mit dem der GKV vergleichbar?     [x]  [ ]          Ist der Vertrag gekündigt?  [ ] ja  [x] nein
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.document import Box, Document, Page

from .memo import once_a_document
from .spans import Span, span_of
from .text import fold

_BESIDE = 0.05
_COLUMN = 0.03
"""How far a word may stand from its box, as a share of the page's width."""
_ANSWERS = {"ja": True, "nein": False, "yes": True, "no": False}


@once_a_document
def answers(document: Document) -> tuple[tuple[Span, bool | None], ...]:
    """Return each question with its answer; None where neither or both are ticked."""
    return tuple(found for number, page in enumerate(document.pages, 1) for found in _on_page(page, number))


def _on_page(page: Page, number: int) -> Iterator[tuple[Span, bool | None]]:
    boxes = sorted(
        (mark for mark in page.marks if mark.kind in ("box", "ticked_box")), key=lambda mark: mark.box.left
    )
    for at, first in enumerate(boxes):
        second = next((other for other in boxes[at + 1 :] if other.box.overlap_y(first.box) > 0.5), None)
        if second is None:
            continue
        said = _meaning(first.box, page), _meaning(second.box, page)
        question = _question(first.box, page, number)
        if None in said or said[0] == said[1] or question is None:
            continue
        ticked = [mark.kind == "ticked_box" for mark in (first, second)]
        yield question, (said[ticked.index(True)] if sum(ticked) == 1 else None)


def _meaning(box: Box, page: Page) -> bool | None:
    """What a box says when it is ticked: the word right of it, else the nearest one over it."""
    words = [(word, _ANSWERS[told]) for line in page.lines for word in line.words
             if (told := fold(word.text).strip(" .,:;()[]")) in _ANSWERS]  # fmt: skip
    beside = [
        said
        for word, said in words
        if word.box.overlap_y(box) > 0.3 and -0.005 < word.box.left - box.right < _BESIDE
    ]
    if beside:
        return beside[0]
    over = [
        (box.top - word.box.bottom, said)
        for word, said in words
        if word.box.bottom <= box.top + 0.005 and abs(word.box.middle[0] - box.middle[0]) < _COLUMN
    ]
    return min(over)[1] if over else None


def _question(box: Box, page: Page, number: int) -> Span | None:
    """The words left of the first box in its row."""
    left = [
        line
        for line in page.lines
        if line.box.overlap_y(box) > 0.3 and line.box.left < box.left and len(line.text) > 12
    ]
    if not left:
        return None
    line = max(left, key=lambda line: line.box.left)
    words = tuple(word for word in line.words if word.box.right <= box.left + 0.005)
    return Span(number, words) if words else span_of(line, number)
