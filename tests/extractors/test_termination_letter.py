"""Notices that end a job: who ends it, when, and what is no end of a job."""

# ruff: noqa: E501 - wordings stand on one line each

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import employment_contract, termination_letter
from pipeline.document import Document
from tests.extractors.papers import Row, document, noisy, paragraph
from tests.extractors.values import value_of


def _letter(*body: str, title: str = "Kündigung") -> Document:
    rows: list[Row] = [
        "Thode Spedition GmbH", None, None, None, "Herrn", "Yonas Habte", "Parkallee 4", "24105 Kiel", None,
        (0.65, "Kiel, 03.11.2026"), None, f"# {title}", None, "Sehr geehrter Herr Habte,",
    ]  # fmt: skip
    for part in body:
        rows += paragraph(part)
    return document([*rows, "Mit freundlichen Grüßen", None, "Thode"])


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("hiermit kündigen wir das mit Ihnen bestehende Arbeitsverhältnis fristgerecht zum 31.12.2026.", dt.date(2026, 12, 31)),
        ("wir kündigen Ihnen hiermit den seit dem 01.04.2022 bestehenden Arbeitsvertrag ordentlich zum 15. Januar 2027, hilfsweise zum nächstzulässigen Termin.", dt.date(2027, 1, 15)),
        ("das Arbeitsverhältnis wird hiermit unter Wahrung der Frist mit Ablauf des 30.11.2026 gekündigt.", dt.date(2026, 11, 30)),
        ("wir kündigen Ihr Beschäftigungsverhältnis innerhalb der Probezeit zum 17.11.2026. Wir stellen Sie bis zum 17.11.2026 frei.", dt.date(2026, 11, 17)),
        ("wir sprechen hiermit die Kündigung Ihres Arbeitsverhältnisses zum 31.01.2027 aus.", dt.date(2027, 1, 31)),
    ],
)  # fmt: skip
def test_notice_tells_the_last_day(said: str, end: dt.date) -> None:
    paper = _letter(said)
    assert named(paper).kind == "termination_letter"
    read = termination_letter.extract(paper)
    assert value_of(read.ends_on) == end
    assert read.ends_on is not None
    assert read.ends_on.sure
    assert value_of(read.employer) == "Thode Spedition GmbH"
    assert (value_of(read.given_names), value_of(read.family_name)) == ("Yonas", "Habte")
    assert value_of(read.issued_on) == dt.date(2026, 11, 3)


def test_notice_without_period_names_no_last_day() -> None:
    paper = _letter(
        "hiermit kündigen wir das Arbeitsverhältnis fristlos aus wichtigem Grund.",
        title="Fristlose Kündigung",
    )
    assert named(paper).kind == "termination_letter"
    assert termination_letter.extract(paper).ends_on is None


def test_day_named_in_the_alternative_to_an_end_at_once_is_doubted() -> None:
    read = termination_letter.extract(
        _letter("hiermit kündigen wir das Arbeitsverhältnis fristlos, hilfsweise ordentlich zum 31.12.2026.")
    )
    assert read.ends_on is not None
    assert not read.ends_on.sure


def test_own_notice_is_the_employees() -> None:
    rows: list[Row] = [
        "Selam Araya, Ulmenhof 7, 34117 Kassel", None, None, "Großküche Adler KG", "Feldweg 2", "34119 Kassel", None,
        (0.6, "Kassel, den 2. Oktober 2026"), None, "Kündigung meines Arbeitsvertrages", None, "Sehr geehrte Damen und Herren,",
        *paragraph("hiermit kündige ich meinen Arbeitsvertrag fristgerecht zum 31.10.2026. Bitte bestätigen Sie mir den Erhalt."),
    ]  # fmt: skip
    paper = document(rows)
    assert named(paper).kind == "termination_letter"
    read = termination_letter.extract(paper)
    assert (value_of(read.given_names), value_of(read.family_name)) == ("Selam", "Araya")
    assert value_of(read.employer) == "Großküche Adler KG"
    assert value_of(read.ends_on) == dt.date(2026, 10, 31)


def test_agreement_ends_the_job_too() -> None:
    rows: list[Row] = [
        "# Aufhebungsvertrag", None, "Zwischen der Großküche Adler KG, Feldweg 2, 34119 Kassel", "und", "Herrn Dawit Tekle, Ulmenhof 7, 34117 Kassel", "wird vereinbart:",
        *paragraph("1. Das seit dem 01.02.2020 bestehende Arbeitsverhältnis endet auf Veranlassung des Arbeitgebers im gegenseitigen Einvernehmen am 31.12.2026."),
        *paragraph("2. Die Abfindung beträgt 3.000,00 EUR und wird zum 15.01.2027 gezahlt."), "Kassel, 02.11.2026",
    ]  # fmt: skip
    paper = document(rows)
    assert named(paper).kind == "termination_letter"
    read = termination_letter.extract(paper)
    assert value_of(read.ends_on) == dt.date(2026, 12, 31)
    assert (value_of(read.given_names), value_of(read.family_name)) == ("Dawit", "Tekle")
    assert value_of(read.employer) == "Großküche Adler KG"
    assert employment_contract.identify(paper) == 0


@pytest.mark.parametrize("seed", range(4))
def test_misread_letters_do_not_hide_it(seed: int) -> None:
    paper = noisy(
        _letter("hiermit kündigen wir das mit Ihnen bestehende Arbeitsverhältnis fristgerecht zum 31.12.2026.", "Wir danken für die Zusammenarbeit."),
        seed=seed, share=0.012,
    )  # fmt: skip
    assert named(paper).kind == "termination_letter"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Kündigung", "hiermit kündigen wir das Mietverhältnis über die Wohnung Parkallee 4 fristgerecht zum 31.01.2027."),
        ("Kündigung", "hiermit kündige ich meine Mitgliedschaft zum 31.12.2026, weil mein Arbeitsverhältnis endet."),
        ("Kündigungsbestätigung", "wir bestätigen den Eingang Ihrer Kündigung. Das Arbeitsverhältnis endet zum 31.12.2026."),
        ("Rücknahme der Kündigung", "die Kündigung Ihres Arbeitsverhältnisses vom 03.10.2026 nehmen wir hiermit zurück."),
        ("Abmahnung", "bei einer Wiederholung werden wir das Arbeitsverhältnis kündigen."),
        ("Arbeitsvertrag", "Das Arbeitsverhältnis kann mit einer Frist von vier Wochen zum Monatsende gekündigt werden."),
        ("Zur Vorlage", "Das Arbeitsverhältnis von Herrn Habte besteht seit 2022 und ist von keiner Seite gekündigt, der Lohn beträgt 2.400 €."),
        ("Zur Vorlage", "Das Arbeitsverhältnis mit Herrn Habte wurde nicht gekündigt, der Lohn beträgt 2.400 €."),
        ("To whom it may concern", "Mr Habte's employment has not been terminated by either party."),
        ("Terms of work", "The employment may be terminated by either party with four weeks' notice."),
        ("Arbeitgeberbescheinigung", "Herr Habte ist seit 2022 beschäftigt. Das Arbeitsverhältnis wurde zum 31.12.2026 gekündigt."),
        ("Ihr Versicherungsvertrag", "wir kündigen den Versicherungsvertrag zum 31.12.2026; melden Sie Ihr neues Arbeitsverhältnis."),
        ("Merkblatt", "Wird das Arbeitsverhältnis gekündigt, melden Sie sich arbeitsuchend."),
    ],
)  # fmt: skip
def test_look_alike_ends_no_job(title: str, said: str) -> None:
    assert named(_letter(said, title=title)).kind != "termination_letter"


def test_the_later_page_of_a_contract_that_speaks_of_notice_is_no_notice() -> None:
    rows = [
        "§ 9 Kündigung",
        "Nach Ablauf der Probezeit gelten die gesetzlichen Fristen. Das Arbeitsverhältnis endet",
        "spätestens mit Ablauf des Monats, in dem die Regelaltersgrenze erreicht wird.",
        "§ 10 Verschwiegenheit",
        "Über Geschäftsgeheimnisse ist Stillschweigen zu bewahren.",
        "Kassel, den 20. Januar 2025",
    ]
    assert termination_letter.identify(document(rows)) == 0.0
