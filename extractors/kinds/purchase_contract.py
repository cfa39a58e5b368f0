"""Kaufvertrag über eine Wohnung oder ein Haus, Grundbuchauszug (purchase contract, extract of the land register).

The contract is a notary's deed (UVZ-Nr., UR-Nr.; "verhandelt zu"), parties with birth dates, the property by its
entry in the land register; the extract is printed by the Amtsgericht: Bestandsverzeichnis, Erste Abteilung (owners).
Both may name a living area; the size of a plot is none. Entries that are underlined in the register are void.
Look-alikes: the sale of a car or of furniture, a reservation, an offer, a draft, a preliminary contract, a loan, an
assessment of property tax, the notice of a priority notice (Auflassungsvormerkung), an exposé, a rental contract.

Source: documents.md H2; § 311b BGB; §§ 3, 4, 10 GBV.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from extractors.reading.addresses import address_at, address_in
from extractors.reading.dates import date_in
from extractors.reading.dwellings import living_area
from extractors.reading.letters import has_title, letter_date
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import Passage, Token, running_text
from extractors.reading.spans import Span, lines
from extractors.reading.strokes import is_underlined
from extractors.reading.text import fold
from extractors.reading.told import day_field, folded_text, told
from pipeline.document import Document, Page
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"application", "request", "receipt", "termination"})
"""Parties apply for entries in the register and ask the notary for copies; the title tells what the paper is."""

_DEEDS = (
    "Kaufvertrag", "Wohnungskaufvertrag", "Grundstückskaufvertrag", "Hauskaufvertrag", "Bauträgerkaufvertrag",
    "Kaufvertrag über Wohnungseigentum", "Kaufvertrag über eine Eigentumswohnung", "Bauträgervertrag",
    "Wohnungseigentumskaufvertrag", "Kaufvertrag über ein Hausgrundstück", "Kaufvertrag mit Auflassung",
    "Kaufvertrag über ein Grundstück", "Immobilienkaufvertrag", "Kaufvertrag über ein Reihenhaus",
    "Notarieller Kaufvertrag", "Kaufvertrag und Auflassung", "Kaufvertrag über Grundbesitz",
)  # fmt: skip
_REGISTERS = (
    "Grundbuch von", "Wohnungsgrundbuch", "Wohnungsgrundbuch von", "Grundbuchauszug", "Auszug aus dem Grundbuch",
    "Grundbuch",
    "Abdruck aus dem Grundbuch", "Ausdruck aus dem Grundbuch", "Amtlicher Ausdruck", "Beglaubigter Grundbuchauszug",
    "Wohnungs- und Teileigentumsgrundbuch", "Grundbuchblatt", "Amtlicher Ausdruck aus dem Grundbuch",
)  # fmt: skip
_OTHERS = (
    "Entwurf", "Vertragsentwurf", "Kaufvertragsentwurf", "Reservierung", "Reservierungsvereinbarung", "Vorvertrag",
    "Darlehensvertrag", "Mietvertrag", "Kaufangebot", "Exposé", "Maklervertrag", "Grundsteuerbescheid", "Antrag",
    "Grunderwerbsteuerbescheid", "Eintragungsbekanntmachung", "Eintragungsnachricht", "Eintragungsmitteilung",
    "Kaufabsichtserklärung", "Grundbuchauszug Antrag", "Kostenrechnung", "Rechnung", "Aufhebungsvertrag", "Merkblatt",
    "Kaufvertrag über ein Kraftfahrzeug", "Kaufvertrag über ein gebrauchtes Kraftfahrzeug", "Fälligkeitsmitteilung",
    "Kaufvertrag über ein gebrauchtes Kfz", "Kaufvertrag für Gebrauchtwagen", "Schenkungsvertrag",
)  # fmt: skip
_NAMED = re.compile(r"kaufvertrag|bautrager|grundbuch")
_NOTARY = re.compile(
    r"\bnotar(?:in|s|iat|iell)?\b|\bverhandelt\b|\bur(?:kunden)?-?(?:rollen?)?[ -]?nr|"
    r"urkundenrolle|urkundenverzeichnis|\buvz\b"
)
_PROPERTY = re.compile(
    r"grundbuch von|\bblatt\b|wohnungseigentum|miteigentumsanteil|flurstuck|auflassung|gemarkung|grundbesitz|"
    r"sondereigentum"
)
_VEHICLE = re.compile(r"fahrzeug-?ident|fahrgestell|\bkfz\b|kraftfahrzeug|kilometerstand|amtl\w* kennzeichen")
_PARTIES = re.compile(r"\b(?:kaufer|erwerber)(?:in|s|n|partei)?\b")
_PARTS_OF_REGISTER = re.compile(r"bestandsverzeichnis|(?:erste|1\.) abteilung|abteilung (?:i|1)\b")
_NAMED_BEHIND = re.compile(
    r"(?:nachstehend|nachfolgend|im folgenden|im weiteren|kunftig|fortan|[-–(\"])[^.;]{0,70}?"
    r"\b(verkauf|verausser|kauf|erwerb)er(?:in|s|n|partei)?\b"
)
_NAMED_BEFORE = re.compile(
    r"\b(verkauf|verausser|kauf|erwerb)er(?:in|s|n|partei)?(?:/in)?\W{0,3}(?::|\bist|\bsind|1\.)"
)
_OWNERS = re.compile(r"\b(?:erste abteilung|1\. abteilung|abteilung (?:i|1)\b)")
_AFTER_OWNERS = re.compile(r"\b(?:zweite abteilung|2\. abteilung|abteilung (?:ii|2)\b|dritte abteilung)")
_PLACE = (
    "Kaufgegenstand", "Kaufobjekt", "Objekt", "Anschrift des Kaufobjekts", "Objektanschrift", "Lage des Objekts",
    "Anschrift des Objekts", "Postalische Anschrift", "Anschrift der Wohnung", "Vertragsgegenstand", "Lage",
    "Wirtschaftsart und Lage", "Lage der Wohnung", "Anschrift des Grundstücks",
)  # fmt: skip
_LEADS = (
    r"\b(?:belegen\w*|gelegen\w*|postalische?r? (?:anschrift|bezeichnung)|im anwesen|anschrift des (?:kauf)?\w*|objekt|"
    r"wohnung in(?: der)?|hausgrundstuck(?: in(?: der)?)?|lage|gebaude-? und freiflache,?|"
    r"(?:wohnungs|teil)eigentum|eigentumswohnung|"
    r"(?:einfamilien|reihen|zweifamilien|mehrfamilien|wohn)haus|doppelhaushalfte|immobilie)\b:?"
)
_ENTRY = re.compile(r"flurstuck|\bflur\b|\bblatt\b|gemarkung|grundstuck")
"""What is entered in the register is no street."""
_DEED_DATE = r"\b(?:verhandelt|geschehen|beurkundet)\b.{0,80}?\b(?:am|den)\b|\bheute,? (?:dem|den|am)\b"
_PRINTED_ON = r"\b(?:ausdruck|abdruck|abruf|stand|auszug|druckdatum)(?: vom| am|:)"


class PurchaseContract(Fields):
    """What the deed or the register says; the person is the first buyer or owner, `owners` are all of them.

    `floor_area_m2` only where the paper calls it a living area.
    """

    address: Field[str] | None = None
    floor_area_m2: Field[Decimal] | None = None
    owners: Field[tuple[str, ...]] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is the deed on a dwelling or an extract of the land register."""
    text = folded_text(document).text
    if not _NAMED.search(text) or _VEHICLE.search(text) or re.search(r"\bsehr geehrte", text):
        return 0.0
    if has_title(document, *_OTHERS, share=0.5):
        return 0.0
    if has_title(document, *_DEEDS, share=0.6):
        notary, property_, parties = (bool(p.search(text)) for p in (_NOTARY, _PROPERTY, _PARTIES))
        return (
            0.55 + 0.14 * property_ + 0.14 * parties + 0.1 * _filled(document)
            if notary and property_
            else 0.0
        )
    if has_title(document, *_REGISTERS, share=0.4):
        court = "amtsgericht" in text and re.search(r"\bblatt\b", text)
        parts = len(_PARTS_OF_REGISTER.findall(text))
        return min(0.95, 0.6 + 0.12 * min(2, parts) + 0.1 * _filled(document)) if court and parts else 0.0
    return 0.0


def _filled(document: Document) -> bool:
    return next(persons_in(running_text(document)), None) is not None


def belongs(document: Document, page: Page) -> bool:
    """Whether a page right behind goes on with the clauses of the deed ("§ 4 Kaufpreis") or with the next section."""
    last = document.pages[-1]
    if page.file != last.file or page.number != last.number + 1:
        return False
    told_, here = _clauses(last), _clauses(page)
    if told_ and here and 0 <= here[0] - told_[-1] <= 1 and here[0] > 1:
        return True
    return bool(_PARTS_OF_REGISTER.search(fold(last.text)) and re.match(
        r"\W*(?:bestandsverzeichnis|(?:erste|zweite|dritte) abteilung|abteilung i)", fold(page.text)
    ))  # fmt: skip


def _clauses(page: Page) -> list[int]:
    found = (re.match(r"(?:§\s?|(?=\d))(\d{1,2})\b(?:\.?\s+[A-ZÄÖÜ]|\s*$)", line.text) for line in page.lines)
    romans = (re.match(r"([IVX]{1,5})\.\s+[A-ZÄÖÜ]", line.text) for line in page.lines)
    return [int(m[1]) for m in found if m] or [_ROMAN[m[1]] for m in romans if m and m[1] in _ROMAN]


_ROMAN = {
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12,
    "XIII": 13, "XIV": 14, "XV": 15, "XVI": 16,
}  # fmt: skip


def extract(document: Document, /) -> PurchaseContract:
    """Return what the deed or the register says."""
    deed = has_title(document, *_DEEDS, share=0.6)
    persons = _parties(document) if deed else _registered(document)
    owners = tuple(person for person in persons if person.role == "holder")
    first = owners[0] if owners else Person()
    return PurchaseContract(
        family_name=first.family_name,
        given_names=first.given_names,
        birth_date=first.birth_date,
        persons=persons,
        issued_on=_dated(document, deed=deed),
        address=_address(document),
        floor_area_m2=living_area(document),
        owners=_names(owners),
    )


def _parties(document: Document) -> tuple[Person, ...]:
    """Buyers (holder) and sellers of a deed; who cannot be told is nobody's holder (`party`)."""
    text = folded_text(document)
    behind = [(m.end(), m[1]) for m in _NAMED_BEHIND.finditer(text.text)]
    before = [(m.start(), m[1]) for m in _NAMED_BEFORE.finditer(text.text)]
    found = []
    for person in persons_in(running_text(document)):
        at = _place_of(document, person)
        role = None
        if at is not None and before and before[0][0] < at:
            role = [name for place, name in before if place < at][-1]
        elif at is not None:
            role = next((name for place, name in behind if place > at), None)
        told_ = {"kauf": "holder", "erwerb": "holder", "verkauf": "seller", "verausser": "seller"}
        found.append(person.model_copy(update={"role": told_.get(role or "", "party")}))
    return tuple(found)


def _place_of(document: Document, person: Person) -> int | None:
    """The character of the folded text where a person's birth date stands."""
    text, born = folded_text(document), person.birth_date
    if born is None or born.box is None:
        return None
    for at, token in enumerate(text.tokens):
        if token.page == born.page and any(_inside(word.box.middle, born.box) for word in token.words):
            return text.starts[at]
    return None


def _inside(point: tuple[float, float], box: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = box
    return left <= point[0] <= right and top <= point[1] <= bottom


def _registered(document: Document) -> tuple[Person, ...]:
    """The owners of the first section of the register that are not underlined."""
    text = folded_text(document)
    start = _OWNERS.search(text.text)
    if start is None:
        return ()
    end = _AFTER_OWNERS.search(text.text, start.end())
    inside = [
        token
        for token, at in zip(text.tokens, text.starts, strict=True)
        if start.end() <= at < (end.start() if end else len(text.text))
    ]
    return tuple(
        person
        for person in (persons_in(Passage(tuple(inside))) if inside else ())
        if not _is_void(document, person, inside)
    )


def _is_void(document: Document, person: Person, tokens: list[Token]) -> bool:
    born = person.birth_date
    if born is None or born.box is None:
        return False
    box, page = born.box, document.pages[born.page - 1]
    row = tuple(w for t in tokens if t.page == born.page for w in t.words if w.box.overlap_y(box) > 0.5)
    return bool(row) and is_underlined(Span(born.page, row), page)


def _names(owners: tuple[Person, ...]) -> Field[tuple[str, ...]] | None:
    parts = [part for one in owners for part in (one.given_names, one.family_name) if part]
    if not parts:
        return None
    names = tuple(
        " ".join(part.value for part in (one.given_names, one.family_name) if part) for one in owners
    )
    confidence = min(part.confidence for part in parts)
    return parts[0].model_copy(update={"value": names, "doubt": None, "confidence": confidence})  # type: ignore[return-value]


def _address(document: Document) -> Field[str] | None:
    """The address of what is bought, not those of the parties."""
    lived = [
        (s.page, s.box.top)
        for s in lines(document)
        if re.search(r"wohnhaft|geb\.|geboren|anwesend", fold(s.text))
    ]

    def outside(page: int, box: tuple[float, float, float, float]) -> bool:
        return not any(p == page and abs(top - box[1]) < 0.004 for p, top in lived)

    found = address_at(document, *_PLACE, where=outside)
    if found and not _ENTRY.search(fold(found.value)):
        return found
    text = folded_text(document)
    for match in re.finditer(_LEADS, text.text):
        behind = text.span(match.end(), match.end() + 90)
        found = address_in([behind]) if behind else None
        if found is None or behind is None or _ENTRY.search(fold(found.value)):
            continue
        if any(w.text.startswith(found.printed.split()[0]) for w in behind.words[:4]):
            return found
    return None


def _dated(document: Document, *, deed: bool) -> Field[dt.date] | None:
    for _, hit in told(document, _DEED_DATE if deed else _PRINTED_ON, date_in, reach=30):
        return day_field(hit)
    return None if deed else letter_date(document)
