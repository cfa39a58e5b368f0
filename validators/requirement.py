"""Permit, Requirement, Profile, Reason as the catalogue's files state them (Voraussetzungen).

Everything here is data that a lawyer can read in `validators/permits` and `validators/requirements`.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import pydantic

from pipeline.frozen import Frozen

from .case import Purpose
from .finding import Basis, Status, Text

Modality = Literal["M", "C", "W", "A", "S", "N", "D"]
"""Mandatory, conditional, waivable, checked by the authority, soft, not required, discretion."""


class Source(Frozen):
    """A sentence of one of the texts in `validators/seeds`, word for word."""

    seed: Literal["S000", "S001", "S002", "S003", "S004"]
    says: str = pydantic.Field(min_length=10)

    def cited(self) -> str:
        """Return the file and its sentence, as reports and documentation print them."""
        return f"{_seed_file(self.seed)}: “{self.says}”"


@cache
def _seed_file(seed: str) -> str:
    folder = files("validators") / "seeds"
    return next(entry.name for entry in folder.iterdir() if entry.name.startswith(f"{seed[1:]}_"))


class Conflict(Frozen):
    """Where the descriptions of the authorities contradict each other or the statute, and what the catalogue does."""

    topic: Text
    said: Text
    law: Text
    decided: Text


class Exception_(Frozen):
    """An exception from a requirement (Ausnahme): what it is, where it stands and which papers prove it.

    `proof` are kinds of paper; empty where the authority alone can find it or the day of birth suffices.
    """

    title: Text
    citation: str = pydantic.Field(min_length=3)
    proof: tuple[str, ...] = ()


class LookAlike(Frozen):
    """A kind of paper that is often handed in and never accepted, and why."""

    kind: str
    because: Text


class Version(Frozen):
    """Citation and wording from a day on; `quote` is None where the wording was not at hand."""

    from_: dt.date = pydantic.Field(alias="from")
    citation: str = pydantic.Field(min_length=3)
    quote: str | None
    quote_as_of: dt.date | None = None


class Requirement(Frozen):
    """What the law or practice asks for (Erteilungsvoraussetzung).

    `condition` names a function of `validators.conditions`, `with_` holds its arguments. `in_force` is the first
    day for which the row was compared with the law (where its file names none: the whole catalogue's,
    `Law.compared_from`); for an earlier day the row is unclear, or has the status `before`. `quote_as_of` is the
    day of the wording from which the sentence was copied. `unnamed` admits papers that carry no name by their
    nature (a photo). `assumption` marks a conditional row whose unknown condition does not block a complete case.
    `conflicts` are numbers of the register of contradictions between the sources. `purposes` None: for every
    purpose. `parameters` are the tables of the law that the condition reckons with. `asked` names what the
    condition is given: rows of two permits that ask the same have the same, and are asked once of a folder; it is
    not in the files.
    """

    id: str = pydantic.Field(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)*$")
    title: Text
    basis: Basis
    modality: Modality
    mandatory_: bool | None = pydantic.Field(default=None, alias="mandatory")
    citation: str = pydantic.Field(min_length=3)
    quote: str | None
    quote_as_of: dt.date | None = None
    versions: tuple[Version, ...] = ()
    sources: tuple[Source, ...] = pydantic.Field(min_length=1)
    in_force: dt.date
    before: Status | None = None
    evidence: tuple[str, ...] = ()
    fields: dict[str, tuple[str, ...]] = pydantic.Field(default_factory=dict)
    look_alikes: tuple[LookAlike, ...] = ()
    condition: str
    with_: dict[str, Any] = pydantic.Field(default_factory=dict, alias="with")
    waivers: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    unnamed: bool = False
    assumption: bool = False
    conflicts: tuple[int, ...] = ()
    ask: Text | None = None
    notes: tuple[Text, ...] = ()
    purposes: tuple[Purpose, ...] | None = None
    asked: str = pydantic.Field(default="", exclude=True, repr=False)

    @property
    def mandatory(self) -> bool:
        """Whether an open result keeps the case from being complete; soft rows never do."""
        return self.mandatory_ if self.mandatory_ is not None else self.modality not in ("S", "N", "D")

    def wording(self, as_of: dt.date) -> tuple[str, str | None]:
        """Return citation and quotation as they stand on the day."""
        current = [version for version in self.versions if version.from_ <= as_of]
        return (current[-1].citation, current[-1].quote) if current else (self.citation, self.quote)


class Information(Frozen):
    """A notice without status: rights, fees, periods that follow from the permit."""

    id: str
    text: Text
    citation: str = pydantic.Field(min_length=3)
    sources: tuple[Source, ...] = ()
    conflicts: tuple[int, ...] = ()
    purposes: tuple[Purpose, ...] | None = None
    months_after_finality: int | None = None


class Signs(Frozen):
    """What in a folder points to a permit where none is stated, the surest first.

    `applied_for` are words of the application's purpose (lower case, part of a word is enough). `outcomes` are
    outcomes of a decision of the Federal Office. `titles` are what the present title stands on: codes of
    `extractors.reading.legal_basis.Status` or sections (`25/3`, `25a`); `next_titles` the same, where this permit is
    the step after that title. `kinds` are kinds of paper that hardly anybody has for another permit. `with_title`: what
    is applied for counts beside one of the titles alone. `ages`: nothing counts but for an applicant who has completed
    the first number of years and not the second.
    """

    applied_for: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    next_titles: tuple[str, ...] = ()
    with_title: bool = False
    ages: tuple[int, int] | None = None
    kinds: tuple[str, ...] = ()


class Permit(Frozen):
    """A residence title with what it asks for, in the order of the report.

    `points_to` says what makes this permit the likely one; `fallback`: it is judged where nothing points to any.
    `tracks` are the permits that lead to the same title on another way: they are judged beside this one. `settles`: a
    settlement permit, for which the window of the application is told.
    """

    permit: str
    title: Text
    citation: str = pydantic.Field(min_length=3)
    compared_with_law_on: dt.date
    points_to: Signs = Signs()
    fallback: bool = False
    settles: bool = False
    tracks: tuple[str, ...] = ()
    requirements: tuple[Requirement, ...] = pydantic.Field(min_length=1)
    information: tuple[Information, ...] = ()


class Profile(Frozen):
    """Practice of an authority: changes to single requirements, laid over the permit.

    `overlay` is keyed by a requirement of any permit (`livelihood.stability`) or of one
    (`ne_26_3_3y:livelihood.coverage`). `citation` says where the practice is written down.
    """

    profile: str
    title: Text
    citation: str = "Verwaltungspraxis"
    overlay: dict[str, dict[str, Any]] = pydantic.Field(default_factory=dict)


class Law(Frozen):
    """The days from which and up to which the acts were compared; `grace_days` later a check is warned of."""

    compared_from: dt.date
    law_as_of: dt.date
    grace_days: int = pydantic.Field(ge=0)
