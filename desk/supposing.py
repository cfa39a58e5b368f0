"""What if (Was wäre, wenn): which numbers a case rests on, and what would follow from others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from pipeline.errors import UsageError
from reports.calculations import Sum, sums
from reports.model import Report
from reports.typography import Language
from reports.words import field_label, kind_title, word
from validators.decision_values import type_of


class Lever(NamedTuple):
    """A number that can be supposed to be another: of all documents of a kind that are one person's, or stated.

    `documents` are (digest, id) of those that carry it; `now` is what stands there, the mean where they differ.
    """

    id: str
    title: str
    now: Decimal
    most: Decimal
    step: Decimal
    documents: tuple[tuple[str, str], ...]
    field: str
    money: bool


class Line(NamedTuple):
    """A requirement whose status would be another."""

    title: str
    before: str
    after: str


class Supposition(NamedTuple):
    """What would follow."""

    verdict: str
    was: str
    lines: tuple[Line, ...]
    sums: tuple[tuple[Sum, Sum | None], ...]


def levers(report: Report, lang: Language) -> tuple[Lever, ...]:
    """Return the amounts that calculations of a report rest on."""
    found: dict[tuple[str, str, str], list[tuple[str, str, Decimal, bool]]] = {}
    for document in report.documents:
        if document.duplicate_of or not document.digest:
            continue
        for name, field in document.fields.items():
            if not _is_counted(report, document.id, document.kind, name):
                continue
            try:
                declared = type_of(document.kind, name)
                amount = Decimal(str(field.value))
            except (UsageError, InvalidOperation, KeyError):
                continue
            if declared not in ("money", "decimal"):
                continue
            whose = ", ".join(
                filter(None, (document.persons[0].get("given_names", "") if document.persons else "",))
            )
            found.setdefault((document.kind, name, whose), []).append(
                (document.digest, document.id, amount, declared == "money")
            )
    made = []
    for number, ((kind, name, whose), rows) in enumerate(found.items()):
        now = sum((row[2] for row in rows), Decimal(0)) / len(rows)
        title = f"{getattr(kind_title(kind), lang)}: {field_label(name, lang)}"
        names = ", ".join(row[1] for row in rows)
        made.append(
            Lever(
                id=f"v{number}",
                title=f"{title} ({names}{f', {whose}' if whose else ''})",
                now=now.quantize(Decimal("0.01")),
                most=_round(now * 2),
                step=Decimal(10) if rows[0][3] and now > 200 else Decimal(1),
                documents=tuple((row[0], row[1]) for row in rows),
                field=name,
                money=rows[0][3],
            )
        )
    return tuple(made)


def asked(levers: Iterable[Lever], form: Mapping[str, str]) -> dict[str, Decimal]:
    """Return what a form supposes, by the lever's id, where it is another than what stands there.

    Raises:
        UsageError: that is no amount.
    """
    found = {}
    for lever in levers:
        text = form.get(lever.id, "").strip()
        if not text:
            continue
        try:
            amount = Decimal(text.replace(".", "").replace(",", ".") if "," in text else text)
        except InvalidOperation:
            raise UsageError("This is no amount.", de="Das ist kein Betrag.") from None
        if not amount.is_finite() or not 0 <= amount < 1_000_000:
            raise UsageError("This is no amount.", de="Das ist kein Betrag.")
        amount = amount.quantize(Decimal("0.01"))
        if amount != lever.now:
            found[lever.id] = amount
    return found


def day_of(text: str, otherwise: dt.date) -> dt.date:
    """Return the day that a form names.

    Raises:
        UsageError: that is no day.
    """
    if not text:
        return otherwise
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UsageError("This is no day.", de="Das ist kein Datum.") from None


def compared(before: Report, after: Report, lang: Language) -> Supposition:
    """Return what is different between the report and the supposed one."""
    was = {finding.id: finding for finding in before.requirements}
    lines = [
        Line(
            str(getattr(finding.title, lang)),
            _status(was[finding.id].status, was[finding.id].reason, lang),
            _status(finding.status, finding.reason, lang),
        )
        for finding in after.requirements
        if finding.id in was
        and (finding.status != was[finding.id].status or finding.reason != was[finding.id].reason)
    ]
    old = {one.id: one for one in sums(before, lang)}
    return Supposition(
        verdict=after.verdict,
        was=before.verdict,
        lines=tuple(lines),
        sums=tuple((one, old.get(one.id)) for one in sums(after, lang)),
    )


def _status(status: str, reason: object, lang: Language) -> str:
    return f"{word(f'status_{status}', lang)}: {getattr(reason, lang)}"


def _is_counted(report: Report, document: str, kind: str, field: str) -> bool:
    """Tell whether a calculation of the report rests on the field, of this document or of another of its kind."""
    for calculation in report.calculations:
        for row in calculation["rows"]:
            source = row.get("source") or {}
            if source.get("field") == field and source.get("document") == document:
                return True
            other = report.document(source.get("document"))
            if source.get("field") == field and other is not None and other.kind == kind:
                return True
    return any(
        one.document == document and one.field == field
        for finding in report.requirements
        if finding.id.startswith(("livelihood", "housing", "dwelling", "means"))
        for one in finding.evidence
    )


def _round(amount: Decimal) -> Decimal:
    step = Decimal(100) if amount > 1000 else Decimal(10)
    return max((amount / step).to_integral_value() * step, step)
