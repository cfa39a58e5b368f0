"""The person who is joined in family reunification (stammberechtigte Person), as papers of the household show.

Source: §§ 28, 29 AufenthG.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from extractors.kind import Paper
from extractors.reading.legal_basis import parse_canonical, status_of
from pipeline.frozen import Frozen

from .finding import Evidence
from .folder import Folder, cite, sure_value, value
from .household import household_of, owner_of
from .livelihood import age_on

Relation = Literal["spouse", "child", "other"]
PRIVILEGED = ("asyl", "refugee", "resettlement", "subsidiary")
"""Status of a sponsor whose spouse and minor children may be freed from livelihood and dwelling (§ 29 Abs. 2)."""
_JOINED: dict[Relation | None, tuple[str, ...]] = {"spouse": ("spouse", "partner"), "child": ("parent",)}
"""As whom the sponsor stands in the household, by how the applicant joins; anybody where that is not known."""


class Sponsor(Frozen):
    """The sponsor as papers show: status (`german`, codes of the legal basis, None: not sure), title valid or not."""

    status: str | None
    valid: bool | None
    paper: Paper
    evidence: tuple[Evidence, ...]


def relation_of(folder: Folder) -> Relation | None:
    """Return as whom the applicant joins: stated, else a child under 18, else the spouse of a certificate; or None."""
    told = folder.case.facts.joins_as
    if told is not None:
        return told
    identity = folder.applicant.identity
    if (
        identity is not None
        and identity.birth_date is not None
        and age_on(identity.birth_date, folder.as_of) < 18
    ):
        return "child"
    return "spouse" if folder.of("marriage_certificate") else None


def sponsors(folder: Folder) -> tuple[Sponsor, ...]:
    """Return what papers of relatives show of their status, those who surely have one first."""
    return folder.once(
        "sponsors", lambda: tuple(sorted(_sponsors(folder), key=lambda s: (not s.valid, s.paper.id)))
    )


def _sponsors(folder: Folder) -> Iterator[Sponsor]:
    household = household_of(folder)
    joined = _JOINED.get(relation_of(folder))
    keys = {m.key for m in household.members[1:] if joined is None or m.relation in joined}
    for paper in folder.papers:
        if paper.document.specimen or owner_of(folder, household, paper) not in keys:
            continue
        evidence = cite(paper, "legal_basis", "title_type", "valid_until", "nationality")
        if paper.kind in ("passport", "national_id") and value(paper, "nationality") == "DEU":
            sure = sure_value(paper, "nationality") is not None
            yield Sponsor(status="german" if sure else None, valid=sure, paper=paper, evidence=evidence)
        if paper.kind == "residence_title" and value(paper, "title_type") != "visum":
            basis = parse_canonical(str(sure_value(paper, "legal_basis") or ""))
            since = sure_value(paper, "valid_from") or sure_value(paper, "issued_on")
            status = status_of(basis, since) if basis is not None else None
            until = sure_value(paper, "valid_until")
            settled = status == "settled" or sure_value(paper, "title_type") == "niederlassungserlaubnis"
            valid = None if until is None and not settled else until is None or until >= folder.as_of
            yield Sponsor(status=status, valid=valid, paper=paper, evidence=evidence)


def sponsor_status(folder: Folder) -> str | None:
    """Return the sponsor's status where a valid paper surely shows one and no other paper another one."""
    shown = {sponsor.status for sponsor in sponsors(folder) if sponsor.valid}
    return shown.pop() if len(shown) == 1 else None
