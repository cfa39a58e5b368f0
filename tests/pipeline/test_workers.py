"""A hostile file costs its own line, never the run."""

from __future__ import annotations

import os
import signal
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from pipeline import child, workers
from pipeline.answer import Answer
from pipeline.files import files_in
from pipeline.limits import CHILD_BYTES, MEBIBYTE
from pipeline.scans import Scans
from pipeline.workers import Readers, at_once

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers(1) as opened:
        yield opened


def read(readers: Readers, folder: Path) -> tuple[Scans, dict[str, set[str]]]:
    scans = readers.read(files_in(folder).files)
    codes: dict[str, set[str]] = {}
    for trouble in scans.problems:
        codes.setdefault(trouble.file, set()).add(trouble.code)
    return scans, codes


def test_every_broken_file_has_its_code(
    readers: Readers, tmp_path: Path, letter_of: Callable[..., Path]
) -> None:
    whole = letter_of(tmp_path / "whole.pdf", pages=3).read_bytes()
    (tmp_path / "half.pdf").write_bytes(whole[: len(whole) // 3])
    (tmp_path / "garbled.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 30 + b"\n%%EOF\n")
    letter_of(tmp_path / "locked.pdf", password="geheim")
    noise = Image.effect_noise((400, 400), 90)
    noise.save(tmp_path / "cut.jpg")
    data = (tmp_path / "cut.jpg").read_bytes()
    (tmp_path / "cut.jpg").write_bytes(data[: len(data) // 2])
    (tmp_path / "bomb.png").write_bytes(_bomb(30_000))
    scans, codes = read(readers, tmp_path)
    assert codes.pop("half.pdf") <= {"truncated", "corrupt"}
    assert codes == {
        "garbled.pdf": {"corrupt"},
        "locked.pdf": {"encrypted"},
        "cut.jpg": {"truncated"},
        "bomb.png": {"too_many_pixels"},
    }
    assert [page.number for page in scans.pages if page.file == "whole.pdf"] == [1, 2, 3]


def test_script_in_a_pdf_is_told_and_its_pages_are_read(readers: Readers, tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "script.pdf"))
    canvas.drawString(70, 700, "Sehr geehrte Damen und Herren, anbei die Unterlagen.")
    canvas.showPage()
    canvas.save()
    data = (tmp_path / "script.pdf").read_bytes()
    action = b"/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
    (tmp_path / "script.pdf").write_bytes(data.replace(b"/Type /Catalog", action))
    scans, codes = read(readers, tmp_path)
    assert codes == {"script.pdf": {"active_content"}}
    assert "Unterlagen" in scans.pages[0].text


def test_killed_child_costs_one_page(
    tmp_path: Path, letter_of: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    letter_of(tmp_path / "letter.pdf", pages=3)
    monkeypatch.setattr(workers, "read_one", _killed_on_two)
    with Readers(1) as readers:
        scans = readers.read(files_in(tmp_path).files)
    assert [page.method for page in scans.pages] == ["text_layer", "unread", "text_layer"]
    assert [(trouble.page, trouble.code) for trouble in scans.problems] == [(2, "engine_failed")]


def test_hung_child_costs_one_page(
    tmp_path: Path, letter_of: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    letter_of(tmp_path / "letter.pdf", pages=2)
    monkeypatch.setattr(workers, "read_one", _hung_on_two)
    monkeypatch.setattr(workers, "WALL_SECONDS", 15)
    with Readers(1) as readers:
        scans = readers.read(files_in(tmp_path).files)
    assert [page.method for page in scans.pages] == ["text_layer", "unread"]
    assert [trouble.code for trouble in scans.problems] == ["timeout"]


def test_child_out_of_memory_costs_one_page(
    tmp_path: Path, letter_of: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    letter_of(tmp_path / "letter.pdf", pages=2)
    monkeypatch.setattr(workers, "read_one", _greedy_on_two)
    with Readers(1) as readers:
        scans = readers.read(files_in(tmp_path).files)
    assert [page.method for page in scans.pages] == ["text_layer", "unread"]
    assert [trouble.code for trouble in scans.problems] == ["out_of_memory"]


def test_temporary_folder_is_the_owners_and_is_removed() -> None:
    with Readers(1) as readers:
        folder = readers._folder
        assert folder is not None
        assert folder.stat().st_mode & 0o777 == 0o700
    assert not folder.exists()


@pytest.mark.parametrize(("children", "jobs"), [(0.5, 1), (1, 1), (3.5, 3), (40, 8)])
def test_as_many_children_start_as_the_memory_setting_holds(
    monkeypatch: pytest.MonkeyPatch, children: float, jobs: int
) -> None:
    monkeypatch.setenv("AKTENCHECK_MEMORY_MB", str(round(children * CHILD_BYTES / MEBIBYTE)))
    assert at_once(8) == jobs


def test_without_the_setting_half_of_the_machine_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AKTENCHECK_MEMORY_MB", raising=False)
    assert 1 <= at_once(1000) < 1000


_real = child.read_one


def _killed_on_two(path: Path, number: int, name: str) -> Answer:
    if number == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return _real(path, number, name)


def _hung_on_two(path: Path, number: int, name: str) -> Answer:
    if number == 2:
        signal.pause()
    return _real(path, number, name)


def _greedy_on_two(path: Path, number: int, name: str) -> Answer:
    def too_much() -> Answer:
        bytearray(1 << 33)
        return Answer()

    return child.guarded(too_much) if number == 2 else _real(path, number, name)


def _bomb(side: int) -> bytes:
    """Return a PNG of side x side pixels in a few kilobytes."""
    import struct

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(bytes(side // 8 + 1)) for _ in range(side)) + packer.flush()
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
