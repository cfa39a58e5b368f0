"""Wohnungsgeberbestätigung (landlord's confirmation of moving in).

Filled in by the landlord for the registration office (§ 19 Abs. 3 BMG): dwelling, day of moving in, who moves in,
landlord. It proves the move, neither the size of the dwelling nor a tenancy. Not this: the confirmation of moving
out, the rental contract, the registration certificate, a registration form.

Source: documents.md H3; § 19 BMG.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.addresses import address_at
from extractors.reading.dates import date_in
from extractors.reading.dwellings import living_area
from extractors.reading.flat import flat_text
from extractors.reading.labels import labelled, labels
from extractors.reading.letters import has_title, letter_date
from extractors.reading.person_table import persons_in_table
from extractors.reading.persons import Where, holder_by_labels
from extractors.reading.spans import lines
from extractors.reading.text import fold, has
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
)  # fmt: skip
_MOVED_IN = (
    "Einzugsdatum", "Einzug am", "Datum des Einzugs", "Tag des Einzugs", "Einzug", "eingezogen am", "Einzug zum",
    "Einzug ab", "Datum des Ein- oder Auszugs", "Beginn",
)  # fmt: skip
_MOVERS = (
    "Folgende Person/en", "Folgende Person", "Folgende Personen", "Eingezogene Person", "Eingezogene Personen",
    "Meldepflichtige Person", "Name der meldepflichtigen Person", "Namen der meldepflichtigen Personen",
    "In die Wohnung eingezogen", "Einziehende Personen", "Angaben zur eingezogenen Person", "Eingezogen sind",
    "Mieter",
)  # fmt: skip
_LANDLORD = re.compile(
    r"^\W*(?:\d\.\s*)?(?:angaben zu[mr]?\s+)?(?:wohnungsgeber|vermieter|eigentumer|name des wohnungsgebers)"
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
    holder = table[0] if table else holder_by_labels(document, where=section)
    if holder.family_name is None and not table:
        holder = Person()
    return LandlordConfirmation(
        family_name=holder.family_name,
        given_names=holder.given_names,
        birth_date=holder.birth_date,
        nationality=holder.nationality,
        persons=table or ((holder,) if holder.family_name else ()),
        issued_on=letter_date(document),
        address=address_at(document, *_DWELLING, where=_outside_landlord(document)),
        moved_in_on=_moved_in(document),
    )


def _moved_in(document: Document) -> Field[dt.date] | None:
    for label, hit in labelled(document, *_MOVED_IN, shape=date_in, anywhere=True):
        if "auszug" in fold(label.line.text) and "einzug" not in fold(label.line.text):
            continue
        return hit.span.field(
            hit.value, method="label", confidence=min(1.0, hit.span.confidence + 0.03), doubt=hit.doubt
        )
    for span in lines(document):
        match = re.search(r"\b(?:einzug|eingezogen|einzieht)\b", fold(span.text))
        said = date_in(span) if match else None
        if said:
            return said.span.field(said.value, method="sentence", doubt=said.doubt)
    return None


def _landlord_tops(document: Document) -> list[tuple[int, float]]:
    return [
        (span.page, span.box.top)
        for span in lines(document)
        if _LANDLORD.match(fold(span.text)) and span.box.top > 0.1 and "bestatigung" not in fold(span.text)
    ]


def _section_of_movers(document: Document) -> Where:
    """Labels below the heading of the movers; where no heading is found, all but the landlord's section."""
    for label in labels(document, *_MOVERS):
        top, page = label.line.box.top, label.span.page
        ends = [y for p, y in _landlord_tops(document) if p == page and y > top]
        return lambda p, box: p == page and box.top >= top - 0.002 and box.top < min(ends, default=1.0)
    return _outside_landlord(document)


def _outside_landlord(document: Document) -> Where:
    tops = _landlord_tops(document)

    def outside(page: int, box: Box) -> bool:
        return not any(p == page and y - 0.003 <= box.top <= y + 0.13 for p, y in tops)

    return outside
