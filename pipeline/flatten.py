"""The sheet in a photograph (Blatt im Foto): its four sides found, the slant of the camera taken out.

A scanner's picture is paper up to its rim and left alone after a glance. Else straight edges are paired to
quadrangles, and the one counts whose sides are edges all along: the colour changes across them, sharply and the same
way. A printed frame is no edge (the same paper on both sides), nor is a soft shadow, nor a row of squares. What is
larger wins where both are likely: a bit of table does no harm, a line of text cut off does. Where no quadrangle
is sure, nothing is cut.

Source: Zhang and He, "Whiteboard scanning and image enhancement" (2007), for the proportions of a sheet seen aslant.
"""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from .paper_sizes import is_usual_paper
from .quadrangles import Numbers, Quads, area_of, quads_in, steps_across
from .render import Scan
from .shrink import shrunk_to

Pixels = npt.NDArray[np.uint8]

_SIDE = 640
"""Longer side in pixels of the picture on which edges are sought."""
_GLANCE_SIDE = 160
_PAPER_APART = 7.0
"""CIELAB distance at the rim from the page's paper, from which on it may be something else."""
_FAR_APART = 12.0
"""The same from the lightest spot of the picture."""
_RIM_SHARE = 0.25
_STEP = 4.0
"""CIELAB distance across the edge of a sheet; white paper on a white table throws a shadow as strong as this."""
_STRONG = 12.0
_ONE_WAY = 0.8
"""Share of a side that may be lighter, or darker, than what is beyond; a coloured heading at the edge is the rest."""
_WEAKEST, _COVERED, _COHERENT = 0.65, 0.83, 0.85
_CUT_FILLS = 0.45
"""A sheet that the picture cuts off fills at least this share of it: nobody steps back to cut it."""
_SMALL, _PALE = 0.06, 0.85
"""A quadrangle that fills less of the picture is a sheet far away only where it is paler than what is around.

The second: the share of each side where it must be. A card's portrait, a field of a form are not.
"""
_SHORTLIST, _FINALISTS = 150, 40
_A4, _CARD = 297 / 210, 85.6 / 53.98
_USUAL = (_A4, 1 / _A4, _CARD, 1 / _CARD)
_NEARLY = 0.06
_RIM = 0.012
"""Share of each side that is kept of what is around: a sheet that bulges reaches beyond its straight sides."""
_NOTHING_OUTSIDE, _PAGE_OUTSIDE, _TEXT_OUTSIDE = 0.01, 0.3, 0.01
_AS_LIGHT, _LETTERS = 8.0, 12.0
_FOCAL = 0.75
"""Of the picture's longer side: the usual lens of a telephone."""


class Flattened(NamedTuple):
    """The sheet alone, seen from above, as it lay in the photograph; `cut_off`: it reaches beyond that."""

    picture: Pixels
    cut_off: bool


def flattened(picture: Pixels) -> Flattened | None:
    """Return the sheet that a photograph (RGB or grey) shows; None: it fills the picture, or is not surely seen."""
    if not _has_surroundings(picture):
        return None
    small = shrunk_to(picture, _SIDE)
    lab = _lab(small)
    soft = np.asarray(cv2.GaussianBlur(lab, (0, 0), 0.8), np.float32)
    quads = _surest(quads_in(lab, soft), soft)
    if not len(quads.corners):
        return None
    corners = quads.corners[0]
    if quads.border[0].sum() == 1:
        corners = _squared(corners, int(quads.border[0].argmax()), (small.shape[1], small.shape[0]))
    upright = np.roll(corners, -int(corners.sum(axis=1).argmin()), axis=0)
    return Flattened(
        _from_above(picture, upright * picture.shape[1] / small.shape[1]), bool(quads.border[0].any())
    )


def sheet_alone(scan: Scan) -> Scan:
    """Return the scan without the table around the sheet, its size unknown; what a scanner made stays as it is."""
    if scan.size_mm is not None and is_usual_paper(scan.size_mm):
        return scan
    found = flattened(np.asarray(scan.picture))
    if found is None:
        return scan
    return Scan(Image.fromarray(found.picture), None, None, found.cut_off)


def _lab(picture: Pixels) -> Numbers:
    colour = picture if picture.ndim == 3 else cv2.cvtColor(picture, cv2.COLOR_GRAY2RGB)
    return np.asarray(cv2.cvtColor(colour.astype(np.float32) / 255, cv2.COLOR_RGB2Lab), np.float32)


def _has_surroundings(picture: Pixels) -> bool:
    """Tell whether the rim of the picture may be something else than the page's paper."""
    lab = _lab(np.asarray(cv2.medianBlur(shrunk_to(picture, _GLANCE_SIDE), 5), np.uint8))
    light = lab[..., 0]
    rim = np.ones(light.shape, bool)
    rim[3:-3, 3:-3] = False
    # seen from far away a sheet is the lightest spot and no more
    for percentile, apart in ((60, _PAPER_APART), (97, _FAR_APART)):
        paper = np.median(lab[light >= np.percentile(light, percentile)], axis=0)
        if (np.linalg.norm(lab[rim] - paper, axis=1) > apart).mean() > _RIM_SHARE:
            return True
    return False


def _surest(quads: Quads, soft: Numbers) -> Quads:
    """Return the quadrangle that is most surely the outline of something, if one is."""
    if not len(quads.corners):
        return quads
    # two colours at eight places tell nearly all of them from an outline
    rough, _ = _judged(quads, soft, places=8, shifts=())
    quads = quads.at(np.argsort(-rough)[:_SHORTLIST])
    score, sure = _judged(quads, soft, places=24, shifts=(-1.5, 1.5))  # sides are not quite straight
    finalists = [int(i) for i in np.argsort(-score)[:_FINALISTS] if sure[i]]
    size = soft.shape[1], soft.shape[0]
    finalists.sort(key=lambda i: -float(score[i]) - _likeness(quads.corners[i], size))
    best = finalists[:1]
    if best and _leaves_text_outside(quads.corners[best[0]], soft):
        best = []
    return quads.at(np.array(best, np.int64))


def _leaves_text_outside(corners: Numbers, soft: Numbers) -> bool:
    """Tell whether what lies around is as light as the sheet and holds small dark things: then it is the page."""
    light = soft[..., 0]
    covered = cv2.fillConvexPoly(np.zeros(light.shape, np.uint8), np.rint(corners).astype(np.int32), 1)
    inside = cv2.erode(covered, np.ones((7, 7), np.uint8)) > 0
    outside = cv2.dilate(covered, np.ones((7, 7), np.uint8)) == 0
    if outside.mean() < _NOTHING_OUTSIDE:
        return False
    page = outside & (light > np.median(light[inside]) - _AS_LIGHT)
    if page.sum() < _PAGE_OUTSIDE * outside.sum():
        return False
    small = cv2.morphologyEx(light, cv2.MORPH_BLACKHAT, np.ones((7, 7), np.uint8)) > _LETTERS
    return bool(small[outside].mean() > _TEXT_OUTSIDE)


def _judged(
    quads: Quads, soft: Numbers, *, places: int, shifts: tuple[float, ...]
) -> tuple[Numbers, npt.NDArray[np.bool_]]:
    """Return for each quadrangle how good an outline it makes, and whether that is sure."""
    corners, seen = quads.corners, ~quads.border
    sides = np.roll(corners, -1, 1) - corners
    points = (
        corners[:, :, None] + sides[:, :, None] * np.linspace(0.04, 0.96, places, dtype=np.float32)[:, None]
    )
    outward = np.stack([sides[..., 1], -sides[..., 0]], axis=2) / np.linalg.norm(sides, axis=2, keepdims=True)
    step, lighter = steps_across(soft, points, outward[:, :, None])
    for shift in shifts:
        other, light = steps_across(soft, points + shift * outward[:, :, None], outward[:, :, None])
        lighter = np.where(other > step, light, lighter)
        step = np.maximum(step, other)
    count = np.maximum(seen.sum(axis=1), 1)

    def mean(of_sides: Numbers) -> Numbers:
        return np.asarray((of_sides * seen).sum(axis=1) / count, np.float32)

    edge = step > _STEP
    covered = edge.mean(axis=2)
    one_way = np.maximum((edge & (lighter > 0)).mean(axis=2), (edge & (lighter < 0)).mean(axis=2))
    coherent = mean(np.minimum(one_way / _ONE_WAY, 1))
    strength = mean(np.minimum(step / _STRONG, 1).mean(axis=2))
    area = area_of(corners) / (soft.shape[0] * soft.shape[1])
    score = coherent + 0.4 * strength + 0.7 * area - 0.12 * quads.border.sum(axis=1)
    weakest = np.where(seen, covered, 1).min(axis=1)
    filled = ~quads.border.any(axis=1) | (area > _CUT_FILLS)
    pale = np.where(seen, (edge & (lighter > 0)).mean(axis=2), 1).min(axis=1)
    filled &= (area > _SMALL) | (pale >= _PALE)
    sure = filled & (weakest >= _WEAKEST) & (mean(covered) >= _COVERED) & (coherent >= _COHERENT)
    return np.asarray(score, np.float32), sure


def _likeness(corners: Numbers, size: tuple[int, int]) -> float:
    """Return a bonus for the proportions of usual paper."""
    ratio = _ratio(corners, size)
    return 0.15 * max(0.0, 1 - min(abs(ratio / usual - 1) for usual in _USUAL) / _NEARLY)


def _from_above(picture: Pixels, corners: Numbers) -> Pixels:
    """Return what lies between the corners as if seen from right above, with a little of what is around."""
    wide, high = (side / (1 - 2 * _RIM) for side in _size(corners, (picture.shape[1], picture.shape[0])))
    left, top, right, bottom = _RIM * wide, _RIM * high, (1 - _RIM) * wide, (1 - _RIM) * high
    frame = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float32)
    move = cv2.getPerspectiveTransform(corners.astype(np.float32), frame)
    seen = cv2.warpPerspective(
        picture, move, (round(wide), round(high)), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(seen, np.uint8)


def _size(corners: Numbers, size: tuple[int, int]) -> tuple[float, float]:
    """Return width and height of the sheet seen from above; no side has fewer pixels than in the photograph."""
    sides = np.linalg.norm(np.roll(corners, -1, 0) - corners, axis=1)
    across, down = float(max(sides[0], sides[2])), float(max(sides[1], sides[3]))
    ratio = _ratio(corners, size)
    ratio = next((usual for usual in _USUAL if abs(ratio / usual - 1) < _NEARLY), ratio)
    return (down / ratio, down) if down / across > ratio else (across, across * ratio)


def _squared(corners: Numbers, cut: int, size: tuple[int, int]) -> Numbers:
    """Return the corners with side `cut`, which the picture's border cuts off, laid parallel to its opposite.

    The border lies as the hand held the camera, not as the sheet does: taken for the sheet's own side it would bend the
    lines of text. The new side lies far enough out that nothing of the sheet is lost.
    """
    middle = np.array(size) / 2
    ways = np.roll(
        np.c_[corners - middle, np.ones(4)], 2 - cut, axis=0
    )  # the cut side runs from the third on
    opposite, right, left = (np.cross(ways[k], ways[(k + 1) % 4]) for k in (0, 1, 3))
    lens = np.array([1, 1, (_FOCAL * max(size)) ** 2])
    parallel = np.cross(
        opposite, lens * np.cross(left, right)
    )  # where lines that run like the opposite side meet

    def side_through(corner: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        line = np.cross(parallel, corner)
        ends = np.stack([np.cross(line, right), np.cross(line, left)])
        return np.asarray(ends[:, :2] / ends[:, 2:], np.float64)

    inner = ways[1::-1, :2]
    ways[2:, :2] = max(
        (side_through(corner) for corner in ways[2:]), key=lambda ends: float(np.linalg.norm(ends - inner))
    )
    return np.asarray(np.roll(ways[:, :2], cut - 2, axis=0) + middle, np.float32)


def _ratio(corners: Numbers, size: tuple[int, int]) -> float:
    """Return height by width of the sheet, from how a camera with the usual lens sees its corners."""
    square = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float32)
    middle = np.array(size, np.float32) / 2
    seen = cv2.getPerspectiveTransform(square, (corners - middle).astype(np.float32))
    focal = _FOCAL * max(size)
    lens = np.array([1 / focal, 1 / focal, 1.0])
    return float(np.linalg.norm(seen[:, 1] * lens) / np.linalg.norm(seen[:, 0] * lens))
