"""Naming a document (Klassifikation): everyone is heard, the act outranks the topic, doubt stays unknown.

Every kind says how sure it is; kinds that do not accept the act of the paper (`ACTS` of their module) fall silent.
Two claims close to each other make the document `unknown` with both named: no order of a list ever decides.

Source: documents.md 12.1.
"""

from __future__ import annotations

from pipeline.document import Claim, Document

from .acts import acts_of, is_specimen
from .kind import Kind, known_kinds

FLOOR = 0.5
"""Claims below are not heard."""
_LONGEST_COVER = 2
"""Pages that a covering letter may have."""
MARGIN = 0.12
"""A claim must be ahead of the next one by this much."""


def claims_on(document: Document) -> tuple[Claim, ...]:
    """Return the claims of all kinds that accept the paper's act, surest first."""
    acts = set(acts_of(document))
    heard = []
    for name, kind in known_kinds().items():
        accepted: frozenset[str] = getattr(kind, "ACTS", frozenset())
        if acts - accepted:
            continue
        sureness = min(1.0, max(0.0, kind.identify(document)))
        if sureness >= FLOOR:
            heard.append(Claim(kind=name, sureness=round(sureness, 3)))
    return tuple(sorted(heard, key=lambda claim: (-claim.sureness, claim.kind)))


def body_of(document: Document, kind: Kind) -> int:
    """Return how many pages in front only hand the paper over (a covering letter); 0 where the first is its own.

    The pages that carry a paper name it without the letter before them.
    """
    if len(document.pages) < 2 or kind.identify(Document(pages=document.pages[:1])) >= FLOOR:
        return 0
    carried = (
        start
        for start in range(1, min(len(document.pages), _LONGEST_COVER + 1))
        if kind.identify(Document(pages=document.pages[start : start + 1])) >= FLOOR
    )
    return next(carried, 0)


def named(document: Document, claims: tuple[Claim, ...] | None = None) -> Document:
    """Return the document with its kind, its rivals, its act and whether it is a specimen.

    `claims` are those of `claims_on`, where they are known already.
    """
    claims = claims_on(document) if claims is None else claims
    acts = acts_of(document)
    clear = claims and (len(claims) == 1 or claims[0].sureness - claims[1].sureness >= MARGIN)
    return document.model_copy(
        update={
            "kind": claims[0].kind if clear else "unknown",
            "sureness": claims[0].sureness if clear else 0.0,
            "claims": claims,
            "act": acts[0] if acts else None,
            "specimen": is_specimen(document),
        }
    )
