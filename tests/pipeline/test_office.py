"""Word and OpenDocument files are read through LibreOffice, which learns nothing and reaches nobody."""

from __future__ import annotations

import http.server
import io
import os
import shutil
import stat
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import limits
from pipeline.answer import Answer
from pipeline.errors import FileProblem
from pipeline.files import files_in, scan_file
from pipeline.office_kinds import office_kind
from pipeline.opening import opened
from pipeline.order import Order
from pipeline.workers import Readers

ODT = "application/vnd.oasis.opendocument.text"
installed = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
TEXT = "Mietvertrag über die Wohnung, Miete 780,00 Euro"


HANGING_RUN = """
import sys
from pathlib import Path
from pipeline import workers
from pipeline.files import files_in
workers.UNFOLD_SECONDS = 12
if __name__ == "__main__":
    with workers.Readers(1) as readers:
        for trouble in readers.read(files_in(Path(sys.argv[1])).files).problems:
            print(trouble.file, trouble.code)
"""


def odt(body: str = f"<text:p>{TEXT}</text:p>", extra: dict[str, str] | None = None) -> bytes:
    names = {"office": "office", "text": "text", "draw": "drawing", "svg": "svg-compatible"}
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for short, name in names.items()
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {spaces} xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'office:version="1.2"><office:body><office:text>{body}</office:text></office:body></office:document-content>'
    )
    manifest = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODT}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    parts = {"mimetype": ODT, "content.xml": content, "META-INF/manifest.xml": manifest, **(extra or {})}
    return zipped(parts)


def docx(
    body: str = f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>", extra: dict[str, str] | None = None
) -> bytes:
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{word}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/'
        'officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{body}</w:body></w:document>",
        **(extra or {}),
    }
    return zipped(parts)


def zipped(parts: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        for name, text in parts.items():
            target.writestr(name, text)
    return stream.getvalue()


def open_bytes(folder: Path, data: bytes, name: str) -> Answer:
    path = folder / name
    path.write_bytes(data)
    file = scan_file(path, name)
    return opened(Order(path, file.media, name, folder, 1 << 30))


def program(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program in LibreOffice's place."""
    place = folder / "bin" / "soffice"
    place.parent.mkdir()
    place.write_text(f"#!/bin/sh\n{script}\n")
    place.chmod(0o755)
    monkeypatch.setenv("PATH", f"{place.parent}{os.pathsep}{os.environ['PATH']}")


@pytest.mark.parametrize(
    ("data", "suffix"),
    [(odt(), ".odt"), (docx(), ".docx"), (zipped({"a.png": "x"}), "archive")],
    ids=["odt", "docx", "archive"],
)
def test_an_office_file_is_told_from_an_archive_by_what_is_in_it(
    tmp_path: Path, data: bytes, suffix: str
) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    kind = office_kind(path, "zip")
    assert (kind if isinstance(kind, str) else kind.suffix) == suffix


def test_without_libreoffice_the_file_has_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FileProblem, match="unsupported"):
        open_bytes(tmp_path, docx(), "brief.docx")


def test_a_converter_that_makes_nothing_costs_the_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, "exit 0", monkeypatch)
    with pytest.raises(FileProblem, match="corrupt"):
        open_bytes(tmp_path, docx(), "brief.docx")


def test_neither_the_clients_folder_nor_the_name_reaches_the_converter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = tmp_path / "seen"
    program(tmp_path, f'echo "$@" > {seen}; env >> {seen}; pwd >> {seen}', monkeypatch)
    client = tmp_path / "Familie Geheim"
    client.mkdir()
    path = client / "Geheim.docx"
    path.write_bytes(docx())
    work = tmp_path / "work"
    work.mkdir()
    with pytest.raises(FileProblem):
        opened(Order(path, "zip", "Geheim.docx", work, 1 << 30))
    assert "Geheim" not in seen.read_text()
    assert [entry.name for entry in client.iterdir()] == ["Geheim.docx"]


@pytest.mark.slow
def test_a_converter_that_hangs_is_ended_with_all_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pids = tmp_path / "pids"
    program(tmp_path, f"sleep 300 & echo $! > {pids}; wait", monkeypatch)
    client = tmp_path / "client"
    client.mkdir()
    (client / "brief.docx").write_bytes(docx())
    # a run of its own: the children of this one were started with the path of before
    run = subprocess.run(
        [sys.executable, "-c", HANGING_RUN, client], capture_output=True, text=True, timeout=120, check=True
    )
    assert run.stdout.split() == ["brief.docx", "timeout"]
    state = Path(f"/proc/{pids.read_text().strip()}/stat")
    assert not state.exists() or state.read_text().split()[2] == "Z"


def test_an_office_file_that_breaks_off_is_truncated(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="truncated"):
        open_bytes(tmp_path, docx()[:-200], "brief.docx")


def test_an_office_bomb_is_refused(tmp_path: Path) -> None:
    stream = io.BytesIO(docx())
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as target:
        target.writestr("word/media/x.xml", bytes(limits.MEBIBYTE * 60))
    with pytest.raises(FileProblem, match="too_large"):
        open_bytes(tmp_path, stream.getvalue(), "brief.docx")


def test_a_locked_office_file_is_encrypted(tmp_path: Path) -> None:
    locked = odt(extra={"META-INF/manifest.xml": "<manifest:encryption-data/>"})
    with pytest.raises(FileProblem, match="encrypted"):
        open_bytes(tmp_path, locked, "brief.odt")


@pytest.mark.slow
@installed
@pytest.mark.parametrize(
    ("data", "name"),
    [
        (odt(), "brief.odt"),
        (docx(), "brief.docx"),
        (rb"{\rtf1\ansi Mietvertrag \'fcber die Wohnung, Miete 780,00 Euro}", "brief.rtf"),
    ],
    ids=["odt", "docx", "rtf"],
)
def test_a_letter_from_an_office_is_read_word_for_word(tmp_path: Path, data: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(data)
    with Readers(1) as readers:
        scans = readers.read(files_in(tmp_path).files)
    assert [(page.file, page.method, page.text) for page in scans.pages] == [(name, "text_layer", TEXT)]
    assert scans.problems == ()
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine, and the paths that were asked of it."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

        def log_message(self, *_: object) -> None:
            return

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.slow
@installed
@pytest.mark.parametrize("with_network", [False, True], ids=["kernel", "settings alone"])
def test_nothing_that_a_document_links_to_is_fetched(
    tmp_path: Path,
    listener: tuple[str, list[str]],
    monkeypatch: pytest.MonkeyPatch,
    with_network: bool,
) -> None:
    if with_network:
        monkeypatch.setattr("pipeline.office._without_network", lambda: None)
    url, asked = listener
    secret = tmp_path / "secret.txt"
    secret.write_text("FREMDE AKTE")
    body = (
        f"<text:p>{TEXT}</text:p><text:p><draw:frame svg:width='5cm' svg:height='5cm'>"
        f"<draw:image xlink:href='{url}/logo.png' xlink:type='simple' xlink:actuate='onLoad'/></draw:frame></text:p>"
        f"<text:section text:name='a'><text:section-source xlink:href='{url}/teil.odt'/></text:section>"
        f"<text:section text:name='b'><text:section-source xlink:href='{secret.as_uri()}' "
        "text:filter-name='Text'/></text:section>"
    )
    answer = open_bytes(tmp_path, odt(body), "brief.odt")
    assert answer.stand_in is not None
    from pipeline.read import read_page

    page, _ = read_page(answer.stand_in, 1)
    assert TEXT in page.text
    assert "FREMDE" not in page.text
    assert asked == []


def test_macros_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, letter: Path) -> None:
    program(tmp_path, f'for last; do :; done; cp {letter} "$(dirname "$last")/paper.pdf"', monkeypatch)
    answer = open_bytes(tmp_path, docx(extra={"word/vbaProject.bin": "x"}), "brief.docx")
    assert (answer.pages, answer.codes) == (1, ("active_content",))
    assert answer.stand_in is not None
    assert stat.S_IMODE(answer.stand_in.parent.stat().st_mode) == 0o700
