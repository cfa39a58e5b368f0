"""The file in which readings are kept (Speicherdatei): opened, bounded, emptied.

    <data folder>/readings.sqlite3

Many processes write to it (SQLite's write-ahead log). It holds texts and pictures of papers, so it and the files that
SQLite lays beside it are their owner's alone, and what is deleted is overwritten. Of an encrypted data folder the
texts and pictures are sealed, and whatever tells which paper or report is meant is a token (`pipeline.sealing`); the
ids of cases, the numbers of pages, the codes of their troubles and the days of use stay as they are.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from .data_folder import data_folder, mark_as_sealed, private_connection
from .limits import MEBIBYTE
from .sealing import Seal

STORE_BYTES = 8192 * MEBIBYTE
"""Bound where AKTENCHECK_STORE_MB names no other; a page takes about 30 kilobytes, so 280,000 pages."""

_FILE_NAME = "readings.sqlite3"
_WAIT_SECONDS = 10.0
_TABLES = (
    "files (digest TEXT PRIMARY KEY, key TEXT, pages INTEGER, codes TEXT, used TEXT) WITHOUT ROWID",
    "pages (digest TEXT, number INTEGER, key TEXT, look TEXT, codes TEXT, page BLOB, picture BLOB,"
    " PRIMARY KEY (digest, number))",
    "uses (case_id TEXT, digest TEXT, PRIMARY KEY (case_id, digest)) WITHOUT ROWID",
    "reports (case_id TEXT, place TEXT, inputs TEXT, outputs TEXT, PRIMARY KEY (case_id, place)) WITHOUT ROWID",
)
DIGESTS, LOOKS, REPORTS = "digest", "look", "report"
"""The kinds of words that are tokens: digests of files, what a scan looks like, digests of reports and their places."""
_FULLNESS = 0.9
"""What is left of the bound after making room, so that not every run has to."""


def store_file() -> Path:
    """Return where the readings are kept.

    Raises:
        NoPermission: the data folder cannot be made.
    """
    return data_folder() / _FILE_NAME


def opened_store(seal: Seal) -> sqlite3.Connection:
    """Return a connection to the store, its tables made where it is new.

    `seal`: of the data folder, which is in use until the connection is closed (`pipeline.unlocking.in_use`).

    Raises:
        sqlite3.Error, OSError, NoPermission: it is locked, broken, full or not to be opened.
    """
    store = private_connection(store_file(), _WAIT_SECONDS)
    try:
        mark_as_sealed(store, seal)
        known = {row[0] for row in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not known.issuperset(table.partition(" ")[0] for table in _TABLES):
            _made(store)
        # a power cut may cost the last pages, never the file
        store.execute("PRAGMA synchronous = NORMAL")
    except BaseException:
        store.close()
        raise
    return store


def _made(store: sqlite3.Connection) -> None:
    store.execute("PRAGMA auto_vacuum = INCREMENTAL")  # before the first table, or never
    store.execute("PRAGMA journal_mode = WAL")
    for table in _TABLES:
        store.execute(f"CREATE TABLE IF NOT EXISTS {table}")
    store.execute("CREATE INDEX IF NOT EXISTS looks ON pages (look)")


@contextlib.contextmanager
def transaction(store: sqlite3.Connection) -> Iterator[None]:
    """Write all or nothing; the lock is taken first, so that two writers wait for each other."""
    store.execute("BEGIN IMMEDIATE")
    try:
        yield
        store.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            store.execute("ROLLBACK")
        raise


def drop(store: sqlite3.Connection, which: str, *values: object) -> int:
    """Delete readings and return how many files they were of; `which` is SQL that selects their digests."""
    store.execute(f"DELETE FROM pages WHERE digest IN ({which})", values)
    return store.execute(f"DELETE FROM files WHERE digest IN ({which})", values).rowcount


def keep_within_bound(store: sqlite3.Connection) -> None:
    """Throw away the readings that were longest unused until the store is within its bound."""
    bound = _most_bytes()
    excess = _bytes_in(store) - bound
    if excess <= 0:
        return
    excess += int(bound * (1 - _FULLNESS))
    sizes = store.execute(
        "SELECT files.digest, COALESCE(SUM(LENGTH(page) + LENGTH(picture)), 0) FROM files"
        " LEFT JOIN pages ON pages.digest = files.digest GROUP BY files.digest ORDER BY files.used"
    )
    dropped = []
    for digest, size in sizes:
        if excess <= 0:
            break
        dropped.append((digest,))
        excess -= size
    with transaction(store):
        store.executemany("DELETE FROM pages WHERE digest = ?", dropped)
        store.executemany("DELETE FROM files WHERE digest = ?", dropped)
    shrink(store)


def shrink(store: sqlite3.Connection) -> bool:
    """Give free space back and empty the log, in which pages stand that were deleted since.

    Returns False where another process still reads that log: it is emptied when the last one closes it.
    """
    # as a script: of a statement without columns `execute` runs the first step alone, which frees one page
    store.executescript("PRAGMA incremental_vacuum")
    busy = store.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return not busy


def is_broken(error: BaseException) -> bool:
    """Tell whether the store's file is no database any more; a lock or a full disk does not make it so."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def remove_store() -> None:
    """Delete the store as a file: everything in it can be read again.

    Raises:
        OSError: it cannot be deleted.
    """
    place = store_file()
    for suffix in ("-wal", "-shm", ""):
        place.with_name(place.name + suffix).unlink(missing_ok=True)


def _bytes_in(store: sqlite3.Connection) -> int:
    size, pages, free = (
        int(store.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_size", "page_count", "freelist_count")
    )
    return size * (pages - free)


def _most_bytes() -> int:
    """Return the bound: AKTENCHECK_STORE_MB where it is a number, else the usual one."""
    named = os.environ.get("AKTENCHECK_STORE_MB", "")
    return int(named) * MEBIBYTE if named.isdecimal() else STORE_BYTES
