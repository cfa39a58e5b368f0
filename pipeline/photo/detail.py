"""How fine a photo is (Schärfe, Raster, Kompression), and what it shows of the eyes.

Source: Crete and others 2007 (re-blur measure); photo.md 4.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Numbers = NDArray[np.float64]

BLUR = 9
"""Length in px of the blur that a sharp picture suffers from and a blurred one does not."""
NOISE = 2.0
"""Levels that a blur takes from any step by smoothing a scanner's grain away: a blurred print is not sharp for that."""
EYES = ((33, 133), (263, 362))
"""Outer and inner corner of each eye."""
PATCH = 64
LEAST_STEP = 0.6
"""Levels: in a picture of smaller steps than that, the grid of even a fine JPEG would stand out."""


def sharpness_of(image: Pixels, points: Numbers) -> float | None:
    """Return the sharpness, 0 to 1, of the band of the eyes on a photo of 413 x 531 px; None: it is not all there."""
    low, high = points[:, :2].min(axis=0), points[:, :2].max(axis=0)
    eyes = points[[33, 133, 362, 263], :2].mean(axis=0)
    reach = 0.22 * float(high[1] - low[1])
    band = image[
        int(max(0, eyes[1] - reach)) : int(max(0, eyes[1] + reach)),
        int(max(0, low[0])) : int(max(0, high[0])),
    ]
    if min(band.shape[:2]) < 2 * BLUR:
        return None
    grey = cv2.cvtColor(band, cv2.COLOR_RGB2GRAY).astype(np.float64)
    return min(_lost_by_blur(grey), _lost_by_blur(grey.T))


def _lost_by_blur(grey: Numbers) -> float:
    """Return which share of the differences down the columns a blur takes away."""
    steps = np.abs(np.diff(grey, axis=0))
    after = np.abs(np.diff(cv2.blur(np.ascontiguousarray(grey), (1, BLUR)), axis=0))
    total = float(steps.sum())
    return float(np.maximum(0, steps - after - NOISE).sum()) / total if total > 0 else 0.0


def raster_of(image: Pixels) -> float | None:
    """Return how far a printing raster stands out of the spectrum (1: not at all), at the photo's own pixels.

    The flattest squares are looked at: there a raster is all that repeats. None where the photo has too few pixels.
    """
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.float64)
    height, width = (side // PATCH for side in grey.shape)
    squares = [
        grey[y * PATCH : (y + 1) * PATCH, x * PATCH : (x + 1) * PATCH]
        for y in range(height)
        for x in range(width)
    ]
    squares = [square for square in squares if 20 < square.mean() < 250]
    flattest = sorted(squares, key=lambda square: float(cv2.GaussianBlur(square, (0, 0), 6).std()))[:6]
    return float(np.median([_peak(square) for square in flattest])) if len(flattest) >= 3 else None


def _peak(square: Numbers) -> float:
    """Return the largest peak of the spectrum off its axes against the median of its ring."""
    spectrum = np.abs(
        np.fft.fftshift(
            np.fft.fft2((square - square.mean()) * np.outer(np.hanning(PATCH), np.hanning(PATCH)))
        )
    )
    y, x = np.mgrid[-PATCH // 2 : PATCH // 2, -PATCH // 2 : PATCH // 2]
    radius = np.hypot(x, y).astype(int)
    off_axis = (np.abs(x) > 2) & (np.abs(y) > 2)
    peak = 0.0
    for ring in range(8, PATCH // 2):
        there = radius == ring
        usual = float(np.median(spectrum[there])) + 1e-6
        peak = max(peak, float(spectrum[there & off_axis].max()) / usual)
    return peak


def blocks_of(image: Pixels) -> float:
    """Return how much larger steps across the 8 px grid of a JPEG are than others (1: no larger)."""
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.float64)
    ratios = []
    for picture in (grey, grey.T):
        steps = np.abs(np.diff(picture, axis=0)).mean(axis=1)
        on = np.arange(len(steps)) % 8 == 7
        if on.sum() >= 4:
            ratios.append(float(steps[on].mean() / max(float(steps[~on].mean()), LEAST_STEP)))
    return max(ratios, default=1.0)


def irises_of(image: Pixels, points: Numbers) -> float | None:
    """Return how high what is dark between the lids stands, as a share of the eye's width, of the eye that shows less.

    An open eye shows its iris, a closed one no more than a line of lashes. What is dark is told by the skin below the
    eye. None where an eye is too small to tell.
    """
    shares = [_iris(image, points, eye) for eye in EYES]
    return None if None in shares else min(share for share in shares if share is not None)


def _iris(image: Pixels, points: Numbers, eye: tuple[int, int]) -> float | None:
    outer, inner = (points[index, :2] for index in eye)
    width = float(np.linalg.norm(inner - outer))
    if width < 12:
        return None
    # upright square around the eye, 48 px for its width
    scale, side = 48 / width, 72
    angle = float(np.degrees(np.arctan2(*((inner - outer) * (1 if inner[0] > outer[0] else -1))[::-1])))
    middle = (outer + inner) / 2
    move = cv2.getRotationMatrix2D((float(middle[0]), float(middle[1])), angle, scale)
    move[:, 2] += side / 2 - middle
    square = cv2.warpAffine(
        image, move, (side, side), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    grey = cv2.GaussianBlur(cv2.cvtColor(square, cv2.COLOR_RGB2GRAY).astype(np.float64), (0, 0), 0.8)
    skin = float(np.median(grey[58:70, 18:54]))
    # brow above and bag below are left out
    between = grey[22:52, 18:54]
    darkest = float(np.percentile(between, 2))
    if skin - darkest < 12:
        return 0.0
    dark = between < (skin + darkest) / 2
    runs = cv2.blur(dark.sum(axis=0).astype(np.float64).reshape(1, -1), (5, 1))
    return float(runs.max()) / 48
