"""What makes a wage doubtful though every payslip was surely read (Lohn: Unstimmigkeiten).

Source: § 8 Abs. 1, 1a, § 20 SGB IV; §§ 226, 249b SGB V.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from extractors.kind import Paper

from .finding import Text
from .folder import cite, sure_value, value, where
from .livelihood import Doubt
from .parameters import on

_TOO_FAR = 2
"""A net of so many times the gross agreed is not the pay of one month, or is of another job."""


def confirmed_after(month: str, confirmations: Sequence[Paper], unsound: Collection[str]) -> bool:
    """Whether the employer says after the month that the job goes on, so that a payslip is merely missing."""
    return any(
        sure_value(paper, "unterminated") is True
        and (issued := sure_value(paper, "issued_on")) is not None
        and f"{issued:%Y-%m}" > month
        and paper.id not in unsound
        for paper in confirmations
    )


def implausible(slips: Sequence[Paper], papers: Sequence[Paper], day: dt.date) -> Iterator[Doubt]:
    """Yield a doubt for payslips whose net cannot be one month's net.

    Beyond a marginal job contributions are withheld, so that net and gross differ; and a net far above the gross
    agreed is that of several months.
    """
    marginal = on("marginal_employment", day)["limit"]
    agreed: list[Decimal] = [
        gross for paper in papers if paper.kind != "payslip" and (gross := value(paper, "gross_monthly"))
    ]
    for slip in slips:
        net = sure_value(slip, "statutory_net")
        if net is None or net <= marginal:
            continue
        gross = value(slip, "gross") or max(agreed, default=None)
        if gross == net:
            yield _doubt(
                "net_is_gross", slip, "Netto und Brutto sind derselbe Betrag", "net and gross are one amount"
            )
        elif agreed and net > _TOO_FAR * max(agreed):
            yield _doubt(
                "wage_differs",
                slip,
                "das Netto liegt weit über dem vereinbarten Brutto",
                "the net is far above the gross agreed",
            )


def twice(own: Sequence[Paper], others: Sequence[Paper]) -> Doubt | None:
    """Return a doubt where payslips on another job of the person show the same amounts for the same months.

    They may be one job of which the employer was read in two ways.
    """
    known = {amounts for paper in others if (amounts := _amounts(paper))}
    for paper in own:
        if _amounts(paper) in known:
            return _doubt(
                "wage_twice",
                paper,
                "dieselben Beträge stehen auf einer Lohnabrechnung mit anderem Arbeitgeber",
                "a payslip with another employer shows the same amounts",
            )
    return None


def _amounts(paper: Paper) -> tuple[str, Decimal, Decimal] | None:
    if paper.kind != "payslip":
        return None
    month, net, gross = (value(paper, name) for name in ("month", "statutory_net", "gross"))
    return (str(month), net, gross) if month is not None and net is not None and gross is not None else None


def _doubt(cause: str, slip: Paper, de: str, en: str) -> Doubt:
    place = where(slip, "statutory_net")
    phrase = Text(de=f"{de} ({place.de})", en=f"{en} ({place.en})")
    return Doubt(cause=cause, phrase=phrase, evidence=cite(slip, "statutory_net", "gross"))
