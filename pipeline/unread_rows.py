"""Rows of small type in a picture (Textzeilen), told by their look alone, whether or not anybody can read them.

A row of type is a thin band, well inked, whose ink comes and goes along it about once in its own height: neither the
grain of wood, a weave, waves of security print nor the noise of a sensor looks like that all at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import cv2
import numpy as np

from .document import Box

if TYPE_CHECKING:
    from .cleaning import Grey
    from .document import Word

_TALLEST, _LOWEST, _SHORTEST = 16, 3, 24
"""Pixels: what is taller than that is large enough to be read."""
_SLIM = 5
_LETTER_GAP = 9
_INK, _OF_STRONGEST = 14.0, 0.3
"""Grey levels below the paper around, and the same as a share of the picture's strongest ink."""
_FILLED, _INKED, _STROKES, _UNEVEN = 0.45, 0.22, 0.7, 0.25
"""Of a row: share of its box, share that is ink, strokes in a length of its height, how the ink comes and goes."""
_TELLING = 0.1
"""Of all thin bands; in grain a few look like rows by chance."""
_READ, _TOO_TALL = 0.3, 3.0
"""Share that a word and its row have in common; what is so many times as high was read from something else."""


def unread_rows(grey: Grey, words: Sequence[Word]) -> tuple[int, int]:
    """Return how many rows of small type an upright picture shows, and how many of them bear no word."""
    rows = _rows_of_type(grey)
    return len(rows), sum(not any(_lies_on(word.box, row) for word in words) for row in rows)


def _lies_on(box: Box, row: Box) -> bool:
    near = box.overlap_y(row) > _READ and box.overlap_x(row) > _READ
    return near and box.height < _TOO_TALL * row.height


def _rows_of_type(grey: Grey) -> list[Box]:
    hat = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, np.ones((_TALLEST + 5, _TALLEST + 5), np.uint8))
    ink = (hat > max(_INK, _OF_STRONGEST * float(np.percentile(hat[::3, ::3], 99.5)))).astype(np.uint8)
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, _LETTER_GAP), np.uint8))
    _, _, found, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    _, _, wide, high, filled = found.T
    thin = (high >= _LOWEST) & (high <= _TALLEST) & (wide >= np.maximum(_SLIM * high, _SHORTEST))
    dense = thin & (filled > _FILLED * wide * high)
    rows, columns = grey.shape
    boxes = [
        Box(x / columns, y / rows, (x + w) / columns, (y + h) / rows)
        for x, y, w, h, _ in found[dense].tolist()
        if _is_type(hat[y : y + h, x : x + w], ink[y : y + h, x : x + w])
    ]
    return boxes if len(boxes) > _TELLING * thin.sum() else []


def _is_type(hat: Grey, ink: Grey) -> bool:
    """Tell whether the ink of a band comes and goes along it as strokes of letters do."""
    high, wide = hat.shape
    along = np.asarray(hat.mean(axis=0, dtype=np.float32), np.float32)
    usual = cv2.GaussianBlur(along[None], (0, 0), max(1.0, 0.8 * high))[0]
    dark = along > usual
    strokes = int((dark[1:] & ~dark[:-1]).sum())
    uneven = float(np.abs(along - usual).mean()) / max(float(along.mean()), 1.0)
    return float(ink.mean()) > _INKED and strokes > _STROKES * wide / high and uneven > _UNEVEN
