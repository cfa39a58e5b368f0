"""What must hold whatever the folder holds: papers of all scenarios, mixed at random."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from validators.catalogue import catalogue
from validators.judge import judge, way_of

FILES = sorted(Path(__file__).parent.glob("*.yaml"))
READ = [YAML(typ="safe").load(file.read_text(encoding="utf-8")) for file in FILES]
SCENARIOS = [scenario for read in READ if "permit" in read for scenario in read["scenarios"]]
PAPERS = [paper for scenario in SCENARIOS for paper in scenario["papers"]]
CASES = [scenario.get("case", {}) for scenario in SCENARIOS]
PERMITS = sorted(catalogue().permits)
LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2026, 12, 31))

folders = st.lists(st.sampled_from(PAPERS), max_size=12)
cases = st.sampled_from(CASES)
permits = st.sampled_from(PERMITS)
many = settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)


def ids(way):
    return {finding.id: finding for finding in way.findings}


@many
@given(permit=permits, folder=folders, extra=st.sampled_from(PAPERS), case=cases, day=DAYS)
def test_another_paper_never_makes_missing_what_was_met(papers_of, case_of, permit, folder, extra, case, day):
    stated = case_of({**case, "permit": permit})
    before = ids(way_of(papers_of(folder), stated, day, permit))
    after = ids(way_of(papers_of([*folder, extra]), stated, day, permit))
    for key, finding in after.items():
        if finding.status == "missing":
            assert before[key].status not in ("met", "waived"), key


@many
@given(permit=permits, folder=folders, case=cases, day=DAYS, seed=st.randoms(use_true_random=False))
def test_the_order_of_the_files_says_nothing(papers_of, case_of, permit, folder, case, day, seed):
    papers = papers_of(folder)
    stated = case_of({**case, "permit": permit})
    mixed = list(papers)
    seed.shuffle(mixed)
    assert way_of(papers, stated, day, permit) == way_of(mixed, stated, day, permit)


@many
@given(folder=folders, case=cases, day=DAYS)
def test_a_guessed_permit_is_never_complete(papers_of, case_of, folder, case, day):
    found = judge(papers_of(folder), case_of({**case, "permit": None}), day)
    assert found.permit_source == "guessed"
    assert found.verdict != "complete"
    assert "permit_guessed" in {warning.code for warning in found.warnings}


@many
@given(permit=permits, folder=folders, case=cases, day=DAYS)
def test_nothing_is_met_on_a_value_that_was_not_surely_read(papers_of, case_of, permit, folder, case, day):
    papers = papers_of(folder)
    by_id = {paper.id: paper for paper in papers}
    for finding in way_of(papers, case_of({**case, "permit": permit}), day, permit).findings:
        if finding.status not in ("met", "waived") or not finding.mandatory:
            continue
        shown = [evidence for evidence in finding.evidence if evidence.document is not None]
        assert shown, finding.id
        for evidence in shown:
            assert not by_id[evidence.document].document.specimen, finding.id


@many
@given(folder=folders, case=cases, day=DAYS, low=st.sampled_from(LEVELS), permit=permits)
def test_a_higher_certificate_never_satisfies_less(papers_of, case_of, folder, case, day, low, permit):
    rank = {"not_met": 0, "missing": 0, "unclear": 1, "met": 2, "waived": 2}
    stated = case_of({**case, "permit": permit})
    found = []
    for level in LEVELS[LEVELS.index(low) :]:
        paper = {
            "kind": "language_certificate",
            "fields": {"provider": "telc", "level": level, "passed": True},
        }
        found.append(ids(way_of(papers_of([*folder, paper]), stated, day, permit)).get("language.level"))
    statuses = [finding.status for finding in found if finding is not None]
    ranks = [rank[status] for status in statuses if status in rank]
    assert ranks == sorted(ranks), statuses


@pytest.mark.parametrize("permit", [p for p in PERMITS if p.startswith("ne_")])
@many
@given(
    start=st.dates(dt.date(2010, 1, 1), dt.date(2024, 1, 1)),
    day=st.dates(dt.date(2024, 1, 2), dt.date(2026, 6, 1)),
    later=st.integers(1, 200),
)
def test_in_an_unbroken_chain_a_later_day_never_lowers_the_months(
    papers_of, case_of, permit, start, day, later
):
    status = {"ne_26_4": "§ 25 Abs. 3 AufenthG", "ne_9": "§ 30 AufenthG"}.get(
        permit, "§ 25 Abs. 2 Satz 1 Alt. 1 AufenthG"
    )
    fields = {"legal_basis": status, "valid_from": start, "valid_until": dt.date(2027, 6, 1)}
    papers = papers_of([{"kind": "residence_title", "fields": fields}])
    rank = {"not_met": 0, "missing": 0, "unclear": 1, "met": 2}
    case = case_of({"permit": permit})
    before, after = (
        ids(way_of(papers, case, on, permit)).get("time.months")
        for on in (day, day + dt.timedelta(days=later))
    )
    if before is not None and after is not None and before.status in rank and after.status in rank:
        assert rank[before.status] <= rank[after.status]
        if before.reached_on and after.reached_on:
            assert before.reached_on == after.reached_on
