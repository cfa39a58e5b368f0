"""Aufenthaltsgestattung (permission to stay during the asylum procedure), § 63 AsylG.

Issued by the BAMF or the foreigners authority: a green folder with a sticker "Aufenthaltsgestattung",
serial number V and seven digits, "längstens gültig bis". It names the AZR number and the day of the asylum
application.
Look-alikes: Duldung (T), Ankunftsnachweis, Fiktionsbescheinigung (F), letters that speak of a Gestattung.

Source: documents.md B4; §§ 55, 63, 67 AsylG; annex D8 of the AufenthV.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.dates import date_in
from extractors.reading.first_title import first_title
from extractors.reading.labels import labelled
from extractors.reading.sheet_holder import sheet_identity
from extractors.reading.spans import Span
from extractors.reading.text import has
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset({"application"})

_TITLES = (
    "Aufenthaltsgestattung", "Bescheinigung über die Aufenthaltsgestattung",
    "Bescheinigung über die Aufenthaltsgestattung zur Durchführung des Asylverfahrens",
    "Aufenthaltsgestattung zur Durchführung des Asylverfahrens",
)  # fmt: skip
_OTHERS = (
    "Ankunftsnachweis", "Bescheinigung über die Meldung als Asylsuchender", "Meldung als Asylsuchender",
    "Bescheinigung über die Meldung als Asylsuchende/r", "Bescheinigung über die Meldung als Asylantragsteller",
    "Bescheinigung über die Meldung als Asylantragsteller (Ankunftsnachweis)",
)  # fmt: skip
_SERIAL = re.compile(r"\bV\s?\d{7}\b")
_APPLIED = (
    "Asylantrag gestellt am", "Datum der Asylantragstellung", "Asylantragstellung am", "Asylantrag vom",
    "Datum der Antragstellung", "Tag der Asylantragstellung", "Asylantragstellung", "Antragstellung am",
)  # fmt: skip


class AsylumPermission(Fields):
    """What the permission says. `valid_until` is the latest date of its stickers."""

    valid_until: Field[dt.date] | None = None
    asylum_application_on: Field[dt.date] | None = None
    azr_number: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document is an Aufenthaltsgestattung."""
    if first_title(document, _TITLES, _OTHERS) is None:
        return 0.0
    marks = (
        has(document.text, "längstens gültig bis", "gültig bis"),
        bool(_SERIAL.search(document.text)),
        has(document.text, "beruhen auf den eigenen Angaben", "ist verpflichtet, in der nachfolgend"),
        has(document.text, "zur Durchführung des Asylverfahrens", "§ 63 AsylG", "§ 55 AsylG"),
    )
    return (0.0, 0.8, 0.93, 0.96, 0.97)[sum(marks)]


def extract(document: Document, /) -> AsylumPermission:
    """Return what the permission says."""
    who = sheet_identity(document, latest_expiry=True)
    last = who.valid_until.value if who.valid_until else dt.date.max
    days = labelled(document, *_APPLIED, shape=date_in, anywhere=True)
    # a day of expiry that stands nearer to the label than its own value is not the application's
    applied = next((hit for hit in days if hit[1].value < last), None)
    number = next(
        labelled(document, "AZR-Nummer", "AZR-Nr.", "AZR Nr", "AZR", shape=_azr, anywhere=True), None
    )
    return AsylumPermission(
        **who.common(),
        valid_until=who.valid_until,
        asylum_application_on=(
            applied[1].span.field(applied[1].value, method="label", doubt=applied[1].doubt)
            if applied
            else None
        ),
        azr_number=number[1].field(re.sub(r"\D", "", number[1].text), method="label") if number else None,
    )


def _azr(span: Span) -> Span | None:
    """Twelve digits, the first six the day of first storage (yymmdd)."""
    match = re.search(r"(?<!\d)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?(?:\d\s?){6}(?!\d)", span.text)
    return span.group(match) if match else None
