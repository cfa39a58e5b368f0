"""The composition, on one page: folder -> files -> pages -> papers -> findings -> report (Prüfung einer Akte).

Written once, in plain Python. How files are read is an argument (`Reading`): by the child processes of this
machine, or as tasks of a Prefect flow. Nothing here knows which.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from extractors.kind import Paper
from extractors.papers import papers_in
from pipeline.data_folder import case_id
from pipeline.files import Intake, ScanFile, Trouble, writable
from pipeline.scans import Scans
from pipeline.writing import write_private
from reports.build import report_of
from reports.html import to_html
from reports.model import Report, to_json
from reports.typography import Language
from validators.case import Case, Name
from validators.decided import identities_of, settle
from validators.decision_log import Record, decisions_of
from validators.family import also_applying

from .intake import intake_of
from .printing import remove_printed, write_printed

Reading = Callable[[Sequence[ScanFile]], Scans]
"""Reads files into pages, in the order of files and pages."""


@dataclass(frozen=True)
class Checked:
    """The reports, the first applicant's first, and the upright page pictures that they show, by (file, page)."""

    reports: tuple[Report, ...]
    pictures: dict[tuple[str, int], bytes]

    @property
    def report(self) -> Report:
        """The first applicant's."""
        return self.reports[0]


def check(
    folder: Path, case: Case, as_of: dt.date, reading: Reading, *, intake: Intake | None = None
) -> Checked:
    """Return the reports on one client folder as of a day: one for each person who applies.

    Args:
        folder: the client's folder; nothing is written into it.
        case: what `case.yaml` and the command line state.
        as_of: the day on which everything is judged; nothing here reads the clock but for `produced`.
        reading: how the files are read.
        intake: what the folder holds, where the caller has looked already.
    """
    read = papers_of(folder, reading, intake)
    produced_at = dt.datetime.now(dt.UTC).replace(microsecond=0)

    def report_for(own: Case, person: str = "") -> Report:
        name = case_id(folder, person)
        return report_on(read, own, as_of, name, decisions_of(name), produced_at)

    first = report_for(case)
    known = {part: first.case.applicant.get(part) for part in Name.model_fields}
    others = also_applying(case, Name.model_validate(known))
    return Checked((first, *(report_for(one.case, one.key) for one in others)), read.pictures)


class Read(NamedTuple):
    """What a folder holds, read and not judged yet; `digests` are those of the files, by name."""

    folder: Path
    papers: Sequence[Paper]
    digests: Mapping[str, str]
    troubles: Sequence[Trouble]
    tesseract: str
    pictures: dict[tuple[str, int], bytes]


def papers_of(folder: Path, reading: Reading, intake: Intake | None = None) -> Read:
    """Return the papers of a client folder."""
    intake = intake or intake_of(folder)
    scans = reading(intake.files)
    return Read(
        folder=folder,
        papers=papers_in(scans.pages),
        digests={file.name: file.digest for file in (*intake.files, *scans.members)},
        troubles=(*intake.problems, *scans.problems),
        tesseract=scans.tesseract,
        pictures=dict(scans.pictures),
    )


def report_on(
    read: Read, own: Case, as_of: dt.date, name: str, record: Record, produced_at: dt.datetime
) -> Report:
    """Return the report on one person of a folder; `name` is the id of the case, `record` what people decided on it."""
    settled = settle(read.papers, own, as_of, read.troubles, record, read.digests)
    return report_of(
        case=own,
        case_id=name,
        folder=writable(read.folder.resolve().name),
        judgement=settled.judgement,
        papers=settled.papers,
        identities=identities_of(settled.papers, read.digests),
        problems=read.troubles,
        as_of=as_of,
        produced_at=produced_at,
        version=own_version(),
        tesseract=read.tesseract,
    )


def write(
    checked: Checked, places: Sequence[tuple[Path, Path]], lang: Language, *, printed: bool = True
) -> None:
    """Write each report as JSON and as a page, and if wanted printed, with the letter to the client.

    Each file is written whole or not at all, readable by the owner only.
    """
    for report, (as_json, as_page) in zip(checked.reports, places, strict=True):
        write_private(as_json, to_json(report))
        write_private(as_page, to_html(report, checked.pictures, lang=lang).encode())
        if printed:
            write_printed(report, checked.pictures, as_json.parent, lang)
        else:
            remove_printed(as_json.parent)  # what lies there would tell of another day


def own_version() -> str:
    """Return the version of this program."""
    from importlib.metadata import version

    return version("aktencheck")
