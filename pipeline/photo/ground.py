"""The ground behind a person on a photo (Hintergrund): how plain, how light, how far from head and hair.

Source: PassV annex 8; OFIQ background uniformity (mean gradient of the luminance outside the person).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

from .networks import forward

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Numbers = NDArray[np.float32]

SIDE = 256
NOBODY, SOMEBODY = 0.2, 0.7
"""The network's shares of a person below and above which a pixel surely is ground or person."""
AWAY = 15
"""Pixels at 413 x 531 (1.3 mm) that are kept away from the person: the network's outline is that coarse."""
LEAST = 0.04
"""Share of the picture above the chin that must be ground for anything to be said of it."""
AT_EDGE = 0.008
"""Share of the photo's height up to which a person reaches its upper edge."""
RIM = 4
"""Pixels at the photo's edge that are left out: a cut a little beside the print shows paper there."""


class Ground(NamedTuple):
    """`spread`: 95th percentile of the CIELAB distance from the ground's colour; `rough`: mean gradient (0 to 1020);
    `light`: median L*; `contrast`: median CIELAB distance between the two sides of the person's outline. `contrast`
    is None where the outline was not seen.
    """

    spread: float
    rough: float
    light: float
    contrast: float | None


def person_on(image: Pixels) -> Numbers:
    """Return for each pixel (H, W) how surely it belongs to a person, 0 to 1."""
    small = cv2.resize(image, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    (seen,) = forward("selfie_segmentation.tflite", cv2.dnn.blobFromImage(small.astype(np.float32) / 255))
    share = cv2.resize(
        seen.reshape(SIDE, SIDE), (image.shape[1], image.shape[0]), interpolation=cv2.INTER_LINEAR
    )
    return np.asarray(share, np.float32)


def top_of(person: Numbers, eyes: tuple[float, float], face_height: float) -> float | None:
    """Return the row where head and hair end above, None where they reach the upper edge; in px of `person`."""
    row = _first_row(person, eyes, face_height)
    return row if row is not None and row > AT_EDGE * len(person) else None


def reaches_edge(person: Numbers, eyes: tuple[float, float], face_height: float) -> bool:
    """Say whether head or hair goes on to the photo's upper edge."""
    row = _first_row(person, eyes, face_height)
    return row is not None and row <= AT_EDGE * len(person)


def _first_row(person: Numbers, eyes: tuple[float, float], face_height: float) -> float | None:
    """Return the first row of a person; only the columns above the face count: what is beside the head is no head."""
    left, right = (int(max(0, eyes[0] + side * 0.5 * face_height)) for side in (-1, 1))
    if right <= left:
        return None
    rows = np.flatnonzero((person[:, left : right + 1] > 0.5).mean(axis=1) > 0.1)
    return float(rows[0]) if len(rows) else None


def ground_of(image: Pixels, person: Numbers, chin: float) -> Ground | None:
    """Return what the ground is like on a photo of 413 x 531 px (RGB); None: too little of it is seen.

    Only what stands higher than `chin` (row) counts: below, clothes and shoulders begin.
    """
    lab = cv2.cvtColor(image.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    body = (person >= NOBODY).astype(np.uint8)
    near = cv2.dilate(body, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * AWAY + 1, 2 * AWAY + 1)))
    free = near == 0
    free[int(max(0.0, chin)) :] = False
    free[:RIM] = free[:, :RIM] = free[:, -RIM:] = False
    above = max(1.0, chin) * image.shape[1]
    if free.sum() < LEAST * above:
        return None
    smooth = cv2.GaussianBlur(lab, (0, 0), 4)
    colour = np.median(smooth[free], axis=0)
    distance = np.linalg.norm(smooth[free] - colour, axis=1)
    grey = cv2.GaussianBlur(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.float32), (0, 0), 1)
    gradient = np.hypot(cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1))
    return Ground(
        spread=float(np.percentile(distance, 95)),
        rough=float(gradient[free].mean()),
        light=float(colour[0]),
        contrast=_contrast(lab, person, colour, chin),
    )


def _contrast(lab: Numbers, person: Numbers, colour: Numbers, chin: float) -> float | None:
    """Return how far the person's rim is from the ground's colour, above the chin."""
    inside = (person > SOMEBODY).astype(np.uint8)
    core = cv2.erode(inside, np.ones((25, 25), np.uint8))
    rim = (cv2.erode(inside, np.ones((7, 7), np.uint8)) > 0) & (core == 0)
    rim[int(max(0.0, chin)) :] = False
    if rim.sum() < 200:
        return None
    return float(np.median(np.linalg.norm(lab[rim] - colour, axis=1)))
