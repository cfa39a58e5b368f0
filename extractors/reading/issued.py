"""The day of a paper where its kind finds none in its own places, and what is never that day (Ausstellungstag).

    Erstellt am 20.09.2026.        Dieser Bescheid wurde am 3. Mai 2026 ausgefertigt.        Trier, den 07.01.2021

Nearly every paper is dated somewhere: in a sentence, at a label, behind a place at its foot, or alone over the
signature. The birth date of somebody whom the paper names is never the day on which it was written.

Source: documents.md 1.2 (every date has a role).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, TypeVar

from pipeline.document import Document, Line, Page
from pipeline.field import Field, Fields

from .dates import DateHit, date_in, dates_in
from .exams import issue_label
from .labels import Label, places
from .letters import date_at_foot, letter_date
from .spans import lines, span_of
from .text import fold
from .told import at_once, told

F = TypeVar("F", bound=Fields)

_CARDS = frozenset(
    {
        "passport", "national_id", "refugee_travel_document", "foreigner_travel_document", "residence_title",
        "health_insurance_card", "disability_card", "photo", "photo_code", "bank_statement", "blank", "unknown",
    }
)  # fmt: skip
"""Kinds whose dates have captions of their own: another date is another date."""
_MADE = (
    r"(?:^|[.:;|] |\b(?:maschinell|elektronisch|wurde|dokument|ausdruck|urkunde|bescheinigung|zeugnis) )"
    r"(?:erstellt|ausgestellt|ausgefertigt|ausgedruckt|gedruckt|erzeugt)(?: in [a-z. -]{3,30})? am\b"
)
_PAPER = (
    r"(?:\w*bescheinigung|\w*bescheid|schreiben|dokument|\w*ausdruck|vertrag|urkunde|\w*zeugnis|"
    r"\w*bestatigung|mitteilung)"
)
_MADE_THEN = (
    rf"\bdiese[rs]? {_PAPER}\b[^.\d]{{0,50}}\bam\b"
    r"(?=[^.]{0,4}\d[\d. a-z]{5,18}\b(?:\w+ )?(?:erstellt|ausgestellt|ausgefertigt|erzeugt|gedruckt))"
)
_BORN = re.compile(r"\bgeb(?:oren|urts\w*)?\b|\bgeburt\b|naissance|\bbirth\b|nascita|nacimiento|doguma?\b")
"""What captions ask for when they ask for a day of birth."""
_CAPTION_WORDS = 12
_LATER = ("issued_on", "exam_date", "decided_on", "valid_until")
"""Days that nobody's life begins with."""
_LASTS = re.compile(r"\bbis\b|gultig|ablauf|befrist|frist\b|spatestens|endet")
_LOWER = 0.4
"""Share of the page, from above, below which a date alone is one of a signature."""
_NEAR = 0.022
"""How near, as a share of the page's height, a line is a caption of the one above or below it."""
_ALONE = 0.85
"""The most that a date without any word is worth."""


def dated(fields: F, document: Document) -> F:
    """Return the fields with the day of the paper: none that is a birth date, and the one at its foot where none is."""
    births = {person.birth_date.value for person in fields.persons if person.birth_date}
    births |= {fields.birth_date.value} if fields.birth_date else set()
    births |= set(_births_printed(document))
    fields = _doubted(fields, births)
    issued = fields.issued_on if fields.issued_on and fields.issued_on.value not in births else None
    if issued is None and document.kind not in _CARDS:
        issued = next((day for day in _days(document) if day.value not in births), None)
    return fields if issued is fields.issued_on else fields.model_copy(update={"issued_on": issued})


def _births_printed(document: Document) -> Iterator[dt.date]:
    """Yield the days at captions that ask when somebody was born, in whatever language, read as a person or not."""
    for number, page in enumerate(document.pages, 1):
        for line in page.lines:
            said = _BORN.search(fold(line.text))
            if said is None or len(line.words) > _CAPTION_WORDS:
                continue
            own = span_of(line, number)
            if date_in(own):
                continue
            near = places(Label(own, line, 1.0, True), page, ("right", "below"))
            hit = next((hit for _, span in near if (hit := date_in(span))), None)
            if hit:
                yield hit.value


def _doubted(fields: F, births: set[dt.date]) -> F:
    """Return the fields; days are doubted that cannot be: an exam on a day of birth, a paper before all of them."""
    changed: dict[str, Field[Any]] = {}
    for name in _LATER:
        field: Field[Any] | None = fields.named().get(name)
        if field is None or field.doubt or not births:
            continue
        if field.value in births or field.value < min(births):
            changed[name] = field.model_copy(update={"doubt": "ambiguous"})
    return fields.model_copy(update=changed) if changed else fields


def _days(document: Document) -> Iterator[Field[dt.date]]:
    """Yield what may be the day of the paper, the surest sort first."""
    for pattern in (_MADE, _MADE_THEN):
        for _, hit in told(document, pattern, at_once(date_in), reach=24):
            yield hit.span.field(hit.value, method="sentence", doubt=hit.doubt)
    for read in (issue_label, letter_date, date_at_foot, _date_alone):
        day = read(document)
        if day:
            yield day


def _date_alone(document: Document) -> Field[dt.date] | None:
    """Return the latest date that stands in the lower part without a word near it, and that no other day follows."""
    found: list[DateHit] = []
    for number, page in enumerate(document.pages, 1):
        for line in page.lines:
            hit = date_in(span_of(line, number))
            bare = hit is not None and len(hit.span.words) == len(line.words)
            if hit and bare and line.box.top > _LOWER and not _has_words_near(line, page):
                found.append(hit)
    if not found:
        return None
    last = max(found, key=lambda hit: hit.value)
    if any(day > last.value for day in _other_days(document)):
        return None
    confidence = min(_ALONE, last.span.confidence)
    return last.span.field(last.value, method="structure", confidence=confidence, doubt=last.doubt)


def _has_words_near(line: Line, page: Page) -> bool:
    """Whether a label stands left of a line, or a caption right under or over it."""
    for other in page.lines:
        if other is line or not re.search(r"[^\W\d_]{2}", other.text):
            continue
        beside = other.box.right <= line.box.left and other.box.overlap_y(line.box) > 0.3
        away = abs(other.box.middle[1] - line.box.middle[1])
        if beside or (away < _NEAR and other.box.overlap_x(line.box) > 0.1):
            return True
    return False


def _other_days(document: Document) -> Iterator[dt.date]:
    """Yield the days of the paper that are not said to be the end of something."""
    for span in lines(document):
        if not _LASTS.search(fold(span.text)):
            yield from (hit.value for hit in dates_in(span))
