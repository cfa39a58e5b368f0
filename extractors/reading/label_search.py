"""Where a page prints a phrase, or nearly, in the places of a label (Beschriftungssuche).

Many kinds look for the same labels on the same page. What stands in the places of a label is folded once a page, each
phrase is held against it once, all phrases of a question together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from pipeline.document import Line, Page

from .memo import once_a_page
from .text import fold

_NEAR = 0.85
"""Likeness from which a line's words are taken for the label."""
_NUMBERING = re.compile(r"^\W*(?:\(?\[?[0-9a-h]{1,2}[.)\]]\s*)*")
_SHORT = 5
"""Phrases with fewer letters must stand there to the letter."""

_WORD = 4
"""From so many letters on each word of a phrase is held against its own."""


_ROLE = 4
"""Words of a caption within which it says whose name it asks for."""


class Hit(NamedTuple):
    """A phrase in a line: so many words from the word `start` on (from 0) are alike to it, up to 1.0.

    `lead` says whether nothing stands before it but what forms print before a label.
    """

    start: int
    size: int
    likeness: float
    lead: bool


class _Place(NamedTuple):
    line: int
    start: int


def unnumbered(text: str) -> str:
    """Drop what forms print before a label: ``1.``, ``[a]``, ``(2)``, ``a)``, ``*``."""
    return _NUMBERING.sub("", text)


@lru_cache(maxsize=65536)
def readings(text: str) -> tuple[str, ...]:
    """Return what a label may say, folded: all of it, then the part before a slash ("Geburtsdatum/Date of birth")."""
    whole = fold(unnumbered(text)).rstrip(" :.,;*/")
    head = re.split(r"[/|]", whole, maxsplit=1)[0]
    return (whole,) if head == whole else (whole, head)


def stands(phrase: str, text: str) -> bool:
    """Return whether a text is the folded phrase to the letter."""
    said = readings(text)
    return phrase in (said if len(phrase) >= _SHORT else said[:1])


@lru_cache(maxsize=4096)
def says_each_word(phrase: str, text: str) -> bool:
    """Return whether no word of a folded phrase is quite another in the text: a value is no part of a label.

    >>> says_each_word("vorname(n) name", "vorname(n) samuel"), says_each_word("vorname(n) name", "vomame(n) narne")
    (False, True)
    """
    wanted, said = phrase.split(), text.split()
    if len(wanted) != len(said):
        # glued or parted by the reader
        return True
    return all(
        len(word) < _WORD or Levenshtein.distance(_slim(word), _slim(other)) <= max(1, len(word) // 3)
        for word, other in zip(wanted, said, strict=True)
    )


def _slim(word: str) -> str:
    """Return the word with "rn" as "m", which readers do not tell apart in small type."""
    return word.strip(" :.,;*").replace("rn", "m")


class Search:
    """What stands in the places of labels on a page: at the start of its lines, or `anywhere` in them."""

    def __init__(self, page: Page, *, anywhere: bool) -> None:
        self._lines = page.lines
        self._leads = [_lead(line) for line in self._lines]
        self._starts = [
            range(len(line.words)) if anywhere else [*_starts(line, lead), *_behind_role(line)]
            for line, lead in zip(self._lines, self._leads, strict=True)
        ]
        self._texts: dict[int, tuple[dict[str, list[_Place]], dict[str, list[_Place]]]] = {}
        self._hits: dict[str, dict[int, Hit]] = {}

    def hits(self, phrases: Sequence[str]) -> Mapping[int, Hit]:
        """Return by the number of the line (from 0) where one of the folded phrases stands; of several the first."""
        self._look_for([phrase for phrase in phrases if phrase not in self._hits])
        found: dict[int, Hit] = {}
        for phrase in reversed(phrases):
            found |= self._hits[phrase]
        return found

    def _look_for(self, phrases: Sequence[str]) -> None:
        # a word more or less: glued or parted by the reader; the phrase's own number of words goes first
        by_size: dict[int, list[tuple[str, int]]] = {}
        for phrase in phrases:
            length = phrase.count(" ") + 1
            for rank, size in enumerate((length, length + 1, length - 1)):
                if size:
                    by_size.setdefault(size, []).append((phrase, rank))
        ranked: dict[str, dict[int, tuple[int, int, Hit]]] = {phrase: {} for phrase in phrases}
        for size, asked in by_size.items():
            ranks = dict(asked)
            for phrase, place, alike in self._alike(size, list(ranks)):
                lead = place.start in (0, self._leads[place.line])
                found = place.start, ranks[phrase], Hit(place.start, size, alike, lead)
                known = ranked[phrase].get(place.line)
                if known is None or (found[:2], -alike) < (known[:2], -known[2].likeness):
                    ranked[phrase][place.line] = found
        for phrase, lines in ranked.items():
            self._hits[phrase] = {line: hit for line, (_, _, hit) in lines.items()}

    def _alike(self, size: int, phrases: Sequence[str]) -> list[tuple[str, _Place, float]]:
        """Return where so many words are alike to one of the phrases."""
        whole, heads = self._windows(size)
        found = [(phrase, place, 1.0) for phrase in phrases for place in whole.get(phrase, ())]
        near = [phrase for phrase in phrases if len(phrase) >= _SHORT]
        for texts in (whole, heads):
            if not texts or not near:
                continue
            said = list(texts)
            # a hair below, because the cutoff is applied before the division
            scores = process.cdist(
                near, said, scorer=fuzz.ratio, score_cutoff=100 * _NEAR - 0.01, dtype=np.float64
            )
            for row, column in zip(*scores.nonzero(), strict=True):
                alike = float(scores[row, column]) / 100
                if alike >= _NEAR and says_each_word(near[row], said[column]):
                    found += [(near[row], place, alike) for place in texts[said[column]]]
        return found

    def _windows(self, size: int) -> tuple[dict[str, list[_Place]], dict[str, list[_Place]]]:
        """Return the places of all texts of so many words, and of what stands before a slash in them."""
        if size not in self._texts:
            texts: tuple[dict[str, list[_Place]], dict[str, list[_Place]]] = ({}, {})
            for number, line in enumerate(self._lines):
                words = [word.text for word in line.words]
                for start in self._starts[number]:
                    if start + size > len(words):
                        break
                    for kept, text in zip(
                        texts, readings(" ".join(words[start : start + size])), strict=False
                    ):
                        kept.setdefault(text, []).append(_Place(number, start))
            self._texts[size] = texts
        return self._texts[size]


def _lead(line: Line) -> int:
    """Return the first word that is one: numbers of rows and strokes of a table stand before a label."""
    return next((i for i, word in enumerate(line.words) if re.search(r"[^\W\d_]{2}", word.text)), 0)


def _starts(line: Line, lead: int) -> Sequence[int]:
    """Return the words with which a label at the start of a line may begin."""
    starts = range(min(max(2, lead + 1), len(line.words)))
    if unnumbered(line.words[0].text + " "):
        return [start for start in starts if start in (0, lead)]
    return starts


def _behind_role(line: Line) -> Sequence[int]:
    """Return the word behind the person or part that a caption names first: "Arbeitnehmer/in: Familienname"."""
    for at, word in enumerate(line.words[1:_ROLE], 1):
        if line.words[at - 1].text.endswith(":"):
            return (at,) if at > _lead(line) else ()
        if word.text.startswith("(") and line.words[-1].text.rstrip(" :").endswith(")"):
            return (at,) if len(line.words) - at <= _ROLE else ()
    return ()


@once_a_page
def search_on(page: Page, *, anywhere: bool) -> Search:
    """Return the search on a page, at the starts of its lines or `anywhere` in them."""
    return Search(page, anywhere=anywhere)
