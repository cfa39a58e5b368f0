"""Statements of a business's profit: the period of the heading and its column; neighbours from the same adviser."""

# ruff: noqa: E501 - rows of tables stand on one line each

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.classify import named
from extractors.kinds import business_statement
from pipeline.document import Document
from tests.extractors.papers import Row, document, noisy
from tests.extractors.values import value_of


def _bwa(period: str, *, caption: str = "kumuliert", result: Row | None = None) -> Document:
    rows: list[Row] = [
        "Steuerkanzlei Wolters", "Mandant: 40417 Dawit Tekle, Kurierdienst", None, f"# Betriebswirtschaftliche Auswertung {period}", None,
        [(0.1, "Bezeichnung"), (0.45, "Monat"), (0.58, "%"), (0.75, caption), (0.9, "%")],
        [(0.1, "Umsatzerlöse"), (0.43, "5.210,00"), (0.57, "100,00"), (0.73, "46.890,00"), (0.89, "100,00")],
        [(0.1, "Wareneinkauf"), (0.43, "810,40"), (0.57, "15,55"), (0.73, "7.100,00"), (0.89, "15,14")],
        [(0.1, "Rohertrag"), (0.43, "4.399,60"), (0.57, "84,45"), (0.73, "39.790,00"), (0.89, "84,86")],
        [(0.1, "Raumkosten"), (0.43, "640,00"), (0.57, "12,28"), (0.73, "5.760,00"), (0.89, "12,28")],
        [(0.1, "Betriebsergebnis"), (0.43, "3.759,60"), (0.57, "72,16"), (0.73, "34.030,00"), (0.89, "72,57")],
        result or [(0.1, "Vorläufiges Ergebnis"), (0.43, "3.759,60"), (0.57, "72,16"), (0.73, "34.030,00"), (0.89, "72,57")],
    ]  # fmt: skip
    return document(rows)


@pytest.mark.parametrize("period", ["September 2026", "09/2026"])
def test_of_a_month_the_months_column_counts(period: str) -> None:
    paper = _bwa(period)
    assert named(paper).kind == "business_statement"
    read = business_statement.extract(paper)
    assert value_of(read.period) == period
    assert value_of(read.profit) == Decimal("3759.60")
    assert (value_of(read.given_names), value_of(read.family_name)) == ("Dawit", "Tekle")


@pytest.mark.parametrize("period", ["Januar bis September 2026", "01.01.2026 - 30.09.2026", "1-9/2026"])
def test_of_several_months_the_cumulated_column_counts(period: str) -> None:
    read = business_statement.extract(_bwa(period, caption="aufgelaufen"))
    assert value_of(read.period) == period
    assert value_of(read.profit) == Decimal("34030.00")


def test_loss_has_its_minus() -> None:
    read = business_statement.extract(
        _bwa("September 2026", result=[(0.1, "Vorläufiges Ergebnis"), (0.43, "412,15-"), (0.73, "34.030,00")])
    )
    assert value_of(read.profit) == Decimal("-412.15")


def _surplus(profit: str = "17.640,50", label: str = "Gewinn") -> Document:
    rows: list[Row] = [
        "# Einnahmen-Überschuss-Rechnung", "für die Zeit vom 01.01.2025 bis 31.12.2025", None, [(0.1, "Inhaber"), (0.4, "Selam Araya")], [(0.1, "Betrieb"), (0.4, "Änderungsschneiderei, 24105 Kiel")], None,
        "Betriebseinnahmen", [(0.1, "Erlöse 19 %"), (0.7, "28.900,50")], [(0.1, "Summe Betriebseinnahmen"), (0.7, "28.900,50")],
        "Betriebsausgaben", [(0.1, "Miete"), (0.7, "7.200,00")], [(0.1, "Telefon und Porto"), (0.7, "4.060,00")], [(0.1, "Summe Betriebsausgaben"), (0.7, "11.260,00")],
        [(0.1, label), (0.7, profit)], None, "Kiel, 14.02.2026",
    ]  # fmt: skip
    return document(rows)


@pytest.mark.parametrize("label", ["Gewinn", "Überschuss", "Gewinn / Verlust", "Steuerlicher Gewinn"])
def test_surplus_of_a_year(label: str) -> None:
    paper = _surplus(label=label)
    assert named(paper).kind == "business_statement"
    read = business_statement.extract(paper)
    assert value_of(read.period) == "01.01.2025 bis 31.12.2025"
    assert value_of(read.profit) == Decimal("17640.50")
    assert read.profit is not None
    assert read.profit.sure
    assert (value_of(read.given_names), value_of(read.family_name)) == ("Selam", "Araya")
    assert value_of(read.issued_on) == dt.date(2026, 2, 14)


def test_profit_that_receipts_and_expenses_do_not_make_is_doubted() -> None:
    read = business_statement.extract(_surplus("71.640,50"))
    assert read.profit is not None
    assert not read.profit.sure


@pytest.mark.parametrize("seed", range(4))
def test_misread_letters_do_not_hide_it(seed: int) -> None:
    assert named(noisy(_bwa("September 2026"), seed=seed)).kind == "business_statement"


@pytest.mark.parametrize(
    "rows",
    [
        ["# Summen- und Saldenliste September 2026", "BWA", "8400 Erlöse 5.210,00 46.890,00", "4210 Miete 640,00 5.760,00", "4500 Kfz-Kosten 210,00", "1200 Bank 2.410,00 Gewinn"],
        ["# Rechnung", "Rechnungsnummer 4711", "Betriebswirtschaftliche Auswertung Januar bis September 2026", "Umsatzerlöse als Gegenstandswert 46.890,00", "Gewinn Raumkosten Telefon Porto", "Honorar 310,00 Umsatzsteuer 58,90 Summe 368,90"],
        ["# Rentabilitätsvorschau 2027", "Kurzfristige Erfolgsrechnung", "Umsatzerlöse 50.000,00", "Wareneinkauf 8.000,00 Raumkosten 7.000,00", "Gewinn 30.000,00"],
        ["# Bescheid für 2025 über Einkommensteuer", "Einkünfte aus Gewerbebetrieb laut Gewinnermittlung nach § 4 Abs. 3 EStG 17.640,00", "Gewinn Umsatz Miete 1.000,00", "Summe 2.000,00 Telefon 300,00"],
        ["Sehr geehrter Herr Tekle,", "anbei übersenden wir Ihnen die BWA für September 2026.", "Ihr Gewinn beträgt 3.759,60, die Umsatzerlöse 5.210,00, die Raumkosten 640,00."],
    ],
)  # fmt: skip
def test_look_alike_is_no_statement(rows: list[Row]) -> None:
    assert business_statement.identify(document(["Steuerkanzlei Wolters", *rows])) == 0
