"""Several prints of one photo on one piece of paper (Fotobogen, Fotostreifen), as booths and studios hand them out.

They stand in rows and columns, with paper between them or edge to edge, with cut marks or none. A print among
neighbours has no bare paper around it, so the whole block is looked at: where it lies, where paper runs through it, and
where it repeats itself.

Source: photo.md 4.1; layouts drawn in benchmarks/photo/sheets.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

from .sheet import clockwise, closed, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from .sheet import Sheet

    Pixels = NDArray[np.uint8]
    Numbers = NDArray[np.float32]
    Mask = NDArray[np.uint8]

UNIT = 10.0
"""Px per mm at which a block is looked at."""
AROUND_MM = 3.0
"""Paper around a block that is looked at with it."""
NEAR_MM = 8.0
"""Prints of one sheet are no further apart."""
LEAST_MM, MOST_MM = (20.0, 25.0), (62.0, 85.0)
"""Short and long side of one print: from a stamp-sized print to 60 x 80."""
CARD_MM = (54.0, 85.6)
"""An ID-1 card: copied twice it is no sheet of photos."""
SHAPE = 0.6, 0.95
"""Short side against long side of a print that may be on a sheet of several."""
MOST_IN_LINE = 5
NO_PRINT_MM = 8.0
"""What is thinner is a cut mark or a line of words."""
NO_GAP_MM = 0.25
HIGH = 0.62
"""Share of a line that is print rather than paper, against that through the prints; a dotted line has half."""
EQUAL_MM = 0.7
"""How far prints of one sheet may differ in size."""
ALIKE = 0.75
"""Correlation from which two rectangles show the same picture; prints of one negative measured 0.97 and more."""
SEEN = 0.85
"""Share of a print's side that must differ from the paper for its size to be trusted."""


class Print(NamedTuple):
    """One print of a sheet: corners (4, 2) in px of the page, clockwise from the top left as the block lies.

    `support` is the least share of a side that differs from paper, 0 to 1; 0 where the prints are not of one size.
    """

    corners: Numbers
    support: float


class _Runs(NamedTuple):
    """Where prints begin and end along one direction, in px of the block; `paper`: paper was seen between any two."""

    ends: tuple[tuple[float, float], ...]
    paper: bool


def sheets_of_prints(image: Pixels, sheet: Sheet) -> Iterator[tuple[Print, ...]]:
    """Yield for each block of several prints on a page (H, W, 3 RGB) its prints, row by row."""
    if not sheet.size_known:
        return
    for corners, solid in _blocks(sheet):
        prints = _prints_of(image, corners / sheet.scale, sheet, solid)
        if prints:
            yield prints


def _blocks(sheet: Sheet) -> Iterator[tuple[Numbers, float]]:
    """Yield the rectangles, in px of the sheet, around things that stand close together and are larger than a print.

    With each comes the level of distance from the paper at which it was seen.
    """
    unit = sheet.px_per_mm
    done: list[Numbers] = []
    for level in (max(7.0, 2.5 * sheet.noise), 14.0):
        pieces = opened(
            closed(np.where(sheet.distance > level, 255, 0).astype(np.uint8), 0.8 * unit), 5 * unit
        )
        joined = closed(pieces, NEAR_MM / 2 * unit)
        for contour in cv2.findContours(joined, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0]:
            alone = np.zeros_like(pieces)
            cv2.drawContours(alone, [contour], -1, 255, cv2.FILLED)
            points = cv2.findNonZero(cv2.bitwise_and(alone, pieces))
            if points is None:
                continue
            middle, sides, turn = cv2.minAreaRect(cv2.convexHull(points))
            short, long = sorted(side / unit for side in sides)
            if short < LEAST_MM[0] or (long < 1.55 * short and long < 60):
                continue
            corners = clockwise(cv2.boxPoints((middle, sides, turn)).astype(np.float32))
            if all(float(np.abs(corners - other).max()) > 2 * unit for other in done):
                done.append(corners)
                yield corners, level


def _prints_of(image: Pixels, corners: Numbers, sheet: Sheet, level: float) -> tuple[Print, ...]:
    """Return the prints of a block, its corners in px of the page; () where it is no block of several equal ones."""
    flat, back = _straight(image, corners, sheet.px_per_mm / sheet.scale)
    lab = cv2.cvtColor(flat.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    papers = [*sheet.papers, *_own_paper(lab)]
    off = np.min([np.linalg.norm(lab - paper, axis=2) for paper in papers], axis=0) > level
    rows, columns = _runs(off.mean(axis=1)), _runs(off.mean(axis=0))
    grey = cv2.GaussianBlur(cv2.cvtColor(flat, cv2.COLOR_RGB2GRAY), (0, 0), 3)
    found = _divided(grey, columns, rows)
    if found is None:
        return ()
    across, down = found
    if len(across) * len(down) < 2:
        return ()
    equal = all(
        max(e - s for s, e in runs) - min(e - s for s, e in runs) <= EQUAL_MM * UNIT for runs in found
    )
    prints = []
    for top, bottom in down:
        for left, right in across:
            box = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float32)
            support = _support(off, left, top, right, bottom) if equal else 0.0
            prints.append(Print(cv2.perspectiveTransform(box[None], back)[0], support))
    return tuple(prints)


def _straight(image: Pixels, corners: Numbers, px_per_mm: float) -> tuple[Pixels, NDArray[np.float64]]:
    """Return the block and what is around it, straightened at UNIT px per mm, and the map back onto the page."""
    width = float(np.linalg.norm(corners[1] - corners[0])) / px_per_mm * UNIT
    height = float(np.linalg.norm(corners[3] - corners[0])) / px_per_mm * UNIT
    rim = AROUND_MM * UNIT
    frame = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32) + np.float32(rim)
    move = cv2.getPerspectiveTransform(corners.astype(np.float32), frame)
    shrink = UNIT / px_per_mm
    if shrink < 0.75:
        low = np.maximum(corners.min(axis=0) - 1.5 * AROUND_MM * px_per_mm, 0).astype(int)
        high = (corners.max(axis=0) + 1.5 * AROUND_MM * px_per_mm).astype(int) + 2
        image = np.asarray(
            cv2.GaussianBlur(image[low[1] : high[1], low[0] : high[0]], (0, 0), 0.4 / shrink), np.uint8
        )
        move = move @ np.array([[1, 0, low[0]], [0, 1, low[1]], [0, 0, 1]], np.float64)
        shift = np.array([[1, 0, -low[0]], [0, 1, -low[1]], [0, 0, 1]], np.float64)
    else:
        shift = np.eye(3)
    half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
    size = round(width + 2 * rim), round(height + 2 * rim)
    flat = cv2.warpPerspective(
        image,
        np.linalg.inv(half) @ move @ half,
        size,
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(flat, np.uint8), np.linalg.inv(move @ shift)


def _own_paper(lab: Numbers) -> list[Numbers]:
    """Return the colour of a light rim within the block: photo paper on another ground than paper."""
    near, far = round((AROUND_MM + 0.7) * UNIT), round((AROUND_MM + 1.7) * UNIT)
    sides = [side[near:far, far:-far].reshape(-1, 3) for side in (lab, lab[::-1], lab.transpose(1, 0, 2))]
    rim = np.concatenate(sides)
    colour = np.median(rim, axis=0)
    plain = float((np.linalg.norm(rim - colour, axis=1) < 5).mean())
    return (
        [colour.astype(np.float32)] if plain > 0.97 and colour[0] > 85 and np.hypot(*colour[1:]) < 8 else []
    )


def _runs(profile: NDArray[np.float64]) -> _Runs:
    """Return the pieces in which the share that is no paper is high, from edge to edge."""
    most = float(np.percentile(profile, 90))
    high = np.concatenate([[False], profile > HIGH * most, [False]])
    steps = np.flatnonzero(high[1:] != high[:-1])
    runs: list[list[float]] = []
    for start, end in zip(steps[::2], steps[1::2], strict=True):
        if runs and start - runs[-1][1] < NO_GAP_MM * UNIT:
            runs[-1][1] = float(end)
        else:
            runs.append([float(start), float(end)])
    long = tuple((start, end) for start, end in runs if end - start >= NO_PRINT_MM * UNIT)
    return _Runs(long, len(long) > 1)


def _divided(
    grey: Pixels, columns: _Runs, rows: _Runs
) -> tuple[tuple[tuple[float, float], ...], tuple[tuple[float, float], ...]] | None:
    """Return the columns and rows of single prints: pieces without paper between them are cut where they repeat."""
    if not columns.ends or not rows.ends or max(len(columns.ends), len(rows.ends)) > MOST_IN_LINE:
        return None
    (left, right), (top, bottom) = columns.ends[0], rows.ends[0]
    ways = []
    for across in range(1, MOST_IN_LINE):
        for down in range(1, MOST_IN_LINE):
            width, height = (right - left) / across, (bottom - top) / down
            short, long = sorted((width / UNIT, height / UNIT))
            sized = LEAST_MM[0] <= short <= MOST_MM[0] and LEAST_MM[1] <= long <= MOST_MM[1]
            card = abs(short - CARD_MM[0]) < 2 and abs(long - CARD_MM[1]) < 2
            if sized and not card and SHAPE[0] <= short / long <= SHAPE[1]:
                alike = _repeats(grey, (left, top, width, height), across, down)
                ways.append((across * down, alike, across, down))
    enough = max(ALIKE, max((way[1] for way in ways if way[0] > 1), default=0.0) - 0.08)
    # the smallest thing that repeats itself
    ways = [way for way in ways if way[1] >= enough]
    if not ways:
        return None
    best = max(ways)
    _, _, across, down = best
    cells = tuple(_cut(columns.ends, across)), tuple(_cut(rows.ends, down))
    first = _thumb(grey, cells[0][0][0], cells[1][0][0], cells[0][0][1], cells[1][0][1])
    last = _thumb(grey, cells[0][-1][0], cells[1][-1][0], cells[0][-1][1], cells[1][-1][1])
    return cells if _correlation(first, last) >= ALIKE else None


def _cut(runs: tuple[tuple[float, float], ...], parts: int) -> Iterator[tuple[float, float]]:
    for start, end in runs:
        step = (end - start) / parts
        for part in range(parts):
            yield start + part * step, start + (part + 1) * step


def _repeats(grey: Pixels, cell: tuple[float, float, float, float], across: int, down: int) -> float:
    """Return the least correlation between the first cell and its copies; 1.0 where there is only one."""
    left, top, width, height = cell
    thumbs = [
        _thumb(grey, left + c * width, top + r * height, left + (c + 1) * width, top + (r + 1) * height)
        for r in range(down)
        for c in range(across)
    ]
    return min((_correlation(thumbs[0], other) for other in thumbs[1:]), default=1.0)


def _thumb(grey: Pixels, left: float, top: float, right: float, bottom: float) -> Numbers:
    part = grey[round(top) : round(bottom), round(left) : round(right)]
    return np.asarray(cv2.resize(part, (36, 36), interpolation=cv2.INTER_AREA), np.float32)


def _correlation(one: Numbers, other: Numbers) -> float:
    a, b = one - one.mean(), other - other.mean()
    scale = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum()) / scale if scale > 0 else 0.0


def _support(off: NDArray[np.bool_], left: float, top: float, right: float, bottom: float) -> float:
    """Return for the side of which least differs from paper the share that does, half a millimetre inside."""
    x0, x1, y0, y1 = round(left), round(right), round(top), round(bottom)
    near, far = round(0.3 * UNIT), round(0.8 * UNIT)
    sides = (
        off[y0 + near : y0 + far, x0:x1],
        off[y1 - far : y1 - near, x0:x1],
        off[y0:y1, x0 + near : x0 + far],
        off[y0:y1, x1 - far : x1 - near],
    )
    least = min(float(side.mean()) if side.size else 0.0 for side in sides)
    return least if least >= SEEN else min(least, 0.45)
