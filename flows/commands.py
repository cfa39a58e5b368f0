"""What the commands do, each returning its exit status (Befehle)."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import stat
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from extractors.papers import papers_in
from pipeline.errors import FileProblem, UsageError
from pipeline.files import ScanFile, Trouble, scan_file
from pipeline.vocabulary import exit_codes
from pipeline.workers import Readers
from reports.build import document_of, problems_of
from reports.model import Report
from reports.terminal import checklist
from reports.typography import Language
from validators.case import Case
from validators.casefile import merge, read_case

from .check import Checked, check, intake_of, write
from .output import note, put
from .places import mode_of, no_access, output_folder
from .progress import progress


def check_folder(
    folder: Path,
    options: Mapping[str, str | None],
    as_of: dt.date | None,
    *,
    out: Path | None,
    form: str,
    jobs: int | None,
    prefect: bool,
    lang: Language,
) -> int:
    """Check one client folder, write its reports, print the checklist (or the JSON) on stdout."""
    _must_be_folder(folder)
    target = output_folder(folder, out)
    case = merge(read_case(folder), options)
    day = as_of or dt.date.today()  # noqa: DTZ011 - the day of the person at the desk; the only look at the clock
    run = _with_prefect if prefect else _plainly
    checked = run(folder, case, day, jobs, lang)
    written = write(checked, target, lang)
    if form == "json":
        put(written.json.read_text(encoding="utf-8"))
        note(str(written.html))
    else:
        put(f"{_told(checked.report, lang)}\n{written.html}\n{written.json}\n")
    return exit_codes()[checked.report.verdict]


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


def _plainly(folder: Path, case: Case, as_of: dt.date, jobs: int | None, lang: Language) -> Checked:
    intake = intake_of(folder)
    with Readers(jobs) as readers, progress(lang) as tell:
        return check(folder, case, as_of, lambda files: readers.read(files, tell), intake=intake)


def _with_prefect(folder: Path, case: Case, as_of: dt.date, jobs: int | None, lang: Language) -> Checked:
    from .orchestrated import check_as_flow

    return check_as_flow(folder, case, as_of, jobs)


def _told(report: Report, lang: Language) -> str:
    terminal = sys.stdout.isatty()
    width = min(shutil.get_terminal_size((100, 24)).columns, 120) if terminal else 80
    return checklist(report, lang, width, colour=terminal)


def tell(paths: Sequence[Path], lang: Language, *, fields: bool) -> int:
    """Print what the files are, and with `fields` what they say, as JSON in the report's form.

    Raises:
        UsageError: one of them is not there, or is a folder.
    """
    files: list[ScanFile] = []
    troubles: list[Trouble] = []
    for path in dict.fromkeys(paths):
        _must_be_file(path)
        try:
            files.append(scan_file(path, path.as_posix()))
        except FileProblem as problem:
            troubles.append(Trouble(file=path.as_posix(), code=problem.code))
    with Readers(None) as readers, progress(lang) as told:
        scans = readers.read(files, told)
    left_out = set() if fields else {"fields", "persons"}
    documents = [
        document_of(paper).model_dump(mode="json", exclude=left_out) for paper in papers_in(scans.pages)
    ]
    problems = [entry.model_dump(mode="json") for entry in problems_of((*troubles, *scans.problems))]
    put(json.dumps({"documents": documents, "problems": problems}, ensure_ascii=False, indent=2) + "\n")
    return 0


def _must_be_file(path: Path) -> None:
    mode = mode_of(path)
    if mode is None:
        raise UsageError(
            f"There is no file “{path}”. Please check how it is spelled.",
            de=f"Die Datei „{path}“ gibt es nicht. Bitte die Schreibweise prüfen.",
        )
    if stat.S_ISDIR(mode):
        raise UsageError(
            f"“{path}” is a folder; `aktencheck check` takes folders.",
            de=f"„{path}“ ist ein Ordner; Ordner prüft `aktencheck check`.",
        )
