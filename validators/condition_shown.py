"""Conditions on one paper and on one person: shown and running, of a nationality, of an age (Nachweis, Alter).

Source: legal.md 5.5, 5.6.
"""

from __future__ import annotations

import datetime as dt

from extractors.kind import Paper

from .condition_papers import absent, doubtful, unsure
from .finding import Evidence, Text
from .folder import Folder, Outcome, best, cite, day, field, sure_value, where
from .livelihood import age_on
from .registry import condition
from .requirement import Requirement
from .retirement import birth_shown
from .translations import untranslated


@condition
def paper_shown(row: Requirement, folder: Folder) -> Outcome:
    """A paper of the row's kinds is the applicant's, translated where it is foreign, and still runs.

    Arguments: `needs`, by kind the fields that must surely be read; `true`, by kind a field that must say yes;
    `until`, by kind the field of its last day; `look`, by kind the reason why a person must look at such a paper.
    """
    return best([_shown(row, folder, paper) for paper in folder.of(*row.evidence)]) or absent(row, folder)


def _shown(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    args: dict[str, str | Text]
    needs = row.with_.get("needs", {}).get(paper.kind, ())
    for name in needs:
        if sure_value(paper, name) is None:
            return unsure(paper, name)
    if paper in untranslated(folder):
        args = {"where": where(paper)}
        return Outcome(status="unclear", code="untranslated", args=args, evidence=cite(paper, "language"))
    if (said := row.with_.get("true", {}).get(paper.kind)) is not None:
        if sure_value(paper, said) is None:
            return unsure(paper, said)
        if not sure_value(paper, said):
            return Outcome(status="not_met", code="paper_says_no", evidence=cite(paper, said))
    if (last := row.with_.get("until", {}).get(paper.kind)) is not None and (
        ended := ends(folder, paper, last)
    ):
        return ended
    if (reason := row.with_.get("look", {}).get(paper.kind)) is not None:
        args = {"where": where(paper)}
        return Outcome(status="unclear", code=reason, args=args, evidence=cite(paper, *needs))
    return Outcome(status="met", code="document_shown", evidence=cite(paper, *needs))


def ends(folder: Folder, paper: Paper, name: str) -> Outcome | None:
    """Return `not_met` where the last day of the paper has passed, a doubt where it is hard to read, else None."""
    if field(paper, name) is None:
        return None
    last = sure_value(paper, name)
    if last is None:
        return unsure(paper, name)
    if last < folder.as_of:
        return Outcome(
            status="not_met", code="paper_ended", args={"until": day(last)}, evidence=cite(paper, name)
        )
    return None


@condition
def nationality_in(row: Requirement, folder: Folder) -> Outcome:
    """A paper surely shows one of the nationalities.

    Arguments: `codes` (ISO 3166-1 alpha-3); `others_look`, whether holders of another one may belong here, too, which a
    person decides. Somebody may have two: another one beside it does no harm.
    """
    return best([_nationality(row, folder, paper) for paper in folder.of(*row.evidence)]) or absent(
        row, folder
    )


def _nationality(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    read = sure_value(paper, "nationality")
    if read is None:
        return unsure(paper, "nationality")
    evidence = cite(paper, "nationality")
    args: dict[str, str | Text] = {"nationality": str(read), "where": where(paper, "nationality")}
    if read in row.with_["codes"]:
        return Outcome(status="met", code="nationality_fits", args=args, evidence=evidence)
    if row.with_.get("others_look"):
        return Outcome(status="unclear", code="nationality_other_group", args=args, evidence=evidence)
    return Outcome(status="not_met", code="nationality_other", args=args, evidence=evidence)


@condition
def age_between(row: Requirement, folder: Folder) -> Outcome:
    """The applicant has completed `from` years and not yet `below` ones, on the day of the application.

    Arguments: `from`, `below` (each may be left out). A year of life is completed on the birthday. Without a dated
    application the day of the check counts. A birth date of 1 January may be an estimate.
    """
    if open_ := application_day_open(folder):
        return open_
    return age_outcome(folder, applied_on(folder), row.with_.get("from"), row.with_.get("below"))


def age_outcome(folder: Folder, on: dt.date, least: int | None, below: int | None) -> Outcome:
    """Return whether the age on the day lies between; unclear where no paper surely shows the birth date."""
    identity = folder.applicant.identity
    if identity is None or identity.birth_date is None:
        return Outcome(status="unclear", code="condition_unknown", question="applicant")
    born, shown = identity.birth_date, birth_shown(folder)
    args: dict[str, str | Text] = {"age": str(age_on(born, on)), "on": day(on)}
    if not shown:
        told = Evidence(document=None, field="birth_date", value=born.isoformat())
        return Outcome(status="unclear", code="age_not_proven", args=args, evidence=(told,))
    fits = _within(age_on(born, on), least, below)
    if (born.month, born.day) == (1, 1) and fits != _within(
        age_on(born.replace(month=12, day=31), on), least, below
    ):
        return Outcome(status="unclear", code="age_estimated", args=args, evidence=shown)
    return Outcome(
        status="met" if fits else "not_met",
        code="age_fits" if fits else "age_outside",
        args=args,
        evidence=shown,
    )


def _within(age: int, least: int | None, below: int | None) -> bool:
    return (least is None or age >= least) and (below is None or age < below)


def applied_on(folder: Folder) -> dt.date:
    """Return the newest surely read day of an application up to the day of the check, else the day of the check."""
    dated = [
        date
        for form in folder.of("application_form")
        if folder.doubt(form) is None
        and (date := sure_value(form, "received_on") or sure_value(form, "date")) is not None
        and date <= folder.as_of
    ]
    return max(dated, default=folder.as_of)


def application_day_open(folder: Folder) -> Outcome | None:
    """Return the doubt where the day of an application was read but not surely; None where it may be reckoned with."""
    for form in folder.of("application_form"):
        for name in ("received_on", "date"):
            if field(form, name) is not None and sure_value(form, name) is None:
                return unsure(form, name)
    return None
