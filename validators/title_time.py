"""How long the title has been held, under each reading of the papers (Dauer des Titelbesitzes).

Source: legal.md 3.4, 5.1; rulings 4, 8, 9.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Literal

from dateutil.relativedelta import relativedelta

from extractors.kind import Paper
from extractors.reading.legal_basis import parse_canonical, status_of
from pipeline.frozen import Frozen

from .asylum_time import Counted, counted, procedure
from .condition_title import wrong_status
from .folder import Folder, sure_value, value
from .requirement import Requirement
from .residence_time import DAY, Chain, Stay, chain, gaps, over

_CERTIFIED_WITHIN = 12
"""A certificate under § 81 (4) that was issued so many months after the title ended is not on that title."""

Reading = Literal["sure", "unread", "forgiven", "assumed", "stated", "any"]
"""What a reading takes for granted beyond what papers surely show; each but the last one thing more."""


class Held(Frozen):
    """A title as the count sees it: the days that it surely covers, and those that it may cover.

    `sure` None: it surely covers none. `counts` None: its status is not sure.
    """

    paper: Paper
    counts: bool | None
    sure: Stay | None
    may: Stay | None


class Count(Frozen):
    """The months under one reading: counted as if without a break since `start`; `left_out` days are not."""

    start: dt.date
    left_out: int
    reached_on: dt.date
    chain: Chain
    asylum: Counted | None


READINGS: tuple[Reading, ...] = ("sure", "unread", "forgiven", "assumed", "stated", "any")


def held_title(row: Requirement, folder: Folder, paper: Paper) -> Held:
    """Return what the title covers; one without any date covers nothing."""
    wrong = wrong_status(row, folder, paper)
    counts = True if wrong is None else (False if wrong.status == "not_met" else None)
    first = value(paper, "valid_from") or value(paper, "issued_on")
    last = value(paper, "valid_until")
    if first is None and last is None:
        return Held(paper=paper, counts=counts, sure=None, may=None)
    # a refugee's title is issued for three years (§ 26 Abs. 1 Satz 2 AufenthG): what one date leaves open
    may_first = first or last - relativedelta(years=3)
    may_last = last or first + relativedelta(years=3)
    may = Stay(first=may_first, last=max(may_first, may_last))
    surely_first = sure_value(paper, "valid_from") or (
        sure_value(paper, "issued_on") if value(paper, "valid_from") is None else None
    )
    sure = None
    if counts and folder.doubt(paper) is None and surely_first is not None:
        surely_last = sure_value(paper, "valid_until") or surely_first
        sure = Stay(first=surely_first, last=surely_last) if surely_last >= surely_first else None
    if counts and sure is not None and _settled_later(folder, paper, surely_first):
        sure, counts = None, None
    return Held(paper=paper, counts=counts, sure=sure, may=may)


def _settled_later(folder: Folder, paper: Paper, since: dt.date | None) -> bool:
    """Whether an imprint that leaves the status open is older than the decision that would settle it."""
    basis = parse_canonical(str(value(paper, "legal_basis") or ""))
    if basis is None or status_of(basis, since) != "ambiguous" or since is None:
        return False
    decided = [value(decision, "decided_on") for decision in folder.of("bamf_decision")]
    return not any(date is not None and date <= since for date in decided)


def months_under(row: Requirement, folder: Folder, titles: Sequence[Held], reading: Reading) -> Count | None:
    """Return the months under the reading; None where nothing reaches the day of the check."""
    unread, assumed = reading in ("unread", "any"), reading in ("assumed", "any")
    forgiven = row.with_["gap_months"] if reading in ("forgiven", "assumed", "any") else 0
    stays = [held.sure for held in titles if held.sure is not None]
    if unread:
        stays += [held.may for held in titles if held.may is not None and held.counts is not False]
    stays += _continued(folder, stays, titles, unread=unread)
    found = chain(stays, folder.as_of, forgiven_months=forgiven, assumed=assumed)
    if found is None:
        return None
    first, left_out, whole = found.first, found.left_out, found.whole
    told = folder.case.facts.title_since
    if reading in ("stated", "any") and told is not None and told < first:
        first, left_out, whole = told, 0, True
    asylum = _asylum(row, folder, titles, first, reading) if whole else None
    if asylum is not None:
        first, left_out = asylum.first, left_out + asylum.left_out
    start = first + dt.timedelta(days=left_out)
    return Count(
        start=start,
        left_out=left_out,
        reached_on=over(start, row.with_["months"]),
        chain=found,
        asylum=asylum,
    )


def _continued(folder: Folder, stays: Sequence[Stay], titles: Sequence[Held], *, unread: bool) -> list[Stay]:
    """Return the days for which a certificate under § 81 (4) continued a title: between two, or up to today.

    Where a title that is hard to read may lie in the gap, the certificate may belong to that one.
    """
    added = []
    for gap in gaps(stays, folder.as_of):
        if not unread and any(held.counts is not False and _touches(held.may, gap) for held in titles):
            continue
        following = [stay.last for stay in stays if stay.first == gap.last + DAY]
        for paper in folder.of("fiction_certificate"):
            if not unread and folder.doubt(paper) is not None:
                continue
            read = value if unread else sure_value
            until = read(paper, "valid_until")
            fourth = read(paper, "basis") == "81_4" or (unread and value(paper, "basis") is None)
            if not fourth or until is None or until < gap.last:
                continue
            # a certificate of a later application does not close an earlier break
            issued = value(paper, "issued_on")
            if issued is not None and not unread and issued > over(gap.first, _CERTIFIED_WITHIN):
                continue  # another title must lie between
            if not following or (issued <= gap.last + DAY if issued else until <= max(following)):
                added.append(gap)
    return added


def _touches(stay: Stay | None, gap: Stay) -> bool:
    return stay is not None and stay.first <= gap.last and stay.last >= gap.first


def _asylum(
    row: Requirement, folder: Folder, titles: Sequence[Held], title_on: dt.date, reading: Reading
) -> Counted | None:
    unread = reading in ("unread", "any")
    asylum = procedure(folder, unread=unread)
    if asylum is None:
        return None
    breaks: list[dt.date | None] = [
        value(paper, "issued_on")
        for paper in folder.of("toleration")
        if (value(paper, "issued_on") or asylum.first) < title_on
    ]
    for held in titles:
        before = held.may is not None and asylum.first <= held.may.first < title_on
        if held.may is not None and before and held.counts is False:
            breaks.append(held.may.first)
        if before and held.counts is not False and held.sure is None and not held.paper.duplicate_of:
            breaks.append(None)
    if unread:
        # where a break began is not known: in the kindest reading it took nothing away
        breaks = [date for date in breaks if date is not None]
    limits = {"months": row.with_["paper_months"], "alone": row.with_["first_title_months"]}
    found = counted(asylum, title_on, breaks, **limits)
    return None if found is not None and found.assumed and reading not in ("assumed", "any") else found
