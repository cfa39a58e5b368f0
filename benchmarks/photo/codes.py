"""Which codes of photo services are read? python -m benchmarks.photo.codes [--each 4] [--seed 100000]

QR and Data Matrix codes, drawn by reportlab (another writer than the reader's), on a sheet of A4 with words: at several
resolutions and sizes, turned, blurred, creased, spotted, half faded. Counted is that the code is seen as its kind.
"""

from __future__ import annotations

import argparse
from collections import Counter
from io import BytesIO
from random import Random
from typing import Any

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode import createBarcodeDrawing
from reportlab.pdfgen.canvas import Canvas

from benchmarks.shares import told
from pipeline.codes import codes_on

Grey = NDArray[np.uint8]
MM = 72 / 25.4
WRITERS = {"qr": "QR", "data_matrix": "ECC200DataMatrix"}


def sheet(kind: str, side_mm: float, dpi: int, rng: Random) -> tuple[Grey, tuple[int, int, int, int]]:
    """Return a page with one code, and the code's box in px."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(210 * MM, 297 * MM))
    canvas.drawString(20 * MM, 270 * MM, "Lichtbild-Code: bitte bei der Behörde vorlegen")
    secret = "-".join(f"{rng.randrange(16**4):04X}" for _ in range(4))
    code = createBarcodeDrawing(WRITERS[kind], value=f"EPASSFOTO:{secret}")
    x, y, scale = rng.uniform(20, 120), rng.uniform(60, 200), side_mm * MM / code.width
    code.scale(scale, scale)
    renderPDF.draw(code, canvas, x * MM, y * MM)
    canvas.save()
    page = pypdfium2.PdfDocument(out.getvalue())[0].render(scale=dpi / 72, grayscale=True).to_numpy()
    unit, side = dpi / 25.4, side_mm * dpi / 25.4
    left, bottom = x * unit, (297 - y) * unit
    box = round(left), round(bottom - side), round(left + side), round(bottom)
    return np.ascontiguousarray(page.reshape(page.shape[:2])), box


def _turned(page: Grey, box: tuple[int, int, int, int], rng: Random) -> Grey:
    middle = (page.shape[1] / 2, page.shape[0] / 2)
    move = cv2.getRotationMatrix2D(middle, rng.uniform(-25, 25), 1.0)
    return np.asarray(cv2.warpAffine(page, move, page.shape[1::-1], borderValue=(255,)), np.uint8)


def _blurred(page: Grey, box: tuple[int, int, int, int], rng: Random) -> Grey:
    return np.asarray(cv2.GaussianBlur(page, (0, 0), 1.6), np.uint8)


def _creased(page: Grey, box: tuple[int, int, int, int], rng: Random) -> Grey:
    x0, y0, x1, y1 = box
    y = round(y0 + (y1 - y0) * rng.uniform(0.3, 0.7))
    cv2.line(page, (x0 - 20, y), (x1 + 20, y + round(0.06 * (x1 - x0))), (255,), max(1, (x1 - x0) // 40))
    return page


def _spotted(page: Grey, box: tuple[int, int, int, int], rng: Random) -> Grey:
    x0, y0, x1, y1 = box
    at = (round(rng.uniform(x0 + 0.5 * (x1 - x0), x1)), round(rng.uniform(y0, y0 + 0.5 * (y1 - y0))))
    cv2.circle(page, at, (x1 - x0) // 16, (70,), -1)
    return page


def _faded(page: Grey, box: tuple[int, int, int, int], rng: Random) -> Grey:
    light = np.linspace(0.25, 1.0, page.shape[1], dtype=np.float32)[None, :]
    return np.asarray(255 - (255 - page.astype(np.float32)) * np.maximum(light, 0.4), np.uint8)


HARM = {
    "none": lambda p, b, r: p,
    "turned": _turned,
    "blurred": _blurred,
    "creased": _creased,
    "spotted": _spotted,
}
HARM["faded"] = _faded


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.photo.codes", description=__doc__)
    options.add_argument("--each", type=int, default=4)
    options.add_argument("--dpi", type=int, nargs="*", default=[100, 150, 200, 300])
    options.add_argument("--seed", type=int, default=100_000)
    given: Any = options.parse_args()
    cv2.setNumThreads(1)
    seen: Counter[tuple[str, str]] = Counter()
    asked: Counter[tuple[str, str]] = Counter()
    rng = Random(given.seed)
    for kind in WRITERS:
        for dpi in given.dpi:
            for harm, change in HARM.items():
                for _ in range(given.each):
                    page, box = sheet(kind, rng.choice((12.0, 20.0, 35.0)), dpi, rng)
                    page = change(page, box, rng)
                    noise = np.random.default_rng(rng.randrange(10**9)).normal(0, 5, page.shape)
                    page = np.clip(page + noise, 0, 255).astype(np.uint8)
                    found = any(code.kind == kind for code in codes_on(page))
                    for row in (f"{dpi} dpi", harm):
                        asked[kind, row] += 1
                        seen[kind, row] += found
    for kind, row in asked:
        print(f"{kind:12} {row:8} read {told(seen[kind, row], asked[kind, row])}")


if __name__ == "__main__":
    main()
