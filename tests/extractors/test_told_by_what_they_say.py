"""Papers whose heading is worded as no list of titles foresees: told by issuer, labels and values, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from extractors.kind import known_kinds
from extractors.kinds import (
    annual_tax_statement,
    bank_statement,
    landlord_confirmation,
    rental_contract,
    sgb2_notice,
    training_contract,
)
from pipeline.document import Document
from tests.extractors.papers import Row, document, paragraph

Rows = list[Row]


def letter(sender: str, subject: str, text: str, *rows: Row, number: str = "") -> Document:
    head: Rows = [
        sender,
        None,
        None,
        None,
        "Frau",
        "Nesrin Dogan",
        "Talweg 9",
        "58095 Hagen",
        None,
        number or None,
    ]
    body: Rows = [None, f"# {subject}", None, "Sehr geehrte Frau Dogan,", None, *paragraph(text), None, *rows]
    return document([*head, *body, None, "Mit freundlichen Grüßen"])


def pairs(*found: tuple[str, str], x: float = 0.45) -> Rows:
    return [[(0.1, label), (x, value)] for label, value in found]


def claim(kind: str, paper: Document) -> float:
    return known_kinds()[kind].identify(paper)


@pytest.mark.parametrize(
    ("kind", "sender", "subject", "text"),
    [
        (
            "sgb2_notice", "Jobcenter Märkischer Kreis", "Ihr Leistungsanspruch ab Juli",
            "die Höhe ändert sich. Vom 01.07.2026 bis 31.12.2026 erhalten Sie monatlich 488,20 Euro.",
        ),
        (
            "housing_benefit_notice", "Stadt Hagen, Wohngeldstelle", "Ihr Antrag auf Mietzuschuss",
            "Ihrem Antrag können wir leider nicht entsprechen. Das Einkommen ist zu hoch.",
        ),
        (
            "asylblg_notice", "Stadt Hagen, Fachbereich Soziales", "Leistungen gemäß § 2 AsylbLG",
            "bewilligt werden ab 01.07.2026 Leistungen entsprechend dem SGB XII, monatlich 517,00 Euro.",
        ),
        (
            "child_benefit_notice", "Familienkasse Nordrhein-Westfalen Ost", "Ihr Kindergeld",
            "wir zahlen Ihnen für Ihr Kind Ela ab Juli 2026 monatlich 259,00 Euro Kindergeld.",
        ),
        (
            "sgb12_notice", "Stadt Hagen, Sozialamt", "Ihre Grundsicherung ab 01.07.2026",
            "ab 01.07.2026 werden Ihnen nach dem SGB XII monatlich 612,40 Euro gezahlt.",
        ),
    ],
)  # fmt: skip
def test_a_notice_headed_by_its_benefit_alone_is_told_by_what_it_decides(
    kind: str, sender: str, subject: str, text: str
) -> None:
    assert claim(kind, letter(sender, subject, text, number="BG-Nummer 35504//0001234")) > 0.5


def test_what_grants_like_social_assistance_to_asylum_seekers_is_no_notice_on_it() -> None:
    paper = letter(
        "Stadt Hagen, Fachbereich Soziales", "Leistungen gemäß § 2 AsylbLG",
        "bewilligt werden ab 01.07.2026 Leistungen entsprechend dem SGB XII, monatlich 517,00 Euro.",
    )  # fmt: skip
    assert claim("sgb12_notice", paper) == 0.0


@pytest.mark.parametrize(
    ("kind", "sender", "subject", "text"),
    [
        (
            "child_benefit_notice", "Familienkasse Nordrhein-Westfalen Ost", "Ihr Kindergeld",
            "bitte senden Sie uns die Schulbescheinigung. Derzeit erhalten Sie monatlich 259,00 Euro.",
        ),
        (
            "housing_benefit_notice", "Stadt Hagen, Wohngeldstelle", "Wohngeld",
            "hier erhalten Sie Informationen zum Wohngeld. Im Schnitt werden monatlich 297,00 Euro gezahlt.",
        ),
        (
            "sgb2_notice", "Jobcenter Märkischer Kreis", "Erstausstattung Ihrer Wohnung",
            "ich bewillige 812,00 Euro. Davon erhalten Sie monatlich 203,00 Euro bis Oktober 2026.",
        ),
        (
            "health_insurance_confirmation", "AOK NordWest", "Ihre Versicherung: Beitragsbescheid",
            "für Sie besteht seit 01.03.2021 eine freiwillige Versicherung zu monatlich 231,00 Euro.",
        ),
        (
            "termination_letter", "Agentur für Arbeit Hagen", "Eintritt einer Sperrzeit",
            "Sie haben Ihr Arbeitsverhältnis zum 30.06.2026 selbst gekündigt. Der Anspruch ruht.",
        ),
        ("payslip", "Gartenbau Rose GmbH", "Ihre Gehaltsabrechnung", "Brutto und Netto stehen ab 12.05. online."),
    ],
)  # fmt: skip
def test_a_letter_that_only_speaks_of_the_matter_is_not_the_paper(
    kind: str, sender: str, subject: str, text: str
) -> None:
    assert claim(kind, letter(sender, subject, text, number="BG-Nummer 35504//0001234")) <= 0.5


def test_a_list_of_bookings_with_bank_and_account_is_a_statement_whatever_its_heading() -> None:
    head: Rows = ["Volksbank Hagen eG", "Nesrin Dogan", "DE02 1203 0000 0000 2020 51", None]
    bookings: Rows = [
        [(0.1, day), (0.3, text), (0.8, amount)]
        for day, text, amount in (
            ("3. Mai 2026", "Dauerauftrag Miete", "-610,00 €"),
            ("4. Mai 2026", "Gutschrift Gehalt", "1.940,00 €"),
            ("9. Mai 2026", "Kartenzahlung", "-18,20 €"),
        )
    ]
    assert bank_statement.identify(document([*head, *bookings, "Saldo 1.311,80 €"])) > 0.5
    assert bank_statement.identify(document([*head, *bookings[:1], "Saldo 1.311,80 €"])) == 0.0


def test_a_contract_sheet_of_a_housing_company_needs_no_word_for_the_landlord() -> None:
    sheet: Rows = [
        "Wohnstätte Hagen eG", "# Dauernutzungsvertrag", None,
        *pairs(("Mieterin", "Nesrin Dogan"), ("Mietobjekt", "Talweg 9, 58095 Hagen"), ("Wohnfläche", "61,30 m²")),
        *pairs(("Mietbeginn", "01.04.2024"), ("Nettokaltmiete", "402,00 EUR"), ("Gesamtmiete", "598,00 EUR")),
        *[None] * 6, "Wohnstätte Hagen eG",
    ]  # fmt: skip
    paper = document(sheet)
    assert rental_contract.identify(paper) > 0.5
    landlord = rental_contract.extract(paper).landlord
    assert landlord is not None
    assert (landlord.value, landlord.doubt) == ("Wohnstätte Hagen eG", None)
    unsigned = rental_contract.extract(document(sheet[:-1])).landlord
    assert unsigned is not None
    assert unsigned.doubt == "ambiguous"


def household(*rows: Sequence[str], total: str) -> Document:
    edges = (0.1, 0.36, 0.5, 0.66, 0.82)
    head = ("Mitglied", "Einkommen", "Miete", "Regelsatz", "Anspruch")
    return letter(
        "Jobcenter Märkischer Kreis", "Bescheid über Bürgergeld nach dem SGB II",
        f"Sie erhalten vom 01.07.2026 bis 31.12.2026 monatlich {total} Euro.",
        *[list(zip(edges, row, strict=True)) for row in (head, *rows)],
    )  # fmt: skip


def test_a_table_of_a_household_is_read_in_any_order_of_its_columns() -> None:
    said = sgb2_notice.extract(
        household(
            ("Nesrin Dogan", "100,00", "300,00", "563,00", "763,00"),
            ("Ela Dogan", "259,00", "300,00", "357,00", "398,00"),
            ("zusammen", "359,00", "600,00", "920,00", "1.161,00"),
            total="1.161,00",
        )
    )
    assert said.housing_cost is not None
    assert said.housing_cost.value == Decimal("600.00")
    assert said.income_counted is not None
    assert said.income_counted.value == Decimal("359.00")
    assert said.members is not None
    assert (said.members.value, said.members.doubt) == (2, None)
    assert said.by_person is not None
    assert [(one.person, one.amount) for one in said.by_person.value] == [
        ("Nesrin Dogan", Decimal("763.00")),
        ("Ela Dogan", Decimal("398.00")),
    ]


def test_a_row_of_the_household_that_is_lost_leaves_doubt() -> None:
    said = sgb2_notice.extract(
        household(("Nesrin Dogan", "100,00", "300,00", "563,00", "763,00"), total="1.161,00")
    )
    assert said.members is not None
    assert said.members.doubt
    assert said.by_person is not None
    assert said.by_person.doubt


def test_what_was_paid_before_parts_no_amount_from_its_month() -> None:
    said = sgb2_notice.extract(
        letter(
            "Jobcenter Märkischer Kreis", "Änderungsbescheid",
            "für Ihre Bedarfsgemeinschaft werden ab 01.07.2026 nach dem SGB II 401,00 Euro anstatt bisher 655,00 Euro "
            "monatlich gezahlt.",
        )
    )  # fmt: skip
    assert said.monthly_amount is not None
    assert said.monthly_amount.value == Decimal("401.00")


def test_all_who_move_in_are_read_from_a_list_and_the_landlord_is_none_of_them() -> None:
    paper = document(
        [
            "# Wohnungsgeberbestätigung", "nach § 19 BMG", None, "In die Wohnung ziehen folgende Personen ein:",
            "1) Nesrin Dogan", "2) Ela Dogan", "3) ______________", None, "Wohnung: Talweg 9, 58095 Hagen",
            "Einzug: 01.04.2024", None, "Wohnungsgeber: Wohnstätte Hagen eG", "Hagen, 03.04.2024",
        ]
    )  # fmt: skip
    persons = landlord_confirmation.extract(paper).persons
    assert [p.given_names.value for p in persons if p.given_names] == ["Nesrin", "Ela"]


def test_the_employee_at_the_head_of_the_address_is_not_the_employer() -> None:
    paper = document(
        [
            "Ausdruck der elektronischen Lohnsteuerbescheinigung für 2025", None, "Nesrin Dogan, geb. 07.09.1990",
            "Talweg 9, 58095 Hagen", None,
            *pairs(("Bescheinigungszeitraum", "01.01. - 31.12."), ("3. Bruttoarbeitslohn", "24.010,50"), x=0.75),
            *pairs(("4. Einbehaltene Lohnsteuer", "1.730,00"), ("5. Solidaritätszuschlag", "0,00"), x=0.75),
        ]
    )  # fmt: skip
    said = annual_tax_statement.extract(paper)
    assert said.family_name is not None
    assert said.family_name.value == "Dogan"
    assert said.birth_date is not None
    assert said.issuer is None or said.issuer.value != "Nesrin Dogan"


def test_the_chambers_note_counts_in_whatever_order_it_is_stamped() -> None:
    contract: Rows = [
        "# Berufsausbildungsvertrag", None,
        *pairs(("Ausbildungsbetrieb", "Gartenbau Rose GmbH"), ("Auszubildende", "Ela Dogan")),
        *pairs(("Ausbildungsberuf", "Gärtnerin"), ("Beginn", "01.08.2025"), ("Ende", "31.07.2028")), None,
    ]  # fmt: skip
    stamp: Rows = [
        (0.5, "Landwirtschaftskammer NRW"),
        (0.5, "Registriert am 02.09.2025"),
        (0.5, "Rolle Nr. 20417"),
    ]
    noted = training_contract.extract(document([*contract, *stamp])).registered
    assert noted is not None
    assert noted.value is True
    assert training_contract.extract(document(contract)).registered is None
