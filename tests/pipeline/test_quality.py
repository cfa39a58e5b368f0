"""A picture too blurred, shaken or small to be read is told from one that merely is not beautiful."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pillow_heif
import pytest
from PIL import Image, ImageDraw, ImageFilter

from pipeline.answer import Answer
from pipeline.document import Box, Page, Word
from pipeline.files import ScanFile
from pipeline.page_reader import page_reader
from pipeline.picture_files import picture_of
from pipeline.quality import quality_of
from pipeline.scans import Place, gathered
from pipeline.unread_rows import unread_rows


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


def far_away(page: Image.Image, high: int) -> npt.NDArray[np.uint8]:
    """Return a page as a speck of so many pixels on a plain table."""
    table = Image.new("L", (2000, 1500), 120)
    table.paste(page.resize((high * page.width // page.height, high), Image.Resampling.BOX), (700, 400))
    return np.asarray(table)


def test_sheet_far_away_on_which_nothing_was_read_is_no_empty_page(picture: Image.Image) -> None:
    assert quality_of(far_away(picture, 620), (), sized=False) == (("too_small",), False)


def test_small_type_left_unread_is_told_on_a_page_of_known_size_too(picture: Image.Image) -> None:
    assert not quality_of(far_away(picture, 620), (), sized=True).legible


def test_empty_sheet_far_away_is_an_empty_page(picture: Image.Image) -> None:
    blank = Image.new("L", picture.size, 250)
    assert quality_of(far_away(blank, 620), (), sized=False) == ((), True)


def test_grain_weave_and_strokes_are_no_unread_type() -> None:
    draws = np.random.default_rng(5)
    grain = draws.normal(200, 12, (1500, 1200)).clip(0, 255).astype(np.uint8)
    weave = np.full((1500, 1200), 220, np.uint8)
    weave[::6] = 120
    weave[:, ::6] = 120
    lines = Image.new("L", (1200, 1500), 240)
    pen = ImageDraw.Draw(lines)
    for y in range(100, 1400, 40):
        pen.line((100, y, 1100, y), 60, 3)
    for made in (grain, weave, np.asarray(lines)):
        assert unread_rows(made, ()) == (0, 0)


def test_row_is_read_by_a_word_of_its_own_size_only(picture: Image.Image) -> None:
    grey = far_away(picture, 620)
    rows, unread = unread_rows(grey, ())
    assert rows == unread >= 4
    inked = np.flatnonzero((grey[400:1020, 700:1138] < 150).any(axis=1)) + 400
    starts = [int(y) for y, before in zip(inked[1:], inked[:-1], strict=True) if y - before > 2]
    words = tuple(
        Word(text="Zeile", box=Box(0.3, (y - 2) / 1500, 0.6, (y + 9) / 1500), confidence=0.9)
        for y in [int(inked[0]), *starts]
    )
    assert unread_rows(grey, words) == (rows, 0)
    everything = Word(text="alles", box=Box(0, 0, 1, 1), confidence=0.9)
    assert unread_rows(grey, (everything,)) == (rows, rows)


def test_fold_in_an_empty_sheet_is_no_blurred_print() -> None:
    page = np.full((2339, 1654), 240, np.float32)
    page -= 90 * np.exp(-(((np.arange(2339) - 1100) / 14) ** 2))[:, None]
    assert quality_of(page.astype(np.uint8), (), sized=False) == ((), True)


def test_scan_that_was_read_without_doubt_needs_no_advice(picture: Image.Image) -> None:
    grey, words = read(picture.filter(ImageFilter.GaussianBlur(2.5)))
    sure = tuple(word.model_copy(update={"confidence": 0.95}) for word in words)
    assert quality_of(grey, sure, sized=False).advice == ("blurred",)
    assert quality_of(grey, sure, sized=True).advice == ()


@pytest.mark.parametrize(("name", "form"), [("IMG.jpg", "MPO"), ("IMG.heic", "HEIF")])
def test_telephones_own_formats_are_turned_once(name: str, form: str, tmp_path: Path) -> None:
    pillow_heif.register_heif_opener()
    upright = Image.new("RGB", (320, 240), "white")
    upright.paste((200, 0, 0), (0, 0, 80, 60))
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise by a quarter
    stored = upright.transpose(Image.Transpose.ROTATE_90)
    more = {"save_all": True, "append_images": [stored.resize((60, 80))]} if form == "MPO" else {}
    stored.save(tmp_path / name, form, quality=95, exif=exif.tobytes(), **more)
    seen = picture_of(tmp_path / name, 1).picture
    assert seen.size == upright.size
    red = [seen.getpixel(at)[1] < 60 for at in ((20, 20), (300, 20), (20, 220), (300, 220))]
    assert red == [True, False, False, False]
