from __future__ import annotations

import zipfile
from pathlib import Path

import docx

from tests.flows.command import WRITTEN, Run


def times(folder: Path) -> dict[str, int]:
    return {place.name: place.stat().st_mtime_ns for place in folder.iterdir()}


def test_what_is_printed_is_not_made_again_for_an_unchanged_folder(run: Run, client: Path, tmp_path: Path):
    out = tmp_path / "berichte"
    first = run("check", client, "--out", out, "--as-of", "2026-11-21")
    assert str(out / "report.pdf") in first.stdout
    assert set(written := times(out)) == WRITTEN
    run("check", client, "--out", out, "--as-of", "2026-11-21")
    assert times(out) == written
    (out / "report.pdf").unlink()
    run("check", client, "--out", out, "--as-of", "2026-11-21")
    assert set(times(out)) == WRITTEN


def test_without_pdf_nothing_printed_is_left_that_tells_of_another_day(
    run: Run, client: Path, tmp_path: Path
):
    out = tmp_path / "berichte"
    run("check", client, "--out", out, "--as-of", "2026-11-21")
    run("check", client, "--out", out, "--as-of", "2026-11-21", "--no-pdf")
    assert set(times(out)) == {"report.json", "report.html"}


def test_a_letter_that_somebody_edited_stays(run: Run, client: Path, tmp_path: Path):
    out = tmp_path / "berichte"
    run("check", client, "--out", out, "--as-of", "2026-11-21")
    edited = docx.Document(str(out / "letter.de.docx"))
    edited.add_paragraph("Bitte rufen Sie uns an.")
    edited.save(str(out / "letter.de.docx"))
    run("check", client, "--out", out, "--as-of", "2026-11-20")
    again = docx.Document(str(out / "letter.de.docx"))
    assert again.paragraphs[-1].text == "Bitte rufen Sie uns an."
    assert set(times(out)) == WRITTEN | {"letter.de.new.docx"}
    with zipfile.ZipFile(out / "letter.de.new.docx") as new:
        assert new.testzip() is None


def test_the_letter_speaks_the_language_of_the_client(run: Run, client: Path, tmp_path: Path):
    (client / "case.yaml").write_text("letter_language: en\n", encoding="utf-8")
    out = tmp_path / "berichte"
    run("check", client, "--out", out, "--as-of", "2026-11-21")
    assert {name for name in times(out) if name.startswith("letter")} == {"letter.en.pdf", "letter.en.docx"}


def test_a_language_without_a_proof_read_letter_is_told_and_gets_the_german_one(
    run: Run, client: Path, tmp_path: Path
):
    (client / "case.yaml").write_text("letter_language: ti\n", encoding="utf-8")
    out = tmp_path / "berichte"
    told = run("check", client, "--out", out, "--as-of", "2026-11-21")
    assert "„ti“" in told.stderr
    assert set(times(out)) == WRITTEN
