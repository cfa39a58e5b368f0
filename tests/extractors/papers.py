"""Papers for tests: rows of text become pages of words with boxes, as a reader would deliver them.

A row is text at a left edge; several cells of a row are a list of (x, text). Widths follow the letters of a
proportional type, so that gaps between words look as they do on paper.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from pipeline.document import Box, Document, Page, Word

Cell = tuple[float, str]
Row = str | Cell | Sequence[Cell] | None

_NARROW = set("iljtfr.,:;'!|I()[]- ")
_WIDE = set("mwMWÄÖÜ@%")
_LOOKS_LIKE = {
    "n": "m",
    "e": "c",
    "i": "l",
    "ü": "u",
    "ä": "a",
    "ö": "o",
    "h": "b",
    "c": "e",
    "l": "i",
    "u": "n",
    "g": "q",
    "t": "l",
}


def width_of(text: str, size: float) -> float:
    """The width as a share of an A4 page; `size` is the height of the type as a share of its height."""
    em = sum(0.32 if c in _NARROW else 0.85 if c in _WIDE else 0.56 for c in text)
    return em * size * 297 / 210


def words_of(text: str, x: float, y: float, *, size: float = 0.012, confidence: float = 0.93) -> list[Word]:
    words, left = [], x
    for part in text.split(" "):
        if part:
            right = left + width_of(part, size)
            words.append(Word(text=part, box=Box(left, y, min(right, 1.0), y + size), confidence=confidence))
            left = right
        left += width_of(" ", size)
    return words


def page(
    rows: Sequence[Row],
    *,
    number: int = 1,
    top: float = 0.05,
    step: float = 0.021,
    x: float = 0.1,
    size: float = 0.012,
    confidence: float = 0.93,
    file: str = "scan.pdf",
) -> Page:
    """A page of rows from the top down; None leaves a row empty, a leading "# " sets a row in large type."""
    words: list[Word] = []
    for index, row in enumerate(rows):
        if row is None or row == "":
            continue
        cells: Sequence[Cell]
        if isinstance(row, str):
            cells = [(x, row)]
        elif isinstance(row, tuple) and isinstance(row[0], float | int):
            cells = [row]  # type: ignore[list-item]
        else:
            cells = row  # type: ignore[assignment]
        for left, text in cells:
            large = text.startswith("# ")
            words += words_of(
                text.removeprefix("# "),
                left,
                top + index * step,
                size=size * (1.5 if large else 1),
                confidence=confidence,
            )
    return Page(
        file=file, number=number, method="ocr", words=tuple(words), width_mm=210, height_mm=297, dpi=200
    )


def document(*pages: Sequence[Row], **options: float) -> Document:
    return Document(pages=tuple(page(rows, number=i, **options) for i, rows in enumerate(pages, 1)))  # type: ignore[arg-type]


def paragraph(text: str, *, columns: int = 84) -> list[Row]:
    """Wrap running text to rows."""
    import textwrap

    return list(textwrap.wrap(text, columns, break_long_words=False, break_on_hyphens=False))


def noisy(paper: Document, *, seed: int, share: float = 0.02) -> Document:
    """The same paper with a share of letters misread; misread words are less sure."""
    rng = random.Random(seed)
    pages = []
    for old in paper.pages:
        words = []
        for word in old.words:
            letters = [_LOOKS_LIKE.get(c, c) if rng.random() < share else c for c in word.text]
            text = "".join(letters)
            sureness = rng.uniform(0.3, 0.8) if text != word.text else rng.uniform(0.75, 0.96)
            words.append(word.model_copy(update={"text": text, "confidence": sureness}))
        pages.append(old.model_copy(update={"words": tuple(words)}))
    return Document(pages=tuple(pages))
