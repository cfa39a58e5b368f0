"""Wohnraumbescheinigung (confirmation of the living space), also Mietbescheinigung and Vermieterbescheinigung.

Filled in by the landlord (private person, company, cooperative) or the town for the foreigners authority or an office:
dwelling, living area, rooms, who lives there. Without a living area it is none. Not this: the Wohnungsgeberbestätigung
(§ 19 BMG, no area), the rental contract and offers, the Wohnberechtigungsschein, an architect's calculation of areas,
the tenant's own statement, a blank form, the confirmation that no rent is owed.

Source: § 2 Abs. 4 AufenthG; documents.md H1 (patterns; "Mietbescheinigung"), H3.
"""

from __future__ import annotations

import re
from decimal import Decimal

from extractors.reading.addresses import address_at, address_in
from extractors.reading.dwellings import floor_area, living_area, occupants, rooms
from extractors.reading.holder import holder_of, written_to
from extractors.reading.label_patterns import is_headed_so
from extractors.reading.letters import has_title, letter_date
from extractors.reading.names import name_in
from extractors.reading.person_table import persons_in_table
from extractors.reading.persons import Where, holder_by_labels, name_fields
from extractors.reading.salutations import named_in_sentence
from extractors.reading.signature_rows import signed_by_all
from extractors.reading.signatures import signature
from extractors.reading.spans import Span, lines
from extractors.reading.tenancy import dwelling_address
from extractors.reading.tenants import landlord_of, tenants_of
from extractors.reading.text import fold
from extractors.reading.told import folded_text
from pipeline.document import Box, Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"application", "request"})
"""Forms ask to be filled in and handed in."""

_TITLES = (
    "Wohnraumbescheinigung", "Wohnraumbestätigung", "Wohnraumnachweis", "Bescheinigung über Wohnraum",
    "Bescheinigung über den Wohnraum", "Bescheinigung über ausreichenden Wohnraum",
    "Nachweis über ausreichenden Wohnraum",
    "Nachweis über Wohnraum", "Wohnflächenbescheinigung", "Wohnflächenbestätigung", "Bescheinigung über die Wohnfläche",
    "Bestätigung der Wohnfläche", "Bestätigung über die Wohnfläche", "Bestätigung über die Wohnungsgröße",
    "Bescheinigung über die Wohnungsgröße", "Bescheinigung des Vermieters", "Vermieterbescheinigung",
    "Bescheinigung über die Wohnverhältnisse", "Mietbescheinigung", "Bestätigung des Vermieters",
    "Bescheinigung über vorhandenen Wohnraum", "Bestätigung über Wohnraum", "Wohnungsgrößenbescheinigung",
    "Bescheinigung zum Wohnraum", "Erklärung des Vermieters", "Nachweis ausreichenden Wohnraums",
    "Bestätigung der Wohnungsgröße", "Bescheinigung der Vermieterin", "Bestätigung der Vermieterin",
    "Vermieterbestätigung", "Bescheinigung über Wohnungsgröße", "Wohnraumbescheinigung des Vermieters",
    "Bescheinigung des Wohnungseigentümers", "Bescheinigung über die Größe der Wohnung", "Bestätigung Wohnraum",
    "Bestätigung über die Größe der Wohnung", "Bescheinigung Wohnraum",
)  # fmt: skip
_TITLE = (
    r"(?!\w*(?:wohnungsgeber|mietschulden|mietkaution|wohnberechtigung|mietzahlung)\w*(?:bescheinig|bestatig|"
    r"nachweis|schein))"
    r"(?:(?:wohnraum|wohnungs?|wohnflachen?|wohnungsgrossen?|vermieter|wohnverhaltnis|miet)(?:s|-)?"
    r"(?:bescheinigung|bestatigung|nachweis|auskunft)\b|"
    r"(?:bescheinigung|bestatigung|nachweis|erklarung|angaben|auskunft)\b[^.:]{0,45}?"
    r"\b(?:wohnraum|wohnraume?s|wohnflache|wohnungsgrosse|wohnverhaltnisse\w*|wohnraumverhaltnisse\w*|"
    r"grosse (?:der|ihrer|einer|meiner|unserer) \w*wohnung|vermieters?|vermieterin|hauseigentumers?|"
    r"wohnungseigentumers?))\b"
)
"""Titles of which every landlord has his own; what else must stand on the paper tells it from others."""
_PLAIN_TITLE = (
    r"(?:bescheinigung|bestatigung|nachweis|erklarung|wohnung\w*|ihre wohnung|wohnflache|wohnraum)\b"
)
_SAID_BY_LANDLORD = re.compile(
    r"\b(?:vermieter\w*|eigentumer\w*|hausverwaltung|genossenschaft|wohnungsgesellschaft|wohnungsunternehmen|von uns|"
    r"unsere[rnms]?)\b.{0,200}\b(?:bestatig|bescheinig)\w*|"
    r"\b(?:bestatig|bescheinig)\w*.{0,160}\b(?:vermieter\w*|eigentumer\w*|von uns|(?:ver|ge|an)mietete?n?|"
    r"mieter\w*|bewohnt\w*)\b"
)
"""Under a title that does not say of what, a landlord confirms it in a sentence."""
_OTHERS = (
    "Mietvertrag", "Wohnungsgeberbestätigung", "Wohnberechtigungsschein", "Mietangebot", "Exposé", "Kündigung",
    "Wohngeldbescheid", "Energieausweis", "Mieterhöhung", "Wohnflächenberechnung", "Mietschuldenfreiheitsbescheinigung",
    "Selbstauskunft", "Mieterselbstauskunft", "Betriebskostenabrechnung", "Nebenkostenabrechnung",
    "Erklärung des Mieters",
    "Antrag auf Wohngeld", "Übergabeprotokoll", "Einzugsbestätigung", "Selbsterklärung", "Merkblatt",
    "Nutzungsvertrag", "Wohnraummietvertrag", "Untermietvertrag", "Wohnungsmietvertrag", "Mietkautionsbescheinigung",
)  # fmt: skip
_NAMED = re.compile(
    r"wohnraum|wohnflache|wohnungsgrosse|mietbescheinigung|vermieter|wohnungsgeber|wohnungsbescheinigung|"
    r"wohnverhaltnis|grosse der wohnung|eigentumer"
)
_AREA = re.compile(r"\d\s?(?:m\W?\s?2|m²|m\?|qm|quadratmeter)|(?:wohnflache|grosse)\D{0,90}\d")
_GIVES = re.compile(
    r"vermiet|eigentumer|hausverwaltung|wohnungsgeber|genossenschaft|wohnungsbau|wohnungsgesellschaft|wohnungsamt|"
    r"wohnen gmbh|wohnbau|immobilien|grundbesitz"
)
_SHARED = re.compile(
    r"\bdavon\b|\bmitbenutz|\bmitbewohn|\bwohngemeinschaft|zur alleinigen nutzung|\buntermiet|\bein zimmer\b|"
    r"gemeinsam genutzt"
)
_DWELLING = (
    "Anschrift der Wohnung", "Wohnung", "Wohnungsanschrift", "Lage der Wohnung", "Adresse der Wohnung", "Mietobjekt",
    "Objekt", "Anschrift des Objekts", "Anschrift der Mietwohnung", "Genaue Anschrift der Wohnung", "Mietwohnung",
    "Straße, Hausnummer, PLZ, Ort der Wohnung", "Straße, Hausnummer, PLZ und Ort der Wohnung",
    "Anschrift des Mietobjekts", "Anschrift", "Adresse", "Wohnanschrift", "Straße, Hausnummer, PLZ, Ort",
)  # fmt: skip
_LEADS = (
    r"\b(?:\w*wohnung(?: in)?(?: der)?|im hause?|im objekt|anwesen|unter der anschrift|anschrift|"
    r"gelegen\w*(?: in)?(?: der)?)\b:?"
)
_SIGNS = (
    "Unterschrift Vermieter", "Unterschrift des Vermieters", "Unterschrift der Vermieterin",
    "Unterschrift Vermieter/in", "Unterschrift Vermieterin", "Für den Vermieter",
    "Unterschrift / Stempel des Vermieters",
    "Stempel, Unterschrift des Vermieters", "Unterschrift und Stempel des Vermieters", "Unterschrift des Eigentümers",
    "Datum, Unterschrift des Vermieters", "Ort, Datum, Unterschrift des Vermieters",
    "Unterschrift Eigentümer/Vermieter",
    "Unterschrift Vermieter / Hausverwaltung", "Unterschrift der Hausverwaltung",
    "Unterschrift des Wohnungsgebers", "Unterschrift des/der Vermieters/in",
    "Ort, Datum, Unterschrift", "Datum, Unterschrift",
)  # fmt: skip
_LANDLORD = re.compile(
    r"^\W*(?:\d{1,2}[.)]?\s*)?(?:angaben zu[mr]?\s+|"
    r"(?:name|anschrift|wohnanschrift|adresse)(?: und anschrift)? (?:de[sr] )?)?"
    r"(?:vermieter(?:in|s|/in)?|eigentumer(?:in|s)?|hausverwaltung|wohnungsgeber(?:in|s|/in)?)\b"
)


_TENANT = re.compile(
    r"^\W*(?:\d{1,2}[.)]?\s*)?(?:angaben zu[mr]? )?(?:mieter|wohnungsnehmer|bewohner|mietpartei)"
)
_CONFIRMS = re.compile(r"\b(?:ich|wir)(?: ?/ ?wir)?,? (?=[^.]{3,140}\b(?:bestatig|bescheinig|erklar))")


_TO_TENANT = re.compile(
    r"\b(?:dass sie|ihre wohnung|von ihnen|sie (?:bewohnen|haben|wohnen|sind)|ihr mietverhaltnis)\b"
)


class LandlordAreaConfirmation(Fields):
    """What the landlord confirms: the family name is that of the first tenant.

    `floor_area_m2` is doubted where part of the dwelling is shared. `signed` None: no place for it, or not to be told.
    """

    floor_area_m2: Field[Decimal] | None = None
    address: Field[str] | None = None
    rooms: Field[Decimal] | None = None
    occupants: Field[int] | None = None
    landlord: Field[str] | None = None
    signed: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that somebody confirms the living area of a dwelling to its tenant."""
    text = folded_text(document).text
    if not _NAMED.search(text) or not _AREA.search(text):
        return 0.0
    if has_title(document, *_OTHERS, share=0.45):
        return 0.0
    titled = has_title(document, *_TITLES) or is_headed_so(document, _TITLE)
    if not titled and not (is_headed_so(document, _PLAIN_TITLE, more=10) and _SAID_BY_LANDLORD.search(text)):
        return 0.0
    if re.search(r"\bich beantrage\b|wohnberechtigungsschein|§ ?19 (?:des )?(?:bmg|bundesmelde)", text):
        return 0.0
    if not _GIVES.search(text) or _area(document) is None:
        return 0.0
    named = living_area(document) is not None
    confirms = re.search(r"bescheinig|bestatig|versicher", text[60:])
    if not titled and not named:
        return 0.0
    return min(
        0.96,
        0.52 + 0.1 * titled + 0.14 * named + 0.1 * bool(confirms) + 0.1 * (_address(document) is not None),
    )


def extract(document: Document, /) -> LandlordAreaConfirmation:
    """Return what the confirmation says."""
    persons = _tenants(document)
    first = persons[0] if persons else Person()
    landlord = landlord_of(document) or _in_landlords_block(document) or _who_confirms(document)
    return LandlordAreaConfirmation(
        family_name=first.family_name,
        given_names=first.given_names,
        birth_date=first.birth_date,
        nationality=first.nationality,
        persons=(*persons, *((landlord[1],) if landlord and landlord[1] else ())),
        issued_on=letter_date(document),
        floor_area_m2=_area(document),
        address=_address(document),
        rooms=rooms(document),
        occupants=occupants(document),
        landlord=landlord[0] if landlord else None,
        signed=_signed(document),
    )


def _area(document: Document) -> Field[Decimal] | None:
    """The area; where part of the dwelling is let or shared, nobody but a person can say which one counts."""
    area = living_area(document) or floor_area(document)
    if area is None or area.doubt or not _SHARED.search(folded_text(document).text):
        return area
    return area.model_copy(update={"doubt": "ambiguous"})


def _tenants(document: Document) -> tuple[Person, ...]:
    """Tenants by their role, else the persons of a table, else whom the sheet names with a birth date."""
    named = tenants_of(document) or tuple(persons_in_table(document))
    if named:
        return tuple(person.model_copy(update={"role": "holder"}) for person in named)
    holder = holder_by_labels(document, where=_outside_landlord(document))
    if not (holder.family_name and holder.given_names):
        holder = holder_of(document)
    told = (
        next(named_in_sentence(document, r"\bmiet|\bbewohn|\bwohn"), None) if not holder.family_name else None
    )
    if told:
        family, given = name_fields(told)
        holder = Person(family_name=family, given_names=given, birth_date=holder.birth_date)
    if not holder.family_name:
        # a letter of the landlord is written to the tenant; one of the tenant is not
        addressed = written_to(document)
        holder = (
            addressed if addressed.given_names and _TO_TENANT.search(folded_text(document).text) else holder
        )
    return (holder,) if holder.family_name else ()


def _address(document: Document) -> Field[str] | None:
    outside = _outside_landlord(document)
    for found in (address_at(document, *_DWELLING, where=outside), dwelling_address(document)):
        if found and found.box and outside(found.page, found.box):
            return found
    text = folded_text(document)
    for match in re.finditer(_LEADS, text.text):
        behind = text.span(match.end(), match.end() + 75)
        found = address_in([behind]) if behind else None
        if found is None or behind is None or found.box is None or not outside(found.page, found.box):
            continue
        if any(w.text.startswith(found.printed.split()[0]) for w in behind.words[:3]):
            return found
    return None


def _signed(document: Document) -> Field[bool] | None:
    """Whether the landlord has signed, at a caption or under the greeting of a letter."""
    if re.search(r"ohne unterschrift gultig|maschinell erstellt", folded_text(document).text):
        return None
    return signed_by_all(document, _SIGNS) or signature(document)


def _who_confirms(document: Document) -> tuple[Field[str], Person | None] | None:
    """The landlord who speaks: "Ich, Sabine Vogelsang, wohnhaft ..., bestätige als Vermieterin"."""
    text = folded_text(document)
    for match in _CONFIRMS.finditer(text.text):
        if "vermieter" not in text.text[match.start() : text.sentence_end(match.end())]:
            continue
        span = text.span(match.end(), match.end() + 60)
        at = span.text.find(",") if span else -1
        name = name_in(part) if span and at > 0 and (part := span.between(0, at)) else None
        if name and name.family and name.given:
            family, given = name_fields(name)
            if family and given:
                whole = given.model_copy(update={"value": f"{given.value} {family.value}", "doubt": None})
                return whole, Person(role="landlord", family_name=family, given_names=given)
    return None


def _in_landlords_block(document: Document) -> tuple[Field[str], Person | None] | None:
    """The landlord whom the labels of his own block name ("Name: Sabine Vogelsang")."""
    outside = _outside_landlord(document)
    person = holder_by_labels(document, role="landlord", where=lambda page, box: not outside(page, box))
    family, given = person.family_name, person.given_names
    if family is None or given is None:
        return None
    return given.model_copy(update={"value": f"{given.value} {family.value}", "doubt": None}), person


def _sides(head: Span, every: list[Span]) -> tuple[float, float]:
    """How far a block reaches to both sides: to the heads beside its own ("Angaben zum Mieter")."""
    beside = [
        s.box.left
        for s in every
        if s is not head
        and s.page == head.page
        and s.box.overlap_y(head.box) > 0.5
        and _TENANT.match(fold(s.text))
    ]
    left = head.box.left - 0.02 if any(x < head.box.left for x in beside) else 0.0
    return left, min((x for x in beside if x > head.box.left), default=1.0)


def _outside_landlord(document: Document) -> Where:
    """Not the landlord's own block: his line and the four under it."""
    every = list(lines(document))
    blocks = [
        (s.page, s.box.top, *_sides(s, every))
        for s in every
        if _LANDLORD.match(fold(s.text)) and s.box.top > 0.1
    ]

    def outside(page: int, box: Box) -> bool:
        return not any(
            p == page and y - 0.003 <= box.top <= y + 0.075 and left <= box.left < right
            for p, y, left, right in blocks
        )

    return outside
