"""When is a folder to be checked? (Ruhe im Ordner) A state machine without clock, disk or threads.

It is told what lies in a *unit* (a client's folder; of an inbox each single file) and at which second, and says which
units are due:

    quiet    no stamp and no name has changed for a while, and every file is there to its end
    stalled  what is not there to its end has not grown for a long time: it is handed over as it is
    forced   something changes without an end: handed over after the longest time

A unit is due only if it differs from what the last check saw. While one is checked nothing else of it is due.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Stamp(NamedTuple):
    """What shows that a file was touched: its size in bytes, times of change of content and of anything, in ns."""

    size: int
    modified: int = 0
    changed: int = 0


Look = Mapping[str, Stamp]
"""What a unit holds: stamps by name."""


class Times(NamedTuple):
    """How long is waited, in seconds: for the last change, for the rest of a file, for the end of all changes."""

    quiet: float = 10.0
    patience: float = 600.0
    longest: float = 3600.0


class Due(NamedTuple):
    """A unit to be checked, and what it held; `forced`: it has not come to rest, and is not waited for any longer."""

    unit: str
    look: Look
    forced: bool


Whole = Callable[[str, str, Stamp], bool]
"""Tells of a unit's file whether it is there to its end and nobody holds it."""


@dataclass
class _File:
    stamp: Stamp
    since: float
    whole: bool = False
    asked: float | None = None


@dataclass
class _Unit:
    listed: float
    """Since when it holds the same names."""
    differs: float | None
    """Since when it is not what was checked; None: it is."""
    files: dict[str, _File] = field(default_factory=dict)
    checked: Look | None = None
    not_before: float = 0.0

    @property
    def look(self) -> dict[str, Stamp]:
        return {name: file.stamp for name, file in self.files.items()}


class Settling:
    """What is known of all units. Times are seconds of one clock that only grows."""

    def __init__(self, times: Times, whole: Whole) -> None:
        self._times, self._whole = times, whole
        self._units: dict[str, _Unit] = {}
        self._running: dict[str, Look] = {}

    def seen(self, name: str, look: Look, now: float) -> None:
        """Take in what a unit holds."""
        unit = self._units.get(name)
        if unit is None:
            unit = self._units[name] = _Unit(listed=now, differs=now)
        if unit.files.keys() != look.keys():
            unit.listed = now
        unit.files = {
            place: known if (known := unit.files.get(place)) and known.stamp == stamp else _File(stamp, now)
            for place, stamp in look.items()
        }
        self._compare(unit, now)

    def gone(self, name: str) -> None:
        """Drop a unit that is no longer there; a check of it that runs goes on."""
        self._units.pop(name, None)

    def again(self, name: str, now: float) -> None:
        """Have a unit checked although nothing in it has changed."""
        if unit := self._units.get(name):
            unit.checked = None
            self._compare(unit, now)

    def due(self, now: float) -> list[Due]:
        """Return the units that are to be checked, in the order in which they were first seen."""
        found = []
        for name, unit in self._units.items():
            if unit.differs is None or name in self._running or now < unit.not_before:
                continue
            forced = now - unit.differs >= self._times.longest
            if forced or self._settled(name, unit, now):
                found.append(Due(name, unit.look, forced))
        return found

    def begin(self, due: Due) -> None:
        """A unit is being checked."""
        self._running[due.unit] = due.look

    def done(self, name: str, now: float, *, counts: bool = True, wait: float = 0.0) -> None:
        """The check of a unit has ended.

        Args:
            name: the unit.
            now: seconds.
            counts: whether what it held at the beginning is what was checked.
            wait: how long it is not checked again, in seconds.
        """
        look = self._running.pop(name)
        unit = self._units.get(name)
        if unit is None:
            return
        unit.not_before = now + wait
        if counts:
            unit.checked, unit.differs = look, None
        self._compare(unit, now)

    def pending(self) -> list[str]:
        """Return the units that differ from what was checked and are not being checked."""
        return [
            name
            for name, unit in self._units.items()
            if unit.differs is not None and name not in self._running
        ]

    @property
    def running(self) -> frozenset[str]:
        """The units that are being checked."""
        return frozenset(self._running)

    @property
    def units(self) -> frozenset[str]:
        """All units that are there."""
        return frozenset(self._units)

    def _compare(self, unit: _Unit, now: float) -> None:
        if unit.checked is not None and unit.look == unit.checked:
            unit.differs = None
        elif unit.differs is None:
            unit.differs = now

    def _settled(self, name: str, unit: _Unit, now: float) -> bool:
        if now - unit.listed < self._times.quiet:
            return False
        # all are asked for their quiet before one is opened
        if any(now - file.since < self._times.quiet for file in unit.files.values()):
            return False
        return all(self._there(name, place, file, now) for place, file in unit.files.items())

    def _there(self, name: str, place: str, file: _File, now: float) -> bool:
        if file.whole or now - file.since >= self._times.patience:
            return True
        # what is not whole may become so without a new stamp: a lock that is given back
        if file.asked is None or now - file.asked >= self._times.quiet:
            file.asked, file.whole = now, self._whole(name, place, file.stamp)
        return file.whole
