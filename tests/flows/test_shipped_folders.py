"""The scanned folders for the settlement permit give the report that a careful caseworker expects.

The truth beside each folder was written down by the situation and reckoned by hand-written code in `samples`, never by
running the program.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from flows.check import check
from pipeline.workers import Readers
from validators.casefile import read_case

CLIENTS = Path(__file__).parents[2] / "samples" / "clients"
FOLDERS = sorted(path.name.removesuffix(".truth.yaml") for path in CLIENTS.glob("ne_*.truth.yaml"))


@pytest.mark.slow
@pytest.mark.parametrize("name", FOLDERS)
def test_a_scanned_folder_gives_the_expected_report(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path))
    truth = YAML(typ="safe", pure=True).load((CLIENTS / f"{name}.truth.yaml").read_text(encoding="utf-8"))
    folder = CLIENTS / name
    with Readers(None) as readers:
        report = check(
            folder, read_case(folder), dt.date.fromisoformat(str(truth["as_of"])), readers.read
        ).report
    told = {finding.id: finding.status for finding in report.requirements}
    assert set(told) == set(truth["requirements"])
    wrong = {
        row: (told[row], status)
        for row, status in truth["requirements"].items()
        if told[row] not in (status, *truth["tolerated"].get(row, ()))
    }
    assert not wrong
    assert report.verdict == truth["verdict"]
    assert {warning.code for warning in report.warnings} >= set(truth["warnings"])


def test_the_seven_situations_are_shipped() -> None:
    assert len(FOLDERS) == 7
