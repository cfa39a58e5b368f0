"""Maintenance that somebody of the household owes is an expense, and no income."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.kind import Paper
from extractors.kinds.maintenance_proof import MaintenanceProof
from pipeline.document import Box, Document, Page
from pipeline.field import Field, Person
from validators.household import Household, Member
from validators.identity import Identity
from validators.income import _owed_by


def _field(text: str) -> Field[str]:
    return Field(
        value=text, printed=text, page=1, box=Box(0.1, 0.1, 0.2, 0.2), confidence=1.0, method="label"
    )


def _household() -> Household:
    dawit = Identity(family_name="Tekle", given_names="Dawit", birth_date=dt.date(1989, 5, 4))
    return Household(
        members=(Member(key="applicant", relation="applicant", identity=dawit),), basis="stated", dwellers=1
    )


@pytest.mark.parametrize(("given", "family", "owed"), [("Dawit", "Tekle", True), ("Filmon", "Araya", False)])
def test_payer_of_the_household_makes_it_an_expense(given: str, family: str, owed: bool) -> None:
    payer = Person(role="payer", family_name=_field(family), given_names=_field(given))
    document = Document(pages=(Page(file="a.pdf", number=1, method="ocr"),), kind="maintenance_proof")
    paper = Paper(id="d1", document=document, fields=MaintenanceProof(persons=(payer,)))
    assert _owed_by(_household(), paper) is owed
