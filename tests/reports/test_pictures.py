"""Cuts around evidence, and the weight of the pictures."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from pipeline.document import Box
from reports.pictures import Picture, clusters, cut_around, page_picture
from validators.finding import Evidence

PAGE = Picture(id="p1", width=1000, height=1414, uri="data:image/webp;base64,")


def at(top: float, bottom: float) -> Evidence:
    return Evidence(document="d1", page=1, box=Box(0.2, top, 0.4, bottom))


def test_near_marks_share_a_cut_and_far_ones_do_not() -> None:
    lots = clusters([at(0.8, 0.82), at(0.1, 0.12), at(0.15, 0.17)])
    assert [[one.box[1] for one in lot if one.box] for lot in lots] == [[0.1, 0.15], [0.8]]


def test_whole_document_stands_alone() -> None:
    assert len(clusters([Evidence(document="d1", page=1), at(0.0, 0.02)])) == 2


@pytest.mark.parametrize(
    "mark",
    [
        Box(0, 0, 0.05, 0.02),
        Box(0.9, 0.98, 1, 1),
        Box(0, 0, 1, 1),
        Box(0.5, 0.5, 0.5, 0.5),
        Box(0.05, 0.4, 0.95, 0.43),
    ],
)
def test_cut_lies_on_the_page_and_holds_the_mark(mark: Box) -> None:
    window = cut_around(PAGE, [mark]).window
    assert 0 <= window.left <= mark.left
    assert mark.right <= window.right <= 1 + 1e-9
    assert 0 <= window.top <= mark.top
    assert mark.bottom <= window.bottom <= 1 + 1e-9


def test_sixty_dense_scans_stay_below_eight_megabytes() -> None:
    paper = Image.new("L", (2480, 3508), 246)
    pen = ImageDraw.Draw(paper)
    for row in range(250, 3300, 62):
        pen.text(
            (250, row),
            "Aufenthaltserlaubnis Bundesamt Verfahren Antrag nach der die das " * 2,
            40,
            ImageFont.load_default(42),
        )
    grain = Image.effect_noise(paper.size, 12)
    scan = Image.blend(paper.filter(ImageFilter.GaussianBlur(1.2)), grain, 0.08)
    assert len(page_picture(scan)) * 4 / 3 * 60 < 8_000_000


def test_colour_is_kept_where_there_is_some() -> None:
    stamped = Image.new("RGB", (800, 1100), "white")
    ImageDraw.Draw(stamped).rectangle((100, 100, 400, 300), fill="#1144aa")
    with Image.open(BytesIO(page_picture(stamped))) as kept:
        red, _, blue = kept.convert("RGB").getpixel((200, 200))  # type: ignore[misc]
    assert blue - red > 80
