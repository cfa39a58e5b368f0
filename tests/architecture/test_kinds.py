"""Every kind of paper keeps the contract of `extractors.kind` and the words of the vocabulary."""

import re
import types
import typing

import pytest

from extractors.kind import known_kinds
from pipeline.document import Document, Page
from pipeline.field import Field, Fields
from pipeline.vocabulary import kinds

ADDITIVE = {
    "application_form": {"filled", "received_on", "heading", "sort"},
    "photo": {"checks", "crown_mm", "eye_line_mm", "chin_mm"},
}
"""Fields beside the vocabulary's, which the report contract allows."""


@pytest.mark.parametrize("name", sorted(known_kinds()))
def test_kind_says_what_it_is_and_where_that_is_known_from(name: str) -> None:
    doc = known_kinds()[name].__doc__ or ""
    assert re.match(r"[^\n]{8,}\.\n", doc), "a first line with the German name"
    assert re.search(r"^Source: \S", doc, re.M)


def _models(name: str) -> list[type[Fields]]:
    module = known_kinds()[name]
    return [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Fields) and value.__module__ == module.__name__
    ]


@pytest.mark.parametrize("name", sorted(known_kinds()))
def test_fields_are_those_of_the_vocabulary(name: str) -> None:
    allowed = set(kinds()[name]["fields"]) | set(Fields.model_fields) | ADDITIVE.get(name, set())
    for model in _models(name):
        assert set(model.model_fields) <= allowed


@pytest.mark.parametrize("name", sorted(known_kinds()))
def test_every_own_field_may_be_absent_and_has_its_place(name: str) -> None:
    for model in _models(name):
        for field, info in model.model_fields.items():
            if field in Fields.model_fields:
                continue
            assert info.default is None
            parts = typing.get_args(info.annotation)
            assert (
                isinstance(info.annotation, types.UnionType)
                or typing.get_origin(info.annotation) is typing.Union
            )
            assert any(
                isinstance(part, type) and issubclass(part, Field) for part in parts if part is not type(None)
            )


@pytest.mark.parametrize("name", sorted(known_kinds()))
def test_a_page_without_words_is_claimed_by_blank_alone_and_reads_as_nothing(name: str) -> None:
    empty = Document(pages=(Page(file="a.pdf", number=1, method="ocr"),))
    kind = known_kinds()[name]
    assert (kind.identify(empty) >= 0.5) == (name == "blank")
    assert kind.extract(empty).named() == {}
