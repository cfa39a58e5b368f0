"""The same person? (Personenabgleich) Two mentions of a person compared by name and birth date.

Three-valued: True, False, or None where the papers do not let one say. A wrong True lets a stranger's paper
prove something; a wrong None only makes a person look. An equal name beside another birth date is None
(father and son share names); a birth date of 1 January is no proof of much, because the authorities enter
it for everybody whose birthday is not known.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

import pydantic

from extractors.reading.names import UNDIVIDED
from pipeline.field import SURE, Field, Person
from pipeline.frozen import Frozen

from .case import Name
from .name_forms import completed, divided_like
from .names import Likeness, name_likeness, similarity, word_likeness, words

_SIMILAR = 0.55
"""Share of letters from which on two words may be one word read badly; siblings' names reach it too."""


class Identity(Frozen):
    """A person as one source names them. `None` parts were not read or not stated.

    `undivided`: the words of the name are read, but which of them are the family name is a guess.
    """

    family_name: str | None = pydantic.Field(default=None, repr=False)
    given_names: str | None = pydantic.Field(default=None, repr=False)
    birth_date: dt.date | None = pydantic.Field(default=None, repr=False)
    name_sure: bool = True
    birth_sure: bool = True
    undivided: bool = False
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
        name_sure=all(_sure_words(field) for field in names),
        birth_sure=person.birth_date is None or person.birth_date.sure,
        undivided=any(field.doubt == UNDIVIDED for field in names),
        role=person.role,
    )


def _sure_words(field: Field[str]) -> bool:
    return field.sure or (field.doubt == UNDIVIDED and field.confidence >= SURE)


@lru_cache(maxsize=4096)
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
    one, other = _formed(one, other), _formed(other, one)
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


def _formed(one: Identity, other: Identity) -> Identity:
    """Return a person with the name in the form in which the other has it: cut off words whole, parts as there."""
    if not (one.family_name and one.given_names and other.family_name and other.given_names):
        return one
    theirs = other.family_name, other.given_names
    parts = completed((one.family_name, one.given_names), theirs)
    if one.undivided and not other.undivided:
        parts = divided_like(parts, theirs) or parts
    return one.model_copy(update={"family_name": parts[0], "given_names": parts[1]})


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
        if not (one.undivided or other.undivided):
            return Match(same=None, reason="half_name")
        if both_dated and not equal_birth and one.birth_sure and other.birth_sure:
            return Match(same=False, reason="name_differs")
        return Match(same=None, reason="name_undivided")
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
    both_undivided = one.undivided and other.undivided
    if not both_undivided and all((one.family_name, one.given_names, other.family_name, other.given_names)):
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
    half = one.undivided or other.undivided
    half = (
        half or not all((one.family_name, one.given_names)) or not all((other.family_name, other.given_names))
    )
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
        name_likeness(*equal) == Likeness.SAME
        and name_likeness(*apart) != Likeness.SAME
        and similarity(*apart) >= _SIMILAR
        for equal, apart in ((family, given), (given, family))
    )
