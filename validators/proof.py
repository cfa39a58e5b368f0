"""Which papers on an income are still missing, and how long the income will last (Nachweise, Dauer)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from extractors.kind import Paper
from pipeline.frozen import Frozen

from .finding import Evidence, Text
from .folder import Folder, cite, day, sure_value, value, where
from .household import doubt_of
from .reckoning import Reckoning
from .requirement import Requirement
from .wages import Job

_PROBATION = relativedelta(months=6)
"""A probation lasts so long at most (§ 622 Abs. 3 BGB)."""


def lacking(row: Requirement, folder: Folder, found: Reckoning) -> list[Text]:
    """Return what is still to be brought, in the order in which a person would ask for it.

    An employer's confirmation that states how long the job runs stands for the contract.
    """
    months, days = row.with_["confirmation_months"], row.with_.get("confirmation_days", 0)
    fresh = _Fresh(
        oldest=folder.as_of - relativedelta(months=months, days=days),
        age=Text(de=f"{days} Tage", en=f"{days} days")
        if days
        else Text(de=f"{months} Monate", en=f"{months} months"),
    )
    lacks = [
        text
        for earner in found.earners
        for job in earner.jobs
        if job.ended_on is None
        for text in _of_job(folder, found, job, fresh)
    ]
    if any(doubt.cause == "benefit_unproven" for doubt in found.doubts):
        lacks.append(Text(de="Kindergeldbescheid", en="child benefit notice"))
    return lacks


class _Fresh(NamedTuple):
    """The oldest day of an employer's confirmation that still counts, and how old that is in words."""

    oldest: dt.date
    age: Text


def _of_job(folder: Folder, found: Reckoning, job: Job, fresh: _Fresh) -> Iterator[Text]:
    name = f" ({job.employer})" if job.employer else ""
    for month in job.missing:
        yield Text(de=f"Lohnabrechnung {month[5:]}/{month[:4]}{name}", en=f"payslip {month}{name}")
    if not job.required:
        yield Text(de=f"die erste Lohnabrechnung{name}", en=f"the first payslip{name}")
    confirmed = [paper for paper in job.confirmations if _confirms(folder, found, paper, fresh.oldest)]
    signed = [
        paper
        for paper in job.contracts
        if value(paper, "signed") is not False and doubt_of(folder, found.household, paper) is None
    ]
    if not signed and not any(_says_how_long(paper) for paper in confirmed):
        yield Text(de=f"unterschriebener Arbeitsvertrag{name}", en=f"signed employment contract{name}")
    if not confirmed:
        old = (
            f" vom Arbeitgeber, nicht älter als {fresh.age.de}" if job.confirmations else " des Arbeitgebers"
        )
        yield Text(
            de=f"Bestätigung{old}, dass ungekündigt{name}",
            en=f"current confirmation of the employer that no notice was given{name}",
        )


def _confirms(folder: Folder, found: Reckoning, paper: Paper, oldest: dt.date) -> bool:
    issued = sure_value(paper, "issued_on")
    return (
        sure_value(paper, "unterminated") is True
        and value(paper, "signed") is not False
        and issued is not None
        and oldest <= issued <= folder.as_of
        and doubt_of(folder, found.household, paper) is None
    )


def _says_how_long(paper: Paper) -> bool:
    return sure_value(paper, "unlimited") is True or sure_value(paper, "end") is not None


class Risk(Frozen):
    """Why an income may not last. `open` marks what is merely not known."""

    code: str
    until: dt.date | None
    evidence: tuple[Evidence, ...]
    place: Text | None = None
    open: bool = False


def risks(row: Requirement, folder: Folder, found: Reckoning) -> list[Risk]:
    """Return what speaks against a durable income, the worst first."""
    jobs = [job for earner in found.earners for job in earner.jobs if job.ended_on is None]
    risky = [risk for job in jobs for risk in _risks_of(row, folder, job)]
    soon = folder.as_of + relativedelta(months=row.with_["temporary_months"])
    for amount in found.incomes:
        if amount.temporary_until is not None and amount.temporary_until < soon:
            risky.append(
                Risk(code="income_ends_soon", until=amount.temporary_until, evidence=amount.evidence)
            )
    return sorted(risky, key=lambda risk: risk.open)


def _risks_of(row: Requirement, folder: Folder, job: Job) -> Iterator[Risk]:
    papers = (*job.contracts, *job.confirmations)
    for doubt in job.doubts:
        if doubt.cause == "job_ending":
            yield Risk(code="notice_given", until=None, evidence=doubt.evidence)
    for paper in papers:
        probation = value(paper, "probation_until")
        if probation is not None and probation >= folder.as_of:
            yield Risk(code="in_probation", until=probation, evidence=cite(paper, "probation_until"))
    yield from _unknown_probation(folder, job)
    later = folder.as_of + relativedelta(months=row.with_["months_left"])
    # of several contracts the one that runs longest holds
    ends = [(value(paper, "end"), paper) for paper in papers if value(paper, "end") is not None]
    unlimited = [
        p
        for p in papers
        if sure_value(p, "unlimited") is True and p.id not in job.unsound and value(p, "signed") is not False
    ]
    if unlimited:
        if (against := _limits(folder, unlimited, papers)) is not None:
            yield Risk(
                code="contract_term_open",
                until=None,
                evidence=cite(against, "end", "unlimited"),
                place=where(against, "end"),
                open=True,
            )
        return
    if not ends:
        # where nothing but a notice speaks of the job, the notice is the place to look
        named = {evidence.document for doubt in job.doubts for evidence in doubt.evidence}
        notices = (paper for paper in folder.papers if paper.id in named)
        source = next(iter((*papers, *job.papers, *notices)))  # a job is known by a paper
        shown = cite(source, "start" if papers else "employer")
        yield Risk(code="contract_term_open", until=None, evidence=shown, place=where(source), open=True)
        return
    last, paper = max(ends, key=lambda pair: pair[0])
    if last < later:
        yield Risk(code="contract_ends_soon", until=last, evidence=cite(paper, "end"))
    elif sure_value(paper, "end") is None or paper.id in job.unsound:
        yield Risk(
            code="contract_term_open",
            until=None,
            evidence=cite(paper, "end"),
            place=where(paper, "end"),
            open=True,
        )


def _unknown_probation(folder: Folder, job: Job) -> Iterator[Risk]:
    """Yield a doubt where a job is so young that a probation may run and no paper says whether it does."""
    papers = (*job.contracts, *job.confirmations)
    begun = job.begun
    if begun is None or begun + _PROBATION <= folder.as_of:
        return
    if any(value(paper, "probation_until") is not None for paper in papers):
        return
    shown = papers[0] if papers else job.papers[0]
    yield Risk(
        code="probation_open",
        until=begun,
        evidence=cite(shown, "start", "entry_date"),
        place=where(shown, "start"),
        open=True,
    )


def _limits(folder: Folder, unlimited: Sequence[Paper], papers: Sequence[Paper]) -> Paper | None:
    """Return a paper that says that the job is limited though another says that it is not; None where none does.

    A contract without limit that begins later than the limited one took its place.
    """
    starts = [
        start for p in unlimited if p.kind == "employment_contract" and (start := sure_value(p, "start"))
    ]
    for paper in papers:
        end, start = value(paper, "end"), value(paper, "start")
        limited = value(paper, "unlimited") is False or (end is not None and end >= folder.as_of)
        replaced = start is not None and any(start < later for later in starts)
        if limited and paper not in unlimited and not (replaced and paper.kind == "employment_contract"):
            return paper
    return None


def until_of(risk: Risk) -> Text:
    """Return the day of the risk; a dash where it has none."""
    return day(risk.until) if risk.until is not None else Text(de="-", en="-")
