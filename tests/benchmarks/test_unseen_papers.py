"""The second set of made papers: same seed, same paper; kinds of the vocabulary; a stack loses no side."""

from __future__ import annotations

from random import Random

import pytest

from pipeline.vocabulary import kinds
from samples import people
from samples.story import AS_OF
from samples.unseen import catalogue, make
from samples.unseen._glass import truth
from samples.unseen.stacks import stack_of

_FEW = [next(iter(layouts)) for layouts in catalogue().values()]


@pytest.mark.parametrize("what", _FEW)
def test_a_seed_draws_the_same_paper_twice(what: str) -> None:
    once, again = (make(what, Random(7), people.person(Random(8)), AS_OF) for _ in range(2))
    assert (once.pdf, once.fields, once.boxes) == (again.pdf, again.fields, again.boxes)


def test_every_layout_is_named_for_a_kind_of_the_vocabulary() -> None:
    assert {name.partition("__")[0] for layouts in catalogue().values() for name in layouts} <= set(kinds())


@pytest.mark.parametrize("name", ["fronts_then_backs", "interleaved", "months"])
def test_every_side_of_a_stack_lies_in_one_document(name: str) -> None:
    stack = stack_of(name, 7)
    lying = [
        (page["file"], page["page"])
        for document in truth(stack)
        for page in document["pages"]  # type: ignore[attr-defined]
    ]
    sides = [(file, at) for file, sides in stack.files.items() for at in range(1, len(sides) + 1)]
    assert sorted(lying) == sorted(sides)


def test_a_sheet_laid_down_twice_names_the_first() -> None:
    documents = truth(stack_of("months", 7))
    assert [document["duplicate_of"] for document in documents] == [None, None, None, None, 0]


def test_two_spouses_with_the_same_kinds_of_paper_are_no_copies() -> None:
    assert {document["duplicate_of"] for document in truth(stack_of("two_people", 7))} == {None}
