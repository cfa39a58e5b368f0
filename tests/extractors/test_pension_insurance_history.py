"""What the pension insurance has stored: numbers that check, months that count, no pension that is paid."""

# ruff: noqa: E501 - rows of tables stand on one line each

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import pension_insurance_history, pension_notice
from pipeline.document import Document
from tests.extractors.papers import Row, document, noisy
from tests.extractors.values import value_of

_ROWS: list[Row] = [
    [(0.1, "15.01.2019"), (0.24, "31.12.2020"), (0.4, "41.300,00 EUR"), (0.58, "24 Mon."), (0.68, "Pflichtbeitragszeit")],
    [(0.1, "01.06.2020"), (0.24, "31.05.2021"), (0.58, "12 Mon."), (0.68, "Pflichtbeiträge Kindererziehung")],
    [(0.1, "01.06.2021"), (0.24, "31.12.2021"), (0.58, "7 Mon."), (0.68, "Schulausbildung")],
]  # fmt: skip


def _history(*rows: Row, title: str = "Versicherungsverlauf", number: str = "65 170839 J 003") -> Document:
    return document(
        [
            "Deutsche Rentenversicherung Nord", [(0.1, f"Versicherungsnummer: {number}"), (0.65, "Stand: 04.05.2026")], "Name, Vorname: Habte, Yonas", None,
            f"# {title}", "In Ihrem Versicherungskonto sind folgende Zeiten gespeichert:", [(0.1, "vom"), (0.24, "bis"), (0.4, "Betrag"), (0.58, "Monate"), (0.68, "Art der Zeit")], *rows,
        ]
    )  # fmt: skip


def test_a_month_counts_once_and_schooling_does_not() -> None:
    paper = _history(*_ROWS)
    assert named(paper).kind == "pension_insurance_history"
    read = pension_insurance_history.extract(paper)
    assert value_of(read.contribution_months) == 29
    assert read.contribution_months is not None
    assert read.contribution_months.sure
    assert value_of(read.as_of) == dt.date(2026, 5, 4)
    assert value_of(read.insurance_number) == "65170839J003"
    assert (value_of(read.given_names), value_of(read.family_name)) == ("Yonas", "Habte")
    assert value_of(read.issuer) == "Deutsche Rentenversicherung Nord"


def test_row_that_prints_another_number_of_months_is_doubted() -> None:
    wrong: Row = [(0.1, "01.01.2022"), (0.24, "31.12.2022"), (0.58, "2 Mon."), (0.68, "Pflichtbeitragszeit")]
    read = pension_insurance_history.extract(_history(*_ROWS, wrong))
    assert read.contribution_months is not None
    assert not read.contribution_months.sure


def test_row_that_cannot_be_told_is_doubted() -> None:
    odd: Row = [(0.1, "01.01.2022"), (0.24, "31.12.2022"), (0.58, "12 Mon."), (0.68, "MZ XY")]
    read = pension_insurance_history.extract(_history(*_ROWS, odd))
    assert read.contribution_months is not None
    assert not read.contribution_months.sure


def test_printed_sum_goes_before_the_rows() -> None:
    read = pension_insurance_history.extract(_history(*_ROWS, None, "Summe der Beitragsmonate: 36"))
    assert value_of(read.contribution_months) == 36


def test_months_that_are_asked_for_are_no_sum() -> None:
    read = pension_insurance_history.extract(
        _history(None, "Für die Wartezeit sind 60 Monate mit Beiträgen erforderlich.")
    )
    assert read.contribution_months is None


def test_number_whose_check_digit_is_wrong_is_doubted() -> None:
    number = pension_insurance_history.extract(_history(*_ROWS, number="65 170839 J 004")).insurance_number
    assert number is not None
    assert not number.sure


def test_forecast_has_no_months() -> None:
    paper = document(
        [
            "Deutsche Rentenversicherung Bund", None, None, None, "Herrn", "Yonas Habte", "Parkallee 4", "24105 Kiel", [(0.62, "Versicherungsnummer 65 170839 J 003")], (0.62, "Datum 04.05.2026"), None,
            "# Renteninformation 2026", "Ihre Regelaltersrente würde am 01.09.2058 beginnen.", "Rente wegen voller Erwerbsminderung 812,40 EUR", "Daraus sind 5,1234 Entgeltpunkte entstanden.",
        ]
    )  # fmt: skip
    assert named(paper).kind == "pension_insurance_history"
    assert pension_notice.identify(paper) == 0
    read = pension_insurance_history.extract(paper)
    assert read.contribution_months is None
    assert value_of(read.issued_on) == dt.date(2026, 5, 4)


@pytest.mark.parametrize("seed", range(3))
def test_misread_letters_do_not_hide_it(seed: int) -> None:
    assert named(noisy(_history(*_ROWS), seed=seed)).kind == "pension_insurance_history"


@pytest.mark.parametrize(
    "rows",
    [
        ["# Rentenbescheid", "Auf Ihren Antrag wird Ihnen Regelaltersrente bewilligt. Zahlbetrag 812,40 EUR", "Anlage: Versicherungsverlauf", "Versicherungsnummer 65 170839 J 003 Entgeltpunkte Kindererziehung"],
        ["# Sozialversicherungsnachweis", "Ihre Versicherungsnummer lautet 65 170839 J 003", "Versicherungsverlauf und Renteninformation erhalten Sie später", "gespeichert Pflichtbeiträge Monate"],
        ["# Antrag auf Kontenklärung", "Ich beantrage die Klärung, der Versicherungsverlauf ist unvollständig", "Versicherungsnummer Pflichtbeitragszeit Kindererziehung gespeichert"],
        ["# Mitteilung zur Rentenanpassung", "Versicherungsnummer 65 170839 J 003", "Renteninformation Entgeltpunkte Zahlbetrag 812,40"],
    ],
)  # fmt: skip
def test_look_alike_is_no_history(rows: list[Row]) -> None:
    assert (
        pension_insurance_history.identify(document(["Deutsche Rentenversicherung Nord", None, *rows])) < 0.5
    )
