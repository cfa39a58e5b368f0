"""What two readers make of a machine-readable zone (Übereinstimmung zweier Lesungen der MRZ).

The page reader is right more often, Tesseract is another engine. Check digits choose among what they saw; names have
none, and a number that passes may still be misread (6 and G, 1 and L weigh the same). So each piece of a line is
believed where both engines saw it, and for the rest it is kept what the other one saw.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from .document import Box, Word
from .mrz_lines import best_zone, check_digit, fitted, names_row, passed, pieces, typed

DOUBTFUL = 0.6
_PROVEN, _AGREED = 0.99, 0.97
_LOOK_ALIKES = ("OQ0", "I1", "Z2", "S5", "B8", "MWNHUA")
"""What Tesseract takes for each other in OCR-B, most in the pictures of a telephone."""

_SHORTEST_NUMBER = 6


class Line(NamedTuple):
    """A line as one reader saw it ("" where its signs could not be read), and where.

    `cells`: its signs by their shape, `<` or `.` for another; "" where they were not looked at.
    """

    text: str
    box: Box
    cells: str = ""


class Row(NamedTuple):
    """A line of the zone: as the page reader saw it ("" where it did not), every reading of Tesseract's, its cells."""

    box: Box
    first: str
    second: tuple[str, ...] = ()
    cells: str = ""

    @property
    def readings(self) -> tuple[str, ...]:
        """All of them, the likeliest first."""
        return (*filter(None, [self.first]), *self.second)

    def beside(self, line: Line) -> Row:
        """Return the row with another reading of Tesseract's; letters that are fillers by their shape become such."""
        cells = self.cells or line.cells
        known = (*self.second, line.text) if line.text else self.second
        return Row(self.box, _mended(self.first, cells), tuple(_mended(text, cells) for text in known), cells)


def rows_with(rows: Sequence[Row], lines: Sequence[Line]) -> list[Row]:
    """Return the rows with another reading of Tesseract's, line by line; it may know a line more."""
    if len(rows) < len(lines) <= 3:
        more = [Row(line.box, "") for line in lines]
        rows = [next((r for r in rows if r.box.overlap_y(row.box) > 0.5), row) for row in more]
    joined = list(rows)
    for line in lines:
        for at, row in enumerate(joined):
            if row.box.overlap_y(line.box) > 0.5:
                joined[at] = row.beside(line)
                break
    return joined


def _mended(text: str, cells: str) -> str:
    """Return a reading with fillers where the cells show them; as it is where it does not lie on the cells."""
    lies = len(text) == len(cells) and all(
        cell == "<" for sign, cell in zip(text, cells, strict=True) if sign == "<"
    )
    return (
        "".join("<" if cell == "<" else sign for sign, cell in zip(text, cells, strict=True))
        if lies
        else text
    )


def settled(rows: Sequence[Row]) -> tuple[Word, ...]:
    """Return each line of the zone as one word; () where the rows are no zone or one was not read.

    `agreed`: both engines saw every piece that matters. Else `other` is what the other one saw, sign for sign, and the
    confidence is `DOUBTFUL`.
    """
    if len(rows) not in (2, 3) or not all(row.readings for row in rows):
        return ()
    texts = best_zone([row.readings for row in rows])
    if not texts:
        return ()
    right, total = passed(texts)
    names = names_row(texts)
    firsts = _aligned([row.first for row in rows], texts)
    seconds = [
        [_aligned([text if i == at else "" for i in range(len(rows))], texts)[at] for text in row.second]
        for at, row in enumerate(rows)
    ]
    words = []
    for at, (text, row) in enumerate(zip(texts, rows, strict=True)):
        spans = pieces(texts, at)
        first_says = _other(text, filter(None, [firsts[at]]), spans)
        second_says = _other(text, filter(None, seconds[at]), spans)
        other = second_says if first_says == text else first_says
        whole = right == total and len(row.first) == len(text)
        agreed = first_says == second_says == text and (at != names or whole)
        words.append(
            Word(
                text=text,
                box=row.box,
                confidence=DOUBTFUL if not agreed else _AGREED if at == names else _PROVEN,
                agreed=agreed,
                other=None if other == text else other,
            )
        )
    return tuple(words)


def _aligned(lines: Sequence[str], texts: Sequence[str]) -> list[str]:
    """Return readings sign for sign beside the lines of the zone; "" where one has another number of signs."""
    length = len(texts[0])
    fit = [fitted(line, length) if line else "" for line in lines]
    read = typed([line if len(line) == length else "<" * length for line in fit])
    return [line if len(was) == length else "" for line, was in zip(read, fit, strict=True)]


def _other(text: str, readings: Iterable[str], spans: Sequence[tuple[int, int]]) -> str | None:
    """Return what one engine saw in the place of a line: `text` itself where each piece was in a reading of it.

    None where it has no reading.
    """
    known = list(readings)
    if not known:
        return None
    likest = max(known, key=lambda reading: fuzz.ratio(reading, text))
    signs = list(text)
    for start, end in spans:
        guarded = end - start >= _SHORTEST_NUMBER and text[end : end + 1] == str(check_digit(text[start:end]))
        if not any(_same(reading[start:end], text[start:end], guarded) for reading in known):
            signs[start:end] = likest[start:end]
    return "".join(signs)


def _same(one: str, other: str, guarded: bool) -> bool:
    """Return whether two readings of a piece are one: but for look-alikes that its check digit tells apart."""
    return len(one) == len(other) and all(
        a == b
        or (guarded and any(a in g and b in g for g in _LOOK_ALIKES) and check_digit(a) != check_digit(b))
        for a, b in zip(one, other, strict=True)
    )
