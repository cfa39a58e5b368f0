"""Papers on income, insurance and movers in the words of other issuers: owners, lost rows, totals, names by salutation."""

# ruff: noqa: E501 - rows of papers stand on one line each

from __future__ import annotations

from decimal import Decimal

import pytest

from extractors.kinds import (
    commitment_declaration,
    housing_benefit_notice,
    landlord_area_confirmation,
    landlord_confirmation,
    payslip,
    pension_insurance_history,
    pension_notice,
    sgb2_notice,
)
from extractors.reading.business_owner import owner_of
from extractors.reading.cover_terms import unterminated
from tests.extractors.papers import Row, document, paragraph
from tests.extractors.values import value_of

_ADDRESS: list[Row] = ["Herrn", "Omar Al-Hassan", "Lindenweg 1", "06110 Halle", None]
_YEARS = [f"01.01.{year} - 31.12.{year}   21.000,00 EUR   12 Mon.   Pflichtbeitragszeit" for year in range(2019, 2024)]  # fmt: skip


@pytest.mark.parametrize(
    "head",
    [
        ["# Einnahmenüberschussrechnung 2025", "Herr Omar Al-Hassan, Polsterei, Ringstr. 4, 28865 Lilienthal"],
        ["Steuerkanzlei Peter Ahrens, Lilienthal", "# Einnahmen-Überschuss-Rechnung 2025", "Omar Al-Hassan", "Ringstr. 4, 28865 Lilienthal"],
        ["Omar Al-Hassan, Hausmeisterservice", "# Betriebswirtschaftliche Auswertung", "März 2026"],
        ["Gartenbau Omar Al-Hassan", "# Betriebswirtschaftliche Auswertung März 2026"],
        ["# Gewinnermittlung 2025", "des Dolmetschers Omar Al-Hassan, Lilienthal"],
    ],
)  # fmt: skip
def test_the_owner_of_a_business_is_told_beside_the_trade_or_over_the_address(head: list[Row]) -> None:
    owner = owner_of(document(head))
    assert (value_of(owner.given_names), value_of(owner.family_name)) == ("Omar", "Al-Hassan")


def test_an_adviser_is_no_owner() -> None:
    owner = owner_of(document(["Steuerberater Peter Ahrens, Lilienthal", "# Betriebswirtschaftliche Auswertung", "März 2026"]))  # fmt: skip
    assert owner.family_name is None


def _history(rows: list[Row]) -> pension_insurance_history.PensionInsuranceHistory:
    head: list[Row] = ["Versicherungsnummer 65 070649 C 002", None, "# Versicherungsverlauf", None]
    return pension_insurance_history.extract(document([*head, *rows]))


def test_whole_rows_leave_no_doubt_about_the_months() -> None:
    found = _history([*_YEARS]).contribution_months
    assert found is not None
    assert (found.value, found.doubt) == (60, None)


@pytest.mark.parametrize("lost", [None, "O1.0l.2021 - 31.12 202l 21.000,00 EUR Pflichtbeitragszeit"])
def test_a_row_that_the_reader_lost_leaves_doubt(lost: Row) -> None:
    found = _history([*_YEARS[:2], lost, *_YEARS[3:]]).contribution_months
    assert found is not None
    assert found.doubt == "ambiguous"


def test_years_apart_without_a_hole_in_the_table_are_no_lost_row() -> None:
    found = _history([*_YEARS[:2], *_YEARS[3:]]).contribution_months
    assert found is not None
    assert (found.value, found.doubt) == (48, None)


@pytest.mark.parametrize(
    ("said", "goes_on"),
    [
        ("Die Mitgliedschaft besteht weiterhin.", True),
        ("Das Versicherungsverhältnis dauert an.", True),
        ("Eine Kündigung der Mitgliedschaft liegt uns nicht vor.", True),
        ("Die Mitgliedschaft wurde beendet zum 31.03.2026.", False),
        ("Seit dem 01.04.2026 ist Herr Al-Hassan nicht mehr bei uns versichert.", False),
        ("Die Versicherung besteht seit dem 01.03.2021.", None),
    ],
)
def test_that_a_cover_goes_on_or_is_over_may_be_said_in_any_words(said: str, goes_on: bool | None) -> None:
    found = unterminated(document(["# Versicherungsbescheinigung", None, said]))
    assert (found.value if found else None) is goes_on


@pytest.mark.parametrize(
    ("gross", "net"),
    [("Summe Bruttobezug", "Summe Netto"), ("Gesamt-Bruttovergütung", "Nettolohn im Monat"), ("Ihr Bruttolohn gesamt", "Ihr Nettogehalt")],
)  # fmt: skip
def test_figures_of_a_payslip_are_named_by_what_they_are_made_of(gross: str, net: str) -> None:
    rows: list[tuple[str, str]] = [(gross, "2.500,00"), ("Lohnsteuer", "120,00"), ("Krankenversicherung", "213,75"), ("Pflegeversicherung", "45,00"), ("Rentenversicherung", "232,50"), ("Arbeitslosenversicherung", "32,50"), (net, "1.856,25"), ("Überweisung auf Ihr Konto", "1.856,25")]  # fmt: skip
    table: list[Row] = [[(0.1, label), (0.7, amount)] for label, amount in rows]
    found = payslip.extract(document(["Gehaltsabrechnung April 2026 für Frau Rana Al-Hassan", None, *table]))
    assert value_of(found.gross) == Decimal("2500.00")
    assert value_of(found.statutory_net) == Decimal("1856.25")
    assert (value_of(found.given_names), value_of(found.family_name)) == ("Rana", "Al-Hassan")


def _household(total: str, *sheet: tuple[str, str]) -> sgb2_notice.Sgb2Notice:
    page: list[Row] = [
        "Jobcenter Halle", None, None, None, None, *_ADDRESS, "# Bescheid über Bürgergeld", None,
        *paragraph(f"Sehr geehrter Herr Al-Hassan, vom 01.05.2026 bis 31.10.2026 werden Ihnen monatlich {total} Euro bewilligt."),
    ]  # fmt: skip
    rows: list[Row] = [[(0.1, label), (0.5, amount)] for label, amount in sheet]
    head: list[Row] = ["# Berechnungsbogen", [(0.5, "Summe"), (0.7, "Omar")]]
    return sgb2_notice.extract(document(page, [*head, *rows]))


def test_a_total_that_need_and_income_make_is_the_households() -> None:
    found = _household("1.245,00", ("Regelbedarf", "563,00"), ("Miete einschließlich Heizung", "782,00"), ("Summe der Bedarfe", "1.345,00"), ("Anrechenbares Einkommen", "100,00"))  # fmt: skip
    assert value_of(found.monthly_amount) == Decimal("1245.00")
    assert found.monthly_amount is not None
    assert found.monthly_amount.doubt is None
    assert value_of(found.housing_cost) == Decimal("782.00")


def test_a_total_that_the_sheet_does_not_make_is_doubted() -> None:
    found = _household("1.300,00", ("Summe der Bedarfe", "1.345,00"), ("Anrechenbares Einkommen", "100,00"))
    assert found.monthly_amount is None or found.monthly_amount.doubt


def test_a_bare_rent_is_only_a_part_of_the_costs_of_a_dwelling() -> None:
    found = _household("1.245,00", ("Grundmiete", "600,00"), ("Heizkosten", "182,00"), ("Gesamtbedarf", "1.345,00"), ("Anrechenbares Einkommen", "100,00"))  # fmt: skip
    assert found.housing_cost is None


def test_a_notice_is_written_to_whomever_the_address_names() -> None:
    found = housing_benefit_notice.extract(document([
        "Stadt Halle - Wohngeldbehörde", None, "Omar Al-Hassan", "Lindenweg 1", "06110 Halle", None, "# Wohngeldbescheid", None,
        *paragraph("Guten Tag, für die Zeit vom 01.05.2026 bis 30.04.2027 steht Ihnen ein Mietzuschuss von 312,00 EUR je Monat zu."),
    ]))  # fmt: skip
    assert (value_of(found.given_names), value_of(found.family_name)) == ("Omar", "Al-Hassan")


def test_what_a_pension_comes_to_is_told_in_any_words() -> None:
    found = pension_notice.extract(document([
        "Deutsche Rentenversicherung Mitteldeutschland", None, None, None, None, *_ADDRESS, "# Rentenbescheid", None,
        "Wir bewilligen Ihnen Altersrente.", [(0.1, "Höhe Ihrer monatlichen Rente"), (0.7, "912,40 EUR")],
        [(0.1, "Beitrag zur Krankenversicherung"), (0.7, "-74,82 EUR")], [(0.1, "Beitrag zur Pflegeversicherung"), (0.7, "-31,02 EUR")],
        [(0.1, "Ihnen werden überwiesen"), (0.7, "806,56 EUR")],
    ]))  # fmt: skip
    assert value_of(found.gross_monthly) == Decimal("912.40")
    assert value_of(found.monthly_amount) == Decimal("806.56")


def test_a_pension_before_its_adjustment_is_not_todays() -> None:
    found = pension_notice.extract(document([
        "Deutsche Rentenversicherung Bund", None, "# Mitteilung über die Anpassung der Altersrente", None,
        [(0.1, "Bisheriger Betrag brutto"), (0.7, "880,00 EUR")], [(0.1, "Künftiger Betrag brutto"), (0.7, "912,40 EUR")],
        [(0.1, "Zahlbetrag"), (0.7, "806,56 EUR")],
    ]))  # fmt: skip
    assert value_of(found.gross_monthly) == Decimal("912.40")


@pytest.mark.parametrize(
    "label",
    [
        "Nachfolgende Person(en) ist/sind eingezogen",
        "Name der zugezogenen Personen",
        "Die meldepflichtigen Personen",
    ],
)
def test_movers_stand_at_labels_of_any_wording(label: str) -> None:
    found = landlord_confirmation.extract(document(["# Wohnungsgeberbestätigung", None, [(0.1, label), (0.6, "Rana Al-Hassan")]]))  # fmt: skip
    assert (value_of(found.given_names), value_of(found.family_name)) == ("Rana", "Al-Hassan")


def test_a_tenant_may_be_named_in_the_landlords_sentence() -> None:
    found = landlord_area_confirmation.extract(document([
        "# Bestätigung der Wohnungsgröße", None,
        *paragraph("Wir bestätigen, dass Frau Rana Al-Hassan seit 01.02.2022 Mieterin der Wohnung Lindenweg 1, 06110 Halle ist. Die Wohnung hat 3 Räume und eine Größe von 71,50 m²."),
    ]))  # fmt: skip
    assert (value_of(found.given_names), value_of(found.family_name)) == ("Rana", "Al-Hassan")
    assert value_of(found.rooms) == 3


def test_a_sponsor_written_without_a_comma_stays_as_written_and_doubted() -> None:
    found = commitment_declaration.extract(document([
        "# Verpflichtungserklärung", None, "Der/Die Unterzeichnende", [(0.1, "Name, Vorname"), (0.5, "Peter Krause")], [(0.1, "geboren am"), (0.5, "01.02.1970")], None,
        "verpflichtet sich gegenüber der Ausländerbehörde, für", [(0.1, "Name, Vorname"), (0.5, "Al-Hassan, Rana")], [(0.1, "geboren am"), (0.5, "12.04.1988")], None,
        *paragraph("nach § 68 AufenthG die Kosten für den Lebensunterhalt zu tragen."),
    ]))  # fmt: skip
    assert found.sponsor is not None
    assert found.sponsor.value == "Peter Krause"
    assert found.sponsor.doubt == "undivided"
