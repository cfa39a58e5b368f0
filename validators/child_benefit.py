"""Child benefit as an income of the household (Kindergeld): by its notice, or by the law of the day.

Source: § 66 Abs. 1 EStG, § 11 Abs. 1 Satz 5 SGB II.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from extractors.kind import Paper

from .amount import Amount, not_sure, on_paper
from .benefit_children import running_children, too_old
from .finding import Evidence, Text
from .folder import Folder, cite_sure, sure_value, value
from .household import Household
from .livelihood import ZERO, Doubt, Span, exactly
from .parameters import Value, on, tables


def benefit(folder: Folder, household: Household, label: Text, paper: Paper) -> Amount:
    """Return the child benefit of the day, which the law fixes by child.

    A notice of an earlier year is raised without a new one; an amount beyond the law holds arrears.
    """
    amount, children = sure_value(paper, "monthly_amount"), sure_value(paper, "children")
    law = on("child_benefit", folder.as_of)
    over_age = too_old(folder, household, paper)
    if over_age:
        return not_sure("child_benefit_notice", label, paper, "children", "child_too_old", *over_age)
    running = running_children(paper, folder.as_of)
    if running is not None and running < len(value(paper, "by_child")):
        return _by_law(law, running, label, cite_sure(paper, "by_child", "children"))
    if children is not None and (
        amount is None or amount > law["child"] * children or _of_earlier_year(folder, amount, children)
    ):
        return _by_law(law, children, label, cite_sure(paper, "children", "monthly_amount"))
    if amount is None or (children is None and amount > law["child"] * household.children):
        de, en = "das Kindergeld ist nicht sicher gelesen", "the child benefit was not surely read"
        return not_sure("child_benefit_notice", label, paper, "monthly_amount", "value_unsure", de, en)
    return on_paper("child_benefit_notice", label, paper, "monthly_amount", amount)


def _of_earlier_year(folder: Folder, amount: Decimal, children: int) -> bool:
    """Whether the amount is what the law gave so many children before the line of the day."""
    law = on("child_benefit", folder.as_of)
    earlier = [line for line in tables()["child_benefit"].values if line.from_ < law.line.from_]
    return any(line.value["child"] * children == amount for line in earlier)


def _by_law(law: Value, children: int, label: Text, evidence: tuple[Evidence, ...]) -> Amount:
    rate = law["child"]
    return Amount(
        kind="child_benefit_notice",
        label=Text(de=f"{label.de}: {children} mal {rate} €", en=f"{label.en}: {children} times {rate} €"),
        shown=rate * children,
        span=exactly(rate * children),
        source=law.source,
        evidence=evidence,
    )


def unproven(folder: Folder, household: Household, found: list[Amount]) -> Iterator[Amount]:
    """Yield the child benefit that the household may have and no paper shows: nothing in the lower reading."""
    minors = len(household.minors(folder.as_of))
    shown = [amount for amount in found if amount.kind == "child_benefit_notice"]
    if not minors or shown:
        return
    law = on("child_benefit", folder.as_of)
    text = Text(de="Kindergeld (nicht nachgewiesen)", en="Child benefit (not proven)")
    phrase = Text(de="das Kindergeld ist nicht nachgewiesen", en="the child benefit is not proven")
    yield Amount(
        kind="child_benefit_notice",
        label=text,
        shown=ZERO,
        span=Span(low=ZERO, high=law["child"] * minors),
        source=law.source,
        doubts=(Doubt(cause="benefit_unproven", phrase=phrase),),
    )
