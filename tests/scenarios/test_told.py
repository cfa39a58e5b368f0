"""What a case is told, word by word and number by number: reasons, the papers behind them, arithmetic, deadlines.

`told/<file>.txt` holds it for every scenario: of one that is about some requirements, what is told of these. That a
status is right is what the scenarios themselves say; here nothing that stands beside it changes unseen. To write the
files anew (and then to read what changed in them):

    AKTENCHECK_WRITE_TOLD=1 python -m pytest tests/scenarios/test_told.py
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from validators.finding import Judgement
from validators.judge import judge

HERE = Path(__file__).parent


def scenarios_in(file: Path) -> list[dict[str, Any]]:
    read = YAML(typ="safe").load(file.read_text(encoding="utf-8"))
    # decisions have a form of their own
    return [{"permit": read["permit"], **one} for one in read["scenarios"]] if "permit" in read else []


FILES = {file.stem: cases for file in sorted(HERE.glob("*.yaml")) if (cases := scenarios_in(file))}


OBVIOUS = {
    "no_document", "at_appointment", "checked_by_authority", "ex_officio", "digital_photo_rule", "photo_at_appointment",
    "waived_by_law", "not_a_condition", "prognosis_by_authority", "authority_is_informed", "visa_by_discretion",
}  # fmt: skip
"""Reasons that say the same of every case."""


def days_of(deadline: dict[str, Any]) -> str:
    return ", ".join(
        f"{key} {deadline[key]}" for key in ("from", "recommended_by", "date") if key in deadline
    )


def lines(found: Judgement, kinds: dict[str, str], subject: set[str]) -> Iterator[str]:
    def papers(evidence: Any) -> str:
        named = (f"{one.document}:{kinds.get(one.document, '-')}.{one.field or '*'}" for one in evidence)
        return f" [{', '.join(named)}]" if evidence else ""

    for row in found.findings:
        if row.reason_code in OBVIOUS or (subject and row.id not in subject):
            continue
        until = f" -> {row.reached_on}" if row.reached_on else ""
        soft = "" if row.mandatory else " (soft)"
        yield f"{row.id}: {row.status}{soft}{until}: {row.reason.de}{papers(row.evidence)}"
    for warning in found.warnings:
        yield f"! {warning.code}: {warning.message.de}{papers(warning.evidence)}"
    for made in found.calculations:
        if subject and made.requirement not in subject:
            continue
        yield f"= {made.requirement} {made.id}: {made.result.de if made.result else '-'}"
        for part in made.rows:
            source = part.source.get("document") or part.source.get("parameter") or part.source["type"]
            yield f"    {part.amount} {part.unit} {part.label.de} ({source}{', strong' if part.emphasis else ''})"
    if not subject:
        yield from (f"deadline {one['id']}: {days_of(one)}" for one in found.deadlines)
        yield from (f"question {one['id']}: {', '.join(one['requirements'])}" for one in found.questions)
        yield from (f"beside {one['permit']}: {sorted(one)}" for one in found.alternatives)


def told(case: dict[str, Any], papers_of: Any, case_of: Any) -> str:
    papers = papers_of(case["papers"])
    found = judge(papers, case_of({"permit": case["permit"], **case.get("case", {})}), case["as_of"])
    head = f"## {case['scenario']} ({case['permit']}, {case['as_of']}): {found.verdict}"
    return "\n".join(
        [head, *lines(found, {paper.id: paper.kind for paper in papers}, set(case.get("shows", ())))]
    )


@pytest.mark.parametrize("name", FILES)
def test_nothing_that_a_case_is_told_has_changed(name, papers_of, case_of):
    found = "\n\n".join(told(case, papers_of, case_of) for case in FILES[name]) + "\n"
    file = HERE / "told" / f"{name}.txt"
    if os.environ.get("AKTENCHECK_WRITE_TOLD"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(found, encoding="utf-8")
    assert file.exists(), "written with AKTENCHECK_WRITE_TOLD=1, and then read"
    assert found == file.read_text(encoding="utf-8")
