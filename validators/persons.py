"""Whose paper is it? (Antragsteller, Haushalt, Fremde)

A paper is the applicant's, a relative's, a stranger's, or it cannot be told; `identity` compares two persons.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from extractors.kind import Paper
from pipeline.field import Field, Person
from pipeline.frozen import Frozen

from .case import Case
from .identity import Identity, Match, read, same_person, stated
from .names import words

GROUP_KINDS = frozenset(
    {
        "bamf_decision",
        "bamf_finality_notice",
        "bamf_revocation_notice",
        "registration_certificate",
        "marriage_certificate",
        "sgb2_notice",
        "rental_contract",
    }
)
"""Papers that speak of several persons at once: everyone named is somebody whom the paper is about."""
_OUTSIDERS = frozenset(
    {
        "official",
        "landlord",
        "employer",
        "representative",
        "lawyer",
        "doctor",
        "interpreter",
        "sponsor",
        "seller",
    }
)
_WEIGHT = {
    "application_form": 6,
    "bamf_decision": 5,
    "residence_title": 3,
    "refugee_travel_document": 3,
    "passport": 2,
}
"""How much a paper says about whose folder it is; every other paper counts 1."""


class Applicant(Frozen):
    """Whom the case is about; `identity` is None where the papers leave it open."""

    identity: Identity | None
    source: Literal["stated", "derived", "unknown"]


def named_on(paper: Paper) -> tuple[Identity, ...]:
    """Return the persons whom the paper is about; empty where it names nobody."""
    found = [read(person) for person in paper.fields.persons if _is_about(paper.kind, person.role)]
    own = _own(paper)
    if own is not None and (not found or paper.kind not in GROUP_KINDS):
        found.insert(0, own)
    return tuple(identity for identity in found if identity.name or identity.birth_date)


def mentioned_on(paper: Paper) -> tuple[Identity, ...]:
    """Return everybody on the paper but officials, landlords and the like: the family table of a form, parents."""
    found = [read(person) for person in paper.fields.persons if person.role not in _OUTSIDERS]
    return tuple(identity for identity in found if identity.name)


def _is_about(kind: str, role: str) -> bool:
    if kind in GROUP_KINDS:
        return role not in _OUTSIDERS
    return role in ("holder", "applicant")


def _own(paper: Paper) -> Identity | None:
    fields = paper.fields
    parts: dict[str, Field[str] | None] = {
        "family_name": fields.family_name,
        "given_names": fields.given_names,
    }
    if not any(parts.values()) and fields.birth_date is None:
        return None
    return read(
        Person(
            family_name=parts["family_name"], given_names=parts["given_names"], birth_date=fields.birth_date
        )
    )


def applicant_of(case: Case, papers: Sequence[Paper]) -> Applicant:
    """Return whom the case is about: stated, else the person of the weightiest papers.

    Whoever is stated to live with the applicant, or to apply as well, is somebody else.
    """
    own = stated(case.applicant)
    if own.name:
        return Applicant(identity=_with_birth_date(own, papers), source="stated")
    groups: list[tuple[Identity, int]] = []
    others = [*map(stated, case.household), *map(_in_one_line, case.also_apply)]
    for identity, weight in _votes(papers):
        if any(same_person(identity, other).same for other in others):
            continue
        for number, (leader, votes) in enumerate(groups):
            if same_person(leader, identity).same:
                groups[number] = (_fuller(leader, identity), votes + weight)
                break
        else:
            groups.append((identity, weight))
    groups.sort(key=lambda group: -group[1])
    if not groups or (len(groups) > 1 and groups[0][1] == groups[1][1]):
        return Applicant(identity=None, source="unknown")
    return Applicant(identity=groups[0][0], source="derived")


def _with_birth_date(own: Identity, papers: Sequence[Paper]) -> Identity:
    """Return the stated person with the birth date that the weightiest papers of this name carry.

    Without it the papers of father and son of one name would all be the applicant's.
    """
    weights: dict[dt.date, int] = {}
    if own.birth_date is not None:
        return own
    for identity, weight in _votes(papers):
        if identity.birth_date is not None and same_person(own, identity).same:
            weights[identity.birth_date] = weights.get(identity.birth_date, 0) + weight
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return own
    return own.model_copy(update={"birth_date": ranked[0][0]})


def _votes(papers: Sequence[Paper]) -> Iterator[tuple[Identity, int]]:
    for paper in papers:
        if paper.duplicate_of or paper.document.specimen:
            continue
        for number, identity in enumerate(named_on(paper)):
            if words(identity.name):
                # on a family's paper the first person named leads, the others follow
                yield identity, _WEIGHT.get(paper.kind, 1) if number == 0 else 1


def _fuller(one: Identity, other: Identity) -> Identity:
    """Return the first person with what only the second one's paper tells."""
    sure: dict[str, object] = {"name_sure": one.name_sure or other.name_sure}
    if one.undivided and not other.undivided and other.family_name and other.given_names:
        sure |= {
            "family_name": other.family_name,
            "given_names": other.given_names,
            "undivided": False,
            "name_sure": other.name_sure,
        }
    if one.birth_date is None and other.birth_date is not None:
        return one.model_copy(update={**sure, "birth_date": other.birth_date, "birth_sure": other.birth_sure})
    return one.model_copy(update=sure)


def holders(papers: Sequence[Paper], case: Case, applicant: Applicant) -> Mapping[str, Match]:
    """Return for each paper id whether the paper is about the applicant.

    A paper about a member of the household (stated in the case, there or among those who also apply, or named
    together with the applicant on a paper of the applicant's) has the reason `household` and is no stranger's. Where
    papers of somebody else of the same name lie in the folder, one without a birth date may be either's.
    """
    if applicant.identity is None:
        return {paper.id: Match(same=None, reason="applicant_unknown") for paper in papers}
    family = [*map(stated, case.household), *_also_applying(case, applicant.identity)]
    first = {paper.id: _holder(paper, applicant.identity, family) for paper in papers}
    for paper in papers:
        if first[paper.id].same and (paper.kind in GROUP_KINDS or paper.kind == "application_form"):
            family += [i for i in mentioned_on(paper) if same_person(i, applicant.identity).same is False]
    found = {paper.id: _holder(paper, applicant.identity, family) for paper in papers}
    if any(_of_namesake(paper, applicant.identity, found[paper.id]) for paper in papers):
        undated = Match(same=None, reason="namesake")
        return {id_: undated if match.reason == "name" else match for id_, match in found.items()}
    return found


def _also_applying(case: Case, applicant: Identity) -> Iterator[Identity]:
    """Yield those who also apply, but for the applicant; the case names them in one line."""
    for name in case.also_apply:
        one = _in_one_line(name)
        if one.name and same_person(one, applicant).same is False:
            yield one


def _in_one_line(name: str) -> Identity:
    """Return a person whom the case names in one line: "Family, Given", else names whose parts are not told apart."""
    family, comma, given = name.partition(",")
    if not comma:
        *first, family = name.split() or [""]
        given = " ".join(first)
    return Identity(
        family_name=family.strip() or None, given_names=given.strip() or None, undivided=not comma
    )


def _of_namesake(paper: Paper, applicant: Identity, match: Match) -> bool:
    """Whether the paper is another person's of the same name: father and son, not a misread digit."""
    if match.reason != "birth_date_differs" or applicant.birth_date is None:
        return False
    return any(
        other.birth_date is not None
        and other.birth_date.year != applicant.birth_date.year
        and sum(a != b for a, b in zip(f"{other.birth_date}", f"{applicant.birth_date}", strict=True)) >= 3
        for other in named_on(paper)
    )


def _holder(paper: Paper, applicant: Identity, family: Sequence[Identity]) -> Match:
    if paper.holder is not None:
        reason = "household" if paper.holder == "household" else "person"
        return Match(same=paper.holder == "applicant", reason=reason)
    found = named_on(paper)
    if not found:
        return Match(same=None, reason="no_name")
    matches = [same_person(identity, applicant) for identity in found]
    relatives = [any(same_person(identity, member).same for member in family) for identity in found]
    for match, relative in zip(matches, relatives, strict=True):
        if match.same:
            if relative and match.reason == "name":
                return Match(same=None, reason="two_in_household")
            return match
    beside = any(same_person(identity, applicant).same for identity in mentioned_on(paper))
    if all(relatives) or (beside and all(match.same is False for match in matches)):
        # a child's birth certificate names the applicant as parent
        return Match(same=False, reason="household")
    return next((match for match in matches if match.same is None), matches[0])
