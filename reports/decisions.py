"""Decisions of people as the views tell them (Entscheidungen): what, by whom, when, why, and whether it holds.

Every decision of the case is told, those that do not hold any more too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from pipeline.frozen import Frozen
from validators.decision import Entry
from validators.finding import Finding

from .model import Item, Report
from .typography import Language, clean, date_text
from .words import field_label, kind_title, value_text, word


class Told(Frozen):
    """A decision in one language. `document` is its id in the report, None where it is gone or none is meant."""

    number: int
    state: str
    about: str
    said: str
    instead_of: str | None
    who: str
    reason: str
    standing: str
    document: str | None


def told_of(item: Item, report: Report, lang: Language) -> Told:
    """Return an entry of the report's `decisions` as the views print it."""
    state, because = item["state"], item.get("because")
    standing_ = word(f"decision_{state}", lang)
    if because:
        standing_ = f"{standing_}: {word(f'decision_because_{because}', lang)}"
    return Told(
        number=item["number"],
        state=state,
        about=_about(item, report, lang),
        said=word("decision_withdraws", lang) if item["withdraws"] else _said(item, report, lang),
        instead_of=_instead_of(item, report, lang),
        who=signed(item["author"], item["at"], lang),
        reason=item["reason"],
        standing=standing_,
        document=item["document"],
    )


def signed(author: str, at: str | dt.datetime, lang: Language) -> str:
    """Return who decided and when; the time as it was recorded, in UTC.

    >>> signed("M. Weber", "2026-11-21T10:05:00+00:00", "de")
    'M. Weber, 21.11.2026, 10:05 UTC'
    """
    moment = dt.datetime.fromisoformat(at) if isinstance(at, str) else at
    utc = moment.astimezone(dt.UTC)
    return f"{author}, {date_text(utc.date(), lang)}, {utc:%H:%M} UTC"


def rested_on(finding: Finding, lang: Language) -> tuple[tuple[str, str, str], ...]:
    """Return the decisions that a finding rests on: what was decided, who and when, why."""
    return tuple(
        (
            word(f"decided_{one.how}", lang, n=one.number, was=word(f"status_{one.instead_of}", lang)),
            signed(one.author, one.at, lang),
            one.reason,
        )
        for one in finding.decided
    )


def entry_told(entry: Entry, report: Report, lang: Language) -> str:
    """Return what was just recorded, and from when on it counts."""
    from validators.decided import item_of  # heavy, and the checklist needs none of it

    told_ = told_of(item_of(entry, "in_force", None, _here(entry, report)), report, lang)
    head = word("decision_recorded", lang, n=entry.number, case=report.case.id)
    return clean_lines(head, f"{told_.about}: {told_.said}", word("decision_counts", lang))


def told(entries: Sequence[Entry], report: Report, lang: Language) -> str:
    """Return the whole record, oldest first; whether an entry holds is what the report says, where it knows it."""
    if not entries:
        return word("no_decisions", lang) + "\n"
    from validators.decided import item_of
    from validators.decision_standing import standing

    states = standing(entries)
    known = {item["number"]: item for item in report.decisions}
    lines: list[str] = []
    for entry in entries:
        state, because = states[entry.number]
        seen = known.get(entry.number)
        if state == "in_force" and seen is not None and seen["hash"] == entry.hash:
            state, because = seen["state"], seen["because"]
        one = told_of(item_of(entry, state, because, _here(entry, report)), report, lang)
        lines += [f"{one.number}. {one.about}: {one.said} [{one.standing}]", f"   {one.who}: {one.reason}"]
    return clean_lines(*lines)


def clean_lines(*lines: str) -> str:
    """Return the lines, each harmless for a terminal, with a final newline."""
    return "".join(f"{clean(line)}\n" for line in lines)


def _here(entry: Entry, report: Report) -> str | None:
    ref = entry.decision.document
    return next((d.id for d in report.documents if ref is not None and d.digest == ref.digest), None)


def _about(item: Item, report: Report, lang: Language) -> str:
    name = item["name"]
    if item["about"] == "requirement":
        title = next((getattr(f.title, lang) for f in report.requirements if f.id == name), name)
        return str(title)
    if item["about"] == "warning":
        message = (item["saw"] or {}).get("value")
        return f"{word('decision_warning', lang)}: {message[lang].rstrip('.') if isinstance(message, dict) else name}"
    document = report.document(item["document"])
    title = document.title if document else kind_title(item["kind"])
    place = document.id if document else f"{item['file']}, {word('page', lang)} {item['page']}"
    label = word(f"decision_{item['about']}", lang) if item["about"] != "field" else field_label(name, lang)
    return f"{getattr(title, lang)} ({place}), {label}"


def _said(item: Item, report: Report, lang: Language) -> str:
    match item["about"]:
        case "requirement":
            return word(f"status_{item['status']}", lang)
        case "warning":
            return word("decision_settled", lang)
        case about:
            return _value(item["value"], about, item, report, lang)


def _instead_of(item: Item, report: Report, lang: Language) -> str | None:
    """Return what the machine had said; None where that is the same, or nothing."""
    saw = item["saw"] or {}
    if item["about"] == "requirement" and saw.get("status") not in (None, item["status"]):
        return word(f"status_{saw['status']}", lang)
    if item["about"] in ("field", "kind") and saw.get("value") not in (None, item["value"]):
        return _value(saw["value"], item["about"], item, report, lang)
    return None


def _value(value: Any, about: str, item: Item, report: Report, lang: Language) -> str:
    if about == "kind":
        return str(getattr(kind_title(value), lang))
    if about == "holder":
        return word(f"decision_holder_{value}", lang)
    document = report.document(item["document"])
    kind = document.kind if document else item["kind"]
    return value_text(value, lang, kind=kind, field=item["name"])
