"""What a reading depends on beside the paper (Leseschlüssel): our own code, the libraries, the engines.

Told from names, sizes and times on the disk: nothing that reads is imported or started for it, because a second run
of an unchanged folder needs none of them.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sys
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from .settings import changed

_LIBRARIES = frozenset(
    {
        "numpy", "olefile", "opencv-python-headless", "openvino", "pi-heif", "pikepdf", "pillow",
        "pypdfium2", "pytesseract", "pyzipper", "rapidfuzz", "rapidocr", "zxing-cpp",
    }
)  # fmt: skip
_LANGUAGE_DATA = ("/usr/share/tesseract-ocr/*/tessdata", "/usr/share/tessdata", "/usr/local/share/tessdata")


@cache
def reading_key() -> str:
    """Return a digest that changes when the same paper may be read otherwise.

    It covers every file of the package `pipeline` (so limits, settings and the pinned digests of the models too),
    the libraries with their versions, Tesseract with its language data, and LibreOffice.
    """
    digest = hashlib.sha256(source_digest("pipeline").encode())
    for part in (sys.version, *sorted(_libraries()), *_tesseract(), *_office(), *changed()):
        digest.update(part.encode() + b"\0")
    return digest.hexdigest()


@cache
def source_digest(*packages: str) -> str:
    """Return a digest over every file of our packages, code and data.

    >>> source_digest("pipeline") == source_digest("pipeline", "reports")
    False
    """
    digest = hashlib.sha256()
    for package in packages:
        root = Path(str(files(package)))
        for place in sorted(_sources(root)):
            data = place.read_bytes()
            digest.update(f"{package}/{place.relative_to(root).as_posix()}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()


def _sources(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _sources(Path(entry.path))
            elif not entry.name.endswith(".pyc"):
                yield Path(entry.path)


def _libraries() -> Iterator[str]:
    """Yield the libraries that read, as `pillow-13.0.0.dist-info`: their folders carry the version in the name."""
    for place in sys.path:
        try:
            names = os.listdir(place or ".")  # noqa: PTH208 - thousands of names, of which ten are wanted
        except OSError:
            continue
        for name in names:
            if name.endswith((".dist-info", ".egg-info")):
                library = re.sub(r"[-_.]+", "-", name.partition("-")[0]).lower()
                if library in _LIBRARIES:
                    yield name


def _tesseract() -> Iterator[str]:
    """Yield Tesseract and its language data with size and time of change; nothing where it is not installed."""
    found = shutil.which("tesseract")
    if found is None:
        return
    yield _stamp(Path(found).resolve())
    named = os.environ.get("TESSDATA_PREFIX")
    folders = [Path(named)] if named else [place for glob in _LANGUAGE_DATA for place in _matching(glob)]
    for folder in folders:
        yield from (_stamp(place) for place in sorted(folder.glob("*.traineddata")))


def _office() -> Iterator[str]:
    """Yield what prints office files with size and time of change; nothing where it is not installed."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            yield _stamp(Path(found).resolve())


def _matching(pattern: str) -> list[Path]:
    return sorted(Path("/").glob(pattern.removeprefix("/")))


def _stamp(place: Path) -> str:
    try:
        state = place.stat()
    except OSError:
        return str(place)
    return f"{place} {state.st_size} {state.st_mtime_ns}"
