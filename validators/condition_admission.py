"""Conditions on the admission from abroad (Aufnahmezusage, § 23 Abs. 4 AufenthG: Resettlement) and the entry on it."""

from __future__ import annotations

import datetime as dt
import re

from extractors.kind import Paper
from extractors.reading.legal_basis import parse_canonical

from .condition_entry import entered_with_visa
from .condition_papers import absent, doubtful, in_future, unsure
from .finding import Text
from .folder import Folder, Outcome, best, cite, field, sure_value, value, where
from .registry import condition
from .requirement import Requirement


@condition
def admitted(row: Requirement, folder: Folder) -> Outcome:
    """The Federal Office promised the admission for resettlement.

    Arguments: `basis` (section and paragraph of § 23), `since` (first day of that paragraph), `programmes` (pattern of
    the programmes that rest on it), `before` (paragraph on which resettlement rested until then). The paragraph that
    the paper names decides; where it names none its programme does, from `since` on.
    """
    return best([_admission(row, folder, paper) for paper in folder.of(*row.evidence)]) or absent(row, folder)


def _admission(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    decided = value(paper, "decided_on")
    if ahead := in_future(folder, paper, "decided_on"):
        return ahead
    if field(paper, "legal_basis") is not None:
        return _by_basis(row, paper, decided)
    return _by_programme(row, paper)


def _by_basis(row: Requirement, paper: Paper, decided: dt.date | None) -> Outcome:
    basis = parse_canonical(str(sure_value(paper, "legal_basis") or ""))
    if basis is None:
        return unsure(paper, "legal_basis")
    evidence = cite(paper, "legal_basis", "decided_on")
    stands_on = f"{basis.section}/{basis.absatz}"
    if stands_on == row.with_["basis"]:
        return Outcome(status="met", code="admission_shown", evidence=evidence)
    old = stands_on == row.with_["before"] and _is_resettlement(row, paper)
    if old and (decided is None or decided < row.with_["since"]):
        args: dict[str, str | Text] = {"where": where(paper, "legal_basis")}
        return Outcome(status="unclear", code="admission_old", args=args, evidence=evidence)
    return Outcome(status="not_met", code="admission_other", evidence=evidence)


def _by_programme(row: Requirement, paper: Paper) -> Outcome:
    for name in ("programme", "decided_on"):
        if sure_value(paper, name) is None:
            return unsure(paper, name)
    evidence = cite(paper, "programme", "decided_on")
    if _is_resettlement(row, paper) and sure_value(paper, "decided_on") >= row.with_["since"]:
        return Outcome(status="met", code="admission_shown", evidence=evidence)
    args: dict[str, str | Text] = {"where": where(paper, "programme")}
    return Outcome(status="unclear", code="admission_basis_open", args=args, evidence=evidence)


def _is_resettlement(row: Requirement, paper: Paper) -> bool:
    return bool(re.search(row.with_["programmes"], str(value(paper, "programme") or ""), re.IGNORECASE))


@condition
def entered_on_admission(row: Requirement, folder: Folder) -> Outcome:
    """The national visa that was issued on the admission shows the entry. Arguments: `section`, `in_country`.

    A visa for another purpose is none of it.
    """
    shown = entered_with_visa(row, folder)
    if shown.status != "met":
        return shown
    visas = [paper for paper in folder.of("residence_title") if value(paper, "title_type") == "visum"]
    own = [paper for paper in visas if folder.doubt(paper) is None]
    bases = {paper.id: parse_canonical(str(sure_value(paper, "legal_basis") or "")) for paper in own}
    sections = {basis.section for basis in bases.values() if basis is not None}
    if row.with_["section"] in sections:
        return shown
    # § 6 is the section of every national visa and says nothing of its purpose
    if sections <= {"6"}:
        args: dict[str, str | Text] = {"where": where(visas[0], "legal_basis")}
        return Outcome(status="unclear", code="visa_kind_open", args=args, evidence=shown.evidence)
    return Outcome(status="not_met", code="visa_for_other", evidence=shown.evidence)
