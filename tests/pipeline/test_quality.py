"""A picture too blurred, shaken or small to be read is told from one that merely is not beautiful."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageFilter

from pipeline.answer import Answer
from pipeline.document import Box, Page, Word
from pipeline.files import ScanFile
from pipeline.page_reader import page_reader
from pipeline.picture_files import picture_of
from pipeline.quality import quality_of
from pipeline.scans import Place, gathered


def read(picture: Image.Image) -> tuple[npt.NDArray[np.uint8], tuple[Word, ...]]:
    grey = np.asarray(picture.convert("L"))
    return grey, page_reader()(grey, None)


def test_clean_page_needs_no_advice(picture: Image.Image) -> None:
    grey, words = read(picture)
    assert quality_of(grey, words, sized=False) == ((), True)


def test_page_out_of_focus_is_illegible_and_said_to_be_blurred(picture: Image.Image) -> None:
    grey, words = read(picture.filter(ImageFilter.GaussianBlur(7)))
    quality = quality_of(grey, words, sized=False)
    assert "blurred" in quality.advice
    assert not quality.legible


def test_dim_but_sharp_page_is_legible(picture: Image.Image) -> None:
    grey, words = read(picture.point(lambda level: 40 + level // 3))
    assert quality_of(grey, words, sized=False).legible


def test_empty_page_is_no_bad_picture() -> None:
    assert quality_of(np.full((2339, 1654), 240, np.uint8), (), sized=False) == ((), True)


def test_soft_portrait_is_no_bad_picture_of_a_page(picture: Image.Image) -> None:
    grey = np.asarray(picture.filter(ImageFilter.GaussianBlur(9)))
    assert quality_of(grey, (), sized=False, pictured=True).legible


def test_scan_that_reads_well_is_legible_however_small_its_type() -> None:
    word = Word(text="Bescheid", box=Box(0.1, 0.1, 0.3, 0.105), confidence=0.95)
    page = np.full((1000, 700), 255, np.uint8)
    assert quality_of(page, (word,) * 40, sized=True).legible


def test_page_cut_off_by_the_picture_is_advised_on_and_still_read(picture: Image.Image) -> None:
    grey, words = read(picture)
    assert quality_of(grey, words, sized=False, cut_off=True) == (("cut_off",), True)


def test_illegible_page_stays_a_page_and_becomes_a_problem() -> None:
    file = ScanFile.model_construct(name="IMG_1.jpg", media="jpeg")
    page = Page(file="IMG_1.jpg", number=1, method="ocr", advice=("blurred",), legible=False)
    place = Place(file, 1, 1)
    scans = gathered([place], {place: Answer(page=page)}, [])
    assert scans.pages == (page,)
    assert [(trouble.code, trouble.advice) for trouble in scans.problems] == [
        ("unreadable_picture", ("blurred",))
    ]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_photograph_stands_as_its_exif_tag_says(
    orientation: int, picture: Image.Image, tmp_path: Path
) -> None:
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    small = picture.resize((310, 439))
    stored = small.transpose(undo[orientation]) if orientation in undo else small
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored.save(tmp_path / "IMG.jpg", quality=95, exif=exif)
    seen = picture_of(tmp_path / "IMG.jpg", 1).picture.convert("L")
    assert seen.size == small.size
    difference = np.abs(np.asarray(seen, np.int16) - np.asarray(small, np.int16))
    assert difference.mean() < 1  # mirrored or turned: 2.8 and more
