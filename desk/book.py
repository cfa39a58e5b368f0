"""What the desk writes down (Arbeitsbuch): users, sessions, checks that are due, who looked at which medical paper.

    <data folder>/desk/desk.sqlite3

Owner-only. No name of a client, no folder and no text of a paper is in it: cases are known by their ids.
"""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
import threading
import time
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.data_folder import private_connection
from pipeline.writing import make_private

from .settings import IDLE_SECONDS, LONGEST_SECONDS

_TABLES = (
    "users (name TEXT PRIMARY KEY, hash TEXT NOT NULL, made REAL NOT NULL)",
    "sessions (id TEXT PRIMARY KEY, user TEXT NOT NULL, csrf TEXT NOT NULL, made REAL, seen REAL)",
    "checks (case_id TEXT PRIMARY KEY, asked REAL NOT NULL)",
    "views (at REAL NOT NULL, user TEXT NOT NULL, case_id TEXT NOT NULL, document TEXT NOT NULL)",
)


class Visitor(NamedTuple):
    """Who is signed in; `csrf` goes with everything that changes something, `session` names the row."""

    user: str
    csrf: str
    session: str


class View(NamedTuple):
    """That somebody was shown a medical paper; `document` is the short digest of its content."""

    at: float
    user: str
    case_id: str
    document: str


class Book:
    """The desk's database; safe under many threads.

    Args:
        folder: where it lies.
    """

    def __init__(self, folder: Path) -> None:
        make_private(folder)
        self._lock = threading.Lock()
        self._base = private_connection(folder / "desk.sqlite3", 10.0)
        for table in _TABLES:
            self._base.execute(f"CREATE TABLE IF NOT EXISTS {table}")

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self._base.close()

    # users

    def set_user(self, name: str, password_hash: str) -> None:
        """Add a user, or give the one of that name another password; old sessions end."""
        self._run(
            "REPLACE INTO users (name, hash, made) VALUES (?, ?, ?)", (name, password_hash, time.time())
        )
        self._run("DELETE FROM sessions WHERE user = ?", (name,))

    def remove_user(self, name: str) -> bool:
        """Remove a user and end the sessions; whether there was one."""
        self._run("DELETE FROM sessions WHERE user = ?", (name,))
        return self._run("DELETE FROM users WHERE name = ?", (name,)).rowcount > 0

    def users(self) -> tuple[str, ...]:
        """Return the names, in their order."""
        return tuple(row[0] for row in self._all("SELECT name FROM users ORDER BY name"))

    def password_hash(self, name: str) -> str | None:
        """Return what is kept of a password; None where there is no such user."""
        rows = self._all("SELECT hash FROM users WHERE name = ?", (name,))
        return str(rows[0][0]) if rows else None

    # sessions

    def begin_session(self, user: str) -> str:
        """Return the secret of a new session; only its digest is kept."""
        secret = secrets.token_urlsafe(32)
        now = time.time()
        self._run(
            "DELETE FROM sessions WHERE seen < ? OR made < ?", (now - IDLE_SECONDS, now - LONGEST_SECONDS)
        )
        row = (_digest(secret), user, secrets.token_urlsafe(24), now, now)
        self._run("INSERT INTO sessions (id, user, csrf, made, seen) VALUES (?, ?, ?, ?, ?)", row)
        return secret

    def visitor(self, secret: str, *, touch: bool = True) -> Visitor | None:
        """Return whose session it is; None where it has ended or never was. `touch`: it goes on from now."""
        now = time.time()
        rows = self._all(
            "SELECT user, csrf, id FROM sessions WHERE id = ? AND seen >= ? AND made >= ?",
            (_digest(secret), now - IDLE_SECONDS, now - LONGEST_SECONDS),
        )
        if not rows:
            return None
        if touch:
            self._run("UPDATE sessions SET seen = ? WHERE id = ?", (now, rows[0][2]))
        return Visitor(*rows[0])

    def end_session(self, visitor: Visitor) -> None:
        """End a session."""
        self._run("DELETE FROM sessions WHERE id = ?", (visitor.session,))

    # checks

    def due(self, case_id: str) -> None:
        """Write down that a case is to be checked."""
        self._run("INSERT OR IGNORE INTO checks (case_id, asked) VALUES (?, ?)", (case_id, time.time()))

    def done(self, case_id: str) -> None:
        """Write down that it was."""
        self._run("DELETE FROM checks WHERE case_id = ?", (case_id,))

    def all_due(self) -> tuple[str, ...]:
        """Return the cases that are to be checked, the longest waiting first."""
        return tuple(row[0] for row in self._all("SELECT case_id FROM checks ORDER BY asked"))

    # views of medical papers

    def viewed(self, user: str, case_id: str, document: str) -> None:
        """Write down that a user was shown a medical paper."""
        self._run("INSERT INTO views VALUES (?, ?, ?, ?)", (time.time(), user, case_id, document))

    def views(self, case_id: str) -> tuple[View, ...]:
        """Return who was shown which medical paper of a case, the latest first."""
        rows = self._all(
            "SELECT at, user, case_id, document FROM views WHERE case_id = ? ORDER BY at DESC LIMIT 500",
            (case_id,),
        )
        return tuple(View(float(row[0]), *row[1:]) for row in rows)

    def _run(self, sql: str, values: tuple[object, ...] = ()) -> sqlite3.Cursor:
        with self._lock:
            return self._base.execute(sql, values)

    def _all(self, sql: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._base.execute(sql, values).fetchall()


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
