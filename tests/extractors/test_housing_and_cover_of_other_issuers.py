"""Rental contracts, dwelling certificates, health cover and pension histories in the words of issuers of every sort."""

# ruff: noqa: E501 - rows of papers stand on one line each

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.classify import named
from extractors.kinds import health_insurance_confirmation as cover
from extractors.kinds import landlord_area_confirmation as dwelling
from extractors.kinds import pension_insurance_history as history
from extractors.kinds import rental_contract
from extractors.reading.cover_terms import comparable
from extractors.reading.yes_no import answers
from pipeline.document import Box, Document, Mark
from tests.extractors.papers import Row, document, paragraph
from tests.extractors.values import value_of

NUMBER = "65 070649 C 002"
"""A made number whose last digit checks."""
SUBLET: list[Row] = [
    "# Untermietvertrag", None, "zwischen Frau Sabine Vogelsang, Ringstraße 30, 44139 Dortmund (Hauptmieterin)", "und Herrn Omar Al-Hassan (Untermieter)", None,
    *paragraph("§ 1 Überlassen wird in der Wohnung Ringstraße 30, 44139 Dortmund ein möbliertes Zimmer von 15 m². Küche und Bad werden gemeinsam mitbenutzt."),
    "§ 2 Das Untermietverhältnis beginnt am 01.04.2025 und ist bis zum 31.03.2027 befristet.",
    "§ 3 Die Miete beträgt monatlich pauschal 410,00 Euro.",
]  # fmt: skip


def test_a_contract_of_a_subtenant_is_one_on_a_dwelling_and_its_area_is_doubted() -> None:
    paper = document(SUBLET)
    assert named(paper).kind == "rental_contract"
    found = rental_contract.extract(paper)
    assert value_of(found.tenants) == ("Omar Al-Hassan",)
    assert value_of(found.landlord) == "Sabine Vogelsang"
    assert value_of(found.rent_warm) == Decimal("410.00")
    assert value_of(found.end) == dt.date(2027, 3, 31)
    assert found.floor_area_m2 is not None
    assert found.floor_area_m2.doubt == "ambiguous"


def test_labels_of_a_dwelling_may_say_more_than_the_usual_words() -> None:
    paper = document([
        "# Bescheinigung der Hausverwaltung über die Größe einer Mietwohnung", None, "Vermieter: Sabine Vogelsang", "Mieter: Omar Al-Hassan",
        "Größe der Wohnung insgesamt (m²): 61,25", "Zahl der Wohnräume (ohne Küche): 2",
        "Anzahl aller in der Wohnung lebenden Personen (mit Kindern): 4", None, "Die Angaben werden bestätigt.",
    ])  # fmt: skip
    assert named(paper).kind == "landlord_area_confirmation"
    found = dwelling.extract(paper)
    assert value_of(found.floor_area_m2) == Decimal("61.25")
    assert value_of(found.rooms) == Decimal(2)
    assert value_of(found.occupants) == 4


def test_the_size_of_a_room_is_not_the_area_of_the_dwelling() -> None:
    paper = document([
        "# Wohnraumnachweis", None, "Vermieter: Sabine Vogelsang", "Mieter: Omar Al-Hassan", "Größe des Zimmers: 14 m²",
    ])  # fmt: skip
    assert named(paper).kind != "landlord_area_confirmation"
    assert dwelling.extract(paper).floor_area_m2 is None


def test_of_a_table_of_periods_the_cover_without_a_gap_counts() -> None:
    def since(*rows: str) -> dt.date | None:
        lines: list[Row] = [
            "AOK Hessen", None, "# Bescheinigung über Versicherungszeiten", None, "Omar Al-Hassan, geboren am 12.04.1988, ist bei uns versichert:",
            "von bis Art der Versicherung", *rows,
        ]  # fmt: skip
        return value_of(cover.extract(document(lines)).insured_since)

    assert since("01.05.2020 31.07.2021 Arbeitslosengeld", "01.08.2021 laufend Beschäftigter") == dt.date(
        2020, 5, 1
    )
    assert since("01.05.2020 31.07.2021 Arbeitslosengeld", "01.03.2022 laufend Beschäftigter") == dt.date(
        2022, 3, 1
    )


def test_a_certificate_without_a_telling_title_is_told_by_its_sentence() -> None:
    lines: list[Row] = [
        "Techniker Krankenkasse", None, "# Bescheinigung zur Vorlage bei Behörden", None, "Sehr geehrter Herr Al-Hassan,",
        "Sie, geb. am 12.04.1988, gehören seit dem 01.02.2022 als freiwilliges Mitglied uns an.",
    ]  # fmt: skip
    assert named(document(lines)).kind == "health_insurance_confirmation"
    lines[-1] = "Sie haben im Jahr 2025 Beiträge von 2.310,00 Euro gezahlt."
    assert named(document(lines)).kind != "health_insurance_confirmation"


def asked(question: str, *ticked: str, heads: bool = True) -> Document:
    """A form with a question and two boxes at the end of its row, under "ja" and "nein"."""
    rows: list[Row] = [[(0.83, "ja"), (0.89, "nein")] if heads else None, question]
    sheet = document(rows).pages[0]
    line = next(line.box for line in sheet.lines if line.text == question)
    boxes = tuple(
        Mark(box=Box(x, line.top, x + 0.015, line.bottom), kind="ticked_box" if word in ticked else "box")
        for x, word in ((0.83, "ja"), (0.89, "nein"))
    )
    return Document(pages=(sheet.model_copy(update={"marks": boxes}),))


@pytest.mark.parametrize(
    ("ticked", "said"), [(("ja",), True), (("nein",), False), ((), None), (("ja", "nein"), None)]
)
def test_a_question_is_answered_by_the_column_of_its_ticked_box(
    ticked: tuple[str, ...], said: bool | None
) -> None:
    ((question, answer),) = answers(asked("Ist der Vertrag gekündigt?", *ticked))
    assert (question.text, answer) == ("Ist der Vertrag gekündigt?", said)


def test_boxes_without_words_for_yes_and_no_answer_nothing() -> None:
    assert answers(asked("Ist der Vertrag gekündigt?", "ja", heads=False)) == ()


def test_a_no_to_the_question_of_the_extent_is_no_sufficient_cover() -> None:
    question = "Ist der Umfang mit dem der gesetzlichen Krankenversicherung vergleichbar?"
    found = {word: comparable(asked(question, word)) for word in ("ja", "nein")}
    assert {word: field and field.value for word, field in found.items()} == {"ja": True, "nein": False}
    assert comparable(asked(question, "ja", "nein")) is None


def test_rows_whose_year_stands_at_the_margin_are_counted() -> None:
    lines: list[Row] = [
        "Deutsche Rentenversicherung Bund", "Versicherungsnummer 65 120488 A 018", "# Versicherungsverlauf", None,
        "Gespeicherte Zeiten:", "2022 01.03. 31.12. 9.812,00 Pflichtbeitragszeit", "2023 01.01. 30.06. 8.120,00 Pflichtbeitragszeit",
        "01.07. 31.12. Schulausbildung",
    ]  # fmt: skip
    assert value_of(history.extract(document(lines)).contribution_months) == 16


def test_a_letter_that_clears_the_account_is_a_history_only_with_its_rows() -> None:
    head: list[Row] = ["Deutsche Rentenversicherung Bund", None, "# Klärung Ihres Versicherungskontos", None]
    rows: list[Row] = [
        "In Ihrem Versicherungskonto sind gespeichert:", "01.03.2022 - 31.12.2022 Pflichtbeitragszeit 10 Monate",
        "01.01.2023 - 30.06.2023 Pflichtbeitragszeit 6 Monate",
    ]  # fmt: skip
    asks: list[Row] = ["Bitte füllen Sie den Antrag V0100 aus und senden ihn uns zurück."]
    assert named(document([*head, *rows])).kind == "pension_insurance_history"
    assert named(document([*head, *asks])).kind != "pension_insurance_history"


def test_an_annex_without_its_issuer_is_told_by_its_number_and_rows() -> None:
    def kind(number: str) -> str:
        return named(
            document([
                f"Versicherungsnummer {number}", "Anlage 1", None, "# Versicherungsverlauf", None, "Zeitraum Monate Art der Zeit",
                "03/2021 - 12/2021 10 Pflichtbeitragszeit", "01/2022 - 02/2022 Lücke", "03/2022 - 12/2022 10 Pflichtbeitragszeit",
            ])
        ).kind  # fmt: skip

    assert kind(NUMBER) == "pension_insurance_history"
    assert kind(NUMBER[:-1] + str((int(NUMBER[-1]) + 1) % 10)) != "pension_insurance_history"


def test_periods_told_by_months_are_counted_without_the_gap() -> None:
    paper = document([
        "Deutsche Rentenversicherung Bund", "# Versicherungsverlauf", None, "03/2021 - 12/2021 Pflichtbeitragszeit",
        "01/2022 - 02/2022 Lücke", "03/2022 - 12/2022 Pflichtbeitragszeit",
    ])  # fmt: skip
    assert value_of(history.extract(paper).contribution_months) == 20
