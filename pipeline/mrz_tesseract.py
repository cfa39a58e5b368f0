"""Lines of a machine-readable zone as Tesseract reads them (Lesung der MRZ mit Tesseract).

The German model reads the fillers as letters; with the English one, a whitelist and large type nearly every line is
exact, and more so where the fillers are told by their shape and only the other signs are read.
"""

from __future__ import annotations

import cv2
import numpy as np

from .cleaning import Grey, evened
from .document import Box
from .lines import rows_of
from .mrz_agreement import Line
from .mrz_cells import box_of, laid_out, lines_of_cells, without_fillers
from .tesseract import read_words

_WHITELIST = "-c tessedit_char_whitelist=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"
_FRAME = 20


def enlarged(cut: Grey, scale: float) -> Grey:
    """Return a cut of the page in large type, evened, with a frame of paper around it."""
    scale = min(6.0, max(0.5, scale))
    large = np.asarray(cv2.resize(cut, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC), np.uint8)
    return np.pad(evened(large), _FRAME, constant_values=255)


def lines_by_cells(large: Grey, page: Box) -> list[Line]:
    """Return each line, with its box on the page: fillers told by their shape, the other signs read without them.

    The text is "" where another number of signs was read than stand there.
    """
    high, wide = large.shape
    found = lines_of_cells(large)
    length = max((len(cells) for cells in found), default=0)
    found = [cells for cells in found if len(cells) == length]
    if not found:
        return []
    strips = [without_fillers(large, cells) for cells in found]
    broad = max(strip.shape[1] for strip in strips)
    padded = [np.pad(s, ((0, 0), (0, broad - s.shape[1])), constant_values=255) for s in strips]
    sheet = np.asarray(np.vstack(padded), np.uint8)
    read = read_words(sheet, 300, psm=6, languages="eng", options=_WHITELIST.removesuffix("<"))
    lines = []
    top = 0
    for cells, strip in zip(found, strips, strict=True):
        bottom = top + strip.shape[0]
        row = [word for word in read if top <= word.box.middle[1] * sheet.shape[0] < bottom]
        text = laid_out("".join(w.text for w in sorted(row, key=lambda w: w.box.left)), cells)
        top = bottom
        x0, y0, x1, y1 = box_of(cells)
        box = Box(x0 / wide, y0 / high, x1 / wide, y1 / high)
        shapes = "".join("<" if cell is not None and cell.filler else "." for cell in cells)
        lines.append(Line(text, _on_page(box, wide, high, page), shapes))
    return lines


def whole_lines(large: Grey, page: Box) -> list[Line]:
    """Return text and box on the page of each line of the cut that may belong to a zone."""
    high, wide = large.shape
    found = read_words(large, 300, psm=6, languages="eng", options=_WHITELIST)
    lines = []
    for row in rows_of(found):
        text = "".join(word.text for word in row)
        if len(text) >= 26 and ("<" in text or sum(map(str.isdigit, text)) > 8):
            first, *rest = (word.box for word in row)
            lines.append(Line(text, _on_page(first.union(*rest), wide, high, page)))
    return lines


def _on_page(box: Box, wide: int, high: int, page: Box) -> Box:
    def across(share: float) -> float:
        return page.left + min(1.0, max(0.0, (share * wide - _FRAME) / (wide - 2 * _FRAME))) * page.width

    def down(share: float) -> float:
        return page.top + min(1.0, max(0.0, (share * high - _FRAME) / (high - 2 * _FRAME))) * page.height

    return Box(across(box.left), down(box.top), across(box.right), down(box.bottom))
