"""Which permits the papers of a folder point to (worauf die Unterlagen deuten).

The signs are data of the permits (`points_to`). What the application asks for weighs most, then what the Federal Office
granted, then the title that is held, then the step after that title, then papers that belong to one permit alone.

Source: contract, "Without a permit, `check` says which permits the papers point to"; legal.md 2.3.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractors.kind import Paper

from .condition_application import purpose_of
from .condition_asylum import granted_outcomes
from .condition_title import title_codes
from .folder import Folder, value
from .livelihood import age_on
from .requirement import Permit, Signs


def pointed(folder: Folder, permits: Iterable[Permit]) -> dict[str, int]:
    """Return the permits that the papers point to with the weight of their surest sign; 0 is the surest.

    A folder that points to nothing gives an empty dictionary. The order is that of the weights, of equal ones that of
    the catalogue.
    """
    purposes = [_asked_for(form) for form in folder.of("application_form")]
    granted, held, kinds = granted_outcomes(folder), title_codes(folder), _own_kinds(folder)
    found: dict[str, int] = {}
    for permit in permits:
        signs = permit.points_to
        if not _of_the_age(folder, signs):
            continue
        seen = (
            _applied_for(signs, purposes, held),
            bool(granted & set(signs.outcomes)),
            bool(held & set(signs.titles)),
            bool(held & set(signs.next_titles)),
            bool(kinds & set(signs.kinds)),
        )
        if True in seen:
            found[permit.permit] = seen.index(True)
    return dict(sorted(found.items(), key=lambda item: item[1]))


def _applied_for(signs: Signs, purposes: Sequence[str], held: set[str]) -> bool:
    """Whether a form asks for it; a title from which it is surely not the next step makes it another permit."""
    leads = held & {*signs.titles, *signs.next_titles}
    known = held and "ambiguous" not in held
    if not leads and (signs.with_title or (known and signs.next_titles)):
        return False
    return any(word in purpose for word in signs.applied_for for purpose in purposes)


def _of_the_age(folder: Folder, signs: Signs) -> bool:
    if signs.ages is None:
        return True
    identity = folder.applicant.identity
    born = identity.birth_date if identity is not None else None
    return born is not None and signs.ages[0] <= age_on(born, folder.as_of) < signs.ages[1]


def _asked_for(form: Paper) -> str:
    """Return what the form is for, in lower case; its heading where that names the settlement permit alone."""
    heading = str(value(form, "heading") or "").lower()
    alone = "niederlassung" in heading and "aufenthalts" not in heading
    return f"{purpose_of(form)} {heading if alone else ''}".lower()


def _own_kinds(folder: Folder) -> set[str]:
    return {
        paper.kind
        for paper in folder.papers
        if not paper.document.specimen
        and folder.matches[paper.id].same is not False
        and not _ended(folder, paper)
    }


def _ended(folder: Folder, paper: Paper) -> bool:
    """Whether a paper of the present status has ended, so that it no longer says what can be applied for."""
    until = value(paper, "valid_until") if paper.kind == "toleration" else None
    return until is not None and until < folder.as_of
