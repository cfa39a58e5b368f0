"""Since when a job runs and whether it has ended (Beginn und Ende des Arbeitsverhältnisses), as its papers say.

What speaks of an end that was not surely read is a doubt, never an end; a later payslip or contract continues the job.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from extractors.kind import Paper

from .finding import Text
from .folder import cite, sure_value, value, where
from .livelihood import Doubt


def first_day(papers: Sequence[Paper], shown: Sequence[str]) -> dt.date | None:
    """Return since when the job surely runs; None where no paper says so or a payslip is of an earlier month.

    `shown` are the months of the payslips (`2026-08`).
    """
    names = {"payslip": "entry_date", "employment_contract": "start", "employer_confirmation": "start"}
    days = {sure_value(p, names[p.kind]) for p in papers if p.kind in names}
    days.discard(None)
    # the earliest asks for the most months
    first: dt.date | None = min(days) if days else None
    renewed = first is not None and any(month < f"{first:%Y-%m}" for month in shown)
    return None if renewed else first


def ended_on(
    day: dt.date, papers: Sequence[Paper], shown: Sequence[str], unsound: Mapping[str, str]
) -> tuple[dt.date | None, tuple[Doubt, ...]]:
    """Return the day on which the job surely ended, or what speaks of an end.

    `unsound` are papers that do not surely belong to the person, by id.
    """
    names = {
        "payslip": "exit_date",
        "employment_contract": "end",
        "employer_confirmation": "end",
        "termination_letter": "ends_on",
    }
    ended: list[dt.date] = []
    doubts: list[Doubt] = []
    for paper in papers:
        name = names[paper.kind]
        end = value(paper, name)
        later = end is not None and (any(month > f"{end:%Y-%m}" for month in shown) or _renewed(papers, end))
        if end is not None and end < day and not later:
            if sure_value(paper, name) is not None and paper.id not in unsound:
                ended.append(end)
            else:
                doubts.append(_speaks_of_end(paper, name))
        elif not later and (
            paper.kind == "termination_letter" or (paper.kind == "payslip" and end is not None)
        ):
            doubts.append(_speaks_of_end(paper, name))
        elif value(paper, "unterminated") is False:
            doubts.append(_speaks_of_end(paper, "unterminated"))
    return (max(ended), ()) if ended else (None, tuple(doubts))


def _renewed(papers: Sequence[Paper], end: dt.date) -> bool:
    """Whether a contract that surely begins after the day continues the job."""
    starts = (sure_value(p, "start") for p in papers if p.kind == "employment_contract")
    return any(start is not None and start > end for start in starts)


def _speaks_of_end(paper: Paper, name: str) -> Doubt:
    place = where(paper, name)
    return Doubt(
        cause="job_ending",
        phrase=Text(
            de=f"das Arbeitsverhältnis scheint beendet oder gekündigt ({place.de})",
            en=f"the employment seems ended or terminated ({place.en})",
        ),
        evidence=cite(paper, name),
    )
