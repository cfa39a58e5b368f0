"""Scanners (Scanner): made pages become pictures with the faults of real scans, and pictures become files.

A page is rendered once, then skewed, lit, blurred, sprinkled and turned; the same affine map moves the boxes of the truth.
"""

# ruff: noqa: E501 - tables of drawing calls and drawn lots read better unbroken

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

from .draw import Box, Paper
from .telephone import drawn_shot, photographed

Pixels = NDArray[Any]
_HAND = 0.7
"""How hard a photograph makes it for the reader, 0 to 1 (`telephone.drawn_shot`)."""
STATES = ("scan200", "scan300", "onebit", "photo", "born_digital", "mixed")


@dataclass(frozen=True)
class Scanner:
    """One machine with its settings and its faults."""

    dpi: int = 300
    mode: str = "grey"  # grey | colour | onebit
    skew: float = 0.0  # degrees
    noise: float = 3.0
    blur: float = 0.0
    contrast: float = 1.0
    brightness: float = 0.0
    quality: int = 75
    fold: bool = False
    border: str = "none"  # none | black | shift
    dust: int = 0
    shade: float = 0.0
    camera: bool = False
    dpi_down: int | None = None  # where it is not that across: a fax


def scanner(rng: Random, state: str) -> Scanner:
    """Settings drawn by lot for a state of paper."""
    if state == "mixed":
        state = rng.choice(["scan200", "scan300", "scan300", "onebit"])
    if state == "photo":
        return Scanner(dpi=250, mode="colour", quality=rng.choice([70, 85]), camera=True)
    onebit = state == "onebit"
    return Scanner(
        dpi=200 if state == "scan200" else 300, mode="onebit" if onebit else rng.choice(["grey", "grey", "grey", "colour"]),
        skew=rng.choice([0.0, rng.uniform(-0.8, 0.8), rng.uniform(-0.8, 0.8), rng.uniform(-3, 3)]), noise=rng.uniform(1, 7),
        blur=rng.choice([0.0, 0.0, rng.uniform(0.4, 0.9)]), contrast=rng.uniform(0.8, 1.12), brightness=rng.uniform(-14, 10),
        quality=rng.choice([40, 55, 70, 80, 85]), fold=rng.random() < 0.15, border=rng.choice(["none", "none", "none", "black", "shift"]),
        dust=rng.choice([0, 0, 15, 60]), shade=rng.choice([0.0, 0.0, rng.uniform(0.05, 0.18)]),
    )  # fmt: skip


def render(paper: Paper, page: int, dpi: int, colour: bool) -> Pixels:
    """A page of a paper (from 1) as it left the printer. A photo file is laid out as its own picture."""
    if paper.image is not None:
        return np.asarray(paper.image.convert("RGB" if colour else "L"))
    with pypdfium2.PdfDocument(paper.pdf) as document:
        sheet = document[page - 1]
        bitmap = sheet.render(scale=dpi / 72, grayscale=not colour, rev_byteorder=True)
        picture = bitmap.to_numpy()
        made = (
            picture[..., 0] if picture.ndim == 3 and not colour else picture[..., :3] if colour else picture
        )
        return np.ascontiguousarray(made)


def _map(settings: Scanner, size: tuple[int, int], rng: Random) -> NDArray[np.float64]:
    """The 3 x 3 map that lays the sheet askew on the glass."""
    wide, tall = size
    matrix = np.eye(3)
    matrix[:2] = cv2.getRotationMatrix2D((wide / 2, tall / 2), settings.skew, 1.0)
    if settings.border == "shift":
        matrix[:2, 2] += np.array((rng.uniform(-0.012, 0.012) * wide, rng.uniform(-0.01, 0.01) * tall))
    return np.asarray(matrix, np.float64)


def move_box(
    box: Box, matrix: NDArray[np.float64], size: tuple[int, int], onto: tuple[int, int] | None = None
) -> Box:
    """Where a box of the straight sheet, `size` pixels large, lies on the picture; `onto` None: as large."""
    page, left, top, right, bottom = box
    wide, tall = size
    corners = np.array([[x * wide, y * tall, 1.0] for x in (left, right) for y in (top, bottom)])
    moved = corners @ matrix.T
    across, down = onto or size
    xs, ys = moved[:, 0] / moved[:, 2] / across, moved[:, 1] / moved[:, 2] / down
    return (
        page,
        round(float(xs.min()), 4),
        round(float(ys.min()), 4),
        round(float(xs.max()), 4),
        round(float(ys.max()), 4),
    )


def scan(picture: Pixels, settings: Scanner, rng: Random) -> tuple[Pixels, NDArray[np.float64]]:
    """Lay a page on the glass. Returns the picture (upright) and the map that moved it."""
    tall, wide = picture.shape[:2]
    matrix = _map(settings, (wide, tall), rng)
    paper_white = rng.randint(244, 255)
    ground = (18, 18, 18) if settings.border == "black" else (paper_white,) * 3
    if settings.skew or settings.border == "shift":
        picture = cv2.warpAffine(
            picture, matrix[:2], (wide, tall), flags=cv2.INTER_LINEAR, borderValue=ground
        )
    if settings.blur:
        picture = cv2.GaussianBlur(picture, (0, 0), settings.blur * settings.dpi / 300)
    curve = np.clip((np.arange(256) - 128) * settings.contrast + 128 + settings.brightness, 0, 255).astype(
        np.uint8
    )
    picture = cv2.LUT(picture, curve)
    if settings.fold or settings.shade:
        picture = _lit(picture, settings, rng)
    if settings.noise and settings.mode != "onebit":
        picture = _grain(picture, settings.noise, rng)
    if settings.border == "black":
        edge = max(2, int(wide * 0.008))
        picture[:, : edge if rng.random() < 0.5 else 1] = 12
        picture[: edge if rng.random() < 0.5 else 1] = 12
    for _ in range(settings.dust):
        where = (rng.randrange(wide), rng.randrange(tall))
        cv2.circle(picture, where, rng.choice([0, 1, 1, 2]), (rng.randint(20, 140),) * 3, -1)
    return picture, matrix


def _lit(picture: Pixels, settings: Scanner, rng: Random) -> Pixels:
    tall, wide = picture.shape[:2]
    gain = np.ones(tall, np.float32)
    if settings.shade:
        gain *= np.linspace(1, 1 - settings.shade, tall, dtype=np.float32)
    if settings.fold:
        at = rng.choice([1 / 3, 1 / 2, 2 / 3]) * tall
        gain *= 1 - 0.22 * np.exp(-(((np.arange(tall, dtype=np.float32) - at) / (0.006 * tall)) ** 2))
    field = np.repeat((gain * 255).astype(np.uint8)[:, None], wide, axis=1)
    return cv2.multiply(picture, field if picture.ndim == 2 else cv2.merge([field] * 3), scale=1 / 255)


def _grain(picture: Pixels, sigma: float, rng: Random) -> Pixels:
    """Sensor noise from one tile, laid side by side from a random corner."""
    tall, wide = picture.shape[:2]
    tile = np.random.default_rng(rng.randrange(2**32)).normal(0, sigma, (509, 521)).astype(np.int16)
    field: Pixels = np.tile(tile, (tall // 509 + 1, wide // 521 + 1))[:tall, :wide]
    if picture.ndim == 3:
        field = cv2.merge([field] * 3)
    return cv2.add(picture, field, dtype=cv2.CV_8U)


def to_image(picture: Pixels, settings: Scanner) -> Image.Image:
    """The picture as the scanner hands it on."""
    if settings.mode == "onebit":
        grey = picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
        return Image.fromarray(((grey > 150) * np.uint8(255)).astype(np.uint8)).convert(
            "1", dither=Image.Dither.NONE
        )
    return Image.fromarray(picture)


def turned(image: Image.Image, quarter: int) -> Image.Image:
    """Turn clockwise by quarters: the way the page lies in the file."""
    ways = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}
    return image.transpose(ways[quarter]) if quarter % 4 else image


def _jpeg(image: Image.Image, dpi: int, quality: int) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, dpi=(dpi, dpi), optimize=True)
    return out.getvalue()


def _pdf_of(pages: Sequence[tuple[Image.Image, Scanner]]) -> bytes:
    """An image-only PDF: JPEG streams for grey and colour, CCITT G4 for one bit."""
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    catalogue, tree = add(b""), add(b"")
    kids = []
    for image, settings in pages:
        wide, tall = image.size
        points = (wide * 72 / settings.dpi, tall * 72 / (settings.dpi_down or settings.dpi))
        if image.mode == "1":
            data, how = (
                _g4(image),
                f"/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {wide} /Rows {tall} /BlackIs1 true >>",
            )
        else:
            data = _jpeg(image, settings.dpi, settings.quality)
            how = f"/ColorSpace /Device{'RGB' if image.mode == 'RGB' else 'Gray'} /BitsPerComponent 8 /Filter /DCTDecode"
        head = f"<< /Type /XObject /Subtype /Image /Width {wide} /Height {tall} {how} /Length {len(data)} >>\nstream\n"
        picture = add(head.encode() + data + b"\nendstream")
        draw = f"q {points[0]:.2f} 0 0 {points[1]:.2f} 0 0 cm /I Do Q".encode()
        content = add(f"<< /Length {len(draw)} >>\nstream\n".encode() + draw + b"\nendstream")
        kids.append(add(
            f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {points[0]:.2f} {points[1]:.2f}] /Contents {content} 0 R "
            f"/Resources << /XObject << /I {picture} 0 R >> >> >>".encode()
        ))  # fmt: skip
    objects[catalogue - 1] = f"<< /Type /Catalog /Pages {tree} 0 R >>".encode()
    objects[tree - 1] = (
        f"<< /Type /Pages /Kids [{' '.join(f'{k} 0 R' for k in kids)}] /Count {len(kids)} >>".encode()
    )
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n".encode() + body + b"\nendobj\n")
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.writelines(f"{place:010d} 00000 n \n".encode() for place in places)
    out.write(f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def _g4(image: Image.Image) -> bytes:
    """The bare G4 stream of a one-bit picture, taken out of a TIFF that Pillow wrote."""
    out = io.BytesIO()
    image.save(out, "TIFF", compression="group4", strip_size=2**30)
    with Image.open(io.BytesIO(out.getvalue())) as again:
        offsets, counts = again.tag_v2[273], again.tag_v2[279]  # type: ignore[attr-defined]
        inverted = again.tag_v2[262] == 1  # type: ignore[attr-defined]
    data = b"".join(out.getvalue()[at : at + size] for at, size in zip(offsets, counts, strict=True))
    if not inverted or len(offsets) != 1:
        raise ValueError("unexpected layout of the G4 TIFF")
    return data


def write(pages: Sequence[tuple[Image.Image, Scanner]], path: Path) -> None:
    """Write pages into one file; the ending says which kind. JPEG and PNG hold one page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image, settings = pages[0]
    dpi = (settings.dpi, settings.dpi)
    match path.suffix:
        case ".pdf":
            path.write_bytes(_pdf_of(pages))
        case ".jpg":
            path.write_bytes(
                _jpeg(image.convert("L") if image.mode == "1" else image, settings.dpi, settings.quality)
            )
        case ".png":
            image.save(path, dpi=dpi)
        case ".tif":
            _tiff([page for page, _ in pages], settings, path)
        case other:
            raise ValueError(f"no writer for {other}")


def _tiff(images: list[Image.Image], settings: Scanner, path: Path) -> None:
    """A multi-page TIFF: G4 if every page is one bit, JPEG in grey or colour otherwise."""
    dpi = (settings.dpi, settings.dpi)
    if all(page.mode == "1" for page in images):
        images[0].save(path, "TIFF", compression="group4", dpi=dpi, save_all=True, append_images=images[1:])
        return
    plain = [page.convert("L") if page.mode == "1" else page for page in images]
    plain[0].save(
        path,
        "TIFF",
        compression="jpeg",
        dpi=dpi,
        save_all=True,
        append_images=plain[1:],
        quality=settings.quality,
    )


def glass(paper: Paper, page: int, settings: Scanner, rng: Random) -> tuple[Image.Image, dict[str, Box]]:
    """Scan one page of a paper upright: the picture and where its fields lie now."""
    picture = render(paper, page, settings.dpi, settings.mode == "colour")
    if settings.camera:
        made, matrix = photographed(picture, drawn_shot(rng, hard=_HAND), rng)
    else:
        made, matrix = scan(picture.copy(), settings, rng)
    size, onto = (picture.shape[1], picture.shape[0]), (made.shape[1], made.shape[0])
    moved = {name: move_box(box, matrix, size, onto) for name, box in paper.boxes.items() if box[0] == page}
    return to_image(made, settings), moved
