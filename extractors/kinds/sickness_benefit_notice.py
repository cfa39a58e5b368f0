"""Bescheid oder Bescheinigung über Krankengeld, Verletztengeld oder Mutterschaftsgeld of a health insurance fund.

The fund tells how much it pays for each calendar day (gross, contributions, net) and since when; funds write a
letter or a certificate rather than a formal notice. Not this: the fund's certificate of membership, a question or
form on the benefit (Auszahlungsschein), the doctor's note on incapacity, the benefit for the care of a sick child,
the employer's certificate on pay, the yearly statement for the tax office, Krankentagegeld of a private contract.

Source: documents.md F16; §§ 24i, 44, 47, 48 SGB V; § 45 SGB VII.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from extractors.reading.benefit_amounts import daily_amount
from extractors.reading.benefits import Benefit, decided, sureness
from extractors.reading.notices import Decision
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset({"refusal", "revocation", "request", "application", "receipt"})
"""A grant quotes the application and asks for changes to be told; without a decision it is no notice."""

_NAME = (
    r"(?<!kinder)\bkrankengeld(?:es|s|bescheid\w*|zahlung\w*|bezug\w*|bescheinigung\w*|anspruch\w*)?\b|"
    r"\bmutterschaftsgeld(?:es|s)?\b|"
    r"\bverletztengeld(?:es|s)?\b"
)
_BENEFIT = Benefit(
    name=_NAME,
    source=r"krankenkasse|\baok\b|\bbkk\b|\bikk\b|\bdak\b|\btk\b|barmer|techniker|knappschaft|\bkkh\b|\bhek\b|\bhkk\b|\bsvlfg\b|ersatzkasse|"
    r"gesundheitskasse|\bsgb v\b|bundesamt fur soziale sicherung|berufsgenossenschaft|funftes buch",
    rivals=(
        r"kinderkrankengeld|erkrankung (?:ihres|des|eines) kindes|krankentagegeld|mitgliedsbescheinigung|"
        r"auszahlungsschein|"
        r"entgeltbescheinigung|arbeitgeberzuschuss|zuschuss|beitragsbescheid|kinderpflege"
    ),
    others=(
        "Auszahlungsschein", "Mitgliedsbescheinigung", "Entgeltbescheinigung",
        "Arbeitsunfähigkeitsbescheinigung", "Kinderkrankengeld", "Krankentagegeld", "Anfrage",
        "Wiedereingliederung", "Ende der Entgeltfortzahlung",
    ),
)  # fmt: skip


class SicknessBenefitNotice(Fields):
    """What the fund decides or certifies: `daily_amount` in euros for each calendar day, net where both are printed.

    None where it is refused or ended. `valid_until`: the last day for which it is or was paid.
    """

    daily_amount: Field[Decimal] | None = None
    valid_from: Field[dt.date] | None = None
    valid_until: Field[dt.date] | None = None
    decision: Field[Decision] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that a fund decides on sickness or maternity benefit here."""
    return sureness(document, _BENEFIT)


def extract(document: Document, /) -> SicknessBenefitNotice:
    """Return what the notice decides."""
    said, _ = decided(document, role="member")
    return SicknessBenefitNotice(
        **said,
        daily_amount=daily_amount(document, name=_NAME),
    )
