"""What is printed of a report (Ausdrucke): `report.pdf`, and the letter to the client as PDF and to edit."""

from __future__ import annotations

import contextlib
import os
import re
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from pipeline.writing import write_private
from reports.model import Report
from reports.typography import Language

from .output import note

_OURS = b"aktencheck"
"""The remark at the end of a Word document that nobody has edited: whatever program saves it anew drops it."""

_NOT_THERE = {
    "de": "Ein geprüftes Anschreiben gibt es in der Sprache „{}“ nicht; es ist auf Deutsch.",
    "en": "There is no proof-read letter in the language “{}”; it is in German.",
}
_DRAFT_THERE = {
    "de": "Eine ungeprüfte Übersetzung gibt es; mit AKTENCHECK_LETTER_DRAFTS={} wird sie geschrieben.",
    "en": "There is a translation that nobody has proof-read; AKTENCHECK_LETTER_DRAFTS={} has it written.",
}


def allowed_drafts() -> frozenset[str]:
    """Return the languages that may be written although no speaker has proof-read them: AKTENCHECK_LETTER_DRAFTS.

    Codes with commas or blanks between them (`ar,fa`); `all` stands for every language that has a translation.
    """
    from reports.translations import translated_languages

    named = frozenset(re.split(r"[,\s]+", os.environ.get("AKTENCHECK_LETTER_DRAFTS", "").lower())) - {""}
    return frozenset(translated_languages()) if "all" in named else named


def write_printed(
    report: Report, pictures: Mapping[tuple[str, int], bytes], folder: Path, lang: Language
) -> None:
    """Write the report and the letter into the folder of the case; what was printed there before goes.

    A letter that somebody has edited stays; the new one then lies beside it as `letter.<lang>.new.docx`.
    """
    from reports import letter_docx, letter_pdf, pdf
    from reports.letter import letter_of
    from reports.translations import translated_languages

    letter = letter_of(report, lang, drafts=allowed_drafts())
    wanted = report.case.letter_language
    if wanted is not None and wanted not in letter.languages:
        draft = f" {_DRAFT_THERE[lang].format(wanted)}" if wanted in translated_languages() else ""
        note(_NOT_THERE[lang].format(wanted) + draft)
    name = f"letter.{letter.languages[-1]}"
    made = {"report.pdf": pdf.to_pdf(report, pictures, lang), f"{name}.pdf": letter_pdf.to_pdf(letter)}
    remove_printed(folder)
    edited = (folder / f"{name}.docx").exists()
    made[f"{name}.new.docx" if edited else f"{name}.docx"] = _marked(letter_docx.to_docx(letter))
    for place, data in made.items():
        write_private(folder / place, data)


def printed_in(folder: Path) -> list[Path]:
    """Return the printed files that lie in a folder, but for the letter to edit: whoever edits it changes nothing."""
    return sorted([*folder.glob("report.pdf"), *folder.glob("letter.*.pdf")])


def remove_printed(folder: Path) -> None:
    """Remove what was printed, but for letters that somebody has edited."""
    for place in (*printed_in(folder), *filter(_is_ours, folder.glob("letter.*.docx"))):
        place.unlink(missing_ok=True)


def _marked(document: bytes) -> bytes:
    held = BytesIO(document)
    with zipfile.ZipFile(held, "a") as archive:
        archive.comment = _OURS
    return held.getvalue()


def _is_ours(place: Path) -> bool:
    with contextlib.suppress(OSError, zipfile.BadZipFile), zipfile.ZipFile(place) as archive:
        return archive.comment == _OURS
    return False
