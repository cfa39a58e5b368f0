"""Papers that come in over the desk (Eingang): where they are laid, and under which names.

The person lays them into the client's folder by way of the desk; nothing that lies there is ever overwritten or
removed. What is in a file is not looked at here: that is for the reading children.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
import unicodedata
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple

from flows.clients import TAKEN
from pipeline.errors import DiskFull, NoPermission, UsageError
from pipeline.files import is_ignored
from pipeline.writing import make_private

from .settings import desk_folder

_DEEPEST = 4
"""Folders in folders that are kept of a dropped folder."""
_LONGEST = 120
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\ud800-\udfff]')


class Laid(NamedTuple):
    """What became of one file: `name` below the client's folder."""

    name: str
    how: Literal["laid", "there"]


def lay(folder: Path, name: str, content: BinaryIO) -> Laid:
    """Lay a file into a client's folder, whole or not at all; the same bytes are not laid there twice.

    Args:
        folder: the client's.
        name: as the browser gave it, maybe with folders in front.
        content: its bytes.

    Raises:
        DiskFull, NoPermission: it cannot be written.
    """
    waiting = desk_folder() / "incoming"
    make_private(waiting)
    kept = waiting / f"{secrets.token_hex(12)}.part"
    digest = hashlib.sha256()
    try:
        with os.fdopen(os.open(kept, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as stream:
            while block := content.read(1 << 20):
                digest.update(block)
                stream.write(block)
            stream.flush()
            os.fsync(stream.fileno())
        parts = safe_parts(name)
        if (same := _same(folder, kept.stat().st_size, digest.hexdigest())) is not None:
            return Laid(same.relative_to(folder).as_posix(), "there")
        target = _placed(kept, _folder_in(folder, parts[:-1]), parts[-1])
        return Laid(target.relative_to(folder).as_posix(), "laid")
    except OSError as error:
        raise _told(error) from error
    finally:
        kept.unlink(missing_ok=True)


def sweep() -> None:
    """Remove what an interrupted upload left."""
    for left in (desk_folder() / "incoming").glob("*.part"):
        left.unlink(missing_ok=True)


def new_folder(root: Path, name: str) -> Path:
    """Make the folder of a new client.

    Raises:
        UsageError: the name says nothing, or there is such a folder.
        DiskFull, NoPermission: it cannot be made.
    """
    safe = _safe(name)
    if not safe or safe == "_" or safe.casefold() in TAKEN or is_ignored(safe) or is_ignored(f"{safe}/x"):
        raise UsageError("Please give the case another name.", de="Bitte dem Fall einen anderen Namen geben.")
    known = (
        {unicodedata.normalize("NFC", one.name).casefold() for one in root.iterdir()}
        if root.is_dir()
        else set()
    )
    if safe.casefold() in known:
        raise UsageError(
            "There is a case of this name already.", de="Einen Fall dieses Namens gibt es schon."
        )
    try:
        make_private(root)
        (root / safe).mkdir(mode=0o700)
    except OSError as error:
        raise _told(error) from error
    return root / safe


def safe_parts(name: str) -> list[str]:
    r"""Return a file's name, with folders in front, so that it leads nowhere else and hides nothing.

    >>> safe_parts("../../etc/passwd"), safe_parts("a\\b/c\x00.pdf"), safe_parts("/.ssh/id")
    (['etc', 'passwd'], ['a', 'b', 'c_.pdf'], ['_ssh', 'id'])
    >>> safe_parts("..")
    ['_']
    """
    steps = [step for step in re.split(r"[/\\]", name) if step.strip(" .")]
    safe = [_safe(step) for step in steps] or ["_"]
    return [*safe[:-1][:_DEEPEST], safe[-1]]


def _same(folder: Path, size: int, digest: str) -> Path | None:
    """Return the file of the folder that holds these bytes; None: there is none."""
    for place in sorted(folder.rglob("*")):
        if place.is_symlink() or not place.is_file() or place.stat().st_size != size:
            continue
        with place.open("rb") as stream:
            if hashlib.file_digest(stream, "sha256").hexdigest() == digest:
                return place
    return None


def _safe(step: str) -> str:
    clean = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", step)).strip(" ").rstrip(".")
    clean = "".join(sign if unicodedata.category(sign) != "Cf" else "_" for sign in clean)
    if clean.startswith((".", "~$", "-")):
        clean = f"_{clean[1:]}"
    stem, dot, ending = clean.rpartition(".")
    if len(clean) > _LONGEST:
        clean = f"{stem[: _LONGEST - 12]}{dot}{ending[:10]}" if stem else clean[:_LONGEST]
    while len(clean.encode("utf-8")) > 200:
        clean = f"{clean[: len(clean) // 2]}{dot}{ending[:10]}"
    return clean or "_"


def _folder_in(folder: Path, steps: list[str]) -> Path:
    """Return the folder below the client's, made where it lacks; a link on the way is not followed."""
    place = folder
    for step in steps:
        place = place / step
        if place.is_symlink() or (place.exists() and not place.is_dir()):
            place = place.with_name(f"{step} ({secrets.token_hex(2)})")
        place.mkdir(mode=0o700, exist_ok=True)
    return place


def _placed(kept: Path, folder: Path, name: str) -> Path:
    """Move the file to its name; where that is taken, to one with a number."""
    stem, dot, ending = name.rpartition(".")
    for number in range(1, 1000):
        shown = name if number == 1 else f"{stem} ({number}){dot}{ending}" if stem else f"{name} ({number})"
        target = folder / shown
        try:
            os.link(kept, target)  # fails where something lies there, be it a link that leads nowhere
            return target
        except FileExistsError:
            continue
        except OSError:
            try:
                return _copied(kept, target)
            except FileExistsError:
                continue
    raise OSError("no free name")


def _copied(kept: Path, target: Path) -> Path:
    """Copy to another file system; a hidden name until it is whole."""
    hidden = target.with_name(f".{secrets.token_hex(8)}.part")
    if os.path.lexists(target):
        raise FileExistsError
    try:
        with (
            kept.open("rb") as source,
            os.fdopen(os.open(hidden, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as stream,
        ):
            shutil.copyfileobj(source, stream)
            stream.flush()
            os.fsync(stream.fileno())
        hidden.rename(target)
    finally:
        hidden.unlink(missing_ok=True)
    return target


def _told(error: OSError) -> Exception:
    if error.errno in (28, 122):
        return DiskFull("No space is left for the papers.", de="Für die Unterlagen ist kein Platz mehr.")
    return NoPermission(
        "The papers cannot be laid into the folder: no permission.",
        de="Die Unterlagen können nicht in den Ordner gelegt werden: keine Rechte.",
    )
