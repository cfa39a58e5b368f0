"""Whether the data folder is encrypted, and its seal while it is used (Entsperren).

Whoever keeps something in the data folder holds a lock with the others while it does; who turns encryption on or off
holds it alone. So nothing is ever written in the clear beside a conversion, and none begins under a running check.
"""

from __future__ import annotations

import fcntl
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .data_folder import data_folder
from .errors import NoPermission
from .sealing import PLAIN, Seal

_LOCK_NAME = "encryption.lock"
_KEY_FILE = "encryption.json"
_LOOK_EVERY = 0.1
_CONVERTED_IN = 60.0
"""Seconds for which somebody who wants to use the data folder waits for a conversion."""

ask: Callable[[], str | None] | None = None
"""Asks a person for the passphrase; None where nobody is there to be asked. Set by whoever has a terminal."""

_opened: dict[Path, tuple[tuple[int, int, int], Seal]] = {}
_one_asks = threading.Lock()


def seal() -> Seal:
    """Return how the data folder's values are kept; its key is asked for once in a process.

    Raises:
        Locked: it is encrypted, and the key is not at hand or is not the right one.
        NoPermission: a conversion was broken off.
    """
    place = data_folder() / _KEY_FILE
    try:
        state = place.stat()
    except FileNotFoundError:
        return PLAIN
    stamp = (state.st_ino, state.st_mtime_ns, state.st_size)
    with _one_asks:
        known = _opened.get(place)
        if known is None or known[0] != stamp:
            known = _opened[place] = (stamp, _asked_for())
    return known[1]


def _asked_for() -> Seal:
    # pydantic and the library of cryptography are loaded where there is something to open
    from .key_slots import key_file, opened_key
    from .sealing import seal_from

    told = key_file()
    if told is None:
        return PLAIN
    if told.state != "on":
        verb = "encrypt" if told.state == "turning_on" else "decrypt"
        raise NoPermission(
            f"The data folder is half converted. Please type, to finish it: aktencheck store {verb}",
            de=f"Der Datenordner ist erst zur Hälfte umgewandelt. Zum Beenden bitte eingeben: aktencheck store {verb}",
        )
    return seal_from(opened_key(told, ask))


@contextmanager
def in_use() -> Iterator[Seal]:
    """Use the data folder together with others, by its seal.

    Raises:
        Locked, NoPermission: as `seal`; or it is being converted and that does not end.
    """
    with _held(fcntl.LOCK_SH, _CONVERTED_IN):
        yield seal()


@contextmanager
def alone(wait_s: float = 5.0) -> Iterator[None]:
    """Have the data folder alone.

    Raises:
        NoPermission: somebody uses it and does not end within so many seconds.
    """
    with _held(fcntl.LOCK_EX, wait_s):
        yield


@contextmanager
def _held(how: int, wait_s: float) -> Iterator[None]:
    handle = os.open(data_folder() / _LOCK_NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        _wait_for(handle, how, time.monotonic() + wait_s)
        yield
    finally:
        os.close(handle)


def _wait_for(handle: int, how: int, until: float) -> None:
    while True:
        try:
            fcntl.flock(handle, how | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() > until:
                raise NoPermission(
                    "The data folder is in use by another run, or is being converted. Please try again when that has "
                    "ended.",
                    de="Der Datenordner wird gerade von einem anderen Lauf benutzt oder umgewandelt. Bitte danach noch "
                    "einmal versuchen.",
                ) from None
        time.sleep(_LOOK_EVERY)
