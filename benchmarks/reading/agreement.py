"""Values on which both readers agree (Einigkeit): how many, and how many of these are wrong all the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from .corpus import Truth
from .made import field_of
from .routes import Reading
from .score import plain

_EDGES = ".,;:()[]\"'|"
_NEAR = 2
"""A word that differs from a decisive one in so few letters was meant to be it."""

Word = tuple[str, tuple[float, ...], bool]


class Agreement(NamedTuple):
    """Words that decide something as the first reader saw them, those that the second saw alike, the wrong of these."""

    seen: int
    agreed: int
    wrong: tuple[str, ...]

    def joined(self, other: Agreement) -> Agreement:
        """Return both as one."""
        return Agreement(self.seen + other.seen, self.agreed + other.agreed, self.wrong + other.wrong)


def agreement(truth: Sequence[Truth], first: Reading, second: Reading) -> Agreement:
    """Return how far the two readings of the same pages agree on values."""
    whole = Agreement(0, 0, ())
    for printed, one, other in zip(truth, first.words or (), second.words or (), strict=True):
        whole = whole.joined(_on_page(printed, one, other))
    return whole


def marked(truth: Sequence[Truth], both: Reading) -> Agreement:
    """Return the same for the words that the program marks as agreed; it asks the second reader not of all."""
    whole = Agreement(0, 0, ())
    for printed, words in zip(truth, both.words or (), strict=True):
        whole = whole.joined(_on_page(printed, words, [word for word in words if word[2]]))
    return whole


def _on_page(truth: Truth, first: Sequence[Word], second: Sequence[Word]) -> Agreement:
    printed = {_bare(word) for line in truth.lines for word in plain(line.text).split()}
    decisive = {_bare(plain(token)) for _, token in truth.fields}
    names = frozenset(token.casefold() for kind, token in truth.fields if kind.endswith("name"))
    seen, agreed, wrong = 0, 0, []
    for word in first:
        text = _bare(plain(word[0]))
        if not (field_of(text, names) or (text not in printed and _is_near(text, decisive))):
            continue
        seen += 1
        if any(_bare(plain(other[0])) == text and _is_same_place(word, other) for other in second):
            agreed += 1
            if text not in printed:
                wrong.append(f"{truth.name}: {text}")
    return Agreement(seen, agreed, tuple(wrong))


def _bare(text: str) -> str:
    return text.strip(_EDGES)


def _is_near(text: str, decisive: set[str]) -> bool:
    return len(text) > 3 and any(
        0 < Levenshtein.distance(text, token) <= _NEAR for token in decisive if len(token) > 4
    )


def _is_same_place(one: Word, other: Word) -> bool:
    (left, top, right, bottom), (left_, top_, right_, bottom_) = one[1], other[1]
    across = min(right, right_) - max(left, left_)
    down = min(bottom, bottom_) - max(top, top_)
    return across > 0.5 * max(right - left, right_ - left_) and down > 0.3 * min(bottom - top, bottom_ - top_)
