"""How well are machine-readable zones read, and what is said of damaged ones?

python -m benchmarks.mrz [--cards 120] [--damaged 500] [--states clean turned office phone] [--keep FILE] [--jobs 2]

With --keep what was measured stays in FILE (a line of JSON each), and a later call goes on where this one stopped. It
tells of all that is kept: with `--cards 0 --damaged 0` it only tells.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from benchmarks.shares import told

from .cards import FORMS
from .measure import DAMAGED, WHOLE, Outcome, Value, outcome

_GOALS = {"clean": 0.97, "turned": 0.97, "phone": 0.85}
_GUARDED = ("number", "birth", "expiry")

Job = tuple[str, int]


def main() -> None:
    """Make, read, compare, print."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.mrz", description=__doc__)
    options.add_argument("--cards", type=int, default=120, help="whole ones in each state")
    options.add_argument("--damaged", type=int, default=500, help="damaged ones in all")
    options.add_argument("--states", nargs="*", default=list(WHOLE), choices=WHOLE)
    options.add_argument("--seed", type=int, default=100_000)
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--keep", type=Path, help="keep (or find) what was measured here")
    options.add_argument("--misses", action="store_true", help="print each wrong value on stderr")
    given = options.parse_args()
    jobs = [(state, number) for state in given.states for number in range(given.cards)]
    jobs += [(DAMAGED[number % len(DAMAGED)], number) for number in range(given.damaged)]
    found = dict(_measured(jobs, given.seed, given.jobs, given.keep))
    outcomes = sorted(found.values(), key=lambda o: (*WHOLE, *DAMAGED).index(o.how))
    print(whole_table([o for o in outcomes if o.how in WHOLE]), end="\n\n")
    print(value_table(outcomes), end="\n\n")
    print(summary([o for o in outcomes if o.how in DAMAGED]))
    if given.misses:
        print("\n".join(_misses(found)), file=sys.stderr)


def whole_table(outcomes: Sequence[Outcome]) -> str:
    """Return in how many zones every line was exact, by state and form."""
    rows = ["| state | " + " | ".join(FORMS) + " | all | goal | |", "|---" * (len(FORMS) + 4) + "|"]
    for state in dict.fromkeys(o.how for o in outcomes):
        groups = [
            [o for o in outcomes if o.how == state and o.form in forms] for forms in (*zip(FORMS), FORMS)
        ]
        cells = [told(sum(o.exact == o.lines for o in group), len(group)) for group in groups]
        goal, every = _GOALS.get(state), groups[-1]
        share = sum(o.exact == o.lines for o in every) / len(every)
        met = "" if goal is None else "met" if share >= goal else "MISSED"
        rows.append(
            f"| {state}, all lines exact | {' | '.join(cells)} | {f'>= {goal:.0%}' if goal else ''} | {met} |"
        )
    return "\n".join(rows)


def value_table(outcomes: Sequence[Outcome]) -> str:
    """Return what was reported, and how much of it is wrong, by state or damage."""
    rows = [
        "| zone | values | reported | as sure | wrong of those reported | wrong of those sure |",
        "|---|---|---|---|---|---|",
    ]
    for how in dict.fromkeys(o.how for o in outcomes):
        rows.append(
            f"| {how} | " + " | ".join(_cells([v for o in outcomes if o.how == how for v in o.values])) + " |"
        )
    return "\n".join(rows)


def _cells(values: Sequence[Value]) -> list[str]:
    reported = [value for value in values if value.told]
    sure = [value for value in reported if value.sure]
    return [
        str(len(values)),
        f"{len(reported) / max(1, len(values)):.0%}",
        f"{len(sure) / max(1, len(values)):.0%}",
        _wrong(reported),
        _wrong(sure),
    ]


def _wrong(values: Sequence[Value]) -> str:
    return told(sum(not value.right for value in values), len(values), upper=True)


def summary(damaged: Sequence[Outcome]) -> str:
    """Return the figures of all damaged zones: guarded values and names apart, for no check digit guards a name."""
    every = [value for o in damaged for value in o.values]
    parts = {
        "with a check digit": [v for v in every if v.name in _GUARDED],
        "names": [v for v in every if v.name not in _GUARDED],
    }
    rows = [f"{len(damaged)} damaged zones:"]
    for name, values in parts.items():
        reported = [value for value in values if value.told]
        unmarked = [value for value in reported if value.sure and not value.right]
        rows.append(
            f"- values {name}: wrong of those reported {_wrong(reported)}; wrong and unmarked {len(unmarked)} "
            f"(goal 0; {_wrong([value for value in reported if value.sure])} of those sure)"
        )
    return "\n".join(rows)


def _misses(found: dict[Job, Outcome]) -> Iterator[str]:
    for (how, number), o in found.items():
        if how in WHOLE and o.exact < o.lines:
            yield f"{how} {number} {o.form}: {o.exact} of {o.lines} lines exact"
        for value in o.values:
            if value.told and not value.right:
                sure = " UNMARKED" if value.sure else ""
                yield f"{how} {number} {o.form} {value.name}: {value.told}, truly {value.true}{sure}"


def _measured(
    jobs: Iterable[Job], seed: int, processes: int, keep: Path | None
) -> Iterator[tuple[Job, Outcome]]:
    """Yield each outcome; those that an earlier call kept are not measured again."""
    known = dict(_kept(keep, seed))
    yield from known.items()
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        waiting = {pool.submit(outcome, *job, seed): job for job in jobs if job not in known}
        for future in as_completed(waiting):
            job, done = waiting[future], future.result()
            if keep is not None:
                with keep.open("a", encoding="utf-8") as out:
                    out.write(json.dumps([seed, *job, done], ensure_ascii=False) + "\n")
            yield job, done


def _kept(keep: Path | None, seed: int) -> Iterator[tuple[Job, Outcome]]:
    if keep is None or not keep.exists():
        return
    for line in keep.read_text(encoding="utf-8").splitlines():
        its, how, number, (_, form, lines, exact, values) = json.loads(line)
        if its == seed:
            yield (how, number), Outcome(how, form, lines, exact, tuple(Value(*value) for value in values))


if __name__ == "__main__":
    main()
