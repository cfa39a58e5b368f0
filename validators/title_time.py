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
from .condition_asylum import granted_outcomes
from .condition_title import stands_on, wrong_status
from .folder import Folder, sure_value, value
from .requirement import Requirement
from .residence_time import DAY, Chain, Stay, chain, gaps, merged, over

_CERTIFIED_WITHIN = 12
"""A certificate under § 81 (4) that was issued so many months after the title ended is not on that title."""

Reading = Literal["sure", "unread", "credited", "forgiven", "assumed", "stated", "any"]
"""What a reading takes for granted beyond what papers surely show; each but the last one thing more.

`credited` is the time of the asylum procedure where the law leaves open whether it counts.
"""


class Held(Frozen):
    """A title as the count sees it: the days that it surely covers, and those that it may cover.

    `sure` None: it surely covers none. `counts` None: its status is not sure. `half`: its days count by half.
    """

    paper: Paper
    counts: bool | None
    sure: Stay | None
    may: Stay | None
    half: bool = False


class Count(Frozen):
    """The months under one reading: counted as if without a break since `start`.

    `left_out` days of a break are not counted, nor `halved` days of times that count by half.
    """

    start: dt.date
    left_out: int
    halved: int
    reached_on: dt.date
    chain: Chain
    asylum: Counted | None


READINGS: tuple[Reading, ...] = ("sure", "unread", "credited", "forgiven", "assumed", "stated", "any")


def held_title(row: Requirement, folder: Folder, paper: Paper) -> Held:
    """Return what the title covers; one without any date covers nothing."""
    wrong = wrong_status(row, folder, paper)
    half = bool(codes_of(paper) & set(row.with_.get("half", ())))
    counts = True if wrong is None else (False if wrong.status == "not_met" else None)
    first = value(paper, "valid_from") or value(paper, "issued_on")
    last = value(paper, "valid_until")
    if first is None and last is None:
        return Held(paper=paper, counts=counts, sure=None, may=None, half=half)
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
    open_ = "ambiguous" not in row.with_["status"]
    if counts and sure is not None and open_ and _settled_later(folder, paper, surely_first):
        sure, counts = None, None
    return Held(paper=paper, counts=counts, sure=sure, may=may, half=half)


def codes_of(paper: Paper) -> set[str]:
    """Return what the title stands on as far as it was read, sure or not."""
    basis = parse_canonical(str(value(paper, "legal_basis") or ""))
    if basis is None:
        return set()
    return stands_on(basis, value(paper, "valid_from") or value(paper, "issued_on"))


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
    shown = [(held, held.sure) for held in titles if held.sure is not None]
    if unread:
        shown += [(held, held.may) for held in titles if held.may is not None and held.counts is not False]
    stays = [stay for _, stay in shown]
    stays += _continued(folder, stays, titles, unread=unread)
    full = [stay for held, stay in shown if not held.half]
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
    halved = _halved(stays, full, Stay(first=first, last=folder.as_of)) if len(full) < len(shown) else 0
    start = first + dt.timedelta(days=left_out + halved)
    return Count(
        start=start,
        left_out=left_out,
        halved=halved,
        reached_on=over(start, row.with_["months"]),
        chain=found,
        asylum=asylum,
    )


def _halved(stays: Sequence[Stay], full: Sequence[Stay], span: Stay) -> int:
    """Return how many days of the stays in the span do not count, because half of what no other title covers does not.

    A certificate that continues a title is left with the half.
    """

    def days(of: Sequence[Stay]) -> int:
        return sum(
            max(0, (min(stay.last, span.last) - max(stay.first, span.first)).days + 1) for stay in merged(of)
        )

    return (days(stays) - days(full) + 1) // 2


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
    unread, kindly = reading in ("unread", "any"), reading in ("assumed", "any")
    mode = row.with_.get("asylum", "counted")
    if mode == "none" or (mode == "open" and reading not in ("credited", "any")):
        return None
    asylum = procedure(folder, unread=unread)
    first = {
        code for held in titles if held.may and held.may.first == title_on for code in codes_of(held.paper)
    }
    if asylum is None or ("asylum_titles" in row.with_ and not first & set(row.with_["asylum_titles"])):
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
    found = counted(
        asylum,
        title_on,
        breaks,
        months=row.with_["paper_months"],
        alone=row.with_["first_title_months"],
        seamless=_seamless(row, folder, first),
        kindly=kindly,
    )
    return None if found is not None and found.assumed and not kindly else found


def _seamless(row: Requirement, folder: Folder, codes: set[str]) -> bool:
    """Whether a title of these codes follows the procedure, so that no toleration lies between.

    Argument `seamless`: code to the outcomes of the Federal Office of which one must be shown, none: nothing need be.
    """
    wanted = row.with_.get("seamless")
    if wanted is None:
        return True
    granted = granted_outcomes(folder)
    return any(
        code in codes and (not outcomes or granted & set(outcomes)) for code, outcomes in wanted.items()
    )
