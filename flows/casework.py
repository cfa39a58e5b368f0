"""One case from its folder to its written reports (Fallbearbeitung), whoever asks for it and however it is read.

Whatever reads, judges or renders is imported when it is needed: a folder of which nothing has changed needs none of it.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pipeline.files import Intake
from pipeline.readings import Readings
from pipeline.standing import remember, still_stand
from reports.model import Report
from reports.typography import Language

from .printing import printed_in, remove_printed
from .unchanged import inputs_of, is_settled

if TYPE_CHECKING:
    from validators.case import Case

    from .check import Checked

_MOST = 30
"""Persons of one folder who may apply."""


class Wanted(NamedTuple):
    """What is to be checked, as of which day, and where the reports go.

    `options` is what was said of the case outside its folder: with `case.yaml` all that `case_of` makes the case from.
    `printed`: whether PDFs and the letter are written too.
    """

    folder: Path
    case_id: str
    intake: Intake
    options: Mapping[str, str | None]
    as_of: dt.date
    target: Path
    lang: Language
    case_of: Callable[[], Case]
    printed: bool = True

    def places(self, persons: int) -> list[tuple[Path, Path]]:
        """Where `report.json` and `report.html` of so many persons go: the first one's, then `person_2` and so on."""
        folders = [self.target, *(self.target / f"person_{number}" for number in range(2, persons + 1))]
        return [(folder / "report.json", folder / "report.html") for folder in folders]


Checking = Callable[[Wanted, "Case"], "Checked"]
"""Reads and judges a case."""


def found_or_made(
    wanted: Wanted, readings: Readings, checking: Checking, *, always: bool = False
) -> Sequence[Report]:
    """Return the reports that lie there where nothing has changed since they were written; else make them.

    Args:
        wanted: the case.
        readings: the store, open for the case; one of `Readings(anew=True)` makes them in any case if `always`.
        checking: reads and judges it where that is needed.
        always: whether they are made although nothing has changed.
    """
    form = f"{wanted.lang}{'' if wanted.printed else ', nothing printed'}"
    inputs = inputs_of(wanted.folder, wanted.case_id, wanted.intake, wanted.options, wanted.as_of, form)
    lying = wanted.places(_lying(wanted.target))
    if not always and still_stand(readings, wanted.case_id, inputs, _files_at(lying)):
        return [Report.model_validate_json(as_json.read_bytes()) for as_json, _ in lying]
    reports = made(wanted, checking)
    if all(map(is_settled, reports)):
        remember(readings, wanted.case_id, inputs, _files_at(wanted.places(len(reports))))
    return reports


def made(wanted: Wanted, checking: Checking) -> Sequence[Report]:
    """Read, judge and write; reports of persons who no longer apply go."""
    from .check import write

    checked = checking(wanted, wanted.case_of())
    write(checked, wanted.places(len(checked.reports)), wanted.lang, printed=wanted.printed)
    for as_json, as_page in wanted.places(_MOST)[len(checked.reports) :]:
        as_json.unlink(missing_ok=True)
        as_page.unlink(missing_ok=True)
        remove_printed(as_json.parent)
        with contextlib.suppress(OSError):  # it is not there, or something else lies in it
            as_json.parent.rmdir()
    return checked.reports


def _files_at(places: Sequence[tuple[Path, Path]]) -> list[Path]:
    """Return every file that was written for the persons whose reports lie at these places."""
    return [*chain.from_iterable(places), *(file for place, _ in places for file in printed_in(place.parent))]


def _lying(target: Path) -> int:
    """Return of how many persons reports lie there, the first applicant counted."""
    return 1 + sum((target / f"person_{number}" / "report.json").exists() for number in range(2, _MOST + 1))
