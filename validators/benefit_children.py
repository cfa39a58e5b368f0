"""For which children child benefit is still paid, and to whom (Kindergeld: Kinder, Berechtigte).

Source: §§ 32 Abs. 4, 62, 63, 64 EStG.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from extractors.kind import Paper

from .amount import Amount
from .finding import Text
from .folder import Folder, sure_value, value
from .household import Household
from .livelihood import ZERO, Doubt, Span, age_on
from .parameters import on

_ADULT, _LAST = 18, 25


def running_children(paper: Paper, day: dt.date) -> int | None:
    """Return for how many of its children the notice still pays; None where it tells no periods of theirs."""
    each = sure_value(paper, "by_child")
    if not each or not any(_until(child) for child in each):
        return None
    return sum((_until(child) or day) >= day for child in each)


def _until(child: object) -> dt.date | None:
    found = child.get("valid_until") if isinstance(child, dict) else getattr(child, "valid_until", None)
    return found if isinstance(found, dt.date) else None


def too_old(folder: Folder, household: Household, paper: Paper) -> tuple[str, str] | None:
    """Return why the notice may no longer hold for all its children (German, English), None where it may.

    From 18 on it is paid for a reason that the notice of a minor does not know, from 25 on not at all.
    """
    children = value(paper, "children")
    told = value(paper, "issued_on") or value(paper, "valid_from")
    entitled = 0
    for member in household.members:
        if member.relation != "child":
            continue
        age = member.age(folder.as_of)
        grown = age is not None and age >= _ADULT
        since = age_on(member.birth, told) if member.birth is not None and told is not None else 0
        entitled += not grown or (age is not None and age < _LAST and since >= _ADULT)
    if children is None or household.basis == "unknown" or children <= entitled or not household.children:
        return None
    return (
        "der Bescheid gilt vielleicht einem Kind, das inzwischen volljährig ist",
        "the notice may be for a child that has come of age since",
    )


def once(found: Sequence[Amount], household: Household, day: dt.date) -> list[Amount]:
    """Return the incomes with child benefit to one person for sure where two get more than the children give.

    Two parents do not get it for the same child.
    """
    benefits = [a for a in found if a.kind == "child_benefit_notice" and a.shown > ZERO]
    if len(benefits) < 2:
        return list(found)
    if sum((a.shown for a in benefits), ZERO) <= on("child_benefit", day)["child"] * household.children:
        return list(found)
    kept = max(benefits, key=lambda amount: amount.span.low)
    doubt = Doubt(
        cause="two_notices",
        phrase=Text(
            de="Kindergeld ist zwei Personen bewilligt; für ein Kind erhält es nur eine",
            en="child benefit is granted to two persons; for one child only one gets it",
        ),
        evidence=tuple(item for amount in benefits for item in amount.evidence),
    )
    return [
        amount.model_copy(
            update={"span": Span(low=ZERO, high=amount.span.high), "doubts": (*amount.doubts, doubt)}
        )
        if amount in benefits and amount is not kept
        else amount
        for amount in found
    ]
