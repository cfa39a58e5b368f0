"""What the commands do, each returning its exit status (Befehle)."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from extractors.papers import papers_in
from pipeline.errors import FileProblem, NoPermission, UsageError
from pipeline.files import ScanFile, Trouble, scan_file
from pipeline.vocabulary import exit_codes
from pipeline.workers import Readers
from reports.build import document_of, problems_of
from reports.model import Report
from reports.terminal import checklist
from reports.typography import Language
from validators.case import Case
from validators.casefile import merge, read_case

from .check import Checked, check, intake_of, output_folder, write
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
    case = merge(read_case(folder), options)
    target = output_folder(folder, out)
    day = as_of or dt.date.today()  # noqa: DTZ011 - the day of the person at the desk; the only look at the clock
    run = _with_prefect if prefect else _plainly
    checked = run(folder, case, day, jobs)
    written = write(checked, target, lang)
    if form == "json":
        sys.stdout.write(written.json.read_text(encoding="utf-8"))
        sys.stderr.write(f"aktencheck: {written.html}\n")
    else:
        sys.stdout.write(_told(checked.report, lang))
        click.echo(f"\n{written.html}\n{written.json}")
    return exit_codes()[checked.report.verdict]


def _must_be_folder(folder: Path) -> None:
    try:
        is_folder, exists = folder.is_dir(), folder.exists()
    except PermissionError as error:
        raise NoPermission(
            f"Keine Leserechte für „{folder}“. Bitte die Rechte des Ordners prüfen."
        ) from error
    if not exists:
        raise UsageError(f"Den Ordner „{folder}“ gibt es nicht.")
    if not is_folder:
        raise UsageError(
            f"„{folder}“ ist kein Ordner; geprüft wird der Ordner einer Klientin oder eines Klienten."
        )


def _plainly(folder: Path, case: Case, as_of: dt.date, jobs: int | None) -> Checked:
    intake = intake_of(folder)
    with Readers(jobs) as readers, progress() as tell:
        return check(folder, case, as_of, lambda files: readers.read(files, tell), intake=intake)


def _with_prefect(folder: Path, case: Case, as_of: dt.date, jobs: int | None) -> Checked:
    from .orchestrated import check_as_flow

    return check_as_flow(folder, case, as_of, jobs)


def _told(report: Report, lang: Language) -> str:
    terminal = sys.stdout.isatty()
    width = min(shutil.get_terminal_size((100, 24)).columns, 120) if terminal else 80
    return checklist(report, lang, width, colour=terminal)


def tell(paths: Sequence[Path], *, fields: bool) -> int:
    """Print what the files are, and with `fields` what they say, as JSON in the report's form."""
    files: list[ScanFile] = []
    troubles: list[Trouble] = []
    for path in paths:
        if not path.exists():
            raise UsageError(f"Die Datei „{path}“ gibt es nicht.")
        try:
            files.append(scan_file(path, path.as_posix()))
        except FileProblem as problem:
            troubles.append(Trouble(file=path.as_posix(), code=problem.code))
    with Readers(None) as readers, progress() as told:
        scans = readers.read(files, told)
    left_out = set() if fields else {"fields", "persons"}
    documents = [
        document_of(paper).model_dump(mode="json", exclude=left_out) for paper in papers_in(scans.pages)
    ]
    problems = [entry.model_dump(mode="json") for entry in problems_of((*troubles, *scans.problems))]
    sys.stdout.write(
        json.dumps({"documents": documents, "problems": problems}, ensure_ascii=False, indent=2) + "\n"
    )
    return 0


def list_permits(lang: Language, *, profiles: bool) -> str:
    """Return the permits of the catalogue, or the profiles of authorities, a paragraph each."""
    from validators import explain

    rows = explain.profiles() if profiles else explain.permits()
    return "\n\n".join(_listed(row, lang) for row in rows)


def _listed(row: Mapping[str, Any], lang: Language) -> str:
    name = row.get("permit") or row["profile"]
    lines = [f"{name}: {row['title'][lang]}"]
    if "citation" in row:
        count = len(row["requirements"])
        lines.append(
            f"  {row['citation']}; "
            + (f"{count} Voraussetzungen" if lang == "de" else f"{count} requirements")
        )
    return "\n".join(lines)
