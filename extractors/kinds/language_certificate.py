"""Sprachzertifikat (certificate of a German language exam).

Issued by Goethe-Institut, telc, ÖSD, TestDaF-Institut, universities (DSH), schools abroad (DSD),
LanguageCert and others. A certificate names the exam, the person, and says that the exam was passed (or its
points); results may stand on the back.
Look-alikes: invitation, registration, course attendance, placement and practice tests, result sheets (also of an exam
that was passed), a school's own final test, letters that speak of a certificate, certificates of another language (telc
prints them on the same form), leaving certificates with a mark in German, the Deutsch-Test für Zuwanderer and the
Zertifikat Integrationskurs (kinds of their own).

Source: documents.md 5.0, D1-D8.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.cards import titled
from extractors.reading.exam_houses import Provider, is_german_exam, is_headed_by_exam, provider_of
from extractors.reading.exam_levels import achieved
from extractors.reading.exam_modules import Module, modules_in
from extractors.reading.exam_results import exam_passed
from extractors.reading.exams import certificate_number, exam_date, issue_date
from extractors.reading.holder import holder_of, of_person
from extractors.reading.levels import Level
from extractors.reading.text import close_letters, fold, has
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
    "Bescheinigung über die ordnungsgemäße Teilnahme", "Teilnahmezertifikat", "Certificate of attendance",
    "Certificate of participation", "Ergebnisbogen", "Mitteilung über das Prüfungsergebnis",
    "Ergebnismitteilung", "Ergebnisübersicht", "Vorläufiges Prüfungsergebnis", "Modellsatz",
    "Prüfungssimulation", "Zulassungsbestätigung", "Kurszertifikat", "Musterprüfung", "Placement test",
    "Mock exam", "Einverständniserklärung", "Lebenslauf", "Statement of results", "Zulassungsbescheid",
)  # fmt: skip
_PRACTICE = (
    "Modelltest",
    "Übungstest",
    "Übungssatz",
    "Probeprüfung",
    "Probetest",
    "Musterprüfung",
    "Mock exam",
)
_TITLES = (
    "Zertifikat", "Zeugnis", "Certificate", "Sprachdiplom", "Diplom", "Sprachzertifikat",
    "Prüfungszeugnis", "Zeugnis über die Deutsche Sprachprüfung", "Zeugnis über die Prüfung",
    "Zeugnis über die Deutsche Sprachprüfung für den Hochschulzugang",
)  # fmt: skip
_NO_CERTIFICATE = re.compile(
    r"sehr geehrte|mit freundlichen grussen|hiermit melde|prufungsgebuhr|erscheinen sie|kursgebuhr|"
    r"\bintern\w* (?:abschluss|sprach|kurs)?\w*(?:test|prufung)|(?:haus|trager|schul|instituts)eigen\w*|"
    r"kursabschlusstest|"
    r"(?:ist|gilt|als|stellt) kein\w* (?:\w+ ){0,2}(?:zertifikat|nachweis|zeugnis|bescheinigung)|"
    r"ersetzt (?:nicht das|kein|nicht ein)|zertifikat (?:erhalten sie|geht ihnen|wird ihnen|folgt)|"
    r"vorlaufig\w* (?:ergebnis|bescheinigung|zeugnis|mitteilung|zertifikat)|goethe-?test pro|\bonset\b|\btestas\b|"
    r"modellsatz|kandidatenblatt|aufgabenheft|antwortbogen|prufungssatz|testheft|testversion|"
    r"einstufungstest|placement test|empfohlene kursstufe|\bmock\b|\bmodelltest|\bubungs(?:test|satz)|\bsimulation|"
    r"has attended|hat (?:regelmassig |erfolgreich |mit erfolg )?(?:am|an einem|an dem|an der|"
    r"den) .{0,60}kurs\w* .{0,80}"
    r"(?:teilgenommen|besucht)"
)
"""What says of itself that it is none: letters, forms, practice, attendance, a school's own test."""
_LANGUAGE_EXAM = re.compile(
    r"\bdeutsch\w*\W{1,3}(?:als fremdsprache |niveau |stufe |fur den beruf |beruf |pflege |medizin |"
    r"\W)?\s?(?:niveau |stufe )?[abc][12]|"
    r"german\b.{0,24}\b[abc][12]|sprach(?:zertifikat|prufung|diplom)|deutschprufung|integrationsprufung|"
    r"\b[abc][12]\b.{0,12}\bdeutsch|deutsch-?test fur den beruf"
)


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
    # many certificates print their title in spaced letters
    text = fold(close_letters(page.text.replace("\n", " ")))
    if not re.search(r"zertifi|certif|zeugnis|diplom", text) or not is_german_exam(document):
        return 0.0
    head = Document(pages=(page,))
    if (
        _NO_CERTIFICATE.search(text)
        or titled(head, *_NOT_THIS, share=0.5)
        or titled(head, *_PRACTICE, share=0.3)
    ):
        return 0.0
    if has(text, "Deutsch-Test für Zuwanderer", "Zertifikat Integrationskurs", at_least=0.93):
        return 0.0
    if not (titled(head, *_TITLES, share=0.3) or is_headed_by_exam(head)):
        return 0.0
    person = has(
        text,
        "geboren am",
        "geboren",
        "Geburtsdatum",
        "Date of birth",
        "geb. am",
        "Familienname",
        "Name",
        "born",
    )
    provider = provider_of(document)
    known = provider is not None and provider.value != "other" and provider.doubt is None
    if exam_passed(document) is None and modules_in(document) is None:
        # the results stand on a back that is not here
        return (
            0.7
            if known and person and certificate_number(head) and titled(head, *_TITLES, share=0.6)
            else 0.0
        )
    if known:
        return 0.95 if person else 0.8
    return 0.8 if person and _LANGUAGE_EXAM.search(text) and achieved(document) else 0.0


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
