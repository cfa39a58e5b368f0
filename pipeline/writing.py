"""Writing files that hold personal data (Schreiben): whole or not at all, for the owner alone."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from .errors import DiskFull, NoPermission


def write_private(path: Path, data: bytes) -> None:
    """Write a file (mode 0600) so that its old content stays until the new one is safely on the disk.

    Folders that lack are made, for the owner alone (0700).

    Raises:
        DiskFull: no space left, or the quota is used up; what stood there before is untouched.
        NoPermission: the folder cannot be written to.
    """
    temporary: str | None = None
    try:
        make_private(path.parent)
        handle, temporary = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)  # mode 0600
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).replace(path)
        temporary = None
        _sync_folder(path.parent)
    except OSError as error:
        raise _told(error) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()


def wipe(path: Path) -> None:
    """Overwrite a file with zeros and delete it; one that is not there is no fault.

    On disks that write elsewhere than where something stood (flash, snapshots) the old bytes may stay for a while.

    Raises:
        OSError: it cannot be deleted.
    """
    with contextlib.suppress(FileNotFoundError), path.open("r+b") as stream:
        overwrite(stream.fileno())
    path.unlink(missing_ok=True)


def overwrite(handle: int) -> None:
    """Write zeros over the whole of an open file, and have them on the disk."""
    left = os.fstat(handle).st_size
    os.lseek(handle, 0, os.SEEK_SET)
    while left > 0:
        left -= os.write(handle, bytes(min(left, 1 << 20)))
    os.fsync(handle)


def make_private(folder: Path) -> None:
    """Make a folder and those above it that lack, for the owner alone; existing ones stay as they are."""
    lacking = [place for place in (folder, *folder.parents) if not place.exists()]
    for place in reversed(lacking):
        place.mkdir(mode=0o700, exist_ok=True)


def _sync_folder(folder: Path) -> None:
    # the new name itself is on the disk only now; some network shares cannot do this, which loses nothing
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _told(error: OSError) -> Exception:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFull(
            "No space is left where the reports are written; what stood there is untouched. Please make room.",
            de="Kein Platz mehr, wo die Berichte liegen; was dort stand, ist unverändert. Bitte Platz schaffen.",
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return NoPermission(
            "The reports cannot be written there: no permission. Please name another place with --out.",
            de="Die Berichte können dort nicht geschrieben werden: keine Rechte. Bitte mit --out einen "
            "anderen Ort nennen.",
        )
    return error
