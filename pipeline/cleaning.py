"""A grey picture made fit for reading: resolution, even paper, waves taken out (Bildaufbereitung).

What is done here was chosen by the figures of `benchmarks/reading`. Security paper with coloured waves is
taken by Tesseract for a photograph and left out whole, unless the waves are lifted to white; thresholding
to black and white loses thin strokes and was worse everywhere.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from .shrink import shrunk_to

Grey = npt.NDArray[np.uint8]

READING_DPI = 300.0
_A4_INCHES = 11.69
_SMALL_PIXELS = 1100
LIFTED = 0.9
"""What is lighter than this share of the way from ink to paper becomes paper: 0.75 cost the dots of umlauts
(173 for 101 wrong characters on six pages), 0.6 the thin strokes of faded copies."""
LIFTED_WAVES = 0.75
"""The same on security paper whose waves hide the words otherwise."""
_LIGHTEST_INK = 0.7
"""Ink is never taken to be lighter than this share of the paper: an empty page keeps no ghosts."""


def as_grey(picture: npt.NDArray[np.uint8]) -> Grey:
    """Return the grey of an RGB or grey picture (rows x columns)."""
    if picture.ndim == 2:
        return picture
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)


def guessed_dpi(size: tuple[int, int]) -> float:
    """Return the resolution if the picture (rows, columns) shows a page of A4."""
    return max(size) / _A4_INCHES


def at_resolution(grey: Grey, dpi: float, wanted: float = READING_DPI) -> tuple[Grey, float]:
    """Return the picture at about the wanted resolution, and what it has then."""
    scale = min(3.0, max(0.3, wanted / dpi))
    if 0.9 < scale < 1.1:
        return grey, dpi
    method = cv2.INTER_LANCZOS4 if scale > 1 else cv2.INTER_AREA
    return np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=method), np.uint8), dpi * scale


def evened(grey: Grey, lifted: float = LIFTED) -> Grey:
    """Return the picture with white paper, black ink, no waves, and white writing on dark bands turned dark."""
    grey = _dark_bands_turned(grey)
    share = cv2.divide(grey, np.maximum(_paper(grey), 1), dtype=cv2.CV_32F)
    ink = min(float(np.percentile(share[::3, ::3], 0.5)), _LIGHTEST_INK)
    slope = 255 / (lifted * (1 - ink))
    return np.asarray(cv2.addWeighted(share, slope, share, 0, -ink * slope, dtype=cv2.CV_8U), np.uint8)


def prepared(grey: Grey, dpi: float, lifted: float = LIFTED) -> tuple[Grey, float]:
    """Return the picture as Tesseract reads it best, and its resolution."""
    scaled, dpi = at_resolution(grey, dpi)
    # strokes that were enlarged or lifted have hard steps; softened, digits are read better (97.7 for 95.9 %)
    return np.asarray(cv2.GaussianBlur(evened(scaled, lifted), (0, 0), 0.8), np.uint8), dpi


def _paper(grey: Grey) -> Grey:
    """Return the brightness of the paper at each place: what is brightest nearby, smoothed."""
    near = cv2.medianBlur(cv2.dilate(shrunk_to(grey, _SMALL_PIXELS), np.ones((9, 9), np.uint8)), 31)
    return np.asarray(cv2.resize(near, grey.shape[::-1], interpolation=cv2.INTER_LINEAR), np.uint8)


def _dark_bands_turned(grey: Grey) -> Grey:
    """Return the picture with its large dark areas inverted, so that white writing on them is read."""
    small = shrunk_to(grey, _SMALL_PIXELS)
    light = float(np.percentile(small, 90))
    dark = (cv2.medianBlur(small, 21) < 0.5 * light).astype(np.uint8)
    if not dark.any():
        return grey
    grown = cv2.dilate(dark, np.ones((5, 5), np.uint8))
    where = cv2.resize(grown, grey.shape[::-1], interpolation=cv2.INTER_NEAREST).astype(bool)
    inverted = np.clip(255 - grey.astype(np.int16) + (light - 255) + 20, 0, 255)
    return np.where(where, inverted, grey).astype(np.uint8)
