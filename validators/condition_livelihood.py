"""Conditions on livelihood (Lebensunterhalt): covered so far as asked, shown by papers, durable.

Source: § 2 Abs. 3, § 9 Abs. 2 Satz 1 Nr. 2, § 26 Abs. 3 AufenthG; BVerwG 16.11.2010 - 1 C 21.09.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import wraps

from .condition_papers import absent
from .finding import Evidence, Status, Text
from .folder import Folder, Outcome, cite, cite_sure, day
from .income import COUNTED
from .livelihood import cents, exceeds, german, percent
from .livelihood_rows import calculation, shown_income, shown_need
from .parameters import NoValueOnDay
from .proof import lacking, risks, until_of
from .reckoning import Reckoning, reckon
from .registry import condition
from .requirement import Requirement
from .retirement import retired
from .waivers import with_waiver

INCOME_KINDS = ("payslip", "employment_contract", "employer_confirmation", *COUNTED)


def dated(condition: Callable[[Requirement, Folder], Outcome]) -> Callable[[Requirement, Folder], Outcome]:
    """Return the condition so that a table that does not reach the day makes the row unclear, by its name."""

    @wraps(condition)
    def asked(row: Requirement, folder: Folder) -> Outcome:
        try:
            return condition(row, folder)
        except NoValueOnDay as lacking:
            title, reach = lacking.table.title, lacking.table.reach
            args: dict[str, str | Text] = {"date": day(folder.as_of), "table": title, "from": reach}
            return Outcome(status="unclear", code="table_missing", args=args)

    return asked


@condition
@dated
def livelihood_covered(row: Requirement, folder: Folder) -> Outcome:
    """Counted income of the household covers more than the share of its need, in every reading of the law.

    Arguments: `threshold` and whether as much is enough (`at_least`); `near_from`, the share from which on a
    person decides; `noted_to`, up to which the report adds that authorities ask for more; `months` of payslips;
    `only_work`, whether nothing but what is earned counts. Where it hangs on the allowance of § 11b SGB II, on a
    doubtful amount or on the household: unclear, with the readings. An exception of the track stands in for it.
    """
    own = _covered(row, folder)
    if own.status == "met":
        return own
    exception = retired(row, folder)
    if exception is not None and (exception.status == "waived" or own.status != "unclear"):
        made = (*own.calculations, *exception.calculations)
        return exception.model_copy(update={"calculations": made})
    return with_waiver(row, folder, "work", own)


def _covered(row: Requirement, folder: Folder) -> Outcome:
    found = reckon(folder, row.with_["months"], only_work=bool(row.with_.get("only_work")))
    if not found.has_income_paper and not found.public:
        return absent(row, folder, INCOME_KINDS)
    threshold, near = Decimal(row.with_["threshold"]), Decimal(row.with_["near_from"])
    at_least = bool(row.with_.get("at_least"))
    made = calculation(row.id, folder, found, threshold, at_least=at_least)
    worst, best = found.coverage.worst(), found.coverage.best()
    blocked = any(doubt.cause in ("household_unknown", "household_differs") for doubt in found.doubts)
    code: str = "coverage_open"
    status: Status = "unclear"
    if exceeds(*worst, threshold, or_equal=at_least) and not blocked and not _stated_rent(found):
        code, status = "livelihood_covered", "met"
        if at_least and found.public:
            code, status = "public_funds_received", "unclear"
    elif not exceeds(*best, threshold, or_equal=at_least) and not _differs(found):
        near_miss = near < threshold and exceeds(*best, near, or_equal=True)
        code, status = ("threshold_near", "unclear") if near_miss else ("livelihood_short", "not_met")
    else:
        code = _why_open(found)
    if code == "livelihood_short" and folder.possible(INCOME_KINDS):
        return absent(row, folder, INCOME_KINDS).model_copy(update={"calculations": (made,)})
    evidence = found.evidence
    if code == "public_funds_received":
        evidence += tuple(
            item for paper in found.public for item in cite(paper, "monthly_amount", "valid_until")
        )
    if status != "met":
        evidence += tuple(item for doubt in found.doubts for item in doubt.evidence)
    return Outcome(
        status=status,
        code=code,
        args=_args(found, threshold, at_least=at_least),
        evidence=tuple({(e.document, e.field, e.page): e for e in evidence}.values()),
        notes=_notes(row, found, threshold, status),
        question="household" if code == "household_unknown" else None,
        calculations=(made,),
    )


def _stated_rent(found: Reckoning) -> bool:
    return any(doubt.cause in ("stated_not_proven", "rent_unknown") for doubt in found.rent.doubts)


def _differs(found: Reckoning) -> bool:
    return any(doubt.cause == "household_differs" for doubt in found.doubts)


def _why_open(found: Reckoning) -> str:
    """Return the reason: what is unknown before what is doubtful before what the law leaves open."""
    codes = {doubt.cause for doubt in found.doubts}
    for code in ("household_unknown", "household_differs"):
        if code in codes:
            return code
    if codes == {"stated_not_proven"}:
        return "stated_not_proven"
    return "coverage_open" if codes or _notice_apart(found) else "readings_differ"


def _notice_apart(found: Reckoning) -> bool:
    """Whether the Jobcenter's own reckoning lies outside what the readings of the law give."""
    notice = found.coverage.notice
    return notice is not None and notice in (found.coverage.worst(), found.coverage.best())


def _args(found: Reckoning, threshold: Decimal, *, at_least: bool) -> dict[str, str | Text]:
    need = shown_need(found)
    low, high = (percent(shown_income(found, mode), need) for mode in ("allowance", "net"))
    phrases = [doubt.phrase for doubt in found.doubts]
    if found.coverage.notice is not None and _notice_apart(found):
        share = percent(*found.coverage.notice)
        phrases.append(
            Text(
                de=f"nach dem Bescheid des Jobcenters {german(share)} %",
                en=f"{share} % by the Jobcenter's notice",
            )
        )
    asked = (100 * threshold).normalize()
    over = ("mindestens", "at least") if at_least else ("mehr als", "more than")
    return {
        "low": Text(de=f"{german(low)} %", en=f"{low} %"),
        "high": Text(de=f"{german(high)} %", en=f"{high} %"),
        "asked": Text(de=f"{over[0]} {german(asked)} %", en=f"{over[1]} {asked:f} %"),
        "need": _euro_text(need),
        "why": Text(de="; ".join(p.de for p in phrases) or "-", en="; ".join(p.en for p in phrases) or "-"),
    }


def _euro_text(amount: Decimal) -> Text:
    return Text(de=f"{german(cents(amount))} €", en=f"€{cents(amount):,f}")


def _notes(row: Requirement, found: Reckoning, threshold: Decimal, status: str) -> tuple[Text, ...]:
    notes = []
    noted = Decimal(row.with_["noted_to"]) if "noted_to" in row.with_ else threshold
    if status == "met" and not exceeds(*found.coverage.worst(), noted, or_equal=True):
        share = (100 * noted).normalize()
        notes.append(
            Text(
                de=f"Knapp: Manche Behörden verlangen {german(share)} %.",
                en=f"Close: some authorities ask for {share:f} %.",
            )
        )
    if found.household.basis == "papers":
        count = len(found.household.members)
        notes.append(
            Text(
                de=f"Angenommen nach den Papieren: {count} Person(en) im Haushalt. Bitte prüfen.",
                en=f"Assumed from the papers: {count} person(s) in the household. Please check.",
            )
        )
    if found.extra_unproven:
        notes.append(_EXTRA)
    if found.public:
        notes.append(_PUBLIC)
    return tuple(notes)


_EXTRA = Text(
    de="Ein Mehrbedarf (Alleinerziehung, Schwangerschaft) ist nicht eingerechnet; er zählt, wenn Papiere ihn zeigen.",
    en="No extra need (single parent, pregnancy) is counted; it counts where papers show it.",
)
_PUBLIC = Text(
    de="Öffentliche Mittel werden bezogen; sie zählen nicht als Einkommen.",
    en="Public funds are received; they do not count as income.",
)


@condition
@dated
def income_shown(row: Requirement, folder: Folder) -> Outcome:
    """Every income counted is shown: payslips of the required months, contract, confirmation, notices.

    Arguments: `months` of payslips; `confirmation_months` and `confirmation_days`, after which an employer's
    confirmation is too old. What
    lacks is named. Nothing is asked for where the track waives livelihood.
    """
    if (waived := _waived(row, folder)) is not None:
        return waived
    found = reckon(folder, row.with_["months"])
    running = [amount for amount in found.incomes if amount.evidence]
    if not found.earners and not running:
        return absent(row, folder, INCOME_KINDS)
    evidence = tuple({(e.document, e.field, e.page): e for e in _papers(found)}.values())
    doubts = [d for d in found.doubts if d.cause not in _NOT_OF_PROOF and d not in found.rent.doubts]
    lacks = lacking(row, folder, found)
    if lacks:
        args: dict[str, str | Text] = {"lacks": _joined(lacks)}
        return Outcome(status="unclear", code="months_missing", args=args, evidence=evidence)
    if doubts:
        args = {"why": _joined([doubt.phrase for doubt in doubts])}
        return Outcome(status="unclear", code="income_unsure", args=args, evidence=evidence)
    if all(job.ended_on for earner in found.earners for job in earner.jobs) and not running:
        return Outcome(status="not_met", code="job_ended", evidence=evidence)
    return Outcome(status="met", code="document_shown", evidence=evidence)


_NOT_OF_PROOF = (
    "household_unknown",
    "household_differs",
    "rent_unknown",
    "rent_differs",
    "stated_not_proven",
    "one_off",
    "premium_unknown",
    "unsigned",
)


def _waived(row: Requirement, folder: Folder) -> Outcome | None:
    """Return `not_applicable` where an exception of the track stands in for the livelihood itself."""
    exception = retired(row, folder)
    if exception is None or exception.status != "waived":
        exception = with_waiver(row, folder, "work", Outcome(status="missing", code="no_document"))
    if exception.status != "waived":
        return None
    return Outcome(status="not_applicable", code="livelihood_waived", evidence=exception.evidence)


def _papers(found: Reckoning) -> Sequence[Evidence]:
    jobs = [job for earner in found.earners for job in earner.jobs]
    shown = [item for job in jobs for item in job.evidence()]
    shown += [i for job in jobs for p in job.confirmations for i in cite_sure(p, "unterminated", "issued_on")]
    shown += [i for job in jobs for p in job.contracts for i in cite_sure(p, "start", "end", "unlimited")]
    return shown + [item for amount in found.incomes for item in amount.evidence]


def _joined(texts: Sequence[Text]) -> Text:
    return Text(de="; ".join(text.de for text in texts), en="; ".join(text.en for text in texts))


@condition
@dated
def income_durable(row: Requirement, folder: Folder) -> Outcome:
    """The income will last: contract without limit or with time left, probation over, no notice given.

    Arguments: `months_left` of a limited contract; `temporary_months` of a benefit that ends. Practice only; what is
    found here never changes whether the livelihood is covered.
    """
    if (waived := _waived(row, folder)) is not None:
        return waived
    found = reckon(folder, row.with_["months"])
    running = [amount for amount in found.incomes if amount.evidence]
    if not found.earners and not running:
        return absent(row, folder, INCOME_KINDS)
    jobs = [job for earner in found.earners for job in earner.jobs]
    evidence = tuple(
        item
        for paper in (p for job in jobs for p in (*job.contracts, *job.confirmations))
        for item in cite_sure(paper, "unlimited", "end", "probation_until", "unterminated")
    )
    evidence = evidence or tuple(item for amount in running for item in amount.evidence)
    evidence = evidence or tuple(_papers(found))
    if jobs and all(job.ended_on for job in jobs):
        return Outcome(status="not_met", code="job_ended", evidence=evidence)
    for risk in risks(row, folder, found)[:1]:
        args: dict[str, str | Text] = {"until": until_of(risk)}
        if risk.place is not None:
            args["where"] = risk.place
        status: Status = "unclear" if risk.open else "not_met"
        return Outcome(status=status, code=risk.code, args=args, evidence=risk.evidence)
    if unsure := [doubt.phrase for amount in running for doubt in amount.doubts]:
        return Outcome(
            status="unclear", code="income_unsure", args={"why": _joined(unsure)}, evidence=evidence
        )
    return Outcome(status="met", code="income_durable", evidence=evidence)
