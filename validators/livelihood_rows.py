"""The livelihood written down as a person would: need, income, share, each number with its source (Berechnung)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from .amount import field_source
from .finding import Calculation, CalculationRow, Text
from .folder import Folder, cite, day
from .income import fund_label
from .livelihood import MODES, ZERO, Mode, cents, exactly, german, percent
from .parameters import on
from .reckoning import Earner, Need, Reckoning, notice_source
from .wages import Job

_COMPUTED: dict[str, Any] = {"type": "computed"}
_TITLE = Text(de="Lebensunterhalt im Monat", en="Livelihood a month")
_MODE: dict[Mode, Text] = {
    "allowance": Text(
        de="mit Abzug des Freibetrags (§ 11b Abs. 2, 3 SGB II)",
        en="less the allowance (§ 11b (2), (3) SGB II)",
    ),
    "expenses": Text(
        de="nur mit dem Grundabsetzungsbetrag (§ 11b Abs. 2 SGB II)",
        en="less the base amount only (§ 11b (2) SGB II)",
    ),
    "net": Text(de="ohne Abzug vom Netto", en="without deduction from net"),
}
_PERSON = {
    "applicant": Text(de="antragstellende Person", en="applicant"),
    "spouse": Text(de="Ehegatte", en="spouse"),
    "partner": Text(de="Partner", en="partner"),
    "child": Text(de="Kind", en="child"),
}


def calculation(
    row_id: str, folder: Folder, found: Reckoning, threshold: Decimal, *, at_least: bool
) -> Calculation:
    """Return the rows of the livelihood, in the order of the law."""
    rows = (*_need(folder, found), *_income(folder, found), *_result(found, threshold, at_least=at_least))
    return Calculation(id="livelihood", title=_TITLE, requirement=row_id, rows=rows)


def euros(amount: Decimal) -> str:
    """Return an amount as the report's JSON holds it.

    >>> euros(Decimal("563")), euros(Decimal("-100"))
    ('563.00', '-100.00')
    """
    return f"{cents(amount):f}"


def row(
    label: Text, amount: Decimal, source: dict[str, Any], *, unit: str = "EUR", strong: bool = False
) -> CalculationRow:
    """Return one row."""
    written = euros(amount) if unit == "EUR" else f"{amount:f}"
    return CalculationRow(label=label, amount=written, unit=unit, source=source, emphasis=strong)


def _need(folder: Folder, found: Reckoning) -> Iterator[CalculationRow]:
    for need in found.needs:
        yield row(_person(folder, need), need.amount.low, found.rates.source)
    for child in found.dropped:
        age = child.age(folder.as_of)
        text = Text(
            de=f"Kind ({age} Jahre) deckt seinen Bedarf selbst und wird nicht mitgerechnet",
            en=f"child (aged {age}) covers its own need and is left out",
        )
        yield row(text, ZERO, _COMPUTED)
    if found.extra is not None:
        text = Text(de="Mehrbedarf Alleinerziehung", en="Extra need of a single parent")
        yield row(text, found.extra, on("extra_need", folder.as_of).source)
    yield row(found.rent.label, found.rent.shown, found.rent.source)
    heads = len(found.needs), found.household.dwellers
    share = cents(found.rent.shown * heads[0] / heads[1])
    if heads[0] != heads[1]:
        text = Text(
            de=f"Anteil an der Miete: {heads[0]} von {heads[1]} Personen (zählt statt der ganzen Miete)",
            en=f"Share of the rent: {heads[0]} of {heads[1]} persons (counts instead of the whole)",
        )
        yield row(text, share, _COMPUTED)
    if found.premium is not None:
        yield row(found.premium.label, found.premium.shown, found.premium.source)
    yield row(Text(de="Bedarf", en="Need"), shown_need(found), _COMPUTED, strong=True)


def shown_need(found: Reckoning) -> Decimal:
    """Return the need as the papers show it, doubtful amounts as they were read."""
    share = cents(found.rent.shown * len(found.needs) / found.household.dwellers)
    parts = [need.amount.low for need in found.needs]
    premium = found.premium.shown if found.premium else ZERO
    return sum(parts, ZERO) + (found.extra or ZERO) + share + premium


def shown_income(found: Reckoning, mode: Mode) -> Decimal:
    """Return the counted income as the papers show it, doubtful amounts as they were read."""
    wages = sum((_shown_wage(earner, mode, found) for earner in found.earners), ZERO)
    return wages + sum((amount.shown for amount in found.incomes), ZERO)


def _shown_wage(earner: Earner, mode: Mode, found: Reckoning) -> Decimal:
    counted = earner.counted[mode]
    if counted.exact:
        return counted.low
    if earner.wage.net.high is not None:
        least = earner.wage.model_copy(update={"net": exactly(earner.wage.net.high)})
        return least.counted(mode, found.deduction, minor_child=found.minor_child).low
    return ZERO


def _person(folder: Folder, need: Need) -> Text:
    member, age = need.member, need.member.age(folder.as_of)
    who = _PERSON[member.relation]
    stage = need.stages[0][-1]
    years = ("", "") if age is None else (f", {age} Jahre", f", aged {age}")
    open_ = (
        ("", "")
        if len(need.stages) == 1
        else (" (mindestens, Alter nicht bekannt)", " (at least, age not known)")
    )
    return Text(
        de=f"Regelbedarf Stufe {stage}: {who.de}{years[0]}{open_[0]}",
        en=f"Standard rate stage {stage}: {who.en}{years[1]}{open_[1]}",
    )


def _income(folder: Folder, found: Reckoning) -> Iterator[CalculationRow]:
    for earner in found.earners:
        for job in earner.jobs:
            yield from _job(job)
        yield from _deductions(earner, found)
    for amount in found.incomes:
        yield row(amount.label, amount.shown, amount.source)
    for paper in found.public:
        yield row(fund_label(paper), ZERO, field_source(cite(paper, "monthly_amount")[0]))


def _job(job: Job) -> Iterator[CalculationRow]:
    name = job.employer or "-"
    if job.ended_on is not None:
        ended = next((p for p in (*job.contracts, *job.confirmations, *(m.paper for m in job.months))), None)
        last = day(job.ended_on)
        text = Text(
            de=f"{name}: beendet am {last.de}, zählt nicht", en=f"{name}: ended on {last.en}, not counted"
        )
        source = field_source(cite(ended, "end", "exit_date")[0]) if ended is not None else _COMPUTED
        yield row(text, ZERO, source)
        return
    used = [month for month in job.months if month.month in job.required]
    for month in used:
        text = Text(
            de=f"Gesetzliches Netto {month.month[5:]}/{month.month[:4]}: {name}",
            en=f"Statutory net {month.month}: {name}",
        )
        yield row(text, month.net or ZERO, field_source(cite(month.paper, "statutory_net")[0]))
    mean = job.wage.net.high
    if len(used) > 1 and mean is not None:
        text = Text(
            de=f"Durchschnitt von {len(used)} Monaten: {name}", en=f"Average of {len(used)} months: {name}"
        )
        yield row(text, mean, _COMPUTED)


def _deductions(earner: Earner, found: Reckoning) -> Iterator[CalculationRow]:
    """Yield what the allowance takes off the wages of one person."""
    net, gross = earner.wage.net.high, earner.wage.gross
    if not net:
        return
    counted = _shown_wage(earner, "allowance", found)
    base = min(found.deduction["base"], net)
    text = Text(de="Grundabsetzungsbetrag", en="Base amount")
    yield row(text, -base, found.deduction.source)
    if gross is None:
        on_gross = Text(
            de="vom höchsten Betrag, das Brutto ist nicht sicher", en="the highest, gross is not sure"
        )
    else:
        yield from _gross(earner, gross.low)
        amount = cents(gross.low)
        on_gross = Text(de=f"aus {german(amount)} € brutto", en=f"of €{amount:,f} gross")
    text = Text(
        de=f"Freibetrag für Erwerbstätige ({on_gross.de})", en=f"Allowance for earners ({on_gross.en})"
    )
    yield row(text, counted + base - net, found.deduction.source)


def _gross(earner: Earner, average: Decimal) -> Iterator[CalculationRow]:
    """Yield the gross of each month, and what the allowance is reckoned on where that is no single one of them."""
    used = [m for job in earner.jobs if job.ended_on is None for m in job.months if m.month in job.required]
    for month in used:
        text = Text(
            de=f"Brutto {month.month[5:]}/{month.month[:4]}, für den Freibetrag",
            en=f"Gross {month.month}, for the allowance",
        )
        yield row(text, month.gross or ZERO, field_source(cite(month.paper, "gross")[0]))
    if len(used) > 1:
        text = Text(de="Brutto im Durchschnitt, für den Freibetrag", en="Average gross, for the allowance")
        yield row(text, average, _COMPUTED)


def _result(found: Reckoning, threshold: Decimal, *, at_least: bool) -> Iterator[CalculationRow]:
    need = shown_need(found)
    for mode in MODES:
        income = shown_income(found, mode)
        how = _MODE[mode]
        text = Text(de=f"Angerechnetes Einkommen {how.de}", en=f"Counted income {how.en}")
        yield row(text, income, _COMPUTED, strong=mode == "allowance")
    for mode in MODES:
        how = _MODE[mode]
        text = Text(de=f"Deckung {how.de}", en=f"Coverage {how.en}")
        yield row(
            text, percent(shown_income(found, mode), need), _COMPUTED, unit="%", strong=mode == "allowance"
        )
    if found.coverage.notice is not None and found.notice is not None:
        text = Text(
            de="Deckung nach dem Bescheid des Jobcenters", en="Coverage by the notice of the Jobcenter"
        )
        yield row(text, percent(*found.coverage.notice), notice_source(found.notice), unit="%")
    asked = ("mindestens", "at least") if at_least else ("mehr als", "more than")
    text = Text(de=f"Verlangt: {asked[0]} (Verwaltungspraxis)", en=f"Asked for: {asked[1]} (practice)")
    yield row(text, (100 * threshold).quantize(Decimal("0.01")), {"type": "catalogue"}, unit="%")
