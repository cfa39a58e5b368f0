"""A text layer is believed only where every word of it can be seen on the paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.read import read_page

pytestmark = pytest.mark.slow


def letter(path: Path, trick: Callable[[Canvas], None]) -> Path:
    canvas = Canvas(str(path), pagesize=(595, 842))
    for row in range(8):
        canvas.drawString(70, 780 - 20 * row, "Anbei erhalten Sie den Bescheid in Ihrer Angelegenheit.")
    trick(canvas)
    canvas.save()
    return path


def white(canvas: Canvas) -> None:
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(70, 500, "Verborgenes wird zuerkannt")


def white_over_print(canvas: Canvas) -> None:
    canvas.drawString(70, 500, "Weiteres folgt")
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(70, 500, "Verborgenes")


def tiny(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 1)
    canvas.drawString(70, 500, "Verborgenes wird zuerkannt")


def painted_over(canvas: Canvas) -> None:
    canvas.drawString(70, 500, "Verborgenes wird zuerkannt")
    canvas.setFillColorRGB(1, 1, 1)
    canvas.rect(60, 490, 300, 25, stroke=0, fill=1)


@pytest.mark.parametrize("trick", [white, white_over_print, tiny, painted_over])
def test_words_that_nobody_sees_are_not_read(tmp_path: Path, trick: Callable[[Canvas], None]) -> None:
    page, _ = read_page(letter(tmp_path / "trick.pdf", trick), 1)
    assert "Verborgenes" not in page.text
    assert "Bescheid" in page.text


def faint(canvas: Canvas) -> None:
    canvas.setFillGray(0.8)
    canvas.drawString(70, 500, "Blasses gilt")


def white_on_a_bar(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0, 0.2, 0.5)
    canvas.rect(60, 480, 475, 60, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(70, 500, "Blasses gilt")


def twice_for_bold(canvas: Canvas) -> None:
    canvas.drawString(70, 500, "Blasses gilt")
    canvas.drawString(70.3, 500, "Blasses gilt")


@pytest.mark.parametrize("way", [faint, white_on_a_bar, twice_for_bold])
def test_words_that_can_be_seen_are_believed(tmp_path: Path, way: Callable[[Canvas], None]) -> None:
    page, _ = read_page(letter(tmp_path / "letter.pdf", way), 1)
    assert page.method == "text_layer"
    assert "Blasses" in page.text
