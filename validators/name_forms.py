"""Names as sources leave them, before they are compared: undivided, or cut off by a machine-readable zone.

What is done here only brings the words into the parts in which the other side has them; whether they are the same
words is for `names` to say.

Source: ICAO Doc 9303 part 3 section 4.6 (a name fills its field and ends there); documents.md 1.4.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractors.reading.mrz import transliterated

from .names import Likeness, name_likeness, words

Parts = tuple[str, str]
"""Family name and given names."""
_FIELDS = (30, 31, 39)
"""Characters of a name in zones of three, two and two longer lines."""


def divided_like(undivided: Parts, other: Parts) -> Parts | None:
    """Return an undivided name parted as the other one is; None where no way of parting makes the parts alike.

    The order of the words is kept, given names first, and only given names may be more than the other's. Any
    order goes where both have equally many words: papers do not agree on it, and the words are all there.

    >>> divided_like(("Omar", "Ahmad Haj"), ("Haj Omar", "Ahmad"))
    ('Haj Omar', 'Ahmad')
    >>> divided_like(("Omar", "Khaled Haj"), ("Haj Omar", "Ahmad")) is None
    True
    """
    ways = {way: _alike(way, other) for way in _ways(undivided, other)}
    best = max(ways, key=lambda way: ways[way], default=None)
    return best if best and min(ways[best]) > Likeness.DIFFERENT else None


def _alike(one: Parts, other: Parts) -> tuple[Likeness, Likeness]:
    likeness = name_likeness(one[0], other[0]), name_likeness(one[1], other[1])
    return min(likeness), max(likeness)


def _ways(undivided: Parts, other: Parts) -> Iterator[Parts]:
    family, given = undivided[0].split(), undivided[1].split()
    whole = [*given, *family]
    size = len(words(other[0]))
    for cut in range(1, len(whole)):
        way = " ".join(whole[cut:]), " ".join(whole[:cut])
        if len(words(way[0])) <= size:
            yield way
    if len(words(" ".join(whole))) == len(words(" ".join(other))):
        for turned in (whole, [*family, *given]):
            for cut in range(1, len(turned)):
                yield " ".join(turned[:cut]), " ".join(turned[cut:])


def completed(one: Parts, other: Parts) -> Parts:
    """Return a name with its last word as the other has it, where the zone's field was full and ends in that word.

    >>> completed(("Weldegebriel", "Yohannes Tesfag"), ("Weldegebriel", "Yohannes Tesfagabir"))
    ('Weldegebriel', 'Yohannes Tesfag')
    >>> completed(("Weldegebriel", "Yohannes Ghirma T"), ("Weldegebriel", "Yohannes Ghirma Tesfagabir"))
    ('Weldegebriel', 'Yohannes Ghirma Tesfagabir')
    """
    family, given = (transliterated(part) for part in one)
    if len(family) + 2 + len(given) not in _FIELDS or " " not in given:
        return one
    head, last = one[1].rsplit(maxsplit=1)
    full = next((word for word in other[1].split() if _begins(last, word)), None)
    return (one[0], f"{head} {full}") if full else one


def _begins(start: str, word: str) -> bool:
    short, long = transliterated(start), transliterated(word)
    return bool(short) and len(short) < len(long) and long.startswith(short)
