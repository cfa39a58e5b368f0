"""Bescheinigung über eine Gemeinschaftsunterkunft (confirmation of shared accommodation).

Issued by the operator, the municipality or the reception centre: that somebody is housed in a Gemeinschaftsunterkunft,
an Aufnahmeeinrichtung, an Übergangswohnheim or an Obdachlosenunterkunft; also the order that assigns a place
(Einweisungsverfügung) and the agreement on its use (Nutzungsvertrag). It is no tenancy and no sufficient living space.
Look-alikes: the rental contract, the Wohnungsgeberbestätigung and the Meldebescheinigung of somebody who lives there,
house rules, the pass of the house, notices of fees, the order of distribution to a district (Zuweisung), the
confirmation of having moved out, a home for care or for children (Heim, § 34 SGB VIII), a hall of residence.

Source: documents.md H1 ("Nutzungsvertrag", "Einweisungsverfügung"); §§ 44, 47, 53 AsylG; § 2 Abs. 4 AufenthG.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.addresses import address_at, address_in
from extractors.reading.holder import addressee_or_holder, holder_of
from extractors.reading.labels import labelled
from extractors.reading.letters import addressee, has_title, letter_date
from extractors.reading.person_table import persons_in_table
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.spans import lines
from extractors.reading.text import fold
from extractors.reading.told import at_once, begin_in, day_field, end_in, folded_text, told
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"request", "termination", "application"})
"""Orders ask to bring papers, agreements have a clause on their end."""

_HOUSE = (
    r"gemeinschafts-?unterk\wnft|aufnahmeeinrichtung|erstaufnahme\w*|ubergangs(?:wohn)?heim|ubergangswohnung|"
    r"(?:asyl|asylbewerber|fluchtlings|obdachlosen|not|sammel|wohnungslosen|landes)-?(?:unterkunft|heim|wohnheim)\w*|"
    r"anker-?(?:einrichtung|zentrum|dependance)|ankunftszentrum|wohnheim fur (?:gefluchtete|fluchtlinge|asyl\w+)|"
    r"unterkunft fur (?:gefluchtete|fluchtlinge|asyl\w+|wohnungslose|obdachlose)|frauenhaus|wohnunterkunft|"
    r"gefluchtetenunterkunft"
)
_SHELTER = re.compile(rf"\b(?:{_HOUSE})")
_TITLES = (
    "Bescheinigung", "Bestätigung", "Wohnbescheinigung", "Wohnheimbescheinigung", "Unterkunftsbescheinigung",
    "Bescheinigung über die Unterbringung", "Unterbringungsbescheinigung", "Unterbringungsnachweis", "Wohnbestätigung",
    "Bestätigung über die Unterbringung", "Nachweis über die Unterbringung", "Aufenthaltsbestätigung",
    "Bescheinigung über den Aufenthalt", "Bestätigung der Unterbringung", "Heimbescheinigung", "Unterkunftsnachweis",
    "Einweisungsverfügung", "Einweisung", "Einweisungsbescheid", "Nutzungsvertrag", "Nutzungsvereinbarung",
    "Benutzungsvertrag", "Benutzungsvereinbarung", "Nutzungsvertrag Gemeinschaftsunterkunft", "Wohnnachweis",
    "Zuweisung einer Unterkunft", "Zuweisung eines Wohnplatzes", "Unterbringungsbestätigung", "Wohnplatzbescheinigung",
    "Bescheinigung der Gemeinschaftsunterkunft", "Bescheinigung über die Wohnsituation", "Unterkunftsbestätigung",
    "Bescheinigung über das Wohnen in einer Gemeinschaftsunterkunft", "Bestätigung über die Wohnsituation",
    "Einweisung in eine Obdachlosenunterkunft", "Bescheinigung zur Unterbringung", "Unterbringung",
)  # fmt: skip
_OTHERS = (
    "Hausordnung", "Hausausweis", "Merkblatt", "Gebührenbescheid", "Meldebescheinigung", "Wohnungsgeberbestätigung",
    "Abmeldebestätigung", "Auszugsbestätigung", "Auszugsbescheinigung", "Mietvertrag", "Zuweisungsentscheidung",
    "Laufzettel", "Wohnraummietvertrag", "Ankunftsnachweis", "Heimvertrag", "Amtliche Meldebestätigung", "Satzung",
    "Untermietvertrag", "Praktikumsbescheinigung", "Arbeitsbescheinigung", "Gebührensatzung", "Hausverbot", "Rechnung",
    "Teilnahmebescheinigung", "Einzugsbestätigung", "Bestätigung über ehrenamtliche Tätigkeit", "Kostenübernahme",
    "Aufenthaltsgestattung", "Wohnungsgeberbescheinigung", "Bestätigung des Wohnungsgebers",
)  # fmt: skip
_LIVES = re.compile(
    r"\b(?:wohnt|wohnhaft|wohnen|wohnte|lebt|leben|untergebracht|unterbringung|bewohnt|bewohner\w*|eingewiesen|"
    r"zugewiesen|einweis\w*|"
    r"aufgenommen|unterkunft (?:erhalten|bezogen)|zur benutzung|zur nutzung|bezogen|nutzer\w*|wohnplatz|"
    r"untergekommen)\b"
)
_OTHER_TOPIC = re.compile(
    r"\b(?:praktikum|ehrenamt|beschaftigt|arbeitsgelegenheit|deutschkurs|sprachkurs|teilgenommen|gemeinnutzig)\w*|"
    r"pflegeheim|seniorenheim|kinderheim|jugendhilfe|sgb viii|sgb xi\b|studierendenwerk|studentenwohnheim|"
    r"wohnung(?:s|en)?suche erfolgreich"
)
_ADDRESS = (
    "Anschrift", "Anschrift der Unterkunft", "Adresse", "Unterkunft", "Gemeinschaftsunterkunft", "Wohnhaft in",
    "Objekt",
    "Anschrift der Einrichtung", "Adresse der Unterkunft", "Aufnahmeeinrichtung", "Wohnanschrift", "wohnhaft",
    "Unterkunft (Anschrift)", "Einrichtung", "Standort", "Wohnheim", "Übergangswohnheim", "Objektadresse",
)  # fmt: skip
_SINCE = (
    "Einzug", "Einzugsdatum", "Einzug am", "Aufnahme am", "wohnhaft seit", "untergebracht seit", "seit",
    "Aufnahmedatum",
    "Einweisung ab", "Nutzungsbeginn", "Beginn der Nutzung", "Beginn", "Unterbringung seit", "Wohnhaft seit",
    "Bezug am",
    "Eingezogen am", "Unterbringung ab", "Zuweisung ab", "Tag der Aufnahme",
)  # fmt: skip
_UNTIL = ("Auszug", "Auszugsdatum", "Auszug am", "ausgezogen am", "Ende der Unterbringung", "Tag des Auszugs")
_LEADS = (
    rf"(?:{_HOUSE})|\bwohnhaft(?: in)?|\bunterkunft\b|\bin der\b|\bim (?:objekt|haus|anwesen)\b|\banschrift\b|"
    rf"\bobjekt\b"
)
_LETTERHEAD = 0.11
_ENDED = re.compile(
    r"\bausgezogen|\bauszug (?:am|zum|erfolgte)|\bverlassen hat|\bwar\b.{0,160}\buntergebracht|"
    r"\buntergebracht (?:war|gewesen)|\bwohnte\b|\bgewohnt (?:hat|haben)"
)


class ShelterConfirmation(Fields):
    """What the paper says; `moved_out_on` None: no end is printed."""

    address: Field[str] | None = None
    moved_in_on: Field[dt.date] | None = None
    moved_out_on: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the paper shows somebody housed in shared accommodation."""
    text = folded_text(document).text
    if not _SHELTER.search(text) or not _LIVES.search(text):
        return 0.0
    if not has_title(document, *_TITLES, share=0.5) or has_title(document, *_OTHERS, share=0.5):
        return 0.0
    if _OTHER_TOPIC.search(text) or re.search(r"\bich beantrage\b", text):
        return 0.0
    housed = re.search(
        rf"{_LIVES.pattern}.{{0,160}}?\b(?:{_HOUSE})|\b(?:{_HOUSE}).{{0,160}}?{_LIVES.pattern}", text
    )
    if housed is None:
        return 0.0
    person = re.search(r"\bgeb(?:\.|oren)|\bgeburtsdatum|\bfrau\b|\bherrn?\b|\bfamilie\b|\bname\b", text)
    return (
        0.62
        + 0.15 * bool(person)
        + 0.12 * (_moved_in(document) is not None)
        + 0.06 * bool(_address(document))
    )


def extract(document: Document, /) -> ShelterConfirmation:
    """Return what the paper says."""
    persons = _persons(document)
    first = persons[0] if persons else Person()
    return ShelterConfirmation(
        family_name=first.family_name,
        given_names=first.given_names,
        birth_date=first.birth_date,
        nationality=first.nationality,
        persons=persons,
        issued_on=letter_date(document),
        address=_address(document),
        moved_in_on=_moved_in(document),
        moved_out_on=_moved_out(document),
    )


def _persons(document: Document) -> tuple[Person, ...]:
    """Everyone who is housed there; the addressee of an order where nobody has a birth date."""
    table = tuple(persons_in_table(document)) or tuple(persons_in(running_text(document)))
    if table:
        return tuple(person.model_copy(update={"role": "holder"}) for person in table)
    holder = holder_of(document)
    if not holder.family_name and addressee(document):
        holder = addressee_or_holder(document)
    return (holder,) if holder.family_name or holder.given_names else ()


def _address(document: Document) -> Field[str] | None:
    found = address_at(document, *_ADDRESS, where=lambda _, box: box.top > _LETTERHEAD)
    if found:
        return _bare(found)
    text = folded_text(document)
    for match in re.finditer(_LEADS, text.text):
        behind = text.span(match.end(), match.end() + 90)
        found = address_in([behind]) if behind else None
        if found and found.box and found.box.top > _LETTERHEAD:
            return _bare(found)
    # "untergebracht: Lagerweg 1, 30159 Hannover"; the letterhead and the address field are above
    found = address_in([span for span in lines(document) if 0.3 < span.box.top < 0.85])
    return _bare(found) if found else None


def _bare(address: Field[str]) -> Field[str]:
    """The address without the kind of house before it: "Gemeinschaftsunterkunft Lagerweg 1, ..."."""
    words = address.value.split(" ")
    while len(words) > 3 and _SHELTER.match(fold(words[0])):
        words = words[1:]
    return address.model_copy(update={"value": " ".join(words)})


def _moved_in(document: Document) -> Field[dt.date] | None:
    for label, hit in labelled(document, *_SINCE, shape=begin_in):
        if not re.search(r"geb|auszug|ende", fold(label.line.text)):
            return day_field(hit)
    since = r"\b(?:seit|ab|vom|eingezogen am|mit wirkung (?:vom|zum)|aufgenommen am|zum)(?: dem)?\b"
    for match, hit in told(document, since, at_once(begin_in), reach=20):
        if _of_housing(document, match):
            return day_field(hit)
    return None


def _of_housing(document: Document, match: re.Match[str]) -> bool:
    """Whether the sentence around a match speaks of where somebody lives, not of another letter."""
    text = folded_text(document)
    around = text.text[max(0, match.start() - 200) : text.sentence_end(match.end())]
    # a letter or law "vom 12.03.2024" needs no living
    quoted = re.search(
        r"(?:bescheid|schreiben|satzung|gesetz\w*|verordnung|fassung|antrag)\s*$",
        text.text[: match.start()][-30:],
    )
    return bool(_LIVES.search(around)) and not quoted


def _moved_out(document: Document) -> Field[dt.date] | None:
    for _, hit in labelled(document, *_UNTIL, shape=end_in):
        return day_field(hit)
    if not _ENDED.search(folded_text(document).text):
        return None
    for pattern in (r"\bbis(?: zum)?\b", r"\b(?:am|zum|ausgezogen am)\b"):
        found = told(document, pattern, at_once(end_in), reach=20)
        hits = [hit for match, hit in found if _of_housing(document, match)]
        if hits:
            return day_field(hits[-1])
    return None
