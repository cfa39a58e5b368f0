"""Health insurance and rental contracts are read with their equations and told from what looks like them."""

# ruff: noqa: E501 - wordings of papers stand on one line each

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.classify import named
from extractors.kinds import health_insurance_confirmation, rental_contract
from extractors.split import documents_in
from pipeline.document import Box, Document, Mark, Word
from tests.extractors.papers import Row, document, page, paragraph
from tests.extractors.values import value_of

_TO: list[Row] = ["Herrn", "Omar Al-Hassan", "Musterweg 3", "44135 Dortmund", None, None]


def fund(title: str, *body: Row, sender: str = "AOK NordWest") -> Document:
    head: list[Row] = [
        sender,
        None,
        None,
        None,
        *_TO,
        [(0.65, "Datum: 03.03.2026")],
        None,
        "# " + title,
        None,
    ]
    return document([*head, *body, None, "Mit freundlichen Grüßen"])


_MEMBER = "hiermit bestätigen wir, dass Herr Omar Al-Hassan, geboren am 12.04.1988, seit dem 01.03.2022 bei uns versichert ist."


def test_membership_is_read_with_its_number_checked() -> None:
    paper = fund("Mitgliedsbescheinigung", *paragraph(_MEMBER), "Versichertennummer: A000500015")
    assert named(paper).kind == "health_insurance_confirmation"
    read = health_insurance_confirmation.extract(paper)
    assert value_of(read.insurance_type) == "gkv"
    assert value_of(read.insured_since) == dt.date(2022, 3, 1)
    assert read.insured_until is None
    assert value_of(read.insurer) == "AOK NordWest"
    assert value_of(read.birth_date) == dt.date(1988, 4, 12)
    assert value_of(read.insurance_number) == "A000500015"
    assert read.insurance_number
    assert read.insurance_number.sure


@pytest.mark.parametrize("printed", ["4000500015", "A000500016"])
def test_a_number_whose_check_digit_is_wrong_or_whose_letter_is_mended_is_doubted(printed: str) -> None:
    read = health_insurance_confirmation.extract(
        fund("Mitgliedsbescheinigung", *paragraph(_MEMBER), f"Versichertennummer: {printed}")
    )
    assert read.insurance_number
    assert not read.insurance_number.sure


def test_cover_that_has_ended_has_its_last_day() -> None:
    said = "wir bestätigen, dass Herr Omar Al-Hassan, geboren am 12.04.1988, vom 01.03.2022 bis 31.05.2024 bei uns versichert war."
    read = health_insurance_confirmation.extract(fund("Mitgliedsbescheinigung", *paragraph(said)))
    assert value_of(read.insured_since) == dt.date(2022, 3, 1)
    assert value_of(read.insured_until) == dt.date(2024, 5, 31)


def test_the_end_of_membership_as_a_row_of_a_confirmation_is_its_last_day() -> None:
    paper = fund(
        "Bescheinigung über die Mitgliedschaft",
        [(0.1, "Mitglied"), (0.5, "Haddad, Omar")],
        [(0.1, "Geburtsdatum"), (0.5, "12.04.1988")],
        [(0.1, "Beginn der Mitgliedschaft"), (0.5, "01.09.2022")],
        [(0.1, "Ende der Mitgliedschaft"), (0.5, "22.10.2024")],
    )
    assert health_insurance_confirmation.identify(paper) > 0.5
    assert value_of(health_insurance_confirmation.extract(paper).insured_until) == dt.date(2024, 10, 22)


def test_two_beginnings_are_a_doubt() -> None:
    more = "Sie sind seit dem 01.09.2023 bei uns versichert."
    since = health_insurance_confirmation.extract(
        fund("Mitgliedsbescheinigung", *paragraph(_MEMBER), more)
    ).insured_since
    assert since
    assert not since.sure


def test_family_cover_is_told_from_membership() -> None:
    said = "Omar Al-Hassan, geboren am 12.04.1988, ist seit dem 01.03.2022 über Rana Al-Hassan familienversichert. Wir bestätigen dies."
    paper = fund("Bescheinigung über die Familienversicherung", *paragraph(said))
    assert named(paper).kind == "health_insurance_confirmation"
    assert value_of(health_insurance_confirmation.extract(paper).insurance_type) == "gkv_family"


@pytest.mark.parametrize(
    ("scope", "comparable"),
    [
        ("Der Schutz entspricht nach Art und Umfang der gesetzlichen Krankenversicherung.", True),
        ("Der Schutz entspricht nach Art und Umfang nicht der gesetzlichen Krankenversicherung.", False),
    ],
)
def test_private_cover_says_whether_it_is_as_wide_as_the_statutory_one(scope: str, comparable: bool) -> None:
    said = "wir bestätigen, dass für Omar Al-Hassan, geboren am 12.04.1988, seit dem 01.03.2022 eine private Krankenvollversicherung besteht."
    paper = fund(
        "Versicherungsbescheinigung",
        *paragraph(said),
        *paragraph(scope),
        sender="HALLESCHE Krankenversicherung a. G.",
    )
    assert named(paper).kind == "health_insurance_confirmation"
    read = health_insurance_confirmation.extract(paper)
    assert value_of(read.insurance_type) == "pkv"
    assert value_of(read.comparable_to_statutory) is comparable


def test_a_box_that_is_not_ticked_is_no_scope() -> None:
    rows: list[Row] = [
        "Debeka Krankenversicherungsverein a. G.", None, None,
        "# Bescheinigung für die Erteilung von Aufenthaltstiteln über einen privaten Krankenversicherungsschutz", None,
        "Versicherte Person: Al-Hassan, Omar", "Geburtsdatum: 12.04.1988", "Versicherungsbeginn: 01.03.2022", None,
        (0.14, "Der Schutz entspricht nach Art und Umfang der gesetzlichen Krankenversicherung."),
    ]  # fmt: skip
    paper = document(rows)
    line = paper.pages[0].lines[-1].box
    for kind, value in (("box", False), ("ticked_box", True)):
        mark = Mark(box=Box(0.115, line.top, 0.13, line.bottom), kind=kind)
        ticked = Document(pages=(paper.pages[0].model_copy(update={"marks": (mark,)}),))
        assert value_of(health_insurance_confirmation.extract(ticked).comparable_to_statutory) is value


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Kündigungsbestätigung", "wir bestätigen die Kündigung Ihrer Mitgliedschaft, Sie waren seit dem 01.03.2022 versichert."),
        ("Ende Ihrer Mitgliedschaft", "Ihre Mitgliedschaft seit dem 01.03.2022 endet am 31.05.2026. Wir bestätigen: versichert bis dahin."),
        ("Beitrittserklärung", "Ich erkläre meine Mitgliedschaft ab dem 01.03.2022. Krankenkasse AOK, versichert seit 01.01.2020."),
        ("Beitragsbescheid", "Sie sind seit dem 01.03.2022 versichert. Wir bestätigen den Beitrag von monatlich 220,50 EUR."),
        ("Ihre elektronische Gesundheitskarte", "anbei Ihre Karte. Versichert seit dem 01.03.2022."),
        ("Reisekrankenversicherung", "wir bestätigen, dass Sie seit dem 01.03.2022 versichert sind. Incoming-Versicherung."),
        ("Bestätigung", "Sie erhalten seit dem 01.03.2022 Leistungen nach § 264 SGB V von der Krankenkasse, versichert sind Sie nicht."),
        ("Angebot", "Gerne bestätigen wir unser Angebot: Krankenvollversicherung, versichert ab dem 01.03.2026."),
    ],
)  # fmt: skip
def test_what_confirms_no_cover(title: str, said: str) -> None:
    assert named(fund(title, *paragraph(said))).kind != "health_insurance_confirmation"


def contract(
    *more: Row, title: str = "Mietvertrag", warm: str = "817,40 EUR", area: str = "65,50 m²"
) -> list[Row]:
    return [
        "# " + title, None,
        "Vermieter: Sabine Vogelsang", "wohnhaft in: Ringstraße 30, 44139 Dortmund",
        "Mieter: Omar Al-Hassan", None,
        "§ 1 Mietsache", "Anschrift der Wohnung: Musterweg 3, 44135 Dortmund", "Zimmer: 2,5", f"Wohnfläche: {area}", None,
        "§ 2 Mietzeit", "Mietbeginn: 01.02.2024", "Das Mietverhältnis läuft auf unbestimmte Zeit.", None,
        "§ 3 Miete", [(0.1, "Nettokaltmiete"), (0.6, "612,40 EUR")], [(0.1, "Betriebskostenvorauszahlung"), (0.6, "120,00 EUR")],
        [(0.1, "Heizkostenvorauszahlung"), (0.6, "85,00 EUR")], [(0.1, "Gesamtmiete"), (0.6, warm)], None,
        "§ 4 Kaution", "Die Kaution beträgt 1.837,20 EUR.", *more,
    ]  # fmt: skip


def test_the_number_of_the_next_clause_is_no_number_of_persons() -> None:
    rows = contract()
    at = rows.index("§ 2 Mietzeit")
    said: list[Row] = ["Die Wohnung wird von 1", "Person bewohnt."]
    read = rental_contract.extract(document([*rows[: at - 1], *said, *rows[at:]]))
    assert value_of(read.occupants) == 1


def test_rent_is_read_in_its_parts_and_adds_up() -> None:
    paper = document(contract())
    assert named(paper).kind == "rental_contract"
    read = rental_contract.extract(paper)
    assert value_of(read.rent_cold) == Decimal("612.40")
    assert value_of(read.utilities) == Decimal("120.00")
    assert value_of(read.heating) == Decimal("85.00")
    assert value_of(read.rent_warm) == Decimal("817.40")
    assert value_of(read.floor_area_m2) == Decimal("65.50")
    assert value_of(read.rooms) == Decimal("2.5")
    assert value_of(read.address) == "Musterweg 3, 44135 Dortmund"
    assert value_of(read.tenants) == ("Omar Al-Hassan",)
    assert value_of(read.landlord) == "Sabine Vogelsang"
    assert value_of(read.start) == dt.date(2024, 2, 1)
    assert value_of(read.unlimited) is True
    assert read.end is None
    assert {person.role for person in read.persons} == {"tenant", "landlord"}
    assert read.rent_warm
    assert read.rent_warm.sure


def test_a_rent_told_in_sentences_takes_no_amount_of_the_line_below() -> None:
    rows = contract()
    first, last = rows.index("§ 3 Miete"), rows.index("§ 4 Kaution")
    said: list[Row] = [
        "§ 3 Miete",
        "Die monatliche Nettokaltmiete beträgt 612,40 €. Hinzu kommen Vorauszahlungen auf die",
        "Betriebskosten von 120,00 € und auf die Heizkosten von 85,00 €. Die Gesamtmiete beträgt somit",
        "817,40 € monatlich.",
        None,
    ]
    read = rental_contract.extract(document([*rows[:first], *said, *rows[last:]]))
    assert value_of(read.utilities) == Decimal("120.00")
    assert value_of(read.heating) == Decimal("85.00")
    assert value_of(read.rent_warm) == Decimal("817.40")
    assert read.rent_warm
    assert read.rent_warm.sure


@pytest.mark.parametrize("warm", ["8174,00 EUR", "81,74 EUR", "871,40 EUR"])
def test_a_rent_that_its_parts_do_not_make_is_doubted_throughout(warm: str) -> None:
    read = rental_contract.extract(document(contract(warm=warm)))
    for part in (read.rent_cold, read.utilities, read.heating, read.rent_warm):
        assert part
        assert not part.sure


@pytest.mark.parametrize(
    ("printed", "sure"), [("65,50 m²", True), ("65,5 qm", True), ("6550 m²", False), ("655 m²", False)]
)
def test_an_area_that_no_dwelling_has_is_doubted_and_not_mended(printed: str, sure: bool) -> None:
    area = rental_contract.extract(document(contract(area=printed))).floor_area_m2
    assert area
    assert area.sure is sure
    assert sure or area.value != Decimal("65.50")


def test_a_limited_tenancy_has_its_end() -> None:
    rows = [row for row in contract() if row != "Das Mietverhältnis läuft auf unbestimmte Zeit."]
    rows.insert(13, "Das Mietverhältnis ist befristet bis zum 31.01.2027.")
    read = rental_contract.extract(document(rows))
    assert value_of(read.end) == dt.date(2027, 1, 31)
    assert value_of(read.unlimited) is False


def test_strokes_that_were_read_as_a_letter_are_no_bare_place() -> None:
    signed = "Unterschrift Vermieter", "Unterschrift Mieter"
    [sheet] = document([*contract(), None, None, None, [(0.1, signed[0]), (0.55, signed[1])]]).pages
    top = next(line.box.top for line in sheet.lines if signed[0] in line.text)
    ink = Mark(box=Box(0.12, top - 0.03, 0.3, top - 0.005), kind="ink")
    one_side = sheet.model_copy(update={"marks": (ink,)})
    assert value_of(rental_contract.extract(Document(pages=(one_side,))).signed) is False
    letter = Word(text="M", box=Box(0.56, top - 0.04, 0.7, top - 0.004), confidence=0.87)
    read = one_side.model_copy(update={"words": (*sheet.words, letter)})
    assert rental_contract.extract(Document(pages=(read,))).signed is None


def test_both_sides_must_have_signed() -> None:
    paper = document(
        contract(None, None, None, None, [(0.1, "Unterschrift Vermieter"), (0.6, "Unterschrift Mieter")])
    )
    left, right = (line.box for line in paper.pages[0].lines if line.text.startswith("Unterschrift"))
    rules = [
        Mark(box=Box(b.left, b.top - 0.004, b.left + 0.3, b.top - 0.003), kind="rule") for b in (left, right)
    ]
    inks = [
        Mark(box=Box(b.left + 0.02, b.top - 0.03, b.left + 0.2, b.top - 0.006), kind="ink")
        for b in (left, right)
    ]
    for marks, signed in (([*rules, *inks], True), ([*rules, inks[0]], False)):
        sheet = paper.pages[0].model_copy(update={"marks": tuple(marks)})
        assert value_of(rental_contract.extract(Document(pages=(sheet,))).signed) is signed


def test_a_page_of_clauses_on_notice_goes_on_with_the_contract() -> None:
    first = page(contract("§ 5 Tierhaltung", "Kleintiere sind erlaubt."), number=1)
    second = page(
        [
            "§ 6 Kündigung",
            "Die Kündigung bedarf der Schriftform.",
            "§ 7 Hausordnung",
            "Es ist Ruhe zu halten.",
        ],
        number=2,
    )
    found = documents_in([first, second])
    assert [(paper.kind, len(paper.pages)) for paper in found] == [("rental_contract", 2)]


@pytest.mark.parametrize(
    "title",
    [
        "Mietangebot", "Kündigung des Mietvertrages", "Nebenkostenabrechnung 2025", "Mieterhöhung",
        "Nutzungsvertrag Gemeinschaftsunterkunft", "Stellplatzmietvertrag", "Gewerbemietvertrag", "Mietbescheinigung",
        "Wohnungsübergabeprotokoll", "Nachtrag zum Mietvertrag", "Mietaufhebungsvertrag", "Mieterselbstauskunft",
    ],
)  # fmt: skip
def test_what_is_no_contract_on_a_dwelling(title: str) -> None:
    assert named(document(contract(title=title))).kind != "rental_contract"


def test_a_blank_form_is_no_contract() -> None:
    rows: list[Row] = [
        "# Mietvertrag", None, "Vermieter:", "Mieter:", "Anschrift der Wohnung:", "Wohnfläche:", "Mietbeginn:", "Nettokaltmiete:",
        "Das Mietverhältnis läuft auf unbestimmte Zeit. Vermietet wird eine Wohnung.",
    ]  # fmt: skip
    assert named(document(rows)).kind != "rental_contract"


def test_a_letter_to_a_member_that_names_the_family_is_about_the_member() -> None:
    said = "gern bestätigen wir, dass Sie seit 1. April 2021 Mitglied der Krankenkasse sind. Mitversichert sind: Rana Al-Hassan, geb. 01.01.1990."
    read = health_insurance_confirmation.extract(fund("Bestätigung der Mitgliedschaft", *paragraph(said)))
    assert value_of(read.given_names) == "Omar"
    assert value_of(read.insurance_type) == "gkv"


def test_cover_for_the_cost_of_illness_in_full_is_private_however_it_is_spelled() -> None:
    for words in ("private Krankheitskosten-Vollversicherung", "private Krankenvollversicherung"):
        paper = fund(
            "Bescheinigung für das Amt",
            "Für Omar Al-Hassan, geboren am 12.04.1988, besteht bei uns seit dem 01.02.2023",
            f"eine {words}. Der Schutz entspricht dem der gesetzlichen Krankenversicherung.",
            sender="Lindenhof Versicherungsverein",
        )
        read = health_insurance_confirmation.extract(paper)
        assert value_of(read.insurance_type) == "pkv", words


def test_membership_is_not_surely_statutory_where_no_fund_is_named() -> None:
    paper = fund(
        "Mitgliedsbescheinigung",
        "Omar Al-Hassan, geboren am 12.04.1988, ist seit dem 01.02.2023 bei uns krankenversichert.",
        sender="Lindenhof Versicherungsverein",
    )
    read = health_insurance_confirmation.extract(paper).insurance_type
    assert read is None or not read.sure
