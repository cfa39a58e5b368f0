"""Lines of a machine-readable zone and their check digits (maschinenlesbare Zone).

Only what tells a right reading from a wrong one; what the zone says is for the extractors.

Source: ICAO Doc 9303, part 3, section 4.9 (check digits); parts 4, 5, 6 and 7 (TD3, TD1, TD2, visas).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

LENGTHS = (30, 36, 44)
_RUN = re.compile(r"([<«KSCEL])\1{4,}")
_COMBINATIONS = 200

Span = tuple[int, int, int]
"""Line, first place, place after the last."""

_TD1: tuple[tuple[tuple[Span, ...], tuple[int, int]], ...] = (
    (((0, 5, 14),), (0, 14)),
    (((1, 0, 6),), (1, 6)),
    (((1, 8, 14),), (1, 14)),
    (((0, 5, 30), (1, 0, 7), (1, 8, 15), (1, 18, 29)), (1, 29)),
)
_TD2: tuple[tuple[tuple[Span, ...], tuple[int, int]], ...] = (
    (((1, 0, 9),), (1, 9)),
    (((1, 13, 19),), (1, 19)),
    (((1, 21, 27),), (1, 27)),
)
_TD3: tuple[tuple[tuple[Span, ...], tuple[int, int]], ...] = (
    *_TD2,
    (((1, 0, 10), (1, 13, 20), (1, 21, 43)), (1, 43)),
)
_LETTERS = str.maketrans("01258", "OIZSB")
_FIGURES = str.maketrans("OQDIZSB", "0001258")
_TYPED: dict[tuple[int, int], tuple[tuple[Span, dict[int, int]], ...]] = {
    (3, 30): (((2, 0, 30), _LETTERS), ((0, 2, 5), _LETTERS), ((1, 15, 18), _LETTERS), ((1, 0, 7), _FIGURES),
              ((1, 8, 15), _FIGURES), ((1, 29, 30), _FIGURES)),
    (2, 36): (((0, 2, 36), _LETTERS), ((1, 10, 13), _LETTERS), ((1, 13, 20), _FIGURES), ((1, 21, 28), _FIGURES)),
    (2, 44): (((0, 2, 44), _LETTERS), ((1, 10, 13), _LETTERS), ((1, 13, 20), _FIGURES), ((1, 21, 28), _FIGURES)),
}  # fmt: skip
"""Where a zone holds letters only, or figures only: Doc 9303 parts 4 to 6, section 4.2."""
_FORMS = {(3, 30): _TD1, (2, 36): _TD2, (2, 44): _TD3}
_STATES: dict[int, tuple[Span, ...]] = {3: ((0, 2, 5), (1, 15, 18)), 2: ((0, 2, 5), (1, 10, 13))}
"""Where issuing state and nationality stand: no check digit guards them."""


def check_digit(text: str) -> int:
    """Return the check digit: weights 7, 3, 1 over 0-9, A = 10 to Z = 35, filler = 0, modulo 10.

    >>> check_digit("520727")
    3
    """
    return sum(_value(char) * (7, 3, 1)[place % 3] for place, char in enumerate(text)) % 10


def looks_like_mrz(text: str) -> bool:
    """Tell whether a line, as a reader of German saw it, may be one of the zone.

    >>> looks_like_mrz("ARD<<Y70101V015<<<<<<<<<<<<<<<"), looks_like_mrz("Sehr geehrte Damen und Herren")
    (True, False)
    """
    packed = text.replace(" ", "")
    if not 22 <= len(packed) <= 52:
        return False
    fillers = packed.count("<") + packed.count("«")
    capitals = sum(char.isupper() or char.isdigit() or char in "<«" for char in packed)
    return capitals >= 0.75 * len(packed) and (fillers >= 3 or _RUN.search(packed) is not None)


def fitted(text: str, length: int | None = None) -> str:
    """Return a line with its longest run of fillers brought to a length, else to the nearest that a zone may have.

    A reader miscounts like signs in a row; a line that would need more than four is left as it is, unless its length
    is known.
    """
    packed = re.sub(r"[^A-Z0-9<]", "", text.upper())
    wanted = length or min(LENGTHS, key=lambda known: abs(known - len(packed)))
    runs = list(re.finditer(r"<{3,}", packed))
    lack = wanted - len(packed)
    if not lack or not runs or (length is None and abs(lack) > 4):
        return packed
    longest = max(runs, key=lambda run: run.end() - run.start())
    fillers = longest.end() - longest.start() + lack
    if fillers < 1:
        return packed
    return packed[: longest.start()] + "<" * fillers + packed[longest.end() :]


def typed(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines of a zone with figures in names read as letters, letters in dates as figures.

    >>> typed(("P<SYRAL<MAHM0UD<<AHMAD<<<<<<<<<<<<<<<<<<<<<<", "N732902136SYR7909135M2806O33<<<<<<<<<<<<<<08"))[0][:15]
    'P<SYRAL<MAHMOUD'
    """
    spans = _TYPED.get((len(lines), len(lines[0]))) if lines else None
    if spans is None:
        return tuple(lines)
    signs = [list(line) for line in lines]
    for (row, start, end), table in spans:
        signs[row][start:end] = "".join(signs[row][start:end]).translate(table)
    return tuple("".join(line) for line in signs)


def passed(lines: Sequence[str]) -> tuple[int, int]:
    """Return how many check digits are right, and how many the zone has; (0, 0) where it is no zone."""
    form = _FORMS.get((len(lines), len(lines[0]))) if lines else None
    if form is None or len({len(line) for line in lines}) != 1:
        return 0, 0
    right = 0
    for spans, (line, place) in form:
        guarded = "".join(lines[row][start:end] for row, start, end in spans)
        digit = lines[line][place]
        right += (digit.isdigit() and int(digit) == check_digit(guarded)) or (
            digit == "<" and not guarded.strip("<")
        )
    return right, len(form)


def names_row(lines: Sequence[str]) -> int:
    """Return which line of a zone holds the names."""
    return 2 if len(lines) == 3 else 0


def pieces(lines: Sequence[str], row: int) -> tuple[tuple[int, int], ...]:
    """Return first place and place after the last of what a line says: numbers, states, names.

    A name ends with the filler behind it, a number before its check digit, which is a witness of its own.

    >>> pieces(("P<SYRMAHMOUD<<AHMAD<<<<<<<<<<<<<<<<<<<<<<<<<", "N732902136SYR7909135M2806033<<<<<<<<<<<<<<08"), 0)
    ((2, 5), (5, 14), (14, 20))
    """
    form = _FORMS.get((len(lines), len(lines[0])), ())
    spans = [(start, end) for ((line, start, end), *_), _ in form[:3] if line == row]
    spans += [(start, end) for line, start, end in _STATES[len(lines)] if line == row]
    if row == names_row(lines):
        start, text = (5 if row == 0 else 0), lines[row]
        between = text.find("<<", start) + 2
        spans += (
            [(start, between), (between, len(text.rstrip("<")) + 1)] if between > 1 else [(start, len(text))]
        )
    return tuple(spans)


def best_zone(readings: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return the lines on which most check digits are right, each line from any reading; () where none fits.

    Args:
        readings: for each line of the zone from top to bottom, what was read there, the likeliest first.
    """
    choices = [list(dict.fromkeys(fitted(text) for text in line)) for line in readings]
    best: tuple[str, ...] = ()
    most = -1
    for choice in itertools.islice(itertools.product(*choices), _COMBINATIONS):
        candidate = typed(choice)
        right, total = passed(candidate)
        if total and right > most:
            best, most = candidate, right
    return best


def _value(char: str) -> int:
    if char == "<":
        return 0
    return int(char) if char.isdigit() else ord(char) - 55
