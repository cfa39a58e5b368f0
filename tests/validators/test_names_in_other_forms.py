"""The same person under names that papers do not divide, cut off, or turn round; and others who are not."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.kind import Paper
from extractors.reading.names import UNDIVIDED
from pipeline.document import Box, Document, Page
from pipeline.field import Field, Fields, Person
from validators.case import Case, Member, Name
from validators.folder import Folder
from validators.identity import Identity, read, same_person
from validators.persons import applicant_of, holders

BORN = dt.date(1988, 4, 12)
CLIENT = Identity(family_name="Haj Omar", given_names="Ahmad", birth_date=BORN)


def field(value, doubt=None, confidence=0.95):
    return Field(
        value=value,
        printed=str(value),
        page=1,
        box=Box(0, 0, 1, 1),
        confidence=confidence,
        method="label",
        doubt=doubt,
    )


def undivided(whole, birth=None, **more):
    *given, family = whole.split()
    return read(
        Person(
            family_name=field(family, UNDIVIDED, **more),
            given_names=field(" ".join(given), UNDIVIDED, **more),
            birth_date=field(birth) if birth else None,
        )
    )


@pytest.mark.parametrize("whole", ["Ahmad Haj Omar", "Haj Omar Ahmad", "AHMAD HAJ OMAR", "Ahmed Hadj Omar"])
@pytest.mark.parametrize("birth", [None, BORN])
def test_the_client_whose_name_the_paper_does_not_divide_is_the_client(whole, birth):
    assert same_person(CLIENT, undivided(whole, birth)).same is True
    assert same_person(undivided(whole, birth), CLIENT).same is True


@pytest.mark.parametrize(
    "whole", ["Khaled Haj Omar", "Haj Omar Khaled", "Ahmad Nour Barakat", "Samira Haj Omar"]
)
@pytest.mark.parametrize("birth", [None, dt.date(1993, 2, 1)])
def test_somebody_else_whose_name_the_paper_does_not_divide_is_another_person(whole, birth):
    assert same_person(CLIENT, undivided(whole, birth)).same is False


@pytest.mark.parametrize("whole", ["Dana Ahmad Haj Omar", "Ahmad Haj Omar Khalil", "Khalil Ahmad Haj Omar"])
def test_an_undivided_name_with_a_further_word_is_left_open_without_the_birth_date(whole):
    match = same_person(CLIENT, undivided(whole))
    assert match.same is None
    assert not match.conflicting


def test_a_further_word_and_another_birth_date_are_another_person():
    assert same_person(CLIENT, undivided("Dana Ahmad Haj Omar", dt.date(2019, 2, 3))).same is False


def test_an_undivided_name_with_a_further_given_name_behind_the_first_is_the_client():
    assert same_person(CLIENT, undivided("Ahmad Nour Haj Omar")).same is True


def test_the_birth_date_settles_an_undivided_name_with_a_further_word():
    assert same_person(CLIENT, undivided("Ahmad Haj Omar Khalil", BORN)).same is True


def test_an_undivided_name_of_another_birth_date_is_not_silently_the_client():
    assert same_person(CLIENT, undivided("Ahmad Haj Omar", dt.date(2015, 1, 2))).same is None


def test_two_undivided_names_are_one_where_all_their_words_are():
    assert same_person(undivided("Ahmad Haj Omar"), undivided("Haj Omar Ahmad")).same is True
    assert same_person(undivided("Ahmad Haj Omar"), undivided("Ahmad Omar")).same is None
    assert same_person(undivided("Ahmad Haj Omar"), undivided("Khaled Haj Omar")).same is not True
    assert same_person(undivided("Ahmad Haj Omar"), undivided("Lina Nour Barakat")).same is False


def test_words_that_could_hardly_be_read_make_nobody_a_stranger():
    assert same_person(CLIENT, undivided("Xhnad Hcj Qnar", confidence=0.4)).same is None


def test_a_name_cut_off_by_the_zone_is_the_whole_name():
    whole = Identity(family_name="Weldegebriel", given_names="Yohannes Ghirma Tesfagabir", birth_date=BORN)
    zone = Identity(family_name="WELDEGEBRIEL", given_names="YOHANNES GHIRMA T", birth_date=BORN)
    assert same_person(whole, zone).same is True
    assert same_person(zone, whole).same is True


def test_a_short_name_that_merely_begins_like_another_is_not_cut_off():
    whole = Identity(family_name="Tekle", given_names="Yohannes Tesfagabir")
    assert same_person(whole, Identity(family_name="Tekle", given_names="Yohannes Te")).same is not True


CASE = Case(
    applicant=Name(family_name="Haj Omar", given_names="Ahmad", birth_date=BORN),
    household=(
        Member(
            relation="spouse", family_name="Nasser Idris", given_names="Ilham", birth_date=dt.date(1991, 5, 4)
        ),
        Member(relation="child", family_name="Haj Omar", given_names="Dana", birth_date=dt.date(2019, 2, 3)),
    ),
)


def paper(number, kind, whole, birth=None):
    *given, family = whole.split()
    person = Person(
        family_name=field(family, UNDIVIDED),
        given_names=field(" ".join(given), UNDIVIDED),
        birth_date=field(birth) if birth else None,
    )
    document = Document(pages=(Page(file="a.pdf", number=number, method="ocr"),), kind=kind, sureness=0.9)
    return Paper(id=f"d{number}", document=document, fields=Fields(persons=(person,)))


def folder(*papers, case=CASE):
    applicant = applicant_of(case, papers)
    matches = holders(papers, case, applicant)
    return Folder(papers=papers, matches=matches, applicant=applicant, case=case, as_of=dt.date(2026, 3, 1))


@pytest.mark.parametrize(
    ("whole", "same", "reason"),
    [
        ("Ahmad Haj Omar", True, "name"),
        ("Ilham Nasser Idris", False, "household"),
        ("Dana Haj Omar", False, "household"),
        ("Dana Ahmad Haj Omar", False, "household"),
        ("Jamal Nasser Idris", False, "name_differs"),
    ],
)
def test_client_spouse_child_and_stranger_are_told_apart_by_undivided_names(whole, same, reason):
    match = folder(paper(1, "payslip", whole)).matches["d1"]
    assert (match.same, match.reason) == (same, reason)


@pytest.mark.parametrize("whole", ["Ilham Nasser Idris", "Jamal Nasser Idris", "Khalil Ahmad Haj Omar"])
def test_a_paper_that_is_not_surely_the_clients_carries_no_met(whole):
    found = paper(1, "language_certificate", whole)
    assert folder(found).doubt(found) in ("holder_differs", "holder_unclear")


def test_a_paper_of_the_client_with_an_undivided_name_may_carry_a_met():
    found = paper(1, "language_certificate", "Ahmad Haj Omar", BORN)
    assert folder(found).doubt(found) is None


def test_a_namesake_of_another_generation_opens_undated_papers_of_an_undivided_name():
    papers = (
        paper(1, "payslip", "Ahmad Haj Omar"),
        paper(2, "payslip", "Ahmad Haj Omar", dt.date(1961, 7, 30)),
    )
    assert folder(*papers).matches["d1"].same is None


def test_the_applicant_is_found_from_papers_that_do_not_divide_the_name():
    papers = (
        paper(1, "application_form", "Ahmad Haj Omar", BORN),
        paper(2, "payslip", "Haj Omar Ahmad"),
        paper(3, "payslip", "Jamal Nasser Idris"),
    )
    found = folder(*papers, case=Case())
    assert [found.matches[key].same for key in ("d1", "d2", "d3")] == [True, True, False]


@pytest.mark.parametrize("name", ["Ilham Nasser Idris", "Nasser Idris, Ilham", "Ilham NASSER IDRIS"])
def test_a_paper_of_somebody_who_also_applies_is_no_strangers(name):
    case = CASE.model_copy(update={"household": (), "also_apply": (name,)})
    papers = (paper(1, "payslip", "Ilham Nasser Idris"), paper(2, "payslip", "Lina Nour Barakat"))
    found = folder(*papers, case=case)
    assert [found.matches[key].reason for key in ("d1", "d2")] == ["household", "name_differs"]
    assert found.doubt(papers[0]) == "holder_differs"


def test_the_applicant_among_those_who_also_apply_stays_the_applicant():
    case = CASE.model_copy(update={"household": (), "also_apply": ("Ahmad Haj Omar",)})
    assert folder(paper(1, "payslip", "Ahmad Haj Omar"), case=case).matches["d1"].same is True


def test_the_applicants_family_name_is_that_of_a_paper_that_divides_it():
    divided = Person(family_name=field("Haj Omar"), given_names=field("Ahmad"), birth_date=field(BORN))
    first = paper(1, "application_form", "Ahmad Haj Omar", BORN)
    second = paper(2, "payslip", "Ahmad Haj Omar")
    second = second.model_copy(update={"fields": Fields(persons=(divided,))})
    found = applicant_of(Case(), [first, second]).identity
    assert found is not None
    assert (found.family_name, found.given_names, found.undivided) == ("Haj Omar", "Ahmad", False)
