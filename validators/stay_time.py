"""How long a stay was permitted, tolerated or under a permission to remain, under each reading of the papers.

What counts is the uninterrupted stay up to the day of the check (§ 25a Abs. 1 Satz 1 Nr. 1, § 25b Abs. 1 Satz 2 Nr. 1
AufenthG). Time with a toleration for persons of unclarified identity (§ 60b) is not counted (§ 60b Abs. 5 Satz 1);
whether it breaks the stay the law does not say. Tolerations are short and many: papers of the time between may lack.

Source: legal.md 4.7, 4.8; § 25a Abs. 5, § 25b Abs. 7 AufenthG.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from dateutil.relativedelta import relativedelta

from extractors.kind import Paper
from pipeline.frozen import Frozen

from .folder import Folder, sure_value, value
from .residence_time import DAY, Chain, Stay, chain, merged, over

KINDS = ("residence_title", "asylum_permission", "arrival_certificate", "toleration", "fiction_certificate")
FIRST = {
    "residence_title": ("valid_from", "issued_on"),
    "asylum_permission": ("asylum_application_on", "issued_on"),
    "arrival_certificate": ("issued_on",),
    "toleration": ("issued_on",),
    "fiction_certificate": ("issued_on",),
}
"""The fields that tell the first day of a stay by kind, the surest first."""
_LONGEST = {"residence_title": relativedelta(years=3)}
_LONGEST_PAPER = relativedelta(months=12)
"""So long a paper may run of which one day was not read: a title three years (§ 26 Abs. 1), any other one year."""
_PROCEDURE_MONTHS = 12
"""A permission to remain that follows an arrival certificate within so many months is of the same procedure: the stay
is permitted from the certificate on (§ 55 Abs. 1 AsylG)."""
_FICTION_MONTHS = 12
"""A certificate under § 81 (4) that was issued so many months after a title ended is not on that title."""

Reading = Literal["sure", "short", "left_out", "unread", "assumed", "stated", "any"]
READINGS: tuple[Reading, ...] = ("sure", "short", "left_out", "unread", "assumed", "stated", "any")
"""What a reading takes for granted: nothing, that a short break does no harm, that time under § 60b breaks nothing,
what was not surely read, that papers of the time between only lack, a day that the case states, all of it."""
_WHOLE: tuple[Reading, ...] = ("left_out", "assumed", "stated", "any")


class Spell(Frozen):
    """The days of one paper: those that it surely shows, and those that it may show.

    `left_out`: a toleration under § 60b, whose time is not counted; None: whether it is one was not surely read.
    """

    paper: Paper
    sure: Stay | None
    may: Stay | None
    left_out: bool | None = False


class Count(Frozen):
    """The months under one reading, counted as if without a break since `start`; `left_out` days are not counted."""

    start: dt.date
    left_out: int
    reached_on: dt.date
    chain: Chain


def first_name(paper: Paper) -> str:
    """Return the field that tells the first day of the paper."""
    names = FIRST[paper.kind]
    return next((name for name in names if value(paper, name) is not None), names[-1])


def spells(folder: Folder, kinds: Sequence[str], fictions: Sequence[str], *, counts_60b: bool) -> list[Spell]:
    """Return the days that each paper of the kinds shows, doubles left out.

    Args:
        folder: the papers and the case.
        kinds: kinds of paper whose time counts.
        fictions: effects of a certificate under § 81 whose time surely counts; the others may.
        counts_60b: whether time with a toleration under § 60b counts, too.
    """
    papers = [paper for paper in folder.of(*kinds) if paper.duplicate_of is None]
    found = [_spell(folder, paper, fictions, counts_60b=counts_60b) for paper in papers]
    ended = [spell.may.first for spell in found if spell.left_out is not False and spell.may is not None]
    return [_cut(_joined(spell, found, papers), ended) for spell in found]


def _spell(folder: Folder, paper: Paper, fictions: Sequence[str], *, counts_60b: bool) -> Spell:
    name = first_name(paper)
    first, last = value(paper, name), value(paper, "valid_until")
    if last is None and paper.kind == "arrival_certificate":
        last = first  # it is replaced by the permission to remain
    left_out = _unclarified(paper) if paper.kind == "toleration" and not counts_60b else False
    if first is None and last is None:
        return Spell(paper=paper, sure=None, may=None, left_out=left_out)
    longest = _LONGEST.get(paper.kind, _LONGEST_PAPER)
    may_first = first or last - longest
    may = Stay(first=may_first, last=max(may_first, last or first + longest))
    surely_first = sure_value(paper, name)
    surely_last = sure_value(paper, "valid_until") or (surely_first if last in (None, first) else None)
    sure = None
    sound = folder.doubt(paper) is None and left_out is not None and _counts(paper, fictions)
    if sound and surely_first is not None and surely_last is not None and surely_last >= surely_first:
        sure = Stay(first=surely_first, last=surely_last)
    return Spell(paper=paper, sure=sure, may=may, left_out=left_out)


def _unclarified(paper: Paper) -> bool | None:
    """Whether the toleration bears the note of § 60b; it must be printed, so that where none was read there is none."""
    read = value(paper, "identity_unclarified_60b")
    if read is None:
        return "60b" in str(value(paper, "basis") or "")
    surely = sure_value(paper, "identity_unclarified_60b")
    return bool(surely) if surely is not None else None


def _counts(paper: Paper, fictions: Sequence[str]) -> bool:
    if paper.kind == "fiction_certificate":
        return sure_value(paper, "basis") in fictions
    return bool(value(paper, "title_type") != "visum")


def _joined(spell: Spell, others: Sequence[Spell], papers: Sequence[Paper]) -> Spell:
    """Return the spell with the days between it and the paper that it belongs with.

    An arrival certificate lasts to the permission to remain that follows; a certificate under § 81 (4) begins where the
    title ended that it continues.
    """
    if spell.sure is None:
        return spell
    if spell.paper.kind == "arrival_certificate":
        after = [
            o.sure.first
            for o in others
            if o.sure is not None
            and o.paper.kind == "asylum_permission"
            and spell.sure.last < o.sure.first <= over(spell.sure.first, _PROCEDURE_MONTHS)
        ]
        if after:
            return spell.model_copy(update={"sure": Stay(first=spell.sure.first, last=min(after) - DAY)})
    if spell.paper.kind == "fiction_certificate" and sure_value(spell.paper, "basis") == "81_4":
        before = [
            o.sure.last
            for o in others
            if o.sure is not None
            and o.paper.kind == "residence_title"
            and o.sure.last < spell.sure.first <= over(o.sure.last, _FICTION_MONTHS)
        ]
        if before:
            return spell.model_copy(update={"sure": Stay(first=max(before) + DAY, last=spell.sure.last)})
    return spell


def _cut(spell: Spell, ended: Sequence[dt.date]) -> Spell:
    """Return a toleration up to the day from which one under § 60b took its place."""
    if spell.paper.kind != "toleration" or spell.left_out is not False or spell.sure is None:
        return spell
    days = [day for day in ended if spell.sure.first < day <= spell.sure.last]
    if not days:
        return spell
    return spell.model_copy(update={"sure": Stay(first=spell.sure.first, last=min(days) - DAY)})


def counted(
    found: Sequence[Spell],
    today: dt.date,
    *,
    months: int,
    reading: Reading,
    gap_months: int,
    told: dt.date | None = None,
) -> Count | None:
    """Return the months under the reading; None where nothing reaches the day.

    Args:
        found: the days of the papers.
        today: the day of the check.
        months: how many are asked for.
        reading: what is taken for granted.
        gap_months: a break up to so long is short.
        told: a stated day from which the stay ran; only for the readings that take it.
    """
    kindly = reading in ("unread", "any")
    stays = list(_stays(found, kindly=kindly, left_out=False))
    apart = list(_stays(found, kindly=kindly, left_out=True)) if reading in _WHOLE else []
    if not stays:
        return None
    assumed = reading in ("assumed", "stated", "any")
    walked = chain(
        [*stays, *apart],
        today,
        forgiven_months=gap_months if reading in ("short", "left_out") else 0,
        assumed=assumed,
    )
    if walked is None:
        return None
    first = walked.first
    if reading in ("stated", "any") and told is not None and told < first:
        first = told
    span = Stay(first=first, last=today)
    left_out = walked.left_out + _days([*stays, *apart], span) - _days(stays, span)
    start = first + dt.timedelta(days=left_out)
    return Count(start=start, left_out=left_out, reached_on=over(start, months), chain=walked)


def _stays(found: Iterable[Spell], *, kindly: bool, left_out: bool) -> Iterator[Stay]:
    for spell in found:
        if (spell.left_out is True) != left_out and not (kindly and spell.left_out is None and not left_out):
            continue
        stay = spell.may if kindly else spell.sure
        if stay is not None:
            yield stay


def _days(stays: Iterable[Stay], span: Stay) -> int:
    return sum(
        max(0, (min(stay.last, span.last) - max(stay.first, span.first)).days + 1) for stay in merged(stays)
    )
