"""Permits for temporary protection that an ordinance keeps valid without a new card (Fortgeltung, § 24 AufenthG).

A permit of a Ukrainian national that is valid on the day that the ordinance names, be it by an earlier ordinance, goes
on to the day that it sets: the expired imprint is no expired title.

Source: § 2 Abs. 1 UkraineAufenthFGV; legal.md 5.6, pitfall 19.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from extractors.kind import Paper
from extractors.reading.legal_basis import parse_canonical
from pipeline.frozen import Frozen

from .finding import Evidence
from .folder import Folder, cite, sure_value, value
from .parameters import tables

_UKRAINE = "UKR"


class Kept(Frozen):
    """The last day to which an ordinance keeps a permit; `sure`: its holder is surely a Ukrainian national."""

    until: dt.date
    sure: bool
    evidence: tuple[Evidence, ...] = ()


def continued(printed: dt.date, as_of: dt.date) -> dt.date:
    """Return the last day of a permit with this printed one, by the ordinances in force on the day.

    >>> continued(dt.date(2025, 3, 4), dt.date(2026, 11, 22)), continued(dt.date(2024, 1, 31), dt.date(2026, 11, 22))
    (datetime.date(2027, 3, 4), datetime.date(2024, 1, 31))
    """
    last = printed
    for line in tables()["temporary_protection"].values:
        if line.from_ <= as_of and last >= line.from_:
            last = max(last, _day(line.value["until"]))
    return last


def _day(written: Decimal) -> dt.date:
    """Return the day that the table writes as one number (year, month, day)."""
    return dt.date.fromisoformat(f"{written:08}")


def kept_until(folder: Folder, title: Paper) -> Kept | None:
    """Return to which day an ordinance keeps the permit; None where it is none of § 24 or runs as long itself.

    A value that was not surely read keeps nothing.
    """
    printed, basis = sure_value(title, "valid_until"), sure_value(title, "legal_basis")
    parsed = parse_canonical(str(basis)) if basis is not None else None
    if printed is None or parsed is None or (parsed.law, parsed.section) != ("AufenthG", "24"):
        return None
    until = continued(printed, folder.as_of)
    if until == printed:
        return None
    shown: list[Evidence] = []
    others = False
    for paper in folder.papers:
        if paper.document.specimen or folder.matches[paper.id].same is not True:
            continue
        nationality = value(paper, "nationality")
        others = others or nationality not in (None, _UKRAINE)
        if nationality == _UKRAINE and sure_value(paper, "nationality") and folder.doubt(paper) is None:
            shown += cite(paper, "nationality")
    return Kept(until=until, sure=bool(shown) and not others, evidence=tuple(shown[:1]))
