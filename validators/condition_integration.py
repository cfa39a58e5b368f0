"""Conditions that only the integration titles have: age when applying, efforts for a passport, whose title ends.

Source: § 25a Abs. 1 Satz 1 Nr. 3, Abs. 6, § 25b Abs. 8, § 5 Abs. 1 Nr. 1a, 4, Abs. 3 Satz 2, § 104c Abs. 2 AufenthG;
legal.md 2.4, 4.6 to 4.8, 15 no. 22.
"""

from __future__ import annotations

from extractors.kind import Paper

from .condition_application import applied_before_expiry
from .condition_identity import identity_clear, passport_held
from .condition_papers import absent
from .condition_shown import age_outcome, applied_on
from .condition_stay import chance_holder
from .condition_title import current_title, title_absent
from .finding import Text
from .folder import Folder, Outcome, cite, day, sure_value, value, where
from .registry import condition
from .requirement import Requirement
from .residence_time import over


@condition
def age_when_applied(row: Requirement, folder: Folder) -> Outcome:
    """The application was made at an age of `from` years and before `below` ones were completed.

    Arguments: `from`, `below`. The day of receipt counts, else the date of the form; of a form without a stamp of
    receipt that is dated before a birthday which has passed since, nobody knows when it was handed in.
    """
    least, below = row.with_["from"], row.with_["below"]
    found = age_outcome(folder, applied_on(folder), least, below)
    identity = folder.applicant.identity
    if identity is None or identity.birth_date is None or found.status == "unclear":
        return found
    too_old = over(identity.birth_date, 12 * below)
    if found.status == "not_met":
        young = over(identity.birth_date, 12 * least)
        return found.model_copy(update={"reached_on": young}) if young > folder.as_of else found
    forms = [form for form in folder.of("application_form") if folder.doubt(form) is None]
    used = tuple(item for form in forms for item in cite(form, "received_on", "date"))
    if folder.as_of >= too_old and not any(_received(folder, form) for form in forms):
        args: dict[str, str | Text] = {"date": day(too_old), "where": where(forms[0], "date")}
        return Outcome(status="unclear", code="age_receipt_open", args=args, evidence=used)
    notes = () if folder.as_of >= too_old else (_before(day(too_old)),)
    return found.model_copy(update={"evidence": (*found.evidence, *used), "notes": notes})


def _received(folder: Folder, form: Paper) -> bool:
    on = sure_value(form, "received_on")
    return on is not None and on == applied_on(folder)


def _before(birthday: Text) -> Text:
    return Text(
        de=f"Der Antrag muss vor dem {birthday.de} gestellt sein (Geburtstag); auf den Tag der Entscheidung kommt es "
        "nicht an.",
        en=f"The application must be made before {birthday.en} (birthday); the day of the decision does not matter.",
    )


@condition
def identity_clear_or_tried(row: Requirement, folder: Folder) -> Outcome:
    """Papers prove who the applicant is; proof of efforts leaves it to the authority whether all was done.

    Of holders of § 104c clarified identity is asked unless all reasonable measures were taken; of others the authority
    can dispense with it.
    """
    return _or_tried(row, folder, identity_clear(row, folder))


@condition
def passport_or_tried(row: Requirement, folder: Folder) -> Outcome:
    """A passport or what stands in for it is valid; proof of efforts leaves it to the authority."""
    return _or_tried(row, folder, passport_held(row, folder))


def _or_tried(row: Requirement, folder: Folder, own: Outcome) -> Outcome:
    efforts = folder.of("passport_effort_proof")
    if own.status in ("met", "unclear") or not efforts:
        return own
    args: dict[str, str | Text] = {"where": where(efforts[0])}
    evidence = (*own.evidence, *(item for paper in efforts for item in cite(paper, "issued_on")))
    code = "efforts_of_holder" if chance_holder(folder) else "efforts_shown"
    return Outcome(status="unclear", code=code, args=args, evidence=evidence, notes=own.notes)


@condition
def applied_before_title_ends(row: Requirement, folder: Folder) -> Outcome:
    """Whoever holds a title applies before it ends; whoever is tolerated has none to keep.

    Arguments: those of `applied_before_expiry`.
    """
    title = current_title(folder)
    tolerated = [
        paper
        for paper in folder.of("toleration")
        if (value(paper, "valid_until") or folder.as_of) >= folder.as_of
    ]
    if title is None and folder.case.purpose == "extension":
        return title_absent(row, folder)
    if title is None and folder.possible(("residence_title",)):
        return absent(row, folder, ("residence_title",))
    until = value(title, "valid_until") if title is not None else None
    ended = until is not None and until < folder.as_of
    if title is None or (ended and tolerated and folder.case.purpose == "issue"):
        evidence = tuple(item for paper in tolerated for item in cite(paper, "valid_until"))
        return Outcome(status="not_applicable", code="no_title_to_keep", evidence=evidence)
    return applied_before_expiry(row, folder)
