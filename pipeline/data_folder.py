"""The tool's own folder, for its owner alone (Datenordner), and the opaque case ids kept in it.

`AKTENCHECK_HOME` names another place for it. The map from client folder to case id is the only place where
the two stand together; orchestrator, logs and temporary files see the id. Of an encrypted data folder the map holds
tokens in place of the folders' paths (`pipeline.sealing`).
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import os
import re
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import platformdirs

from .errors import DiskFull, NoPermission
from .writing import make_private

if TYPE_CHECKING:
    from .sealing import Seal

_WAIT_SECONDS = 30.0
_PERSON = "@person-"
"""What stands in the map behind the folder of somebody who applies beside the first applicant."""
CASES = "cases.sqlite3"
FOLDERS = "folder"
"""The kind of word that a folder's path is (`Seal.token`)."""
_WRITTEN = re.compile("\0([0-9a-f]{2})")
_DAYS_SEEN = "CREATE TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY, day TEXT NOT NULL)"


class KnownCase(NamedTuple):
    """A case: its id, the folder's path (None: no longer in the map), the day of its last check (None: not known)."""

    id: str
    folder: Path | None
    seen: dt.date | None


def data_folder() -> Path:
    """Return the folder, made if it lacks (mode 0700).

    Raises:
        NoPermission: it cannot be made.
    """
    named = os.environ.get("AKTENCHECK_HOME")
    folder = (
        Path(named).expanduser() if named else Path(platformdirs.user_data_dir("aktencheck", appauthor=False))
    )
    try:
        make_private(folder)
        if os.name == "posix" and folder.stat().st_uid == os.getuid():
            folder.chmod(0o700)
    except OSError as error:
        raise NoPermission(
            "The data folder cannot be made; please name another place with AKTENCHECK_HOME.",
            de="Der Datenordner kann nicht angelegt werden; bitte mit AKTENCHECK_HOME einen anderen Ort nennen.",
        ) from error
    return folder


def case_id(folder: Path, person: str = "") -> str:
    """Return the id of a client folder, `c-` and six hexadecimal digits: random, the same at every call.

    `person`: who else applies in that folder, by a key of their own; each has a case, and decisions, of their own.

    Today is written down as the day on which the case was last asked for; nothing is judged by it.

    Raises:
        NoPermission: the map cannot be opened.
        DiskFull: no space left.
    """
    place = folder.resolve()
    path = str(place / f"{_PERSON}{hashlib.sha256(person.encode()).hexdigest()}" if person else place)
    with _cases() as (cases, seal):
        path = seal.token(_written(path), FOLDERS)
        # the write lock is taken first: of two processes the second one finds the first one's id
        cases.execute("BEGIN IMMEDIATE")
        found = cases.execute("SELECT id FROM cases WHERE folder = ?", (path,)).fetchone()
        if found is None:
            found = (_fresh_id(cases),)
            cases.execute("INSERT INTO cases (id, folder) VALUES (?, ?)", (found[0], path))
        cases.execute(_DAYS_SEEN)
        cases.execute("REPLACE INTO seen (id, day) VALUES (?, ?)", (found[0], today().isoformat()))
        cases.execute("COMMIT")
    return str(found[0])


def known_cases() -> tuple[KnownCase, ...]:
    """Return every case of this machine, in the order of their folders.

    Raises:
        NoPermission: the map cannot be opened.
    """
    with _cases() as (cases, seal):
        cases.execute(_DAYS_SEEN)
        rows = cases.execute(
            "SELECT cases.id, folder, day FROM cases LEFT JOIN seen ON seen.id = cases.id ORDER BY folder"
        ).fetchall()
    return tuple(
        KnownCase(name, _path(folder, seal), dt.date.fromisoformat(day) if day else None)
        for name, folder, day in rows
    )


def _written(path: str) -> str:
    """Return a path as text that can be kept: bytes that are no UTF-8 stand behind a NUL, which no path has."""
    return re.sub("[\udc80-\udcff]", lambda found: f"\0{ord(found[0]) - 0xDC00:02x}", path)


def _path(kept: str, seal: Seal) -> Path | None:
    """Return the folder of a line of the map; None where the line is spoilt."""
    from .sealing import Unreadable

    try:
        return Path(_WRITTEN.sub(lambda found: chr(0xDC00 + int(found[1], 16)), seal.word(kept, FOLDERS)))
    except Unreadable:
        return None


def cases_of(folder: Path) -> tuple[KnownCase, ...]:
    """Return the cases of a folder, which may be gone: the first applicant's and those of who else applies.

    Raises:
        NoPermission: the map cannot be opened.
    """
    place = folder.resolve()
    return tuple(case for case in known_cases() if case.folder in (place, *_persons_in(case, place)))


def _persons_in(case: KnownCase, place: Path) -> tuple[Path, ...]:
    there = case.folder
    of_it = there is not None and there.parent == place and there.name.startswith(_PERSON)
    return (there,) if there is not None and of_it else ()


def folder_of(name: str) -> Path | None:
    """Return the client folder of a case, whoever applies in it; None where the case is not in the map.

    Raises:
        NoPermission: the map cannot be opened.
    """
    place = next((case.folder for case in known_cases() if case.id == name), None)
    return place.parent if place is not None and place.name.startswith(_PERSON) else place


def drop_case(name: str) -> None:
    """Take a case out of the map; its folder gets a new id when it is checked again.

    Raises:
        NoPermission, DiskFull: the map cannot be written.
    """
    with _cases() as (cases, _):
        cases.execute(_DAYS_SEEN)
        cases.execute("BEGIN IMMEDIATE")
        cases.execute("DELETE FROM cases WHERE id = ?", (name,))
        cases.execute("DELETE FROM seen WHERE id = ?", (name,))
        cases.execute("COMMIT")


def today() -> dt.date:
    """Return the day by this machine's clock, for what is kept and for how long; nothing is judged by it."""
    return dt.date.today()  # noqa: DTZ011 - the day of the person at the desk


def is_case(candidate: str) -> bool:
    """Tell whether there is a case of this id on this machine."""
    with _cases() as (cases, _):
        return cases.execute("SELECT 1 FROM cases WHERE id = ?", (candidate,)).fetchone() is not None


def _cases() -> AbstractContextManager[tuple[sqlite3.Connection, Seal]]:
    return sealed_database(CASES, "cases (id TEXT PRIMARY KEY, folder TEXT UNIQUE NOT NULL)", _closed())


@contextmanager
def database(name: str, table: str, closed: NoPermission) -> Iterator[sqlite3.Connection]:
    """Open one of the data folder's databases as `sealed_database` does, for what need not be sealed."""
    with sealed_database(name, table, closed) as (connection, _):
        yield connection


@contextmanager
def sealed_database(name: str, table: str, closed: NoPermission) -> Iterator[tuple[sqlite3.Connection, Seal]]:
    """Open one of the data folder's databases, owner-only, and make its table where it is new.

    While it is open the data folder is not converted; the seal is the one that holds as long.

    Args:
        name: the file.
        table: as SQL says it behind CREATE TABLE.
        closed: what is raised where it cannot be opened or stays locked.

    Raises:
        DiskFull, NoPermission.
        Locked: the data folder is encrypted and its key is not at hand.
    """
    from .unlocking import in_use  # which needs the folder

    try:
        with (
            in_use() as seal,
            contextlib.closing(private_connection(data_folder() / name, _WAIT_SECONDS)) as connection,
        ):
            mark_as_sealed(connection, seal)
            connection.execute(f"CREATE TABLE IF NOT EXISTS {table}")
            yield connection, seal
    except sqlite3.DatabaseError as error:
        if "full" in str(error):
            raise DiskFull(
                "No space is left in the data folder. Please make room.",
                de="Im Datenordner ist kein Platz mehr. Bitte Platz schaffen.",
            ) from error
        raise closed from error
    except PermissionError as error:
        raise closed from error


def private_connection(place: Path, wait_s: float) -> sqlite3.Connection:
    """Return a connection to an SQLite file that only its owner may read, and that keeps nothing of what is deleted.

    Args:
        place: the file; made where it lacks.
        wait_s: how long a lock of another process is waited for, in seconds.

    Raises:
        sqlite3.Error, OSError.
    """
    # made with its mode before SQLite opens it: no moment in which others could read it
    os.close(os.open(place, os.O_RDWR | os.O_CREAT, 0o600))
    # which thread uses it is its holder's concern
    connection = sqlite3.connect(place, timeout=wait_s, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA secure_delete = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def mark_as_sealed(connection: sqlite3.Connection, seal: Seal) -> None:
    """Write into a database that its values are sealed, where they are.

    Raises:
        NoPermission: they are, and there is no key file: what is written now could never be told from what was.
    """
    marked = bool(connection.execute("PRAGMA user_version").fetchone()[0])
    if marked and not seal.is_on:
        raise NoPermission(
            "The data folder is encrypted, but its key file encryption.json is gone. Please restore it from a backup.",
            de="Der Datenordner ist verschlüsselt, aber seine Schlüsseldatei encryption.json fehlt. Bitte aus einer "
            "Sicherung wiederherstellen.",
        )
    if seal.is_on and not marked:
        connection.execute("PRAGMA user_version = 1")


def _closed() -> NoPermission:
    return NoPermission(
        "The map of cases in the data folder cannot be written or is locked. Please check its permissions, or "
        "name another place with AKTENCHECK_HOME.",
        de="Die Fallliste im Datenordner kann nicht geschrieben werden oder ist gesperrt. Bitte die Rechte "
        "prüfen oder mit AKTENCHECK_HOME einen anderen Ort nennen.",
    )


def _fresh_id(cases: sqlite3.Connection) -> str:
    while True:
        candidate = f"c-{secrets.token_hex(3)}"
        if cases.execute("SELECT 1 FROM cases WHERE id = ?", (candidate,)).fetchone() is None:
            return candidate
