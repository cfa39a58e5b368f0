"""Deutsch-Test für Zuwanderer, Zertifikat oder Ergebnis (result of the German test for immigrants).

Issued by telc gGmbH (until 2022) or g.a.s.t. for the BAMF: a certificate for A2 or B1, a sheet of results below; also
the BAMF's plain certificate ("Bescheinigung") on the final tests of the integration course where the course was not
completed with success. It prints the level of the whole and of each part. Below A2 there is no certificate.
Not this: the Zertifikat Integrationskurs (own kind), registration, invitation, attendance, mock test (Modelltest,
Übungstest), a provisional result, the Deutsch-Test für den Beruf.

Source: documents.md D9, D10 (Bescheinigung); § 10 IntTestV; § 17 IntV.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.cards import titled
from extractors.reading.civics import civics_result
from extractors.reading.dtz import results_of
from extractors.reading.dtz_rows import Grade
from extractors.reading.exams import exam_date, issue_date
from extractors.reading.flat import flat_first_page
from extractors.reading.holder import addressee_or_holder, of_person
from extractors.reading.text import has
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset({"refusal"})

_NAME = re.compile(r"deutsch-?\s?test f\S{1,3} zu\S{1,2}and|\bdtz\b|test fur zuwanderer")
_NOT_THIS = (
    "Zertifikat Integrationskurs", "Modelltest", "Übungstest", "Übungssatz", "Probetest", "Probeprüfung",
    "Musterprüfung", "Anmeldung", "Anmeldebestätigung", "Prüfungsanmeldung", "Einladung", "Prüfungseinladung",
    "Teilnahmebescheinigung", "Teilnahmebestätigung", "Kursbescheinigung", "Rechnung", "Einstufungstest",
    "Vorläufiges Ergebnis", "Vorläufige Ergebnismitteilung", "Vorläufige Bescheinigung", "Berechtigungsschein",
    "Bestätigung der Teilnahmeberechtigung",
)  # fmt: skip
_RESULT = ("Ergebnisbescheinigung", "Ergebnisbogen", "Ergebnismitteilung", "Prüfungsergebnis", "Testergebnis")
_NO_RESULT = re.compile(
    r"\bmodelltest|\bubungs(?:test|satz)|\bprobe(?:test|prufung)|vorlaufige[ns]? ergebnis|ergebnis ist vorlaufig|"
    r"zertifikat integrationskurs(?! kann)|deutsch-?test fur den beruf"
)


class DtzResult(Fields):
    """Levels of the whole and of the parts; `lid_points` are those of the civics test where it stands beside."""

    overall: Field[Grade] | None = None
    speaking: Field[Grade] | None = None
    listening_reading: Field[Grade] | None = None
    writing: Field[Grade] | None = None
    exam_date: Field[dt.date] | None = None
    lid_points: Field[int] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the paper gives a result of the Deutsch-Test für Zuwanderer."""
    head = Document(pages=document.pages[:1])
    text = flat_first_page(head)
    if not (_NAME.search(text) or has(text, "Deutsch-Test für Zuwanderer")):
        return 0.0
    refused = titled(head, *_NOT_THIS, share=0.5)
    # an "Ergebnisbescheinigung" is nearly a "Kursbescheinigung": the likelier title counts
    if _NO_RESULT.search(text) or (refused and refused >= titled(head, *_RESULT, share=0.5)):
        return 0.0
    result = results_of(head)
    if result.overall is None and result.said < 2:
        return 0.0
    person = has(text, "geboren", "Geburtsdatum", "geb. am", "Familienname", "Name", "Vorname")
    title = titled(
        head, "Zertifikat", "Deutsch-Test für Zuwanderer", "Ergebnisbogen", "Ergebnis", "Bescheinigung",
        "Ergebnismitteilung", "Ergebnisbescheinigung", "Prüfungsergebnis",
        "Ergebnis des Deutsch-Tests für Zuwanderer", share=0.35,
    )  # fmt: skip
    return min(1.0, 0.6 + 0.15 * bool(title) + 0.1 * person + 0.1 * (result.said >= 3))


def extract(document: Document, /) -> DtzResult:
    """Return what the paper says of the exam."""
    person, result = addressee_or_holder(document), results_of(document)
    text = flat_first_page(document)
    beside = civics_result(document) if "leben in deutschland" in text else None
    return DtzResult(
        **of_person(person),
        issued_on=issue_date(document),
        overall=result.overall,
        speaking=result.speaking,
        listening_reading=result.listening_reading,
        writing=result.writing,
        exam_date=exam_date(document),
        lid_points=beside.points if beside else None,
    )
