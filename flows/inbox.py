"""The scanner's common folder (gemeinsamer Scan-Ordner): each file goes to its client, or to a person who looks.

    inbox -> at rest -> read -> compared with the clients -> client's folder | review tray

It is the one thing that writes into a client's folder, asked for with `--inbox`. A file is moved whole, never over
another one, never deleted; every move stands in the journal and on `review.html`. What was read is not kept: the check
of the client reads it again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from extractors.papers import papers_in
from pipeline.errors import AktencheckError
from pipeline.scans import Scans
from reports.typography import Language

from .clients import Client
from .inbox_journal import Journal
from .inbox_known import known_persons
from .inbox_moving import make_tray, move
from .inbox_page import write_page
from .inbox_sorting import Sorted, sorted_to
from .watch_look import is_there, look_at
from .watch_runs import Ended
from .watch_settling import Due, Look, Settling, Times

RETRY_S = 60.0
_HARMLESS = frozenset({"active_content"})
"""Notes on a file that is read in full all the same."""

Read = Callable[[Path], object]
"""Begins to read a file; its digest and scans are told to `ended` under its path."""


class Inbox:
    """The files of the folder, each of which comes to rest, is read and moved by itself.

    Args:
        place: the folder; folders in it belong to it.
        tray: where files go that a person must look at.
        out: where the reports lie; the page of the inbox is written there.
        times: how long is waited.
        read: begins to read a file.
        journal: where every move is written down.
        lang: language of the page.
    """

    def __init__(
        self, place: Path, tray: Path, out: Path, times: Times, read: Read, journal: Journal, lang: Language
    ) -> None:
        self._place, self._tray, self._out, self._times = place, tray, out, times
        self._read, self._journal, self._lang = read, journal, lang
        self._settling = Settling(times, lambda unit, name, stamp: is_there(place, name, stamp))
        self._reading: dict[str, Due] = {}
        self._due_since: float | None = None
        self._shown: object = None

    @property
    def at_rest(self) -> bool:
        """Whether no file waits or is being read."""
        return not self._settling.pending() and not self._settling.running

    def is_mine(self, name: str) -> bool:
        """Tell whether a piece of work of this name was begun here."""
        return name in self._reading

    def is_impatient(self, now: float) -> bool:
        """Tell whether files wait for so long that they are sorted although clients are still being checked."""
        return self._due_since is not None and now - self._due_since >= self._times.patience

    def look(self, now: float) -> None:
        """Look at what lies in the folder, and keep the page of the inbox fresh.

        Raises:
            OSError: the folder cannot be listed.
            NoPermission, DiskFull: the page cannot be written.
        """
        files = {name: stamp for name, stamp in look_at(self._place).items() if _is_sorted(name)}
        for name in self._settling.units - files.keys():
            self._settling.gone(name)
        for name, stamp in files.items():
            self._settling.seen(name, {name: stamp}, now)
        due = self._settling.due(now)
        self._due_since = (self._due_since if self._due_since is not None else now) if due else None
        tray = _in_tray(self._tray)
        moves = self._journal.moves() if tray != self._shown else ()
        if tray != self._shown:
            write_page(self._out, moves, self._tray, sorted(tray), self._lang)
            self._shown = tray

    def start(self, now: float, most: int) -> None:
        """Begin to read the files that have come to rest, at most so many."""
        for due in self._settling.due(now)[: max(0, most)]:
            path = str(self._place / due.unit)
            self._settling.begin(due)
            self._reading[path] = due
            self._read(Path(path))

    def ended(self, ended: Ended, now: float, clients: Sequence[Client]) -> None:
        """Move a file that was read.

        Args:
            ended: what was read, or the fault that ended it.
            now: seconds.
            clients: all that are there.

        Raises:
            OSError, AktencheckError: it was not moved; it is tried again.
        """
        due = self._reading.pop(ended.name)
        if isinstance(ended.fault, AktencheckError):
            self._settling.done(due.unit, now, counts=False, wait=RETRY_S)
            raise ended.fault
        file = Path(ended.name)
        if not due.forced and not self._is_unchanged(due):
            self._settling.done(due.unit, now, counts=False)
            return
        try:
            self._move(file, ended, clients)
        except (OSError, AktencheckError):
            self._settling.done(due.unit, now, counts=False, wait=RETRY_S)
            raise
        self._shown = None
        self._settling.done(due.unit, now)

    def _move(self, file: Path, ended: Ended, clients: Sequence[Client]) -> None:
        digest, scans = ended.result if ended.fault is None else ("", Scans.joined([]))
        found = Sorted(None, "internal") if ended.fault else _sorted(scans, clients, self._out)
        folders = {client.folder.name: client.folder for client in clients}
        if found.folder is None:
            make_tray(self._tray)
        move(
            self._journal,
            file,
            folders[found.folder] if found.folder else self._tray,
            digest=digest,
            action="filed" if found.folder else "review",
            reason=found.reason,
            candidates=found.candidates,
        )

    def _is_unchanged(self, due: Due) -> bool:
        try:
            return dict(due.look).items() <= look_at(self._place).items()
        except OSError:
            return False


def _sorted(scans: Scans, clients: Sequence[Client], out: Path) -> Sorted:
    whole = bool(scans.pages) and all(trouble.code in _HARMLESS for trouble in scans.problems)
    whole = whole and all(page.method != "unread" and page.legible for page in scans.pages)
    return sorted_to(papers_in(scans.pages), known_persons(clients, out), whole=whole)


def _is_sorted(name: str) -> bool:
    """Tell whether a file is one to be sorted: what an office program lays beside an open document is not."""
    return not name.endswith("/") and not name.rpartition("/")[2].startswith("~$")


def _in_tray(tray: Path) -> Look:
    try:
        return look_at(tray)
    except OSError:
        return {}
