"""Dates as German papers print them (Datum).

    03.03.2024   3.3.24   3. März 2024   03 03 2024 (cards)   2024-03-03   01-05-20 (stickers)

A date has no role here: which date is the one wanted is told by its label or sentence. Years of the Hijri
calendars (13xx, 14xx) are no dates. Month and year alone are no date either.

Source: documents.md 1.2.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from .spans import Span
from .text import fold

MONTHS = {
    "januar": 1, "janner": 1, "jan": 1, "februar": 2, "feber": 2, "feb": 2, "marz": 3, "maerz": 3, "mrz": 3,
    "mar": 3, "april": 4, "apr": 4, "mai": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "august": 8, "aug": 8,
    "september": 9, "sept": 9, "sep": 9, "oktober": 10, "okt": 10, "november": 11, "nov": 11, "dezember": 12,
    "dez": 12, "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "october": 10, "oct": 10,
    "december": 12, "dec": 12,
}  # fmt: skip

_DIGIT = "[0-9OoIl|]"
_DAY = rf"(?P<d>{_DIGIT}{{1,2}})"
_BEGINS = (
    r"(?:(?<![0-9A-Za-z.,/-])|(?<=[a-z]{2})(?=\d)|(?<=[a-z]{2}\.)(?=\d)|"
    r"(?:(?<=\s[-–—])|(?<=^[-–—])|(?<=\.\d\d[-–—])|(?<=\.\d{4}[-–—]))(?=\d{1,2}\.))"
)
"""Nothing of a number before it; what may be glued to it are a word of small letters ("geb.28.07.1985") and the dash of
a period ("01.10.2026-31.03.2027")."""
_PEN = "[0-9OoIl|CDQ]"
"""Figures as they are read; a nought by hand is open at a side."""
_NUMERIC = re.compile(
    rf"{_BEGINS}(?P<d>{_PEN}{{1,2}})\s?(?P<sep>[.,/-])\s?(?P<m>{_PEN}{{1,2}})\s?[.,/-]\s?"
    rf"(?P<y>(?:[12lI|]{_PEN}{{3}})|{_PEN}{{2}})(?![0-9A-Za-z/]|\.\d)"
)
_BLANKS = re.compile(
    rf"(?<![0-9A-Za-z.]){_DAY} (?P<m>{_DIGIT}{{2}}) (?P<y>(?:19|20){_DIGIT}{{2}})(?![0-9A-Za-z])"
)
_GLUED = re.compile(r"(?<![0-9A-Za-z])(?P<d>[0-3]\d)(?P<m>[01]\d)(?P<y>(?:19|20)\d{2})(?![0-9A-Za-z])")
_CROWDED = re.compile(
    r"(?<![0-9A-Za-z.])(?P<d>[0-3]\d)(?: (?P<m>[01]\d)|(?P<n>[01]\d) )(?P<y>(?:19|20)\d{2})(?![0-9A-Za-z])"
)
"""One of the two blanks of a card's date was too narrow for the reader: `1409 2023`, `13 092027`."""
_ISO = re.compile(r"(?<![0-9A-Za-z-])(?P<y>(?:19|20)\d{2})-(?P<m>\d{2})-(?P<d>\d{2})(?![0-9A-Za-z])")
_WORDS = re.compile(
    rf"(?:(?<![0-9A-Za-z.])|(?<=[a-z]{{2}}\.)(?=\d)){_DAY}\s?[.,]?\s?(?P<m>[A-Za-zäÄ]{{3,9}})[.,]?\s?(?P<y>(?:19|20){_DIGIT}{{2}})(?![0-9A-Za-z])"
)
_LETTERS = "OoIl|CDQ"
_READ_AS = str.maketrans({"O": "0", "o": "0", "C": "0", "D": "0", "Q": "0", "I": "1", "l": "1", "|": "1"})


@dataclass(frozen=True)
class DateHit:
    """A date with its words. `doubt` is set where letters had to be read as digits."""

    value: dt.date
    span: Span
    doubt: str | None = None


def _year(text: str) -> int:
    year = int(text)
    if year >= 100:
        return year
    return 2000 + year if year < 50 else 1900 + year


def _month(text: str) -> int | None:
    folded = fold(text).rstrip(".")
    if folded.isdigit():
        return int(folded)
    if folded in MONTHS:
        return MONTHS[folded]
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    long_names = [name for name in MONTHS if len(name) >= 5]
    near = process.extract(folded, long_names, scorer=Levenshtein.distance, score_cutoff=1, limit=2)
    months = {MONTHS[name] for name, *_ in near}
    return months.pop() if len(folded) >= 5 and len(months) == 1 else None


def dates_in(span: Span) -> Iterator[DateHit]:
    """Yield the dates of a span in the order in which they are printed."""
    found: list[tuple[int, DateHit]] = []
    taken: list[tuple[int, int]] = []
    for pattern in (_ISO, _NUMERIC, _WORDS, _BLANKS, _GLUED):
        for match in pattern.finditer(span.text):
            if any(match.start() < end and match.end() > start for start, end in taken):
                continue
            raw_month = match["m"]
            digits = [match["d"].translate(_READ_AS), match["y"].translate(_READ_AS)]
            month = _month(raw_month if pattern is _WORDS else raw_month.translate(_READ_AS))
            try:
                value = dt.date(_year(digits[1]), month or 0, int(digits[0]))
            except ValueError:
                continue
            if not 1900 <= value.year <= 2100:
                continue
            mended = any(c in match["d"] + match["y"] for c in _LETTERS)
            if pattern is not _WORDS:
                mended = mended or any(c in raw_month for c in _LETTERS)
            taken.append(match.span())
            found.append((match.start(), DateHit(value, span.group(match), "repaired" if mended else None)))
    for _, hit in sorted(found, key=lambda item: item[0]):
        yield hit


def date_in(span: Span) -> DateHit | None:
    """Return the first date of a span; None where there is none."""
    return next(dates_in(span), None)


def crowded_date_in(span: Span) -> DateHit | None:
    """Return a date that has lost one of its two blanks (`1409 2023`); only where a caption says that a date stands.

    Elsewhere it may be two years side by side.
    """
    for match in _CROWDED.finditer(span.text):
        try:
            value = dt.date(int(match["y"]), int(match["m"] or match["n"]), int(match["d"]))
        except ValueError:
            continue
        return DateHit(value, span.group(match))
    return None
