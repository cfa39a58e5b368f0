"""Many client folders, one after the other in a line of readers that never stands still (Stapelprüfung).

    root -> clients -> cases, several at a time, over one set of reading children -> rows -> overview

Written once, in plain Python. How the cases are run is an argument (`Runner`): by threads of this process, or as tasks
of a Prefect flow. Whoever runs them, a case is read, judged and written by `casework`, and its fault is its own line.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pipeline.data_folder import case_id
from pipeline.errors import AktencheckError, CatalogueError, DiskFull, ToolMissing, UsageError
from pipeline.readings import Readings
from reports.overview import CaseRow, NotChecked, row_of
from reports.typography import Language
from validators.finding import Text

from .case_lock import held
from .casework import Wanted, found_or_made
from .clients import Client, case_of
from .intake import intake_of
from .output import place_of

if TYPE_CHECKING:
    from pipeline.workers import Readers
    from validators.case import Case

    from .check import Checked

RETRY_AFTER = (1.0, 5.0)
"""Seconds before a case is tried again where the machine was at fault."""
_ENDING = (ToolMissing, DiskFull, CatalogueError)
"""Faults that every other case would meet too: the run ends, and goes on where it stopped once they are mended."""
_MACHINE = (OSError, MemoryError, sqlite3.OperationalError)


class Batch(NamedTuple):
    """Which clients are checked, as of which day, and where the reports go: `<out>/<name of the folder>`.

    `anew`: every page is read again, whatever is kept, and every report made.
    """

    clients: Sequence[Client]
    defaults: Mapping[str, str | None]
    as_of: dt.date
    out: Path
    lang: Language
    jobs: int
    printed: bool = True
    anew: bool = False


class Outcome(NamedTuple):
    """What became of a case: a row for each report, or why there is none; `trouble` of the store is told beside."""

    case: str | None
    rows: tuple[CaseRow, ...] = ()
    not_checked: NotChecked | None = None
    trouble: AktencheckError | None = None

    @property
    def status(self) -> str:
        """The worst verdict of its reports; else `not_checked`. Nothing of the client is in it."""
        order = ("complete", "incomplete", "needs_review")
        return max((row.verdict for row in self.rows), key=order.index, default="not_checked")


class Again(Exception):
    """The machine was at fault: the case may be tried again. Says the class of the fault, nothing of its text."""

    def __init__(self, code: str, case: str | None = None) -> None:
        super().__init__(code)
        self.case = case


Tell = Callable[[int, int, int], None]
"""Told by many threads that of client `number` (from 0) so many pages of so many are read."""

Work = Callable[[int], Outcome]
"""Checks the client of that number. Raises `Again`, or what ends the run."""

Halt = Callable[[], None]
"""Has whatever is under way end at once."""

Runner = Callable[[Batch, Work, Halt], Iterator[tuple[int, Outcome]]]
"""Runs every client's work and yields what became of it, in any order."""


def at_a_time(jobs: int) -> int:
    """Return how many cases are under way: while some are judged, the pages of others keep every child busy."""
    return 2 * jobs + 2


@contextmanager
def here(batch: Batch, tell: Tell) -> Iterator[tuple[Work, Halt]]:
    """Give the work of the batch, done by this process and its reading children."""
    from pipeline.workers import Readers

    with Readings() as known, Readers(batch.jobs, known) as readers:
        yield (lambda number: settled(batch, number, readers, tell)), readers.halt


def settled(batch: Batch, number: int, readers: Readers, tell: Tell) -> Outcome:
    """Read, judge and write one case; whatever is wrong with its folder is its outcome.

    Raises:
        Again: the machine was at fault.
        ToolMissing, DiskFull, CatalogueError: no case can be checked.
    """
    client = batch.clients[number]
    case: str | None = None
    try:
        if client.trouble is not None:
            raise client.trouble
        case = case_id(client.folder)
        with held(case), Readings(case, anew=batch.anew) as readings:

            def checking(wanted: Wanted, stated: Case) -> Checked:
                from .check import check

                own = readers.for_case(readings)
                return check(
                    wanted.folder,
                    stated,
                    wanted.as_of,
                    lambda files: own.read(files, lambda *pages: tell(number, *pages)),
                    intake=wanted.intake,
                )

            wanted = _wanted(batch, client, case)
            reports = found_or_made(wanted, readings, checking, always=batch.anew)
            places = [page.relative_to(wanted.target.parent) for _, page in wanted.places(len(reports))]
        rows = tuple(row_of(report, _told(place)) for report, place in zip(reports, places, strict=True))
        return Outcome(case, rows, trouble=readings.trouble)
    except _ENDING:
        raise
    except _MACHINE as fault:
        raise Again(type(fault).__name__, case) from None
    except Exception as fault:
        return refused(client, case, fault)


def _told(place: Path) -> str:
    r"""Return a place as it can be written; bytes that are no UTF-8 are shown as `\udc..`."""
    return place.as_posix().encode("utf-8", "backslashreplace").decode()


def refused(client: Client, case: str | None, fault: Exception) -> Outcome:
    """Return the outcome of a case that could not be checked; of an unforeseen fault class and place alone are told."""
    code = str(fault) if isinstance(fault, Again) else type(fault).__name__
    if isinstance(fault, AktencheckError):
        told = Text(de=fault.de, en=fault.en)
    elif isinstance(fault, Again):
        told = Text(
            de=f"Der Rechner konnte den Ordner nicht bearbeiten ({code}). Bitte noch einmal starten.",
            en=f"The machine could not deal with the folder ({code}). Please start again.",
        )
    else:
        at = f"{code} in {place_of(fault)}"
        told = Text(
            de=f"Interner Fehler ({at}). Bitte mit dieser Angabe melden.",
            en=f"Internal error ({at}). Please report it with this note.",
        )
    return Outcome(case, not_checked=NotChecked(case=case, folder=client.name, code=code, message=told))


def in_threads(batch: Batch, work: Work, halt: Halt) -> Iterator[tuple[int, Outcome]]:
    """Run the cases in threads of this process, as many at a time as keep the children busy (a `Runner`)."""
    return run_in_threads(batch, work, halt, range(len(batch.clients)))


def run_in_threads(
    batch: Batch, work: Work, halt: Halt, numbers: Sequence[int]
) -> Iterator[tuple[int, Outcome]]:
    """Run the cases of these numbers."""
    over = threading.Event()
    with ThreadPoolExecutor(at_a_time(batch.jobs), thread_name_prefix="case") as threads:
        try:
            running = {threads.submit(_patiently, batch, work, number, over): number for number in numbers}
            for future in as_completed(running):
                yield running[future], future.result()
        except BaseException:
            over.set()
            threads.shutdown(wait=False, cancel_futures=True)
            halt()
            raise


def _patiently(batch: Batch, work: Work, number: int, over: threading.Event) -> Outcome:
    """Check a case, again where the machine was at fault."""
    for seconds in RETRY_AFTER:
        try:
            return work(number)
        except Again:
            over.wait(seconds)
    try:
        return work(number)
    except Again as fault:
        return refused(batch.clients[number], fault.case, fault)


def _wanted(batch: Batch, client: Client, case: str) -> Wanted:
    target = (batch.out / client.folder.name).resolve()
    if client.folder.resolve().parent in (target, *target.parents):
        raise UsageError(
            "Its reports would lie among the papers; please name another place with --out.",
            de="Die Berichte lägen zwischen den Unterlagen; bitte mit --out einen anderen Ort nennen.",
        )
    options = {**{f"default {key}": value for key, value in batch.defaults.items()}, **client.row}
    return Wanted(
        client.folder,
        case,
        intake_of(client.folder),
        options,
        batch.as_of,
        target,
        batch.lang,
        lambda: case_of(client, batch.defaults),
        batch.printed,
    )
