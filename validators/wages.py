"""Wages as payslips, contracts and confirmations show them, by person and employer (Arbeitslohn).

The statutory net counts, not the payout: garnishments, advances and company cars do not lower what was earned. It is
averaged over the required months; a month that is missing counts as nothing in the lower reading.

Source: § 11, § 11b SGB II; practice of the authorities (last three or six months).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from statistics import median

from dateutil.relativedelta import relativedelta

from extractors.kind import Paper
from pipeline.frozen import Frozen

from .employers import by_employer, employer_of
from .finding import Evidence, Text
from .folder import Folder, cite, sure_value, value, where
from .household import Household, doubt_of, owner_of
from .job_end import ended_on, first_day
from .livelihood import ZERO, Doubt, Span, Wage, cents, exactly
from .wage_checks import confirmed_after, implausible, twice

KINDS = ("payslip", "employment_contract", "employer_confirmation", "termination_letter")
_ONE_OFF = Decimal("1.25")
"""A month whose net is so many times the others' may hold a payment that comes once."""


class Month(Frozen):
    """What one month brought; `net` and `gross` None: not surely read."""

    month: str
    net: Decimal | None
    gross: Decimal | None
    paper: Paper


class Job(Frozen):
    """One employment of one person, as all papers on it show it.

    `owner` None: it cannot be told whose it is. `required` are the months asked for, `missing` those of them
    that no payslip shows; `unsound` are the ids of papers that may prove nothing. `begun`: the day on which the
    job surely began, `ended_on`: on which it surely ended, on or before the day of the check.
    """

    owner: str | None
    employer: str | None
    months: tuple[Month, ...]
    required: tuple[str, ...]
    missing: tuple[str, ...]
    contracts: tuple[Paper, ...]
    confirmations: tuple[Paper, ...]
    begun: dt.date | None
    ended_on: dt.date | None
    wage: Wage
    doubts: tuple[Doubt, ...] = ()
    unsound: tuple[str, ...] = ()

    @property
    def papers(self) -> tuple[Paper, ...]:
        """All papers on the job."""
        return (*(m.paper for m in self.months), *self.contracts, *self.confirmations)

    def evidence(self) -> tuple[Evidence, ...]:
        """Return the amounts on which the wage rests, or the papers where there are none, or the notice."""
        used = tuple(m.paper for m in self.months if m.month in self.required) or self.papers[:1]
        if not used:
            return tuple(item for doubt in self.doubts for item in doubt.evidence)
        return tuple(
            item for paper in used for item in cite(paper, "month", "statutory_net", *_sure_gross(paper))
        )


def _sure_gross(paper: Paper) -> tuple[str, ...]:
    """Return the gross amount as evidence where it counts: one that is not sure gives way to the highest allowance."""
    return ("gross",) if sure_value(paper, "gross") is not None else ()


def jobs_of(folder: Folder, household: Household, months: int) -> tuple[Job, ...]:
    """Return every employment that the papers of the household show.

    A second scan of a paper is on the job of the first, whatever employer was read on it.
    """
    found = [
        paper
        for paper in folder.papers
        if paper.kind in KINDS and not paper.document.specimen and not _strangers(folder, paper)
    ]
    firsts = {paper.id: paper for paper in found if paper.duplicate_of is None}
    doubles = [paper for paper in found if paper.duplicate_of in firsts]
    lots = by_employer((owner_of(folder, household, p), p) for p in found if p not in doubles)
    for _, papers in lots:
        known = {paper.id for paper in papers}
        papers += [
            double
            for double in doubles
            if double.duplicate_of in known and doubt_of(folder, household, double) is None
        ]
    jobs = tuple(_job(folder, household, owner, papers, months) for owner, papers in lots)
    return tuple(
        _weakened(
            job,
            twice(job.papers, [p for other in jobs[:n] if other.owner == job.owner for p in other.papers]),
        )
        for n, job in enumerate(jobs)
    )


def _weakened(job: Job, doubt: Doubt | None) -> Job:
    """Return the job with a doubt that leaves nothing of its wage for sure."""
    if doubt is None or job.ended_on is not None:
        return job
    wage = Wage(net=Span(low=ZERO, high=job.wage.net.high), gross=job.wage.gross)
    return job.model_copy(update={"wage": wage, "doubts": (*job.doubts, doubt)})


def _strangers(folder: Folder, paper: Paper) -> bool:
    match = folder.matches[paper.id]
    return match.same is False and match.reason != "household"


def _job(
    folder: Folder, household: Household, owner: str | None, papers: Sequence[Paper], months: int
) -> Job:
    unsound = {p.id: code for p in papers if (code := doubt_of(folder, household, p))}
    slips = tuple(_months([p for p in papers if p.kind == "payslip"], unsound, folder.as_of))
    contracts = tuple(p for p in papers if p.kind == "employment_contract")
    confirmations = tuple(p for p in papers if p.kind == "employer_confirmation")
    shown = [slip.month for slip in slips]
    begun = first_day(papers, shown)
    required = _required(folder.as_of, months, set(shown), begun)
    missing = tuple(month for month in required if month not in shown)
    ended, leaving = ended_on(folder.as_of, papers, shown, unsound)
    doubts = [*_doubts(papers, slips, required, unsound), *leaving]
    doubts += implausible([s.paper for s in slips if s.month in required], papers, folder.as_of)
    wage = Wage(net=exactly(0), gross=exactly(0)) if ended else _wage(slips, required, missing, papers)
    if not ended and (missing or not required):
        doubts.append(_missing(missing, papers))
    if missing and missing[-1] == required[-1] and not confirmed_after(required[-1], confirmations, unsound):
        # the job may have ended with the last payslip
        wage = Wage(net=Span(low=ZERO, high=wage.net.high), gross=wage.gross)
    if not ended:
        doubts += _one_off(slips, required)
    others = {doubt.cause for doubt in doubts} - {"months_missing", "one_off"}
    if others and not ended:
        unbound = others - {"job_ending"}
        wage = Wage(net=Span(low=ZERO, high=None if unbound else wage.net.high), gross=wage.gross)
    return Job(
        owner=owner,
        employer=next((e for p in papers if (e := employer_of(p))), None),
        months=slips,
        required=required,
        missing=() if ended else missing,
        contracts=contracts,
        confirmations=confirmations,
        begun=begun,
        ended_on=ended,
        wage=wage,
        doubts=() if ended else tuple(doubts),
        unsound=tuple(unsound),
    )


def _months(slips: Sequence[Paper], unsound: Mapping[str, str], day: dt.date) -> Iterable[Month]:
    """Yield one entry a month: of several papers on it the one that was surely read."""
    by_month: dict[str, list[Month]] = {}
    for paper in slips:
        month = value(paper, "month")
        if month is None or str(month) > f"{day:%Y-%m}":
            continue
        sound = paper.id not in unsound and sure_value(paper, "month")
        net = sure_value(paper, "statutory_net") if sound else None
        printed = value(paper, "gross")
        if net is not None and printed is not None and net > printed:
            net = None  # one of the two was misread
        entry = Month(month=str(month), net=net, gross=sure_value(paper, "gross"), paper=paper)
        by_month.setdefault(str(month), []).append(entry)
    for month in sorted(by_month):
        entries = by_month[month]
        read = [entry for entry in entries if entry.net is not None]
        # a corrected slip beside the first one: the smaller amount is the safe one
        yield min(read, key=lambda entry: entry.net or ZERO) if read else entries[0]


def _required(day: dt.date, months: int, shown: set[str], begun: dt.date | None) -> tuple[str, ...]:
    """Return the months asked for: the last ones before the day, as the payslips at hand allow.

    The slip of the current month may be there already; that of the last month may not be there before the middle
    of the next.
    """
    ends = (1, 0, 2) if day.day <= 15 else (1, 0)
    windows = [_window(day, months, end) for end in ends]
    best = max(windows, key=lambda window: sum(month in shown for month in window))
    return tuple(month for month in best if begun is None or month >= f"{begun:%Y-%m}")


def _window(day: dt.date, months: int, end: int) -> tuple[str, ...]:
    last = day.replace(day=1) - relativedelta(months=end)
    return tuple(f"{last - relativedelta(months=back):%Y-%m}" for back in reversed(range(months)))


def _missing(months: Sequence[str], papers: Sequence[Paper]) -> Doubt:
    names = ", ".join(f"{month[5:]}/{month[:4]}" for month in months)
    phrase = Text(
        de=f"Lohnabrechnungen fehlen für {names}", en=f"payslips are missing for {', '.join(months)}"
    )
    return Doubt(
        cause="months_missing",
        phrase=phrase
        if months
        else Text(de="die Beschäftigung beginnt erst", en="the employment only begins"),
        evidence=cite(papers[0], "month"),
    )


def _doubts(
    papers: Sequence[Paper], slips: Sequence[Month], required: Sequence[str], unsound: Mapping[str, str]
) -> Iterable[Doubt]:
    """Yield why the amounts are not sure."""
    for paper in papers:
        if paper.kind == "payslip" and paper.id in unsound:
            place = where(paper)
            phrase = Text(
                de=f"eine Lohnabrechnung ist nicht sicher zuzuordnen ({place.de})",
                en=f"a payslip cannot surely be assigned ({place.en})",
            )
            yield Doubt(cause=unsound[paper.id], phrase=phrase, evidence=cite(paper))
    for slip in slips:
        if slip.month in required and slip.net is None and slip.paper.id not in unsound:
            place = where(slip.paper, "statutory_net")
            phrase = Text(
                de=f"das gesetzliche Netto ist nicht sicher gelesen ({place.de})",
                en=f"the statutory net was not surely read ({place.en})",
            )
            yield Doubt(cause="value_unsure", phrase=phrase, evidence=cite(slip.paper, "statutory_net"))


def _wage(
    slips: Sequence[Month], required: Sequence[str], missing: Sequence[str], papers: Sequence[Paper]
) -> Wage:
    """Return the monthly average over the required months, from the worst reading to the best."""
    used = [slip for slip in slips if slip.month in required]
    nets = [slip.net for slip in used if slip.net is not None]
    gross = [slip.gross for slip in used if slip.gross is not None]
    if not used:
        return _promised(papers)
    if len(nets) < len(used):
        return Wage(net=Span(low=ZERO, high=None), gross=None)
    mean = cents(sum(nets, ZERO) / len(nets))
    low = cents(sum(_without_one_off(nets), ZERO) / len(required))
    own = exactly(cents(sum(gross, ZERO) / len(gross))) if len(gross) == len(used) else None
    return Wage(net=Span(low=low, high=mean), gross=own)


def _one_off(slips: Sequence[Month], required: Sequence[str]) -> list[Doubt]:
    """Return a doubt where the average changes without the highest month."""
    used = [slip for slip in slips if slip.month in required and slip.net is not None]
    nets = [slip.net for slip in used if slip.net is not None]
    if sum(_without_one_off(nets), ZERO) == sum(nets, ZERO):
        return []
    highest = max(used, key=lambda slip: slip.net or ZERO)
    month = f"{highest.month[5:]}/{highest.month[:4]}"
    phrase = Text(
        de=f"der Lohn für {month} enthält vielleicht eine einmalige Zahlung",
        en=f"the wage of {highest.month} may hold a payment that comes once",
    )
    return [Doubt(cause="one_off", phrase=phrase, evidence=cite(highest.paper, "statutory_net"))]


def _without_one_off(nets: Sequence[Decimal]) -> list[Decimal]:
    """Return the amounts, the highest one replaced where it stands far above the others."""
    if len(nets) < 3:
        return list(nets)
    *others, highest = sorted(nets)
    usual = median(others)
    return [*others, highest if highest <= usual * _ONE_OFF else usual]


def _promised(papers: Sequence[Paper]) -> Wage:
    """Return what a contract promises where no payslip shows it: at most the gross, at least nothing."""
    promised = [value(p, "gross_monthly") for p in papers if p.kind != "payslip"]
    amounts = [amount for amount in promised if amount is not None]
    return Wage(net=Span(low=ZERO, high=max(amounts) if amounts else None), gross=None)
