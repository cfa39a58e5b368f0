"""The figures as tables (Tabellen), and the goals beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from benchmarks.shares import bound, told

from .agreement import Agreement
from .corpus import Corpus
from .routes import Reading
from .score import Score, score
from .states import BORN

_ERRORS = {"clean": 0.003, "office": 0.008, "fax": 0.03, "copy": 0.03, "phone": 0.03}
_EXACT = {"clean": 0.99, "office": 0.97, "fax": 0.92, "copy": 0.92, "phone": 0.92}
_AGREED_WRONG = 0.002
_FASTER = {"ocrmypdf": 5.0, "ocrmypdf-deskew": 15.0, "debian": 5.0, "debian-deskew": 15.0}
_FIELD_ERRORS = 1 / 3
_CPU_PAGE, _REST, _BORN_PAGES = 0.9, 0.1, 30.0


class Sum(NamedTuple):
    """One route on one or more states."""

    pages: int
    wall: float
    cpu: float
    peak: float
    scores: list[Score]

    @classmethod
    def of(cls, corpus: Corpus, reading: Reading) -> Sum:
        """Hold a reading against the truth; a page that it lacks counts as empty."""
        lines = [*reading.lines, *[[] for _ in range(len(corpus.truth) - len(reading.lines))]]
        scores = [score(truth, read) for truth, read in zip(corpus.truth, lines, strict=False)]
        return cls(len(scores), *reading.cost, scores)

    def plus(self, other: Sum) -> Sum:
        """Return both as one."""
        peak = max(self.peak, other.peak)
        return Sum(
            self.pages + other.pages,
            self.wall + other.wall,
            self.cpu + other.cpu,
            peak,
            self.scores + other.scores,
        )

    @property
    def letters(self) -> tuple[int, int]:
        """Letters wrong, letters printed, in type of ordinary size."""
        return sum(s.wrong for s in self.scores), sum(s.letters for s in self.scores)

    @property
    def fields(self) -> tuple[int, int]:
        """Fields exact, fields printed."""
        printed = sum(s.fields.total() for s in self.scores)
        return printed - sum(len(s.missed) for s in self.scores), printed

    @property
    def speed(self) -> float:
        """Pages per second by the clock; 0 where it was not run as a whole."""
        return self.pages / self.wall if self.wall else 0.0


Sums = Mapping[tuple[str, str], Sum]
"""By state and route."""


def table(state: str, sums: Sums) -> str:
    """Return the figures of one state, a row for each route."""
    rows = [
        "| state | route | pages | pages/s | CPU-s/page | peak MiB | letters wrong | of small type | fields exact |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for (its, route), s in sums.items():
        if its != state:
            continue
        costs = f"{_or_dash(s.speed, 2)} | {s.cpu / s.pages:.2f} | {_or_dash(s.peak, 0)}"
        left = state == BORN and route in _FASTER
        rows.append(
            f"| {state} | {route} | {s.pages} | {costs} | {'text left as it is | | ' if left else _read(s)} |"
        )
    return "\n".join(rows)


def _read(s: Sum) -> str:
    wrong, letters = s.letters
    small = sum(x.small_letters for x in s.scores)
    of_small = sum(x.small_wrong for x in s.scores) / small if small else 0.0
    return f"{wrong / max(1, letters):.2%} | {of_small:.1%} of {small} | {told(*s.fields)}"


def classes(sums: Sums, route: str) -> str:
    """Return the fields by class of one route, a row for each state."""
    kinds = ("name", "foreign name", "date", "amount", "number")
    rows = [f"| fields exact, {route} | " + " | ".join(kinds) + " |", "|---" * 6 + "|"]
    for (state, its), s in sums.items():
        if its == route:
            printed = sum((x.fields for x in s.scores), Counter[str]())
            missed = Counter(kind for x in s.scores for kind, _ in x.missed)
            cells = [told(printed[kind] - missed[kind], printed[kind]) for kind in kinds]
            rows.append(f"| {state} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def goals(sums: Sums, agreed: Mapping[str, Agreement], shares: Mapping[str, float]) -> str:
    """Return the goals beside what was measured; `agreed`: by who tells it; `shares`: of the engines, by state."""
    rows = ["| goal | measured | |", "|---|---|---|"]
    ours = {state: s for (state, route), s in sums.items() if route == "ours"}
    for state, s in ours.items():
        rows += _reading_goals(state, s)
    for state, share in shares.items():
        rows.append(
            _row(
                f"{state}: everything but the engines <= {_REST:.0%} of CPU",
                f"{1 - share:.0%}",
                1 - share <= _REST,
            )
        )
    for route, times in _FASTER.items():
        rows += _peer_goals(route, times, sums, ours)
    for who, its in agreed.items():
        wrong = len(its.wrong)
        said = f"{told(wrong, its.agreed, upper=True, digits=2)}; they agree on {told(its.agreed, its.seen)}"
        goal = f"values on which both agree ({who}), wrong <= {_AGREED_WRONG:.1%}"
        rows.append(_row(goal, said, its.agreed > 0 and wrong <= _AGREED_WRONG * its.agreed))
    return "\n".join(rows)


def _reading_goals(state: str, s: Sum) -> list[str]:
    rows = []
    if state == BORN:
        speed = s.pages / s.cpu
        return [
            _row(
                f"born-digital >= {_BORN_PAGES:.0f} pages per second a core",
                f"{speed:.0f}",
                speed >= _BORN_PAGES,
            )
        ]
    rows.append(
        _row(
            f"{state}: at most {_CPU_PAGE} CPU-s a page",
            f"{s.cpu / s.pages:.2f}",
            s.cpu / s.pages <= _CPU_PAGE,
        )
    )
    if state in _ERRORS:
        wrong, letters = s.letters
        rows.append(
            _row(
                f"{state}: letters wrong <= {_ERRORS[state]:.1%}",
                f"{wrong / letters:.2%} of {letters}",
                wrong <= _ERRORS[state] * letters,
            )
        )
        exact, fields = s.fields
        said = f"{told(exact, fields)}"
        rows.append(
            _row(f"{state}: fields exact >= {_EXACT[state]:.0%}", said, exact >= _EXACT[state] * fields)
        )
    return rows


def _peer_goals(route: str, times: float, sums: Sums, ours: Mapping[str, Sum]) -> list[str]:
    """Return the goals beside a peer, over all scanned states that both read."""
    common = [
        (ours[state], s)
        for (state, its), s in sums.items()
        if its == route and state in ours and state != BORN
    ]
    if not common:
        return []
    mine, other = common[0]
    for one, two in common[1:]:
        mine, other = mine.plus(one), other.plus(two)
    faster = mine.speed / other.speed
    missed, theirs = (s.fields[1] - s.fields[0] for s in (mine, other))
    ratio = missed / max(1, theirs)
    limit = bound(missed, mine.fields[1], upper=True) / max(1e-9, bound(theirs, other.fields[1], upper=False))
    compared = f"{missed} to {theirs}: {ratio:.2f} (<= {limit:.2f})"
    speeds = f"{faster:.1f}x (CPU {other.cpu / mine.cpu:.1f}x)"
    return [
        _row(f">= {times:.0f}x {route} in pages per second", speeds, faster >= times),
        _row(f"at most a third of the field errors of {route}", compared, ratio <= _FIELD_ERRORS),
    ]


def _row(goal: str, measured: str, met: bool) -> str:
    return f"| {goal} | {measured} | {'met' if met else 'MISSED'} |"


def misses(sums: Sums, route: str, most: int = 25) -> Sequence[str]:
    """Return what a route got wrong, the fields first, then what signs were taken for what."""
    said = []
    for (state, its), s in sums.items():
        if its != route:
            continue
        said += [f"{state} / {x.name}: {kind} {token}" for x in s.scores for kind, token in x.missed]
        pairs = confusions([pair for x in s.scores for pair in x.misread])
        said.append(f"{state}: " + ", ".join(f"{a!r} -> {b!r} {n}x" for (a, b), n in pairs.most_common(most)))
    return said


def confusions(misread: Sequence[tuple[str, str]]) -> Counter[tuple[str, str]]:
    """Return what was read in place of what was printed; long stretches as "...": a line that was not seen."""
    from rapidfuzz.distance import Levenshtein

    found: Counter[tuple[str, str]] = Counter()
    for printed, read in misread:
        for step in Levenshtein.opcodes(printed, read):
            if step.tag != "equal":
                one, other = printed[step.src_start : step.src_end], read[step.dest_start : step.dest_end]
                found["..." if len(one) > 6 else one, "..." if len(other) > 6 else other] += 1
    return found


def _or_dash(figure: float, digits: int) -> str:
    return f"{figure:.{digits}f}" if figure else "-"
