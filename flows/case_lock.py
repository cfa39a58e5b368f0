"""One run a case at a time (Fallsperre): a lock that the system frees however the process ends.

    <data folder>/locks/<case id>

Orchestrators have slots for this, too; those are known to stay taken when a worker is killed.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pipeline.data_folder import data_folder
from pipeline.errors import AktencheckError, NoPermission
from pipeline.writing import make_private

WAIT_SECONDS = 60.0
_LOOK_EVERY = 0.1


class CaseBusy(AktencheckError):
    """Another run is checking this case and does not come to its end."""

    exit_code = 67


@contextmanager
def held(case: str, wait_s: float = WAIT_SECONDS) -> Iterator[None]:
    """Hold the lock of a case.

    Args:
        case: its id.
        wait_s: how long another run is waited for, in seconds.

    Raises:
        CaseBusy: the other run still holds it.
        NoPermission: the data folder cannot be written.
    """
    try:
        place = data_folder() / "locks" / case
        make_private(place.parent)
        handle = _taken(place, time.monotonic() + wait_s)
    except OSError as error:
        raise NoPermission(
            "The data folder cannot be written. Please check its permissions, or name another place with "
            "AKTENCHECK_HOME.",
            de="In den Datenordner kann nicht geschrieben werden. Bitte die Rechte prüfen oder mit AKTENCHECK_HOME "
            "einen anderen Ort nennen.",
        ) from error
    try:
        yield
    finally:
        with suppress(OSError):
            place.unlink()
        os.close(handle)


def is_held(case: str) -> bool:
    """Tell whether a run, of whatever process, is checking the case now."""
    try:
        handle = os.open(data_folder() / "locks" / case, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        os.close(handle)
    return False


def _taken(place: Path, until: float) -> int:
    """Return the open, locked file."""
    while True:
        handle = os.open(place, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_at(place, handle):
                return handle
            os.close(handle)  # its holder has just removed it: what is locked here is nobody's lock any more
            continue
        except BlockingIOError:
            os.close(handle)
        except BaseException:
            os.close(handle)
            raise
        if time.monotonic() > until:
            raise CaseBusy(
                "This case is being checked by another run. Please try again when that has ended.",
                de="Dieser Fall wird gerade von einem anderen Lauf geprüft. Bitte danach noch einmal versuchen.",
            )
        time.sleep(_LOOK_EVERY)


def _is_at(place: Path, handle: int) -> bool:
    with suppress(FileNotFoundError):
        there, here = place.stat(), os.fstat(handle)
        return (there.st_dev, there.st_ino) == (here.st_dev, here.st_ino)
    return False
