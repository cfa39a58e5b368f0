"""The asylum procedure before the first title, as far as the papers show it (Zeit des Asylverfahrens).

It counts from the first day of the permission to stay (Aufenthaltsgestattung) to the title that followed, also
where a toleration lies between (BVerwG 13.9.2011 - 1 C 17.10); the time with a toleration itself does not.

Source: legal.md 3.4; rulings 4, 8.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from extractors.kind import Paper
from pipeline.frozen import Frozen

from .finding import Evidence
from .folder import Folder, cite, sure_value, value
from .residence_time import DAY, over

_STARTS = {
    "arrival_certificate": ("issued_on",),
    "asylum_permission": ("asylum_application_on", "issued_on"),
}
_ENDS = {
    "asylum_permission": ("valid_until",),
    "bamf_decision": ("decided_on", "final_since"),
    "bamf_finality_notice": ("final_since",),
}


_FINAL = ("bamf_decision", "bamf_finality_notice")
_Dated = tuple[dt.date, Paper, str]
"""A date, the paper and the field that show it."""


class Procedure(Frozen):
    """First day of the procedure and where it stands; `last` is the last day that papers show, None: none does.

    `surely_last` is that day as far as it was surely read, `permitted` the last day of the permission to stay
    alone, `closed` the day on which the decision became final. `stated`: the first day is a fact of the case.
    """

    first: dt.date
    last: dt.date | None
    surely_last: dt.date | None
    permitted: dt.date | None
    closed: dt.date | None = None
    evidence: tuple[Evidence, ...]
    stated: bool = False


class Counted(Frozen):
    """Since when the asylum time counts in one go with the title; `left_out` days between do not.

    `assumed`: for more than the months allowed no paper shows that the procedure went on.
    """

    first: dt.date
    left_out: int = 0
    assumed: bool = False


def procedure(folder: Folder, *, unread: bool = False) -> Procedure | None:
    """Return the asylum procedure that the papers or the case show; None where nothing shows one.

    Args:
        folder: the papers and the case.
        unread: take what was not surely read as well, and papers whose kind or holder is in doubt.
    """
    return folder.once(("procedure", unread), lambda: _procedure(folder, unread=unread))


def _procedure(folder: Folder, *, unread: bool) -> Procedure | None:
    if folder.case.facts.asylum_procedure is False:
        return None
    written = sorted(_dates(folder, _STARTS, sure=not unread), key=lambda found: found[0])
    if not unread:
        written = _of_one_procedure(written, list(_dates(folder, _STARTS, sure=False)))
    ends = [date for date, _, _ in _dates(folder, _ENDS, sure=False)]
    sure_ends = list(_dates(folder, _ENDS, sure=True))
    permitted = [date for date, paper, _ in sure_ends if paper.kind == "asylum_permission"]
    closed = [date for paper in folder.of(*_FINAL) if (date := value(paper, "final_since")) is not None]
    told = folder.case.facts.asylum_application_on
    known = {
        "last": max(ends, default=None),
        "surely_last": max((date for date, _, _ in sure_ends), default=None),
        "permitted": max(permitted, default=None),
        "closed": max(closed, default=None),
    }
    if written:
        first, paper, name = written[0]
        return Procedure(first=first, evidence=cite(paper, name), **known)
    if told is not None and not any(_dates(folder, _STARTS, sure=False)):
        evidence = (Evidence(document=None, field="asylum_application_on", value=told.isoformat()),)
        return Procedure(first=told, evidence=evidence, stated=True, **known)
    return None


def _of_one_procedure(written: Sequence[_Dated], read: Sequence[_Dated]) -> list[_Dated]:
    """Return the sure dates of the last procedure: only the one before the title counts (§ 26 Abs. 3 AufenthG).

    Papers with days of application that differ (`read`, sure or not) are of several procedures, and so is a permission
    to stay that is older than the application; nothing shows the time between as one of procedure.
    """
    applied = {paper.id: date for date, paper, name in read if name == "asylum_application_on"}
    if not applied:
        return list(written)
    latest = max(applied.values())
    before = max((date for date in applied.values() if date < latest), default=dt.date.min)
    permitted_early = {p.id for date, p, _ in read if p.kind == "asylum_permission" and date < latest}
    return [
        (date, paper, name)
        for date, paper, name in written
        if paper.id not in permitted_early and date > before
    ]


def _dates(
    folder: Folder, names: dict[str, tuple[str, ...]], *, sure: bool
) -> Iterator[tuple[dt.date, Paper, str]]:
    for paper in folder.of(*names):
        if sure and folder.doubt(paper) is not None:
            continue
        for name in names[paper.kind]:
            date = sure_value(paper, name) if sure else value(paper, name)
            if date is not None and date <= folder.as_of:
                yield date, paper, name


def counted(
    asylum: Procedure,
    title_on: dt.date,
    interrupted: Sequence[dt.date | None],
    *,
    months: int,
    alone: int,
    seamless: bool = True,
    kindly: bool = False,
) -> Counted | None:
    """Return since when the procedure counts together with the title that followed; None: it adds nothing.

    Args:
        asylum: the procedure as shown.
        title_on: first day of the first title.
        interrupted: first days of tolerations and of titles of another status before it; None: not read.
        months: for so long after the last day that papers show the procedure is taken to have gone on.
        alone: where no paper shows an end, a title within so many months of the start was the first one,
            because the title is issued for three years (§ 26 Abs. 1 Satz 2 AufenthG).
        seamless: the title is one that follows the procedure; before another a toleration may lie that no paper shows.
        kindly: take the procedure to have gone on to the first toleration that is known, or to the title.
    """
    if asylum.first >= title_on:
        return None
    if interrupted or not seamless:
        # a toleration may have been renewed: only the permission itself says how long the procedure surely ran
        ended = [date - DAY for date in interrupted if date is not None]
        if kindly:
            last = min([*ended, title_on - DAY, *([asylum.closed] if asylum.closed else [])])
            between = (title_on - last).days - 1
            return (
                Counted(first=asylum.first, left_out=between, assumed=True) if last >= asylum.first else None
            )
        if None in interrupted or asylum.permitted is None:
            return None
        last = min(asylum.permitted, title_on - DAY, *ended)
        between = (title_on - last).days - 1
        return Counted(first=asylum.first, left_out=between) if last >= asylum.first else None
    if asylum.last is None:
        return Counted(first=asylum.first, assumed=title_on >= over(asylum.first, alone))
    last = max(asylum.surely_last or asylum.first, asylum.first)
    return Counted(first=asylum.first, assumed=title_on > over(last + DAY, months))
