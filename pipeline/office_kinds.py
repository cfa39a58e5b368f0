"""What a ZIP or OLE file is (Büro-Dokument, Archiv oder E-Mail), told by what is in it.

Source: ECMA-376 part 2; ODF 1.3 part 2; [MS-CFB]; [MS-OFFCRYPTO] 2.3.
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Literal, NamedTuple

import olefile

from .errors import FileProblem
from .files import Media
from .limits import MEBIBYTE, MEMBERS, RATIO

_NEWER = {"word/": ".docx", "xl/": ".xlsx", "ppt/": ".pptx"}
_OPEN = {"text": ".odt", "spreadsheet": ".ods", "presentation": ".odp", "graphics": ".odg"}
_OLDER = {"WordDocument": ".doc", "Workbook": ".xls", "Book": ".xls", "PowerPoint Document": ".ppt"}
_ODF = "application/vnd.oasis.opendocument."
_MOST = 200 * MEBIBYTE
"""What an office file may unfold to: LibreOffice holds all of it in memory."""


class Office(NamedTuple):
    """An office file. `suffix` is its usual one, `has_macros` whether programs are in it."""

    suffix: str
    has_macros: bool = False


def office_kind(path: Path, media: Media) -> Office | Literal["archive", "mail"]:
    """Return what the file is.

    Raises:
        FileProblem: `unsupported`, `encrypted`, `truncated`, `corrupt`, `too_large`.
    """
    if media == "rtf":
        return Office(".rtf")
    return _ole_kind(path) if media == "ole" else _zip_kind(path)


def _ole_kind(path: Path) -> Office | Literal["mail"]:
    try:
        with olefile.OleFileIO(path) as ole:
            names = {entry[0] for entry in ole.listdir(streams=True, storages=True)}
    except Exception as error:  # olefile raises whatever the hostile bytes lead to
        raise FileProblem("corrupt") from error
    if "__properties_version1.0" in names:
        return "mail"
    if "EncryptedPackage" in names:
        raise FileProblem("encrypted")
    suffix = next((suffix for name, suffix in _OLDER.items() if name in names), None)
    if suffix is None:
        raise FileProblem("unsupported")
    return Office(suffix, bool(names & {"Macros", "_VBA_PROJECT_CUR", "VBA"}))


def _zip_kind(path: Path) -> Office | Literal["archive"]:
    try:
        with zipfile.ZipFile(path) as archive:
            suffix = _suffix(archive)
            if suffix is None:
                return "archive"
            names = archive.namelist()
            _refuse_bomb(archive, path.stat().st_size)
            if b"encryption-data" in _manifest(archive, names):
                raise FileProblem("encrypted")
            if archive.testzip() is not None:
                raise FileProblem("corrupt")
    except FileProblem:
        raise
    except Exception as error:  # zipfile raises whatever the hostile bytes lead to
        if not _looks_like_office(path):
            return "archive"  # what is whole in it can be taken out
        raise FileProblem("truncated" if isinstance(error, zipfile.BadZipFile) else "corrupt") from error
    return Office(suffix, any(name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in names))


def _suffix(archive: zipfile.ZipFile) -> str | None:
    names = archive.namelist()
    if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
        kind = archive.read("mimetype").decode("ascii", errors="replace").strip()
        return _OPEN.get(kind.removeprefix(_ODF).partition("-template")[0]) if kind.startswith(_ODF) else None
    if "[Content_Types].xml" in names:
        return next(
            (suffix for part, suffix in _NEWER.items() if any(n.startswith(part) for n in names)), None
        )
    return None


def _manifest(archive: zipfile.ZipFile, names: list[str]) -> bytes:
    return archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""


def _refuse_bomb(archive: zipfile.ZipFile, size: int) -> None:
    infos = archive.infolist()
    unfolded = sum(info.file_size for info in infos)
    if len(infos) > MEMBERS or unfolded > _MOST or (unfolded > _MOST // 10 and unfolded > RATIO * size):
        raise FileProblem("too_large")


def _looks_like_office(path: Path) -> bool:
    with path.open("rb") as stream:
        head = stream.read(120)
    return b"[Content_Types].xml" in head or b"mimetypeapplication/vnd.oasis.opendocument" in head
