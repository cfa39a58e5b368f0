"""Captions that stand under their value (Beschriftung unter der Schreiblinie).

    Al-Hassan             Omar
    ─────────────────     ─────────────────
    Familienname          Vorname

Forms print a line to write on and say in small type below it what belongs there. Read like the other forms, each
caption gets the value of the next row. Which way a page is set is told by all its pairs together: by the ruled line
between them, by the gap, by the size of type, and by which of the two is shaped like a caption or like a value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.document import Box, Line, Mark, Page, Word

from .memo import once_a_page
from .text import fold

_NOUNS = (
    r"(?:vor|nach|familien|geburts|ehe|zu|ruf|vaters|mutter|kindes)?namen?s?|"
    r"name (?:des|der|und)\b.*|vor- und .*|surname|given names?|other names?|first names?|last name|full name.*|"
    r"(?:geburts|ausstellungs|prufungs|eintritts|rechnungs|einzugs|austritts)?(?:datum|tag|ort)|date.*|place.*|sex|"
    r"geb(?:oren|urtig)?\.?(?: (?:am|in))?|tag (?:der|des)\b.*|ort(?: (?:der|und)\b.*)?|plz|postleitzahl|wohnort|"
    r"(?:wohn)?anschrift|adresse|strasse|hausnummer|haus-?nr\.?|lage|geschoss|stockwerk|"
    r"telefon|e-?mail|staatsangeh\w*|nationalit\w*|nationality|geschlecht|familienstand|beruf|religion|"
    r"\w*nummer|\w*-?nr\.?|\w*zeichen|az\.?|unterschrift\w*|stempel\w*|siegel|firmenstempel|signature|"
    r"arbeit(?:geber|nehmer)\w*|firma|betrieb\w*|vermieter\w*|mieter\w*|eigentumer\w*|wohnungsgeber\w*|"
    r"wohnflache|gesamtwohnflache|anzahl|zahl|zimmer|bewohner|personen|(?:\w+-?)?miete|miet(?:beginn|ende)|\w*kosten|kaution|"
    r"beginn|ende|dauer|gultig\w*|ausgestellt|ausgehandigt|beschaftigt|tatig\w*|eingestellt|einsatz|"
    r"(?:als|seit|bis|vom|am)(?=\W*$)|"
    r"wochen\w*|wochentlich\w*|monatlich\w*|stunden\w*|brutto\w*|netto\w*|lohn\w*|gehalt|vergutung|verdienst|"
    r"modul|niveau\w*|prufung\w*|kurs\w*|schule|klasse\w*|schuljahr|art|zweck|grund|bemerkung\w*|diagnose\w*|"
    r"krankenkasse|versichert\w*|bank\w*|iban|kontoinhaber\w*|steuer\w*|aussteller|behorde|hohe|betrag"
)
_CAPTION = re.compile(
    rf"\W*(?:\(?\d{{1,2}}[.)]?\s+)?(?:(?:\w+(?:/\w+)?|\d{{1,2}}\. \w+): )?(?:{_NOUNS})(?![\w.-]*\d)(?=\W|$)"
)
_VALUE = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2}|\b\d{5}\b|\d,\d\d\b|^\W*[\d.,/ -]+\W*$|\d\s?[a-z]?\W*$")
_MOST = 9
"""Words of a caption, or of what is written over one, at most."""
_FLUSH, _CENTRED = 0.016, 0.012
_TIGHT, _LOOSE = 1.35, 1.4
"""A caption stands this many of its heights under its value at most, and the next row this many times further away."""
_SMALL = 0.9
_TALL = 4
_ROW = 0.032
"""A value belongs to a row no further away than this share of the page's height."""
_LEAST = 2
"""So many pairs tell which way a page is set."""


class _Pair(NamedTuple):
    """Two lines that stand close together; `over_value`: how much says that the lower is the caption."""

    upper: Line
    lower: Line
    over_value: int


class Captions(NamedTuple):
    """The captions of a page by the identity of their line.

    `under`: what stands over the caption, left to right; empty where nothing was filled in. `over`: captions that
    stand over their value.
    """

    under: Mapping[int, tuple[Word, ...]]
    over: frozenset[int]


@lru_cache(maxsize=16384)
def says_caption(text: str) -> bool:
    """Return whether a short line says what belongs somewhere, as captions of forms do: "Wohnfläche in m²"."""
    return bool(_CAPTION.match(fold(text))) and not _VALUE.search(text)


@once_a_page
def captions(page: Page) -> Captions:
    """Return the captions of a page that stand in a pair with what is written over or under them."""
    lines = [line for line in page.lines if any(map(str.isalnum, line.text))]
    if _stand_beside(lines):
        return Captions({}, frozenset())
    rules = [mark for mark in page.marks if mark.kind == "rule"]
    pairs = [pair for line in lines if (pair := _pair(line, lines, rules))]
    lower = [pair for pair in pairs if pair.over_value > 0]
    upper = [pair for pair in pairs if pair.over_value < 0]
    over = frozenset(id(pair.upper) for pair in upper)
    if len(lower) < _LEAST or len(lower) <= len(upper) or not _fits_under(lines):
        return Captions({}, over)
    found = {id(pair.lower): _written(pair, lower, lines) for pair in lower}
    for line in lines:
        blank = says_caption(line.text) and _ruled_over(line, rules) and not _is_over(line, pairs)
        if blank and id(line) not in found and id(line) not in over:
            found[id(line)] = ()
    return Captions(found, over)


def _stand_beside(lines: Sequence[Line]) -> bool:
    """Whether most captions have their value beside them, the values in one column: a table of two columns."""
    said = [line for line in lines if says_caption(line.text) and len(line.words) <= _MOST]
    beside = []
    for line in said:
        row = [one for one in lines if one.box.left >= line.box.right and one.box.overlap_y(line.box) > 0.5]
        nearest = min(row, key=lambda one: one.box.left, default=None)
        if nearest is not None and not says_caption(nearest.text):
            beside.append(nearest.box.left)
    most = max((sum(abs(left - other) < _FLUSH for other in beside) for left in beside), default=0)
    return most >= max(_LEAST, (len(said) + 1) // 2)


def _fits_under(lines: Sequence[Line]) -> bool:
    """Whether as many captions have something else than a caption over them as have it under them.

    Where values stand under their captions, those of the first row have nothing over them, and the last row of values
    would have no caption.
    """
    said = {id(line) for line in lines if says_caption(line.text) and len(line.words) <= _MOST}
    over, under = (
        sum(
            near is not None and id(near) not in said
            for line in lines
            if id(line) in said
            for near in [_next_in_column(line, lines, above=above)]
        )
        for above in (True, False)
    )
    return over >= under


def _next_in_column(line: Line, lines: Sequence[Line], *, above: bool) -> Line | None:
    near = [
        other
        for other in lines
        if other is not line
        and _in_column(other.box, line.box, above=above)
        and abs(other.box.middle[1] - line.box.middle[1]) < _ROW
    ]
    return min(near, key=lambda other: abs(other.box.middle[1] - line.box.middle[1]), default=None)


def _is_over(line: Line, pairs: Sequence[_Pair]) -> bool:
    return any(pair.lower is line for pair in pairs)


def _pair(lower: Line, lines: Sequence[Line], rules: Sequence[Mark]) -> _Pair | None:
    """Return the line with the one close over it, where nothing else stands as close under it."""
    upper = max(
        (one for one in lines if one is not lower and _in_column(one.box, lower.box, above=True)),
        key=lambda one: one.box.bottom,
        default=None,
    )
    if upper is None or len(upper.words) > _MOST or len(lower.words) > _MOST + 3:
        return None
    if lower.text.rstrip().endswith(":") or _has_value_beside(lower, lines):
        return None
    height = lower.box.height
    gap = max(0.0, lower.box.top - upper.box.bottom)
    if gap > _TIGHT * max(height, upper.box.height):
        return None
    beneath = min(
        (one.box.top for one in lines if one is not lower and _in_column(one.box, lower.box, above=False)),
        default=1.0,
    )
    if beneath - lower.box.bottom < max(_LOOSE * gap, gap + 0.25 * height):
        return None
    ruled = any(
        upper.box.middle[1] < mark.box.middle[1] < lower.box.middle[1]
        and mark.box.left < lower.box.right
        and mark.box.right > lower.box.left
        for mark in rules
    )
    return _Pair(upper, lower, _speaks(upper, lower, ruled=ruled))


def _has_value_beside(line: Line, lines: Sequence[Line]) -> bool:
    """Whether what stands next in the row is shaped like a value: the line is the label of that."""
    row = [
        one
        for one in lines
        if one.box.left >= line.box.right
        and one.box.overlap_y(line.box) > 0.5
        # a picture that was read as a figure is taller than any row
        and one.box.height < _TALL * line.box.height
    ]
    nearest = min(row, key=lambda one: one.box.left, default=None)
    return nearest is not None and bool(_VALUE.search(nearest.text)) and not says_caption(nearest.text)


def _in_column(box: Box, other: Box, *, above: bool) -> bool:
    """Whether a box stands over (or under) another one and begins, or is centred, where it does."""
    apart = (other.middle[1] - box.middle[1]) * (1 if above else -1)
    if apart < 0.5 * min(box.height, other.height):
        return False
    flush = abs(box.left - other.left) < _FLUSH
    return flush or abs(box.middle[0] - other.middle[0]) < _CENTRED


def _speaks(upper: Line, lower: Line, *, ruled: bool) -> int:
    """How much speaks for the lower line being a caption; below 0: for the upper one, 0: nothing."""
    said = says_caption(lower.text), says_caption(upper.text)
    if said == (False, True) and not _VALUE.search(upper.text):
        return -1
    if said[0] == said[1] or _VALUE.search(lower.text):
        return 0
    small = lower.box.height <= _SMALL * upper.box.height
    return 1 + ruled + small


def _ruled_over(line: Line, rules: Sequence[Mark]) -> bool:
    return any(
        0 < line.box.middle[1] - mark.box.middle[1] < 1.6 * line.box.height
        and abs(mark.box.left - line.box.left) < _FLUSH
        for mark in rules
    )


def _written(pair: _Pair, pairs: Sequence[_Pair], lines: Sequence[Line]) -> tuple[Word, ...]:
    """Return all that is written over a caption, up to where the next caption of its row begins."""
    own = pair.lower.box
    ends = min(
        (
            other.lower.box.left
            for other in pairs
            if other.lower.box.left > own.right and other.lower.box.overlap_y(own) > 0.4
        ),
        default=1.0,
    )
    row = [
        line
        for line in lines
        if line.box.overlap_y(pair.upper.box) > 0.4
        and pair.upper.box.left <= line.box.left
        and line.box.right < ends + 0.005
    ]
    return tuple(word for line in sorted(row, key=lambda one: one.box.left) for word in line.words)
