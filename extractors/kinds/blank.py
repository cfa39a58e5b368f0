"""Leere Seite (blank page): the back of a sheet that went through the scanner.

Nothing is on it, or only what shows through from the other side, punch holes, dust and the scanner's edges.
Look-alikes: pages with handwriting, a signature, a stamp or a picture that OCR finds no words on: ink,
marks and pictures keep them from being called blank.

Source: documents.md 12.1; ocr.md (back pages of stacks).
"""

from __future__ import annotations

import re

from pipeline.document import Document, Page
from pipeline.field import Fields

ACTS: frozenset[str] = frozenset()

_CLEAN = 0.004
"""Share of ink of a page with dust and edges only."""
_FAINT = 0.02
"""Share of ink up to which doubtful words may be the other side showing through."""
_MARGIN = 0.05
_MARGIN_WORDS = 4


class Blank(Fields):
    """Nothing."""


def identify(document: Document, /) -> float:
    """Return how sure it is that nothing is on the document's pages."""
    return min(_blankness(page) for page in document.pages)


def extract(document: Document, /) -> Blank:
    """Return nothing; a blank page says nothing."""
    return Blank()


def _blankness(page: Page) -> float:
    if page.method == "unread" or page.pictures or page.overprint:
        return 0.0
    if any(mark.kind in ("ink", "stamp", "ticked_box") for mark in page.marks):
        return 0.0
    inside = [w for w in page.words if _MARGIN < w.box.middle[1] < 1 - _MARGIN]
    sure = [w for w in inside if w.confidence >= 0.5 and len(re.findall(r"[^\W_]", w.text)) >= 2]
    if sure or (page.method == "text_layer" and inside):
        return 0.0
    if not page.words:
        return 0.97 if page.ink <= _CLEAN else 0.8 if page.ink <= _FAINT else 0.0
    # a fax line, a scanner's imprint or a page number in the margin says nothing
    if len(page.words) - len(inside) > _MARGIN_WORDS:
        return 0.0
    return 0.9 if page.ink <= _CLEAN else 0.7 if page.ink <= _FAINT else 0.0
