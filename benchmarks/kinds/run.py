"""One run: draw, scan, read, cut, name, extract, compare (Durchlauf)."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from .drawn import Drawn, Lot, draw, lots
from .held import Held, held
from .kept import Store, read_all


class Given(NamedTuple):
    """What is asked for: see `lots`; `keep` is the folder of the readings, `anew` reads what is kept there again."""

    of: str
    seed: int
    each: int
    only: tuple[str, ...]
    keep: Path
    jobs: int
    anew: bool = False
    most: int | None = None


class Measured(NamedTuple):
    """Papers held against their truth, those that could not be drawn, and how many an earlier pipeline read."""

    held: list[Held]
    undrawn: list[Drawn]
    stale: int


def measure(given: Given, state: str) -> Measured:
    """Return how the papers of a set are told in one state; what was not read before is read."""
    drawn = _drawn(lots(given.of, given.seed, given.each, given.only, given.most), state, given)
    told = [paper for paper in drawn if not paper.trouble and _is_asked_for(paper, given.only)]
    results = list(_in_children(given.jobs, _held, told, repeat(given.keep)))
    return Measured(
        [one for one, _ in results],
        [paper for paper in drawn if paper.trouble],
        sum(not current for _, current in results),
    )


def _is_asked_for(paper: Drawn, only: Sequence[str]) -> bool:
    return not only or paper.lookalike or {paper.kind, paper.lot.group, paper.lot.what} & set(only) != set()


def _drawn(wanted: Sequence[Lot], state: str, given: Given) -> list[Drawn]:
    """Return the papers; those that were not read before are read."""
    store = Store(given.keep)
    with tempfile.TemporaryDirectory(prefix="kinds-") as scratch:
        folder = Path(scratch, "in")
        folder.mkdir()
        place = partial(_place, folder=folder, store=store, anew=given.anew)
        drawn = list(_in_children(given.jobs, draw, wanted, repeat(state), repeat(place)))
        read_all(folder, store, given.jobs, _progress)
    return drawn


def _place(digest: str, ending: str, *, folder: Path, store: Store, anew: bool) -> Path | None:
    return folder / f"{digest}{ending}" if anew or not store.has(digest) else None


def _progress(done: int, total: int) -> None:
    print(f"\r{done} / {total} files read", end="\n" if done == total else "", file=sys.stderr, flush=True)


def _held(drawn: Drawn, home: Path) -> tuple[Held, bool]:
    """Return a paper held against its truth, and whether today's pipeline read it."""
    reading = Store(home).load(drawn.digest)
    pages = reading.pages if reading else ()
    return held(drawn, pages), reading is not None and reading.current


def _in_children(jobs: int, work: Callable[..., Any], *lists: Iterable[Any]) -> Iterator[Any]:
    """Yield what `work` returns for each row of the lists; children start anew, so that no lock is inherited."""
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from pool.map(work, *lists, chunksize=4)
