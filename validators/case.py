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
    nationality: str | None = None


class Member(Name):
    """A person of the household."""

    relation: Literal["spouse", "partner", "child", "parent", "sibling", "other"]


class Facts(Frozen):
    """What the papers cannot say (facts of `case.yaml`); shown as stated, never as proven."""

    asylum_procedure: bool | None = None
    asylum_application_on: dt.date | None = None
    employed: bool | None = None
    regulated_profession: bool | None = None
    obliged_to_integration_course: bool | None = None
    warm_rent: Decimal | None = None


class Case(Frozen):
    """Everything about a client that is stated rather than read."""

    permit: str | None = None
    purpose: Purpose = "issue"
    profile: str = "default"
    applicant: Name = Name()
    household: tuple[Member, ...] = ()
    also_apply: tuple[str, ...] = ()
    facts: Facts = Facts()
    appointment_on: dt.date | None = None
    letter_language: str | None = None
