"""QR and Data Matrix codes on a page: seen where they can be read, wherever the sheet came from; not what they say."""

from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode import createBarcodeDrawing
from reportlab.pdfgen.canvas import Canvas

from pipeline.codes import codes_on, may_hold_codes
from pipeline.document import Box, Word
from pipeline.read import read_page

SECRET = "EPASSFOTO:13D2-AD89-4D3F-E91C"


def written(place: Path, writer: str) -> Path:
    canvas = Canvas(str(place), pagesize=(595.3, 841.9))
    canvas.drawString(60, 780, "Lichtbild-Code für Ausweisdokumente")
    canvas.drawString(60, 760, "Legen Sie diesen Code bei der Behörde vor.")
    code = createBarcodeDrawing(writer, value=SECRET)
    code.scale(113 / code.width, 113 / code.height)
    renderPDF.draw(code, canvas, 60, 600)
    canvas.save()
    return place


@pytest.fixture(scope="module")
def slip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("codes") / "slip.pdf", "QR")


def scanned(slip: Path, turn: int) -> Any:
    page = np.asarray(pypdfium2.PdfDocument(slip)[0].render(scale=200 / 72).to_pil().convert("L"))
    noisy = page + np.random.default_rng(1).normal(0, 4, page.shape)
    return np.ascontiguousarray(np.rot90(np.clip(noisy, 0, 255).astype(np.uint8), turn))


@pytest.mark.parametrize("turn", [0, 1, 2])
def test_code_is_read_on_a_scan(slip: Path, turn: int) -> None:
    (code,) = codes_on(scanned(slip, turn))
    assert code.kind == "qr"
    if turn == 0:
        assert code.box == pytest.approx((60 / 595, 129 / 842, 173 / 595, 242 / 842), abs=0.03)


@pytest.mark.parametrize("turn", [0, 3])
def test_data_matrix_is_read_on_a_scan(tmp_path: Path, turn: int) -> None:
    (code,) = codes_on(scanned(written(tmp_path / "slip.pdf", "ECC200DataMatrix"), turn))
    assert code.kind == "data_matrix"
    if turn == 0:
        assert code.box == pytest.approx((60 / 595, 129 / 842, 173 / 595, 242 / 842), abs=0.03)


def test_code_of_a_few_pixels_a_cell_is_read_at_the_scan_s_own_resolution(tmp_path: Path) -> None:
    place = tmp_path / "slip.pdf"
    canvas = Canvas(str(place), pagesize=(595.3, 841.9))
    code = createBarcodeDrawing("ECC200DataMatrix", value=SECRET)
    code.scale(26 / code.width, 26 / code.height)
    renderPDF.draw(code, canvas, 60, 600)
    canvas.save()
    page = np.asarray(pypdfium2.PdfDocument(place)[0].render(scale=300 / 72).to_pil().convert("L"))
    assert [code.kind for code in codes_on(page)] == ["data_matrix"]


def test_codes_of_other_kinds_are_none_of_these(tmp_path: Path) -> None:
    assert codes_on(scanned(written(tmp_path / "slip.pdf", "Code128"), 0)) == ()


def test_what_a_code_says_is_nowhere(slip: Path) -> None:
    page, _ = read_page(slip, 1)
    assert len(page.codes) == 1
    assert "13D2" not in page.model_dump_json()


def test_pages_that_speak_of_no_photo_are_not_searched() -> None:
    def word(text: str) -> Word:
        return Word(text=text, box=Box(0, 0, 1, 1), confidence=1)

    assert may_hold_codes([word("Ihr"), word("E-Passfoto")])
    assert not may_hold_codes([word("Rechnung")])
    assert not may_hold_codes([word("Foto")] * 300)


def test_plain_page_and_noise_hold_no_code() -> None:
    assert codes_on(np.full((800, 600), 250, np.uint8)) == ()
    noise = np.random.default_rng(2).integers(0, 255, (400, 300)).astype(np.uint8)
    assert codes_on(noise) == ()
