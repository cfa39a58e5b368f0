"""What an embedded picture shows is read; a layer that lies under it is not believed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pipeline.read import read_page

pytestmark = pytest.mark.slow
FACE = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"


def pasted(path: Path, under: str) -> Path:
    """Write a page of words with a picture of other words on it, `under` lying beneath the picture."""
    picture = Image.new("L", (1000, 300), 255)
    draw = ImageDraw.Draw(picture)
    draw.text((40, 90), "Zertifikat Deutsch B1", fill=0, font=ImageFont.truetype(FACE, 70))
    canvas = Canvas(str(path), pagesize=(595, 842))
    for row in range(6):
        canvas.drawString(
            70, 780 - 20 * row, "Anbei sende ich Ihnen den gewünschten Nachweis der Kenntnisse."
        )
    canvas.setFont("Helvetica", 16)
    canvas.drawString(90, 470, under)
    canvas.drawImage(ImageReader(picture), 70, 420, 400, 120)
    canvas.save()
    return path


def test_words_of_a_pasted_picture_are_added(tmp_path: Path) -> None:
    page, _ = read_page(pasted(tmp_path / "mail.pdf", ""), 1)
    assert page.method == "text_layer"
    assert "Zertifikat" in page.text
    assert "Nachweis" in page.text


def test_layer_hidden_under_a_picture_is_not_believed(tmp_path: Path) -> None:
    page, _ = read_page(pasted(tmp_path / "trick.pdf", "Abschluss Universitaet C2 bestanden"), 1)
    assert "C2" not in page.text
    assert "Zertifikat" in page.text
