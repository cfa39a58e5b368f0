"""Quadrangles in a picture (Vierecke): straight edges paired to what may be the outline of a sheet or a card.

All sizes are pixels of a small picture in CIELAB (rows x columns x 3, float32); corners run clockwise.
"""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

_LINES = 12
_SEEDS = 80
"""Of the longest and strongest edges, so many may begin a line: the grain of wood has thousands."""
_LEAST_LENGTH = 0.03
_SAME_LINE = 3.0
_BESIDE = 2.5
"""Pixels to both sides of an edge where the colours are compared."""
_LEAST_AREA = 0.012
_BEYOND = 0.06
"""A sheet may reach so far beyond the picture (share of its sides)."""


class Quads(NamedTuple):
    """`corners` (n, 4, 2); `border` (n, 4): that side, from its corner on, is the picture's own border."""

    corners: Numbers
    border: Flags

    def at(self, chosen: npt.NDArray[np.int64]) -> Quads:
        """Return those chosen, in that order."""
        return Quads(self.corners[chosen], self.border[chosen])


def quads_in(lab: Numbers, soft: Numbers) -> Quads:
    """Return every quadrangle of likely edges that a flat sheet before a camera can look like.

    Args:
        lab: the picture.
        soft: the same, its grain smoothed.
    """
    height, width = lab.shape[:2]
    segments = _segments(lab)
    if len(segments) < 3:
        return Quads(np.zeros((0, 4, 2), np.float32), np.zeros((0, 4), bool))
    main = _main_direction(segments)
    sides = []
    for direction in (main, main + np.pi / 2):
        lines = np.concatenate([_edges(segments, direction, soft), _borders(direction, width, height)])
        sides.append(np.array(list(combinations(range(len(lines)), 2))))
        sides.append(lines)
    return _possible(_paired(*sides), width, height)


def steps_across(soft: Numbers, points: Numbers, outward: Numbers) -> tuple[Numbers, Numbers]:
    """Return at points (..., 2) how far the colours on both sides are apart, and how much lighter the inner one is."""
    within, beyond = _at(soft, points - _BESIDE * outward), _at(soft, points + _BESIDE * outward)
    difference = within - beyond
    return np.sqrt(np.einsum("...c,...c->...", difference, difference)), difference[..., 0]


def area_of(corners: Numbers) -> Numbers:
    """Return the areas of quadrangles (..., 4, 2); negative where they run anticlockwise."""
    x, y = corners[..., 0], corners[..., 1]
    return np.asarray((x * np.roll(y, -1, -1) - np.roll(x, -1, -1) * y).sum(axis=-1) / 2, np.float32)


def _at(soft: Numbers, points: Numbers) -> Numbers:
    """Return the colours at points; outside the picture that of its rim."""
    x = np.clip(points[..., 0] + 0.5, 0, soft.shape[1] - 1).astype(np.int32)
    y = np.clip(points[..., 1] + 0.5, 0, soft.shape[0] - 1).astype(np.int32)
    return np.asarray(soft.reshape(-1, 3)[y * soft.shape[1] + x], np.float32)


def _segments(lab: Numbers) -> Numbers:
    """Return straight edges (n, 4) in lightness and in yellow against blue: x, y of both ends."""
    found = [np.zeros((0, 4), np.float32)]
    for field in (lab[..., 0] * 2.55, lab[..., 2] * 5 + 128):
        detector = cv2.createLineSegmentDetector(cv2.LSD_REFINE_STD)
        lines = detector.detect(np.clip(field, 0, 255).astype(np.uint8))[0]
        if lines is not None:
            found.append(lines.reshape(-1, 4))
    ends = np.concatenate(found)
    long = np.hypot(ends[:, 2] - ends[:, 0], ends[:, 3] - ends[:, 1]) > _LEAST_LENGTH * max(lab.shape[:2])
    return np.asarray(ends[long], np.float32)


def _main_direction(segments: Numbers) -> float:
    """Return the direction in radians (-pi/4 to pi/4) to which most edges are parallel or square."""
    dx, dy = segments[:, 2] - segments[:, 0], segments[:, 3] - segments[:, 1]
    return float(np.angle((np.exp(4j * np.arctan2(dy, dx)) * np.hypot(dx, dy)).sum()) / 4)


def _edges(segments: Numbers, direction: float, soft: Numbers) -> Numbers:
    """Return the likeliest edges of a sheet that run in about this direction, (n, 3): a x + b y = c.

    Long ones, and ones that have another colour on their other side: a printed line has not.
    """
    dx, dy = segments[:, 2] - segments[:, 0], segments[:, 3] - segments[:, 1]
    off = np.abs((np.arctan2(dy, dx) - direction + np.pi / 2) % np.pi - np.pi / 2)
    segments = segments[off < np.radians(40)]
    ends = segments.reshape(-1, 2, 2)
    along = ends[:, 1] - ends[:, 0]
    length = np.linalg.norm(along, axis=1)
    normal = np.stack([-along[:, 1], along[:, 0]], axis=1) / length[:, None]
    between = np.linspace(0.1, 0.9, 9, dtype=np.float32)[:, None]
    apart, _ = steps_across(soft, ends[:, :1] + along[:, None] * between, normal[:, None])
    worth = length * (2 + np.minimum(np.median(apart, axis=1), 15))
    found: list[tuple[float, Numbers]] = []
    left = np.ones(len(segments), bool)
    for seed in np.argsort(-worth)[:_SEEDS]:
        if left[seed]:
            members = left & (np.abs((ends - ends[seed, 0]) @ normal[seed]).max(axis=1) < _SAME_LINE)
            members &= np.abs(normal @ normal[seed]) > 0.996
            left &= ~members
            found.append((float(worth[members].sum()), _line(ends[members].reshape(-1, 2))))
    found.sort(key=lambda line: -line[0])
    return np.asarray([line for _, line in found[:_LINES]], np.float32).reshape(-1, 3)


def _line(points: Numbers) -> Numbers:
    vx, vy, x, y = cv2.fitLine(points, cv2.DIST_HUBER, 0, 0.01, 0.01).ravel().tolist()
    return np.array([-vy, vx, -vy * x + vx * y], np.float32)


def _borders(direction: float, width: int, height: int) -> Numbers:
    """Return the two borders of the picture that run in about this direction."""
    if abs(np.cos(direction)) > abs(np.sin(direction)):
        return np.array([[0, 1, 0], [0, 1, height - 1]], np.float32)
    return np.array([[1, 0, 0], [1, 0, width - 1]], np.float32)


def _paired(
    flat: npt.NDArray[np.int64], rows: Numbers, steep: npt.NDArray[np.int64], columns: Numbers
) -> Quads:
    """Return what two of the rows and two of the columns enclose; the last two of each are borders."""
    i, j = (grid.ravel() for grid in np.meshgrid(np.arange(len(flat)), np.arange(len(steep)), indexing="ij"))
    top, bottom = flat[i].T
    left, right = steep[j].T
    corners = np.stack(
        [
            _meeting(rows[row], columns[column])
            for row, column in ((top, left), (top, right), (bottom, right), (bottom, left))
        ],
        axis=1,
    )
    border = np.stack([
        top >= len(rows) - 2, right >= len(columns) - 2, bottom >= len(rows) - 2, left >= len(columns) - 2
    ], axis=1)  # fmt: skip
    wrong = area_of(corners) < 0
    corners[wrong] = corners[wrong][:, ::-1]
    border[wrong] = np.roll(border[wrong][:, ::-1], -1, axis=1)
    return Quads(corners, border)


def _meeting(one: Numbers, other: Numbers) -> Numbers:
    """Return where lines (n, 3) meet; far away where they are parallel."""
    crossed = one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0]
    crossed = np.where(np.abs(crossed) < 1e-6, 1e-6, crossed)
    x = (one[:, 2] * other[:, 1] - one[:, 1] * other[:, 2]) / crossed
    y = (one[:, 0] * other[:, 2] - one[:, 2] * other[:, 0]) / crossed
    return np.stack([x, y], axis=1)


def _possible(quads: Quads, width: int, height: int) -> Quads:
    """Return those that are large, nearly in the picture and no more askew than a sheet seen at a slant."""
    corners = quads.corners
    size = np.array([width, height])
    inside = ((corners > -_BEYOND * size) & (corners < (1 + _BEYOND) * size)).all(axis=(1, 2))
    sides = np.roll(corners, -1, 1) - corners
    lengths = np.maximum(np.linalg.norm(sides, axis=2), 1e-6)
    cosine = np.abs((sides * np.roll(sides, 1, 1)).sum(axis=2)) / (lengths * np.roll(lengths, 1, 1))
    opposite = np.roll(lengths, 2, 1)
    kept = inside & (area_of(corners) > _LEAST_AREA * width * height) & (cosine.max(axis=1) < 0.5)
    kept &= (np.abs(lengths - opposite) < 0.25 * (lengths + opposite)).all(axis=1)
    kept &= quads.border.sum(axis=1) <= 2
    return quads.at(np.flatnonzero(kept))
