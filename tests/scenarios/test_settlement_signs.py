"""Which settlement permit the papers point to."""

from __future__ import annotations

import datetime as dt

import pytest

from validators.case import Case
from validators.judge import judge

DAY = dt.date(2026, 11, 21)
BORN = {"adult": dt.date(1988, 4, 12), "minor": dt.date(2010, 3, 15), "young": dt.date(2006, 5, 10)}


def title(basis, born):
    fields = {"legal_basis": basis, "valid_from": dt.date(2020, 6, 1), "valid_until": dt.date(2027, 5, 31)}
    return {"kind": "residence_title", "holder": ("Al-Hassan", "Omar", born), "fields": fields}


def form(born):
    fields = {
        "filled": True,
        "signed": True,
        "date": dt.date(2026, 11, 2),
        "purpose": "Niederlassungserlaubnis",
    }
    return {"kind": "application_form", "holder": ("Al-Hassan", "Omar", born), "fields": fields}


@pytest.fixture
def guess(papers_of):
    def judged(basis, who="adult", *, applied=True):
        born = BORN[who]
        case = Case.model_validate(
            {"applicant": {"family_name": "Al-Hassan", "given_names": "Omar", "birth_date": born}}
        )
        papers = [title(basis, born), *([form(born)] if applied else [])]
        return judge(papers_of(papers), case, DAY)

    return judged


@pytest.mark.parametrize(
    ("basis", "permit"),
    [
        ("§ 25 Abs. 2 Satz 1 Alt. 1 AufenthG", "ne_26_3_5y"),
        ("§ 25 Abs. 2 Satz 1 Alt. 2 AufenthG", "ne_26_4"),
        ("§ 25 Abs. 3 AufenthG", "ne_26_4"),
        ("§ 25b Abs. 1 AufenthG", "ne_26_4"),
        ("§ 18b AufenthG", "ne_9"),
        ("§ 30 AufenthG", "ne_9"),
    ],
)
def test_an_application_for_the_settlement_permit_points_to_the_one_that_follows_the_title(
    guess, basis, permit
):
    found = guess(basis)
    assert (found.permit, found.permit_source) == (permit, "guessed")
    assert found.verdict != "complete"


@pytest.mark.parametrize(("who", "beside"), [("minor", "ne_35_minor"), ("young", "ne_35_adult")])
def test_whoever_came_as_a_child_is_shown_the_permit_for_children_too(guess, who, beside):
    found = guess("§ 32 AufenthG", who)
    assert beside in {found.permit, *(row["permit"] for row in found.alternatives)}


def test_a_minor_refugee_is_shown_the_permit_for_children_beside_the_extension(guess):
    found = guess("§ 25 Abs. 2 Satz 1 Alt. 1 AufenthG", "minor", applied=False)
    assert "ne_35_minor" in {row["permit"] for row in found.alternatives}


def test_nobody_older_is_shown_the_permit_for_children(guess):
    found = guess("§ 32 AufenthG")
    told = {found.permit, *(row["permit"] for row in found.alternatives)}
    assert not told & {"ne_35_minor", "ne_35_adult"}
