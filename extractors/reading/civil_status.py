"""Certificates of civil status (Personenstandsurkunden): sections of persons, register number, day of issue.

    Kind      Geburtsname    Al-Hassan              1.               2.
              Vorname(n)     Lina          Name     Al-Hassan        Khalil
    Mutter    Familienname   Al-Hassan     geboren  12.04.1988       01.09.1990

The persons stand one below the other under a heading each, or side by side in columns under headings in one row. A
region is where the values of one person stand; labels may stand inside it or left of it at the same height.

Source: documents.md C4, C5; annexes 5 to 8 of the PStV; CIEC conventions no. 16 and 34 (numbered fields).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from pipeline.document import Box, Document, Page
from pipeline.field import Field, Person

from .captions import captions
from .dates import date_in
from .labels import Label, above, behind, below, labels, right_of
from .letters import date_at_foot, head_lines, is_title
from .name_words import is_name_word
from .names import Name, name_in
from .person_labels import BIRTH, FAMILY, GIVEN, NATIONALITY
from .persons import date_field, name_fields, nationality_in, part_value
from .sentences import Passage, running_text
from .spans import Span, lines, span_of
from .statements import as_span
from .text import fold

T = TypeVar("T")

BORN_AT = (
    *BIRTH, "Ort, Tag der Geburt", "Tag, Ort der Geburt", "Ort und Tag der Geburt", "Tag und Stunde der Geburt",
    "geboren am, in",
    "Geburtstag und Geburtsort", "Geburtstag, Geburtsort", "Geburtsort, Geburtstag", "Geburtsort, Geburtsdatum",
    "Geburtsort und -tag", "Geburtsort und Geburtsdatum", "Tag der Geburt, Ort", "Date and place of birth",
    "Place and date of birth", "Born on", "Birth date", "Date et lieu de naissance", "Geburtsdatum des Kindes",
    "Jour de naissance", "Né le", "Née le", "Né(e) le", "Born", "Date of child's birth", "When born", "Data nașterii",
    "Date de la naissance", "Geburt",
)  # fmt: skip
BIRTH_PLACE = (
    "Geburtsort", "Ort der Geburt", "Place of birth", "Birthplace", "Lieu de naissance", "Ort, Tag der Geburt",
    "Tag, Ort der Geburt", "Tag und Ort der Geburt", "Ort und Tag der Geburt", "Geburtstag und Geburtsort",
    "Geburtstag und -ort", "Geburtsdatum und -ort", "Geburtsdatum und Geburtsort", "Geburtsort, Geburtstag",
    "Geburtsort, Geburtsdatum", "Geburtsort und -tag", "Geburtstag, Geburtsort", "Date and place of birth",
    "Place and date of birth", "Date et lieu de naissance", "Geburtsdatum, Geburtsort", "geboren am, in", "geboren in",
    "Né à", "Née à", "Né(e) à", "Where born", "Town of birth", "Commune de naissance",
    "Geburtsort und Geburtsdatum", "Geburtsdatum, -ort", "Geburtsdatum/-ort", "Geburtsdatum / Geburtsort",
)  # fmt: skip
_REGISTER = (
    "Registernummer", "Register-Nr.", "Register-Nr", "Registernr.", "Register Nr.", "Reg.-Nr.", "Registereintrag",
    "Geburtenregister Nr.",
    "Geburtenbuch Nr.", "Geburtenbuch-Nr.", "Geburtseintrag Nr.", "Eheregister Nr.", "Heiratsbuch Nr.",
    "Heiratseintrag Nr.",
    "Familienbuch Nr.", "Urkundennummer", "Urkunden-Nr.", "Eintragsnummer", "Eintrag Nr.", "Eintragungsnummer",
    "Nummer",
    "Registration No", "Registration number", "Register number", "Register No", "Entry No", "Certificate No",
    "Certificate number", "Serial No", "Acte n°", "Acte No", "Numéro de l'acte", "Auszug aus dem Geburtseintrag Nr.",
    "Auszug aus dem Heiratseintrag Nr.", "Nr.", "Beurkundungsnummer", "Nummer des Eintrags",
)  # fmt: skip
_NUMBER = re.compile(
    r"\b(?:(?:[GEH]|GR|ER)\s?-?\s?)?\d{1,6}\s?/\s?(?:19|20)\d{2}\b|\b[GE]\s?\d{1,6}\s?/\s?\d{2}\b"
)
_COUNTED = re.compile(r"(?:[GES]|GR|ER|EH)\s?-?\s?\d{1,6}\s?/\s?(?:19|20)\d{2}")
_HEAD = 0.35
_LONE_NUMBER = re.compile(r"^(?:[A-Z]{1,4}[ /-]?){0,3}\d[\d/ .-]{0,14}(?:[A-Z]{1,2})?$")
_ISSUED = (
    "Tag der Ausstellung", "Ausgestellt am", "Ausstellungsdatum", "Datum der Ausstellung", "Date of issue", "Issued on",
    "Date of issuance", "Ort, Tag", "Ort und Tag", "Délivré le", "Date de délivrance", "Ausfertigungsdatum",
)  # fmt: skip
_UNTIL_ISSUED = re.compile(r"geburt|ehe(?:schl|$)|heirat|trauung")
_OFFICE = re.compile(
    r"\b((?:Standesamt|Standesamtsbezirk|Civil Registry(?: Office)? of)\s+[A-ZÄÖÜ][\w-]+"
    r"(?:[ -](?!Nr\b|Office\b)[A-ZÄÖÜ(I][\w.()-]*){0,3})"
)
_REMARK = re.compile(
    r"\bidentit.t\b[^.]{0,70}(?:nachgewiesen|gesichert|geklart|ungeklart)|"
    r"namensfuhrung[^.]{0,50}(?:nachgewiesen|gesichert|geklart)|eigenen angaben|erlauternde\w* zusatz"
)
_PLACE = re.compile(r"[A-ZÄÖÜİŞÇ][\w.'’/() -]*(?:,\s?[A-ZÄÖÜ][\w.'’/() -]*)?")
_NO_PLACE = frozenset(
    {
        "kind",
        "mutter",
        "vater",
        "geschlecht",
        "weiblich",
        "mannlich",
        "name",
        "vorname",
        "vornamen",
        "tag",
        "ort",
    }
)
_SMALL = 0.85
_GIVEN_SAYS = re.compile(
    r"\W*(?:\d{1,2}\W+)?(?:s.mtliche )?(?:v[o0](?:r[nm]|m)am|given|first|f[o0]re|other name|prenom|rufn)"
)


@dataclass(frozen=True)
class Region:
    """Where the values of one person stand on a page (from 1), as fractions."""

    page: int
    top: float = 0.0
    bottom: float = 1.0
    left: float = 0.0
    right: float = 1.0

    def in_height(self, box: Box) -> bool:
        """Whether a line stands at the height of the region."""
        return self.top <= box.middle[1] < self.bottom

    def holds(self, span: Span) -> bool:
        """Whether a value begins in the region."""
        return span.page == self.page and self.in_height(span.box) and self.left <= span.box.left < self.right


def headings(document: Document, pattern: re.Pattern[str], *, longest: int = 45) -> Iterator[Span]:
    """Yield the short lines whose folded text begins with a pattern: headings, or labels of a section."""
    for span in lines(document):
        if len(span.text) <= longest and pattern.match(fold(span.text)):
            yield span


def regions(first: Span, second: Span, *, end: float = 1.0) -> tuple[Region, Region]:
    """Return the regions under two headings: columns where they stand in one row, else one below the other."""
    page = first.page
    if second.page == page and first.box.overlap_y(second.box) > 0.4:
        left, right = sorted((first, second), key=lambda span: span.box.left)
        cut = (left.box.right + right.box.left) / 2
        top = min(first.box.top, second.box.top) - 0.004
        columns = Region(page, top, end, 0.0, cut), Region(page, top, end, cut, 1.0)
        return columns if left is first else (columns[1], columns[0])
    if second.page != page:
        return Region(page, first.box.top - 0.006), Region(second.page, second.box.top - 0.006, end)
    upper, lower = sorted((first, second), key=lambda span: span.box.top)
    rows = (
        Region(page, upper.box.top - 0.006, lower.box.top - 0.004),
        Region(page, lower.box.top - 0.006, end),
    )
    return rows if upper is first else (rows[1], rows[0])


def values_at(
    document: Document,
    region: Region,
    phrases: Sequence[str],
    shape: Callable[[Span], T | None],
    *,
    says: str = "",
) -> Iterator[tuple[Label, T]]:
    """Yield what stands at the labels of a region, in reading order; `says` is what a label as printed must say."""
    page = document.pages[region.page - 1]
    for label in labels(document, *phrases):
        if label.span.page != region.page or not region.in_height(label.line.box):
            continue
        if says and not re.search(says, fold(label.line.text)):
            continue
        for span in _around(label, page):
            value = shape(span) if region.holds(span) else None
            if value is not None:
                yield label, value
                break


def _around(label: Label, page: Page, *, rows: int = 1) -> Iterator[Span]:
    written = captions(page).under.get(id(label.line))
    if written is not None:
        if written:
            yield Span(label.span.page, written)
        return
    rest = behind(label)
    if rest:
        yield rest
    yield from right_of(label, page, cells=3)
    yield from _lower_right(label, page)
    yield from below(label, page, rows=rows)
    for span in above(label, page):
        if label.span.box.height <= _SMALL * span.box.height:
            yield span


def _lower_right(label: Label, page: Page) -> Iterator[Span]:
    """Yield the cell whose value stands right of its small caption and a little lower: numbered forms are ruled so."""
    box = label.line.box
    for line in page.lines:
        lower = line.box.middle[1] - box.middle[1]
        small = box.height <= _SMALL * line.box.height
        if (
            small
            and line.box.left >= box.right - 0.03
            and 0 < lower <= 1.2 * line.box.height
            and line is not label.line
        ):
            yield span_of(line, label.span.page)


def person_in(
    document: Document,
    region: Region,
    *,
    role: str,
    family: Sequence[str] = FAMILY,
    given: Sequence[str] = GIVEN,
    born: Sequence[str] = BORN_AT,
    says: str = "",
) -> Person:
    """Return the person whose values stand in a region; parts that are not read are None."""
    # long labels are alike: "Name vor der Eheschließung", "Vorname(n) vor der Eheschließung"
    families = values_at(document, region, family, partial(part_value, part="family"), says=says)
    named = next((hit for hit in families if not _GIVEN_SAYS.match(fold(hit[0].span.text))), None)
    givens = values_at(document, region, given, partial(part_value, part="given"))
    first = next((hit for hit in givens if _GIVEN_SAYS.search(fold(hit[0].span.text))), None)
    birth = next(values_at(document, region, born, date_in), None)
    citizen = next(values_at(document, region, NATIONALITY, nationality_in), None)
    whole: Name | None = None
    if named and first is None and named[1].family_span:
        whole = named[1] if named[1].given else name_in(named[1].family_span)
    if whole is None and (named or first):
        whole = Name(
            named[1].family if named else None,
            first[1].given if first else None,
            named[1].family_span if named else None,
            first[1].given_span if first else None,
        )
    family_name, given_names = name_fields(whole) if whole else (None, None)
    return Person(
        role=role,
        family_name=family_name,
        given_names=given_names,
        birth_date=date_field(birth[1]) if birth else None,
        nationality=citizen[1][1].field(citizen[1][0], method="label") if citizen else None,
    )


def family_at(
    document: Document, region: Region, phrases: Sequence[str], *, says: str = ""
) -> Field[str] | None:
    """Return what stands at a label of the family name alone, whole: two words are no given name."""
    for _, name in values_at(document, region, phrases, partial(part_value, part="family"), says=says):
        return name_fields(Name(name.family, None, name.family_span, None))[0]
    return None


def spans_at(document: Document, *phrases: str) -> Iterator[Span]:
    """Yield what stands around labels, nearest first, the cells of numbered forms among it."""
    for label in labels(document, *phrases):
        yield from _around(label, document.pages[label.span.page - 1])


def foreign(document: Document, titles: Iterable[tuple[str, tuple[str, ...]]]) -> Field[str] | None:
    """Return the language whose titles head the paper, as its ISO 639-1 code; None where none does."""
    for code, phrases in titles:
        for line in head_lines(document, share=0.5):
            if is_title(line, *phrases):
                return span_of(line, 1).field(code, method="title")
    return None


def name_at_heading(
    document: Document, heading: Span, pattern: re.Pattern[str], *, role: str
) -> Person | None:
    """Return the person named behind a heading or right of it: ``Mutter: Rana Al-Hassan``; None where nobody is."""
    match = pattern.match(fold(heading.text))
    words = heading.text[: match.end()].count(" ") + 1 if match else len(heading.words)
    rest = heading.words[words:]
    page = document.pages[heading.page - 1]
    line = next((line for line in page.lines if line.words and line.words[0] is heading.words[0]), None)
    spans = [Span(heading.page, rest)] if rest else []
    if line is not None:
        spans += right_of(Label(heading, line, 1.0, True), page)
    for span in spans:
        name = name_in(span)
        if name and name.family and name.given:
            family_name, given_names = name_fields(name)
            hit = date_in(span)
            return Person(
                role=role,
                family_name=family_name,
                given_names=given_names,
                birth_date=date_field(hit) if hit else None,
            )
    return None


def place_in(span: Span) -> tuple[str, Span] | None:
    """Return the place of a span that may name a day as well: ``Kassel, 03.02.2019``; None where it names none."""
    hit = date_in(span)
    taken = hit.span.words if hit else ()
    words = [word for word in span.words if not any(word is one for one in taken)]
    while words and fold(words[0].text).strip(" ,.:;/|-") in {"", "in", "am", "um", "den", "et", "a", "/"}:
        words.pop(0)
    clock = next((i for i, word in enumerate(words) if re.match(r"\d|uhr$|nr\b", fold(word.text))), None)
    words = words[:clock] if clock is not None else words
    while words and fold(words[-1].text).strip(" ,.:;/|-") in {"", "am", "den", "um", "in"}:
        words.pop()
    text = " ".join(word.text for word in words).strip(" ,.;:|-")
    if (
        not text
        or len(words) > 6
        or not _PLACE.fullmatch(text)
        or fold(words[0].text).strip(".,:()") in _NO_PLACE
    ):
        return None
    if re.search(
        r"\b(?:geburt\w*|\w*name\w*|vater|mutter|kindes|birth|naissance|lieu|date|tag|service|eltern\w*|registe\w+)\b",
        fold(text),
    ):
        return None
    return text, Span(span.page, tuple(words))


def birth_place_in(document: Document, region: Region) -> Field[str] | None:
    """Return the place of birth at its label in a region."""
    for _, (text, span) in values_at(
        document,
        region,
        BIRTH_PLACE,
        place_in,
        says=r"\bort|orte?\b|place|lieu|\bin\b|\ba\b|where|town|commune",
    ):
        return span.field(text, method="label")
    return None


def register_number(document: Document) -> Field[str] | None:
    """Return the number of the entry in the register: ``G 123/2019``, ``123/1988``; None where none is printed."""
    for label in labels(document, *_REGISTER, anywhere=True):
        for span in _around(label, document.pages[label.span.page - 1]):
            found = _number_in(span)
            if found:
                return found
    for span in lines(document):
        match = _NUMBER.search(span.text)
        if match and re.search(r"\bnr|nummer|register|buch|standesamt", fold(span.text)):
            return span.group(match).field(_tidy(match[0]), method="pattern")
    for span in lines(document, pages=[1]):
        # "E 229/2022" beside the office, without a caption
        if span.box.top < _HEAD and _COUNTED.fullmatch(span.text.strip()):
            return span.field(
                _tidy(span.text.strip()), method="pattern", confidence=min(0.85, span.confidence)
            )
    return None


def _number_in(span: Span) -> Field[str] | None:
    match = _NUMBER.search(span.text)
    if match and match.start() < 12:
        part = span.group(match)
        return part.field(_tidy(match[0]), method="label")
    bare = span.text.strip(" .:;,|")
    if _LONE_NUMBER.match(bare) and date_in(span) is None and sum(c.isdigit() for c in bare) <= 12:
        return span.field(_tidy(bare), method="label")
    return None


def _tidy(number: str) -> str:
    return re.sub(r"\s*/\s*", "/", re.sub(r"^([A-Z]{1,2})\s?-?\s?(?=\d)", r"\1 ", number.strip()))


def issued_on(document: Document) -> Field[dt.date] | None:
    """Return the day of issue: at its label, else the last line that is a place and a day."""
    for label in labels(document, *_ISSUED):
        if _UNTIL_ISSUED.search(fold(label.line.text)):
            continue
        for span in _around(label, document.pages[label.span.page - 1], rows=2):
            hit = date_in(span)
            if hit:
                return date_field(hit)
    return date_at_foot(document)


def office(document: Document) -> Field[str] | None:
    """Return the register office: ``Standesamt Kassel``; None where none is named."""
    for label in labels(document, "Standesamt", "Standesamtsbehörde von", "Standesamt in"):
        for span in (
            *([rest] if (rest := behind(label)) else ()),
            *right_of(label, document.pages[label.span.page - 1]),
        ):
            found = place_in(span)
            if found and label.line.box.top < 0.5:
                return found[1].field(f"Standesamt {found[0]}", method="label")
    for span in lines(document):
        match = _OFFICE.search(span.text)
        if match:
            return span.group(match, 1).field(match[1].strip(), method="pattern")
    return None


def remark(document: Document) -> Field[bool] | None:
    """Return True where the register says that an identity or a name is not proven; None where it says nothing."""
    text = running_text(document)
    match = _REMARK.search(fold(text.text))
    if not match:
        return None
    part = text.between(*match.span())
    return part.field(True, method="sentence") if part else None


def name_before(document: Document, start: int) -> Name | None:
    """Return the name whose words end right before a character of the running text."""
    text = running_text(document)
    before = text.between(max(0, start - 90), max(0, start - 1))
    if before is None:
        return None
    kept: list[int] = []
    for index in range(len(before.tokens) - 1, -1, -1):
        token = before.tokens[index]
        if not is_name_word(token.text) or (kept and re.search(r"[.:;]$", token.text)) or len(kept) == 6:
            break
        kept.append(index)
    if not kept:
        return None
    span = as_span(Passage(before.tokens[min(kept) : max(kept) + 1]))
    return name_in(span) if span else None
