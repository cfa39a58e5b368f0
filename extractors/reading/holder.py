"""The holder of a certificate (Inhaber): by labels, else by the sentence that names them.

    Name, Vorname: Al-Hassan, Omar        Herr Omar Al-Hassan, geboren am 12.04.1988, hat ...

Source: documents.md 1.4, 5.0.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from pipeline.document import Document, Line, Page
from pipeline.field import Field, Person

from .dates import date_in
from .letters import addressee
from .names import name_in, name_part_in, part_text, split_at
from .persons import date_field, holder_by_labels, name_fields
from .rubrum import greeted, persons_in
from .sentences import running_text
from .spans import Span, span_of
from .window import person_in_window

_BORN = re.compile(r",?\s*\(?\b(?:geboren|geb\.?|born)\b", re.IGNORECASE)
_BIRTH_LABEL = re.compile(r"(?:Date of birth|Geburtsdatum)\b\W*", re.IGNORECASE)
_BRACKETED = re.compile(
    r"(?P<you>\b(?:Sie|Ihnen)\s)?\(\s?(?P<label>(?:Geburtsdatum|geboren(?: am)?|geb\.?(?: am)?|\*)\s?:?\s?)?"
    r"(?P<day>\d{1,2}\.\s?(?:\d{1,2}\.|[A-Za-zäÄ]{3,9})\s?(?:19|20)\d{2})\s?\)",
    re.IGNORECASE,
)
_BORN_AT_END = re.compile(r"[;,(–-]\s*(?:geb\.|geboren)(?: am)?:?\s*(?=\d{1,2}\.)", re.IGNORECASE)
_SALUTED = re.compile(r"(?:Sehr geehrte|Guten Tag|Liebe)")
_UPPER = 0.5
_SALUTATION = re.compile(
    r"(?:Sehr geehrter?|Liebe[rs]?|Guten Tag,?|Hallo)\s+(?:Herr|Frau)\s+(?:Dr\.\s+)?(?P<name>[^,!:]{2,50})[,!:]?\s*$"
)


def holder_of(document: Document) -> Person:
    """Return the person whom the paper is about; parts that are not printed are None."""
    labelled = holder_by_labels(document)
    if labelled.family_name and labelled.given_names and labelled.birth_date:
        return labelled
    told = _told(document) or next(persons_in(running_text(document)), None)
    if told is None or not told.family_name:
        return labelled
    if labelled.birth_date and told.birth_date and labelled.birth_date.value != told.birth_date.value:
        return labelled
    return Person(
        family_name=labelled.family_name if labelled.given_names else told.family_name,
        given_names=labelled.given_names or told.given_names,
        birth_date=labelled.birth_date or told.birth_date,
        nationality=labelled.nationality or told.nationality,
    )


def _told(document: Document) -> Person | None:
    """Return the person of a sentence that begins its row, or whose name stands alone in the row above.

    "Omar Al-Hassan, geboren am 12.04.1988, hat ..."
    """
    rows = [Span(n, tuple(row)) for n, page in enumerate(document.pages, 1) for row in page.rows]
    for above, span, following in zip([None, *rows[:-1]], rows, [*rows[1:], None], strict=False):
        match = _BORN.search(span.text)
        heading = span.text.rfind(":", 0, match.start()) + 1 if match else 0
        before = span.between(heading, match.start()) if match and match.start() >= heading + 5 else None
        match = match or _BIRTH_LABEL.match(span.text)
        if match and match.start() == 0 and above and above.page == span.page:
            # a name stands alone: "GdB 80" over "geboren am" is none
            before = above if len(above.words) <= 5 and not re.search(r"\d", above.text) else None
        name = name_in(before) if before and len(before.words) <= 7 else None
        if match is None or name is None or not name.family or not name.given:
            continue
        rest = span.after(match.end())
        words = (*(rest.words if rest else ()), *(following.words[:4] if following else ()))
        date = date_in(Span(span.page, words[:8])) if words else None
        family, given = name_fields(name)
        return Person(family_name=family, given_names=given, birth_date=date_field(date) if date else None)
    return None


def addressee_or_holder(document: Document) -> Person:
    """Return the holder, else the addressee of a letter: the salutation's name in the address field."""
    person = holder_of(document)
    if not person.family_name:
        person = _greeted_person(document, person) or person
    if person.family_name and person.birth_date is None:
        born = _born_in_brackets(document) or _born_in_subject(document)
        return person.model_copy(update={"birth_date": born})
    return person


def _born_in_subject(document: Document) -> Field[dt.date] | None:
    """Return the date of birth in the subject line of a letter: nobody but the one who is written to is named there."""
    for line in document.pages[0].lines:
        if _SALUTED.match(line.text) or line.box.top > _UPPER:
            return None
        match = _BORN_AT_END.search(line.text)
        hit = date_in(span_of(line, 1).after(match.end()) or span_of(line, 1)) if match else None
        if hit:
            return date_field(hit)
    return None


def _born_in_brackets(document: Document) -> Field[dt.date] | None:
    """Return the date of birth in brackets that a letter puts beside "Sie" or somebody's name."""
    text = running_text(document)
    for match in _BRACKETED.finditer(text.text):
        inside = text.between(match.start("day"), match.end())
        page = inside.tokens[0].page if inside else 0
        words = tuple(w for t in inside.tokens if t.page == page for w in t.words) if inside else ()
        hit = date_in(Span(page, words)) if words else None
        if hit and (match["label"] or match["you"]):
            return date_field(hit)
    return None


def _greeted_person(document: Document, known: Person) -> Person | None:
    page = document.pages[0]
    for line in page.lines:
        match = _SALUTATION.search(line.text)
        family = name_part_in(span_of(line, 1).group(match, "name")) if match else None
        if family:
            return _addressee(page, line, family, known)
    return None


def _addressee(page: Page, salutation: Line, family: Span, known: Person) -> Person:
    """Return the person whom the salutation greets, with the given names of the address field above it."""
    last, count = part_text(family), len(family.words)
    for line in page.lines:
        same = line.text.endswith(last) and len(line.words) > count
        given = name_part_in(Span(1, line.words[:-count])) if same else None
        if given and line.box.top < salutation.box.top:
            return Person(
                role=known.role,
                family_name=Span(1, line.words[-count:]).field(last, method="pattern"),
                given_names=given.field(part_text(given), method="pattern"),
                birth_date=known.birth_date,
            )
    return Person(
        role=known.role, family_name=family.field(last, method="sentence"), birth_date=known.birth_date
    )


def persons_of(person: Person) -> tuple[Person, ...]:
    """Return the person as the list of a document's persons; empty where nothing of them was read."""
    known = person.family_name or person.given_names or person.birth_date
    return (person,) if known else ()


def of_person(person: Person) -> dict[str, Any]:
    """Return what a paper says of the one person it is about, by the names of `pipeline.field.Fields`."""
    return {
        "family_name": person.family_name,
        "given_names": person.given_names,
        "birth_date": person.birth_date,
        "nationality": person.nationality,
        "persons": persons_of(person),
    }


def recipient(document: Document, *, role: str = "holder") -> Person:
    """Return the person to whom a letter is addressed, who may be another than those of whom it speaks."""
    named = addressee(document)
    if named:
        for family_name in greeted(document.text):
            named = split_at(named, family_name)
        family, given = name_fields(named)
        return Person(role=role, family_name=family, given_names=given)
    greeting = _greeted_person(document, Person(role=role))
    return greeting or Person(role=role)


def written_to(document: Document, *, role: str = "holder") -> Person:
    """Return the person in the address field, with or without "Herr" and "Frau"; else the one of the paper's labels."""
    labelled = holder_by_labels(document, role=role)
    named = person_in_window(document)
    if named and not (named.open and labelled.family_name and labelled.given_names):
        family, given = name_fields(named)
        return Person(role=role, family_name=family, given_names=given, birth_date=labelled.birth_date)
    return labelled if labelled.family_name else recipient(document, role=role)


def addressed(document: Document, *, role: str = "holder") -> Person:
    """Return whom a notice is written to, with or without "Herr" and "Frau", wherever the address stands."""
    person = recipient(document, role=role)
    return person if person.given_names else written_to(document, role=role)
