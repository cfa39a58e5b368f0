"""The translations of the letter: whole, the same places to fill, printable, marked until a speaker has read them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po
from fontTools.ttLib import TTFont

import reports
from flows.printing import allowed_drafts
from reports import letter_docx, letter_pdf, translations
from reports.letter import languages_of, letter_of, say
from reports.messages import keep_up, messages
from reports.translations import catalogue_of, direction, is_draft, language_name, translated_languages
from reports.words import table
from tests.reports.paper import is_accessible, squashed, text_of
from tests.reports.test_letter import docx_text, finding
from validators.finding import Text

LANGUAGES = translated_languages()
LATIN = ("fr", "ku", "so", "tr")
ASKED_FOR = {"ar", "fa", "fr", "ku", "ru", "so", "ti", "tr", "uk"}
_PLACE = re.compile(r"\{\w+\}")
_BRACKETED = re.compile(r"\(([^()]*)\)")
_WORD = re.compile(r"[A-Za-zÀ-ž][A-Za-zÀ-ž-]+")
_GERMAN_ALONE = frozenset(
    re.findall(
        r"\S+",
        "bitte der die das und oder nicht ein eine einen ist sind mit ohne für den dem des mitbringen behörde "
        "ihre ihr sie wir keine kein auf zum zur wird nach von",
    )
)


def said(lang: str) -> Iterator[tuple[Message, str, str]]:
    """Yield each message with a German form and the translation that stands for it."""
    for message in catalogue_of(lang):
        if not message.id:
            continue
        if isinstance(message.id, tuple):
            yield from ((message, " ".join(message.id), form) for form in message.string)
        else:
            yield message, str(message.id), str(message.string)


def german_words() -> set[str]:
    text = " ".join(f"{one.german} {one.several}" for one in messages())
    return {word.casefold() for word in _WORD.findall(text)}


def test_every_language_that_clients_speak_has_a_catalogue():
    assert set(LANGUAGES) == ASKED_FOR


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_message_lacks_and_none_is_left_over(lang: str):
    wanted = {(one.german, one.several) if one.several else one.german for one in messages()}
    have = {message.id for message in catalogue_of(lang) if message.id}
    assert wanted - have == set()
    assert have - wanted == set()
    assert [german for _, german, told in said(lang) if not told.strip()] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_places_to_fill_are_those_of_the_german_sentence(lang: str):
    for _, german, told in said(lang):
        assert set(_PLACE.findall(told)) == set(_PLACE.findall(german)), german
        assert "{" not in _PLACE.sub("", told)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_german_is_left_but_for_the_names_of_papers_in_brackets(lang: str):
    known = german_words()
    for message, german, told in said(lang):
        assert told != german
        assert "@" not in told
        bare, inside = _BRACKETED.sub("", _PLACE.sub("", told)), " ".join(_BRACKETED.findall(told))
        words = {word.casefold() for word in _WORD.findall(bare)}
        if lang in LATIN:
            assert not words & _GERMAN_ALONE - SHARED[lang], german
        else:
            # names and citations that stand in the German sentence too: BAMF, ICD-10, Duldung, AufenthG
            assert words <= {word.casefold() for word in _WORD.findall(german)} | NAMES, (
                message.auto_comments,
                told,
            )
            # a client looks for these words on the paper
            for word in _WORD.findall(inside):
                assert any(one.startswith(word.casefold()[:-1]) for one in known | NAMES), told


NAMES = frozenset({"duldung", "gestattung", "aufenthaltsgestattung", "mm", "apostille", "au"})
"""What has no other name: papers that everybody calls by the German word, a unit, a stamp."""
SHARED = {"fr": {"des"}, "ku": {"der", "dem"}, "so": set(), "tr": set()}
"""Words of a language that happen to be spelled like a German one."""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_law_is_cited_at_most_where_the_german_sentence_cites_it(lang: str):
    for _, german, told in said(lang):
        assert told.count("§") <= german.count("§"), german


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_fonts_have_every_character(lang: str):
    fonts = Path(str(reports.__path__[0])) / "data" / "fonts"
    known: set[int] = set()
    for place in fonts.glob("*.ttf"):
        with TTFont(place, lazy=True) as font:
            known |= font.getBestCmap().keys()
    lacks = {sign for _, _, told in said(lang) for sign in told if ord(sign) not in known}
    assert lacks == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_character_steers_the_line(lang: str):
    for _, german, told in said(lang):
        assert not any(unicodedata.category(sign) in ("Cc", "Cf") and sign != "\u200c" for sign in told), (
            german
        )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_forms_for_numbers_are_those_of_the_language(lang: str):
    for n in (1, 2, 3, 5, 11, 21, 100):
        told = say(lang, "count", n)
        assert str(n) in told
        assert told != say("de", "count", n)
    forms = {say(lang, "count", n).replace(str(n), "") for n in range(1, 120)}
    assert len(forms) <= catalogue_of(lang).num_plurals


def test_a_language_that_nobody_has_proof_read_is_written_only_where_drafts_are_allowed():
    for lang in LANGUAGES:
        assert is_draft(lang) == any(message.fuzzy for message in catalogue_of(lang) if message.id)
    draft = next(lang for lang in LANGUAGES if is_draft(lang))
    assert languages_of(draft, "de") == ("de",)
    assert languages_of(draft, "de", {draft}) == ("de", draft)
    assert languages_of(None, "de", {draft}) == ("de",)
    assert languages_of("xx", "de", {"xx"}) == ("de",)


def test_a_proof_read_language_is_written_without_more_ado_and_without_the_mark(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: Any
):
    kept = catalogue_of("tr")
    held = BytesIO()
    write_po(held, kept)
    held.seek(0)
    read: Catalog = read_po(held, locale="tr")
    for message in read:
        message.flags.discard("fuzzy")
    place = tmp_path / "tr" / "LC_MESSAGES" / "letter.po"
    place.parent.mkdir(parents=True)
    with place.open("wb") as file:
        write_po(file, read)
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    caches = (translations.catalogue_of, translations.is_draft, translations.translated_languages)
    for cache in caches:
        cache.cache_clear()
    try:
        assert not is_draft("tr")
        assert languages_of("tr", "de") == ("de", "tr")
        text = text_of(letter_pdf.to_pdf(letter_in("tr", made, drafts=())))
        assert squashed(say("tr", "help")) in text
        assert squashed(table("letter")["de"]["draft"].split("{")[0]) not in text
    finally:
        monkeypatch.undo()
        for cache in caches:
            cache.cache_clear()


def letter_in(lang: str, made: Any, drafts: Any = None) -> Any:
    rows = (
        finding("passport.obligation", "missing", title=Text(de="Erfüllung der Passpflicht", en="Passport")),
        finding(
            "language.level",
            "not_met",
            title=Text(de="Deutschkenntnisse", en="German"),
            reason_code="level_too_low",
            reason=Text(de="Nachgewiesen ist A2; verlangt ist C1.", en="A2 is proven; C1 is asked for."),
        ),
        finding(
            "housing.sufficient",
            "not_met",
            reason_code="space_small",
            reason=Text(de="Nur wenige Meter.", en="Only few metres."),
        ),
    )
    report = made(findings=rows, problems=())[0]
    case = report.case.model_copy(update={"letter_language": lang})
    return letter_of(
        report.model_copy(update={"case": case}), "de", drafts={lang} if drafts is None else drafts
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_letter_stands_in_the_language_beside_german_and_says_that_it_is_not_proof_read(
    lang: str, made: Any
):
    asked = letter_in(lang, made)
    assert asked.languages == ("de", lang)
    printed = letter_pdf.to_pdf(asked)
    assert is_accessible(printed)
    words = docx_text(letter_docx.to_docx(asked)).replace("\u200e", "")
    level = translations.translated("Nachgewiesen ist {level}; verlangt ist {needed}.", lang)
    assert level is not None
    for told in (
        say(lang, "help"),
        say(lang, "draft", language=language_name(lang, lang)),
        say("de", "draft", language=language_name(lang, "de")),
        say(lang, "replace_reason"),
        say(lang, "count", 3),
        level.format(level="A2", needed="C1"),
        translations.translated("Erfüllung der Passpflicht", lang),
    ):
        assert squashed(str(told)) in words, told
    text = text_of(printed)
    assert "U+" not in text
    if direction(lang) == "ltr":  # what is taken out of a line from the right has no order to compare
        assert squashed(say(lang, "help")) in text
        assert squashed(say("de", "draft", language=language_name(lang, "de"))) in text


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if direction(lang) == "rtl"])
def test_paragraphs_of_a_language_from_the_right_say_so_to_the_word_processor(lang: str, made: Any):
    document = docx.Document(BytesIO(letter_docx.to_docx(letter_in(lang, made))))
    german, other = document.tables[0].rows[0].cells
    assert all(paragraph._p.xpath("./w:pPr/w:bidi") for paragraph in other.paragraphs)
    assert all(run.font.rtl for paragraph in other.paragraphs for run in paragraph.runs)
    assert not any(paragraph._p.xpath("./w:pPr/w:bidi") for paragraph in german.paragraphs)


def test_a_sentence_that_changes_is_asked_for_anew_and_not_guessed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    keep_up("pl")
    place = translations.place_of("pl")
    assert place.is_relative_to(tmp_path)
    whole = place.read_text("utf-8")
    place.write_text(
        whole.replace('msgid "Wozu?"\nmsgstr ""', 'msgid "Wozu denn?"\nmsgstr "Po co?"'), encoding="utf-8"
    )
    translations.catalogue_of.cache_clear()
    try:
        keep_up("pl")
        again = place.read_text("utf-8")
    finally:
        translations.catalogue_of.cache_clear()
    assert 'msgid "Wozu?"\nmsgstr ""' in again
    assert '#~ msgstr "Po co?"' in again


@pytest.mark.parametrize(
    ("said_to_the_machine", "allowed"),
    [("", set()), ("ar", {"ar"}), ("ar, fa\tTI", {"ar", "fa", "ti"}), ("all", ASKED_FOR)],
)
def test_drafts_are_allowed_by_the_machine_that_names_them(
    monkeypatch: pytest.MonkeyPatch, said_to_the_machine: str, allowed: set[str]
):
    monkeypatch.setenv("AKTENCHECK_LETTER_DRAFTS", said_to_the_machine)
    assert allowed_drafts() == allowed


def test_a_sentence_for_the_caseworker_does_not_reach_the_client():
    assert [one.german for one in messages() if "case.yaml" in one.german] == []
