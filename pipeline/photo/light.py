"""Light and colour of a face on its photo (Belichtung, Farbe); relative or by percentiles, so for every skin.

Source: PassV annex 8; OFIQ exposure and illumination, its means of luminance replaced (they punish dark skin).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Numbers = NDArray[np.float64]

OVAL = (
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150,
    136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
)  # fmt: skip
"""Landmarks around the face, in order."""
NOSE_LINE = (168, 6, 197, 195, 5, 4, 1, 2)
BLACK, WHITE = 25, 250


class Light(NamedTuple):
    """Of the face: 95th percentile of luminance (0 to 255) and its range (5th to 95th) as a share of it.

    Then: percent of black and of burnt pixels; darker half against lighter half (0 to 1); 90th percentile of CIELAB
    chroma.
    """

    bright: float
    range: float
    black: float
    burnt: float
    even: float
    chroma: float


def light_on(image: Pixels, points: Numbers) -> Light:
    """Return light and colour of the face on a photo (RGB); `points` (468, 3) in its px."""
    oval = points[list(OVAL), :2]
    # a little inwards: hair and ground at the rim are no face
    oval = oval.mean(axis=0) + (oval - oval.mean(axis=0)) * 0.92
    mask = cv2.fillConvexPoly(np.zeros(image.shape[:2], np.uint8), np.rint(oval).astype(np.int32), 255) > 0
    if not mask.any():
        return Light(*(float("nan"),) * 6)
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.float64)
    low, high = np.percentile(grey[mask], (5, 95))
    lab = cv2.cvtColor(image.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    return Light(
        bright=float(high),
        range=float((high - low) / max(high, 1.0)),
        black=float((grey[mask] <= BLACK).mean() * 100),
        burnt=float((image.min(axis=2)[mask] >= WHITE).mean() * 100),
        even=_even(grey, mask, points),
        chroma=float(np.percentile(np.hypot(lab[..., 1], lab[..., 2])[mask], 90)),
    )


def _even(grey: Numbers, mask: NDArray[np.bool_], points: Numbers) -> float:
    """Return the median luminance of the darker side of the nose against the lighter one's."""
    nose = points[list(NOSE_LINE), :2]
    slope, start = np.polyfit(nose[:, 1], nose[:, 0], 1)
    y, x = np.mgrid[: grey.shape[0], : grey.shape[1]]
    right = x < slope * y + start
    sides = [grey[mask & side] for side in (right, ~right)]
    if min(side.size for side in sides) < 50:
        return float("nan")
    one, other = (float(np.median(side)) + 1.0 for side in sides)
    return min(one, other) / max(one, other)
