"""Pictures made smaller, at little cost (Verkleinern).

OpenCV's area averaging is quick where the picture is halved, and at other whole steps; at any other scale it is slow
(A4 at 200 dpi: 1, 4 and 25 ms). So whole steps come first, and what is left is small.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]

_NEARLY = 0.01
"""A scale so near to a whole step is taken for it: a page of 2,339 rows is halved for 1,170."""
_ROUGH = 0.7
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
    step = min(int(1 / scale + _NEARLY), rows, columns)
    while step > 1:
        by = 2 if step % 2 == 0 else step
        picture, step = averaged(picture, by), step // by
    left = wanted[0] / picture.shape[1]
    if left >= 1:
        return picture
    method = cv2.INTER_AREA if left < _ROUGH else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(picture, wanted, interpolation=method), np.uint8)


def averaged(picture: Pixels, step: int) -> Pixels:
    """Return the picture with each square of `step` pixels as one; what is left over at the far edges is dropped."""
    step = min(step, *picture.shape[:2])
    rows, columns = picture.shape[0] // step, picture.shape[1] // step
    whole = picture[: step * rows, : step * columns]
    return np.asarray(cv2.resize(whole, (columns, rows), interpolation=cv2.INTER_AREA), np.uint8)
