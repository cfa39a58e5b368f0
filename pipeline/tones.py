"""Whether a page may hold a photograph (Tonwerte), seen on a small picture at little cost.

Type goes when dark strokes are closed; rules, logos, seals and tinted bands keep a few tones. A photograph keeps many,
in any square as large as the smallest print.

Source: measured on drawn sheets, see tests/pipeline/test_tones.py; prints have 3.0 and more, forms and letters
mostly 0 to 2.5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from .sheet import px_per_mm
from .shrink import shrunk_to

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

MANY = 2.7
"""Bits, of five: from here on the tones may be those of a photograph."""
_SIDE = 420
"""Longer side in pixels at which is looked: A4 at 1.4 px per mm."""
_STROKE, _SOLID = 2.0, 5.0
"""Millimetres: the boldest type, the least of a face or a coat."""
_OFF_PAPER = 10
"""Grey levels from the paper."""
_CELL = 10.0
"""Millimetres: two by two cells make the square that is looked at, as large as the smallest print."""
_TONES = 32


def most_tones(page: Pixels, dpi: float | None) -> float:
    """Return the entropy in bits of the tones in the square that has most of them; 0 where nothing is solid.

    `page` is (H, W, 3) RGB at `dpi`; where that is None the size is guessed as the search itself guesses it.
    """
    small = shrunk_to(page, _SIDE)
    size = small.shape[1], small.shape[0]
    unit, _ = px_per_mm(size, dpi, max(size) / max(page.shape[:2]))
    # darker than its surroundings in any colour: a face before white still has its hair, its clothes, its skin
    red, green, blue = cv2.split(small)
    darkest = cv2.min(cv2.min(red, green), blue)
    bare = np.asarray(cv2.morphologyEx(darkest, cv2.MORPH_CLOSE, _square(_STROKE * unit)), np.uint8)
    paper = int(cv2.calcHist([bare], [0], None, [256], [0, 256]).argmax())
    toned = cv2.bitwise_not(cv2.inRange(bare, (paper - _OFF_PAPER,), (paper + _OFF_PAPER,)))
    solid = cv2.erode(toned, _square(_SOLID * unit)) > 0
    if not solid.any():
        return 0.0
    side = max(2, round(_CELL * unit))
    counts = _of_squares(bare // (256 // _TONES), _TONES, side)
    shares = counts / counts.sum(axis=2, keepdims=True)
    entropy = -(shares * np.log2(np.where(shares > 0, shares, 1.0))).sum(axis=2)
    return float(entropy[_of_squares(solid.astype(np.uint8), 2, side)[..., 1] > 0].max())


def _square(side: float) -> Pixels:
    return np.ones((max(3, round(side)),) * 2, np.uint8)


def _of_squares(levels: Pixels, count: int, side: int) -> NDArray[Any]:
    """Return how often each of `count` levels stands in each square of two by two cells: (rows, columns, count)."""
    rows, columns = (-(-length // side) for length in levels.shape)
    cell = (np.arange(levels.shape[0]) // side * columns)[:, None] + np.arange(levels.shape[1]) // side
    cells = np.bincount((cell * count + levels).ravel(), minlength=rows * columns * count)
    # one empty cell beyond, so that a page of one row or column has squares, too
    cells = np.pad(cells.reshape(rows, columns, count), ((0, 1), (0, 1), (0, 0)))
    return np.asarray(cells[:-1, :-1] + cells[1:, :-1] + cells[:-1, 1:] + cells[1:, 1:])
