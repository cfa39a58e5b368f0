"""Which words of a name are the family name? (Familienname und Vornamen trennen)

    AL-HASSAN, Omar    Omar AL-HASSAN    Ahmad Haj Omar    Ludwig von der Heide    Anna Maria Müller-Lüdenscheidt

A comma or capitals tell it. Else the words are taken in units ("Abd Al Rahman", "von der Heide", "Karimi Pour"): two
units are given names and family name, in the order of the paper. Of three units or more the last is taken, and
nothing printed says so, unless its own make does: a particle or a hyphen stands in family names.

Source: documents.md 1.4; § 1355 Abs. 4 BGB (double names are joined by a hyphen).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from pipeline.document import Word

from .name_words import STRIP
from .text import fold, word_set

Order = Literal["given_first", "family_first"]
Words = tuple[Word, ...]

_LEADS = word_set(
    "al el ad ash ar abu abo abou abd abdul abdel abdal ibn bin ben bint bou bel ould oulad ait beni bani haj hadj "
    "hajj van von vom zu zur der den de del della da dos di du la le ter ten mc mac"
)
"""Words that belong to the word behind them."""
_ARTICLES = word_set("al el")
_OF_EUROPE = word_set("van von vom zu zur der den de del della da dos di du la le ter ten")
"""In small letters they begin a family name, however many words it has."""
_TRAILS = word_set(
    "pour pur zadeh zadah zada zade nejad nezhad nia khel khail oglu oghlu oglou ogly kyzy qizi kizi"
)
"""Words that belong to the word before them."""
_VOWED = word_set(
    "gebre ghebre gabre tekle tekla welde wolde weldu habte haile tesfa kidane amde sahle berhane"
)
_TO_WHOM = word_set(
    "mariam selassie sellassie silassie giorgis georgis michael mikael medhin medhn berhan berhane haimanot "
    "haymanot yesus eyesus tsion sion hiwot kristos christos egziabher amlak ab"
)
"""Ethiopian and Eritrean names of two words: "Tekle Berhan" is one name, as "Tekleberhan" is."""


class Division(NamedTuple):
    """The words of each part; `told` where the paper, or the make of the name, says which is which."""

    family: Words
    given: Words
    told: bool


def divide(words: Words, order: Order = "given_first") -> Division:
    """Return the parts of a whole name; of a single word the given names are empty."""
    comma = next((i for i, word in enumerate(words[:-1]) if word.text.endswith((",", "/"))), None)
    if comma is not None:
        return Division(words[: comma + 1], words[comma + 1 :], told=True)
    if len(words) == 1:
        return Division(words, (), told=True)
    return _by_capitals(words) or _by_units(words, order)


def _by_capitals(words: Words) -> Division | None:
    """Capitals at one end are the family name; a particle in front of them belongs to it."""
    capitals = [all_capitals(word.text) for word in words]
    if not any(capitals) or all(capitals):
        return None
    if capitals[0] and not capitals[-1]:
        end = capitals.index(False)
        return Division(words[:end], words[end:], told=True)
    if capitals[-1]:
        start = max(i for i, capital in enumerate(capitals) if not capital) + 1
        while start > 1 and _plain(words[start - 1]) in _LEADS:
            start -= 1
        return Division(words[start:], words[:start], told=True)
    return None


def _by_units(words: Words, order: Order) -> Division:
    units = units_of(words)
    if order == "family_first":
        return Division(units[0], _joined(units[1:]), told=len(units) == 2 or len(units[0]) > 1)
    europe = next(
        (i for i, unit in enumerate(units) if i and unit[0].text.islower() and _plain(unit[0]) in _OF_EUROPE),
        None,
    )
    if europe is not None:
        return Division(_joined(units[europe:]), _joined(units[:europe]), told=europe in (1, len(units) - 1))
    turned = len(units[0]) > 1 and _plain(units[0][0]) in _ARTICLES and len(units) == 2
    if turned:
        # "Al Hassan Omar": no given name begins with the article, yet nothing printed says it
        return Division(units[0], units[1], told=False)
    last = units[-1]
    return Division(last, _joined(units[:-1]), told=len(units) == 2 or len(last) > 1 or _hyphenated(last))


def units_of(words: Words) -> list[Words]:
    """Return the words in groups that no division parts; never all of them in one.

    >>> from pipeline.document import Box
    >>> def printed(text): return tuple(Word(text=w, box=Box(0, 0, 1, 1), confidence=1) for w in text.split())
    >>> [len(unit) for unit in units_of(printed("Abd Al Rahman Ludwig von der Heide"))]
    [3, 1, 3]
    """
    units = _grouped(words)
    if len(units) == 1 and len(words) > 1:
        # "Ben Müller", "Abu Hassan": the first word stands for itself
        units = [words[:1], *_grouped(words[1:])]
    return units


def _grouped(words: Words) -> list[Words]:
    units: list[Words] = []
    open_end = False
    for position, word in enumerate(words):
        plain = _plain(word)
        trails = plain in _TRAILS or (
            plain in _TO_WHOM and position > 0 and _plain(words[position - 1]) in _VOWED
        )
        if units and (open_end or trails):
            units[-1] = (*units[-1], word)
        else:
            units.append((word,))
        open_end = plain in _LEADS and position < len(words) - 1
    return units


def _hyphenated(unit: Words) -> bool:
    bare = unit[-1].text.strip(STRIP)
    return "-" in bare[1:-1]


def _joined(units: Sequence[Words]) -> Words:
    return tuple(word for unit in units for word in unit)


def _plain(word: Word) -> str:
    return fold(word.text).strip(STRIP)


def all_capitals(text: str) -> bool:
    """Return whether a word of two letters or more is set in capitals."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 2 and all(c.isupper() for c in letters)
