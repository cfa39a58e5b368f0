"""Confirmations of employers: under notice or not, limited or not, letter and form, look-alikes."""

# ruff: noqa: E501 - wordings stand on one line each

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.classify import named
from extractors.kinds import employer_confirmation
from pipeline.document import Document
from tests.extractors.papers import Row, document, paragraph
from tests.extractors.values import value_of


def _letter(*sentences: str, title: str = "Bescheinigung über das Beschäftigungsverhältnis") -> Document:
    rows: list[Row] = [
        "Thode Spedition GmbH", "Kaistraße 9, 24103 Kiel", None, (0.6, "Kiel, 03.11.2026"), None, f"# {title}", None,
        *paragraph("Hiermit bescheinigen wir, dass Herr Yonas Habte, geb. am 14.02.1991, seit dem 15.04.2022 bei uns als Kraftfahrer beschäftigt ist."),
    ]  # fmt: skip
    for sentence in sentences:
        rows += paragraph(sentence)
    return document([*rows, None, "Mit freundlichen Grüßen", None, "Thode"])


def _read(*sentences: str, title: str = "Bescheinigung über das Beschäftigungsverhältnis") -> employer_confirmation.EmployerConfirmation:  # fmt: skip
    paper = _letter(*sentences, title=title)
    assert named(paper).kind == "employer_confirmation"
    return employer_confirmation.extract(paper)


@pytest.mark.parametrize("title", ["Arbeitgeberbescheinigung", "Bestätigung", "Beschäftigungsnachweis"])
def test_confirmation_says_who_works_where_since_when(title: str) -> None:
    read = _read(
        "Das Arbeitsverhältnis ist unbefristet und ungekündigt.",
        "Bei 35 Stunden in der Woche erhält er 2.310,00 EUR brutto monatlich.",
        title=title,
    )
    assert value_of(read.employer) == "Thode Spedition GmbH"
    assert (value_of(read.given_names), value_of(read.family_name)) == ("Yonas", "Habte")
    assert value_of(read.birth_date) == dt.date(1991, 2, 14)
    assert value_of(read.start) == dt.date(2022, 4, 15)
    assert value_of(read.issued_on) == dt.date(2026, 11, 3)
    assert value_of(read.unterminated) is True
    assert value_of(read.unlimited) is True
    assert value_of(read.weekly_hours) == 35
    assert value_of(read.gross_monthly) == Decimal("2310.00")


@pytest.mark.parametrize(
    ("sentence", "unterminated"),
    [
        ("Er steht in einem ungekündigten Arbeitsverhältnis.", True),
        ("Das Arbeitsverhältnis ist nicht gekündigt.", True),
        ("Eine Kündigung liegt nicht vor.", True),
        ("Es wurde keine Kündigung ausgesprochen.", True),
        ("Das Arbeitsverhältnis ist von keiner Seite gekündigt.", True),
        ("Das Arbeitsverhältnis wurde von keiner Vertragspartei gekündigt.", True),
        ("Das Arbeitsverhältnis wurde zum 31.12.2026 gekündigt.", False),
        ("Das Arbeitsverhältnis ist gekündigt.", False),
    ],
)
def test_notice(sentence: str, unterminated: bool) -> None:
    assert value_of(_read(sentence).unterminated) is unterminated


def test_nothing_said_of_notice_is_nothing_read() -> None:
    assert _read("Das Arbeitsverhältnis ist unbefristet.").unterminated is None


def test_limited_job_tells_its_last_day() -> None:
    read = _read("Das Arbeitsverhältnis ist befristet bis zum 31.03.2027 und ungekündigt.")
    assert value_of(read.end) == dt.date(2027, 3, 31)
    assert value_of(read.unlimited) is False


def test_probation_that_is_only_asked_for_gives_no_day() -> None:
    read = _read("Ist die Probezeit beendet? ja. Kiel, 03.11.2026. Das Arbeitsverhältnis ist ungekündigt.")
    assert read.probation_until is None


def test_form_with_ticks() -> None:
    rows: list[Row] = [
        "# Arbeitgeberbescheinigung", "zur Vorlage bei der Ausländerbehörde - bitte ausfüllen", None,
        [(0.1, "Arbeitgeber"), (0.45, "Thode Spedition GmbH, Kaistraße 9, 24103 Kiel")],
        [(0.1, "Name, Vorname"), (0.45, "Habte, Yonas")], [(0.1, "Geburtsdatum"), (0.45, "14.02.1991")],
        [(0.1, "beschäftigt seit"), (0.45, "15.04.2022")], [(0.1, "Monatlicher Bruttoverdienst"), (0.45, "2.310,00 EUR")],
        [(0.1, "Das Arbeitsverhältnis ist"), (0.45, "[x] unbefristet"), (0.65, "[ ] befristet bis __________")],
        [(0.1, "Kündigung ausgesprochen?"), (0.45, "[ ] ja"), (0.65, "[x] nein")],
    ]  # fmt: skip
    paper = document(rows)
    assert named(paper).kind == "employer_confirmation"
    read = employer_confirmation.extract(paper)
    assert (value_of(read.given_names), value_of(read.family_name)) == ("Yonas", "Habte")
    assert value_of(read.birth_date) == dt.date(1991, 2, 14)
    assert value_of(read.start) == dt.date(2022, 4, 15)
    assert value_of(read.unlimited) is True
    assert read.end is None
    assert value_of(read.unterminated) is True
    assert value_of(read.gross_monthly) == Decimal("2310.00")


def test_notice_ticked_is_notice() -> None:
    rows: list[Row] = [
        "# Arbeitgeberbescheinigung", [(0.1, "Arbeitgeber"), (0.45, "Thode GmbH")], [(0.1, "Arbeitnehmer beschäftigt seit"), (0.45, "15.04.2022")],
        [(0.1, "Kündigung ausgesprochen?"), (0.45, "[x] ja"), (0.65, "[ ] nein")],
    ]  # fmt: skip
    assert value_of(employer_confirmation.extract(document(rows)).unterminated) is False


@pytest.mark.parametrize(
    "rows",
    [
        ["# Arbeitsbescheinigung nach § 312 SGB III", "Der Arbeitnehmer war seit 01.01.2020 beschäftigt.", "Agentur für Arbeit"],
        ["# Arbeitszeugnis", "Herr Habte war vom 01.01.2020 bis 31.12.2025 als Fahrer beschäftigt.", "stets zu unserer vollsten Zufriedenheit"],
        ["# Zwischenzeugnis", "Herr Habte ist seit 2020 als Fahrer beschäftigt."],
        ["# Kündigung", "hiermit kündigen wir das seit 01.01.2020 bestehende Arbeitsverhältnis zum 31.12.2026."],
        ["# Kündigungsbestätigung", "Wir bestätigen das Ende des Arbeitsverhältnisses, Sie waren seit 2020 beschäftigt."],
        ["# Verdienstbescheinigung", "Arbeitnehmer beschäftigt seit 01.01.2020, Brutto 2.000,00"],
        ["# Einstellungszusage", "Wir bestätigen, dass wir Herrn Habte ab dem 01.01.2027 einstellen, beschäftigt als Fahrer."],
        ["# Bestätigung", "Wir bestätigen, dass Herr Habte ab dem 01.01.2027 bei uns beschäftigt werden könnte; wir würden ihn einstellen."],
        ["# Teilnahmebescheinigung", "Herr Habte nimmt seit 01.01.2026 am Kurs teil."],
        ["# Wohnungsgeberbestätigung", "Einzug seit 01.01.2026"],
        ["# Arbeitgeberbescheinigung", "Herr/Frau ______________ ist seit ______________ als ______________ beschäftigt.", "Brutto ______________"],
        ["# Bescheinigung über Mitgliedschaft", "Herr Habte ist seit 01.01.2020 Mitglied der Krankenkasse."],
    ],
)  # fmt: skip
def test_look_alike_is_no_confirmation(rows: list[Row]) -> None:
    assert employer_confirmation.identify(document(rows)) < 0.5


def test_birth_date_in_brackets_before_the_beginning_is_no_beginning() -> None:
    rows: list[Row] = [
        "Großküche Adler KG", "Feldweg 2, 04109 Leipzig", "# Arbeitsbestätigung", "Leipzig, den 02.11.2026",
        *paragraph("Wir bestätigen: Frau Freshta Noorzai (geb. 11.11.1995) ist seit 1.6.2021 in unserer Firma als Köchin (40 Std./Woche) angestellt. Der Stundenlohn beträgt 15,80 €."),
    ]  # fmt: skip
    read = employer_confirmation.extract(document(rows))
    assert value_of(read.start) == dt.date(2021, 6, 1)
    assert value_of(read.birth_date) == dt.date(1995, 11, 11)
    assert value_of(read.hourly_wage) == Decimal("15.80")
    assert read.gross_monthly is None


@pytest.mark.parametrize(
    "beside",
    [
        "Der Vertrag ist nicht befristet und nicht gekündigt.",
        "Anschrift des Betriebes",
        "Betriebssitz, Branche",
    ],
)
def test_a_sentence_or_another_caption_beside_the_label_is_no_employer(beside: str) -> None:
    paper = document([
        "# Arbeitgeberbescheinigung", None, [(0.1, "Arbeitgeber"), (0.4, beside)], None,
        [(0.1, "Name"), (0.4, "Habte, Yonas")], [(0.1, "Geburtsdatum"), (0.4, "14.02.1991")],
        [(0.1, "beschäftigt seit"), (0.4, "15.04.2022")], "Das Arbeitsverhältnis besteht ungekündigt.",
    ])  # fmt: skip
    read = employer_confirmation.extract(paper).employer
    assert read is None or not set(read.value.split()) & set(beside.split())
