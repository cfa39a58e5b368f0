"""Einfaches Attest, Arbeitsunfähigkeitsbescheinigung (simple doctor's note, certificate of incapacity for work).

A doctor says that somebody is ill, in treatment or unable to work for some days. It proves no waiver: it does not say
how the illness is known, how severe it is, or that an exam is out of reach. Not this: the opinion of a specialist (own
kind), prescriptions, referrals, laboratory reports, discharge letters, health certificates of an authority.

Source: documents.md I1 (Not this); § 5 EFZG; form "Muster 1" of the Bundesmantelvertrag-Ärzte.
"""

from __future__ import annotations

import datetime as dt

from extractors.reading.dates import date_in
from extractors.reading.exams import issue_date
from extractors.reading.holder import holder_of, of_person
from extractors.reading.icd import icd10_of
from extractors.reading.labels import labelled
from extractors.reading.letters import letter_date
from extractors.reading.medical import until_in
from extractors.reading.medical_papers import is_incapacity, is_note
from extractors.reading.physicians import doctor_of
from extractors.reading.statements import statements
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()

_UNTIL = (
    "voraussichtlich arbeitsunfähig bis einschließlich", "voraussichtlich arbeitsunfähig bis", "bis einschließlich",
    "voraussichtlich bis", "voraussichtlich arbeitsunfähig bis einschließlich oder letzter Tag der Arbeitsunfähigkeit",
)  # fmt: skip
_FOUND_ON = ("festgestellt am", "Ausstellungsdatum")


class MedicalNote(Fields):
    """What the note says; `valid_until` is the last day that it covers."""

    doctor: Field[str] | None = None
    icd10: Field[tuple[str, ...]] | None = None
    valid_until: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the paper is a doctor's note and no opinion."""
    if not is_note(document):
        return 0.0
    return 0.92 if is_incapacity(Document(pages=document.pages[:1])) else 0.75


def extract(document: Document, /) -> MedicalNote:
    """Return who says it, the codes and the last day."""
    person = holder_of(document)
    return MedicalNote(
        **of_person(person),
        issued_on=_found_on(document) or letter_date(document) or issue_date(document),
        doctor=doctor_of(document),
        icd10=icd10_of(document),
        valid_until=_valid_until(document),
    )


def _found_on(document: Document) -> Field[dt.date] | None:
    for _, hit in labelled(document, *_FOUND_ON, shape=date_in, order=("behind", "right", "below")):
        return hit.span.field(hit.value, method="label", doubt=hit.doubt)
    return None


def _valid_until(document: Document) -> Field[dt.date] | None:
    for _, hit in labelled(
        document, *_UNTIL, shape=date_in, order=("behind", "right", "below"), anywhere=True
    ):
        return hit.span.field(hit.value, method="label", doubt=hit.doubt)
    said = (until_in(statement) for statement in statements(document))
    return next((field for field in said if field), None)
