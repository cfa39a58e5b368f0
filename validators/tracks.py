"""Two ways to the same title, judged side by side (Weg nach drei, Weg nach fünf Jahren).

The better way is the one with less left to do: first what nothing speaks against today, then what only the
passing of time will bring, then what somebody must still fulfil. Where nothing tells them apart it is the one
that asks for less.

Source: legal.md 5.1.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from pipeline.frozen import Frozen

from .finding import Finding, Text, Verdict
from .folder import day
from .requirement import Permit

_VERDICTS: tuple[Verdict, ...] = ("complete", "needs_review", "incomplete")
_OPEN = ("missing", "not_met")


class Way(Frozen):
    """A permit with what was found on it."""

    permit: Permit
    findings: tuple[Finding, ...]
    verdict: Verdict

    @property
    def open(self) -> tuple[Finding, ...]:
        """The mandatory findings that are missing or not met."""
        return tuple(found for found in self.findings if found.mandatory and found.status in _OPEN)

    @property
    def unclear(self) -> tuple[Finding, ...]:
        """The mandatory findings that a person must look at."""
        return tuple(found for found in self.findings if found.mandatory and found.status == "unclear")

    @property
    def reached_on(self) -> dt.date | None:
        """The day on which the last condition of time will hold; None: none is open, or no day is known."""
        return max((found.reached_on for found in self.open if found.reached_on), default=None)


def better(ways: Sequence[Way]) -> Way:
    """Return the way with less left to do, of equal ones the one that asks for less (the last of them by law)."""
    return min(ways, key=lambda way: (*_left(way), -_lenient(way)))


def _left(way: Way) -> tuple[int, int, int, dt.date]:
    to_do = [found for found in way.open if found.reached_on is None]
    return (
        _VERDICTS.index(way.verdict),
        len(to_do),
        len(way.unclear),
        way.reached_on or dt.date.min,
    )


def _lenient(way: Way) -> int:
    """Return how many requirements the way knows an exception of."""
    return sum(bool(row.waivers) for row in way.permit.requirements)


def told(way: Way, best: Way) -> dict[str, Any]:
    """Return the way as the report's list of alternatives holds it; `better`: it is the better one."""
    return _item(way, _sentence(way, best), is_better=way is best)


def told_beside(way: Way) -> dict[str, Any]:
    """Return a permit that the papers point to beside the judged one, with what it lacks."""
    left = _left_over(way)
    return _item(
        way,
        Text(de=f"Darauf deuten die Papiere auch. {left.de}", en=f"The papers point to this too. {left.en}"),
    )


def _item(way: Way, text: Text, *, is_better: bool = False) -> dict[str, Any]:
    return {
        "permit": way.permit.permit,
        "available": True,
        "title": way.permit.title.model_dump(),
        "text": text.model_dump(),
        "better": is_better,
        "verdict": way.verdict,
        "open": [found.id for found in way.open],
        "unclear": [found.id for found in way.unclear],
        "reached_on": way.reached_on.isoformat() if way.reached_on else None,
        "citation": way.permit.citation,
    }


def _sentence(way: Way, best: Way) -> Text:
    left = _left_over(way)
    return Text(
        de=f"{'Dieser Weg ist günstiger' if way is best else 'Der geprüfte Weg ist günstiger'}. {left.de}",
        en=f"{'This way is the better one' if way is best else 'The way judged is the better one'}. {left.en}",
    )


def _left_over(way: Way) -> Text:
    """Return what is open on the way, what is to be looked at and when its time is full."""
    de = f"Hier offen: {', '.join(found.title.de for found in way.open) or 'nichts'}."
    en = f"Open here: {', '.join(found.title.en for found in way.open) or 'nothing'}."
    if way.unclear:
        de += f" Zu klären: {', '.join(found.title.de for found in way.unclear)}."
        en += f" To be looked at: {', '.join(found.title.en for found in way.unclear)}."
    if way.reached_on:
        de += f" Die Zeit ist am {day(way.reached_on).de} erreicht."
        en += f" The time is reached on {day(way.reached_on).en}."
    return Text(de=de, en=en)
