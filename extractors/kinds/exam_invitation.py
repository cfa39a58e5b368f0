"""Einladung oder Anmeldung zu Prüfung oder Kurs (invitation to or registration for an exam or course).

Issued by exam centres, adult education centres and course providers. It proves no level: nothing has been
passed yet.
Look-alikes: certificates (they say that something was passed), letters with a result, invitations to a hearing or to
the authority, the entitlement (Berechtigungsschein) or obligation to attend an integration course, mock tests.

Source: documents.md 5.0 (negatives of the group), 12.2.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.cards import title_span, titled
from extractors.reading.dates import date_in
from extractors.reading.dtz import results_of
from extractors.reading.exams import exam_date, rows_joined
from extractors.reading.flat import flat_first_page
from extractors.reading.holder import addressee_or_holder, of_person
from extractors.reading.labels import labelled
from extractors.reading.letters import letter_date
from extractors.reading.statements import as_span, statements
from extractors.reading.text import fold, has
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset({"invitation", "application", "receipt", "request"})

_TITLES = (
    "Einladung zur Prüfung", "Prüfungseinladung", "Einladung zum Test", "Einladung zum Einstufungstest",
    "Anmeldebestätigung", "Anmeldung zur Prüfung", "Prüfungsanmeldung", "Bestätigung der Anmeldung",
    "Bestätigung Ihrer Anmeldung", "Anmeldung zum Integrationskurs", "Anmeldung zum Test",
    "Kursanmeldung", "Bestätigung der Kursanmeldung", "Anmeldeformular", "Ladung zur Prüfung",
    "Zulassung zur Prüfung", "Anmeldung", "Zulassungsbestätigung", "Terminbestätigung Prüfung",
    "Einladung", "Ihr Prüfungstermin", "Prüfungstermin", "Ihre Prüfungsanmeldung", "Ihre Anmeldung",
    "Buchungsbestätigung",
    "Bestätigung Ihrer Prüfungsanmeldung", "Ihre Einladung", "Ihre Prüfung", "Informationen zu Ihrer Prüfung",
    "Ihre Zulassung", "Testtermin", "Ihr Testtermin", "Prüfungsinformation", "Prüfungsbestätigung", "Ihr Termin",
    "Bestätigung Prüfungsanmeldung", "Anmeldung bestätigt", "Bestätigung Anmeldung",
)  # fmt: skip
_EXAM = (
    r"deutsch-?test fur zuwanderer|\bdtz\b|te[l1i]c\b|goethe-?\s?(?:inst|zert|pruf|test)|test\s?daf|\bdsh\b|\b[o0]sd\b|"
    r"leben in deutschland|einburgerungstest|einstufungstest|integrationskurs|deutschkurs|sprachkurs|"
    r"berufssprachkurs|deutschprufung|"
    r"sprachprufung|prufung .{0,30}\b[abc][12]\b|\b[abc][12]\b.{0,30}prufung|deutsch\s[abc][12]\b"
)
_EXAMS = (
    r"\b(?:te[l1i]c Deutsch|Goethe-Zertifikat|[ÖO]SD Zertifikat)\s?[ABC][12](?:\s?[-–·/]\s?[ABC][12])?",
    r"\bDeutsch-?\s?Test für Zuwanderer|\bDTZ\b|\bLeben in Deutschland\b|\bEinbürgerungstest|\bEinstufungstest",
    r"\bTest\s?DaF\b|\bDSH\b|\bDeutsch(?:kurs|prüfung)?\s?[ABC][12]\b|\b(?:Integrations|Sprach|Deutsch)kurs",
)
_SAID = (
    r"laden wir sie|bitte erscheinen sie|sie sind .{0,40}angemeldet|haben sie sich .{0,40}angemeldet|"
    r"bestatigen (?:wir )?(?:ihnen )?.{0,40}anmeldung|hiermit melde ich|verbindlich an|prufungsort|"
    r"prufungsgebuhr|voraussichtlicher kursbeginn|kursbeginn|lichtbildausweis|"
    r"(?:pass|ausweis) .{0,40}(?:mitbringen|mitzubringen|mit\.)|dank fur ihre (?:\w*buchung|\w*anmeldung)|"
    r"treffpunkt|\beinlass\b|"
    r"(?:seien|kommen|erscheinen|finden) sie .{0,60}(?:minuten|punktlich|ein\b|uhr)|"
    r"zur prufung .{0,60}zugelassen|prufungszeit|test(?:termin|ort)\b|prufungstermin|(?:prufung|test|teil) findet"
)


_RESULT = re.compile(
    r"(?<!mindestens )\b\d{1,2} (?:von|der) (?:den )?33 (?:fragen|punkten) (?:richtig|erreicht)|"
    r"\b33 fragen (?:wurden|haben sie) \d{1,2} richtig|"
    r"(?:test|prufung) (?:ist|wurde|gilt) (?:damit |somit |hiermit |als )?(?:nicht )?bestanden[.;]|"
    r"haben sie .{0,60}(?:bestanden|erreicht)\b|ergebnis (?:des tests|der prufung):? "
)
"""A letter that tells a result is no invitation, though it may offer to repeat the exam."""
_GRADES = re.compile(
    r"\b(?:zertifikat|zeugnis|sprachdiplom|certificate)\b|\bbestanden\b|\berreicht\w*\b|\bniveau\w* \S{0,3}[abc][12]\b|"
    r"\bpunkte\b|\bergebnis|nachgewiesen|\bpassed\b"
)
"""What a paper with a result prints."""


_REGISTERED = (
    "Anmeldetag", "Anmeldedatum", "Datum der Anmeldung", "Tag der Anmeldung", "Angemeldet am", "Buchungsdatum",
    "Buchungstag", "Anmeldung vom", "Anmeldung eingegangen am", "Gebucht am",
)  # fmt: skip


_INVITES = re.compile(
    r"\bangemeldet\b|anmeldung|\beinladung|\bladen wir\b|erscheinen|\bbuchung|einlass|zugelassen|zulassung|"
    r"findet .{0,60}statt"
)
"""What an invitation says that a sheet of results does not, though it prints the day of the exam."""


class ExamInvitation(Fields):
    """What the letter says. `exam_date` is the day of the exam or the start of the course."""

    exam: Field[str] | None = None
    exam_date: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document invites to or registers for an exam or course."""
    head = Document(pages=document.pages[:1])
    text = flat_first_page(head)
    if not re.search(_EXAM, text):
        return 0.0
    if has(text, "hat die Prüfung bestanden", "Prüfung bestanden", at_least=0.95) or _RESULT.search(text):
        return 0.0
    if re.search(r"zur teilnahme (?:an einem integrationskurs )?verpflichtet|teilnahmeberechtigung", text):
        return 0.0
    if results_of(head).overall is not None and not _INVITES.search(text):
        return 0.0
    said = len(set(re.findall(_SAID, text)))
    title = titled(head, *_TITLES, share=0.3)
    if title and said:
        # a school of a "Landkreis" writes under the name of an authority
        return 0.97 if said >= 2 else 0.93
    if said >= 2:
        return 0.75
    # "Prüfungstermin" alone may be a caption of the certificate
    return 0.6 if title and not _GRADES.search(text) else 0.0


def extract(document: Document, /) -> ExamInvitation:
    """Return the exam and its day."""
    person = addressee_or_holder(document)
    day = exam_date(document) or _appointment(document)
    issued = letter_date(document) or _registered_on(document)
    return ExamInvitation(
        **of_person(person),
        issued_on=issued if issued and (day is None or issued.value < day.value) else None,
        exam=_exam(document),
        exam_date=day,
    )


def _registered_on(document: Document) -> Field[dt.date] | None:
    """Return the day of a registration, as the form of an exam centre asks for it."""
    for _, hit in labelled(document, *_REGISTERED, shape=date_in):
        return hit.span.field(hit.value, method="label", doubt=hit.doubt)
    return None


def _appointment(document: Document) -> Field[dt.date] | None:
    """Return the day of "Bitte erscheinen Sie am ..." or "am ... um ... Uhr"."""
    for span in filter(None, map(as_span, statements(document))):
        date = date_in(span)
        if date and re.search(
            r"erscheinen|findet .{0,30}statt|\buhr\b|termin|kursbeginn|beginn", fold(span.text)
        ):
            return date.span.field(date.value, method="sentence", doubt=date.doubt)
    return None


def _exam(document: Document) -> Field[str] | None:
    for pattern in _EXAMS:
        for span in rows_joined(document):
            match = re.search(pattern, span.text, re.IGNORECASE)
            if match:
                return span.group(match).field(match.group(), method="pattern")
    title = title_span(document, *_TITLES, share=0.3)
    return title.field(title.text, method="title") if title else None
