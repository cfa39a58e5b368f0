"""Cases go by themselves when their time is up, reports where they are asked for, and no byte of either stays."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from flows.forget import forget
from flows.retention import forget_old_cases, keep_days
from flows.written import remove_written
from pipeline.answer import Answer
from pipeline.data_folder import case_id, drop_case, known_cases
from pipeline.document import Box, Page, Word
from pipeline.errors import UsageError
from pipeline.files import scan_file
from pipeline.readings import Readings
from validators.decision import Decision, Saw
from validators.decision_log import append, decisions_of

CHECK = ("aktencheck", "check", "x")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    for name in ("AKTENCHECK_PASSPHRASE_FILE", "AKTENCHECK_KEEP_DAYS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "home"


def a_case(folder: Path, *, days_ago: int = 0) -> str:
    """Keep a reading and a decision of a client whose folder's name is its text, last checked some days ago."""
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"%PDF-1.7 " + folder.name.encode())
    case, file = case_id(folder), scan_file(folder / "a.pdf", "a.pdf")
    word = Word(text=folder.name, box=Box(0.1, 0.1, 0.3, 0.12), confidence=0.9)
    page = Page(
        file="a.pdf", number=1, method="ocr", words=(word,), dpi=300.0, digest=folder.name, reader="r"
    )
    with Readings(case) as readings:
        readings.kept([file])
        readings.keep_file(file, Answer(pages=1))
        readings.keep_page(file, 1, Answer(page=page, picture=f"webp of {folder.name}".encode() * 90))
        assert readings.trouble is None
    told = {"about": "requirement", "name": "bamf.decision", "permit": "ae_25_3", "status": "met"}
    said = {"reason": f"Grund {folder.name}", "author": "M. Weber", "at": "2026-11-21T10:00:00Z"}
    append(case, Decision.model_validate({**told, **said, "saw": Saw(), "rests_on": (), "known": ()}))
    if days_ago:
        with closing(sqlite3.connect(Path(os.environ["AKTENCHECK_HOME"]) / "cases.sqlite3")) as cases:
            day = f"date('now', '-{days_ago} days')"
            cases.execute(f"UPDATE seen SET day = {day} WHERE id = ?", (case,))
            cases.commit()
    return case


def everything_in(folder: Path) -> bytes:
    return b"".join(place.read_bytes() for place in sorted(folder.rglob("*")) if place.is_file())


def test_what_is_older_than_the_time_for_keeping_goes_at_the_next_start(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old = a_case(tmp_path / "Altfall-Geheim", days_ago=200)
    young = a_case(tmp_path / "Neufall-Geheim", days_ago=100)
    forget_old_cases(CHECK, "de")
    monkeypatch.setenv("AKTENCHECK_KEEP_DAYS", "180")
    for command in ("forget", "doctor", "store", "permits", "--help"):
        forget_old_cases(("aktencheck", command), "de")
    forget_old_cases(("aktencheck",), "de")
    assert {case.id for case in known_cases()} == {old, young}
    forget_old_cases(CHECK, "de")
    assert {case.id for case in known_cases()} == {young}
    assert b"Altfall" not in everything_in(home)
    assert decisions_of(old).entries == ()
    assert len(decisions_of(young).entries) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "1 Fälle" in said.err
    assert "Geheim" not in said.err
    forget_old_cases(CHECK, "de")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("setting", ["0", "-3", "sechs", "1.5", "99999", "¹"])
def test_a_time_for_keeping_that_is_none_is_refused_and_nothing_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    case = a_case(tmp_path / "Altfall-Geheim", days_ago=9999)
    monkeypatch.setenv("AKTENCHECK_KEEP_DAYS", setting)
    with pytest.raises(UsageError, match="AKTENCHECK_KEEP_DAYS"):
        forget_old_cases(CHECK, "de")
    assert [known.id for known in known_cases()] == [case]


@pytest.mark.parametrize(
    ("setting", "days"), [("", None), (" ", None), ("1", 1), (" 180 ", 180), ("36500", 36500)]
)
def test_time_for_keeping(monkeypatch: pytest.MonkeyPatch, setting: str, days: int | None) -> None:
    monkeypatch.setenv("AKTENCHECK_KEEP_DAYS", setting)
    assert keep_days() == days


def test_of_many_cases_no_byte_of_the_forgotten_ones_stays(tmp_path: Path, home: Path) -> None:
    """Databases shift rows about in their pages: what stood there is overwritten too."""
    names = [f"Nachname{number:03d}-{'x' * (number % 37)}" for number in range(120)]
    for number, name in enumerate(names):
        if number % 10:
            case_id(tmp_path / name)
        else:
            a_case(tmp_path / name)
    gone = [case for case in known_cases() if case.folder is not None and case.folder.name in names[:60]]
    for case in gone[1::2]:
        drop_case(case.id)
    for case in gone[::2]:
        assert forget(case.id, everything=False, days=None, yes=True, lang="de") == 0
    left = everything_in(home)
    assert [name for name in names[:60] if name.encode() in left] == []
    assert [name for name in names[60:] if name.encode() not in left] == []
    assert forget(None, everything=True, days=None, yes=True, lang="de") == 0
    assert b"Nachname" not in everything_in(home)
    assert b"Grund" not in everything_in(home)


def a_report(folder: Path, case: str) -> Path:
    folder.mkdir(parents=True)
    told = {"schema": "aktencheck-report/1", "case": {"id": case}}
    (folder / "report.json").write_text(json.dumps(told), encoding="utf-8")
    for name in ("report.html", "report.pdf", "letter.de.pdf", "letter.ar.docx", "bundle.pdf"):
        (folder / name).write_bytes(b"Testperson-Geheim")
    return folder


def test_reports_of_a_forgotten_case_go_where_they_are_asked_for(tmp_path: Path, home: Path) -> None:
    case, other = a_case(tmp_path / "Testperson-Geheim"), a_case(tmp_path / "Andere")
    out = tmp_path / "berichte"
    his, hers = a_report(out / "Testperson-Geheim", case), a_report(out / "Andere", other)
    a_report(his / "person_2", case)
    (hers / "notiz.txt").write_text("eigenes", encoding="utf-8")
    rows = {"schema": "aktencheck-overview/1", "cases": [{"case": case}, {"case": other}], "not_checked": []}
    (out / "overview.json").write_text(json.dumps(rows), encoding="utf-8")
    (out / "overview.html").write_text("Testperson-Geheim", encoding="utf-8")
    assert forget(case, everything=False, days=None, yes=True, lang="de") == 0
    assert his.exists()
    a_case_again = case_id(tmp_path / "Testperson-Geheim")
    assert remove_written({a_case_again}, out) == 0
    assert remove_written({case}, out) == 3
    assert not his.exists()
    assert b"Testperson-Geheim" not in everything_in(out).replace(everything_in(hers), b"")
    assert not (out / "overview.html").exists()
    assert len(list(hers.iterdir())) == 7
    assert remove_written({other}, out) == 1
    assert [place.name for place in out.rglob("*")] == ["Andere", "notiz.txt"]


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"\xff", b'{"schema": 3}', b'{"schema": "aktencheck-report/1"}']
)
def test_what_is_no_report_of_ours_stays(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "berichte"
    folder.mkdir()
    (folder / "report.json").write_bytes(content)
    (folder / "report.pdf").write_bytes(b"von jemand anderem")
    assert remove_written({"c-0a1b2c"}, folder) == 0
    assert len(list(folder.iterdir())) == 2


def test_a_link_among_the_reports_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "wichtig.pdf"
    elsewhere.write_bytes(b"bleibt")
    folder = a_report(tmp_path / "berichte", "c-0a1b2c")
    (folder / "report.pdf").unlink()
    (folder / "report.pdf").symlink_to(elsewhere)
    assert remove_written({"c-0a1b2c"}, tmp_path / "berichte") == 1
    assert elsewhere.read_bytes() == b"bleibt"


def test_without_the_folder_of_reports_nothing_is_deleted(tmp_path: Path) -> None:
    case = a_case(tmp_path / "Testperson-Geheim")
    with pytest.raises(UsageError):
        forget(case, everything=False, days=None, yes=True, lang="de", reports=tmp_path / "gibt-es-nicht")
    assert [known.id for known in known_cases()] == [case]
