"""Whose paper is it? (Personenabgleich: Antragsteller, Haushalt, Fremde)

Three-valued: True, False, or None where the papers do not let one say. A wrong True lets a stranger's paper
prove something; a wrong None only makes a person look. An equal name beside another birth date is None
(father and son share names); a birth date of 1 January is no proof of much, because the authorities enter
it for everybody whose birthday is not known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import pydantic

from extractors.kind import Paper
from pipeline.field import Field, Person
from pipeline.frozen import Frozen

from .case import Case, Name
from .names import Likeness, name_likeness, similarity, word_likeness, words

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
    {"official", "landlord", "employer", "representative", "lawyer", "doctor", "interpreter", "sponsor"}
)
_WEIGHT = {
    "application_form": 6,
    "bamf_decision": 5,
    "residence_title": 3,
    "refugee_travel_document": 3,
    "passport": 2,
}
"""How much a paper says about whose folder it is; every other paper counts 1."""
_SIMILAR = 0.55
"""Share of letters from which on two words may be one word read badly; siblings' names reach it too."""


class Identity(Frozen):
    """A person as one source names them. `None` parts were not read or not stated."""

    family_name: str | None = pydantic.Field(default=None, repr=False)
    given_names: str | None = pydantic.Field(default=None, repr=False)
    birth_date: dt.date | None = pydantic.Field(default=None, repr=False)
    name_sure: bool = True
    birth_sure: bool = True
    role: str = "holder"

    @property
    def name(self) -> str:
        """Family and given names in one."""
        return " ".join(part for part in (self.family_name, self.given_names) if part)


class Match(Frozen):
    """Whether two are the same person, and by what: a word for tests and notes, never a name."""

    same: bool | None
    reason: str

    @property
    def conflicting(self) -> bool:
        """Whether there is something against it rather than merely nothing for it."""
        return self.same is False or self.reason in ("birth_date_differs", "name_unsure", "name_apart")


class Applicant(Frozen):
    """Whom the case is about; `identity` is None where the papers leave it open."""

    identity: Identity | None
    source: Literal["stated", "derived", "unknown"]


def stated(name: Name) -> Identity:
    """Return a person of `case.yaml`."""
    return Identity(family_name=name.family_name, given_names=name.given_names, birth_date=name.birth_date)


def read(person: Person) -> Identity:
    """Return a person whom a paper names."""
    names = [field for field in (person.family_name, person.given_names) if field is not None]
    return Identity(
        family_name=person.family_name.value if person.family_name else None,
        given_names=person.given_names.value if person.given_names else None,
        birth_date=person.birth_date.value if person.birth_date else None,
        name_sure=all(field.sure for field in names),
        birth_sure=person.birth_date is None or person.birth_date.sure,
        role=person.role,
    )


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


def same_person(one: Identity, other: Identity) -> Match:
    """Return whether two are the same person.

    >>> omar, lina = [Identity(family_name="Al-Hassan", given_names=name) for name in ("Omar", "Lina")]
    >>> born = {"birth_date": dt.date(1988, 4, 12)}
    >>> same_person(omar.model_copy(update=born), Identity(family_name="ELHASAN", given_names="OMAR", **born))
    Match(same=True, reason='name_and_birth_date')
    >>> same_person(omar.model_copy(update=born), omar.model_copy(update={"birth_date": dt.date(1961, 1, 1)}))
    Match(same=None, reason='birth_date_differs')
    >>> same_person(omar, lina)
    Match(same=False, reason='name_differs')
    """
    both_dated = one.birth_date is not None and other.birth_date is not None
    equal_birth = both_dated and one.birth_date == other.birth_date
    likeness = _likeness(one, other, equal_birth=equal_birth)
    sure = one.name_sure and other.name_sure
    if likeness == Likeness.DIFFERENT:
        if equal_birth and _shares_a_name(one, other):
            return Match(same=None, reason="name_apart")
        if not both_dated and _misread(one, other):
            return Match(same=None, reason="name_apart")
        return Match(same=False, reason="name_differs") if sure else Match(same=None, reason="name_unsure")
    if likeness == Likeness.UNKNOWN:
        return _half_named(one, other)
    if both_dated and not equal_birth:
        return Match(same=None, reason="birth_date_differs")
    if equal_birth:
        return _with_equal_birth(one, other, likeness)
    if likeness == Likeness.SAME:
        return Match(same=True, reason="name")
    return Match(same=None, reason="one_letter_no_birth_date")


def _with_equal_birth(one: Identity, other: Identity, likeness: Likeness) -> Match:
    if likeness == Likeness.SAME:
        return Match(same=True, reason="name_and_birth_date")
    given_apart = name_likeness(one.given_names, other.given_names) == Likeness.NEAR
    if _new_year(one.birth_date) and given_apart:
        # siblings whose birthday nobody knew carry the same date, and often names one letter apart
        return Match(same=None, reason="first_january")
    return Match(same=True, reason="one_letter_and_birth_date")


def _half_named(one: Identity, other: Identity) -> Match:
    """Return what can be said where one side has no name, or only half of one."""
    both_dated = one.birth_date is not None and other.birth_date is not None
    equal_birth = both_dated and one.birth_date == other.birth_date
    if one.name and other.name:
        if equal_birth and _half_given(one, other) and not _new_year(one.birth_date):
            return Match(same=True, reason="given_name_and_birth_date")
        return Match(same=None, reason="half_name")
    if both_dated and not equal_birth and one.birth_sure and other.birth_sure:
        return Match(same=False, reason="birth_date_differs_alone")
    return Match(same=None, reason="no_name")


def _new_year(date: dt.date | None) -> bool:
    return date is not None and (date.month, date.day) == (1, 1)


def _half_given(one: Identity, other: Identity) -> bool:
    """Whether one side is nothing but a given name of the other, wherever it was read.

    A family name alone is not enough: twins share it with the birth date.
    """
    half, full = sorted((one, other), key=lambda identity: len(words(identity.name)))
    given, rest = words(full.given_names or ""), words(half.name)
    return bool(given and rest) and all(
        any(word_likeness(word, known) == Likeness.SAME for known in given) for word in rest
    )


def _likeness(one: Identity, other: Identity, *, equal_birth: bool) -> Likeness:
    if all((one.family_name, one.given_names, other.family_name, other.given_names)):
        family = name_likeness(one.family_name, other.family_name)
        given = name_likeness(one.given_names, other.given_names)
        if given == Likeness.SAME and not equal_birth and not _same_first(one.given_names, other.given_names):
            given = Likeness.DIFFERENT
        parts = min(family, given)
        if parts == Likeness.SAME or (parts == Likeness.NEAR and (equal_birth or max(family, given) > parts)):
            return parts
    a, b = words(one.name), words(other.name)
    if not a or not b:
        return Likeness.UNKNOWN
    whole = name_likeness(one.name, other.name)
    if min(len(a), len(b)) < 2:
        return Likeness.UNKNOWN if whole != Likeness.DIFFERENT else Likeness.DIFFERENT
    if len(a) == len(b) or equal_birth or "".join(a) == "".join(b):
        return whole
    half = not all((one.family_name, one.given_names)) or not all((other.family_name, other.given_names))
    return min(whole, Likeness.UNKNOWN) if half else Likeness.DIFFERENT


def _same_first(one: str | None, other: str | None) -> bool:
    """Whether the first given names agree; a child often carries the father's name second."""
    a, b = words(one or ""), words(other or "")
    return len(a) == len(b) or word_likeness(a[0], b[0]) == Likeness.SAME


def _shares_a_name(one: Identity, other: Identity) -> bool:
    pairs = ((one.family_name, other.family_name), (one.given_names, other.given_names))
    return any(name_likeness(a, b) >= Likeness.NEAR for a, b in pairs)


def _misread(one: Identity, other: Identity) -> bool:
    """Whether one part of the name is equal and the other could be the same word badly read, as handwriting is."""
    family = (one.family_name, other.family_name)
    given = (one.given_names, other.given_names)
    return any(
        name_likeness(*equal) == Likeness.SAME and similarity(*apart) >= _SIMILAR
        for equal, apart in ((family, given), (given, family))
    )


def applicant_of(case: Case, papers: Sequence[Paper]) -> Applicant:
    """Return whom the case is about: stated, else the person of the weightiest papers."""
    own = stated(case.applicant)
    if own.name:
        return Applicant(identity=_with_birth_date(own, papers), source="stated")
    groups: list[tuple[Identity, int]] = []
    for identity, weight in _votes(papers):
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
    sure = {"name_sure": one.name_sure or other.name_sure}
    if one.birth_date is None and other.birth_date is not None:
        return one.model_copy(update={**sure, "birth_date": other.birth_date, "birth_sure": other.birth_sure})
    return one.model_copy(update=sure)


def holders(papers: Sequence[Paper], case: Case, applicant: Applicant) -> Mapping[str, Match]:
    """Return for each paper id whether the paper is about the applicant.

    A paper about a member of the household (stated in the case, or named together with the applicant on a
    paper of the applicant's) has the reason `household` and is no stranger's.
    """
    if applicant.identity is None:
        return {paper.id: Match(same=None, reason="applicant_unknown") for paper in papers}
    family = [stated(member) for member in case.household]
    first = {paper.id: _holder(paper, applicant.identity, family) for paper in papers}
    for paper in papers:
        if first[paper.id].same and (paper.kind in GROUP_KINDS or paper.kind == "application_form"):
            family += [i for i in mentioned_on(paper) if same_person(i, applicant.identity).same is False]
    return {paper.id: _holder(paper, applicant.identity, family) for paper in papers}


def _holder(paper: Paper, applicant: Identity, family: Sequence[Identity]) -> Match:
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
