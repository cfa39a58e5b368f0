"""Bewilligungsbescheid über Arbeitslosengeld (ALG I) of an Agentur für Arbeit.

Grants benefits of the unemployment insurance (§ 136 SGB III) for days of claim, changes, ends or refuses them; a
table prints the daily Leistungsbetrag, a month counts thirty days (§ 154 SGB III). Not this: Arbeitslosengeld II,
Bürgergeld, Grundsicherungsgeld of a Jobcenter, the notice on a Sperrzeit, the registration as unemployed, a
Bildungsgutschein, Gründungszuschuss, BAB, the Arbeitsbescheinigung of an employer, a claim for repayment, the
yearly statement for the tax office.

Source: documents.md F13; §§ 136-154 SGB III.
"""

from __future__ import annotations

from decimal import Decimal

from extractors.reading.benefit_amounts import daily_amount, monthly_amount
from extractors.reading.benefit_fields import MonthlyBenefit
from extractors.reading.benefits import Benefit, decided, sureness
from pipeline.document import Document
from pipeline.field import Field

ACTS: frozenset[str] = frozenset({"refusal", "revocation", "request", "application", "receipt"})
"""A grant quotes the application and asks for changes to be told; without a decision it is no notice."""

_NAME = (
    r"\barbeitslosengeld(?:es|s|bescheid\w*)?\b(?! ?(?:ii|2)\b)|\balg ?(?:i|1)?\b(?! ?(?:ii|2)\b)|"
    r"\b136 (?:ff\S* )?(?:des )?sgb iii"
)
_BENEFIT = Benefit(
    name=_NAME,
    source=r"agentur fur arbeit|bundesagentur|\bsgb iii\b|dritte[ns]? buch|arbeitsagentur",
    rivals=(
        r"\b(?:arbeitslosengeld|alg) ?(?:ii|2)\b|burgergeld|grundsicherung|\bsgb ii\b|sperrzeit|"
        r"grundungszuschuss|bildungsgutschein|"
        r"ausbildungsbeihilfe|insolvenzgeld|kurzarbeit|ruhen|arbeitslosmeldung|arbeitsuchendmeldung|"
        r"teilarbeitslosengeld ende|"
        r"arbeitsbescheinigung"
    ),
    others=(
        "Arbeitslosmeldung", "Arbeitsbescheinigung", "Bestätigung der Arbeitslosmeldung", "Bildungsgutschein",
        "Eingliederungsvereinbarung", "Bescheid über den Eintritt einer Sperrzeit",
        "Bestätigung der Arbeitsuchendmeldung", "Leistungsnachweis",
    ),
)  # fmt: skip
_LABELS = (
    "Arbeitslosengeld monatlich", "Monatliches Arbeitslosengeld", "Monatlicher Leistungsbetrag",
    "Leistungsbetrag monatlich",
)  # fmt: skip


class UnemploymentBenefitNotice(MonthlyBenefit):
    """What the notice decides: `daily_amount` in euros for each calendar day, `monthly_amount` where it is printed.

    Both None where it is refused or ended. `valid_until`: the last day of the claim or of the benefit that ends.
    """

    daily_amount: Field[Decimal] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that an employment agency decides on Arbeitslosengeld I here."""
    return sureness(document, _BENEFIT)


def extract(document: Document, /) -> UnemploymentBenefitNotice:
    """Return what the notice decides."""
    said, _ = decided(document, role="member")
    return UnemploymentBenefitNotice(
        **said,
        monthly_amount=monthly_amount(document, name=_NAME, more=_LABELS, sums=False),
        daily_amount=daily_amount(document, name=_NAME),
    )
