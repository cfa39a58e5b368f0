"""Ankunftsnachweis (certificate of arrival of an asylum seeker), § 63a AsylG; until 2016 BüMA.

Issued by the reception centre or the BAMF: a sheet with photo, zone ("ME") and bar code, "Bescheinigung über die
Meldung als Asylsuchender (Ankunftsnachweis)", since 12 June 2026 "als Asylantragsteller". It proves when the procedure
began, no title and no identity.
Look-alikes: Aufenthaltsgestattung and Duldung (own kinds), which name it; the pass of a camp (Hausausweis), the
check-list of an arrival centre (Laufzettel), the receipt of an application, letters and leaflets that speak of it.

Source: documents.md A5; §§ 55, 63a AsylG.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.dates import date_in
from extractors.reading.first_title import first_title
from extractors.reading.flat import flat_text
from extractors.reading.identity import Identity
from extractors.reading.labels import labelled
from extractors.reading.letters import azr_number
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.sheet_holder import sheet_identity
from extractors.reading.spans import Span
from extractors.reading.text import has
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"application"})
"""The sheet tells where the application is to be made ("Asylantrag ...")."""

_TITLES = (
    "Ankunftsnachweis", "Bescheinigung über die Meldung als Asylsuchender",
    "Bescheinigung über die Meldung als Asylsuchende", "Bescheinigung über die Meldung als Asylantragsteller",
    "Bescheinigung über die Meldung als Asylsuchender (Ankunftsnachweis)", "Meldung als Asylsuchender",
    "Bescheinigung über die Meldung als Asylantragsteller (Ankunftsnachweis)", "Proof of arrival",
    "Bescheinigung über die Meldung als Asylsuchende/r", "Meldung als Asylantragsteller",
)  # fmt: skip
_OTHERS = (
    "Aufenthaltsgestattung", "Bescheinigung über die Aufenthaltsgestattung", "Aussetzung der Abschiebung", "Duldung",
    "Hausausweis", "Laufzettel", "Merkblatt", "Fiktionsbescheinigung", "Niederschrift", "Belehrung", "Einladung",
    "Checkliste", "Wegweiser",
)  # fmt: skip
_NAMED = re.compile(r"ank\wnf\ws?n\wchw|me\wdung a\ws asy\w|proof of arrival|\bbuma\b")
_NUMBER = (
    "AKN-Nummer", "AKN-Nr.", "AKN-Nr", "AKN Nummer", "AKN Nr.", "AKN", "Nummer des Ankunftsnachweises",
    "Ankunftsnachweis-Nummer", "Ankunftsnachweis-Nr.", "Ankunftsnachweis Nr.", "Dokumentennummer", "Seriennummer",
)  # fmt: skip
_CHILDREN = re.compile(r"minderjahrig|begleitende|mitreisende|\bkinder\b")


class ArrivalCertificate(Fields):
    """What the certificate says. `valid_until` is the latest date, extensions included; `document_number` the AKN's."""

    valid_until: Field[dt.date] | None = None
    azr_number: Field[str] | None = None
    document_number: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document is a certificate of arrival."""
    text = flat_text(document)
    if not _NAMED.search(text) or re.search(r"\bsehr geehrte", text):
        return 0.0
    if first_title(document, _TITLES, _OTHERS, share=0.45) is None:
        return 0.0
    marks = (
        has(document.text, "längstens gültig bis", "gültig bis", "Gültigkeit bis"),
        bool(re.search(r"\bakn\b|\bazr\b", text)),
        has(
            document.text, "eigenen Angaben", "Angaben der Inhaberin", "nicht der Passpflicht", "Passpflicht"
        ),
        has(document.text, "§ 63a", "63a AsylG", "zuständige Aufnahmeeinrichtung", "Asylverfahrensgesetz"),
        bool(re.search(r"^me ?d ?<<", text, re.MULTILINE)),
    )
    return (0.0, 0.6, 0.85, 0.93, 0.96, 0.97)[sum(marks)]


def extract(document: Document, /) -> ArrivalCertificate:
    """Return what the certificate says."""
    who = sheet_identity(document, latest_expiry=True)
    number = next(labelled(document, *_NUMBER, shape=_number, anywhere=True), None)
    return ArrivalCertificate(
        **{**who.common(), "persons": (*who.persons, *_children(document, who))},
        valid_until=who.valid_until,
        azr_number=azr_number(document),
        document_number=number[1].field(re.sub(r"\W", "", number[1].text), method="label")
        if number
        else None,
    )


def _number(span: Span) -> Span | None:
    """Six to twelve letters and digits, three of them digits; not the twelve digits of the register, and no day."""
    if date_in(span):
        return None
    for size in (1, 2):
        part = Span(span.page, span.words[:size])
        tight = re.sub(r"\W", "", part.text)
        if re.fullmatch(r"(?=.*\d.*\d.*\d)[A-Z0-9]{6,12}", tight) and not re.fullmatch(r"\d{12}", tight):
            return part
    return None


def _children(document: Document, who: Identity) -> tuple[Person, ...]:
    """The minors who came along: named with their birth dates where the sheet speaks of such."""
    if not _CHILDREN.search(flat_text(document)):
        return ()
    born = who.birth_date.value if who.birth_date else None
    return tuple(
        person.model_copy(update={"role": "child"})
        for person in persons_in(running_text(document))
        if person.birth_date and born and person.birth_date.value > born
    )
