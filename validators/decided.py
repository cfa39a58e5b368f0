"""From papers, rules and decisions to the judgement (Prüfung mit Entscheidungen).

    settle(papers, case, as_of, problems, record, digests) -> (papers, Judgement)

The judge is asked twice: about the papers as they were read, and about the papers as people corrected them. On the
second judgement the statuses are laid that people decided. What the machine alone says stays beside it.

A decision that makes a requirement green holds for what the person saw: when a paper that it rests on is gone, when
a new one speaks on it or when the machine finds something else, it has lapsed and the machine's finding stands. A
decision that makes nothing green holds as long as its papers are there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Literal

from extractors.kind import Paper
from pipeline.frozen import Frozen

from .case import Case
from .catalogue import Catalogue
from .catalogue import catalogue as own_catalogue
from .corrected import corrected
from .decision import SETTLED, Decision, Entry, identity_of
from .decision_log import Record
from .finding import Decided, Evidence, Finding, Judgement, Text, Warning_
from .folder import cite, day
from .judge import judge, sentence, verdict_of
from .requirement import Requirement

State = Literal["in_force", "lapsed", "superseded", "withdrawn", "other_permit", "not_needed"]
"""`superseded`: a later decision on the same; `other_permit`: about another permit than the one judged;
`not_needed`: the warning that it settles is not raised any more."""
UNSETTLEABLE = ("permit_guessed", "unread_pages", "decisions_tampered")
"""Warnings that no decision settles: the permit is to be stated, the pages read, the record mended."""
_TAMPERED = Text(
    de="Das Entscheidungsprotokoll dieses Falls wurde nachträglich verändert ({where}). Keine Entscheidung daraus "
    "zählt; bitte aus einer Sicherung wiederherstellen.",
    en="The record of decisions of this case was changed by something else ({where}). No decision of it counts; "
    "please restore it from a backup.",
)


class Settled(Frozen):
    """The papers as people corrected them, and what follows."""

    papers: tuple[Paper, ...]
    judgement: Judgement


def identities_of(papers: Sequence[Paper], digests: Mapping[str, str]) -> dict[str, str]:
    """Return what identifies each paper by content, by its id; `digests` are those of the files, by name."""
    return {paper.id: identity_of(paper.document, digests) for paper in papers}


def settle(
    papers: Sequence[Paper],
    case: Case,
    as_of: dt.date,
    problems: Sequence[Any],
    record: Record,
    digests: Mapping[str, str],
    catalogue: Catalogue | None = None,
) -> Settled:
    """Return the judgement on one case with what people decided about it.

    Args:
        papers: every document of the folder as it was read.
        case: what is stated.
        as_of: the day on which everything is judged.
        problems: files that could not be read.
        record: the decisions of the case; of a broken one none counts, and the case is warned of it.
        digests: SHA-256 of each file, by its name as pages carry it.
        catalogue: the rules; None for the program's own.

    Raises:
        UsageError: the stated permit or the profile is not in the catalogue.
    """
    rules = catalogue or own_catalogue()
    alone = judge(papers, case, as_of, problems, rules)
    if record.broken is not None:
        return Settled(papers=tuple(papers), judgement=_tampered(alone, record.broken))
    if not record.entries:
        return Settled(papers=tuple(papers), judgement=alone)
    identities = identities_of(papers, digests)
    states = standing(record.entries)
    open_ = [entry for entry in record.entries if states[entry.number][0] == "in_force"]
    own, fates = corrected(papers, [entry for entry in open_ if entry.decision.document], identities)
    states |= {number: _state(why) for number, why in fates.items()}
    read = judge(own, case, as_of, problems, rules)
    rows = {row.id: row for row in rules.permit(read.permit, case.purpose, case.profile).requirements}
    findings = {finding.id: finding for finding in read.findings}
    for entry in (entry for entry in open_ if entry.decision.about == "requirement"):
        finding = findings.get(entry.decision.name)
        states[entry.number] = _holds(entry.decision, finding, read.permit, identities)
        if finding is not None and states[entry.number][0] == "in_force":
            findings[finding.id] = _overruled(finding, entry, rows[finding.id], rules.reasons)
    warnings = read.warnings
    for entry in (entry for entry in open_ if entry.decision.about == "warning"):
        states[entry.number] = _settles(entry.decision, warnings, identities)
        if states[entry.number][0] == "in_force":
            warnings = tuple(warning for warning in warnings if warning.code != entry.decision.name)
    in_force = [entry for entry in record.entries if states[entry.number][0] == "in_force"]
    marked = tuple(
        _marked(finding, was, in_force, own, identities)
        for finding, was in zip(findings.values(), _beside(read, alone), strict=True)
    )
    verdict = verdict_of(marked, warnings)
    judgement = read.model_copy(
        update={
            "findings": marked,
            "warnings": warnings,
            "verdict": verdict,
            "verdict_without_decisions": None if verdict == alone.verdict else alone.verdict,
            "facts": (*read.facts, *_facts(in_force, own, identities)),
            "decisions": tuple(_listed(entry, *states[entry.number], identities) for entry in record.entries),
        }
    )
    return Settled(papers=own, judgement=judgement)


def _tampered(alone: Judgement, number: int) -> Judgement:
    args: dict[str, str | Text] = {"where": Text(de="die ganze Datei", en="the whole file")}
    if number:
        args = {"where": Text(de=f"ab Eintrag {number}", en=f"from entry {number} on")}
    warnings = (*alone.warnings, Warning_(code="decisions_tampered", message=sentence(_TAMPERED, args)))
    return alone.model_copy(update={"warnings": warnings, "verdict": verdict_of(alone.findings, warnings)})


def standing(entries: Sequence[Entry]) -> dict[int, tuple[State, str | None]]:
    """Return for each entry whether a later one took its place."""
    last = {entry.decision.key: entry for entry in entries}
    states: dict[int, tuple[State, str | None]] = {}
    for entry in entries:
        holding = last[entry.decision.key]
        if holding.decision.withdrawn:
            states[entry.number] = ("withdrawn", None)
        else:
            states[entry.number] = ("in_force" if entry is holding else "superseded", None)
    return states


def _state(why: str | None) -> tuple[State, str | None]:
    return ("in_force", None) if why is None else ("lapsed", why)


def _holds(
    decision: Decision, finding: Finding | None, permit: str, identities: Mapping[str, str]
) -> tuple[State, str | None]:
    """Return whether a decision on a requirement holds beside what the machine finds now."""
    if decision.permit != permit:
        return "other_permit", None
    if finding is None:
        return "lapsed", "requirement_gone"
    if why := _papers_changed(decision, (), identities):
        return "lapsed", why
    if decision.status not in SETTLED or finding.status in SETTLED:
        return "in_force", None
    if (finding.status, finding.reason_code) != (decision.saw.status, decision.saw.reason_code):
        return "lapsed", "finding_changed"
    return _state(_papers_changed(decision, finding.evidence, identities))


def _settles(
    decision: Decision, warnings: Sequence[Warning_], identities: Mapping[str, str]
) -> tuple[State, str | None]:
    raised = [warning for warning in warnings if warning.code == decision.name]
    if decision.name in UNSETTLEABLE:
        return "lapsed", "does_not_fit"
    if not raised:
        return "not_needed", None
    return _state(_papers_changed(decision, [e for warning in raised for e in warning.evidence], identities))


def _papers_changed(
    decision: Decision, evidence: Sequence[Evidence], identities: Mapping[str, str]
) -> str | None:
    """Return why the papers are not those that the person saw; None where they are."""
    seen = {ref.digest for ref in decision.rests_on}
    if not seen <= set(identities.values()):
        return "file_gone"
    speaking = {identities.get(one.document, "") for one in evidence if one.document is not None}
    return None if speaking <= seen else "new_evidence"


def _overruled(finding: Finding, entry: Entry, row: Requirement, reasons: Mapping[str, Text]) -> Finding:
    """Return the finding with the status that a person decided; the machine's own reason stays told."""
    decision = entry.decision
    assert decision.status is not None
    args: dict[str, str | Text] = {
        "author": decision.author,
        "date": day(decision.at.date()),
        "why": decision.reason,
        "machine": finding.reason,
    }
    settled = decision.status in SETTLED
    return finding.model_copy(
        update={
            "status": decision.status,
            "reason_code": "decided_by_person",
            "reason": sentence(reasons["decided_by_person"], args),
            "ask": None if settled else finding.ask or row.ask,
            "reached_on": None if settled else finding.reached_on,
            "decided": (_decided(entry, "status", finding),),
        }
    )


def _decided(entry: Entry, how: Literal["status", "value"], machine: Finding) -> Decided:
    decision = entry.decision
    return Decided(
        number=entry.number,
        how=how,
        author=decision.author,
        at=decision.at,
        reason=decision.reason,
        instead_of=machine.status,
        code=machine.reason_code,
    )


def _beside(read: Judgement, alone: Judgement) -> list[Finding]:
    """Return for each finding what the machine alone says; the finding itself where that knows no such row."""
    machine = {finding.id: finding for finding in alone.findings}
    return [machine.get(finding.id, finding) for finding in read.findings]


def _marked(
    finding: Finding,
    alone: Finding,
    in_force: Collection[Entry],
    papers: Sequence[Paper],
    identities: Mapping[str, str],
) -> Finding:
    """Return the finding with the decisions about papers that it rests on."""
    about = [entry for entry in in_force if entry.decision.document is not None]
    spoken = {(one.document, one.field) for one in finding.evidence}
    documents = {document for document, _ in spoken}
    resting = []
    for entry in about:
        assert entry.decision.document is not None
        ids = {id_ for id_, identity in identities.items() if identity == entry.decision.document.digest}
        by_field = entry.decision.about == "field"
        cited = {(id_, entry.decision.name) for id_ in ids} & spoken if by_field else ids & documents
        if cited or (finding.status != alone.status and not finding.decided):
            resting.append(_decided(entry, "value", alone))
    return finding.model_copy(update={"decided": (*finding.decided, *resting)}) if resting else finding


def _facts(
    in_force: Collection[Entry], papers: Sequence[Paper], identities: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Return the values that people decided, as facts of source `person`."""
    found = []
    for entry in (entry for entry in in_force if entry.decision.about == "field"):
        decision = entry.decision
        assert decision.document is not None
        paper = next(paper for paper in papers if identities[paper.id] == decision.document.digest)
        found.append(
            {
                "id": decision.name,
                "value": decision.value,
                "source": "person",
                "decision": entry.number,
                "evidence": [one.model_dump(mode="json") for one in cite(paper, decision.name)],
            }
        )
    return found


def _listed(entry: Entry, state: State, because: str | None, identities: Mapping[str, str]) -> dict[str, Any]:
    ref = entry.decision.document
    here = [id_ for id_, identity in identities.items() if ref is not None and identity == ref.digest]
    return item_of(entry, state, because, here[0] if here else None)


def item_of(entry: Entry, state: State, because: str | None, document: str | None) -> dict[str, Any]:
    """Return a decision as the report lists it.

    `document` is the id in this report of the document that it is about, None where it is gone or none is meant.
    """
    decision = entry.decision
    ref = decision.document
    told = {
        "number": entry.number,
        "state": state,
        "because": because,
        "about": decision.about,
        "name": decision.name,
        "permit": decision.permit,
        "status": decision.status,
        "value": decision.value,
        "withdraws": decision.withdrawn,
        "document": document,
        "saw": decision.saw.model_dump(mode="json"),
        "author": decision.author,
        "at": decision.at.isoformat(),
        "reason": decision.reason,
        "hash": entry.hash,
    }
    if ref is not None:
        told |= {"file": ref.file, "page": ref.page, "kind": ref.kind}
    return told
