from __future__ import annotations

import datetime as dt

import pytest

from pipeline.errors import UsageError
from validators.case import Case
from validators.catalogue import catalogue
from validators.judge import judge

DAY = dt.date(2026, 11, 21)
FORM = {"kind": "application_form", "fields": {"filled": True, "signed": True}}
GRANT = {"kind": "bamf_decision", "fields": {"outcomes": ["refugee"], "final_since": dt.date(2026, 9, 1)}}


@pytest.fixture
def check(papers_of, case_of):
    return lambda *papers, as_of=DAY, problems=(), **case: judge(
        papers_of(list(papers)), case_of(case), as_of, problems
    )


def finding(judgement, key):
    return next(found for found in judgement.findings if found.id == key)


def test_the_permit_is_free_of_charge_and_the_travel_document_is_not(check):
    notices = {row["id"]: row for row in check(FORM, GRANT).information}
    assert notices["fee"]["citation"] == "§ 52 Abs. 3 AufenthV"
    assert "70 Euro" in notices["fee.travel_document"]["text"]["de"]
    assert "38 Euro" in notices["fee.travel_document"]["text"]["de"]


@pytest.mark.parametrize(
    ("final", "last"), [(dt.date(2026, 9, 1), "2026-12-01"), (dt.date(2026, 11, 30), "2027-02-28")]
)
def test_family_reunification_has_three_months_from_finality_not_from_the_card(check, final, last):
    grant = {"kind": "bamf_decision", "fields": {"outcomes": ["refugee"], "final_since": final}}
    deadlines = {row["id"]: row for row in check(FORM, grant).deadlines}
    assert deadlines["family_reunification"]["date"] == last
    assert deadlines["family_reunification"]["evidence"][0]["field"] == "final_since"


def test_a_day_that_is_hard_to_read_makes_no_deadline(check):
    assert check(FORM, {**GRANT, "unsure": ["final_since"]}).deadlines == ()


def test_another_protection_names_the_permit_that_fits(check):
    found = check(FORM, {"kind": "bamf_decision", "fields": {"outcomes": ["subsidiary"]}})
    assert [row["permit"] for row in found.alternatives] == ["ae_25_2_subsidiary"]
    assert finding(found, "bamf.decision").reason_code == "other_status"
    assert "subsidiärer Schutz" in finding(found, "bamf.decision").reason.de


def test_any_file_that_could_not_be_read_keeps_the_case_from_being_complete(check):
    found = check(FORM, GRANT, problems=("scan/kaputt.pdf",))
    assert found.verdict == "needs_review"
    assert [warning.code for warning in found.warnings] == ["unread_pages"]


def test_a_missing_requirement_outweighs_every_warning(check):
    assert check(GRANT, problems=("scan/kaputt.pdf",)).verdict == "incomplete"


def test_the_wording_of_the_day_is_cited(check):
    old, new = (check(FORM, GRANT, as_of=day) for day in (dt.date(2026, 6, 11), dt.date(2026, 6, 12)))
    assert finding(old, "bamf.decision").citation == "§ 25 Abs. 2 Satz 1 Alt. 1 AufenthG"
    assert "Flüchtlingseigenschaft" in (finding(old, "bamf.decision").quote or "")
    assert finding(new, "bamf.decision").citation == "§ 25 Abs. 2 Satz 1 AufenthG"
    assert finding(new, "bamf.decision").quote is None


def test_after_the_day_of_the_law_a_notice_says_so(check):
    day = dt.date(2026, 8, 19)
    before, after = (check(FORM, GRANT, as_of=on) for on in (day, day + dt.timedelta(days=1)))
    assert "law_as_of" not in {row["id"] for row in before.information}
    assert "law_as_of" in {row["id"] for row in after.information}


def test_the_better_copy_of_a_paper_counts(check):
    faint = {**GRANT, "unsure": ["outcomes"]}
    found = check(FORM, faint, {**GRANT, "duplicate_of": "d2"})
    assert finding(found, "bamf.decision").status == "met"
    assert finding(found, "bamf.decision").evidence[0].document == "d3"


def test_a_photo_beside_a_strangers_papers_may_be_the_strangers(check):
    photo = {"kind": "photo", "fields": {"width_mm": 35, "height_mm": 45, "faces": 1}}
    code = {"kind": "photo_code", "fields": {"created_on": DAY}}
    stranger = {"kind": "payslip", "holder": "stranger", "fields": {}}
    assert finding(check(FORM, GRANT, photo), "photo.paper").status == "met"
    assert finding(check(FORM, GRANT, photo, stranger), "photo.paper").status == "unclear"
    assert finding(check(FORM, GRANT, code, stranger), "photo.biometric").status == "authority"


def test_a_second_decision_that_cannot_be_read_leaves_the_first_in_doubt(check):
    second = {"kind": "bamf_decision", "fields": {"decided_on": dt.date(2026, 10, 1)}}
    assert finding(check(FORM, GRANT, second), "bamf.decision").status == "unclear"


def test_pages_cut_off_from_a_decision_do_not_contradict_it(check):
    rest = {"kind": "bamf_decision", "holder": "nobody", "fields": {}}
    assert finding(check(FORM, GRANT, rest), "bamf.decision").status == "met"


def test_the_outcome_of_the_first_person_named_is_not_everybodys(check):
    family = {
        "kind": "bamf_decision",
        "holder": "spouse",
        "with": ["applicant"],
        "fields": {"outcomes": ["refugee"]},
    }
    assert finding(check(FORM, family), "bamf.decision").status == "unclear"
    first = {**family, "holder": "applicant", "with": ["spouse"]}
    assert finding(check(FORM, first), "bamf.decision").status == "met"


def test_an_outcome_that_only_the_spouse_has_is_not_the_applicants(check):
    lines = [{"person": "Rana Al-Hassan", "outcome": "refugee"}]
    family = {"kind": "bamf_decision", "with": ["spouse"], "fields": {"outcomes_by_person": lines}}
    assert finding(check(FORM, family), "bamf.decision").status == "unclear"


def test_an_open_condition_is_asked_for_and_printed_as_a_question(check):
    title = {
        "kind": "residence_title",
        "fields": {"legal_basis": "§ 23 Abs. 4 AufenthG", "valid_until": dt.date(2028, 1, 1)},
    }
    found = check(FORM, title, permit="ae_23_4", purpose="extension")
    assert [row["id"] for row in found.questions] == ["obliged_to_integration_course"]
    assert not finding(found, "integration_course.obligation").mandatory


def test_stated_facts_are_shown_as_stated(check):
    found = check(FORM, GRANT, facts={"employed": True})
    assert {"id": "employed", "value": True, "source": "stated"} in found.facts


def test_a_permit_that_is_not_in_the_catalogue_is_not_judged(papers_of):
    whole = catalogue()
    held = {name: permit for name, permit in whole.permits.items() if name != "ne_9"}
    without = whole.model_copy(update={"permits": held})
    with pytest.raises(UsageError, match="permit ne_9 is unknown"):
        judge(papers_of([FORM]), Case(permit="ne_9"), DAY, catalogue=without)


def test_without_any_paper_the_case_is_told_apart_from_a_complete_one():
    found = judge([], Case(), DAY)
    assert found.verdict == "incomplete"
    assert found.permit == "gen_5"  # nothing points anywhere: what every residence permit asks for is judged
    assert [row["id"] for row in found.questions] == ["applicant", "permit"]


def test_nothing_of_a_person_is_shown_when_a_judgement_is_printed(check):
    found = check(FORM, GRANT, {"kind": "registration_certificate", "fields": {"address": "Musterweg 3"}})
    assert not any(word in repr(found) for word in ("Hassan", "Omar", "1988", "Musterweg"))
