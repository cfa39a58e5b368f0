"""Tick boxes and signatures: what ink says beside printed words (Ankreuzfelder, Unterschrift).

A tick box belongs to the words right of it in the same row. A signature stands above or right of its caption
("Unterschrift"), on or above a rule.

What it gets wrong: a signature over another printed line; a stamp that overlaps the signature's place counts as ink.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Box, Document, Line, Mark, Page, Word
from pipeline.field import Field

from .labels import Label, labels
from .spans import Span, span_of
from .text import fold

SIGNATURE = (
    "Unterschrift", "Datum, Unterschrift", "Ort, Datum, Unterschrift", "Datum und Unterschrift",
    "Eigenhändige Unterschrift", "Unterschrift der antragstellenden Person", "Unterschrift des Antragstellers",
    "Unterschrift der Antragstellerin", "Unterschrift Antragsteller", "Unterschrift Antragsteller/in", "Signature",
    "Unterschrift / Signature", "Unterschrift des Antragstellers/der Antragstellerin",
    "Unterschrift des/der Antragstellenden", "Unterschrift/Signature", "Ort, Datum und Unterschrift",
    "Unterschrift (ggf. gesetzlicher Vertreter)", "Unterschrift des gesetzlichen Vertreters",
)  # fmt: skip
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
        for text_line in page.lines:
            yield from _typed(text_line, number)


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


def signature(document: Document) -> Field[bool] | None:
    """Return whether the place of the signature carries ink; None where no such place is found.

    Of several places the last with ink counts: the applicant signs at the end, more often than the guardian.
    A page that was never looked at for ink (no marks at all) gives None unless words stand in the place.
    """
    empty: Field[bool] | None = None
    signed: Field[bool] | None = None
    for label in labels(document, *SIGNATURE, anywhere=True):
        if not _is_caption(label):
            continue
        page = document.pages[label.span.page - 1]
        ink = _ink_at(label, page)
        if ink:
            signed = _field(label, True, 0.9 if isinstance(ink, Mark) else 0.75)
        elif page.marks:
            empty = _field(label, False, 0.85)
    return signed or empty or _under_greeting(document)


def _under_greeting(document: Document) -> Field[bool] | None:
    """A letter without a caption is signed under its greeting."""
    for label in labels(document, "Mit freundlichen Grüßen", "Mit freundlichem Gruß", "Hochachtungsvoll"):
        page = document.pages[label.span.page - 1]
        box = label.line.box
        place = Box(box.left - 0.03, box.bottom, box.left + 0.4, box.bottom + 0.1)
        strokes = [
            m for m in page.marks if m.kind == "ink" and _mostly_in(m.box, place) and m.box.width >= 0.03
        ]
        if strokes:
            return _field(label, True, 0.85)
        if page.marks:
            return _field(label, False, 0.75)
    return None


def _is_caption(label: Label) -> bool:
    """A caption stands nearly alone; "mit meiner Unterschrift bestätige ich" is running text."""
    rest = [word for word in label.line.words if word not in label.span.words]
    before = fold(" ".join(word.text for word in label.line.words))
    return len(rest) <= 6 and not re.search(r"\b(?:meiner|ihrer|durch|ohne|mit der)\b", before)


def _field(label: Label, value: bool, confidence: float) -> Field[bool]:
    return label.span.field(value, method="picture", confidence=confidence)


def _ink_at(label: Label, page: Page) -> Mark | Word | None:
    """Return ink above the caption (up to 25 mm), right of it, or below where nothing else stands."""
    box = label.span.box
    line = label.line.box
    above = Box(
        min(line.left, box.left) - 0.03,
        box.top - 0.075,
        max(box.right, box.left + 0.3) + 0.05,
        box.top + 0.004,
    )
    right = Box(box.right, box.top - 0.03, min(1.0, box.right + 0.45), box.bottom + 0.012)
    for place in (above, right):
        marks = [m for m in page.marks if m.kind in ("ink", "stamp") and _mostly_in(m.box, place)]
        strokes = [m for m in marks if m.kind == "ink" and m.box.width >= 0.03 and m.box.height >= 0.006]
        if strokes:
            return max(strokes, key=lambda m: m.box.width)
    return _scrawl(page, above, label) or _scrawl(page, right, label)


def _mostly_in(box: Box, place: Box) -> bool:
    x, y = box.middle
    return place.left <= x <= place.right and place.top <= y <= place.bottom


def _scrawl(page: Page, place: Box, label: Label) -> Word | None:
    """Return what the reader made of handwriting: poorly read words that are neither date nor place."""
    for word in page.words:
        bare = re.sub(r"[\W\d_]", "", word.text)
        inside = _mostly_in(word.box, place) and word not in label.line.words
        if inside and len(bare) >= 2 and word.confidence < 0.6 and not re.search(r"\d", word.text):
            return word
    return None


def captions(document: Document, *phrases: str) -> Iterator[Span]:
    """Yield the lines that begin with one of the phrases, whatever stands at them."""
    for label in labels(document, *phrases):
        yield span_of(label.line, label.span.page)
