"""Watched clients: each is checked as it is in the end, a change during a check counts anew, nobody is left out."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from flows.batch import Outcome
from flows.clients import Client, clients_in
from flows.watch_clients import Watched
from flows.watch_overview import Board
from flows.watch_runs import ChangedMeanwhile, Ended, Unchanged
from flows.watch_settling import Times
from pipeline.data_folder import case_id
from pipeline.errors import CaseFileError, DiskFull, UsageError
from reports.overview import NotChecked
from tests.flows.command import write_letter
from validators.decision_log import file_of
from validators.finding import Text

TIMES = Times(quiet=10, patience=100, longest=1000)


class Office:
    """A watched root with a clock of its own, and checks that end when the test says so."""

    def __init__(self, tmp_path: Path) -> None:
        self.root, self.out = tmp_path / "akten", tmp_path / "out"
        self.root.mkdir()
        self.now, self.today = 0.0, dt.date(2026, 11, 21)
        self.begun: list[tuple[str, dt.date]] = []
        self.unchanged: dict[str, Unchanged] = {}
        self.board = Board(self.out, "de")
        self.watched = Watched(self.root, TIMES, self._check, lambda: self.today, self.board)

    def _check(self, client: Client, as_of: dt.date, unchanged: Unchanged) -> None:
        self.begun.append((client.folder.name, as_of))
        self.unchanged[client.folder.name] = unchanged

    def put(self, name: str, text: str = "brief") -> Path:
        place = self.root / name
        place.parent.mkdir(exist_ok=True)
        write_letter(place, (text,))
        return place

    def later(self, seconds: float = 11.0, full: bool = True) -> list[str]:
        """Let time go by, look, and return whose checks were begun."""
        self.watched.look(None if full else (), self.now)
        self.now += seconds
        self.watched.look(None if full else (), self.now)
        before = len(self.begun)
        self.watched.start(self.now, 99)
        return [name for name, _ in self.begun[before:]]

    def end(
        self, name: str, outcome: Outcome | None = None, fault: Exception | None = None
    ) -> Outcome | None:
        found = Outcome(None) if outcome is None else outcome
        return self.watched.ended(Ended(name, None if fault else found, fault), self.now)

    def overview(self) -> dict[str, Any]:
        self.board.write(self.now, self.today, busy=False)
        read: dict[str, Any] = json.loads((self.out / "overview.json").read_text(encoding="utf-8"))
        return read


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))
    return Office(tmp_path)


def missed(code: str) -> Outcome:
    return Outcome(
        None, not_checked=NotChecked(case=None, folder="a", code=code, message=Text(de="x", en="x"))
    )


def test_what_came_while_nobody_watched_is_caught_up_with_after_the_same_quiet(office: Office):
    office.put("a/1.pdf")
    office.put("b/1.pdf")
    assert office.later(9) == []
    assert office.later(2) == ["a", "b"]


def test_a_burst_is_checked_once_and_a_later_paper_once_more(office: Office):
    for number in range(5):
        office.put(f"a/{number}.pdf")
        assert office.later(3) == []
    assert office.later() == ["a"]
    office.end("a")
    assert office.later(60) == []
    office.put("a/9.pdf")
    assert office.later() == ["a"]


def test_a_folder_that_changes_during_its_check_is_never_reported_on_half(office: Office):
    office.put("a/1.pdf")
    office.later()
    assert office.unchanged["a"]()
    office.put("a/2.pdf")
    assert not office.unchanged["a"](), "what was read is not what was at rest"
    assert office.end("a", missed(ChangedMeanwhile.__name__)) is None
    assert "waiting" in office.overview()["not_checked"][0]["code"]
    assert office.later(5) == []
    assert office.later(6) == ["a"]


def test_a_fault_in_a_folder_that_was_just_being_moved_is_no_fault(office: Office):
    place = office.put("a/1.pdf")
    office.later()
    place.rename(office.root / "a" / "2.pdf")
    assert office.end("a", missed("UsageError")) is None
    assert office.later() == ["a"]
    assert office.end("a", missed("UsageError")) is not None
    assert office.overview()["not_checked"][0]["code"] == "UsageError"


def test_a_folder_that_never_rests_is_checked_in_the_end_and_its_check_is_not_broken_off(office: Office):
    for number in range(200):
        office.put("a/log.pdf", str(number))
        if office.later(9):
            break
    assert 1000 <= office.now < 1020
    office.put("a/log.pdf", "more")
    assert office.unchanged["a"]()


def test_where_the_machine_was_at_fault_it_is_tried_again_without_a_change(office: Office):
    office.put("a/1.pdf")
    office.later()
    office.end("a", missed("OSError"))
    assert office.overview()["not_checked"][0]["code"] == "OSError"
    assert office.later(200) == []
    assert office.later(200) == ["a"]


def test_a_page_lost_to_a_passing_trouble_is_read_again_but_not_for_ever(office: Office):
    lost = True
    office.watched = Watched(
        office.root, TIMES, office._check, lambda: office.today, office.board, lambda outcome: lost
    )
    office.put("a/1.pdf")
    for seconds in (11, 301, 301):
        assert office.later(seconds) == ["a"]
        assert office.end("a") is not None
    assert office.later(600) == []
    office.put("a/2.pdf")
    assert office.later(301) == ["a"]
    office.end("a")
    assert office.later(301) == ["a"], "other papers have tries of their own"
    lost = False
    office.end("a")
    assert office.later(600) == []


def test_a_fault_that_every_case_meets_is_told_and_the_case_stays_due(office: Office):
    office.put("a/1.pdf")
    office.later()
    with pytest.raises(DiskFull):
        office.end("a", fault=DiskFull("full"))
    assert office.later(301) == ["a"]


def test_an_unforeseen_fault_costs_its_own_line_and_quotes_nothing(office: Office):
    office.put("a/1.pdf")
    office.put("b/1.pdf")
    office.later()
    office.end("a", fault=KeyError("Geheim"))
    told = office.overview()["not_checked"]
    assert [one["code"] for one in told] == ["KeyError", "waiting"]
    assert "Geheim" not in json.dumps(told)


def test_a_removed_folder_loses_its_line_and_keeps_its_report(office: Office):
    office.put("a/1.pdf")
    office.put("b/1.pdf")
    office.later()
    office.end("a")
    office.end("b")
    (office.out / "a").mkdir(parents=True)
    (office.out / "a" / "report.json").write_text("{}")
    office.overview()
    shutil.rmtree(office.root / "a")
    office.later(1)
    assert office.watched.clients.keys() == {"b"}
    office.overview()
    assert (office.out / "a" / "report.json").exists()


def test_a_renamed_folder_is_another_client_and_the_old_one_is_gone(office: Office):
    office.put("a/1.pdf")
    office.later()
    office.end("a", missed("X"))
    (office.root / "a").rename(office.root / "c")
    assert office.later() == ["c"]
    assert [one["folder"] for one in office.overview()["not_checked"]] == ["c"]


def test_a_check_whose_folder_is_gone_at_its_end_leaves_no_line(office: Office):
    office.put("a/1.pdf")
    office.put("b/1.pdf")
    office.later()
    shutil.rmtree(office.root / "a")
    office.watched.look(None, office.now)
    assert office.end("a", missed("X")) is None
    assert [one["folder"] for one in office.overview()["not_checked"]] == ["b"]


def test_another_day_has_every_case_judged_anew(office: Office):
    office.put("a/1.pdf")
    office.later()
    office.end("a")
    assert office.later() == []
    office.today += dt.timedelta(days=1)
    assert office.later() == ["a"]
    assert office.begun[-1] == ("a", office.today)


def test_a_changed_row_of_the_list_is_a_change_of_that_client_alone(office: Office):
    for name in ("a", "b"):
        office.put(f"{name}/1.pdf")
    office.later()
    office.end("a")
    office.end("b")
    (office.root / "clients.csv").write_text("folder,letter_language\nb,ar\n")
    assert office.later() == ["b"]


def test_while_the_list_is_broken_nothing_is_checked_on_half_of_it(office: Office):
    office.put("a/1.pdf")
    (office.root / "clients.csv").write_text("folder,permitt\na,x\n")
    assert office.later() == []
    assert isinstance(office.watched.held, CaseFileError)
    (office.root / "clients.csv").unlink()
    assert office.later() == ["a"]
    assert office.watched.held is None


def test_a_decision_and_a_new_password_are_changes_too(office: Office):
    for name in ("a", "b"):
        office.put(f"{name}/1.pdf")
    cases = {name: case_id(office.root / name) for name in ("a", "b")}
    office.later()
    office.end("a")
    office.end("b")
    assert office.later(60) == []
    place = file_of(cases["b"])
    place.parent.mkdir(parents=True)
    place.write_text("decided")
    assert office.later(16) == []
    assert office.later() == ["b"]
    office.end("b")
    (place.parents[2] / "passwords.txt").write_text("x")
    office.later(16)
    assert office.later() == ["a", "b"]


def test_a_case_that_gets_its_number_at_its_first_check_is_not_checked_again_for_that(office: Office):
    office.put("a/1.pdf")
    office.later()
    case_id(office.root / "a")
    office.end("a")
    assert office.later(20) == []
    assert office.later(20) == []


def test_a_small_look_finds_new_folders_and_goes_on_with_those_not_at_rest(office: Office):
    office.put("a/1.pdf")
    assert office.later(full=False) == ["a"]
    office.end("a")
    office.put("a/2.pdf")
    assert office.later(full=False) == [], "nobody has said that something happened there"
    office.watched.look({"a"}, office.now)
    assert office.later(full=False) == ["a"]


def test_an_empty_root_is_watched_and_a_scanners_folder_is_no_client(office: Office):
    assert office.later() == []
    office.put("_inbox/x.pdf")
    office.put("_review/y.pdf")
    assert office.later() == []
    assert office.overview()["left_over"] == ["_inbox/x.pdf", "_review/y.pdf"]
    with pytest.raises(UsageError):
        clients_in(office.root)


def test_a_link_in_place_of_a_folder_is_one_line_and_is_not_followed(office: Office, tmp_path: Path):
    (tmp_path / "elsewhere").mkdir()
    write_letter(tmp_path / "elsewhere" / "1.pdf")
    (office.root / "a").symlink_to(tmp_path / "elsewhere")
    assert office.later() == ["a"]
    assert office.unchanged["a"]()


def test_the_overview_is_not_written_again_where_nothing_has_changed(office: Office):
    office.put("a/1.pdf")
    office.put("kaputt/1.pdf")
    (office.root / "link").symlink_to(office.root / "a")
    office.later()
    assert office.board.write(office.now, office.today, busy=False)
    office.watched.look(None, office.now)
    assert not office.board.write(office.now, office.today, busy=False)
    office.end("a", missed("X"))
    assert not office.board.write(office.now + 1, office.today, busy=True), "not for each of many"
    assert office.board.write(office.now + 31, office.today, busy=True)


@pytest.mark.parametrize("closed", ["a", "a/sub"])
def test_a_folder_that_may_not_be_read_has_its_line_and_is_not_checked_for_ever(
    office: Office, monkeypatch: pytest.MonkeyPatch, closed: str
):
    office.put("a/1.pdf")
    office.put("a/sub/2.pdf")
    listed = os.scandir

    def scandir(place: Path) -> Any:
        if Path(place) == office.root / closed:
            raise PermissionError
        return listed(place)

    monkeypatch.setattr("flows.watch_look.os.scandir", scandir)
    assert office.later() == ["a"]
    assert office.unchanged["a"]()
    assert office.end("a", missed("CaseFileError")) is not None
    assert office.later() == []
    monkeypatch.undo()
    monkeypatch.setenv("AKTENCHECK_HOME", str(office.root.parent / "data"))
    assert office.later() == ["a"]
