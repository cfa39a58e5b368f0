"""Immatrikulationsbescheinigung, Studienbescheinigung (enrolment at a university for one semester).

A print of the university: number of matriculation, semester with its first and last day, course of studies; also its
variants for BAföG, child benefit and health insurance. Not this: admission (Zulassungsbescheid), application, the end
of studies (Exmatrikulation), guest students (Gasthörer), the call to re-register and its slip, the student card, a
preparatory college (Studienkolleg), a degree.

Source: documents.md E4.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from extractors.reading.cards import titled
from extractors.reading.dates import DateHit, date_in, dates_in
from extractors.reading.exams import issue_date
from extractors.reading.holder import addressee_or_holder, of_person
from extractors.reading.labels import labelled
from extractors.reading.letters import head_lines, letter_date
from extractors.reading.schooling import front_text, university_name
from extractors.reading.spans import Span, lines
from extractors.reading.statements import as_span, statements
from extractors.reading.text import close_letters, fold
from pipeline.document import Document, Line
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()

_TITLES = (
    "Immatrikulationsbescheinigung", "Studienbescheinigung", "Immatrikulationsnachweis", "Semesterbescheinigung",
    "Bescheinigung über die Immatrikulation", "Bescheinigung der Immatrikulation", "Studierendenbescheinigung",
    "Certificate of Enrolment", "Certificate of Enrollment", "Enrolment Certificate",
    "Certificate of Matriculation",
    "Bescheinigung nach § 9 BAföG", "Studienbescheinigung zur Vorlage", "Immatrikulationsbestätigung",
    "Confirmation of Enrolment", "Studienverlaufsbescheinigung", "Enrollment Certificate",
)  # fmt: skip
_NOT_THIS = (
    "Zulassungsbescheid", "Zulassung", "Exmatrikulationsbescheinigung", "Exmatrikulation", "Gasthörerschein",
    "Gasthörerbescheinigung", "Rückmeldung", "Rückmeldeaufforderung", "Studierendenausweis", "Studentenausweis",
    "Bewerbung", "Bescheinigung über das Gasthörerstudium", "Überweisungsträger",
    "Bescheid über die Exmatrikulation",
    "Antrag auf Immatrikulation", "Gaststudierende",
)  # fmt: skip
_ENROLLED = re.compile(
    r"immatrikuliert|eingeschrieben|matrikelnummer|matrikel-?nr|matriculation (?:number|no)|student(?:en|in|"
    r"ierende\w*)? .{0,80}"
    r"semester|enrolled|studierende|studienbescheinigung|immatrikulationsbescheinigung"
)
_OTHER = re.compile(
    r"(?<!nicht )(?:wird|wurde|werden|wurden|ist|bist|sind) .{0,80}exmatrikuliert|gasthorer|zum studium zugelassen|"
    r"studienkolleg|leider .{0,60}(?:keinen|nicht)|nicht immatrikuliert|"
    r"(?:hat|haben) .{0,60}(?:beantragt|beworben)|ihre bewerbung|konnen sie sich .{0,60}(?:immatrikulieren|"
    r"einschreiben)|"
    r"innerhalb der frist .{0,60}immatrikul"
)
_SEMESTER = re.compile(
    r"(?:(?:Winter|Sommer)-?\s?(?:semester|sem\.)|WiSe|SoSe|WS|SS|Winter term|Summer term|Winter semester|"
    r"Summer semester)\s?"
    r"(?:19|20)?\d\d(?:\s?[/–-]\s?(?:19|20)?\d\d)?(?!\d)",
    re.IGNORECASE,
)
_TO_THE_LETTER = 0.99
_PERIOD = re.compile(r"\bbis\b|\bto\b|\buntil\b|[-–—]")


_FROM = (
    "Gültig von", "Gültig ab", "Gültig vom", "Semesterbeginn", "Beginn des Semesters", "Semester von",
    "Immatrikuliert ab",
    "Beginn", "Valid from", "Semester start",
)  # fmt: skip
_UNTIL = (
    "Gültig bis", "Semesterende", "Ende des Semesters", "Semester bis", "Immatrikuliert bis", "Ende", "Valid until",
    "Semester end",
)  # fmt: skip
_LEAST_DAYS, _MOST_DAYS = 120, 400
"""How long a semester or a year of studies lasts."""


class Enrolment(Fields):
    """What the university confirms; the days are those printed, None where only the semester is named."""

    university: Field[str] | None = None
    semester: Field[str] | None = None
    valid_from: Field[dt.date] | None = None
    valid_until: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that a university confirms an enrolment."""
    text = front_text(document)
    if "semester" not in text and not re.search(r"immatrikul|studienbescheinigung|enrol|sose|wise", text):
        return 0.0
    if not _ENROLLED.search(text) or _OTHER.search(text):
        return 0.0
    head = Document(pages=document.pages[:1])
    if titled(head, *_NOT_THIS, share=0.6) >= _TO_THE_LETTER or any(map(_ends_studies, head_lines(head))):
        return 0.0
    strong = titled(head, *_TITLES, share=0.45)
    semester = any(_SEMESTER.search(span.text) for span in lines(head))
    if strong >= 0.93:
        return 0.95 if semester else 0.8
    told = re.search(r"(?:immatrikuliert|eingeschrieben|enrolled)\b", text)
    weak = titled(head, "Bescheinigung", "Bestätigung", "Certificate", share=0.5) or "matrikel" in text
    return 0.78 if weak and told and semester else 0.0


def _ends_studies(line: Line) -> bool:
    """Whether a title speaks of the end of studies; one letter more and it would be the enrolment."""
    return len(line.words) <= 6 and bool(
        re.search(r"\be[xkc]\w?-?\s?m\w?atrik", fold(close_letters(line.text)))
    )


def extract(document: Document, /) -> Enrolment:
    """Return university, semester and its days."""
    first, last = _period(document)
    university = university_name(document)
    return Enrolment(
        **of_person(addressee_or_holder(document)),
        issued_on=issue_date(document) or letter_date(document),
        issuer=university,
        university=university,
        semester=_semester(document),
        valid_from=first,
        valid_until=last,
    )


def _semester(document: Document) -> Field[str] | None:
    """Return the semester for which the paper is; one that names the first of the studies is another."""
    found: list[tuple[bool, Field[str]]] = []
    for span in lines(document, pages=[1]):
        for match in _SEMESTER.finditer(span.text):
            before = fold(span.text[: match.start()])
            earlier = bool(
                re.search(r"erst\w*immatrikulation|studienbeginn|\bseit\b|ersteinschreibung|first", before)
            )
            found.append((earlier, span.group(match).field(match.group().strip(), method="pattern")))
    return next((field for earlier, field in found if not earlier), None)


def _period(document: Document) -> tuple[Field[dt.date] | None, Field[dt.date] | None]:
    """Return first and last day of the semester: two dates with "bis" or a dash between, four to seven months apart."""
    spans = [*lines(document, pages=[1]), *filter(None, map(as_span, statements(document)))]
    for span in spans:
        hits = list(dates_in(span))
        for one, other in pairwise(hits):
            months = (other.value - one.value).days / 30.4
            if 4 <= months <= 13 and _PERIOD.search(fold(_between(span, one, other))):
                return _field(one), _field(other)
    first = next((hit for _, hit in labelled(document, *_FROM, shape=date_in)), None)
    last = next((hit for _, hit in labelled(document, *_UNTIL, shape=date_in)), None)
    if first and last and _LEAST_DAYS <= (last.value - first.value).days <= _MOST_DAYS:
        return _field(first), _field(last)
    return None, None


def _between(span: Span, one: DateHit, other: DateHit) -> str:
    start = span.text.find(one.span.text) + len(one.span.text)
    # the dash may be glued to the second date
    glued = re.match(r"\D*", other.span.text)
    return (span.text[start : span.text.find(other.span.text, start)] + (glued[0] if glued else "")) or "-"


def _field(hit: DateHit) -> Field[dt.date]:
    return hit.span.field(hit.value, method="pattern", doubt=hit.doubt)
