"""ZIP archives (Archiv): every member is taken out, or named with the reason why not.

Members get neutral names in a private folder; what an archive calls them is never used as a path. To be called in a
child process: the files are not trusted.

Source: APPNOTE.TXT 6.3.10; Fifield, A better zip bomb (2019) for members that lie on each other.
"""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import IO, Any, NamedTuple

from .errors import FileProblem
from .limits import FILE_BYTES, MEBIBYTE, MEMBERS, RATIO
from .zip_salvage import whole_members

_BLOCK = 1 << 16
_LOCKED = 1
"""The bit of a member's flags that says so."""
_LEAST_BOMB = 10 * MEBIBYTE


class Member(NamedTuple):
    """One file of an archive: what it is called, and where it was put; where it was not, `code` says why."""

    name: str
    path: Path | None = None
    code: str = ""


def members_of(path: Path, folder: Path, allowance: int, passwords: Sequence[str] = ()) -> Iterator[Member]:
    """Yield every file of an archive, taken out into `folder`.

    Args:
        path: the archive.
        folder: a private, empty folder.
        allowance: bytes that all members together may have.
        passwords: tried in turn where a member is locked.

    Raises:
        FileProblem: `truncated`, `corrupt`, `too_large`; before it, members that can be read are yielded.
    """
    try:
        archive = _archive(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        for number, (name, content) in enumerate(
            whole_members(path.read_bytes(), min(allowance, FILE_BYTES))
        ):
            target = folder / f"{number:04d}"
            target.write_bytes(content)
            yield Member(tidy(name), target)
        raise FileProblem("corrupt" if _has_an_end(path) else "truncated") from error
    with archive:
        # not `is_dir`: it fails over a member without a name
        infos = [info for info in archive.infolist() if not info.filename.endswith("/")]
        _refuse_bombs(archive.infolist(), path.stat().st_size)
        for number, info in enumerate(infos):
            target = folder / f"{number:04d}"
            try:
                allowance -= _taken_out(archive, info, target, min(allowance, FILE_BYTES), passwords)
            except FileProblem as problem:
                target.unlink(missing_ok=True)
                yield Member(tidy(info.filename), code=problem.code)
            else:
                yield Member(tidy(info.filename), target)


def _archive(path: Path) -> Any:
    """Return the archive, ready to be read; the library for locked ones is loaded for those alone."""
    archive = zipfile.ZipFile(path)
    if not any(info.flag_bits & _LOCKED for info in archive.infolist()):
        return archive
    archive.close()
    import pyzipper

    return pyzipper.AESZipFile(path)


def tidy(name: str) -> str:
    r"""Return a member's name as a path below the archive, whatever it is called there.

    >>> tidy("../../etc/passwd"), tidy("C:\\Akte\\a.pdf"), tidy("/a//./b.pdf")
    ('etc/passwd', 'C:/Akte/a.pdf', 'a/b.pdf')
    """
    parts = PurePosixPath(name.replace("\\", "/")).parts
    kept = [
        "".join(char if char.isprintable() else "_" for char in part)
        for part in parts
        if part not in ("/", "..")
    ]
    return "/".join(kept)[:300] or "_"


def _refuse_bombs(infos: Sequence[Any], size: int) -> None:
    """Refuse an archive that unfolds beyond measure, or whose members lie on each other.

    Raises:
        FileProblem: `too_large`; `corrupt` where members share bytes.
    """
    if len(infos) > MEMBERS:
        raise FileProblem("too_large")
    unfolded = sum(info.file_size for info in infos)
    if unfolded > _LEAST_BOMB and unfolded > RATIO * size:
        raise FileProblem("too_large")
    end = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < end:
            raise FileProblem("corrupt")
        end = info.header_offset + 30 + info.compress_size


def _taken_out(archive: Any, info: Any, target: Path, most: int, passwords: Sequence[str]) -> int:
    """Write one member to `target` and return its bytes.

    Raises:
        FileProblem: `link_outside`, `too_large`, `encrypted`, `password_wrong`, `unsupported`, `corrupt`.
    """
    if stat.S_ISLNK(info.external_attr >> 16):
        raise FileProblem("link_outside")
    if info.file_size > most:
        raise FileProblem("too_large")
    locked = bool(info.flag_bits & _LOCKED)
    for password in passwords if locked else ("",):
        try:
            with archive.open(info, pwd=password.encode("utf-8", "surrogateescape") or None) as stream:
                return _copied(stream, target, most)
        except (FileProblem, MemoryError):
            raise
        except NotImplementedError as error:
            raise FileProblem("unsupported") from error
        except Exception as error:  # the libraries raise whatever the hostile bytes lead to
            # one password in 256 passes the old cipher's own test: its rubbish fails the check sum here
            if not locked:
                raise FileProblem("corrupt") from error
    raise FileProblem("password_wrong" if passwords else "encrypted")


def _copied(stream: IO[bytes], target: Path, most: int) -> int:
    written = 0
    with target.open("wb") as out:
        while block := stream.read(_BLOCK):
            written += len(block)
            if written > most:
                raise FileProblem("too_large")
            out.write(block)
    return written


def _has_an_end(path: Path) -> bool:
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - (1 << 16) - 22))
        return b"PK\x05\x06" in stream.read()
