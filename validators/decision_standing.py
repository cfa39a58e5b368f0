"""Whether a decision still holds (Fortgeltung einer Entscheidung).

A decision that makes a requirement green holds for what the person saw: when a paper that it rests on is gone, when
a new one speaks on it or when the machine finds something else, it has lapsed and the machine's finding stands. A
decision that makes nothing green holds as long as its papers are there.

Whether a new paper speaks on a requirement is asked of the judge: it does where its finding is another without the
paper, be it beside the papers that the person saw, or beside these without any doubt (which the person has settled
and which may outshout it), or without them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from extractors.kind import Paper

from .corrected import surely_read
from .decision import SETTLED, Decision, Entry, short
from .finding import Evidence, Finding, Warning_

State = Literal["in_force", "lapsed", "superseded", "withdrawn", "other_permit", "not_needed"]
"""`superseded`: a later decision on the same; `other_permit`: about another permit than the one judged;
`not_needed`: the warning that it settles is not raised any more."""
UNSETTLEABLE = ("permit_guessed", "unread_pages", "decisions_tampered")
"""Warnings that no decision settles: the permit is to be stated, the pages read, the record mended."""
Standing = tuple[State, str | None]
"""A state, and why a decision has lapsed: `file_gone`, `new_evidence`, `finding_changed`, `requirement_gone`,
`does_not_fit`."""
Ask = Callable[[str, Sequence[Paper]], object]
"""What the machine finds on a requirement, by its id, where only these papers are there."""


def standing(entries: Sequence[Entry]) -> dict[int, Standing]:
    """Return for each entry whether a later one took its place."""
    last = {entry.decision.key: entry for entry in entries}
    states: dict[int, Standing] = {}
    for entry in entries:
        holding = last[entry.decision.key]
        if holding.decision.withdrawn:
            states[entry.number] = ("withdrawn", None)
        else:
            states[entry.number] = ("in_force" if entry is holding else "superseded", None)
    return states


def state_of(why: str | None) -> Standing:
    """Return the state of a decision that has lapsed for a reason, or for none (None)."""
    return ("in_force", None) if why is None else ("lapsed", why)


def holds(
    decision: Decision,
    finding: Finding | None,
    asked: Ask,
    *,
    permit: str,
    papers: Sequence[Paper],
    identities: Mapping[str, str],
) -> Standing:
    """Return whether a decision on a requirement holds beside what the machine finds now.

    Args:
        decision: what a person decided.
        finding: the machine's own; None where the permit has no such requirement.
        asked: the machine, asked about other papers.
        permit: the one that is judged.
        papers: every document of the folder.
        identities: what identifies each of them by content, by its id.
    """
    if decision.permit != permit:
        return "other_permit", None
    if finding is None:
        return "lapsed", "requirement_gone"
    if why := _papers_changed(decision, (), identities):
        return "lapsed", why
    if decision.status not in SETTLED or finding.status in SETTLED:
        return "in_force", None
    if _spoken_on(decision, papers, identities, asked):
        return "lapsed", "new_evidence"
    if (finding.status, finding.reason_code) != (decision.saw.status, decision.saw.reason_code):
        return "lapsed", "finding_changed"
    return state_of(_papers_changed(decision, finding.evidence, identities))


def _spoken_on(
    decision: Decision,
    papers: Sequence[Paper],
    identities: Mapping[str, str],
    asked: Ask,
) -> bool:
    """Whether papers that the person did not know speak on a requirement that the decision makes green."""
    seen = {ref.digest for ref in decision.rests_on}
    if all(short(identities[paper.id]) in decision.known for paper in papers):
        return False
    settings = (
        papers,
        [surely_read(paper) if identities[paper.id] in seen else paper for paper in papers],
        [paper for paper in papers if identities[paper.id] not in seen],
    )
    return any(
        asked(decision.name, setting)
        != asked(decision.name, [p for p in setting if short(identities[p.id]) in decision.known])
        for setting in settings
    )


def settles(decision: Decision, warnings: Sequence[Warning_], identities: Mapping[str, str]) -> Standing:
    """Return whether a decision settles a warning: it is raised on no paper that the person had not seen."""
    raised = [warning for warning in warnings if warning.code == decision.name]
    if decision.name in UNSETTLEABLE:
        return "lapsed", "does_not_fit"
    if not raised:
        return "not_needed", None
    return state_of(
        _papers_changed(decision, [e for warning in raised for e in warning.evidence], identities)
    )


def _papers_changed(
    decision: Decision, evidence: Sequence[Evidence], identities: Mapping[str, str]
) -> str | None:
    """Return why the papers are not those that the person saw; None where they are."""
    seen = {ref.digest for ref in decision.rests_on}
    if not seen <= set(identities.values()):
        return "file_gone"
    speaking = {identities.get(one.document, "") for one in evidence if one.document is not None}
    return None if speaking <= seen else "new_evidence"
