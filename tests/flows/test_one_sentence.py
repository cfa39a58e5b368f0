"""Every fault of the call, the folder or the machine is one clear sentence and its exit status, in both languages."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.flows.command import COMMAND, WRITTEN, Run, unprivileged, write_letter, write_scan


def told(outcome: subprocess.CompletedProcess[str], status: int, *parts: str) -> None:
    """Assert one sentence of the program's own on stderr, nothing on stdout, and the exit status."""
    assert (outcome.returncode, outcome.stdout) == (status, ""), outcome.stderr
    lines = [line for line in outcome.stderr.splitlines() if "Seiten gelesen" not in line]
    assert len(lines) == 1, outcome.stderr
    assert lines[0].startswith("aktencheck: ")
    for part in parts:
        assert part in lines[0]


WRONG_CALLS = {
    "no folder": (["check"], "fehlt die Angabe FOLDER", "Missing argument 'FOLDER'"),
    "unknown option": (
        ["check", ".", "--permt", "x"],
        "„--permt“ gibt es nicht (gemeint: --permit",
        "--permt",
    ),
    "unknown command": (["chek"], "Befehl „chek“ gibt es nicht (gemeint: check?)", "No such command"),
    "no value": (["check", ".", "--permit"], "Die Option „--permit“ ist falsch", "requires an argument"),
    "wrong choice": (
        ["check", ".", "--purpose", "x"],
        "--purpose: erlaubt ist issue oder extension",
        "is not one of",
    ),
    "no number": (["check", ".", "--jobs", "0"], "von 1 bis 64", "1<=x<=64"),
    "no day": (["check", ".", "--as-of", "31.02.2026"], "„31.02.2026“ ist kein Datum", "is no date"),
    "too much": (["check", "a", "b"], "Zu viele", "unexpected extra argument"),
    "no files": (["identify"], "fehlt die Angabe FILES", "Missing argument 'FILES...'"),
}


@pytest.mark.parametrize(("arguments", "german", "english"), WRONG_CALLS.values(), ids=WRONG_CALLS)
def test_a_wrong_call_is_told_in_both_languages(run: Run, arguments, german, english):
    told(run(*arguments), 2, german, "--help")
    told(run(arguments[0], "--lang", "en", *arguments[1:]), 2, english)


def test_a_call_without_a_command_shows_the_commands(run: Run):
    outcome = run()
    assert outcome.returncode == 2
    assert "check" in outcome.stderr
    assert "Traceback" not in outcome.stderr


def test_an_unknown_permit_is_told_with_the_nearest(run: Run, client: Path):
    told(run("check", client, "--permit", "ae_25_2_refuge"), 2, "gemeint: ae_25_2_refugee?", "vorhanden:")
    told(run("explain", "ae_25_2_refuge", "--lang", "en"), 2, "did you mean ae_25_2_refugee?", "available:")


def test_an_unknown_requirement_is_told_with_the_nearest(run: Run):
    told(run("explain", "ae_25_2_refugee:applicaton.form"), 2, "gemeint: application.form?")


def test_an_unknown_profile_is_told_with_the_nearest(run: Run, client: Path):
    told(run("check", client, "--profile", "papr_photo"), 2, "gemeint: paper_photo?")


def test_a_folder_that_is_not_there(run: Run, tmp_path: Path):
    told(run("check", tmp_path / "nirgends"), 2, "nirgends", "gibt es nicht")
    told(run("check", tmp_path / "nirgends", "--lang=en"), 2, "There is no folder")


def test_a_file_instead_of_a_folder(run: Run, client: Path):
    told(run("check", client / "brief-geheim.pdf"), 2, "ist kein Ordner")


def test_an_empty_folder(run: Run, tmp_path: Path):
    (tmp_path / "leer").mkdir()
    told(run("check", tmp_path / "leer"), 2, "enthält keine Dateien")


def test_a_folder_that_may_not_be_read(run: Run, client: Path):
    client.chmod(0)
    try:
        told(run("check", client, before=unprivileged()), 67, "Keine Leserechte")
        told(run("check", client / "darin", before=unprivileged()), 67, "Keine Leserechte")
        told(run("identify", client / "brief-geheim.pdf", before=unprivileged()), 67, "Keine Leserechte")
    finally:
        client.chmod(0o700)


@pytest.mark.parametrize("inside", [".", "berichte", "a/b"])
def test_reports_never_go_into_the_client_folder(run: Run, client: Path, inside: str):
    told(run("check", client, "--out", client / inside), 2, "läge im Ordner")
    assert [path.name for path in client.iterdir()] == ["brief-geheim.pdf"]


def test_a_link_into_the_client_folder_is_seen_through(run: Run, client: Path, tmp_path: Path):
    (tmp_path / "link").symlink_to(client)
    told(run("check", client, "--out", tmp_path / "link" / "berichte"), 2, "läge im Ordner")


def test_an_output_that_may_not_be_written_is_told_before_the_reading(run: Run, client: Path, tmp_path: Path):
    locked = tmp_path / "zu"
    locked.mkdir(mode=0o500)
    told(
        run("check", client, "--out", locked / "neu", before=unprivileged()),
        67,
        "Keine Schreibrechte",
        "--out",
    )
    (tmp_path / "datei").write_text("x")
    told(run("check", client, "--out", tmp_path / "datei"), 2, "ist eine Datei")


BROKEN_CASES = {
    "unknown key": (
        b"permit: ae_25_2_refugee\nprofil: default\n",
        "case.yaml:2: profil: ",
        "gemeint: profile?",
    ),
    "wrong type": (b"facts:\n  employed: oft\n", "case.yaml:2: facts.employed: ", "true oder false"),
    "bad YAML": (b"applicant: {given_names: Geheim\nx", "case.yaml:2: ", "kein gültiges YAML"),
    "unknown permit": (b"permit: blaue_karte\n", "case.yaml:1: ", "vorhanden: ae_25_1, ae_25_2_refugee"),
}


@pytest.mark.parametrize(("text", "place", "help_"), BROKEN_CASES.values(), ids=BROKEN_CASES)
def test_a_broken_case_file_is_told_with_its_line(
    run: Run, client: Path, text: bytes, place: str, help_: str
):
    (client / "case.yaml").write_bytes(text)
    outcome = run("check", client)
    told(outcome, 64, place, help_)
    assert "Geheim" not in outcome.stderr.replace(str(client), "")


def test_without_tesseract_a_scan_is_told_with_what_to_type(run: Run, client: Path, tmp_path: Path):
    write_scan(client / "scan.png")
    (tmp_path / "bin").mkdir()
    told(
        run("check", client, PATH=str(tmp_path / "bin")),
        66,
        "nicht installiert",
        "apt-get install tesseract-ocr",
    )
    assert not (tmp_path / "cwd" / "aktencheck-reports").exists()


def test_without_german_language_data_a_scan_is_told_with_what_to_type(
    run: Run, client: Path, tmp_path: Path
):
    write_scan(client / "scan.png")
    (tmp_path / "tessdata").mkdir()
    outcome = run("check", client, "--lang", "en", TESSDATA_PREFIX=str(tmp_path / "tessdata"))
    told(outcome, 66, "lacks the language data deu, eng", "tesseract-ocr-deu")


def test_without_tesseract_a_born_digital_letter_is_still_read(run: Run, client: Path, tmp_path: Path):
    (tmp_path / "bin").mkdir()
    assert run("check", client, PATH=str(tmp_path / "bin")).returncode in (10, 11)


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupted_run_leaves_the_old_report_and_no_half_one(
    client: Path, tmp_path: Path, places, ending
):
    write_letter(client / "viele.pdf", pages=60)
    reports = tmp_path / "berichte"
    reports.mkdir()
    (reports / "report.json").write_text("alt")
    running = subprocess.Popen(
        [COMMAND, "check", str(client), "--out", str(reports), "--jobs", "1"],
        env=dict(places),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # a shell that runs the tests in the background hands down a Ctrl-C that is ignored
        preexec_fn=lambda: signal.signal(ending, signal.SIG_DFL),
    )
    temporary = Path(places["TMPDIR"])
    until = time.monotonic() + 60
    while not list(temporary.glob("aktencheck-*")) and time.monotonic() < until:
        time.sleep(0.05)
    running.send_signal(ending)
    stdout, stderr = running.communicate(timeout=60)
    assert (running.returncode, stdout) == (130, "")
    assert "Abgebrochen" in stderr
    assert "Traceback" not in stderr
    assert [path.name for path in reports.iterdir()] == ["report.json"]
    assert (reports / "report.json").read_text() == "alt"
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_reader_that_goes_away_changes_neither_reports_nor_status(
    run: Run, client: Path, tmp_path: Path, form
):
    # exit status 0 would say that the folder is complete
    shell = ("bash", "-c", '"$@" | true; exit ${PIPESTATUS[0]}', "bash")
    outcome = run("check", client, "--format", form, "--out", tmp_path / "berichte", before=shell)
    assert outcome.returncode in (10, 11)
    assert "Traceback" not in outcome.stderr
    assert "BrokenPipe" not in outcome.stderr
    assert {path.name for path in (tmp_path / "berichte").iterdir()} == WRITTEN


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_behind_stdout_is_told(run: Run):
    outcome = run("permits", before=("bash", "-c", '"$@" >/dev/full', "bash"))
    told(outcome, 68, "Kein Platz mehr")


def test_a_terminal_that_is_not_utf8_costs_signs_and_not_the_run(run: Run):
    outcome = run("explain", "ae_25_2_refugee", PYTHONIOENCODING="ascii")
    assert outcome.returncode == 0
    assert "ae_25_2_refugee" in outcome.stdout


def test_a_temporary_folder_with_a_long_name_is_as_good_as_another(run: Run, client: Path, tmp_path: Path):
    deep = tmp_path / ("t" * 120)
    deep.mkdir()
    outcome = run("check", client, "--permit", "ae_25_2_refugee", "--out", tmp_path / "out", TMPDIR=str(deep))
    assert outcome.returncode in (10, 11), outcome.stderr
    assert not list(deep.iterdir())


def test_help_needs_nothing_heavy():
    heavy = (
        "prefect",
        "cv2",
        "pdfplumber",
        "pytesseract",
        "pydantic",
        "numpy",
        "PIL",
        "ruamel",
        "rich",
        "jinja2",
    )
    program = (
        "import sys; sys.argv = ['aktencheck', '--help']\n"
        "from flows.cli import main\n"
        "try: main()\n"
        f"except SystemExit: print([name for name in {heavy} if name in sys.modules])\n"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    assert outcome.stdout.splitlines()[-1] == "[]"
