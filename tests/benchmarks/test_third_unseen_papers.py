"""The third blind series: every layout draws, twice the same; truth fits the vocabulary; stacks lose no side."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.kinds import stacks as measured
from benchmarks.kinds.drawn import lots
from pipeline.vocabulary import kinds
from samples import people, unseen
from samples.story import AS_OF
from samples.unseen import third
from samples.unseen._glass import truth
from samples.unseen.stacks import stack_of
from samples.unseen.third.stacks import STACKS

_OF_EVERY_KIND = {"family_name", "given_names", "birth_date", "nationality", "issued_on"}
_ALL = [f"{group}:{name}" for group, layouts in third.catalogue().items() for name in layouts]


@pytest.mark.parametrize("what", _ALL)
def test_a_layout_prints_only_fields_of_its_kind_and_places_them_on_its_pages(what: str) -> None:
    made = third.make(what, Random(7), people.person(Random(8)), AS_OF)
    assert made.kind == what.partition(":")[2].partition("__")[0]
    assert set(made.fields) <= _OF_EVERY_KIND | set(kinds()[made.kind]["fields"])
    assert set(made.also) <= set(kinds())
    for page, left, top, right, bottom in made.boxes.values():
        assert 1 <= page <= made.pages
        assert 0 <= left < right <= 1
        assert 0 <= top < bottom <= 1


@pytest.mark.parametrize("what", _ALL[::7])
def test_a_seed_draws_the_same_paper_twice(what: str) -> None:
    once, again = (third.make(what, Random(7), people.person(Random(8)), AS_OF) for _ in range(2))
    assert (once.pdf, once.fields, once.boxes) == (again.pdf, again.fields, again.boxes)


def test_every_kind_of_the_vocabulary_has_a_layout() -> None:
    assert {what.partition(":")[2].partition("__")[0] for what in _ALL} == set(kinds())


def test_no_layout_has_the_name_of_another_series() -> None:
    names = [name for layouts in unseen.catalogue().values() for name in layouts]
    assert len(names) == len(set(names))


def test_unseen_measures_every_series_and_unseen3_the_third_alone() -> None:
    every, third_alone = ({lot.what for lot in lots(of, 100_000, 1)} for of in ("unseen", "unseen3"))
    assert third_alone == set(_ALL)
    assert third_alone < every
    assert set(measured.SETS["unseen3"].STACKS) < set(measured.SETS["unseen"].STACKS)


@pytest.mark.parametrize("name", STACKS)
def test_every_side_of_a_stack_lies_in_one_document(name: str) -> None:
    stack = stack_of(name, 7)
    lying = [
        (page["file"], page["page"])
        for document in truth(stack)
        for page in document["pages"]  # type: ignore[attr-defined]
    ]
    sides = [(file, at) for file, sides in stack.files.items() for at in range(1, len(sides) + 1)]
    assert sorted(lying) == sorted(sides)
    assert max(len(sides) for sides in stack.files.values()) <= 30


def test_a_paper_that_comes_again_names_the_first() -> None:
    again = [entry["duplicate_of"] for entry in truth(stack_of("third_twice", 7))]
    assert sum(of is not None for of in again) == 4
