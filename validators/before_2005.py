"""Who held a title before the Residence Act (Altfälle, § 104 Abs. 2 AufenthG).

Of German only simple oral communication is asked for then, and neither contributions nor civics.

Source: § 104 Abs. 2 AufenthG; legal.md 5.4.
"""

from __future__ import annotations

import datetime as dt

from extractors.kind import Paper

from .condition_papers import unsure
from .finding import Evidence
from .folder import Folder, Outcome, best, cite, sure_value, value, where
from .requirement import Requirement

_ACT = dt.date(2005, 1, 1)
"""First day of the Residence Act."""


def before_2005(row: Requirement, folder: Folder, *, oral: bool) -> Outcome | None:
    """Return the exception for whoever held a residence permit before 2005; None where nothing speaks of one.

    Args:
        row: names the exception `waiver.before_2005`, or has none.
        folder: the papers and the case.
        oral: the row is the one on German, where simple oral communication is left to be seen in person.
    """
    if "waiver.before_2005" not in row.waivers:
        return None
    found = [_held(folder, paper, oral=oral) for paper in folder.of("residence_title") if _early(paper)]
    told = folder.case.facts.title_since
    if not found and told is not None and told < _ACT:
        evidence = (Evidence(document=None, field="title_since", value=told.isoformat()),)
        return Outcome(status="unclear", code="before_2005_stated", evidence=evidence)
    return best(found)


def _first(paper: Paper) -> str:
    return "valid_from" if value(paper, "valid_from") is not None else "issued_on"


def _early(paper: Paper) -> bool:
    since = value(paper, _first(paper))
    return since is not None and since < _ACT


def _held(folder: Folder, paper: Paper, *, oral: bool) -> Outcome:
    evidence = cite(paper, "title_type", _first(paper))
    if (code := folder.doubt(paper)) is not None:
        return Outcome(status="unclear", code=code, args={"where": where(paper)}, evidence=evidence)
    for name in (_first(paper), "title_type"):
        if sure_value(paper, name) is None:
            return unsure(paper, name)
    if value(paper, "title_type") != "aufenthaltserlaubnis" or oral:
        code = "oral_before_2005" if oral else "before_2005_open"
        return Outcome(
            status="unclear", code=code, args={"where": where(paper, _first(paper))}, evidence=evidence
        )
    return Outcome(status="waived", code="before_2005", evidence=evidence)
