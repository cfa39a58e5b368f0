"""The insurance card is a card, not the letter that brings it and no confirmation."""

# ruff: noqa: E501 - wordings of papers stand on one line each

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import health_insurance_card
from extractors.split import documents_in
from tests.extractors.papers import Row, document, page, paragraph
from tests.extractors.values import value_of

_FRONT: list[Row] = [
    "BKK Linde",
    (0.3, "Gesundheitskarte"),
    None,
    "Omar Al-Hassan",
    "Versicherung 105830016",
    "Versicherten-Nr. A000500015",
]
_BACK: list[Row] = [
    "EUROPÄISCHE KRANKENVERSICHERUNGSKARTE", "3 Name", "AL-HASSAN", "4 Vornamen", "OMAR", "5 Geburtsdatum", "12/04/1988",
    "6 Persönliche Kennnummer", "A000500015", "7 Kennnummer des Trägers", "105830016 - BKK", "8 Kennnummer der Karte", "80276883110000012345", "9 Ablaufdatum", "31/12/2029",
]  # fmt: skip


def test_front_has_number_and_name_without_captions() -> None:
    paper = document(_FRONT)
    assert named(paper).kind == "health_insurance_card"
    read = health_insurance_card.extract(paper)
    assert value_of(read.insurance_number) == "A000500015"
    assert (value_of(read.given_names), value_of(read.family_name)) == ("Omar", "Al-Hassan")
    assert value_of(read.insurer) == "BKK Linde"


def test_back_has_birth_date_and_expiry() -> None:
    read = health_insurance_card.extract(document(_BACK))
    assert value_of(read.birth_date) == dt.date(1988, 4, 12)
    assert value_of(read.valid_until) == dt.date(2029, 12, 31)


def test_front_and_back_on_two_pages_are_one_card() -> None:
    found = documents_in([page(_FRONT), page(_BACK, number=2)])
    assert [(paper.kind, len(paper.pages)) for paper in found] == [("health_insurance_card", 2)]


def test_back_of_somebody_elses_card_is_another_card() -> None:
    other = [row.replace("A000500015", "B123456782") if isinstance(row, str) else row for row in _BACK]
    assert len(documents_in([page(_FRONT), page(other, number=2)])) == 2


@pytest.mark.parametrize(
    "rows",
    [
        ["AOK Hessen", None, "# Ihre neue Gesundheitskarte", None, "Sehr geehrter Herr Al-Hassan,", *paragraph("anbei erhalten Sie Ihre Gesundheitskarte. Versichertennummer A000500015.")],
        ["AOK Hessen", "# Ersatzbescheinigung", "zur Vorlage statt der Gesundheitskarte", "Versicherten-Nr. A000500015", "Versicherung 105830016"],
        ["AOK Hessen", "# Antrag auf Ausstellung einer Gesundheitskarte", "Name: Al-Hassan", "Versicherten-Nr. A000500015"],
        ["AOK Hessen", "# Mitgliedsbescheinigung", *paragraph("Wir bestätigen, dass Omar Al-Hassan, geboren am 12.04.1988, seit dem 01.03.2022 versichert ist. Die Gesundheitskarte liegt vor.")],
        ["Sportpark", "# Mitgliedsausweis", "Gesundheitskarte Fitness", "Omar Al-Hassan", "Nr. 105830016"],
    ],
)  # fmt: skip
def test_what_is_no_card(rows: list[Row]) -> None:
    assert health_insurance_card.identify(document(rows)) < 0.5
