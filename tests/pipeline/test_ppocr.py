"""The page reader: words with boxes on their ink, letters of many languages, nothing told to anybody."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline import ppocr
from pipeline.document import Word
from pipeline.legible import is_convincing
from pipeline.line_words import Strip, words_of_line
from pipeline.lines import lines_of
from pipeline.signs import Sign

FACE = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"


def page_of(*lines: str, size: int = 30) -> np.ndarray:
    page = Image.new("L", (1654, 1100), 250)
    draw = ImageDraw.Draw(page)
    font = ImageFont.truetype(FACE, size)
    for row, text in enumerate(lines):
        draw.text((150, 120 + 3 * size * row), text, fill=15, font=font)
    return np.asarray(page, np.uint8)


def texts(words: tuple[Word, ...]) -> list[str]:
    return [word.text for line in lines_of(words, aspect=1.5) for word in line.words]


@pytest.mark.parametrize(
    "line",
    [
        "Aygün Işık Kılıç Doğan Güneş",
        "Łukasz Żółtański, Škoda Čapek",
        "Außenstelle für Flüchtlinge § 26 Abs. 3",
        "1.234,56 € am 08.11.2026 Az. 8382111-438",
    ],
)
def test_a_line_of_print_is_read_as_it_stands(line: str) -> None:
    assert " ".join(texts(ppocr.read_words(page_of(line)))) == line


def test_boxes_of_words_lie_on_their_ink() -> None:
    grey = page_of("Aufenthaltserlaubnis bis 23.05.2029", "Name: Hrytsenko")
    rows, columns = grey.shape
    words = ppocr.read_words(grey)
    assert len(words) == 5
    covered = np.zeros_like(grey, bool)
    for word in words:
        part = np.s_[
            round(word.box.top * rows) : round(word.box.bottom * rows),
            round(word.box.left * columns) : round(word.box.right * columns),
        ]
        assert (grey[part] < 130).mean() > 0.1, word.box
        covered[part] = True
    assert (grey[~covered] < 100).sum() < 0.02 * (grey < 100).sum()


def test_a_page_upside_down_is_left_after_a_glance_and_read_when_asked() -> None:
    lines = [f"Die Zeile Nummer {number} steht auf dem Kopf" for number in range(10)]
    grey = np.ascontiguousarray(page_of(*lines)[::-1, ::-1])
    glance = ppocr.read_words(grey, thorough=False)
    assert not is_convincing(glance)
    assert len(ppocr.read_words(grey)) > len(glance)


def test_the_runtime_loads_nothing_that_could_report_its_use() -> None:
    code = (
        "import sys; from pipeline import networks; networks.networks();"
        "print([m for m, loaded in sys.modules.items() if 'telemetry' in m and loaded and 'stub' not in m"
        " and not m.startswith('openvino.tools.ovc')])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def strip_of(pattern: str) -> Strip:
    """A strip, ten rows high, with ink where `pattern` has a sign; each sign is ten columns wide."""
    row = np.repeat(np.array([30 if char != " " else 250 for char in pattern], np.uint8), 10)
    grey = np.vstack(
        [np.full((5, row.size), 250, np.uint8), np.tile(row, (30, 1)), np.full((5, row.size), 250, np.uint8)]
    )
    return Strip(grey, (40, row.size), np.array([[1.0, 0, 0], [0, 1.0, 0]]))


def signs_at(text: str, *places: int) -> list[Sign]:
    return [Sign(char, 10 * place + 5.0, 0.9) for char, place in zip(text, places, strict=True)]


def test_a_wide_gap_parts_two_words_though_no_blank_was_read() -> None:
    words = words_of_line(signs_at("undso", 0, 1, 2, 6, 7), strip_of("xxx   xx"))
    assert [word.text for word in words] == ["und", "so"]
    assert words[1].box.left == pytest.approx(6 / 8)


def test_a_gap_beside_a_slim_figure_parts_no_number() -> None:
    words = words_of_line(signs_at("211", 0, 2, 4), strip_of("x x x"))
    assert [word.text for word in words] == ["211"]


def test_handwriting_right_behind_print_is_a_word_of_its_own() -> None:
    words = words_of_line(signs_at("am15.2", 0, 1, 2, 3, 4, 5), strip_of("xxxxxx" + 30 * " "))
    assert [word.text for word in words] == ["am", "15.2"]


def test_a_tick_box_before_the_first_word_is_no_part_of_it() -> None:
    words = words_of_line(signs_at("ja", 4, 5), strip_of("x   xx"))
    assert [(word.text, round(word.box.left, 2)) for word in words] == [("ja", 0.67)]


def test_an_s_before_the_number_of_a_law_is_a_paragraph_sign() -> None:
    def read(*texts: str) -> list[str]:
        signs: list[Sign] = []
        for start, text in enumerate(texts):
            signs += [Sign(char, 100.0 * start + 10 * place, 0.9) for place, char in enumerate(text)]
            signs.append(Sign(" ", 100.0 * start + 95, 0.9))
        strip = strip_of("".join(("x" * len(text)).ljust(10) for text in texts))
        return [word.text for word in words_of_line(signs, strip)]

    assert read("S", "60", "Abs.", "7") == ["§", "60", "Abs.", "7"]
    assert read("(SS", "27", "ff.") == ["(§§", "27", "ff."]
    assert read("gemäß", "8", "25", "Abs.", "2") == ["gemäß", "§", "25", "Abs.", "2"]
    assert read("8", "60", "fährt") == ["8", "60", "fährt"]
    assert read("Linie", "S", "60", "fährt") == ["Linie", "S", "60", "fährt"]


def test_a_full_stop_belongs_to_the_word_before_it_however_wide_the_type() -> None:
    words = words_of_line(signs_at("ja.", 0, 1, 6), strip_of("xx    x"))
    assert [word.text for word in words] == ["ja."]
