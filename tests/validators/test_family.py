"""Everybody of a family who applies is judged as the applicant, with the others as household."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from validators.case import Case, Facts, Member, Name
from validators.family import also_applying

FATHER = Name(family_name="Darwish", given_names="Elias", birth_date=dt.date(1984, 3, 2), nationality="SYR")
MOTHER = Member(relation="spouse", family_name="Darwish", given_names="Hala", birth_date=dt.date(1987, 8, 19))
SON = Member(relation="child", family_name="Darwish", given_names="Sami", birth_date=dt.date(2009, 5, 30))
DAUGHTER = Member(relation="child", family_name="Darwish", given_names="Maya", birth_date=dt.date(2014, 1, 7))
CASE = Case(
    permit="ne_26_3_5y",
    profile="default",
    applicant=FATHER,
    household=(MOTHER, SON, DAUGHTER),
    also_apply=("Hala Darwish", "Darwish, Sami"),
    facts=Facts(
        employed=True, hardship=True, asylum_application_on=dt.date(2016, 2, 1), warm_rent=Decimal(910)
    ),
)


def household(case: Case) -> dict[str, str]:
    return {str(member.given_names): member.relation for member in case.household}


def test_each_person_is_the_applicant_of_a_case_with_the_others_in_the_household() -> None:
    mother, son = (one.case for one in also_applying(CASE, FATHER))
    assert (mother.applicant.given_names, mother.applicant.birth_date) == ("Hala", dt.date(1987, 8, 19))
    assert household(mother) == {"Elias": "spouse", "Sami": "child", "Maya": "child"}
    assert household(son) == {"Elias": "parent", "Hala": "parent", "Maya": "sibling"}
    assert mother.permit == son.permit == "ne_26_3_5y"


def test_what_is_stated_of_one_person_is_stated_of_nobody_else() -> None:
    for one in also_applying(CASE, FATHER):
        stated = one.case.facts
        assert (stated.employed, stated.hardship, stated.asylum_application_on) == (None, None, None)
        assert stated.warm_rent == Decimal(910)


def test_of_somebody_outside_the_stated_household_nobody_knows_who_lives_there() -> None:
    case = CASE.model_copy(update={"also_apply": ("Nadim Khoury",)})
    (one,) = also_applying(case, FATHER)
    assert not one.case.household_stated
    assert one.case.facts.warm_rent is None
    assert (one.case.applicant.family_name, one.case.applicant.given_names) == ("Khoury", "Nadim")


def test_the_applicant_and_a_name_that_stands_twice_get_no_second_report() -> None:
    case = CASE.model_copy(update={"also_apply": ("Elias Darwish", "Hala Darwish", "Darwish, Hala", "  ")})
    assert [one.case.applicant.given_names for one in also_applying(case, FATHER)] == ["Hala"]


def test_a_name_that_two_members_bear_is_no_certain_member() -> None:
    twins = (MOTHER, MOTHER.model_copy(update={"birth_date": dt.date(2008, 1, 1), "relation": "child"}))
    (one,) = also_applying(
        CASE.model_copy(update={"household": twins, "also_apply": ("Hala Darwish",)}), FATHER
    )
    assert one.case.applicant.birth_date is None
    assert not one.case.household_stated


def test_the_key_of_a_person_stays_the_same_whoever_else_applies() -> None:
    keys = [one.key for one in also_applying(CASE, FATHER)]
    turned = CASE.model_copy(update={"also_apply": ("Sami Darwish", "Hala Darwish")})
    assert [one.key for one in also_applying(turned, FATHER)] == keys[::-1]


@pytest.mark.parametrize("family_name", ["Abu Hamad", "Al-Hassan", "von der Heide"])
def test_the_family_name_of_more_than_one_word_that_both_bear_is_kept_whole(family_name: str) -> None:
    first = Name(family_name=family_name, given_names="Omar")
    case = Case(also_apply=(f"Rana Salma {family_name}",))
    (one,) = also_applying(case, first)
    assert (one.case.applicant.family_name, one.case.applicant.given_names) == (family_name, "Rana Salma")
