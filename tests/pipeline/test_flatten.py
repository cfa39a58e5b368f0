"""A photographed sheet is cut out and seen from above; what a scanner made, or is not sure, stays as it is."""

from __future__ import annotations

from random import Random

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.flatten import flattened, sheet_alone
from pipeline.render import Scan
from samples.telephone import Shot, photographed

FACE = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"
Pixels = npt.NDArray[np.uint8]


def sheet(width: int = 1240, height: int = 1754) -> Pixels:
    """A letter whose first and last lines stand near the corners, marked by coloured squares."""
    page = Image.new("RGB", (width, height), (252, 252, 250))
    draw = ImageDraw.Draw(page)
    for row in range(height // 12, height - height // 12, 48):
        draw.text((width // 10, row), "Bescheid über die Flüchtlingseigenschaft", fill=(20, 20, 20),
                  font=ImageFont.truetype(FACE, 26))  # fmt: skip
    for x in (60, width - 100):
        for y in (60, height - 100):
            draw.rectangle((x, y, x + 40, y + 40), fill=(220, 0, 220))
    return np.asarray(page)


def marks_of(picture: Pixels) -> list[tuple[float, float]]:
    """Return the middles of the four squares as fractions of the picture, sorted by row then column."""
    red, green, blue = cv2.split(picture.astype(np.int16))
    dark = ((np.minimum(red, blue) - green) > 60).astype(np.uint8)
    solid = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((17, 17), np.uint8))
    _, _, stats, middles = cv2.connectedComponentsWithStats(solid)
    high, wide = dark.shape
    found = [
        (float(x) / wide, float(y) / high)
        for (x, y), (*_, area) in zip(middles[1:], stats[1:], strict=True)
        if area < 0.003 * dark.size
    ]
    return sorted(found, key=lambda at: (round(at[1], 1), at[0]))


@pytest.mark.parametrize("table", ["wood", "cloth", "stone"])
@pytest.mark.parametrize("towards", [20.0, 200.0])
def test_sheet_on_a_table_is_seen_from_above(table: str, towards: float) -> None:
    shot = Shot(tilt=20, towards=towards, roll=4, fill=0.85, table=table, shadow=0.3)
    picture, _ = photographed(sheet(), shot, Random(f"{table}{towards}"))
    found = flattened(picture)
    assert found is not None
    assert not found.cut_off
    assert found.picture.shape[0] / found.picture.shape[1] == pytest.approx(297 / 210, rel=0.01)
    expected = [
        (80 / 1240, 80 / 1754),
        (1160 / 1240, 80 / 1754),
        (80 / 1240, 1674 / 1754),
        (1160 / 1240, 1674 / 1754),
    ]
    seen = marks_of(found.picture)
    assert len(seen) == 4
    assert np.abs(np.array(seen) - np.array(expected)).max() < 0.025


def test_card_alone_on_a_table_keeps_its_proportions() -> None:
    shot = Shot(tilt=12, towards=100, fill=0.6, table="wood")
    picture, _ = photographed(sheet(1713, 1080), shot, Random(3))
    found = flattened(picture)
    assert found is not None
    assert found.picture.shape[1] / found.picture.shape[0] == pytest.approx(85.6 / 53.98, rel=0.02)


def test_scanned_page_is_left_alone() -> None:
    page = sheet()
    assert flattened(page) is None
    assert flattened(np.asarray(np.clip(page.astype(np.float32) * 0.85, 0, 255), np.uint8)) is None


def test_tinted_panel_with_text_around_it_is_no_sheet() -> None:
    page = sheet().copy()
    page[300:1500, 60:1180] = np.minimum(page[300:1500, 60:1180], (255, 225, 200))
    framed = cv2.copyMakeBorder(page, 12, 12, 12, 12, cv2.BORDER_CONSTANT, value=(20, 20, 20))
    found = flattened(np.asarray(framed, np.uint8))
    assert (
        found is None
        or min(found.picture.shape[0] / framed.shape[0], found.picture.shape[1] / framed.shape[1]) > 0.97
    )


def test_scan_of_known_paper_keeps_its_size() -> None:
    picture, _ = photographed(sheet(), Shot(table="wood"), Random(1))
    scan = Scan(Image.fromarray(picture), 200.0, (210.0, 297.0))
    assert sheet_alone(scan) is scan


def test_flattened_sheet_has_no_size_in_millimetres() -> None:
    picture, _ = photographed(sheet(), Shot(table="wood"), Random(1))
    alone = sheet_alone(Scan(Image.fromarray(picture), 250.0, (228.6, 304.8)))
    assert (alone.dpi, alone.size_mm) == (None, None)


def test_sheet_that_the_picture_cuts_off_is_said_to_be_cut_off() -> None:
    picture, _ = photographed(sheet(), Shot(tilt=3, towards=90, fill=0.9, table="wood"), Random(5))
    assert (found := flattened(picture[: picture.shape[0] * 3 // 4])) is None or found.cut_off


@pytest.mark.parametrize("fill", [0.2, 0.3])
def test_sheet_far_away_is_found_and_loses_no_pixel(fill: float) -> None:
    picture, _ = photographed(sheet(), Shot(tilt=8, fill=fill, table="stone", defocus=0.5), Random("far"))
    found = flattened(picture)
    assert found is not None
    high, wide = found.picture.shape[:2]
    assert high / wide == pytest.approx(297 / 210, rel=0.02)
    assert high >= 0.97 * fill * min(picture.shape[0], picture.shape[1] * 297 / 210)
    assert high < 1.2 * fill * picture.shape[0]


def test_box_on_a_dark_form_is_no_sheet_far_away() -> None:
    form = np.full((1754, 1240, 3), (205, 190, 160), np.uint8)
    for row in range(120, 1600, 40):
        cv2.putText(form, "Antrag auf Erteilung einer Erlaubnis", (100, row), 0, 0.9, (30, 30, 30), 2)
    form[900:1100, 300:800] = 90
    assert flattened(form) is None


@pytest.mark.parametrize("roll", [4.0, -4.0])
def test_side_cut_off_by_the_picture_is_laid_parallel_to_the_whole_one(roll: float) -> None:
    picture, _ = photographed(sheet(), Shot(tilt=10, roll=roll, fill=0.9, table="stone"), Random("cut"))
    cut = picture[: int(0.88 * len(picture))]
    found = flattened(cut)
    assert found is not None
    assert found.cut_off
    rows = [y for _, y in marks_of(found.picture)]
    assert rows[:2] == pytest.approx([rows[0]] * 2, abs=0.004)
    lines = found.picture.min(axis=2)[:, found.picture.shape[1] // 8 : -found.picture.shape[1] // 8] < 110
    level = lines.mean(axis=1)
    assert (level[len(level) // 2 : len(level) * 4 // 5] == 0).mean() > 0.3  # clear paper between level lines
