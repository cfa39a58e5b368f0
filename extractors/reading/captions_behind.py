"""Captions that stand right of their value (Beschriftung hinter dem Wert), and captions of boxes with numbers.

    Saliba                    Familienname            6 Anzahl Zimmer    7 Bewohner
    14.04.1996                geboren am              4                  3
    02.11.2026                Ausstellungsdatum

Read from left to right, each caption of the left sheet gets the value of the next row: a day of birth becomes the
day of issue. One row does not tell which way a sheet is set, its column of captions does. The number of a box is no
value of the box beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from pipeline.document import Line, Page, Word

from .captions import says_caption
from .memo import once_a_page
from .text import fold

_FLUSH = 0.012
"""Lines of a column begin within this share of the page's width."""
_LEAST = 3
"""So many rows with a caption at the right tell that a sheet is set so."""
_APART = 0.075
"""Rows of one column follow each other within this share of the page's height."""
_DAY = re.compile(r"\W*\d{1,2}\W{1,2}\d{1,2}\W{1,2}(?:\d{2}){1,2}\W*$")
_FIGURE = re.compile(r"\W*\d")
_ALSO = re.compile(
    r"\W*(?:\w+datum|\w+termin|ergebnis\b|erreichte|ausges?tel\w*|ausstell\w*|\w*code\b|gultig\w*)"
)
"""What such a sheet asks for beside the captions of forms."""
_BOX = re.compile(r"^\W*(\d{1,2})[.)]?\s+[^\W\d_]{2}")


@once_a_page
def captions_behind(page: Page) -> Mapping[int, tuple[Word, ...]]:
    """Return the words left of each caption that stands behind its value, by the identity of the caption's line."""
    rows = list(_rows_of_two(page))
    found: dict[int, tuple[Word, ...]] = {}
    for column in _columns(rows):
        captioned = [
            left for left, right in column if says_caption(right.text) or _ALSO.match(fold(right.text))
        ]
        if len(captioned) < _LEAST or 2 * len(captioned) < len(column):
            continue
        if any(_DAY.match(left.text) for left in captioned) and not any(_reads_on(*row) for row in column):
            found |= {id(right): left.words for left, right in column}
    return found


def _reads_on(left: Line, right: Line) -> bool:
    """Whether a row is set the usual way: a caption at the left, or a figure at the right."""
    return left.text.rstrip().endswith(":") or says_caption(left.text) or bool(_FIGURE.match(right.text))


def _rows_of_two(page: Page) -> Iterator[tuple[Line, Line]]:
    """Yield the rows with two cells and no more, from the top down."""
    for line in page.lines:
        if not any(map(str.isalnum, line.text)):
            continue
        same = [
            other
            for other in page.lines
            if other is not line
            and other.box.overlap_y(line.box) >= 0.4
            and any(map(str.isalnum, other.text))
        ]
        if len(same) == 1 and same[0].box.left >= line.box.right:
            yield line, same[0]


def _columns(rows: Sequence[tuple[Line, Line]]) -> Iterator[list[tuple[Line, Line]]]:
    """Yield the rows whose cells are flush with those of the row above and not far from it."""
    ordered = sorted(rows, key=lambda row: row[0].box.middle[1])
    number, numbered = 0, []
    for at, row in enumerate(ordered):
        if at and not _goes_on(ordered[at - 1], row):
            number += 1
        numbered.append((number, row))
    for _, group in groupby(numbered, key=lambda item: item[0]):
        yield [row for _, row in group]


def _goes_on(above: tuple[Line, Line], row: tuple[Line, Line]) -> bool:
    flush = all(abs(one.box.left - other.box.left) < _FLUSH for one, other in zip(above, row, strict=True))
    return flush and row[0].box.middle[1] - above[0].box.middle[1] < _APART


@once_a_page
def box_numbers(page: Page) -> frozenset[int]:
    """Return the words that number the boxes of a form, by identity: those of captions side by side that count on."""
    captioned = [line for line in page.lines if _BOX.match(line.text)]
    found: set[int] = set()
    for line in captioned:
        for right in captioned:
            beside = right.box.left >= line.box.right and right.box.overlap_y(line.box) >= 0.4
            if beside and is_next_box(line, right):
                found |= {id(line.words[0]), id(right.words[0])}
    return frozenset(found)


def is_next_box(line: Line, right: Line) -> bool:
    """Return whether a line right of a numbered caption is that of the next box: "6 Anzahl Zimmer", "7 Bewohner".

    >>> from pipeline.document import Box
    >>> one, two, three = (
    ...     Line(words=(Word(text=t, box=Box(0, 0, 1, 1), confidence=1),))
    ...     for t in ("6 Anzahl Zimmer", "7 Bewohner", "4 Personen")
    ... )
    >>> is_next_box(one, two), is_next_box(one, three)
    (True, False)
    """
    here, there = _BOX.match(line.text), _BOX.match(right.text)
    return bool(here and there and int(there[1]) == int(here[1]) + 1)
