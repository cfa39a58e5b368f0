from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from pipeline.field import Field
from validators.catalogue import catalogue
from validators.judge import judge, way_of


def scenarios_in(file: Path) -> list[dict[str, Any]]:
    """Return the scenarios of a file about a permit; a scenario may name another than its file does."""
    read = YAML(typ="safe").load(file.read_text(encoding="utf-8"))
    if "permit" not in read:
        return []  # decisions have a form and a test of their own
    return [{"permit": read["permit"], **scenario} for scenario in read["scenarios"]]


FILES = sorted(Path(__file__).parent.glob("*.yaml"))
SCENARIOS = [scenario for file in FILES for scenario in scenarios_in(file)]
ROWS = [(permit.permit, row) for permit in catalogue().permits.values() for row in permit.requirements]
HOLDS = {"met", "waived", "authority", "not_applicable", "not_required"}
CANNOT_FAIL = {"authority", "not_required"}
CANNOT_HOLD = {"purpose_open", "foreign_title"}
"""A list without its purpose is never complete (ruling 10); titles of other states are not read."""
SOME = SCENARIOS[::3]
"""Those of which properties are asked that judge a case once for each of its values."""
RANK = {"not_met": 0, "missing": 0, "unclear": 1, "met": 2}


def judged(scenario, papers, case_of, order=1):
    case = case_of({"permit": scenario["permit"], **scenario.get("case", {})})
    return judge(papers[::order], case, scenario["as_of"])


def way(scenario, papers, case_of):
    """The findings alone: what most properties are about, in a third of the time."""
    case = case_of({"permit": scenario["permit"], **scenario.get("case", {})})
    return way_of(papers, case, scenario["as_of"], scenario["permit"])


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: s["scenario"])
def test_scenario(scenario, papers_of, case_of):
    found = judged(scenario, papers_of(scenario["papers"]), case_of)
    statuses = {finding.id: finding.status for finding in found.findings}
    if "expect" in scenario:
        assert statuses == scenario["expect"], scenario["because"]
        assert found.verdict == scenario["verdict"], scenario["because"]
    shown = {row: statuses[row] for row in scenario.get("shows", {})}
    assert shown == scenario.get("shows", {}), scenario["because"]
    reasons = {finding.id: finding.reason_code for finding in found.findings}
    told = {row: reasons[row] for row in scenario.get("reasons", {})}
    assert told == scenario.get("reasons", {}), scenario["because"]
    reached = {finding.id: finding.reached_on for finding in found.findings}
    days = {row: reached[row] for row in scenario.get("reached_on", {})}
    assert days == scenario.get("reached_on", {}), scenario["because"]
    if "warnings" in scenario or scenario.get("verdict") == "complete":
        codes = [warning.code for warning in found.warnings]
        assert sorted(codes) == sorted(scenario.get("warnings", [])), scenario["because"]


def test_every_scenario_says_why_and_has_a_name_of_its_own():
    assert all(scenario["because"] for scenario in SCENARIOS)
    assert all("expect" in scenario or "shows" in scenario for scenario in SCENARIOS)
    assert len({scenario["scenario"] for scenario in SCENARIOS}) == len(SCENARIOS)


@pytest.mark.parametrize(("permit", "row"), ROWS, ids=[f"{permit}:{row.id}" for permit, row in ROWS])
def test_every_requirement_is_shown_to_hold_and_to_fail(permit, row):
    told = [
        {**scenario.get("expect", {}), **scenario.get("shows", {})}
        for scenario in SCENARIOS
        if scenario["permit"] == permit and scenario["as_of"] >= dt.date(2023, 1, 1)
    ]
    shown = {statuses[row.id] for statuses in told if row.id in statuses}
    if row.condition in CANNOT_HOLD:
        assert shown, f"{row.id} is never shown"
        assert shown <= {"unclear", "missing"}, f"{row.id} is shown to hold"
        return
    assert shown & HOLDS, f"{row.id} is never shown to hold"
    if row.condition in CANNOT_FAIL:
        assert shown == {row.condition}, f"{row.id} has one result whatever the folder holds"
    elif row.id == "photo.biometric":
        assert {"met", "authority"} <= shown, (
            "the photo can always be taken at the appointment; it cannot fail"
        )
    else:
        assert shown - HOLDS, f"{row.id} is never shown to fail"


def fields_in(papers):
    for number, paper in enumerate(papers):
        for name in type(paper.fields).model_fields:
            if isinstance(getattr(paper.fields, name), Field):
                yield number, name
        for who in range(len(paper.fields.persons)):
            for part in ("family_name", "given_names", "birth_date"):
                if getattr(paper.fields.persons[who], part) is not None:
                    yield number, (who, part)


def dimmed(paper, name):
    """The same paper with one value that is hard to read."""
    if isinstance(name, tuple):
        who, part = name
        persons = list(paper.fields.persons)
        field = getattr(persons[who], part).model_copy(update={"confidence": 0.3})
        persons[who] = persons[who].model_copy(update={part: field})
        return paper.model_copy(
            update={"fields": paper.fields.model_copy(update={"persons": tuple(persons)})}
        )
    field = getattr(paper.fields, name).model_copy(update={"doubt": "faint"})
    return paper.model_copy(update={"fields": paper.fields.model_copy(update={name: field})})


@pytest.mark.parametrize("scenario", SOME, ids=lambda s: s["scenario"])
def test_a_value_that_is_hard_to_read_never_makes_a_case_better(scenario, papers_of, case_of):
    papers = papers_of(scenario["papers"])
    before = way(scenario, papers, case_of)
    was = {finding.id: finding for finding in before.findings}
    for number, name in fields_in(papers):
        changed = [dimmed(paper, name) if n == number else paper for n, paper in enumerate(papers)]
        after = way(scenario, changed, case_of)
        for finding in after.findings:
            if finding.mandatory and finding.status == "met":
                # what an exception stood in for is no worse than what is met without it
                assert was[finding.id].status in ("met", "not_applicable"), (number, name, finding.id)
        if after.verdict == "complete":
            assert before.verdict == "complete", (number, name)


DECIDING = {
    "application.form": ("filled", "signed"),
    "bamf.decision": ("outcomes", "outcomes_by_person"),
    "title.current": ("legal_basis", "valid_until"),
    "application.timely": ("valid_until",),
    "photo.paper": ("width_mm", "height_mm", "faces"),
    "registration.address": ("address",),
    "language.level": ("level", "passed", "provider", "overall", "degree", "promoted", "modules"),
    "civics.basic_knowledge": ("points", "lid_points", "degree"),
    "passport.obligation": ("valid_until",),
    "bamf.admission": ("legal_basis", "programme"),
    "visa.entry": ("title_type", "legal_basis"),
    "application.next_step": ("purpose", "signed"),
    "medical.certificate": ("physician", "signed"),
    "medical.fact_basis": ("fact_basis",),
    "medical.method": ("method",),
    "medical.diagnosis": ("diagnosis",),
    "medical.severity": ("severity",),
    "medical.classification": ("icd10",),
    "medical.consequences": ("consequences",),
    "medical.submitted_promptly": ("issued_on",),
    "passport.effort": ("valid_until",),
}


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: s["scenario"])
def test_a_requirement_is_not_met_on_a_deciding_value_that_is_hard_to_read(scenario, papers_of, case_of):
    papers = papers_of(scenario["papers"])
    met = {
        finding.id: finding for finding in way(scenario, papers, case_of).findings if finding.status == "met"
    }
    for row, names in DECIDING.items():
        used = {(e.document, e.field) for e in met[row].evidence} if row in met else set()
        for number, name in fields_in(papers):
            if name in names and (papers[number].id, name) in used and not papers[number].duplicate_of:
                changed = [
                    dimmed(paper, name) if n == number or paper.duplicate_of == papers[number].id else paper
                    for n, paper in enumerate(papers)
                ]
                after = {finding.id: finding for finding in way(scenario, changed, case_of).findings}
                assert after[row].status != "met", (row, name)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: s["scenario"])
def test_the_order_of_the_papers_does_not_matter(scenario, papers_of, case_of):
    papers = papers_of(scenario["papers"])
    assert judged(scenario, papers, case_of) == judged(scenario, papers, case_of, order=-1)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: s["scenario"])
def test_every_open_finding_says_where_to_look_or_what_to_bring(scenario, papers_of, case_of):
    for finding in judged(scenario, papers_of(scenario["papers"]), case_of).findings:
        assert "{" not in finding.reason.de + finding.reason.en
        assert finding.citation
        if finding.status == "unclear" and finding.reason_code not in ("condition_unknown", "table_missing"):
            assert finding.evidence, finding.id
        if finding.status in ("missing", "not_met"):
            assert finding.ask is not None, finding.id
        if finding.status == "met":
            assert finding.evidence, finding.id
            stated = {evidence.field for evidence in finding.evidence if evidence.document is None}
            assert stated <= set(scenario.get("case", {}).get("facts", {})), finding.id
            assert any(evidence.document for evidence in finding.evidence), finding.id


ADDED_UP = ("rent_cold", "daily_amount")
"""Fields that a calculation adds up or multiplies in one row, and says so."""


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: s["scenario"])
def test_a_number_that_leads_to_a_paper_is_the_number_on_it(scenario, papers_of, case_of):
    for made in judged(scenario, papers_of(scenario["papers"]), case_of).calculations:
        for row in made.rows:
            counts = row.unit == "EUR" and Decimal(row.amount) != 0
            if row.source["type"] == "field" and counts and row.source["field"] not in ADDED_UP:
                assert abs(Decimal(row.amount)) == Decimal(row.source["value"]), row.label.de


LONG_AGO = dt.date(2015, 1, 1)
WORTHLESS = [
    {"kind": "bamf_decision", "holder": "stranger", "fields": {"outcomes": ["refugee"]}},
    {"kind": "application_form", "holder": "stranger", "fields": {"filled": True, "signed": True}},
    {"kind": "bamf_decision", "specimen": True, "fields": {"outcomes": ["refugee"]}},
    {"kind": "bamf_decision", "holder": "nobody", "fields": {"outcomes": ["refugee"]}},
    {"kind": "application_form", "sureness": 0.5, "fields": {"filled": True, "signed": True}},
    {"kind": "unknown", "claims": ["bamf_decision", "application_form", "residence_title"]},
    {"kind": "residence_title", "holder": "spouse", "fields": {"legal_basis": "25/2/1/1"}},
    {"kind": "fiction_certificate", "fields": {"basis": "81_4"}},
    {
        "kind": "residence_title",
        "holder": "nobody",
        "fields": {"legal_basis": "25/1", "valid_from": LONG_AGO},
    },
    {"kind": "asylum_permission", "holder": "stranger", "fields": {"asylum_application_on": LONG_AGO}},
    {"kind": "arrival_certificate", "sureness": 0.5, "fields": {"issued_on": LONG_AGO}},
    {
        "kind": "language_certificate",
        "holder": "stranger",
        "fields": {"provider": "telc", "level": "C2", "passed": True},
    },
    {
        "kind": "language_certificate",
        "fields": {"provider": "telc", "level": "C2", "passed": True},
        "unsure": ["level"],
    },
    {"kind": "integration_course_certificate", "specimen": True, "fields": {"level": "B1", "points": 33}},
    {"kind": "lid_result", "holder": "nobody", "fields": {"points": 33, "max_points": 33, "passed": True}},
    {"kind": "refugee_travel_document", "holder": "spouse", "fields": {"valid_until": dt.date(2040, 1, 1)}},
]


@pytest.mark.parametrize("scenario", SOME, ids=lambda s: s["scenario"])
def test_a_paper_that_proves_nothing_never_makes_a_case_better(scenario, papers_of, case_of):
    before = way(scenario, papers_of(scenario["papers"]), case_of)
    was = {finding.id: finding.status for finding in before.findings}
    for extra in WORTHLESS:
        after = way(scenario, papers_of([*scenario["papers"], extra]), case_of)
        for finding in after.findings:
            if finding.mandatory and finding.status == "met":
                assert was[finding.id] == "met", (extra, finding.id)
        if after.verdict == "complete":
            assert before.verdict == "complete", extra


ELSEWHERE = {25}
"""The line on fees is a notice of the permit: tests/scenarios/test_rules.py."""


def test_every_pitfall_of_the_reference_is_shown_by_a_scenario():
    told = {
        int(number)
        for scenario in SCENARIOS
        for group in re.findall(r"Fallstricke? ([\d, und]+)", scenario["scenario"] + scenario["because"])
        for number in re.findall(r"\d+", group)
    }
    assert set(range(1, 33)) - ELSEWHERE <= told, set(range(1, 33)) - ELSEWHERE - told
