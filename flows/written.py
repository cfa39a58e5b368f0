"""Reports that were written of a case, found below a folder and deleted (geschriebene Berichte).

Told by what they say, not by their names: `report.json` carries the id of its case. With it goes what the program
writes beside it; whatever else lies there stays. An overview that lists the case goes too: the next `bulk` writes it
anew.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from pipeline.errors import NoPermission
from pipeline.writing import wipe

_OF_A_CASE = ("report.html", "report.pdf", "letter.*.pdf", "letter.*.docx", "bundle.pdf")
_OF_ALL = ("overview.html", "overview.xlsx")


def remove_written(cases: Collection[str], below: Path) -> int:
    """Delete the reports of these cases below a folder, and the overviews that list one of them; return how many.

    Links are not followed.

    Raises:
        NoPermission: one of them cannot be deleted.
    """
    removed = 0
    try:
        for place, told in _told_below(below):
            if place.name == "report.json" and told.get("case", {}).get("id") in cases:
                _remove(place, _OF_A_CASE)
                removed += 1
            elif place.name == "overview.json" and _lists(told, cases):
                _remove(place, _OF_ALL)
                removed += 1
    except OSError as error:
        raise NoPermission(
            "A written report cannot be deleted. Please check the permissions of the reports' folder.",
            de="Ein geschriebener Bericht lässt sich nicht löschen. Bitte die Rechte des Ordners der Berichte prüfen.",
        ) from error
    return removed


def _remove(place: Path, beside: Collection[str]) -> None:
    """Delete a file, last, after those beside it: broken off in between, they are still found by it."""
    for pattern in beside:
        for other in place.parent.glob(pattern):
            if not other.is_symlink():
                wipe(other)
    wipe(place)
    with suppress(OSError):  # something else lies in it
        place.parent.rmdir()


def _told_below(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield every report and overview with what it says; a file that says something else is none."""
    for here, _, names in os.walk(folder, topdown=False):
        for name in ("report.json", "overview.json"):
            place = Path(here, name)
            if name not in names or place.is_symlink():
                continue
            with suppress(OSError, ValueError, RecursionError):
                told = json.loads(place.read_bytes())
                if isinstance(told, dict) and str(told.get("schema", "")).startswith("aktencheck-"):
                    yield place, told


def _lists(told: dict[str, Any], cases: Collection[str]) -> bool:
    rows = [*told.get("cases", ()), *told.get("not_checked", ())]
    return any(row.get("case") in cases for row in rows if isinstance(row, dict))
