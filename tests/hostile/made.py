"""One row of the table of hostile files: what it is called, how it is made, what must be said of it.

All of them are made by this code, at the time of the test: nothing here comes from anybody else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple


class Made(NamedTuple):
    """A hostile or broken file.

    `name` is its path below the client's folder; `how` tells how it is made; `data` makes it. `codes` are the problems
    that must be told of it, no more and no fewer, all pages taken together; `inside` those of the files in it, by what
    stands behind its own name (`!/a.png`). `pages` of it and of what is in it have a place in a document.
    """

    name: str
    how: str
    data: Callable[[], bytes]
    codes: frozenset[str] = frozenset()
    pages: int = 0
    inside: Mapping[str, frozenset[str]] = {}


def row(
    name: str,
    how: str,
    data: Callable[[], bytes] | bytes,
    codes: str = "",
    pages: int = 0,
    inside: Mapping[str, str] | None = None,
) -> Made:
    """Return a row; codes are words parted by blanks."""
    made = data if callable(data) else lambda: data
    within = {name: frozenset(said.split()) for name, said in (inside or {}).items()}
    return Made(name, how, made, frozenset(codes.split()), pages, within)
