"""Are two written names the same name? (Namensvergleich: Umschrift, Reihenfolge, Lesefehler)

Names reach a file through several transliterations, through the capital letters of a machine-readable zone
that may be cut off, and through OCR. Words are compared without order, because many papers do not keep
family and given names apart. What it gets wrong: two siblings whose given names differ in one letter look
like one name with a reading error; the caller has the birth date for that.
"""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache
from itertools import permutations

from rapidfuzz.distance import OSA

_UMLAUTS = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "æ": "ae",
        "ø": "oe",
        "å": "aa",
        "ı": "i",
        "ł": "l",
        "đ": "d",
    }
)
_MISREAD = {"0": "o", "1": "l", "5": "s", "8": "b"}
"""Digits that OCR sees inside words."""
_ARTICLES = {"al", "el", "as", "ash", "ad", "an", "ar", "at", "az", "ul"}
_GLUED = {"abd", "abdul", "abdel", "abdal", "abu", "bin", "ibn", "van", "von", "de", "da", "di", "le", "la"}
_TRUNCATED = 5
"""A word of so many letters that begins the other may have been cut off by the machine-readable zone."""


class Likeness(IntEnum):
    """How alike two names are; the order counts."""

    DIFFERENT = 0
    UNKNOWN = 1  # one of them is missing, or only half a name
    NEAR = 2  # one letter apart, as a reading error makes it
    SAME = 3  # equal but for transliteration, order, articles, names left out


def words(name: str) -> list[str]:
    """Return the words of a name in plain small letters, articles dropped, particles glued to what follows.

    >>> words("AL-HASSAN")
    ['hassan']
    >>> words("Müller-Lüdenscheidt"), words("Abdul Rahman"), words("El Şahin")
    (['mueller', 'luedenscheidt'], ['abdulrahman'], ['sahin'])
    """
    text = unicodedata.normalize("NFC", name).casefold().translate(_UMLAUTS)
    text = unicodedata.normalize("NFKD", text)
    text = re.sub(r"(?<=[a-z])[0158](?=[a-z])", lambda digit: _MISREAD[digit[0]], text)
    parts = re.findall(r"[^\W\d_]+", "".join(letter for letter in text if not unicodedata.combining(letter)))
    if len(parts) > 1:
        parts = [part for part in parts if part not in _ARTICLES] or parts
    glued: list[str] = []
    for part in reversed(parts):
        if part in _GLUED and glued:
            glued[-1] = part + glued[-1]
        else:
            glued.append(part)
    return glued[::-1]


def _bare(word: str) -> str:
    """Return the word as every transliteration would have it: ae/oe/ue single, no doubled letters, no
    article.

    >>> _bare("mohammed"), _bare("mueller"), _bare("alhassan"), _bare("yousef")
    ('mohamed', 'muler', 'hasan', 'yosef')
    """
    for long, short in (
        ("ae", "a"),
        ("oe", "o"),
        ("ue", "u"),
        ("ou", "o"),
        ("oo", "o"),
        ("ee", "i"),
        ("ph", "f"),
    ):
        word = word.replace(long, short)
    word = re.sub(r"^abd[aeou][lrsn]", "abd", word)
    if len(word) > 6 and word[:2] in ("al", "el"):
        word = word[2:]
    return re.sub(r"(.)\1+", r"\1", word)


def _skeleton(word: str) -> str:
    """Return the consonants.

    >>> _skeleton("mohamed") == _skeleton("muhamad")
    True
    """
    return re.sub(r"[aeiouy]", "", word)


def word_likeness(one: str, other: str) -> Likeness:
    """Return how alike two words of a name are.

    >>> word_likeness("mohammed", "muhamad").name, word_likeness("hassan", "hussein").name
    ('SAME', 'DIFFERENT')
    >>> word_likeness("hassan", "hassam").name, word_likeness("abdulrah", "abdulrahman").name
    ('NEAR', 'SAME')
    """
    if one == other:
        return Likeness.SAME
    a, b = _bare(one), _bare(other)
    if a == b or (
        min(len(one), len(other)) >= _TRUNCATED and (one.startswith(other) or other.startswith(one))
    ):
        return Likeness.SAME
    apart, longer = OSA.distance(a, b), max(len(a), len(b))
    if _skeleton(a) == _skeleton(b) and len(_skeleton(a)) >= 3 and apart / longer < 0.3:
        return Likeness.SAME
    if min(len(a), len(b)) >= 3 and (apart == 1 or (apart == 2 and longer >= 9)):
        return Likeness.NEAR
    return Likeness.DIFFERENT


@lru_cache(maxsize=2048)  # one folder asks for the same few pairs many times
def name_likeness(one: str | None, other: str | None) -> Likeness:
    """Return how alike two names (or parts of names) are, whatever the order of their words.

    A name that leaves out words of the other is the same name; no name at all is UNKNOWN. At most one word
    may be near, else the names differ.

    >>> name_likeness("Omar Khalid", "OMAR").name
    'SAME'
    >>> name_likeness("Abd Al Rahman", "Abdulrahman").name
    'SAME'
    >>> name_likeness("Lina", "Omar").name, name_likeness("", "Omar").name
    ('DIFFERENT', 'UNKNOWN')
    """
    a, b = words(one or ""), words(other or "")
    if not a or not b:
        return Likeness.UNKNOWN
    if _bare("".join(a)) == _bare("".join(b)):
        return Likeness.SAME
    # the shorter name's words are looked for among the longer one's; beyond these there is nothing to gain
    short, long = sorted((a, b), key=len)
    short, long = short[:6], long[:6]
    best = Likeness.DIFFERENT
    for order in permutations(long, len(short)):
        pairs = [word_likeness(x, y) for x, y in zip(short, order, strict=True)]
        if min(pairs) == Likeness.SAME:
            return Likeness.SAME
        if min(pairs) == Likeness.NEAR and pairs.count(Likeness.NEAR) == 1:
            best = Likeness.NEAR
    return best


def similarity(one: str | None, other: str | None) -> float:
    """Return the share of letters that two names have in common in order, 0.0 where one is missing.

    >>> round(similarity("Murad", "Meorad"), 2), similarity("Lina", None)
    (0.67, 0.0)
    """
    a, b = "".join(words(one or "")), "".join(words(other or ""))
    return OSA.normalized_similarity(a, b) if a and b else 0.0
