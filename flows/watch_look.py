"""What lies in a folder, and whether it is there to its end (Blick in den Ordner).

Quiet alone proves nothing: a copy over a slow line stalls for a minute and goes on. So each file is also looked at
without any library that would mend it: its end (`pipeline.whole`, and the end record of an archive), a name that
programs use for what is not finished, a lock that another program holds.
"""

from __future__ import annotations

import fcntl
import os
import stat
import struct
import zipfile
from pathlib import Path

from pipeline.files import is_ignored, media_of
from pipeline.limits import FILE_BYTES
from pipeline.whole import is_whole

from .watch_settling import Look, Stamp

BESIDE = "\0"
"""Begins the names of what is no file in the folder but belongs to what a check is made from."""
_CASE_FILE = "case.yaml"
_UNFINISHED = (
    ".part", ".partial", ".crdownload", ".download", ".opdownload", ".filepart", ".tmp", ".temp", ".swp",
    ".lock", ".lck",
)  # fmt: skip
"""Endings of names under which browsers, copying and office programs write."""
_EMPTY_END = 1024
_LOCKS = Path("/proc/locks")


def look_at(folder: Path) -> dict[str, Stamp]:
    """Return the stamps of everything below a folder that counts, by its path there; links are not followed.

    A folder that cannot be listed stands there by its own path with a `/` at its end, the outermost one as `/`.

    Raises:
        FileNotFoundError, NotADirectoryError: there is no such folder.
    """
    found: dict[str, Stamp] = {}
    pending = [""]
    while pending:
        here = pending.pop()
        try:
            with os.scandir(folder / here) as entries:
                for entry in entries:
                    name = f"{here}{entry.name}"
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(f"{name}/")
                    elif counts(name):
                        found[name] = stamp_of(entry.stat(follow_symlinks=False))
        except OSError as fault:
            if not here and isinstance(fault, FileNotFoundError | NotADirectoryError):
                raise
            found[here or "/"] = Stamp(0)
    return found


def counts(name: str) -> bool:
    """Tell whether a file by its path below the folder is part of what is checked, or shows that somebody works on it.

    >>> counts("scan/pass.pdf"), counts("case.yaml"), counts("Thumbs.db"), counts("~$brief.docx")
    (True, True, False, True)
    """
    return name == _CASE_FILE or name.rpartition("/")[2].startswith("~$") or not is_ignored(name)


def stamp_of(state: os.stat_result) -> Stamp:
    """Return what shows that a file was touched; the number of its node is no part of it: some shares make it up."""
    return Stamp(state.st_size, state.st_mtime_ns, state.st_ctime_ns)


def real(look: Look) -> dict[str, Stamp]:
    """Return the part of a look that lies in the folder."""
    return {name: stamp for name, stamp in look.items() if not name.startswith(BESIDE)}


def is_there(folder: Path, name: str, stamp: Stamp) -> bool:
    """Tell whether a file is there to its end and nobody holds it; a file that cannot be read is not."""
    if name.startswith(BESIDE) or name.endswith("/"):
        return True
    if is_unfinished(name):
        return False
    if name == _CASE_FILE or stamp.size > FILE_BYTES:
        return True
    path = folder / name
    try:
        return not stat.S_ISREG(path.lstat().st_mode) or (
            stamp.size > 0 and not is_locked(path) and _has_its_end(path)
        )
    except (OSError, ValueError):
        return False


def is_unfinished(name: str) -> bool:
    """Tell whether programs give such a name to a file that they are still writing, or to a lock.

    >>> is_unfinished("a/scan.pdf.part"), is_unfinished("a/.scan.pdf.Xy1z2w"), is_unfinished("a/scan.pdf")
    (True, True, False)
    """
    last = name.rpartition("/")[2].casefold()
    return last.startswith((".", "~")) or last.endswith(_UNFINISHED)


def is_locked(path: Path) -> bool:
    """Tell whether another process holds a lock on a file against readers, as far as the system shows it.

    Nothing is locked for that: who wants to write meets no lock of ours.
    """
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        # struct flock: type, whence, start, length, pid; of a network share its server is asked
        asked = struct.pack("hhqqi4x", fcntl.F_RDLCK, os.SEEK_SET, 0, 0, 0)
        try:
            told = fcntl.fcntl(handle, fcntl.F_GETLK, asked)
        except OSError:
            told = asked  # no locks there
        if told[:2] == struct.pack("h", fcntl.F_UNLCK) or told == asked:
            return os.fstat(handle).st_ino in _locked_nodes()
        return True
    finally:
        os.close(handle)


def _locked_nodes() -> set[int]:
    """Return the nodes on which processes of this machine hold a lock for writing.

    The number of the device is not compared: on some systems of files it is not that of the file. A node of the same
    number elsewhere costs a little time, nothing more.
    """
    try:
        rows = [row.split() for row in _LOCKS.read_text(encoding="ascii").splitlines()]
    except OSError:
        return set()
    return {int(row[5].rpartition(":")[2]) for row in rows if row[1] == "FLOCK" and row[3] == "WRITE"}


def _has_its_end(path: Path) -> bool:
    with path.open("rb") as stream:
        media = media_of(stream.read(1024))
        if media == "zip":
            return zipfile.is_zipfile(stream)
        if media in ("heif", "webp", "tiff"):
            # room was made for the whole file before it was written: no packed picture ends in emptiness (one that is
            # not packed may, and waits)
            stream.seek(0, os.SEEK_END)
            stream.seek(max(0, stream.tell() - _EMPTY_END))
            if not any(stream.read()):
                return False
    return media is None or is_whole(path, media)
