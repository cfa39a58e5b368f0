"""`check`: one client folder becomes its report (Prüfbefehl).

Whatever reads, judges or renders is imported when it is needed: a folder of which nothing has changed needs none of it.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import stat
import sys
from collections.abc import Mapping
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

    @property
    def outputs(self) -> tuple[Path, Path]:
        """`report.json` and `report.html`."""
        return self.target / "report.json", self.target / "report.html"


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
    """Check one client folder, write its reports, print the checklist (or the JSON) on stdout."""
    _must_be_folder(folder)
    target = output_folder(folder, out)
    day = as_of or dt.date.today()  # noqa: DTZ011 - the day of the person at the desk; the only one that is judged by
    wanted = _Wanted(folder, case_id(folder), intake_of(folder), options, day, target, jobs, prefect, lang)
    report = _made(wanted, None) if store == "off" else _found_or_made(wanted, anew=store == "anew")
    as_json, as_page = wanted.outputs
    if form == "json":
        put(as_json.read_text(encoding="utf-8"))
        note(str(as_page))
    else:
        put(f"{_told(report, lang)}\n{as_page}\n{as_json}\n")
    return exit_codes()[report.verdict]


def _found_or_made(wanted: _Wanted, *, anew: bool) -> Report:
    """Return the report that lies there where nothing has changed since it was written; else make it."""
    inputs = inputs_of(
        wanted.folder, wanted.case_id, wanted.intake, wanted.options, wanted.as_of, wanted.lang
    )
    with Readings(wanted.case_id, anew=anew) as readings:
        # a flow is asked for to be seen in its orchestrator, so it always runs
        if not anew and not wanted.prefect and still_stand(readings, wanted.case_id, inputs, wanted.outputs):
            return Report.model_validate_json(wanted.outputs[0].read_bytes())
        report = _made(wanted, readings)
        if is_settled(report):
            remember(readings, wanted.case_id, inputs, wanted.outputs)
    if readings.trouble is not None:
        note(readings.trouble.told(wanted.lang))
    return report


def _made(wanted: _Wanted, readings: Readings | None) -> Report:
    """Read, judge and write."""
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
    write(checked, *wanted.outputs, wanted.lang)
    return checked.report


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
