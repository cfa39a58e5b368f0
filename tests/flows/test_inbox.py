"""The scanner's folder: a file is moved whole and never over another one, every move is told, none is lost."""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path
from typing import Any

import pytest

from flows import inbox_moving
from flows.clients import Client
from flows.inbox import Inbox
from flows.inbox_journal import Journal, Reason, forget_all_moves, forget_moves
from flows.inbox_known import known_persons
from flows.inbox_moving import make_tray, move, rename_to_free, undo
from flows.inbox_page import PAGE, REASONS
from flows.inbox_sorting import Sorted
from flows.watch_runs import Ended
from flows.watch_settling import Times
from pipeline.data_folder import case_id
from pipeline.document import Page
from pipeline.errors import NoPermission, ToolMissing, UsageError
from pipeline.files import Trouble
from pipeline.scans import Scans

TIMES = Times(quiet=10, patience=100, longest=1000)
DIGEST = "9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0"
"""Of the bytes `aaa`."""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))
    root = tmp_path / "akten"
    for name in ("_inbox", "Hassan"):
        (root / name).mkdir(parents=True)
    return root


def scanned(root: Path, name: str = "scan.pdf", text: bytes = b"aaa") -> Path:
    place = root / "_inbox" / name
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(text)
    return place


def filed(root: Path, file: Path) -> Path:
    return move(
        Journal(root), file, root / "Hassan", digest=DIGEST, action="filed", reason="name_and_birth_date"
    )


def test_a_file_is_never_moved_over_another_one(root: Path):
    (root / "Hassan" / "scan.pdf").write_bytes(b"theirs")
    place = filed(root, scanned(root))
    assert place.name == "scan (2).pdf"
    assert place.read_bytes() == b"aaa"
    assert (root / "Hassan" / "scan.pdf").read_bytes() == b"theirs"
    assert not (root / "_inbox" / "scan.pdf").exists()


@pytest.mark.parametrize("knows", [True, False])
def test_neither_way_of_renaming_overwrites(root: Path, monkeypatch: pytest.MonkeyPatch, knows: bool):
    if not knows:
        monkeypatch.setattr(inbox_moving.ctypes, "CDLL", lambda *_, **__: object())
    file, taken = scanned(root), root / "Hassan" / "x.pdf"
    taken.write_bytes(b"theirs")
    with pytest.raises(FileExistsError):
        rename_to_free(file, taken)
    assert (file.read_bytes(), taken.read_bytes()) == (b"aaa", b"theirs")
    rename_to_free(file, taken.with_name("y.pdf"))
    assert taken.with_name("y.pdf").read_bytes() == b"aaa"
    assert not file.exists()


def test_every_move_stands_in_the_journal_before_it_is_made_and_for_the_owner_alone(
    root: Path, tmp_path: Path
):
    filed(root, scanned(root))
    [told] = Journal(root).moves()
    assert (told.action, told.folder, told.digest) == ("filed", "Hassan", DIGEST)
    [place] = (tmp_path / "data" / "inbox").iterdir()
    assert place.stat().st_mode & 0o777 == 0o600
    assert place.parent.stat().st_mode & 0o777 == 0o700
    assert "Hassan" not in place.name
    assert "Hassan" not in repr(told)


def test_nothing_is_moved_that_cannot_be_written_down(root: Path, tmp_path: Path):
    (tmp_path / "data" / "inbox").mkdir(parents=True)
    file = scanned(root)
    filed(root, scanned(root, "first.pdf"))
    [place] = (tmp_path / "data" / "inbox").iterdir()
    place.write_text("[{broken")
    with pytest.raises(NoPermission):
        filed(root, file)
    assert file.exists()
    assert place.read_text() == "[{broken"


def test_a_move_that_fails_is_told_as_failed_and_the_file_lies_where_it_lay(root: Path):
    file = scanned(root)
    with pytest.raises(OSError, match="No such file"):
        move(Journal(root), file, root / "gone", digest="", action="review", reason="unsure")
    assert file.exists()
    assert [one.action for one in Journal(root).moves()] == ["review", "failed"]


def test_a_filing_is_taken_back_into_the_tray_as_long_as_it_is_the_same_file(root: Path):
    place = filed(root, scanned(root))
    number = Journal(root).moves()[0].number
    assert "scan.pdf" in undo(Journal(root), number, root / "_review", "de")
    assert (root / "_review" / "scan.pdf").read_bytes() == b"aaa"
    assert not place.exists()
    with pytest.raises(UsageError, match="no longer lies there"):
        undo(Journal(root), number, root / "_review", "en")
    with pytest.raises(UsageError, match="no such filing"):
        undo(Journal(root), "a-000000", root / "_review", "en")


def test_a_file_that_was_changed_since_is_not_taken_back(root: Path):
    place = filed(root, scanned(root))
    place.write_bytes(b"annotated")
    with pytest.raises(UsageError):
        undo(Journal(root), Journal(root).moves()[0].number, root / "_review", "de")
    assert place.exists()


def test_what_is_forgotten_of_a_client_is_gone_from_the_journal(root: Path, tmp_path: Path):
    filed(root, scanned(root))
    move(Journal(root), scanned(root, "b.pdf"), root / "Hassan", digest="", action="review", reason="unsure")
    make_tray(root / "_review")
    move(
        Journal(root), scanned(root, "c.pdf"), root / "_review", digest="", action="review", reason="unsure",
        candidates=("Hassan", "Rezai"),
    )  # fmt: skip
    move(
        Journal(root),
        scanned(root, "d.pdf"),
        root / "_review",
        digest="",
        action="review",
        reason="no_client",
    )
    forget_moves(root / "Hassan")
    [left] = Journal(root).moves()
    assert left.reason == "no_client"
    forget_all_moves()
    assert Journal(root).moves() == ()


def test_the_tray_may_be_read_by_whoever_may_read_the_folder_around_it(root: Path):
    root.chmod(0o2770)
    make_tray(root / "_review")
    assert (root / "_review").stat().st_mode & 0o7777 == 0o2770


def report_of(root: Path, out: Path, name: str, applicant: dict[str, str]) -> Client:
    (root / name).mkdir(exist_ok=True)
    (out / name).mkdir(parents=True)
    told = {"case": {"id": case_id(root / name), "applicant": applicant}}
    (out / name / "report.json").write_text(json.dumps(told), encoding="utf-8")
    return Client(root / name)


APPLICANT = {"family_name": "Al-Hassan", "given_names": "Omar", "birth_date": "1988-04-12"}


def test_a_client_is_known_from_case_yaml_and_from_the_report_on_the_papers(root: Path, tmp_path: Path):
    out = tmp_path / "out"
    client = report_of(root, out, "Hassan", APPLICANT)
    (root / "Hassan" / "case.yaml").write_text(
        "household:\n  - {relation: child, given_names: Lina, family_name: Al-Hassan, birth_date: 2019-02-03}\n"
    )
    [known] = known_persons([client], out)
    assert [(one.given_names, one.birth_date) for one in known.persons] == [
        ("Lina", dt.date(2019, 2, 3)),
        ("Omar", dt.date(1988, 4, 12)),
    ]


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"case": null}', '{"case": {"id": "c-1", "applicant": {"birth_date": 7}}}']
)
def test_a_report_that_is_not_this_folders_or_is_broken_makes_nobody_known(
    root: Path, tmp_path: Path, text: str
):
    out = tmp_path / "out"
    client = report_of(root, out, "Hassan", APPLICANT)
    (out / "Hassan" / "report.json").write_text(text)
    assert known_persons([client], out) == [("Hassan", ())]


class Scanner:
    """An inbox whose files are read by the test."""

    def __init__(
        self, root: Path, out: Path, monkeypatch: pytest.MonkeyPatch, folder: str | None, reason: Reason
    ) -> None:
        from flows import inbox as module

        monkeypatch.setattr(module, "papers_in", lambda pages: ())
        monkeypatch.setattr(module, "known_persons", lambda clients, out: ())
        monkeypatch.setattr(
            module,
            "sorted_to",
            lambda *_, whole: Sorted(folder, reason) if whole else Sorted(None, "unreadable"),
        )
        self.reading: list[Path] = []
        self.root, self.out, self.now = root, out, 0.0
        out.mkdir()
        self.inbox = Inbox(
            root / "_inbox", root / "_review", out, TIMES, self.reading.append, Journal(root), "de"
        )

    def later(self, seconds: float = 11.0) -> list[str]:
        self.inbox.look(self.now)
        self.now += seconds
        self.inbox.look(self.now)
        self.reading.clear()
        self.inbox.start(self.now, 99)
        return [place.name for place in self.reading]

    def end(self, name: str, problem: str = "", fault: Exception | None = None) -> None:
        page = Page(file=name, number=1, method="text_layer")
        troubles = (Trouble(file=name, code=problem),) if problem else ()
        scans = Scans((page,), {}, troubles)
        clients = [Client(self.root / "Hassan")]
        place = str(self.root / "_inbox" / name)
        self.inbox.ended(Ended(place, None if fault else (DIGEST, scans), fault), self.now, clients)

    def listed(self) -> dict[str, Any]:
        self.inbox.look(self.now)
        read: dict[str, Any] = json.loads((self.out / "review.json").read_text(encoding="utf-8"))
        return read


def test_a_sure_file_goes_to_its_client_and_stands_on_the_page(root: Path, tmp_path: Path, monkeypatch):
    scanner = Scanner(root, tmp_path / "out", monkeypatch, "Hassan", "name_and_birth_date")
    (root / "_inbox" / "sub").mkdir()
    scanned(root, "sub/<b>1.tif")
    assert scanner.later(9) == []
    assert scanner.later(2) == ["<b>1.tif"]
    assert not scanner.inbox.at_rest
    scanner.end("sub/<b>1.tif")
    assert (root / "Hassan" / "<b>1.tif").exists()
    [told] = scanner.listed()["filed"]
    assert (told["folder"], told["file"]) == ("Hassan", "<b>1.tif")
    page = (scanner.out / PAGE).read_text(encoding="utf-8")
    assert "&lt;b&gt;1.tif" in page
    assert "<b>1" not in page
    assert told["number"] in page
    assert (scanner.out / PAGE).stat().st_mode & 0o777 == 0o600
    undo(Journal(root), told["number"], root / "_review", "de")
    listed = scanner.listed()
    assert listed["filed"] == []
    assert [(one["file"], one["reason"]) for one in listed["review"]] == [("<b>1.tif", "undone")]


def test_a_doubtful_file_goes_to_the_tray_until_somebody_takes_it_out(
    root: Path, tmp_path: Path, monkeypatch
):
    scanner = Scanner(root, tmp_path / "out", monkeypatch, None, "unsure")
    scanned(root)
    scanner.later()
    scanner.end("scan.pdf")
    assert (root / "_review" / "scan.pdf").exists()
    (root / "_review" / "by hand.pdf").write_bytes(b"x")
    assert [one["reason"] for one in scanner.listed()["review"]] == [None, "unsure"]
    (root / "_review" / "scan.pdf").rename(root / "Hassan" / "scan.pdf")
    assert [one["file"] for one in scanner.listed()["review"]] == ["by hand.pdf"]


def test_a_file_with_an_unread_page_is_never_filed(root: Path, tmp_path: Path, monkeypatch):
    scanner = Scanner(root, tmp_path / "out", monkeypatch, "Hassan", "name_and_birth_date")
    scanned(root)
    scanner.later()
    scanner.end("scan.pdf", problem="truncated")
    assert (root / "_review" / "scan.pdf").exists()
    assert scanner.listed()["review"][0]["reason"] == "unreadable"


def test_a_file_that_was_written_again_while_it_was_read_stays_and_is_read_again(
    root: Path, tmp_path: Path, monkeypatch
):
    scanner = Scanner(root, tmp_path / "out", monkeypatch, "Hassan", "name_and_birth_date")
    place = scanned(root)
    scanner.later()
    place.write_bytes(b"another")
    scanner.end("scan.pdf")
    assert place.exists()
    assert Journal(root).moves() == ()
    assert scanner.later() == ["scan.pdf"]


def test_a_fault_that_every_file_meets_leaves_it_where_it_is(root: Path, tmp_path: Path, monkeypatch):
    scanner = Scanner(root, tmp_path / "out", monkeypatch, "Hassan", "name_and_birth_date")
    place = scanned(root)
    scanner.later()
    with pytest.raises(ToolMissing):
        scanner.end("scan.pdf", fault=ToolMissing("x"))
    assert place.exists()
    assert scanner.later(61) == ["scan.pdf"]
    scanner.end("scan.pdf", fault=KeyError("Geheim"))
    assert (root / "_review" / "scan.pdf").exists(), "an unforeseen fault is one file's own"
    assert scanner.listed()["review"][0]["reason"] == "internal"


def test_what_an_office_program_lays_beside_an_open_file_is_left_alone(
    root: Path, tmp_path: Path, monkeypatch
):
    scanner = Scanner(root, tmp_path / "out", monkeypatch, None, "unsure")
    for name in ("~$brief.docx", "Thumbs.db"):
        scanned(root, name)
    assert scanner.later(200) == []
    assert scanner.inbox.at_rest


def test_files_wait_for_the_clients_to_be_up_to_date_but_not_for_ever(
    root: Path, tmp_path: Path, monkeypatch
):
    scanner = Scanner(root, tmp_path / "out", monkeypatch, None, "unsure")
    scanned(root)
    scanner.inbox.look(0)
    scanner.inbox.look(10)
    assert not scanner.inbox.is_impatient(10)
    scanner.inbox.look(110)
    assert scanner.inbox.is_impatient(110)


def test_every_reason_is_told_in_both_languages():
    from typing import get_args

    assert set(REASONS) == set(get_args(Reason))
    assert all(set(told) == {"de", "en"} and all(told.values()) for told in REASONS.values())


def test_a_name_that_is_no_text_is_moved_and_told(root: Path, tmp_path: Path, monkeypatch):
    scanner = Scanner(root, tmp_path / "out", monkeypatch, "Hassan", "name_and_birth_date")
    strange = os.fsdecode(b"m\xfcller.pdf")
    scanned(root, strange)
    scanner.later()
    scanner.end(strange)
    assert (root / "Hassan" / strange).exists()
    assert scanner.listed()["filed"][0]["file"] == "m\\udcfcller.pdf"


def test_forgetting_a_client_takes_its_moves_out_and_the_journal_is_among_what_is_sealed(
    root: Path, tmp_path: Path
):
    from click.testing import CliRunner

    from flows.cli import cli
    from pipeline.sealed_files import SEALED_FILES

    case_id(root / "Hassan")
    filed(root, scanned(root))
    [place] = (tmp_path / "data" / "inbox").iterdir()
    assert any(place.relative_to(tmp_path / "data").match(pattern) for pattern in SEALED_FILES)
    done = CliRunner().invoke(cli, ["forget", str(root / "Hassan"), "--yes"])
    assert done.exit_code == 0, done.output
    assert Journal(root).moves() == ()
    assert b"Hassan" not in place.read_bytes()
