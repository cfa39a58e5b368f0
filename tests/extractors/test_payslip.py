"""Payslips in the layouts of several programs; the year is never taken for the month, broken sums are doubted."""

# ruff: noqa: E501 - rows of tables stand on one line each

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.classify import named
from extractors.kinds import payslip
from extractors.reading.columns import words_of_others
from extractors.split import documents_in
from pipeline.document import Document
from tests.extractors.papers import Row, document, page
from tests.extractors.values import value_of

HEAD: list[Row] = [
    "Nordlicht Logistik GmbH * Hafenstr. 3 * 23552 Lübeck", "Herrn", "Omar Al-Hassan", "Lindenweg 1", "23558 Lübeck", None,
    "# Entgeltabrechnung Juli 2026", None, "Geburtsdatum: 12.04.1988   Steuerklasse: 1", "Eintritt: 01.03.2023",
]  # fmt: skip


def _rows(*figures: tuple[str, str], x: float = 0.62) -> list[Row]:
    return [[(0.1, name), (x, amount)] for name, amount in figures]


MONTH = _rows(
    ("Gehalt", "2.500,00"), ("Gesamtbrutto", "2.500,00"), ("Lohnsteuer", "210,00"), ("Krankenversicherung", "182,50"),
    ("Rentenversicherung", "232,50"), ("Arbeitslosenversicherung", "32,50"), ("Pflegeversicherung", "44,00"),
    ("Gesetzliches Netto", "1.798,50"), ("Pfändung", "81,10-"), ("Auszahlungsbetrag", "1.717,40"),
)  # fmt: skip


def _figures(paper: Document) -> tuple[str, str, str]:
    read = payslip.extract(paper)
    return str(value_of(read.gross)), str(value_of(read.statutory_net)), str(value_of(read.payout))


def test_rows_of_label_and_amount() -> None:
    paper = document([*HEAD, *MONTH])
    assert named(paper).kind == "payslip"
    read = payslip.extract(paper)
    assert _figures(paper) == ("2500.00", "1798.50", "1717.40")
    assert all(field is not None and field.sure for field in (read.gross, read.statutory_net, read.payout))
    assert value_of(read.month) == "2026-07"
    assert value_of(read.employer) == "Nordlicht Logistik GmbH"
    assert (value_of(read.given_names), value_of(read.family_name)) == ("Omar", "Al-Hassan")
    assert value_of(read.birth_date) == dt.date(1988, 4, 12)
    assert value_of(read.tax_class) == 1
    assert value_of(read.entry_date) == dt.date(2023, 3, 1)


@pytest.mark.parametrize(
    "caption",
    [
        "Jahressumme",
        "kumuliert",
        "Jahr",
        "aufgelaufene Werte",
        "Jahreswerte",
        "Summe 2026",
        "Jan. - Juli",
        "bisher",
    ],
)
@pytest.mark.parametrize("year_first", [False, True])
def test_year_to_date_column_is_never_the_month(caption: str, year_first: bool) -> None:
    month, year = (0.82, 0.6) if year_first else (0.6, 0.82)
    rows: list[Row] = [[(0.1, "Bezeichnung"), (month, "Betrag"), (year, caption)]]
    for name, amount, total in [
        ("Gesamtbrutto", "2.500,00", "17.500,00"), ("Lohnsteuer", "210,00", "1.470,00"), ("Rentenversicherung", "491,50", "3.440,50"),
        ("Nettoverdienst", "1.798,50", "12.589,50"), ("Auszahlungsbetrag", "1.798,50", "12.589,50"),
    ]:  # fmt: skip
        rows.append([(0.1, name), (month, amount), (year, total)])
    paper = document([*HEAD, *rows])
    assert _figures(paper) == ("2500.00", "1798.50", "1798.50")


def _two_columns(*rows: tuple[str, str, str]) -> payslip.Payslip:
    cells: list[Row] = [[(0.1, name), (0.6, one), (0.82, other)] for name, one, other in rows]
    return payslip.extract(document([*HEAD, *cells]))


def test_of_two_columns_without_captions_the_sum_of_months_is_not_taken() -> None:
    read = _two_columns(
        ("Gesamtbrutto", "17.500,00", "2.500,00"), ("Lohnsteuer", "1.470,00", "210,00"),
        ("Rentenversicherung", "3.440,50", "491,50"), ("Nettoverdienst", "12.589,50", "1.798,50"),
    )  # fmt: skip
    assert (value_of(read.gross), value_of(read.statutory_net)) == (Decimal("2500.00"), Decimal("1798.50"))


@pytest.mark.parametrize("misread", ["2.600,00", "2.800,00"])
def test_two_columns_that_may_both_be_a_month_leave_the_figures_open(misread: str) -> None:
    # two months side by side; a month's column that is misread beside a year's that adds up
    for other in (
        ("2.510,00", "210,00", "491,50", "1.808,50"),
        ("17.500,00", "1.470,00", "3.440,50", "12.589,50"),
    ):
        read = _two_columns(
            ("Gesamtbrutto", misread, other[0]), ("Lohnsteuer", "210,00", other[1]),
            ("Rentenversicherung", "491,50", other[2]), ("Nettoverdienst", "1.798,50", other[3]),
        )  # fmt: skip
        assert read.gross is None or not read.gross.sure
        assert read.statutory_net is None or not read.statutory_net.sure


@pytest.mark.parametrize("title", ["Verdienstbescheinigung", "Jahreswerte 2026", "Aufgelaufene Jahreswerte"])
def test_year_to_date_block_beside_the_payout_is_left_out(title: str) -> None:
    block: list[Row] = [
        None,
        None,
        [(0.1, title), (0.6, "Bankverbindung DE12 5001 0517 5407 3249 31")],
        [(0.1, "Gesamtbrutto"), (0.3, "17.500,00")],
        [(0.1, "Lohnsteuer"), (0.3, "1.470,00")],
        [(0.1, "Nettoverdienst"), (0.3, "12.589,50")],
    ]
    paper = document([*HEAD, *MONTH, *block])
    assert _figures(paper) == ("2500.00", "1798.50", "1717.40")
    assert {"17.500,00", "12.589,50"} <= {word.text for word in words_of_others(paper.pages[0], 1)}


def test_recalculation_of_an_earlier_month_is_left_out() -> None:
    back = _rows(("Gesamtbrutto", "2.400,00"), ("Gesetzliches Netto", "1.730,00"))
    paper = document(
        [*HEAD, *MONTH, None, "Rückrechnungs-Periode / für Abrechnungsmonat : 06/2026", *back], step=0.02
    )
    assert _figures(paper) == ("2500.00", "1798.50", "1717.40")
    assert value_of(payslip.extract(paper).month) == "2026-07"


def test_small_captions_over_their_values() -> None:
    grid: list[Row] = [
        [(0.1, "Personal-Nr."), (0.25, "Geburtsdatum"), (0.42, "StKl"), (0.52, "Faktor"), (0.65, "Eintritt"), (0.8, "Austritt")],
        [(0.1, "04711"), (0.25, "120488"), (0.42, "3"), (0.65, "010323")],
        None,
        [(0.62, "Gesamt-Brutto")], [(0.64, "2.500,00")],
        [(0.1, "Steuer-Brutto"), (0.3, "Lohnsteuer"), (0.45, "Kirchensteuer"), (0.7, "Steuerrechtliche Abzüge")],
        [(0.1, "2.500,00"), (0.3, "210,00"), (0.45, "0,00"), (0.72, "210,00")],
        [(0.1, "KV-Beitrag"), (0.25, "RV-Beitrag"), (0.7, "SV-rechtliche Abzüge")],
        [(0.1, "182,50"), (0.25, "232,50"), (0.72, "491,50")],
        [(0.7, "Netto-Verdienst")], [(0.72, "1.798,50")],
        None,
        [(0.7, "Auszahlungsbetrag")], [(0.72, "1.798,50")],
    ]  # fmt: skip
    head: list[Row] = [
        "Nordlicht GmbH * Hafenstr. 3 * 23552 Lübeck", "Omar Al-Hassan", "Lindenweg 1", "23558 Lübeck",
        "# Abrechnung der Brutto/Netto-Bezüge für Juli 2026",
    ]  # fmt: skip
    paper = document([*head, *grid])
    assert named(paper).kind == "payslip"
    read = payslip.extract(paper)
    assert _figures(paper) == ("2500.00", "1798.50", "1798.50")
    assert value_of(read.birth_date) == dt.date(1988, 4, 12)
    assert value_of(read.entry_date) == dt.date(2023, 3, 1)
    assert value_of(read.tax_class) == 3
    assert read.exit_date is None


def test_sum_that_does_not_hold_is_doubted() -> None:
    broken = [row for row in MONTH if "Rentenversicherung" not in str(row)]
    read = payslip.extract(document([*HEAD, *broken]))
    assert read.gross is not None
    assert read.gross.doubt == "sums_differ"
    # the payout follows from the net all the same
    assert value_of(read.payout) == Decimal("1717.40")


def test_lost_comma_is_not_put_back() -> None:
    lost = [
        row if "Gesamtbrutto" not in str(row) else [(0.1, "Gesamtbrutto"), (0.62, "250000")] for row in MONTH
    ]
    read = payslip.extract(document([*HEAD, *lost]))
    assert read.gross is None or not read.gross.sure


def test_deduction_with_an_unknown_name_counts_where_it_stands_in_the_column() -> None:
    rows = _rows(
        ("Gesamtbrutto", "2.500,00"), ("Lohnsteuer", "210,00"), ("Sozialversicherung AN", "450,00"),
        ("Zusatzversorgung VBL", "41,50"), ("Nettolohn", "1.798,50"), ("Auszahlung", "1.798,50"),
    )  # fmt: skip
    read = payslip.extract(document([*HEAD, *rows]))
    assert read.statutory_net
    assert read.statutory_net.sure


def test_every_month_of_a_stack_is_a_paper_of_its_own() -> None:
    pages = [
        page([*[str(r).replace("Juli", month) if isinstance(r, str) else r for r in HEAD], *MONTH], number=i)
        for i, month in enumerate(["Mai", "Juni", "Juli"], 1)
    ]
    papers = documents_in(pages)
    assert [paper.kind for paper in papers] == ["payslip"] * 3
    assert [value_of(payslip.extract(paper).month) for paper in papers] == ["2026-05", "2026-06", "2026-07"]


def test_month_with_an_exit_date_tells_it() -> None:
    read = payslip.extract(document([*HEAD, "Austritt: 31.07.2026", *MONTH]))
    assert value_of(read.exit_date) == dt.date(2026, 7, 31)


@pytest.mark.parametrize(
    "rows",
    [
        ["# Ausdruck der elektronischen Lohnsteuerbescheinigung für 2025", "Nachstehende Daten wurden maschinell übermittelt",
         "1. Dauer des Dienstverhältnisses 01.01. - 31.12.", "3. Bruttoarbeitslohn 30.000,00", "4. Einbehaltene Lohnsteuer 2.520,00"],
        ["# Meldebescheinigung zur Sozialversicherung", "nach § 25 DEÜV", "Beitragspflichtiges Bruttoarbeitsentgelt 30.000,00",
         "Steuerklasse 1 Krankenkasse AOK", "Netto Auszahlung"],
        ["# Stundenzettel Juli 2026", "Name Omar Al-Hassan", "Summe Stunden 160,00", "Lohn brutto 2.400,00", "Auszahlung 1.800,00"],
        ["# Verdienstbescheinigung zur Vorlage bei der Wohngeldbehörde", "1. Bruttoverdienst 2.500,00", "2. Lohnsteuer 210,00",
         "3. Nettoverdienst 1.798,50", "4. Auszahlung 1.798,50"],
        ["# Arbeitsbescheinigung nach § 312 SGB III", "Bruttoarbeitsentgelt 2.500,00", "Lohnsteuer 210,00", "Netto Auszahlung 1.800,00"],
        ["# Lohnkonto 2025", "Gesamtbrutto 30.000,00 Lohnsteuer 2.520,00", "Steuerklasse 1", "Netto 20.000,00 Auszahlung 20.000,00"],
        ["# Probeabrechnung Lohnabrechnung Juli 2026", "Gesamtbrutto 2.500,00", "Lohnsteuer 210,00", "Netto 1.800,00 Auszahlung 1.800,00"],
        ["# Arbeitsvertrag", "Das Bruttogehalt beträgt 2.500,00 EUR.", "Die Auszahlung erfolgt am Monatsende.",
         "Die Gehaltsabrechnung wird zugesandt."],
        ["Muster Bank", "# Kontoauszug 7/2026", "Gehalt Juli 2026 Gehaltsabrechnung 1.798,50", "Überweisung Miete 700,00", "netto brutto"],
        ["# Rechnung", "Rechnungsnummer 1234", "Summe netto 100,00", "Summe brutto 119,00", "Überweisung bis 01.08.2026"],
    ],
)  # fmt: skip
def test_look_alike_is_no_payslip(rows: list[Row]) -> None:
    assert payslip.identify(document(rows)) < 0.5


def test_job_without_tax_and_insurance_pays_its_gross() -> None:
    rows: list[Row] = [
        "Restaurant Zur Linde, Inh. Petra Voss", "Goethestraße 4, 49074 Osnabrück", None, "# Lohnabrechnung Minijob Juli 2026",
        "Name: Omar Al-Hassan", *_rows(("Stunden 40,00 x 13,90 €", "556,00"), ("Bruttolohn", "556,00"), ("Nettolohn", "556,00"), ("Auszahlung", "556,00")),
    ]  # fmt: skip
    paper = document(rows)
    assert named(paper).kind == "payslip"
    assert _figures(paper) == ("556.00", "556.00", "556.00")


def test_deductions_in_a_block_beside_the_gross() -> None:
    rows: list[Row] = [
        [(0.1, "Gesamtbrutto"), (0.35, "2.500,00"), (0.55, "Lohnsteuer"), (0.8, "210,00")],
        [(0.1, "Steuerbrutto"), (0.35, "2.500,00"), (0.55, "Rentenversicherung"), (0.8, "232,50")],
        [(0.1, "SV-Brutto"), (0.35, "2.500,00"), (0.55, "Krankenversicherung"), (0.8, "259,00")],
        [(0.1, "Nettoverdienst"), (0.35, "1.798,50")],
        [(0.1, "Auszahlungsbetrag"), (0.35, "1.798,50")],
    ]
    read = payslip.extract(document([*HEAD, *rows]))
    assert all(field is not None and field.sure for field in (read.gross, read.statutory_net, read.payout))
    assert value_of(read.statutory_net) == Decimal("1798.50")


def test_payslip_with_points_for_cents() -> None:
    rows = _rows(
        ("Total gross / Gesamtbrutto", "4,500.00"), ("Lohnsteuer", "700.00"), ("Krankenversicherung", "400.00"),
        ("Rentenversicherung", "418.50"), ("Net pay / Gesetzliches Netto", "2,981.50"), ("Auszahlungsbetrag", "2,981.50"),
    )  # fmt: skip
    assert _figures(document([*HEAD, *rows])) == ("4500.00", "2981.50", "2981.50")
