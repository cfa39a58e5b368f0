"""Sprachzertifikat (certificate of a German language exam).

Issued by Goethe-Institut, telc, ÖSD, TestDaF-Institut, universities (DSH), schools abroad (DSD),
LanguageCert and others. A certificate names the exam, the person, and says that the exam was passed (or its
points).
Look-alikes: invitation, registration, course attendance, placement and practice tests, provisional result
sheets, certificates of another language (telc prints them on the same form), the Deutsch-Test für
Zuwanderer and the Zertifikat Integrationskurs (kinds of their own).

Source: documents.md 5.0, D1-D8.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.cards import titled
from extractors.reading.exam_levels import achieved
from extractors.reading.exam_results import Module, exam_passed, modules_in
from extractors.reading.exams import (
    Provider,
    certificate_number,
    exam_date,
    is_german_exam,
    issue_date,
    provider_of,
)
from extractors.reading.holder import holder_of, of_person
from extractors.reading.levels import Level
from extractors.reading.text import fold, has
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset({"refusal"})

_NOT_THIS = (
    "Deutsch-Test für Zuwanderer", "Zertifikat Integrationskurs", "Leben in Deutschland", "Einbürgerungstest",
    "Einstufungstest", "Ergebnis der Einstufung", "Einstufung", "Übungstest", "Übungssatz", "Modelltest",
    "Probeprüfung", "Probetest", "Teilnahmebescheinigung", "Teilnahmebestätigung", "Kursbescheinigung",
    "Kursbestätigung", "Anwesenheitsbescheinigung", "Anmeldung", "Anmeldebestätigung", "Anmeldeformular",
    "Prüfungsanmeldung", "Einladung", "Prüfungseinladung", "Rechnung", "Vorläufiges Ergebnis",
    "Vorläufige Ergebnismitteilung", "Vorläufige Bescheinigung", "Bescheinigung über die Teilnahme",
    "Bescheinigung über die ordnungsgemäße Teilnahme",
)  # fmt: skip
_TITLES = (
    "Zertifikat", "Zeugnis", "Certificate", "Sprachdiplom", "Diplom", "Sprachzertifikat",
    "Prüfungszeugnis",
)  # fmt: skip


class LanguageCertificate(Fields):
    """What the certificate says: the achieved level; `passed` None: not said, or of some modules only."""

    provider: Field[Provider] | None = None
    level: Field[Level] | None = None
    passed: Field[bool] | None = None
    exam_date: Field[dt.date] | None = None
    certificate_number: Field[str] | None = None
    modules: Field[tuple[Module, ...]] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document is a certificate of a German language exam."""
    page = document.pages[0]
    head = Document(pages=(page,))
    if not is_german_exam(document) or titled(head, *_NOT_THIS, share=0.5):
        return 0.0
    if titled(head, "Modelltest", "Übungstest", "Übungssatz", "Probeprüfung", "Probetest", share=0.3):
        return 0.0
    text = page.text
    if has(text, "Deutsch-Test für Zuwanderer", "Zertifikat Integrationskurs", at_least=0.93):
        return 0.0
    if not (titled(head, *_TITLES, share=0.3) or re.search(r"goethe-?\s?zertifikat", fold(text))):
        return 0.0
    if exam_passed(document) is None and modules_in(document) is None:
        return 0.0
    person = has(
        text, "geboren am", "geboren", "Geburtsdatum", "Date of birth", "geb. am", "Familienname", "Name"
    )
    provider = provider_of(document)
    if provider and provider.value != "other":
        return 0.95 if person else 0.8
    return 0.8 if person and achieved(document) else 0.0


def extract(document: Document, /) -> LanguageCertificate:
    """Return what the certificate says."""
    person, level = holder_of(document), achieved(document)
    return LanguageCertificate(
        **of_person(person),
        issued_on=issue_date(document),
        provider=provider_of(document),
        level=level,
        passed=exam_passed(document),
        exam_date=exam_date(document),
        certificate_number=certificate_number(document),
        modules=_with_level(modules_in(document), level),
    )


def _with_level(
    modules: Field[tuple[Module, ...]] | None, level: Field[Level] | None
) -> Field[tuple[Module, ...]] | None:
    """The modules of an exam of one level are of that level, unless they print their own."""
    if modules is None or level is None or not level.sure or any(module.level for module in modules.value):
        return modules
    filled = tuple(module.model_copy(update={"level": level.value}) for module in modules.value)
    return modules.model_copy(update={"value": filled})
