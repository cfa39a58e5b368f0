"""Whether a line is a title (Überschrift): what it begins with, held against the titles that are looked for.

Many kinds look for their titles on the same lines: these are folded once, and all of them are held against each title
in one go.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

from .text import close_letters, fold

_MORE_WORDS = 8
"""So many words may stand behind a title in its line."""
_LONG_TITLE = 7
"""Letters of a title that is told although one of them is misread."""
_BULLET = re.compile(r"\s*(?:[-–•·*▪○●►✓☐☒☑□]|\d{1,2}\))\s+\w")


def is_headed(lines: Iterable[tuple[str, ...]], titles: Iterable[str]) -> bool:
    """Return whether a line, given by its beginnings, begins with one of the titles and says little else."""
    shown = [line for line in lines if line]
    by_words: dict[int, list[str]] = {}
    for title in map(fold, titles):
        by_words.setdefault(title.count(" ") + 1, []).append(title)
    for words, wanted in by_words.items():
        begins = {line[min(words, len(line)) - 1] for line in shown if len(line) - words <= _MORE_WORDS}
        if not begins.isdisjoint(wanted):
            return True
        for title in wanted:
            near = len(title) >= _LONG_TITLE
            if near and process.extractOne(title, begins, scorer=fuzz.ratio, score_cutoff=92):
                return True
    return False


@lru_cache(maxsize=4096)
def beginnings(text: str) -> tuple[str, ...]:
    """Return the first word, the first two, three ... of a line, folded, without what stands before a title.

    A line behind a dash, a bullet, a tick box or "3)" is one of a list, and no title: none is returned.
    """
    if _BULLET.match(text):
        return ()
    folded = fold(close_letters(text))
    words = re.sub(r"^(?:betreff|betr\.?|hier|thema|anlage)\s*[:.]?\s*|^[\W\d]+", "", folded).split()
    return tuple(" ".join(words[:count]).strip(" .:,") for count in range(1, len(words) + 1))
