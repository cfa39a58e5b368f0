"""A file is filed only where name and birth date are exactly one client's, and nobody else comes into question."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.kind import Paper
from flows.inbox_sorting import Known, Sorted, sorted_to
from pipeline.document import Document, Page
from pipeline.field import Field, Fields, Person
from validators.identity import Identity

BORN = dt.date(1988, 4, 12)
OMAR = Identity(family_name="Al-Hassan", given_names="Omar", birth_date=BORN)
RANA = Identity(family_name="Al-Hassan", given_names="Rana", birth_date=dt.date(1990, 9, 1))
MINA = Identity(family_name="Rezai", given_names="Mina", birth_date=dt.date(1995, 7, 30))
KNOWN = (Known("Hassan", (OMAR,)), Known("Rezai", (MINA,)), Known("leer", ()))


def field(value: object, doubt: str | None = None) -> Field:
    return Field(
        value=value, printed=str(value), page=1, box=None, confidence=0.95, method="label", doubt=doubt
    )


def person(
    family: str, given: str, born: dt.date | None = None, role: str = "holder", doubt: str | None = None
) -> Person:
    return Person(
        role=role,
        family_name=field(family, doubt),
        given_names=field(given, doubt),
        birth_date=field(born) if born else None,
    )


def paper(*persons: Person, kind: str = "enrolment", number: int = 1) -> Paper:
    page = Page(file="scan.pdf", number=number, method="text_layer")
    return Paper(id=f"d{number}", document=Document(pages=(page,), kind=kind), fields=Fields(persons=persons))


def told(*papers: Paper, known: tuple[Known, ...] = KNOWN, whole: bool = True) -> Sorted:
    return sorted_to(papers, known, whole=whole)


def test_name_and_birth_date_of_one_client_file_a_paper():
    found = told(paper(person("AL HASSAN", "Omar", BORN)))
    assert (found.folder, found.reason) == ("Hassan", "name_and_birth_date")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (person("Al-Hassan", "Omar"), "no_birth_date"),
        (person("Al-Hassan", "Omar", dt.date(1961, 2, 3)), "unsure"),
        (person("Al-Hassan", "Omer", BORN), "unsure"),
        (person("Al-Hassan", "Omar", BORN, doubt="two_readings"), "unsure"),
        (person("Al-Hassan", "Lina", dt.date(2019, 2, 3)), "no_client"),
        (person("Kaya", "Deniz", dt.date(1980, 5, 5)), "no_client"),
    ],
)
def test_anything_less_is_for_a_person(given: Person, reason: str):
    found = told(paper(given))
    assert (found.folder, found.reason) == (None, reason)


def test_a_paper_that_names_nobody_is_for_a_person():
    assert told(paper()).reason == "no_person"
    assert told().reason == "no_person"


def test_who_is_only_named_as_an_officer_is_nobody_whose_paper_it_is():
    assert told(paper(person("Al-Hassan", "Omar", BORN, role="official"))).folder is None


def test_the_first_of_january_proves_little():
    born = dt.date(1988, 1, 1)
    known = (Known("Hassan", (OMAR.model_copy(update={"birth_date": born}),)),)
    found = told(paper(person("Al-Hassan", "Omar", born)), known=known)
    assert (found.folder, found.reason, found.candidates) == (None, "first_january", ("Hassan",))


def test_two_folders_of_one_person_are_not_chosen_between():
    known = (*KNOWN, Known("Hassan (alt)", (OMAR,)))
    found = told(paper(person("Al-Hassan", "Omar", BORN)), known=known)
    assert (found.folder, found.reason) == (None, "several_clients")
    assert set(found.candidates) == {"Hassan", "Hassan (alt)"}


def test_a_namesake_without_a_known_birth_date_may_be_the_one():
    known = (*KNOWN, Known("Omar H", (OMAR.model_copy(update={"birth_date": None}),)))
    assert told(paper(person("Al-Hassan", "Omar", BORN)), known=known).reason == "several_clients"


def test_a_namesake_of_another_birth_date_is_another_person():
    known = (*KNOWN, Known("Vater", (OMAR.model_copy(update={"birth_date": dt.date(1959, 6, 7)}),)))
    assert told(paper(person("Al-Hassan", "Omar", BORN)), known=known).folder == "Hassan"


def test_twins_in_two_folders_are_told_apart_by_their_names_only_where_those_are_far_apart():
    lena, lina, rami = (OMAR.model_copy(update={"given_names": name}) for name in ("Lena", "Lina", "Rami"))
    paper_of_lina = paper(person("Al-Hassan", "Lina", BORN))
    assert told(paper_of_lina, known=(Known("1", (lina,)), Known("2", (rami,)))).folder == "1"
    assert told(paper_of_lina, known=(Known("1", (lina,)), Known("2", (lena,)))).reason == "several_clients"


def test_a_stack_goes_to_one_client_only_if_every_paper_in_it_is_that_clients():
    omars = person("Al-Hassan", "Omar", BORN)
    minas = person("Rezai", "Mina", dt.date(1995, 7, 30))
    assert told(paper(omars), paper(omars, number=2)).folder == "Hassan"
    assert told(paper(omars), paper(minas, number=2)).reason == "several_clients"
    assert told(paper(omars), paper(number=2)).reason == "no_person"
    assert told(paper(omars), paper(kind="blank", number=2)).folder == "Hassan", (
        "an empty back side is nobody's"
    )


def test_a_second_holder_on_a_paper_speaks_against_it_and_a_parent_does_not():
    omars = person("Al-Hassan", "Omar", BORN)
    stranger = person("Kaya", "Deniz", dt.date(1980, 5, 5))
    father = stranger.model_copy(update={"role": "parent"})
    assert told(paper(omars, stranger)).reason == "several_persons"
    assert told(paper(omars, father)).folder == "Hassan"


def test_a_decision_on_a_family_is_filed_unless_another_of_them_is_a_client():
    omars, ranas = person("Al-Hassan", "Omar", BORN), person("Al-Hassan", "Rana", dt.date(1990, 9, 1))
    decision = paper(omars, ranas, kind="bamf_decision")
    assert told(decision).folder == "Hassan"
    assert told(decision, known=(*KNOWN, Known("Rana", (RANA,)))).reason == "several_clients"
    assert told(decision, known=(Known("Familie", (OMAR, RANA)),)).folder == "Familie"


def test_a_child_that_is_stated_in_the_household_leads_to_the_familys_folder():
    lina = Identity(family_name="Al-Hassan", given_names="Lina", birth_date=dt.date(2019, 2, 3))
    known = (Known("Hassan", (OMAR, lina)),)
    assert told(paper(person("Al-Hassan", "Lina", dt.date(2019, 2, 3))), known=known).folder == "Hassan"


def test_what_could_not_be_read_in_full_is_for_a_person_with_the_client_it_may_be():
    found = told(paper(person("Al-Hassan", "Omar", BORN)), whole=False)
    assert (found.folder, found.reason, found.candidates) == (None, "unreadable", ("Hassan",))
