"""Schulbescheinigung (confirmation that somebody attends a school).

A letter or form of one page: who attends which class of which school, since when, until when probably; also the
confirmation of attending a vocational school, and the school's own form for benefits (BAföG Formblatt 2). Not this: a
report with marks (own kind), the registration for a school or its end, an exemption from compulsory school, a nursery,
a language course (attendance of a course), the enrolment at a university.

Source: documents.md E2.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.cards import titled
from extractors.reading.dates import dates_in
from extractors.reading.exams import issue_date
from extractors.reading.holder import holder_of, of_person
from extractors.reading.letters import has_title, letter_date
from extractors.reading.schooling import SCHOOL, front_text, school_name
from extractors.reading.statements import as_span, statements
from extractors.reading.text import fold
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset({"application"})
"""Forms say "bitte ausfüllen"."""

_TITLES = (
    "Schulbescheinigung", "Schulbesuchsbescheinigung", "Schulbesuchsbestätigung", "Schülerbescheinigung",
    "Bescheinigung über den Schulbesuch", "Bestätigung über den Schulbesuch", "Bestätigung des Schulbesuchs",
    "Bescheinigung über den Berufsschulbesuch", "Berufsschulbescheinigung", "Bescheinigung des Schulbesuchs",
    "Nachweis über den Schulbesuch", "Bescheinigung der Schule", "Schulbestätigung",
    "Bescheinigung der Ausbildungsstätte", "Bescheinigung über den Besuch einer Ausbildungsstätte",
    "Bescheinigung über den Besuch einer Schule", "Confirmation of school attendance", "Schulnachweis",
    "Bescheinigung über den Besuch der Berufsschule",
)  # fmt: skip
_WEAK = ("Bescheinigung", "Bestätigung")
_ATTENDS = re.compile(
    r"besucht\b|\bist (?:\w+ ){0,6}schuler|schuler(?:in)? (?:der|des|unserer|an|in)\b|"
    r"\bnimmt .{0,60}am (?:berufsschul)?unterricht|"
    r"wird .{0,60}beschult|klasse\b.{0,80}besucht|besuchte\b|\bwar .{0,40}schuler|besuch der|attends"
)
_OTHER = re.compile(
    r"anmeldung (?:zur|an der) schule|schulanmeldung|abmeldung|abgemeldet|schulpflichtbefreiung|"
    r"befreiung von der schulpflicht|"
    r"kindertagesst|kindergarten|\bkita\b|sprachschule|volkshochschule|integrationskurs|sprachkurs|deutschkurs|"
    r"fahrschule|"
    r"immatrikul|matrikelnummer|fachsemester|musikschule|tanzschule|versetzt\b|schulwegkosten|schulpsycholog|"
    r"aufnahme .{0,60}(?:kann|konnte) nicht|warteliste|einladung|elternabend|"
    r"(?:wird|werden) .{0,60}(?:aufgenommen|eingeschult)|vorgesehen|halbjahreszeugnis|jahreszeugnis|"
    r"abschlusszeugnis"
)


class SchoolAttendance(Fields):
    """What the school confirms. `valid_on`: the day on which it was so; of a time that is over its last day."""

    school: Field[str] | None = None
    valid_on: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that a school confirms attendance."""
    text = front_text(document)
    if not re.search(r"schul|ausbildungsstatte|attends", text) or not _ATTENDS.search(text):
        return 0.0
    if _OTHER.search(text):
        return 0.0
    head = Document(pages=document.pages[:1])
    strong = titled(head, *_TITLES, share=0.45)
    school = re.search(SCHOOL, text)
    if strong >= 0.93:
        return 0.95 if school or "klasse" in text else 0.8
    # "Bescheinigung zur Vorlage bei Behörden"
    weak = titled(head, *_WEAK, share=0.5) or has_title(head, *_WEAK, share=0.5)
    at_school = re.search(r"(?:klasse|jahrgangsstufe|schuljahr)\b", text) and school
    return 0.78 if weak and at_school and re.search(r"bescheinig|bestatig", text) else 0.0


def extract(document: Document, /) -> SchoolAttendance:
    """Return the school and the day for which it confirms."""
    issued = issue_date(document) or letter_date(document)
    school = school_name(document)
    return SchoolAttendance(
        **of_person(holder_of(document)),
        issued_on=issued,
        issuer=school,
        school=school,
        valid_on=_ended(document) or issued,
    )


def _ended(document: Document) -> Field[dt.date] | None:
    """Return the last day of a time that is over ("besuchte vom ... bis zum ...", "hat ... bis ... besucht")."""
    for span in filter(None, map(as_span, statements(document))):
        text = fold(span.text)
        if re.search(r"besuchte\b|\bhat .{0,160}besucht\b|\bwar\b .{0,120}schuler", text):
            hits = [hit for hit in dates_in(span) if not _born(span.text, hit.span.text)]
            if len(hits) >= 2 and re.search(r"\bbis\b", text):
                return hits[-1].span.field(hits[-1].value, method="sentence", doubt=hits[-1].doubt)
    return None


def _born(text: str, date: str) -> bool:
    return bool(re.search(r"ge[bh](?:oren)?\.?(?: am)?\W*$", fold(text[: text.find(date)])[-20:]))
