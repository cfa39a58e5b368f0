"""Both ways of § 26 Abs. 3 are judged and the better one is named."""

from __future__ import annotations

import datetime as dt

import pytest

from validators.case import Case
from validators.catalogue import catalogue
from validators.finding import Finding, Text
from validators.judge import judge, verdict_of
from validators.tracks import Way, better

DAY = dt.date(2026, 11, 21)
REFUGEE = "§ 25 Abs. 2 Satz 1 Alt. 1 AufenthG"
FORM = {
    "kind": "application_form",
    "fields": {"filled": True, "signed": True, "purpose": "Niederlassungserlaubnis"},
}
C1 = {"kind": "language_certificate", "fields": {"provider": "telc", "level": "C1", "passed": True}}
A2 = {"kind": "dtz_result", "fields": {"overall": "A2"}}
LID = {"kind": "lid_result", "fields": {"points": 20, "max_points": 33, "passed": True}}
OTHER = {"ne_26_3_3y": "ne_26_3_5y", "ne_26_3_5y": "ne_26_3_3y"}


def title(since, until):
    fields = {"legal_basis": REFUGEE, "valid_from": since, "valid_until": until}
    return {"kind": "residence_title", "fields": fields}


THREE_YEARS = title(dt.date(2023, 10, 1), dt.date(2027, 3, 31))
FIVE_YEARS = title(dt.date(2021, 10, 1), dt.date(2027, 3, 31))


@pytest.fixture
def check(papers_of, case_of):
    return lambda *papers, as_of=DAY, **case: judge(papers_of(list(papers)), case_of(case), as_of)


def beside(judgement):
    """The other track as the judgement tells it."""
    return next(row for row in judgement.alternatives if row["permit"] == OTHER[judgement.permit])


def finding(judgement, key):
    return next(found for found in judgement.findings if found.id == key)


@pytest.mark.parametrize("permit", OTHER)
def test_the_other_track_is_always_judged(check, permit):
    row = beside(check(permit=permit))
    assert (row["permit"], row["available"], row["verdict"]) == (OTHER[permit], True, "incomplete")
    assert "time.months" in row["open"]


@pytest.mark.parametrize("permit", OTHER)
def test_what_is_said_of_the_other_track_is_what_a_check_of_it_finds(check, permit):
    papers = (FORM, THREE_YEARS, C1, LID)
    row = beside(check(*papers, permit=permit))
    other = check(*papers, permit=OTHER[permit])
    assert row["verdict"] == other.verdict
    assert row["open"] == [f.id for f in other.findings if f.mandatory and f.status in ("missing", "not_met")]
    assert row["unclear"] == [f.id for f in other.findings if f.mandatory and f.status == "unclear"]


def test_three_years_with_c1_is_the_better_way_before_five_years_are_full(check):
    papers = (FORM, THREE_YEARS, C1, LID)
    row = beside(check(*papers, permit="ne_26_3_5y"))
    assert row["better"]
    row = beside(check(*papers, permit="ne_26_3_3y"))
    assert not row["better"]
    assert row["reached_on"] == "2028-10-01"
    assert "01.10.2028" in row["text"]["de"]


def test_five_years_with_a2_is_the_better_way_without_c1(check):
    row = beside(check(FORM, FIVE_YEARS, A2, LID, permit="ne_26_3_3y"))
    assert row["better"]
    assert "language.level" not in row["open"]


def test_whoever_must_only_wait_is_better_off_than_whoever_must_learn(check):
    row = beside(check(FORM, THREE_YEARS, A2, LID, permit="ne_26_3_3y"))
    assert row["better"]
    assert row["reached_on"] == "2028-10-01"


def test_of_two_equal_ways_the_one_that_asks_for_less_is_better(check):
    row = beside(check(FORM, FIVE_YEARS, C1, LID, permit="ne_26_3_3y"))
    assert row["better"]


def test_an_opinion_helps_on_the_track_of_five_years_alone(check):
    opinion = {
        "kind": "medical_opinion",
        "fields": {
            "physician": True,
            "diagnosis": "Demenz",
            "affects": ["language", "civics"],
            "permanent": True,
        },
    }
    found = check(FORM, THREE_YEARS, opinion, permit="ne_26_3_3y")
    assert finding(found, "language.level").status == "missing"
    assert any("fünf Jahren" in note.de for note in finding(found, "language.level").notes)
    row = beside(found)
    assert row["better"]
    assert not {"language.level", "civics.basic_knowledge"} & set(row["open"])


def test_the_purpose_of_the_application_points_to_the_better_track(papers_of):
    person = {"applicant": {"family_name": "Al-Hassan", "given_names": "Omar", "birth_date": "1988-04-12"}}
    for papers, permit in (
        ((FORM, THREE_YEARS, C1, LID), "ne_26_3_3y"),
        ((FORM, FIVE_YEARS, A2, LID), "ne_26_3_5y"),
    ):
        found = judge(papers_of(list(papers)), Case.model_validate(person), DAY)
        assert (found.permit, found.permit_source) == (permit, "guessed")
        assert found.verdict != "complete"


def test_a_permit_to_which_nothing_else_points_has_none_beside_it(check):
    assert check().alternatives == ()


def test_the_permits_to_which_the_papers_point_stand_beside_the_judged_one_with_what_they_lack(check):
    found = check(
        FIVE_YEARS, A2, LID
    )  # a refugee's title: its extension is judged, the settlement permit is the next step
    told = {row["permit"]: row for row in found.alternatives}
    assert set(told) == {"ne_26_3_3y", "ne_26_3_5y"}
    assert "application.form" in told["ne_26_3_5y"]["open"]
    assert "language.level" in told["ne_26_3_3y"]["open"]
    assert "language.level" not in told["ne_26_3_5y"]["open"]
    assert "Darauf deuten die Papiere auch." in told["ne_26_3_5y"]["text"]["de"]


def test_tracks_name_permits_of_the_catalogue_that_name_them_back():
    permits = catalogue().permits
    for permit in permits.values():
        assert all(permit.permit in permits[other].tracks for other in permit.tracks)


def test_the_application_window_reaches_from_the_full_time_to_the_last_day_of_the_title(check):
    found = check(FORM, FIVE_YEARS, A2, LID, permit="ne_26_3_5y")
    row = next(row for row in found.deadlines if row["id"] == "application_window")
    assert (row["from"], row["date"], row["recommended_by"]) == ("2026-10-01", "2027-03-31", "2027-02-03")
    assert row["evidence"][0]["field"] == "valid_until"


def test_a_title_that_ends_before_the_time_is_full_is_to_be_extended_first(check):
    found = check(FORM, THREE_YEARS, A2, LID, permit="ne_26_3_5y")
    row = next(row for row in found.deadlines if row["id"] == "application_window")
    assert row["from"] == "2028-10-01"
    assert "verlängern" in row["text"]["de"]


def test_a_last_day_that_is_hard_to_read_opens_no_window(check):
    found = check(FORM, {**FIVE_YEARS, "unsure": ["valid_until"]}, permit="ne_26_3_5y")
    assert "application_window" not in {row["id"] for row in found.deadlines}


def test_without_shown_procedure_its_start_is_asked_for_where_time_is_short(check):
    found = check(FORM, THREE_YEARS, permit="ne_26_3_5y")
    assert "asylum_application_on" in {row["id"] for row in found.questions}
    shown = check(
        FORM, THREE_YEARS, permit="ne_26_3_5y", facts={"asylum_application_on": dt.date(2023, 1, 1)}
    )
    assert "asylum_application_on" not in {row["id"] for row in shown.questions}


def test_the_count_of_months_leads_to_the_papers(check):
    paper = {"kind": "asylum_permission", "fields": {"asylum_application_on": dt.date(2022, 11, 1)}}
    found = check(FORM, THREE_YEARS, paper, permit="ne_26_3_5y")
    (made,) = [one for one in found.calculations if one.id == "residence_time"]
    rows = {row.label.de: row for row in made.rows}
    assert rows["Beginn des Asylverfahrens"].source["document"] == "d3"
    assert rows["Aufenthaltstitel ab"].source["field"] == "valid_from"
    assert (rows["Angerechnet: volle Monate"].amount, rows["und weitere Tage"].amount) == ("48", "20")
    assert rows["Verlangt"].amount == "60"
    assert rows["Erreicht am"].amount == "2027-11-01"


def test_a_stated_start_of_the_procedure_is_shown_as_stated(check):
    found = check(
        FORM, THREE_YEARS, permit="ne_26_3_3y", facts={"asylum_application_on": dt.date(2022, 11, 1)}
    )
    assert finding(found, "time.months").status == "met"
    (made,) = [one for one in found.calculations if one.id == "residence_time"]
    assert made.rows[0].source == {"type": "stated", "key": "facts.asylum_application_on"}


def test_the_wording_before_and_after_the_reform_is_told_apart(check):
    old, new = (check(FORM, permit="ne_26_3_5y", as_of=dt.date(2026, 6, day)) for day in (11, 12))
    assert "erste Alternative" in (finding(old, "title.current").quote or "")
    assert finding(new, "title.current").quote is None
    assert (
        finding(new, "language.level").quote
        == "er über hinreichende Kenntnisse der deutschen Sprache verfügt"
    )


def test_the_settlement_permit_is_free_and_the_travel_document_is_not(check):
    notices = {row["id"]: row for row in check(FORM, permit="ne_26_3_5y").information}
    assert notices["fee"]["citation"] == "§ 52 Abs. 3 AufenthV"
    assert "70 Euro" in notices["fee.travel_document"]["text"]["de"]


def way(permit, **statuses):
    rows = {
        key: Finding(
            id=key, title=Text(de=key, en=key), status=status, mandatory=True, basis="statute", citation="§ 26",
            quote=None, reason_code="-", reason=Text(de="-", en="-"), reached_on=on,
        )
        for key, (status, on) in statuses.items()
    }  # fmt: skip
    findings = tuple(rows.values())
    return Way(permit=catalogue().permits[permit], findings=findings, verdict=verdict_of(findings, ()))


def test_what_can_be_had_today_is_better_than_what_needs_years_to_pass():
    three = way("ne_26_3_3y", time=("met", None), livelihood=("unclear", None))
    five = way("ne_26_3_5y", time=("not_met", dt.date(2028, 1, 1)), livelihood=("met", None))
    assert better([three, five]) is three
    assert better([five, three]) is three


def test_of_two_ways_that_only_time_keeps_the_earlier_is_better():
    three = way("ne_26_3_3y", time=("not_met", dt.date(2027, 1, 1)))
    five = way("ne_26_3_5y", time=("not_met", dt.date(2029, 1, 1)))
    assert better([five, three]) is three
