"""The store of readings: found by content, kept by nobody's name, never in the way of a run."""

from __future__ import annotations

import ast
import datetime as dt
import multiprocessing
import re
import sqlite3
import stat
import sys
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from pipeline import forgetting, reading_key, readings, store, workers
from pipeline.answer import Answer
from pipeline.document import Box, Page, Word
from pipeline.files import ScanFile, files_in, scan_file
from pipeline.page_rows import packed
from pipeline.readings import Readings, look_of, page_by_picture
from pipeline.sealing import Seal
from pipeline.workers import Readers

CASE, OTHER = "c-00aa11", "c-00bb22"
NAME = "Testperson-Geheim.pdf"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("AKTENCHECK_STORE_MB", raising=False)
    return tmp_path / "home"


def a_file(folder: Path, name: str = NAME, content: bytes = b"%PDF-1.7 one") -> ScanFile:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    return scan_file(folder / name, name)


def a_page(number: int = 1, *, text: str = "Kirschkuchen", method: str = "ocr") -> Answer:
    word = Word(text=text, box=Box(0.1, 0.1, 0.3, 0.12), confidence=0.875)
    page = Page(
        file=NAME, number=number, method=method, words=(word,), dpi=300.0, digest=f"d{number}", reader="some"
    )
    return Answer(page=page, picture=f"webp of {text} {number}".encode() * 20)


def keep(file: ScanFile, *pages: Answer, case: str | None = CASE, codes: tuple[str, ...] = ()) -> None:
    with Readings(case) as kept:
        kept.kept([file])
        kept.keep_file(file, Answer(pages=len(pages), codes=codes))
        for number, page in enumerate(pages, 1):
            kept.keep_page(file, number, page)
        assert kept.trouble is None


def found(file: ScanFile, number: int = 1, case: str | None = CASE) -> Answer | None:
    with Readings(case) as kept:
        here = kept.kept([file]).get(file.digest)
        assert kept.trouble is None
        return here.answer(number, file.name) if here else None


def test_a_page_is_found_whole_under_the_name_that_its_file_has_today(tmp_path: Path) -> None:
    keep(a_file(tmp_path / "a"), a_page(1), a_page(2))
    again = found(a_file(tmp_path / "b", "anders „benannt“.pdf"), 2)
    assert again is not None
    assert again.page is not None
    assert again.page.file == "anders „benannt“.pdf"
    assert again.page.model_copy(update={"file": NAME}) == a_page(2).page
    assert again.picture == a_page(2).picture


def test_a_file_that_changed_is_not_found(tmp_path: Path) -> None:
    keep(a_file(tmp_path / "a"), a_page())
    assert found(a_file(tmp_path / "a", content=b"%PDF-1.7 two")) is None


def test_what_was_read_otherwise_is_not_found_and_goes_with_the_next_that_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    old = a_file(tmp_path / "a")
    keep(old, a_page(text="Altlesung"))
    monkeypatch.setattr(readings, "reading_key", lambda: "another")
    assert found(old) is None
    assert b"webp of Altlesung" in everything_in(home)
    keep(a_file(tmp_path / "a", "neu.pdf", b"%PDF-1.7 new"), a_page())
    assert b"webp of Altlesung" not in everything_in(home)


@pytest.mark.parametrize("code", ["timeout", "out_of_memory", "engine_failed", "encrypted", "no_permission"])
def test_passing_trouble_is_not_kept(tmp_path: Path, code: str) -> None:
    file = a_file(tmp_path / "a")
    keep(file, Answer(codes=(code,)), a_page(2))
    assert found(file, 1) is None
    assert found(file, 2) is not None
    locked = a_file(tmp_path / "a", "b.pdf", b"%PDF-1.7 locked")
    keep(locked, codes=(code,))
    with Readings(CASE) as kept:
        assert kept.kept([locked]) == {}


def test_what_is_wrong_with_the_paper_is_kept(tmp_path: Path) -> None:
    file = a_file(tmp_path / "a")
    keep(file, Answer(codes=("corrupt",)), codes=("active_content",))
    assert found(file) == Answer(codes=("corrupt",))
    with Readings(CASE) as kept:
        assert kept.kept([file])[file.digest].opened == Answer(pages=1, codes=("active_content",))


def test_a_file_written_to_while_it_was_read_is_not_kept(tmp_path: Path) -> None:
    file = a_file(tmp_path / "a")
    file.path.write_bytes(b"%PDF-1.7 longer than it was")
    keep(file, a_page())
    assert found(file) is None


def test_without_a_case_nothing_is_kept_and_what_is_there_is_found(tmp_path: Path) -> None:
    file = a_file(tmp_path / "a")
    keep(file, a_page(), case=None)
    assert found(file, case=None) is None
    keep(file, a_page())
    assert found(file, case=None) is not None


def test_read_anew_finds_nothing_and_replaces_what_was_there(tmp_path: Path) -> None:
    file = a_file(tmp_path / "a")
    keep(file, a_page(text="alt"))
    with Readings(CASE, anew=True) as kept:
        assert kept.kept([file]) == {}
        assert kept.look_up() is None
        kept.keep_file(file, Answer(pages=1))
        kept.keep_page(file, 1, a_page(text="neu"))
    again = found(file)
    assert again is not None
    assert again.page is not None
    assert again.page.text == "neu"


def test_a_scan_is_found_by_its_picture_in_whatever_file(tmp_path: Path) -> None:
    keep(a_file(tmp_path / "a"), a_page(1), a_page(2, method="text_layer"))
    with Readings(None) as kept:
        where = kept.look_up()
    assert where is not None
    here = page_by_picture(where, look_of("d1", 300.0), "stapel.pdf", 7)
    assert here is not None
    assert (here[0].file, here[0].number, here[0].text) == ("stapel.pdf", 7, "Kirschkuchen")
    assert page_by_picture(where, look_of("d1", 200.0), "stapel.pdf", 7) is None
    assert page_by_picture(where, look_of("d2", 300.0), "stapel.pdf", 7) is None
    assert page_by_picture(where._replace(key="another"), look_of("d1", 300.0), "stapel.pdf", 7) is None
    assert page_by_picture(where._replace(place=tmp_path / "none"), look_of("d1", 300.0), "s.pdf", 7) is None


def test_no_name_stands_in_the_store_and_nobody_else_may_read_it(tmp_path: Path, home: Path) -> None:
    file = a_file(tmp_path / "a")
    with Readings(CASE) as kept:
        kept.kept([file])
        kept.keep_file(file, Answer(pages=1))
        kept.keep_page(file, 1, a_page())
        files = [place for place in home.iterdir() if place.name.startswith("readings")]
        assert len(files) == 3
        assert all(stat.S_IMODE(place.stat().st_mode) == 0o600 for place in files)
        with closing(sqlite3.connect(store.store_file())) as other:
            rows = other.execute("SELECT page FROM pages").fetchall()
    assert len(rows) == 1
    unpacked = zlib.decompress(rows[0][0])
    for text in (everything_in(home), unpacked):
        assert b"Testperson" not in text
        assert str(tmp_path).encode() not in text


def test_a_broken_store_is_told_once_and_started_anew(tmp_path: Path, home: Path) -> None:
    file = a_file(tmp_path / "a")
    keep(file, a_page())
    store.store_file().write_bytes(b"no database, whatever it says" * 400)
    with Readings(CASE) as kept:
        assert kept.kept([file]) == {}
        kept.keep_file(file, Answer(pages=1))
        assert kept.trouble is not None
        assert "Testperson" not in str(kept.trouble)
    keep(file, a_page())
    assert found(file) is not None


def test_a_spoilt_row_is_read_again(tmp_path: Path) -> None:
    file = a_file(tmp_path / "a")
    keep(file, a_page())
    with closing(sqlite3.connect(store.store_file(), isolation_level=None)) as other:
        other.execute("UPDATE pages SET page = X'00112233'")
    assert found(file) is None


def test_a_locked_store_costs_the_store_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = a_file(tmp_path / "a")
    keep(file, a_page())
    monkeypatch.setattr(store, "_WAIT_SECONDS", 0.1)
    with closing(sqlite3.connect(store.store_file(), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with Readings(OTHER) as kept:
            assert kept.kept([file]) == {}
            assert kept.trouble is not None
        with pytest.raises(forgetting.NoPermission):
            forgetting.forget_case(CASE)


def test_a_full_disk_costs_the_store_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = a_file(tmp_path / "a")
    keep(file, a_page())
    real = store.opened_store

    def nearly_full(seal: Seal) -> sqlite3.Connection:
        opened = real(seal)
        opened.execute(f"PRAGMA max_page_count = {opened.execute('PRAGMA page_count').fetchone()[0] + 2}")
        return opened

    monkeypatch.setattr(readings, "opened_store", nearly_full)
    with Readings(CASE) as kept:
        kept.kept([file])
        for number in range(2, 5):
            kept.keep_page(file, number, a_page(number)._replace(picture=bytes(50_000)))
        assert kept.trouble is not None
    monkeypatch.undo()
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "home"))
    assert found(file) is not None


def test_two_processes_write_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings, "reading_key", lambda: "of both")
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_written, args=(tmp_path, letter)) for letter in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(120)
    assert [writer.exitcode for writer in writers] == [0, 0]
    for letter in "ab":
        for number in range(20):
            assert found(a_file(tmp_path / letter, f"{number}.pdf", f"%PDF-{letter}{number}".encode()))


def _written(folder: Path, letter: str) -> None:
    readings.reading_key = lambda: "of both"
    with Readings(CASE) as kept:
        for number in range(20):
            file = a_file(folder / letter, f"{number}.pdf", f"%PDF-{letter}{number}".encode())
            kept.keep_file(file, Answer(pages=1))
            kept.keep_page(file, 1, a_page())
        assert kept.trouble is None


def test_the_longest_unused_goes_first_when_the_bound_is_reached(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [a_file(tmp_path / "a", f"{n}.pdf", b"%PDF-" + bytes([65 + n])) for n in range(4)]
    big = a_page()._replace(picture=bytes(range(256)) * 400)
    for day, file in enumerate(files, 1):
        monkeypatch.setattr(readings, "today", lambda day=day: dt.date(2026, 1, day))
        keep(file, big)
    monkeypatch.setattr(readings, "today", lambda: dt.date(2026, 2, 1))
    assert found(files[0]) is not None
    monkeypatch.setattr(store, "STORE_BYTES", 350_000)
    keep(a_file(tmp_path / "a", "neu.pdf", b"%PDF-new"), big)
    assert [found(file) is not None for file in files] == [True, False, False, False]
    assert store.store_file().stat().st_size < 350_000


def test_forgetting_a_case_leaves_none_of_its_bytes_and_all_of_the_others(tmp_path: Path, home: Path) -> None:
    his, shared = a_file(tmp_path / "a"), a_file(tmp_path / "a", "b.pdf", b"%PDF-1.7 shared")
    keep(his, a_page(text="Kirschkuchen"))
    keep(shared, a_page(text="Streuselkuchen"))
    with Readings(OTHER) as kept:
        kept.kept([shared])
    page = packed(a_page(text="Kirschkuchen"))[1]
    assert page in everything_in(home)
    forgetting.forget_case(CASE)
    assert forgetting.overwritten()
    left = everything_in(home)
    assert page not in left
    assert b"webp of Kirschkuchen" not in left
    assert CASE.encode() not in left
    assert found(his, case=None) is None
    assert found(shared, case=None) is not None
    forgetting.forget_readings()
    assert forgetting.overwritten()
    assert b"webp of" not in everything_in(home)


def test_the_key_covers_every_library_that_reads() -> None:
    others = {
        "pydantic",
        "platformdirs",
        "pebble",
        "ruamel",
        "pikepdf",
        "argon2",
        "cryptography",
        "keyring",
    }  # pikepdf takes pages out, it reads none
    names = {
        "cv2": "opencv-python-headless",
        "PIL": "pillow",
        "pdfminer": "pdfminer-six",
        "zxingcpp": "zxing-cpp",
    }
    imported: set[str] = set()
    for place in Path(store.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(place.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                imported.add((node.module or "").partition(".")[0])
    libraries = {names.get(name, re.sub("_", "-", name)) for name in imported - sys.stdlib_module_names}
    assert libraries - others <= reading_key._LIBRARIES


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files of which a child was asked for a page."""
    names: list[str] = []
    real = workers.Readers._schedule

    def schedule(self: Readers, function: object, seconds: int, *args: object) -> object:
        names.append(str(args[2]) if function is workers.read_one else "opened")
        return real(self, function, seconds, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(workers.Readers, "_schedule", schedule)
    return names


def read(folder: Path) -> tuple[Page, ...]:
    with Readings(CASE) as kept, Readers(1, kept) as readers:
        return readers.read(files_in(folder).files).pages


@pytest.mark.slow
def test_no_child_is_asked_for_an_unchanged_folder_and_one_file_for_a_changed_one(
    tmp_path: Path, letter_of, asked: list[str]
) -> None:
    folder = tmp_path / "akte"
    folder.mkdir()
    letter_of(folder / "a.pdf", pages=2)
    letter_of(folder / "b.pdf", pages=3)
    first = read(folder)
    assert len(first) == 5
    asked.clear()
    (folder / "a.pdf").touch()
    assert read(folder) == first
    (folder / "b.pdf").rename(folder / "c.pdf")
    renamed = read(folder)
    assert [page.file for page in renamed] == ["a.pdf"] * 2 + ["c.pdf"] * 3
    assert asked == []
    letter_of(folder / "a.pdf", pages=1)
    assert len(read(folder)) == 4
    assert asked == ["opened", "a.pdf"]


def everything_in(home: Path) -> bytes:
    return b"".join(place.read_bytes() for place in home.rglob("*") if place.is_file())
