"""What makes more papers readable (a password, LibreOffice) counts at the next check."""

from __future__ import annotations

import datetime as dt
import io
import sys
from pathlib import Path

import pytest

from flows import cli
from flows.unchanged import inputs_of
from pipeline.files import Intake
from pipeline.passwords import passwords


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))


def call(monkeypatch: pytest.MonkeyPatch, *arguments: str, typed: str = "") -> int:
    monkeypatch.setattr(sys, "argv", ["aktencheck", *arguments])
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    with pytest.raises(SystemExit) as caught:
        cli.main()
    return int(caught.value.code or 0)


def test_a_password_is_kept_and_not_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(monkeypatch, "passwords", "add", typed="geheim\n") == 0
    assert passwords() == ("geheim",)
    assert "geheim" not in "".join(capsys.readouterr())
    assert call(monkeypatch, "passwords", "clear") == 0
    assert passwords() == ()


def test_no_password_is_a_mistake_of_the_call(monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(monkeypatch, "passwords", "add", typed="\n") == 2


def test_the_same_folder_is_judged_again_once_libreoffice_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def inputs() -> str:
        return inputs_of(tmp_path, "c-000000", Intake(), {}, dt.date(2026, 11, 22), "de")

    monkeypatch.setenv("PATH", str(tmp_path))
    before = inputs()
    assert inputs() == before
    (tmp_path / "soffice").touch(mode=0o755)
    assert inputs() != before
