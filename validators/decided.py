"""From papers, rules and decisions to the judgement (Prüfung mit Entscheidungen).

    settle(papers, case, as_of, problems, record, digests) -> (papers, Judgement)

The judge is asked twice: about the papers as they were read, and about the papers as people corrected them. On the
second judgement the statuses are laid that people decided. What the machine alone says stays beside it.

Which decisions still hold: `decision_standing`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any, Literal

from extractors.kind import Paper
from pipeline.frozen import Frozen

from .case import Case
from .catalogue import Catalogue
from .catalogue import catalogue as own_catalogue
from .corrected import corrected
from .decision import SETTLED, Decision, Entry, identity_of
from .decision_log import Record
from .decision_standing import Standing, State, holds, settles, standing, state_of
from .finding import Decided, Evidence, Finding, Judgement, Text, Warning_
from .folder import cite, day
from .judge import judge, sentence, verdict_of
from .requirement import Requirement

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
    states |= {number: state_of(why) for number, why in fates.items()}
    read = judge(own, case, as_of, problems, rules)
    findings = {finding.id: finding for finding in read.findings}
    rows = {row.id: row for row in rules.permit(read.permit, case.purpose, case.profile).requirements}
    holding = partial(holds, permit=read.permit, papers=own, identities=identities)
    for entry in (entry for entry in open_ if entry.decision.about == "requirement"):
        finding = findings.get(entry.decision.name)
        states[entry.number] = holding(entry.decision, finding, partial(_asked, case, as_of, rules))
        if finding is not None and states[entry.number][0] == "in_force":
            findings[finding.id] = _overruled(finding, entry, rows[finding.id], rules.reasons)
    settling = [entry for entry in open_ if entry.decision.about == "warning"]
    states |= {entry.number: settles(entry.decision, read.warnings, identities) for entry in settling}
    judgement = _with(read, alone, tuple(findings.values()), record, states, identities)
    facts = _facts(_in_force(record, states), own, identities)
    return Settled(papers=own, judgement=judgement.model_copy(update={"facts": (*read.facts, *facts)}))


def _in_force(record: Record, states: Mapping[int, Standing]) -> list[Entry]:
    return [entry for entry in record.entries if states[entry.number][0] == "in_force"]


def _with(
    read: Judgement,
    alone: Judgement,
    findings: Sequence[Finding],
    record: Record,
    states: Mapping[int, Standing],
    identities: Mapping[str, str],
) -> Judgement:
    """Return the judgement with the findings as decided, without settled warnings, and what that comes to."""
    in_force = _in_force(record, states)
    settled = {entry.decision.name for entry in in_force if entry.decision.about == "warning"}
    warnings = tuple(warning for warning in read.warnings if warning.code not in settled)
    machine = {finding.id: finding for finding in alone.findings}
    marked = tuple(_marked(one, machine.get(one.id, one), in_force, identities) for one in findings)
    verdict = verdict_of(marked, warnings)
    return read.model_copy(
        update={
            "findings": marked,
            "warnings": warnings,
            "verdict": verdict,
            "verdict_without_decisions": None if verdict == alone.verdict else alone.verdict,
            "decisions": tuple(_listed(entry, *states[entry.number], identities) for entry in record.entries),
        }
    )


def _tampered(alone: Judgement, number: int) -> Judgement:
    args: dict[str, str | Text] = {"where": Text(de="die ganze Datei", en="the whole file")}
    if number:
        args = {"where": Text(de=f"ab Eintrag {number}", en=f"from entry {number} on")}
    warnings = (*alone.warnings, Warning_(code="decisions_tampered", message=sentence(_TAMPERED, args)))
    return alone.model_copy(update={"warnings": warnings, "verdict": verdict_of(alone.findings, warnings)})


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


def _marked(
    finding: Finding,
    alone: Finding,
    in_force: Collection[Entry],
    identities: Mapping[str, str],
) -> Finding:
    """Return the finding with the decisions about papers that it rests on."""
    about = [entry for entry in in_force if entry.decision.document is not None]
    resting = [entry for entry in about if _cited(entry.decision, finding.evidence, identities)]
    if finding.status != alone.status and not finding.decided and not resting:
        resting = about  # a paper that was taken away is cited by nothing
    marks = tuple(_decided(entry, "value", alone) for entry in resting)
    return finding.model_copy(update={"decided": (*finding.decided, *marks)}) if marks else finding


def _cited(decision: Decision, evidence: Sequence[Evidence], identities: Mapping[str, str]) -> bool:
    """Whether the evidence shows the value that was decided, or stands on the paper whose kind or person was."""
    assert decision.document is not None
    digest = decision.document.digest
    on_it = [one for one in evidence if one.document is not None and identities.get(one.document) == digest]
    return any(decision.about != "field" or one.field == decision.name for one in on_it)


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


def _asked(
    case: Case, as_of: dt.date, rules: Catalogue, name: str, papers: Sequence[Paper]
) -> tuple[str, str, frozenset[str | None]] | None:
    """Return what the machine finds on a requirement where only these papers are there; None: no such row."""
    judged = judge(papers, case, as_of, (), rules)
    finding = next((finding for finding in judged.findings if finding.id == name), None)
    if finding is None:
        return None
    return finding.status, finding.reason_code, frozenset(one.document for one in finding.evidence)
