"""Living space, shelter and property: what proves a dwelling, and what only looks like it."""

# ruff: noqa: E501 - wordings of papers stand on one line each

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.classify import named
from extractors.kinds import (
    landlord_area_confirmation,
    landlord_confirmation,
    purchase_contract,
    shelter_confirmation,
)
from pipeline.document import Box, Document, Mark
from tests.extractors.papers import Row, document, noisy, paragraph
from tests.extractors.values import value_of

_SPACE = "Hiermit bescheinigt die Spar- und Bauverein eG als Vermieterin, dass Herr Omar Al-Hassan, geb. am 12.04.1988, die Wohnung Musterweg 3, 44135 Dortmund bewohnt. Die Wohnfläche der 3-Zimmer-Wohnung beträgt 71,30 qm."


def space(*body: Row, title: str = "Nachweis über ausreichenden Wohnraum") -> Document:
    return document(
        ["Spar- und Bauverein eG", None, None, "# " + title, None, *body, None, "Dortmund, den 03.03.2026"]
    )


def test_living_space_is_read_from_running_text() -> None:
    paper = space(*paragraph(_SPACE))
    assert named(paper).kind == "landlord_area_confirmation"
    read = landlord_area_confirmation.extract(paper)
    assert value_of(read.floor_area_m2) == Decimal("71.30")
    assert value_of(read.address) == "Musterweg 3, 44135 Dortmund"
    assert value_of(read.family_name) == "Al-Hassan"


def test_living_space_is_read_from_a_form() -> None:
    rows: list[Row] = [
        "Mieter: Omar Al-Hassan", [(0.1, "Lage der Wohnung"), (0.45, "Musterweg 3, 44135 Dortmund")], [(0.1, "Wohnfläche (m²)"), (0.45, "58,5")],
        [(0.1, "Anzahl der Räume"), (0.45, "2")], "Vermieter: Sabine Vogelsang", "wohnhaft in: Ringstraße 30, 44139 Dortmund",
    ]  # fmt: skip
    read = landlord_area_confirmation.extract(space(*rows, title="Vermieterbescheinigung"))
    assert named(space(*rows, title="Vermieterbescheinigung")).kind == "landlord_area_confirmation"
    assert value_of(read.floor_area_m2) == Decimal("58.5")
    assert value_of(read.address) == "Musterweg 3, 44135 Dortmund"
    assert value_of(read.rooms) == Decimal(2)


def test_area_of_a_shared_dwelling_is_doubted() -> None:
    read = landlord_area_confirmation.extract(
        space(*paragraph(_SPACE + " Davon nutzt der Mieter ein Zimmer von 14 qm."))
    )
    assert read.floor_area_m2 is not None
    assert not read.floor_area_m2.sure


@pytest.mark.parametrize("seed", [1, 2])
def test_living_space_is_told_through_misread_letters(seed: int) -> None:
    assert landlord_area_confirmation.identify(noisy(space(*paragraph(_SPACE)), seed=seed)) > 0.5


@pytest.mark.parametrize(
    "title",
    [
        "Wohnberechtigungsschein",
        "Mietvertrag",
        "Selbsterklärung zum Wohnraum",
        "Mietangebot",
        "Mietschuldenfreiheitsbescheinigung",
        "Wohnungsgeberbestätigung",
        "Wohnflächenberechnung",
        "Exposé",
    ],
)
def test_what_is_no_confirmation_of_living_space(title: str) -> None:
    assert landlord_area_confirmation.identify(space(*paragraph(_SPACE), title=title)) == 0.0


def test_confirmation_without_an_area_is_none() -> None:
    said = _SPACE.partition(" Die Wohnfläche")[0]
    assert landlord_area_confirmation.identify(space(*paragraph(said))) == 0.0


def test_confirmation_of_moving_in_stays_one() -> None:
    paper = document(
        [
            "# Wohnungsgeberbestätigung nach § 19 BMG",
            None,
            "Einzugsdatum: 01.02.2024",
            "Anschrift der Wohnung: Musterweg 3, 44135 Dortmund",
            "Wohnungsgeber: Sabine Vogelsang",
        ]
    )
    assert landlord_confirmation.identify(paper) > 0.5
    assert named(paper).kind == "landlord_confirmation"


_HOUSED = "Herr Omar Al-Hassan, geb. am 12.04.1988, ist seit dem 15.02.2025 im Übergangswohnheim Lagerweg 1, 30159 Hannover untergebracht."


def shelter(*body: Row, title: str = "Unterbringungsbestätigung") -> Document:
    return document(
        [
            "Region Hannover",
            "Team Unterbringung",
            None,
            None,
            None,
            "# " + title,
            None,
            *body,
            None,
            "Hannover, den 03.03.2026",
        ]
    )


def test_shelter_has_address_and_first_day() -> None:
    paper = shelter(*paragraph(_HOUSED))
    assert named(paper).kind == "shelter_confirmation"
    read = shelter_confirmation.extract(paper)
    assert value_of(read.address) == "Lagerweg 1, 30159 Hannover"
    assert value_of(read.moved_in_on) == dt.date(2025, 2, 15)
    assert read.moved_out_on is None
    assert value_of(read.family_name) == "Al-Hassan"


def test_shelter_that_was_left_has_its_last_day() -> None:
    said = "Frau Rana Al-Hassan, geb. am 03.03.1990, war vom 15.02.2024 bis 30.09.2025 in der Gemeinschaftsunterkunft Lagerweg 1, 30159 Hannover untergebracht."
    assert value_of(shelter_confirmation.extract(shelter(*paragraph(said))).moved_out_on) == dt.date(
        2025, 9, 30
    )


def test_period_that_ends_with_the_verb_has_its_last_day() -> None:
    said = "es wird bescheinigt, dass Frau Rana Al-Hassan, geb. am 03.03.1990, in der Zeit vom 15.02.2024 bis zum 30.09.2025 in der Obdachlosenunterkunft Lagerweg 1, 30159 Hannover untergebracht war."
    read = shelter_confirmation.extract(shelter(*paragraph(said)))
    assert value_of(read.moved_out_on) == dt.date(2025, 9, 30)
    assert value_of(read.moved_in_on) == dt.date(2024, 2, 15)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Hausordnung", _HOUSED),
        ("Meldebescheinigung", _HOUSED),
        ("Gebührenbescheid", _HOUSED),
        ("Mietvertrag", _HOUSED),
        ("Zuweisungsentscheidung", "Sie werden der Stadt Hannover zugewiesen und wohnen nicht mehr in der Aufnahmeeinrichtung."),
        ("Bescheinigung", "Frau Rana Al-Hassan war in unserer Gemeinschaftsunterkunft als Praktikum beschäftigt und wohnt in Hannover."),
        ("Bescheinigung über die Unterbringung", "Omar Al-Hassan lebt seit dem 15.02.2025 im Pflegeheim St. Anna, vorher in einer Gemeinschaftsunterkunft."),
        ("Bescheinigung", "Herr Omar Al-Hassan, geb. am 12.04.1988, wohnt seit dem 15.02.2025 in der Wohnung Lagerweg 1, 30159 Hannover."),
    ],
)  # fmt: skip
def test_what_is_no_confirmation_of_a_shelter(title: str, said: str) -> None:
    assert named(shelter(*paragraph(said), title=title)).kind != "shelter_confirmation"


_PARTIES = (
    "Verhandelt zu Dortmund am 14.05.2024. Vor mir, dem unterzeichneten Notar Dr. Weiß, erschienen: 1. Frau Sabine Vogelsang, geboren am 02.02.1960, "
    "wohnhaft in 44139 Dortmund, Ringstraße 30, - im Folgenden „Verkäuferin“ - 2. Herr Omar Al-Hassan, geboren am 12.04.1988, wohnhaft in 44135 Dortmund, "
    "Musterweg 3, - im Folgenden „Käufer“ -"
)
_OBJECT = "Im Grundbuch von Dortmund Blatt 4711 ist das Grundstück Flurstück 12, Größe 512 m², verbunden mit dem Sondereigentum an der Wohnung Nr. 4, eingetragen. Objekt: Gartenweg 8, 44141 Dortmund."


def deed(more: str = "", title: str = "Kaufvertrag über eine Eigentumswohnung") -> Document:
    return document(
        [
            "UVZ-Nr. 812/2024",
            "# " + title,
            None,
            *paragraph(_PARTIES),
            None,
            "§ 1 Grundbuchstand",
            *paragraph(f"{_OBJECT} {more}".strip()),
        ]
    )


def test_deed_names_who_buys_what() -> None:
    paper = deed("Die Wohnung hat 83,20 m² Wohnfläche.")
    assert named(paper).kind == "purchase_contract"
    read = purchase_contract.extract(paper)
    assert value_of(read.family_name) == "Al-Hassan"
    assert value_of(read.owners) == ("Omar Al-Hassan",)
    assert [person.role for person in read.persons] == ["seller", "holder"]
    assert value_of(read.address) == "Gartenweg 8, 44141 Dortmund"
    assert value_of(read.floor_area_m2) == Decimal("83.20")
    assert value_of(read.issued_on) == dt.date(2024, 5, 14)


def test_size_of_a_plot_is_no_living_area() -> None:
    assert purchase_contract.extract(deed()).floor_area_m2 is None


def test_owner_who_is_underlined_in_the_register_is_a_former_one() -> None:
    paper = document([
        "Amtsgericht Dortmund", "# Grundbuch von Dortmund", "Blatt 4711", "Ausdruck vom 03.03.2026", "Bestandsverzeichnis", "1 Gebäude- und Freifläche, Gartenweg 8, 512 m²",
        "Erste Abteilung", "1 Vogelsang, Sabine, geb. am 02.02.1960", None, "2 Al-Hassan, Omar, geb. am 12.04.1988", "Zweite Abteilung", "Keine Eintragungen",
    ])  # fmt: skip
    assert named(paper).kind == "purchase_contract"
    page = paper.pages[0]
    line = next(line.box for line in page.lines if "Vogelsang" in line.text)
    stroke = Mark(box=Box(line.left, line.bottom - 0.0005, line.right, line.bottom + 0.001), kind="rule")
    drawn = Document(pages=(page.model_copy(update={"marks": (stroke,)}),))
    assert value_of(purchase_contract.extract(drawn).owners) == ("Omar Al-Hassan",)


@pytest.mark.parametrize(
    "title",
    [
        "Entwurf Kaufvertrag",
        "Reservierungsvereinbarung",
        "Darlehensvertrag",
        "Grundsteuerbescheid",
        "Eintragungsbekanntmachung",
        "Mietvertrag",
    ],
)
def test_what_is_no_purchase(title: str) -> None:
    assert named(deed(title=title)).kind != "purchase_contract"


def test_sale_of_a_car_is_no_purchase_of_a_dwelling() -> None:
    rows: list[Row] = [
        "# Kaufvertrag",
        "Verkäufer: Sabine Vogelsang",
        "Käufer: Omar Al-Hassan",
        "Amtliches Kennzeichen: DO-AB 123",
        "Kilometerstand: 120.000",
        "Kaufpreis: 4.500,00 EUR",
    ]
    assert purchase_contract.identify(document(rows)) == 0.0
