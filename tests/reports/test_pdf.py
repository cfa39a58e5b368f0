"""report.pdf: everything that report.html tells, tagged, with bookmarks; nothing that acts, nothing injected."""

from __future__ import annotations

import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from reports import outline, typeset
from reports.pdf import to_pdf
from reports.typeset import printable
from reports.typography import bound, clean
from tests.reports.paper import acts, bookmarks, is_accessible, pages_of, pictures_in, squashed, text_of

EVIL = '#panic("x") $ 1/0 $ *b* @ref <l> \\u{202e} ]) // "'
"""What a template language would obey if a paper's text were its source."""


@pytest.fixture(scope="module", params=["de", "en"])
def paper(request: Any, case: Any) -> tuple[bytes, str, str]:
    made = to_pdf(*case, lang=request.param)
    return made, text_of(made), request.param


def seen(text: str) -> str:
    return squashed(bound(clean(text)))


def test_every_requirement_document_problem_and_warning_is_told(paper: Any, case: Any):
    _, text, lang = paper
    report = case[0]
    for finding in report.requirements:
        for part in (finding.title, finding.reason, finding.ask, *finding.notes):
            assert part is None or seen(getattr(part, lang)) in text
        assert seen(finding.citation) in text
        assert finding.quote is None or seen(finding.quote) in text
    for document in report.documents:
        assert seen(f"{document.id} · {getattr(document.title, lang)}") in text
        for page in document.pages:
            assert seen(page.file) in text
        for field in document.fields.values():
            assert seen(field.printed) in text
    for problem in report.problems:
        assert seen(problem.file) in text
        assert seen(getattr(problem.message, lang)) in text
    for warning in report.warnings:
        assert seen(getattr(warning.message, lang)) in text
    assert seen(outline.summary(report, lang)) in text


def test_bookmarks_lead_to_every_requirement_and_document(paper: Any, case: Any):
    made, _, lang = paper
    marks = [squashed(title) for _, title in bookmarks(made)]
    report = case[0]
    for title in (*(f.title for f in report.requirements), *(d.title for d in report.documents)):
        assert any(seen(getattr(title, lang)) in mark for mark in marks)
    assert {level for level, _ in bookmarks(made)} == {0, 1, 2}


def test_it_is_tagged_and_nothing_in_it_acts(paper: Any):
    assert is_accessible(paper[0])
    assert acts(paper[0]) == set()


def test_the_same_report_gives_the_same_bytes(case: Any):
    assert to_pdf(*case) == to_pdf(*case)


def test_text_of_papers_is_printed_and_never_obeyed(made: Any):
    report, pictures = made(family=f"Al-Hassan {EVIL}", given="O\u0000m\u001b[2Ja\u202er")
    printed = to_pdf(report, pictures)
    text = text_of(printed)
    assert seen(EVIL) in text
    assert not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b")
    assert is_accessible(printed)


def test_a_character_that_no_font_has_is_shown_by_its_number(made: Any):
    printed = to_pdf(*made(family="李", given="Łukasz Ωμέγα يوسف ሰላም Юрій"))
    text = text_of(printed)
    assert squashed("‹U+674E›") in text
    assert "ŁukaszΩμέγα" in text
    assert "ሰላምЮрій" in text
    assert is_accessible(printed)


def test_pictures_of_medical_papers_are_not_printed(case: Any):
    report, pictures = case
    health = {(page.file, page.page) for d in report.documents if outline.is_health(d) for page in d.pages}
    assert health & pictures.keys()
    shown = {id_ for f in report.requirements for e in f.evidence if (id_ := e.document)}
    assert any(outline.is_health(d) for d in report.documents if d.id in shown)
    assert pictures_in(to_pdf(report, {key: pictures[key] for key in health})) == 0
    assert pictures_in(to_pdf(report, pictures)) > 5


def test_without_pictures_the_report_is_told_in_words(case: Any):
    assert squashed("Meldebescheinigung") in text_of(to_pdf(case[0], {}))


def test_no_picture_is_left_behind(case: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    to_pdf(*case)
    assert list(tmp_path.iterdir()) == []


def test_a_name_of_many_pages_is_cut_and_does_not_fill_the_head_of_every_page(made: Any):
    printed = to_pdf(*made(family="X" * 60_000, given="wort " * 20_000))
    assert len(pages_of(printed)) < 30
    assert "[…]" in text_of(printed)


def test_fonts_are_those_of_the_list_of_files_of_others():
    listed = (Path(__file__).parents[2] / "docs" / "third-party.md").read_text(encoding="utf-8")
    fonts = sorted((Path(typeset.__file__).parent / "data" / "fonts").glob("*.ttf"))
    assert len(fonts) == 3
    for font in fonts:
        assert sha256(font.read_bytes()).hexdigest() in listed


def test_a_long_word_can_be_broken_and_a_short_one_stays_whole():
    assert printable("Aufenthaltserlaubnis.pdf") == "Aufenthaltserlaubnis.pdf"
    long = "a" * 100
    assert printable(long).replace("\u200b", "") == long
    assert max(map(len, printable(long).split("\u200b"))) <= 18
