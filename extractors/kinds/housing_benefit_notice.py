"""Wohngeldbescheid (notice on housing benefit) of a Wohngeldbehörde.

Town, district or Wohngeldstelle grants Mietzuschuss or Lastenzuschuss for some months, changes, ends or refuses
it. The heading names the benefit. Public funds. Not this: the application, a request for papers, a hearing, a
repayment claim, the landlord's certificate (Vermieterbescheinigung), an entitlement to a subsidised dwelling
(Wohnberechtigungsschein), the notice on Bildung und Teilhabe for those who get Wohngeld, a leaflet.

Source: documents.md F16; §§ 19, 24, 25, 27, 28 WoGG.
"""

from __future__ import annotations

from extractors.reading.benefit_amounts import monthly_amount
from extractors.reading.benefit_fields import MonthlyBenefit
from extractors.reading.benefits import Benefit, decided, sureness
from pipeline.document import Document

ACTS: frozenset[str] = frozenset({"refusal", "revocation", "request", "application", "receipt"})
"""A grant quotes the application and asks for changes to be told; without a decision it is no notice."""

_NAME = (
    r"\bwohngeld(?:bescheid\w*|bewilligung\w*|anspruch\w*|antrag\w*|gesetz\w*|es|s)?\b|"
    r"\b(?:miet|lasten)zuschuss\w*"
)
_BENEFIT = Benefit(
    name=_NAME,
    source=r"\bwogg\b|wohngeldgesetz|wohngeld(?:stelle|behorde|amt)|\bwohngeld\b",
    rivals=(
        r"burgergeld|grundsicherung|kinderzuschlag|sgb (?:ii|xii)\b|wohnberechtigung|kaution|asylbewerber|heizkosten|"
        r"bildung und teilhabe|bildungspaket|wohnkostenzuschuss|unterkunft"
    ),
    others=(
        "Vermieterbescheinigung", "Mietbescheinigung", "Wohnberechtigungsschein", "Einkommensnachweis",
        "Bescheid über Bildung und Teilhabe", "Wohngeldrechner",
    ),
)  # fmt: skip
_LABELS = (
    "Wohngeld", "Wohngeld monatlich", "Monatliches Wohngeld", "Wohngeldbetrag", "Mietzuschuss",
    "Mietzuschuss monatlich", "Höhe des Wohngeldes", "Lastenzuschuss monatlich", "Monatlicher Mietzuschuss",
    "Monatlicher Wohngeldbetrag",
)  # fmt: skip


class HousingBenefitNotice(MonthlyBenefit):
    """What the notice decides: `monthly_amount` in euros, None where it is refused or ended.

    `valid_until` of a notice that ends the benefit is the last day for which it is paid; None: until further notice.
    """


def identify(document: Document, /) -> float:
    """Return how sure it is that an authority decides on housing benefit here."""
    return sureness(document, _BENEFIT)


def extract(document: Document, /) -> HousingBenefitNotice:
    """Return what the notice decides."""
    said, _ = decided(document, role="member")
    return HousingBenefitNotice(
        **said,
        monthly_amount=monthly_amount(document, name=_NAME, more=_LABELS),
    )
