"""`doctor` finds what is broken, says what to type, names no client, and never breaks itself."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from flows import checkup, checkup_data
from flows.checkup import Point, points, safely
from flows.doctor import as_json, as_text, doctor, worst
from pipeline import data_folder, networks, unlocking
from pipeline.vocabulary import exit_codes


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("AKTENCHECK_PASSPHRASE_FILE", "AKTENCHECK_KEEP_DAYS", "PREFECT_API_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(unlocking, "ask", None)
    return data_folder.data_folder()


@pytest.mark.slow
def test_on_this_machine_nothing_fails_and_what_is_told_is_whole(home: Path) -> None:
    before = dict(os.environ)
    found = list(points())
    assert [point for point in found if point.state == "fail"] == []
    assert len({point.id for point in found}) == len(found) >= 14
    assert {point.id: point.state for point in found}["telemetry"] == "ok"
    assert {**os.environ, "OMP_THREAD_LIMIT": ""} == {**before, "OMP_THREAD_LIMIT": ""}
    for point in found:
        assert all((*point.what, *point.said))
        assert point.state == "ok" or point.do is not None or point.id == "left_over"
    told = json.loads(as_json(found))
    assert [check["id"] for check in told["checks"]] == [point.id for point in found]
    assert told["state"] == worst(found)


def test_files_that_others_may_read_fail_with_the_line_that_closes_them(home: Path) -> None:
    assert checkup_data.permissions().state == "ok"
    (home / "cases").mkdir(mode=0o700)
    (home / "cases" / "notiz").write_text("x", encoding="utf-8")
    (home / "cases" / "notiz").chmod(0o640)
    point = checkup_data.permissions()
    assert (point.state, point.code) == ("fail", exit_codes()["no_permission"])
    assert point.said[1].startswith("1 file")
    assert point.do is not None
    assert os.system(point.do[0]) == 0
    assert checkup_data.permissions().state == "ok"


def test_tesseract_without_german_fails_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    assert checkup.tesseract().state == "ok"
    monkeypatch.setattr("pipeline.tesseract.languages", lambda: frozenset({"eng", "osd"}))
    point = checkup.tesseract()
    assert (point.state, point.code) == ("fail", exit_codes()["tool_missing"])
    assert "deu" in point.said[0]
    assert point.do is not None
    assert "tesseract-ocr-deu" in point.do[0]


def test_without_tesseract_it_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert checkup.tesseract().state == "fail"
    assert checkup.office().state == "warn"


def test_a_model_that_is_not_the_measured_one_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    assert checkup.models().state == "ok"
    monkeypatch.setattr(networks, "_DIGESTS", {**networks._DIGESTS, networks._QUICK: "0" * 64})
    point = checkup.models()
    assert point.state == "fail"
    assert networks._QUICK in point.said[0]


def test_a_library_of_another_version_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lock = tmp_path / "requirements.txt"
    lock.write_text(
        "click==1.0 \\\n    --hash=sha256:00\npywin32==1 ; sys_platform == 'win32' \\\n    --hash=sha256:00\n"
        "nosuchpackage==1 ; python_version < '3'\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(checkup, "lock_file", lambda: lock)
    point = checkup.libraries()
    assert point.state == "warn"
    assert "≠ 1.0" in point.said[0]
    assert "pywin32" not in point.said[0]
    monkeypatch.setattr("importlib.metadata.requires", lambda _: ["click<8", "nosuchpackage"])
    point = checkup.libraries()
    assert point.state == "fail"
    assert "click" in point.said[0]
    assert "nosuchpackage" in point.said[0]


def test_what_lies_open_on_the_disk_is_a_note_and_on_an_encrypted_disk_it_is_well(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(checkup_data, "on_encrypted_disk", lambda _: False)
    assert checkup_data.encryption().state == "warn"
    monkeypatch.setattr(checkup_data, "on_encrypted_disk", lambda _: True)
    assert checkup_data.encryption().state == "ok"


def test_an_encrypted_folder_without_its_key_fails(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pipeline.converting import encrypt
    from pipeline.key_slots import passphrase_slot

    phrase = home.parent / "phrase"
    phrase.write_text("drei Wörter und noch eins", encoding="utf-8")
    phrase.chmod(0o600)
    encrypt(lambda name, key: [passphrase_slot(name, key, "drei Wörter und noch eins")])
    point = checkup_data.encryption()
    assert (point.state, point.code) == ("fail", exit_codes()["no_permission"])
    monkeypatch.setenv("AKTENCHECK_PASSPHRASE_FILE", str(phrase))
    point = checkup_data.encryption()
    assert (point.state, point.said[0]) == ("ok", "verschlüsselt; es öffnet: Passphrase")


def test_a_server_elsewhere_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkup_data, "_loud", list)
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:4200/api")
    assert checkup_data.telemetry().state == "ok"
    monkeypatch.setenv("PREFECT_API_URL", "https://prefect.example.org/api")
    assert "prefect.example.org" in checkup_data.telemetry().said[0]
    monkeypatch.setattr(checkup_data, "_loud", lambda: ["server.analytics_enabled"])
    assert checkup_data.telemetry().state == "fail"


def test_a_killed_runs_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert checkup_data.left_over().state == "ok"
    (tmp_path / "aktencheck-999999999-00ff").mkdir()
    (tmp_path / f"aktencheck-{os.getpid()}-00ff").mkdir()
    assert checkup_data.left_over().said[1].startswith("1 folder")


def test_a_time_for_keeping_that_is_none_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AKTENCHECK_KEEP_DAYS", "halbes Jahr")
    assert checkup_data.keeping().state == "fail"
    monkeypatch.setenv("AKTENCHECK_KEEP_DAYS", "180")
    assert checkup_data.keeping().said == (
        "180 Tage nach der letzten Prüfung",
        "180 days after the last check",
    )


def test_a_changed_record_of_decisions_is_told_by_its_case(home: Path) -> None:
    place = home / "cases" / "c-0a1b2c"
    place.mkdir(parents=True)
    (place / "decisions.yaml").write_text("entries: []\n", encoding="utf-8")
    point = checkup_data.records()
    assert point.state == "warn"
    assert "c-0a1b2c" in point.said[0]


def test_a_check_that_breaks_costs_its_own_line_and_quotes_nothing() -> None:
    def _broken() -> Point:
        raise RuntimeError("Testperson-Geheim")

    point = safely(_broken)
    assert (point.id, point.state, point.code) == ("broken", "fail", exit_codes()["internal"])
    assert "RuntimeError in test_doctor.py" in point.said[0]
    assert "Geheim" not in repr(point)


@pytest.mark.parametrize(
    ("states", "status"),
    [(("ok", "ok"), 0), (("ok", "warn"), 0), (("warn", "fail"), 66), (("fail", "fail"), 66)],
)
def test_exit_status_is_that_of_the_first_failure(
    monkeypatch: pytest.MonkeyPatch, states: tuple[checkup.State, ...], status: int
) -> None:
    found = [
        Point(f"p{n}", ("Punkt", "Point"), state, ("gesagt", "said"), ("tun", "do"), (66, 67)[n])
        for n, state in enumerate(states)
    ]
    if states[0] != "fail" and "fail" in states:
        found[1] = found[1]._replace(code=66)
    monkeypatch.setattr(checkup, "points", lambda: iter(found))
    for arguments in ([], ["--lang", "en"], ["--format", "json"]):
        done = CliRunner().invoke(doctor, arguments, standalone_mode=False)
        assert done.return_value == status, done.exception


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_list_stands_in_columns_and_within_the_terminal(lang: str, width: int) -> None:
    long = " ".join(["Wort"] * 40)
    found = [
        Point("a", ("Kurz", "Short"), "ok", ("gut", "good")),
        Point("b", ("Ein langer Name", "A long name"), "fail", (long, long), ("apt-get install x",) * 2),
    ]
    told = as_text(found, lang, width, colour=False)  # type: ignore[arg-type]
    lines = told.splitlines()
    assert max(map(len, lines)) <= width
    starts = {line.index(word) for line in lines for word in ("gut", "good", "Wort Wort") if word in line}
    assert len(starts) == 1
    assert "→ apt-get install x" in told
    plain: Callable[[str], str] = lambda text: re.sub(r"\x1b\[[0-9;]*m", "", text)  # noqa: E731
    assert plain(as_text(found, lang, width, colour=True)) == told  # type: ignore[arg-type]
