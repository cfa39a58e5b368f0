"""Lichtbild-Code (photo code): a sheet with the code under which an authority fetches the photo.

The code is a QR or Data Matrix code, handed out by certified photographers and photo services since
1 May 2025. The sheet names the service, the day of the picture and how long the code can be used; the picture
itself may be printed small.
Look-alikes: the photograph itself, leaflets on digital photos, invoices of a photographer, appointment
letters that ask for a code.

Source: documents.md C6; § 60 AufenthV, § 4 PassV (digital transmission since 1 May 2025).
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.cards import titled
from extractors.reading.dates import date_in, dates_in
from extractors.reading.holder import holder_of, of_person
from extractors.reading.labels import labelled
from extractors.reading.spans import lines
from extractors.reading.text import fold, has
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()

_TITLES = (
    "Lichtbild-Code", "Lichtbildcode", "Foto-Code", "Fotocode", "Passbild-Code", "Passbildcode",
    "Passfoto-Code", "Ihr Foto-Code", "Ihr Lichtbild-Code", "Ihr Passbild-Code", "Biometrisches Foto",
    "Biometrisches Lichtbild", "Biometrisches Passbild", "Digitales Passbild", "Digitales Lichtbild",
    "Ihr digitales Passbild", "E-Passfoto", "Ihr digitales Lichtbild", "Ihr biometrisches Passbild",
    "Code für Ihr Lichtbild", "Code für Ihr Passfoto", "Digitales Passfoto", "Ihr digitales Passfoto",
)  # fmt: skip
_CODE = (
    "QR-Code",
    "QR Code",
    "Data-Matrix",
    "DataMatrix",
    "Data Matrix",
    "Code scannen",
    "Lichtbild-Code",
    "Foto-Code",
)
_CREATED = (
    "Erstellt am", "Aufnahmedatum", "Datum der Aufnahme", "Aufgenommen am", "Erstellungsdatum",
    "Aufnahme vom", "Foto erstellt am", "Lichtbild erstellt am", "Created on", "Datum der Erstellung",
    "Erzeugt am",
)  # fmt: skip
_UNTIL = (
    "gültig bis",
    "Code gültig bis",
    "abrufbar bis",
    "verwendbar bis",
    "verfügbar bis",
    "gültig für",
)
_MANY_WORDS = 220


class PhotoCode(Fields):
    """What the sheet says. `created_on` is the day on which the picture was taken."""

    created_on: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document is a sheet with a photo code."""
    page = document.pages[0]
    if len(page.words) > _MANY_WORDS or not titled(document, *_TITLES, share=0.3):
        return 0.0
    text = document.text
    marks = (
        has(text, *_CODE) or _has_token(document) or any(page.codes for page in document.pages),
        has(text, *_UNTIL) or bool(re.search(r"\b(?:6|sechs) monate", fold(text))),
        next(labelled(document, *_CREATED, shape=date_in), None) is not None,
        has(text, "Behörde", "Ausländerbehörde", "Bürgeramt", "Amt"),
    )
    return (0.0, 0.0, 0.75, 0.9, 0.95)[sum(marks)]


def extract(document: Document, /) -> PhotoCode:
    """Return the day of the picture and whose it is, where the sheet says so."""
    hit = next(labelled(document, *_CREATED, shape=date_in), None)
    person = holder_of(document)
    labelled_day = hit[1].span.field(hit[1].value, method="label", doubt=hit[1].doubt) if hit else None
    return PhotoCode(**of_person(person), created_on=labelled_day or _till_slip_day(document))


def _till_slip_day(document: Document) -> Field[dt.date] | None:
    """Return the only day of a slip, as the terminal prints it when the picture is taken; doubtful without the hour."""
    found = [(hit, span) for span in lines(document) for hit in dates_in(span)]
    if len(found) != 1:
        return None
    hit, span = found[0]
    if re.search(r"\bbis\b|gultig|geb", fold(span.text)):
        return None
    hour = re.search(r"\b\d{1,2}:\d{2}\b", span.text)
    return hit.span.field(hit.value, method="pattern", doubt=hit.doubt or (None if hour else "ambiguous"))


def _has_token(document: Document) -> bool:
    """A code printed in letters beside the matrix: ten or more capitals and digits mixed."""
    return any(
        re.fullmatch(r"(?=.*\d)(?=.*[A-Z])[A-Z0-9-]{10,}", word.text)
        for page in document.pages
        for word in page.words
    )
