"""Wohnungsgeberbestätigung (landlord's confirmation of moving in).

Filled in by the landlord for the registration office (§ 19 Abs. 3 BMG): dwelling, day of moving in, who moves in,
landlord. It proves the move, neither the size of the dwelling nor a tenancy. Not this: the confirmation of moving
out, the rental contract, the registration certificate, a registration form.

Source: documents.md H3; § 19 BMG.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from extractors.reading.addresses import address_at
from extractors.reading.dates import date_in
from extractors.reading.dwellings import living_area
from extractors.reading.flat import flat_text
from extractors.reading.label_patterns import labels_saying
from extractors.reading.labels import labelled, labels, places
from extractors.reading.letters import date_at_foot, has_title, letter_date
from extractors.reading.names import name_in
from extractors.reading.person_table import persons_in_table
from extractors.reading.persons import Where, date_field, holder_by_labels, name_fields
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.spans import Span, lines
from extractors.reading.text import fold, has
from extractors.reading.told import at_once, told
from pipeline.document import Box, Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"application"})
"""Forms ask to be filled in ("Bitte ausfüllen")."""

_TITLES = (
    "Wohnungsgeberbestätigung", "Wohnungsgeberbescheinigung", "Einzugsbestätigung",
    "Bestätigung des Wohnungsgebers", "Bestätigung des Einzugs", "Bescheinigung des Wohnungsgebers",
    "Vermieterbescheinigung", "Bestätigung der Wohnungsgeberin",
)  # fmt: skip
_DWELLING = (
    "Anschrift der Wohnung", "Wohnung", "in die Wohnung", "Wohnungsanschrift", "Anschrift", "Adresse der Wohnung",
    "folgende Wohnung", "Genaue Anschrift der Wohnung", "in folgende Wohnung", "Lage der Wohnung", "Adresse",
    "Objekt", "Mietobjekt", "Wohnobjekt", "Bezogene Wohnung", "Neue Wohnung", "Mietsache",
    "Wohnung, in die eingezogen wird",
)  # fmt: skip
_MOVED_IN = (
    "Einzugsdatum", "Einzug am", "Datum des Einzugs", "Tag des Einzugs", "Einzug", "eingezogen am", "Einzug zum",
    "Einzug ab", "Datum des Ein- oder Auszugs", "Beginn", "Tag des Ein-/Auszugs", "Bezug der Wohnung am", "Mietbeginn",
    "Bezogen am", "Eingezogen am", "Einzug erfolgte am", "Bezugsdatum", "Tag des Bezugs",
)  # fmt: skip
_MOVERS = (
    "Folgende Person/en", "Folgende Person", "Folgende Personen", "Eingezogene Person", "Eingezogene Personen",
    "Meldepflichtige Person", "Name der meldepflichtigen Person", "Namen der meldepflichtigen Personen",
    "In die Wohnung eingezogen", "Einziehende Personen", "Angaben zur eingezogenen Person", "Eingezogen sind",
    "Mieter", "Person", "Person 1", "Mieterin", "Mieter/in", "Bewohner", "Eingezogen ist",
    "Name der eingezogenen Person",
    "Meldepflichtige/r", "Name der einziehenden Person", "Einziehende Person", "Mieterin / Mieter",
)  # fmt: skip
_LANDLORD = re.compile(
    r"^\W*(?:\d\.\s*)?(?:angaben zu[mr]?\s+)?(?:wohnungsgeber|vermieter|eigentumer|"
    r"name(?: und anschrift|, anschrift)? (?:des|der) (?:wohnungsgeber|vermieter|eigentumer))"
)


_MOVERS_SAY = (
    r"(?:(?:name|vorname|familienname)\w*(?:,? (?:und )?(?:vor|familien)?name\w*)* (?:der|des) )?"
    r"(?:folgende|nachstehende|die|der|nachfolgende|einziehende|eingezogene|meldepflichtige|zuziehende|zugezogene)[nr]?"
    r"(?: meldepflichtigen?| einziehenden?| eingezogenen?)? (?:person|mieter|bewohner)\w*"
)
_LONGEST_NAME = 5
_ITEM = re.compile(r"\W{0,2}(?:(?:person |mieter )?\d{1,2}[.):]?|[-–•*])\s+(?=[A-ZÄÖÜ])", re.IGNORECASE)
_MOVES = re.compile(r"eingezogen|einzieh|einzug|bezogen|zugezogen|meldepflichtig")
_MOVED_ON = (
    r"(?<!geb\. )(?<!geboren )(?<!geb )\b(?:am|zum|seit|seit dem|ab|ab dem)\b"
    r"(?=[^;]{6,150}\b(?:eingezogen|einzieht|einziehen|bezogen|bezieht))"
)


class LandlordConfirmation(Fields):
    """What the landlord confirms; the person is who moved in."""

    address: Field[str] | None = None
    moved_in_on: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is a landlord's confirmation of moving in."""
    if not has_title(document, *_TITLES) or has_title(document, "Mietvertrag"):
        return 0.0
    text = flat_text(document)
    moved_out = re.search(r"\bauszug\b|ausgezogen", text) and not re.search(r"einzug|eingezogen", text)
    if moved_out:
        return 0.0
    law = has(document.text, "Bundesmeldegesetz", "§ 19 BMG", "19 Abs. 3")
    dated = _moved_in(document) is not None
    if not law and living_area(document) is not None:
        # what confirms a size is a confirmation of the living space, though it may name the day of moving in
        return 0.0
    return min(1.0, 0.68 + 0.15 * law + 0.12 * dated + 0.05 * has(document.text, "Wohnungsgeber"))


def extract(document: Document, /) -> LandlordConfirmation:
    """Return what the confirmation says."""
    table = tuple(persons_in_table(document))
    section = _section_of_movers(document)
    table = table or tuple(_movers(document))
    holder = table[0] if table else holder_by_labels(document, where=section)
    if holder.family_name is None and not table:
        holder = Person()
    return LandlordConfirmation(
        family_name=holder.family_name,
        given_names=holder.given_names,
        birth_date=holder.birth_date,
        nationality=holder.nationality,
        persons=table or ((holder,) if holder.family_name else ()),
        issued_on=_issued_on(document, table),
        address=address_at(document, *_DWELLING, where=_outside_landlord(document)),
        moved_in_on=_moved_in(document),
    )


def _moved_in(document: Document) -> Field[dt.date] | None:
    for label, hit in labelled(document, *_MOVED_IN, shape=date_in, anywhere=True):
        if "auszug" in fold(label.line.text) and "einzug" not in fold(label.line.text):
            continue
        return hit.span.field(hit.value, method="label", doubt=hit.doubt)
    for _, hit in told(document, _MOVED_ON, at_once(date_in), reach=20):
        return hit.span.field(hit.value, method="sentence", doubt=hit.doubt)
    for span in lines(document):
        match = re.search(r"\b(?:einzug|eingezogen|einzieht)\b", fold(span.text))
        said = date_in(span) if match else None
        if said:
            return said.span.field(said.value, method="sentence", doubt=said.doubt)
    return None


def _issued_on(document: Document, movers: tuple[Person, ...]) -> Field[dt.date] | None:
    """The date of the letter; a mover's date of birth behind the name ("Ali Haddad, 03.04.1990") is none."""
    said, moved = letter_date(document), _moved_in(document)
    if said and moved and (said.page, said.box) == (moved.page, moved.box):
        said = date_at_foot(document)
        said = None if said and said.box == moved.box else said
    born = {mover.birth_date.value for mover in movers if mover.birth_date}
    return None if said and said.value in born else said


def _movers(document: Document) -> Iterator[Person]:
    """Who moves in: named in the sentence that says so, or line by line at the label, each with the date of birth."""
    text = running_text(document)
    moved = re.search(r"eingezogen|einzieht|bezogen|bezieht|eingezogene", fold(text.text))
    found = [person for person in persons_in(text) if person.family_name and person.birth_date]
    if moved and found:
        yield from found
        return
    for label in labels(document, *_MOVERS):
        page = document.pages[label.span.page - 1]
        cells = [span for _, span in places(label, page, ("right", "below"))][:1]
        for cell in cells:
            rows = [
                span
                for span in lines(document, pages=[cell.page])
                if abs(span.box.left - cell.box.left) < 0.01 and 0 <= span.box.top - cell.box.top < 0.12
            ]
            for span in rows:
                person = _named_with_birth(span)
                if person is None:
                    break
                yield person
        if cells and _named_with_birth(cells[0]):
            return
    named = list(_named_at(document))
    yield from _listed(document, named) or named


def _listed(document: Document, first: list[Person]) -> list[Person]:
    """The persons of a list, each behind a number or a dash on a line of its own; of a list that begins with `first`.

    Places left blank ("3. ________") end nothing.
    """
    others = _outside_landlord(document)
    found: list[Person] = []
    for span in lines(document):
        item = _ITEM.match(span.text)
        rest = span.after(item.end()) if item and others(span.page, span.box) else None
        name = name_in(rest) if rest and len(rest.words) <= _LONGEST_NAME else None
        if (
            name
            and rest
            and name.family
            and name.given
            and not re.search(r"\d|strasse|gmbh", fold(rest.text))
        ):
            family, given = name_fields(name)
            found.append(Person(role="holder", family_name=family, given_names=given))
    told = first[0].family_name if first else None
    same = told is None or any(p.family_name and p.family_name.value == told.value for p in found)
    return found if found and same and _MOVES.search(fold(document.text)) else []


def _named_at(document: Document) -> Iterator[Person]:
    """Who moves in at a label of any wording ("Folgende Person(en) ist/sind eingezogen"), without a birth date."""
    for label in labels_saying(document, _MOVERS_SAY):
        page = document.pages[label.span.page - 1]
        for cell in [span for _, span in places(label, page, ("right", "below"))][:1]:
            name = (
                name_in(cell)
                if len(cell.words) <= _LONGEST_NAME and not re.search(r"\d", cell.text)
                else None
            )
            if name and name.family and name.given:
                family, given = name_fields(name)
                yield Person(role="holder", family_name=family, given_names=given)
                return


def _named_with_birth(span: Span) -> Person | None:
    """Return the person of "Ali Haddad, 03.04.1990"; None where the words are anything else."""
    match = re.match(r"(?P<name>[^\d]{5,60}?)[,;]?\s*(?:\*|geb\.?(?: am)?|geboren am)?\s*(?=\d)", span.text)
    named, rest = (span.between(*match.span("name")), span.after(match.end())) if match else (None, None)
    name, born = (name_in(named), date_in(rest)) if named and rest else (None, None)
    if name is None or born is None or not (name.family and name.given):
        return None
    family, given = name_fields(name)
    return Person(role="holder", family_name=family, given_names=given, birth_date=date_field(born))


def _landlord_tops(document: Document) -> list[tuple[int, float]]:
    return [
        (span.page, span.box.top)
        for span in lines(document)
        if _LANDLORD.match(fold(span.text))
        and span.box.top > 0.05
        and not re.search("bestatigung|bescheinigung", fold(span.text))
    ]


def _section_of_movers(document: Document) -> Where:
    """Labels below the heading of the movers; where no heading is found, all but the landlord's section."""
    for label in labels(document, *_MOVERS):
        top, page = label.line.box.top, label.span.page
        ends = [y for p, y in _landlord_tops(document) if p == page and y > top]
        return lambda p, box: p == page and box.top >= top - 0.002 and box.top < min(ends, default=1.0)
    return _outside_landlord(document)


def _outside_landlord(document: Document) -> Where:
    others = [
        (label.span.page, label.line.box.top)
        for label in labels(document, *_DWELLING, *_MOVED_IN, *_MOVERS)
        if fold(label.span.text) not in ("anschrift", "adresse")
    ]
    sections = [
        (page, top, min([y for p, y in others if p == page and y > top + 0.02] + [top + 0.13]))
        for page, top in _landlord_tops(document)
    ]

    def outside(page: int, box: Box) -> bool:
        return not any(
            p == page and top - 0.003 <= box.top <= min(top + 0.13, end - 0.003) for p, top, end in sections
        )

    return outside
