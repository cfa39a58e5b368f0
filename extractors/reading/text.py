"""German text as OCR leaves it, made comparable (Faltung).

Matching is done on folded text: lower case, ä/ö/ü/ß to a/o/u/ss, all dashes alike. `ae`, `oe`, `ue` are left
alone, because "zuerkannt" and "Steuer" contain them. Nearness is measured by rapidfuzz, so that one misread
letter in a long word does not hide a label.

Source: documents.md 1.7 (OCR facts), 12.3 (folding).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

_TABLE = str.maketrans(
    {
        "ä": "a", "ö": "o", "ü": "u", "ß": "ss", "é": "e", "è": "e", "à": "a", "ç": "c",
        "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "’": "'", "‘": "'", "`": "'",
        "“": '"', "”": '"', "„": '"', "ﬁ": "fi", "ﬂ": "fl", "\u00a0": " ", "\u202f": " ", "\u00ad": "",
    }
)  # fmt: skip


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return the text folded, with single blanks.

    >>> fold("Die FLÜCHTLINGS­EIGENSCHAFT  wird–zuerkannt")
    'die fluchtlingseigenschaft wird-zuerkannt'
    """
    return " ".join(text.lower().translate(_TABLE).split())


NOT_PARTED = frozenset({"und", "oder", "bzw", "sowie"})
"""Behind a dash at a line's end these go on with no word."""
_PARTED = re.compile(rf"(?<=[A-Za-zÄÖÜäöüß])[-‐‑–¬]\s*\n\s*(?!(?:{'|'.join(NOT_PARTED)})\b)(?=[a-zäöüß])")


def join_hyphens(text: str) -> str:
    r"""Return the text with words joined that a line end has parted; "Miet- und Nebenkosten" keep their dash.

    >>> join_hyphens("Die Flüchtlings-\neigenschaft wird")
    'Die Flüchtlingseigenschaft wird'
    """
    return _PARTED.sub("", text)


@lru_cache(maxsize=16384)
def close_letters(text: str) -> str:
    """Return the text with letter-spaced words closed up: ``B E S C H E I D`` becomes ``BESCHEID``.

    >>> close_letters("Der B E S C H E I D vom 3. Mai")
    'Der BESCHEID vom 3. Mai'
    """
    return re.sub(
        r"(?<![A-Za-zÄÖÜäöüß])(?:[A-Za-zÄÖÜäöüß] ){3,}[A-Za-zÄÖÜäöüß](?![A-Za-zÄÖÜäöüß])",
        lambda m: m.group().replace(" ", ""),
        text,
    )


@cache
def _bounded(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9]){re.escape(phrase)}(?![a-z0-9])")


_NEARLY = 0.99
"""Likeness of what stands there letter by letter, but not by itself."""


def likeness(text: str, phrase: str, *, at_least: float = 0.0) -> float:
    """Return how surely the phrase stands in the text, 0.0 to 1.0; both are folded here.

    1.0 is a match to the letter at word boundaries; below it the best window of the phrase's length, so that
    "Fluchtlingseigonschaft" still tells. Phrases under five letters must match to the letter. What is less alike than
    `at_least` may be given as 0.0, which is found sooner.
    """
    folded, wanted = fold(text), fold(phrase)
    if wanted in folded and _bounded(wanted).search(folded):
        return 1.0
    if len(wanted) < 5 or len(folded) < len(wanted) - 2:
        return 0.0
    return fuzz.partial_ratio(wanted, folded, score_cutoff=_cutoff(at_least)) / 100 * _NEARLY


def _cutoff(at_least: float) -> float:
    """Return a ratio of rapidfuzz that is surely reached by what is so much alike."""
    return max(0.0, 100 * at_least / _NEARLY - 0.01)


def likely(
    texts: Sequence[str], phrases: Sequence[str], *, at_least: float
) -> Iterator[tuple[int, int, float]]:
    """Yield which text holds which of the phrases (both counted from 0) with a `likeness` of `at_least` so much."""
    if not texts or not phrases:
        return
    scores = process.cdist(
        list(map(fold, texts)),
        list(map(fold, phrases)),
        scorer=fuzz.partial_ratio,
        score_cutoff=_cutoff(at_least),
    )
    for text, phrase in zip(*scores.nonzero(), strict=True):
        alike = likeness(texts[text], phrases[phrase], at_least=at_least)
        if alike >= at_least:
            yield text, phrase, alike


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text as a set: word lists stay readable as running text."""
    return frozenset(text.split())


def has(text: str, *phrases: str, at_least: float = 0.88) -> bool:
    """Return whether one of the phrases stands in the text, give or take misread letters."""
    return any(likeness(text, phrase, at_least=at_least) >= at_least for phrase in phrases)


_NEARLY_NOT = 60
_NO_NEGATION = word_set(
    "nach noch sich acht recht macht nacht leicht reicht sicht licht nimmt richte echt ist mit"
)


def may_deny(text: str) -> bool:
    """Return whether a "nicht" or "kein" stands in the text, or a short word that may be a misread one.

    >>> may_deny("wurde nlcht bestanden"), may_deny("wurde mcht bestanden"), may_deny("nach der Prüfung bestanden")
    (True, True, False)
    """
    for word in re.findall(r"[a-z0-9!|]+", fold(text)):
        if re.fullmatch(r"nichts?|kein\w*|ohne", word):
            return True
        if 4 <= len(word) <= 6 and word not in _NO_NEGATION and fuzz.ratio(word, "nicht") >= _NEARLY_NOT:
            return True
    return False
