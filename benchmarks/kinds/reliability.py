"""Is a confidence of 0.9 right nine times in ten? (Zuverlässigkeit): values by confidence, and how many were right."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from benchmarks.shares import exact_bounds
from extractors.calibration import groups_of

from .held import Held, Value
from .tables import aligned

EDGES = (0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)
"""Where one bin ends and the next begins; a confidence of exactly 1 has a bin of its own."""
_NAMES = ("0-.5", ".5-.7", ".7-.8", ".8-.9", ".9-.95", ".95-.98", ".98-1", "1")


class Case(NamedTuple):
    """A value that was reported of a field whose truth is known."""

    confidence: float
    right: bool
    group: str


def values_of(all_held: Iterable[Held]) -> Iterator[Value]:
    """Yield the values that were reported of fields whose truth is known."""
    for held in all_held:
        yield from (value for value in held.values if value.verdict in ("exact", "wrong"))


def group_of(value: Value) -> str:
    """Return where a value was read, what a second reader said, how it was found and whether it is doubted."""
    assert value.signs is not None
    return groups_of(value.signs, value.method, value.doubt)[0]


def reliability(all_held: Sequence[Held]) -> str:
    """Return the table: one row for each group, in each bin how many of how many were right."""
    cases = [Case(v.confidence, v.verdict == "exact", group_of(v)) for v in values_of(all_held)]
    named = [Case(one.named[1], one.right, "kind named") for one in all_held if one.named[1] > 0]
    sure = [case._replace(group="all without doubt") for case in cases if "(doubted)" not in case.group]
    rows: dict[str, list[Case]] = defaultdict(list)
    for case in (*sure, *cases, *named):
        rows[case.group].append(case)
    order = ["all without doubt", *sorted({case.group for case in cases}), "kind named"]
    return "\n\n".join(
        [
            "right of reported, by confidence",
            aligned([("group", *_NAMES, "all"), *(_row(name, rows[name]) for name in order if rows[name])]),
            "without doubt: " + _summary(sure) if sure else "no values",
            _by_probability(all_held),
        ]
    )


def _summary(cases: Sequence[Case]) -> str:
    return f"mean {_mean(cases)}, right {_share(cases)}, mean square error (Brier) {brier(cases):.4f}"


def _by_probability(all_held: Sequence[Held]) -> str:
    """Return the same for the measured probabilities of the product's table."""
    values = [value for value in values_of(all_held) if value.probability is not None]
    cases = [
        Case(
            value.probability or 0.0, value.verdict == "exact", "doubted" if value.doubt else "without doubt"
        )
        for value in values
    ]
    sure = [case for case in cases if case.group == "without doubt"]
    if not sure:
        return "no table of probabilities"
    parts = [(name, [case for case in cases if case.group == name]) for name in ("without doubt", "doubted")]
    rows = [_row(name, some) for name, some in parts if some]
    table = aligned([("right of reported, by probability", *_NAMES, "all"), *rows])
    return f"{table}\n\nwithout doubt: {_summary(sure)}"


def _row(name: str, cases: Sequence[Case]) -> tuple[str, ...]:
    bins: list[list[Case]] = [[] for _ in _NAMES]
    for case in cases:
        bins[bisect_right(EDGES, case.confidence)].append(case)
    return (name, *(_told(some) for some in bins), _told(cases))


def _told(cases: Sequence[Case]) -> str:
    if not cases:
        return ""
    right = sum(case.right for case in cases)
    return f"{right}/{len(cases)} {right / len(cases):.0%}" if right < len(cases) else f"{right}/{len(cases)}"


def _mean(cases: Sequence[Case]) -> str:
    return f"{sum(case.confidence for case in cases) / len(cases):.3f}"


def _share(cases: Sequence[Case]) -> str:
    right, n = sum(case.right for case in cases), len(cases)
    low, high = exact_bounds(right, n)
    return f"{right / n:.3f} ({low:.3f} to {high:.3f}, {n} values)"


def brier(cases: Sequence[Case]) -> float:
    """Return the mean square of what a confidence is away from right (1) or wrong (0).

    >>> brier([Case(0.9, True, ""), Case(0.9, False, "")])
    0.41
    """
    return round(sum((case.confidence - case.right) ** 2 for case in cases) / len(cases), 6)
