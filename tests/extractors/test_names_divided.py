from __future__ import annotations

import pytest

from extractors.classify import named
from extractors.papers import fields_of
from extractors.reading.name_evidence import settled
from extractors.reading.names import UNDIVIDED, name_in
from extractors.reading.persons import holder_by_labels
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.spans import Span
from pipeline.field import Fields
from tests.extractors.papers import document, noisy, words_of


def name(text, **order):
    return name_in(Span(1, tuple(words_of(text, 0.1, 0.1))), **order)


@pytest.mark.parametrize(
    ("printed", "family", "given"),
    [
        ("Sabry, Mona Nour", "Sabry", "Mona Nour"),
        ("BEN ROMDHANE, Khadija", "Ben Romdhane", "Khadija"),
        ("Mona Nour EL SABRY", "El Sabry", "Mona Nour"),
        ("HAJ YASIN Walid", "Haj Yasin", "Walid"),
        ("Walid Haj Yasin", "Haj Yasin", "Walid"),
        ("Walid Abd Al Rahman", "Abd Al Rahman", "Walid"),
        ("Abd Al Rahman Walid", "Walid", "Abd Al Rahman"),
        ("Abdul Karim Sultani", "Sultani", "Abdul Karim"),
        ("Frau Hedwig von der Heide", "von der Heide", "Hedwig"),
        ("Clara Sophie von der Heide", "von der Heide", "Clara Sophie"),
        ("Joana da Costa Ferreira", "da Costa Ferreira", "Joana"),
        ("Anna Maria Kunze-Albrecht", "Kunze-Albrecht", "Anna Maria"),
        ("Walid Nour Al-Masri", "Al-Masri", "Walid Nour"),
        ("Herrn Dr. Nader Ebrahimi Pour", "Ebrahimi Pour", "Nader"),
        ("Luwam Tekle Berhan", "Tekle Berhan", "Luwam"),
        ("Luwam Tekle", "Tekle", "Luwam"),
        ("Ben Müller", "Müller", "Ben"),
    ],
)
def test_what_the_make_of_a_name_tells_is_no_doubt(printed, family, given):
    found = name(printed)
    assert (found.family, found.given, found.open) == (family, given, False)


@pytest.mark.parametrize("printed", ["Walid Nour Sabry", "Al Masri Walid", "Tariq Nasser Idris Jama"])
def test_words_that_nothing_divides_are_open(printed):
    assert name(printed).open


def test_a_name_behind_a_label_that_puts_the_family_first_is_divided_from_the_front():
    found = name("Haj Yasin Walid", order="family_first")
    assert (found.family, found.given, found.open) == ("Haj Yasin", "Walid", False)


LETTER = "Frau Ilham Nasser Idris, geb. am 04.05.1991, hat am Kurs teilgenommen."


def read(*rows):
    paper = document(rows)
    persons = tuple(persons_in(running_text(paper)))
    return settled(Fields(persons=persons), paper).persons


def parts(person):
    return person.family_name.value, person.given_names.value, person.family_name.doubt


@pytest.mark.parametrize(
    ("elsewhere", "family"),
    [
        ("Sehr geehrte Frau Nasser Idris,", "Nasser Idris"),
        ("Guten Tag Frau Idris,", "Idris"),
        ("Nasser Idris, Ilham", "Nasser Idris"),
        ("Idris, Ilham Nasser", "Idris"),
        ("Ilham NASSER IDRIS", "Nasser Idris"),
        ("NASSER IDRIS Ilham", "Nasser Idris"),
        ("Nasser Idris Ilham", "Nasser Idris"),
        ([(0.1, "Nachname:"), (0.4, "Nasser Idris")], "Nasser Idris"),
        ([(0.1, "Vorname(n):"), (0.4, "Ilham")], "Nasser Idris"),
        ("Wir haben Frau Nasser Idris eingeladen.", "Nasser Idris"),
        ("Ihr Bruder Jamal Nasser Idris, geb. am 01.02.1994, ist dabei.", "Nasser Idris"),
    ],
)
def test_what_the_paper_divides_in_another_place_is_divided_and_sure(elsewhere, family):
    person = (
        read(elsewhere, None, LETTER)[-1]
        if "Bruder" not in str(elsewhere)
        else read(elsewhere, None, LETTER)[0]
    )
    assert person.family_name.value == family
    assert person.family_name.doubt is None
    assert person.given_names.doubt is None
    assert f"{person.given_names.value} {family}".split()[-2:] == ["Nasser", "Idris"]


def test_a_divided_part_stands_where_its_own_words_are_printed():
    person = read("Sehr geehrte Frau Nasser Idris,", None, LETTER)[0]
    assert person.family_name.printed.strip(",") == "Nasser Idris"
    assert person.family_name.box.left > person.given_names.box.right


@pytest.mark.parametrize(
    "elsewhere",
    [
        "Sehr geehrte Damen und Herren,",
        "Sehr geehrte Frau Ilham Nasser Idris,",
        "Ihre Sachbearbeiterin: Frau Wolters",
        "Herr Nasser hat den Kurs geleitet.",
        "Ilham Nasser Idris, Ilham Sabry, Mona Nour",
        "Ilham Nasser Idris. Ilham kommt gern.",
        "Ilham Nasser Idris Ilham Nasser Idris",
        "Wir danken Nasser Idris. Ilham war dabei.",
    ],
)
def test_what_divides_no_name_leaves_it_undivided_with_a_doubt_of_its_own(elsewhere):
    assert parts(read(elsewhere, None, LETTER)[0])[2] == UNDIVIDED


def test_two_places_that_divide_a_name_differently_leave_it_undivided():
    rows = ("Sehr geehrte Frau Nasser Idris,", "Idris, Ilham Nasser", None, LETTER)
    assert parts(read(*rows)[0])[2] == UNDIVIDED


def test_the_last_name_of_a_father_whose_name_ends_hers_divides_nothing():
    father = "Herr Nasser Idris, geb. am 01.01.1960, ist der Vater."
    assert parts(read(LETTER, None, father)[0])[2] == UNDIVIDED


def test_one_misread_letter_hides_no_salutation():
    assert parts(read("Sehr geehrte Frau Nasscr Idris,", None, LETTER)[0])[:2] == ("Nasser Idris", "Ilham")


def test_a_family_name_at_its_own_label_is_no_whole_name_though_the_given_names_cannot_be_read():
    paper = document(
        [
            [(0.1, "Familienname"), (0.4, "Nasser Idris")],
            [(0.1, "V0rn4m"), (0.4, "lIh4m")],
            [(0.1, "Geburtsdatum"), (0.4, "04.05.1991")],
        ]
    )
    person = holder_by_labels(paper)
    assert person.family_name.value == "Nasser Idris"
    assert person.given_names is None


@pytest.mark.parametrize("seed", range(5))
def test_noise_makes_no_sure_division_that_the_paper_does_not_print(seed):
    paper = noisy(document([LETTER, None, "Sehr geehrte Damen und Herren,"]), seed=seed)
    for person in settled(Fields(persons=tuple(persons_in(running_text(paper)))), paper).persons:
        if person.family_name and person.given_names:
            assert person.family_name.doubt == UNDIVIDED


def test_every_kind_of_paper_reads_a_name_as_the_paper_divides_it_elsewhere():
    rows = [
        "Nordlicht Reinigung GmbH",
        "Hafenstr. 3, 23552 Lübeck",
        None,
        "# Arbeitgeberbescheinigung",
        None,
        "Hiermit bestätigen wir, dass Frau Ilham Nasser Idris, geb. am 04.05.1991, seit dem",
        "01.03.2023 bei uns als Köchin beschäftigt ist. Das Arbeitsverhältnis ist unbefristet.",
        "Es ist nicht gekündigt. Frau Nasser Idris arbeitet 39 Stunden in der Woche.",
        None,
        "Lübeck, den 12.03.2026",
    ]
    paper = named(document(rows))
    assert paper.kind == "employer_confirmation"
    fields = fields_of(paper)
    assert (fields.family_name.value, fields.given_names.value) == ("Nasser Idris", "Ilham")
    assert fields.family_name.doubt is None
    assert parts(fields.persons[0]) == ("Nasser Idris", "Ilham", None)
    assert fields.family_name.probability is not None
