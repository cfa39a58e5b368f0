"""The rows of the settlement permits under §§ 9, 26 (4) and 35 as the reference lists them."""

from __future__ import annotations

import pytest

from validators.catalogue import catalogue

APPLIED = ["application.form", "application.timely", "application.lead_time", "title.current"]
OF_NINE = [
    "time.months",
    "livelihood.coverage",
    "livelihood.income_proof",
    "livelihood.stability",
    "health_insurance.sufficient",
    "pension.contributions",
    "language.level",
    "civics.basic_knowledge",
    "housing.sufficient",
    "employment.permitted",
    "licence.professional",
    "security.public_order",
    "security.absolute_bar",
]
OF_CHILDREN = [
    "age",
    "entry.before_18",
    "time.months",
    "livelihood.coverage",
    "language.level",
    "housing.sufficient",
    "pension.contributions",
    "civics.basic_knowledge",
    "security.35_3",
    "security.absolute_bar",
    "consent.custody",
]
IDENTITY = ["identity.clarified", "passport.obligation"]
CARD = ["photo.biometric", "photo.paper", "registration.address", "appearance.personal"]
ROWS = {
    "ne_26_4": [*APPLIED, *OF_NINE, "security.interests", *IDENTITY, *CARD],
    "ne_9": [*APPLIED, *OF_NINE, *IDENTITY, "visa.entry", *CARD],
    "ne_35_minor": [*APPLIED, *OF_CHILDREN, *IDENTITY, *CARD],
    "ne_35_adult": [*APPLIED, *OF_CHILDREN, "health_insurance.sufficient", *IDENTITY, *CARD],
}


def rows(permit):
    return {row.id: row for row in catalogue().permit(permit).requirements}


@pytest.mark.parametrize("permit", ROWS)
def test_a_settlement_permit_has_the_rows_of_the_reference(permit):
    assert sorted(rows(permit)) == sorted(ROWS[permit])


@pytest.mark.parametrize("permit", ["ne_26_4", "ne_9"])
def test_full_livelihood_b1_and_sixty_months_of_contributions_are_asked_for(permit):
    found = rows(permit)
    livelihood = found["livelihood.coverage"].with_
    assert (livelihood["threshold"], livelihood["at_least"]) == ("1.00", True)
    assert found["language.level"].with_["level"] == "B1"
    assert found["pension.contributions"].with_["months"] == found["time.months"].with_["months"] == 60


@pytest.mark.parametrize("permit", ROWS)
def test_retirement_age_waives_nothing_outside_the_track_of_five_years(permit):
    assert not [row for row in rows(permit).values() if "waiver.retirement_age" in row.waivers]


def test_training_waives_contributions_under_section_9_alone():
    assert "waiver.training" in rows("ne_9")["pension.contributions"].waivers
    assert "waiver.training" not in rows("ne_26_4")["pension.contributions"].waivers


def test_section_35_knows_the_exception_for_illness_alone():
    waivers = {waiver for row in rows("ne_35_adult").values() for waiver in row.waivers}
    assert waivers == {"waiver.illness"}


@pytest.mark.parametrize("permit", ["ne_35_minor", "ne_35_adult"])
def test_what_section_9_asks_for_is_printed_as_not_required_of_children(permit):
    for key in ("housing.sufficient", "pension.contributions", "civics.basic_knowledge"):
        assert rows(permit)[key].condition == "not_required"
    assert (rows(permit)["language.level"].condition == "not_required") == (permit == "ne_35_minor")


@pytest.mark.parametrize("permit", ROWS)
def test_what_the_permit_rests_on_is_quoted(permit):
    quoted = {key for key, row in rows(permit).items() if row.quote}
    assert {"title.current", "time.months", "livelihood.coverage"} <= quoted | {
        "title.current" if permit == "ne_35_adult" else ""
    }


def test_the_shorter_tracks_are_offered_beside_section_9():
    told = {info.citation for info in catalogue().permits["ne_9"].information}
    assert {
        "§ 18c Abs. 1, 2 AufenthG",
        "§ 28 Abs. 2 AufenthG",
        "§ 9 Abs. 3a AufenthG",
        "§ 21 Abs. 4 AufenthG",
    } <= told
