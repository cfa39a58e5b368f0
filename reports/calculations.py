"""Calculations as the views tell them (Berechnungen): each number with the paper or the rule that it comes from."""

from __future__ import annotations

from typing import Any

import pydantic

from pipeline.frozen import Frozen
from validators.finding import Evidence

from .loose import told
from .model import Item, Report
from .outline import places
from .typography import Language, date_text, is_date, money_text, number_text
from .words import table, word


class Row(Frozen):
    """One number in one language. `document` is the id of the paper that it stands on, None where it stands on none."""

    label: str
    amount: str
    source: str
    document: str | None
    strong: bool


class Sum(Frozen):
    """A calculation in one language; `requirement` is the id of the row that rests on it."""

    id: str
    title: str
    requirement: str | None
    rows: tuple[Row, ...]

    @property
    def results(self) -> tuple[Row, ...]:
        """The rows that a hurried reader needs."""
        return tuple(row for row in self.rows if row.strong)


def sums(report: Report, lang: Language) -> tuple[Sum, ...]:
    """Return the calculations of the report as the views print them."""
    return tuple(_sum(item, report, lang) for item in report.calculations)


def _sum(item: Item, report: Report, lang: Language) -> Sum:
    return Sum(
        id=str(item["id"]),
        title=told(item.get("title") or item["id"], lang),
        requirement=item.get("requirement"),
        rows=tuple(_row(row, report, lang) for row in item["rows"]),
    )


def _row(row: Item, report: Report, lang: Language) -> Row:
    source = row.get("source") or {}
    text, document = _source(source, report, lang)
    return Row(
        label=told(row["label"], lang),
        amount=_amount(str(row["amount"]), str(row.get("unit") or ""), lang),
        source=text,
        document=document,
        strong=bool(row.get("emphasis")),
    )


def _amount(amount: str, unit: str, lang: Language) -> str:
    r"""Return the number with its unit.

    >>> _amount("2809.00", "EUR", "de"), _amount("74.40", "%", "de"), _amount("46", "m²", "en")
    ('2.809,00\xa0€', '74,40\xa0%', '46\xa0m²')
    >>> _amount("61", "months", "de"), _amount("2026-03-09", "date", "de"), _amount("7", "", "en")
    ('61\xa0Monate', '09.03.2026', '7')
    """
    if unit == "EUR":
        return money_text(amount, lang)
    if is_date(amount):
        return date_text(amount, lang)
    named = table("words").get(f"unit_{unit}")
    return f"{number_text(amount, lang)}\u00a0{named[lang] if named else unit}".rstrip("\u00a0")


def _source(source: Any, report: Report, lang: Language) -> tuple[str, str | None]:
    """Return where the number comes from, and the document to go to."""
    if not isinstance(source, dict):
        return told(source, lang), None
    match source.get("type"):
        case "field":
            found = places(report, _evidence(source), lang)
            return (found[0].text, found[0].document) if found else ("–", None)
        case "parameter":
            since = (
                f" ({word('since', lang)} {date_text(str(source['from']), lang)})"
                if source.get("from")
                else ""
            )
            return f"{source.get('citation', '')}{since}", None
        case "stated":
            return f"{word('source_stated', lang)} ({source.get('key', '')})", None
        case "computed" | "catalogue" | "unknown" as kind:
            return word(f"source_{kind}", lang), None
        case _:
            return told(source, lang) if source else "–", None


def _evidence(source: dict[str, Any]) -> tuple[Evidence, ...]:
    try:
        return (
            Evidence.model_validate({key: source[key] for key in Evidence.model_fields if key in source}),
        )
    except pydantic.ValidationError:
        return ()
