"""From measured values to a table of probabilities (Kalibrierung): `extractors/data/calibration.yaml`.

Values are sorted into groups (how the page was read, what a second reader said, how the value was found, whether it is
doubted) and bins of their score. A bin's share of right values is drawn towards that of a coarser group, as if
`_WEIGHT` of that one's values stood in it too, and made to rise with the score (pool adjacent violators).
Half a mistake is added to what was seen of many values: none of a thousand is not never.
"""

from __future__ import annotations

import io
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from extractors.calibration import SCORES, groups_of

from .held import Value

_WEIGHT, _UNSEEN = 10.0, 0.5
_FEWEST = 30
"""A group of fewer values is told by the coarser one."""
_HEAD = """\
# How often a value is right, by how it was read (group) and by its reader's score (column: from which score on).
# Written by `python -m benchmarks.kinds --calibrate`, never by hand. Groups: `extractors.calibration.groups_of`.
"""


class Case(NamedTuple):
    """A value that was reported of a field whose truth is known: its groups from fine to coarse, its score."""

    groups: tuple[str, ...]
    score: float
    right: bool


def cases_of(values: Iterable[Value]) -> list[Case]:
    """Return the values as cases; those whose truth is not known are left out."""
    return [
        Case(groups_of(value.signs, value.method, value.doubt), value.confidence, value.verdict == "exact")
        for value in values
        if value.signs is not None and value.verdict in ("exact", "wrong")
    ]


def fitted(cases: Sequence[Case]) -> dict[str, list[float]]:
    """Return for each group the probability in each bin of the score, rising, from the coarsest group to the finest."""
    bins: dict[str, list[list[bool]]] = defaultdict(lambda: [[] for _ in SCORES])
    above: dict[str, str] = {}
    for case in cases:
        for fine, coarse in pairwise(case.groups):
            above[fine] = coarse
        for group in case.groups:
            bins[group][bisect_right(SCORES, case.score) - 1].append(case.right)
    table: dict[str, list[float]] = {}
    for group in sorted(bins, key=lambda group: _depth(group, above)):
        parent = table[above[group]] if group in above else [_overall(bins[group])] * len(SCORES)
        weights = [len(some) + _WEIGHT for some in bins[group]]
        shares = [
            (sum(some) + _WEIGHT * before) / (weight + _UNSEEN * len(some) / weight)
            for some, before, weight in zip(bins[group], parent, weights, strict=True)
        ]
        table[group] = rising(shares, weights)
    told = (group for group in sorted(table) if sum(map(len, bins[group])) >= _FEWEST or group not in above)
    return {group: [round(share, 4) for share in table[group]] for group in told}


def _depth(group: str, above: Mapping[str, str]) -> int:
    return 1 + _depth(above[group], above) if group in above else 0


def _overall(bins: Sequence[Sequence[bool]]) -> float:
    n = sum(map(len, bins))
    return (sum(map(sum, bins)) + 1) / (n + 2)


def rising(shares: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Return the rising numbers that are nearest to the shares (least squares).

    >>> rising([0.2, 0.6, 0.4, 0.9], [1, 1, 1, 1])
    [0.2, 0.5, 0.5, 0.9]
    """
    blocks: list[tuple[float, float, int]] = []
    for share, weight in zip(shares, weights, strict=True):
        blocks.append((share, weight, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (low, heavy, many), (high, light, few) = blocks.pop(), blocks.pop()
            both = heavy + light
            blocks.append(((low * heavy + high * light) / both, both, many + few))
    return [share for share, _, many in blocks for _ in range(many)]


def as_yaml(cases: Sequence[Case], told: Mapping[str, Any]) -> str:
    """Return the table as its file. `told` says when and on what it was measured."""
    wrong = sum(not case.right for case in cases)
    measured = {**told, "values": len(cases), "wrong": wrong}
    yaml, out = YAML(), io.StringIO()
    yaml.default_flow_style = None
    yaml.width = 160
    yaml.dump({"measured": measured, "scores": list(SCORES), "groups": fitted(cases)}, out)
    return _HEAD + out.getvalue()
