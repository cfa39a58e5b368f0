"""How far a bulk run is (Fortschritt): folders, pages, time left, problems; live on a terminal, else quiet."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reports.typography import Language

from .batch import Outcome

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_WORDS = {
    "de": "{done} von {all} Akten · {pages} Seiten gelesen{left}{missed}",
    "en": "{done} of {all} clients · {pages} pages read{left}{missed}",
}
_LEFT = {"de": " · noch etwa {}", "en": " · about {} left"}
_MISSED = {"de": " · {} nicht geprüft", "en": " · {} not checked"}


class Watch:
    """Counts, from whatever thread it is told.

    Args:
        clients: how many there are.
        clock: seconds that only grow.
    """

    def __init__(self, clients: int, lang: Language = "de", clock: float | None = None) -> None:
        self._lock = threading.Lock()
        self._clients, self._lang = clients, lang
        self._began = time.monotonic() if clock is None else clock
        self._under_way: dict[int, tuple[int, int]] = {}
        self._over: set[int] = set()
        self._read = self._pages = self._missed = 0
        self._bar: tuple[Progress, TaskID] | None = None

    def page(self, number: int, done: int, total: int) -> None:
        """Of client `number`, so many pages of those known are read."""
        with self._lock:
            self._pages += done - self._under_way.get(number, (0, 0))[0]
            self._under_way[number] = (done, total)
        self._draw()

    def case(self, number: int, outcome: Outcome) -> None:
        """Client `number` is done with; to be told twice changes nothing."""
        with self._lock:
            if number in self._over:
                return
            self._over.add(number)
            self._read += self._under_way.pop(number, None) is not None
            self._missed += outcome.not_checked is not None
        self._draw()

    @property
    def pages(self) -> int:
        """How many pages were read or found in the store."""
        return self._pages

    def line(self, now: float) -> str:
        """Return how far the run is in one line; `now` by the clock that it began with.

        >>> watch = Watch(4, "en", clock=0.0)
        >>> watch.page(0, 5, 10)
        >>> watch.line(30.0)
        '0 of 4 clients · 5 pages read · about 4 min left'
        """
        left = self._left(now)
        return _WORDS[self._lang].format(
            done=len(self._over),
            all=self._clients,
            pages=self._pages,
            left=_LEFT[self._lang].format(_span(left)) if left else "",
            missed=_MISSED[self._lang].format(self._missed) if self._missed else "",
        )

    def _left(self, now: float) -> float | None:
        """Return the seconds left, as if every client to come had as much to read as those that were read."""
        share = sum(done / total for done, total in self._under_way.values() if total)
        worked = self._read + share
        if worked < 0.1:
            return None
        return (now - self._began) / worked * (self._clients - len(self._over) - share)

    def _draw(self) -> None:
        if self._bar is not None:
            bar, task = self._bar
            bar.update(task, completed=len(self._over), description=self.line(time.monotonic()))

    def show(self, bar: Progress, task: TaskID) -> None:
        """Draw from now on."""
        self._bar = (bar, task)


@contextmanager
def watched(clients: int, lang: Language) -> Iterator[Watch]:
    """Yield what is told of pages and cases; drawn on stderr where that is a terminal."""
    watch = Watch(clients, lang)
    if not sys.stderr.isatty():
        yield watch
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (BarColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        watch.show(bar, bar.add_task("", total=clients))
        yield watch


def _span(seconds: float) -> str:
    """Return a stretch of time in its largest unit.

    >>> _span(50), _span(210), _span(9000)
    ('50 s', '4 min', '2.5 h')
    """
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
