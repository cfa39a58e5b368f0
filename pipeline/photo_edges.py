"""The four edges of a photo print, to a fraction of a pixel (Kanten eines Lichtbildes).

A photo's edge is a wide step: paper on one side, picture on the other, for a millimetre each. A printed
line is a step too, but a narrow one: paper on both sides. Each side is therefore the straight line along
which most points show a wide step away from the paper around.

Source: measured on drawn sheets, see tests/pipeline/test_pictures.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Numbers = NDArray[np.float32]

WORK_SIDE = 620  # px of the longer side at which edges are looked at: 45 mm at 350 dpi
MARGIN = 0.08  # share of the mean side that is looked at on either side of the guess
TURN = 0.035  # tangent of the largest turn of one side against the guess: 2 degrees
WIDE_STEP = 4.5  # CIELAB distance from which inside and outside are surely two things
FULL_STEP = 9.0  # a larger step is no surer an edge
SAME_PAPER = 10.0  # CIELAB distance within which the outside is still the same paper
NEAR_PAPER = 16.0  # the same for paper in a shadow of the print


class Edges(NamedTuple):
    """A quadrangle: corners (4, 2) in px of the picture (top left, top right, bottom right, bottom left).

    `supports` says for top, right, bottom, left which share of the side shows a wide step.
    """

    corners: Numbers
    supports: tuple[float, float, float, float]

    @property
    def width(self) -> float:
        """Mean of the upper and lower side in px."""
        c = self.corners
        return float(np.linalg.norm(c[1] - c[0]) + np.linalg.norm(c[2] - c[3])) / 2

    @property
    def height(self) -> float:
        """Mean of the right and left side in px."""
        c = self.corners
        return float(np.linalg.norm(c[2] - c[1]) + np.linalg.norm(c[3] - c[0])) / 2


def refined(image: Pixels, corners: Numbers, papers: Sequence[Numbers] = ()) -> Edges:
    """Move each side of the guessed quadrangle to the edge near it; the guess is good to about 6 percent.

    `image` is (H, W, 3) RGB, `corners` (4, 2) in its px, clockwise from the top left. `papers` are the CIELAB colours
    of the paper around: next to a neighbouring print the strip does not tell.
    """
    low = np.maximum(corners.min(axis=0) * 1.15 - corners.max(axis=0) * 0.15, 0).astype(int)
    high = np.ceil(corners.max(axis=0) * 1.15 - corners.min(axis=0) * 0.15).astype(int)
    image, corners = image[low[1] : high[1], low[0] : high[0]], corners - low
    guess = Edges(corners, (0, 0, 0, 0))
    shrink = min(1.0, WORK_SIDE / max(guess.width, guess.height))
    width, height = round(guess.width * shrink), round(guess.height * shrink)
    margin = round(MARGIN * (width + height) / 2) + 4
    frame = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32) + margin
    there = cv2.getPerspectiveTransform(corners.astype(np.float32), frame)
    patch = _patch(image, there, (width + 2 * margin, height + 2 * margin), shrink)
    # Four strips whose rows run from outside to inside, whose columns run along the side.
    strips = (
        patch[: 2 * margin, margin:-margin],
        patch[margin:-margin, ::-1][:, : 2 * margin].transpose(1, 0, 2),
        patch[::-1][: 2 * margin, margin:-margin],
        patch[margin:-margin, : 2 * margin].transpose(1, 0, 2),
    )
    lines = [_edge_line(np.ascontiguousarray(strip), papers) for strip in strips]
    (t0, t1, top), (r0, r1, right), (b0, b1, bottom), (l0, l1, left) = lines
    m, w, h = margin, width, height
    full_w, full_h = w + 2 * m, h + 2 * m
    sides = [
        ((m, t0), (m + w, t1)),
        ((full_w - r0, m), (full_w - r1, m + h)),
        ((m, full_h - b0), (m + w, full_h - b1)),
        ((l0, m), (l1, m + h)),
    ]
    meet = [_crossing(sides[i], sides[j]) for i, j in ((3, 0), (0, 1), (1, 2), (2, 3))]
    back = cv2.perspectiveTransform(np.array([meet], np.float32), np.linalg.inv(there))[0]
    return Edges((back + low).astype(np.float32), (top, right, bottom, left))


def _patch(image: Pixels, there: NDArray[np.float64], size: tuple[int, int], shrink: float) -> Numbers:
    """Return the quadrangle and its margin, straightened, in CIELAB (L 0 to 100).

    Pixel centres are half a pixel from their corner; the transform speaks of corners.
    """
    half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
    centres = np.linalg.inv(half) @ there @ half
    if shrink < 0.75:
        image = cv2.GaussianBlur(image, (0, 0), 0.4 / shrink)
    straight = cv2.warpPerspective(
        image, centres, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    lab: Numbers = cv2.cvtColor(straight.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    return lab


def _edge_line(strip: Numbers, papers: Sequence[Numbers]) -> tuple[float, float, float]:
    """Return the edge's row at both ends of the strip and the share of points that support it.

    `strip` is (rows from outside to inside, columns along the side, 3).
    """
    rows, columns = strip.shape[:2]
    strip = cv2.blur(strip, (7, 1))
    wide = _step(strip, (3, 9), (4, 10))
    near = _step(strip, (0, 2), (0, 2))
    wide[~_outside_is_paper(strip, papers)] = 0
    each = np.linspace(columns * 0.04, columns * 0.96 - 1, 64).astype(int)
    score = (np.clip(wide, 0, FULL_STEP) + 0.6 * np.clip(near, 0, FULL_STEP))[:, each] / FULL_STEP
    first, last = np.meshgrid(np.arange(rows), np.arange(rows), indexing="ij")
    allowed = np.abs(first - last) <= TURN * columns + 1
    first, last = first[allowed], last[allowed]
    share = (each + 0.5) / columns
    index = np.rint(first[:, None] * (1 - share) + last[:, None] * share).astype(int)
    best = int(np.argmax(score[index, np.arange(len(each))].mean(axis=1)))
    line = first[best] + (last[best] - first[best]) * (np.arange(columns) + 0.5) / columns
    start, end = _polished(near, wide, line)
    final = np.clip(np.rint(start + (end - start) * (each + 0.5) / columns), 0, rows - 1).astype(int)
    support = float((wide[final, each] >= WIDE_STEP).mean())
    return start, end, support


def _step(strip: Numbers, outside: tuple[int, int], inside: tuple[int, int]) -> Numbers:
    """Return the colour step across each row boundary: (rows, columns) CIELAB distance.

    Row r stands for the boundary above row r; `outside` and `inside` are how far (from, to) the two
    sides are looked at, in px from that boundary.
    """
    rows = len(strip)
    total = np.concatenate([np.zeros_like(strip[:1]), np.cumsum(strip, axis=0, dtype=np.float32)])
    at = np.arange(rows)

    def mean(start: NDArray[np.intp], stop: NDArray[np.intp]) -> Numbers:
        a, b = np.clip(start, 0, rows - 1), np.clip(stop, 1, rows)
        means: Numbers = (total[b] - total[a]) / np.maximum(b - a, 1)[:, None, None]
        return means

    step = mean(at + inside[0], at + inside[1]) - mean(at - outside[1], at - outside[0])
    distance: Numbers = np.sqrt((step**2).sum(axis=2))
    return distance


def _outside_is_paper(strip: Numbers, papers: Sequence[Numbers]) -> NDArray[np.bool_]:
    """Say for each boundary whether what lies just outside looks like paper.

    That is what lies far outside, unless it is far from every paper: then it is a neighbouring print.
    """
    rim = strip[: max(3, len(strip) // 6)]
    outside = np.median(rim.reshape(-1, 3), axis=0)
    near = [paper for paper in papers if float(np.linalg.norm(paper - outside)) < NEAR_PAPER]
    grounds = [outside] if near or not papers else list(papers)
    far = np.min([np.sqrt(((strip - ground) ** 2).sum(axis=2)) for ground in grounds], axis=0)
    just_outside = np.concatenate([np.repeat(far[:1], 3, axis=0), far[:-3]])
    same: NDArray[np.bool_] = just_outside < SAME_PAPER
    return same


def _polished(near: Numbers, wide: Numbers, line: Numbers) -> tuple[float, float]:
    """Return the line's ends after a straight fit through the steepest places near it, outliers left out."""
    rows, columns = near.shape
    reach = np.arange(-4, 5)
    at = np.clip(np.rint(line).astype(int)[None, :] + reach[:, None], 1, rows - 2)
    here = np.arange(columns)
    local = near[at, here]
    peak = at[np.argmax(local, axis=0), here]
    before, top, after = near[peak - 1, here], near[peak, here], near[peak + 1, here]
    bend = before - 2 * top + after
    shift = np.where(bend < -1e-6, 0.5 * (before - after) / np.minimum(bend, -1e-6), 0.0)
    place = peak + np.clip(shift, -0.5, 0.5)
    inner = (here > 0.03 * columns) & (here < 0.97 * columns)
    use = inner & (top >= 1.0) & (wide[peak, here] >= 1.5)
    ends = float(line[0]), float(line[-1])
    for limit in (4.0, 1.5, 0.8):
        along = (here + 0.5) / columns
        off = np.abs(place - (ends[0] + (ends[1] - ends[0]) * along))
        kept = use & (off <= limit)
        if kept.sum() < columns // 6:
            break
        slope, start = np.polyfit(along[kept], place[kept], 1)
        ends = float(start), float(start + slope)
    return ends


def _crossing(
    one: tuple[tuple[float, float], tuple[float, float]],
    other: tuple[tuple[float, float], tuple[float, float]],
) -> tuple[float, float]:
    """Return where two lines, each given by two points, meet; they are never parallel here."""
    a, b = (np.cross((*line[0], 1.0), (*line[1], 1.0)) for line in (one, other))
    x, y, z = np.cross(a, b)
    return float(x / z), float(y / z)
