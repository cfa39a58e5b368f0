"""Income beside wages, and what does not count (Einkommen, öffentliche Mittel).

Source: § 2 Abs. 3 Satz 2 AufenthG; §§ 11, 11a SGB II.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from extractors.kind import Paper
from pipeline.frozen import Frozen
from pipeline.vocabulary import kinds

from . import child_benefit
from .amount import Amount, field_source, not_sure, on_paper
from .benefit_children import once, running_children
from .finding import Text
from .folder import Folder, cite, sure_value, value
from .household import Household, doubt_of, over, owner_of
from .identity import read, same_person
from .livelihood import ZERO, Doubt, Span, exactly, german

_DAYS = 30


class Source(Frozen):
    """A kind of income: the field with its amount, and whether it ends by its nature."""

    field: str = "monthly_amount"
    label: Text
    temporary: bool = False
    citation: str


COUNTED = {
    "child_benefit_notice": Source(
        label=Text(de="Kindergeld", en="Child benefit"), citation="§ 2 Abs. 3 Satz 2 Nr. 1 AufenthG"
    ),
    "child_supplement_notice": Source(
        label=Text(de="Kinderzuschlag", en="Child supplement"), citation="§ 2 Abs. 3 Satz 2 Nr. 2 AufenthG"
    ),
    "parental_allowance_notice": Source(
        label=Text(de="Elterngeld", en="Parental allowance"),
        temporary=True,
        citation="§ 2 Abs. 3 Satz 2 Nr. 4 AufenthG",
    ),
    "training_grant_notice": Source(
        label=Text(de="Ausbildungsförderung", en="Training grant"),
        citation="§ 2 Abs. 3 Satz 2 Nr. 5 AufenthG",
    ),
    "unemployment_benefit_notice": Source(
        label=Text(de="Arbeitslosengeld", en="Unemployment benefit"),
        temporary=True,
        citation="§ 2 Abs. 3 Satz 2 Nr. 6 AufenthG",
    ),
    "sickness_benefit_notice": Source(
        field="daily_amount",
        label=Text(de="Krankengeld oder Mutterschaftsgeld", en="Sickness or maternity benefit"),
        temporary=True,
        citation="§ 2 Abs. 3 Satz 2 Nr. 6 AufenthG",
    ),
    "pension_notice": Source(
        label=Text(de="Rente", en="Pension"), citation="§ 2 Abs. 3 Satz 2 Nr. 6 AufenthG"
    ),
    "advance_maintenance_notice": Source(
        label=Text(de="Unterhaltsvorschuss", en="Advance maintenance"),
        citation="§ 2 Abs. 3 Satz 2 Nr. 7 AufenthG",
    ),
    "maintenance_proof": Source(
        label=Text(de="Unterhalt", en="Maintenance"), citation="§ 2 Abs. 3 Satz 1 AufenthG"
    ),
}
"""Income that counts: no public funds, or excepted from them."""

PUBLIC = ("sgb2_notice", "sgb12_notice", "asylblg_notice", "housing_benefit_notice")
"""Public funds: never income; that they are paid shows that the need is not covered otherwise."""

SELF_EMPLOYED = ("business_statement", "tax_assessment")


def other_income(folder: Folder, household: Household) -> tuple[Amount, ...]:
    """Return every income beside wages that papers of the household show, and the child benefit nobody proved."""
    found: list[Amount] = []
    for kind, source in COUNTED.items():
        for papers in _by_owner(folder, household, kind).values():
            found += _one(folder, household, kind, source, papers)
    found = once(found, household, folder.as_of)
    found += child_benefit.unproven(folder, household, found)
    for paper in folder.papers:
        if paper.kind in SELF_EMPLOYED and not paper.document.specimen and owner_of(folder, household, paper):
            name = "profit" if paper.kind == "business_statement" else "total_income"
            text = Text(de="Selbständige Tätigkeit", en="Self-employment")
            de = "der Gewinn aus selbständiger Tätigkeit ist von Hand zu bestimmen"
            found.append(
                not_sure(
                    "self_employment",
                    text,
                    paper,
                    name,
                    "self_employment",
                    de,
                    "the profit is to be worked out by hand",
                )
            )
    return tuple(found)


def public_funds(folder: Folder, household: Household) -> tuple[Paper, ...]:
    """Return the running notices on public funds of the household."""
    return tuple(
        paper
        for paper in folder.papers
        if paper.kind in PUBLIC
        and not paper.document.specimen
        and owner_of(folder, household, paper) is not None
        and value(paper, "decision") not in ("ended", "refused")
        and not over(folder, paper)
    )


def _by_owner(folder: Folder, household: Household, kind: str) -> dict[str | None, list[Paper]]:
    """Return the papers of the kind that are, or may be, the household's; doubles of a sound one left out."""
    lots: dict[str | None, list[Paper]] = {}
    for paper in folder.papers:
        match = folder.matches[paper.id]
        stranger = match.same is False and match.reason != "household"
        if paper.kind == kind and not paper.document.specimen and not stranger and not paper.duplicate_of:
            lots.setdefault(owner_of(folder, household, paper), []).append(paper)
    return lots


def _dated(paper: Paper) -> dt.date:
    return value(paper, "valid_from") or value(paper, "issued_on") or dt.date.min


def _one(
    folder: Folder, household: Household, kind: str, source: Source, papers: list[Paper]
) -> Iterator[Amount]:
    """Yield what the newest running notice grants; one that ended says so with nothing."""
    begun = [p for p in papers if (value(p, "valid_from") or dt.date.min) <= folder.as_of]
    newest = max(begun, key=_dated, default=None)
    if newest is None:
        return
    rivals = [p for p in begun if p is not newest and _dated(p) == _dated(newest)]
    label = _labelled(source.label, newest)
    until = value(newest, "valid_until")
    if kind == "child_benefit_notice" and running_children(newest, folder.as_of):
        until = None  # it is the end of the first child's period; another child's goes on
    if value(newest, "decision") in ("ended", "refused") or (until is not None and until < folder.as_of):
        evidence = cite(newest, "decision", "valid_until")
        yield Amount(
            kind=kind,
            label=Text(de=f"{label.de}: läuft nicht mehr", en=f"{label.en}: runs no more"),
            shown=ZERO,
            span=exactly(0),
            source=field_source(evidence[0]),
            evidence=evidence,
        )
        return
    found = _amount(folder, household, kind, source, label, newest)
    if rivals and any(value(p, source.field) != value(newest, source.field) for p in rivals):
        found = found.model_copy(
            update={"span": Span(low=ZERO, high=None), "doubts": (*found.doubts, _rivals(newest, label))}
        )
    more: dict[str, Any] = {"owner": owner_of(folder, household, newest)}
    if until is not None or source.temporary:
        more["temporary_until"] = until
    yield found.model_copy(update=more)


def _labelled(label: Text, paper: Paper) -> Text:
    number = value(paper, "children") if paper.kind == "child_benefit_notice" else None
    if number is None:
        return label
    return Text(
        de=f"{label.de} ({number} Kinder)" if number != 1 else f"{label.de} (1 Kind)",
        en=f"{label.en} ({number})",
    )


def _rivals(paper: Paper, label: Text) -> Doubt:
    return Doubt(
        cause="two_notices",
        phrase=Text(de=f"mehrere Bescheide: {label.de}", en=f"several notices: {label.en}"),
        evidence=cite(paper),
    )


def _amount(
    folder: Folder, household: Household, kind: str, source: Source, label: Text, paper: Paper
) -> Amount:
    if code := doubt_of(folder, household, paper):
        de = f"ein Bescheid ist nicht sicher zuzuordnen: {label.de}"
        return not_sure(
            kind, label, paper, source.field, code, de, f"a notice cannot surely be assigned: {label.en}"
        )
    if kind == "maintenance_proof" and _owed_by(household, paper):
        de = "wer im Haushalt lebt, zahlt den Unterhalt: er ist kein Einkommen"
        en = "somebody of the household owes the maintenance: it is no income"
        return not_sure(kind, label, paper, source.field, "maintenance_owed", de, en)
    if kind == "child_benefit_notice":
        return child_benefit.benefit(folder, household, label, paper)
    amount, name = sure_value(paper, source.field), source.field
    if amount is None and kind == "unemployment_benefit_notice":
        amount, name = sure_value(paper, "daily_amount"), "daily_amount"
    if amount is None:
        de = f"der Betrag ist nicht sicher gelesen: {label.de}"
        return not_sure(
            kind, label, paper, name, "value_unsure", de, f"the amount was not surely read: {label.en}"
        )
    if name == "daily_amount":
        text = Text(
            de=f"{label.de} ({german(amount)} € mal {_DAYS} Tage)",
            en=f"{label.en} ({amount} € times {_DAYS} days)",
        )
        return on_paper(kind, text, paper, name, amount * _DAYS)
    return on_paper(kind, label, paper, name, amount)


def _owed_by(household: Household, paper: Paper) -> bool:
    """Whether who owes the maintenance may be of the household, so that the paper shows an expense."""
    payers = [read(person) for person in paper.fields.persons if person.role == "payer"]
    return any(same_person(one, m.identity).same is not False for one in payers for m in household.members)


def fund_label(paper: Paper) -> Text:
    """Return how a calculation calls public funds that are paid and do not count."""
    name = str(kinds()[paper.kind]["de"])
    return Text(de=f"{name}: öffentliche Mittel, zählt nicht", en=f"{name}: public funds, not counted")


def premium_of(folder: Folder, household: Household, *, earning: bool) -> Amount | None:
    """Return the premium for health insurance that is not withheld from a wage; None where there is none.

    A private one never is. Of a statutory one that is printed though the applicant earns (`earning`) it cannot be
    told: the wage may be too small to be insured by it.
    """
    label = Text(de="Beitrag zur Krankenversicherung", en="Health insurance premium")
    for paper in folder.of("health_insurance_confirmation"):
        private = value(paper, "insurance_type") == "pkv"
        until = value(paper, "insured_until")
        if (until is not None and until < folder.as_of) or doubt_of(folder, household, paper):
            continue
        premium = sure_value(paper, "monthly_premium")
        if private and premium is None:
            de, en = "der Beitrag zur privaten Krankenversicherung fehlt", "the private premium is not known"
            return not_sure("premium", label, paper, "insurance_type", "premium_unknown", de, en)
        if premium is None and value(paper, "monthly_premium") is not None:
            de, en = (
                "der Beitrag zur Krankenversicherung ist nicht sicher gelesen",
                "the premium was not surely read",
            )
            return not_sure("premium", label, paper, "monthly_premium", "premium_unknown", de, en)
        if premium is None:
            continue
        found = on_paper("premium", label, paper, "monthly_premium", premium)
        if private or not earning:
            return found
        doubt = Doubt(
            cause="premium_unknown",
            phrase=Text(
                de="ob der Beitrag zur Krankenversicherung neben dem Lohn zu zahlen ist",
                en="whether the health insurance premium is paid beside the wage",
            ),
            evidence=found.evidence,
        )
        return found.model_copy(update={"span": Span(low=ZERO, high=premium), "doubts": (doubt,)})
    return None
