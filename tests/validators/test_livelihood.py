"""Arithmetic of livelihood on exact euros; the examples are those of the reference, to the cent."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import CatalogueError
from validators import strict_yaml
from validators.livelihood import (
    MODES,
    Child,
    Coverage,
    Span,
    Wage,
    allowance,
    counted_wage,
    exactly,
    exceeds,
    percent,
    rent_share,
    single_parent_need,
    stage_of,
)
from validators.parameters import NoValueOnDay, on, table_of, tables
from validators.retirement import reached_on

DAY = dt.date(2026, 11, 21)
LAW = on("earned_income_deduction", DAY)
RATES = on("standard_rates", DAY)


def test_couple_with_two_children_as_the_reference_reckons():
    need = RATES["stage_2"] * 2 + RATES["stage_6"] + RATES["stage_5"] + D(1050)
    benefit = 2 * on("child_benefit", DAY)["child"]
    assert need == D(2809)
    assert benefit == D(518)
    income = {mode: counted_wage(D(1950), D(2600), mode, LAW, minor_child=True) + benefit for mode in MODES}
    assert income == {"net": D(2468), "expenses": D(2368), "allowance": D(2090)}
    assert [percent(income[mode], need) for mode in ("net", "expenses", "allowance")] == [
        D("87.86"),
        D("84.30"),
        D("74.40"),
    ]


def test_single_person_as_the_reference_reckons():
    need = RATES["stage_1"] + D(620)
    assert need == D(1183)
    assert allowance(D(1250), LAW, minor_child=False) + LAW["base"] == D(348)
    assert counted_wage(D(990), D(1250), "allowance", LAW, minor_child=False) == D(642)
    assert percent(D(990), need) == D("83.69")
    assert percent(D(642), need) == D("54.27")


@pytest.mark.parametrize(
    ("gross", "without", "with_child"),
    [
        ("100", "0", "0"),
        ("100.01", "0", "0"),
        ("520", "84", "84"),
        ("520.10", "84.03", "84.03"),
        ("1000", "228", "228"),
        ("1200", "248", "248"),
        ("1200.10", "248", "248.01"),
        ("1500", "248", "278"),
        ("9000", "248", "278"),
    ],
)
def test_the_allowance_changes_at_the_edges_of_its_bands(gross, without, with_child):
    assert allowance(D(gross), LAW, minor_child=False) == D(without)
    assert allowance(D(gross), LAW, minor_child=True) == D(with_child)


@given(st.decimals(0, 6000, places=2), st.decimals(0, 6000, places=2))
def test_what_counts_lies_between_nothing_and_the_net_and_falls_with_each_deduction(gross, part):
    net = min(gross, part)
    counted = [counted_wage(net, gross, mode, LAW, minor_child=True) for mode in MODES]
    assert 0 <= counted[0] <= counted[1] <= counted[2] == net


def test_an_unread_gross_takes_the_highest_allowance_in_the_lower_reading():
    found = Wage(net=exactly(2000), gross=None).counted("allowance", LAW, minor_child=False)
    assert found == Span(low=D(2000) - 100 - 248, high=D(1900))


def test_an_unbound_reading_is_never_surely_enough_and_never_surely_too_little():
    counted = {mode: Span(low=D(0), high=None) for mode in MODES}
    unknown = Coverage(need=exactly(1000), counted=counted)
    assert not exceeds(*unknown.worst(), D("0.50"))
    assert exceeds(*unknown.best(), D("0.50"))
    no_rent = Coverage(need=Span(low=D(500), high=None), counted={mode: exactly(900) for mode in MODES})
    assert not exceeds(*no_rent.worst(), D("0.50"))


@pytest.mark.parametrize(("income", "enough"), [("1404.49", False), ("1404.50", False), ("1404.51", True)])
def test_more_than_half_to_the_cent(income, enough):
    assert exceeds(D(income), D(2809), D("0.50")) is enough


@pytest.mark.parametrize(
    ("year", "stage", "amount"),
    [(2022, "stage_1", 449), (2023, "stage_1", 502), (2024, "stage_1", 563), (2026, "stage_6", 357)],
)
def test_the_rate_of_the_year_holds_on_its_first_and_last_day(year, stage, amount):
    for day in (dt.date(year, 1, 1), dt.date(year, 12, 31)):
        assert on("standard_rates", day)[stage] == amount


@pytest.mark.parametrize("day", [dt.date(2021, 12, 31), dt.date(2027, 1, 1)])
def test_a_day_outside_the_table_has_no_rate(day):
    with pytest.raises(NoValueOnDay) as lacking:
        on("standard_rates", day)
    assert lacking.value.table.table == "standard_rates"


def test_every_table_says_where_its_numbers_come_from():
    assert all("§" in table.citation for table in tables().values())


HEAD = "table: {}\ntitle: {{de: a, en: a}}\nunit: x\ncitation: § 1\nvalues:\n"


@pytest.mark.parametrize(
    ("name", "lines", "told"),
    [
        ("t", ["{from: 2024-01-01, value: {a: 1}}"], "quotes"),
        ("u", ['{from: 2024-01-01, value: {a: "1"}}'], "name of the file"),
        (
            "t",
            [
                '{from: 2024-01-01, until: 2025-01-01, value: {a: "1"}}',
                '{from: 2025-01-01, value: {a: "2"}}',
            ],
            "t.yaml:7",
        ),
    ],
)
def test_a_broken_table_is_refused(name, lines, told):
    text = HEAD.format(name) + "".join(f"  - {line}\n" for line in lines)
    with pytest.raises(CatalogueError, match=told):
        table_of(strict_yaml.parse(text, "t.yaml", CatalogueError), "t.yaml")


@pytest.mark.parametrize(
    ("ages", "amount"),
    [
        ([6], "202.68"),
        ([7], "67.56"),
        ([15, 15], "202.68"),
        ([17, 17], "135.12"),
        ([3, 8, 9, 10, 12, 14], "337.80"),
    ],
)
def test_extra_need_of_a_single_parent(ages, amount):
    assert single_parent_need(ages, RATES, on("extra_need", DAY)) == D(amount)


def test_rent_falls_on_the_community_by_head():
    assert rent_share(exactly("1000.00"), 2, 3) == exactly("666.67")


def test_a_child_of_unknown_age_may_be_in_any_stage():
    assert stage_of("child", None, on("household_ages", DAY), partner=True) == (
        "stage_6",
        "stage_5",
        "stage_4",
        "stage_3",
    )


def test_a_child_that_covers_its_need_drops_out_and_leaves_the_benefit_it_does_not_need():
    child = Child(need=exactly(600), benefit=D(259), other=D(500))
    assert child.drops_out
    assert child.surplus == D(159)
    assert not Child(need=exactly(600), benefit=D(259), other=D(340)).drops_out


@pytest.mark.parametrize(
    ("born", "reached"),
    [
        (dt.date(1946, 12, 31), dt.date(2011, 12, 31)),
        (dt.date(1947, 1, 1), dt.date(2012, 2, 1)),
        (dt.date(1958, 2, 28), dt.date(2024, 2, 28)),
        (dt.date(1959, 12, 31), dt.date(2026, 3, 1)),  # § 188 Abs. 3 BGB: over at the end of February
        (dt.date(1964, 2, 29), dt.date(2031, 3, 1)),
        (dt.date(1990, 5, 5), dt.date(2057, 5, 5)),
    ],
)
def test_the_retirement_age_by_year_of_birth(born, reached):
    assert reached_on(born, on("retirement_age", DAY)) == reached
