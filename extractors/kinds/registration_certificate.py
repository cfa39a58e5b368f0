"""Meldebescheinigung (certificate of registration of residence).

Issued by the registration office of a town (Bürgeramt, Einwohnermeldeamt), simple or extended (§ 18 BMG): name, birth
date, present addresses. Not this: the official confirmation handed out at registration (amtliche Meldebestätigung, § 24
BMG), the confirmation of departure (Abmeldebestätigung), the notice to the social insurance (DEÜV), the landlord's
confirmation (own kind), a registration form, the certificate of a school.

Source: documents.md H4; § 18, § 24 BMG.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.addresses import address_at, address_in
from extractors.reading.dates import date_in
from extractors.reading.flat import flat_head, flat_text
from extractors.reading.labels import labelled
from extractors.reading.letters import has_title, head_text, letter_date
from extractors.reading.persons import holder_by_labels
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.spans import lines
from extractors.reading.text import fold, has
from extractors.reading.told import at_once, told
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset()

_TITLES = (
    "Meldebescheinigung", "Erweiterte Meldebescheinigung", "Einfache Meldebescheinigung",
    "Aufenthaltsbescheinigung", "Melderegisterauskunft für eigene Zwecke", "Haushaltsbescheinigung",
    "Bescheinigung aus dem Melderegister",
)  # fmt: skip
_OTHERS = (
    "Abmeldebestätigung", "Abmeldung", "Meldebestätigung", "Amtliche Meldebestätigung", "Anmeldung",
    "Wohnungsgeberbestätigung", "Anmeldebestätigung", "Meldeschein", "Wohnungsgeberbescheinigung", "Ummeldung",
)  # fmt: skip
_INSURANCE = (
    "Sozialversicherung", "DEÜV", "Beitragspflichtiges Bruttoarbeitsentgelt", "Grund der Abgabe", "Betriebsnummer",
    "Versicherungsnummer",
)  # fmt: skip
_OFFICE = (
    "Einwohnermeldeamt", "Bürgeramt", "Bürgerbüro", "Meldebehörde", "Bürgerservice", "Einwohnerwesen",
    "Stadtverwaltung", "Gemeinde", "Bundesmeldegesetz", "Melderegister", "Bürgerdienste", "Landeshauptstadt",
    "Meldestelle", "Stadt",
)  # fmt: skip
ADDRESS = (
    "Anschrift", "Derzeitige Anschrift", "Gegenwärtige Anschrift", "Gegenwärtige Anschriften", "Aktuelle Anschrift",
    "Wohnung", "Alleinige Wohnung", "Hauptwohnung", "Anschrift der Hauptwohnung",
    "Anschrift der alleinigen Wohnung", "wohnhaft", "Wohnanschrift", "Adresse", "Einzige Wohnung",
    "Anschrift (Hauptwohnung)", "Anschrift (alleinige Wohnung)", "Hauptwohnung / alleinige Wohnung",
    "Alleinige Wohnung/Hauptwohnung", "gemeldet in", "Anschriften", "Wohnort", "Meldeanschrift",
    "Derzeitige Wohnung",
)  # fmt: skip
_MOVED_IN = (
    "Einzugsdatum", "Einzug", "Einzug am", "eingezogen am", "Zuzug", "Zuzugsdatum", "Zugezogen am", "gemeldet seit",
    "wohnhaft seit", "Tag des Einzugs", "Datum des Einzugs", "Datum des Zuzugs", "seit", "Wohnung seit",
    "Tag des Zuzugs", "Bezugsdatum", "Einzug in die Wohnung", "Einzug in die Gemeinde", "Anmeldung zum",
    "angemeldet seit",
)  # fmt: skip
_ISSUER = re.compile(
    r"\b((?:Landeshauptstadt|Hansestadt|Freie und Hansestadt|Universitätsstadt|Stadt|Gemeinde|Markt|Kreisstadt|"
    r"Bezirksamt|Verbandsgemeinde|Samtgemeinde)\s+[A-ZÄÖÜ][\w.-]+(?:\s(?:am|an|der|im|von|[A-ZÄÖÜ(])[\w.()-]*){0,3})"
)


_REGISTER = re.compile(
    r"melderegister|bundesmeldegesetz|\bbmg\b|meldebehorde|meldestelle|einwohnermelde|einwohnerwesen"
)
_REGISTERED = re.compile(
    r"\bist\b.{0,220}\bgemeldet\b|gemeldet seit|(?:alleinige|einzige|haupt)\W?\w*wohnung|wohnung seit"
)
_NOT_REGISTERED = re.compile(
    r"wohnungsgeber|abgemeldet|nicht gemeldet|unbekannt verzogen|anmeldung gemass|sehr geehrte|gebuhr von|rechnung|"
    r"§ 24 abs|meldepflichtig"
)


class RegistrationCertificate(Fields):
    """What the certificate says; `address` is one text, "Straße 5, 12345 Stadt"."""

    address: Field[str] | None = None
    moved_in_on: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is a certificate of registration."""
    head = head_text(document, share=0.5)
    if has_title(document, *_OTHERS, share=0.45) or has(head, *_INSURANCE):
        return 0.0
    if has(head, "amtliche Meldebestätigung", "Abmeldebestätigung"):
        return 0.0
    if not has_title(document, *_TITLES):
        return 0.7 if _from_the_register(document) else 0.0
    office = has(document.text, *_OFFICE)
    if not office and has_title(document, "Aufenthaltsbescheinigung"):
        # homes and hospitals give certificates of this name
        return 0.0
    law = bool(re.search(r"\b18 (?:abs\S* \d )?(?:des )?(?:bmg|bundesmelde)", flat_text(document)))
    person = holder_by_labels(document).birth_date is not None or _address(document) is not None
    return min(1.0, 0.55 + 0.2 * office + 0.1 * law + 0.15 * person)


def _from_the_register(document: Document) -> bool:
    """Whether an office of residents confirms out of its register who is registered where, whatever it is headed."""
    text = flat_text(document)
    certifies = re.search(
        r"bescheinig|bestatig|auskunft|nachweis|melderegister", flat_head(document, share=0.45)
    )
    says = _REGISTERED.search(text) and _REGISTER.search(text) and not _NOT_REGISTERED.search(text)
    return bool(certifies and says) and _address(document) is not None


def extract(document: Document, /) -> RegistrationCertificate:
    """Return what the certificate says."""
    holder = holder_by_labels(document)
    named = tuple(persons_in(running_text(document)))
    if holder.family_name is None and named:
        holder = named[0]
    return RegistrationCertificate(
        family_name=holder.family_name,
        given_names=holder.given_names,
        birth_date=holder.birth_date,
        nationality=holder.nationality,
        persons=_persons(holder, named),
        issued_on=letter_date(document),
        issuer=_issuer(document),
        address=_address(document),
        moved_in_on=_moved_in(document),
    )


def _persons(holder: Person, named: tuple[Person, ...]) -> tuple[Person, ...]:
    """The holder first; others of the household that the extended certificate names, by their birth dates."""
    born = holder.birth_date.value if holder.birth_date else None
    others = [p for p in named if p.birth_date and p.birth_date.value != born]
    own = (holder,) if holder.family_name or holder.given_names else ()
    return (*own, *(p.model_copy(update={"role": "member"}) for p in others))


def _address(document: Document) -> Field[str] | None:
    found = address_at(document, *ADDRESS)
    if found:
        return found
    # "ist gemeldet: Musterweg 3, 44135 Dortmund" in running text
    below_head = [span for span in lines(document) if span.box.top > 0.28]
    return address_in(below_head)


def _moved_in(document: Document) -> Field[dt.date] | None:
    for _, hit in labelled(document, *_MOVED_IN, shape=date_in):
        return hit.span.field(hit.value, method="label", doubt=hit.doubt)
    for span in lines(document):
        match = re.search(r"\b(?:seit|eingezogen|zugezogen|einzug)\b[^0-9]{0,20}", fold(span.text))
        rest = span.after(match.start()) if match else None
        said = date_in(rest) if rest else None
        if said:
            return said.span.field(said.value, method="sentence", doubt=said.doubt)
    for _, hit in told(document, r"\bseit(?: dem)?\b(?=.{0,220}gemeldet)", at_once(date_in)):
        return hit.span.field(hit.value, method="sentence", doubt=hit.doubt)
    return None


def _issuer(document: Document) -> Field[str] | None:
    for span in lines(document, pages=[1]):
        match = _ISSUER.search(span.text)
        if match and span.box.top < 0.35:
            return span.group(match, 1).field(match[1].strip(), method="pattern")
    return None
