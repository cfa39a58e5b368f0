"""The cells of a machine-readable line, from the picture (Zeichenraster der MRZ).

All its signs stand at one pitch, so that their number can be counted, and its fillers `<` can be told by
their shape. Readers of words cannot: they read a long run of fillers as too few, or as K, S and E.

Source: ICAO Doc 9303, part 3, sections 4.2 and 4.3 (OCR-B size 1, ten signs an inch, 30, 36 or 44 in a line).
"""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from .cleaning import Grey
from .mrz_lines import LENGTHS

_DARK = 140
_SIDE = 16
_MARGIN = 20
_LIKE_FILLER = 0.66
"""In OCR-B, Courier and its kin `<` is at 0.75 to 0.9, the likest other sign, K, at 0.4 to 0.6."""
_OFF_PITCH = 0.3
_SAME_SIGN = 0.6
"""Parts of a broken sign stand closer than this share of the pitch."""
_MOST_LOST = 3
"""Cells of a line that may be without ink: a reflection, a broken sign."""


class Cell(NamedTuple):
    """Where a sign stands in its picture, in pixels, and whether it is a filler."""

    left: int
    top: int
    right: int
    bottom: int
    filler: bool


def lines_of_cells(picture: Grey, heights: tuple[int, int] = (8, 80)) -> list[tuple[Cell | None, ...]]:
    """Return the machine-readable lines of a picture from top to bottom: signs at one pitch, fillers among them.

    A cell without ink is None.

    Args:
        picture: upright, dark on white, uint8, rows x columns.
        heights: of the lowest and the highest sign that is looked for, in pixels.
    """
    mask = cv2.threshold(picture, _DARK - 1, 1, cv2.THRESH_BINARY_INV)[1]
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    least, most = heights
    tall = stats[1:, cv2.CC_STAT_HEIGHT]
    wide = stats[1:, cv2.CC_STAT_WIDTH]
    boxes = stats[1:][(tall >= least) & (tall <= most) & (wide <= most)][:, :4].astype(int)
    lines = []
    for row in _rows(boxes):
        if cells := _cells(picture, row):
            lines.append(cells)
    return lines


def box_of(cells: tuple[Cell | None, ...]) -> tuple[int, int, int, int]:
    """Return left, top, right, bottom of a line in pixels."""
    seen = [cell for cell in cells if cell is not None]
    return (
        min(cell.left for cell in seen), min(cell.top for cell in seen),
        max(cell.right for cell in seen), max(cell.bottom for cell in seen),
    )  # fmt: skip


def without_fillers(picture: Grey, cells: tuple[Cell | None, ...]) -> Grey:
    """Return the line cut out, with nothing on it but its letters and digits."""
    line = box_of(cells)
    bare = np.full((line[3] - line[1] + 2 * _MARGIN, line[2] - line[0] + 2 * _MARGIN), 255, np.uint8)
    for cell in cells:
        if cell is not None and not cell.filler:
            x, y = cell.left - line[0] + _MARGIN, cell.top - line[1] + _MARGIN
            sign = picture[cell.top : cell.bottom, cell.left : cell.right]
            bare[y : y + sign.shape[0], x : x + sign.shape[1]] = sign
    return bare


def laid_out(letters: str, cells: tuple[Cell | None, ...]) -> str:
    """Return the line with its letters and digits in their cells; "" where their number differs."""
    kept = iter(letters)
    if sum(cell is None or not cell.filler for cell in cells) != len(letters):
        return ""
    return "".join("<" if cell is not None and cell.filler else next(kept) for cell in cells)


def _rows(boxes: npt.NDArray[np.int_]) -> list[npt.NDArray[np.int_]]:
    """Return the boxes (left, top, width, height) row by row, from top to bottom."""
    if not len(boxes):
        return []
    boxes = boxes[np.argsort(boxes[:, 1] + boxes[:, 3] / 2)]
    middles = boxes[:, 1] + boxes[:, 3] / 2
    apart = np.flatnonzero(np.diff(middles) > 0.25 * np.median(boxes[:, 3])) + 1
    return [row for row in np.split(boxes, apart) if len(row) >= min(LENGTHS) - _MOST_LOST]


def _cells(picture: Grey, row: npt.NDArray[np.int_]) -> tuple[Cell | None, ...]:
    """Return the signs of a row at its pitch, None where a cell has no ink; () where it is no such line."""
    signs = _signs(row)
    if len(signs) < min(LENGTHS) - _MOST_LOST:
        return ()
    places = _places(np.array([(left + right) / 2 for left, _, right, _ in signs]))
    if places is None:
        return ()
    length = int(places[-1]) + 1
    if length not in LENGTHS or length - len(signs) > _MOST_LOST or len(set(places.tolist())) < len(signs):
        return ()
    cells: list[Cell | None] = [None] * length
    for place, (left, top, right, bottom) in zip(places, signs, strict=True):
        likeness = _likeness(picture[top:bottom, left:right])
        cells[int(place)] = Cell(left, top, right, bottom, likeness > _LIKE_FILLER)
    return tuple(cells)


def _signs(row: npt.NDArray[np.int_]) -> list[tuple[int, int, int, int]]:
    """Return left, top, right, bottom of the signs from left to right; parts of a broken one together."""
    usual = float(np.median(row[:, 3]))
    # the card's edge beside the line is taller, its frame wider than a sign
    kept = row[(row[:, 3] >= 0.5 * usual) & (row[:, 3] <= 1.7 * usual) & (row[:, 2] <= 1.6 * usual)]
    signs = sorted((int(x), int(y), int(x + wide), int(y + high)) for x, y, wide, high in kept)
    if len(signs) < 2:
        return signs
    pitch = float(np.median(np.diff([(left + right) / 2 for left, _, right, _ in signs])))
    joined = signs[:1]
    for sign in signs[1:]:
        last = joined[-1]
        if (sign[0] + sign[2] - last[0] - last[2]) / 2 < _SAME_SIGN * pitch and sign[2] - last[0] < pitch:
            joined[-1] = last[0], min(last[1], sign[1]), max(last[2], sign[2]), max(last[3], sign[3])
        else:
            joined.append(sign)
    return joined


def _places(middles: npt.NDArray[np.float64]) -> npt.NDArray[np.int64] | None:
    """Return the number of each sign's cell, from 0; None where they do not stand at one pitch."""
    pitch = float(np.median(np.diff(middles)))
    if pitch <= 0:
        return None
    places = np.concatenate(([0], np.cumsum(np.round(np.diff(middles) / pitch))))
    slope, start = np.polyfit(places, middles, 1)
    if np.abs(middles - (start + slope * places)).max() > _OFF_PITCH * pitch:
        return None
    return np.asarray(places, np.int64)


def _likeness(sign: Grey) -> float:
    """Return how like `<` a sign is: -1 to 1."""
    small = cv2.resize(sign, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    return float(np.corrcoef(255 - small.ravel(), _FILLER.ravel())[0, 1]) if small.std() > 1 else 0.0


def _drawn_filler() -> npt.NDArray[np.float32]:
    side = 8 * _SIDE
    large = np.zeros((side, side), np.uint8)
    thick = side // 6
    bend = (thick // 2, side // 2)
    for end in ((side - thick // 2, thick // 2), (side - thick // 2, side - thick // 2)):
        cv2.line(large, bend, end, 255, thick)
    return np.asarray(cv2.resize(large, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA), np.float32)


_FILLER = _drawn_filler()
