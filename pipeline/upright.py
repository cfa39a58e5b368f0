"""Turning a scan upright and taking out its skew (Seitenlage).

The axis of the lines comes from projection profiles: along text the profile has sharp teeth, across
it has none. Up or down is what can be read. What this gets wrong: pages of a few signs without lines.
"""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from .cleaning import Grey
from .shrink import shrunk_to

Points = tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]

_PROFILE_PIXELS = 1170
"""A4 at 100 dpi."""
_AROUND, _DARKER = 41, 18
"""Side in pixels of the square that a pixel is compared with, and how many levels darker than its mean ink is."""
_MOST_DEGREES = 5.0
_STRAIGHT = 0.1
_SAMPLE = 80_000
_FEWER = 5
"""Of these, one in so many tells the angle to half a degree."""
_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}
_LEAST_INK = 200
"""Pixels of letters on the reduced page, below which it says nothing of itself."""


class Axis(NamedTuple):
    """How the lines run: `sideways` if they run down the page; `skew` in degrees, clockwise positive.

    `sure` is the sharper profile divided by the other: near 1 the page does not tell.
    """

    sideways: bool
    skew: float
    sure: float


def axis_of(grey: Grey) -> Axis:
    """Return the direction of the text lines of a picture."""
    rows, columns = _letter_points(grey)
    if rows.size < _LEAST_INK:
        return Axis(False, 0.0, 1.0)
    flat, along = _best_angle(rows, columns)
    tilted, across = _best_angle(columns, rows)
    if along >= across:
        return Axis(False, flat, along / max(across, 1e-9))
    return Axis(True, -tilted, across / max(along, 1e-9))


def written_part(grey: Grey) -> Grey:
    """Return the part of a picture that holds its ink of the size of letters and words; empty where there is none.

    Specks far from everything are left outside: a hundredth of the ink on each side.
    """
    rows, columns = _letter_points(grey)
    if rows.size < _LEAST_INK:
        return grey[:0, :0]
    scale = max(1.0, max(grey.shape) / _PROFILE_PIXELS)
    margin = 0.02 * max(grey.shape)
    top, bottom = np.percentile(rows, (1, 99)) * scale + (-margin, margin)
    left, right = np.percentile(columns, (1, 99)) * scale + (-margin, margin)
    return grey[max(0, int(top)) : int(bottom) + 1, max(0, int(left)) : int(right) + 1]


def laid(picture: npt.NDArray[np.uint8], degrees: int, skew: float) -> npt.NDArray[np.uint8]:
    """Return the picture turned clockwise by a multiple of 90 degrees, and then without its skew."""
    return straightened(turned(picture, degrees), skew)


def turned(picture: npt.NDArray[np.uint8], degrees: int) -> npt.NDArray[np.uint8]:
    """Return the picture turned clockwise by a multiple of 90 degrees."""
    return np.asarray(cv2.rotate(picture, _TURNS[degrees]), np.uint8) if degrees else picture


def straightened(picture: npt.NDArray[np.uint8], skew: float) -> npt.NDArray[np.uint8]:
    """Return the picture with its skew taken out, enlarged so that no corner is lost, filled with paper."""
    if abs(skew) < _STRAIGHT:
        return picture
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), skew, 1.0)
    cos, sin = abs(matrix[0, 0]), abs(matrix[0, 1])
    wide, high = round(width * cos + height * sin), round(height * cos + width * sin)
    matrix[0, 2] += (wide - width) / 2
    matrix[1, 2] += (high - height) / 2
    paper = np.percentile(picture.reshape(height * width, -1)[::997], 90, axis=0)
    return np.asarray(
        cv2.warpAffine(
            picture,
            matrix,
            (wide, high),
            flags=cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_CONSTANT,
            borderValue=[float(level) for level in paper],
        ),
        dtype=np.uint8,
    )


def _letter_points(grey: Grey) -> Points:
    """Return rows and columns of the dark pixels that belong to things of the size of letters and words."""
    small = shrunk_to(grey, _PROFILE_PIXELS)
    # against the paper around it: shadows, the scanner's black edge and a faded copy's pale ink do no harm
    mask = cv2.adaptiveThreshold(
        small, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, _AROUND, _DARKER
    )
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    if count < 2:
        return np.zeros(0), np.zeros(0)
    width, height = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    longest = np.maximum(width, height)
    # rules, photographs and the scanner's edges have straight sides of their own
    keep = (longest >= 3) & (np.minimum(width, height) <= 40) & (longest <= 160)
    keep &= (stats[:, cv2.CC_STAT_AREA] >= 0.12 * width * height) & (
        longest <= 14 * np.minimum(width, height)
    )
    keep[0] = False
    found = cv2.findNonZero(keep.astype(np.uint8)[labels])
    if found is None:
        return np.zeros(0), np.zeros(0)
    columns, rows = found.reshape(-1, 2).T
    if rows.size > _SAMPLE:
        chosen = np.random.default_rng(0).choice(rows.size, _SAMPLE, replace=False)
        rows, columns = rows[chosen], columns[chosen]
    return rows.astype(np.float64), columns.astype(np.float64)


def _best_angle(across: npt.NDArray[np.float64], along: npt.NDArray[np.float64]) -> tuple[float, float]:
    """Return the angle in degrees at which the profile is sharpest, and how sharp it is there."""
    few, many = (across[::_FEWER], along[::_FEWER]), (across, along)
    coarse = [(_sharpness(*few, angle), angle) for angle in np.arange(-_MOST_DEGREES, 5.01, 0.5)]
    around = max(coarse)[1]
    fine = [(_sharpness(*many, around + step), around + step) for step in np.arange(-0.5, 0.51, 0.1)]
    sharpness, angle = max(fine)
    return float(angle), float(sharpness)


def _sharpness(across: npt.NDArray[np.float64], along: npt.NDArray[np.float64], angle: float) -> float:
    slope = np.tan(np.radians(angle))
    place = across - along * slope
    profile = np.bincount((place - place.min()).astype(np.int64))
    steps = np.diff(profile.astype(np.float64))
    return float((steps**2).sum() / profile.sum() ** 2)
