"""From loose words to lines in reading order (Zeilen).

Words share a line when their heights overlap and the gap between them is no wider than a blank of
that size of type could be. A wider gap starts a new line: the cells of a form, the two columns of a
letterhead and a label with its value far to the right are separate lines at the same height.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from statistics import median

from .document import Line, Word

_SAME_ROW = 0.5
"""Share of the lower word's height that must overlap."""
_TALL = 3.0
_SCRIBBLED, _DOUBTFUL = 2.0, 0.5
"""So much higher than the page's type and so badly read: a signature that was taken for a word."""
_WIDE_GAP = 1.6
"""A gap of this many line heights parts two cells."""


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """Return the words row by row, top to bottom, each row left to right; gaps are ignored.

    What is far taller than the page's type shares no row with it: print that runs up the margin, a seal, a
    signature.
    """
    if not words:
        return []
    usual = median(word.box.height for word in words)
    rows: list[list[Word]] = []
    large: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.box.middle[1], w.box.left)):
        times = word.box.height / max(usual, 1e-9)
        if times > _TALL and word.box.height > word.box.width:
            large.append([word])
        elif times > _TALL or (times > _SCRIBBLED and word.confidence < _DOUBTFUL):
            _laid(word, large)
        else:
            _laid(word, rows)
    for row in rows + large:
        row.sort(key=lambda w: (w.box.left, w.box.top))
    return rows + large


def _laid(word: Word, rows: list[list[Word]]) -> None:
    """Lay the word into the row that it stands in, or into one of its own."""
    twice_x = word.box[0] + word.box[2]
    for row in reversed(rows[-4:]):
        # measured against the row's nearest neighbour in x, so that a leftover slope does not part it
        near = min(row, key=lambda w: abs(w.box[0] + w.box[2] - twice_x))
        if near.box.overlap_y(word.box) >= _SAME_ROW:
            row.append(word)
            return
    rows.append([word])


def lines_of(words: Sequence[Word], *, aspect: float) -> tuple[Line, ...]:
    """Return the words of one upright page, in any order, as lines (see `lines_in`)."""
    return lines_in(rows_of(words), aspect=aspect)


def lines_in(rows: Sequence[Sequence[Word]], *, aspect: float) -> tuple[Line, ...]:
    """Return the lines of the rows, top to bottom, then left to right.

    Args:
        rows: as `rows_of` laid them.
        aspect: the page's width divided by its height; makes horizontal and vertical fractions comparable.
    """
    lines: list[Line] = []
    for row in rows:
        height = median(word.box.height for word in row) / aspect
        cell = [row[0]]
        for word in row[1:]:
            if word.box.left - max(w.box.right for w in cell[-2:]) > _WIDE_GAP * height:
                lines.append(_line(cell))
                cell = []
            cell.append(word)
        lines.append(_line(cell))
    return tuple(sorted(lines, key=lambda line: (round(line.box.middle[1], 3), line.box.left)))


def _line(cell: Sequence[Word]) -> Line:
    """Return words that stand left to right as a line in the order in which they are read."""
    letters = [char for word in cell for char in word.text if char > "\u0590" and char.isalpha()]
    leftward = sum(unicodedata.bidirectional(char) in ("R", "AL") for char in letters)
    spoken = sum(char.isalpha() for word in cell for char in word.text) if leftward else 0
    return Line(words=tuple(reversed(cell)) if 2 * leftward > spoken else tuple(cell))
