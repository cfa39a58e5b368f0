"""Passwords of the desk's users (Kennwörter), and how fast they may be tried."""

from __future__ import annotations

import re
import threading
import time

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from pipeline.errors import UsageError

from .book import Book

SHORTEST = 10
_NAME = re.compile(r"[\w.@ -]{1,60}")
_HASHER = PasswordHasher()
_NOBODY = _HASHER.hash("nobody has this password")
"""Verified where there is no such user, so that the time of the answer tells nothing."""
_FREE = 5
"""Wrong passwords in a row that cost no time; each further one doubles the wait."""
_LONGEST_WAIT = 900.0


def add_user(book: Book, name: str, password: str) -> None:
    """Add a user, or give one another password.

    Raises:
        UsageError: no fitting name, or too short a password.
    """
    if not _NAME.fullmatch(name) or name.strip() != name:
        raise UsageError(
            "A user's name has 1 to 60 letters, digits, blanks or . @ - _.",
            de="Ein Benutzername hat 1 bis 60 Buchstaben, Ziffern, Leerzeichen oder . @ - _.",
        )
    if len(password) < SHORTEST:
        raise UsageError(
            f"The password needs at least {SHORTEST} characters.",
            de=f"Das Kennwort braucht mindestens {SHORTEST} Zeichen.",
        )
    book.set_user(name, _HASHER.hash(password))


def is_right(book: Book, name: str, password: str) -> bool:
    """Tell whether that is the user's password; takes as long where there is no such user."""
    known = book.password_hash(name)
    try:
        return _HASHER.verify(known or _NOBODY, password) and known is not None
    except (VerificationError, InvalidHashError):
        return False


class Throttle:
    """Makes guessing slow, by user and by address; safe under many threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failed: dict[str, tuple[int, float]] = {}

    def wait_s(self, *keys: str) -> float:
        """Return for how many seconds nothing may be tried; 0: now."""
        now = time.monotonic()
        with self._lock:
            return max((0.0, *(self._until(key) - now for key in keys)))

    def failed(self, *keys: str) -> None:
        """Count a wrong password."""
        now = time.monotonic()
        with self._lock:
            if len(self._failed) > 10_000:
                self._failed = {k: v for k, v in self._failed.items() if now - v[1] < _LONGEST_WAIT}
            for key in keys:
                count, _ = self._failed.get(key, (0, 0.0))
                self._failed[key] = (count + 1, now)

    def succeeded(self, *keys: str) -> None:
        """Forget the wrong ones."""
        with self._lock:
            for key in keys:
                self._failed.pop(key, None)

    def _until(self, key: str) -> float:
        count, last = self._failed.get(key, (0, 0.0))
        return last + min(2.0 ** (count - _FREE), _LONGEST_WAIT) if count >= _FREE else 0.0
