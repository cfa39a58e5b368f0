"""A family folder: one report for each person who applies, from the same papers, and nobody has another's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.data_folder import case_id
from tests.flows.command import Run

CASE = """permit: ae_25_2_refugee
applicant: {family_name: Darwish, given_names: Elias, birth_date: 1984-03-02, nationality: SYR}
household:
  - {relation: spouse, family_name: Darwish, given_names: Hala, birth_date: 1987-08-19}
  - {relation: child, family_name: Darwish, given_names: Sami, birth_date: 2009-05-30}
also_apply: [Hala Darwish, "Darwish, Sami"]
"""


def decision(path: Path, person: str, number: str, outcome: str = "Die Flüchtlingseigenschaft wird") -> None:
    """Write the decision of the Federal Office on one person."""
    canvas = Canvas(str(path), pagesize=(595, 842))
    canvas.setFont("Times-Roman", 11)
    rows = ["Bundesamt für Migration und Flüchtlinge", "", f"Gesch.-Z.: {number}", "Datum: 14.09.2026", ""]
    rows += ["B E S C H E I D", "", "In dem Asylverfahren", person, "ergeht folgende Entscheidung:"]
    rows += [f"1. {outcome} zuerkannt.", "2. Im Übrigen wird der Asylantrag abgelehnt.", "", "Begründung:"]
    rows += ["Die begehrte Zuerkennung beruht auf den Angaben in der Anhörung."]
    for place, row in enumerate(rows):
        canvas.drawString(72, 780 - 22 * place, row)
    canvas.save()


@pytest.fixture
def family(tmp_path: Path) -> Path:
    """Father and mother have a decision each, the son has none; a stranger's lies there too."""
    folder = tmp_path / "Familie-Geheim"
    folder.mkdir()
    (folder / "case.yaml").write_text(CASE, encoding="utf-8")
    decision(folder / "1.pdf", "des Elias DARWISH, geb. am 02.03.1984 in Homs", "8112345-475")
    decision(folder / "2.pdf", "der Hala DARWISH, geb. am 19.08.1987 in Homs", "8112399-475")
    decision(folder / "3.pdf", "des Nadim KHOURY, geb. am 11.11.1990 in Hama", "8200777-475")
    return folder


def reports(out: Path) -> list[dict[str, Any]]:
    places = [out, *sorted(out.glob("person_*"))]
    return [json.loads((place / "report.json").read_text(encoding="utf-8")) for place in places]


def decided(report: dict[str, Any]) -> tuple[str, list[int]]:
    """Return status and file numbers of the papers that a report rests its first status on."""
    row = next(row for row in report["requirements"] if row["id"] == "bamf.decision")
    files = {one["id"]: one["pages"][0]["file"] for one in report["documents"]}
    return row["status"], sorted(
        {int(files[one["document"]][0]) for one in row["evidence"] if one["document"]}
    )


def test_each_who_applies_has_a_report_of_their_own(run: Run, family: Path, tmp_path: Path) -> None:
    out = tmp_path / "berichte"
    done = run("check", family, "--out", out, "--as-of", "2026-11-21")
    father, mother, son = reports(out)
    assert [one["case"]["applicant"]["given_names"] for one in (father, mother, son)] == [
        "Elias",
        "Hala",
        "Sami",
    ]
    assert decided(father) == ("met", [1])
    assert decided(mother) == ("met", [2])
    assert decided(son)[0] == "missing"
    assert [len(one["documents"]) for one in (father, mother, son)] == [3, 3, 3]
    assert len({one["case"]["id"] for one in (father, mother, son)}) == 3
    assert all((place / "report.html").exists() for place in (out, out / "person_2", out / "person_3"))
    assert all(name in done.stdout for name in ("Elias", "Hala", "Sami"))
    worst = max({"complete": 0, "incomplete": 10, "needs_review": 11}[one["verdict"]] for one in reports(out))
    assert done.returncode == worst
    assert not any(name in done.stderr for name in ("Hala", "Sami", "Darwish", "Geheim"))


def test_the_second_run_writes_nothing_anew_and_a_person_who_no_longer_applies_has_no_report(
    run: Run, family: Path, tmp_path: Path
) -> None:
    out = tmp_path / "berichte"
    said = run("check", family, "--out", out, "--as-of", "2026-11-21").stdout
    written = {place: place.stat().st_mtime_ns for place in out.rglob("report.*")}
    assert len(written) == 9
    assert run("check", family, "--out", out, "--as-of", "2026-11-21").stdout == said
    assert {place: place.stat().st_mtime_ns for place in out.rglob("report.*")} == written
    case = family / "case.yaml"
    case.write_text(CASE.replace("[Hala Darwish, ", "["), encoding="utf-8")
    run("check", family, "--out", out, "--as-of", "2026-11-21")
    assert [one["case"]["applicant"]["given_names"] for one in reports(out)] == ["Elias", "Sami"]
    assert not (out / "person_3").exists()


def test_what_is_decided_of_one_person_counts_for_nobody_else_and_all_is_forgotten_together(
    run: Run, family: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "berichte"
    run("check", family, "--out", out, "--as-of", "2026-11-21")
    reason = ("--status", "met", "--reason", "liegt vor", "--author", "S. Berg")
    assert run("confirm", out / "person_3", "application.form", *reason).returncode == 0
    run("check", family, "--out", out, "--as-of", "2026-11-21")
    status = [
        next(row["status"] for row in one["requirements"] if row["id"] == "application.form")
        for one in reports(out)
    ]
    assert (status[2], "met" in status[:2]) == ("met", False)
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))
    before = case_id(family)
    assert run("forget", family, "--yes").returncode == 0
    assert run("forget", reports(out)[2]["case"]["id"], "--yes").returncode == 2
    assert case_id(family) != before
