"""A quick recogniser reads each line; one that it leaves open a thorough one reads again."""

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
SIGNS = ("", *"0123456789abcdefghijklmnopqrstuvwxyz, ")
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


@pytest.mark.parametrize(
    ("quick", "place", "sure", "said"),
    [
        ("frau elf kaya", 7, 0.9, "frau elif kaya"),
        ("am 228 41 euro", 3, 0.98, "am 228,41 euro"),
        ("am 228, 41 euro", 7, 0.53, "am 228,41 euro"),
    ],
    ids=["letter", "figure", "blank"],
)
def test_one_open_sign_and_the_line_is_read_again(quick: str, place: int, sure: float, said: str) -> None:
    thorough = Network(said)
    assert read(Network(quick, unsure={place: sure}), thorough) == said
    assert len(thorough.seen) == 1


def test_a_letter_needs_less_than_a_figure() -> None:
    thorough = Network("x")
    assert read(Network("am 12 mai", unsure={6: 0.98}), thorough) == "am 12 mai"
    assert thorough.seen == []


@pytest.mark.parametrize("quick", [Network(""), Network("abcdefgh", sure=0.6)])
def test_a_line_of_which_little_was_seen_is_read_again(quick: Network) -> None:
    assert read(quick, Network("so steht es da")) == "so steht es da"
