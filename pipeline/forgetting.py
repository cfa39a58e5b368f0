"""Readings are forgotten (Vergessen): those of a case that no other case uses, or all of them.

A store that is broken is deleted as a file, which forgets all of it. Each function raises NoPermission where the store
is locked by another run or may not be written.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from typing import TypeVar

from .errors import NoPermission
from .store import drop, is_broken, opened_store, remove_store, shrink, store_file, transaction
from .unlocking import in_use

T = TypeVar("T")

_THIS_ALONE = (
    "SELECT digest FROM uses WHERE case_id = ?1"
    " AND digest NOT IN (SELECT digest FROM uses WHERE case_id <> ?1)"
)


def files_kept(case: str) -> int:
    """Return of how many files of a case there are readings."""
    count = "SELECT COUNT(*) FROM uses JOIN files ON files.digest = uses.digest WHERE case_id = ?"
    return _asked(lambda store: int(store.execute(count, (case,)).fetchone()[0]), 0)


def cases_kept() -> frozenset[str]:
    """Return the ids of all cases whose files the store knows."""
    return _asked(
        lambda store: frozenset(row[0] for row in store.execute("SELECT DISTINCT case_id FROM uses")),
        frozenset[str](),
    )


def forget_case(case: str) -> None:
    """Delete the readings that only this case uses, and that it used any."""

    def work(store: sqlite3.Connection) -> None:
        with transaction(store):
            drop(store, _THIS_ALONE, case)
            store.execute("DELETE FROM uses WHERE case_id = ?", (case,))
            store.execute("DELETE FROM reports WHERE case_id = ?", (case,))

    _asked(work, None)


def forget_readings() -> None:
    """Delete all readings of all cases."""

    def work(store: sqlite3.Connection) -> None:
        with transaction(store):
            for table in ("pages", "files", "uses", "reports"):
                store.execute(f"DELETE FROM {table}")

    _asked(work, None)


def overwritten() -> bool:
    """Give back what was deleted and overwritten; False while another run holds the log in which it stood."""
    return _asked(shrink, True)


def _asked(work: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
    """Return what is done with the store; `otherwise` where there is none, or a broken one."""
    if not store_file().exists():
        return otherwise
    try:
        with in_use() as seal, contextlib.closing(opened_store(seal)) as store:
            return work(store)
    except (sqlite3.Error, OSError) as error:
        if not is_broken(error):
            raise _closed() from error
    try:
        remove_store()
    except OSError as error:
        raise _closed() from error
    return otherwise


def _closed() -> NoPermission:
    return NoPermission(
        "The store of readings in the data folder is locked by another run or cannot be written. Please try again when "
        "no check is running.",
        de="Der Lesespeicher im Datenordner ist von einem anderen Lauf gesperrt oder nicht beschreibbar. Bitte noch "
        "einmal versuchen, wenn keine Prüfung läuft.",
    )
