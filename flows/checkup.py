"""What `doctor` looks at (Prüfung der Installation): one function a point, each says what it found and what to type.

Whatever is looked at is imported by the function that looks: a point that breaks costs its own line. Nothing here names
a client; of the data folder counts are told.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, Literal, NamedTuple

from .output import place_of

State = Literal["ok", "warn", "fail"]
STATES: Final[tuple[State, ...]] = ("ok", "warn", "fail")
MISSING, PERMISSION, DISK, CATALOGUE, USAGE, INTERNAL = 66, 67, 68, 65, 2, 70
"""Exit statuses of the vocabulary."""
_GIB: Final = 1 << 30
_LEAST_DISK, _LITTLE_DISK = _GIB // 2, 4 * _GIB
_LEAST_MEMORY, _LITTLE_MEMORY = 1 * _GIB, 3 * _GIB


class Point(NamedTuple):
    """What was found at one point.

    `what`, `said`: German and English; `do` is what to type or to do, None where nothing is to be done; `code` the exit
    status if it fails.
    """

    id: str
    what: tuple[str, str]
    state: State
    said: tuple[str, str]
    do: tuple[str, str] | None = None
    code: int = INTERNAL


def points() -> Iterator[Point]:
    """Yield every point in its order, as it is found."""
    from . import checkup_data

    for look in (*_LOOKS, *checkup_data.LOOKS):
        yield safely(look)


def safely(look: Callable[[], Point]) -> Point:
    """Return what a look finds; one that breaks is a failure that says where, and nothing of what was read."""
    try:
        return look()
    except Exception as fault:
        at = f"{type(fault).__name__} in {place_of(fault)}"
        name = look.__name__.strip("_")
        said = f"Die Prüfung selbst ist gescheitert ({at}).", f"The check itself failed ({at})."
        return Point(name, (name, name), "fail", said, REINSTALL)


REINSTALL: Final = (
    "Die Umgebung neu anlegen: pip install --require-hashes -r requirements.txt",
    "Make the environment anew: pip install --require-hashes -r requirements.txt",
)


def python() -> Point:
    """Is this a Python that the program runs on, in an environment of its own?"""
    version = ".".join(map(str, sys.version_info[:3]))
    what = ("Python", "Python")
    if sys.prefix == sys.base_prefix:
        said = (
            f"{version}, aber keine eigene Umgebung: andere Programme teilen die Bibliotheken.",
            f"{version}, but no environment of its own: other programs share the libraries.",
        )
        return Point("python", what, "warn", said, ("python3 -m venv .venv", "python3 -m venv .venv"))
    return Point("python", what, "ok", (version, version))


def libraries() -> Point:
    """Are the libraries those that the program asks for, and where its lock file lies beside it, those of the lock?"""
    from importlib.metadata import PackageNotFoundError, requires, version

    from packaging.requirements import Requirement

    what = ("Bibliotheken", "Libraries")
    asked = [Requirement(line) for line in requires("aktencheck") or ()]
    wrong: list[str] = []
    checked = 0
    for one in asked:
        if one.marker is not None and not one.marker.evaluate({"extra": ""}):
            continue
        checked += 1
        try:
            if not one.specifier.contains(version(one.name), prereleases=True):
                wrong.append(f"{one.name} {version(one.name)} ({one.specifier})")
        except PackageNotFoundError:
            wrong.append(one.name)
    if wrong:
        said = f"Fehlen oder passen nicht: {', '.join(wrong)}", f"Missing or not fitting: {', '.join(wrong)}"
        return Point("libraries", what, "fail", said, REINSTALL, MISSING)
    locked = _locked()
    other = [
        f"{name} {there} ≠ {pinned}"
        for name, pinned in locked
        if (there := _there(name)) not in (None, pinned)
    ]
    if other:
        few = ", ".join(other[:5]) + (" …" if len(other) > 5 else "")
        said = (
            f"{len(other)} weichen von requirements.txt ab: {few}",
            f"{len(other)} differ from the lock: {few}",
        )
        return Point("libraries", what, "warn", said, REINSTALL)
    if not locked:
        said = f"{checked} wie verlangt", f"{checked} as asked for"
    else:
        said = (
            f"{len(locked)} wie in requirements.txt festgeschrieben",
            f"{len(locked)} as pinned in requirements.txt",
        )
    return Point("libraries", what, "ok", said)


def lock_file() -> Path:
    """Return where the lock file lies beside the source, if it does."""
    return Path(__file__).parents[1] / "requirements.txt"


def _locked() -> list[tuple[str, str]]:
    """Return names and versions of the lock file that hold on this machine; none where it does not lie here."""
    from packaging.markers import Marker

    if not lock_file().is_file():
        return []
    found = []
    for line in lock_file().read_text(encoding="utf-8").splitlines():
        if match := re.match(r"([A-Za-z0-9._-]+)==(\S+?)(?:\s*;\s*(.+?))?\s*\\?$", line):
            name, pinned, marker = match.groups()
            if marker is None or Marker(marker).evaluate():
                found.append((name, pinned))
    return found


def _there(name: str) -> str | None:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return None


def program() -> Point:
    """Are the program's own files as they were installed? Told where they were installed from a package."""
    import base64
    import hashlib
    from importlib.metadata import distribution

    what = ("Programm", "Program")
    own = distribution("aktencheck")
    listed = [file for file in own.files or () if file.hash is not None and file.suffix != ".pth"]
    changed = 0
    for file in listed:
        assert file.hash is not None
        place = Path(str(file.locate()))
        made = hashlib.new(file.hash.mode, place.read_bytes()).digest() if place.is_file() else b""
        changed += base64.urlsafe_b64encode(made).rstrip(b"=").decode() != file.hash.value
    if changed:
        said = (
            f"{own.version}; {changed} Dateien sind verändert oder fehlen.",
            f"{own.version}; {changed} files were changed or are missing.",
        )
        return Point("program", what, "fail", said, REINSTALL)
    return Point("program", what, "ok", (own.version, own.version))


def tesseract() -> Point:
    """Is Tesseract there, with German, English and orientation?"""
    from pipeline.errors import ToolMissing
    from pipeline.tesseract import languages, version

    what = ("Tesseract", "Tesseract")
    install = ("apt-get install tesseract-ocr tesseract-ocr-deu tesseract-ocr-eng tesseract-ocr-osd",) * 2
    if shutil.which("tesseract") is None:
        said = "ist nicht installiert", "is not installed"
        return Point("tesseract", what, "fail", said, install, MISSING)
    try:
        there = languages()
    except ToolMissing as missing:
        return Point("tesseract", what, "fail", (missing.de, missing.en), install, MISSING)
    if lacking := sorted({"deu", "eng", "osd"} - there):
        told = ", ".join(lacking)
        state: State = "warn" if lacking == ["osd"] else "fail"
        said = f"Sprachdaten fehlen: {told}", f"language data missing: {told}"
        return Point("tesseract", what, state, said, install, MISSING)
    told = f"{version()} ({', '.join(sorted(there))})"
    return Point("tesseract", what, "ok", (told, told))


def models() -> Point:
    """Are the models that read the ones that were measured?"""
    from pipeline import networks

    what = ("Lesemodelle", "Reading models")
    if damaged := networks.damaged():
        told = ", ".join(damaged)
        said = f"fehlen oder sind verändert: {told}", f"missing or changed: {told}"
        return Point("models", what, "fail", said, REINSTALL, MISSING)
    return Point("models", what, "ok", ("unverändert", "unchanged"))


def office() -> Point:
    """Is LibreOffice there, for Word and Excel files?"""
    from pipeline.office import office_program

    what = ("LibreOffice", "LibreOffice")
    if office_program() is None:
        said = (
            "ist nicht installiert; Word- und Excel-Dateien bleiben ungelesen.",
            "is not installed; Word and Excel files stay unread.",
        )
        install = "apt-get install libreoffice-writer libreoffice-calc"
        return Point("office", what, "warn", said, (install, install))
    return Point("office", what, "ok", ("vorhanden", "there"))


def catalogue() -> Point:
    """Is the catalogue whole, and is a comparison with the law due?"""
    from pipeline.data_folder import today
    from pipeline.errors import CatalogueError
    from validators.catalogue import catalogue as loaded
    from validators.compared import compared

    what = ("Rechtskatalog", "Catalogue of the law")
    try:
        permits = len(loaded().permits)
    except CatalogueError as error:
        return Point("catalogue", what, "fail", (error.de, error.en), REINSTALL, CATALOGUE)
    due = sum(row.due for row in compared(today()))
    if due:
        said = (
            f"{permits} Titel; {due} Angaben sind mit dem Gesetz zu vergleichen.",
            f"{permits} permits; {due} entries are due to be compared with the law.",
        )
        do = "aktencheck permits --compared"
        return Point("catalogue", what, "warn", said, (do, do))
    return Point("catalogue", what, "ok", (f"{permits} Titel", f"{permits} permits"))


def memory() -> Point:
    """Is there memory for at least one page at a time?"""
    from pipeline.workers import at_once

    what = ("Arbeitsspeicher", "Memory")
    free = _free_memory()
    children = at_once(len(os.sched_getaffinity(0)))
    said = (
        f"{free / _GIB:.1f} GB frei; {children} Seiten werden gleichzeitig gelesen.",
        f"{free / _GIB:.1f} GB free; {children} pages are read at the same time.",
    )
    state: State = "fail" if free < _LEAST_MEMORY else "warn" if free < _LITTLE_MEMORY else "ok"
    do = "Andere Programme schließen oder --jobs 1", "Close other programs, or --jobs 1"
    return Point("memory", what, state, said, None if state == "ok" else do)


def _free_memory() -> int:
    """Return how much memory is free or can be freed, in bytes."""
    told = Path("/proc/meminfo")
    if told.is_file() and (match := re.search(r"MemAvailable:\s+(\d+) kB", told.read_text(encoding="ascii"))):
        return int(match[1]) * 1024
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_AVPHYS_PAGES")


def disk() -> Point:
    """Is there room where readings are kept and where pages are unfolded?"""
    from pipeline.data_folder import data_folder

    what = ("Plattenplatz", "Disk space")
    data, temporary = (shutil.disk_usage(place).free for place in (data_folder(), tempfile.gettempdir()))
    said = (
        f"{data / _GIB:.1f} GB im Datenordner, {temporary / _GIB:.1f} GB für Zwischendateien",
        f"{data / _GIB:.1f} GB in the data folder, {temporary / _GIB:.1f} GB for temporary files",
    )
    least = min(data, temporary)
    state: State = "fail" if least < _LEAST_DISK else "warn" if least < _LITTLE_DISK else "ok"
    do = (
        "Platz schaffen, oder AKTENCHECK_HOME und TMPDIR auf eine andere Platte legen",
        "Make room, or put AKTENCHECK_HOME and TMPDIR on another disk",
    )
    return Point("disk", what, state, said, None if state == "ok" else do, DISK)


_LOOKS: Final[tuple[Callable[[], Point], ...]] = (
    python, program, libraries, tesseract, models, office, catalogue, memory, disk,
)  # fmt: skip
