"""The figures of a payslip (Lohnabrechnung): gross, net, payout, and whether they add up.

    gross - taxes - social contributions = net                net + other pay - other deductions = payout

The equations tell which of several amounts at a label is the one meant, and prove a reading that is not quite sure. A
figure whose equation is there and does not hold is doubted. Amounts of another period (year to date, recalculation),
of the employer and quantities are left out before (`columns.words_of_others`).

Source: documents.md F1 (cross-checks); § 108 GewO, § 1 EBV.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import Literal

from pipeline.document import Document
from pipeline.field import Field

from .columns import row_of, words_of_others
from .money import ROUNDING, Amount, adds_up, amounts_in
from .payroll_labels import Entry, entries
from .spans import span_of
from .text import fold

_TOTALS = frozenset(
    {"gross", "net", "payout", "tax_total", "social_total", "all_total", "basis", "some_net", "some_gross"}
)
_MOST = 4
_WAYS = 128
_FREE = 4
"""So few amounts may be added or taken off without a printed sign; more would make any sum."""
_ALIGNED = 0.4
_NO_ITEM = re.compile(
    r"ubertrag|zwischensumme|summe|gesamt|arbeitgeber|\bag\b|iban|konto|resturlaub|stand|saldo|freibetrag"
)
_ROWS = 10
_MONTHS = Decimal("1.5")
"""A sum of months is at least so many times the month."""
FAIL = "sums_differ"
State = Literal["proven", "refuted", "rivals", "plain"]


@dataclass(frozen=True)
class Figures:
    """The month's figures; None where one is not printed or not found."""

    gross: Field[Decimal] | None = None
    statutory_net: Field[Decimal] | None = None
    payout: Field[Decimal] | None = None


def figures(document: Document) -> Figures:
    """Return the month's gross, net and payout with the doubts that the paper's own sums raise."""
    found = list(entries(document))
    gross = _amounts(found, "gross") or _amounts(found, "some_gross")
    net = _amounts(found, "net") or _amounts(found, "some_net")
    net = net or _named_bezuege(found, gross, document)
    payout = _amounts(found, "payout")
    earned, left, state = _settle_net(found, gross, net, document)
    paid, paid_state = _settle_payout(found, left, payout, document)
    if paid_state == "proven" and state == "rivals":
        # the payout follows from a net of which nobody knows whether it is the month's
        paid_state = "rivals"
    return Figures(
        gross=_field(earned, state), statutory_net=_field(left, state), payout=_field(paid, paid_state)
    )


def _named_bezuege(found: Sequence[Entry], gross: Sequence[Amount], document: Document) -> list[Amount]:
    """Return the amounts at "Nettobezüge" where they are the net; elsewhere it heads what is added to the net."""
    named = [entry for entry in found if re.fullmatch(r"netto-? ?bezuge\W*", fold(entry.label.text))]
    amounts = _amounts(named, "basis")
    return amounts if amounts and _settle_net(found, gross, amounts, document)[2] == "proven" else []


def _amounts(found: Sequence[Entry], concept: str) -> list[Amount]:
    """The amounts of a figure over all its labels; equal values count once, the first place stands."""
    kept: dict[Decimal, Amount] = {}
    for entry in found:
        if entry.concept == concept:
            for amount in entry.amounts[:2]:
                if amount.value >= 0:
                    kept.setdefault(amount.value, amount)
    return list(kept.values())[:_MOST]


def _settle_net(
    found: Sequence[Entry], gross: Sequence[Amount], net: Sequence[Amount], document: Document
) -> tuple[Amount | None, Amount | None, State]:
    """Return gross and net, and whether an equation proves them or speaks against them."""
    if not gross or not net:
        return (gross[0] if gross else None, net[0] if net else None, _plain([*gross, *net]))
    sums = list(_deductions(found))
    checkable, proven = bool(sums), []
    for one, other in product(gross, net):
        rest = one.value - other.value
        between = list(_between(one, other, document, found))
        checkable = checkable or bool(between)
        adds = any(adds_up(rest, [total], within=by) for total, by in sums) or _sum_of(rest, between)
        if (rest > 0 and adds) or (rest == 0 and _no_deductions(found)):
            proven.append((one, other))
    if proven:
        one, other = min(proven, key=lambda pair: pair[0].value)
        alone = _is_month(one, gross) and _is_month(other, net)
        return one, other, "proven" if alone else "rivals"
    one, other = gross[0], net[0]
    implausible = other.value > one.value or other.value * 3 < one.value
    return one, other, "refuted" if checkable or implausible else _plain(gross, net)


def _is_month(chosen: Amount, rivals: Sequence[Amount]) -> bool:
    """Whether all rivals are so much larger that they can only be sums of several months."""
    return all(rival is chosen or rival.value >= _MONTHS * chosen.value for rival in rivals)


def _plain(*figures: Sequence[Amount]) -> State:
    return "rivals" if any(len(amounts) > 1 for amounts in figures) else "plain"


def _no_deductions(found: Sequence[Entry]) -> bool:
    """Whether nothing but zeros is deducted (a job without tax and insurance)."""
    return not any(
        amount.value for e in found if e.concept in ("tax", "social", "all_total") for amount in e.amounts[:1]
    )


def _deductions(found: Sequence[Entry]) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield what the paper may deduct by law, by each way in which it says so, and by how much that may be off."""
    taxes, social = _listed(found, "tax"), _listed(found, "social")
    tax_total, social_total = _listed(found, "tax_total")[:1], _listed(found, "social_total")[:1]
    for total in _listed(found, "all_total"):
        yield from _chosen([total])
    if tax_total and social_total:
        yield from _chosen([*tax_total, *social_total])
    elif social_total:
        yield from _chosen([*taxes, *social_total])
    elif tax_total:
        yield from _chosen([*tax_total, *social])
    if taxes or social:
        yield from _chosen([*taxes, *social])


def _listed(found: Sequence[Entry], concept: str) -> list[list[Decimal]]:
    """For each label of a kind its possible amounts without sign; several rows under a caption may also be summed."""
    lists = []
    for entry in found:
        values = [abs(amount.value) for amount in entry.amounts[:3]]
        if entry.concept != concept or not values:
            continue
        if len(values) > 1:
            values.append(sum(values, Decimal(0)))
        lists.append(list(dict.fromkeys(values)))
    return lists


def _chosen(lists: Sequence[Sequence[Decimal]]) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield the sums of one amount from each list, and by how much they may be off.

    The likeliest choice may be off by roundings; of the others, which are many, one must fit to the cent. Rows with
    more than one amount multiply, so they are bounded.
    """
    ways = 1
    bounded = []
    for values in lists:
        kept = values if ways * len(values) <= _WAYS else values[:1]
        ways *= len(kept)
        bounded.append(kept)
    for number, choice in enumerate(product(*bounded)):
        yield sum(choice, Decimal(0)), ROUNDING if number == 0 else Decimal(0)


def _between(first: Amount, last: Amount, document: Document, found: Sequence[Entry]) -> Iterator[Decimal]:
    """Yield the amounts of the rows between two figures that stand one over the other, in their column.

    So deductions count whose names nobody foresaw (a pension scheme of the trade). Totals of other figures do not.
    """
    if first.span.page != last.span.page or not _aligned(first, last):
        return
    page = document.pages[first.span.page - 1]
    totals = {id(w) for e in found if e.concept in _TOTALS for a in e.amounts[:1] for w in a.span.words}
    for line in page.lines:
        if not first.span.box.bottom <= line.box.middle[1] <= last.span.box.top:
            continue
        row = row_of(span_of(line, first.span.page), page)
        if _NO_ITEM.search(fold(" ".join(word.text for word in row))):
            continue
        for amount in amounts_in(span_of(line, first.span.page)):
            in_column = _aligned(amount, first)
            if in_column and not any(id(word) in totals for word in amount.span.words):
                yield amount.value


def _aligned(one: Amount, other: Amount) -> bool:
    """Whether two amounts stand in one column."""
    return one.span.box.overlap_x(other.span.box) > _ALIGNED


def _sum_of(total: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether parts make a total when every one is deducted, whatever sign is printed."""
    return bool(parts) and (adds_up(total, [abs(part) for part in parts]) or adds_up(-total, parts))


def _settle_payout(
    found: Sequence[Entry], net: Amount | None, payout: Sequence[Amount], document: Document
) -> tuple[Amount | None, State]:
    """Return the payout, and whether it follows from the net."""
    if not payout or net is None:
        return (payout[0] if payout else None), _plain(payout)
    for amount in payout:
        if amount.value == net.value:
            return amount, "proven"
    for amount in payout:
        parts = list(_between(net, amount, document, found)) or list(_rows_between(net, amount, document))
        if 0 < len(parts) <= _ROWS and _signed(amount.value - net.value, parts):
            return amount, "proven"
    return payout[0], "refuted"


def _rows_between(first: Amount, last: Amount, document: Document) -> Iterator[Decimal]:
    """Yield the last amount of each row between two figures, wherever they stand."""
    if first.span.page != last.span.page:
        return
    page = document.pages[first.span.page - 1]
    others = {id(word) for word in words_of_others(page, first.span.page)}
    for line in page.lines:
        if first.span.box.bottom <= line.box.middle[1] <= last.span.box.top:
            hits = [
                a for a in amounts_in(span_of(line, first.span.page)) if id(a.span.words[0]) not in others
            ]
            if hits:
                yield hits[-1].value


def _signed(difference: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether some of the parts added and the rest taken off make the difference; printed signs come first."""
    if adds_up(difference, parts):
        return True
    free = [abs(part) for part in parts]
    if adds_up(-difference, free):
        return True
    return len(free) <= _FREE and any(
        adds_up(difference, [part * sign for part, sign in zip(free, signs, strict=True)], within=Decimal(0))
        for signs in product((-1, 1), repeat=len(free))
    )


def _field(amount: Amount | None, state: State) -> Field[Decimal] | None:
    """Return a figure as a field; what the paper's own sums prove is sure, whatever its letters looked like."""
    if amount is None:
        return None
    if state == "proven":
        confidence = max(amount.span.confidence, 0.9)
        return amount.span.field(amount.value, method="structure", confidence=confidence)
    doubts: dict[State, str] = {"refuted": FAIL, "rivals": "two_readings"}
    return amount.field("label", doubt=doubts.get(state))
