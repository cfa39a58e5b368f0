"""Files are moved whole and never over another one (Verschieben): one step of the system, or none.

Source: renameat2(2), RENAME_NOREPLACE; link(2).
"""

from __future__ import annotations

import ctypes
import datetime as dt
import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pipeline.errors import UsageError

from .inbox_journal import Journal, Move, Reason, new_number

_AT_FDCWD = -100
_RENAME_NOREPLACE = 1
_MOST = 1000
_TAKEN_BACK = {
    "de": "Zurückgenommen: {} liegt jetzt in {}.",
    "en": "Taken back: {} now lies in {}.",
}


def move(
    journal: Journal,
    file: Path,
    folder: Path,
    *,
    digest: str,
    action: Literal["filed", "review", "undone"],
    reason: Reason,
    candidates: tuple[str, ...] = (),
) -> Path:
    """Move a file into a folder, under a name that is free there, and write that down first; return its new place.

    Raises:
        OSError: it lies where it lay; that, too, is written down.
        NoPermission, DiskFull: the journal cannot be written; nothing was moved.
    """
    for target in _free(folder / file.name):
        told = Move(
            number=new_number(),
            at=dt.datetime.now(dt.UTC).replace(microsecond=0),
            action=action,
            source=shown(file),
            target=shown(target),
            digest=digest,
            folder=folder.name if action == "filed" else None,
            reason=reason,
            candidates=candidates,
        )
        journal.add(told)
        try:
            rename_to_free(file, target)
        except OSError as fault:
            journal.add(told.model_copy(update={"action": "failed"}))
            if fault.errno != errno.EEXIST:
                raise
        else:
            return target
    raise OSError(errno.EEXIST, "no free name")


def rename_to_free(file: Path, target: Path) -> None:
    """Rename a file to a name that nothing has.

    Raises:
        FileExistsError: something has it.
        OSError: the file is not there, may not be moved, or the system knows no way that overwrites nothing.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    if hasattr(libc, "renameat2"):
        done = libc.renameat2(_AT_FDCWD, os.fsencode(file), _AT_FDCWD, os.fsencode(target), _RENAME_NOREPLACE)
        if done == 0:
            return
        fault = ctypes.get_errno()
        if fault not in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):
            raise OSError(fault, os.strerror(fault))
    # a second name fails where the name is taken; killed in between, the file has both and is moved the next time
    os.link(file, target)
    file.unlink()


def undo(journal: Journal, number: str, tray: Path, lang: Literal["de", "en"]) -> str:
    """Take a filing back into the review tray, and return what is said of it.

    Raises:
        UsageError: there is no such filing, or the file is no longer what was filed.
    """
    told = next((one for one in journal.moves() if one.number == number and one.action == "filed"), None)
    if told is None:
        raise UsageError(
            "There is no such filing; the numbers stand in review.html.",
            de="Eine solche Ablage gibt es nicht; die Nummern stehen in review.html.",
        )
    file = Path(told.target)
    try:
        with file.open("rb") as stream:
            same = hashlib.file_digest(stream, "sha256").hexdigest() == told.digest
    except OSError:
        same = False
    if not same:
        raise UsageError(
            "The file no longer lies there as it was filed; please move it by hand.",
            de="Die Datei liegt dort nicht mehr so, wie sie abgelegt wurde; bitte von Hand verschieben.",
        )
    make_tray(tray)
    place = move(journal, file, tray, digest=told.digest, action="undone", reason="undone")
    return _TAKEN_BACK[lang].format(place.name, tray)


def make_tray(tray: Path) -> None:
    """Make the review tray for everybody who may look into the folder in which it lies."""
    if not tray.is_dir():
        tray.mkdir()
        tray.chmod(stat.S_IMODE(tray.parent.stat().st_mode))


def _free(target: Path) -> Iterator[Path]:
    """Yield names that nothing has at this moment, the wanted one first."""
    for number in range(1, _MOST):
        place = target if number == 1 else target.with_name(f"{target.stem} ({number}){target.suffix}")
        if not os.path.lexists(place):
            yield place


def shown(path: Path) -> str:
    r"""Return a path as it can be written; bytes that are no UTF-8 are shown as `\udc..`."""
    return str(path).encode("utf-8", "backslashreplace").decode()
