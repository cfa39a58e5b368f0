"""Whom a paper is about: not its officer, nor a form of address; and who is child, parent or doctor on it."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.kinds import custody_proof
from extractors.reading.holder import addressee_or_holder, holder_of, recipient
from extractors.reading.names import name_in
from extractors.reading.persons import holder_by_labels
from extractors.reading.physicians import doctor_of, physician_of
from extractors.reading.spans import Span
from tests.extractors.papers import document, paragraph, words_of
from tests.extractors.values import value_of


def name(text):
    return name_in(Span(1, tuple(words_of(text, 0.1, 0.1))))


@pytest.mark.parametrize("text", ["Frau", "Herr/Frau", "Herrn / Frau", "Hr.", "Eheleute", "Frau Dr."])
def test_a_form_of_address_is_no_name(text):
    assert name(text) is None


@pytest.mark.parametrize(
    "text", ["An Herrn Walid Sabry", "Frau/Herrn Walid Sabry", "Herrn Prof. Dr. Walid Sabry"]
)
def test_what_stands_before_a_name_is_no_part_of_it(text):
    found = name(text)
    assert (found.family, found.given) == ("Sabry", "Walid")


OFFICE = [
    [(0.1, "Stadt Gera"), (0.6, "Ihr Zeichen:")],
    [(0.6, "Name: Herr Jonas Wolters")],
    [(0.6, "Zimmer: 204")],
    [(0.6, "Durchwahl: 0365 838-2201")],
]


def test_the_officer_in_the_letterhead_is_not_whom_the_letter_is_about():
    paper = document(
        [*OFFICE, None, None, "Sehr geehrte Frau Sabry,", "wir bestätigen den Eingang Ihres Antrags."]
    )
    assert holder_by_labels(paper).family_name is None
    assert value_of(addressee_or_holder(paper).family_name) == "Sabry"


def test_the_applicants_block_on_the_right_of_a_form_is_read_though_it_asks_for_the_telephone():
    rows = [
        [(0.1, "Antrag auf Wohngeld"), (0.6, "Name: Sabry, Mona")],
        [(0.6, "Telefon: 0365 112233")],
        [(0.6, "Geburtsdatum: 04.05.1991")],
    ]
    assert value_of(holder_of(document(rows)).family_name) == "Sabry"


def test_the_addressee_of_two_family_names_is_told_by_the_salutation():
    rows = [None] * 5 + [
        "Frau",
        "Ilham Nasser Idris",
        "Lindenweg 4",
        "07545 Gera",
        None,
        None,
        "Sehr geehrte Frau Nasser Idris,",
    ]
    found = recipient(document(rows))
    assert (value_of(found.family_name), value_of(found.given_names)) == ("Nasser Idris", "Ilham")
    assert found.family_name.doubt is None


SOLE = "wird bescheinigt, dass sie die alleinige elterliche Sorge hat; eine Sorgeerklärung wurde nicht abgegeben."


def custody(*rows):
    paper = document(
        [
            "Landkreis Greiz - Jugendamt",
            None,
            "# Negativbescheinigung",
            None,
            *rows,
            None,
            "Greiz, den 12.03.2025",
        ]
    )
    return custody_proof.extract(paper)


def test_the_child_is_no_mother_where_the_word_names_whose_mother_she_is():
    said = f"Der Mutter von Dana Haddad, geb. am 03.02.2019, Frau Rim Kassem, geb. am 01.09.1990, {SOLE}"
    read = custody(*paragraph(said))
    assert (value_of(read.given_names), value_of(read.birth_date)) == ("Dana", dt.date(2019, 2, 3))
    assert read.custodian_given_names is None or value_of(read.custodian_given_names) == "Rim"


def test_a_mother_who_alone_has_a_birth_date_on_the_paper_is_no_child():
    said = f"Frau Rim Kassem, geb. am 01.09.1990, {SOLE} Das Kind heißt Dana."
    read = custody(*paragraph(said))
    assert read.birth_date is None
    assert [person.role for person in read.persons if person.birth_date] == ["parent"]


DOCTORS_STREET = "Dr.-Salvador-Allende-Straße 12, 07545 Gera"


@pytest.mark.parametrize(
    "street", [DOCTORS_STREET, "Dr.-Külz-Ring 3", "Prof.-Dr.-Koch-Str. 8", "Dr. Rathenau Allee 5"]
)
def test_a_street_is_no_doctor(street):
    paper = document(
        ["Lebenshilfe Gera", street, None, "# Bescheinigung", None, "Frau Sabry nimmt an der Gruppe teil."]
    )
    assert doctor_of(paper) is None
    assert physician_of(paper) is None


def test_the_street_at_a_hospital_makes_nobody_a_physician():
    paper = document(["Beratungsstelle für Familien", "Am Klinikum 3, 07545 Gera", None, "# Bescheinigung"])
    assert physician_of(paper) is None or physician_of(paper).value is False


def test_a_doctor_whose_practice_lies_in_a_street_named_after_another_is_read():
    paper = document(
        ["Dr. med. Elena Rau, Ärztin, Dr.-Külz-Ring 3", "07545 Gera", None, "# Ärztliches Attest"]
    )
    assert value_of(doctor_of(paper)) == "Dr. med. Elena Rau"
    assert value_of(physician_of(paper)) is True
