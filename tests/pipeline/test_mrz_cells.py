"""A machine-readable zone is found and counted in the picture, whatever a reader of words made of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from pipeline.mrz_cells import laid_out, lines_of_cells
from pipeline.mrz_pass import with_mrz

FACES = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf",
    *map(str, Path(__file__).parents[2].glob("samples/**/OCRB.ttf")),
)
TD3 = ("P<SYRERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36SYR7408122F1204159ZE184226B<<<<<10")
TD1 = ("I<SYRD231458907<<<<<<<<<<<<<<<", "7408122F1204159SYR<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")


def drawn(*zones: tuple[str, ...], face: str = FACES[0], dpi: int = 200) -> npt.NDArray[np.uint8]:
    """Return a page with zones one below the other, ten signs an inch, blurred and noisy as a scan."""
    page = Image.new("L", (round(8.27 * dpi), round(11.7 * dpi)), 240)
    draw = ImageDraw.Draw(page)
    font = ImageFont.truetype(face, 0.13 * dpi)
    for number, lines in enumerate(zones):
        for row, line in enumerate(lines):
            y = (2.5 + 4 * number + row / 6) * dpi
            for place, sign in enumerate(line):
                draw.text(((1.5 + place / 10) * dpi, y), sign, fill=30, font=font)
    blurred = np.asarray(page.filter(ImageFilter.GaussianBlur(0.6)), np.float64)
    noisy = blurred + np.random.default_rng(3).normal(0, 5, blurred.shape)
    return np.clip(noisy, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("zone", [TD3, TD1])
def test_fillers_are_told_from_letters_in_every_face(face: str, zone: tuple[str, ...]) -> None:
    black = np.where(drawn(zone, face=face, dpi=300) < 140, 0, 255).astype(np.uint8)
    seen = [
        "".join("<" if cell is not None and cell.filler else "x" for cell in cells)
        for cells in lines_of_cells(black)
    ]
    assert seen == ["".join("<" if sign == "<" else "x" for sign in line) for line in zone]


def test_print_of_even_pitch_that_is_no_zone_is_none() -> None:
    assert lines_of_cells(drawn(("Der Antrag wird abgelehnt, siehe Nr. 12.",))) == []


def test_line_with_a_letter_too_few_is_not_laid_out() -> None:
    black = np.where(drawn(TD3, dpi=300) < 140, 0, 255).astype(np.uint8)
    cells = lines_of_cells(black)[0]
    assert laid_out("PSYRERIKSSONANNAMARIA", cells) == TD3[0]
    assert laid_out("PSYRERIKSSONANNAMARI", cells) == ""


@pytest.mark.slow
def test_zone_that_no_word_points_to_is_found() -> None:
    words = with_mrz((), drawn(TD3))
    assert tuple(word.text for word in words) == TD3
    assert 2.5 / 11.7 - 0.01 < words[0].box.top < words[1].box.top < 3 / 11.7


@pytest.mark.slow
def test_both_zones_of_a_page_are_read() -> None:
    assert tuple(word.text for word in with_mrz((), drawn(TD3, TD1))) == (*TD3, *TD1)
