"""Letters that German does not have: mended where share and ink say so, never in a German word."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline import ppocr, second_look
from pipeline.diacritics import mended
from pipeline.document import Box, Word
from pipeline.lines import lines_of
from pipeline.signs import Sign, signs_of

FACES = "/usr/share/fonts/truetype/liberation/Liberation{}.ttf"
SIZE = 40


def word(printed: str, read: str, rivals: Mapping[int, float]) -> str:
    """What becomes of `read` where the paper says `printed`, with the shares of rivals by place."""
    font = ImageFont.truetype(FACES.format("Sans-Regular"), SIZE)
    picture = Image.new("L", (round(font.getlength(printed)) + 40, 2 * SIZE), 250)
    ImageDraw.Draw(picture).text((20, 15), printed, fill=15, font=font)
    ends = [20 + font.getlength(printed[:place]) for place in range(len(printed) + 1)]
    signs = [
        Sign(char, (ends[place] + ends[place + 1]) / 2, 0.8, rivals.get(place, 0.0))
        for place, char in enumerate(read)
    ]
    return mended(signs, np.asarray(picture) < 130)


def test_an_i_without_its_dot_is_dotless_where_the_reader_half_saw_it() -> None:
    assert word("Yıldız", "Yildiz", {1: 0.05, 4: 0.001}) == "Yıldız"
    assert word("Kılıç,", "K1liç,", {1: 0.05, 3: 0.01}) == "Kılıç,"


def test_an_i_under_its_dot_stays_whatever_the_reader_thought() -> None:
    assert word("Yildiz", "Yildiz", {1: 0.3, 4: 0.3}) == "Yildiz"


def test_a_lost_dot_makes_no_turkish_word_of_a_german_one() -> None:
    assert word("Rıng", "Ring", {1: 0.16}) == "Ring"
    assert word("Versıcherung", "Versicherung", {4: 0.3}) == "Versicherung"
    assert word("mıt", "mit", {1: 0.3}) == "mit"
    assert word("Mıte", "Mite", {1: 0.001}) == "Mite"


def test_in_small_type_more_is_asked_for_because_dots_get_lost() -> None:
    signs = [
        Sign(char, 10.0 * place + 5, 0.8, 0.012 if char == "i" else 0.0) for place, char in enumerate("Hamid")
    ]
    assert mended(signs, np.zeros((27, 60), bool)) == "Hamid"
    assert mended(signs, np.zeros((60, 60), bool)) == "Hamıd"


def test_a_dot_over_a_capital_i_counts_where_it_is_seen() -> None:
    assert word("İsmail", "Ismail", {0: 0.03}) == "İsmail"
    assert word("Ismail", "Ismail", {0: 0.03}) == "Ismail"


def test_figures_are_never_letters() -> None:
    assert word("Nr.118", "Nr.118", {3: 0.05, 4: 0.05}) == "Nr.118"


def test_the_share_of_the_rival_is_kept_beside_a_sign() -> None:
    shares = np.zeros((4, 4), np.float32)
    shares[0, 1], shares[0, 2], shares[2, 3] = 0.7, 0.25, 0.9
    shares[(1, 3), 0] = 1.0
    signs = signs_of(shares, ("", "i", "ı", "n"), 2.0)
    assert [(sign.text, sign.x, round(sign.rival, 2)) for sign in signs] == [
        ("i", 1.0, 0.25),
        ("n", 5.0, 0.0),
    ]


@pytest.mark.parametrize("face", ["Sans-Regular", "Serif-Regular", "Sans-Bold"])
def test_names_and_german_are_read_beside_each_other(face: str) -> None:
    text = "Die Mitteilung an Frau Yıldız, Kılıç und Aydın wird in Kiel zugestellt"
    page = Image.new("L", (1654, 400), 250)
    font = ImageFont.truetype(FACES.format(face), 30)
    ImageDraw.Draw(page).text((100, 150), text, fill=15, font=font)
    read = lines_of(ppocr.read_words(np.asarray(page, np.uint8)), aspect=4)
    assert " ".join(word.text for line in read for word in line.words) == text


@pytest.mark.parametrize("seen", ["Yildiz", "Yaldız"])
def test_a_reader_of_german_does_not_overrule_letters_that_it_hardly_knows(seen: str) -> None:
    box = Box(0.1, 0.1, 0.2, 0.2)
    first = Word(text="Yıldız", box=box, confidence=0.6)
    second = Word(text=seen, box=box, confidence=0.95)
    judged = second_look._judged(first, second)
    assert (judged.text, judged.confidence >= 0.6) == ("Yıldız", True)
