"""Elterngeldbescheid (notice on the parental allowance) of an Elterngeldstelle.

Elterngeldstelle (by state: district, youth office, Zentrum Bayern Familie und Soziales, L-Bank, Versorgungsamt,
Bezirksamt) grants Basiselterngeld, ElterngeldPlus or Partnerschaftsbonus for months of the child's life, mostly in a
table; changes, ends or refuses it. The first months are often covered by Mutterschaftsgeld and pay nothing or less. Not
this: the application, the employer's certificate on pay, the notice on Mutterschaftsgeld, on Kindergeld or
Landeserziehungsgeld, the yearly statement for the tax office, a hearing, a repayment claim.

Source: documents.md F11; §§ 1-4 BEEG.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from extractors.reading.benefit_amounts import monthly_amount, pays
from extractors.reading.benefit_fields import MonthlyBenefit
from extractors.reading.benefit_tables import PaidPeriod, paid_periods
from extractors.reading.benefits import Benefit, decided, sureness
from extractors.reading.told import day_field
from pipeline.document import Document
from pipeline.field import Field
from pipeline.frozen import Frozen

ACTS: frozenset[str] = frozenset({"refusal", "revocation", "request", "application", "receipt"})
"""A grant quotes the application and asks for changes to be told; without a decision it is no notice."""

_NAME = (
    r"\b(?:basis-?)?elterngeld(?:bescheid\w*|es|s|plus|leistung\w*|bewilligung)?\b|\bbundeselterngeld\w*|"
    r"\bbeeg\b|partnerschaftsbonus"
)
_BENEFIT = Benefit(
    name=_NAME,
    source=r"elterngeld|\bbeeg\b|bundeselterngeld|jugendamt|familie und soziales|versorgung",
    rivals=(
        r"landeserziehungsgeld|familiengeld|betreuungsgeld|kinderzuschlag|kindergeld|unterhaltsvorschuss|"
        r"finanzamt|elternzeit\b"
    ),
    others=("Elternzeit", "Bescheinigung des Arbeitgebers", "Bescheid über Betreuungsgeld", "Elterngeldrechner"),
)  # fmt: skip
_LABELS = (
    "Elterngeld", "Elterngeld monatlich", "Monatliches Elterngeld", "Basiselterngeld monatlich", "Basiselterngeld",
    "ElterngeldPlus monatlich", "Elterngeldanspruch monatlich", "Monatlicher Elterngeldanspruch",
    "Elterngeld je Lebensmonat",
    "Elterngeld pro Lebensmonat", "Höhe des Elterngeldes", "Zahlbetrag je Lebensmonat",
)  # fmt: skip


class AllowancePeriod(Frozen):
    """What is paid for some months of the child's life (Lebensmonate): `amount` for each of them."""

    valid_from: dt.date
    valid_until: dt.date
    amount: Decimal


class ParentalAllowanceNotice(MonthlyBenefit):
    """What the notice decides; None where it is refused or ended.

    `monthly_amount` is what the months pay that are not covered by Mutterschaftsgeld, `valid_from` the first day of
    them: of a table whose first rows pay nothing or less and whose others all pay the same. Where these differ, too,
    the amount is the last one's and doubted. `valid_until`: the last day of the last month.
    """

    by_period: Field[tuple[AllowancePeriod, ...]] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that an office decides on the parental allowance here."""
    return sureness(document, _BENEFIT)


def extract(document: Document, /) -> ParentalAllowanceNotice:
    """Return what the notice decides."""
    said, _ = decided(document, role="child")
    table = paid_periods(document) if pays(document) else ()
    if not table:
        return ParentalAllowanceNotice(
            **said, monthly_amount=monthly_amount(document, name=_NAME, more=_LABELS, sums=False)
        )
    full = _full(table)
    last = max(table, key=lambda row: row.end.value)
    said |= {"valid_from": day_field(full[0].begin), "valid_until": day_field(last.end)}
    return ParentalAllowanceNotice(**said, monthly_amount=_amount(table, full), by_period=_by_period(table))


def _full(table: Sequence[PaidPeriod]) -> Sequence[PaidPeriod]:
    """The rows behind the first ones that pay less than any later one (Anrechnung von Mutterschaftsgeld)."""
    for at in range(len(table)):
        rest = table[at:]
        if len({row.amount.value for row in rest}) == 1:
            # what rises once and then stays was reduced before; what falls is another kind of month
            rises = all(row.amount.value < rest[0].amount.value for row in table[:at])
            return rest if rises else table
    return table


def _amount(table: Sequence[PaidPeriod], full: Sequence[PaidPeriod]) -> Field[Decimal]:
    last = full[-1].amount
    same = len({row.amount.value for row in full}) == 1
    doubt = next((row.amount.doubt for row in table if row.amount.doubt), None if same else "two_readings")
    return last.field("structure").model_copy(update={"doubt": doubt})


def _by_period(table: Sequence[PaidPeriod]) -> Field[tuple[AllowancePeriod, ...]]:
    rows = tuple(
        AllowancePeriod(valid_from=row.begin.value, valid_until=row.end.value, amount=row.amount.value)
        for row in table
    )
    confidence = min(row.amount.span.confidence for row in table)
    doubt = next((row.amount.doubt for row in table if row.amount.doubt), None)
    return table[0].amount.span.field(rows, method="structure", confidence=confidence, doubt=doubt)
