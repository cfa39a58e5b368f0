"""Papers as a scenario states them: kind, fields, whose they are, which values are hard to read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

import pydantic
import pytest

from extractors.kind import Paper
from pipeline.document import Box, Claim, Document, Page
from pipeline.field import Field, Fields, Person
from pipeline.vocabulary import kinds
from validators.case import Case
from validators.catalogue import COMMON_FIELDS, fields_of

PERSONS = {
    "applicant": ("Al-Hassan", "Omar", dt.date(1988, 4, 12)),
    "spouse": ("Al-Hassan", "Rana", dt.date(1990, 9, 1)),
    "stranger": ("Petrosyan", "Anahit", dt.date(1979, 6, 30)),
}
_BOX = Box(0.1, 0.2, 0.3, 0.22)


@cache
def model_of(kind: str) -> type[Fields]:
    """Return a model with the fields of the kind; a scenario that names another fails."""
    own = {name: (Field[Any] | None, None) for name in fields_of(kind) if name not in COMMON_FIELDS}
    model: type[Fields] = pydantic.create_model(f"{kind}_fields", __base__=Fields, **own)  # type: ignore[call-overload]
    return model


def typed(kind: str, name: str, value: Any) -> Any:
    if str(kinds()[kind]["fields"].get(name)) in ("decimal", "money"):
        return Decimal(str(value))
    return tuple(value) if isinstance(value, list) else value


def read(value: Any, *, sure: bool = True, printed: str | None = None) -> Field[Any]:
    return Field(
        value=value,
        printed=printed or str(value),
        page=1,
        box=_BOX,
        confidence=0.97 if sure else 0.4,
        method="label",
    )


def person(holder: Any, unsure: bool) -> Person | None:
    if holder == "nobody":
        return None
    family, given, birth = PERSONS.get(holder, holder) if isinstance(holder, str) else holder
    return Person(
        family_name=read(family, sure=not unsure),
        given_names=read(given, sure=not unsure),
        birth_date=read(birth) if birth else None,
    )


def paper(number: int, stated: Mapping[str, Any]) -> Paper:
    """Return one paper of a scenario: kind, fields, unsure, holder, with, claims, sureness, specimen, unread."""
    kind, unsure = stated["kind"], stated.get("unsure", ())
    holder = stated.get(
        "holder", "nobody" if kind in ("photo", "photo_code", "unknown", "blank") else "applicant"
    )
    holders = [holder, *stated.get("with", ())]
    persons = [p for p in (person(one, "name" in unsure) for one in holders) if p is not None]
    values = {
        name: read(
            typed(kind, name, value), sure=name not in unsure, printed=stated.get("printed", {}).get(name)
        )
        for name, value in stated.get("fields", {}).items()
    }
    document = Document(
        pages=(
            Page(file=f"scan/{number}.pdf", number=1, method="unread" if stated.get("unread") else "ocr"),
        ),
        kind=kind,
        sureness=stated.get("sureness", 0.95),
        claims=tuple(Claim(kind=name, sureness=0.6) for name in stated.get("claims", ())),
        specimen=stated.get("specimen", False),
    )
    fields = model_of(kind)(**values, persons=tuple(persons))
    return Paper(id=f"d{number}", document=document, fields=fields, duplicate_of=stated.get("duplicate_of"))


@pytest.fixture(scope="session")
def papers_of() -> Callable[[list[Mapping[str, Any]]], list[Paper]]:
    return lambda stated: [paper(number, one) for number, one in enumerate(stated, 1)]


@pytest.fixture(scope="session")
def case_of() -> Callable[[Mapping[str, Any]], Case]:
    def build(stated: Mapping[str, Any]) -> Case:
        base = {
            "permit": "ae_25_2_refugee",
            "applicant": {
                "family_name": "Al-Hassan",
                "given_names": "Omar",
                "birth_date": dt.date(1988, 4, 12),
            },
        }
        return Case.model_validate({**base, **stated})

    return build
