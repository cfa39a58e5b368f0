"""A specimen says so across the page; text in front of or behind it does not hide it."""

import io

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

from pipeline.page_reader import read_large_line
from pipeline.watermark import slanted_words

Grey = npt.NDArray[np.uint8]


def sheet(word: str, size: float = 100, angle: float = 45, grey: float = 0.85, *, over: bool = False) -> Grey:
    stream = io.BytesIO()
    paper = canvas.Canvas(stream, pagesize=A4)

    def across() -> None:
        paper.saveState()
        paper.translate(300, 400)
        paper.rotate(angle)
        paper.setFont("Helvetica-Bold", size)
        paper.setFillGray(grey)
        paper.drawCentredString(0, -size / 3, word)
        paper.restoreState()

    if not over:
        across()
    paper.setFillGray(0)
    paper.setFont("Helvetica", 11)
    for row in range(45):
        paper.drawString(60, 800 - 16 * row, f"Die Flüchtlingseigenschaft wird zuerkannt, Satz {row}.")
    paper.setFont("Helvetica-Bold", 20)
    paper.drawString(60, 815, "BESCHEID")
    if over:
        across()
    paper.save()
    clean = np.asarray(pdfium.PdfDocument(stream.getvalue())[0].render(scale=200 / 72).to_pil().convert("L"))
    noise = np.random.default_rng(1).normal(0, 6, clean.shape)
    return np.clip(clean + noise, 0, 255).astype(np.uint8)


@pytest.mark.slow
@pytest.mark.parametrize("over", [False, True])
@pytest.mark.parametrize(
    ("word", "size", "angle", "grey"),
    [
        ("MUSTER", 100, 45, 0.85),
        ("MUSTER", 80, 55, 0.9),
        ("MUSTER", 60, 45, 0.75),
        ("Muster", 100, 30, 0.6),
        ("SPECIMEN", 90, -40, 0.85),
        ("MUSTER", 90, 40, 0.89),
    ],
)
def test_a_slanted_specimen_mark_is_seen(
    word: str, size: float, angle: float, grey: float, over: bool
) -> None:
    found = slanted_words(sheet(word, size, angle, grey, over=over), read_large_line)
    assert [w.text.upper() for w in found] == [word.upper()]


@pytest.mark.slow
@pytest.mark.parametrize("word", ["UNGÜLTIG", "AUFGEHOBEN"])
def test_a_slanted_stamp_that_takes_a_page_out_of_use_is_seen(word: str) -> None:
    found = slanted_words(sheet(word, 24, 14, 0.35, over=True), read_large_line)
    assert [w.text for w in found] == [word]


@pytest.mark.parametrize(("word", "angle"), [("KOPIE", 45), ("MUSTER", 0)])
def test_other_slanted_words_and_level_type_are_no_specimen_mark(word: str, angle: float) -> None:
    assert slanted_words(sheet(word, 90, angle), read_large_line) == ()


def test_a_page_of_text_alone_is_not_read_again() -> None:
    def never(grey: Grey):
        raise AssertionError("read without reason")

    assert slanted_words(sheet("", 10), never) == ()
