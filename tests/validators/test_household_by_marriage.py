"""An adult of the dwelling is the spouse only where a certificate of the marriage names that very person."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.kind import Paper
from extractors.kinds.marriage_certificate import MarriageCertificate
from pipeline.document import Box, Document, Page
from pipeline.field import Field, Fields, Person
from validators.case import Case, Name
from validators.folder import Folder
from validators.household import household_of
from validators.persons import applicant_of, holders

OMAR = ("Al-Hassan", "Omar", dt.date(1988, 4, 12))
RANA = ("Al-Hassan", "Rana", dt.date(1990, 9, 1))
KARIM = ("Al-Hassan", "Karim", dt.date(1992, 1, 3))


def read(value):
    box = Box(0.1, 0.2, 0.3, 0.22)
    return Field(value=value, printed=str(value), page=1, box=box, confidence=0.97, method="label")


def person(parts, role):
    family, given, born = parts
    return Person(role=role, family_name=read(family), given_names=read(given), birth_date=read(born))


def paper(number, kind, fields):
    document = Document(pages=(Page(file=f"{number}.pdf", number=1, method="ocr"),), kind=kind, sureness=0.95)
    return Paper(id=f"d{number}", document=document, fields=fields)


def relations(spouse, *, dissolved=False):
    registered = Fields(persons=(person(OMAR, "holder"), person(RANA, "member")))
    wedding = MarriageCertificate(
        persons=(person(OMAR, "holder"), person(spouse, "spouse")),
        dissolved=read(True) if dissolved else None,
    )
    papers = (paper(1, "registration_certificate", registered), paper(2, "marriage_certificate", wedding))
    case = Case(applicant=Name(family_name=OMAR[0], given_names=OMAR[1], birth_date=OMAR[2]))
    applicant = applicant_of(case, papers)
    folder = Folder(
        papers=papers,
        matches=holders(papers, case, applicant),
        applicant=applicant,
        case=case,
        as_of=dt.date(2026, 11, 21),
    )
    found = household_of(folder)
    return found.basis, [member.relation for member in found.members]


def test_the_adult_whom_the_certificate_names_is_the_spouse():
    assert relations(RANA) == ("papers", ["applicant", "spouse"])


@pytest.mark.parametrize(("spouse", "dissolved"), [(KARIM, False), (RANA, True)])
def test_another_adult_and_a_marriage_that_has_ended_leave_the_household_open(spouse, dissolved):
    assert relations(spouse, dissolved=dissolved) == ("unknown", ["applicant"])
