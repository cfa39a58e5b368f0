"""A white border around a photo (weißer Rand), which its print must not have.

Source: Fotomustertafel (without border).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

HEIGHT_MM = 45.0
NEAR, FAR = 0.5, 1.3
"""Millimetres from the edge between which a border would lie, on a photo 45 mm high."""
PLAIN, SAME, LIGHT = 3.0, 4.0, 80.0
"""CIELAB: spread within a side, distance between sides, L* of anything that is paper."""


def border_of(image: Pixels) -> float:
    """Return the width in mm (of a photo 45 mm high) of a light border on all four sides; 0.0 where there is none."""
    lab = cv2.cvtColor(image.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    unit = image.shape[0] / HEIGHT_MM
    near, far = round(NEAR * unit), max(round(FAR * unit), round(NEAR * unit) + 2)
    sides = [lab, lab[::-1], lab.transpose(1, 0, 2), lab.transpose(1, 0, 2)[::-1]]
    strips = [side[near:far, far:-far].reshape(-1, 3) for side in sides]
    colour = np.median(np.concatenate(strips), axis=0)
    if colour[0] < LIGHT:
        return 0.0
    for strip in strips:
        apart = np.linalg.norm(strip - colour, axis=1)
        if float(np.median(apart)) > SAME or float(np.percentile(apart, 95)) > 2 * PLAIN:
            return 0.0
    return float(min(_width(side, colour) for side in sides) / unit)


def _width(side: NDArray[np.float32], colour: NDArray[np.float32]) -> float:
    """Return how many rows from the edge show nothing but the border's colour."""
    plain = (np.linalg.norm(side - colour, axis=2) < 2 * PLAIN).mean(axis=1) > 0.9
    # the first rows may show the cut beside the print
    first = plain[3 : len(plain) // 4]
    return 3.0 + (float(np.argmin(first)) if not first.all() else len(first))
