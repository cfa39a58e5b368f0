"""Fachärztliche Stellungnahme, qualifizierte ärztliche Bescheinigung (medical opinion, specialist's certificate).

Written by a physician or a clinic on what a patient has, how that is known, how severe it is, what follows and what the
patient therefore cannot do. It can prove that an exam or work is out of reach. Not this: the simple Attest and the
certificate of incapacity for work (`medical_note`), a prescription, a referral, a laboratory report, a discharge
letter, a medication plan, a release from confidentiality. A therapist's opinion is read as one, with `physician` False.
A short Attest becomes an opinion only where it says what the patient cannot do and why.

Source: documents.md I1; § 60a Abs. 2c AufenthG; § 9 Abs. 2 Satz 3 AufenthG; legal.md 3.12, 4.4.
"""

from __future__ import annotations

import datetime as dt

from extractors.reading.exams import issue_date
from extractors.reading.holder import holder_of, of_person
from extractors.reading.icd import diagnosis_of, icd10_of
from extractors.reading.letters import letter_date
from extractors.reading.medical import (
    Subject,
    affects_of,
    against_deportation,
    element,
    medication_of,
    permanent_of,
)
from extractors.reading.medical_papers import is_opinion, opinion_weight
from extractors.reading.physicians import doctor_of, physician_of, specialty_of
from extractors.reading.signatures import signature
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset({"request", "hearing"})


class MedicalOpinion(Fields):
    """What the opinion says; an element that is not found is None. `affects` is doubtful where no cause is named."""

    doctor: Field[str] | None = None
    specialty: Field[str] | None = None
    physician: Field[bool] | None = None
    diagnosis: Field[str] | None = None
    icd10: Field[tuple[str, ...]] | None = None
    fact_basis: Field[bool] | None = None
    method: Field[bool] | None = None
    severity: Field[bool] | None = None
    consequences: Field[bool] | None = None
    medication: Field[tuple[str, ...]] | None = None
    recommendation_against_deportation: Field[bool] | None = None
    permanent: Field[bool] | None = None
    until: Field[dt.date] | None = None
    affects: Field[tuple[Subject, ...]] | None = None
    signed: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the paper is a medical opinion and more than a note."""
    if not is_opinion(document):
        return 0.0
    return min(0.95, 0.6 + 0.06 * opinion_weight(document))


def extract(document: Document, /) -> MedicalOpinion:
    """Return who says what of whom."""
    person = holder_of(document)
    permanent, until = permanent_of(document)
    return MedicalOpinion(
        **of_person(person),
        issued_on=letter_date(document) or issue_date(document),
        doctor=doctor_of(document),
        specialty=specialty_of(document),
        physician=physician_of(document),
        diagnosis=diagnosis_of(document),
        icd10=icd10_of(document),
        fact_basis=element(document, "fact_basis"),
        method=element(document, "method"),
        severity=element(document, "severity"),
        consequences=element(document, "consequences"),
        medication=medication_of(document),
        recommendation_against_deportation=against_deportation(document),
        permanent=permanent,
        until=until,
        affects=affects_of(document),
        signed=signature(document),
    )
