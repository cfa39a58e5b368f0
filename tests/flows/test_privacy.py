"""What a run leaves behind, and what a fault inside tells: no name, no text, nothing in the temporary folder."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from extractors.papers import papers_in
from flows import cli, commands
from pipeline.document import Box, Page, Word
from pipeline.field import Field, Person
from tests.flows.command import WRITTEN, Run
from validators.case import Name

SECRET = "Testperson-Geheim"


def test_a_run_leaves_owner_only_reports_and_nothing_else(run: Run, client: Path, tmp_path: Path, places):
    before = {path: path.stat().st_mtime_ns for path in client.rglob("*")}
    assert run("check", client, "--out", tmp_path / "berichte" / "eins").returncode in (10, 11)
    assert {path: path.stat().st_mtime_ns for path in client.rglob("*")} == before
    assert list(Path(places["TMPDIR"]).iterdir()) == []
    assert list(Path(places["HOME"]).rglob("*")) == []
    reports = tmp_path / "berichte"
    assert {path.name for path in (reports / "eins").iterdir()} == WRITTEN
    for place in (reports, *reports.rglob("*"), tmp_path / "data", *(tmp_path / "data").rglob("*")):
        assert stat.S_IMODE(place.stat().st_mode) == (0o700 if place.is_dir() else 0o600), place.name


def test_stderr_of_a_run_names_neither_folder_nor_person(run: Run, client: Path, tmp_path: Path):
    assert SECRET not in run("check", client, "--out", tmp_path / "berichte").stderr


@pytest.mark.parametrize(("lang", "sentence"), [("de", "Interner Fehler"), ("en", "Internal error")])
def test_a_crash_inside_tells_class_and_place_alone(monkeypatch, capsys, client: Path, lang, sentence):
    def crash(*_: object, **__: object) -> int:
        raise RuntimeError(f"{SECRET} steht auf Seite 1")

    monkeypatch.setattr(commands, "check_folder", crash)
    monkeypatch.setattr(cli.signal, "signal", lambda *_: None)
    monkeypatch.setattr(sys, "argv", ["aktencheck", "check", str(client), "--lang", lang])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    told = capsys.readouterr()
    assert (ended.value.code, told.out) == (70, "")
    assert told.err.startswith(f"aktencheck: {sentence} (RuntimeError in test_privacy.py:")
    assert SECRET not in told.err


def test_no_repr_shows_a_value():
    box = Box(0.1, 0.1, 0.2, 0.2)
    word = Word(text=SECRET, box=box, confidence=0.9)
    page = Page(file=f"{SECRET}.pdf", number=1, method="ocr", words=(word,))
    name = Field[str](value=SECRET, printed=SECRET, page=1, box=box, confidence=0.9, method="label")
    shown_things = (name, Person(family_name=name), word, page, papers_in((page,)), Name(family_name=SECRET))
    for shown in shown_things:
        assert SECRET not in repr(shown)
