"""Aufnahmezusage, Aufnahmebescheid (admission), § 23 Abs. 2, 4 AufenthG: resettlement and humanitarian admission.

Issued by the Bundesamt für Migration und Flüchtlinge before the entry, on an order of the Federal Ministry of the
Interior: who is admitted, on what legal basis, under which programme. Not this: the decision on an asylum application,
the "Aufnahmebescheid" of the Bundesverwaltungsamt for ethnic Germans (§ 27 BVFG), the admission of a school, hospital
or course, a refusal or revocation of the admission, the order that distributes people to a Land or a municipality.

Source: legal.md 2.3 (§ 23 AufenthG); § 75 Nr. 8 AufenthG; documents.md 2 (letterhead of the BAMF).
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.holder import addressee_or_holder, persons_of
from extractors.reading.labels import labelled
from extractors.reading.legal_basis import find
from extractors.reading.letters import (
    file_number,
    has_title,
    head_lines,
    is_from_bamf,
    is_from_other,
    letter_date,
)
from extractors.reading.person_table import persons_in_table
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.spans import Span
from extractors.reading.text import fold
from extractors.reading.told import folded_text
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"application", "request"})
"""Who is admitted is asked to apply for the visa and to bring papers."""

_TITLES = (
    "Aufnahmebescheid", "Aufnahmezusage", "Bescheid über die Aufnahme", "Bescheid", "Zusage der Aufnahme",
    "Erteilung einer Aufnahmezusage", "Ihre Aufnahmezusage", "Aufnahmezusage und Verteilungsentscheidung",
    "Aufnahmebescheid und Aufnahmezusage",
)  # fmt: skip
_OTHERS = (
    "Merkblatt", "Antrag", "Anhörung", "Einladung", "Niederschrift", "Ablehnung", "Widerruf", "Rücknahme",
    "Zuweisungsbescheid", "Zuweisungsentscheidung", "Verteilungsbescheid", "Informationsblatt",
)  # fmt: skip
_NAMED = re.compile(r"aufnahme(?:zusage|bescheid)|aufnahme\b.{0,90}\bzugesagt|zusage\b.{0,40}\baufnahme")
_GRANTED = re.compile(
    r"\b(?:wird|werden|wurde|erhalt|erhalten|erteilt|erteile|erteilen)\b.{0,160}\b(?:aufnahmezusage|"
    r"aufnahme\b.{0,70}zugesagt)|"
    r"aufnahmezusage.{0,120}\berteilt\b|\bzusage .{0,30}aufnahme.{0,60}erteilt|"
    r"\berteil(?:e|en|t)\b.{0,400}\bzusage\b.{0,80}\baufgenommen zu werden|"
    r"\b(?:wird|werden)\b.{0,120}\baufgenommen\b"
)
_REFUSED = re.compile(
    r"aufnahme(?:zusage)?\b[^.]{0,90}\b(?:abgelehnt|nicht erteilt|widerrufen|zuruckgenommen|versagt|aufgehoben|"
    r"gegenstandslos)|"
    r"\bkeine aufnahmezusage|nicht (?:fur das|in das) .{0,40}programm ausgewahlt"
)
_PROGRAMME = (
    "Programm", "Aufnahmeprogramm", "Aufnahmeverfahren", "Verfahren", "Aufnahmeaktion", "Aufnahme im Rahmen von",
    "Name des Programms",
)  # fmt: skip
_NAME = re.compile(
    r"Resettlement(?:-?[Pp]rogramm\w*|-?[Vv]erfahren\w*)?(?:\s(?:der\s)?(?:UNHCR|EU|20\d\d(?:/20\d\d)?))?|"
    r"Bundesaufnahmeprogramm\w*(?:\s(?:für\s(?:[a-zäöüß]+\s){0,3})?(?:[A-ZÄÖÜ][\w-]+)(?:\s(?:aus|in)\s(?:der\s|dem\s)?"
    r"[A-ZÄÖÜ]\w+)?)?|"
    r"Humanitäre[nsr]?\s(?:Aufnahme(?:programm|verfahren|aktion)?\w*)(?:\s(?:für|aus)\s(?:der\s)?[A-ZÄÖÜ]\w+|"
    r"\s[A-ZÄÖÜ]\w+)?(?:\s20\d\d(?:/20\d\d)?)?|"
    r"HAP\s[A-ZÄÖÜ]\w+|Neustart im Team(?:\s\(NesT\))?|NesT\b|Relocation\w*|"
    r"[Jj]üdische\w*\s(?:Zuwander|Immigrant|Emigrant)\w*"
)


_DEPARTMENT = re.compile(r"\W*(?:Referat|Gruppe|Abteilung|Sachgebiet|Dezernat|Arbeitsbereich)\b")


class BamfAdmission(Fields):
    """What the admission says. `legal_basis` is the paragraph of § 23 AufenthG, `programme` its name as printed."""

    programme: Field[str] | None = None
    decided_on: Field[dt.date] | None = None
    legal_basis: Field[str] | None = None
    file_number: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the BAMF admits somebody."""
    text = folded_text(document).text
    if not _NAMED.search(text) or not is_from_bamf(document) or is_from_other(document):
        return 0.0
    if has_title(document, *_OTHERS, share=0.5) or _REFUSED.search(text):
        return 0.0
    granted, based = _GRANTED.search(text), _basis(document)
    if granted is None or "bvfg" in text or "bundesvertriebenen" in text:
        return 0.0
    titled = has_title(document, *_TITLES)
    return 0.6 + 0.18 * bool(based) + 0.15 * titled + 0.04 * bool(_NAME.search(document.text))


def extract(document: Document, /) -> BamfAdmission:
    """Return what the admission says."""
    persons = _persons(document)
    first = persons[0] if persons else Person()
    day = letter_date(document)
    return BamfAdmission(
        family_name=first.family_name,
        given_names=first.given_names,
        birth_date=first.birth_date,
        nationality=first.nationality,
        persons=persons,
        issued_on=day,
        programme=_programme(document),
        decided_on=day,
        legal_basis=_basis(document),
        file_number=file_number(document),
    )


def _persons(document: Document) -> tuple[Person, ...]:
    """Everyone who is admitted, in the order of the paper."""
    found = tuple(persons_in_table(document)) or tuple(persons_in(running_text(document)))
    return found or persons_of(addressee_or_holder(document))


def _basis(document: Document) -> Field[str] | None:
    """The paragraph of § 23 that the paper names first; sentences of other laws are none."""
    text = running_text(document)
    for basis, match in find(text.text):
        if basis.section == "23" and basis.law == "AufenthG" and basis.absatz:
            words = text.between(*match.span())
            if words:
                return words.field(basis.text, method="pattern")
    return None


def _programme(document: Document) -> Field[str] | None:
    for _, span in labelled(document, *_PROGRAMME, shape=_name):
        return span.field(span.text.strip(" .,;:"), method="label")
    text = running_text(document)
    for match in _NAME.finditer(text.text):
        words = text.between(*match.span())
        # the department that writes is called after its work
        if words and not _is_of_department(words.tokens[0].box.middle[1], document):
            return words.field(match[0].strip(" .,;:"), method="pattern")
    return None


def _is_of_department(height: float, document: Document) -> bool:
    """Whether a line at this height of the first page names a department."""
    return any(
        line.box.top <= height <= line.box.bottom and _DEPARTMENT.match(line.text)
        for line in head_lines(document, share=0.2)
    )


def _name(span: Span) -> Span | None:
    letters = sum(character.isalpha() for character in span.text)
    prose = len(span.words) > 9 or fold(span.text).endswith(" und")
    return span if letters >= 4 and not prose and _NAME.search(span.text) else None
