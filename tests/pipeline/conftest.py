"""Made paper: a letter as a PDF with a text layer, and as pictures of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from pipeline.document import Page
from pipeline.ink import ink_mask

FACE = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"
LINES = (
    "Bundesamt für Migration und Flüchtlinge",
    "Geschäftszeichen: 6547371-475",
    "Sehr geehrte Frau Müller,",
    "auf Ihren Antrag vom 20.05.2019 wird Ihnen die Flüchtlingseigenschaft zuerkannt.",
    "Die Entscheidung ist seit dem 03.04.2024 unanfechtbar.",
    "Die Miete beträgt 780,00 Euro für eine Fläche von 64,5 Quadratmetern.",
    "Mit freundlichen Grüßen",
)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A letter of one page, printed to PDF."""
    return written_letter(tmp_path / "letter.pdf")


@pytest.fixture
def picture(letter: Path) -> Image.Image:
    """The letter's grey picture at 200 dpi."""
    with pdfium.PdfDocument(letter) as pdf:
        grey: Image.Image = pdf[0].render(scale=200 / 72, grayscale=True).to_pil().convert("L")
    return grey


@pytest.fixture
def letter_of() -> Callable[..., Path]:
    return written_letter


@pytest.fixture
def inked() -> Callable[[Page, Image.Image], float]:
    return share_on_ink


def written_letter(path: Path, pages: int = 1, password: str | None = None, invisible: bool = False) -> Path:
    pdfmetrics.registerFont(TTFont("Letter", FACE))
    canvas = Canvas(str(path), pagesize=A4, encrypt=password)
    for _ in range(pages):
        text = canvas.beginText(70, 780)
        text.setFont("Letter", 11)
        text.setLeading(34)
        if invisible:
            text.setTextRenderMode(3)
        for line in LINES:
            text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return path


def share_on_ink(page: Page, picture: Image.Image) -> float:
    """Return the share of words whose box, and not the stripe right below it, holds ink."""
    mask = ink_mask(picture)

    def ink(left: float, top: float, right: float, bottom: float) -> float:
        cut = mask.crop(
            (
                int(left * mask.width),
                int(top * mask.height),
                int(right * mask.width) + 1,
                int(bottom * mask.height) + 1,
            )
        )
        return sum(cut.histogram()[128:]) / (cut.width * cut.height)

    hit = 0
    for word in page.words:
        left, top, right, bottom = word.box
        gap = 0.25 * (bottom - top)
        hit += ink(left, top, right, bottom) > 0.12 > ink(left, bottom + gap, right, bottom + 2 * gap)
    return hit / len(page.words)
