"""Elektronische Gesundheitskarte (health insurance card), with the European card on its back.

Issued by a Krankenkasse: ID-1 card with photo, name, "Versicherung" (nine digits of the fund) and "Versicherten-Nr."
(letter and nine digits); on the back the Europäische Krankenversicherungskarte with birth date and expiry. It proves no
present membership, and people under § 264 SGB V have one without being insured.
Look-alikes: the confirmation of membership (own kind), letters that bring or announce the card, the provisional
replacement certificate, vouchers for treatment, cards of private insurers and of other members' clubs.

Source: documents.md G1 ("eGK card copy"), 1.5 (check digit of the number); § 291a SGB V.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.cards import captions
from extractors.reading.cover_terms import insurance_number
from extractors.reading.first_title import first_title
from extractors.reading.flat import flat_text
from extractors.reading.identity import identity
from extractors.reading.insurers import insurer, names_a_fund
from extractors.reading.names import name_in
from extractors.reading.persons import name_fields
from extractors.reading.spans import lines
from extractors.reading.text import fold, has
from pipeline.document import Document, Page
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset()

_TITLES = (
    "Gesundheitskarte", "Elektronische Gesundheitskarte", "Krankenversichertenkarte", "Krankenversicherungskarte",
    "Europäische Krankenversicherungskarte", "European Health Insurance Card", "Die Gesundheitskarte", "eGK",
    "Elektronische Gesundheitskarte (eGK)", "Versichertenkarte",
)  # fmt: skip
_OTHERS = (
    "Ersatzbescheinigung", "Provisorische Ersatzbescheinigung", "Mitgliedsbescheinigung", "Behandlungsschein", "Antrag",
    "Nachweis der Anspruchsberechtigung", "Krankenschein", "Versicherungsbescheinigung", "Merkblatt", "Lichtbild",
    "Schwerbehindertenausweis", "Mitgliedsausweis", "Fotovordruck", "Bestellung",
)  # fmt: skip
_NAMED = re.compile(r"gesundheits ?karte|versicher(?:ten|ungs) ?karte|insurance card|\begk\b")
_MOST_WORDS = 110
"""Words on both sides of a card; a letter has more."""
_FUND_NUMBER = re.compile(r"(?<!\d)10\d{7}(?!\d)")
_CARD_NUMBER = re.compile(r"(?<!\d)80276\d{3,15}")
_NO_NAME = re.compile(
    r"karte|versicher|kranken|kasse|card|\bnr\b|gesund|status|bkk|ikk|aok|barmer|dak|tk\b|kkh|hek|unterschrift|"
    r"gultig|ersatz"
)


class HealthInsuranceCard(Fields):
    """What the card shows; `valid_until` stands on its back and says nothing about membership."""

    insurer: Field[str] | None = None
    insurance_number: Field[str] | None = None
    valid_until: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the pages show an insurance card."""
    text = flat_text(document)
    if not _NAMED.search(text) or len(text.split()) > _MOST_WORDS * len(document.pages):
        return 0.0
    if re.search(r"\bsehr geehrte|\bsie\b|\bhiermit\b|\bbescheinig|wir bestatigen", text):
        return 0.0
    if first_title(document, _TITLES, _OTHERS, share=0.45) is None:
        return 0.0
    marks = (
        insurance_number(document, private=False) is not None,
        names_a_fund(document),
        bool(_FUND_NUMBER.search(document.text)),
        bool(_CARD_NUMBER.search(re.sub(r"(?<=\d) (?=\d)", "", document.text))),
        has(
            document.text,
            "Persönliche Kennnummer",
            "Kennnummer des Trägers",
            "Kennnummer der Karte",
            "Versicherten-Nr",
        ),
    )
    return (0.0, 0.55, 0.85, 0.93, 0.96, 0.97)[sum(marks)]


def belongs(document: Document, page: Page, /) -> bool:
    """Whether the page is the other side of the card: it bears the same insurance number, and no confirmation."""
    other = Document(pages=(page,))
    if len(document.pages) > 1 or identify(other) < 0.5:
        return False
    one, two = insurance_number(document, private=False), insurance_number(other, private=False)
    return bool(one and two and one.value == two.value) and _is_back(document) != _is_back(other)


def _is_back(document: Document) -> bool:
    return has(
        document.text,
        "Europäische Krankenversicherungskarte",
        "Kennnummer der Karte",
        "Kennnummer des Trägers",
    )


def extract(document: Document, /) -> HealthInsuranceCard:
    """Return what the card shows."""
    who = identity(document)
    family, given = who.family_name, who.given_names
    if not (family and given):
        family, given = _printed_name(document) or (family, given)
    known = family or given or who.birth_date
    holder = Person(family_name=family, given_names=given, birth_date=who.birth_date)
    return HealthInsuranceCard(
        family_name=family,
        given_names=given,
        birth_date=who.birth_date,
        persons=(holder,) if known else (),
        insurer=insurer(document),
        insurance_number=insurance_number(document, private=False),
        valid_until=who.valid_until,
    )


def _printed_name(document: Document) -> tuple[Field[str] | None, Field[str] | None] | None:
    """The name on the front, which has no caption: a line of its own that is nothing but a name."""
    taken = {id(word) for caption in captions(document) for word in caption.span.words}
    for span in lines(document):
        words = span.words
        if not 2 <= len(words) <= 6 or _NO_NAME.search(fold(span.text)) or any(id(w) in taken for w in words):
            continue
        if re.search(r"\d", span.text) or not all(w.text[:1].isupper() or len(w.text) <= 3 for w in words):
            continue
        name = name_in(span)
        if name and name.family and name.given:
            return name_fields(name)
    return None
