"""Statements of a year's wage: the numbered rows, euros and cents in columns, look-alikes."""

# ruff: noqa: E501 - rows of forms stand on one line each

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.classify import named
from extractors.kinds import annual_tax_statement, payslip
from pipeline.document import Document
from tests.extractors.papers import Row, document, noisy
from tests.extractors.values import value_of

_LEFT: list[Row] = [
    "# Ausdruck der elektronischen Lohnsteuerbescheinigung für 2024",
    "Nachstehende Daten wurden maschinell an die Finanzverwaltung übertragen.", None,
    "Thode Spedition GmbH, Kaistraße 9, 24103 Kiel", "Herrn", "Yonas Habte", "Parkallee 4", "24105 Kiel", None,
    "Datum: 14.01.2025", "eTIN: HBTYNS91B14F", "Geburtsdatum: 14.02.1991", None,
]  # fmt: skip


def _rows(gross: Row, *, tax: str = "2.814,20") -> list[Row]:
    return [
        [(0.5, "1. Bescheinigungszeitraum"), (0.75, "01.01. - 31.12.2024")],
        gross,
        [(0.5, "4. Einbehaltene Lohnsteuer von 3."), (0.84, tax)],
        [(0.5, "5. Einbehaltener Solidaritätszuschlag von 3.")],
        [(0.5, "22. Arbeitgeberanteil zur Rentenversicherung"), (0.84, "2.744,43")],
        [(0.5, "23. Arbeitnehmeranteil zur Rentenversicherung"), (0.84, "2.744,43")],
    ]


_GROSS: Row = [(0.5, "3. Bruttoarbeitslohn einschl. Sachbezüge"), (0.87, "29.510,00")]


def test_statement_says_whose_wage_of_which_year_it_is() -> None:
    paper = document([*_LEFT, *_rows(_GROSS)])
    assert named(paper).kind == "annual_tax_statement"
    read = annual_tax_statement.extract(paper)
    assert (value_of(read.given_names), value_of(read.family_name)) == ("Yonas", "Habte")
    assert value_of(read.birth_date) == dt.date(1991, 2, 14)
    assert value_of(read.year) == 2024
    assert value_of(read.gross) == Decimal("29510.00")
    assert value_of(read.issued_on) == dt.date(2025, 1, 14)
    assert value_of(read.issuer) == "Thode Spedition GmbH"


@pytest.mark.parametrize(
    "gross",
    [
        [(0.5, "3. Bruttoarbeitslohn einschl. Sachbezüge"), (0.86, "29.510"), (0.94, "08")],
        [(0.5, "3. Bruttoarbeitslohn einschl. Sachbezüge"), (0.86, "29.510"), (0.925, "|"), (0.94, "08")],
        [(0.5, "3. Bruttoarbeitslohn"), (0.86, "29510,08")],
    ],
)
def test_euros_and_cents_may_stand_in_two_columns(gross: Row) -> None:
    read = annual_tax_statement.extract(document([*_LEFT, *_rows(gross)]))
    assert value_of(read.gross) == Decimal("29510.08")


def test_amount_beside_the_second_line_of_the_caption_is_the_rows_own() -> None:
    rows: list[Row] = [
        *_LEFT, [(0.5, "3. Bruttoarbeitslohn einschl. Sachbezüge")], [(0.53, "ohne 9. und 10."), (0.84, "18.003"), (0.93, "55")],
        [(0.5, "4. Einbehaltene Lohnsteuer von 3."), (0.84, "1.120"), (0.93, "00")],
        [(0.5, "22. Arbeitgeberanteil Rentenversicherung")], [(0.5, "23. Arbeitnehmeranteil Rentenversicherung")],
    ]  # fmt: skip
    assert value_of(annual_tax_statement.extract(document(rows)).gross) == Decimal("18003.55")


def test_empty_row_does_not_borrow_the_amount_of_the_next() -> None:
    read = annual_tax_statement.extract(
        document([*_LEFT, *_rows([(0.5, "3. Bruttoarbeitslohn einschl. Sachbezüge")])])
    )
    assert read.gross is None


def test_wage_below_its_own_tax_is_doubted() -> None:
    read = annual_tax_statement.extract(
        document([*_LEFT, *_rows([(0.5, "3. Bruttoarbeitslohn"), (0.86, "1.510,00")])])
    )
    assert read.gross is not None
    assert not read.gross.sure


def test_wage_whose_cents_are_lost_is_doubted() -> None:
    read = annual_tax_statement.extract(
        document([*_LEFT, *_rows([(0.5, "3. Bruttoarbeitslohn"), (0.86, "29.510")])])
    )
    assert read.gross is not None
    assert not read.gross.sure


def test_year_of_the_period_where_the_title_has_none() -> None:
    rows = ["# Lohnsteuerbescheinigung", *_LEFT[1:], *_rows(_GROSS)]
    rows = [
        row if "Bescheinigungszeitraum" not in str(row) else [(0.5, "1. Bescheinigungszeitraum"), (0.75, "01.03.2024 - 31.12.2024")]
        for row in rows
    ]  # fmt: skip
    assert value_of(annual_tax_statement.extract(document(rows)).year) == 2024


@pytest.mark.parametrize("seed", range(4))
def test_misread_letters_do_not_hide_it(seed: int) -> None:
    paper = noisy(document([*_LEFT, *_rows(_GROSS)]), seed=seed)
    assert named(paper).kind == "annual_tax_statement"
    assert value_of(annual_tax_statement.extract(paper).gross) == Decimal("29510.00")


def _letter(*rows: Row) -> Document:
    return document(["Thode Spedition GmbH", "Kaistraße 9, 24103 Kiel", None, *rows])


@pytest.mark.parametrize(
    "rows",
    [
        ["# Lohnkonto 2024", "3. Bruttoarbeitslohn 29.510,00", "Einbehaltene Lohnsteuer 2.814,20", "Rentenversicherung Arbeitgeberanteil", "Arbeitnehmeranteil Kirchensteuer Lohnsteuerbescheinigung"],
        ["# Lohnsteuer-Anmeldung 2024", "Bruttoarbeitslohn 290.000,00", "Einbehaltene Lohnsteuer", "Solidaritätszuschlag Kirchensteuer Arbeitnehmeranteil"],
        ["# Antrag auf Lohnsteuer-Ermäßigung 2025", "Bruttoarbeitslohn laut Lohnsteuerbescheinigung 29.510", "Kirchensteuer Solidaritätszuschlag Rentenversicherung Arbeitnehmeranteil"],
        ["# Meldebescheinigung zur Sozialversicherung", "nach § 25 DEÜV", "Beitragspflichtiges Bruttoarbeitsentgelt 29.510"],
        ["# Ihre Lohnsteuerbescheinigung für 2024", "anbei erhalten Sie Ihre Lohnsteuerbescheinigung.", "Der Bruttoarbeitslohn und die einbehaltene Lohnsteuer, der Arbeitnehmeranteil zur Rentenversicherung", "und die Kirchensteuer stehen in den Zeilen 3 bis 23."],
        ["# Merkblatt zur Lohnsteuerbescheinigung", "In Zeile 3 steht der Bruttoarbeitslohn einschl. Sachbezüge ohne 9. und 10.", "Zeile 4 einbehaltene Lohnsteuer, Solidaritätszuschlag, Kirchensteuer"],
        ["# Entgeltabrechnung Dezember 2024", "Gesamtbrutto 2.459,17", "Lohnsteuer 234,00 Kirchensteuer 0,00", "Netto 1.800,00 Auszahlung 1.800,00", "Rentenversicherung 228,70 Lohnsteuerbescheinigung folgt"],
    ],
)  # fmt: skip
def test_look_alike_is_no_annual_statement(rows: list[Row]) -> None:
    assert annual_tax_statement.identify(_letter(*rows)) == 0


def test_statement_is_no_payslip() -> None:
    assert payslip.identify(document([*_LEFT, *_rows(_GROSS)])) == 0
