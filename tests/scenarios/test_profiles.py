"""The practice of an authority changes what it names and nothing else, and the report names it."""

import datetime as dt

import pytest

from validators.catalogue import catalogue
from validators.judge import judge

DAY = dt.date(2026, 11, 21)
PROFILES = [name for name, profile in catalogue().profiles.items() if profile.overlay]


@pytest.mark.parametrize("profile", PROFILES)
def test_a_profile_changes_values_of_rows_that_exist(profile):
    for key, change in catalogue().profiles[profile].overlay.items():
        permit, _, row_id = key.rpartition(":")
        permits = [permit] if permit else list(catalogue().permits)
        rows = [row for name in permits for row in catalogue().permits[name].requirements if row.id == row_id]
        assert rows, key
        assert any(row.with_ for row in rows)
        known = {name for row in rows for name in row.with_} | {"confirmation_days", "at_least"}
        assert set(change["with"]) <= known, key


@pytest.mark.parametrize("profile", PROFILES)
def test_the_report_names_the_profile_with_its_source(profile, case_of):
    told = {row["id"]: row for row in judge([], case_of({"profile": profile}), DAY).information}
    assert catalogue().profiles[profile].title.de in told["profile"]["text"]["de"]
    assert told["profile"]["citation"] == catalogue().profiles[profile].citation


def test_without_local_practice_no_profile_is_named(case_of):
    assert "profile" not in {row["id"] for row in judge([], case_of({}), DAY).information}


def test_a_value_laid_over_one_permit_leaves_the_other_track_as_it_is():
    rules = catalogue()

    def threshold(permit):
        rows = {row.id: row for row in rules.permit(permit, "issue", "niedersachsen").requirements}
        return rows["livelihood.coverage"].with_["threshold"]

    assert (threshold("ne_26_3_5y"), threshold("ne_26_3_3y")) == ("0.51", "0.75")
