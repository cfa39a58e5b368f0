"""Efforts to obtain a passport are shown by the home state's mission or to it; demands, visas and other certificates are none."""

# ruff: noqa: E501 - wordings of papers stand on one line each

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import passport_effort_proof
from tests.extractors.papers import Row, document, noisy, paragraph
from tests.extractors.values import value_of


def paper(sender: str, title: str, said: str, *more: Row) -> list[Row]:
    return [sender, None, "# " + title, None, *paragraph(said), *more]


_IRAQ = paper(
    "Botschaft der Republik Irak in Berlin", "Bestätigung",
    "Die Konsularabteilung bestätigt, dass Herr Karwan Barzani, geb. am 19.03.1984, am 7. Mai 2025 persönlich erschienen ist und einen neuen Reisepass beantragt hat.",
    None, "Berlin, den 08.05.2025",
)  # fmt: skip


def test_the_missions_confirmation_is_read() -> None:
    found = document(_IRAQ)
    assert named(found).kind == "passport_effort_proof"
    read = passport_effort_proof.extract(found)
    assert (value_of(read.family_name), value_of(read.given_names)) == ("Barzani", "Karwan")
    assert value_of(read.mission) == "Botschaft der Republik Irak"
    assert value_of(read.visited_on) == dt.date(2025, 5, 7)
    assert value_of(read.issued_on) == dt.date(2025, 5, 8)


def test_a_refusal_in_english_is_one_too() -> None:
    rows = paper(
        "Embassy of the State of Eritrea", "TO WHOM IT MAY CONCERN",
        "We certify that Mr. Yonas Habte, geb. 02.02.1990, visited the embassy on 11 March 2025. The embassy is unable to issue a passport to the applicant.",
    )  # fmt: skip
    found = document(rows)
    assert named(found).kind == "passport_effort_proof"
    assert value_of(passport_effort_proof.extract(found).visited_on) == dt.date(2025, 3, 11)


def test_the_day_of_birth_above_a_sentence_is_no_visit() -> None:
    rows = [
        "Embassy of the Republic of Iraq", None, "# CERTIFICATE", None, "Name: Barzani", "First name: Karwan", "Date of birth: 19/03/1984", "Date: 07/05/2025", None,
        *paragraph("This is to certify that the above named person appeared at this embassy on 07/05/2025 and applied for a national passport."),
    ]  # fmt: skip
    read = passport_effort_proof.extract(document(rows))
    assert value_of(read.birth_date) == dt.date(1984, 3, 19)
    assert value_of(read.visited_on) == dt.date(2025, 5, 7)


def test_an_appointment_is_no_visit() -> None:
    rows = paper(
        "Generalkonsulat der Islamischen Republik Afghanistan", "Terminbestätigung", "Ihr Termin zur Passausstellung: 14.09.2026, 10:00 Uhr. Bitte erscheinen Sie pünktlich.",
        "Name: Rahimi", "Vorname: Zahra", "Geburtsdatum: 01.01.1995",
    )  # fmt: skip
    found = document(rows)
    assert named(found).kind == "passport_effort_proof"
    assert (
        value_of(passport_effort_proof.extract(found).mission)
        == "Generalkonsulat der Islamischen Republik Afghanistan"
    )


def test_a_record_of_the_client_names_the_last_visit() -> None:
    rows = paper(
        "Zahra Rahimi", "Nachweis über Passbeschaffungsbemühungen", "Ich, Zahra Rahimi, geboren am 01.01.1995, habe mich um die Ausstellung eines Nationalpasses bemüht.",
        "Am 03.02.2025 habe ich bei der Afghanischen Botschaft vorgesprochen.", "Am 10.06.2025 war ich erneut vorstellig.",
    )  # fmt: skip
    found = document(rows)
    assert named(found).kind == "passport_effort_proof"
    read = passport_effort_proof.extract(found)
    assert value_of(read.visited_on) == dt.date(2025, 6, 10)
    assert value_of(read.mission) == "Afghanischen Botschaft"


@pytest.mark.parametrize("seed", range(5))
def test_misread_letters_give_no_wrong_kind(seed: int) -> None:
    assert named(noisy(document(_IRAQ), seed=seed)).kind in ("passport_effort_proof", "unknown")


@pytest.mark.parametrize(
    ("sender", "title", "said"),
    [
        ("Stadt Gera - Ausländerbehörde", "Passbeschaffung", "Sehr geehrter Herr Barzani, Sie werden aufgefordert, bei der Botschaft der Republik Irak einen Reisepass zu beantragen und den Nachweis der Vorsprache vorzulegen. Ich bitte Sie, dies bis zum 01.06.2025 nachzuweisen und den Pass vorzulegen."),
        ("Landratsamt Fulda", "Merkblatt Passbeschaffung", "Wenden Sie sich an die Botschaft und beantragen Sie die Ausstellung eines Passes."),
        ("Botschaft der Bundesrepublik Deutschland Beirut", "Terminbestätigung", "Termin zur Beantragung eines Visums am 14.09.2026. Bitte bringen Sie Ihren Reisepass mit, ausgestellt in den letzten zehn Jahren."),
        ("Botschaft der Republik Irak", "Bescheinigung", "Es wird bescheinigt, dass Herr Karwan Barzani, geb. am 19.03.1984, irakischer Staatsangehöriger und ledig ist."),
        ("Stadt Gera - Bürgeramt", "Terminbestätigung", "Ihr Termin zur Abholung: Ihr Reisepass wurde beantragt. Die Abholung ist ab 14.09.2026 möglich."),
    ],
)  # fmt: skip
def test_papers_that_show_no_effort_are_none(sender: str, title: str, said: str) -> None:
    assert named(document(paper(sender, title, said))).kind != "passport_effort_proof"
