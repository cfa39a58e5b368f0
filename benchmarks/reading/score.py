"""What a reading got wrong (Lesefehler): characters of lines, and decisive tokens that were not read exactly."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from .corpus import Truth
from .made import SMALL

_ALIKE = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "−": "-"}
)
_LEADERS = re.compile(r"[._…]{3,}|[□■☐☑☒✓✔✗✘]")
_SPACED = re.compile(r"(?<!\S)(?:\S ){3,}\S(?!\S)")


class Score(NamedTuple):
    """One page: characters wrong of how many, the same for small type; fields by class; what was missed.

    `missed` holds (class, token) of each field; `misread` (printed, read) of each line with a mistake.
    """

    name: str
    wrong: int
    letters: int
    small_wrong: int
    small_letters: int
    fields: Counter[str]
    missed: tuple[tuple[str, str], ...]
    misread: tuple[tuple[str, str], ...]


def score(truth: Truth, read: Sequence[str]) -> Score:
    """Hold the lines read against those printed; in which order lines were read does not count."""
    lines = [plain(line) for line in read]
    whole = " ".join(lines)
    counts: Counter[bool] = Counter()
    wrong: Counter[bool] = Counter()
    misread = []
    for line in truth.lines:
        printed, small = plain(line.text), line.points < SMALL
        errors, best = _errors(printed, lines, whole)
        counts[small] += len(printed)
        wrong[small] += errors
        if errors and not small:
            misread.append((printed, best))
    return Score(
        truth.name, wrong[False], counts[False], wrong[True], counts[True],
        Counter(kind for kind, _ in truth.fields), _missed(truth.fields, whole), tuple(misread),
    )  # fmt: skip


def plain(text: str) -> str:
    """Return a text without what no reader is asked for: the shape of quotes and dashes, leaders, ticks, spacing.

    >>> plain("Az.: ..... „A“ B E S C H E I D")
    'Az.: "A" BESCHEID'
    """
    bare = " ".join(_LEADERS.sub(" ", text.translate(_ALIKE)).split())
    return _SPACED.sub(lambda run: run[0].replace(" ", ""), bare)


def stands(token: str, text: str) -> int:
    """Return how often a token stands in a text, not as a part of a longer word or number.

    >>> stands("917,53", "917,53 EUR, 1.917,53 EUR (917,53)")
    2
    """
    return len(re.findall(rf"(?<!\w)(?<!\d[.,]){re.escape(token)}(?!\w)(?![.,]\d)", text))


def _missed(fields: Sequence[tuple[str, str]], text: str) -> tuple[tuple[str, str], ...]:
    missed = []
    for (kind, token), times in Counter(fields).items():
        lacking = times - min(times, stands(plain(token), text))
        missed += [(kind, token)] * lacking
    return tuple(missed)


def _errors(line: str, read: Sequence[str], whole: str) -> tuple[int, str]:
    """Return the edit distance to the likest line read, or to the likest stretch of the whole text, and that text."""
    best = min(((Levenshtein.distance(line, other), other) for other in read), default=(len(line), ""))
    if best[0] and whole and (found := fuzz.partial_ratio_alignment(line, whole)):
        stretch = whole[found.dest_start : found.dest_end].strip()
        best = min(best, (Levenshtein.distance(line, stretch), stretch))
    return min(best[0], len(line)), best[1]
