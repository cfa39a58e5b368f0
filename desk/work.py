"""What runs beside the pages (Arbeit im Hintergrund), in processes of its own; a case and its faults as everywhere."""

from __future__ import annotations

import datetime as dt
import os
import signal
from multiprocessing.queues import SimpleQueue
from pathlib import Path
from typing import Any, NamedTuple

from flows.batch import Again, Batch, refused, settled
from flows.clients import Client
from flows.intake import intake_of
from pipeline.errors import AktencheckError
from pipeline.readings import Readings
from pipeline.workers import Readers, at_once
from reports.typography import Language
from validators.finding import Text


class Told(NamedTuple):
    """What became of a check; `message` None: reports were written."""

    code: str
    message: Text | None


class Asked(NamedTuple):
    """A check: which client (its folder, its line of the list of clients), where to, as of when."""

    case: str
    folder: Path
    row: dict[str, str]
    line: int
    out: Path
    as_of: dt.date
    lang: Language
    jobs: int | None


_progress: SimpleQueue[Any] | None = None


def begin(progress: SimpleQueue[Any]) -> None:
    """Prepare the process: it gives way to the pages, and cleans up behind itself when it is asked to end."""
    global _progress
    _progress = progress
    os.nice(5)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the desk, which ends its processes
    signal.signal(signal.SIGTERM, signal.default_int_handler)


def checked(asked: Asked) -> Told:
    """Read, judge and write one case; to be called in a process of its own."""

    def tell(_: int, done: int, total: int) -> None:
        if _progress is not None:
            _progress.put((asked.case, done, total))

    client = Client(asked.folder, asked.row, asked.line)
    jobs = asked.jobs or at_once(len(os.sched_getaffinity(0)))
    batch = Batch((client,), {}, asked.as_of, asked.out, asked.lang, jobs, printed=False)
    try:
        with Readers(jobs) as readers:
            outcome = settled(batch, 0, readers, tell)
    except (Again, AktencheckError) as fault:
        outcome = refused(client, asked.case, fault)
    missed = outcome.not_checked
    return Told(missed.code, missed.message) if missed else Told("", None)


def pictures(folder: Path, case: str, jobs: int | None) -> dict[tuple[str, int], bytes]:
    """Return the pictures of all pages of a folder; what was read is not read again."""
    with Readings(case) as readings, Readers(jobs, readings) as readers:
        return dict(readers.read(intake_of(folder).files).pictures)
