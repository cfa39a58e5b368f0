"""Whether what was read can be a page that stands upright (Lesbarkeit)."""

from __future__ import annotations

from collections.abc import Sequence

from .document import Word


def letters_read(words: Sequence[Word]) -> float:
    """Return how many letters were read in words of some length, weighted with their confidence."""
    return sum(len(w.text) * w.confidence for w in words if w.confidence > 0.5 and is_wordlike(w.text))


def is_convincing(words: Sequence[Word]) -> bool:
    """Tell whether the words can only come from a page that stands upright."""
    wordlike = [word for word in words if is_wordlike(word.text)]
    good = sum(word.confidence > 0.65 for word in wordlike)
    return good >= 5 and good > 0.55 * len(wordlike)


def is_wordlike(text: str) -> bool:
    """Tell whether a word has letters enough to say something."""
    return sum(char.isalpha() for char in text) >= 3
