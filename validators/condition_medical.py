"""Conditions on the medical case of § 60 Abs. 7 AufenthG, element by element (qualifizierte ärztliche Bescheinigung).

They hold only where the foreigners authority itself decides on the ban, that is without any asylum procedure; after
one the Federal Office decides and no row asks for anything. All rows look at the same certificate: the law asks for
one that holds every element, not for elements gathered from several.

Source: § 60 Abs. 7 Satz 2 to 5, § 60a Abs. 2c Satz 2 to 4, Abs. 2d AufenthG; legal.md 4.4; ruling 1.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from extractors.kind import Paper
from extractors.reading.nationality import alpha3

from .competence import competence
from .condition_papers import absent, doubtful, unsure
from .finding import Evidence, Text
from .folder import Folder, Outcome, best, cite, day, field, sure_value, value, where
from .registry import condition
from .requirement import Requirement

_ELEMENTS = ("fact_basis", "method", "diagnosis", "severity", "icd10", "consequences")
"""What § 60a Abs. 2c Satz 3 AufenthG lists, as fields of the certificate."""


@condition
def medical_certificate(row: Requirement, folder: Folder) -> Outcome:
    """A physician's certificate is there: signed, not dated ahead. A psychotherapist's alone is disputed."""
    return _elsewhere(row, folder) or _for_certificate(row, folder, _certificate)


def _certificate(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    for name in ("physician", "signed", "issued_on"):
        if field(paper, name) is not None and sure_value(paper, name) is None:
            return unsure(paper, name)
    issued = value(paper, "issued_on")
    if issued is not None and issued > folder.as_of:
        return _at(paper, "issued_on", "date_in_future", date=day(issued))
    if value(paper, "signed") is False:
        return Outcome(status="not_met", code="certificate_unsigned", evidence=cite(paper, "signed"))
    if value(paper, "physician") is None:
        return unsure(paper, "physician")
    if value(paper, "physician") is False:
        return _at(paper, "physician", "not_a_physician")
    return Outcome(
        status="met", code="document_shown", evidence=cite(paper, "physician", "doctor", "issued_on")
    )


@condition
def medical_element(row: Requirement, folder: Folder) -> Outcome:
    """The certificate holds the element. Argument: `field`, where it stands.

    An element that was not found is unclear and not refused: the law says that the certificate *shall* hold it, and a
    reader may miss a sentence.
    """
    return _elsewhere(row, folder) or _for_certificate(row, folder, _element)


def _element(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    name = row.with_["field"]
    if field(paper, name) is not None and sure_value(paper, name) is None:
        return unsure(paper, name)
    read = value(paper, name)
    if read is False:
        return Outcome(
            status="not_met", code="element_lacking", args={"element": row.title}, evidence=cite(paper, name)
        )
    if not read:
        return _at(paper, None, "element_not_found", element=row.title)
    return Outcome(
        status="met", code="element_shown", args={"element": row.title}, evidence=cite(paper, name)
    )


@condition
def medicines_named(row: Requirement, folder: Folder) -> Outcome:
    """Names of medicines are there; whether they are the international ones of the substances a person reads."""
    return _elsewhere(row, folder) or _for_certificate(row, folder, _medicines)


def _medicines(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    code = "medicines_to_read" if value(paper, "medication") else "medicines_not_found"
    return _at(paper, "medication", code)


@condition
def serious_illness(row: Requirement, folder: Folder) -> Outcome:
    """The authority weighs severity and outlook; both must stand in the certificate before it can."""
    return _elsewhere(row, folder) or _for_certificate(row, folder, _serious)


def _serious(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    for name in ("severity", "consequences"):
        if field(paper, name) is not None and sure_value(paper, name) is None:
            return unsure(paper, name)
        if not value(paper, name):
            return _at(paper, None, "illness_not_described")
    return Outcome(
        status="authority",
        code="illness_weighed",
        evidence=cite(paper, "severity", "consequences", "diagnosis"),
    )


@condition
def submitted_promptly(row: Requirement, folder: Folder) -> Outcome:
    """The certificate was, or still can be, handed in without delay. Argument: `days` (a yardstick, not the law).

    The day of submission is stated in the case; without one it counts as handed in on the day of the check.
    """
    return _elsewhere(row, folder) or _for_certificate(row, folder, _prompt)


def _prompt(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    issued = sure_value(paper, "issued_on")
    if issued is None:
        return unsure(paper, "issued_on")
    if issued > folder.as_of:
        return _at(paper, "issued_on", "date_in_future", date=day(issued))
    told = folder.case.facts.medical_certificate_submitted_on
    submitted = told or folder.as_of
    stated = (
        (Evidence(document=None, field="medical_certificate_submitted_on", value=told.isoformat()),)
        if told
        else ()
    )
    evidence = (*cite(paper, "issued_on"), *stated)
    args: dict[str, str | Text] = {
        "issued": day(issued),
        "submitted": day(submitted),
        "days": str(row.with_["days"]),
        "where": where(paper, "issued_on"),
    }
    if submitted < issued or submitted > folder.as_of:
        args["date"] = day(submitted)
        return Outcome(status="unclear", code="submission_contradicts", args=args, evidence=evidence)
    if submitted > issued + dt.timedelta(days=row.with_["days"]):
        question = None if told else "medical_certificate_submitted_on"
        return Outcome(
            status="unclear", code="submitted_late", args=args, evidence=evidence, question=question
        )
    return Outcome(status="met", code="submitted_in_time", args=args, evidence=evidence)


@condition
def care_at_home(row: Requirement, folder: Folder) -> Outcome:
    """A dated report on the applicant's own country is there; what it shows the authority weighs."""
    if outcome := _elsewhere(row, folder):
        return outcome
    return best([_report(row, folder, paper) for paper in folder.of(*row.evidence)]) or absent(row, folder)


def _report(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    for name in ("country", "issued_on"):
        if sure_value(paper, name) is None:
            return unsure(paper, name)
    country, home = alpha3(str(value(paper, "country"))), folder.case.applicant.nationality
    evidence = cite(paper, "country", "issued_on")
    if country is None or home is None:
        return _at(paper, "country", "country_open")
    if country != home:
        return Outcome(status="not_met", code="country_differs", evidence=evidence)
    return Outcome(status="met", code="document_shown", evidence=evidence)


def _elsewhere(row: Requirement, folder: Folder) -> Outcome | None:
    """Return what holds where the authority does not decide on the illness; None where it does."""
    who = competence(folder)
    if who.decides == "federal_office":
        return Outcome(status="not_applicable", code="federal_office_decides", evidence=who.evidence)
    if who.doubtful is not None:
        args: dict[str, str | Text] = {"where": where(who.doubtful)}
        return Outcome(status="unclear", code="procedure_open", args=args, evidence=who.evidence)
    if who.decides == "unknown":
        return Outcome(status="unclear", code="condition_unknown", question="asylum_procedure")
    if folder.case.facts.ban_on_health_grounds is False:
        return Outcome(status="not_applicable", code="no_health_ground")
    return None


def _for_certificate(
    row: Requirement, folder: Folder, judge: Callable[[Requirement, Folder, Paper], Outcome]
) -> Outcome:
    paper = certificate(folder)
    if paper is None:
        return absent(row, folder)
    return doubtful(row, folder, paper) or judge(row, folder, paper)


def certificate(folder: Folder) -> Paper | None:
    """Return the certificate that holds most of what the law lists, the newest of equal ones; None without any.

    What is hard to read counts as held: a doubt must not let another paper step in.
    """
    return max(folder.of("medical_opinion"), key=_holds, default=None)


def _holds(paper: Paper) -> tuple[int, dt.date, str]:
    held = sum(bool(value(paper, name)) for name in _ELEMENTS)
    return held, value(paper, "issued_on") or dt.date.min, paper.id


def _at(paper: Paper, name: str | None, code: str, **args: str | Text) -> Outcome:
    """Return `unclear` with the place where to look."""
    found = {**args, "where": where(paper, name)}
    evidence = cite(paper, name) if name else cite(paper)
    return Outcome(status="unclear", code=code, args=found, evidence=evidence)
