"""The case: which permit, for whom, judged on which day (Fall, Antrag)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal

import pydantic

from pipeline.frozen import Frozen

Purpose = Literal["issue", "extension"]


class Name(Frozen):
    """A person as `case.yaml` states them; every part may be left out."""

    family_name: str | None = pydantic.Field(default=None, repr=False)
    given_names: str | None = pydantic.Field(default=None, repr=False)
    birth_date: dt.date | None = pydantic.Field(default=None, repr=False)
    nationality: str | None = pydantic.Field(default=None, pattern=r"^[A-Z]{3}$")


class Member(Name):
    """A person of the household: who lives with the applicant (a spouse who lives elsewhere is none)."""

    relation: Literal["spouse", "partner", "child", "parent", "sibling", "other"]


class Facts(Frozen):
    """What the papers cannot say (facts of `case.yaml`); shown as stated, never as proven.

    `asylum_application_on` is the start of the asylum procedure, `title_since` the first day of the first title of
    the status that counts, held without a gap since. `hardship`: one is claimed for German and civics.
    `entered_on` is the first entry into Germany; `private_pension`: there is provision for old age beside the
    statutory one.
    `employed` and `self_employed` speak of the applicant. `warm_rent` is euros a month with heating, without
    household electricity; `floor_area_m2` the dwelling's; `persons_in_dwelling` counts everybody who lives in
    it, family or not. `asylum_procedure`: whether there ever was one. `ban_on_health_grounds`: the ban on deportation
    rests, or would rest, on grounds of health alone. `medical_certificate_submitted_on` is the day on which the
    certificate was handed in at the authority.
    """

    asylum_procedure: bool | None = None
    ban_on_health_grounds: bool | None = None
    medical_certificate_submitted_on: dt.date | None = None
    asylum_application_on: dt.date | None = None
    title_since: dt.date | None = None
    entered_on: dt.date | None = None
    private_pension: bool | None = None
    employed: bool | None = None
    self_employed: bool | None = None
    regulated_profession: bool | None = None
    obliged_to_integration_course: bool | None = None
    hardship: bool | None = None
    skilled_work: bool | None = None
    language_checked: bool | None = None
    joins_as: Literal["spouse", "child", "other"] | None = None
    sponsor_status: Literal["german", "refugee", "subsidiary", "other"] | None = None
    departed_on: dt.date | None = None
    warm_rent: Decimal | None = pydantic.Field(default=None, ge=0, decimal_places=2)
    floor_area_m2: Decimal | None = pydantic.Field(default=None, gt=0, le=1000)
    persons_in_dwelling: int | None = pydantic.Field(default=None, ge=1, le=50)


class Case(Frozen):
    """Everything about a client that is stated rather than read.

    An empty `household` that is stated (`household: []`) says that the applicant lives alone; one that is left
    out says nothing (`household_stated`).
    """

    permit: str | None = None
    purpose: Purpose = "issue"
    profile: str = "default"
    applicant: Name = Name()
    household: tuple[Member, ...] = ()
    also_apply: tuple[str, ...] = ()
    facts: Facts = Facts()
    appointment_on: dt.date | None = None
    letter_language: str | None = pydantic.Field(default=None, pattern=r"^[a-z]{2}$")

    @property
    def household_stated(self) -> bool:
        """Whether the case says who lives with the applicant, be it nobody."""
        return "household" in self.model_fields_set

    def of_household(self, *relations: str) -> tuple[Member, ...]:
        """Return the stated members who stand in one of the relations to the applicant."""
        return tuple(member for member in self.household if member.relation in relations)
