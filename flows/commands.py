"""`check`: one client folder becomes its report (Prüfbefehl).

Whatever reads, judges or renders is imported when it is needed: a folder of which nothing has changed needs none of it.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import stat
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pipeline.data_folder import case_id
from pipeline.errors import UsageError
from pipeline.readings import Readings
from pipeline.vocabulary import exit_codes
from reports.model import Report
from reports.terminal import checklist
from reports.typography import Language

from .case_lock import held
from .casework import Checking, Wanted, found_or_made, made
from .intake import intake_of
from .output import note, put
from .places import mode_of, no_access, output_folder
from .printing import printed_in

if TYPE_CHECKING:
    from validators.case import Case

    from .check import Checked

Store = Literal["used", "anew", "off"]
"""Whether readings are kept and found again; `anew`: kept, but everything is read again; `off`: neither."""


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
    printed: bool = True,
) -> int:
    """Check one client folder, write its reports, print the checklists (or the JSON) on stdout.

    Where several persons apply there is a report for each, and the exit status is the highest of theirs.
    """
    _must_be_folder(folder)
    target = output_folder(folder, out)
    day = as_of or dt.date.today()  # noqa: DTZ011 - the day of the person at the desk; the only one that is judged by
    case = case_id(folder)
    wanted = Wanted(
        folder, case, intake_of(folder), options, day, target, lang, lambda: _stated(folder, options), printed
    )
    with held(case):
        reports = _checked(wanted, jobs, store, prefect=prefect)
    for report, (as_json, as_page) in zip(reports, wanted.places(len(reports)), strict=True):
        if form == "json":
            put(as_json.read_text(encoding="utf-8"))
            note(str(as_page))
        else:
            written = "\n".join(map(str, (as_page, as_json, *printed_in(as_json.parent))))
            put(f"{_told(report, lang)}\n{written}\n")
    return max(exit_codes()[report.verdict] for report in reports)


def _checked(wanted: Wanted, jobs: int | None, store: Store, *, prefect: bool) -> Sequence[Report]:
    if store == "off":
        return made(wanted, _checking(jobs, None, prefect=prefect))
    with Readings(wanted.case_id, anew=store == "anew") as readings:
        # a flow is asked for to be seen in its orchestrator, so it always runs
        reports = found_or_made(
            wanted,
            readings,
            _checking(jobs, readings, prefect=prefect),
            always=store == "anew" or prefect,
        )
    if readings.trouble is not None:
        note(readings.trouble.told(wanted.lang))
    return reports


def _checking(jobs: int | None, readings: Readings | None, *, prefect: bool) -> Checking:
    """Return how the case is read and judged: by children of its own, or as a flow."""

    def in_order(wanted: Wanted, case: Case) -> Checked:
        from pipeline.workers import Readers

        from .check import check
        from .progress import progress

        with Readers(jobs, readings) as readers, progress(wanted.lang) as tell:
            return check(
                wanted.folder,
                case,
                wanted.as_of,
                lambda files: readers.read(files, tell),
                intake=wanted.intake,
            )

    def as_flow(wanted: Wanted, case: Case) -> Checked:
        from .orchestrated import check_as_flow

        return check_as_flow(wanted.folder, case, wanted.as_of, jobs, readings)

    return as_flow if prefect else in_order


def _stated(folder: Path, options: Mapping[str, str | None]) -> Case:
    from validators.casefile import merge, read_case

    return merge(read_case(folder), options)


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
