"""German exams (Deutschprüfungen): who held one, which skill a row is about, its dates and its number.

A scale of marks printed at the foot ("59-0 nicht bestanden") is no result; an exam of another language on
the same form is none of German.

Source: documents.md 5.0, D1-D8.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from pipeline.document import Document
from pipeline.field import Field

from .dates import DateHit, date_in, dates_in
from .labels import Place, labelled
from .spans import Span, lines
from .text import fold, has

Provider = Literal["goethe", "telc", "oesd", "testdaf", "dsh", "dsd", "languagecert", "other"]

_PROVIDERS: tuple[tuple[Provider, str], ...] = (
    ("testdaf", r"test\s?daf\b|test deutsch als fremdsprache|\btdn\b"),
    ("dsh", r"\bdsh\b|deutsche sprachprufung fur den hochschulzugang"),
    ("dsd", r"\bdsd\b|deutsches sprachdiplom der (?:kultusminister|kmk|standigen)"),
    ("languagecert", r"language\s?cert|peoplecert"),
    ("oesd", r"\b[o0]sd\b|osterreichisches sprachdiplom"),
    ("goethe", r"goethe"),
    ("telc", r"\bte[l1i]c\b|\bto[l1]c\b|\btele (?=deutsch|ggmbh|sprach|language)|weiterbildungs-testsysteme"),
)
_OTHER_LANGUAGES = (
    r"\b(?:englisch|english|franzosisch|spanisch|italienisch|turkisch|turkce|russisch|arabisch|portugiesisch|"
    r"polski|francais|espanol|italiano)\b"
)
_SKILLS = {
    "lesen": "reading", "leseverstehen": "reading", "reading": "reading", "horen": "listening",
    "horverstehen": "listening", "listening": "listening", "schreiben": "writing", "writing": "writing",
    "schriftlicher ausdruck": "writing", "schriftliche kommunikation": "writing", "textproduktion": "writing",
    "sprechen": "speaking", "speaking": "speaking", "mundlicher ausdruck": "speaking",
    "mundliche kommunikation": "speaking", "mundliche prufung": "speaking", "sprachbausteine": "grammar",
}  # fmt: skip
_SCALE = re.compile(
    r"bewertungsskala|notenskala|punkteskala|\bunter \d+ ?(?:punkte|%|prozent)?|"
    r"\b\d{1,3} ?(?:-|bis) ?\d{1,3}\b.*"
    r"(?:sehr gut|gut|befriedigend|ausreichend|bestanden)|bestehensgrenze|mindestens|gilt als"
)


def is_german_exam(document: Document) -> bool:
    """Return whether the paper is about German and not about another language."""
    text = fold(document.pages[0].text)
    if re.search(r"\bdeutsch|german\b|\btdn\b|\bdsh\b|goethe-?\s?zertifikat|\b[o0]sd\b", text) is None:
        return False
    head = fold("\n".join(line.text for line in document.pages[0].lines if line.box.top < 0.45))
    other = re.search(_OTHER_LANGUAGES, head)
    return other is None or bool(
        re.search(r"\bdeutsch\b(?! (?:als|und)\b)|test of german|goethe-?\s?zert|\btdn\b", head)
    )


def provider_of(document: Document) -> Field[Provider] | None:
    """Return who held the exam; `other` where an exam is named but none of the known houses."""
    spans = [(span, fold(span.text)) for span in lines(document)]
    for provider, pattern in _PROVIDERS:
        for span, folded in spans:
            if re.search(pattern, folded):
                return span.field(provider, method="pattern", confidence=max(0.9, span.confidence))
    first = next((s for s, _ in spans if has(s.text, "Zertifikat", "Zeugnis", "Certificate")), None)
    return first.field("other", method="title", confidence=0.75) if first else None


def rows_joined(document: Document) -> Iterator[Span]:
    """Yield rows over their full width, and each with the next one, so that wrapped sentences are whole."""
    for number, page in enumerate(document.pages, 1):
        rows = [Span(number, tuple(row)) for row in page.rows]
        yield from rows
        yield from (Span(number, a.words + b.words) for a, b in pairwise(rows))


def is_scale(folded: str) -> bool:
    """Whether a folded line explains the marks instead of giving one."""
    return bool(_SCALE.search(folded))


def skill_of(text: str) -> str | None:
    """Return the one skill that a row names (reading, listening, writing, speaking, grammar); else None."""
    folded = fold(text)
    found = {skill for name, skill in _SKILLS.items() if re.search(rf"\b{name}\b", folded)}
    return found.pop() if len(found) == 1 else None


_EXAM_DATE = (
    "Prüfungsdatum", "Datum der Prüfung", "Tag der Prüfung", "Prüfung vom", "Prüfung am",
    "Prüfungstermin", "Prüfungstag", "Date of examination", "Examination date", "Exam date",
    "Date of exam", "Test date", "abgelegt am", "Datum der mündlichen Prüfung", "Prüfungszeitraum",
    "Ort, Prüfungsdatum", "Prüfungsort, Prüfungsdatum", "Testdatum", "Testtermin", "Datum des Tests", "Tag des Tests",
)  # fmt: skip
_ISSUE_DATE = (
    "Ausstellungsdatum", "ausgestellt am", "Datum der Ausstellung", "Date of issue", "Ort, Datum",
    "Ort und Datum", "Datum/Date", "Ausgestellt in", "Issued on", "Datum",
)  # fmt: skip
_NUMBER = (
    "Zertifikatsnummer", "Zertifikats-Nr.", "Zertifikatnummer", "Zertifikat-Nr.", "Zertifikat Nr.",
    "Zertifikat-ID", "Certificate number", "Certificate no.", "Zeugnisnummer", "Zeugnis-Nr.",
    "Teilnehmernummer", "Teilnehmer-Nr.", "Prüfungsnummer", "Registriernummer", "Registrierungsnummer",
    "Urkundennummer", "Kandidatennummer", "Candidate number", "Laufende Nummer", "Nr.", "Nummer",
)  # fmt: skip


def exam_date(document: Document) -> Field[dt.date] | None:
    """Return the day of the exam."""
    # first where captions stand before their values, then where they stand under them
    orders: tuple[tuple[Place, ...], ...] = (("behind", "right", "below"), ("above",))
    for order in orders:
        for label, hit in labelled(document, *_EXAM_DATE, shape=_no_birth, order=order, anywhere=True):
            if not re.search(r"zentrum|prufungsort$", fold(label.span.text)):
                return hit.span.field(hit.value, method="label", doubt=hit.doubt)
    for span in rows_joined(document):
        match = re.search(r"\b(?:hat|haben|am)\b.{0,60}(?:prüfung|modul|test)", span.text, re.IGNORECASE)
        date = next((hit for hit in dates_in(span) if not _is_birth(span, hit)), None) if match else None
        if date:
            return date.span.field(date.value, method="sentence", doubt=date.doubt)
    return None


def _no_birth(span: Span) -> DateHit | None:
    return next((hit for hit in dates_in(span) if not _is_birth(span, hit)), None)


def _is_birth(span: Span, date: DateHit) -> bool:
    """Whether the words before a date say that somebody was born then."""
    first = span.words.index(date.span.words[0])
    before = fold(" ".join(word.text for word in span.words[max(0, first - 3) : first]))
    return bool(re.search(r"\bge[bh](?:\.|\b)|gebor|geburt|birth", before))


def issue_date(document: Document) -> Field[dt.date] | None:
    """Return the day of issue: by its label, else the last date behind a place ("Kassel, den 3.3.2024")."""
    order: tuple[Literal["behind", "right", "below", "above"], ...] = ("behind", "right", "above", "below")
    for label, date in labelled(document, *_ISSUE_DATE, shape=date_in, order=order):
        # "Datum" also begins "Datum der Prüfung"
        if not re.search(r"prufung|examination|geb|birth|test", fold(label.line.text)):
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
