"""The livelihood of a household reckoned from its papers (Bedarf, Einkommen, Deckung).

Everything that the arithmetic of `livelihood` needs is gathered here once; the conditions and the rows of the report
read the same result.
"""

from __future__ import annotations

from decimal import Decimal

from extractors.kind import Paper
from pipeline.frozen import Frozen

from .amount import Amount, field_source
from .dwelling import rent_of, running_notice
from .finding import Evidence, Text
from .folder import Folder, cite, value
from .household import Household, Member, household_of
from .income import other_income, premium_of, public_funds
from .livelihood import (
    MODES,
    ZERO,
    Child,
    Coverage,
    Doubt,
    Mode,
    Span,
    Wage,
    cents,
    exactly,
    rate,
    rent_share,
    single_parent_need,
    stage_of,
    total,
)
from .parameters import Value, on
from .wages import Job, jobs_of

_UNKNOWN = Text(
    de="es ist nicht bekannt, wer mit im Haushalt lebt", en="it is not known who lives in the household"
)


_EARNED = "self_employment"
"""The income beside wages that is earned by work, as `income` names it."""


class Need(Frozen):
    """What one member needs: standard rate with its stage."""

    member: Member
    stages: tuple[str, ...]
    amount: Span


class Earner(Frozen):
    """The wages of one person over all jobs, and what counts of them in each mode."""

    owner: str | None
    jobs: tuple[Job, ...]
    wage: Wage
    counted: dict[Mode, Span]


class Reckoning(Frozen):
    """Need and income of the household on the day, with everything that they were made of.

    `dropped` are children who cover their own need and are left out with what they have.
    """

    household: Household
    needs: tuple[Need, ...]
    dropped: tuple[Member, ...]
    extra: Decimal | None
    extra_unproven: bool
    rent: Amount
    share: Span
    premium: Amount | None
    earners: tuple[Earner, ...]
    incomes: tuple[Amount, ...]
    public: tuple[Paper, ...]
    notice: Paper | None
    coverage: Coverage
    rates: Value
    deduction: Value
    minor_child: bool
    doubts: tuple[Doubt, ...]

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Return every value on paper that the result rests on."""
        found = [item for earner in self.earners for job in earner.jobs for item in job.evidence()]
        amounts = [*self.incomes, self.rent, *([self.premium] if self.premium else [])]
        found += [item for amount in amounts for item in amount.evidence]
        found += self.household.evidence
        if self.notice is not None:
            found += cite(self.notice, "need_total", "income_counted", "monthly_amount")
        return tuple({(e.document, e.field, e.page): e for e in found}.values())

    @property
    def has_income_paper(self) -> bool:
        """Whether any paper shows an income that may count, be it one that has ended."""
        return bool(self.earners) or any(amount.evidence for amount in self.incomes)


def reckon(folder: Folder, months: int, *, only_work: bool = False) -> Reckoning:
    """Return need and income on the day of the check.

    Args:
        folder: the papers and the case.
        months: of how many months payslips are asked for.
        only_work: what is not earned by work counts nothing.

    Raises:
        NoValueOnDay: a table of the law does not reach the day.
    """
    whole = folder.once(("reckoning", months), lambda: _reckoned(folder, months))
    return _earned(whole) if only_work else whole


def _earned(found: Reckoning) -> Reckoning:
    """Return the reckoning with what is earned by work alone; the Jobcenter's own counts other income too."""
    incomes = tuple(amount for amount in found.incomes if amount.kind == _EARNED)
    coverage = Coverage(need=found.coverage.need, counted=_sums(found.earners, incomes), notice=None)
    doubts = tuple(_doubts(found.household, found.rent, found.premium, found.earners, incomes))
    update = {"incomes": incomes, "coverage": coverage, "notice": None, "doubts": doubts}
    return found.model_copy(update=update)


def _reckoned(folder: Folder, months: int) -> Reckoning:
    day = folder.as_of
    ages, rates, law = (
        on("household_ages", day),
        on("standard_rates", day),
        on("earned_income_deduction", day),
    )
    household = household_of(folder)
    rent = rent_of(folder, household)
    community = household.community(day, ages)
    minor = bool(household.minors(day))
    earners = _earners(jobs_of(folder, household, months), community, law, minor_child=minor)
    incomes = other_income(folder, household)
    needs = _needs(folder, household, community, ages, rates)
    needs, dropped, incomes, earners = _own_means(needs, household, rent, incomes, earners)
    extra, unproven = _extra(folder, household, rates)
    share = rent_share(rent.span, len(needs), household.dwellers)
    working = any(earner.owner == "applicant" and earner.wage.net.high for earner in earners)
    premium = premium_of(folder, household, earning=working)
    notice = running_notice(folder, household) or running_notice(folder, household, unnamed=True)
    parts = [*(need.amount for need in needs), share, exactly(extra or 0)]
    need = total(parts + ([premium.span] if premium else []))
    if household.basis == "unknown":
        need = Span(low=need.low, high=None)
    return Reckoning(
        household=household,
        needs=needs,
        dropped=dropped,
        extra=extra,
        extra_unproven=unproven,
        rent=rent,
        share=share,
        premium=premium,
        earners=earners,
        incomes=incomes,
        public=public_funds(folder, household),
        notice=notice,
        coverage=Coverage(need=need, counted=_sums(earners, incomes), notice=_of_notice(notice)),
        rates=rates,
        deduction=law,
        minor_child=minor,
        doubts=tuple(_doubts(household, rent, premium, earners, incomes)),
    )


def _sums(earners: tuple[Earner, ...], incomes: tuple[Amount, ...]) -> dict[Mode, Span]:
    others = total(amount.span for amount in incomes)
    return {mode: total(earner.counted[mode] for earner in earners) + others for mode in MODES}


def _needs(
    folder: Folder, household: Household, community: tuple[Member, ...], ages: Value, rates: Value
) -> tuple[Need, ...]:
    adult = ages["stage_3"]
    partner = household.partner
    both = partner is not None and all(
        (member.age(folder.as_of) or adult) >= adult for member in (household.members[0], partner)
    )
    needs = []
    for member in community:
        stages = stage_of(member.relation, member.age(folder.as_of), ages, partner=both)
        needs.append(Need(member=member, stages=stages, amount=rate(stages, rates)))
    return tuple(needs)


def _earners(
    jobs: tuple[Job, ...], community: tuple[Member, ...], law: Value, *, minor_child: bool
) -> tuple[Earner, ...]:
    """Return the wages by person; a job of somebody outside the community of need does not count."""
    inside = {member.key for member in community}
    owners = dict.fromkeys(job.owner for job in jobs if job.owner is None or job.owner in inside)
    found = []
    for owner in owners:
        own = tuple(job for job in jobs if job.owner == owner)
        gross = [job.wage.gross for job in own]
        known = [amount for amount in gross if amount is not None]
        wage = Wage(
            net=total(job.wage.net for job in own), gross=total(known) if len(known) == len(gross) else None
        )
        counted = {mode: wage.counted(mode, law, minor_child=minor_child) for mode in MODES}
        found.append(Earner(owner=owner, jobs=own, wage=wage, counted=counted))
    return tuple(found)


def _own_means(
    needs: tuple[Need, ...],
    household: Household,
    rent: Amount,
    incomes: tuple[Amount, ...],
    earners: tuple[Earner, ...],
) -> tuple[tuple[Need, ...], tuple[Member, ...], tuple[Amount, ...], tuple[Earner, ...]]:
    """Leave out children whose own income covers their need, with that income; surplus benefit stays."""
    head = rent_share(rent.span, 1, household.dwellers)
    benefits = [amount for amount in incomes if amount.kind == "child_benefit_notice" and amount.span.exact]
    benefit = sum((amount.shown for amount in benefits), ZERO)
    each = cents(benefit / household.children) if household.children else ZERO
    for need in needs:
        own = [
            amount
            for amount in incomes
            if amount.owner == need.member.key and amount.kind != "child_benefit_notice"
        ]
        work = [earner for earner in earners if earner.owner == need.member.key]
        if need.member.relation != "child" or not (own or work):
            continue
        other = sum((amount.span.low for amount in own), ZERO)
        other += sum((earner.counted["allowance"].low for earner in work), ZERO)
        child = Child(need=need.amount + head, benefit=each, other=other)
        if child.drops_out:
            kept = tuple(amount for amount in incomes if amount not in own)
            if benefits:
                used = Amount(
                    kind="own_means",
                    label=Text(
                        de="Kindergeld, das ein Kind mit eigenem Einkommen selbst braucht",
                        en="child benefit that a child with own income needs itself",
                    ),
                    shown=child.surplus - each,
                    span=exactly(child.surplus - each),
                    source={"type": "computed"},
                )
                kept = (*kept, used)
            rest = tuple(other for other in needs if other.member.key != need.member.key)
            staying = tuple(earner for earner in earners if earner.owner != need.member.key)
            left, dropped, kept, staying = _own_means(rest, household, rent, kept, staying)
            return left, (need.member, *dropped), kept, staying
    return needs, (), incomes, earners


def _extra(folder: Folder, household: Household, rates: Value) -> tuple[Decimal | None, bool]:
    """Return the extra need of a single parent where papers show it, and whether it was left out unproven."""
    minors = household.minors(folder.as_of)
    if household.partner is not None or not minors:
        return None, False
    registered = any(
        folder.doubt(paper) is None and len(paper.fields.persons) > 1
        for paper in folder.of("registration_certificate")
    )
    born = [p for p in folder.papers if p.kind == "birth_certificate" and not p.document.specimen]
    ages = [member.age(folder.as_of) for member in minors]
    known = [age for age in ages if age is not None]
    if not (registered and born) or len(known) < len(ages):
        return None, True
    return single_parent_need(known, rates, on("extra_need", folder.as_of)), False


def _of_notice(notice: Paper | None) -> tuple[Decimal, Decimal] | None:
    """Return income and need as the Jobcenter reckons them; None where the notice does not say.

    It is only ever another reading beside our own, so that an amount which is hard to read may take part.
    """
    if notice is None:
        return None
    need, income = value(notice, "need_total"), value(notice, "income_counted")
    paid = value(notice, "monthly_amount")
    if need is None or need <= 0 or (income is None and paid is None):
        return None
    return (income if income is not None else max(need - paid, ZERO)), need


def _doubts(
    household: Household,
    rent: Amount,
    premium: Amount | None,
    earners: tuple[Earner, ...],
    incomes: tuple[Amount, ...],
) -> list[Doubt]:
    found = list(household.doubts)
    if household.basis == "unknown":
        found.append(Doubt(cause="household_unknown", phrase=_UNKNOWN))
    found += [doubt for earner in earners for job in earner.jobs for doubt in job.doubts]
    found += [doubt for amount in (*incomes, rent) for doubt in amount.doubts]
    found += premium.doubts if premium else ()
    return list({(doubt.cause, doubt.phrase.de): doubt for doubt in found}.values())


def notice_source(notice: Paper) -> dict[str, object]:
    """Return where the Jobcenter's own reckoning stands."""
    return field_source(cite(notice, "income_counted", "monthly_amount", "need_total")[0])
