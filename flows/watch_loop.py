"""The watching itself (Überwachung): one pass after the other, until somebody stops it.

    changes (events or polling) -> looks -> what has come to rest -> checks beside it -> reports, overview

It goes on whatever happens to a share, a disk or a server: a pass that fails is told once and tried again.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from pipeline.data_folder import today
from pipeline.errors import AktencheckError
from reports.typography import Language

from .batch import Outcome
from .clients import REVIEW, Client
from .inbox import Inbox
from .inbox_journal import Journal
from .output import note, put
from .watch_changes import Hints, mount_here
from .watch_clients import Watched
from .watch_orchestrated import Told
from .watch_overview import Board, is_passing
from .watch_runs import IDLE_SECONDS, Runs, Unchanged
from .watch_settling import Times

POLL_S = 10.0
"""How often everything is looked at where there are no events."""
_FAULT_S = 10.0
_LONGEST_WAIT_S = 15.0
_LONGEST = 6
"""So many times the patience a folder may go on changing before it is checked all the same."""
_FAULTS = (OSError, sqlite3.Error, AktencheckError)

_SAID = {
    "begun": {
        "de": "Überwacht: {clients} Akten, {how}. Übersicht: {out}",
        "en": "Watching {clients} clients, {how}. Overview: {out}",
    },
    "events": {
        "de": "bei jeder Änderung, alle {:.0f} s ganz",
        "en": "on each change, all of it every {:.0f} s",
    },
    "polling": {"de": "durch Nachsehen alle {:.0f} s", "en": "by looking every {:.0f} s"},
    "away": {
        "de": "Der überwachte Ordner ist nicht erreichbar; es wird gewartet.",
        "en": "The watched folder cannot be reached; waiting.",
    },
    "back": {"de": "Der überwachte Ordner ist wieder da.", "en": "The watched folder is back."},
    "fault": {
        "de": "{} Es wird weiter überwacht und später noch einmal versucht.",
        "en": "{} Watching goes on; it is tried again later.",
    },
}


class Options(NamedTuple):
    """What the command line says; seconds, None where nothing is said."""

    out: Path | None = None
    defaults: Mapping[str, str | None] = {}
    as_of: dt.date | None = None
    inbox: Path | None = None
    poll: float | None = None
    quiet: float = 10.0
    patience: float = 600.0
    full_look: float = 300.0
    jobs: int | None = None
    plain: bool = False
    printed: bool = True
    lang: Language = "de"


class Watcher:
    """The watching thread: looks, begins, fetches, writes; one pass after the other."""

    def __init__(
        self,
        root: Path,
        out: Path,
        options: Options,
        hints: Hints,
        runs: Runs,
        told: Told | None,
        inbox: Path | None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._root, self._out, self._options, self._clock = root, out, options, clock
        self._hints, self._runs, self._told = hints, runs, told
        self._mount = mount_here(root)
        times = Times(options.quiet, options.patience, _LONGEST * options.patience)
        self._board = Board(out, options.lang)
        self.watched = Watched(
            root, times, self._check, self._day, self._board, lambda outcome: is_passing(outcome, out)
        )
        self.inbox = (
            Inbox(inbox, root / REVIEW, out, times, runs.read, Journal(root), options.lang) if inbox else None
        )
        self._next_full = self._last_busy = float("-inf")
        self._looked_on: dt.date | None = None
        self._touched: set[str] = set()
        self._away = False
        self._fault = ""

    def go_on(self) -> None:
        """Watch until the hints' owner is asked to stop.

        Raises:
            AktencheckError: the very first look fails, for a reason that a person must mend.
        """
        self.one_pass()
        if self.watched.held is not None:
            raise self.watched.held
        how = ("events", self._options.full_look) if self._hints.hears else ("polling", self._period)
        put(self._say("begun").format(
            clients=len(self.watched.clients), how=self._say(how[0]).format(how[1]), out=self._out / "overview.html"
        ) + "\n")  # fmt: skip
        while not self._hints.stopped:
            self._touched |= self._hints.wait(self.pause())
            if self._hints.stopped:
                return
            try:
                self.one_pass()
                self.tell(self.watched.held)
            except _FAULTS as fault:
                self.tell(fault)
                self._touched |= self._hints.wait(_FAULT_S)

    def one_pass(self) -> None:
        """Fetch what has ended, look, begin what is due, write the overview.

        Raises:
            OSError, sqlite3.Error, AktencheckError: this pass did not come to its end; the next one may.
        """
        now = self._clock()
        if not self._is_there():
            return
        faults = self._fetch(now)
        if self._day() != self._looked_on or now >= self._next_full:
            self.watched.look(None, now)
            self._looked_on = self._day()
            self._next_full = now + self._period
        else:
            self.watched.look(self._touched, now)
        self._touched = set()
        self.watched.start(now, self._runs.free)
        self._rest(now)
        busy = self._runs.busy or bool(self.watched.settling.pending())
        self._board.write(now, self._day(), busy=busy)
        # last: whatever is wrong with the scanner's folder, the clients are checked
        if self.inbox is not None:
            self.inbox.look(now)
            if self.watched.at_rest or self.inbox.is_impatient(now):
                self.inbox.start(now, self._runs.free)
        if faults:
            raise faults[0]

    def _fetch(self, now: float) -> list[Exception]:
        """Take in what has ended; return the faults that are everybody's."""
        faults: list[Exception] = []
        for ended in self._runs.ended():
            try:
                if self.inbox is not None and self.inbox.is_mine(ended.name):
                    self.inbox.ended(ended, now, list(self.watched.clients.values()))
                elif outcome := self.watched.ended(ended, now):
                    self._tell_outcome(outcome)
            except _FAULTS as fault:
                faults.append(fault)
        return faults

    def _check(self, client: Client, as_of: dt.date, unchanged: Unchanged) -> None:
        future = self._runs.check(client, as_of, unchanged)
        if self._told is not None:
            self._told.begun(client, as_of, future)

    def _day(self) -> dt.date:
        return self._options.as_of or today()

    @property
    def _period(self) -> float:
        """How often everything is looked at, in seconds."""
        if self._hints.hears:
            return self._options.full_look
        return self._options.poll or min(POLL_S, self._options.full_look)

    def pause(self) -> float:
        """How long is waited for the next hint, in seconds."""
        if self._away:
            return POLL_S
        now = self._clock()
        at_rest = self.watched.at_rest and (self.inbox is None or self.inbox.at_rest)
        longest = _LONGEST_WAIT_S if at_rest else min(1.0, self._options.quiet / 2)
        if not self._hints.hears and not at_rest:
            longest = max(longest, min(self._period, self._options.quiet / 2))
        return max(0.05, min(longest, self._next_full - now))

    def _is_there(self) -> bool:
        """Tell whether the root is there, on the mount on which it was: one that has gone leaves an empty folder."""
        there = self._root.is_dir() and mount_here(self._root) == self._mount
        if there == self._away:
            self._away = not there
            note(self._say("back" if there else "away"))
            self._next_full = float("-inf")
        return there

    def _rest(self, now: float) -> None:
        if self._runs.busy:
            self._last_busy = now
        elif now - self._last_busy >= IDLE_SECONDS:
            self._runs.rest()

    def _tell_outcome(self, outcome: Outcome) -> None:
        """Say which case came to what, by its id: this goes into the system's log."""
        status = outcome.status if outcome.not_checked is None else f"not_checked {outcome.not_checked.code}"
        put(f"{dt.datetime.now().astimezone():%Y-%m-%d %H:%M:%S} {outcome.case or '-'} {status}\n")
        if outcome.trouble is not None:
            note(outcome.trouble.told(self._options.lang))

    def tell(self, fault: Exception | None) -> None:
        """Say what keeps from checking, once as long as it lasts; None: nothing does."""
        if fault is None:
            self._fault = ""
            return
        told = (
            fault.told(self._options.lang)
            if isinstance(fault, AktencheckError)
            else f"{type(fault).__name__}."
        )
        if told != self._fault:
            self._fault = told
            note(self._say("fault").format(told))

    def _say(self, what: str) -> str:
        return _SAID[what][self._options.lang]
