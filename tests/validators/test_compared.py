"""What is due for a comparison with the law is said first."""

import datetime as dt

from validators.catalogue import catalogue
from validators.compared import compared
from validators.parameters import tables

LAW = catalogue().law.law_as_of


def test_every_permit_and_every_table_is_listed_once():
    found = [row.what for row in compared(LAW)]
    assert sorted(found) == sorted([*catalogue().permits, *tables()])


def test_nothing_is_due_on_the_day_of_the_law_and_everything_a_year_and_a_day_later():
    assert not any(row.due for row in compared(LAW))
    later = compared(LAW + dt.timedelta(days=366))
    assert all(row.due for row in later)


def test_a_table_whose_last_day_is_over_is_due_before_its_year_is():
    first, *_ = compared(dt.date(2027, 1, 1))
    assert first.due
    due = {row.what for row in compared(dt.date(2027, 1, 1)) if row.due}
    assert {"standard_rates", "child_benefit"} <= due
    assert "retirement_age" not in due


def test_rows_of_the_statute_without_its_sentence_are_counted():
    rows = {row.what: row for row in compared(LAW)}
    permit = catalogue().permits["ne_26_3_5y"]
    silent = [row.id for row in permit.requirements if row.basis == "statute" and not row.wording(LAW)[1]]
    assert rows["ne_26_3_5y"].open == len(silent) > 0
