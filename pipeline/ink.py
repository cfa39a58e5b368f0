"""Ink and paper: where ink is on a page, and how much (Tinte und Papier)."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from .shrink import shrunk_to

_MASK_PIXELS = 900
_DARKER = 24
"""Grey levels below the paper around it; the grain of cheap paper and of JPEG stays below."""


def ink_mask(picture: Image.Image) -> Image.Image:
    """Return a small picture of the page, white where there is ink, black where there is paper.

    Paper is what is brightest nearby, so shadow and grey copies are paper.
    """
    return Image.fromarray(_mask(np.asarray(picture.convert("L"))))


def ink_of(picture: Image.Image) -> float:
    """Return the share of pixels darker than the paper, the page's outer 2 % left out (scanners' edges)."""
    mask = _mask(np.asarray(picture.convert("L")))
    rows, columns = mask.shape
    dy, dx = round(rows * 0.02), round(columns * 0.02)
    inner = mask[dy : max(rows - dy, dy + 1), dx : max(columns - dx, dx + 1)]
    return cv2.countNonZero(inner) / inner.size


def _mask(grey: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Return the mask (255 ink, 0 paper) of a grey picture."""
    grey = shrunk_to(grey, _MASK_PIXELS)
    rows, columns = grey.shape
    size = max(1, columns // 6), max(1, rows // 6)
    small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    paper = cv2.GaussianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), (0, 0), 4)
    near = cv2.resize(paper, (columns, rows), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.threshold(cv2.subtract(near, grey), _DARKER, 255, cv2.THRESH_BINARY)[1], np.uint8)
