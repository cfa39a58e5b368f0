"""The machine-readable zone, read once more by itself (eigener Lesegang für die MRZ).

A reader of words takes its fillers for letters; what reads a zone and nothing else is nearly always exact, the check
digits say which reading is, and only what two engines agree on is believed.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

import cv2
import numpy as np

from .cleaning import Grey
from .document import Box, Word
from .lines import rows_of
from .mrz_agreement import DOUBTFUL, Line, Row, rows_with, settled
from .mrz_cells import box_of, lines_of_cells
from .mrz_lines import looks_like_mrz
from .mrz_tesseract import enlarged, lines_by_cells, whole_lines
from .shrink import shrunk_to

_CAP_PIXELS = (40, 30, 52)
_NEXT_LINE = 3.2
"""Within so many heights of a sign above and below stands another line of the zone."""
_GLANCE_PIXELS, _GLANCE_HEIGHTS = 1170, (4, 40)
"""A4 at 100 dpi shows that signs stand at one pitch, if not what they are, for a tenth of the cost."""
_MISCOUNTED = 3
_FEWEST_FILLERS = 3
_MOST_WORDS = 150
"""A page with more words shows no card: there, nobody looks for a zone that nobody read."""


def with_mrz(words: tuple[Word, ...], grey: Grey) -> tuple[Word, ...]:
    """Return the words with each line of a machine-readable zone as one word, where there is a zone.

    Args:
        words: what the first reading gave.
        grey: the upright page, as scanned.
    """
    for band, height in _bands(words, grey):
        if zone := _zone(grey, band, height, _as_read(words, band, height)):
            words = (*(word for word in words if not _inside(word.box, [line.box for line in zone])), *zone)
        else:
            words = _doubted(words, band)
    return words


def _bands(words: tuple[Word, ...], grey: Grey) -> list[tuple[Box, float]]:
    """Return where lines of a zone stand close to each other, each with the height of its signs."""
    rows = [row for row in rows_of(words) if looks_like_mrz("".join(word.text for word in row))]
    lines = [(row[0].box.union(*(w.box for w in row[1:])), median(w.box.height for w in row)) for row in rows]
    if not lines and len(words) <= _MOST_WORDS:
        lines = _seen_lines(grey)
    bands: list[tuple[Box, float]] = []
    for box, height in sorted(lines, key=lambda line: line[0].top):
        if bands and box.top - bands[-1][0].bottom < 4 * height and box.overlap_x(bands[-1][0]) > 0.5:
            bands[-1] = bands[-1][0].union(box), min(bands[-1][1], height)
        else:
            bands.append((box, height))
    return bands


def _seen_lines(grey: Grey) -> list[tuple[Box, float]]:
    """Return lines that nobody read but that stand at the pitch of a zone, with the height of their signs."""
    small = shrunk_to(grey, _GLANCE_PIXELS)
    paper = float(np.median(small[::4, ::4]))
    if not lines_of_cells(_black(small, paper), _GLANCE_HEIGHTS):
        return []
    rows, columns = grey.shape
    found = []
    for cells in lines_of_cells(_black(grey, paper)):
        if sum(cell is not None and cell.filler for cell in cells) >= _FEWEST_FILLERS:
            left, top, right, bottom = box_of(cells)
            found.append(
                (Box(left / columns, top / rows, right / columns, bottom / rows), (bottom - top) / rows)
            )
    return found


def _black(grey: Grey, paper: float) -> Grey:
    """Return what is much darker than the paper as 0, the rest as 255."""
    return np.asarray(cv2.threshold(grey, 0.6 * paper, 255, cv2.THRESH_BINARY)[1], np.uint8)


def _as_read(words: tuple[Word, ...], band: Box, height: float) -> list[Line]:
    """Return each line of the band, and those next to it, as the first reader saw it."""
    around = Box(band.left - 0.05, band.top - _NEXT_LINE * height, 1.0, band.bottom + _NEXT_LINE * height)
    rows = rows_of(
        [word for word in words if around.overlap_y(word.box) > 0.5 and word.box.left > around.left]
    )
    lines = [
        Line("".join(word.text for word in row), row[0].box.union(*(word.box for word in row[1:])))
        for row in rows
    ]
    zone = next((line.text for line in lines if looks_like_mrz(line.text)), "")
    # the second line of a sticker has a single filler: it is told by its length
    return [line for line in lines if abs(len(line.text) - len(zone)) <= _MISCOUNTED]


def _zone(grey: Grey, band: Box, height: float, seen: list[Line]) -> tuple[Word, ...]:
    """Return the lines of the zone read in the band, generously cut; () where there is none.

    `seen`: the lines as the first reader saw them: right more often than not, but never believed alone.
    """
    rows, columns = grey.shape
    # a line that the first reading missed stands above or below the others
    top, bottom = max(0.0, band.top - _NEXT_LINE * height), min(1.0, band.bottom + _NEXT_LINE * height)
    left, right = max(0.0, band.left - 0.05), min(1.0, band.right + 0.05)
    cut = grey[int(top * rows) : int(bottom * rows) + 1, int(left * columns) : int(right * columns) + 1]
    page = Box(left, top, right, bottom)
    lines = [Row(line.box, line.text) for line in seen] if len(seen) in (2, 3) else []
    zone: tuple[Word, ...] = ()
    for cap in _CAP_PIXELS:
        large = enlarged(cut, cap / max(4.0, height * rows))
        for read in (lines_by_cells, whole_lines):
            lines = rows_with(lines, read(large, page))
            zone = settled(lines)
            if zone and all(word.agreed for word in zone):
                return zone
    return zone


def _doubted(words: tuple[Word, ...], band: Box) -> tuple[Word, ...]:
    """Return the words, those of a zone that could not be put together with no more confidence than they deserve."""
    return tuple(
        word.model_copy(update={"confidence": min(word.confidence, DOUBTFUL)})
        if looks_like_mrz(word.text) and _inside(word.box, [band])
        else word
        for word in words
    )


def _inside(box: Box, lines: Sequence[Box]) -> bool:
    x, y = box.middle
    return any(
        line.left - 0.02 <= x <= line.right + 0.02
        and line.top - 0.3 * line.height <= y <= line.bottom + 0.3 * line.height
        for line in lines
    )
