"""Condition on the months with the title on a birthday (§ 35 Abs. 1 Satz 1 AufenthG: Vollendung des 16. Lebensjahres).

A year of life is completed at the end of the day before the birthday (§ 188 Abs. 2 BGB), and so is the last day of the
months: they are reached in time where their first day after is no later than the birthday.

Source: legal.md 2.4, 5.3.
"""

from __future__ import annotations

import datetime as dt

from .condition_time import months_held
from .condition_title import current_title, title_absent
from .finding import Text
from .folder import Folder, Outcome, cite, day, value
from .registry import condition
from .requirement import Requirement
from .residence_time import over
from .retirement import birth_shown


@condition
def months_held_on_birthday(row: Requirement, folder: Folder) -> Outcome:
    """The applicant has held the title for the months on the birthday that completes the years.

    Arguments: `years`, and those of `months_held`. Before the birthday the months of today are told. Months that are
    full only since are unclear: authorities differ on them as long as the applicant is a minor.
    """
    present = current_title(folder)
    if present is None:
        return title_absent(row, folder)
    identity = folder.applicant.identity
    if identity is None or identity.birth_date is None:
        return Outcome(status="unclear", code="age_unknown", evidence=cite(present))
    born = identity.birth_date
    birthday = over(born, 12 * row.with_["years"])
    today = months_held(row, folder)
    if folder.as_of <= birthday:
        return today
    then = months_held(row, _on(folder, birthday))
    shown = birth_shown(folder)
    if then.status == "met":
        if shown:
            return then.model_copy(update={"evidence": (*then.evidence, *shown)})
        return Outcome(status="unclear", code="age_not_proven", evidence=then.evidence)
    args: dict[str, str | Text] = {"birthday": day(birthday), "months": str(row.with_["months"])}
    if not any(_begun(folder, birthday)):
        return Outcome(
            status="unclear", code="time_at_unknown", args=args, evidence=today.evidence or cite(present)
        )
    if then.status != "not_met":
        return then
    if (born.month, born.day) == (1, 1):
        latest = min(over(born.replace(month=12, day=31), 12 * row.with_["years"]), folder.as_of)
        if months_held(row, _on(folder, latest)).status != "not_met":
            return Outcome(status="unclear", code="age_estimated", evidence=then.evidence)
    if today.status in ("met", "unclear") and today.reached_on is not None:
        args["date"] = day(today.reached_on)
        evidence, calculations = today.evidence, today.calculations
        return Outcome(
            status="unclear",
            code="time_after_sixteenth",
            args=args,
            evidence=evidence,
            calculations=calculations,
        )
    return today if today.status != "met" else then


def _on(folder: Folder, date: dt.date) -> Folder:
    return Folder(
        papers=folder.papers, matches=folder.matches, applicant=folder.applicant, case=folder.case, as_of=date
    )


def _begun(folder: Folder, date: dt.date) -> list[bool]:
    """Return for each title whether it began by the day, as far as can be said."""
    firsts = [
        value(paper, "valid_from") or value(paper, "issued_on") for paper in folder.of("residence_title")
    ]
    return [first is None or first <= date for first in firsts]
