"""The clients of a watched folder (überwachte Akten): looked at, checked at rest, again on a change.

What a check is made from beside the papers (the row of the list, the decisions, the known passwords, the day) stands in
the look as if it were a file, so that its change has the case checked like any other.
"""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from pipeline.data_folder import data_folder, known_cases
from pipeline.errors import AktencheckError
from validators.decision_log import file_of

from .batch import Outcome, refused
from .clients import Client, clients_now
from .watch_look import BESIDE, is_there, look_at, real, stamp_of
from .watch_overview import Board
from .watch_runs import ChangedMeanwhile, Ended, Unchanged
from .watch_settling import Due, Look, Settling, Stamp, Times

RETRY_S = 300.0
"""So long after the machine was at fault a case is tried again."""
_MACHINES = frozenset(
    {"OSError", "MemoryError", "OperationalError", "NoPermission", "PermissionError", "CaseBusy"}
)
_BESIDE_EVERY_S = 15.0
_TRIES = 3
"""So often the same papers are read where a page was lost to a passing trouble."""

Check = Callable[[Client, dt.date, Unchanged], None]
"""Begins the check of a client as of a day."""


class Watched:
    """The clients below a root.

    Args:
        root: the folder of folders.
        times: how long is waited.
        check: begins a check, whose end is told to `ended`.
        day: the day as of which is judged now.
        board: takes in what becomes of the clients.
        passing: tells of an outcome whether a page was lost to a trouble that may be gone at the next check.
    """

    def __init__(
        self,
        root: Path,
        times: Times,
        check: Check,
        day: Callable[[], dt.date],
        board: Board,
        passing: Callable[[Outcome], bool] = lambda outcome: False,
    ) -> None:
        self._passing = passing
        self._tries: dict[str, tuple[Look, int]] = {}
        self._root, self._check, self._day, self._board = root, check, day, board
        self.settling = Settling(times, lambda unit, name, stamp: is_there(root / unit, name, stamp))
        self.clients: dict[str, Client] = {}
        self.held: AktencheckError | None = None
        """Why nothing is checked at the moment: the list of clients cannot be read."""
        self._looks: dict[str, Due] = {}
        self._passwords = Stamp(0)
        self._beside: Mapping[Path, tuple[Stamp, ...]] = {}
        self._beside_at = float("-inf")

    @property
    def at_rest(self) -> bool:
        """Whether every client is checked as it is."""
        return not self.settling.pending() and not self.settling.running

    def look(self, touched: Collection[str] | None, now: float) -> None:
        """Look at the clients of these names, at new ones and at those not at rest; None: at all.

        Raises:
            NoPermission: the root cannot be listed.
            OSError: the data folder cannot be looked at.
        """
        try:
            found = clients_now(self._root)
        except AktencheckError as fault:
            self.held = fault
            return
        self.held = None
        self.clients = {client.folder.name: client for client in found.clients}
        self._board.there(found)
        for name in self.settling.units - self.clients.keys():
            self.settling.gone(name)
        wanted = set(self.clients) if touched is None else self._wanted(touched)
        for name in sorted(wanted | self._changed_beside(now)):
            self._look_at(self.clients[name], now)

    def start(self, now: float, most: int) -> None:
        """Begin the checks that are due, at most so many."""
        if self.held is not None:
            return
        for due in self.settling.due(now)[: max(0, most)]:
            client = self.clients[due.unit]
            self.settling.begin(due)
            self._looks[due.unit] = due
            self._check(client, self._day(), lambda due=due, client=client: _is_unchanged(client, due))  # type: ignore[misc]

    def ended(self, ended: Ended, now: float) -> Outcome | None:
        """Take in the end of a check; return its outcome, None where it does not count."""
        name, due = ended.name, self._looks.pop(ended.name)
        client = self.clients.get(name)
        if client is None:
            self.settling.done(name, now)
            return None
        if isinstance(ended.fault, AktencheckError):  # no case can be checked: a full disk, a tool that lacks
            self.settling.done(name, now, counts=False, wait=RETRY_S)
            raise ended.fault
        outcome: Outcome = refused(client, None, ended.fault) if ended.fault else ended.result
        missed = outcome.not_checked
        code = missed.code if missed else ""
        if code == ChangedMeanwhile.__name__ or (missed and not _is_unchanged(client, due)):
            self.settling.done(name, now, counts=False)
            return None
        at_fault = code in _MACHINES or self._is_tried_again(name, due, outcome)
        self.settling.done(name, now, counts=not at_fault, wait=RETRY_S if at_fault else 0.0)
        self._board.put(name, outcome)
        return outcome

    def _is_tried_again(self, name: str, due: Due, outcome: Outcome) -> bool:
        """Tell whether a case is checked again as it is, which a page that always fails must not cause for ever."""
        look, tries = self._tries.pop(name, (due.look, 0))
        if not self._passing(outcome):
            return False
        tries = tries + 1 if look == due.look else 1
        self._tries[name] = due.look, tries
        return tries < _TRIES

    def _wanted(self, touched: Collection[str]) -> set[str]:
        names = set(self.clients)
        return (names & set(touched)) | (names & set(self.settling.pending())) | (names - self.settling.units)

    def _changed_beside(self, now: float) -> set[str]:
        """Return the clients of which decisions were taken, or all where a password was added."""
        if now - self._beside_at < _BESIDE_EVERY_S:
            return set()
        self._passwords = known = _stamp(data_folder() / "passwords.txt")
        stamps: dict[Path, tuple[Stamp, ...]] = {}
        for case in known_cases():
            if case.folder is not None:
                # who else applies has a place of their own below the folder's
                for place in (case.folder, case.folder.parent):
                    stamps[place] = (*stamps.get(place, (known,)), _stamp(file_of(case.id)))
        before, self._beside, self._beside_at = self._beside, stamps, now
        return {
            name
            for name, client in self.clients.items()
            if before.get(place := client.folder.resolve(), (known,)) != stamps.get(place, (known,))
        }

    def _look_at(self, client: Client, now: float) -> None:
        look: dict[str, Stamp] = {}
        if client.trouble is None:
            try:
                look = look_at(client.folder)
            except OSError:
                return  # gone since it was listed; the next look drops it
        self.settling.seen(client.folder.name, {**look, **self._facts(client)}, now)

    def _facts(self, client: Client) -> Look:
        trouble = client.trouble.en if client.trouble else ""
        said = zlib.crc32(repr((sorted(client.row.items()), trouble)).encode("utf-8", "surrogatepass"))
        decided = self._beside.get(client.folder.resolve(), (self._passwords,))
        return {
            f"{BESIDE}row": Stamp(said),
            f"{BESIDE}day": Stamp(self._day().toordinal()),
            # a case that nobody has decided on is as one that is not known yet
            **{f"{BESIDE}beside {number}": stamp for number, stamp in enumerate(decided) if stamp.size},
        }


def _is_unchanged(client: Client, due: Due) -> bool:
    """Tell whether a folder still holds what it held when its check began; whoever never rests is not asked."""
    if due.forced or client.trouble is not None:
        return True
    try:
        return look_at(client.folder) == real(due.look)
    except OSError:
        return False


def _stamp(place: Path) -> Stamp:
    try:
        return stamp_of(place.stat())
    except OSError:
        return Stamp(0)
