"""What `doctor` looks at of the data folder and of what is sent (Datenordner und Datenschutz)."""

from __future__ import annotations

import os
import re
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from .checkup import INTERNAL, PERMISSION, USAGE, Point

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def permissions() -> Point:
    """Is the data folder its owner's alone, with everything in it?"""
    from pipeline.data_folder import data_folder

    what = ("Datenordner", "Data folder")
    folder = data_folder()
    open_to_others = sum(bool(stat.S_IMODE(mode) & 0o077) for mode in _modes(folder))
    if open_to_others:
        said = (
            f"{open_to_others} Dateien oder Ordner sind auch für andere zugänglich.",
            f"{open_to_others} files or folders are open to others.",
        )
        do = f"chmod -R go= '{folder}'"
        return Point("permissions", what, "fail", said, (do, do), PERMISSION)
    if os.name == "posix" and folder.stat().st_uid != os.getuid():
        said = f"{folder} gehört jemand anderem.", f"{folder} belongs to somebody else."
        own = "AKTENCHECK_HOME auf einen eigenen Ordner setzen", "Set AKTENCHECK_HOME to a folder of your own"
        return Point("permissions", what, "fail", said, own, PERMISSION)
    if not os.access(folder, os.W_OK | os.X_OK):
        said = f"In {folder} kann nicht geschrieben werden.", f"{folder} cannot be written."
        return Point("permissions", what, "fail", said, (f"chmod u+rwx '{folder}'",) * 2, PERMISSION)
    kept = sum(place.stat().st_size for place in folder.rglob("*") if place.is_file()) / (1 << 20)
    told = f"{folder} ({kept:.0f} MB)"
    return Point(
        "permissions", what, "ok", (f"{told}, für niemand anderen zugänglich", f"{told}, open to nobody else")
    )


def _modes(folder: Path) -> Iterator[int]:
    yield folder.stat().st_mode
    for place in folder.rglob("*"):
        yield place.lstat().st_mode & ~(0o077 if place.is_symlink() else 0)


def left_over() -> Point:
    """Did killed runs leave pictures of pages in the temporary folder?"""
    what = ("Zwischendateien", "Temporary files")
    left = 0
    for place in Path(tempfile.gettempdir()).glob("aktencheck-*-*"):
        pid = place.name.split("-")[1]
        left += pid.isdigit() and not Path(f"/proc/{pid}").exists() and place.stat().st_uid == os.getuid()
    if left:
        said = (
            f"{left} Ordner abgebrochener Läufe; die nächste Prüfung räumt sie weg.",
            f"{left} folders of killed runs; the next check removes them.",
        )
        return Point("left_over", what, "warn", said)
    return Point("left_over", what, "ok", ("keine übrig", "none left"))


def encryption() -> Point:
    """Is what is kept encrypted, by the program or by the disk?"""
    from pipeline.data_folder import data_folder
    from pipeline.errors import AktencheckError
    from pipeline.key_slots import key_file
    from pipeline.unlocking import seal

    what = ("Verschlüsselung", "Encryption")
    try:
        told = key_file()
        if told is not None:
            seal()
    except AktencheckError as error:
        return Point("encryption", what, "fail", (error.de, error.en), code=PERMISSION)
    if told is not None:
        ways = {"keyring": ("Schlüsselbund", "keyring"), "passphrase": ("Passphrase", "passphrase")}
        by = [ways[slot.by] for slot in told.slots]
        german, english = (" + ".join(dict.fromkeys(way[number] for way in by)) for number in (0, 1))
        return Point(
            "encryption",
            what,
            "ok",
            (f"verschlüsselt; es öffnet: {german}", f"encrypted; opened by: {english}"),
        )
    if on_encrypted_disk(data_folder()):
        return Point("encryption", what, "ok", ("die Platte ist verschlüsselt", "the disk is encrypted"))
    said = (
        "Was aufgehoben wird, liegt unverschlüsselt auf der Platte.",
        "What is kept lies on the disk without encryption.",
    )
    return Point("encryption", what, "warn", said, ("aktencheck store encrypt",) * 2)


def on_encrypted_disk(place: Path) -> bool:
    """Tell whether a file lies on a disk that Linux encrypts (dm-crypt), also below LVM; False where nobody knows."""
    device = place.stat().st_dev
    pending = [Path(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}")]
    while pending:
        here = pending.pop()
        uuid = here / "dm" / "uuid"
        if uuid.is_file() and uuid.read_text(encoding="ascii", errors="replace").startswith("CRYPT-"):
            return True
        below = here / "slaves"
        pending += sorted(below.iterdir()) if below.is_dir() else []
    return False


def records() -> Point:
    """Do the records of decisions hang together?"""
    from pipeline.errors import AktencheckError
    from validators.decision_log import cases_decided, decisions_of

    what = ("Entscheidungen", "Decisions")
    try:
        broken = [case for case in sorted(cases_decided()) if decisions_of(case).broken is not None]
    except AktencheckError as error:
        return Point("records", what, "warn", (error.de, error.en))
    if broken:
        told = ", ".join(broken)
        said = (
            f"Verändertes Protokoll in den Fällen {told}; keine Entscheidung daraus zählt.",
            f"Changed record in the cases {told}; no decision of them counts.",
        )
        do = "Aus einer Sicherung wiederherstellen", "Restore from a backup"
        return Point("records", what, "warn", said, do)
    return Point(
        "records",
        what,
        "ok",
        (f"{len(cases_decided())} Protokolle, unverändert", f"{len(cases_decided())} records, unchanged"),
    )


def keeping() -> Point:
    """For how long is a case kept?"""
    from pipeline.errors import UsageError

    from .retention import SETTING, keep_days

    what = ("Aufbewahrung", "Keeping")
    try:
        days = keep_days()
    except UsageError as error:
        return Point("keeping", what, "fail", (error.de, error.en), (f"export {SETTING}=180",) * 2, USAGE)
    if days is None:
        said = (
            f"bis jemand löscht (aktencheck forget); eine Frist setzt {SETTING}",
            f"until somebody deletes (aktencheck forget); {SETTING} sets a time",
        )
        return Point("keeping", what, "ok", said)
    said = f"{days} Tage nach der letzten Prüfung", f"{days} days after the last check"
    return Point("keeping", what, "ok", said)


def telemetry() -> Point:
    """Does Prefect send nothing to its makers, as it is set up here, and is its server this machine's?"""
    from .prefect_place import quiet_environment

    before = dict(os.environ)
    try:
        quiet_environment()
        loud = _loud()
    finally:
        os.environ.clear()
        os.environ.update(before)
    what = ("Telemetrie", "Telemetry")
    if loud:
        said = f"nicht abgeschaltet: {', '.join(loud)}", f"not switched off: {', '.join(loud)}"
        do = "Ohne Prefect arbeiten: --plain", "Work without Prefect: --plain"
        return Point("telemetry", what, "fail", said, do, INTERNAL)
    server = urlsplit(before.get("PREFECT_API_URL", "")).hostname
    if server is not None and server not in _LOOPBACK:
        said = (
            f"aus; aber Fallnummern, Tag und Zählungen gehen an den Prefect-Server {server} (PREFECT_API_URL).",
            f"off; but case ids, day and counts go to the Prefect server {server} (PREFECT_API_URL).",
        )
        return Point("telemetry", what, "warn", said, ("unset PREFECT_API_URL",) * 2)
    return Point("telemetry", what, "ok", ("aus; nichts wird gesendet", "off; nothing is sent"))


def _loud() -> list[str]:
    """Return which of Prefect's settings would send something, as Prefect itself understands its environment."""
    from prefect.settings import Settings

    now = Settings()
    told = {
        "server.analytics_enabled": now.server.analytics_enabled,
        "cloud.enable_orchestration_telemetry": now.cloud.enable_orchestration_telemetry,
        "telemetry.enable_resource_metrics": now.telemetry.enable_resource_metrics,
    }
    return [name for name, on in told.items() if on] + [
        name for name in ("DO_NOT_TRACK",) if not re.fullmatch("1|true", os.environ.get(name, ""))
    ]


LOOKS: Final[tuple[Callable[[], Point], ...]] = (
    permissions, left_over, encryption, records, keeping, telemetry,
)  # fmt: skip
