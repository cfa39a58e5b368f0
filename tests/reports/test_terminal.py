"""The checklist for the terminal: narrow, plain in a pipe, harmless, the disclaimer last."""

from __future__ import annotations

from typing import Any

import pytest
from rich.cells import cell_len

from pipeline.vocabulary import vocabulary
from reports.outline import groups, summary
from reports.problems import message_of
from reports.terminal import checklist
from reports.words import word


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("lang", ["de", "en"])
def test_no_line_is_wider_than_the_terminal(case: Any, lang: Any, width: int) -> None:
    assert max(map(cell_len, checklist(case[0], lang, width).splitlines())) <= width


def test_without_a_terminal_there_are_no_control_characters(made: Any) -> None:
    told = checklist(made(family="Al\x1b[31mHassan\u202e", given="\x07Omar")[0])
    assert not set(told) & set("\x1b\x07\u202e")


def test_colour_is_added_for_a_terminal_only(case: Any) -> None:
    assert "\x1b[" in checklist(case[0], colour=True)
    assert "\x1b[" not in checklist(case[0])


@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_requirement_is_told_with_status_reason_place_and_what_to_bring(case: Any, lang: Any) -> None:
    told = " ".join(checklist(case[0], lang, 400).split())
    for finding in case[0].requirements:
        assert f"{word(f'status_{finding.status}', lang)} {getattr(finding.title, lang)}" in told
        assert getattr(finding.reason, lang) in told
        assert finding.citation in told
        assert finding.ask is None or getattr(finding.ask, lang) in told
    assert "Scan 2026-11-02/Stapel_001.pdf" in told
    assert all(getattr(warning.message, lang) in told for warning in case[0].warnings)
    assert all(f"{problem.file}" in told for problem in case[0].problems)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_disclaimer_is_the_last_line(case: Any, lang: Any) -> None:
    assert checklist(case[0], lang, 100).splitlines()[-1] == word("disclaimer", lang)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_status_verdict_and_purpose_has_its_words(lang: Any) -> None:
    closed = vocabulary()
    for status in closed["status"]:
        assert word(f"status_{status}", lang)
    for verdict in closed["verdict"]:
        assert word(f"verdict_{verdict}", lang)
    for purpose in closed["purposes"]:
        assert word(purpose, lang)


def test_every_problem_says_what_it_is_and_what_to_do() -> None:
    for code in vocabulary()["problems"]:
        for told in (message_of(code).de, message_of(code).en):
            assert told.count(". ") >= 1, code


def test_what_is_not_mandatory_does_not_count_as_missing(case: Any) -> None:
    counts = {group.id: len(group.findings) for group in groups(case[0])}
    assert counts == {"missing": 1, "not_met": 1, "unclear": 1, "optional": 1, "met": 3, "nothing": 3}
    assert summary(case[0], "en").startswith("1 paper is missing, 1 requirement is not met")


def test_complete_says_so_in_one_sentence(made: Any, case: Any) -> None:
    fine = tuple(f for f in case[0].requirements if f.status not in ("missing", "not_met", "unclear"))
    report = made(problems=(), verdict="complete", warnings=(), findings=fine)[0]
    assert summary(report, "de") == "Alle nötigen Nachweise liegen vor und sind gelesen."
    assert "✔ VOLLSTÄNDIG" in checklist(report)
