"""From a client's folder to files that can be read, and what was left aside (Akteneingang).

The type of a file is told by its content, its name proves nothing. Nothing is opened here beyond its
first bytes and its digest: parsing is for child processes (`pipeline.workers`).
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Final, Literal

import pydantic

from .document import Advice
from .errors import FileProblem, NoPermission
from .frozen import Frozen
from .limits import FILE_BYTES
from .vocabulary import vocabulary

Media = Literal["pdf", "jpeg", "png", "tiff", "heif", "webp", "bmp", "gif", "zip", "ole", "rtf", "mail"]
FOLDED: Final = frozenset({"zip", "ole", "rtf", "mail"})
"""Types that are not read as they lie: `zip` is an archive or an office file, `ole` an older one or Outlook's mail."""

_HEIF_BRANDS = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs", b"mif1", b"msf1"}
_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]*):(?: |\t|\r?$)")
_MAIL_FIELDS = {
    b"from", b"to", b"subject", b"date", b"received", b"return-path", b"delivered-to", b"message-id", b"mime-version",
    b"content-type", b"reply-to", b"dkim-signature", b"arc-seal", b"authentication-results", b"x-mozilla-status",
}  # fmt: skip
_READABLE_NAMES = {
    ".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ".heif", ".webp", ".bmp", ".gif",
    ".zip", ".docx", ".odt", ".xlsx", ".ods", ".doc", ".xls", ".msg",
}  # fmt: skip
_BLOCK = 1 << 20


class Trouble(Frozen):
    """A file or page that could not be read (Problem). `code` is one of the vocabulary's `problems`.

    `file` is the path below the client folder; `page` counts from 1 inside it; None where the whole file is meant.
    `advice` says what was wrong with the picture, where that is known.
    """

    file: str = pydantic.Field(repr=False)
    page: int | None = pydantic.Field(default=None, ge=1)
    advice: tuple[Advice, ...] = ()
    code: str

    @pydantic.field_validator("file", mode="before")
    @classmethod
    def _writable(cls, file: str) -> str:
        return writable(file)


class ScanFile(Frozen):
    """A readable file of the folder. `name` is its path below the folder, with `/` on every system, fit to be written.

    `digest` is the SHA-256 of its bytes, in hexadecimal; `modified` the time of its last change when they were read, in
    nanoseconds.
    """

    path: Path = pydantic.Field(repr=False)
    name: str = pydantic.Field(repr=False)
    media: Media
    digest: str
    size: int
    modified: int = 0

    @pydantic.field_validator("name", mode="before")
    @classmethod
    def _writable(cls, name: str) -> str:
        return writable(name)


class Intake(Frozen):
    """What a folder holds: files to read, in the order of their names; those left aside with the reason."""

    files: tuple[ScanFile, ...] = ()
    problems: tuple[Trouble, ...] = ()


def writable(name: str) -> str:
    r"""Return a file's name as text: it need not be UTF-8 on Linux; bytes that are not are shown, never dropped.

    >>> writable("Müller\udcff.pdf")
    'Müller\\udcff.pdf'
    """
    return name.encode("utf-8", "backslashreplace").decode()


def files_in(folder: Path) -> Intake:
    """Return every file below the folder, sorted by path; links that lead out of it are not followed.

    Raises:
        NoPermission: the folder itself is missing or cannot be listed.
    """
    root = folder.resolve()
    try:
        os.listdir(root)  # noqa: PTH208 - only the permission is asked
    except OSError as error:
        raise NoPermission(
            "The client folder cannot be read. Please check its permissions.",
            de="Der Ordner kann nicht gelesen werden. Bitte die Rechte des Ordners prüfen.",
        ) from error
    files: list[ScanFile] = []
    problems: list[Trouble] = []
    taken: set[str] = set()
    for entry, refusal in _walk(root):
        name = entry.relative_to(root).as_posix()
        if is_ignored(name):
            continue
        name = _unlike(writable(name), taken)
        try:
            if refusal is not None:
                raise FileProblem(refusal)
            files.append(scan_file(entry, name))
        except FileProblem as problem:
            problems.append(Trouble(file=name, code=problem.code))
    return Intake(files=tuple(files), problems=tuple(problems))


def _unlike(name: str, taken: set[str]) -> str:
    """Return a name that no other file has: one may be called as another one is shown."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    taken.add(free)
    return free


def is_ignored(name: str) -> bool:
    """Tell whether a path below the folder is on the vocabulary's `ignored` list.

    >>> is_ignored("scan/Thumbs.db"), is_ignored("@eaDir/a.jpg/x.jpg"), is_ignored("scan/pass.pdf")
    (True, True, False)
    """
    parts = name.split("/")
    return any(
        pattern.partition("/")[0] in parts[:-1] if "/" in pattern else fnmatch(parts[-1], pattern)
        for pattern in _ignored()
    )


def scan_file(path: Path, name: str) -> ScanFile:
    """Return one file with its type and digest.

    Raises:
        FileProblem: `empty`, `too_large`, `unsupported`, `corrupt`, `no_permission`, `still_being_written`.
    """
    try:
        before = path.stat()
        if not stat.S_ISREG(before.st_mode):
            raise FileProblem("unsupported")
        if before.st_size == 0:
            raise FileProblem("empty")
        if before.st_size > FILE_BYTES:
            raise FileProblem("too_large")
        head, digest = _head_and_digest(path)
        after = path.stat()
    except PermissionError as error:
        raise FileProblem("no_permission") from error
    except OSError as error:
        raise FileProblem("corrupt") from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise FileProblem("still_being_written")
    media = media_of(head)
    if media is None:
        raise FileProblem(_why_unreadable(head, name))
    return ScanFile(
        path=path, name=name, media=media, digest=digest, size=after.st_size, modified=after.st_mtime_ns
    )


def media_of(head: bytes) -> Media | None:
    r"""Return the type that the first bytes (1024 are enough) show; None where it is none that is read.

    >>> media_of(b"%PDF-1.7"), media_of(b"GIF89a"), media_of(b"From: a@b.de\nTo: c@d.de"), media_of(b"7z..")
    ('pdf', 'gif', 'mail', None)
    """
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"  # before the others: a stored member may begin with their marks
    if _is_mail(head):
        return "mail"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head[:3] == b"\xff\xd8\xff":
        return "jpeg"
    if head[:8] == b"\x89PNG\r\n\x1a\n":
        return "png"
    if head[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        return "tiff"
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS:
        return "heif"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head[:2] == b"BM" and head[6:10] == b"\0\0\0\0":
        return "bmp"
    if head[:6] in (b"GIF87a", b"GIF89a"):
        return "gif"
    if head[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return "ole"
    if head[:5] == b"{\\rtf":
        return "rtf"
    return None


def _is_mail(head: bytes) -> bool:
    """Whether a file opens with header fields of a mail, two of the usual ones among them."""
    lines = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n").split(b"\n")
    fields = [match[1].lower() for line in lines if (match := _FIELD.match(line))]
    return bool(_FIELD.match(lines[0])) and len(_MAIL_FIELDS.intersection(fields)) >= 2


@cache
def _ignored() -> tuple[str, ...]:
    return tuple(vocabulary()["ignored"])


def _walk(folder: Path) -> Iterator[tuple[Path, str | None]]:
    """Yield every file below the folder with the problem code that already bars it, sorted by name."""
    root = folder
    pending = [folder]
    while pending:
        here = pending.pop()
        try:
            entries = sorted(here.iterdir())
        except OSError:
            yield here, "no_permission"
            continue
        below: list[Path] = []
        for entry in entries:
            if entry.is_symlink():
                yield from _linked(entry, root)
            elif entry.is_dir():
                below.append(entry)
            else:
                yield entry, None
        pending.extend(reversed(below))


def _linked(entry: Path, root: Path) -> Iterator[tuple[Path, str | None]]:
    """Yield a link: a file inside the folder is read, a folder inside it is met on the walk anyway."""
    try:
        target = entry.resolve(strict=True)
    except (OSError, RuntimeError):
        target = None
    if target is None or not target.is_relative_to(root):
        yield entry, "link_outside"
    elif not target.is_dir():
        yield entry, None


def _head_and_digest(path: Path) -> tuple[bytes, str]:
    digest = hashlib.sha256()
    head = b""
    # not blocking: a pipe put in the file's place between two looks must not hold the run
    with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as stream:
        while block := stream.read(_BLOCK):
            head = head or block[:1024]
            digest.update(block)
    return head, digest.hexdigest()


def _why_unreadable(head: bytes, name: str) -> str:
    """Return `corrupt` for rubbish under the name of a readable type, `unsupported` for everything else."""
    if Path(name).suffix.lower() not in _READABLE_NAMES:
        return "unsupported"
    text = head.decode("utf-8", errors="replace")
    odd = sum(not (char.isprintable() or char in "\r\n\t") for char in text) + text.count("\ufffd")
    return "corrupt" if odd > 0.1 * len(text) else "unsupported"
