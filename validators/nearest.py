"""The allowed word that was probably meant (Vorschlag)."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

_LIKE = 60
"""How alike, of 100, a word must be to be suggested."""


def meant(word: str, allowed: Iterable[str]) -> tuple[str, str]:
    """Return a suggestion in words, English and German; both empty where nothing is near.

    >>> meant("permitt", ["permit", "purpose"])
    (' (did you mean permit?)', ' (gemeint: permit?)')
    """
    found = process.extractOne(word, list(allowed), scorer=fuzz.ratio, score_cutoff=_LIKE)
    return (f" (did you mean {found[0]}?)", f" (gemeint: {found[0]}?)") if found else ("", "")
