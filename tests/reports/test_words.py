"""Every id of the vocabulary has its words in both languages; values are written as a person writes them."""

from __future__ import annotations

import re
from typing import Any

import pytest

from pipeline.field import Fields
from pipeline.vocabulary import kinds, vocabulary
from reports.html import to_html
from reports.loose import entry_of
from reports.terminal import checklist
from reports.words import field_label, kind_title, table, value_text
from validators.finding import Text, Warning_


def test_every_kind_has_an_english_name_and_no_other() -> None:
    assert set(table("kinds_en")) == set(kinds())


def test_names_of_kinds_carry_no_remark_and_close_their_brackets() -> None:
    for kind in kinds():
        german = kind_title(kind).de
        assert "(no " not in german
        assert german.count("(") == german.count(")"), kind


def test_every_field_of_every_kind_has_a_label() -> None:
    named = {name for kind in kinds().values() for name in kind["fields"] or {}}
    named |= set(Fields.model_fields) - {"persons"}
    assert all(field_label(name, "en") != name.replace("_", " ") for name in named)


def test_every_word_of_a_closed_list_has_its_translation() -> None:
    declared = [str(type_) for kind in kinds().values() for type_ in (kind["fields"] or {}).values()]
    words = {
        word
        for type_ in declared
        for found in re.findall(r"enum\[([^]]*)]", type_)
        for word in found.split(",")
    }
    levels = {"A1", "A2", "B1", "B2", "C1", "C2"}
    assert words - levels <= set(table("values"))


@pytest.mark.parametrize("name", ["words", "values", "problems"])
def test_tables_speak_both_languages(name: str) -> None:
    for key, entry in table(name).items():
        assert set(entry) == {"de", "en"}, key


def test_problem_codes_are_those_of_the_vocabulary() -> None:
    assert set(table("problems")) == set(vocabulary()["problems"])


@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_warning_and_problem_code_renders(made: Any, lang: Any) -> None:
    from pipeline.files import Trouble
    from reports.problems import message_of

    warnings = tuple(
        Warning_(code=code, message=Text(de=f"Hinweis {code}", en=f"Warning {code}"))
        for code in vocabulary()["warnings"]
    )
    problems = tuple(Trouble(file=f"{code}.pdf", code=code) for code in vocabulary()["problems"])
    report, pictures = made(problems=problems, warnings=warnings)
    page, told = to_html(report, pictures, lang), " ".join(checklist(report, lang, 500).split())
    for warning in warnings:
        assert getattr(warning.message, lang) in page
        assert getattr(warning.message, lang) in told
    for problem in problems:
        assert f"{problem.code}.pdf" in page
        assert " ".join(getattr(message_of(problem.code), lang).split()) in told


def test_amounts_dates_and_levels_are_written_by_their_type() -> None:
    assert value_text("1234.50", "de", kind="rental_contract", field="rent_warm") == "1.234,50\u00a0€"
    assert value_text("2026-10", "de", kind="payslip", field="month") == "10/2026"
    assert value_text("2026-10-03", "en") == "3 Oct 2026"
    assert value_text("B1", "de", kind="language_certificate", field="level") == "B1"


def test_the_clients_words_are_not_taken_for_ours() -> None:
    assert value_text("other", "de", kind="payslip", field="employer") == "other"


def test_loose_entry_loses_no_key() -> None:
    entry = entry_of(
        {"text": {"de": "Frage", "en": "Question"}, "odd_key": [1, {"de": "zwei", "en": "two"}]}, "en"
    )
    assert entry.headline == "Question"
    assert entry.rest == (("odd key", "1, two"),)


def test_unknown_field_is_named_by_its_id() -> None:
    assert field_label("shoe_size", "de") == "shoe size"
