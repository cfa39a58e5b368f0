"""Everybody of a family who applies (Familie): the case once more, seen from each other person (`also_apply`).

The same papers are judged for each of them as applicant: who was the applicant becomes a member of the household, and
each relation is turned round. What is stated of the first applicant alone (work, procedure, hardship) is stated of
nobody else; what is stated of the dwelling holds for all who live in it.

Source: the contract's README (`also_apply`); relations within a household: SGB II § 7 (3), which counts the children of
either partner as children of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .case import Case, Facts, Member, Name
from .identity import Identity, same_person, stated
from .names import words

OF_THE_DWELLING = ("warm_rent", "floor_area_m2", "persons_in_dwelling")
"""Stated facts that hold for everybody of the household."""
_TURNED: Mapping[str, str] = {
    "spouse": "spouse",
    "partner": "partner",
    "child": "parent",
    "parent": "child",
    "sibling": "sibling",
    "other": "other",
}
"""What the applicant is to a member, by what the member is to the applicant."""
_BESIDE: Mapping[tuple[str, str], str] = {
    ("spouse", "child"): "child",
    ("partner", "child"): "child",
    ("child", "spouse"): "parent",
    ("child", "partner"): "parent",
    ("child", "child"): "sibling",
    ("sibling", "sibling"): "sibling",
    ("sibling", "parent"): "parent",
    ("parent", "sibling"): "child",
}
"""What a second member is to the first, by what both are to the applicant; every other pair is `other`."""


class Applying(NamedTuple):
    """One more person who applies: a key that stays the same from run to run, and the case as it is theirs."""

    key: str
    case: Case


def also_applying(case: Case, first: Name) -> Iterator[Applying]:
    """Yield everybody named in `also_apply`, each once, but for the applicant.

    Args:
        case: as it is stated, for the first applicant.
        first: the first applicant as stated, or as the papers tell; without any name where nobody knows.
    """
    seen: set[str] = set()
    for text in case.also_apply:
        key = " ".join(sorted(re.findall(r"\w+", text.casefold())))
        named = _named(text, first)
        if not key or key in seen or same_person(stated(first), stated(named)).same:
            continue
        seen.add(key)
        yield Applying(key, _as_theirs(case, first, named))


def _as_theirs(case: Case, first: Name, named: Name) -> Case:
    """Return the case of one more person; who lives with them is known only of a member of the stated household."""
    meant = [member for member in case.household if _may_be(member, named)]
    member = meant[0] if len(meant) == 1 else None
    facts = {name: getattr(case.facts, name) for name in OF_THE_DWELLING} if member else {}
    kept: dict[str, Any] = {
        name: getattr(case, name) for name in case.model_fields_set - {"applicant", "household", "facts"}
    }
    kept |= {
        "applicant": _name_of(member) if member else named,
        "facts": Facts(**{name: value for name, value in facts.items() if value is not None}),
        "also_apply": (*case.also_apply, *_as_text(first)),
    }
    if member and (first.family_name or first.given_names):
        kept["household"] = tuple(_seen_from(member, case.household, first))
    return Case(**kept)


def _seen_from(member: Member, household: tuple[Member, ...], first: Name) -> Iterator[Member]:
    yield _member(first, _TURNED[member.relation])
    for other in household:
        if other is not member:
            yield _member(other, _BESIDE.get((member.relation, other.relation), "other"))


def _member(name: Name, relation: str) -> Member:
    return Member.model_validate({**_name_of(name).model_dump(), "relation": relation})


def _name_of(name: Name) -> Name:
    return Name(**{part: getattr(name, part) for part in Name.model_fields})


def _may_be(member: Member, named: Name) -> bool:
    """Whether a member is the person who is named in one line, where family and given names are not told apart."""
    line = Identity(family_name=named.family_name, given_names=named.given_names, undivided=True)
    return bool(same_person(stated(member).model_copy(update={"birth_date": None}), line).same)


def _named(text: str, first: Name) -> Name:
    """Return who is named: "Family, Given" as it stands, else the first applicant's family name where it is theirs too.

    >>> _named("Rana Abu Hamad", Name(family_name="Abu Hamad")).given_names
    'Rana'
    """
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma:
        return Name(family_name=family or None, given_names=given or None)
    whole = text.split()
    shared = (first.family_name or "").split()
    if (
        shared
        and len(shared) < len(whole)
        and words(" ".join(whole[-len(shared) :])) == words(" ".join(shared))
    ):
        return Name(family_name=" ".join(whole[-len(shared) :]), given_names=" ".join(whole[: -len(shared)]))
    return Name(family_name=whole[-1] if whole else None, given_names=" ".join(whole[:-1]) or None)


def _as_text(first: Name) -> tuple[str, ...]:
    """Return the first applicant as `also_apply` names people: a paper of theirs is none of a stranger's."""
    named = f"{first.family_name or ''}, {first.given_names or ''}"
    return (named,) if first.family_name and first.given_names else ()
