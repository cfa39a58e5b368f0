"""Pictures made smaller, at little cost (Verkleinern).

OpenCV's area averaging is quick where the picture is halved and slow at any other scale (25 for 1 ms on A4 at 200 dpi).
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]

_ROUGH = 0.75
"""Below this scale interpolation jumps over pixels."""


def shrunk_to(picture: Pixels, side: int) -> Pixels:
    """Return the picture (rows x columns, or x 3) with its longer side at most `side` pixels."""
    return shrunk_by(picture, side / max(picture.shape[:2]))


def shrunk_by(picture: Pixels, scale: float) -> Pixels:
    """Return the picture at `scale`, at least one pixel wide and high; at 1 and more it is returned as it is."""
    if scale >= 1:
        return picture
    rows, columns = picture.shape[:2]
    wanted = max(1, round(columns * scale)), max(1, round(rows * scale))
    while min(rows, columns) > 1 and columns >= 2 * wanted[0] and rows >= 2 * wanted[1]:
        # an odd last row would make it one of the slow scales
        rows, columns = rows // 2, columns // 2
        picture = _resized(picture[: 2 * rows, : 2 * columns], (columns, rows), cv2.INTER_AREA)
    if (columns, rows) == wanted:
        return picture
    if wanted[0] < _ROUGH * columns:
        picture = np.asarray(cv2.GaussianBlur(picture, (3, 3), 0), np.uint8)
    return _resized(picture, wanted, cv2.INTER_LINEAR)


def _resized(picture: Pixels, size: tuple[int, int], method: int) -> Pixels:
    return np.asarray(cv2.resize(picture, size, interpolation=method), np.uint8)
