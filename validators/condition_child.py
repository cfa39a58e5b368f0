"""Conditions on whoever came as a child (§ 35 AufenthG): age on the day, entry as a minor, consent of the custodians.

Source: legal.md 2.4, 5.3; § 26 Abs. 3 Satz 5, Abs. 4 Satz 4, § 80 Abs. 1, 4 AufenthG.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from extractors.kind import Paper

from .condition_papers import absent, doubtful, unsure
from .condition_shown import age_outcome
from .condition_title import current_title, title_codes
from .finding import Evidence, Text
from .folder import Folder, Outcome, best, cite, day, sure_value, value, where
from .livelihood import age_on
from .registry import condition
from .requirement import Requirement
from .residence_time import over
from .retirement import birth_shown

_OF_AGE = 18
_ENTRY = {
    "arrival_certificate": ("issued_on",),
    "asylum_permission": ("asylum_application_on", "issued_on"),
    "residence_title": ("valid_from", "issued_on"),
    "school_attendance": ("valid_on",),
    "registration_certificate": ("moved_in_on",),
}
"""Papers and the day for which they show the stay in Germany."""
_ARRIVAL = ("arrival_certificate", "asylum_permission")
"""Papers that are issued at arrival: their day is that of the entry, or little later."""


@condition
def age_on_day(row: Requirement, folder: Folder) -> Outcome:
    """The applicant is of the age on the day of the check, which stands for the day of the decision.

    Arguments: `from`, `below` (each may be left out), `instead`, the permit for whoever is too old.
    """
    least, below = row.with_.get("from"), row.with_.get("below")
    found = age_outcome(folder, folder.as_of, least, below)
    identity = folder.applicant.identity
    if found.status != "not_met" or identity is None or identity.birth_date is None:
        return found
    age = age_on(identity.birth_date, folder.as_of)
    if least is not None and age < least:
        reached = over(identity.birth_date, 12 * least)
        args: dict[str, str | Text] = {"age": str(age), "from": str(least), "date": day(reached)}
        return found.model_copy(update={"code": "age_too_low", "args": args, "reached_on": reached})
    args = {"age": str(age), "permit": row.with_.get("instead", "-")}
    return found.model_copy(update={"code": "age_too_high", "args": args})


def _eighteenth(folder: Folder) -> dt.date | None:
    identity = folder.applicant.identity
    if identity is None or identity.birth_date is None:
        return None
    return over(identity.birth_date, 12 * _OF_AGE)


def _age_open(folder: Folder) -> Outcome:
    """Return the doubt on an age that nobody knows, or that the case alone states."""
    identity = folder.applicant.identity
    if identity is None or identity.birth_date is None:
        return Outcome(status="unclear", code="condition_unknown", question="applicant")
    told = Evidence(document=None, field="birth_date", value=identity.birth_date.isoformat())
    return Outcome(status="unclear", code="age_not_proven", evidence=(told,))


@condition
def entered_as_minor(row: Requirement, folder: Folder) -> Outcome:
    """Whoever holds a title of the codes entered Germany before completing the 18th year.

    Argument: `titles`, codes of the titles for which this is asked. A minor has entered as one; of an adult a paper
    shows a day of stay before the 18th birthday. A paper of arrival from a later day speaks against it.
    """
    codes, title = title_codes(folder), current_title(folder)
    if title is not None and codes and not codes & set(row.with_["titles"]):
        return Outcome(status="not_applicable", code="entry_not_asked", evidence=cite(title, "legal_basis"))
    if title is not None and not codes:
        return doubtful(row, folder, title) or unsure(title, "legal_basis")
    eighteenth, shown = _eighteenth(folder), birth_shown(folder)
    if eighteenth is None or not shown:
        return _age_open(folder)
    if folder.as_of < eighteenth:
        return Outcome(status="met", code="entry_still_minor", evidence=shown)
    return _entered(row, folder, eighteenth, shown)


def _entered(row: Requirement, folder: Folder, eighteenth: dt.date, shown: tuple[Evidence, ...]) -> Outcome:
    days = sorted(_days(folder), key=lambda found: (found[0], found[1].id))
    early = [(date, paper, name) for date, paper, name in days if date < eighteenth]
    for date, paper, name in early:
        if folder.doubt(paper) is None and sure_value(paper, name) is not None:
            evidence = (*cite(paper, name), *shown)
            return Outcome(status="met", code="entry_minor", args={"date": day(date)}, evidence=evidence)
    if early:
        date, paper, name = early[0]
        if doubt := doubtful(row, folder, paper):
            return doubt
        args: dict[str, str | Text] = {"where": where(paper, name)}
        return Outcome(status="unclear", code="holder_unclear", args=args, evidence=cite(paper, name))
    told = folder.case.facts.entered_on
    if told is not None and told < eighteenth:
        said = Evidence(document=None, field="entered_on", value=told.isoformat())
        return Outcome(status="unclear", code="entry_stated", evidence=(said,))
    arrived = [(date, paper, name) for date, paper, name in days if paper.kind in _ARRIVAL]
    if arrived:
        date, paper, name = arrived[0]
        evidence = (*cite(paper, name), *shown)
        return Outcome(status="not_met", code="entry_late", args={"date": day(date)}, evidence=evidence)
    if days:
        evidence = tuple(item for _, paper, name in days[:1] for item in cite(paper, name))
        return Outcome(status="missing", code="entry_not_shown", evidence=evidence, question="entered_on")
    return absent(row, folder, _ARRIVAL).model_copy(update={"question": "entered_on"})


def _days(folder: Folder) -> Iterator[tuple[dt.date, Paper, str]]:
    for paper in folder.of(*_ENTRY):
        if value(paper, "title_type") == "visum":
            continue  # it is issued abroad
        for name in _ENTRY[paper.kind]:
            date = value(paper, name)
            if date is not None and date <= folder.as_of:
                yield date, paper, name


@condition
def custodians_consent(row: Requirement, folder: Folder) -> Outcome:
    """For a minor the custodians apply: a paper shows who has custody, and the application is signed.

    Whose signature it is nobody can read off; that it must be that of all custodians is said in a note. A birth
    certificate names the parents, but not who has custody.
    """
    eighteenth, shown = _eighteenth(folder), birth_shown(folder)
    if eighteenth is None or not shown:
        return _age_open(folder)
    if folder.as_of >= eighteenth:
        return Outcome(status="not_applicable", code="of_age", evidence=shown)
    proofs = [_custody(row, folder, paper) for paper in folder.of("custody_proof")]
    parents = [_named_parents(folder, paper) for paper in folder.of("birth_certificate")]
    return best([*proofs, *parents]) or absent(row, folder, ("custody_proof",))


def _custody(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    evidence = cite(paper, "custody", "custodian_family_name")
    args: dict[str, str | Text] = {"where": where(paper, "custody")}
    if sure_value(paper, "custody") is None:
        return Outcome(
            status="unclear", code="value_unread", args={**args, "field": _CUSTODY}, evidence=evidence
        )
    for form in folder.of("application_form"):
        if folder.doubt(form) is None and sure_value(form, "signed") is True:
            return Outcome(
                status="met", code="custody_shown", evidence=(*evidence, *cite(form, "signed")), notes=(_ALL,)
            )
    return Outcome(status="unclear", code="custody_unsigned", args=args, evidence=evidence)


def _named_parents(folder: Folder, paper: Paper) -> Outcome:
    return Outcome(
        status="unclear", code="custody_parents", args={"where": where(paper)}, evidence=cite(paper)
    )


_CUSTODY = Text(de="Sorgerecht", en="custody")
_ALL = Text(
    de="Bei gemeinsamem Sorgerecht unterschreiben beide; bitte die Unterschriften vergleichen (§ 80 Abs. 4 AufenthG).",
    en="With joint custody both sign; please compare the signatures (§ 80 (4) AufenthG).",
)
