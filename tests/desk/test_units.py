"""Parts of the desk that need neither browser nor server."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from desk.app import Desk
from desk.book import Book
from desk.settings import Settings
from desk.statements import stated, with_form
from desk.uploads import new_folder
from flows.clients import Client
from pipeline.data_table import data_table
from pipeline.errors import AktencheckError, UsageError
from tests.flows.command import write_letter
from validators.case import Facts


def test_every_word_of_the_desk_has_both_languages_and_every_fact_a_name() -> None:
    words = data_table("desk", "words")
    assert all(set(one) == {"de", "en"} for one in words.values())
    assert all(f"fact_{name}" in words for name in Facts.model_fields)


def test_what_is_stated_keeps_comments_and_what_the_desk_does_not_ask_for(tmp_path: Path) -> None:
    told = "# vom Termin\npermit: ne_9\nalso_apply: [Rana Al-Hassan]\nfacts: {employed: true}\n"
    (tmp_path / "case.yaml").write_text(told, encoding="utf-8")
    text = with_form(tmp_path, {"facts.employed": "", "facts.warm_rent": "1.780,50", "permit": "ne_9"})
    assert "# vom Termin" in text
    assert "Rana Al-Hassan" in text
    assert "employed" not in text
    assert 'warm_rent: "1780.50"' in text


def test_nobody_in_the_household_is_not_the_same_as_not_stated(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(with_form(tmp_path, {"household_stated": "yes"}), encoding="utf-8")
    assert stated(tmp_path).case.household_stated
    (tmp_path / "case.yaml").write_text(with_form(tmp_path, {"household_stated": "no"}), encoding="utf-8")
    assert not stated(tmp_path).case.household_stated


def test_a_wrong_statement_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(AktencheckError):
        with_form(tmp_path, {"facts.entered_on": "gestern"})
    assert not (tmp_path / "case.yaml").exists()


@pytest.mark.parametrize("name", ["", "..", "overview.json", "   "])
def test_a_case_cannot_be_called_anything(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        new_folder(tmp_path, name)


def test_two_cases_of_one_name_are_refused_whatever_their_letters_case(tmp_path: Path) -> None:
    assert new_folder(tmp_path, "Müller/../Test").parent == tmp_path
    new_folder(tmp_path, "Abc")
    with pytest.raises(UsageError):
        new_folder(tmp_path, "aBC")


@pytest.mark.slow
def test_what_was_due_when_the_desk_ended_is_checked_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))
    folder = tmp_path / "root" / "Testperson"
    folder.mkdir(parents=True)
    write_letter(folder / "brief.pdf")
    settings = Settings(root=tmp_path / "root", out=tmp_path / "out", jobs=1)
    first = Desk(settings)
    case = first.register.id_of(Client(folder))
    first.checks.ask(Client(folder))
    first.close()  # long before the check can have ended
    assert first.register.loaded(case) is None
    second = Desk(settings)
    try:
        second.checks.go_on()
        until = threading.Event()
        for _ in range(1200):
            if second.checks.standing(case) is None:
                break
            until.wait(0.1)
        assert second.register.loaded(case) is not None
        assert second.book.all_due() == ()
    finally:
        second.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from desk.app import Desk
from desk.settings import Settings

if __name__ == "__main__":
    place = Path(sys.argv[1])
    desk = Desk(Settings(root=place, out=place / "out", jobs=1))
    print(desk.checks._pool("decisions").submit(os.getpid).result(), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.slow
def runs(process: Path) -> bool:
    """Whether it is there and is more than a line that nobody has read since its end."""
    try:
        return (process / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_desk_that_is_killed_leaves_no_process_behind(tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(KILLED, encoding="utf-8")
    environment = {**os.environ, "AKTENCHECK_HOME": str(tmp_path / "data")}
    told = subprocess.run(
        [sys.executable, script, tmp_path], env=environment, capture_output=True, timeout=120, check=False
    )
    child = Path("/proc") / told.stdout.decode().strip()
    assert child.name.isdigit()
    until = time.monotonic() + 60
    while runs(child) and time.monotonic() < until:
        time.sleep(0.1)
    assert not runs(child)


def test_a_session_ends_after_its_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = Book(tmp_path)
    secret = book.begin_session("Weber")
    assert book.visitor(secret) is not None
    now = time.time()
    monkeypatch.setattr("desk.book.time.time", lambda: now + 3599)
    assert book.visitor(secret, touch=False) is not None
    monkeypatch.setattr("desk.book.time.time", lambda: now + 3601)
    assert book.visitor(secret) is None
    book.close()
