"""Forms whose captions name a role first, whose answers stand below their question, and papers told in prose."""

# ruff: noqa: E501 - wordings of papers stand on one line each

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import (
    course_attendance,
    custody_proof,
    employer_confirmation,
    employment_contract,
    landlord_confirmation,
    medical_opinion,
    termination_letter,
    training_contract,
    translation,
)
from tests.extractors.papers import Row, document, paragraph
from tests.extractors.values import value_of


def test_a_caption_that_names_the_role_first_asks_for_the_name() -> None:
    paper = document(
        [
            "# Arbeitsvertrag", [(0.1, "Arbeitnehmer/in: Nachname"), (0.5, "Vorname"), (0.75, "geb. am")],
            [(0.1, "Haddad"), (0.5, "Omar"), (0.75, "12.04.1988")], "Das Arbeitsverhältnis beginnt am 01.02.2026.",
        ]
    )  # fmt: skip
    read = employment_contract.extract(paper)
    assert (value_of(read.family_name), value_of(read.given_names)) == ("Haddad", "Omar")


def test_the_name_before_an_address_at_the_label_of_the_employee_is_read() -> None:
    paper = document(
        ["# ARBEITSVERTRAG", "Arbeitnehmer: Omar Haddad, Ring 2, 39104 Magdeburg", "1. Beginn: 01.02.2026"]
    )
    assert value_of(employment_contract.extract(paper).family_name) == "Haddad"


def test_a_contract_that_can_be_ended_is_no_notice() -> None:
    rows: list[Row] = [
        "# Employment Contract / Arbeitsvertrag", [(0.1, "Employee / Arbeitnehmer"), (0.5, "Selam Kidane")],
        "Das Arbeitsverhältnis kann mit gesetzlicher Frist gekündigt werden.", "Urlaub: 28 Tage",
    ]  # fmt: skip
    assert termination_letter.identify(document(rows)) == 0.0


def test_a_reference_that_a_notice_promises_makes_it_no_reference() -> None:
    rows: list[Row] = [
        "Fleischerei Krause GmbH", "# Ordentliche betriebsbedingte Kündigung",
        *paragraph("Hiermit kündigen wir Ihren Arbeitsvertrag fristgemäß zum 31.07.2026."), "Ein", "Zeugnis erhalten Sie gesondert.",
    ]  # fmt: skip
    assert named(document(rows)).kind == "termination_letter"


@pytest.mark.parametrize(("answer", "unterminated"), [("nein", True), ("ja, zum 31.12.2026", False)])
def test_a_box_below_its_question_answers_it(answer: str, unterminated: bool) -> None:
    answers = [f"[x] {one}" if one == answer else f"[ ] {one}" for one in ("nein", "ja, zum 31.12.2026")]
    paper = document(
        [
            "# Arbeitgeberbescheinigung",
            "Beschäftigt seit: 01.02.2020",
            "Ist das Arbeitsverhältnis gekündigt?",
            *answers,
        ]
    )
    assert value_of(employer_confirmation.extract(paper).unterminated) is unterminated


def _asked(*answers: str) -> list[Row]:
    return [
        "Gesundheitsamt", "# Fachärztliche Bescheinigung", "zum Nachweis der Unmöglichkeit, Sprachkenntnisse zu erwerben",
        "Diagnose (ICD-10): Demenz F01.9 G", "Kann die Person keine ausreichenden Deutschkenntnisse erwerben?", *answers, "Dr. med. Anke Sievers",
    ]  # fmt: skip


def test_what_is_ticked_says_what_the_patient_cannot_do() -> None:
    read = medical_opinion.extract(
        document(_asked("[x] ja, dauerhaft nicht möglich", "[ ] vorübergehend nicht möglich", "[ ] nein"))
    )
    assert value_of(read.affects) == ("language",)
    assert value_of(read.permanent) is True


@pytest.mark.parametrize(
    "answers",
    [("[ ] ja, dauerhaft nicht möglich", "[x] nein"), ("[ ] ja, dauerhaft nicht möglich", "[ ] nein")],
)
def test_neither_heading_question_nor_open_box_says_that_the_patient_cannot_learn(
    answers: tuple[str, ...],
) -> None:
    read = medical_opinion.extract(document(_asked(*answers)))
    assert (read.affects, read.permanent) == (None, None)


def test_the_landlord_does_not_move_in() -> None:
    paper = document(
        [
            "# Wohnungsgeberbestätigung", "nach § 19 Bundesmeldegesetz", "Name und Anschrift des Wohnungsgebers", "Uwe Krüger, Ulmenhof 3, 34127 Kassel",
            [(0.1, "Wohnung: Straße, Hausnummer"), (0.5, "PLZ"), (0.7, "Ort")], [(0.1, "Ring 22"), (0.5, "03042"), (0.7, "Cottbus")],
            "Datum des Einzugs", "31.01.2026", "1. Person: Familienname, Vorname", "Haddad, Zahra", "Cottbus, 03.02.2026",
        ]
    )  # fmt: skip
    read = landlord_confirmation.extract(paper)
    assert (value_of(read.family_name), value_of(read.given_names)) == ("Haddad", "Zahra")
    assert value_of(read.address) == "Ring 22, 03042 Cottbus"
    assert value_of(read.moved_in_on) == dt.date(2026, 1, 31)
    assert value_of(read.issued_on) == dt.date(2026, 2, 3)


def test_moving_in_told_in_a_sentence_is_read_with_who_and_when() -> None:
    said = "Ich bestätige, dass Rana Haddad, geb. 03.05.1990, am 01.08.2025 in die Wohnung Ring 5, 54290 Trier eingezogen ist."
    read = landlord_confirmation.extract(document(["# Bestätigung des Wohnungsgebers", *paragraph(said)]))
    assert (value_of(read.family_name), value_of(read.birth_date), value_of(read.moved_in_on)) == (
        "Haddad",
        dt.date(1990, 5, 3),
        dt.date(2025, 8, 1),
    )


def _captions(who: str) -> Row:
    return [(0.1, f"{who}: Familienname"), (0.45, "Vorname"), (0.75, "geb. am")]


def test_the_child_is_not_taken_for_the_mother_whose_cells_stand_first() -> None:
    paper = document(
        [
            "Jugendamt", "# Auskunft aus dem Sorgeregister", _captions("Mutter"), [(0.1, "Haddad"), (0.45, "Rana"), (0.75, "03.05.1990")],
            None, _captions("Kind"), [(0.1, "Haddad"), (0.45, "Emil"), (0.75, "08.04.2021")],
            *paragraph("Im Sorgeregister ist keine Sorgeerklärung eingetragen. Die Mutter ist allein sorgeberechtigt."), "Kassel, 04.03.2026",
        ]
    )  # fmt: skip
    read = custody_proof.extract(paper)
    assert (value_of(read.given_names), value_of(read.custodian_given_names)) == ("Emil", "Rana")


def test_a_bare_name_beside_the_family_name_is_the_given_one() -> None:
    rows: list[Row] = [
        "# Übersetzung aus der arabischen Sprache",
        "1. Name: Hanaa",
        "2. Familienname: Haddad",
        "3. Geburtsort und -tag: Homs, 09.06.1978",
    ]
    read = translation.extract(document(rows))
    assert (value_of(read.given_names), value_of(read.family_name), value_of(read.birth_date)) == (
        "Hanaa",
        "Haddad",
        dt.date(1978, 6, 9),
    )


def test_the_day_a_course_begins_is_not_the_course() -> None:
    rows: list[Row] = [
        "# Teilnahmebestätigung",
        [(0.1, "Kursart"), (0.5, "Kursbeginn")],
        [(0.1, "Alphabetisierungskurs"), (0.5, "02.03.2026")],
        "nimmt regelmäßig teil",
    ]
    assert value_of(course_attendance.extract(document(rows)).course) == "Alphabetisierungskurs"


def test_the_carrier_of_a_training_is_read_without_its_caption() -> None:
    rows: list[Row] = [
        "# Ausbildungsvertrag",
        "Zwischen dem Träger der Ausbildung: Pflegedienst Sonnenhof gGmbH, Weg 1, 50667 Köln",
        "und Helen Kidane",
    ]
    assert value_of(training_contract.extract(document(rows)).employer) == "Pflegedienst Sonnenhof gGmbH"
