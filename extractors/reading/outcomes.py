"""What an operative part comes to for each applicant (Ergebnis des Bescheids).

Source: documents.md A1 (outcome codes); vocabulary, note on `outcomes`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from .tenor import Ruling, Verdict

Outcome = Literal[
    "asylum", "refugee", "subsidiary", "ban_60_5", "ban_60_7", "family_protection", "rejected",
    "manifestly_unfounded", "inadmissible", "revoked", "discontinued",
]  # fmt: skip
_GRANTS: tuple[Outcome, ...] = (
    "asylum",
    "refugee",
    "subsidiary",
    "ban_60_5",
    "ban_60_7",
    "family_protection",
)
_ORDER: tuple[Outcome, ...] = (
    *_GRANTS,
    "rejected",
    "manifestly_unfounded",
    "inadmissible",
    "revoked",
    "discontinued",
)


@dataclass(frozen=True)
class Outcomes:
    """What the operative part comes to for one person: `outcomes` in the vocabulary's order."""

    outcomes: tuple[Outcome, ...]
    rulings: tuple[Ruling, ...]
    confidence: float
    doubt: str | None


def outcomes_for(found: Sequence[Ruling], person: int | None = None) -> Outcomes | None:
    """Return the outcomes of one applicant (numbered from 1) or of all; None where nothing was ruled.

    A refusal beside a grant is left out; a refused ban alone is a refusal only where nothing else was ruled.
    """
    own = [r for r in found if r.persons is None or person is None or person in r.persons]
    granted = {r.topic for r in own if r.verdict == "granted" and r.topic not in ("ban", "application")}
    outcomes: set[str] = set(granted)
    if not granted:
        names: dict[Verdict, Outcome] = {
            "manifestly_unfounded": "manifestly_unfounded", "inadmissible": "inadmissible",
            "discontinued": "discontinued", "refused": "rejected",
        }  # fmt: skip
        outcomes |= {names[r.verdict] for r in own if r.verdict in names and not r.topic.startswith("ban")}
        if not outcomes and any(r.verdict == "refused" for r in own):
            outcomes.add("rejected")
        if outcomes & {"manifestly_unfounded", "inadmissible", "discontinued"}:
            outcomes.discard("rejected")
    if any(r.verdict == "revoked" for r in own):
        outcomes = (outcomes - {"rejected"}) | {"revoked"}
    if not outcomes:
        return None
    # what is refused "im Übrigen" matters only where nothing is granted
    doubts = [r.doubt for r in own if r.doubt and (r.topic != "application" or not granted)]
    # nobody is granted both: the sentences are for different persons whom they do not number
    contradicts = granted & {r.topic for r in own if r.verdict == "refused"}
    if contradicts or {"refugee", "subsidiary"} <= granted:
        doubts.append("ambiguous")
    return Outcomes(
        tuple(outcome for outcome in _ORDER if outcome in outcomes),
        tuple(own),
        min(r.confidence for r in own),
        doubts[0] if doubts else None,
    )
