"""Which papers are on one employment (Arbeitgeberabgleich): same person, same employer.

Employers are compared without legal form and address: one paper prints the letterhead, another the short name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapidfuzz.fuzz import token_set_ratio

from extractors.kind import Paper

from .folder import value

_SAME_EMPLOYER = 85
_LEGAL_FORM = re.compile(
    r"\b(?:g?gmbh|mbh|ag|kg|ohg|ug|e\.?\s?k\.?|e\.?\s?v\.?|gbr|se|co|haftungsbeschränkt|inh|inhaber(?:in)?)\b\.?"
)


def by_employer(found: Iterable[tuple[str | None, Paper]]) -> list[tuple[str | None, list[Paper]]]:
    """Return the papers in lots of one person and one employer; `found` says whose each paper is."""
    lots: list[tuple[str | None, list[Paper]]] = []
    for owner, paper in found:
        lot = next((papers for key, papers in lots if key == owner and _one_employer(papers, paper)), None)
        if lot is None:
            lots.append((owner, [paper]))
        else:
            lot.append(paper)
    named = [lot for lot in lots if any(employer_of(paper) for paper in lot[1])]
    for owner, papers in lots:
        if any(employer_of(paper) for paper in papers):
            continue
        own = [others for key, others in named if key == owner]
        # a paper that names no employer is on the person's only job
        if len(own) == 1:
            own[0].extend(papers)
        else:
            named.append((owner, papers))
    return named


def employer_of(paper: Paper) -> str | None:
    """Return the employer as the paper prints it."""
    found = value(paper, "employer")
    return str(found) if found else None


def _plain(employer: str) -> str:
    return " ".join(re.findall(r"\w+", _LEGAL_FORM.sub(" ", employer.casefold())))


def same_employer(one: str, other: str) -> bool:
    """Whether two spellings name one employer: legal form, address behind the name and reading errors aside.

    >>> same_employer("Nordlicht Logistik GmbH & Co. KG", "NORDLICHT LOGISTIK GMBH, Hafenstr. 3, 20457 Hamburg")
    True
    >>> same_employer("Bäckerei Ahlers GmbH", "Gebäudereinigung Ahlers GmbH")
    False
    """
    return token_set_ratio(_plain(one), _plain(other)) >= _SAME_EMPLOYER


def _one_employer(papers: Sequence[Paper], paper: Paper) -> bool:
    own = employer_of(paper)
    if own is None:
        return not any(employer_of(other) for other in papers)
    return any(same_employer(own, employer) for other in papers if (employer := employer_of(other)))
