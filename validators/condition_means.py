"""Condition on the monthly funds of a student or trainee (Lebensunterhalt, § 2 Abs. 3 Satz 5 AufenthG).

One amount a month stands for the whole need. A grant, maintenance and pay add up; of readings that differ the lowest
counts. Funds that papers show without an amount a month (a blocked account, a sponsor) are looked at by a person.

Source: legal.md 5.6; §§ 13, 13a Abs. 1 BAföG.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from dateutil.relativedelta import relativedelta

from extractors.kind import Paper

from .condition_livelihood import dated
from .condition_papers import absent
from .finding import Calculation, CalculationRow, Evidence, Text
from .folder import Folder, Outcome, cite, sure_value, value, where
from .livelihood import cents, german, months_before
from .parameters import on
from .registry import condition
from .requirement import Requirement

_MONTHLY = ("training_grant_notice", "maintenance_proof")
_TO_LOOK_AT = ("commitment_declaration", "bank_statement")
_MONTHS = 3
_RECENT = 12


@condition
@dated
def means_reached(row: Requirement, folder: Folder) -> Outcome:
    """Papers show the amount a month that stands for the livelihood of a student or trainee.

    Arguments: `amount`, the key of the table; `in_company`, the key where a training contract is there. Pay counts
    where the last three complete months are there, with the lowest of them.
    """
    law = on("education_means", folder.as_of)
    contract = [p for p in folder.of("training_contract") if folder.doubt(p) is None]
    needed = law[row.with_.get("in_company", row.with_["amount"]) if contract else row.with_["amount"]]
    counted = [_running(folder, kind) for kind in _MONTHLY] + [_pay(folder)]
    found = [item for item in counted if item is not None]
    papers = [
        p for kind in (*_MONTHLY, *_TO_LOOK_AT, "payslip") for p in folder.of(kind) if not p.duplicate_of
    ]
    if not papers:
        return absent(row, folder)
    total = sum((amount for amount, _ in found), Decimal(0))
    evidence = tuple(item for _, shown in found for item in shown)
    args: dict[str, str | Text] = {"have": _euro(total), "needed": _euro(needed)}
    made = (_calculation(row, found, total, needed, law.source),)
    if total >= needed:
        return Outcome(status="met", code="means_reached", args=args, evidence=evidence, calculations=made)
    used = {item.document for item in evidence}
    open_ = [paper for paper in papers if paper.id not in used and not _over(folder, paper)]
    if open_:
        args["where"] = where(open_[0])
        evidence += tuple(item for paper in open_ for item in cite(paper))
        return Outcome(status="unclear", code="means_open", args=args, evidence=evidence, calculations=made)
    evidence = evidence or tuple(item for paper in papers for item in cite(paper))
    return Outcome(status="not_met", code="means_short", args=args, evidence=evidence, calculations=made)


_Counted = tuple[Decimal, tuple[Evidence, ...]]


def _running(folder: Folder, kind: str) -> _Counted | None:
    """Return the lowest amount that the running papers of the kind surely show; None where one of them is in doubt."""
    papers = [paper for paper in folder.of(kind) if not _over(folder, paper)]
    if any(not _of_today(folder, paper) for paper in papers):
        return None
    if not papers or any(folder.doubt(p) or sure_value(p, "monthly_amount") is None for p in papers):
        return None
    least = min(papers, key=lambda paper: (sure_value(paper, "monthly_amount"), paper.id))
    shown = tuple(item for paper in papers for item in cite(paper, "monthly_amount", "valid_until"))
    return Decimal(sure_value(least, "monthly_amount")), shown


def _of_today(folder: Folder, paper: Paper) -> bool:
    """Whether the paper surely speaks of today: a grant by its period, maintenance by a day of the last year."""
    if paper.kind == "maintenance_proof":
        issued = sure_value(paper, "issued_on")
        return issued is not None and issued <= folder.as_of <= issued + relativedelta(months=_RECENT)
    since = value(paper, "valid_from")
    return since is None or (sure_value(paper, "valid_from") is not None and since <= folder.as_of)


def _over(folder: Folder, paper: Paper) -> bool:
    until = value(paper, "valid_until")
    return (until is not None and until < folder.as_of) or value(paper, "decision") in ("ended", "refused")


def _pay(folder: Folder) -> _Counted | None:
    """Return the lowest net of the last three complete months; None where one lacks, differs or is hard to read."""
    found: list[Paper] = []
    for back in range(1, _MONTHS + 1):
        month = f"{months_before(folder.as_of, back):%Y-%m}"
        slips = [p for p in folder.of("payslip") if value(p, "month") == month and not p.duplicate_of]
        sure = [p for p in slips if sure_value(p, "month") and sure_value(p, "statutory_net") is not None]
        if len(slips) != 1 or sure != slips or folder.doubt(slips[0]) is not None:
            return None
        found += slips
    least = min(Decimal(sure_value(paper, "statutory_net")) for paper in found)
    older = [p for p in folder.of("payslip") if p not in found]
    shown = tuple(item for paper in (*found, *older) for item in cite(paper, "month", "statutory_net"))
    return least, shown


def _euro(amount: Decimal) -> Text:
    return Text(de=f"{german(cents(amount))} €", en=f"€{cents(amount):,f}")


def _calculation(
    row: Requirement, found: list[_Counted], total: Decimal, needed: Decimal, source: dict[str, Any]
) -> Calculation:
    computed = {"type": "computed"}
    rows = [
        CalculationRow(
            label=Text(de="Monatliche Mittel (niedrigster Betrag)", en="Monthly funds (lowest amount)"),
            amount=str(amount),
            unit="EUR",
            source=computed,
        )
        for amount, _ in found
    ]
    rows += [
        CalculationRow(
            label=Text(de="Zusammen", en="Together"), amount=str(total), unit="EUR", source=computed
        ),
        CalculationRow(
            label=Text(de="Verlangt", en="Asked for"),
            amount=str(needed),
            unit="EUR",
            source=source,
            emphasis=True,
        ),
    ]
    title = Text(de="Monatliche Mittel", en="Monthly funds")
    return Calculation(id=row.id, title=title, requirement=row.id, rows=tuple(rows))
