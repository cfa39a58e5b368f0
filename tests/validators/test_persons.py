from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.kind import Paper
from pipeline.document import Box, Document, Page
from pipeline.field import Field, Fields, Person
from validators.case import Case, Member, Name
from validators.identity import Identity, same_person
from validators.names import Likeness, name_likeness
from validators.persons import applicant_of, holders

BORN = dt.date(1988, 4, 12)
NEW_YEAR = dt.date(1990, 1, 1)


def who(family, given, birth=BORN, **more):
    return Identity(family_name=family, given_names=given, birth_date=birth, **more)


SAME = [
    (("Al-Hassan", "Omar"), ("AL HASSAN", "OMAR")),
    (("Al-Hassan", "Omar"), ("Alhassan", "Omar")),
    (("Al-Hassan", "Omar"), ("El Hasan", "Umar")),
    (("Müller", "Jörg"), ("MUELLER", "JOERG")),
    (("Müller", "Jörg"), ("Muller", "Jorg")),
    (("Yılmaz", "Şükrü"), ("YILMAZ", "SUKRU")),
    (("Abdulrahman", "Mohammed"), ("Abd al-Rahman", "Muhammad")),
    (("Abdurrahman", "Mohamad"), ("Abdul Rahman", "Mohamed")),
    (("Omar", "Al-Hassan"), ("Al-Hassan", "Omar")),
    (("Tesfamariam", "Yohannes Gebremeskel"), ("TESFAMARIAM", "YOHANNES GEBREM")),
    (("Nguyen", "Thi Mai"), ("Nguyen", "Mai Thi")),
    (("Haidari", "Ahmad Zia"), ("Haidari", "Ahmad")),
    (("Hosseini", "Zahra"), ("Hoseini", "Zahra")),
    (("Yousef", "Mariam"), ("Youssef", "Maryam")),
    (("O'Brien", "Ann-Marie"), ("OBRIEN", "ANN MARIE")),
    (("Al-Hassan", "Omar"), ("Al-Ha5san", "0mar")),
]
OTHERS = [
    (("Al-Hassan", "Omar"), ("Al-Hassan", "Lina")),
    (("Al-Hassan", "Hassan"), ("Al-Hassan", "Hussein")),
    (("Al-Hassan", "Omar"), ("Petrosyan", "Anahit")),
    (("Ahmadi", "Ali"), ("Ahmadi", "Reza")),
    (("Haidari", "Mahmoud"), ("Haidari", "Ahmad")),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_transliteration_order_and_capitals_make_no_other_person(one, other):
    assert same_person(who(*one), who(*other)).same is True
    assert same_person(who(*other), who(*one)).same is True


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_another_name_and_another_birth_date_is_another_person(one, other):
    assert same_person(who(*one), who(*other, dt.date(2001, 2, 3))).same is False


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_another_name_is_never_the_same_person_whatever_the_birth_date(one, other):
    assert same_person(who(*one), who(*other)).same is not True
    assert same_person(who(*one, None), who(*other, None)).same is not True


def test_one_reading_error_beside_an_equal_birth_date_is_the_same_person():
    assert same_person(who("Petrosyan", "Anahit"), who("Petrosyan", "Anahlt")).same is True
    assert same_person(who("Petrosyan", "Anahit"), who("Petrcsyan", "Anahit")).same is True


def test_one_reading_error_without_birth_date_is_open():
    assert same_person(who("Petrosyan", "Anahit"), who("Petrcsyan", "Anahit", None)).same is None


def test_equal_name_with_another_birth_date_is_not_silently_the_same():
    assert same_person(who("Al-Hassan", "Omar"), who("Al-Hassan", "Omar", dt.date(1988, 4, 13))).same is None


def test_siblings_with_the_new_years_birthday_of_the_authorities_are_not_taken_for_one():
    assert same_person(who("Ahmadi", "Lina", NEW_YEAR), who("Ahmadi", "Lana", NEW_YEAR)).same is None


def test_equal_names_on_the_first_of_january_are_the_same_person():
    assert same_person(who("Ahmadi", "Lina", NEW_YEAR), who("AHMADI", "LINA", NEW_YEAR)).same is True


def test_a_child_that_carries_the_fathers_name_second_is_not_the_father():
    assert same_person(who("Al-Hassan", "Omar", None), who("Al-Hassan", "Lina Omar", None)).same is False


def test_twins_share_birth_date_and_family_name_and_are_left_open():
    assert same_person(who("Ahmadi", "Ali"), who("Ahmadi", "Reza")).same is None


def test_a_given_name_with_the_birth_date_is_enough_where_the_family_name_was_not_read():
    assert same_person(who("Rahimi", "Hamid"), who("Hamid", None)).same is True
    assert same_person(who("Rahimi", "Hamid"), who("Rahimi", None)).same is None
    assert same_person(who("Rahimi", "Hamid", NEW_YEAR), who("Hamid", None, NEW_YEAR)).same is None


def test_a_badly_read_family_name_beside_the_given_name_is_open_and_no_strangers():
    assert same_person(who("Murad", "Nadia"), who("Meorad", "Nadia", None)).same is None
    assert same_person(who("Murad", "Nadia"), who("Meorad", "Nadia", dt.date(2001, 2, 3))).same is False


def test_half_a_name_proves_nobody():
    assert same_person(who("Al-Hassan", "Omar"), who("Al-Hassan", None, None)).same is None


def test_an_unsure_other_name_is_open_rather_than_another_person():
    assert same_person(who("Al-Hassan", "Omar"), who("Xq", "Zzt", None, name_sure=False)).same is None


@given(st.sampled_from(SAME + OTHERS), st.sampled_from([BORN, None, NEW_YEAR]), st.sampled_from([BORN, None]))
def test_it_does_not_matter_who_is_compared_with_whom(pair, one_born, other_born):
    one, other = who(*pair[0], one_born), who(*pair[1], other_born)
    assert same_person(one, other).same == same_person(other, one).same


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_texts_can_be_compared_as_names(one, other):
    assert name_likeness(one, other) == name_likeness(other, one)
    assert name_likeness(one, one) in (Likeness.SAME, Likeness.UNKNOWN)


def test_no_name_is_shown_when_an_identity_is_printed():
    assert "Hassan" not in repr(who("Al-Hassan", "Omar"))
    assert "1988" not in repr(who("Al-Hassan", "Omar"))


def read(value):
    return Field(
        value=value, printed=str(value), page=1, box=Box(0, 0, 1, 1), confidence=0.95, method="label"
    )


def paper(number, kind, *people, role="holder"):
    persons = tuple(
        Person(role=role, family_name=read(f), given_names=read(g), birth_date=read(b) if b else None)
        for f, g, b in people
    )
    document = Document(pages=(Page(file="a.pdf", number=number, method="ocr"),), kind=kind, sureness=0.9)
    return Paper(id=f"d{number}", document=document, fields=Fields(persons=persons))


OMAR = ("Al-Hassan", "Omar", BORN)
RANA = ("Al-Hassan", "Rana", dt.date(1990, 9, 1))
OTHER = ("Petrosyan", "Anahit", dt.date(1979, 6, 30))


def test_the_applicant_is_derived_from_application_and_decision_before_the_number_of_papers():
    papers = [paper(1, "application_form", OMAR), *(paper(n, "payslip", RANA) for n in range(2, 6))]
    found = applicant_of(Case(), papers)
    assert found.source == "derived"
    assert found.identity is not None
    assert found.identity.given_names == "Omar"


def test_with_two_equal_persons_nobody_is_the_applicant():
    assert applicant_of(Case(), [paper(1, "payslip", OMAR), paper(2, "payslip", OTHER)]).identity is None


def test_the_stated_applicant_wins_over_the_papers():
    case = Case(applicant=Name(family_name="Al-Hassan", given_names="Rana"))
    assert applicant_of(case, [paper(1, "application_form", OMAR)]).source == "stated"


def test_landlord_and_employer_are_not_whom_the_paper_is_about():
    case = Case(applicant=Name(family_name="Al-Hassan", given_names="Omar", birth_date=BORN))
    papers = [paper(1, "payslip", OTHER, role="employer")]
    assert holders(papers, case, applicant_of(case, papers))["d1"].reason == "no_name"


def test_whoever_is_named_with_the_applicant_on_the_decision_is_of_the_family():
    case = Case(applicant=Name(family_name="Al-Hassan", given_names="Omar", birth_date=BORN))
    papers = [paper(1, "bamf_decision", OMAR, RANA), paper(2, "payslip", RANA), paper(3, "payslip", OTHER)]
    found = holders(papers, case, applicant_of(case, papers))
    assert [found[key].same for key in ("d1", "d2", "d3")] == [True, False, False]
    assert [found[key].reason for key in ("d2", "d3")] == ["household", "name_differs"]


def test_father_and_son_of_one_name_are_told_apart_only_by_the_birth_date():
    son = Member(
        relation="child", family_name="Al-Hassan", given_names="Omar", birth_date=dt.date(2015, 5, 5)
    )
    case = Case(
        applicant=Name(family_name="Al-Hassan", given_names="Omar", birth_date=BORN), household=(son,)
    )
    papers = [paper(1, "payslip", ("Al-Hassan", "Omar", None)), paper(2, "payslip", OMAR)]
    found = holders(papers, case, applicant_of(case, papers))
    assert [found["d1"].same, found["d2"].same] == [None, True]


def test_an_application_of_the_spouse_that_lists_the_applicant_is_not_the_applicants():
    form = paper(1, "application_form", RANA, role="applicant")
    listed = Person(
        role="spouse", family_name=read("Al-Hassan"), given_names=read("Omar"), birth_date=read(BORN)
    )
    persons = (*form.fields.persons, listed)
    form = form.model_copy(update={"fields": Fields(persons=persons)})
    case = Case(applicant=Name(family_name="Al-Hassan", given_names="Omar", birth_date=BORN))
    found = holders([form], case, applicant_of(case, [form]))["d1"]
    assert (found.same, found.reason) == (False, "household")


def test_a_childs_birth_certificate_that_names_the_applicant_as_parent_is_no_strangers():
    child = paper(1, "birth_certificate", ("Al-Hassan", "Lina", dt.date(2019, 2, 3)))
    father = Person(role="parent", family_name=read("Al-Hassan"), given_names=read("Omar"))
    child = child.model_copy(update={"fields": Fields(persons=(*child.fields.persons, father))})
    case = Case(applicant=Name(family_name="Al-Hassan", given_names="Omar", birth_date=BORN))
    found = holders([child], case, applicant_of(case, [child]))["d1"]
    assert (found.same, found.reason) == (False, "household")


def test_a_name_stated_without_birth_date_takes_it_from_the_weightiest_paper():
    case = Case(applicant=Name(family_name="Al-Hassan", given_names="Omar"))
    father = ("Al-Hassan", "Omar", dt.date(1961, 1, 1))
    papers = [paper(1, "bamf_decision", OMAR), paper(2, "payslip", father)]
    found = holders(papers, case, applicant_of(case, papers))
    assert [found["d1"].same, found["d2"].same] == [True, None]
