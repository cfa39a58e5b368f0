"""Whatever way the paper lay, a box drawn on the report's picture lies on the word."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image

from pipeline.document import Page
from pipeline.read import read_page

OnInk = Callable[[Page, Image.Image], float]


def shown(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_words_of_a_text_layer_lie_on_ink(letter: Path, inked: OnInk) -> None:
    page, data = read_page(letter, 1)
    assert page.method == "text_layer"
    assert "Flüchtlingseigenschaft zuerkannt" in page.text
    assert inked(page, shown(data)) > 0.95


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_text_layer_of_a_page_with_rotate_is_brought_upright(
    letter: Path, tmp_path: Path, inked: OnInk, turn: int
) -> None:
    turned = tmp_path / "turned.pdf"
    with pdfium.PdfDocument(letter) as pdf:
        pdf[0].set_rotation(turn)
        pdf.save(turned)
    page, data = read_page(turned, 1)
    assert (page.method, page.turned) == ("text_layer", 360 - turn)
    assert "6547371-475" in page.text
    assert page.width_mm == pytest.approx(210, abs=1)
    assert inked(page, shown(data)) > 0.95


def test_page_whose_cropbox_is_smaller_keeps_boxes_on_ink(letter: Path, tmp_path: Path, inked: OnInk) -> None:
    cropped = tmp_path / "cropped.pdf"
    with pdfium.PdfDocument(letter) as pdf:
        pdf[0].set_cropbox(40, 300, 560, 830)
        pdf.save(cropped)
    page, data = read_page(cropped, 1)
    assert page.method == "text_layer"
    assert inked(page, shown(data)) > 0.95


@pytest.mark.slow
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_scan_is_read_upright(picture: Image.Image, tmp_path: Path, inked: OnInk, turn: int) -> None:
    place = tmp_path / "scan.jpg"
    picture.rotate(-turn, expand=True).save(place, quality=60, dpi=(200, 200))
    page, data = read_page(place, 1)
    assert page.turned == (360 - turn) % 360
    assert "Flüchtlingseigenschaft zuerkannt" in page.text
    assert page.width_mm == pytest.approx(210, abs=1)
    assert inked(page, shown(data)) > 0.9


@pytest.mark.slow
@pytest.mark.parametrize("skew", [-3.5, 2.0])
def test_skewed_scan_is_straightened(picture: Image.Image, tmp_path: Path, inked: OnInk, skew: float) -> None:
    place = tmp_path / "scan.png"
    turned = picture.rotate(-skew, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    turned.save(place, dpi=(200, 200))
    page, data = read_page(place, 1)
    assert page.skew == pytest.approx(skew, abs=0.25)
    assert "03.04.2024" in page.text
    assert inked(page, shown(data)) > 0.9


@pytest.mark.slow
def test_scanned_pdf_is_read_at_the_scanners_own_pixels(
    picture: Image.Image, tmp_path: Path, inked: OnInk
) -> None:
    place = tmp_path / "scan.pdf"
    picture.save(place, resolution=200)
    page, data = read_page(place, 1)
    assert (page.method, round(page.dpi or 0)) == ("ocr", 200)
    assert "6547371-475" in page.text
    assert inked(page, shown(data)) > 0.9


@pytest.mark.slow
def test_exif_turn_is_obeyed(picture: Image.Image, tmp_path: Path) -> None:
    place = tmp_path / "phone.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    picture.rotate(90, expand=True).save(place, quality=80, exif=exif)
    page, _ = read_page(place, 1)
    assert page.turned == 0
    assert "Geschäftszeichen" in page.text


@pytest.mark.slow
def test_layer_that_is_not_painted_is_not_believed(letter_of: Callable[..., Path], tmp_path: Path) -> None:
    page, _ = read_page(letter_of(tmp_path / "ghost.pdf", invisible=True), 1)
    assert page.method == "ocr"
    assert page.words == ()


def test_white_page_is_not_read(tmp_path: Path) -> None:
    place = tmp_path / "white.png"
    Image.new("L", (1654, 2339), 250).save(place, dpi=(200, 200))
    page, data = read_page(place, 1)
    assert (page.words, page.ink) == ((), 0.0)
    assert page.height_mm == pytest.approx(297, abs=1)
    assert len(data) < 20_000


def test_report_picture_is_small_and_grey_where_the_page_is_grey(letter: Path) -> None:
    _, data = read_page(letter, 1)
    assert len(data) < 95_000
    assert shown(data).height == pytest.approx(1100, abs=4)


def test_dpi_tag_without_meaning_gives_no_size(tmp_path: Path) -> None:
    place = tmp_path / "portrait.png"
    Image.new("L", (600, 700), 255).save(place, dpi=(72, 72))
    page, _ = read_page(place, 1)
    assert (page.width_mm, page.dpi) == (None, None)


@pytest.mark.slow
def test_picture_without_words_is_not_turned(tmp_path: Path) -> None:
    place = tmp_path / "portrait.jpg"
    Image.effect_noise((12, 15), 120).resize((600, 750), Image.Resampling.BICUBIC).save(place)
    page, _ = read_page(place, 1)
    assert (page.turned, page.skew) == (0, 0.0)
