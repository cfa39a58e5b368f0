"""The letter: what the client can do and no more, German beside their language, harmless whatever a paper says."""

from __future__ import annotations

import datetime as dt
import re
from io import BytesIO
from typing import Any

import docx
import pytest

from pipeline.files import Trouble
from reports import letter_docx, letter_pdf
from reports.letter import Letter, letter_of
from reports.words import kind_title, table
from tests.reports.paper import acts, is_accessible, squashed, text_of
from tests.reports.test_pdf import EVIL, seen
from validators.catalogue import catalogue
from validators.finding import Finding, Text


def finding(id_: str, status: str, **more: Any) -> Finding:
    usual = {
        "title": Text(de=f"Titel {id_}", en=f"Title {id_}"),
        "mandatory": True,
        "basis": "statute",
        "citation": "§ 5 AufenthG",
        "quote": "Wortlaut des Gesetzes",
        "reason_code": "no_document",
        "reason": Text(
            de="Im Ordner liegt kein geeignetes Dokument.", en="The folder holds no suitable document."
        ),
        "ask": Text(de=f"Bitte {id_} mitbringen.", en=f"Please bring {id_}."),
    }
    return Finding.model_validate(usual | {"id": id_, "status": status} | more)


def letter(made: Any, *findings: Finding, lang: str = "de", **more: Any) -> Letter:
    return letter_of(made(findings=findings, problems=(), **more)[0], lang)


def docx_text(data: bytes) -> str:
    document = docx.Document(BytesIO(data))
    cells = [cell.text for t in document.tables for row in t.rows for cell in row.cells]
    return squashed("".join([*(p.text for p in document.paragraphs), *cells]))


def test_only_what_the_client_can_bring_is_asked_for(made: Any):
    asked = letter(
        made,
        finding("passport.obligation", "missing"),
        finding(
            "language.level", "not_met", reason_code="level_low", reason=Text(de="A2 reicht nicht.", en="A2.")
        ),
        finding("health_insurance.sufficient", "unclear", reason_code="value_unsure"),
        finding("registration.address", "missing", mandatory=False),
        finding("time.months", "not_met", reached_on=dt.date(2027, 5, 1)),
        finding("security.public_order", "authority"),
        finding("housing.sufficient", "met"),
        finding("identity.clarified", "unclear", ask=None),
    )
    assert [(item.state, item.title.de.split()[1]) for item in asked.items] == [
        ("missing", "passport.obligation"),
        ("replace", "language.level"),
        ("check", "health_insurance.sufficient"),
        ("optional", "registration.address"),
    ]


def test_the_caseworker_is_told_where_to_look_and_the_client_is_not(made: Any):
    reason = Text(
        de="Die Angabe (Datum) ist nicht sicher lesbar: bitte ansehen (Scan (2).pdf, Seite 4).",
        en="The value (date) cannot be read surely: please look (Scan (2).pdf, page 4).",
    )
    (item,) = letter(
        made, finding("passport.obligation", "unclear", reason_code="value_unsure", reason=reason)
    ).items
    assert "Scan" not in item.reason.de + item.reason.en
    assert "ansehen (" not in item.reason.de


def test_the_law_is_not_quoted(made: Any):
    asked = letter(
        made,
        finding(
            "passport.obligation",
            "not_met",
            reason=Text(de="Abgelaufen (§ 3 AufenthG).", en="Expired (§ 3)."),
        ),
        lang="en",
    )
    text = text_of(letter_pdf.to_pdf(asked))
    assert "Wortlaut" not in text
    assert "Abgelaufen." in text
    # the name of the permit alone, which is what the client applied for
    assert text.count("§") <= text.count("AufenthG")
    assert squashed("§ 3") not in text


def test_accepted_papers_and_look_alikes_are_those_of_the_catalogue(made: Any):
    row = next(
        row for row in catalogue().permit("ae_25_2_refugee").requirements if row.id == "registration.address"
    )
    assert row.look_alikes
    (item,) = letter(made, finding("registration.address", "missing")).items
    assert item.accepted == tuple(kind_title(kind) for kind in row.evidence)
    assert [because for _, because in item.refused] == [one.because for one in row.look_alikes]


def test_papers_of_which_one_may_not_be_enough_are_not_called_enough(made: Any):
    # a B1 certificate is among the evidence for the level of German, and is no C1
    for id_ in ("language.level", "livelihood.income_proof", "civics.basic_knowledge"):
        report = made(findings=(finding(id_, "missing"),), permit="ne_26_3_3y", problems=())[0]
        (item,) = letter_of(report).items
        assert item.accepted == ()


def test_german_stands_beside_english(made: Any):
    asked = letter(made, finding("passport.obligation", "missing"), lang="en")
    assert asked.languages == ("de", "en")
    for text in (text_of(letter_pdf.to_pdf(asked)), docx_text(letter_docx.to_docx(asked))):
        for lang in ("de", "en"):
            assert squashed(table("letter")[lang]["missing_reason"]) in text
            assert squashed(table("letter")[lang]["why"]["passport"]) in text
            assert squashed(table("letter")[lang]["help"]) in text


def test_the_list_to_tear_off_names_every_item_again(made: Any):
    asked = letter(
        made, finding("passport.obligation", "missing"), finding("registration.address", "missing")
    )
    tear = squashed(table("letter")["de"]["tear"])
    assert tear in docx_text(letter_docx.to_docx(asked))
    last = text_of(letter_pdf.to_pdf(asked)).split(tear)[1]
    assert [last.find(squashed(item.title.de)) >= 0 for item in asked.items] == [True, True]


def test_a_stated_appointment_is_the_day_and_else_a_line_is_left_free(made: Any):
    deadline = {
        "id": "appointment",
        "date": dt.date(2027, 1, 14),
        "text": {"de": "Termin", "en": "Appointment"},
    }
    asked = letter(made, finding("passport.obligation", "missing"), deadlines=(deadline,))
    assert squashed("14. Januar 2027") in text_of(letter_pdf.to_pdf(asked))
    asked = letter(made, finding("passport.obligation", "missing"), deadlines=())
    assert squashed(table("letter")["de"]["by_blank"]) in text_of(letter_pdf.to_pdf(asked))


def test_a_broken_file_is_asked_for_again_and_what_our_machine_failed_at_is_not(made: Any):
    problems = tuple(
        Trouble(file=f"scan/{code}.pdf", code=code)
        for code in ("corrupt", "encrypted", "timeout", "engine_failed")
    )
    items = letter_of(made(findings=(), problems=problems)[0]).items
    assert {item.file for item in items} == {"corrupt.pdf", "encrypted.pdf"}


def test_a_guessed_permit_is_not_named_as_if_it_were_asked_for(made: Any):
    asked = letter(made, finding("passport.obligation", "missing"), permit_source="guessed")
    assert squashed("noch nicht sicher") in text_of(letter_pdf.to_pdf(asked))


def test_every_sentence_of_the_letter_is_used(made: Any):
    deadlines = tuple(
        {"id": name, "date": dt.date(2027, 1, 14), "text": {"de": "x", "en": "x"}}
        for name in ("appointment", "title")
    )
    problems = (Trouble(file="a.pdf", code="corrupt"), Trouble(file="b.pdf", code="encrypted"))
    rows = (
        finding("passport.obligation", "missing"),
        finding("registration.address", "missing", mandatory=False, ask=None),
        finding("photo.biometric", "missing", mandatory=False),
        finding("status.held", "missing", ask=None),
        finding("language.level", "not_met", reason=Text(de="Zu niedrig.", en="Too low.")),
        finding(
            "title.current", "unclear", reason=Text(de="X: bitte ansehen (y).", en="X: please look (y).")
        ),
    )
    made_of = [
        letter_of(made(findings=rows, problems=problems, deadlines=deadlines, permit_source="guessed")[0]),
        letter_of(made(findings=rows, problems=(), deadlines=(), permit="ne_26_3_3y")[0]),
        letter_of(made(findings=rows[:1], problems=())[0]),
        letter_of(made(findings=(), problems=())[0]),
    ]
    text = "".join(text_of(letter_pdf.to_pdf(one)) for one in made_of)
    # what is said of a translation alone is looked for in test_translations.py
    for key, sentence in table("letter")["de"].items():
        if isinstance(sentence, dict) or key in ("draft", "replace_reason"):
            continue
        for form in sentence if isinstance(sentence, list) else [sentence]:
            for part in re.split(r"\{\w+\}", form):
                assert squashed(part) in text, key


def test_nothing_to_bring_is_said_plainly_and_without_a_list(made: Any):
    asked = letter(made, finding("housing.sufficient", "met"))
    text = text_of(letter_pdf.to_pdf(asked))
    assert squashed(table("letter")["de"]["nothing"]) in text
    assert squashed(table("letter")["de"]["tear"]) not in text
    assert squashed(table("letter")["de"]["nothing"]) in docx_text(letter_docx.to_docx(asked))


@pytest.mark.parametrize("lang", ["de", "en"])
def test_hostile_names_do_no_harm(made: Any, lang: str):
    problems = (Trouble(file=f"{EVIL}\u202e=HYPERLINK().pdf".replace("/", ""), code="corrupt"),)
    report = made(family=f"Al-Hassan {EVIL}", given="O\u0000m\u001b[2Ja\u202er", problems=problems)[0]
    asked = letter_of(report, lang)
    printed = letter_pdf.to_pdf(asked)
    assert is_accessible(printed)
    assert acts(printed) == set()
    for text in (text_of(printed), docx_text(letter_docx.to_docx(asked))):
        assert seen(EVIL) in text
        assert not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b")


def test_the_languages_have_the_same_sentences():
    german, english = table("letter")["de"], table("letter")["en"]
    assert german.keys() == english.keys()
    assert german["why"].keys() == english["why"].keys()


def test_every_purpose_names_a_requirement_of_the_catalogue():
    ids = {row.id for permit in catalogue().permits.values() for row in permit.requirements}
    for key in table("letter")["de"]["why"]:
        assert any(key in (id_, id_.partition(".")[0]) for id_ in ids), key
