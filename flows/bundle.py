"""`bundle`: one PDF for the authority out of a report and the client's folder (Antragsmappe).

The report says what goes in; the folder must hold the very files that it was made from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from pipeline.answer import Answer
from pipeline.data_folder import folder_of
from pipeline.errors import UsageError
from pipeline.files import ScanFile
from pipeline.taking import Source, join, take
from pipeline.workers import Readers
from pipeline.writing import write_private
from reports.bundle import chapters, cover, enclosed, marks
from reports.model import DocumentEntry, Report
from reports.typography import Language
from reports.words import table

from .confirm import read_report
from .intake import intake_of
from .output import note, put


def bundle(place: Path, out: Path | None, lang: Language) -> int:
    """Write the bundle of a report, beside it where no other place is named, and print where it lies.

    Raises:
        UsageError: there is no such report; its folder is gone, or a file of it has changed since; nothing to enclose.
    """
    report = read_report(place)
    target = _target(place, out, _folder_of(report))
    data, left_out = bundled(report, lang)
    write_private(target, data)
    for name in left_out:
        note(f"{name}: {table('bundle')[lang]['not_taken']}")
    put(f"{target}\n")
    return 0


def bundled(report: Report, lang: Language) -> tuple[bytes, tuple[str, ...]]:
    """Return the bundle of a report as a PDF, and the ids of the documents that could not be taken over.

    Raises:
        UsageError: its folder is gone, or a file of it has changed since; nothing to enclose.
    """
    intake = intake_of(_folder_of(report))
    with Readers() as readers, readers.opened(intake.files) as (work, opened):
        _must_be_unchanged(report, [file for file, _ in opened])
        sources = _sources(opened)
        order = enclosed(report)
        parts = {entry.id: work / f"part-{number}.pdf" for number, entry in enumerate(order)}
        pages = _taken(readers, order, sources, parts)
        if not pages:
            raise _usage(
                "No paper of the folder proves a requirement; there is nothing to put together.",
                "Keine Unterlage des Ordners belegt eine Voraussetzung; es gibt nichts zusammenzustellen.",
            )
        (work / "cover.pdf").write_bytes(cover(report, pages, lang))
        (work / "marks.pdf").write_bytes(marks(report, pages, lang))
        taken = [parts[entry.id] for entry in order if entry.id in pages]
        asked = (
            taken,
            work / "cover.pdf",
            work / "marks.pdf",
            chapters(report, pages, lang),
            work / "bundle.pdf",
        )
        (joined,) = readers.answered(join, [asked])
        if joined.codes:
            raise RuntimeError("the parts of the bundle could not be joined")
        data = (work / "bundle.pdf").read_bytes()
    return data, tuple(entry.id for entry in order if entry.id not in pages)


def _taken(
    readers: Readers, order: Sequence[DocumentEntry], sources: Mapping[str, Source], parts: Mapping[str, Path]
) -> dict[str, int]:
    """Return how many pages of each document were taken over; one of which a page cannot be had is left out."""
    whole = [entry for entry in order if all(page.file in sources for page in entry.pages)]
    asked = [
        (
            [sources[page.file]._replace(number=page.page, turned=page.turned) for page in entry.pages],
            parts[entry.id],
        )
        for entry in whole
    ]
    answers = readers.answered(take, asked)
    return {entry.id: answer.pages for entry, answer in zip(whole, answers, strict=True) if not answer.codes}


def _sources(opened: Sequence[tuple[ScanFile, Answer]]) -> dict[str, Source]:
    """Return from where the pages of each file are taken, by its name; a mail's text is no page of a file."""
    found = {}
    for file, answer in opened:
        if answer.stand_in is not None:
            found[file.name] = Source(answer.stand_in, "pdf", 1)
        elif answer.pages and file.media != "mail":
            found[file.name] = Source(file.path, file.media, 1)
    return found


def _must_be_unchanged(report: Report, files: Sequence[ScanFile]) -> None:
    digests = {file.name: file.digest for file in files}
    for entry in report.documents:
        told = "".join(f"{digests.get(page.file, '')}:{page.page}\n" for page in entry.pages)
        if entry.digest and sha256(told.encode()).hexdigest() != entry.digest:
            raise _usage(
                f"A file of document {entry.id} has changed or is gone since the report; please run `aktencheck check` "
                "again.",
                f"Eine Datei des Dokuments {entry.id} ist seit dem Bericht geändert oder nicht mehr da; bitte "
                "`aktencheck check` neu starten.",
            )


def _folder_of(report: Report) -> Path:
    folder = folder_of(report.case.id)
    if folder is None or not folder.is_dir():
        raise _usage(
            "The client folder of this report is not where it was; please run `aktencheck check` again.",
            "Der Ordner zu diesem Bericht ist nicht mehr dort, wo er war; bitte `aktencheck check` neu starten.",
        )
    return folder


def _target(place: Path, out: Path | None, folder: Path) -> Path:
    target = (out or (place if place.is_dir() else place.parent) / "bundle.pdf").resolve()
    if target.is_dir():
        target /= "bundle.pdf"
    if folder.resolve() in target.parents:
        raise _usage(
            "The bundle would lie inside the client folder; please name another place with --out.",
            "Die Mappe läge im Ordner der Klientin oder des Klienten; bitte mit --out einen anderen Ort nennen.",
        )
    return target


def _usage(english: str, german: str) -> UsageError:
    return UsageError(english, de=german)
