"""A scan in a PDF is read in the scanner's own pixels, as a viewer shows them."""

import io

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from pipeline.render import scanned

PIXELS = np.random.default_rng(0).integers(0, 256, (874, 620, 3), np.uint8)
A6 = (297.64, 419.53)


def pdf(picture: Image.Image, *, shrunk: float = 1.0, mask: str | None = None) -> pdfium.PdfDocument:
    png, stream = io.BytesIO(), io.BytesIO()
    picture.save(png, "PNG")
    paper = canvas.Canvas(stream, pagesize=A6)
    paper.drawImage(ImageReader(png), 0, 0, A6[0] * shrunk, A6[1] * shrunk, mask=mask)
    paper.save()
    return pdfium.PdfDocument(stream.getvalue())


@pytest.mark.parametrize(("degrees", "quarters"), [(0, 0), (90, 3), (180, 2), (270, 1)])
def test_no_pixel_of_a_scan_is_changed_however_the_page_is_turned(degrees: int, quarters: int) -> None:
    document = pdf(Image.fromarray(PIXELS))
    document[0].set_rotation(degrees)
    assert np.array_equal(np.asarray(scanned(document[0]).picture), np.rot90(PIXELS, quarters))


def test_what_a_mask_hides_is_not_read() -> None:
    hidden = Image.fromarray(np.zeros_like(PIXELS))
    hidden.putalpha(Image.new("L", hidden.size, 0))
    assert np.asarray(scanned(pdf(hidden, mask="auto")[0]).picture).min() == 255


def test_a_picture_that_leaves_a_rim_is_rendered() -> None:
    scan = scanned(pdf(Image.fromarray(PIXELS), shrunk=0.95)[0])
    assert scan.dpi == 300
