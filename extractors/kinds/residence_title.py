"""Aufenthaltstitel (residence title): electronic card (eAT) or sticker in the passport.

Issued by the foreigners authority, printed by the Bundesdruckerei. The card prints neither § nor
"AufenthG"; its first remark is the legal basis. It prints no first day: the date of issue stands for it.
Look-alikes: Duldung ("Kein Aufenthaltstitel"), Gestattung, Fiktionsbescheinigung, Zusatzblatt,
Ausweisersatz, Personalausweis, Aufenthaltskarte under the FreizügG, permits of other states (same EU
layout, other issuing state in the MRZ), and letters that speak of a title.

Source: documents.md B1, B2 (specimens in the annexes of the AufenthV); § 78 AufenthG; rulings.md 9.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Literal

from extractors.reading.card_names import AGREED
from extractors.reading.cards import Caption, captions, places, roles_of, title_span, titled
from extractors.reading.dates import dates_in
from extractors.reading.flat import flat_text
from extractors.reading.identity import Identity, identity, visual_date
from extractors.reading.legal_basis import Basis, find, parse
from extractors.reading.mrz import is_zone_text, zone_of
from extractors.reading.spans import Span, lines
from extractors.reading.text import fold, has, likeness
from pipeline.document import Document, Page
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()

TitleType = Literal[
    "aufenthaltserlaubnis", "niederlassungserlaubnis", "blaue_karte_eu", "daueraufenthalt_eu", "visum"
]

_TYPES: tuple[tuple[TitleType, tuple[str, ...]], ...] = (
    ("niederlassungserlaubnis", ("Niederlassungserlaubnis", "Niederlassungs Erlaubnis")),
    ("aufenthaltserlaubnis", ("Aufenthaltserlaubnis", "Aufenthalts Erlaubnis")),
    ("blaue_karte_eu", ("Blaue Karte EU",)),
    ("daueraufenthalt_eu", ("Daueraufenthalt-EU", "Daueraufenthalt EU")),
    ("visum", ("Visum", "Visum/Visa")),
)
_OTHER_TITLES = (
    "Aussetzung der Abschiebung", "Duldung", "Aufenthaltsgestattung", "Fiktionsbescheinigung",
    "Ankunftsnachweis", "Personalausweis", "Identity card", "Aufenthaltskarte", "Daueraufenthaltskarte",
    "Residence card", "Permanent residence card", "Reiseausweis", "Reisepass", "Zusatzblatt",
    "Supplementary sheet", "Zusatzblatt zum Aufenthaltstitel",
)  # fmt: skip
_REMARKS = (
    "Erwerbstätigkeit", "Beschäftigung", "Siehe Zusatzblatt", "Personalien eig Angaben", "Ausweisersatz",
    "Wohnsitznahme",
)  # fmt: skip
_CARD_SECTIONS = 60
"""A remark line longer than this many letters is prose, not a legal basis."""

_OF_OTHER_STATES = re.compile(
    r"permesso d\w? soggiorno|carta di soggiorno|titre de sejour|carte de sejour|carte de resident|"
    r"permiso de residencia|tarjeta de residencia|autorizacion de residencia|titulo de residencia|"
    r"autorizacao de residencia|"
    r"verblijfs(?:titel|vergunning|document)|uppehallstillstand|uppehallskort|opholds(?:tilladelse|kort)|oppholds(?:tillatelse|kort)|"
    r"oleskelulupa|karta pobytu|zezwolenie na pobyt|povoleni k pobytu|povolenie na pobyt|tartozkodasi engedely|"
    r"permis de sedere|"
    r"dozvola (?:boravka|za boravak)|dovoljenje za prebivanje|adeia diamonis|"
    r"\u03b1\u03b4\u03b5\u03b9\u03b1 \u03b4\u03b9\u03b1\u03bc\u03bf\u03bd\u03b7\u03c2|"
    r"leidimas gyventi|uzturesanas atlauja|elamisluba|aufenthaltsbewilligung|ikamet izni|oturma izni"
)
"""What other states call their permit, folded; German cards may say it in French beside their own name."""


_SERIAL = re.compile(r"(?=(?:.*\d){3})(?=(?:.*[A-Z]){1})[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}")
"""Serial numbers of German cards: nine signs, no vowels and none of the letters that look like digits.

Source: TR-03116-2 and § 5 Abs. 2 PAuswG (serial number of nine signs)."""


class ResidenceTitle(Fields):
    """What a residence title says. `valid_from` is the printed first day, on cards the date of issue."""

    title_type: Field[TitleType] | None = None
    legal_basis: Field[str] | None = None
    valid_from: Field[dt.date] | None = None
    valid_until: Field[dt.date] | None = None
    document_number: Field[str] | None = None
    annotations: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document is a residence title of the Federal Republic."""
    zone = zone_of(document)
    if zone and zone.form != "TD3":
        if zone.state != "DEU":
            return 0.0
        if zone.code in ("AF", "AS") or zone.code.startswith(("I", "P")):
            return 0.0
        if zone.code.startswith("A"):
            return 0.97 if zone.code in ("AR", "AT") else 0.85
    if _is_another(document):
        return 0.0
    roles = roles_of(document)
    front = {"title_type", "valid_until", "birth_date", "nationality", "remarks"} & roles
    title = titled(document, "Aufenthaltstitel", "Residence permit")
    if title and "title_type" in front and len(front) >= 2:
        return 0.95
    if title and len(front) >= 3:
        return 0.9
    if "title_type" in front and len(front) >= 3:
        return 0.85
    if title and len(front) >= 1 and _type(document):
        return 0.8
    if _is_back(roles):
        return 0.7
    return 0.6 if _is_faint_front(document) else 0.0


def _is_faint_front(document: Document) -> bool:
    """A card of which little but the title could be read: few words, none of them in sentences."""
    pages = document.pages
    if len(pages) > 1 or not 2 <= len(pages[0].words) <= 40 or pages[0].method != "ocr":
        return False
    prose = any(len(line.words) > 6 for line in pages[0].lines)
    return not prose and titled(document, "Aufenthaltstitel", share=0.85) >= 0.95


def belongs(document: Document, page: Page, /) -> bool:
    """Whether the page is the other side of the card: front without zone, back of nobody else's."""
    other = Document(pages=(page,))
    mine, its = zone_of(document), zone_of(other)
    if len(document.pages) > 1 or (mine and its):
        return False
    roles = roles_of(other)
    if _is_whole(document) or _is_whole(other) or _of_another_card(document, other):
        return False
    if mine or _is_back(roles_of(document)):
        return "title_type" in roles and not _is_back(roles) and _same_holder(document, other)
    return (bool(its and its.code.startswith("A")) or _is_back(roles)) and _same_holder(document, other)


def _is_whole(document: Document) -> bool:
    """Whether one page shows all there is: both sides of a card, or a sticker with its zone."""
    roles = roles_of(document)
    return "title_type" in roles and (zone_of(document) is not None or _is_back(roles))


def _of_another_card(document: Document, other: Document) -> bool:
    """Whether what both sides print, number or last day, differs: people keep the card that the new one replaced."""
    one, two = identity(document), identity(other)
    printed = ((one.document_number, two.document_number), (one.valid_until, two.valid_until))
    same = [a.value == b.value for a, b in printed if a is not None and b is not None]
    return bool(same) and not any(same)


def extract(document: Document, /) -> ResidenceTitle:
    """Return what the title says."""
    who = identity(document)
    issued = who.issued_on or _remaining_date(document, who)
    return ResidenceTitle(
        family_name=who.family_name,
        given_names=who.given_names,
        birth_date=who.birth_date,
        nationality=who.nationality,
        issued_on=issued,
        issuer=who.issuer,
        persons=who.persons,
        title_type=_type(document),
        legal_basis=_basis(document),
        valid_from=visual_date(document, "valid_from") or issued,
        valid_until=who.valid_until,
        document_number=who.document_number or _serial_beside_title(document),
        annotations=_annotations(document),
    )


def _remaining_date(document: Document, who: Identity) -> Field[dt.date] | None:
    """Return the first day where its caption was lost: the only date besides birth and expiry.

    The validity of the passport ("PASS(ERSATZ) ... BIS ...") is none of the title's own dates.
    """
    if who.zone is None or who.birth_date is None or who.valid_until is None:
        return None
    own = {who.birth_date.value, who.valid_until.value}
    hits = [
        hit
        for span in lines(document)
        if not is_zone_text(span.text) and not re.search(r"\b(?:BIS|PASS)\b", span.text)
        for hit in dates_in(span)
        if hit.value not in own
    ]
    if len({hit.value for hit in hits}) != 1:
        return None
    hit = hits[0]
    between = who.birth_date.value < hit.value < who.valid_until.value
    return hit.span.field(hit.value, method="pattern", doubt=hit.doubt) if between else None


def _serial_beside_title(document: Document) -> Field[str] | None:
    """Return the number of a card that stands without a caption in the row of its title or alone: one only."""
    found = {
        word.text: Span(number, (word,))
        for number, page in enumerate(document.pages, 1)
        for word in page.words
        if _SERIAL.fullmatch(word.text)
    }
    return next(iter(found.values())).field(next(iter(found)), method="pattern") if len(found) == 1 else None


def _is_another(document: Document) -> bool:
    if has(document.text, "Kein Aufenthaltstitel", "Der Inhaber ist ausreisepflichtig", at_least=0.93):
        return True
    if _is_of_other_state(document):
        return True
    span = title_span(document, *_OTHER_TITLES)
    # the card itself says "SIEHE ZUSATZBLATT"
    return span is not None and not fold(span.text).startswith("siehe")


def _is_of_other_state(document: Document) -> bool:
    """Whether a card bears the name of another state's permit and not the German one."""
    text = flat_text(document)
    if re.search(r"republik osterreich|confoederatio|\bschweiz", text) and "deutschland" not in text:
        return True
    return bool(_OF_OTHER_STATES.search(text)) and not re.search(
        r"aufenthaltstitel|aufenthaltserlaubnis|niederlassungserlaubnis|deutschland|federal republic of germany",
        text,
    )


def _is_back(roles: frozenset[str]) -> bool:
    return {"remarks", "issued_on", "address"} <= roles and bool({"eyes", "height"} & roles)


def _same_holder(document: Document, other: Document) -> bool:
    """Two sides name the same person as far as both name one."""
    one, two = identity(document), identity(other)
    if one.birth_date and two.birth_date:
        return one.birth_date.value == two.birth_date.value
    return not (
        one.document_number and two.document_number and one.document_number.value != two.document_number.value
    )


def _type(document: Document) -> Field[TitleType] | None:
    """Read the kind of title: from its caption, else from a line of its own. Wrapped words are joined."""
    for caption in captions(document, "title_type"):
        rows = list(places(document, caption, ("behind", "below"), 2))
        joined = [Span(rows[0].page, rows[0].words + rows[1].words)] if len(rows) > 1 else []
        for span in (*rows[:1], *joined):
            found = _type_in(span, share=0.5)
            if found:
                return found
    for span in lines(document):
        found = _type_in(span, share=0.8)
        if found:
            return found
    spans = list(lines(document))
    for upper in spans:
        for lower in spans if has(upper.text, "Niederlassungs") else ():
            distance = lower.box.middle[1] - upper.box.middle[1]
            under = 0 < distance < 3 * upper.box.height and lower.box.overlap_x(upper.box) > 0.3
            if upper.page == lower.page and under and has(lower.text, "Erlaubnis"):
                return _type_in(Span(upper.page, upper.words + lower.words), share=0.8)
    return None


def _type_in(span: Span, *, share: float) -> Field[TitleType] | None:
    letters = sum(c.isalpha() for c in span.text)
    for value, phrases in _TYPES:
        for phrase in phrases:
            tight = span.text.replace(" ", "") if " " not in phrase else span.text
            alike = likeness(tight, phrase)
            if alike >= 0.87 and sum(c.isalpha() for c in phrase) >= share * letters:
                return span.field(value, method="label", confidence=min(AGREED, alike))
    return None


def _basis(document: Document) -> Field[str] | None:
    """Read the legal basis: the first remark that is one, else one that a paragraph sign introduces."""
    for caption in captions(document, "remarks", "title_type"):
        for span in places(document, caption, ("behind", "below"), 3):
            found = _basis_in(span)
            if found:
                return found
    for span in lines(document):
        hit = next(find(span.text), None)
        if hit:
            part = span.group(hit[1])
            return _basis_field(hit[0], part)
        basis = parse(span.text) if len(span.text) <= _CARD_SECTIONS else None
        if basis and basis.absatz:
            return _basis_field(basis, span)
    return None


def _basis_in(span: Span) -> Field[str] | None:
    basis = parse(span.text) if len(span.text) <= _CARD_SECTIONS else None
    return _basis_field(basis, span) if basis else None


def _basis_field(basis: Basis, span: Span) -> Field[str]:
    return span.field(basis.text, method="pattern", doubt=None if basis.law == "AufenthG" else "ambiguous")


_OF_PASSPORT = re.compile(r"PASS\W?ERSATZ\W?\s|PASS(?:NR|NUMMER)?\.?\s\w*\d", re.IGNORECASE)
"""The line of the card that names the passport is no remark on the stay."""


def _remarks_at(document: Document, caption: Caption) -> Iterator[Span]:
    """Yield what stands at the caption of the remarks: under it, or behind it and under that; no caption among it."""
    rest = [other for other in captions(document) if other.span.words[0] is not caption.span.words[0]]
    others = {id(word) for other in rest for word in other.span.words}
    first = next(iter(places(document, caption, ("behind", "far"), 1)), None)
    if first is None:
        found = list(places(document, caption, ("below",), 4))
    else:
        under = [
            span
            for span in lines(document, pages=[first.page])
            if 0 < span.box.top - first.box.top < 4.5 * first.box.height
            and abs(span.box.left - first.box.left) < 0.02
        ]
        found = [first, *under[:3]]
    for span in found:
        beside = any(
            other.span.page == span.page
            and other.span.box.right <= span.box.left
            and other.span.box.overlap_y(span.box) > 0.4
            for other in rest
        )
        if any(id(word) in others for word in span.words) or (first is not None and beside):
            return
        yield span


def _annotations(document: Document) -> Field[str] | None:
    """Return the remarks of both sides as one text."""
    spans = [
        span
        for caption in captions(document, "remarks")
        for span in _remarks_at(document, caption)
        if sum(c.isalpha() for c in span.text) >= 3
        and _basis_in(span) is None
        and not _OF_PASSPORT.match(span.text)
    ]
    if not spans:
        spans = [span for span in lines(document) if has(span.text, *_REMARKS)]
    if not spans:
        return None
    first = [span for span in spans if span.page == spans[0].page]
    text = "; ".join(span.text for span in spans)
    whole = Span(first[0].page, tuple(word for span in first for word in span.words))
    return whole.field(text, method="label")
