"""How much a notice on a benefit pays for each month or day (Leistungshöhe).

    in Höhe von monatlich 312,00 Euro      Zahlbetrag monatlich: 312,00      täglicher Leistungsbetrag 35,20

Of all amounts of a notice only the one counts that is paid for every month (or day) of the period: never a payment of
arrears, what is paid once, a need, an income, another benefit, what was paid before, or the sum of several months.

Source: documents.md 1.3, 7 (amounts need month, person and period), F11, F13.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from pipeline.document import Document
from pipeline.field import Field

from .benefit_labels import DAILY, MONTHLY, Rate
from .benefit_rates import rate_of
from .benefit_tables import PaidPeriod, paid_days, paid_periods
from .money import Amount, adds_up
from .notices import decision_of
from .shares import Share
from .text import fold
from .told import folded_text


def pays(document: Document) -> bool:
    """Return whether anything is paid by what the notice decides."""
    decision = decision_of(document)
    return decision is None or decision.value not in ("ended", "refused")


def of_periods(table: Sequence[PaidPeriod]) -> Field[Decimal] | None:
    """Return the amount that all rows of a table pay; where it changes the last one's, doubted."""
    if not table:
        return None
    last = table[-1].amount
    same = len({row.amount.value for row in table}) == 1
    doubt = next((row.amount.doubt for row in table if row.amount.doubt), None if same else "two_readings")
    return last.field("structure").model_copy(update={"doubt": doubt})


def monthly_amount(
    document: Document,
    *,
    name: str,
    shares: Sequence[Share] = (),
    more: tuple[str, ...] = (),
    sums: bool = True,
) -> Field[Decimal] | None:
    """Return what is paid a month in all; None where nothing is (refused, ended) or it is not printed.

    `shares`: what each person gets; where no total is printed they make it, and where one is they must. `more`: labels
    of the one benefit. `sums` False: a sum without the word for the month is one of several months, and a table is of
    days.
    """
    if not pays(document):
        return None
    labels_ = tuple(label for label in MONTHLY.labels if sums or re.search("monat|zahl", fold(label)))
    rate = Rate(MONTHLY.unit, (*more, *labels_), MONTHLY.never, MONTHLY.best)
    own = [share.amounts[0] for share in shares if len(share.amounts) == 1]
    parts = own if len(own) == len(shares) and len(own) > 1 else []
    told = rate_of(document, rate, name=name)
    total = sum((hit.value for hit in parts), Decimal(0))
    if told is None or (parts and told.value in {hit.value for hit in parts} and told.value != total):
        return _sum_of(parts) if parts else told or (of_periods(paid_periods(document)) if sums else None)
    if parts and not adds_up(told.value, [total]):
        return told.model_copy(update={"doubt": "ambiguous"})
    table = paid_periods(document)
    if not told.doubt and len({row.amount.value for row in table}) > 1:
        return told.model_copy(update={"doubt": "two_readings"})
    return told


def _sum_of(parts: Sequence[Amount]) -> Field[Decimal]:
    doubt = next((hit.doubt for hit in parts if hit.doubt), None)
    confidence = min(hit.span.confidence for hit in parts)
    value = sum((hit.value for hit in parts), Decimal(0))
    return (
        parts[0]
        .field("structure")
        .model_copy(update={"value": value, "doubt": doubt, "confidence": confidence})
    )


def daily_amount(document: Document, *, name: str) -> Field[Decimal] | None:
    """Return what is paid for each calendar day; None where nothing is or it is not printed."""
    if not pays(document):
        return None
    told = rate_of(document, DAILY, name=name)
    table = (
        of_periods(paid_days(document)) if re.compile(DAILY.unit).search(folded_text(document).text) else None
    )
    if told is None or (table and not table.doubt and told.doubt):
        return table
    if table and not told.doubt and table.value != told.value:
        return told.model_copy(update={"doubt": "two_readings"})
    return told
