"""Bescheid nach dem Asylbewerberleistungsgesetz (AsylbLG).

The Sozialamt of a town or district, or a state's office, grants Grundleistungen (§ 3), Leistungen in besonderen Fällen
(§ 2, "Analogleistungen") or reduced benefits (§ 1a, Anspruchseinschränkung), in money or on a card; changes, ends or
refuses them. Public funds. Not this: a voucher for a doctor (Behandlungsschein, § 4), an allocation to a shelter, a
notice on fees of the shelter, an order to work (§ 5), notices under the SGB II or SGB XII, an application, a
hearing on § 1a.

Source: documents.md F15; §§ 1a, 2, 3, 6 AsylbLG.
"""

from __future__ import annotations

import re
from typing import Literal

from extractors.reading.benefit_amounts import monthly_amount
from extractors.reading.benefit_fields import MonthlyBenefit
from extractors.reading.benefits import Benefit, decided, headings, sureness
from extractors.reading.told import folded_text
from pipeline.document import Document
from pipeline.field import Field

ACTS: frozenset[str] = frozenset({"refusal", "revocation", "request", "application", "receipt"})
"""A grant quotes the application and asks for changes to be told; without a decision it is no notice."""

Basis = Literal["section_1a", "section_2", "section_3"]

_NAME = (
    r"\basylbewerberleistung\w*|\basylblg\b|\bleistungen fur asylbewerber\w*|\banalogleistung\w*|"
    r"\bleistungen in besonderen fallen\b|\bgrundleistung\w*"
)
_BENEFIT = Benefit(
    name=_NAME,
    source=r"asylbewerberleistungs?gesetz|\basylblg\b",
    rivals=(
        r"behandlungsschein|krankenschein|kostenubernahme|zuweisung|benutzungsgebuhr|gebuhrenbescheid|burgergeld|"
        r"arbeitsgelegenheit|\bsgb ii\b|bildung und teilhabe|kautions?\b|einmalige|erstausstattung|unterbringung|"
        r"bezahlkarte ausgabe|umverteilung"
    ),
    others=("Behandlungsschein", "Krankenschein", "Zuweisung", "Zuweisungsbescheid", "Gebührenbescheid", "Quittung"),
)  # fmt: skip
_LABELS = (
    "Leistungen nach dem AsylbLG", "Leistung nach dem AsylbLG", "Grundleistungen monatlich", "Leistungen monatlich",
    "Analogleistungen monatlich", "Leistungen gesamt", "Geldleistung monatlich", "Monatliche Geldleistung",
    "Gesamtleistung monatlich", "Auszahlungsbetrag Bezahlkarte", "Monatliche Leistungen", "Geldleistungen insgesamt",
)  # fmt: skip
_SECTION = re.compile(
    r"(?:§|§§|paragraph|\bnach|\bgem\.?|\bgemass|\bs) ?(?P<number>1 ?a|2|3)(?= ?(?:abs|ff|,|i\. ?v|asylblg|"
    r"asylbewerber|und|s\. ))"
)
_WORDS: tuple[tuple[Basis, str], ...] = (
    ("section_1a", r"anspruchseinschrankung|eingeschrankte leistungen|leistungseinschrankung"),
    ("section_2", r"analogleistung|leistungen in besonderen fallen|entsprechend dem sgb xii|analog (?:dem )?sgb xii"),
    ("section_3", r"grundleistung"),
)  # fmt: skip


class AsylblgNotice(MonthlyBenefit):
    """What the notice decides: `monthly_amount` in euros for all persons together, None where it is refused or ended.

    `valid_until` None: until further notice. `basis` None: no section is named, or several.
    """

    basis: Field[Basis] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that an office decides on benefits under the AsylbLG here."""
    return sureness(document, _BENEFIT)


def extract(document: Document, /) -> AsylblgNotice:
    """Return what the notice decides."""
    said, shares = decided(document, role="member")
    return AsylblgNotice(
        **said,
        monthly_amount=monthly_amount(document, name=_NAME, shares=shares, more=_LABELS),
        basis=_basis(document),
    )


def _basis(document: Document) -> Field[Basis] | None:
    """The section that heading and decision name: its words, else its number; None where they name several."""
    text = folded_text(document)
    cut = re.search(r"\bbegrundung\b|rechtsbehelfsbelehrung|\bhinweise\b", text.text)
    body = text.text[: cut.start()] if cut else text.text
    found: dict[Basis, tuple[int, int]] = {}
    for basis, pattern in _WORDS:
        if match := re.search(pattern, body):
            found[basis] = match.span()
    if not found:
        for match in _SECTION.finditer(body):
            value: Basis = _of_number(match["number"])
            found.setdefault(value, match.span())
    if "section_1a" in found and any("1a" in one or "einschrank" in one for one in headings(document)):
        found = {"section_1a": found["section_1a"]}
    if len(found) != 1:
        return None
    (only, place), *_ = found.items()
    span = text.touching(*place)
    return span.field(only, method="sentence") if span else None


def _of_number(number: str) -> Basis:
    return "section_1a" if number.startswith("1") else "section_2" if number == "2" else "section_3"
