"""Months of residence: arithmetic on days, nothing else (Zeiten des Titelbesitzes).

A period of months that begins on a day is over at the end of the day before the one of the same number
(§ 187 Abs. 2, § 188 Abs. 2 BGB); where the last month has no such day, at the end of that month (Abs. 3).

Source: legal.md 2.4, 3.4.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from dateutil.relativedelta import relativedelta

from pipeline.frozen import Frozen

from .finding import Text

DAY = dt.timedelta(days=1)


class Stay(Frozen):
    """Days from `first` to `last`, both counted."""

    first: dt.date
    last: dt.date


class Chain(Frozen):
    """Stays that follow each other up to a day, walked back from it.

    `first` is the day on which it begins, `left_out` the days of the gaps inside it that do not count,
    `gap` the latest gap that ended or thinned it (None: there is none), `whole` whether no stay lies before it.
    """

    first: dt.date
    left_out: int
    gap: Stay | None
    whole: bool


def over(start: dt.date, months: int) -> dt.date:
    """Return the first day on which a period of months that began with `start` is over.

    >>> over(dt.date(2021, 12, 1), 60), over(dt.date(2024, 2, 29), 36), over(dt.date(2024, 2, 29), 48)
    (datetime.date(2026, 12, 1), datetime.date(2027, 3, 1), datetime.date(2028, 2, 29))
    """
    end: dt.date = start + relativedelta(months=months)
    return end if end.day == start.day else end + DAY


def elapsed(start: dt.date, today: dt.date) -> tuple[int, int]:
    """Return the full months and the days beyond them from `start` up to the beginning of `today`.

    >>> elapsed(dt.date(2021, 12, 1), dt.date(2026, 11, 21)), elapsed(dt.date(2024, 1, 31), dt.date(2024, 3, 1))
    ((59, 20), (1, 0))
    """
    if today <= start:
        return 0, 0
    months = relativedelta(today, start).years * 12 + relativedelta(today, start).months + 1
    while over(start, months) > today:
        months -= 1
    return months, (today - over(start, months)).days


def merged(stays: Iterable[Stay]) -> tuple[Stay, ...]:
    """Return the stays in order, those that touch or overlap made one."""
    found: list[Stay] = []
    for stay in sorted(stays, key=lambda stay: (stay.first, stay.last)):
        if found and stay.first <= found[-1].last + DAY:
            found[-1] = Stay(first=found[-1].first, last=max(found[-1].last, stay.last))
        else:
            found.append(stay)
    return tuple(found)


def gaps(stays: Iterable[Stay], today: dt.date) -> tuple[Stay, ...]:
    """Return the days between the stays, and between the last of them and today, earliest first."""
    walked = merged(stays)
    if not walked:
        return ()
    ends = [*(stay.first for stay in walked[1:]), today]
    return tuple(
        Stay(first=stay.last + DAY, last=end - DAY)
        for stay, end in zip(walked, ends, strict=True)
        if stay.last + DAY < end
    )


def chain(stays: Iterable[Stay], today: dt.date, *, forgiven_months: int, assumed: bool) -> Chain | None:
    """Walk back from today over the stays; None where nothing reaches today.

    Args:
        stays: the days that count, in any order.
        today: the day of the check.
        forgiven_months: a gap of up to so many months is crossed, its days left out; 0: none is crossed.
        assumed: a longer gap is crossed too, and counted, as if a paper of that time were only not at hand.
    """
    walked = merged(stay for stay in stays if stay.first <= today)
    if not walked:
        return None
    first, left_out, shown = today, 0, None
    for stay in reversed(walked):
        gap = Stay(first=stay.last + DAY, last=first - DAY) if stay.last + DAY < first else None
        if gap is not None:
            shown = shown or gap
            short = forgiven_months > 0 and over(gap.first, forgiven_months) > gap.last
            if not short and not assumed:
                return Chain(first=first, left_out=left_out, gap=gap, whole=False) if first < today else None
            left_out += (gap.last - gap.first).days + 1 if short else 0
        first = min(first, stay.first)
    return Chain(first=first, left_out=left_out, gap=shown, whole=True)


def spelled(months: int, days: int) -> Text:
    """Return months and days in words.

    >>> spelled(2, 1).de, spelled(1, 0).en
    ('2 Monate und 1 Tag', '1 month and 0 days')
    """
    return Text(
        de=f"{months} {'Monat' if months == 1 else 'Monate'} und {days} {'Tag' if days == 1 else 'Tage'}",
        en=f"{months} {'month' if months == 1 else 'months'} and {days} {'day' if days == 1 else 'days'}",
    )
