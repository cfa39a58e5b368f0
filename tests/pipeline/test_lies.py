"""A page that does not read as it lies is tried in its other lies, at little cost."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from pipeline.document import Box, Word
from pipeline.render import Scan
from pipeline.scan import read_scan
from pipeline.upright import written_part

FACE = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"


def card_on_a4() -> Image.Image:
    page = Image.new("L", (1654, 2339), 245)
    draw = ImageDraw.Draw(page)
    for row in range(8):
        # no two lines have their letters below each other, on paper
        text = "Aufenthaltsgestattung der Frau Muster"[row % 3 :]
        draw.text((300, 400 + 40 * row), text, fill=20, font=ImageFont.truetype(FACE, 26))
    return page


def test_written_part_holds_the_card_and_little_else() -> None:
    part = written_part(np.asarray(card_on_a4()))
    assert part.min() < 50
    assert 300 * 450 < part.size < 0.15 * 1654 * 2339


def test_empty_page_has_no_written_part() -> None:
    assert written_part(np.full((2339, 1654), 245, np.uint8)).size == 0


def test_page_that_nobody_reads_stays_as_it_lies_and_is_read_whole_once() -> None:
    sizes: list[int] = []

    def blind(grey: npt.NDArray[np.uint8], dpi: float | None, *, thorough: bool = True) -> tuple[Word, ...]:
        sizes.append(grey.size)
        return ()

    card = card_on_a4()
    seen = read_scan(Scan(card, 200.0, (210.0, 297.0)), card, blind)
    assert (seen.turned, seen.words) == (0, ())
    assert len(sizes) > 1
    assert max(sizes[1:]) < 0.2 * sizes[0]


def test_page_that_reads_better_upside_down_is_turned_and_read_whole() -> None:
    upside_down = card_on_a4().rotate(180)
    lines = [
        Word(text="Aufenthaltsgestattung", box=Box(0.2, y, 0.5, y + 0.01), confidence=0.9) for y in (0.2,) * 6
    ]

    def reader(grey: npt.NDArray[np.uint8], dpi: float | None, *, thorough: bool = True) -> tuple[Word, ...]:
        rows, _ = np.nonzero(grey < 120)
        # the first line of this card is as long as its last: only where the ink lies tells the turn
        whole = grey.size > 1_000_000
        turned = rows.mean() < 0.5 * grey.shape[0] if whole else len(calls) == 1
        calls.append(grey.size)
        return tuple(lines) if turned else ()

    calls: list[int] = []
    seen = read_scan(Scan(upside_down, 200.0, (210.0, 297.0)), upside_down, reader)
    assert seen.turned == 180
    assert len(seen.words) == 6
    assert calls[-1] == calls[0]
