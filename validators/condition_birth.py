"""Conditions on a child born in Germany (§ 33 AufenthG): where it was born, and what the parents held on that day.

Source: § 33 Satz 1, 2 AufenthG; legal.md 5.5.
"""

from __future__ import annotations

import datetime as dt

from extractors.kind import Paper
from extractors.reading.legal_basis import parse_canonical
from extractors.reading.text import fold

from .condition_papers import absent, doubtful, unsure
from .finding import Text
from .folder import Folder, Outcome, best, cite, day, sure_value, value, where
from .household import household_of, owner_of
from .registry import condition
from .requirement import Requirement

_EXCLUDED = {("25", "4"), ("25", "4a"), ("25", "4b"), ("25", "5")}
"""Titles of parents to whom no relative may be joined (§ 29 Abs. 3 Satz 3 AufenthG)."""


@condition
def born_here(row: Requirement, folder: Folder) -> Outcome:
    """A birth certificate of a German registry office of the place of birth shows the birth in Germany.

    An office of another place may have recorded a birth abroad later; then a person looks.
    """
    return best([_born(row, folder, paper) for paper in folder.of(*row.evidence)]) or absent(row, folder)


def _born(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    for name in ("birth_place", "issuer"):
        if sure_value(paper, name) is None:
            return unsure(paper, name)
    place, office = fold(str(sure_value(paper, "birth_place"))), fold(str(sure_value(paper, "issuer")))
    evidence = cite(paper, "birth_place", "issuer", "register_number")
    town = place.split()[0].strip(",;") if place.split() else ""
    here = "standesamt" in office and len(town) > 2 and town in office
    if value(paper, "language") not in (None, "de") or not here:
        args: dict[str, str | Text] = {"where": where(paper, "birth_place")}
        return Outcome(status="unclear", code="birth_place_open", args=args, evidence=evidence)
    return Outcome(status="met", code="born_here", evidence=evidence)


@condition
def parents_titled(row: Requirement, folder: Folder) -> Outcome:
    """Both parents, or the one with sole custody, held a title on the day of birth.

    One parent's alone leaves the permit to the authority's discretion. Parents are those of the stated household.
    """
    identity = folder.applicant.identity
    if identity is None or identity.birth_date is None:
        return Outcome(status="unclear", code="condition_unknown", question="applicant")
    born = identity.birth_date
    household = household_of(folder)
    parents = {member.key for member in household.members if member.relation == "parent"}
    papers = [
        paper
        for paper in folder.papers
        if paper.kind == "residence_title"
        and not paper.document.specimen
        and owner_of(folder, household, paper) in parents
    ]
    if not papers:
        return absent(row, folder)
    found = {p.id: _held(row, folder, p, born) for p in papers}
    holding = {owner_of(folder, household, p) for p in papers if found[p.id].status == "met"}
    evidence = tuple(
        item for outcome in found.values() if outcome.status == "met" for item in outcome.evidence
    )
    custody = [p for p in folder.of("custody_proof") if folder.doubt(p) is None]
    if len(holding) == 2:
        return Outcome(status="met", code="both_parents_held", args={"date": day(born)}, evidence=evidence)
    if len(holding) == 1 and custody:
        args: dict[str, str | Text] = {"date": day(born), "where": where(custody[0])}
        evidence += tuple(item for paper in custody for item in cite(paper))
        return Outcome(status="unclear", code="sole_custody_look", args=args, evidence=evidence)
    if len(holding) == 1:
        return Outcome(status="unclear", code="one_parent_held", args={"date": day(born)}, evidence=evidence)
    chosen = best(list(found.values()))
    assert chosen is not None
    return chosen


def _held(row: Requirement, folder: Folder, paper: Paper, born: dt.date) -> Outcome:
    if folder.doubt(paper) in ("kind_unsure", "marked_void") and (doubt := doubtful(row, folder, paper)):
        return doubt
    first = sure_value(paper, "valid_from") or sure_value(paper, "issued_on")
    last = sure_value(paper, "valid_until")
    settled = sure_value(paper, "title_type") in ("niederlassungserlaubnis", "daueraufenthalt_eu")
    if first is None:
        return unsure(paper, "valid_from")
    if last is None and not settled:
        return unsure(paper, "valid_until")
    evidence = cite(paper, "title_type", "legal_basis", "valid_from", "issued_on", "valid_until")
    basis = parse_canonical(str(sure_value(paper, "legal_basis") or ""))
    args: dict[str, str | Text] = {"date": day(born), "where": where(paper, "valid_from")}
    if not settled and basis is None:
        return unsure(paper, "legal_basis")
    if basis is not None and (basis.section, basis.absatz) in _EXCLUDED:
        return Outcome(status="unclear", code="parent_title_excluded", args=args, evidence=evidence)
    if value(paper, "title_type") == "visum":
        return Outcome(status="unclear", code="parent_visa", args=args, evidence=evidence)
    if first <= born and (settled or (last is not None and born <= last)):
        return Outcome(status="met", code="parent_held", args=args, evidence=evidence)
    return Outcome(status="unclear", code="parent_title_other_time", args=args, evidence=evidence)
