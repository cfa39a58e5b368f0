"""`forget` deletes what is kept of a client, also when the folder is gone, and nothing beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.flows.command import LETTER, WRITTEN, Run, write_letter


@pytest.fixture
def checked(run: Run, client: Path, tmp_path: Path) -> Path:
    """The folder of the reports of a client's checked folder."""
    assert run("check", client, "--out", tmp_path / "berichte").returncode in (10, 11)
    return tmp_path / "berichte"


def test_forgotten_after_the_folder_is_gone(run: Run, client: Path, checked: Path, tmp_path: Path) -> None:
    requirement = "application.form"
    told = run(
        "confirm", checked, requirement, "--status", "met", "--reason", "liegt vor", "--author", "S. Berg"
    )
    assert told.returncode == 0
    data = tmp_path / "data"
    assert client.name.encode() in everything_in(data)
    assert picture_of(data) in everything_in(data)
    picture = picture_of(data)
    shutil.rmtree(client)
    forgotten = run("forget", client, "--yes")
    assert forgotten.returncode == 0
    assert "1 Dateien, 1 Entscheidungen" in forgotten.stdout
    left = everything_in(data)
    for trace in (client.name.encode(), picture, b"liegt vor", b"S. Berg"):
        assert trace not in left
    assert {place.name for place in checked.iterdir()} == WRITTEN
    assert run("forget", client, "--yes").returncode == 2


def test_nothing_is_deleted_unasked(run: Run, client: Path, checked: Path, tmp_path: Path) -> None:
    before = everything_in(tmp_path / "data")
    for arguments in ((client,), ("--all",), ("--older-than", 0), (), (client, "--all", "--yes")):
        refused = run("forget", *arguments)
        assert (refused.returncode, refused.stdout) == (2, "")
    assert everything_in(tmp_path / "data") == before


def test_only_cases_that_were_not_checked_for_so_long_are_forgotten(
    run: Run, client: Path, checked: Path, tmp_path: Path
) -> None:
    import sqlite3
    from contextlib import closing

    assert "nothing" in run("forget", "--older-than", 30, "--yes", "--lang", "en").stdout
    with closing(sqlite3.connect(tmp_path / "data" / "cases.sqlite3", isolation_level=None)) as cases:
        cases.execute("UPDATE seen SET day = '2020-01-01'")
    assert client.name in run("forget", "--older-than", 30, "--yes").stdout
    assert client.name.encode() not in everything_in(tmp_path / "data")


def test_all_is_forgotten_by_all(run: Run, client: Path, checked: Path, tmp_path: Path) -> None:
    picture = picture_of(tmp_path / "data")
    assert run("forget", "--all", "--yes").returncode == 0
    left = everything_in(tmp_path / "data")
    assert client.name.encode() not in left
    assert picture not in left


def test_a_case_of_which_nothing_changed_is_not_rendered_again(
    run: Run, client: Path, checked: Path, tmp_path: Path
) -> None:
    def check(*more: object) -> tuple[str, dict[str, int]]:
        done = run("check", client, "--out", checked, "--as-of", "2026-11-22", *more)
        assert done.returncode in (10, 11), done.stderr
        return done.stdout, {place.name: place.stat().st_mtime_ns for place in checked.iterdir()}

    said, written = check()
    (client / "brief-geheim.pdf").touch()
    assert check() == (said, written)
    for more in (("--anew",), ("--no-store",), ("--lang", "en")):
        assert check(*more)[1] != written
    said, written = check()
    report = checked / "report.json"
    report.write_text(report.read_text(encoding="utf-8").replace('"missing"', '"met"'), encoding="utf-8")
    again, rewritten = check()
    assert again == said
    assert rewritten["report.json"] != written["report.json"]
    write_letter(client / "neu.pdf", LETTER[:2])
    assert check()[1] != rewritten
    (client / "case.yaml").write_text("facts: {employed: true}\n", encoding="utf-8")
    before = check()[1]
    run(
        "confirm",
        checked,
        "application.form",
        "--status",
        "met",
        "--reason",
        "liegt vor",
        "--author",
        "S. Berg",
    )
    assert check()[1] != before


def everything_in(folder: Path) -> bytes:
    return b"".join(place.read_bytes() for place in sorted(folder.rglob("*")) if place.is_file())


def picture_of(data: Path) -> bytes:
    """Return the first picture that the store holds."""
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(data / "readings.sqlite3")) as store:
        found: bytes = store.execute("SELECT picture FROM pages").fetchone()[0]
    # beyond its first page SQLite cuts a long value into pieces
    return found[100:800]
