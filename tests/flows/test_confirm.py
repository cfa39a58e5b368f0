"""`confirm`: a decision is recorded, counts at the next check, lapses with its file; wrong use is one sentence."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows import cli
from tests.flows.command import COMMAND, Run, write_letter
from tests.flows.test_one_sentence import told
from validators.decision_log import decisions_of

PERMIT = ("--permit", "ae_25_2_refugee", "--as-of", "2026-11-21")
WHO = ("--author", "M. Weber")
Say = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def out(run: Run, client: Path, tmp_path: Path) -> Path:
    """A checked folder of the test's own: the reports' place."""
    assert run("check", client, *PERMIT, "--out", tmp_path / "berichte").returncode == 10
    return tmp_path / "berichte"


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place with data folder and reports of a folder that was checked once for all tests."""
    place = tmp_path_factory.mktemp("einmal")
    (place / "Testperson-Geheim").mkdir()
    write_letter(place / "Testperson-Geheim" / "brief-geheim.pdf")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AKTENCHECK_HOME", str(place / "data"))
        command = (COMMAND, "check", place / "Testperson-Geheim", *PERMIT, "--out", place / "berichte")
        assert subprocess.run(command, capture_output=True, timeout=240, check=False).returncode == 10
    return place


@pytest.fixture
def seen(once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The reports' place of that folder, with a data folder of the test's own."""
    for name in ("data", "berichte"):
        shutil.copytree(once / name, tmp_path / name)
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))
    return tmp_path / "berichte"


@pytest.fixture
def say(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    """Run `aktencheck confirm` with arguments inside this process."""

    def say(*arguments: object) -> subprocess.CompletedProcess[str]:
        words = ["aktencheck", "confirm", *map(str, arguments)]
        monkeypatch.setattr(sys, "argv", words)
        monkeypatch.setattr(cli.signal, "signal", lambda *_: None)
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = capsys.readouterr()
        return subprocess.CompletedProcess(words, int(ended.value.code or 0), printed.out, printed.err)

    return say


def record(out: Path) -> Any:
    return decisions_of(json.loads((out / "report.json").read_text(encoding="utf-8"))["case"]["id"])


def again(run: Run, client: Path, out: Path, lang: str = "de") -> tuple[dict[str, Any], str, str]:
    outcome = run("check", client, *PERMIT, "--out", out, "--lang", lang)
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return report, " ".join(outcome.stdout.split()), (out / "report.html").read_text(encoding="utf-8")


def row(report: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in report["requirements"] if one["id"] == name)


def test_a_decision_counts_at_the_next_check_and_says_whose_it_is(run: Run, client: Path, out: Path):
    before = {path: path.read_bytes() for path in client.rglob("*")}
    reason = "Antrag im Original gesehen"
    outcome = run("confirm", out, "application.form", "--status", "met", "--reason", reason, *WHO)
    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert "Entscheidung 1" in outcome.stdout
    report, text, page = again(run, client, out)
    found = row(report, "application.form")
    assert (found["status"], found["reason_code"]) == ("met", "decided_by_person")
    assert found["decided"][0]["instead_of"] == "missing"
    [listed] = report["decisions"]
    assert (listed["state"], listed["author"], listed["reason"]) == ("in_force", "M. Weber", reason)
    for view in (text, page, found["reason"]["de"]):
        assert "M. Weber" in view
        assert reason in view
    assert row(report, "bamf.decision")["status"] == "missing", "what was not decided stays"
    assert {path: path.read_bytes() for path in client.rglob("*")} == before


def test_the_kind_and_the_person_of_a_paper_are_decided_and_lapse_with_the_file(
    run: Run, client: Path, out: Path
):
    for target, value in (("d1.kind", "registration_certificate"), ("d1.holder", "applicant")):
        assert run("confirm", out, target, "--value", value, "--reason", "gesehen", *WHO).returncode == 0
    report, _, page = again(run, client, out, "en")
    [document] = report["documents"]
    assert (document["kind"], document["confidence"]) == ("registration_certificate", 1.0)
    assert "Decided by a person" in page or "decisions of" in page.lower()
    write_letter(client / "brief-geheim.pdf", ("Ein anderer Brief", "mit einem anderen Text"))
    report, text, page = again(run, client, out)
    assert [(one["state"], one["because"]) for one in report["decisions"]] == [("lapsed", "file_gone")] * 2
    assert report["documents"][0]["kind"] == "unknown"
    for view in (text, page):
        assert "Gilt nicht mehr" in view


def test_a_decision_survives_a_renamed_file_and_ends_when_it_is_withdrawn(run: Run, client: Path, out: Path):
    assert run("confirm", out, "d1.kind", "--value", "blank", "--reason", "leer", *WHO).returncode == 0
    (client / "brief-geheim.pdf").rename(client / "anders.pdf")
    assert again(run, client, out)[0]["documents"][0]["kind"] == "blank"
    assert run("confirm", out, "d1.kind", "--withdraw", "--reason", "Irrtum", *WHO).returncode == 0
    report, _, _ = again(run, client, out)
    assert report["documents"][0]["kind"] == "unknown"
    assert [one["state"] for one in report["decisions"]] == ["withdrawn", "withdrawn"]


def test_the_history_is_printed_oldest_first(say: Say, seen: Path):
    assert "noch niemand" in say(seen, "--history").stdout
    for number in (1, 2):
        say(seen, "application.form", "--status", "met", "--reason", f"Grund {number}", *WHO)
    lines = say(seen, "--history").stdout.splitlines()
    assert len(lines) == 4
    assert "Überholt" in lines[0]
    assert "Grund 1" in lines[1]
    assert "Gilt" in lines[2]
    assert "M. Weber" in lines[3]


def test_the_user_of_the_machine_decides_where_nobody_is_named(say: Say, seen: Path, monkeypatch):
    monkeypatch.setenv("LOGNAME", "kweber")
    assert say(seen, "application.form", "--status", "met", "--reason", "x").returncode == 0
    assert record(seen).entries[0].decision.author == "kweber"


@pytest.mark.parametrize("place", ["", "report.json", "report.html"])
def test_a_report_is_named_by_its_folder_or_by_one_of_its_files(say: Say, seen: Path, place: str):
    assert say(seen / place, "application.form", "--status", "met", "--reason", "x", *WHO).returncode == 0
    assert len(record(seen).entries) == 1


def test_what_steers_a_terminal_or_a_page_does_not_reach_it(run: Run, client: Path, out: Path):
    reason = "a\x1b[2Jb <script>alert(1)</script> {author}\nzweite Zeile"
    run("confirm", out, "application.form", "--status", "met", "--reason", reason, "--author", "<b>{x}</b>")
    report, text, page = again(run, client, out)
    assert row(report, "application.form")["status"] == "met"
    assert "\x1b" not in text + page + json.dumps(report)
    assert "<script>alert" not in page
    assert "<b>{x}" not in page


WRONG = {
    "no target": ((), "worüber entschieden wird", "what is decided"),
    "no reason": (("application.form", "--status", "met"), "mit --reason begründen", "reason with --reason"),
    "blank reason": (("application.form", "--status", "met", "--reason", " \n"), "begründen", "reason"),
    "long reason": (("application.form", "--status", "met", "--reason", "x" * 3000), "zu lang", "too long"),
    "blank author": (
        ("application.form", "--status", "met", "--reason", "x", "--author", ""),
        "--author",
        "--author",
    ),
    "unknown target": (("aplication.form", "--reason", "x"), "gemeint: application.form?", "did you mean"),
    "unknown document": (("d9.kind", "--value", "blank", "--reason", "x"), "d9.kind", "d9.kind"),
    "unknown status": (("application.form", "--status", "mett", "--reason", "x"), "gemeint: met?", "allowed"),
    "value for a requirement": (
        ("application.form", "--value", "x", "--reason", "x"),
        "--status",
        "--status",
    ),
    "status for a value": (("d1.kind", "--status", "met", "--reason", "x"), "--value", "--value"),
    "unknown kind": (
        ("d1.kind", "--value", "pasport", "--reason", "x"),
        "gemeint: passport?",
        "did you mean",
    ),
    "no person": (("d1.holder", "--reason", "x"), "applicant, household, other", "applicant, household"),
    "no values of the unknown": (("d1.level", "--value", "B1", "--reason", "x"), "d1.kind", "d1.kind"),
    "nothing to withdraw": (
        ("application.form", "--withdraw", "--reason", "x"),
        "zurückgenommen",
        "withdrawn",
    ),
    "withdraw and say": (
        ("application.form", "--withdraw", "--status", "met", "--reason", "x"),
        "--withdraw",
        "--withdraw",
    ),
    "no such warning": (("revocation_letter", "--reason", "x"), "keinen Hinweis", "no warning"),
    "what no decision settles": (("unread_pages", "--reason", "x"), "Ursache beheben", "cause"),
    "unknown option": (("application.form", "--statsu", "met"), "--status", "--statsu"),
}


@pytest.mark.parametrize(("arguments", "german", "english"), WRONG.values(), ids=WRONG)
def test_wrong_use_is_one_sentence_and_writes_nothing(say: Say, seen: Path, arguments, german, english):
    told(say(seen, *arguments), 2, german)
    told(say("--lang", "en", seen, *arguments), 2, english)
    assert record(seen).entries == ()


def test_what_is_no_report_of_this_machine_is_told(say: Say, seen: Path, tmp_path: Path, monkeypatch):
    what = ("application.form", "--status", "met", "--reason", "x")
    told(say(tmp_path / "nirgends.json", *what), 2, "Den Bericht", "gibt es nicht")
    (tmp_path / "leer").mkdir()
    told(say(tmp_path / "leer", *what), 2, "report.json")
    (tmp_path / "x.json").write_text('{"schema": "aktencheck-report/1"}', encoding="utf-8")
    told(say(tmp_path / "x.json", *what), 2, "kein Bericht")
    (tmp_path / "x.json").write_bytes(b"\xff\x00")
    told(say(tmp_path / "x.json", *what), 2, "kein Bericht")
    report = json.loads((seen / "report.json").read_text(encoding="utf-8"))
    for case in ("c-999999", "../../../etc", "c-0a1b2c/../x", ""):
        report["case"]["id"] = case
        (tmp_path / "x.json").write_text(json.dumps(report), encoding="utf-8")
        told(say(tmp_path / "x.json", *what), 2, "nicht bekannt")
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "anders"))
    told(say(seen, *what), 2, "nicht bekannt")


def test_what_was_decided_can_be_decided_again_beside_what_the_machine_found(
    say: Say, run: Run, client: Path, out: Path, monkeypatch, tmp_path: Path
):
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))
    say(out, "application.form", "--status", "met", "--reason", "x", *WHO)
    again(run, client, out)
    say(out, "application.form", "--status", "waived", "--reason", "y", *WHO)
    first, second = record(out).entries
    assert (first.decision.saw, second.decision.status) == (second.decision.saw, "waived")
    assert second.decision.saw.status == "missing"


def test_a_record_that_was_changed_is_told_and_counts_nothing(
    run: Run, client: Path, out: Path, tmp_path: Path
):
    say = ("application.form", "--status", "met", "--reason", "gesehen", *WHO)
    assert run("confirm", out, *say).returncode == 0
    [record] = (tmp_path / "data").rglob("decisions.yaml")
    record.write_text(record.read_text(encoding="utf-8").replace("gesehen", "verlesen"), encoding="utf-8")
    told(run("confirm", out, *say), 64, "nachträglich verändert", "bei Eintrag 1")
    told(run("confirm", out, "--history", "--lang", "en"), 64, "changed by something else", "entry 1")
    report, text, page = again(run, client, out)
    assert row(report, "application.form")["status"] == "missing"
    assert [warning["code"] for warning in report["warnings"]] == ["decisions_tampered"]
    assert report["decisions"] == []
    for view in (text, page):
        assert "nachträglich verändert" in view
