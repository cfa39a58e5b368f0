"""German exams (Deutschprüfungen): the day of the exam, the day of issue and the number that papers on them print.

Source: documents.md 5.0, D1-D8.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.document import Document
from pipeline.field import Field

from .dates import DateHit, date_in, dates_in
from .labels import Label, Place, labelled
from .spans import Span, lines
from .text import fold


def rows_joined(document: Document) -> Iterator[Span]:
    """Yield rows over their full width, and each with the next one, so that wrapped sentences are whole."""
    for number, page in enumerate(document.pages, 1):
        rows = [Span(number, tuple(row)) for row in page.rows]
        yield from rows
        yield from (Span(number, a.words + b.words) for a, b in pairwise(rows))


_EXAM_DATE = (
    "Prüfungsdatum", "Datum der Prüfung", "Tag der Prüfung", "Prüfung vom", "Prüfung am",
    "Prüfungstermin", "Prüfungstag", "Date of examination", "Examination date", "Exam date",
    "Date of exam", "Test date", "abgelegt am", "Datum der mündlichen Prüfung", "Prüfungszeitraum",
    "Testtag", "Test am", "Test abgelegt am", "Prüfung abgelegt am", "Datum der Testteilnahme", "Teilgenommen am",
    "Datum der schriftlichen Prüfung", "Tag der mündlichen Prüfung",
    "Ort, Prüfungsdatum", "Prüfungsort, Prüfungsdatum", "Testdatum", "Testtermin", "Datum des Tests", "Tag des Tests",
)  # fmt: skip
_ISSUED = (
    "Ausstellungsdatum", "Ausstellungstag", "ausgestellt am", "Datum der Ausstellung", "Date of issue",
    "Issued on", "Issue date", "Erstellt am", "Ausgefertigt am", "Ausgedruckt am", "Gedruckt am", "Druckdatum",
    "Ausdruck vom", "Druck vom", "Erstellungsdatum",
    "Ausfertigungsdatum", "Tag der Ausstellung", "Tag der Ausfertigung",
)  # fmt: skip
_OF_OTHER = re.compile(r"prufung|examination|geb|birth|test")
"""What else a label that begins with "Datum" asks for: "Datum der Prüfung"."""
_ANY_DATE = ("Ort, Datum", "Ort und Datum", "Datum/Date", "Ausgestellt in", "Datum")
_NUMBER = (
    "Zertifikatsnummer", "Zertifikats-Nr.", "Zertifikat-Nummer", "Diplom-Nr.", "Diplomnummer", "Candidate ID",
    "Zeugnis Nr.", "Prüfungsteilnehmernummer", "Teilnehmer-ID", "Certificate ID", "Diplom Nr.",
    "Zertifikatnummer", "Zertifikat-Nr.", "Zertifikat Nr.", "Zertifikat-ID", "Certificate number",
    "Certificate no.", "Zeugnisnummer", "Zeugnis-Nr.", "Teilnehmernummer", "Teilnehmer-Nr.", "Prüfungsnummer",
    "Registriernummer", "Registrierungsnummer", "Urkundennummer", "Kandidatennummer", "Candidate number",
    "Laufende Nummer", "Nr.", "Nummer",
)  # fmt: skip


def exam_date(document: Document) -> Field[dt.date] | None:
    """Return the day of the exam."""
    # first where captions stand before their values, then where they stand under them
    orders: tuple[tuple[Place, ...], ...] = (("behind", "right", "below"), ("above",))
    for order in orders:
        for label, hit in labelled(document, *_EXAM_DATE, shape=_no_birth, order=order, anywhere=True):
            # over a subject line stands the day of the letter
            of_letter = order == ("above",) and len(label.line.words) > len(label.span.words)
            if not of_letter and not re.search(r"zentrum|prufungsort$", fold(label.span.text)):
                return hit.span.field(hit.value, method="label", doubt=hit.doubt)
    told = next(filter(None, map(_told_date, _sentences(document))), None)
    if told:
        return told.span.field(told.value, method="sentence", doubt=told.doubt)
    for span in rows_joined(document):
        if re.search(r"ausgestellt|ausstellung|issued", fold(span.text)):
            continue
        match = re.search(r"\b(?:hat|haben|am)\b.{0,60}(?:prüfung|modul|test)", span.text, re.IGNORECASE)
        date = next((hit for hit in dates_in(span) if not _is_birth(span, hit)), None) if match else None
        if date:
            return date.span.field(date.value, method="sentence", doubt=date.doubt)
    return None


_SENTENCE_ROWS = 4


def _sentences(document: Document) -> Iterator[Span]:
    """Yield rows that begin what somebody "hat", each with the three behind it: a sentence set in short lines."""
    for number, page in enumerate(document.pages, 1):
        rows = [Span(number, tuple(row)) for row in page.rows]
        for at, row in enumerate(rows):
            if re.search(r"\b(?:hat|haben|has)\b", fold(row.text)):
                yield Span(
                    number, tuple(word for one in rows[at : at + _SENTENCE_ROWS] for word in one.words)
                )


def _told_date(span: Span) -> DateHit | None:
    """Return the day of "hat die Prüfung ... am 31.12.2022"; None where another thing was done that day."""
    for date in dates_in(span):
        first = span.words.index(date.span.words[0])
        before = fold(" ".join(word.text for word in span.words[:first]))
        said = re.search(r"\b(?:hat|haben|has)\b(.*)$", before)
        if said is None or _is_birth(span, date):
            continue
        if re.search(r"ausgest|ausstell|issued|datum|\d{4}|[.:] ", said[1]):
            return None
        return (
            date
            if re.search(r"prufung|modul|\btest|dsh|examination", said[1]) or before.endswith("am")
            else None
        )
    return None


def _no_birth(span: Span) -> DateHit | None:
    return next((hit for hit in dates_in(span) if not _is_birth(span, hit)), None)


def _is_birth(span: Span, date: DateHit) -> bool:
    """Whether the words before a date say that somebody was born then."""
    first = span.words.index(date.span.words[0])
    before = fold(" ".join(word.text for word in span.words[max(0, first - 3) : first]))
    return bool(re.search(r"\bge[bh](?:\.|\b)|gebor|geburt|birth", before))


def issue_label(document: Document) -> Field[dt.date] | None:
    """Return the day of issue at a label that asks for it and for nothing else."""
    for label, date in labelled(
        document, *_ISSUED, shape=_no_birth, order=("behind", "right", "below", "above")
    ):
        if not _asks_other(label, date):
            return date.span.field(date.value, method="label", doubt=date.doubt)
    return None


def _asks_other(label: Label, date: DateHit) -> bool:
    """Whether the words up to the date, or the whole caption, ask for another day: "Datum der Prüfung"."""
    words = label.line.words
    first = date.span.words[0]
    at = next((i for i, word in enumerate(words) if word is first), len(words))
    return bool(_OF_OTHER.search(fold(" ".join(word.text for word in words[:at]))))


def issue_date(document: Document) -> Field[dt.date] | None:
    """Return the day of issue: by its label, else the last date behind a place ("Kassel, den 3.3.2024")."""
    # a plain "Datum" stands mostly under its line, and may as well head a column
    wanted: tuple[tuple[tuple[str, ...], tuple[Place, ...]], ...] = (
        (_ISSUED, ("behind", "right", "below", "above")),
        (_ANY_DATE, ("behind", "right", "above", "below")),
    )
    for phrases, order in wanted:
        for label, date in labelled(document, *phrases, shape=_no_birth, order=order):
            if not _asks_other(label, date):
                return date.span.field(date.value, method="label", doubt=date.doubt)
    found = None
    for span in lines(document):
        if re.search(r"^[A-ZÄÖÜ][\w./() -]{2,40},\s*(?:den\s|am\s)?\d", span.text):
            for date in dates_in(span):
                found = date.span.field(date.value, method="pattern", doubt=date.doubt)
    return found


def certificate_number(document: Document) -> Field[str] | None:
    """Return the number of the certificate or participant, as printed."""
    phrases = [phrase.replace("Nr.", "Nr") for phrase in _NUMBER]
    hit = next(labelled(document, *phrases, shape=_number_shape, anywhere=True), None)
    return hit[1].field(hit[1].text.strip(" :.,"), method="label") if hit else None


def _number_shape(span: Span) -> Span | None:
    match = re.match(r"\W*((?=[A-Z0-9/.-]*\d{3})[A-Z0-9][A-Z0-9/.-]{4,})(?:\s|$)", span.text)
    return None if match is None or date_in(span) else span.group(match, 1)
