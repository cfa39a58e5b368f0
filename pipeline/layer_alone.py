"""What the characters of a PDF page put on the paper by themselves (Textebene allein gezeichnet).

Drawn once on black and once on white without the pictures, lines and shades of the page, they show the ink of
every character, whatever its colour. Held against the page as a viewer shows it, this tells which words
are covered by something, not painted at all, or drawn where something else draws other words; and
what looks like writing but is in no layer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from .document import Box, Word

Grey = npt.NDArray[np.uint8]

_INKED = 0.35
"""Share of a pixel that a character covers from which on its colour can be judged."""
_OTHER_COLOUR = 40.0
"""Mean difference in grey levels; a rule through a word stays below."""
_SAME = 12
_FAINTEST = 8.0
"""Grey levels between the paper and the strongest dot of a word that can be seen at all."""
_DRAWN = 60
_LETTER_MM, _LETTER_LONG_MM = (1.0, 6.0), 30.0
_FEWEST_LETTERS = 25


class Alone:
    """The characters on black and on white: their green (`as_ink`), rows x columns, upright as the layer says."""

    def __init__(self, page: pdfium.PdfPage, dpi: float, turn: int) -> None:
        """Take the page whose characters are drawn, at which resolution, and how it is turned clockwise."""
        self._page, self._dpi, self._turn = page, dpi, turn

    @cached_property
    def on_white(self) -> Grey:
        """What stands on white paper."""
        return self._drawn(255)

    @cached_property
    def on_black(self) -> Grey:
        """What stands on black; asked for only where the page itself shows something else than `on_white`."""
        return self._drawn(0)

    def _drawn(self, level: int) -> Grey:
        with _without_pictures(self._page):
            drawn = _rendered(self._page, self._dpi, level)
        return np.ascontiguousarray(np.rot90(drawn, -(self._turn // 90)))


def _rendered(page: pdfium.PdfPage, dpi: float, level: int) -> Grey:
    ground = (level, level, level, 255)
    # in colour, as the page itself is drawn: in grey PDFium places the strokes otherwise
    bitmap = page.render(scale=dpi / 72, fill_color=ground, draw_annots=False, may_draw_forms=False)
    return as_ink(bitmap.to_numpy())


def as_ink(picture: npt.NDArray[np.uint8]) -> Grey:
    """Return the green of a coloured picture (rows x columns x 3), which is told apart best and costs nothing."""
    return np.ascontiguousarray(picture[:, :, 1])


@contextmanager
def _without_pictures(page: pdfium.PdfPage) -> Iterator[None]:
    """Put out of use what is no text, for a while."""
    others = [
        item.raw
        for item in page.get_objects()
        if item.type not in (pdfium_c.FPDF_PAGEOBJ_TEXT, pdfium_c.FPDF_PAGEOBJ_FORM)
    ]
    try:
        for raw in others:
            pdfium_c.FPDFPageObj_SetIsActive(raw, False)
        yield
    finally:
        for raw in others:
            pdfium_c.FPDFPageObj_SetIsActive(raw, True)


def is_seen(words: Sequence[Word], shown: Grey, alone: Alone) -> bool:
    """Tell whether every word can be seen, and just as the layer draws it.

    Args:
        words: the layer.
        shown: the page as a viewer shows it, likewise `as_ink`.
        alone: its characters alone.
    """
    other = cv2.integral((cv2.absdiff(shown, alone.on_white) > _SAME).astype(np.uint8))
    for word in words:
        if not any(char.isalnum() for char in word.text):
            continue
        part = _part(word.box, shown.shape)
        if _sum(other, part):
            if not _is_seen_on_ground(shown[part], alone.on_black[part], alone.on_white[part]):
                return False
        elif 255 - int(alone.on_white[part].min()) < _FAINTEST:
            return False
    return True


def _sum(table: npt.NDArray[np.int32], part: tuple[slice, slice]) -> int:
    (rows, columns) = part
    return int(
        table[rows.stop, columns.stop]
        - table[rows.start, columns.stop]
        - table[rows.stop, columns.start]
        + table[rows.start, columns.start]
    )


def _part(box: Box, shape: tuple[int, ...]) -> tuple[slice, slice]:
    rows, columns = shape[:2]
    left, top = min(int(box.left * columns), columns - 1), min(int(box.top * rows), rows - 1)
    right, bottom = min(columns, int(box.right * columns) + 1), min(rows, int(box.bottom * rows) + 1)
    return slice(top, max(bottom, top + 1)), slice(left, max(right, left + 1))


def _is_seen_on_ground(shown: Grey, on_black: Grey, on_white: Grey) -> bool:
    """Tell whether a word stands on a ground of one colour just as it would be drawn there."""
    ink = on_black.astype(np.float32)
    free = (on_white.astype(np.float32) - ink) / 255
    covered, ground = free < 1 - _INKED, free > 0.98
    if not covered.any():
        return False
    paper = float(np.median(shown[ground])) if ground.sum() >= 5 else 255.0
    expected = ink + free * paper
    if float(np.abs(expected - paper)[covered].max()) < _FAINTEST:
        return False
    return float(np.abs(shown - expected)[covered].mean()) < _OTHER_COLOUR


def unwritten(words: Sequence[Word], shown: Grey, alone: Alone, px_per_mm: float) -> Box | None:
    """Return where the page shows what looks like writing and is no character (type turned into outlines).

    Args:
        words: the layer.
        shown: the page as a viewer shows it.
        alone: its characters alone, as for `is_seen`.
        px_per_mm: the resolution of both.
    """
    drawn = (cv2.absdiff(shown, alone.on_white) > _DRAWN).astype(np.uint8)
    for word in words:
        drawn[_part(word.box, shown.shape)] = 0
    outlines, tree = cv2.findContours(drawn, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    if tree is None:
        return None
    boxes = np.array(
        [cv2.boundingRect(outline) for outline, kin in zip(outlines, tree[0], strict=True) if kin[3] < 0]
    )
    left, top, wide, high = boxes.T
    tall, long = high / px_per_mm, wide / px_per_mm
    letters = (tall >= _LETTER_MM[0]) & (tall <= _LETTER_MM[1]) & (long <= _LETTER_LONG_MM)
    if letters.sum() < _FEWEST_LETTERS:
        return None
    rows, columns = shown.shape
    left, top, right, bottom = (sides[letters] for sides in (left, top, left + wide, top + high))
    return Box(left.min() / columns, top.min() / rows, right.max() / columns, bottom.max() / rows)
