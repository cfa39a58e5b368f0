"""Income tax assessments: the year, the total of the incomes, spouses in columns; other papers of the tax office."""

# ruff: noqa: E501 - rows of tables stand on one line each

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.classify import named
from extractors.kinds import tax_assessment
from pipeline.document import Document
from tests.extractors.papers import Row, document, noisy
from tests.extractors.values import value_of

_HEAD: list[Row] = [
    [(0.1, "Finanzamt Kiel-Süd"), (0.62, "IdNr. 47 036 892 816")], [(0.62, "Steuernummer 20/114/03211")], [(0.62, "Datum 17.06.2025")], None,
    "Frau", "Selam Araya", "Parkallee 4", "24105 Kiel", None,
]  # fmt: skip
_TITLE: Row = "# Bescheid für 2023 über Einkommensteuer und Solidaritätszuschlag"
_FIXED: list[Row] = [
    "Festsetzung", [(0.1, "Festgesetzt werden"), (0.6, "2.114,00"), (0.8, "0,00")],
    "Das Guthaben wird erstattet. Der Bescheid ist teilweise vorläufig nach § 165 AO.", "Berechnung des zu versteuernden Einkommens",
]  # fmt: skip


def _assessment(*rows: Row, title: Row = _TITLE) -> Document:
    return document([*_HEAD, title, *_FIXED, *rows, [(0.1, "zu versteuerndes Einkommen"), (0.8, "19.004")]])


def test_assessment_says_of_whom_for_which_year_how_much() -> None:
    paper = _assessment([(0.1, "Gesamtbetrag der Einkünfte"), (0.8, "23.411")])
    assert named(paper).kind == "tax_assessment"
    read = tax_assessment.extract(paper)
    assert value_of(read.year) == 2023
    assert value_of(read.total_income) == Decimal("23411.00")
    assert (value_of(read.given_names), value_of(read.family_name)) == ("Selam", "Araya")
    assert value_of(read.issued_on) == dt.date(2025, 6, 17)
    assert value_of(read.issuer) == "Finanzamt Kiel-Süd"


@pytest.mark.parametrize("title", ["# Einkommensteuerbescheid 2023", "# Bescheid für 2023 über Einkommensteuer, Solidaritätszuschlag und Kirchensteuer", "# Bescheid für 2023 über Einkommensteuer und Vorauszahlungen"])  # fmt: skip
def test_titles(title: str) -> None:
    paper = _assessment([(0.1, "Gesamtbetrag der Einkünfte"), (0.8, "23.411")], title=title)
    assert named(paper).kind == "tax_assessment"
    assert value_of(tax_assessment.extract(paper).year) == 2023


def test_of_two_spouses_the_total_counts() -> None:
    read = tax_assessment.extract(
        _assessment(
            [(0.4, "Ehemann"), (0.6, "Ehefrau"), (0.8, "Insgesamt")],
            [(0.1, "Gesamtbetrag der Einkünfte"), (0.42, "23.411"), (0.62, "8.100"), (0.82, "31.511")],
        )
    )
    assert value_of(read.total_income) == Decimal("31511.00")
    assert read.total_income is not None
    assert read.total_income.sure


def test_columns_that_do_not_add_up_leave_the_total_doubted() -> None:
    read = tax_assessment.extract(
        _assessment(
            [(0.1, "Gesamtbetrag der Einkünfte"), (0.42, "23.411"), (0.62, "8.100"), (0.82, "37.511")]
        )
    )
    assert read.total_income is not None
    assert not read.total_income.sure


def test_both_spouses_are_named() -> None:
    rows: list[Row] = [
        *_HEAD[:4],
        "Herrn Dawit Araya",
        "Frau Selam Araya",
        "Parkallee 4",
        "24105 Kiel",
        _TITLE,
        *_FIXED,
    ]
    persons = tax_assessment.extract(document(rows)).persons
    assert [(p.role, value_of(p.given_names)) for p in persons] == [("holder", "Dawit"), ("spouse", "Selam")]


def test_loss_is_below_zero() -> None:
    read = tax_assessment.extract(_assessment([(0.1, "Gesamtbetrag der Einkünfte"), (0.8, "-2.310")]))
    assert value_of(read.total_income) == Decimal("-2310.00")


def test_without_the_reckoning_there_is_no_total() -> None:
    assert tax_assessment.extract(_assessment()).total_income is None


@pytest.mark.parametrize("seed", range(4))
def test_misread_letters_do_not_hide_it(seed: int) -> None:
    paper = noisy(_assessment([(0.1, "Gesamtbetrag der Einkünfte"), (0.8, "23.411")]), seed=seed)
    assert named(paper).kind == "tax_assessment"


@pytest.mark.parametrize(
    "rows",
    [
        ["# Vorauszahlungsbescheid", "Bescheid über Einkommensteuer-Vorauszahlungen 2025", "Festgesetzt werden 300,00 EUR Solidaritätszuschlag", "Steuernummer 20/114/03211"],
        ["# Bescheid für 2026 über Einkommensteuer, Kirchensteuer -", "Vorauszahlungen -", "Festgesetzt werden zum 10.03.2026 300,00", "Gesamtbetrag der Einkünfte 23.411", "zu versteuerndes Einkommen 19.004"],
        ["# Bescheid für 2023 über Umsatzsteuer", "Die Steuer wird festgesetzt auf 1.200,00", "Steuernummer 20/114/03211", "über Einkommensteuer ergeht ein eigener Bescheid"],
        ["# Einkommensteuererklärung 2023", "Übertragungsprotokoll an das Finanzamt", "Gesamtbetrag der Einkünfte 23.411", "Bescheid über Einkommensteuer abwarten"],
        ["# Bescheinigung in Steuersachen", "Der Bescheid über Einkommensteuer wurde gezahlt.", "Steuernummer 20/114/03211", "Solidaritätszuschlag festgesetzt"],
        ["# Zahlungserinnerung", "Bescheid für 2023 über Einkommensteuer vom 17.06.2025", "zu zahlen 300,00 EUR Solidaritätszuschlag 0,00"],
        ["# Bescheid über die gesonderte Feststellung des verbleibenden Verlustvortrags", "Bescheid für 2023 über Einkommensteuer", "festgestellt Gesamtbetrag der Einkünfte", "Steuernummer"],
        ["# Grundsteuerbescheid 2025", "Die Grundsteuer wird festgesetzt", "nicht über Einkommensteuer", "zu zahlen"],
    ],
)  # fmt: skip
def test_look_alike_is_no_assessment(rows: list[Row]) -> None:
    assert tax_assessment.identify(document([*_HEAD, *rows])) < 0.5
