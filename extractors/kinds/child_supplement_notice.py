"""Kinderzuschlagsbescheid (notice on the child supplement) of a Familienkasse.

Grants Kinderzuschlag (KiZ, § 6a BKGG) to a family for six months, changes, ends or refuses it; the amount is the
family's, not the child's. The heading names Kinderzuschlag: the Familienkasse decides on Kindergeld with the same
letterhead. Not this: the notice on Kindergeld, the application (KiZ 1), the receipt, a request for papers, a
hearing, a repayment claim, the notice on Bildung und Teilhabe, the certificate on the exemption from day-care
fees.

Source: documents.md F10, F16; § 6a BKGG.
"""

from __future__ import annotations

from extractors.reading.benefit_amounts import monthly_amount
from extractors.reading.benefit_fields import MonthlyBenefit
from extractors.reading.benefits import Benefit, decided, sureness
from pipeline.document import Document

ACTS: frozenset[str] = frozenset({"refusal", "revocation", "request", "application", "receipt"})
"""A grant quotes the application and asks for changes to be told; without a decision it is no notice."""

_NAME = r"\bkinderzuschlag\w*|\bkiz\b(?!-lotse)"
_BENEFIT = Benefit(
    name=_NAME,
    source=r"familienkasse|\bbkgg\b|bundeskindergeldgesetz|landesamt fur besoldung|bundesagentur fur arbeit",
    rivals=(
        r"\bkindergeld(?!-? ?n(?:r|ummer))\w*|unterhaltsvorschuss|bildung und teilhabe|burgergeld|wohngeld|kita|"
        r"elterngeld|tarifvertrag|"
        r"besoldung"
    ),
    others=(
        "KiZ-Lotse", "Anlage", "Haushaltsbescheinigung", "Bescheinigung zur Befreiung", "Verdienstbescheinigung",
        "Bescheid über Kindergeld", "Kindergeldbescheid",
    ),
)  # fmt: skip
_LABELS = (
    "Kinderzuschlag", "Kinderzuschlag monatlich", "Monatlicher Kinderzuschlag", "Kinderzuschlag insgesamt",
    "Gesamtkinderzuschlag", "Kinderzuschlag gesamt", "Höhe des Kinderzuschlags", "Zahlbetrag Kinderzuschlag",
    "Gesamtkinderzuschlag monatlich",
)  # fmt: skip


class ChildSupplementNotice(MonthlyBenefit):
    """What the notice decides: `monthly_amount` in euros, None where it is refused or ended.

    `valid_until` of a notice that ends the benefit is the last day for which it is paid; None: until further notice.
    """


def identify(document: Document, /) -> float:
    """Return how sure it is that a Familienkasse decides on the child supplement here."""
    return sureness(document, _BENEFIT)


def extract(document: Document, /) -> ChildSupplementNotice:
    """Return what the notice decides."""
    said, shares = decided(document, role="child")
    return ChildSupplementNotice(
        **said,
        monthly_amount=monthly_amount(document, name=_NAME, shares=shares, more=_LABELS),
    )
