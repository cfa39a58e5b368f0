"""A quick recogniser reads each line; what it leaves open, and no more, a thorough one reads again."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from typing import Any

import numpy as np
import pytest

from pipeline.line_reading import signs_in
from pipeline.networks import Networks, Recogniser

SUMS = {
    "PP-OCRv6_det_tiny.onnx": "193bab7a04fca699a6c82e6abb5b81bdb28177f0abd4062552b04908dafb19f8",
    "PP-OCRv6_rec_tiny.onnx": "9ef676d6ed3c88256a2d92c640c44f25b0c40947e111b14b8be8f594091563e6",
    "PP-OCRv6_rec_tiny.txt": "2af150bab777d86fa1ce821f6a37eabea90f1bb99ab9c41f031262e892a747bc",
}
SIGNS = ("", *"0123456789abcdefghijklmnopqrstuvwxyzı, ")
COLUMNS = 960
"""Of a strip 48 high; one step of a network is 8 of them."""


class Network:
    """Stands for a recogniser: says one thing whatever it sees, and keeps how wide each picture was."""

    def __init__(self, text: str, sure: float = 0.999, unsure: dict[int, float] | None = None) -> None:
        self.text, self.sure, self.unsure = text, sure, unsure or {}
        self.seen: list[int] = []

    def infer(self, given: dict[int, Any]) -> list[Any]:
        wide = given[0].shape[3]
        self.seen.append(wide)
        shares = np.zeros((wide // 8, len(SIGNS)), np.float32)
        shares[:, 0] = 1.0
        for place, char in enumerate(self.text):
            step = 2 * place + 1
            shares[step, 0] = 0.0
            shares[step, SIGNS.index(char)] = self.unsure.get(place, self.sure)
        return [shares[None]]


def read(quick: Network, thorough: Network) -> str:
    strip = np.full((48, COLUMNS), 255, np.uint8)
    networks = Networks(None, Recogniser(quick, SIGNS), Recogniser(thorough, SIGNS))
    return "".join(sign.text for sign in signs_in(networks, strip))


@pytest.mark.parametrize("file", SUMS)
def test_model_is_the_one_named_in_the_third_party_list(file: str) -> None:
    data = (files("pipeline") / "data" / "models" / file).read_bytes()
    assert hashlib.sha256(data).hexdigest() == SUMS[file]


def test_a_line_that_was_read_surely_is_read_once() -> None:
    thorough = Network("x")
    assert read(Network("am 12 mai"), thorough) == "am 12 mai"
    assert thorough.seen == []


def test_only_the_word_in_doubt_is_read_again_and_stands_in_its_place() -> None:
    thorough = Network("elif")
    assert read(Network("frau elf kaya wohnt hier in der stadt und", unsure={7: 0.9}), thorough).startswith(
        "frau elif kaya wohnt"
    )
    assert thorough.seen == [96]


def test_neighbours_in_doubt_are_read_again_together() -> None:
    thorough = Network("elif kaya")
    quick = Network("frau elf kava wohnt hier in der stadt und", unsure={7: 0.9, 11: 0.9})
    assert read(quick, thorough).startswith("frau elif kaya wohnt")
    assert len(thorough.seen) == 1


@pytest.mark.parametrize(("line", "again"), [("22841 euro", True), ("zahle euro", False)])
def test_a_figure_is_read_again_with_less_doubt_than_a_letter(line: str, again: bool) -> None:
    thorough = Network("228,41")
    quick = Network(f"{line} im monat und noch viel mehr dazu", unsure={2: 0.98})
    assert read(quick, thorough).startswith("228,41 euro" if again else line)
    assert bool(thorough.seen) == again


def test_a_blank_in_doubt_parts_no_number() -> None:
    thorough = Network("228,41")
    quick = Network("228, 41 euro im monat und noch viel mehr dazu", unsure={4: 0.53})
    assert read(quick, thorough).startswith("228,41 euro")


@pytest.mark.parametrize("quick", [Network(""), Network("abcdefgh", sure=0.6)])
def test_a_line_that_is_open_throughout_is_read_again_as_a_whole(quick: Network) -> None:
    thorough = Network("so steht es da")
    assert read(quick, thorough) == "so steht es da"
    assert thorough.seen == [1024]
