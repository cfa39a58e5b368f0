"""An amount with the readings that it allows and the papers that show it (Betrag mit Fundstelle)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from extractors.kind import Paper
from pipeline.frozen import Frozen

from .finding import Evidence, Text
from .folder import cite, value, where
from .livelihood import Doubt, Span, exactly


class Amount(Frozen):
    """Euros a month. `shown` is what the report prints, `span` what the result may rest on.

    `source` leads to the value on paper, the parameter or the stated fact.
    """

    kind: str
    label: Text
    shown: Decimal
    span: Span
    source: dict[str, Any]
    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    owner: str | None = None
    temporary_until: Any = None


def field_source(evidence: Evidence) -> dict[str, Any]:
    """Return the source of a number that stands on a paper."""
    return {"type": "field", **evidence.model_dump(mode="json", exclude_none=True)}


def on_paper(kind: str, label: Text, paper: Paper, name: str, amount: Decimal, **more: Any) -> Amount:
    """Return an amount that was surely read at the field."""
    evidence = cite(paper, name)
    return Amount(
        kind=kind,
        label=label,
        shown=amount,
        span=exactly(amount),
        source=field_source(evidence[0]),
        evidence=evidence,
        **more,
    )


def not_sure(kind: str, label: Text, paper: Paper, name: str, code: str, de: str, en: str) -> Amount:
    """Return an amount that a paper shows or should show and that nobody can rest on."""
    place = where(paper, name)
    evidence = cite(paper, name)
    read = value(paper, name)
    phrase = Text(de=f"{de} ({place.de})", en=f"{en} ({place.en})")
    return Amount(
        kind=kind,
        label=label,
        shown=read if isinstance(read, Decimal) else Decimal(0),
        span=Span(low=Decimal(0), high=None),
        source=field_source(evidence[0]),
        evidence=evidence,
        doubts=(Doubt(cause=code, phrase=phrase, evidence=evidence),),
    )
