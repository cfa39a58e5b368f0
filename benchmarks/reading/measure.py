"""What reading gets wrong, in figures: character errors of lines, and decisive tokens read exactly."""

from __future__ import annotations

import resource
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from pipeline.document import Word
from pipeline.lines import lines_of
from pipeline.render import Scan

from .papers import Paper
from .states import STATES


class Score(NamedTuple):
    """Errors of one page: characters wrong of how many, fields exact of how many, CPU seconds.

    `trusted_wrong` counts wrong decisive tokens that were read with a confidence of 0.7 or more.
    """

    paper: str
    state: str
    wrong: int
    letters: int
    exact: int
    fields: int
    seconds: float
    missed: tuple[str, ...] = ()


def measured(
    papers: Sequence[Paper], route: Callable[[Scan], Sequence[Word]], states: Sequence[str] = tuple(STATES)
) -> list[Score]:
    """Return the scores of every paper in every state; the same noise at every call."""
    scores = []
    for paper in papers:
        for state in states:
            scan = STATES[state](paper.picture, np.random.default_rng(7))
            before = _cpu()
            words = route(scan)
            scores.append(_score(paper, state, words, _cpu() - before))
    return scores


def table(scores: Sequence[Score]) -> str:
    """Return the figures by state, by paper and in all."""
    rows = [f"{'':<18}{'line errors':>12}{'fields exact':>14}{'CPU-s/page':>12}{'n':>5}"]
    groups = [(s, [x for x in scores if x.state == s]) for s in dict.fromkeys(x.state for x in scores)]
    groups += [(p, [x for x in scores if x.paper == p]) for p in dict.fromkeys(x.paper for x in scores)]
    for name, group in [*groups, ("all", list(scores))]:
        wrong, letters = sum(x.wrong for x in group), sum(x.letters for x in group)
        exact, fields = sum(x.exact for x in group), sum(x.fields for x in group)
        seconds = sum(x.seconds for x in group) / len(group)
        rows.append(
            f"{name:<18}{wrong / letters:>11.2%}{exact / fields:>14.1%}{seconds:>12.2f}{len(group):>5}"
        )
    return "\n".join(rows)


def _score(paper: Paper, state: str, words: Sequence[Word], seconds: float) -> Score:
    lines = [line.text for line in lines_of(words, aspect=210 / 297)]
    whole = " ".join(lines)
    wrong = sum(_errors(line, lines, whole) for line in paper.lines)
    tokens = f" {whole} "
    missed = tuple(field for field in paper.fields if not _stands(field, tokens))
    return Score(
        paper.name, state, wrong, sum(map(len, paper.lines)), len(paper.fields) - len(missed), len(paper.fields),
        seconds, missed,
    )  # fmt: skip


def _errors(line: str, read: Sequence[str], whole: str) -> int:
    """Return the edit distance to the likest line read, or to the likest stretch of the whole text."""
    best = min((Levenshtein.distance(line, other) for other in read), default=len(line))
    if whole and (found := fuzz.partial_ratio_alignment(line, whole)):
        best = min(best, Levenshtein.distance(line, whole[found.dest_start : found.dest_end]))
    return min(best, len(line))


def _stands(field: str, text: str) -> bool:
    place = text.find(field)
    while place >= 0:
        before, after = text[place - 1], text[place + len(field)]
        if not before.isalnum() and not after.isalnum():
            return True
        place = text.find(field, place + 1)
    return False


def _cpu() -> float:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime
