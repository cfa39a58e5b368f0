"""Our judgement on one requirement, and on the whole (Feststellung)."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

import pydantic

from pipeline.document import Box
from pipeline.frozen import Frozen

Status = Literal[
    "met", "not_met", "missing", "unclear", "waived", "authority", "not_applicable", "not_required"
]
Verdict = Literal["complete", "incomplete", "needs_review"]
Basis = Literal["statute", "practice", "varies"]


class Text(Frozen):
    """A sentence in both languages of output."""

    de: str = pydantic.Field(repr=False)
    en: str = pydantic.Field(repr=False)


class Evidence(Frozen):
    """A value that a finding rests on. `page` counts from 1 inside the document; None: the whole document."""

    document: str | None
    field: str | None = None
    value: Any = pydantic.Field(default=None, repr=False)
    page: int | None = None
    box: Box | None = None
    printed: str | None = pydantic.Field(default=None, repr=False)
    confidence: float | None = None


class CalculationRow(Frozen):
    """One number of a calculation and where it comes from.

    `amount` is a decimal string, exact; `unit` is EUR, %, m², months, persons, years, date or empty.
    `source` leads on: `{type: field, document, field, page, box ...}` to a value on paper, `{type: parameter,
    parameter, from, citation}` to a number of the law, `{type: stated, key}` to `case.yaml`, `{type: computed}`
    to the rows above.
    """

    label: Text
    amount: str = pydantic.Field(repr=False)
    unit: str = ""
    source: dict[str, Any] = pydantic.Field(repr=False)
    emphasis: bool = False


class Calculation(Frozen):
    """How a result was reckoned (Berechnung): rows in the order in which a person would write them down."""

    id: str
    title: Text
    requirement: str
    rows: tuple[CalculationRow, ...]
    result: Text | None = None


class Decided(Frozen):
    """A person's decision that a finding rests on: entry `number` of the record of decisions.

    `how` status: the status itself was decided; value: something that was read (a value, a kind, a person) was
    decided, and the status follows from it. `instead_of` and `code` are the machine's own status and reason code.
    """

    number: int
    how: Literal["status", "value"]
    author: str = pydantic.Field(repr=False)
    at: dt.datetime
    reason: str = pydantic.Field(repr=False)
    instead_of: Status
    code: str


class Finding(Frozen):
    """Our judgement on one requirement.

    `reason_code` is from the closed list of the catalogue's reasons; `ask` says in one sentence what to
    bring, None where nothing is to be brought. `reached_on` is the day on which a condition of time will
    hold. `decided` is empty where the machine alone judged.
    """

    id: str
    title: Text
    status: Status
    mandatory: bool
    basis: Basis
    citation: str
    quote: str | None
    sources: tuple[str, ...] = ()
    reason_code: str
    reason: Text
    evidence: tuple[Evidence, ...] = ()
    ask: Text | None = None
    reached_on: dt.date | None = None
    notes: tuple[Text, ...] = ()
    decided: tuple[Decided, ...] = ()


class Warning_(Frozen):
    """Something that a person must settle before the case is complete (vocabulary `warnings`)."""

    code: str
    message: Text
    evidence: tuple[Evidence, ...] = ()


class Judgement(Frozen):
    """All findings on one case on one day, and what follows from them.

    `holder_matches` says for each paper id whether it is about the applicant (None: cannot be told).
    `verdict_without_decisions` is what the machine alone would say, None where it is the same.
    The lists of dictionaries are printed as they are: facts, decisions, questions, deadlines, information,
    alternatives.
    """

    permit: str
    permit_title: Text
    permit_source: Literal["stated", "guessed"]
    verdict: Verdict
    findings: tuple[Finding, ...]
    warnings: tuple[Warning_, ...] = ()
    applicant: dict[str, str] = pydantic.Field(default_factory=dict, repr=False)
    holder_matches: dict[str, bool | None] = pydantic.Field(default_factory=dict)
    facts: tuple[dict[str, Any], ...] = ()
    calculations: tuple[Calculation, ...] = ()
    questions: tuple[dict[str, Any], ...] = ()
    deadlines: tuple[dict[str, Any], ...] = ()
    information: tuple[dict[str, Any], ...] = ()
    alternatives: tuple[dict[str, Any], ...] = ()
    decisions: tuple[dict[str, Any], ...] = ()
    verdict_without_decisions: Verdict | None = None
    catalogue_version: str
    law_as_of: dt.date
