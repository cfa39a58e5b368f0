"""Whether the months of an uninterrupted stay are reached, and if not surely, on what it hangs (Voraufenthaltszeit).

Source: legal.md 4.7, 4.8, 15 no. 8, 9, 23.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from .condition_papers import absent, doubtful, unsure
from .finding import Calculation, CalculationRow, Evidence, Text
from .folder import Folder, Outcome, cite, cite_sure, day, sure_value, value
from .requirement import Requirement
from .residence_time import Stay, elapsed, spelled
from .stay_time import READINGS, Count, Reading, Spell, counted, first_name, spells


def judged(
    row: Requirement, folder: Folder, found: Sequence[Spell], months: int, *, others: bool = False
) -> Outcome:
    """Return whether the months are reached, and if not surely, on what it hangs.

    `others`: the time is that of one kind of paper, which follows on papers of another status.
    """
    gap = row.with_["gap_months"]
    told = None if others else _told(folder)
    counts = {
        reading: counted(found, folder.as_of, months=months, reading=reading, gap_months=gap, told=told)
        for reading in READINGS
    }
    reached = [r for r, count in counts.items() if count is not None and count.reached_on <= folder.as_of]
    count = counts[reached[0]] if reached else None
    if count is None:
        return _short(row, folder, found, counts, months, others=others)
    made = _calculation(row, folder, found, count, months)
    args = args_of(count, folder, months)
    sure = counts["sure"]
    if reached[0] == "sure":
        shown = [spell for spell in found if spell.sure is not None]
        return Outcome(
            status="met",
            code="time_reached",
            args=args,
            evidence=evidence_of(shown, sure=True),
            notes=_notes(found),
            reached_on=count.reached_on,
            calculations=made,
        )
    more = {"reached_on": sure.reached_on if sure else None, "calculations": made}
    weak = _weak(row, folder, found) if reached[0] in ("unread", "any") else None
    if weak is not None:
        return weak.model_copy(update={**more, "notes": (*weak.notes, *_notes(found))})
    return Outcome(
        status="unclear",
        code=_OPEN[reached[0]],
        args={**args, **_between(sure or count, count)},
        evidence=evidence_of(found),
        notes=_notes(found),
        question="entered_on" if not others and told is None else None,
        **more,
    )


_OPEN: Mapping[Reading, str] = {
    "short": "stay_gap_short",
    "left_out": "stay_60b_between",
    "unread": "stay_gap",
    "assumed": "stay_gap",
    "stated": "stay_stated",
    "any": "stay_gap",
}


def _told(folder: Folder) -> dt.date | None:
    days = (folder.case.facts.entered_on, folder.case.facts.asylum_application_on)
    return min((told for told in days if told is not None), default=None)


def _short(
    row: Requirement,
    folder: Folder,
    found: Sequence[Spell],
    counts: Mapping[Reading, Count | None],
    months: int,
    *,
    others: bool,
) -> Outcome:
    """Not even the kindest reading reaches the months: `missing` where earlier papers may be had, else `not_met`."""
    if not found:
        return absent(row, folder)
    order: tuple[Reading, ...] = ("sure", "short", "left_out", "unread", "assumed", "any")
    count = next((one for reading in order if (one := counts[reading]) is not None), None)
    if count is None:
        weak = _weak(row, folder, found)
        if weak is not None:
            return weak
        return Outcome(status="not_met", code="stay_60b_only", evidence=evidence_of(found))
    begun = _begun(folder, found, others=others) or any(spell.left_out for spell in found)
    asked = "entered_on" if not others and _told(folder) is None else None
    return Outcome(
        status="not_met" if begun else "missing",
        code="time_short" if begun else "stay_not_shown",
        args=args_of(count, folder, months),
        evidence=evidence_of(found),
        notes=_notes(found),
        reached_on=count.reached_on if begun else None,
        question=asked,
        calculations=_calculation(row, folder, found, count, months),
    )


def _begun(folder: Folder, found: Sequence[Spell], *, others: bool) -> bool:
    """Whether papers or the case show how the time began, so that none lies before the earliest paper."""
    if not others and _told(folder) is not None:
        return True
    dated = [spell for spell in found if spell.may is not None]
    if not dated:
        return False
    earliest = min(dated, key=lambda spell: spell.may.first if spell.may else dt.date.max)
    assert earliest.may is not None
    if not others:
        return (
            earliest.paper.kind == "arrival_certificate"
            or value(earliest.paper, "asylum_application_on") is not None
        )
    before = spells(folder, ("residence_title", "asylum_permission"), (), counts_60b=True)
    return any(
        other.may is not None
        and other.may.first < earliest.may.first
        and (earliest.may.first - other.may.last).days <= _FOLLOWS
        for other in before
    )


_FOLLOWS = 92
"""A toleration within so many days after a paper of another status is the first one."""


def _weak(row: Requirement, folder: Folder, found: Sequence[Spell]) -> Outcome | None:
    """Return what about the first paper that was not surely read keeps it from counting."""
    for spell in found:
        if spell.sure is not None or spell.left_out:
            continue
        if doubt := doubtful(row, folder, spell.paper):
            return doubt
        for name in (first_name(spell.paper), "valid_until", "identity_unclarified_60b", "basis"):
            if value(spell.paper, name) is not None and sure_value(spell.paper, name) is None:
                return unsure(spell.paper, name)
        name = "valid_until" if value(spell.paper, first_name(spell.paper)) else first_name(spell.paper)
        return unsure(spell.paper, name)
    return None


def evidence_of(found: Sequence[Spell], *, sure: bool = False) -> tuple[Evidence, ...]:
    """Return first and last day of each paper; `sure`: only what was surely read."""
    shown = cite_sure if sure else cite
    return tuple(
        item for spell in found for item in shown(spell.paper, first_name(spell.paper), "valid_until")
    )


def args_of(count: Count, folder: Folder, months: int) -> dict[str, str | Text]:
    """Return the words of a reason: what is counted, what is asked for, and the day on which that is reached."""
    full, days = elapsed(count.start, folder.as_of)
    return {
        "have": spelled(full, days),
        "months": str(months),
        "date": day(count.reached_on),
    }


def _between(sure: Count, count: Count) -> dict[str, str | Text]:
    """Return the days that no paper shows and on which the result hangs."""
    gap = sure.chain.gap or count.chain.gap or Stay(first=count.start, last=sure.chain.first)
    return {"from": day(gap.first), "until": day(gap.last)}


def _notes(found: Sequence[Spell]) -> tuple[Text, ...]:
    notes = [_LEFT_OUT] if any(spell.left_out for spell in found) else []
    silent = [s for s in found if s.paper.kind == "toleration" and not s.left_out and _says_nothing(s)]
    return (*notes, *([_NO_REMARK] if silent else []))


def _says_nothing(spell: Spell) -> bool:
    return value(spell.paper, "identity_unclarified_60b") is None


_LEFT_OUT = Text(
    de="Zeiten mit einer Duldung „für Personen mit ungeklärter Identität“ zählen nicht (§ 60b Abs. 5 Satz 1 AufenthG).",
    en="Time with a toleration “for persons of unclarified identity” does not count (§ 60b (5) sentence 1 AufenthG).",
)
_NO_REMARK = Text(
    de="Auf der Duldung wurde kein Zusatz „für Personen mit ungeklärter Identität“ gelesen; er wäre aufgedruckt.",
    en="No note “for persons of unclarified identity” was read on the toleration; it would have to be printed.",
)


def _calculation(
    row: Requirement, folder: Folder, found: Sequence[Spell], count: Count, months: int
) -> tuple[Calculation, ...]:
    """Return the days in the order in which a person would write them down."""
    rows = []
    for spell in sorted(found, key=lambda one: (one.may.first if one.may else dt.date.max, one.paper.id)):
        for name, label in ((first_name(spell.paper), _FROM), ("valid_until", _UNTIL)):
            if value(spell.paper, name) is not None:
                (shown,) = cite(spell.paper, name)
                source = {"type": "field", **shown.model_dump(mode="json", exclude={"value", "confidence"})}
                rows.append(_row(label, str(shown.value), "date", source))
    if count.left_out:
        rows.append(_row(_NOT_COUNTED, str(count.left_out), "days", _COMPUTED))
    full, days = elapsed(count.start, folder.as_of)
    rows.append(
        _row(Text(de="Angerechnet: volle Monate", en="Counted: full months"), str(full), "months", _COMPUTED)
    )
    rows.append(_row(Text(de="und weitere Tage", en="and further days"), str(days), "days", _COMPUTED))
    asked = {"type": "parameter", "parameter": f"{row.id}.months", "citation": row.citation}
    rows.append(_row(Text(de="Verlangt", en="Required"), str(months), "months", asked))
    reached = Text(de="Erreicht am", en="Reached on")
    rows.append(_row(reached, count.reached_on.isoformat(), "date", _COMPUTED, emphasis=True))
    title = Text(de="Ununterbrochener Aufenthalt", en="Uninterrupted stay")
    return (Calculation(id=row.id, title=title, requirement=row.id, rows=tuple(rows)),)


_FROM = Text(de="Papier ab", en="Paper from")
_UNTIL = Text(de="Papier bis", en="Paper until")
_NOT_COUNTED = Text(de="Nicht gezählte Tage", en="Days not counted")
_COMPUTED = {"type": "computed"}


def _row(
    label: Text, amount: str, unit: str, source: Mapping[str, object], *, emphasis: bool = False
) -> CalculationRow:
    return CalculationRow(label=label, amount=amount, unit=unit, source=dict(source), emphasis=emphasis)
