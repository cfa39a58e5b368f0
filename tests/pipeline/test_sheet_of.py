"""What is drawn on a page: only rules and boxes that are level and upright can hold no slanted word."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.render import sheet_of


def slanting(path: Path, draw: str) -> bool:
    canvas = Canvas(str(path), pagesize=(595, 842))
    canvas.drawString(70, 760, "Bescheid vom 28.09.2026")
    if draw == "table":
        canvas.rect(70, 400, 300, 100)
        canvas.line(70, 450, 370, 450)
    elif draw == "stroke":
        canvas.line(70, 400, 370, 500)
    elif draw == "curve":
        canvas.circle(300, 400, 60)
    elif draw == "turned":
        canvas.rotate(20)
        canvas.rect(300, 200, 200, 40)
    elif draw == "dots":
        canvas.rect(300, 200, 3, 3)
    elif draw == "many":
        for row in range(300):
            canvas.rect(70, 20 + 2 * row, 40, 1)
    canvas.save()
    with pdfium.PdfDocument(path) as pdf:
        return sheet_of(pdf[0]).slanting


@pytest.mark.parametrize("draw", ["nothing", "table"])
def test_rules_and_boxes_are_not_slanting(tmp_path: Path, draw: str) -> None:
    assert not slanting(tmp_path / "a.pdf", draw)


@pytest.mark.parametrize("draw", ["stroke", "curve", "turned", "dots", "many"])
def test_whatever_may_be_part_of_a_slanted_word_is_slanting(tmp_path: Path, draw: str) -> None:
    assert slanting(tmp_path / "a.pdf", draw)
