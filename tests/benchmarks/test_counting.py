"""What the benchmarks count: figures are worth what their counting is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PIL import Image

from benchmarks.costs import cost_of
from benchmarks.mrz.cards import zone_lines
from benchmarks.reading.agreement import agreement
from benchmarks.reading.corpus import Corpus, Truth, made
from benchmarks.reading.made import Page
from benchmarks.reading.papers import Print
from benchmarks.reading.routes import Reading
from benchmarks.reading.score import score, stands
from pipeline.mrz_lines import passed

LINES = (Print("Layla Öztürk, geb. 17.09.1991", 10.5), Print("Miete 780,00 EUR", 10.5), Print("Seite 1", 5.0))
TRUTH = Truth("letter", LINES, (("name", "Öztürk"), ("date", "17.09.1991"), ("amount", "780,00")))


def test_lines_read_in_another_order_are_no_mistake() -> None:
    told = score(TRUTH, ["Seite 1", "Miete 780,00 EUR", "Layla Öztürk, geb. 17.09.1991"])
    assert (told.wrong, told.small_wrong, told.missed, told.misread) == (0, 0, (), ())


def test_each_wrong_letter_counts_and_small_type_apart() -> None:
    told = score(TRUTH, ["Layla Özturk, geb. 17.09.1997", "Miete 780,00 EUR", "Seife 1"])
    assert (told.wrong, told.small_wrong) == (2, 1)
    assert told.missed == (("name", "Öztürk"), ("date", "17.09.1991"))


def test_a_page_that_was_not_read_is_wrong_in_every_letter() -> None:
    told = score(TRUTH, [])
    assert told.wrong == told.letters == sum(len(line.text) for line in LINES[:2])
    assert len(told.missed) == 3


def test_a_value_printed_twice_must_be_read_twice() -> None:
    twice = TRUTH._replace(fields=(("date", "17.09.1991"),) * 2)
    assert score(twice, ["geb. 17.09.1991", "am 17.09.1997"]).missed == (("date", "17.09.1991"),)


@pytest.mark.parametrize("text", ["1.780,00", "780,001", "x780,00"])
def test_a_part_of_a_longer_number_is_not_the_number(text: str) -> None:
    assert stands("780,00", text) == 0


def test_readers_that_agree_on_what_nowhere_stands_are_wrong() -> None:
    def read(*words: str) -> Reading:
        boxes = [(0.1 * place, 0.1, 0.1 * place + 0.09, 0.12) for place in range(len(words))]
        return Reading([], (0, 0, 0), [[(word, box, False) for word, box in zip(words, boxes, strict=True)]])  # type: ignore[arg-type]

    told = agreement([TRUTH], read("Öztürk", "17.09.1997", "780,00"), read("Öztürk", "17.09.1997", "180,00"))
    assert (told.seen, told.agreed, told.wrong) == (3, 2, ("letter: 17.09.1997",))


def test_a_grandchild_that_outlives_its_parent_is_counted() -> None:
    busy = "import time\nwhile time.process_time() < 0.5: pass"
    leaves = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {busy!r}])"
    assert cost_of([sys.executable, "-c", leaves]).cpu >= 0.5


def test_pages_come_back_as_they_were_kept(tmp_path: Path) -> None:
    page = Page("letter", None, Image.new("RGB", (248, 350), "white"), LINES, TRUTH.fields)
    written = made(tmp_path, "turned", [page], 7)
    kept = Corpus.kept(tmp_path, "turned")
    assert kept is not None
    assert kept.truth == written.truth
    assert kept.truth[0].turn in (90, 180, 270)
    assert kept.pages() == [(tmp_path / "turned" / "in" / "pages.pdf", 1)]
    assert Corpus.kept(tmp_path, "office") is None


@pytest.mark.parametrize("altered", [False, True])
def test_a_bare_zone_is_whole_and_the_sign_altered_on_it_is_one_that_a_check_digit_tells(
    altered: bool,
) -> None:
    for number in range(4):
        true, shown = zone_lines(number, 5, altered=altered)
        right, total = passed(true)
        assert right == total > 0
        assert (passed(shown)[0] < total) == altered
