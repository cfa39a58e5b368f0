"""A value read from paper and the place it was read from (Feld mit Fundstelle)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Generic, Literal, TypeVar

import pydantic

from .document import Box
from .frozen import Frozen

T = TypeVar("T")

Method = Literal["mrz", "label", "pattern", "sentence", "title", "picture", "structure", "stated", "person"]

SURE = 0.7
"""From this confidence on, and without doubt, a value may carry a `met`."""


class Field(Frozen, Generic[T]):
    """A value with its place; a field that is not on the paper is `None` where it is looked for.

    `printed` is what the paper shows, untreated. `page` counts from 1 inside the *document*. `box` is None
    only for values that stand nowhere in particular (the kind of a title made of several marks).
    `confidence` is the reader's score, 0 to 1; `probability` says how often such a value was right where that was
    measured (`extractors.calibration`), None where nobody looked. `doubt` is a reason code that forbids a `met`:
    `repaired` (a check digit mended it), `two_readings`, `faint`, `cut_off`, `ambiguous`; None means none.
    `also_read` is what a second reader saw in the same place; None where it saw the same, or was not asked.
    """

    value: T = pydantic.Field(repr=False)
    printed: str = pydantic.Field(repr=False)
    page: int = pydantic.Field(ge=1)
    box: Box | None
    confidence: float = pydantic.Field(ge=0, le=1)
    method: Method
    probability: float | None = pydantic.Field(default=None, ge=0, le=1)
    doubt: str | None = None
    also_read: str | None = pydantic.Field(default=None, repr=False)

    @property
    def sure(self) -> bool:
        """Whether the value may carry a `met`."""
        return self.doubt is None and self.confidence >= SURE

    @property
    def likelihood(self) -> float:
        """How likely the value is right: the measured probability; the score where nothing was measured."""
        return self.confidence if self.probability is None else self.probability


class Person(Frozen):
    """A person whom a paper names (Person), with the part that they play on it.

    `role`: holder, applicant, child, spouse, parent, landlord, employer, official ...; `holder` is the person
    whom the paper is about. A part that is not printed is None. `birth_date` is None where only a year is known.
    """

    role: str = "holder"
    family_name: Field[str] | None = None
    given_names: Field[str] | None = None
    birth_date: Field[dt.date] | None = None
    nationality: Field[str] | None = None


class Fields(Frozen):
    """The fields that every kind of paper may carry; each kind adds its own (vocabulary.yaml)."""

    family_name: Field[str] | None = None
    given_names: Field[str] | None = None
    birth_date: Field[dt.date] | None = None
    nationality: Field[str] | None = None
    issued_on: Field[dt.date] | None = None
    issuer: Field[str] | None = None
    language: Field[str] | None = None
    persons: tuple[Person, ...] = ()

    def named(self) -> dict[str, Field[object]]:
        """Return the fields that were read, by name, in the order of the model."""
        return {
            name: value
            for name in type(self).model_fields
            if name != "persons" and (value := getattr(self, name)) is not None
        }


Value = str | int | bool | Decimal | dt.date
