"""The person in the address field (Anschriftenfeld), with or without "Herr" and "Frau".

    Nordlicht GmbH * Hafenstr. 3 * 23552 Lübeck        <- the sender, in small type
    Herrn
    Omar Al-Hassan
    Lindenweg 1
    23558 Lübeck

Source: DIN 5008; documents.md 1.4.
"""

from __future__ import annotations

import re

from pipeline.document import Document, Line

from .letters import addressee
from .names import Name, name_in, split_at
from .rubrum import greeted
from .spans import span_of
from .text import fold

_TOWN = re.compile(r"(?:D-)?\d{5} [A-ZÄÖÜ][\wäöüß.-]+")
_STREET = re.compile(r"[A-ZÄÖÜ].*\d+\s?[a-z]?(?:\s?[-/]\s?\d+\s?[a-z]?)?$")

_ONE_LINE = re.compile(
    r"[A-ZÄÖÜ][\w.ßäöü'’ -]*?\d+\s?[a-z]?(?:\s?[-/]\s?\d+\s?[a-z]?)?\s?[,·|]\s?(?:D-)?\d{5} [A-ZÄÖÜ][\w().ßäöü /-]*"
)
_OFFICE = re.compile(
    r"\b(?:amt|stadt|kreis|land|gemeinde|schule|kasse|bank|sparkasse|klinik\w*|praxis|verein|zentrum|buro|haus|institut|"
    r"\w*(?:amt|schule|kasse|bank|klinik|zentrum|behorde|verwaltung|institut|akademie|werke?|verlag|handel|service))\b"
)

_TRADE = re.compile(
    r"\binh(?:aber(?:in)?)?\b|\b(?:gebr(?:uder)?|familie|firma|sohne?|partner|kanzlei|agentur|atelier|cafe|bar|hotel)\b|"
    r"\w+(?:erei|handel|handlung|bau|technik|service|haus|hof|markt|salon|studio|restaurant|gastronomie|gastro|pflege|"
    r"reinigung|transporte?|logistik|meister|betrieb|gruppe|apotheke|imbiss|kiosk|grill|werkstatt|immobilien|wohnen|"
    r"verein|dienste?|druck|druckerei|metallbau|elektro|sanitar|garten|mobel|team)\b"
)
"""Words of a sender that is no person: "Bäckerei Oberländer"."""
_LETTERHEAD = 0.11
"""Above this share of the page stands whoever writes."""


def person_in_window(document: Document) -> Name | None:
    """Return the person over a street and a town in the upper half of the first page; None where there is none."""
    found = _in_window(document)
    if found and found.open:
        # the salutation tells the family name
        for family in greeted(document.pages[0].text):
            found = split_at(found, family)
    return found


def _in_window(document: Document) -> Name | None:
    found = addressee(document)
    if found and found.given:
        return found
    for line in document.pages[0].lines:
        if line.box.top < 0.45 and _TOWN.match(line.text) and len(line.words) <= 6:
            street = _over(line, document)
            person = _over(street, document) if street and _STREET.match(_whole(street, document)) else None
            name = name_in(span_of(person, 1)) if person and 2 <= len(person.words) <= 6 else None
            if name and name.given:
                return name
    return _over_one_line(document)


def _over_one_line(document: Document) -> Name | None:
    """The person who stands alone over street and town in one line: "Kastanienallee 4 b, 51103 Köln".

    Nobody where a second address stands in the upper part, or where the paper is a letter: one of them is the sender's.
    """
    upper = [line for line in document.pages[0].lines if line.box.top < 0.45]
    towns = sum(bool(re.search(r"\b\d{5} [A-ZÄÖÜ]", line.text)) for line in upper)
    if towns != 1 or greeted(document.pages[0].text):
        return None
    for line in document.pages[0].lines:
        low = _LETTERHEAD < line.box.top < 0.45
        if not low or len(line.words) > 9 or not _ONE_LINE.fullmatch(line.text):
            continue
        person = _over(line, document)
        name = name_in(span_of(person, 1)) if person and 2 <= len(person.words) <= 4 else None
        if name and name.given and name.family and person and not _holds_office(person.text):
            return name
    return None


def _holds_office(text: str) -> bool:
    """Whether a line over an address is a sender's: an office, a school, a firm, a practice."""
    return bool(_OFFICE.search(fold(text)) or _TRADE.search(fold(text)) or re.search(r"\bDr\.|[&+]", text))


def _whole(line: Line, document: Document) -> str:
    """Return a line with what stands close behind it: wide type may set the number of a house apart."""
    behind = [
        other.text
        for other in document.pages[0].lines
        if other.box.overlap_y(line.box) > 0.4 and 0 <= other.box.left - line.box.right < 0.03
    ]
    return " ".join((line.text, *behind[:1]))


def _over(line: Line, document: Document) -> Line | None:
    """Return the line right above in the same column."""
    above = [
        other
        for other in document.pages[0].lines
        if 0 < line.box.middle[1] - other.box.middle[1] < 3 * max(line.box.height, 0.01)
        and abs(other.box.left - line.box.left) < 0.02
    ]
    return max(above, key=lambda other: other.box.middle[1], default=None)
