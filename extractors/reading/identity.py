"""Whom an identity paper is about, its number and its dates (Personalien): visual zone and MRZ.

Both zones print the same facts, so each proves the other: what agrees is sure; a check digit outweighs a
visual reading that OCR itself doubts; two clear readings that differ are a doubt, never a choice. Names have
no check digit and lose umlauts and hyphens in the MRZ: the visual zone is preferred where it is consistent.

Source: ICAO Doc 9303 parts 3 to 5; documents.md 1.4, 1.5, B1, C1-C3.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from rapidfuzz import fuzz

from pipeline.document import Document
from pipeline.field import Field, Person

from .card_names import AGREED, name_of, visual_names
from .cards import captions, places, valued
from .dates import DateHit, crowded_date_in, date_in, dates_in
from .mrz import Part, Zone, check_digit, is_zone_text, same_name, zone_of, zones
from .nationality import alpha3
from .spans import Span, lines

GUARDED = 0.97
"""Confidence of a value that its check digit confirms."""
_DOUBTED_BY_READER = 0.6


@dataclass(frozen=True)
class Identity:
    """What an identity paper says of its holder and of itself; None where it cannot be read."""

    zone: Zone | None
    family_name: Field[str] | None
    given_names: Field[str] | None
    birth_date: Field[dt.date] | None
    nationality: Field[str] | None
    document_number: Field[str] | None
    valid_until: Field[dt.date] | None
    issued_on: Field[dt.date] | None
    issuer: Field[str] | None
    others: tuple[Person, ...]

    def common(self) -> dict[str, Any]:
        """Return what every kind of paper may say, by the names of `pipeline.field.Fields`."""
        return {
            "family_name": self.family_name,
            "given_names": self.given_names,
            "birth_date": self.birth_date,
            "nationality": self.nationality,
            "issued_on": self.issued_on,
            "issuer": self.issuer,
            "persons": self.persons,
        }

    @property
    def persons(self) -> tuple[Person, ...]:
        """The holder, and whoever has another zone on the same pages."""
        known = self.family_name or self.given_names or self.birth_date
        holder = Person(
            family_name=self.family_name,
            given_names=self.given_names,
            birth_date=self.birth_date,
            nationality=self.nationality,
        )
        return (*([holder] if known else []), *self.others)


def identity(document: Document, *, latest_expiry: bool = False) -> Identity:
    """Read the personal data of a card, booklet or sticker.

    `latest_expiry`: the paper carries extension stickers; the latest date counts.
    """
    zone = zone_of(document)
    found = list(zones(document))
    strangers = [z for z in found if zone and z.number.value != zone.number.value]
    family, given = visual_names(document)
    birth = visual_date(document, "birth_date")
    expiry = visual_date(document, "valid_until", latest=latest_expiry)
    if strangers and zone:
        # two cards on one sheet: only what agrees with the zone is certainly the holder's
        family = family if family and same_name(family.value, zone.family_name.value) else None
        given = given if given and same_name(given.value, zone.given_names.value) else None
        birth = birth if birth and birth.value == zone.birth_date else None
        expiry = expiry if expiry and expiry.value == zone.valid_until else None
    return Identity(
        zone=zone,
        family_name=name_of(document, family, zone, "family"),
        given_names=name_of(document, given, zone, "given"),
        birth_date=_plausible(_date(document, birth, zone, "birth"), expiry),
        nationality=_nationality(document, zone),
        document_number=_number(document, zone),
        valid_until=_date(document, expiry, zone, "expiry"),
        issued_on=visual_date(document, "issued_on") or _whole_years_before(document, zone),
        issuer=_issuer(document),
        others=tuple(_stranger(document, z) for z in strangers),
    )


def _stranger(document: Document, zone: Zone) -> Person:
    return Person(
        family_name=name_of(document, None, zone, "family"),
        given_names=name_of(document, None, zone, "given"),
        birth_date=_date(document, None, zone, "birth"),
    )


def _ranges(document: Document) -> Iterator[tuple[DateHit, DateHit]]:
    """Yield the two dates under "gültig von / bis", in one cell or in two."""
    for caption in captions(document, "valid_range"):
        first = next((s for s in places(document, caption, ("behind", "far", "below")) if date_in(s)), None)
        if first is None:
            continue
        beside = [
            span
            for span in lines(document, pages=[first.page])
            if span.box.overlap_y(first.box) > 0.5 and span.box.left > first.box.right
        ]
        found = [hit for span in (first, *beside) for hit in dates_in(span)]
        if len(found) == 2 and found[0].value <= found[1].value:
            yield found[0], found[1]


_PLACE_BEFORE = re.compile(r"\W*[A-ZÄÖÜ][\w./() -]{2,36},\s*(?:den\s)?\d{1,2}\.")


def _day_of_caption(span: Span) -> DateHit | None:
    """Return the date of a span; None for place and day, which close a sheet and belong to no caption."""
    return None if _PLACE_BEFORE.match(span.text) else date_in(span) or crowded_date_in(span)


def visual_date(document: Document, role: str, *, latest: bool = False) -> Field[dt.date] | None:
    """Return the date by a caption of the role (`latest`: of several the last day)."""
    hits: list[DateHit] = [hit for _, hit in valued(document, role, shape=_day_of_caption)]
    if not hits and role in ("valid_from", "valid_until"):
        hits = [pair[0 if role == "valid_from" else 1] for pair in _ranges(document)]
    if not hits:
        return None
    hit = max(hits, key=lambda h: h.value) if latest else hits[0]
    again = sum(h.value == hit.value for h in hits) > 1
    confidence = max(hit.span.confidence, 0.9) if again else hit.span.confidence
    return hit.span.field(hit.value, method="label", confidence=confidence, doubt=hit.doubt)


def _plausible(birth: Field[dt.date] | None, expiry: Field[dt.date] | None) -> Field[dt.date] | None:
    """Drop a birth date that lies behind the paper's own expiry."""
    return None if birth and expiry and birth.value >= expiry.value else birth


def _date(
    document: Document, visual: Field[dt.date] | None, zone: Zone | None, role: Literal["birth", "expiry"]
) -> Field[dt.date] | None:
    if zone is None:
        return visual
    value = zone.birth_date if role == "birth" else zone.valid_until
    if value is None:
        return visual
    part = zone.birth if role == "birth" else zone.expiry
    # two wrong digits pass one check digit in ten: it takes a second witness, the digit over all or another reader
    guarded = part.ok is True and not part.repaired and (zone.composite is True or part.agreed)
    machine = part.span.field(
        value,
        method="mrz",
        confidence=GUARDED if guarded else 0.75 if part.repaired else 0.6 if part.ok else 0.4,
        doubt=part.doubt or (None if guarded else part.unconfirmed),
    )
    if visual is None or visual.value != value:
        # the caption was lost, or another date stands by it
        visual = _printed_date(document, value, part.span.page) or visual
    if visual is None:
        return machine
    if visual.value == value or (part.ok is not False and _same_but_century(visual.value, value)):
        return visual.model_copy(update={"confidence": AGREED, "doubt": None})
    if part.ok is False:
        return visual
    if guarded and zone.composite and (visual.confidence < _DOUBTED_BY_READER or visual.doubt):
        return machine.model_copy(update={"confidence": 0.9})
    return (machine if guarded else visual).model_copy(update={"confidence": 0.6, "doubt": "two_readings"})


def _dates_on(document: Document, page: int) -> list[DateHit]:
    spans = (span for span in lines(document, pages=[page]) if not is_zone_text(span.text))
    return [hit for span in spans for hit in dates_in(span)]


def _printed_date(document: Document, value: dt.date, page: int) -> Field[dt.date] | None:
    hit = next((hit for hit in _dates_on(document, page) if hit.value == value), None)
    return hit.span.field(value, method="pattern", doubt=hit.doubt) if hit else None


def _whole_years_before(document: Document, zone: Zone | None) -> Field[dt.date] | None:
    """Return the day of issue of a booklet whose caption was lost: a date whole years before the last day."""
    expiry = zone.valid_until if zone and zone.form == "TD3" else None
    if zone is None or expiry is None:
        return None
    after = expiry + dt.timedelta(days=1)
    for hit in _dates_on(document, zone.span.page):
        if 0 < expiry.year - hit.value.year <= 10 and hit.value != zone.birth_date:
            days = {(expiry.month, expiry.day), (after.month, after.day)}
            if (hit.value.month, hit.value.day) in days:
                return hit.span.field(hit.value, method="pattern", doubt=hit.doubt)
    return None


def _same_but_century(one: dt.date, other: dt.date) -> bool:
    return (one.year % 100, one.month, one.day) == (other.year % 100, other.month, other.day)


def _nationality(document: Document, zone: Zone | None) -> Field[str] | None:
    hit = next(valued(document, "nationality", shape=_nation_shape), None)
    code = zone.nationality.value if zone else ""
    machine = (
        _machine_nationality(zone, code) if zone and alpha3(code) and code not in ("XXX", "UTO") else None
    )
    if hit is None:
        value_span = _lone_code(document)
        if value_span is None or (machine and machine.value != value_span[0]):
            return machine
        value, span = value_span
    else:
        value, span = hit[1]
    # a code or a country's name is vocabulary: it is sure by likeness, whatever the reader felt
    visual = span.field(value, method="label", confidence=max(span.confidence, 0.85))
    if machine is None or machine.value == value:
        return visual.model_copy(update={"confidence": AGREED if machine else visual.confidence})
    if machine.value in ("XXA", "XXB", "XXC"):
        return visual
    return machine.model_copy(update={"doubt": "two_readings", "confidence": 0.6})


def _machine_nationality(zone: Zone, code: str) -> Field[str]:
    """Return the code of the zone; no check digit guards it, but the issuing state often repeats it."""
    part = zone.nationality
    sure = part.agreed or zone.state == code
    return part.span.field(
        code,
        method="mrz",
        confidence=0.9 if sure else 0.6,
        printed=code,
        doubt=None if sure else part.unconfirmed,
    )


def _lone_code(document: Document) -> tuple[str, Span] | None:
    """Return the only word of three capitals that is a state's code and stands alone in its line."""
    codes = {
        value: span
        for span in lines(document)
        if len(span.words) == 1 and re.fullmatch(r"[A-Z]{3}", span.text) and (value := alpha3(span.text))
    }
    return next(iter(codes.items())) if len(codes) == 1 else None


def _nation_shape(span: Span) -> tuple[str, Span] | None:
    for part in (span, *(Span(span.page, span.words[:n]) for n in (3, 2, 1))):
        value = alpha3(part.text)
        if value:
            return value, part
    return None


def _number(document: Document, zone: Zone | None) -> Field[str] | None:
    visual = _number_beside(document)
    if zone is None or not zone.number.value:
        return visual
    part = zone.number
    seen = _printed_elsewhere(document, part.value)
    if seen:
        return seen.field(part.value, method="mrz" if part.ok else "label", confidence=AGREED)
    if part.ok is False:
        proven = _proven_number(document, part)
        if proven or visual:
            return proven or visual
    rival = _proven_number(document, replace(part, check=str(check_digit(part.value.ljust(9, "<")))))
    if rival:
        # both fit the check digit, so it cannot say which of them is misread
        return rival.model_copy(update={"confidence": 0.6, "doubt": "two_readings"})
    confidence = GUARDED if part.ok and not part.repaired else 0.75 if part.repaired else 0.5
    if zone.composite is False:
        # one digit agrees by chance in ten readings; the one over all numbers does not confirm it
        confidence = min(confidence, 0.65)
    if not part.agreed:
        # 6 and G, 1 and L, S and 8 weigh the same: no check digit tells them apart
        confidence = min(confidence, 0.6)
    return part.span.field(
        part.value,
        method="mrz",
        confidence=confidence,
        doubt=part.doubt or part.unconfirmed,
        printed=part.value,
    )


def _number_shape(span: Span) -> Span | None:
    for size in (1, 2, 3):
        part = Span(span.page, span.words[:size])
        tight = re.sub(r"[\s.:-]", "", part.text)
        if re.fullmatch(r"(?=.*\d.*\d.*\d)[A-Z0-9]{6,12}", tight):
            return part
    return None


def _number_beside(document: Document) -> Field[str] | None:
    hit = next(valued(document, "document_number", shape=_number_shape), None)
    if hit is None:
        return None
    return hit[1].field(re.sub(r"[\s.:-]", "", hit[1].text), method="label")


def _printed_elsewhere(document: Document, number: str) -> Span | None:
    if len(number) < 6:
        return None
    for span in lines(document):
        if is_zone_text(span.text):
            continue
        for word in span.words:
            if re.sub(r"\W", "", word.text).upper() == number:
                return Span(span.page, (word,))
    return None


def _proven_number(document: Document, part: Part) -> Field[str] | None:
    """Return the printed number that resembles the misread one of the zone and fits its check digit."""
    if not part.check.isdigit():
        return None
    for span in lines(document):
        for word in span.words:
            text = re.sub(r"\W", "", word.text).upper()
            alike = len(text) == len(part.value) >= 6 and fuzz.ratio(text, part.value) >= 60
            if alike and not is_zone_text(span.text) and check_digit(text.ljust(9, "<")) == int(part.check):
                return Span(span.page, (word,)).field(text, method="label", confidence=0.9)
    return None


def _issuer(document: Document) -> Field[str] | None:
    hit = next(valued(document, "authority", shape=_authority_shape), None)
    return hit[1].field(hit[1].text, method="label") if hit else None


def _authority_shape(span: Span) -> Span | None:
    words = tuple(w for w in span.words if not re.fullmatch(r"[\d.,/-]+", w.text))
    letters = sum(c.isalpha() for w in words for c in w.text)
    prose = not words or words[0].text[:1].islower() or words[-1].text.endswith("-")
    return Span(span.page, words) if not prose and letters >= 4 and not is_zone_text(span.text) else None


def issuing_state(document: Document, zone: Zone | None) -> Field[str] | None:
    """Return the issuing state, alpha-3: from the zone, else from the caption of the state's code.

    Three letters of the zone that are no state's are a misreading.
    """
    if zone is None or not (alpha3(zone.state) or zone.state == "UTO"):
        hit = next(valued(document, "state_code", shape=_nation_shape), None)
        return hit[1][1].field(hit[1][0], method="label") if hit else None
    # the state's letters have no check digit of their own; the holder's nationality often repeats them
    span = zone.number.span if zone.form == "TD1" else zone.family_name.span
    agreed = zone.state == zone.nationality.value
    confidence = 0.97 if agreed else max(0.75, span.confidence)
    return span.field(zone.state, method="mrz", confidence=confidence, printed=zone.state)
