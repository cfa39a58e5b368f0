"""Papers of issuers whose forms are arranged otherwise: captions under values, cells signed over their caption."""

# ruff: noqa: E501 - wordings of papers stand on one line each

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.classify import named
from extractors.kinds import (
    employer_confirmation,
    employment_contract,
    health_insurance_confirmation,
    language_certificate,
    lid_result,
    payslip,
    rental_contract,
    sgb2_notice,
)
from pipeline.document import Box, Document, Mark
from tests.extractors.papers import Row, document, page, paragraph
from tests.extractors.values import value_of

_LET: list[Row] = [
    "Haus & Grund", "# Mietvertrag über Wohnräume", None,
    "Zwischen Ingrid Hoffmeister, Lindenweg 3, 65193 Wiesbaden - als Vermieter -",
    "und Khaled Ahmadi, Rheinstr. 60, 65185 Wiesbaden - als Mieter -", "wird folgender Mietvertrag geschlossen:",
    "§ 1 Mieträume", "Vermietet werden im Hause Wiesenstraße 14, 65203 Wiesbaden, 3,5 Zimmer, Küche, Bad.",
    [(0.1, "Einziehende Personen"), (0.5, "5")], "Die Wohnfläche beträgt 72,40 m².", "§ 2 Mietzeit",
    "Das Mietverhältnis beginnt am 01.04.2023 und läuft auf unbestimmte Zeit.", "§ 3 Miete",
]  # fmt: skip


def test_the_dwelling_is_not_where_the_parties_live_whatever_the_letterhead_says() -> None:
    paper = document([*_LET, "Die Grundmiete beträgt 620,00 €."])
    assert named(paper).kind == "rental_contract"
    assert value_of(rental_contract.extract(paper).address) == "Wiesenstraße 14, 65203 Wiesbaden"


def test_a_number_before_the_word_counts_the_rooms_not_what_stands_below() -> None:
    table: list[Row] = [
        "# Mietvertrag", [(0.1, "Größe"), (0.4, "3,5 Zimmer, Wohnfläche 81,15 m²")],
        [(0.1, "Einziehende Personen"), (0.4, "5")], [(0.1, "Mietbeginn"), (0.4, "01.02.2024")],
    ]  # fmt: skip
    assert value_of(rental_contract.extract(document(table)).rooms) == Decimal("3.5")


def test_a_decimal_that_is_read_apart_is_doubted_and_not_cut() -> None:
    read = rental_contract.extract(document(["# Mietvertrag", "bestehend aus 2, 5 Zimmern, Küche, Bad"]))
    assert read.rooms
    assert (read.rooms.value, read.rooms.sure) == (Decimal("2.5"), False)


@pytest.mark.parametrize(("warm", "found"), [("690,00", True), ("700,00", False)])
def test_the_rent_without_a_name_is_the_cold_one_where_the_costs_beside_it_make_the_whole(
    warm: str, found: bool
) -> None:
    rows: list[Row] = [
        "# Mietvertrag", "Die Miete beträgt monatlich 520,00 €.", None,
        [(0.1, "Betriebskosten"), (0.6, "100,00 €")], [(0.1, "Heizkosten"), (0.6, "70,00 €")],
        [(0.1, "Insgesamt"), (0.6, f"{warm} €")],
    ]  # fmt: skip
    cold = rental_contract.extract(document(rows)).rent_cold
    assert (value_of(cold) if cold else None) == (Decimal("520.00") if found else None)


def test_a_cooperative_lets_to_its_members() -> None:
    rows: list[Row] = [
        "# Dauernutzungsvertrag", "Die Wohnungsgenossenschaft Aufbau eG, nachstehend Genossenschaft genannt,",
        "und das Mitglied Herr Dawit Tesfay schließen folgenden Vertrag:", [(0.1, "Wohnfläche"), (0.5, "58,91 m²")],
        "Das Nutzungsverhältnis beginnt am 16.11.2021.", [(0.1, "Grundnutzungsgebühr"), (0.5, "347,57 EUR")],
    ]  # fmt: skip
    paper = document(rows)
    assert named(paper).kind == "rental_contract"
    assert value_of(rental_contract.extract(paper).start) == dt.date(2021, 11, 16)


@pytest.mark.parametrize("signed", [True, False])
def test_a_cell_is_signed_over_the_caption_at_its_foot(signed: bool) -> None:
    rows: list[Row] = [
        "# Arbeitgeberbescheinigung", "Herr Ibrahim Suleiman ist seit 01.04.2021 beschäftigt.", *[None] * 12,
        [(0.12, "Ort, Datum"), (0.48, "Stempel und Unterschrift des Arbeitgebers")],
    ]  # fmt: skip
    sheet = page(rows)
    caption = next(line.box for line in sheet.lines if line.text.startswith("Stempel"))
    marks = [
        Mark(kind="rule", box=Box(0.1, y, 0.9, y + 0.002))
        for y in (caption.top - 0.065, caption.bottom + 0.006)
    ]
    if signed:
        marks.append(Mark(kind="ink", box=Box(0.5, caption.top - 0.05, 0.7, caption.top - 0.01)))
    read = employer_confirmation.extract(Document(pages=(sheet.model_copy(update={"marks": tuple(marks)}),)))
    assert value_of(read.signed) is signed


def test_a_confirmation_in_english_is_one() -> None:
    said = "We hereby confirm that Ms. Haya Al-Masri, born 18 May 1993, has been employed with us since 1 March 2023. The employment contract is permanent and has not been terminated by either party."
    paper = document(["Nordwind Systems SE", None, "# Confirmation of Employment", *paragraph(said)])
    assert named(paper).kind == "employer_confirmation"
    read = employer_confirmation.extract(paper)
    assert (value_of(read.unterminated), value_of(read.unlimited)) == (True, True)


def test_a_confirmation_in_english_of_a_job_under_notice_says_so() -> None:
    said = "We confirm that Ms. Haya Al-Masri has been employed with us since 1 March 2023. The contract has been terminated as of 31 December 2026."
    paper = document(["Nordwind Systems SE", None, "# Confirmation of Employment", *paragraph(said)])
    assert value_of(employer_confirmation.extract(paper).unterminated) is False


@pytest.mark.parametrize(
    "said",
    [
        "was employed with us as an engineer since 1 March 2020 until 30 June 2023. We wish her all the best.",
        "will be employed with us since 1 March 2027 as an engineer under a permanent contract.",
    ],
)
def test_a_job_that_is_over_or_has_not_begun_is_no_present_one(said: str) -> None:
    body = paragraph(f"We hereby confirm that Ms. Haya Al-Masri, born 18 May 1993, {said}")
    paper = document(["Nordwind Systems SE", None, "# Confirmation of Employment", *body])
    assert named(paper).kind != "employer_confirmation"


def test_an_exam_date_may_stand_over_its_caption_and_beside_a_word_that_is_like_it() -> None:
    head: list[Row] = [
        "# Goethe-Zertifikat C1",
        "Haya Al-Masri, geb. 18.05.1993",
        "hat die Prüfung bestanden.",
        None,
    ]
    over = document([*head, "Bremen, 18.11.2023", "Ort, Prüfungsdatum"])
    assert value_of(language_certificate.extract(over).exam_date) == dt.date(2023, 11, 18)
    beside = document(
        [*head, "Prüfungsdatum 25.05.2024 Prüfungszentrum Sprachwerk Ausstellungsdatum 20.06.2024"]
    )
    assert value_of(language_certificate.extract(beside).exam_date) == dt.date(2024, 5, 25)


def test_a_birth_date_is_no_exam_date() -> None:
    rows: list[Row] = ["# Leben in Deutschland", "Geburtsdatum 14.09.1999", "Testdatum", "Ergebnis 14 von 33"]
    assert lid_result.extract(document(rows)).exam_date is None


def test_a_result_below_b1_that_names_the_civics_test_beside_is_one_of_the_language_test() -> None:
    rows: list[Row] = [
        "Bundesamt für Migration und Flüchtlinge", "# Bescheinigung", "Frau Shirin Ahmadi, geboren am 15.05.1993,",
        "Das Ergebnis des Deutsch-Tests für Zuwanderer am 14.10.2023 lautet: Niveau A2.",
        "Das Niveau B1 wurde nicht erreicht.",
        "Im Test Leben in Deutschland wurden 19 von 33 möglichen Punkten erreicht.",
    ]  # fmt: skip
    assert named(document(rows)).kind == "dtz_result"


def test_a_jobcenter_may_refuse_in_the_first_person() -> None:
    said = "Ihren Antrag auf Grundsicherungsgeld nach dem SGB II vom 06.07.2026 lehne ich ab."
    paper = document(["Jobcenter Bochum", None, "# Ablehnungsbescheid", *paragraph(said)])
    assert named(paper).kind == "sgb2_notice"
    assert value_of(sgb2_notice.extract(paper).decision) == "refused"


_SLIP: list[Row] = [
    "Brightloop Software GmbH", "# Payslip August 2026", None,
    [(0.1, "Employee ID"), (0.3, "Date of birth"), (0.5, "Start date"), (0.7, "Tax class")],
    [(0.1, "B-0092"), (0.3, "03/05/1992"), (0.5, "01/11/2023"), (0.7, "1")], None,
    [(0.1, "Total gross"), (0.6, "4,166.67")], [(0.1, "Wage tax"), (0.6, "-617.33")],
    [(0.1, "Health insurance"), (0.6, "-358.33")], [(0.1, "Long-term care insurance"), (0.6, "-100.00")],
    [(0.1, "Pension insurance"), (0.6, "-387.50")], [(0.1, "Unemployment insurance"), (0.6, "-54.36")],
    [(0.1, "Net salary"), (0.6, "2,649.15")], [(0.1, "Amount paid out"), (0.6, "2,649.15")],
]  # fmt: skip


def test_a_payslip_in_english_adds_up_like_any_other() -> None:
    paper = document(_SLIP)
    assert named(paper).kind == "payslip"
    read = payslip.extract(paper)
    assert (value_of(read.gross), value_of(read.statutory_net)) == (Decimal("4166.67"), Decimal("2649.15"))
    assert all(field and field.sure for field in (read.gross, read.statutory_net, read.payout))
    assert value_of(read.employer) == "Brightloop Software GmbH"
    assert value_of(read.entry_date) == dt.date(2023, 11, 1)


def test_the_class_between_two_captions_is_found() -> None:
    rows: list[Row] = ["# Bezügemitteilung September 2026", "Steuerklasse 1 Kinderfreibeträge 0,0"]
    assert value_of(payslip.extract(document(rows)).tax_class) == 1


@pytest.mark.parametrize(("named_net", "found"), [("1.650,10", True), ("73,00", False)])
def test_nettobezuege_are_the_net_only_where_they_follow_from_the_gross(named_net: str, found: bool) -> None:
    rows: list[Row] = [
        "# Verdienstabrechnung 04/2026", [(0.1, "Bruttobezüge gesamt"), (0.6, "2.310,75")],
        [(0.1, "Summe der gesetzlichen Abzüge"), (0.6, "660,65")], [(0.1, "Nettobezüge"), (0.6, named_net)],
    ]  # fmt: skip
    net = payslip.extract(document(rows)).statutory_net
    assert (value_of(net) if net else None) == (Decimal("1650.10") if found else None)


def test_the_firm_stands_over_its_owner() -> None:
    rows: list[Row] = [
        "Bäckerei Steinmüller", "Inh. Karl Steinmüller e.K. · Marktplatz 3 · 37073 Göttingen", None,
        "# Entgeltabrechnung Juni 2026",
    ]  # fmt: skip
    assert value_of(payslip.extract(document(rows)).employer) == "Bäckerei Steinmüller"


def test_values_set_right_under_captions_set_left_are_told_by_their_order() -> None:
    captions = [(0.1, "Geburtsdatum"), (0.3, "Eintritt"), (0.47, "Austritt"), (0.64, "StKl")]
    values = [(0.13, "11.01.1985"), (0.37, "01.08.2023"), (0.57, "30.06.2026"), (0.71, "4")]
    read = payslip.extract(document(["# Bezügemitteilung 06/2026", captions, values]))
    assert value_of(read.entry_date) == dt.date(2023, 8, 1)
    assert value_of(read.exit_date) == dt.date(2026, 6, 30)


def test_an_exit_before_the_month_that_is_paid_is_doubted() -> None:
    read = payslip.extract(document(["# Entgeltabrechnung Juni 2026", "Austritt: 01.08.2023"]))
    assert read.exit_date
    assert not read.exit_date.sure


def test_the_next_heading_is_no_number_of_rooms() -> None:
    rows: list[Row] = ["# Mietvertrag", "Sie besteht aus 2", "Zimmern, Küche, Bad.", "3. Mietdauer"]
    assert value_of(rental_contract.extract(document(rows)).rooms) == Decimal(2)


def test_clauses_numbered_without_a_sign_go_on_over_the_page() -> None:
    first = page(["# Mietvertrag", "4. Miete", "Kaltmiete 500,00 EUR", "5. Staffel"], number=1)
    second = page(["6. Kaution", "Die Kaution beträgt 1.500,00 EUR."], number=2)
    assert rental_contract.belongs(Document(pages=(first,)), second)


def test_a_box_before_a_whole_clause_decides_the_term() -> None:
    rows: list[Row] = [
        "# Arbeitsvertrag", (0.14, "beginnt am 05.01.2026 und ist unbefristet."),
        (0.14, "beginnt am __________ und endet am __________."),
    ]  # fmt: skip
    sheet = page(rows)
    first, second = (line.box for line in sheet.lines if line.text.startswith("beginnt"))
    marks = (
        Mark(kind="ticked_box", box=Box(0.12, first.top, 0.132, first.bottom)),
        Mark(kind="box", box=Box(0.12, second.top, 0.132, second.bottom)),
    )
    read = employment_contract.extract(Document(pages=(sheet.model_copy(update={"marks": marks}),)))
    assert value_of(read.unlimited) is True


def test_a_member_whose_family_is_covered_too_is_a_member() -> None:
    said = "Wir bescheinigen, dass Herr Omar Al-Hassan, geboren am 12.04.1988, seit dem 01.02.2020 Mitglied der DAK-Gesundheit ist. Folgende Angehörige sind familienversichert:"
    paper = document(["DAK-Gesundheit", None, "# Versicherungsbescheinigung", *paragraph(said)])
    assert value_of(health_insurance_confirmation.extract(paper).insurance_type) == "gkv"


def test_the_addressee_is_no_employer() -> None:
    rows: list[Row] = [
        "Ev.-luth. Kirchenkreis Osnabrück", "Frau Iryna Bondarenko", "Johannisstr. 90", "49074 Osnabrück",
        "# Bezügemitteilung 06/2026",
    ]  # fmt: skip
    assert value_of(payslip.extract(document(rows)).employer) == "Ev.-luth. Kirchenkreis Osnabrück"
