"""A photograph has many tones wherever one looks; logos, tinted bands and type have few."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import pytest

from pipeline.pictures import may_hold_pictures
from pipeline.shrink import shrunk_to
from pipeline.tones import MANY, most_tones
from tests.pipeline.test_pictures import lay, portrait, scanned, sheet, write

DPI = 200
SMALL = 1170


def small_dpi(page: Any) -> float:
    return DPI * SMALL / max(page.shape[:2])


def tones(page: Any) -> float:
    return most_tones(shrunk_to(scanned(page), SMALL), small_dpi(page))


@pytest.mark.parametrize("size", [(20, 25), (35, 45), (50, 70)])
@pytest.mark.parametrize(("who", "tone"), [(0, 252), (2, 215)])
def test_a_print_among_type_has_many_tones(size: tuple[int, int], who: int, tone: int) -> None:
    page = sheet(DPI, tone)
    lay(page, portrait(who), (83, 127), size, DPI, 3)
    for row in range(12):
        write(page, "Antrag auf Erteilung eines Aufenthaltstitels", (20, 190 + 7 * row), DPI)
    assert tones(page) > MANY


@pytest.mark.parametrize("what", ["logo", "band", "seal"])
def test_what_a_letterhead_holds_has_few_tones(what: str) -> None:
    page = sheet(DPI, 250)
    mm = DPI / 25.4
    if what == "logo":
        cv2.rectangle(page, (int(20 * mm), int(10 * mm)), (int(60 * mm), int(35 * mm)), (190, 20, 40), -1)
    elif what == "band":
        cv2.rectangle(page, (0, int(30 * mm)), (page.shape[1], int(45 * mm)), (205, 215, 230), -1)
    else:
        cv2.circle(page, (int(150 * mm), int(250 * mm)), int(17 * mm), (60, 80, 160), -1)
    for row in range(20):
        write(page, "Bundesamt fuer Migration und Fluechtlinge", (20, 70 + 7 * row), DPI)
    assert 0 < tones(page) < MANY


def test_a_page_of_hardly_any_words_is_searched_where_anything_is_solid() -> None:
    page = sheet(DPI, 250)
    page[400:900, 400:800] = (120, 130, 140)
    assert may_hold_pictures(scanned(page), DPI, 3)
    assert not may_hold_pictures(scanned(page), DPI, 40)


def test_blank_page_and_line_of_one_pixel_hold_nothing() -> None:
    assert not may_hold_pictures(scanned(sheet(DPI, 250)), DPI, 0)
    assert most_tones(np.full((1, 400, 3), 255, np.uint8), 200.0) == 0.0
