"""What a person decides counts for what it says, as long as the papers are those that the person saw."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from flows.confirm import decision_on
from pipeline.data_folder import case_id
from reports.build import report_of
from reports.html import to_html
from reports.terminal import checklist
from validators.decided import identities_of, settle
from validators.decision import chained, origin, short
from validators.decision_log import Record
from validators.judge import judge

FILE = Path(__file__).with_name("decisions.yaml")
SCENARIOS: list[dict[str, Any]] = YAML(typ="safe").load(FILE.read_text(encoding="utf-8"))["scenarios"]
AS_OF = dt.date(2026, 11, 21)
CASE = "c-0a1b2c"
GREEN = {"met", "waived", "authority", "not_applicable", "not_required"}
by_name = pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: s["scenario"])


def report(papers, case, record, digests):
    settled = settle(papers, case, AS_OF, (), record, digests)
    return report_of(
        case=case,
        case_id=CASE,
        folder="Ordner",
        judgement=settled.judgement,
        papers=settled.papers,
        problems=(),
        as_of=AS_OF,
        produced_at=dt.datetime(2026, 11, 21, tzinfo=dt.UTC),
        version="0",
        tesseract="",
        identities=identities_of(settled.papers, digests),
    )


def digests_of(papers):
    return {paper.document.pages[0].file: f"{paper.id:0>64}" for paper in papers}


def decided(scenario, papers, case):
    """The record after all decisions of the scenario, each made on the report that the person saw then."""
    record = Record()
    for number, one in enumerate(scenario["decide"], 1):
        seen = report(papers, case, record, digests_of(papers))
        made = decision_on(
            seen,
            one["on"],
            status=one.get("status"),
            value=one.get("value"),
            withdraw=one.get("withdraw", False),
        )
        known = tuple(short(document.digest) for document in seen.documents)
        more = {
            "known": known,
            "author": "M. Weber",
            "reason": f"Grund {number}",
            "withdrawn": one.get("withdraw", False),
        }
        made = made.model_copy(update=more | ({"permit": one["permit"]} if "permit" in one else {}))
        last = record.entries[-1].hash if record.entries else origin(CASE)
        record = Record(entries=(*record.entries, chained(made, number, last)))
    return record


def later(scenario, papers_of):
    """The papers and digests of the folder after it has changed."""
    stated = [dict(one) for one in scenario["papers"]]
    for number, fields in scenario.get("fields_now", {}).items():
        stated[number - 1] = {"kind": stated[number - 1]["kind"], "fields": fields}
    papers = papers_of([*stated, *scenario.get("added", [])])
    digests = digests_of(papers)
    for number in scenario.get("changed", []):
        digests[papers[number - 1].document.pages[0].file] = "f" * 64
    for number in scenario.get("renamed", []):
        page = papers[number - 1].document.pages[0]
        digests["anders.pdf"] = digests.pop(page.file)
        document = papers[number - 1].document.model_copy(
            update={"pages": (page.model_copy(update={"file": "anders.pdf"}),)}
        )
        papers[number - 1] = papers[number - 1].model_copy(update={"document": document})
    return [p for n, p in enumerate(papers, 1) if n not in scenario.get("gone", [])], digests


@by_name
def test_scenario(scenario, papers_of, case_of):
    case = case_of(scenario.get("case", {}))
    record = decided(scenario, papers_of(scenario["papers"]), case)
    papers, digests = later(scenario, papers_of)
    told = report(papers, case, record, digests)
    statuses = {row.id: row.status for row in told.requirements}
    assert {name: statuses[name] for name in scenario["expect"]} == scenario["expect"], scenario["because"]
    assert told.verdict == scenario["verdict"], scenario["because"]
    states = [f"{one['state']} {one['because'] or ''}".strip() for one in told.decisions]
    assert states == scenario["states"], scenario["because"]
    if "warnings" in scenario:
        assert [warning.code for warning in told.warnings] == scenario["warnings"], scenario["because"]


@by_name
def test_no_other_requirement_changes_and_whatever_a_person_made_green_says_so(scenario, papers_of, case_of):
    case = case_of(scenario.get("case", {}))
    record = decided(scenario, papers_of(scenario["papers"]), case)
    papers, digests = later(scenario, papers_of)
    told = report(papers, case, record, digests)
    alone = {row.id: row for row in judge(papers, case, AS_OF).findings}
    for row in told.requirements:
        if row.status in GREEN and alone[row.id].status not in GREEN:
            assert row.decided, row.id
        if row.status != alone[row.id].status:
            assert row.id in scenario["expect"] or row.id == "registration.address", row.id
            assert {one.instead_of for one in row.decided} == {alone[row.id].status}
    if told.verdict != report(papers, case, Record(), digests).verdict:
        assert told.verdict_without_decisions == report(papers, case, Record(), digests).verdict
    else:
        assert told.verdict_without_decisions is None


@by_name
@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_decision_is_shown_with_author_and_reason(scenario, papers_of, case_of, lang):
    case = case_of(scenario.get("case", {}))
    record = decided(scenario, papers_of(scenario["papers"]), case)
    papers, digests = later(scenario, papers_of)
    told = report(papers, case, record, digests)
    page, text = to_html(told, {}, lang=lang), checklist(told, lang, 500)
    for number in range(1, len(scenario["decide"]) + 1):
        assert f"Grund {number}" in page
        assert f"Grund {number}" in text
    assert page.count("M. Weber") >= len(scenario["decide"])
    standing = [one for one in told.decisions if one["state"] == "in_force"]
    marked = {one["document"] for one in standing if one["document"]} | {
        row.id for row in told.requirements if row.decided
    }
    tags = page.count('<use href="#i-person"/></svg>Person hat entschieden</span>')
    assert lang == "en" or tags >= len(marked), "what a person decided is marked where it stands"
    assert lang == "en" or bool(tags) == bool(marked)


@by_name
def test_of_a_broken_record_no_decision_counts(scenario, papers_of, case_of):
    case = case_of(scenario.get("case", {}))
    papers = papers_of(scenario["papers"])
    told = report(papers, case, Record(broken=2), digests_of(papers))
    alone = judge(papers, case, AS_OF)
    assert {row.id: row.status for row in told.requirements} == {row.id: row.status for row in alone.findings}
    assert told.verdict == ("needs_review" if alone.verdict == "complete" else alone.verdict)
    assert [warning.code for warning in told.warnings] == [
        *(w.code for w in alone.warnings),
        "decisions_tampered",
    ]


def test_a_case_without_decisions_is_judged_as_before(papers_of, case_of):
    papers = papers_of(SCENARIOS[0]["papers"])
    settled = settle(papers, case_of({}), AS_OF, (), Record(), {})
    assert settled.judgement == judge(papers, case_of({}), AS_OF)


def test_a_document_of_unknown_content_takes_no_decision(papers_of, case_of):
    papers = papers_of(SCENARIOS[0]["papers"])
    record = decided(SCENARIOS[0], papers, case_of({}))
    told = report(papers, case_of({}), record, {})
    assert [one["state"] for one in told.decisions] == ["lapsed"]
    assert told.verdict == "needs_review"


def test_a_case_id_is_what_the_record_takes(tmp_path, monkeypatch):
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))
    from validators.decision_log import file_of

    assert file_of(case_id(tmp_path)).name == "decisions.yaml"
    with pytest.raises(ValueError, match="no case id"):
        file_of("../../etc")
