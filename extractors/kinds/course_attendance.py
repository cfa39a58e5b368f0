"""Teilnahmebescheinigung (certificate of attendance): somebody took part in a course; no exam was passed.

Issued by adult education centres, language schools, employers. It also covers the certificate of regular
attendance of an integration course (§ 14 Abs. 6 IntV) and placement tests with a recommended course.
Look-alikes: exam certificates ("Prüfung bestanden"), the BAMF's certificate of results of the final tests,
registrations and invitations, the right or duty to attend an integration course (Berechtigungsschein), school
attendance.

Source: documents.md 5.0 (negatives of the group); § 14 IntV.
"""

from __future__ import annotations

import re

from extractors.reading.cards import titled
from extractors.reading.exams import issue_date
from extractors.reading.flat import flat_first_page
from extractors.reading.holder import holder_of, of_person
from extractors.reading.labels import labelled
from extractors.reading.levels import levels_in
from extractors.reading.spans import Span, lines
from extractors.reading.statements import statements
from extractors.reading.text import fold, has
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()

_TITLES = (
    "Teilnahmebescheinigung", "Teilnahmebestätigung", "Kursbescheinigung", "Kursbestätigung",
    "Teilnahmezertifikat", "Anwesenheitsbescheinigung", "Bescheinigung über die Teilnahme",
    "Bestätigung der Kursteilnahme", "Bescheinigung über die ordnungsgemäße Teilnahme",
    "Bescheinigung über die Kursteilnahme", "Bestätigung über die Kursteilnahme", "Bestätigung der Teilnahme",
    "Bestätigung über die Teilnahme", "Bescheinigung über den Kursbesuch", "Kursbesuchsbescheinigung",
    "Teilnahmebestätigung Integrationskurs", "Bescheinigung über die regelmäßige Teilnahme", "Teilnehmerbescheinigung",
    "Bescheinigung über den Besuch", "Lehrgangsbescheinigung",
    "Certificate of attendance", "Teilnahmenachweis", "Certificate of participation", "Einstufungstest",
    "Ergebnis der Einstufung", "Ergebnis des Einstufungstests", "Bescheinigung", "Bestätigung",
)  # fmt: skip
_ATTENDED = (
    r"(?:am|an einem|an dem|an der|im|den|einen|dem) .{0,80}?"
    r"(?:kurs|lehrgang|seminar|schulung|unterricht|mass?nahme).{0,120}?(?:teilgenommen|teil\b|besucht|teilnimmt)|"
    r"(?:nimmt|nahm|hat) .{0,120}?(?:kurs|lehrgang|seminar|schulung).{0,120}?(?:teil\b|teilgenommen|besucht)|"
    r"(?:zeitraum|kursdauer|kursbeginn|unterricht\w*)\b.{0,200}\b(?:anwesen|teilgenommen|besucht|fehlzeit)|"
    r"nimmt .{0,40}\bteil\b|ordnungsgemass\w* .{0,60}teil|has attended|empfohlene kursstufe|wurde .{0,40}eingestuft|"
    r"ergebnis der einstufung"
)
_PASSED = r"(?<!nicht )\bbestanden\b|gesamtpunkt|berechtigt zur teilnahme|verpflichtet|teilnahmeberechtigung"
_RESULT = re.compile(
    r"(?:zuwanderer|\bdtz\b).{0,160}niveau \S{1,8} .{0,120}(?:erreicht|nachgewiesen)|"
    r"(?<!mindestens )\b\d{1,2} (?:von|der) (?:den )?33\b|\b33 fragen\b.{0,40}richtig|"
    r"\d{1,3} ?/ ?(?:45|100)\b|gesamtergebnis|zwischenprufung"
)
"""Who prints the result of an exam certifies more than attendance; an intermediate exam of a trade is no course."""
_COURSES = (
    r"\b(?:\w+kurs )?(?:telc )?Deutsch(?:kurs)?(?: als (?:Fremd|Zweit)sprache)?\s?"
    r"(?:Niveau |Stufe )?[ABC][12](?:\.\d)?(?!\d)",
    r"\b(?:Deutsch(?: als (?:Fremd|Zweit)sprache)?[ ,:–-]{1,3})?\w{3,}(?:kurs|lehrgang|seminar)\w{0,2}\b"
    r"(?: [ABC][12](?:\.\d)?)?",
    r"\b(?:Kurs|Lehrgang|Seminar)[: „\"]+[^.,;“\"]{4,60}",
)
_COURSE_LABELS = (
    "Kurs", "Kursart", "Maßnahme", "Lehrgang", "Kursbezeichnung", "Kurstitel",
    "Bezeichnung des Kurses", "Veranstaltung",
    "Art des Kurses", "Kursname", "Sprachkurs", "Titel der Maßnahme", "Seminar", "Bezeichnung der Maßnahme", "Kursform",
)  # fmt: skip
_NOT_THE_COURSE = re.compile(
    r"^kurs-?(?:beginn|ende|dauer|zeit|ort|tage|umfang|gebuhr|art|form|stufe|raum|titel|name|bezeichnung)\b|"
    r"leitung|trager|bescheinigung|bestatigung|verordnung|kurstermin|kursnummer"
)


class CourseAttendance(Fields):
    """What the certificate says. `level` is that of the course, not of the holder."""

    course: Field[str] | None = None
    level: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document certifies attendance of a course and nothing more."""
    head = Document(pages=document.pages[:1])
    text = flat_first_page(head)
    if not re.search(r"kurs|lehrgang|seminar|schulung|unterricht|nahme|einstuf|attend", text):
        return 0.0
    # "Fiktionsbescheinigung" is nearly "Kursbescheinigung": a title alone must match to the letter
    strong = titled(head, *_TITLES[:-2], share=0.5)
    # the long title runs over two lines
    strong = strong or float(has(text, "Bescheinigung über die ordnungsgemäße Teilnahme", at_least=0.93))
    plain = titled(head, *_TITLES[-2:], share=0.5)
    attended = bool(re.search(_ATTENDED, text))
    if re.search(_PASSED, text) and not strong:
        return 0.0
    if _RESULT.search(text):
        return 0.0
    if re.search(r"verpflichtet|teilnahmeberechtigung|berechtigung zur teilnahme", text) and not attended:
        return 0.0
    if strong and (attended or strong >= 0.99):
        return 0.93 if attended else 0.75
    return 0.8 if plain and attended else 0.0


def extract(document: Document, /) -> CourseAttendance:
    """Return the course and its level."""
    person = holder_of(document)
    return CourseAttendance(
        **of_person(person),
        issued_on=issue_date(document),
        course=_course(document),
        level=_level(document),
    )


def _course(document: Document) -> Field[str] | None:
    for _, span in labelled(document, *_COURSE_LABELS, shape=_course_in):
        return span.field(span.text.strip(" .,;:"), method="label")
    for pattern in _COURSES:
        for statement in statements(document):
            match = re.search(pattern, statement.text, re.IGNORECASE)
            tokens = statement.between(*match.span()) if match else None
            if match and tokens and not _NOT_THE_COURSE.search(fold(match.group())):
                return tokens.field(match.group().strip(), method="pattern")
    return None


def _course_in(span: Span) -> Span | None:
    """Return the words at a label of the course that name one: "Alphabetisierungskurs", "Deutsch B1"."""
    told = len(span.words) <= 8 and re.search(
        r"kurs|lehrgang|seminar|schulung|deutsch|sprach|[abc][12]\b", fold(span.text)
    )
    return span if told and not _NOT_THE_COURSE.search(fold(span.text)) else None


def _level(document: Document) -> Field[str] | None:
    """Return the level that is printed for the course; "B1.2" is a step of B1."""
    for span in lines(document):
        step = re.search(r"\b([ABC][12])\.\d\b", span.text)
        if step:
            return span.group(step).field(step[1], method="pattern")
        hit = next(levels_in(Span(span.page, span.words)), None)
        if hit:
            return hit.span.field(hit.level, method="pattern")
    return None
