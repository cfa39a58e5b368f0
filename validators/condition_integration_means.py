"""Conditions on livelihood of the integration titles (Lebensunterhalt, §§ 25a, 25b AufenthG).

§ 25a asks for it in full, but public benefits do no harm as long as school, training or studies go on. § 25b asks that
it be earned for the most part by work, or that it may be expected to be secured in full; some live on benefits for a
time without harm.

Source: § 25a Abs. 1 Satz 2, § 25b Abs. 1 Satz 2 Nr. 3, Satz 3, Abs. 3 AufenthG; legal.md 4.7, 4.8, 6.5.
"""

from __future__ import annotations

import datetime as dt

from .condition_livelihood import dated, income_shown, livelihood_covered
from .finding import Evidence, Text
from .folder import Folder, Outcome, cite, day, value, where
from .household import household_of
from .registry import condition
from .requirement import Requirement
from .training import training_of


@condition
def covered_or_benefits_harmless(row: Requirement, folder: Folder) -> Outcome:
    """The livelihood is secured, or school, training or studies make benefits harmless.

    Arguments: those of `livelihood_covered`.
    """
    own = livelihood_covered(row, folder)
    if own.status == "met":
        return own
    trained = training_of(folder, studies=True)
    if trained is None:
        return own
    if trained.status == "met":
        return trained.model_copy(
            update={
                "status": "waived",
                "code": "benefits_harmless_trained",
                "calculations": own.calculations,
            }
        )
    return own if own.status == "unclear" else trained.model_copy(update={"calculations": own.calculations})


@condition
@dated
def work_covers_most(row: Requirement, folder: Folder) -> Outcome:
    """Most of the livelihood is earned by work, or an exception or a harmless receipt of benefits stands in.

    Arguments: those of `livelihood_covered`, with `only_work`; `baby`, the age in years below which a child keeps a
    single parent from working. Whoever is in vocational training or studies is excused; of families, single parents,
    carers and of whoever begins to work a person decides.
    """
    own = livelihood_covered(row, folder)
    if own.status in ("met", "waived"):
        return own
    trained = training_of(folder, studies=True, schools=False)
    if trained is not None and trained.status == "met":
        return trained.model_copy(
            update={
                "status": "waived",
                "code": "benefits_harmless_training",
                "calculations": own.calculations,
                "notes": own.notes,
            }
        )
    if own.status == "unclear":
        return own
    for code, args, evidence in _signs(row, folder, trained):
        shown = evidence or own.evidence
        if shown:
            update = {"status": "unclear", "code": code, "args": args, "evidence": shown}
            return own.model_copy(update=update)
    return own


_Sign = tuple[str, dict[str, str | Text], tuple[Evidence, ...]]


def _signs(row: Requirement, folder: Folder, trained: Outcome | None) -> list[_Sign]:
    """Return why the receipt of benefits may be harmless or work to come, the plainest first."""
    found: list[_Sign] = []
    if trained is not None:
        found.append((trained.code, dict(trained.args), trained.evidence))
    household = household_of(folder)
    minors = household.minors(folder.as_of)
    born = tuple(
        item
        for paper in folder.papers
        if paper.kind == "birth_certificate" and not paper.document.specimen
        for item in cite(paper)
    )
    babies = [
        child for child in minors if (age := child.age(folder.as_of)) is not None and age < row.with_["baby"]
    ]
    if babies and household.partner is None and household.basis != "unknown":
        found.append(("benefits_single_parent", {"age": str(row.with_["baby"])}, born))
    elif minors:
        found.append(("benefits_family", {}, born))
    for paper in folder.papers:
        if paper.kind == "care_level_notice" and not paper.document.specimen:
            found.append(("benefits_carer", {"where": where(paper)}, cite(paper, "level")))
    for paper in folder.of("employment_contract"):
        start = value(paper, "start")
        if start is not None and _begins(folder, start) and value(paper, "signed") is not False:
            args: dict[str, str | Text] = {"date": day(start), "where": where(paper, "start")}
            found.append(("work_begins", args, cite(paper, "start")))
    return found


def _begins(folder: Folder, start: dt.date) -> bool:
    """Whether a job begins after the day, or began so late that three payslips cannot be there."""
    return start > folder.as_of - dt.timedelta(days=92)


@condition
@dated
def income_shown_unless_excused(row: Requirement, folder: Folder) -> Outcome:
    """Every income is shown, unless illness, age, training or studies stand in for the livelihood.

    Arguments: those of `income_shown`.
    """
    own = income_shown(row, folder)
    if own.status == "met":
        return own
    trained = training_of(folder, studies=True, schools=bool(row.with_.get("schools")))
    if trained is not None and trained.status == "met":
        return Outcome(status="not_applicable", code="livelihood_waived", evidence=trained.evidence)
    return own
