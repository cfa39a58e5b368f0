"""Mietvertrag (rental contract for a dwelling), of a private landlord or a housing company.

Several pages: parties, dwelling (address, rooms, floor area), rent in its parts, begin, clauses, signatures of both
sides; filled in by machine or by hand. The contract of a subtenant and that of a housing cooperative
(Dauernutzungsvertrag) are such, too; the area of a room that is let on is doubted. Not this: an offer, a reservation,
an exposé, a preliminary contract, the contract of a shelter, a parking space or business premises, the notice or the
end of a tenancy, an increase of rent or another amendment, the account of ancillary costs, the landlord's confirmation
(own kind), a certificate of rent.

Source: documents.md H1; §§ 535, 549, 575 BGB.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from extractors.reading.contract_dates import signed_on
from extractors.reading.dwellings import floor_area, occupants, rooms
from extractors.reading.label_patterns import is_headed_so
from extractors.reading.letters import has_title
from extractors.reading.rents import rent_in
from extractors.reading.signature_rows import signed_by_all, signed_side_by_side
from extractors.reading.tenancy import begin_of_tenancy, dwelling_address, end_of_tenancy, is_unlimited
from extractors.reading.tenants import landlord_of, tenants_of
from extractors.reading.told import folded_text
from pipeline.document import Document, Page
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"application", "request", "termination", "receipt", "refusal"})
"""Clauses speak of notice, of applications and of papers to be handed in; the title tells what the paper is."""

_TITLES = (
    "Mietvertrag", "Wohnraummietvertrag", "Wohnungsmietvertrag", "Mietvertrag über Wohnraum",
    "Mietvertrag für Wohnraum", "Mietvertrag für Wohnungen", "Dauermietvertrag", "Staffelmietvertrag",
    "Indexmietvertrag", "Zeitmietvertrag", "Mietvertrag über eine Wohnung", "Dauernutzungsvertrag",
    "Wohnungs-Mietvertrag", "Einheitsmietvertrag", "Wohnraum-Mietvertrag", "Standardmietvertrag",
    "Mietvertrag für eine Wohnung", "Mietvertrag für Wohnräume", "Mustermietvertrag", "Hamburger Mietvertrag",
    "Formularmietvertrag", "Wohnungs-Einheitsmietvertrag", "Deutscher Einheitsmietvertrag",
    "Untermietvertrag", "Untermietvertrag über ein Zimmer", "Untermietvertrag über Wohnraum", "Befristeter Mietvertrag",
    "Mietvertrag auf Zeit", "Zimmermietvertrag", "Mietvertrag über ein Zimmer", "Untermietvertrag (Wohnraum)",
    "Mietvertrag über möblierten Wohnraum", "WG-Mietvertrag", "Wohngemeinschafts-Mietvertrag", "Mietkontrakt",
    "Mietvertrag zur Wohnraumvermietung", "Unbefristeter Mietvertrag", "Wohnraummietvertrag Nr.",
    "Dauernutzungsvertrag über eine Genossenschaftswohnung", "Nutzungsvertrag über eine Genossenschaftswohnung",
)  # fmt: skip
_TITLE = (
    r"(?:haupt|einzel|privat|standard|familien|wohn\w*|formular|wohnungs|dauer|zimmer|unter)-?mietvertrag\b|"
    r"(?:wohn\w*|dauer)-?nutzungsvertrag\b|(?:vereinbarung|vertrag) (?:uber|fur) (?:ein|das|die)\w* (?:wohnungs|"
    r"wohnraum)?miet"
    r"(?:e|verhaltnis)\b|"
    r"vertrag (?:uber|fur) die (?:ver)?miet(?:e|ung) (?:einer|der|von|eines) (?:\w+ )?(?:wohn\w*|zimmers)"
)
"""What a title on a dwelling is made of, whatever is added to it."""
_OF_OTHER_THINGS = (
    r"\w*-?mietvertrag\b(?!.*wohn).*(?:stellplatz|garage|parkplatz|gewerb|geschaft|\bburo|laden|lager|keller|garten|"
    r"fahrzeug|\bkfz|\bpkw|anhanger|gerat|maschine|inventar|mobel\b|kuche\b|halle\b|werkstatt|saal\b)"
)
_OTHERS = (
    "Kündigung", "Mietaufhebungsvertrag", "Aufhebungsvertrag", "Mietaufhebung", "Mietangebot",
    "Angebot", "Exposé", "Reservierung", "Reservierungsbestätigung", "Nutzungsvertrag", "Gewerbemietvertrag",
    "Gewerberaummietvertrag", "Geschäftsraummietvertrag", "Stellplatzmietvertrag", "Garagenmietvertrag",
    "Nebenkostenabrechnung", "Mieterhöhung", "Betriebskostenabrechnung", "Mietbescheinigung", "Nachtrag",
    "Mieterselbstauskunft", "Selbstauskunft", "Übergabeprotokoll", "Wohnungsübergabeprotokoll", "Vorvertrag",
    "Mietvorvertrag", "Kündigungsbestätigung", "Mieterhöhungsverlangen", "Mahnung", "Wohnungsgeberbestätigung",
    "Mietvertragsangebot", "Bestätigung", "Mietschuldenfreiheitsbescheinigung", "Gebührenbescheid",
    "Mietinteressentenbogen", "Bewerbung", "Änderung", "Ergänzung", "Heizkostenabrechnung",
    "Anlage zum Mietvertrag", "Mietvertrag über einen Stellplatz", "Mietvertrag über eine Garage",
    "Mietvertrag für Garagen", "Mietzusage", "Mietvertrag über Geschäftsräume", "Mietvertrag für Gewerberäume",
    "Mietvertrag für gewerbliche Räume", "Einweisung",
)  # fmt: skip
_LANDLORD_SIGNS = (
    "Unterschrift Vermieter", "Unterschrift des Vermieters", "Unterschrift der Vermieterin", "Vermieter",
    "Vermieterin", "Vermieter/in", "Unterschrift Vermieter/in", "Unterschrift Vermieterin", "Für den Vermieter",
    "Unterschrift(en) Vermieter", "(Vermieter)",
    "Genossenschaft", "Für die Genossenschaft", "Hauptmieter", "Untervermieter", "Hauptmieter/in", "Hauptmieterin",
    "Unterschrift Hauptmieter", "Unterschrift Untervermieter", "Vermieterin, i. V.", "Vermieterin, i. A.",
)  # fmt: skip
_TENANT_SIGNS = (
    "Unterschrift Mieter", "Unterschrift des Mieters", "Unterschrift der Mieter", "Mieter", "Mieterin", "Mieter/in",
    "Unterschrift Mieterin", "Unterschrift Mieter/in", "Unterschrift(en) Mieter", "(Mieter)",
    "Unterschrift der Mieterin", "Mieterin / Mieter", "Mitglied", "Nutzer", "Untermieter", "Untermieterin",
    "Untermieter/in", "Unterschrift Untermieter", "Unterschrift Mitglied",
)  # fmt: skip
_CLAUSE = re.compile(r"^§\s?(\d{1,2})\b")
_NUMBERED = re.compile(r"^(\d{1,2})\.\s+[A-ZÄÖÜ][a-zäöüß]+")
_BEGINS = re.compile(
    r"\b(?:mietbeginn|beginn\w*|mietzeit|mietdauer)\b.{0,110}?\d{1,2}\. ?(?:\d{1,2}\.|[a-z]{3,9}) ?(?:19|20)?\d\d"
)
_ALL = 2
"""Begin and cost: a sheet that tells both and names the tenant is one, though the landlord stands in its head alone."""
_COSTS = re.compile(r"(?:miete|nutzungsgebuhr|mietzins)\b.{0,110}?\d ?(?:[.,] ?(?:\d\d\b|-)|eur|€)")
"""That a form is filled in; what exactly it says is read once it is known to be a contract."""
_PARTIES = re.compile(
    r"\bvermiet.*\bmieter|\bmieter.*\bvermiet|"
    r"genossenschaft.*\b(?:mitglied|nutzer)|\bmitglied.*genossenschaft|\bhauptmieter.*\buntermieter|"
    r"\bvermietet\b.{0,40}\ban\b.{0,4}(?:herrn?|frau|eheleute|familie|den|die)\b"
)
"""A housing cooperative lets to its members and calls nobody landlord or tenant."""
_SALUTATION = re.compile(r"\bsehr geehrte")


class RentalContract(Fields):
    """What is agreed: the family name is that of the first tenant.

    `floor_area_m2` in square metres; rents in euros a month; `end` and `unlimited` None: not said; `signed` True: both
    sides have signed.
    """

    address: Field[str] | None = None
    floor_area_m2: Field[Decimal] | None = None
    rooms: Field[Decimal] | None = None
    rent_cold: Field[Decimal] | None = None
    rent_warm: Field[Decimal] | None = None
    utilities: Field[Decimal] | None = None
    heating: Field[Decimal] | None = None
    start: Field[dt.date] | None = None
    end: Field[dt.date] | None = None
    unlimited: Field[bool] | None = None
    tenants: Field[tuple[str, ...]] | None = None
    landlord: Field[str] | None = None
    occupants: Field[int] | None = None
    signed: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is the contract on a dwelling; what it must agree on has to be filled in."""
    if not has_title(document, *_TITLES, share=0.45) and not is_headed_so(document, _TITLE, share=0.45):
        return 0.0
    if has_title(document, *_OTHERS, share=0.3) or is_headed_so(document, _OF_OTHER_THINGS, share=0.3):
        return 0.0
    text = folded_text(document).text
    if _SALUTATION.search(text):
        return 0.0
    if re.search(
        r"\bgewerberaum|zu gewerblichen zwecken vermietet",
        text,
    ):
        return 0.0
    tenancy = re.search(
        r"mietverhaltnis|nutzungsverhaltnis|mietzeit|mietbeginn|mietdauer|mietvertrag .{0,40}beginn", text
    )
    object_ = re.search(r"wohnflache|zimmer|wohnung|wohnraum|appartement|apartment", text)
    filled = bool(_BEGINS.search(text)) + bool(_COSTS.search(text))
    if not filled or not (_PARTIES.search(text) or (filled == _ALL and object_ and tenants_of(document))):
        return 0.0
    return min(1.0, 0.45 + 0.1 * bool(tenancy) + 0.1 * bool(object_) + 0.18 * filled)


def belongs(document: Document, page: Page) -> bool:
    """Whether a page right behind goes on with the clauses where the contract left them ("§ 9 Kündigung")."""
    last = document.pages[-1]
    if page.file != last.file or page.number != last.number + 1:
        return False
    told, here = _clauses(last), _clauses(page)
    return bool(told and here and 0 <= here[0] - told[-1] <= 1 and here[0] > 1)


def _clauses(page: Page) -> list[int]:
    signs = [int(match[1]) for line in page.lines if (match := _CLAUSE.match(line.text))]
    return signs or [int(match[1]) for line in page.lines if (match := _NUMBERED.match(line.text))]


def extract(document: Document, /) -> RentalContract:
    """Return what the contract agrees on."""
    rent, landlord, tenants = rent_in(document), landlord_of(document), tenants_of(document)
    first = tenants[0] if tenants else None
    area, begins = floor_area(document), begin_of_tenancy(document)
    return RentalContract(
        family_name=first.family_name if first else None,
        given_names=first.given_names if first else None,
        birth_date=first.birth_date if first else None,
        persons=(*tenants, *((landlord[1],) if landlord and landlord[1] else ())),
        issued_on=signed_on(document, begins),
        address=dwelling_address(document),
        floor_area_m2=_own(document, _checked(area, rent.cold or rent.warm)),
        rooms=rooms(document),
        rent_cold=rent.cold,
        rent_warm=rent.warm,
        utilities=rent.running,
        heating=rent.heat,
        start=begins,
        end=end_of_tenancy(document),
        unlimited=is_unlimited(document),
        tenants=_names(tenants),
        landlord=landlord[0] if landlord else None,
        occupants=occupants(document),
        signed=signed_by_all(document, _LANDLORD_SIGNS, _TENANT_SIGNS) or signed_side_by_side(document),
    )


_CHEAPEST, _DEAREST = Decimal("1.50"), Decimal(60)


def _checked(area: Field[Decimal] | None, rent: Field[Decimal] | None) -> Field[Decimal] | None:
    """An area is doubted where its rent per square metre is out of all reason: a comma may be lost ("655 m²")."""
    if area is None or rent is None or not area.value:
        return area
    fits = _CHEAPEST <= rent.value / area.value <= _DEAREST
    return area if fits or area.doubt else area.model_copy(update={"doubt": "ambiguous"})


_PART = re.compile(
    r"\buntermiet(?:er|verhaltnis|vertrag|objekt)|\bwohngemeinschaft|"
    r"\b(?:ein|das) (?:\w+ ){0,2}zimmer\b.{0,80}\bmitbenutz|"
    r"\bmitbenutzung (?:von|der|des|an)\b.{0,40}(?:kuche|bad)|zur alleinigen nutzung"
)


def _own(document: Document, area: Field[Decimal] | None) -> Field[Decimal] | None:
    """An area is doubted where a room of a flat is let: nobody but a person can say which area counts."""
    if area is None or area.doubt or not _PART.search(folded_text(document).text):
        return area
    return area.model_copy(update={"doubt": "ambiguous"})


def _names(tenants: tuple[Person, ...]) -> Field[tuple[str, ...]] | None:
    """The tenants as one field that stands where the first of them does; as sure as the least sure name."""
    parts = [part for one in tenants for part in (one.given_names, one.family_name) if part]
    if not parts:
        return None
    names = tuple(
        " ".join(part.value for part in (one.given_names, one.family_name) if part) for one in tenants
    )
    # which word of a name is the family name does not matter here
    doubt = next((part.doubt for part in parts if part.doubt and part.doubt != "ambiguous"), None)
    confidence = min(part.confidence for part in parts)
    return parts[0].model_copy(update={"value": names, "doubt": doubt, "confidence": confidence})  # type: ignore[return-value]
