"""The tables of the law, entered a second time from the acts: a slip of the hand in one of the two is seen."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal as D

import pytest

from validators.parameters import NoValueOnDay, on, tables

D_ = dt.date

SPANS = {
    # announcements of the standard rates, § 28 SGB XII with the annual ordinances; from 2024 the rates stand still
    ("standard_rates", D_(2022, 1, 1), D_(2022, 12, 31)): "449 404 360 376 311 285",
    ("standard_rates", D_(2023, 1, 1), D_(2023, 12, 31)): "502 451 402 420 348 318",
    ("standard_rates", D_(2024, 1, 1), D_(2026, 12, 31)): "563 506 451 471 390 357",
    # § 66 Abs. 1 EStG, § 6 Abs. 1 BKGG
    ("child_benefit", D_(2024, 1, 1), D_(2024, 12, 31)): "250",
    ("child_benefit", D_(2025, 1, 1), D_(2025, 12, 31)): "255",
    ("child_benefit", D_(2026, 1, 1), D_(2026, 12, 31)): "259",
    # § 8 Abs. 1a SGB IV: 130 times the minimum wage through three, rounded up
    ("marginal_employment", D_(2013, 1, 1), D_(2022, 9, 30)): "450",
    ("marginal_employment", D_(2022, 10, 1), D_(2023, 12, 31)): str(-(-D("12.00") * 130 // 3)),
    ("marginal_employment", D_(2024, 1, 1), D_(2024, 12, 31)): "538",
    ("marginal_employment", D_(2025, 1, 1), D_(2025, 12, 31)): "556",
    ("marginal_employment", D_(2026, 1, 1), D_(2026, 12, 31)): "603",
    # § 11b Abs. 2, 3 SGB II
    ("earned_income_deduction", D_(2023, 7, 1), None): "100 400 520 0.20 1000 0.30 1200 1500 0.10",
    # § 21 Abs. 3 SGB II
    ("extra_need", D_(2022, 1, 1), None): "0.36 0.12 0.60 7 16",
    # § 20, § 23 SGB II, § 7 Abs. 3 Nr. 4 SGB II
    ("household_ages", D_(2022, 1, 1), None): "6 14 18 25",
    # Nr. 2.4.2 AVwV-AufenthG
    ("living_space", D_(2009, 10, 26), None): "12 10 6 2 0.10",
    # Sozialversicherungsrechengrößen-Verordnungen
    ("pension_ceiling", D_(2025, 1, 1), D_(2025, 12, 31)): "96600 0.55 0.50 0.453",
    ("pension_ceiling", D_(2026, 1, 1), D_(2026, 12, 31)): "101400 0.55 0.50 0.453",
    # §§ 13, 13a, 12 BAföG with § 2 Abs. 3 Satz 5, 6 AufenthG
    ("education_means", D_(2025, 1, 1), D_(2026, 12, 31)): "992 959 822",
    # prolongations of temporary protection by the Council and by ordinance
    ("temporary_protection", D_(2024, 2, 1), D_(2025, 1, 31)): "20250304",
    ("temporary_protection", D_(2025, 2, 1), D_(2026, 1, 31)): "20260304",
    ("temporary_protection", D_(2026, 2, 1), D_(2027, 3, 4)): "20270304",
}
AHEAD = dt.timedelta(days=1)


@pytest.mark.parametrize(("table", "first", "last"), SPANS)
def test_a_table_says_the_same_from_its_first_to_its_last_day(table, first, last):
    numbers = tuple(D(number) for number in SPANS[table, first, last].split())
    for day in (first, last or D_(2040, 1, 1)):
        assert tuple(on(table, day).line.value.values()) == numbers


@pytest.mark.parametrize("table", sorted({table for table, _, _ in SPANS}))
def test_outside_its_days_a_table_says_nothing(table):
    ends = [(first, last) for name, first, last in SPANS if name == table]
    with pytest.raises(NoValueOnDay):
        on(table, min(first for first, _ in ends) - AHEAD)
    if None not in (lasts := [last for _, last in ends]):
        with pytest.raises(NoValueOnDay):
            on(table, max(lasts) + AHEAD)


def test_every_table_is_entered_a_second_time():
    assert {table for table, _, _ in SPANS} | {"retirement_age"} == set(tables())


def test_the_standard_retirement_age_rises_by_one_month_a_year_then_by_two():
    """§ 235 Abs. 2 SGB VI: from 65 for those born before 1947 to 66 for 1958 and 67 for 1964."""
    law = on("retirement_age", D_(2026, 11, 21))
    assert {year: law[str(year)] for year in range(1946, 1965)} == {
        year: D(65 * 12 + min(year - 1946, 12) + 2 * max(0, year - 1958)) for year in range(1946, 1965)
    }
