"""Sheets with their captions right of the values, and forms with numbered boxes."""

from __future__ import annotations

import datetime as dt

from extractors.kinds import landlord_area_confirmation, lid_result, registration_certificate
from extractors.reading.captions_behind import captions_behind, is_next_box
from pipeline.document import Document, Page
from tests.extractors.papers import page


def _sheet(*rows: tuple[str, str]) -> Page:
    return page(
        ["# Bescheinigung der Meldebehörde", None, *[[(0.1, value), (0.55, asked)] for value, asked in rows]]
    )


def test_captions_right_of_their_values_give_each_day_to_its_own_caption() -> None:
    sheet = _sheet(
        ("Saliba", "Familienname"),
        ("Elias Georg", "Vornamen"),
        ("09.02.1988", "Geburtsdatum"),
        ("Mühlgasse 4, 35037 Marburg", "Anschrift"),
        ("17.09.2026", "Ausstellungsdatum"),
    )
    read = registration_certificate.extract(Document(pages=(sheet,)))
    assert read.family_name
    assert read.family_name.value == "Saliba"
    assert read.given_names
    assert read.given_names.value == "Elias Georg"
    assert read.birth_date
    assert read.birth_date.value == dt.date(1988, 2, 9)
    assert read.issued_on
    assert read.issued_on.value == dt.date(2026, 9, 17)


def test_a_slip_of_results_with_captions_behind_keeps_the_birth_from_the_day_of_issue() -> None:
    sheet = page(
        [
            "# Test Leben in Deutschland",
            None,
            [(0.1, "Hewan Berhe"), (0.55, "Vor- und Zuname")],
            [(0.1, "02.06.1990"), (0.55, "Geburtstag")],
            [(0.1, "11.10.2025"), (0.55, "Testtermin")],
            [(0.1, "28"), (0.55, "Punkte von 33")],
            [(0.1, "20.11.2025"), (0.55, "ausgestellt am")],
        ]
    )
    read = lid_result.extract(Document(pages=(sheet,)))
    assert read.issued_on
    assert read.issued_on.value == dt.date(2025, 11, 20)
    assert read.exam_date
    assert read.exam_date.value == dt.date(2025, 10, 11)


def test_captions_left_of_their_values_are_left_as_they_are() -> None:
    usual = _sheet(
        ("Familienname", "Saliba"), ("Geburtsdatum", "09.02.1988"), ("ausgestellt am", "17.09.2026")
    )
    heads = _sheet(("Familienname", "Vorname"), ("Geburtsdatum", "Geburtsort"), ("Ort", "Ausstellungsdatum"))
    assert not captions_behind(usual)
    assert not captions_behind(heads)


def test_the_number_of_the_next_box_is_no_count_of_rooms_or_people() -> None:
    form = page(
        [
            "# Wohnraumnachweis",
            None,
            [(0.1, "1 Vermieter"), (0.5, "2 Mieter")],
            [(0.1, "Wohnbau Lahn GmbH"), (0.5, "Elias Saliba")],
            [(0.1, "3 Wohnfläche m²"), (0.4, "4 Anzahl der Zimmer"), (0.7, "5 Bewohner")],
            [(0.1, "71"), (0.4, "3"), (0.7, "2")],
        ]
    )
    read = landlord_area_confirmation.extract(Document(pages=(form,)))
    assert read.rooms
    assert read.rooms.value == 3
    assert read.occupants
    assert read.occupants.value == 2


def test_a_box_is_the_next_one_only_by_its_number() -> None:
    rows = page([[(0.1, "4 Bewohner"), (0.5, "5 Beruf")], [(0.1, "4 Bewohner"), (0.5, "3 Personen")]]).lines
    by_text = {line.text: line for line in rows}
    assert is_next_box(by_text["4 Bewohner"], by_text["5 Beruf"])
    assert not is_next_box(by_text["4 Bewohner"], by_text["3 Personen"])
