"""The fourth blind series: every layout draws within its page and prints what its truth says; the vocabulary holds."""

from __future__ import annotations

import io
import re
from functools import cache
from random import Random

import pdfplumber
import pytest
from PIL import Image

from benchmarks.kinds import stacks as measured
from benchmarks.kinds.drawn import lots
from pipeline.vocabulary import kinds
from samples import people, photos, unseen
from samples.story import AS_OF
from samples.typesetting import HAND_LETTERS
from samples.unseen import fourth
from samples.unseen.fourth._bogen import Printed

_OF_EVERY_KIND = {"family_name", "given_names", "birth_date", "nationality", "issued_on"}
_ALL = [f"{group}:{name}" for group, layouts in fourth.catalogue().items() for name in layouts]
_PIECES = 8


@pytest.fixture(autouse=True)
def _grey_faces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Painting a face takes most of the time and puts no letter on the paper."""
    monkeypatch.setattr(photos, "portrait", lambda who, size: Image.new("RGB", size, (170, 170, 170)))


@cache
def _made(what: str) -> Printed:
    return fourth.make(what, Random(7), people.person(Random(what)), AS_OF)


def _bare(text: str) -> str:
    """Letters and digits without blanks and hyphens, as a line's end may part them; no dots that the pen leaves out."""
    return re.sub(r"[\s\-]+", "", text.translate(HAND_LETTERS))


@pytest.mark.parametrize("piece", range(_PIECES))
def test_fields_are_of_the_kind_and_lie_on_the_pages_and_each_person_has_a_role(piece: int) -> None:
    for what in _ALL[piece::_PIECES]:
        made = _made(what)
        assert made.kind == what.partition(":")[2].partition("__")[0], what
        assert set(made.fields) <= _OF_EVERY_KIND | set(kinds()[made.kind]["fields"]), what
        assert set(made.also) <= set(kinds()), what
        assert len(made.roles) == len(made.persons), what
        for page, left, top, right, bottom in made.boxes.values():
            assert 1 <= page <= made.pages, what
            assert 0 <= left < right <= 1, what
            assert 0 <= top < bottom <= 1, what


@pytest.mark.parametrize("piece", range(_PIECES))
def test_what_truth_says_is_printed_and_nothing_lies_outside_the_page(piece: int) -> None:
    for what in _ALL[piece::_PIECES]:
        made = _made(what)
        if made.image is not None:
            continue
        with pdfplumber.open(io.BytesIO(made.pdf)) as pdf:
            chars = [(char, page.width, page.height) for page in pdf.pages for char in page.chars]
        text = _bare("".join(char["text"] for char, _, _ in chars))
        assert not [name for name, shown in made.shown.items() if _bare(shown) not in text], what
        assert not [
            char["text"]
            for char, wide, tall in chars
            if not (
                char["x0"] > -1 and char["x1"] < wide + 1 and char["top"] > -1 and char["bottom"] < tall + 1
            )
        ], what


@pytest.mark.parametrize("what", _ALL[::16])
def test_a_seed_draws_the_same_paper_twice(what: str) -> None:
    again = fourth.make(what, Random(7), people.person(Random(what)), AS_OF)
    assert (again.pdf, again.fields, again.boxes) == (_made(what).pdf, _made(what).fields, _made(what).boxes)


def test_every_kind_of_the_vocabulary_has_two_layouts_and_look_alikes_are_forty() -> None:
    drawn = [what.partition(":")[2].partition("__")[0] for what in _ALL]
    assert not [kind for kind in kinds() if drawn.count(kind) < 2]
    assert len(drawn) - drawn.count("unknown") >= 160
    assert drawn.count("unknown") >= 40


def test_no_layout_has_the_name_of_another_series() -> None:
    names = [name for layouts in unseen.catalogue().values() for name in layouts]
    assert len(names) == len(set(names))


def test_unseen_measures_every_series_and_unseen4_the_fourth_alone() -> None:
    every, fourth_alone = ({lot.what for lot in lots(of, 100_000, 1)} for of in ("unseen", "unseen4"))
    assert fourth_alone == set(_ALL)
    assert fourth_alone < every
    assert "unseen4" not in measured.SETS
