"""The composition, on one page: folder -> files -> pages -> papers -> findings -> report (Prüfung einer Akte).

Written once, in plain Python. How files are read is an argument (`Reading`): by the child processes of this
machine, or as tasks of a Prefect flow. Nothing here knows which.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractors.papers import papers_in
from pipeline.data_folder import case_id
from pipeline.files import Intake, ScanFile
from pipeline.scans import Scans
from pipeline.writing import write_private
from reports.build import report_of
from reports.html import to_html
from reports.model import Report, to_json
from reports.typography import Language
from validators.case import Case
from validators.decided import identities_of, settle
from validators.decision_log import decisions_of

from .intake import intake_of

Reading = Callable[[Sequence[ScanFile]], Scans]
"""Reads files into pages, in the order of files and pages."""


@dataclass(frozen=True)
class Checked:
    """A report, and the upright page pictures that it shows, by (file, page)."""

    report: Report
    pictures: dict[tuple[str, int], bytes]


def check(
    folder: Path, case: Case, as_of: dt.date, reading: Reading, *, intake: Intake | None = None
) -> Checked:
    """Return the report on one client folder as of a day.

    Args:
        folder: the client's folder; nothing is written into it.
        case: what `case.yaml` and the command line state.
        as_of: the day on which everything is judged; nothing here reads the clock but for `produced`.
        reading: how the files are read.
        intake: what the folder holds, where the caller has looked already.
    """
    intake = intake or intake_of(folder)
    scans = reading(intake.files)
    troubles = (*intake.problems, *scans.problems)
    case_name = case_id(folder)
    digests = {file.name: file.digest for file in (*intake.files, *scans.members)}
    settled = settle(papers_in(scans.pages), case, as_of, troubles, decisions_of(case_name), digests)
    report = report_of(
        case=case,
        case_id=case_name,
        folder=folder.resolve().name,
        judgement=settled.judgement,
        papers=settled.papers,
        identities=identities_of(settled.papers, digests),
        problems=troubles,
        as_of=as_of,
        produced_at=dt.datetime.now(dt.UTC).replace(microsecond=0),
        version=own_version(),
        tesseract=scans.tesseract,
    )
    return Checked(report, dict(scans.pictures))


def write(checked: Checked, as_json: Path, as_page: Path, lang: Language) -> None:
    """Write the report as JSON and as a page, each whole or not at all, readable by the owner only."""
    write_private(as_json, to_json(checked.report))
    write_private(as_page, to_html(checked.report, checked.pictures, lang=lang).encode())


def own_version() -> str:
    """Return the version of this program."""
    from importlib.metadata import version

    return version("aktencheck")
