"""Checks that run beside the watching (Prüfläufe): several cases at a time, over reading children that come and go.

A report is written only if the folder, after its papers were read, still holds what it held when it was found at rest:
what was being written meanwhile is never reported on half.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import queue
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from pipeline.errors import AktencheckError, FileProblem
from pipeline.files import ScanFile, Trouble, scan_file
from pipeline.readings import Readings
from pipeline.scans import Scans
from reports.typography import Language

from .batch import Again, Batch, Outcome, at_a_time, refused, settled
from .clients import Client

if TYPE_CHECKING:
    from pipeline.workers import Progress, Readers

IDLE_SECONDS = 120.0
"""So long after the last check the reading children stay: they hold memory."""

Unchanged = Callable[[], bool]
"""Tells whether a folder still holds what it held when its check began."""


class ChangedMeanwhile(AktencheckError):
    """The folder was changed while it was read; nothing is written, it is checked when it has come to rest."""


class Settings(NamedTuple):
    """What holds for every case: as the options of `bulk`."""

    defaults: Mapping[str, str | None]
    out: Path
    lang: Language
    jobs: int
    printed: bool = True


class Ended(NamedTuple):
    """A piece of work that is over: its name, and what came of it or the fault that ended it."""

    name: str
    result: Any
    fault: Exception | None


class Runs:
    """Work in threads of this process; what has ended is fetched by the watching thread. A context manager.

    Args:
        settings: what holds for every case.
        wake: called when something has ended, by whatever thread.
    """

    def __init__(self, settings: Settings, wake: Callable[[], None]) -> None:
        self._settings, self._wake = settings, wake
        self._ended: queue.SimpleQueue[Ended] = queue.SimpleQueue()
        self._threads = ThreadPoolExecutor(at_a_time(settings.jobs), thread_name_prefix="case")
        self._opened: tuple[ExitStack, Readers] | None = None
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._under_way = 0

    def __enter__(self) -> Runs:
        """Children start with the first work."""
        return self

    def __exit__(self, *_: object) -> None:
        """End what is under way at once; nothing is half-written."""
        self._over.set()
        self._threads.shutdown(wait=False, cancel_futures=True)
        with self._lock:
            if self._opened is not None and self._under_way:
                self._opened[1].halt()
        self._threads.shutdown(wait=True)
        self.rest()

    @property
    def busy(self) -> bool:
        """Whether anything is under way or has not been fetched."""
        return bool(self._under_way) or not self._ended.empty()

    @property
    def free(self) -> int:
        """How much more can begin at once."""
        return at_a_time(self._settings.jobs) - self._under_way

    def check(self, client: Client, as_of: dt.date, unchanged: Unchanged) -> Future[Outcome]:
        """Begin the check of a client; its outcome is fetched under the name of the folder."""
        given = self._settings
        batch = Batch([client], given.defaults, as_of, given.out, given.lang, given.jobs, given.printed)

        def work() -> Outcome:
            readers = cast("Readers", _Guarded(self._readers(), unchanged))
            try:
                return settled(batch, 0, readers, lambda *_: None)
            except Again as fault:
                return refused(client, fault.case, fault)

        return self._begin(client.folder.name, work)

    def read(self, path: Path) -> Future[tuple[str, Scans]]:
        """Begin to read one file of no case; nothing of it is kept. Its digest and scans are fetched under its path."""

        def work() -> tuple[str, Scans]:
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            try:
                file = scan_file(path, path.name)
            except FileProblem as problem:
                missed = Trouble(file=path.name, code=problem.code)
                return digest, Scans.joined([])._replace(problems=(missed,))
            with Readings() as readings:
                return digest, self._readers().for_case(readings).read([file])

        return self._begin(str(path), work)

    def ended(self) -> list[Ended]:
        """Return what is over since the last call."""
        found: list[Ended] = []
        while not self._ended.empty():
            found.append(self._ended.get())
        return found

    def rest(self) -> None:
        """End the children, if nothing is under way."""
        with self._lock:
            if self._opened is not None and not self._under_way:
                opened, self._opened = self._opened[0], None
                opened.close()

    def _begin(self, name: str, work: Callable[[], Any]) -> Future[Any]:
        with self._lock:
            self._under_way += 1
        future = self._threads.submit(work)
        future.add_done_callback(lambda done: self._over_with(name, done))
        return future

    def _over_with(self, name: str, done: Future[Any]) -> None:
        with self._lock:
            self._under_way -= 1
        if not self._over.is_set():
            fault = done.exception()
            self._ended.put(
                Ended(
                    name, None, fault if isinstance(fault, Exception) else RuntimeError(type(fault).__name__)
                )
                if fault
                else Ended(name, done.result(), None)
            )
            self._wake()

    def _readers(self) -> Readers:
        from pipeline.workers import Readers

        with self._lock:
            if self._opened is None:
                opened = ExitStack()
                known = opened.enter_context(Readings())
                self._opened = opened, opened.enter_context(Readers(self._settings.jobs, known))
            return self._opened[1]


class _Guarded:
    """Readers of one case that give nothing away if the folder has changed while they read."""

    def __init__(self, readers: Readers, unchanged: Unchanged) -> None:
        self._readers, self._unchanged = readers, unchanged

    def for_case(self, readings: Readings | None) -> _Guarded:
        return _Guarded(self._readers.for_case(readings), self._unchanged)

    def read(self, files: list[ScanFile], progress: Progress | None = None) -> Scans:
        scans = self._readers.read(files, progress)
        if not self._unchanged():
            raise ChangedMeanwhile(
                "The folder was changed while it was read.",
                de="Der Ordner wurde geändert, während er gelesen wurde.",
            )
        return scans


def children(jobs: int | None) -> int:
    """Return how many children read: as said, else one for each processor as far as the memory goes."""
    from pipeline.workers import at_once

    return jobs or at_once(len(os.sched_getaffinity(0)))
