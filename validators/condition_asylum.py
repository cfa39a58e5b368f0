"""Conditions on the decision of the Federal Office (BAMF-Bescheid, Widerruf)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from extractors.kind import Paper
from pipeline.vocabulary import permit_name

from .condition_papers import absent, doubtful, unsure
from .finding import Text
from .folder import Folder, Outcome, best, cite, day, field, sure_value, value, where
from .identity import same_person
from .names import Likeness, name_likeness, words
from .persons import named_on
from .requirement import Requirement

PROTECTION = ("refugee", "asylum", "subsidiary", "family_protection", "ban_60_5", "ban_60_7")
"""Outcomes that grant something; all others refuse, end or take back."""


def revocations(folder: Folder) -> tuple[Paper, ...]:
    """Return the papers on a revocation that do not surely say there are no grounds for one."""
    letters = [
        paper
        for paper in folder.of("bamf_revocation_notice")
        if not (folder.doubt(paper) is None and sure_value(paper, "stage") == "no_grounds")
    ]
    decisions = [p for p in folder.of("bamf_decision") if "revoked" in (_outcomes(folder, p) or set())]
    return (*letters, *decisions)


def status_granted(row: Requirement, folder: Folder) -> Outcome:
    """A decision of the Federal Office grants the applicant one of the outcomes.

    Arguments: `granted` (outcomes asked for), `family_from` (first day from which family protection found by
    the Federal Office stands for it), `instead` (other outcome to the permit that fits it). Of several
    persons the applicant's own line counts. Decisions that disagree, and a letter about revocation, leave it
    unclear.
    """
    decisions = [d for d in folder.of(*row.evidence) if _is_own(folder, d)]
    if not decisions:
        return absent(row, folder)
    found = best([_decision(row, folder, paper) for paper in decisions])
    assert found is not None
    disagreeing = contradicting(folder)
    if found.status == "met" and (letters := revocations(folder)):
        evidence = found.evidence + tuple(
            item for letter in letters for item in cite(letter, "stage", "decided_on")
        )
        return Outcome(
            status="unclear",
            code="revocation_letter",
            args={"where": where(letters[0], "stage")},
            evidence=evidence,
        )
    if disagreeing:
        evidence = tuple(item for paper in disagreeing for item in cite(paper, "outcomes", "decided_on"))
        args: dict[str, str | Text] = {"where": where(disagreeing[0], "outcomes")}
        return Outcome(status="unclear", code="contradicting_documents", args=args, evidence=evidence)
    return found


def _is_own(folder: Folder, decision: Paper) -> bool:
    """Drop a second part of the same decision that names no outcome where another part does."""
    number = value(decision, "file_number")
    if field(decision, "outcomes") is not None or number is None:
        return True
    return not any(
        other.id != decision.id and value(other, "file_number") == number and value(other, "outcomes")
        for other in folder.of("bamf_decision")
    )


def contradicting(folder: Folder) -> tuple[Paper, ...]:
    """Return the decisions on the applicant where they do not all say the same, else nothing."""
    decisions = [
        decision
        for decision in folder.of("bamf_decision")
        if decision.duplicate_of is None and _is_own(folder, decision) and not _is_fragment(folder, decision)
    ]
    said = {_class_of(_outcomes(folder, decision)) for decision in decisions}
    return tuple(decisions) if len(said) > 1 else ()


def _is_fragment(folder: Folder, decision: Paper) -> bool:
    """Whether the paper says nothing of its own: later pages of a decision that were cut off from the first."""
    says_nothing = all(value(decision, name) is None for name in ("decided_on", "file_number"))
    return says_nothing and _outcomes(folder, decision) is None


def _class_of(outcomes: set[str] | None) -> str:
    if outcomes is None:
        return "unread"
    return next((outcome for outcome in PROTECTION if outcome in outcomes), "refused")


def granted_outcomes(folder: Folder) -> set[str]:
    """Return what the decisions in the folder surely grant the applicant; nothing where they disagree."""
    if contradicting(folder) or revocations(folder):
        return set()
    sure = [d for d in folder.of("bamf_decision") if folder.doubt(d) is None and _sure_outcomes(folder, d)]
    return {outcome for d in sure for outcome in _outcomes(folder, d) or () if outcome in PROTECTION}


def _outcomes(folder: Folder, paper: Paper) -> set[str] | None:
    """Return what the decision says of the applicant, sure or not; None where it was not read."""
    by_person = list(_pairs(value(paper, "outcomes_by_person") or ()))
    own = _own_names(folder, {name for name, _ in by_person})
    if own:
        return {outcome for name, outcome in by_person if name in own}
    read = value(paper, "outcomes")
    if read is None and by_person:
        return {outcome for _, outcome in by_person}
    return {str(outcome) for outcome in read} if read else None


def _sure_outcomes(folder: Folder, paper: Paper) -> bool:
    """Whether it is sure what the decision says of the applicant: surely read, and whose line it is."""
    lines = list(_pairs(value(paper, "outcomes_by_person") or ()))
    by_name = {name: {outcome for other, outcome in lines if other == name} for name, _ in lines}
    persons = named_on(paper)
    if not lines:
        # without lines the outcomes are those of the first person named
        identity = folder.applicant.identity
        first = len(persons) < 2 or (identity is not None and same_person(persons[0], identity).same)
        return bool(first) and sure_value(paper, "outcomes") is not None
    if sure_value(paper, "outcomes_by_person") is None:
        return False
    own = _own_names(folder, set(by_name))
    alike = all(outcomes == next(iter(by_name.values())) for outcomes in by_name.values())
    return len(own) == 1 or (alike and (bool(own) or len(by_name) >= len(persons)))


def _own_names(folder: Folder, names: set[str]) -> set[str]:
    """Return the printed names that are the applicant's; more than one where they cannot be told apart."""
    identity = folder.applicant.identity
    if identity is None:
        return set()
    alike = {name for name in names if name_likeness(name, identity.name) >= Likeness.NEAR}
    # a child may carry the father's whole name behind its own: the name of the same length is the applicant's
    full = {name for name in alike if len(words(name)) == len(words(identity.name))}
    same = {name for name in full if name_likeness(name, identity.name) == Likeness.SAME}
    return same or full or alike


def _pairs(lines: Iterable[Any]) -> Iterable[tuple[str, str]]:
    """Yield name and outcome of each line, whichever form the line has."""
    for line in lines:
        data = line if isinstance(line, Mapping) else getattr(line, "model_dump", dict)()
        person, outcome = data.get("person"), data.get("outcome")
        if isinstance(person, Mapping):
            person = " ".join(str(part) for part in person.values() if part)
        if person and outcome:
            yield str(person), str(outcome)


def _decision(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    name = "outcomes_by_person" if field(paper, "outcomes_by_person") is not None else "outcomes"
    outcomes = _outcomes(folder, paper)
    if outcomes is None or not _sure_outcomes(folder, paper):
        return unsure(paper, name)
    evidence = cite(paper, name, "decided_on", "file_number")
    decided = value(paper, "decided_on")
    if decided is not None and decided > folder.as_of:
        args: dict[str, str | Text] = {"date": day(decided), "where": where(paper, "decided_on")}
        return Outcome(status="unclear", code="date_in_future", args=args, evidence=evidence)
    if "revoked" in outcomes:
        args = {"where": where(paper, name)}
        return Outcome(status="unclear", code="revocation_letter", args=args, evidence=evidence)
    if outcomes & set(row.with_["granted"]):
        return Outcome(status="met", code="status_granted", evidence=evidence)
    others = [outcome for outcome in row.with_["instead"] if outcome in outcomes]
    if "family_protection" in outcomes and not others:
        return _family(row, paper, evidence)
    if others:
        fits = permit_name(row.with_["instead"][others[0]])
        return Outcome(status="not_met", code="other_status", args={"permit": fits}, evidence=evidence)
    return Outcome(status="not_met", code="outcome_refused", evidence=evidence)


def _family(row: Requirement, paper: Paper, evidence: Any) -> Outcome:
    since: dt.date = row.with_["family_from"]
    decided = sure_value(paper, "decided_on")
    if decided is not None and decided >= since:
        return Outcome(status="met", code="family_protection", evidence=evidence)
    args: dict[str, str | Text] = {"where": where(paper, "decided_on"), "date": day(since)}
    return Outcome(status="unclear", code="family_protection_open", args=args, evidence=evidence)


def no_revocation(row: Requirement, folder: Folder) -> Outcome:
    """The authority checks whether it was told of a revocation; a letter in the folder is a doubt."""
    if letters := revocations(folder):
        args: dict[str, str | Text] = {"where": where(letters[0], "stage")}
        evidence = tuple(item for letter in letters for item in cite(letter, "stage", "decided_on"))
        return Outcome(status="unclear", code="revocation_letter", args=args, evidence=evidence)
    shown = tuple(item for paper in folder.of(*row.evidence) for item in cite(paper, "stage"))
    return Outcome(status="authority", code=row.with_["reason"], evidence=shown)
