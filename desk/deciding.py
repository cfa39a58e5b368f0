"""Decisions at the desk (Entscheiden): on what the person saw, or not at all.

Every form carries the version of the report that it was made for. Where the case has changed since, nothing is
written and the person is shown what is different.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from flows.confirm import decide as recorded
from pipeline.errors import UsageError
from reports.model import Report
from reports.typography import Language
from reports.words import field_label, value_text, word
from validators.decision import STATUSES, Entry
from validators.finding import Status

from .app import Desk
from .register import Loaded
from .templating import said

WAIT_SECONDS = 12.0
"""How long a page waits for the report that follows from a decision."""


class Wish(NamedTuple):
    """What a person wants to decide; `value` and `status` None: as the machine found it."""

    target: str
    status: Status | None
    value: str | None
    reason: str
    withdraw: bool


class Changed(Exception):
    """The case is not what the person saw; `loaded` is what it is now."""

    def __init__(self, loaded: Loaded) -> None:
        super().__init__()
        self.loaded = loaded


def wish(target: str, status: str, value: str | None, reason: str, *, withdraw: bool, lang: Language) -> Wish:
    """Return what a form asks for.

    Raises:
        UsageError: no reason is given, or there is no such status.
    """
    if not reason.strip():
        raise UsageError(said("reason_needed", "en"), de=said("reason_needed", "de"))
    if status and status not in STATUSES:
        raise UsageError(said("bad_input", "en"), de=said("bad_input", "de"))
    told: Any = status or None
    return Wish(target, told, None if withdraw else value or None, reason, withdraw)


def decide(desk: Desk, case: str, version: str, asked: Wish, author: str) -> Entry:
    """Write a decision into the record of the case, have the report made anew, and wait for it a while.

    Raises:
        Changed: the case is not what the person saw.
        UsageError: the decision does not fit its target.
        DecisionsBroken: the record was changed by something else.
    """
    with desk.deciding:
        loaded = desk.case(case)
        if loaded.version != version:
            raise Changed(loaded)
        entry = recorded(
            loaded.report,
            asked.target,
            status=asked.status,
            value=asked.value,
            reason=asked.reason,
            author=author,
            withdraw=asked.withdraw,
        )
    desk.checks.ask(loaded.client, "decisions").wait(WAIT_SECONDS)
    return entry


def told(report: Report, lang: Language) -> dict[str, str]:
    """Return what a report says, a line a thing, so that two versions of it can be compared by people."""
    lines = {
        f"r {finding.id}": f"{getattr(finding.title, lang)}: {word(f'status_{finding.status}', lang)}"
        for finding in report.requirements
    }
    lines |= {f"w {one.code}": getattr(one.message, lang) for one in report.warnings}
    for document in report.documents:
        title = f"{document.id}, {getattr(document.title, lang)}"
        lines[f"d {document.digest or document.id}"] = title
        for name, field in document.fields.items():
            shown = value_text(field.value, lang, kind=document.kind, field=name)
            lines[f"f {document.digest or document.id} {name}"] = (
                f"{title}, {field_label(name, lang)}: {shown}"
            )
    return lines


class Difference(NamedTuple):
    """One thing that was and is told otherwise; None: not told."""

    before: str | None
    now: str | None


def differences(before: dict[str, str], now: dict[str, str]) -> list[Difference]:
    """Return what has changed between two versions of a report.

    >>> differences({"r a": "A: met", "r b": "B: met"}, {"r a": "A: missing", "r b": "B: met"})
    [Difference(before='A: met', now='A: missing')]
    """
    keys = [*before, *(key for key in now if key not in before)]
    return [Difference(before.get(key), now.get(key)) for key in keys if before.get(key) != now.get(key)]
