"""What a field says, for tests."""

from __future__ import annotations

from typing import TypeVar

from pipeline.field import Field

T = TypeVar("T")


def value_of(field: Field[T] | None) -> T:
    assert field is not None
    return field.value
