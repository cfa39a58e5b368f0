"""The tool's own folder, for its owner alone (Datenordner), and the opaque case ids kept in it.

`AKTENCHECK_HOME` names another place for it. The map from client folder to case id is the only place where
the two stand together; orchestrator, logs and temporary files see the id.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import platformdirs

from .errors import DiskFull, NoPermission
from .writing import make_private

_WAIT_SECONDS = 30.0


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


def case_id(folder: Path) -> str:
    """Return the id of a client folder, `c-` and six hexadecimal digits: random, the same at every call.

    Raises:
        NoPermission: the map cannot be opened.
        DiskFull: no space left.
    """
    path = str(folder.resolve())
    with _cases() as cases:
        # the write lock is taken first: of two processes the second one finds the first one's id
        cases.execute("BEGIN IMMEDIATE")
        found = cases.execute("SELECT id FROM cases WHERE folder = ?", (path,)).fetchone()
        if found is None:
            found = (_fresh_id(cases),)
            cases.execute("INSERT INTO cases (id, folder) VALUES (?, ?)", (found[0], path))
        cases.execute("COMMIT")
    return str(found[0])


def is_case(candidate: str) -> bool:
    """Tell whether there is a case of this id on this machine."""
    with _cases() as cases:
        return cases.execute("SELECT 1 FROM cases WHERE id = ?", (candidate,)).fetchone() is not None


def _cases() -> AbstractContextManager[sqlite3.Connection]:
    return database("cases.sqlite3", "cases (id TEXT PRIMARY KEY, folder TEXT UNIQUE NOT NULL)", _closed())


@contextmanager
def database(name: str, table: str, closed: NoPermission) -> Iterator[sqlite3.Connection]:
    """Open one of the data folder's databases, owner-only, and make its table where it is new.

    Args:
        name: the file.
        table: as SQL says it behind CREATE TABLE.
        closed: what is raised where it cannot be opened or stays locked.

    Raises:
        DiskFull, NoPermission.
    """
    place = data_folder() / name
    try:
        # made with its mode before SQLite opens it: no moment in which others could read it
        os.close(os.open(place, os.O_RDWR | os.O_CREAT, 0o600))
        connection = sqlite3.connect(place, timeout=_WAIT_SECONDS, isolation_level=None)
        with contextlib.closing(connection):
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute(f"CREATE TABLE IF NOT EXISTS {table}")
            yield connection
    except sqlite3.DatabaseError as error:
        if "full" in str(error):
            raise DiskFull(
                "No space is left in the data folder. Please make room.",
                de="Im Datenordner ist kein Platz mehr. Bitte Platz schaffen.",
            ) from error
        raise closed from error
    except PermissionError as error:
        raise closed from error


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
