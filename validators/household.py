"""Who lives with the applicant, and who of them is reckoned with (Haushalt, Bedarfsgemeinschaft).

Stated in the case, or told by papers; nobody else is invented, and what nobody has stated is not taken as "no". Papers
that speak against the statement are a doubt.

Source: § 7 Abs. 3 SGB II.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

import pydantic
from dateutil.relativedelta import relativedelta

from extractors.kind import Paper
from pipeline.frozen import Frozen
from pipeline.vocabulary import field_label, kinds

from .finding import Evidence, Text
from .folder import Folder, cite, sure_value, value, where
from .identity import Identity, same_person, stated
from .livelihood import Doubt, age_on
from .parameters import Value
from .persons import mentioned_on, named_on

_LISTING = ("registration_certificate", "sgb2_notice")
"""Papers that list the persons of one dwelling or community."""
_NAMING = ("health_insurance_confirmation", "rental_contract")
"""Papers that name persons insured or renting together: nobody is invented from them, but they may contradict."""
_MARRIED = (3, 4, 5)
_SINGLE_PARENT = 2
_RECENT = 6
"""Payslips of so many months before the day speak of today's tax class."""


class Member(Frozen):
    """A person of the dwelling. `birth` None: not known; `key` is unique in the household."""

    key: str
    relation: str
    identity: Identity = pydantic.Field(repr=False)
    birth: dt.date | None = pydantic.Field(default=None, repr=False)

    def age(self, day: dt.date) -> int | None:
        """Return the completed years on the day; None where the birth date is not known."""
        return age_on(self.birth, day) if self.birth is not None else None


class Household(Frozen):
    """Everybody of the dwelling who is family, the applicant first.

    `basis` says who told it; `unknown`: nobody, only the applicant is in it. `dwellers` counts everybody of the
    dwelling, family or not.
    """

    members: tuple[Member, ...]
    basis: Literal["stated", "papers", "unknown"]
    dwellers: int
    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def community(self, day: dt.date, ages: Value) -> tuple[Member, ...]:
        """Return the members of the community of need: partners and children under 25."""
        return tuple(member for member in self.members if _belongs(member, day, ages))

    def minors(self, day: dt.date) -> tuple[Member, ...]:
        """Return the children under 18; one whose age is not known is taken for one."""
        return tuple(m for m in self.members if m.relation == "child" and (m.age(day) or 0) < 18)

    @property
    def children(self) -> int:
        """How many children live in it, of whatever age."""
        return sum(member.relation == "child" for member in self.members)

    @property
    def core(self) -> int:
        """How many are applicant, partner or child."""
        return sum(m.relation in ("applicant", "spouse", "partner", "child") for m in self.members)

    @property
    def partner(self) -> Member | None:
        """The spouse or partner, if there is one."""
        return next((m for m in self.members if m.relation in ("spouse", "partner")), None)


def _belongs(member: Member, day: dt.date, ages: Value) -> bool:
    if member.relation == "child":
        age = member.age(day)
        return age is None or age < ages["leaves"]
    return member.relation in ("applicant", "spouse", "partner")


def owner_of(folder: Folder, household: Household, paper: Paper) -> str | None:
    """Return whose of the household the paper is, by key; None where it cannot be told or is a stranger's."""
    match = folder.matches[paper.id]
    if match.same:
        return "applicant"
    if match.reason != "household":
        return None
    named = named_on(paper)
    for member in household.members[1:]:
        if any(same_person(identity, member.identity).same for identity in named):
            return member.key
    return None


def doubt_of(folder: Folder, household: Household, paper: Paper) -> str | None:
    """Return why the paper may not carry a `met` for anybody of the household (a reason code), else None."""
    code = folder.doubt(paper)
    if code in ("kind_unsure", "marked_void"):
        return code
    return None if owner_of(folder, household, paper) is not None else code or "holder_unclear"


def household_of(folder: Folder) -> Household:
    """Return the household of the case on its day."""
    return folder.once("household", lambda: _household(folder))


def _household(folder: Folder) -> Household:
    identity = folder.applicant.identity or Identity()
    applicant = Member(key="applicant", relation="applicant", identity=identity, birth=identity.birth_date)
    listed = tuple(_listed(folder))
    if folder.case.household_stated:
        others = tuple(_stated(folder, listed))
        found = Household(members=(applicant, *others), basis="stated", dwellers=1 + len(others))
    else:
        found = _told(folder, applicant, listed)
    dwellers = folder.case.facts.persons_in_dwelling or found.dwellers
    found = found.model_copy(update={"dwellers": max(dwellers, len(found.members))})
    return found.model_copy(update={"doubts": (*found.doubts, *_contradictions(folder, found, listed))})


def _stated(folder: Folder, listed: tuple[tuple[Paper, Identity], ...]) -> Iterator[Member]:
    """Yield the members of the case, with the birth dates that papers carry where the case has none."""
    counts: dict[str, int] = {}
    for member in folder.case.household:
        identity = stated(member)
        counts[member.relation] = counts.get(member.relation, 0) + 1
        born = identity.birth_date or next(
            (
                other.birth_date
                for _, other in listed
                if identity.name and other.birth_sure and same_person(identity, other).same
            ),
            None,
        )
        key = f"{member.relation}_{counts[member.relation]}"
        yield Member(key=key, relation=member.relation, identity=identity, birth=born)


def _listed(folder: Folder, *kinds: str) -> Iterator[tuple[Paper, Identity]]:
    """Yield everybody but the applicant whom a paper of the applicant lists as living there, once a paper."""
    identity = folder.applicant.identity
    for paper in folder.of(*(kinds or _LISTING)):
        if not folder.matches[paper.id].same or paper.duplicate_of or identity is None or over(folder, paper):
            continue
        for other in mentioned_on(paper):
            if not same_person(other, identity).same:
                yield paper, other


def over(folder: Folder, paper: Paper) -> bool:
    """Whether the paper speaks of a time before the day of the check."""
    until = value(paper, "valid_until")
    return until is not None and until < folder.as_of


def _told(folder: Folder, applicant: Member, listed: tuple[tuple[Paper, Identity], ...]) -> Household:
    """Return the household as papers tell it; `unknown` where they leave it open."""
    persons: list[tuple[Paper, Identity]] = []
    for paper, identity in listed:
        if not any(same_person(identity, known).same for _, known in persons):
            persons.append((paper, identity))
    alone = _alone(folder)
    if not persons and alone:
        return Household(members=(applicant,), basis="papers", dwellers=1, evidence=alone)
    members = [applicant]
    for _, identity in persons:
        adult = identity.birth_date is not None and age_on(identity.birth_date, folder.as_of) >= 18
        if identity.birth_date is None or not (identity.birth_sure and identity.name_sure):
            break
        if adult and (any(m.relation == "spouse" for m in members) or not married_to(folder, identity)):
            break
        relation = "spouse" if adult else "child"
        members.append(
            Member(
                key=f"{relation}_{len(members)}",
                relation=relation,
                identity=identity,
                birth=identity.birth_date,
            )
        )
    else:
        if persons:
            evidence = tuple(dict.fromkeys(item for paper, _ in persons for item in cite(paper)))
            return Household(members=tuple(members), basis="papers", dwellers=len(members), evidence=evidence)
    return Household(members=(applicant,), basis="unknown", dwellers=1)


def married_to(folder: Folder, identity: Identity) -> tuple[Evidence, ...]:
    """Return the certificates of the applicant's marriage that name the person; not one that says it has ended."""
    return tuple(
        item
        for paper in folder.of("marriage_certificate")
        if folder.doubt(paper) is None
        and value(paper, "dissolved") is None
        and any(same_person(identity, other).same for other in mentioned_on(paper))
        for item in cite(paper, "married_on")
    )


def _alone(folder: Folder) -> tuple[Evidence, ...]:
    """Return what shows that the applicant lives alone: a community of one, tax class I of late.

    Nothing does where a paper is about a relative or a marriage.
    """
    shown: list[Evidence] = []
    relatives = any(match.reason == "household" for match in folder.matches.values())
    if relatives or folder.of("marriage_certificate", "child_benefit_notice"):
        return ()
    recent = f"{folder.as_of - relativedelta(months=_RECENT):%Y-%m}"
    for kind, name in (
        ("sgb2_notice", "members"),
        ("rental_contract", "occupants"),
        ("payslip", "tax_class"),
    ):
        for paper in folder.of(kind):
            stale = kind == "payslip" and str(value(paper, "month") or "") < recent
            if (
                folder.doubt(paper) is None
                and sure_value(paper, name) == 1
                and not (stale or over(folder, paper))
            ):
                shown += cite(paper, name)
    return tuple(shown)


def _contradictions(
    folder: Folder, found: Household, listed: tuple[tuple[Paper, Identity], ...]
) -> Iterator[Doubt]:
    """Yield what papers say against the household; what was not surely read speaks against it, too."""
    known = [member.identity for member in found.members]
    if found.basis == "stated":
        together = len(found.members) < found.dwellers
        listed = (*listed, *_listed(folder, *(_NAMING[:1] if together else _NAMING)))
        strange = {p.id: p for p, i in listed if all(_somebody_else(i, other) for other in known)}
        for lister in strange.values():
            yield _against(lister, None)
    for paper in folder.papers:
        match = folder.matches[paper.id]
        stranger = match.conflicting and match.reason != "household"
        if paper.document.specimen or stranger or over(folder, paper):
            continue
        if value(paper, "decision") not in ("ended", "refused"):
            yield from (_against(paper, name) for name in _speaking_against(paper, found))


def _somebody_else(one: Identity, other: Identity) -> bool:
    """Whether the names are two, be one of them hard to read."""
    match = same_person(one, other)
    return match.same is False or match.reason == "name_unsure"


def _speaking_against(paper: Paper, found: Household) -> Iterator[str]:
    """Yield the fields of the paper that do not go with the household."""
    if paper.kind == "child_benefit_notice" and (value(paper, "children") or 0) > found.children:
        yield "children"
    if paper.kind == "sgb2_notice" and value(paper, "members") not in (None, found.core, len(found.members)):
        yield "members"
    if paper.kind == "rental_contract" and _occupied_otherwise(value(paper, "occupants"), found):
        yield "occupants"
    if paper.kind == "payslip" and value(paper, "tax_class") in _MARRIED and not found.partner:
        yield "tax_class"
    if paper.kind == "payslip" and value(paper, "tax_class") == _SINGLE_PARENT and not found.children:
        yield "tax_class"


def _occupied_otherwise(occupants: int | None, found: Household) -> bool:
    """Whether the contract names more persons than live there, or fewer than share the rent beside the family."""
    if occupants is None:
        return False
    sharers = found.dwellers - len(found.members)
    return occupants > found.dwellers or (sharers > 0 and occupants < found.dwellers)


def _against(paper: Paper, name: str | None) -> Doubt:
    """Return the doubt with what the paper says; without a field it lists somebody whom the case does not name."""
    place = where(paper, name)
    kind = str(kinds()[paper.kind]["de"])
    if name is None:
        said = Text(de=f"{kind} nennt weitere Personen", en=f"{kind} names further persons")
    else:
        label, read = field_label(name), value(paper, name)
        said = Text(de=f"{kind}, {label['de']}: {read}", en=f"{kind}, {label['en']}: {read}")
    return Doubt(
        cause="household_differs",
        phrase=Text(de=f"{said.de} ({place.de})", en=f"{said.en} ({place.en})"),
        evidence=cite(paper, *((name,) if name else ())),
    )
