"""Every parser of our own under fire: a value or a typed error, never anything else.

    python -m benchmarks.hostile.parsers [--minutes 10] [--seed 1] [--only dates,mrz] [--list]

Each target gets the same share of the time; a target that fails shows its smallest input, as hypothesis found it, and
the others go on. Parsers of text are fed with words of papers (`words.py`), those of files with mutated ones.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
import time
import traceback
from collections.abc import Callable
from tempfile import TemporaryDirectory

import click
from hypothesis import HealthCheck, Phase, given, seed, settings

from benchmarks.hostile.targets import BYTES, TEXTS, Text

_ROUND = 40
"""Inputs of a text target at once; the time is looked at between them."""
SLOW_S = 20.0
"""Processor seconds for one input of a few hundred bytes from which on a target counts as hung."""


def fired_at_text(text: Text, seconds: float, start: int) -> tuple[int, str]:
    """Return how many inputs a parser of text got, and the trace of what went wrong ("" where nothing did)."""
    done, until, number = 0, time.monotonic() + seconds, start

    @settings(
        max_examples=_ROUND,
        database=None,
        deadline=None,
        print_blob=False,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )
    @given(text.made)
    def one(made: object) -> None:
        nonlocal done
        done += 1
        began = time.process_time()
        text.read(made)
        assert time.process_time() - began < SLOW_S, "hung"

    while time.monotonic() < until:
        number += 1
        try:
            seed(number)(one)()
        except BaseException:
            return done, traceback.format_exc(limit=-6)
    return done, ""


def fired_at_bytes(
    read: Callable[[bytes], object], seeds: list[bytes], seconds: float, start: int
) -> tuple[int, str]:
    """Return the same for a parser of files, fed with mutations of the seeds."""
    from benchmarks.hostile.mutate import mutated

    chance, done, until = random.Random(start), 0, time.monotonic() + seconds
    while time.monotonic() < until:
        data = mutated(chance.choice(seeds), chance)
        done += 1
        began = time.process_time()
        try:
            read(data)
        except Exception:
            return done, f"{traceback.format_exc(limit=-6)}\n{data[:3000]!r}"
        if time.process_time() - began > SLOW_S:
            return done, f"hung {time.process_time() - began:.0f} s\n{data[:3000]!r}"
    return done, ""


@click.command()
@click.option("--minutes", type=float, default=10.0, help="For each target.")
@click.option("--seed", "start", type=int, default=None, help="Printed, so that a run can be repeated.")
@click.option("--only", default="", help="Names of targets, parted by commas.")
@click.option("--list", "listing", is_flag=True)
def main(minutes: float, start: int | None, only: str, listing: bool) -> None:
    wanted = set(only.split(",")) if only else {*TEXTS, *BYTES}
    if listing:
        print(*sorted({*TEXTS, *BYTES}), sep="\n")
        return
    start = int(dt.datetime.now(dt.UTC).timestamp()) if start is None else start
    print(f"seed {start}, {minutes} min each", flush=True)
    failed = 0
    for name in sorted(wanted):
        if name in TEXTS:
            done, trace = fired_at_text(TEXTS[name], minutes * 60, start)
        else:
            with TemporaryDirectory() as folder:
                read, seeds = BYTES[name](folder)
                done, trace = fired_at_bytes(read, seeds, minutes * 60, start)
        print(f"{name:16} {done:8} inputs  {'FOUND' if trace else 'nothing found'}", flush=True)
        if trace:
            failed += 1
            print(trace, flush=True)
    sys.exit(min(failed, 1))


if __name__ == "__main__":
    main()
