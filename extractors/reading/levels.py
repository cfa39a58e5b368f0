"""Levels of the Common European Framework (GER-Niveaus A1 to C2) as papers print them and OCR reads them.

A level is never taken from one token alone: the callers ask for a second proof. Misreadings (``Bl``,
``81``, ``61`` for B1, ``CI`` for C1) are found, but marked. A span of levels ("B1-B2", "A2/B1") names an
exam, not a result.

Source: documents.md 5.0, 1.7; § 2 Abs. 9 to 12 AufenthG.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

from .spans import Span

Level = Literal["A1", "A2", "B1", "B2", "C1", "C2"]
LEVELS: tuple[Level, ...] = ("A1", "A2", "B1", "B2", "C1", "C2")

_EXACT = "[ABC][12]"
_MISREAD = {
    "BL": "B1", "BI": "B1", "B!": "B1", "8L": "B1", "81": "B1", "61": "B1", "82": "B2", "BZ": "B2",
    "CL": "C1", "CI": "C1", "G1": "C1", "C!": "C1", "G2": "C2", "CZ": "C2", "AL": "A1", "AI": "A1",
    "AZ": "A2", "A!": "A1",
}  # fmt: skip
_DASH = r"\s?[-–—/·•∙|*+.,]\s?|\s(?:bis|und|oder|to|or)\s"
_PAIR = re.compile(
    rf"(?<![A-Za-z0-9.])({_EXACT}|[ABC8G6][1lIiL!2Z])(?:{_DASH})({_EXACT}|[BC8G6][1lIiL!2Z])(?![0-9A-Za-z])"
)
_ONE = re.compile(rf"(?<![A-Za-z0-9.])({_EXACT})\+?(?![0-9A-Za-z]|\.\d)")
_DOUBTFUL = re.compile(r"(?<![A-Za-z0-9.,/])([ABCG86][1lIiL!2Z])(?![0-9A-Za-z.,/%]|\s?(?:von|/|Punkte|%))")


@dataclass(frozen=True)
class LevelHit:
    """A level with its words. `misread`: letters had to be read as what they resemble."""

    level: Level
    span: Span
    misread: bool = False


def levels_in(span: Span, *, doubtful: bool = False) -> Iterator[LevelHit]:
    """Yield the single levels of a span; those of a pair ("A2-B1") are left out.

    `doubtful` also yields misread ones; ask for them only where a level must stand.
    """
    pairs = [match.span() for match in _PAIR.finditer(span.text)]
    for match in _ONE.finditer(span.text):
        if not any(start <= match.start() < end for start, end in pairs):
            yield LevelHit(cast(Level, match[1]), span.group(match, 1))
    if doubtful:
        for match in _DOUBTFUL.finditer(span.text):
            level = _MISREAD.get(match[1].upper())
            if level and not re.fullmatch(_EXACT, match[1]):
                yield LevelHit(cast(Level, level), span.group(match, 1), misread=True)


def has_pair(text: str) -> bool:
    """Return whether a text names a span of levels.

    >>> has_pair("Deutsch-Test für Zuwanderer A2-B1"), has_pair("telc Deutsch B1")
    (True, False)
    """
    return bool(_PAIR.search(text))
