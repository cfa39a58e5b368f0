"""What mutated files and fuzzed parsers found once: it stays mended."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from flows.check import check, write
from flows.clients import clients_in
from pipeline.active import has_active_content
from pipeline.data_folder import known_cases
from pipeline.document import Page
from pipeline.errors import CaseFileError, FileProblem
from pipeline.files import files_in, scan_file
from pipeline.mail_page import sheets_of
from pipeline.mails import mail_of
from pipeline.opening import opened
from pipeline.order import Order
from pipeline.pdf_files import page_count
from pipeline.scans import Scans
from pipeline.workers import Readers
from tests.hostile.containers import archive, parts, png
from tests.hostile.pdfs import locked, with_attachment
from tests.hostile.raw_pdf import letter, numbered
from validators.case import Case
from validators.casefile import case_of, read_case

NESTED = {
    "brackets": "a: " + "[" * 100_000,
    "braces": "{a: " * 50_000,
    "dashes": "- " * 50_000,
    "keys": "? " * 50_000,
    "itself": "a: &a [*a]",
    "laughs": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
    + "".join(f"d{n}: [*c, *c]\n" for n in range(99)),
}


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))


def test_a_case_file_that_nests_without_end_is_refused_and_crashes_nothing() -> None:
    """The parser's own code ran off its stack here, and took the whole run with it: asked in a process of its own."""
    code = (
        "import sys, json\nfrom validators.casefile import case_of\nfrom pipeline.errors import CaseFileError\n"
        "for text in json.load(sys.stdin):\n"
        "    try: case_of(text); print('value')\n"
        "    except CaseFileError: print('refused')\n"
    )
    import json

    asked = subprocess.run(
        [sys.executable, "-c", code],
        input=json.dumps(list(NESTED.values())),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (asked.returncode, asked.stdout.split()) == (0, ["refused"] * len(NESTED))


@pytest.mark.parametrize(
    "text",
    [
        "a: !!bool x",
        "a: !!int x",
        "a: !!timestamp x",
        'facts: {warm_rent: "1e999999999"}',
        'facts: {warm_rent: "1e-999999999"}',
        "facts: {warm_rent: .inf}",
        "facts: {floor_area_m2: 10000000000}",
    ],
)
def test_a_value_of_a_case_file_that_no_machine_could_write_out_is_refused(text: str) -> None:
    with pytest.raises(CaseFileError):
        case_of(text)


@pytest.mark.parametrize(
    "made",
    [os.mkfifo, lambda path: path.symlink_to("/dev/zero"), lambda path: path.write_bytes(b"#" * 300_000)],
)
def test_a_case_file_or_list_that_never_ends_is_refused_at_once(
    tmp_path: Path, made: Callable[[Path], object]
) -> None:
    (tmp_path / "Kassab").mkdir()
    made(tmp_path / "Kassab" / "case.yaml")
    made(tmp_path / "clients.csv")
    with pytest.raises(CaseFileError):
        read_case(tmp_path / "Kassab")
    with pytest.raises(CaseFileError):
        clients_in(tmp_path)


def test_a_row_without_a_folder_is_told_and_the_other_clients_are_checked(tmp_path: Path) -> None:
    (tmp_path / "Kassab").mkdir()
    (tmp_path / "clients.csv").write_text(
        "folder;permit\nKassab;ae_25_2_refugee\n;ae_25_3\n", encoding="utf-8"
    )
    told = {client.name: client.trouble is None for client in clients_in(tmp_path).clients}
    assert told == {"Kassab": True, "?": False}


def test_files_and_folders_whose_names_are_no_utf8_are_reported_on(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"M\xfcller")
    folder.mkdir()
    (folder / os.fsdecode(b"a\xff.pdf")).write_bytes(letter())
    (folder / "a\\udcff.pdf").write_bytes(letter(2))
    intake = files_in(folder)
    assert [file.name for file in intake.files] == ["a\\udcff.pdf", "a\\udcff.pdf (2)"]
    pages = tuple(Page(file=file.name, number=1, method="unread") for file in intake.files)
    checked = check(folder, Case(), dt.date(2026, 11, 22), lambda _: Scans(pages, {}, ()), intake=intake)
    write(checked, [(tmp_path / "report.json", tmp_path / "report.html")], "de", printed=False)
    told = (tmp_path / "report.json").read_text(encoding="utf-8")
    assert '"M\\\\udcfcller"' in told
    assert "a\\\\udcff.pdf (2)" in told
    assert [case.folder for case in known_cases()] == [folder.resolve()]


def test_a_member_without_a_name_costs_the_others_nothing(tmp_path: Path) -> None:
    path = tmp_path / "z.zip"
    path.write_bytes(archive(("a.png", png())))
    with zipfile.ZipFile(path, "a") as held:
        held.writestr("b.png", png())
        held.filelist[1].filename = ""
    with zipfile.ZipFile(path) as held:
        assert "" in held.namelist()
    answer = opened(Order(path, "zip", "z.zip", tmp_path, 1 << 20))
    assert [member.name for member in answer.members] == ["z.zip!/a.png"]
    assert [trouble.file for trouble in answer.problems] == ["z.zip!/_"]


def test_a_mark_that_the_reader_of_web_pages_does_not_know_costs_no_mail(tmp_path: Path) -> None:
    body = (
        b"--xx\nContent-Type: text/html\n\n<p>Guten <![CDX[ Tag</p>\n"
        b"--xx\nContent-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\niVBORw==\n--xx--\n"
    )
    path = tmp_path / "m.eml"
    path.write_bytes(parts(body))
    mail = mail_of(path)
    assert "Guten" in mail.text
    assert [attachment.name for attachment in mail.attachments] == ["a.png"]


def test_a_word_without_end_is_laid_out_in_seconds() -> None:
    began = time.process_time()
    sheets = sheets_of("a" * 20_000)
    assert sum(len(word) for sheet in sheets for row in sheet for word in row) == 20_000
    assert time.process_time() - began < 5


def test_a_broken_pdf_is_not_called_locked_because_the_one_before_it_was(tmp_path: Path) -> None:
    (tmp_path / "zu.pdf").write_bytes(locked("zu", "x", 6))
    (tmp_path / "leer.pdf").write_bytes(numbered(b"<</Type/Catalog>>"))
    with pytest.raises(FileProblem, match="encrypted"):
        page_count(tmp_path / "zu.pdf")
    with pytest.raises(FileProblem, match="corrupt"):
        page_count(tmp_path / "leer.pdf")


def order(path: Path, folder: Path, **more: object) -> Order:
    work = folder / "work"
    work.mkdir(exist_ok=True)
    return Order(path, scan_file(path, path.name).media, path.name, work, 1 << 24)._replace(**more)  # type: ignore[arg-type]


def test_papers_that_hang_on_a_pdf_are_files(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(with_attachment("../../Lohn März.pdf", letter(2)))
    answer = opened(order(path, tmp_path))
    assert (answer.pages, answer.codes) == (1, ())
    assert [member.name for member in answer.members] == ["a.pdf!/Lohn März.pdf"]
    assert answer.members[0].path.read_bytes() == letter(2)


def test_what_hangs_on_a_pdf_has_a_bound_and_a_depth(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(with_attachment("bombe.png", bytes(30 << 20)))
    assert [trouble.code for trouble in opened(order(path, tmp_path)).problems] == ["too_large"]
    deep = opened(order(path, tmp_path, depth=3))
    assert (deep.pages, deep.codes, deep.members) == (1, ("too_deep",), ())


def test_data_that_an_invoice_carries_for_programs_is_no_paper(tmp_path: Path) -> None:
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(letter())) as pdf:
        data = pikepdf.AttachedFileSpec(
            pdf, b"<Invoice/>", filename="factur-x.xml", relationship=pikepdf.Name.Alternative
        )
        pdf.attachments["factur-x.xml"] = data
        pdf.save(held)
    path = tmp_path / "a.pdf"
    path.write_bytes(held.getvalue())
    answer = opened(order(path, tmp_path))
    assert (answer.pages, answer.members, answer.problems) == (1, (), ())


def test_words_about_scripts_are_no_script(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(letter())) as pdf:
        pdf.docinfo["/Title"] = "JavaScript und /Launch, eine Einführung"
        pdf.save(held, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    path.write_bytes(held.getvalue())
    assert not has_active_content(path)


@pytest.mark.slow
def test_what_a_library_grumbles_about_a_paper_reaches_no_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    held = io.BytesIO()
    Image.linear_gradient("L").resize((400, 300)).convert("1").save(held, "TIFF", compression="group4")
    data = bytearray(held.getvalue())
    for at in range(len(data) // 5, len(data) // 5 + 40):
        data[at] ^= 0x5A
    with contextlib.suppress(OSError):
        Image.open(io.BytesIO(data)).load()
    assert "Fax4Decode" in capfd.readouterr().err
    folder = tmp_path / "akte"
    folder.mkdir()
    (folder / "fax.tif").write_bytes(data)
    with Readers(1) as readers:
        readers.read(files_in(folder).files)
    assert capfd.readouterr() == ("", "")
