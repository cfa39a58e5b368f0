"""The livelihood by hand (Lebensunterhalt): need, income and share by the law of 2026, for the truth of made folders.

Written from the statute alone; the product's own arithmetic is never called here.

Source: §§ 11, 11b, 20-23 SGB II; annex of § 28 SGB XII (2026); § 66 EStG; § 2 Abs. 3, 4 AufenthG; Nr. 2.4.2
AVwV-AufenthG.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

Reading = Literal["met", "not_met", "unclear"]
CHILD_BENEFIT = Decimal(259)
_SINGLE, _PARTNER = Decimal(563), Decimal(506)
_BY_AGE = ((6, Decimal(357)), (14, Decimal(390)), (18, Decimal(471)), (25, Decimal(451)))
_NEAR = {Decimal("0.75"): Decimal("0.745"), Decimal("0.50"): Decimal("0.50")}


def age(born: date, day: date) -> int:
    """Completed years on the day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def need(rent: Decimal, day: date, *, partner: bool = False, children: Sequence[date] = ()) -> Decimal:
    """Standard rates and warm rent, euros a month; nobody is a single parent here."""
    adults = 2 * _PARTNER if partner else _SINGLE
    return rent + adults + sum((_child(age(born, day)) for born in children), Decimal(0))


def _child(years: int) -> Decimal:
    return next(rate for below, rate in _BY_AGE if years < below)


def allowance(gross: Decimal, *, minor: bool) -> Decimal:
    """What § 11b Abs. 3 SGB II leaves out of earned income beside the base of 100 euros."""
    cap = Decimal(1500 if minor else 1200)

    def band(low: int, high: Decimal, part: str) -> Decimal:
        return max(Decimal(0), min(gross, high) - low) * Decimal(part)

    return band(100, Decimal(520), "0.20") + band(520, Decimal(1000), "0.30") + band(1000, cap, "0.10")


def shares(
    needed: Decimal, gross: Decimal, net: Decimal, *, other: Decimal = Decimal(0), minor: bool = False
) -> tuple[Decimal, Decimal]:
    """The lowest and the highest share of the need that one wage and other income cover."""
    least = max(Decimal(0), net - 100 - allowance(gross, minor=minor)) if gross else Decimal(0)
    return (least + other) / needed, (net + other) / needed


def covered(low: Decimal, high: Decimal, threshold: Decimal) -> Reading:
    """`met` in every reading, `not_met` in none, else `unclear`."""
    if low > threshold:
        return "met"
    return "not_met" if high < _NEAR[threshold] or high <= Decimal("0.50") else "unclear"


def space(day: date, adults: int, children: Sequence[date] = ()) -> Decimal:
    """Square metres that always suffice; children under two do not count."""
    years = [age(born, day) for born in children]
    return Decimal(12 * adults + sum(12 if y >= 6 else 10 for y in years if y >= 2))
