from __future__ import annotations

import datetime as dt
import itertools

import pytest

from validators.residence_time import Chain, Stay, chain, elapsed, gaps, merged, over

DAY = dt.timedelta(days=1)


def day(text):
    return dt.date.fromisoformat(text)


def stays(*spans):
    return [Stay(first=day(first), last=day(last)) for first, last in spans]


@pytest.mark.parametrize(
    ("start", "months", "reached"),
    [
        ("2021-12-01", 60, "2026-12-01"),
        ("2023-12-31", 36, "2026-12-31"),
        ("2021-08-31", 60, "2026-08-31"),
        ("2024-02-29", 36, "2027-03-01"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2024-02-29", 60, "2029-03-01"),
        ("2024-01-31", 1, "2024-03-01"),
        ("2025-01-31", 1, "2025-03-01"),
        ("2025-03-31", 1, "2025-05-01"),
        ("2025-02-28", 12, "2026-02-28"),
    ],
)
def test_a_period_of_months_is_over_on_the_day_of_the_same_number_or_after_the_month(start, months, reached):
    assert over(day(start), months) == day(reached)


@pytest.mark.parametrize("start", [day("2023-01-01") + n * DAY for n in range(0, 800, 7)])
def test_what_has_elapsed_grows_by_a_day_and_never_jumps_back(start):
    told = [elapsed(start, start + n * DAY) for n in range(420)]
    assert told == sorted(told)
    assert told[0] == (0, 0)
    assert all(
        after in ((before[0], before[1] + 1), (before[0] + 1, 0))
        for before, after in itertools.pairwise(told)
    )


@pytest.mark.parametrize("months", [1, 12, 36, 60])
@pytest.mark.parametrize("start", ["2024-02-29", "2023-12-31", "2024-01-01", "2023-08-31"])
def test_the_months_are_full_exactly_from_the_day_on_which_they_are_over(start, months):
    reached = over(day(start), months)
    assert elapsed(day(start), reached)[0] == months
    assert elapsed(day(start), reached - DAY)[0] == months - 1


def test_stays_that_touch_or_overlap_are_one():
    assert merged(stays(("2024-03-01", "2025-01-01"), ("2021-03-01", "2024-02-29"))) == tuple(
        stays(("2021-03-01", "2025-01-01"))
    )
    assert len(merged(stays(("2024-03-02", "2025-01-01"), ("2021-03-01", "2024-02-29")))) == 2


def test_days_between_stays_and_up_to_today_are_gaps():
    held = stays(("2021-03-01", "2024-02-29"), ("2024-03-15", "2025-01-01"))
    assert gaps(held, day("2025-01-02")) == tuple(stays(("2024-03-01", "2024-03-14")))
    assert gaps(held, day("2025-01-04"))[-1] == stays(("2025-01-02", "2025-01-03"))[0]
    assert gaps([], day("2025-01-04")) == ()


HELD = stays(("2021-01-01", "2021-12-31"), ("2022-02-01", "2026-01-01"))


def test_a_gap_ends_the_chain_unless_it_is_forgiven():
    today = day("2025-01-01")
    assert chain(HELD, today, forgiven_months=0, assumed=False) == Chain(
        first=day("2022-02-01"), left_out=0, gap=stays(("2022-01-01", "2022-01-31"))[0], whole=False
    )
    forgiven = chain(HELD, today, forgiven_months=12, assumed=False)
    assert forgiven is not None
    assert (forgiven.first, forgiven.left_out, forgiven.whole) == (day("2021-01-01"), 31, True)


@pytest.mark.parametrize(
    ("ended", "kept"), [("2021-02-01", True), ("2021-01-31", True), ("2021-01-30", False)]
)
def test_a_gap_of_twelve_months_is_forgiven_and_one_of_a_day_more_is_not(ended, kept):
    held = [Stay(first=day("2020-01-01"), last=day(ended)), *HELD[1:]]
    found = chain(held, day("2025-01-01"), forgiven_months=12, assumed=False)
    assert found is not None
    assert found.whole is kept


def test_an_assumed_gap_counts_and_a_forgiven_one_does_not():
    held = [*stays(("2018-01-01", "2019-06-30")), *HELD]
    found = chain(held, day("2025-01-01"), forgiven_months=12, assumed=True)
    assert found is not None
    assert (found.first, found.left_out) == (day("2018-01-01"), 31)


def test_a_title_that_begins_after_today_or_ended_before_it_holds_nothing_today():
    assert (
        chain(stays(("2025-01-02", "2026-01-01")), day("2025-01-01"), forgiven_months=12, assumed=True)
        is None
    )
    assert (
        chain(stays(("2020-01-01", "2024-01-01")), day("2025-01-01"), forgiven_months=0, assumed=False)
        is None
    )
