"""The integration titles §§ 25a, 25b: their rows, the arithmetic of an uninterrupted stay, what points to them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scenarios.conftest import paper
from validators.case import Case
from validators.catalogue import catalogue
from validators.judge import folder_of, judge, way_of
from validators.stay_time import KINDS, READINGS, counted, spells

DAY = dt.timedelta(days=1)
TODAY = dt.date(2026, 11, 21)
YOUTH = [
    "application.form",
    "application.timely",
    "age.under_27",
    "status.toleration_12m_or_104c",
    "time.stay_36m",
    "school.success",
    "integration.prognosis",
    "fdgo.no_doubts",
    "livelihood.coverage",
    "health_insurance.sufficient",
    "identity.clarified",
    "passport.obligation",
    "visa.entry",
    "exclusion.deception",
    "security.expulsion_interest",
    "security.absolute_bar",
    "security.entry_ban",
    "security.asylum_block",
    "consent.custody",
    "photo.biometric",
    "photo.paper",
    "registration.address",
    "appearance.personal",
]
SETTLED = [
    "application.form",
    "application.timely",
    "status.tolerated_or_104c",
    "time.stay",
    "fdgo.declaration",
    "civics.basic_knowledge",
    "livelihood.coverage",
    "livelihood.income_proof",
    "language.oral",
    "school.children",
    "identity.clarified",
    "passport.obligation",
    "visa.entry",
    "exclusion.deception_or_noncooperation",
    "exclusion.54",
    "security.expulsion_interest",
    "security.absolute_bar",
    "security.entry_ban",
    "security.asylum_block",
    "photo.biometric",
    "photo.paper",
    "registration.address",
    "appearance.personal",
]


@pytest.mark.parametrize(("permit", "ids"), [("ae_25a", YOUTH), ("ae_25b", SETTLED)])
def test_the_titles_have_the_rows_of_the_reference_in_its_own_ids(permit, ids):
    assert [row.id for row in catalogue().permit(permit).requirements] == ids


@pytest.mark.parametrize("permit", ["ae_25a", "ae_25b"])
def test_an_extension_asks_for_the_title_instead_of_toleration_stay_and_age(permit):
    issue, extension = (
        {row.id for row in catalogue().permit(permit, purpose).requirements}
        for purpose in ("issue", "extension")
    )
    assert extension - issue == {"title.current", "application.lead_time", "integration_course.obligation"}
    asked_once = {"age.under_27", "school.success", "fdgo.declaration", "time.stay", "time.stay_36m"}
    status = {"status.toleration_12m_or_104c", "status.tolerated_or_104c"}
    assert issue - extension == (asked_once | status) & issue


def test_exceptions_of_25b_are_on_livelihood_and_language_alone():
    rows = {row.id: row.waivers for row in catalogue().permits["ae_25b"].requirements if row.waivers}
    assert set(rows) == {"livelihood.coverage", "livelihood.income_proof", "language.oral"}


def toleration(number, first, last, **more):
    fields = {"issued_on": first, "valid_until": last, "identity_unclarified_60b": False, **more}
    return paper(number, {"kind": "toleration", "fields": fields})


def folder(papers, day=TODAY, **stated):
    applicant = {"family_name": "Al-Hassan", "given_names": "Omar", "birth_date": dt.date(1988, 4, 12)}
    return folder_of(papers, Case.model_validate({"applicant": applicant, **stated}), day)


def months(papers, reading, day=TODAY, *, counts_60b=False):
    found = spells(folder(papers, day), KINDS, ["81_4"], counts_60b=counts_60b)
    return counted(found, day, months=36, reading=reading, gap_months=3)


def chain_of(start, lengths):
    papers = []
    for number, length in enumerate(lengths, 1):
        end = start + dt.timedelta(days=length)
        papers.append(toleration(number, start, end))
        start = end + DAY
    return papers, end


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    start=st.dates(dt.date(2018, 1, 1), dt.date(2022, 1, 1)),
    lengths=st.lists(st.integers(20, 400), min_size=1, max_size=8),
    data=st.data(),
)
def test_tolerations_that_follow_each_other_count_from_the_first_whatever_their_number(start, lengths, data):
    papers, end = chain_of(start, lengths)
    day = data.draw(st.dates(start, end))
    found = months([p for p in papers if p.fields.issued_on.value <= day], "sure", day)
    assert found.start == start
    assert found.left_out == 0


@settings(max_examples=40, deadline=None, derandomize=True)
@given(gap=st.integers(1, 91), lengths=st.tuples(st.integers(100, 600), st.integers(100, 600)))
def test_a_break_is_never_counted_surely_and_its_days_are_left_out_where_it_is_forgiven(gap, lengths):
    first = dt.date(2022, 1, 3)
    end = first + dt.timedelta(days=lengths[0])
    again = end + DAY + dt.timedelta(days=gap)
    papers = [toleration(1, first, end), toleration(2, again, again + dt.timedelta(days=lengths[1]))]
    day = again + dt.timedelta(days=50)
    assert months(papers, "sure", day).start == again
    forgiven = months(papers, "short", day)
    assert forgiven.left_out in (0, gap)  # three months of February are shorter than 91 days
    assert months(papers, "assumed", day).start == first


def test_time_under_60b_is_left_out_to_the_day_and_counts_where_the_law_says_so():
    light = toleration(2, dt.date(2023, 1, 1), dt.date(2023, 12, 31), identity_unclarified_60b=True)
    papers = [
        toleration(1, dt.date(2021, 1, 1), dt.date(2022, 12, 31)),
        light,
        toleration(3, dt.date(2024, 1, 1), dt.date(2027, 1, 1)),
    ]
    assert months(papers, "sure").start == dt.date(2024, 1, 1)
    assert months(papers, "left_out").left_out == 365
    assert months(papers, "sure", counts_60b=True).start == dt.date(2021, 1, 1)


def test_a_toleration_under_60b_ends_the_one_that_it_took_the_place_of():
    papers = [
        toleration(1, dt.date(2021, 1, 1), dt.date(2027, 1, 1)),
        toleration(2, dt.date(2025, 1, 1), dt.date(2026, 1, 1), identity_unclarified_60b=True),
    ]
    assert months(papers, "sure") is None
    assert months(papers, "left_out") is None or months(papers, "left_out").left_out > 0


def test_a_kinder_reading_never_reaches_the_months_later():
    papers = [
        paper(1, {"kind": "arrival_certificate", "fields": {"issued_on": dt.date(2021, 5, 1)}}),
        paper(
            2,
            {
                "kind": "asylum_permission",
                "fields": {"asylum_application_on": dt.date(2021, 8, 1), "valid_until": dt.date(2023, 1, 31)},
            },
        ),
        toleration(3, dt.date(2023, 3, 1), dt.date(2027, 1, 1)),
    ]
    reached = {reading: months(papers, reading).reached_on for reading in READINGS}
    assert all(reached["any"] <= day <= reached["sure"] for day in reached.values())


def test_the_warning_to_holders_of_104c_stands_for_every_other_permit():
    fields = {
        "legal_basis": "§ 104c AufenthG",
        "valid_from": dt.date(2025, 10, 15),
        "valid_until": dt.date(2027, 4, 14),
    }
    card = paper(1, {"kind": "residence_title", "fields": fields})
    applicant = {"family_name": "Al-Hassan", "given_names": "Omar", "birth_date": dt.date(1988, 4, 12)}
    for permit in ("ae_25a", "ae_25b", "ae_25_3", "ne_26_4", "ae_104c"):
        case = Case.model_validate({"permit": permit, "applicant": applicant})
        warned = "holder_of_104c" in {warning.code for warning in judge([card], case, TODAY).warnings}
        assert warned == (permit not in ("ae_25a", "ae_25b")), permit


@pytest.mark.parametrize(
    ("papers", "permit"),
    [
        ([{"kind": "application_form", "fields": {"purpose": "Aufenthaltserlaubnis nach § 25a"}}], "ae_25a"),
        ([{"kind": "application_form", "fields": {"purpose": "nachhaltige Integration"}}], "ae_25b"),
        ([{"kind": "loyalty_declaration", "fields": {"signed": True}}], "ae_25b"),
        ([{"kind": "residence_title", "fields": {"legal_basis": "§ 25b Abs. 1 AufenthG"}}], "ae_25b"),
    ],
)
def test_application_title_and_declaration_point_to_the_permit(papers, permit):
    applicant = {"family_name": "Al-Hassan", "given_names": "Omar", "birth_date": dt.date(1988, 4, 12)}
    case = Case.model_validate({"applicant": applicant})
    found = judge([paper(number, one) for number, one in enumerate(papers, 1)], case, TODAY)
    assert (found.permit, found.permit_source) == (permit, "guessed")


def test_an_ended_toleration_points_to_nothing():
    applicant = {"family_name": "Al-Hassan", "given_names": "Omar", "birth_date": dt.date(1988, 4, 12)}
    case = Case.model_validate({"permit": "ne_9", "applicant": applicant})
    for last, beside in ((TODAY - DAY, set()), (TODAY, {"ae_25a", "ae_25b"})):
        found = judge([toleration(1, dt.date(2024, 1, 1), last)], case, TODAY)
        assert {other["permit"] for other in found.alternatives} & {"ae_25a", "ae_25b"} == beside


def test_where_nobody_says_who_lives_there_no_shorter_time_and_no_childlessness_is_assumed():
    applicant = {"family_name": "Al-Hassan", "given_names": "Omar", "birth_date": dt.date(1988, 4, 12)}
    case = Case.model_validate({"permit": "ae_25b", "applicant": applicant})
    papers = [toleration(1, dt.date(2022, 1, 1), dt.date(2027, 1, 1))]
    rows = {finding.id: finding for finding in way_of(papers, case, TODAY, "ae_25b").findings}
    assert rows["time.stay"].status == "unclear"
    assert rows["school.children"].reason_code == "condition_unknown"
