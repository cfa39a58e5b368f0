"""Papers that disagree about the same thing (Abgleich): what each says is left as it is, a person must look.

Source: legal.md 2.5.
"""

from __future__ import annotations

from extractors.kind import Paper
from extractors.reading.legal_basis import parse_canonical, status_of

from .condition_asylum import granted_outcomes
from .condition_title import current_title
from .folder import Folder, value

_STATUS = {"refugee": "refugee", "asylum": "asyl", "subsidiary": "subsidiary"}
"""What the Federal Office grants to the status code of the title that follows."""


def status_apart(folder: Folder) -> tuple[Paper, ...]:
    """Return the present title and the decisions that grant another status than it stands for; else nothing.

    A title older than the decision is no contradiction: the protection may have been raised since. An imprint
    that leaves the status open contradicts nothing.
    """
    title = current_title(folder)
    basis = parse_canonical(str(value(title, "legal_basis") or "")) if title else None
    granted = {_STATUS[outcome] for outcome in granted_outcomes(folder) if outcome in _STATUS}
    if title is None or basis is None or not granted or not folder.matches[title.id].same:
        return ()
    since = value(title, "valid_from") or value(title, "issued_on")
    status = status_of(basis, since)
    decisions = [paper for paper in folder.of("bamf_decision") if not _later(paper, since)]
    if status not in _STATUS.values() or status in granted or not decisions:
        return ()
    return (title, *decisions)


def _later(decision: Paper, since: object) -> bool:
    decided = value(decision, "decided_on")
    return decided is not None and since is not None and decided > since
