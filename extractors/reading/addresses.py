"""Addresses of dwellings (Anschrift): street and number, postcode and town, in one line or two.

Source: documents.md 1.4 (postcode and town).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.document import Box, Document
from pipeline.field import Field

from .captions import captions
from .dates import MONTHS
from .labels import Label, behind, below, labels, right_of
from .spans import Span
from .text import fold

_NO_STREET = r"(?:Herr|Frau|\w*[Ww]ohnung|\w*[Aa]nschrift|[Ww]ohnhaft|Adresse|Wohnort|Hause?|in|der|und)\b"
_OF_PLACE = (
    r"(?:(?:Hinter|An|Auf|Unter|Vor|Bei|In|Über|Straße|Str\.|Platz|Allee|Ufer|Weg)\s(?:der|des|den|dem)\s)?"
)
"""How streets with an article in their name begin: "Hinter der Kirche", "Straße der Einheit"."""
_STREET = re.compile(
    rf"(?<![\w])({_OF_PLACE}(?:(?!{_NO_STREET})[A-ZÄÖÜ][\wäöüß.’'-]*\s"
    rf"(?:(?!{_NO_STREET})[A-Za-zÄÖÜäöüß][\wäöüß.’'-]*\s){{0,3}}?)?"
    r"[A-ZÄÖÜa-zäöüß][\wäöüß.’'-]*\s?\d{1,4}(?:\s?[a-zA-Z])?(?:\s?[-/]\s?\d{1,3}[a-z]?)?)"
    r"(?=\s*(?:,|;|$|\||D-|\d{5}|·|-\s))"
)
_TOWN = re.compile(
    r"(?<!\d)(?:D-)?(\d{5})[\s,]+([A-ZÄÖÜ][A-Za-zÄÖÜäöüß.-]+"
    r"(?:[ ](?:am|an|der|im|in|ob|bei|a\.|v\.|i\.|d\.|b\.|o\.|[A-ZÄÖÜ(])[\w.()äöüß-]*){0,4})"
)
STREET = (
    "Straße, Hausnummer", "Straße und Hausnummer", "Straße / Hausnummer", "Straße/Hausnummer", "Straße, Haus-Nr.",
    "Straße, Nr.", "Straße, Hausnr.", "Straße Hausnummer", "Straße", "Straße/Nr.", "Straße / Nr.", "Straße u. Nr.",
    "Straße und Nr.", "Straße, Haus-Nr", "Straße und Haus-Nr.", "Anschrift (Straße, Hausnummer)", "Anschrift (Straße)",
    "Anschrift: Straße", "Lage der Wohnung (Straße)", "Lage der Wohnung (Straße, Hausnummer)", "Wohnung: Straße",
    "Straße der Wohnung", "Lage der Wohnung", "Street", "Straße und Hausnummer der Wohnung",
)  # fmt: skip
TOWN = (
    "PLZ, Ort", "PLZ / Ort", "PLZ/Ort", "PLZ und Ort", "Postleitzahl, Ort", "Postleitzahl / Ort",
    "Postleitzahl und Ort", "PLZ, Wohnort", "PLZ Ort", "Postleitzahl, Gemeinde", "PLZ, Gemeinde", "Ort",
)  # fmt: skip

POSTCODE = ("PLZ", "Postleitzahl")
PLACE = ("Ort", "Wohnort", "Stadt", "Gemeinde")

_FORMER = re.compile(
    r"\b(?:fruhere|letzte|vorherige|bisherige|ehemalige|vormalige|ausgezogen|verzogen|fortgezogen)"
)
"""What stands at an address where somebody does not live any more."""

_OF_OTHERS = re.compile(
    r"\b(?:anschrift|adresse|sitz)\b.{0,12}\b(?:des|der|vom)\b.{0,12}?"
    r"(wohnungsgeber|vermieter|eigentumer|arbeitgeber|betrieb|firma|verkaufer|hausverwaltung|behorde|schule|praxis)"
)
"""Whose address a label asks for, where nobody asked for that one."""

Where = Callable[[int, Box], bool]


def address_at(document: Document, *phrases: str, where: Where | None = None) -> Field[str] | None:
    """Return the address at one of the labels as "Straße 5, 12345 Stadt"; None where none is complete.

    Where street and town have labels of their own, these are read together.
    """
    kept = where or (lambda page, box: True)
    for anywhere in (False, True):
        for label in labels(document, *phrases, anywhere=anywhere):
            if not kept(label.span.page, label.line.box) or _FORMER.search(fold(label.line.text)):
                continue
            whose = _OF_OTHERS.search(fold(label.line.text))
            if whose and not any(whose[1] in fold(phrase) for phrase in phrases):
                continue
            found = address_in(_spans_at(label, document))
            if found:
                return found
    return _by_parts(document, kept)


def _spans_at(label: Label, document: Document) -> list[Span]:
    """The words at a label in reading order: behind it, right of it with the lines under that, below it."""
    page = document.pages[label.span.page - 1]
    written = captions(page).under.get(id(label.line))
    if written is not None:
        return [Span(label.span.page, written)] if written else []
    spans: list[Span] = []
    rest = behind(label)
    cells = [*([rest] if rest else ()), *right_of(label, page)]
    for cell in cells:
        spans.append(cell)
        under = [
            line
            for line in page.lines
            if 0 < line.box.top - cell.box.top < 0.075 and abs(line.box.left - cell.box.left) < 0.03
        ]
        spans += [Span(cell.page, line.words) for line in under]
    spans += list(below(label, page, rows=4))
    return [span for span in spans if not _FORMER.search(fold(span.text))]


def address_in(spans: list[Span]) -> Field[str] | None:
    """Return the first address of some lines that stand together; the town is on the street's line or the next two."""
    for index, span in enumerate(spans):
        street = _street_in(span)
        if not street:
            found = _town_first(span)
            if found:
                return found
            continue
        for nearby in spans[index : index + 3]:
            town = _TOWN.search(nearby.text)
            if town and nearby.page == span.page:
                return _joined(street, nearby.group(town), town)
    return None


def _town_first(span: Span) -> Field[str] | None:
    """Return the address of a line that puts the town in front: "18055 Rostock, Musterweg 3"."""
    town = _TOWN.search(span.text)
    if town is None or not re.match(r"\s*[,;·|]", span.text[town.end() :]):
        return None
    rest = span.after(town.end())
    street = _street_in(rest) if rest else None
    return _joined(street, span.group(town), town) if street else None


def _street_in(span: Span) -> Span | None:
    """Return the words of a street with its number; None where none stands here.

    A name with a number that has no word of a street in it must be followed by a postcode or end the line.
    """
    town = _TOWN.search(span.text)
    text = span.text[: town.start()] if town else span.text
    for match in _STREET.finditer(text.rstrip(" ,;|-")):
        if re.search(r"\d{5}", match[0]) or re.match(r"(?:seit|ab|vom|am|Nr\.?)\b", match[0]):
            continue
        *_, month, year = ["", *re.split(r"\W+", match[0])]
        if fold(month) in MONTHS and re.fullmatch(r"(?:19|20)\d\d", year):
            continue
        return span.between(*match.span(1))
    return None


_OF_A_NAME = frozenset({"am", "an", "der", "im", "in", "ob", "bei", "a.", "v.", "i.", "d.", "b.", "o."})


def _in_its_row(town: Span) -> Span:
    """The words of a town up to the end of their row, unless its last one asks for another ("Freiburg im")."""
    kept = list(town.words[:1])
    for word in town.words[1:]:
        below = word.box.top - kept[-1].box.top > 0.7 * kept[-1].box.height
        if below and len(kept) > 1 and kept[-1].text not in _OF_A_NAME:
            break
        kept.append(word)
    return Span(town.page, tuple(kept))


def _joined(street: Span, town: Span, match: re.Match[str]) -> Field[str]:
    # a house with a letter keeps it; commas of the line do not belong to the street
    left = re.sub(r"(?<=[a-zäöüß])[-‐‑] (?=[a-zäöüß])", "", street.text.strip(" ,;:|"))
    # a sentence may end with the town; towns have short abbreviations only ("i. d. OPf.")
    town = _in_its_row(town)
    name = " ".join(town.text.split(match[1], 1)[-1].split()) if town.text != match[0] else match[2]
    right = re.split(r"(?<=[a-zäöüß]{4})\.\s", f"{match[1]} {name.strip(' ,;')}")[0]
    if not re.search(r"\b[A-Za-z]{1,3}\.$", right):
        right = right.rstrip(".")
    # "(Oder)" belongs to a town, "(3. Stock" does not
    right = re.sub(r"\s?\((?:[^()]*\d[^()]*\)?|[^()]*)$", "", right)
    words = tuple(dict.fromkeys((*street.words, *town.words)))
    span = Span(street.page, words)
    doubt = "cut_off" if re.search(r"[a-zäöüß][-‐‑]$", right) else None
    return span.field(f"{left}, {right}", method="label", doubt=doubt)


def _in_three_cells(document: Document, where: Where, street: Span) -> Field[str] | None:
    """The address whose postcode and town stand in cells of their own, in one row."""
    for code in labels(document, *POSTCODE):
        page = document.pages[code.span.page - 1]
        digits = next((s for s in below(code, page) if re.fullmatch(r"\d{5}", s.text.strip())), None)
        if digits is None or digits.page != street.page or not where(code.span.page, code.line.box):
            continue
        for place in labels(document, *PLACE):
            same = place.span.page == code.span.page and place.line.box.overlap_y(code.line.box) > 0.5
            town = next(below(place, page), None) if same else None
            if town and re.match(r"[A-ZÄÖÜ][a-zäöü]", town.text):
                span = Span(street.page, (*street.words, *digits.words, *town.words))
                said = f"{street.text.strip(' ,;:|')}, {digits.text.strip()} {town.text.strip(' ,;')}"
                return span.field(said, method="label")
    return None


def _by_parts(document: Document, where: Where) -> Field[str] | None:
    street = town = None
    for label in labels(document, *STREET):
        if where(label.span.page, label.line.box) and street is None:
            street = next((s for span in _spans_at(label, document) if (s := _street_in(span))), None)
    for label in labels(document, *TOWN):
        if where(label.span.page, label.line.box) and town is None:
            town = next(((s, m) for s in _spans_at(label, document) if (m := _TOWN.search(s.text))), None)
    if street and town is None:
        return _in_three_cells(document, where, street)
    if street is None or town is None or street.page != town[0].page:
        return None
    return _joined(street, town[0].group(town[1]), town[1])
