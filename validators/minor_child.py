"""Whether a minor child lives with the applicant (häusliche Gemeinschaft mit einem minderjährigen ledigen Kind).

Who lives there is stated or told by a registration; that it is the applicant's child a birth certificate shows. That
a minor is unmarried is taken for granted.

Source: § 25b Abs. 1 Satz 2 Nr. 1 AufenthG; ruling 4.
"""

from __future__ import annotations

from typing import NamedTuple

from .finding import Evidence
from .folder import Folder, cite
from .household import Household, Member, doubt_of, household_of
from .identity import same_person
from .persons import mentioned_on


class AtHome(NamedTuple):
    """`shown`: papers show such a child; `none`: surely none lives there; `known`: it is known who lives there."""

    shown: bool
    none: bool
    known: bool
    evidence: tuple[Evidence, ...] = ()


def at_home(folder: Folder) -> AtHome:
    """Return whether a minor child lives in the household of the case on its day."""
    household = household_of(folder)
    if household.basis == "unknown":
        return AtHome(shown=False, none=False, known=False)
    minors = household.minors(folder.as_of)
    if not minors:
        return AtHome(shown=False, none=not household.doubts, known=True)
    for child in minors:
        evidence = _born_to(folder, household, child)
        if evidence and child.age(folder.as_of) is not None and not household.doubts:
            return AtHome(shown=True, none=False, known=True, evidence=(*evidence, *household.evidence))
    return AtHome(shown=False, none=False, known=True, evidence=household.evidence)


def _born_to(folder: Folder, household: Household, child: Member) -> tuple[Evidence, ...]:
    """Return the birth certificate that surely names the child and the applicant."""
    applicant = folder.applicant.identity
    for paper in folder.papers:
        if paper.kind != "birth_certificate" or paper.document.specimen or applicant is None:
            continue
        if doubt_of(folder, household, paper) is not None:
            continue
        named = mentioned_on(paper)
        if all(any(same_person(one, person).same for one in named) for person in (child.identity, applicant)):
            return cite(paper, "register_number", "birth_date")
    return ()
