"""Need and counted income of a household (Lebensunterhalt): arithmetic on exact euros, nothing else.

Amounts are `Decimal` euros a month. What is not sure is a `Span` between the lowest and the highest reading, so
that a result that holds at both ends holds, and one that does not says so. Shares are compared as products, never
as rounded quotients.

Source: § 2 Abs. 3 AufenthG; §§ 7, 9, 11 to 11b, 19 to 23 SGB II; BVerwG 26.8.2008 - 1 C 32.07 and 16.11.2010 -
1 C 21.09 (the allowance of § 11b counts for a settlement permit).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from dateutil.relativedelta import relativedelta

from pipeline.frozen import Frozen

from .finding import Evidence, Text
from .parameters import Value

Mode = Literal["allowance", "expenses", "net"]
"""What is taken off a wage: base and allowance (§ 11b Abs. 2, 3 SGB II), the base alone, nothing."""

MODES: tuple[Mode, ...] = ("allowance", "expenses", "net")
ZERO = Decimal(0)
_CENT = Decimal("0.01")


class Doubt(Frozen):
    """Why an amount or a household is not sure: the cause by name, a phrase for the report, and where to look."""

    cause: str
    phrase: Text
    evidence: tuple[Evidence, ...] = ()


class Span(Frozen):
    """An amount that lies between two readings; `high` None: nothing says how much it is at most."""

    low: Decimal
    high: Decimal | None

    @property
    def exact(self) -> bool:
        """Whether both readings are one."""
        return self.low == self.high

    def __add__(self, other: Span) -> Span:
        high = None if self.high is None or other.high is None else self.high + other.high
        return Span(low=self.low + other.low, high=high)


def exactly(amount: Decimal | int | str) -> Span:
    """Return an amount that is sure.

    >>> exactly("780.00").exact
    True
    """
    return Span(low=Decimal(amount), high=Decimal(amount))


def cents(amount: Decimal) -> Decimal:
    """Return the amount on the cent, half a cent upwards.

    >>> cents(Decimal("202.675"))
    Decimal('202.68')
    """
    return amount.quantize(_CENT, ROUND_HALF_UP)


def german(number: Decimal) -> str:
    """Return a number as German writes it.

    >>> german(Decimal("1628.13")), german(Decimal("74.40"))
    ('1.628,13', '74,40')
    """
    return f"{number:,f}".translate(str.maketrans(",.", ".,"))


def total(spans: Iterable[Span]) -> Span:
    """Return the sum."""
    return sum(spans, exactly(0))


def age_on(birth: dt.date, day: dt.date) -> int:
    """Return the completed years of life; the birthday itself counts, 29 February is completed on 1 March.

    >>> age_on(dt.date(2020, 11, 21), dt.date(2026, 11, 21)), age_on(dt.date(2020, 11, 22), dt.date(2026, 11, 21))
    (6, 5)
    """
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def months_before(day: dt.date, months: int) -> dt.date:
    """Return the first day of the month so many months before the month of the day."""
    first: dt.date = day.replace(day=1) - relativedelta(months=months)
    return first


def allowance(gross: Decimal, law: Value, *, minor_child: bool) -> Decimal:
    """Return the allowance on gross earned income of one person (§ 11b Abs. 3 SGB II).

    >>> from .parameters import on
    >>> law = on("earned_income_deduction", dt.date(2026, 11, 21))
    >>> allowance(Decimal(2600), law, minor_child=True), allowance(Decimal(2600), law, minor_child=False)
    (Decimal('278.00'), Decimal('248.00'))
    """
    cap = law["cap_with_child"] if minor_child else law["cap"]
    edges = (law["base"], law["band_1"], law["band_2"], cap)
    shares = (law["share_1"], law["share_2"], law["share_3"])
    bands = zip(edges, edges[1:], shares, strict=False)
    return cents(sum((share * max(min(gross, top) - bottom, ZERO) for bottom, top, share in bands), ZERO))


def counted_wage(net: Decimal, gross: Decimal, mode: Mode, law: Value, *, minor_child: bool) -> Decimal:
    """Return what counts of the wages of one person; `net` and `gross` are sums over all employers."""
    if mode == "net":
        return net
    taken = law["base"] + (allowance(gross, law, minor_child=minor_child) if mode == "allowance" else ZERO)
    return max(net - taken, ZERO)


class Wage(Frozen):
    """The wages of one person. `gross` None: not read, so that the highest allowance is the lower reading."""

    net: Span
    gross: Span | None

    def counted(self, mode: Mode, law: Value, *, minor_child: bool) -> Span:
        """Return what counts, from the worst reading to the best."""
        most = self.gross.high if self.gross is not None else None
        least = self.gross.low if self.gross is not None else ZERO
        worst = most if most is not None else law["cap_with_child"]
        low = counted_wage(self.net.low, worst, mode, law, minor_child=minor_child)
        if self.net.high is None:
            return Span(low=low, high=None)
        return Span(low=low, high=counted_wage(self.net.high, least, mode, law, minor_child=minor_child))


class Child(Frozen):
    """A child of the community: its need with its share of the rent, and what it has of its own."""

    need: Span
    benefit: Decimal
    other: Decimal

    @property
    def drops_out(self) -> bool:
        """Whether the child surely covers its own need and so is no longer reckoned with (§ 7 Abs. 3 Nr. 4)."""
        return self.need.high is not None and self.benefit + self.other >= self.need.high

    @property
    def surplus(self) -> Decimal:
        """The child benefit that the child does not need; it moves to the parent (§ 11 Abs. 1 Satz 5)."""
        return min(self.benefit, self.benefit + self.other - (self.need.high or ZERO))


def stage_of(relation: str, age: int | None, ages: Value, *, partner: bool) -> tuple[str, ...]:
    """Return the stages of need that a person may be in; more than one where the age is not known.

    Args:
        relation: applicant, spouse, partner or child.
        age: completed years; None where the birth date is not known.
        ages: the table `household_ages`.
        partner: whether two adult partners live together.

    >>> from .parameters import on
    >>> ages = on("household_ages", dt.date(2026, 11, 21))
    >>> [stage_of("child", age, ages, partner=True)[0] for age in (5, 6, 13, 14, 17, 18)]
    ['stage_6', 'stage_5', 'stage_5', 'stage_4', 'stage_4', 'stage_3']
    >>> stage_of("applicant", 38, ages, partner=False), stage_of("spouse", 36, ages, partner=True)
    (('stage_1',), ('stage_2',))
    """
    if relation != "child":
        return ("stage_2",) if partner else ("stage_1",)
    if age is None:
        return ("stage_6", "stage_5", "stage_4", "stage_3")
    if age >= ages["stage_3"]:
        return ("stage_3",)
    if age >= ages["stage_4"]:
        return ("stage_4",)
    return ("stage_5",) if age >= ages["stage_5"] else ("stage_6",)


def rate(stages: Sequence[str], rates: Value) -> Span:
    """Return the standard rate, from the lowest to the highest of the stages."""
    amounts = [rates[stage] for stage in stages]
    return Span(low=min(amounts), high=max(amounts))


def rent_share(rent: Span, members: int, dwellers: int) -> Span:
    """Return the part of the warm rent that falls on the community, by head count.

    >>> rent_share(exactly(900), 2, 3).low
    Decimal('600.00')
    """
    high = None if rent.high is None else cents(rent.high * members / dwellers)
    return Span(low=cents(rent.low * members / dwellers), high=high)


def single_parent_need(ages: Sequence[int], rates: Value, law: Value) -> Decimal:
    """Return the extra need of a single parent of minor children of these ages (§ 21 Abs. 3 SGB II).

    >>> from .parameters import on
    >>> day = dt.date(2026, 11, 21)
    >>> rates, law = on("standard_rates", day), on("extra_need", day)
    >>> [single_parent_need(ages, rates, law) for ages in ([6], [7], [15, 15], [17, 17])]
    [Decimal('202.68'), Decimal('67.56'), Decimal('202.68'), Decimal('135.12')]
    """
    below = [age for age in ages if age < law["two_or_three_below"]]
    small = any(age < law["one_child_below"] for age in ages) or len(below) in (2, 3)
    by_number = law["per_child"] * len(ages)
    share = max(law["small_children"], by_number) if small else by_number
    return cents(rates["stage_1"] * min(share, law["most"]))


class Coverage(Frozen):
    """Need against counted income in every mode; `notice` is income and need as the Jobcenter reckons them."""

    need: Span
    counted: dict[Mode, Span]
    notice: tuple[Decimal, Decimal] | None = None

    def worst(self) -> tuple[Decimal, Decimal | None]:
        """Return income and need of the reading that speaks most against the client."""
        own = (self.counted["allowance"].low, self.need.high)
        if self.notice is None or own[1] is None:
            return own
        return min(own, self.notice, key=lambda pair: _share(pair[0], pair[1] or ZERO))

    def best(self) -> tuple[Decimal | None, Decimal]:
        """Return income and need of the reading that speaks most for the client."""
        own = (self.counted["net"].high, self.need.low)
        if self.notice is None or own[0] is None:
            return own
        return max(own, self.notice, key=lambda pair: _share(pair[0] or ZERO, pair[1]))


def _share(income: Decimal, need: Decimal) -> Decimal:
    return income / need if need else Decimal("Infinity")


def exceeds(income: Decimal | None, need: Decimal | None, share: Decimal, *, or_equal: bool = False) -> bool:
    """Return whether the income is more than the share of the need; None is without bound.

    >>> exceeds(Decimal("1404.50"), Decimal(2809), Decimal("0.50"))
    False
    >>> exceeds(Decimal("1404.51"), Decimal(2809), Decimal("0.50"))
    True
    """
    if need is None:
        return False
    if income is None:
        return True
    return income > share * need or (or_equal and income == share * need)


def percent(income: Decimal, need: Decimal) -> Decimal:
    """Return the share in percent with two places, for reading only.

    >>> percent(Decimal(2090), Decimal(2809))
    Decimal('74.40')
    """
    return (100 * income / need).quantize(_CENT, ROUND_HALF_UP) if need else ZERO
