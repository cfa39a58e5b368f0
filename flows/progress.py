"""Progress on stderr: pages done and time left (Fortschritt). stdout stays the product's."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from .output import note
from .usage import Language

Tell = Callable[[int, int], None]
"""Called with (pages done, pages in all) whenever a page is done."""

_EVERY_S = 5.0
"""How often a line is printed where stderr is no terminal."""


@contextmanager
def progress(lang: Language) -> Iterator[Tell]:
    """Yield what is told of each page; a bar on a terminal, now and then a line elsewhere."""
    if not sys.stderr.isatty():
        yield _lines(lang)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("Seiten gelesen" if lang == "de" else "pages read"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("noch" if lang == "de" else "left"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _lines(lang: Language) -> Tell:
    began = last = time.monotonic()

    def tell(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if done and (done == total or now - last >= _EVERY_S):
            last = now
            left = (now - began) / done * (total - done)
            note(_line(done, total, left, lang))

    return tell


def _line(done: int, total: int, left: float, lang: Language) -> str:
    """Return how far the reading is; `left` in seconds.

    >>> _line(2, 8, 66.2, "en")
    '2 of 8 pages read, about 66 s left'
    """
    if lang == "de":
        return f"{done} von {total} Seiten gelesen" + (f", noch etwa {left:.0f} s" if left >= 1 else "")
    return f"{done} of {total} pages read" + (f", about {left:.0f} s left" if left >= 1 else "")
