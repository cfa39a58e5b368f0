"""Marks that take a paper out of use: UNGÜLTIG, ENTWURF, STORNIERT, AUFGEHOBEN (Ungültigkeitsvermerk).

Such a mark is a stamp or a note of its own: one of the words by itself in a row, or at the head of a short row and
set off by capitals, spaced letters or size. Inside a sentence ("wird aufgehoben", "wird ungültig, wenn") it is text
and no mark. Slanted across the page it is found with the page's pictures (`Page.overprint`).

Source: documents.md 1.1 (types of act), B1 (signs of invalidity), 12.2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.document import Box, Document, Line, Page

from .memo import once_a_document
from .text import close_letters, fold, word_set

_MARKS = word_set(
    "ungultig entwurf storniert stornierung annulliert aufgehoben widerrufen zuruckgenommen gegenstandslos kraftlos "
    "entwertet eingezogen hinfallig vorabdruck vorabexemplar void cancelled canceled draft invalid"
)
_LONGEST = 6
_LARGER = 1.35


@dataclass(frozen=True)
class Mark:
    """The mark as printed, and where; `page` counts from 1 inside the document."""

    printed: str
    page: int
    box: Box


@once_a_document
def void_mark(document: Document) -> Mark | None:
    """Return the first mark that takes the paper out of use; None where there is none."""
    for number, page in enumerate(document.pages, 1):
        for word in page.overprint:
            if fold(word.text) in _MARKS:
                return Mark(printed=word.text, page=number, box=word.box)
        usual = _usual_height(page)
        for line in page.lines:
            if _is_mark(line, usual):
                return Mark(printed=line.text, page=number, box=line.box)
    return None


def _is_mark(line: Line, usual: float) -> bool:
    words = re.findall(r"[^\W\d_]+", close_letters(line.text))
    if not words or len(words) > _LONGEST or fold(words[0]) not in _MARKS:
        return False
    if len(words) == 1:
        return True
    set_off = words[0].isupper() and not all(word.isupper() for word in words)
    return set_off or line.box.height > _LARGER * usual


def _usual_height(page: Page) -> float:
    heights = sorted(line.box.height for line in page.lines)
    return heights[len(heights) // 2] if heights else 0.0
