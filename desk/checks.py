"""Checks that the desk starts by itself (Prüfungen im Hintergrund), and how far they are.

Two lines: papers that are to be read may take minutes, a case whose papers are all read (after a decision) must not
wait behind them. What is due is written down before it starts, so that a restart goes on with it.
"""

from __future__ import annotations

import multiprocessing
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Literal, NamedTuple

from flows.case_lock import is_held
from flows.clients import Client
from validators.finding import Text

from . import work
from .book import Book
from .register import Register

State = Literal["waiting", "running", "failed", "elsewhere"]
"""`elsewhere`: a run that this desk has not started (`bulk`, `watch`, `check`) is at the case."""
Line = Literal["papers", "decisions"]
_BROKEN = Text(
    de="Die Prüfung ist abgebrochen. Bitte noch einmal starten.",
    en="The check broke off. Please start it again.",
)


class Standing(NamedTuple):
    """How far a check is; `pages` of `total` are read, `message` says why it failed."""

    state: State
    pages: int = 0
    total: int = 0
    message: Text | None = None


class Checks:
    """Runs checks in child processes and knows how far they are; safe under many threads."""

    def __init__(self, register: Register, book: Book) -> None:
        self._register = register
        self._book = book
        self._lock = threading.Lock()
        self._standings: dict[str, Standing] = {}
        self._again: dict[str, Client] = {}
        self._futures: dict[str, threading.Event] = {}
        self._context = multiprocessing.get_context("spawn")
        self._progress: Any = self._context.SimpleQueue()
        self._pools: dict[Line, ProcessPoolExecutor] = {}
        self._closing = False
        self.changes = 0
        self._listener = threading.Thread(target=self._listen, name="progress", daemon=True)
        self._listener.start()

    def go_on(self) -> None:
        """Start again what was due when the desk ended."""
        for case in self._book.all_due():
            found = self._register.client_of(case)
            if found is None or found[0].trouble is not None:
                self._book.done(case)
            else:
                self.ask(found[0])

    def ask(self, client: Client, line: Line = "papers", *, anew: bool = False) -> threading.Event:
        """Have a client's folder checked; the event is set when the report lies there, or why not is known.

        A folder that is being checked is checked once more afterwards: it may have changed since. `anew`: what was
        read is read again.
        """
        case = self._register.id_of(client)
        self._book.due(case)
        with self._lock:
            ended = self._futures.get(case)
            standing = self._standings.get(case)
            if ended is not None and standing is not None and standing.state in ("waiting", "running"):
                self._again[case] = client
                return ended
            ended = threading.Event()
            self._futures[case] = ended
            self._standings[case] = Standing("waiting")
            self.changes += 1
        self._start(client, case, line, anew=anew)
        return ended

    def standing(self, case: str) -> Standing | None:
        """Return how far the check of a first applicant's case is; None: none is due, and the last one went well."""
        with self._lock:
            own = self._standings.get(case)
        if own is not None and own.state in ("waiting", "running"):
            return own
        return Standing("elsewhere") if is_held(case) else own

    @property
    def busy(self) -> int:
        """How many checks are waiting or under way."""
        with self._lock:
            return sum(one.state != "failed" for one in self._standings.values())

    def call(self, function: Callable[..., Any], *arguments: object, wait_s: float = 60.0) -> Any:
        """Return what a function says, run in the process that is quick to answer."""
        return self._pool("decisions").submit(function, *arguments).result(timeout=wait_s)

    def close(self) -> None:
        """End the processes; what is under way is due at the next start."""
        self._closing = True
        for pool in self._pools.values():
            for child in list((pool._processes or {}).values()):
                child.terminate()
            pool.shutdown(wait=True, cancel_futures=True)
        self._progress.put(None)
        self._listener.join(timeout=5)

    def _start(self, client: Client, case: str, line: Line, *, anew: bool = False) -> None:
        settings = self._register.settings
        asked = work.Asked(
            case,
            client.folder,
            dict(client.row),
            client.line,
            settings.out,
            settings.day,
            settings.lang,
            settings.jobs,
            anew,
        )
        try:
            future = self._pool(line).submit(work.checked, asked)
        except (BrokenProcessPool, RuntimeError):
            self._pools.pop(line, None)
            future = self._pool(line).submit(work.checked, asked)
        future.add_done_callback(lambda done: self._ended(client, case, line, done))

    def _ended(self, client: Client, case: str, line: Line, done: Future[work.Told]) -> None:
        if self._closing or done.cancelled():
            return
        fault = done.exception()
        told = work.Told(type(fault).__name__, _BROKEN) if fault else done.result()
        if isinstance(fault, BrokenProcessPool):
            self._pools.pop(line, None)
        with self._lock:
            again = self._again.pop(case, None)
            if again is not None:
                self._standings[case] = Standing("waiting")
            elif told.message is not None:
                self._standings[case] = Standing("failed", message=told.message)
            else:
                self._standings.pop(case, None)
            self.changes += 1
            ended = self._futures[case] if again is not None else self._futures.pop(case)
        if again is not None:
            self._start(again, case, "papers")
            return
        self._book.done(case)
        ended.set()

    def _pool(self, line: Line) -> ProcessPoolExecutor:
        with self._lock:
            if line not in self._pools:
                self._pools[line] = ProcessPoolExecutor(
                    1, mp_context=self._context, initializer=work.begin, initargs=(self._progress,)
                )
            return self._pools[line]

    def _listen(self) -> None:
        last = 0.0
        while (told := self._progress.get()) is not None:
            case, done, total = told
            with self._lock:
                if case in self._standings:
                    self._standings[case] = Standing("running", done, total)
                    if time.monotonic() - last > 0.5:
                        self.changes += 1
                        last = time.monotonic()
