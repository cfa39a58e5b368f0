"""`check`: one client folder becomes its report (Prüfbefehl).

Whatever reads, judges or renders is imported when it is needed: a folder of which nothing has changed needs none of it.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import shutil
import stat
import sys
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Literal, NamedTuple

from pipeline.data_folder import case_id
from pipeline.errors import UsageError
from pipeline.files import Intake
from pipeline.readings import Readings
from pipeline.standing import remember, still_stand
from pipeline.vocabulary import exit_codes
from reports.model import Report
from reports.terminal import checklist
from reports.typography import Language

from .intake import intake_of
from .output import note, put
from .places import mode_of, no_access, output_folder
from .unchanged import inputs_of, is_settled

Store = Literal["used", "anew", "off"]
"""Whether readings are kept and found again; `anew`: kept, but everything is read again; `off`: neither."""


_MOST = 30
"""Persons of one folder who may apply."""


class _Wanted(NamedTuple):
    """What is to be checked, how, and where the reports go."""

    folder: Path
    case_id: str
    intake: Intake
    options: Mapping[str, str | None]
    as_of: dt.date
    target: Path
    jobs: int | None
    prefect: bool
    lang: Language

    def places(self, persons: int) -> list[tuple[Path, Path]]:
        """Where `report.json` and `report.html` of so many persons go: the first one's, then `person_2` and so on."""
        folders = [self.target, *(self.target / f"person_{number}" for number in range(2, persons + 1))]
        return [(folder / "report.json", folder / "report.html") for folder in folders]


def check_folder(
    folder: Path,
    options: Mapping[str, str | None],
    as_of: dt.date | None,
    *,
    out: Path | None,
    form: str,
    jobs: int | None,
    store: Store,
    prefect: bool,
    lang: Language,
) -> int:
    """Check one client folder, write its reports, print the checklists (or the JSON) on stdout.

    Where several persons apply there is a report for each, and the exit status is the highest of theirs.
    """
    _must_be_folder(folder)
    target = output_folder(folder, out)
    day = as_of or dt.date.today()  # noqa: DTZ011 - the day of the person at the desk; the only one that is judged by
    wanted = _Wanted(folder, case_id(folder), intake_of(folder), options, day, target, jobs, prefect, lang)
    reports = _made(wanted, None) if store == "off" else _found_or_made(wanted, anew=store == "anew")
    for report, (as_json, as_page) in zip(reports, wanted.places(len(reports)), strict=True):
        if form == "json":
            put(as_json.read_text(encoding="utf-8"))
            note(str(as_page))
        else:
            put(f"{_told(report, lang)}\n{as_page}\n{as_json}\n")
    return max(exit_codes()[report.verdict] for report in reports)


def _found_or_made(wanted: _Wanted, *, anew: bool) -> Sequence[Report]:
    """Return the reports that lie there where nothing has changed since they were written; else make them."""
    inputs = inputs_of(
        wanted.folder, wanted.case_id, wanted.intake, wanted.options, wanted.as_of, wanted.lang
    )
    with Readings(wanted.case_id, anew=anew) as readings:
        lying = list(chain.from_iterable(wanted.places(_lying(wanted.target))))
        # a flow is asked for to be seen in its orchestrator, so it always runs
        if not anew and not wanted.prefect and still_stand(readings, wanted.case_id, inputs, lying):
            return [Report.model_validate_json(place.read_bytes()) for place in lying[::2]]
        reports = _made(wanted, readings)
        if all(map(is_settled, reports)):
            written = list(chain.from_iterable(wanted.places(len(reports))))
            remember(readings, wanted.case_id, inputs, written)
    if readings.trouble is not None:
        note(readings.trouble.told(wanted.lang))
    return reports


def _lying(target: Path) -> int:
    """Return of how many persons reports lie there, the first applicant counted."""
    return 1 + sum((target / f"person_{number}" / "report.json").exists() for number in range(2, _MOST + 1))


def _made(wanted: _Wanted, readings: Readings | None) -> Sequence[Report]:
    """Read, judge and write; reports of persons who no longer apply go."""
    from validators.casefile import merge, read_case

    from .check import check, write

    case = merge(read_case(wanted.folder), wanted.options)
    if wanted.prefect:
        from .orchestrated import check_as_flow

        checked = check_as_flow(wanted.folder, case, wanted.as_of, wanted.jobs, readings)
    else:
        from pipeline.workers import Readers

        from .progress import progress

        with Readers(wanted.jobs, readings) as readers, progress(wanted.lang) as tell:
            checked = check(
                wanted.folder,
                case,
                wanted.as_of,
                lambda files: readers.read(files, tell),
                intake=wanted.intake,
            )
    write(checked, wanted.places(len(checked.reports)), wanted.lang)
    for as_json, as_page in wanted.places(_MOST)[len(checked.reports) :]:
        as_json.unlink(missing_ok=True)
        as_page.unlink(missing_ok=True)
        with contextlib.suppress(OSError):  # it is not there, or something else lies in it
            as_json.parent.rmdir()
    return checked.reports


def _must_be_folder(folder: Path) -> None:
    mode = mode_of(folder)
    if mode is None:
        raise UsageError(
            f"There is no folder “{folder}”. Please check how it is spelled.",
            de=f"Den Ordner „{folder}“ gibt es nicht. Bitte die Schreibweise prüfen.",
        )
    if not stat.S_ISDIR(mode):
        raise UsageError(
            f"“{folder}” is no folder; `check` takes a client's folder, `identify` and `extract` take files.",
            de=f"„{folder}“ ist kein Ordner; `check` prüft den Ordner einer Klientin oder eines Klienten, "
            "`identify` und `extract` lesen einzelne Dateien.",
        )
    if not os.access(folder, os.R_OK | os.X_OK):
        raise no_access(folder)


def _told(report: Report, lang: Language) -> str:
    terminal = sys.stdout.isatty()
    width = min(shutil.get_terminal_size((100, 24)).columns, 120) if terminal else 80
    return checklist(report, lang, width, colour=terminal)
