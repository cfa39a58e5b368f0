"""Looking at the named places before any work is done (Ordner und Rechte)."""

from __future__ import annotations

import os
from pathlib import Path

from pipeline.errors import NoPermission, UsageError


def mode_of(path: Path) -> int | None:
    """Return the mode of a file or folder; None where there is none.

    Raises:
        NoPermission: a folder above it may not be entered.
    """
    try:
        return path.stat().st_mode
    except PermissionError as error:
        raise no_access(path) from error
    except OSError:
        return None


def no_access(path: Path) -> NoPermission:
    """Return the error of a place that may not be read."""
    return NoPermission(
        f"No permission to read “{path}”. Please check its permissions.",
        de=f"Keine Leserechte für „{path}“. Bitte die Rechte prüfen.",
    )


def output_folder(folder: Path, out: Path | None) -> Path:
    """Return where the reports of a client folder go, which is looked at before minutes are spent on reading.

    Raises:
        UsageError: that would be inside the client folder, where nothing is ever written, or is a file.
        NoPermission: nothing may be written there.
    """
    target = (out or Path("aktencheck-reports") / folder.resolve().name).resolve()
    if target == folder.resolve() or folder.resolve() in target.parents:
        raise UsageError(
            f"The reports “{target}” would lie inside the client folder; please name another place with --out.",
            de=f"Die Ausgabe „{target}“ läge im Ordner der Klientin oder des Klienten; bitte mit --out einen "
            "anderen Ort nennen.",
        )
    there = next(place for place in (target, *target.parents) if mode_of(place) is not None)
    if not there.is_dir():
        raise UsageError(
            f"“{there}” is a file; please name a folder with --out.",
            de=f"„{there}“ ist eine Datei; bitte mit --out einen Ordner nennen.",
        )
    if not os.access(there, os.W_OK | os.X_OK):
        raise NoPermission(
            f"No permission to write into “{there}”. Please name another place with --out.",
            de=f"Keine Schreibrechte in „{there}“. Bitte mit --out einen anderen Ort nennen.",
        )
    return target
