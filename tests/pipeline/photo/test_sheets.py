"""Several prints of one photo on one sheet: each is found, and the size is that of one print."""

from typing import Any

import cv2
import numpy as np
import pytest

from pipeline.document import Picture
from pipeline.pictures import pictures_on
from samples.photos import _paint

DPI = 150
UNIT = DPI / 25.4


def printed(
    columns: int, rows: int, gap: float, *, frame: bool = False, pale: bool = False, other: bool = False
) -> Any:
    """A4 with prints of 35 x 45 mm side by side, `gap` mm of paper between; `other`: the last shows somebody else."""
    page = np.full((round(297 * 4 * UNIT), round(210 * 4 * UNIT), 3), 245, np.uint8)
    unit = 4 * UNIT
    one = cv2.resize(_paint(3, 0.3, "M"), (round(35 * unit), round(45 * unit)), interpolation=cv2.INTER_AREA)
    if pale:
        ground = np.linalg.norm(one.astype(float) - one[20, 20], axis=2) < 30
        one = np.where(ground[..., None], 245, one).astype(np.uint8)
    for row in range(rows):
        for column in range(columns):
            x, y = round((15 + column * (35 + gap)) * unit), round((20 + row * (45 + gap)) * unit)
            last = other and (row, column) == (rows - 1, columns - 1)
            shown = cv2.resize(_paint(8, 0.9, "F"), one.shape[1::-1]) if last else one
            page[y : y + one.shape[0], x : x + one.shape[1]] = shown
            if frame:
                cv2.rectangle(page, (x, y), (x + one.shape[1], y + one.shape[0]), (150, 150, 150), 3)
    scan = cv2.resize(page, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA).astype(np.float32)
    grain = np.random.default_rng(1).normal(0, 2, scan.shape[:2])[..., None]
    return np.clip(scan + grain, 0, 255).astype(np.uint8)


def on(page: Any) -> tuple[Picture, ...]:
    return pictures_on(page, dpi=DPI, word_count=0)


@pytest.mark.parametrize(
    ("columns", "rows", "gap", "frame"),
    [(2, 2, 3.0, True), (2, 1, 0.0, False), (1, 4, 1.0, False), (4, 2, 2.0, False), (3, 2, 0.0, True)],
)
def test_each_print_of_a_sheet_has_its_own_size(columns: int, rows: int, gap: float, frame: bool) -> None:
    found = on(printed(columns, rows, gap, frame=frame))
    assert len(found) == columns * rows
    for picture in found:
        assert (picture.width_mm, picture.height_mm) == pytest.approx((35, 45), abs=0.6)
        assert len(picture.faces) == 1


def test_one_print_of_a_sheet_is_measured_and_stands_for_all() -> None:
    found = on(printed(2, 2, 2.0))
    assert sum(picture.portrait is not None for picture in found) == 1


def test_prints_whose_ground_is_the_paper_s_have_no_size() -> None:
    assert all(picture.width_mm is None for picture in on(printed(2, 2, 3.0, pale=True)))


def test_prints_of_two_persons_are_measured_each() -> None:
    found = on(printed(2, 1, 12.0, other=True))
    assert [picture.portrait is not None for picture in found] == [True, True]
