"""What a client's folder holds (Akteneingang)."""

from __future__ import annotations

from pathlib import Path

from pipeline.errors import UsageError
from pipeline.files import Intake, files_in


def intake_of(folder: Path) -> Intake:
    """Return what the folder holds.

    Raises:
        NoPermission: the folder cannot be listed.
        UsageError: there is nothing in it.
    """
    intake = files_in(folder)
    if not intake.files and not intake.problems:
        raise UsageError(
            f"The folder “{folder}” holds no files. Please put the client's papers into it.",
            de=f"Der Ordner „{folder}“ enthält keine Dateien. Bitte die Unterlagen hineinlegen.",
        )
    return intake
