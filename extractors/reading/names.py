"""Names of persons as papers print them (Familienname, Vornamen).

    AL-HASSAN, Omar    Omar AL-HASSAN    Herr Dr. Omar Al-Hassan    Rana Al-Hassan geb. Khalil

Shapes tell whether some words can be a name at all; `name_division` tells family name from given names. Papers that
print the family name first without a comma are misread: callers who know the label pass `order`.

Source: documents.md 1.4.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.document import Word

from .name_division import Order, divide
from .name_words import STRIP, ends_firm, is_name_word, is_role, is_title, joins_name, ordinary_case
from .nationality import is_country
from .spans import Span
from .text import fold

_NEE = re.compile(r"\b(?:geb(?:orene[rn]?|\.)|née|nee)\s+(?!am\b|\d)", re.IGNORECASE)
_CUT = re.compile(
    r"[,;]?\s*(?:\bge[bh](?:oren)?\b[.,:]?|\*\s?\d|\bGeburtsdatum\b|\bStaatsangeh|\bwohnhaft\b|\balias\b|\bAZR\b|\(|\d{2}).*$",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"(?:strasse|str\.?|weg|allee|platz|ring|ufer|damm|gasse|hof|chaussee|markt|stieg|pfad|wall|graben|berg|steig|zeile|"
    r"park|anger|kamp|siedlung|promenade|\bhinter\b.*|\bam\b.*|\bauf\b.*|\bim\b.*|\ban\b.*|\bzu[mr]\b.*)\W*$"
)
_HOUSE = re.compile(r"\W*\d{1,3}\s?[a-z]?(?:\s?[-/]\s?\d{1,3}\s?[a-z]?)?\W*(?:$|,|\d{5})", re.IGNORECASE)
"""The number of a house: what stands before it is a street and no name."""
UNDIVIDED = "undivided"
"""The doubt of a name whose words are read, but not which of them are the family name; the parts are a guess."""


@dataclass(frozen=True)
class Name:
    """A name with the words of each part; a part that is not printed is None.

    `open` is set where nothing printed in it tells which words are the family name; what else stands on the paper may
    (`name_evidence`).
    """

    family: str | None
    given: str | None
    family_span: Span | None
    given_span: Span | None
    open: bool = False


def _clean(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Drop titles and roles in front, the "an" before them, and punctuation that stands alone."""
    kept = [word for word in words if word.text.strip(STRIP)]
    if len(kept) > 1 and fold(kept[0].text) in {"an", "fur"} and is_title(kept[1].text):
        kept.pop(0)
    # "Schüler" may be a name: two words behind it are the whole one
    while kept and (is_title(kept[0].text) or (len(kept) > 2 and is_role(kept[0].text))):
        kept.pop(0)
    return tuple(kept)


def _name_words(span: Span) -> Span | None:
    """Return the words that can be a name from the span's start; None where it begins with none.

    Cut at what follows a name on German paper: date of birth, née, brackets, digits.
    """
    text = span.text
    for pattern in (_NEE, _CUT):
        match = pattern.search(text)
        if match:
            text = text[: match.start()]
    if _HOUSE.match(span.text[len(text.rstrip()) :]) and _STREET.search(fold(text)):
        return None
    words = []
    for word, at in zip(span.words, span._starts, strict=True):
        if at >= len(text.rstrip()):
            break
        words.append(word)
    cleaned = _clean(tuple(words))
    if _is_place(cleaned):
        return None
    if not cleaned or len(cleaned) > 7 or any(ends_firm(word.text) for word in cleaned[1:]):
        return None
    for position, word in enumerate(cleaned):
        between = 0 < position < len(cleaned) - 1 and joins_name(cleaned[position - 1].text, word.text)
        if not (between or is_name_word(word.text)):
            return None
    return Span(span.page, cleaned)


def _is_place(words: tuple[Word, ...]) -> bool:
    """Whether words are a place with its country: "Damaskus, Syrien"."""
    at = next((i for i, word in enumerate(words[:-1], 1) if word.text.endswith(",")), 0)
    return bool(at) and is_country(" ".join(word.text for word in words[at:]).strip(STRIP))


def _printed(words: tuple[Word, ...]) -> str:
    return ordinary_case(" ".join(word.text for word in words).strip(STRIP))


def name_part_in(span: Span) -> Span | None:
    """Return the words of one part of a name (family name or given names alone); None where it is none."""
    return _name_words(span)


def part_text(span: Span) -> str:
    """Return a part of a name as text in ordinary case."""
    return _printed(span.words)


def name_in(span: Span, *, order: Order = "given_first") -> Name | None:
    """Return a whole name; None where the span does not begin with one.

    >>> from pipeline.document import Box
    >>> box, printed = Box(0, 0, 0.1, 0.1), "Herr Omar AL-HASSAN, geb. 1988"
    >>> words = tuple(Word(text=text, box=box, confidence=1) for text in printed.split())
    >>> hit = name_in(Span(1, words)); hit.family, hit.given
    ('Al-Hassan', 'Omar')
    """
    words = _name_words(span)
    if words is None:
        return None
    division = divide(words.words, order)
    return _name(span.page, division.family, division.given, is_open=not division.told)


def _name(page: int, family: tuple[Word, ...], given: tuple[Word, ...], *, is_open: bool = False) -> Name:
    return Name(
        _printed(family) if family else None,
        _printed(given) if given else None,
        Span(page, family) if family else None,
        Span(page, given) if given else None,
        is_open,
    )


def split_at(name: Name, family: str) -> Name:
    """Return an open name cut where it ends with a family name known from elsewhere; else unchanged."""
    if not (name.open and name.family_span and name.given_span):
        return name
    words = (*name.given_span.words, *name.family_span.words)
    size = len(family.split())
    tail, head = words[-size:], words[:-size]
    if not head or fold(_printed(tail)) != fold(family):
        return name
    return _name(name.family_span.page, tail, head)
