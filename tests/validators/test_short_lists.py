"""The general prerequisites and the short lists have the rows of the reference, and decide as the statute does."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from validators.catalogue import catalogue
from validators.parameters import NoValueOnDay, on
from validators.temporary import continued

GENERAL = {
    "application.form",
    "livelihood.coverage",
    "identity.clarified",
    "security.expulsion_interest",
    "security.interests",
    "passport.obligation",
    "visa.entry",
    "security.absolute_bar",
    "security.entry_ban",
    "security.asylum_block",
    "purpose.specific",
    "photo.biometric",
    "health_insurance.sufficient",
}
OWN = {
    "ae_employment": {"job.offer", "job.agency_consent", "job.qualification", "licence.professional"}
    | {"salary.from_45", "salary.blue_card"},
    "ae_west_balkan": {
        "nationality.listed",
        "job.offer",
        "job.agency_consent",
        "benefits.asylblg",
        "visa.entry",
    },
    "ae_16a": {"training.place", "training.agency_consent", "language.level", "livelihood.means"},
    "ae_16b": {"study.admission", "livelihood.means", "health_insurance.sufficient"},
    "ae_family": {
        "family.tie",
        "sponsor.title",
        "family.suspension",
        "livelihood.coverage",
        "housing.sufficient",
    }
    | {"spouse.age", "language.level", "child.age"},
    "ae_24": {"protection.group", "residence.ukraine", "allocation.land", "photo.biometric"},
    "change_conditions": {"status.held", "reason.move", "income.floor", "destination.consent"},
    "eat_transfer": {"title.current", "passport.obligation", "photo.biometric", "card.interest"},
    "ae_33": {"birth.in_germany", "parents.title"},
    "ae_37": {
        "stay.eight_years",
        "school.six_years",
        "application.age",
        "application.in_time",
        "livelihood.coverage",
    },
    "ae_38a": {"title.eu_long_term", "stay.over_90_days", "job.agency_consent"},
}


def rows(permit, purpose="issue"):
    return {row.id: row for row in catalogue().permit(permit, purpose).requirements}


def test_the_general_prerequisites_are_those_of_the_reference():
    assert set(rows("gen_5")) >= GENERAL


@pytest.mark.parametrize("permit", OWN)
def test_a_short_list_has_the_rows_of_its_line(permit):
    assert set(rows(permit)) >= OWN[permit]


@pytest.mark.parametrize(
    "permit", ["ae_employment", "ae_west_balkan", "ae_16a", "ae_16b", "ae_family", "ae_37", "ae_38a"]
)
def test_whoever_applies_for_a_purpose_fulfils_the_general_prerequisites_too(permit):
    assert GENERAL - {"purpose.specific", "livelihood.coverage"} <= set(rows(permit))
    assert {"livelihood.coverage", "livelihood.means"} & set(rows(permit))


@pytest.mark.parametrize("permit", ["ae_24", "ae_33"])
def test_what_these_titles_dispense_with_is_said_so(permit):
    told = rows(permit)
    for row in ("livelihood.coverage", "passport.obligation", "visa.entry", "health_insurance.sufficient"):
        assert told[row].condition == "not_required"


@pytest.mark.parametrize("permit", ["ae_employment", "ae_16a", "ae_16b", "ae_family", "ae_37", "gen_5"])
def test_the_visa_is_asked_for_at_the_issue_and_the_title_at_the_extension(permit):
    assert "visa.entry" in rows(permit)
    assert "title.current" not in rows(permit)
    assert "visa.entry" not in rows(permit, "extension")
    assert "title.current" in rows(permit, "extension")


@pytest.mark.parametrize(
    ("printed", "day", "until"),
    [
        ("2024-01-31", "2026-11-22", "2024-01-31"),
        ("2024-02-01", "2024-06-01", "2025-03-04"),
        ("2024-03-04", "2025-01-31", "2025-03-04"),
        ("2024-03-04", "2025-02-01", "2026-03-04"),
        ("2025-03-04", "2026-01-31", "2026-03-04"),
        ("2025-03-04", "2026-02-01", "2027-03-04"),
        ("2026-01-31", "2026-02-01", "2027-03-04"),
        ("2028-01-01", "2026-11-22", "2028-01-01"),
    ],
)
def test_a_permit_valid_on_the_day_of_the_ordinance_goes_on_to_the_day_that_it_sets(printed, day, until):
    assert continued(dt.date.fromisoformat(printed), dt.date.fromisoformat(day)) == dt.date.fromisoformat(
        until
    )


def test_the_amounts_are_those_of_the_year():
    law = on("pension_ceiling", dt.date(2026, 6, 1))
    assert law["ceiling"] * law["from_45"] == Decimal("55770.00")
    assert law["ceiling"] * law["blue_card"] == Decimal("50700.00")
    assert law["ceiling"] * law["blue_card_low"] == Decimal("45934.200")
    means = on("education_means", dt.date(2026, 6, 1))
    assert means["study"] == 475 + 380 + 102 + 35
    assert means["school_training"] == 442 + 380 + 102 + 35
    assert means["company_training"] == 442 + 380


@pytest.mark.parametrize("table", ["pension_ceiling", "education_means"])
def test_a_year_that_was_not_made_known_has_no_amount(table):
    with pytest.raises(NoValueOnDay):
        on(table, dt.date(2027, 1, 1))
