"""Who decides whether deportation is barred: the Federal Office or the foreigners authority (Zuständigkeit).

After an asylum application the Federal Office alone decides on § 60 Abs. 5, 7 AufenthG, and the authority is bound by
what it decided, grant or refusal. Only where there never was an asylum procedure the authority decides itself, after
it has heard the Federal Office. What a paper shows counts more than what the case states.

Source: § 24 Abs. 2, § 42 Satz 1 AsylG; § 72 Abs. 2 AufenthG; legal.md 4.4; ruling 1.
"""

from __future__ import annotations

from typing import Literal

from extractors.kind import Paper
from pipeline.frozen import Frozen

from .finding import Evidence
from .folder import Folder, cite

Decides = Literal["federal_office", "authority", "doubtful", "unknown"]

PAPERS = (
    "bamf_decision",
    "bamf_finality_notice",
    "bamf_revocation_notice",
    "asylum_permission",
    "arrival_certificate",
)
"""Papers that nobody has without an asylum procedure."""


class Competence(Frozen):
    """Who decides, and what shows it; `doubtful`: a paper of a procedure is not surely the applicant's."""

    decides: Decides
    evidence: tuple[Evidence, ...] = ()
    doubtful: Paper | None = None


def competence(folder: Folder) -> Competence:
    """Return who decides on a ban; `unknown` where neither papers nor the case tell of a procedure."""
    papers = folder.of(*PAPERS)
    sure = [paper for paper in papers if folder.doubt(paper) is None]
    if sure:
        return Competence(
            decides="federal_office", evidence=tuple(item for paper in sure for item in cite(paper))
        )
    if papers:
        return Competence(
            decides="doubtful",
            evidence=tuple(item for paper in papers for item in cite(paper)),
            doubtful=papers[0],
        )
    told = folder.case.facts.asylum_procedure
    if told is None:
        return Competence(decides="unknown")
    stated = (Evidence(document=None, field="asylum_procedure", value=told),)
    return Competence(decides="federal_office" if told else "authority", evidence=stated)
