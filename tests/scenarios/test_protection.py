"""What the permits of protection say beside the statuses: rows, notices, questions, deadlines, signs."""

from __future__ import annotations

import datetime as dt

import pytest

from validators.case import Case
from validators.catalogue import catalogue
from validators.judge import judge

DAY = dt.date(2026, 11, 21)
APPLICANT = {"family_name": "Al-Hassan", "given_names": "Omar", "birth_date": "1988-04-12"}
BAN = {"kind": "bamf_decision", "fields": {"outcomes": ["ban_60_7"], "decided_on": DAY}}
REFUSED = {"kind": "bamf_decision", "fields": {"outcomes": ["rejected"], "decided_on": DAY}}
OPINION = {
    "kind": "medical_opinion",
    "fields": {"physician": True, "signed": True, "issued_on": DAY, "severity": True},
}
EXTENSION = {
    "bamf.no_revocation_notice",
    "title.current",
    "application.timely",
    "application.lead_time",
    "integration_course.obligation",
}
PROTECTION = {
    "application.form",
    "bamf.decision",
    "bamf.finality",
    "photo.biometric",
    "photo.paper",
    "identity.evidence_if_available",
    "registration.address",
    "appearance.personal",
    "security.expulsion_53_3a",
    "security.absolute_bar",
    "livelihood.coverage",
    "passport.obligation",
    "visa.entry",
    "health_insurance.sufficient",
    "housing.sufficient",
    "language.level",
    "integration_course.info",
    "residence_rule.info",
}
MEDICAL = {
    "medical.certificate",
    "medical.fact_basis",
    "medical.method",
    "medical.diagnosis",
    "medical.severity",
    "medical.classification",
    "medical.consequences",
    "medical.medication",
    "medical.recommendation",
    "medical.serious",
    "medical.home_care",
    "medical.submitted_promptly",
}
ROWS = {
    "ae_25_1": PROTECTION,
    "ae_25_2_subsidiary": PROTECTION,
    "ae_25_3": (PROTECTION - {"security.expulsion_53_3a", "integration_course.info", "residence_rule.info"})
    | MEDICAL
    | {"passport.effort", "departure.other_state", "cooperation.no_gross_breach", "exclusion.25_3_s3"},
    "ae_23_4": {
        "application.form",
        "bamf.admission",
        "visa.entry",
        "photo.biometric",
        "photo.paper",
        "identity.clarified",
        "passport.obligation",
        "livelihood.coverage",
        "registration.address",
        "appearance.personal",
        "security.expulsion_interest",
        "security.entry_ban",
        "security.absolute_bar",
        "housing.sufficient",
        "language.level",
        "integration_course.info",
        "residence_rule.info",
    },
    "ae_104c": {
        "application.form",
        "title.current",
        "application.next_step",
        "identity.evidence_if_available",
    },
}


@pytest.fixture
def check(papers_of):
    def run(*papers, permit=None, on=DAY, **case):
        stated = Case.model_validate({"permit": permit, "applicant": APPLICANT, **case})
        return judge(papers_of(list(papers)), stated, on)

    return run


def finding(found, row):
    return next(one for one in found.findings if one.id == row)


def told(found):
    return {row["id"]: row["text"]["de"] for row in found.information}


@pytest.mark.parametrize("permit", ROWS)
def test_the_permit_has_the_rows_of_the_reference(permit):
    assert {row.id for row in catalogue().permit(permit).requirements} == ROWS[permit]


@pytest.mark.parametrize("permit", ["ae_25_1", "ae_25_2_subsidiary", "ae_25_3"])
def test_an_extension_asks_for_title_and_time_too(permit):
    extension = {row.id for row in catalogue().permit(permit, "extension").requirements}
    assert extension == ROWS[permit] | EXTENSION


def test_the_visa_counts_at_the_issue_alone():
    extension = {row.id for row in catalogue().permit("ae_23_4", "extension").requirements}
    assert ROWS["ae_23_4"] - extension == {"visa.entry"}


def test_every_element_that_the_law_lists_has_a_row_that_quotes_it():
    rows = {row.id: row for row in catalogue().permits["ae_25_3"].requirements}
    named = {
        "medical.fact_basis": "tatsächlichen Umstände",
        "medical.method": "Methode der Tatsachenerhebung",
        "medical.diagnosis": "Diagnose",
        "medical.severity": "Schweregrad",
        "medical.classification": "ICD 10",
        "medical.consequences": "Folgen",
    }
    for row, words in named.items():
        assert rows[row].mandatory
        assert words in (rows[row].quote or "")


def test_what_is_only_usual_in_a_certificate_never_keeps_a_case_open():
    rows = {row.id: row for row in catalogue().permits["ae_25_3"].requirements}
    assert not any(
        rows[f"medical.{name}"].mandatory for name in ("medication", "recommendation", "home_care")
    )


def test_after_a_refusal_new_medical_facts_are_sent_to_the_federal_office(check):
    decision = finding(check(REFUSED, OPINION, permit="ae_25_3"), "bamf.decision")
    assert decision.status == "not_met"
    assert any("gebunden" in note.de and "Bundesamt" in note.de for note in decision.notes)


def test_without_word_of_an_asylum_procedure_the_question_is_asked_and_goes_with_the_answer(check):
    asked = {row["id"] for row in check(OPINION, permit="ae_25_3").questions}
    assert "asylum_procedure" in asked
    for answer in (True, False):
        found = check(OPINION, permit="ae_25_3", facts={"asylum_procedure": answer})
        assert "asylum_procedure" not in {row["id"] for row in found.questions}
        assert finding(found, "medical.severity").status == ("not_applicable" if answer else "met")


def test_a_late_certificate_asks_when_it_was_handed_in(check):
    found = check(OPINION, permit="ae_25_3", on=dt.date(2026, 12, 20), facts={"asylum_procedure": False})
    assert "medical_certificate_submitted_on" in {row["id"] for row in found.questions}


@pytest.mark.parametrize("permit", ["ae_25_1", "ae_25_2_subsidiary", "ae_23_4"])
def test_the_permit_is_free_and_its_travel_document_is_not(check, permit):
    notices = told(check(permit=permit))
    assert "Gebührenfrei" in notices["fee"]
    assert "70 Euro" in notices["fee.travel_document"]
    assert "38 Euro" in notices["fee.travel_document"]


def test_the_fee_of_a_permit_on_a_ban_is_that_of_its_purpose(check):
    issue, extension = (told(check(permit="ae_25_3", purpose=p)) for p in ("issue", "extension"))
    assert "100 Euro" in issue["fee.issue"]
    assert "93 Euro" in extension["fee.extension"]
    assert not {"fee.extension"} & set(issue)


@pytest.mark.parametrize(("permit", "outcome"), [("ae_25_1", "asylum"), ("ae_25_2_subsidiary", "subsidiary")])
def test_family_reunification_on_easier_terms_ends_three_months_after_the_decision_is_final(
    check, permit, outcome
):
    final = {"outcomes": [outcome], "final_since": dt.date(2026, 11, 30)}
    found = check({"kind": "bamf_decision", "fields": final}, permit=permit)
    days = {row["id"]: row["date"] for row in found.deadlines}
    assert days["family_reunification"] == "2027-02-28"


def test_it_is_said_that_families_of_subsidiary_protection_must_wait(check):
    assert "23. Juli 2027" in told(check(permit="ae_25_2_subsidiary"))["family_reunification"]


def test_only_whoever_holds_a_refugees_travel_document_may_stay_away_longer(check):
    assert "erlischt der Titel nicht" in told(check(permit="ae_25_1"))["absence"]
    for permit in ("ae_25_2_subsidiary", "ae_25_3", "ae_23_4"):
        assert "gilt hier nicht" in told(check(permit=permit))["absence"]


def title(basis, since=dt.date(2025, 6, 1)):
    fields = {"legal_basis": basis, "valid_from": since, "valid_until": dt.date(2027, 5, 31)}
    return {"kind": "residence_title", "fields": fields}


SIGNS = [
    (BAN, "ae_25_3"),
    ({"kind": "bamf_decision", "fields": {"outcomes": ["asylum"]}}, "ae_25_1"),
    ({"kind": "bamf_decision", "fields": {"outcomes": ["subsidiary"]}}, "ae_25_2_subsidiary"),
    ({"kind": "bamf_admission", "fields": {"programme": "Resettlement"}}, "ae_23_4"),
    (title("§ 25 Abs. 3 AufenthG"), "ae_25_3"),
    (title("§ 23 Abs. 4 AufenthG"), "ae_23_4"),
    (title("§ 104c AufenthG"), "ae_104c"),
    (title("§ 25 Abs. 2 Satz 1 Alt. 2 AufenthG"), "ae_25_2_subsidiary"),
]


@pytest.mark.parametrize(("paper", "permit"), SIGNS, ids=[f"{p['kind']}-{permit}" for p, permit in SIGNS])
def test_the_papers_point_to_the_permit_and_never_make_it_complete(check, paper, permit):
    found = check(paper)
    assert (found.permit, found.permit_source) == (permit, "guessed")
    assert found.verdict != "complete"


def test_the_end_of_a_title_under_104c_is_a_day_to_keep(check):
    days = {row["id"]: row["date"] for row in check(title("§ 104c AufenthG"), permit="ae_104c").deadlines}
    assert days["title"] == "2027-05-31"


@pytest.mark.parametrize("permit", ["ae_25_1", "ae_25_3", "ae_23_4", "ae_104c"])
def test_a_card_that_leaves_the_second_paragraph_open_is_surely_no_other_paragraph(check, permit):
    found = check(title("§ 25 Abs. 2 AufenthG"), permit=permit, purpose="extension")
    assert finding(found, "title.current").status == "not_met"
