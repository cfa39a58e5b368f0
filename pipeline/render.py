"""From a file to the picture of one page (Seitenbild).

To be called in a child process: the files are not trusted.
"""

from __future__ import annotations

import ctypes
import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageChops, ImageOps, UnidentifiedImageError

from .document import Box
from .errors import FileProblem
from .files import Media
from .limits import FILE_PAGES, PAGE_MM, PAGE_PIXELS

READING_DPI = 300
_POINT_MM = 25.4 / 72
_PAPERS_MM = (
    (210, 297),
    (215.9, 279.4),
    (215.9, 355.6),
    (148, 210),
    (105, 148),
    (100, 150),
    (35, 45),
    (297, 420),
)
_TAIL = 4096


class Scan(NamedTuple):
    """The picture of one page as it lies in the file.

    `dpi` is its true resolution, None where nothing trustworthy tells the size of the paper;
    `size_mm` is (width, height) in this lie, None likewise.
    """

    picture: Image.Image
    dpi: float | None
    size_mm: tuple[float, float] | None


class Sheet(NamedTuple):
    """What a PDF page is made of, apart from its words.

    `images` are the boxes of embedded pictures; `hidden` is the share of text objects that are not painted; `drawn`
    says whether anything but text is on it: lines, pictures, shades, notes.
    """

    size_mm: tuple[float, float]
    images: tuple[Box, ...]
    hidden: float
    drawn: bool


def page_count(path: Path, media: Media) -> int:
    """Return the number of pages.

    Raises:
        FileProblem: `encrypted`, `truncated`, `corrupt`, `too_many_pages`, `unreadable_picture`.
    """
    if media == "pdf":
        with opened_pdf(path) as pdf:
            pages = len(pdf)
    else:
        with _opened_picture(path) as picture:
            pages = getattr(picture, "n_frames", 1) if media == "tiff" else 1
    if pages == 0:
        raise FileProblem("corrupt")
    if pages > FILE_PAGES:
        raise FileProblem("too_many_pages")
    return pages


def is_cut_off(path: Path) -> bool:
    """Tell whether a PDF lacks its end mark: the file was not copied whole."""
    with path.open("rb") as stream:
        stream.seek(0, 2)
        stream.seek(max(0, stream.tell() - (1 << 16)))
        tail = stream.read().rstrip(b"\0\r\n\t ")
    return b"%%EOF" not in tail[-_TAIL:]


@contextmanager
def opened_pdf(path: Path) -> Iterator[pdfium.PdfDocument]:
    """Open a PDF without a password; an owner's password alone does not bar reading.

    Raises:
        FileProblem: `encrypted`, `truncated`, `corrupt`.
    """
    try:
        pdf = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        code = pdfium_c.FPDF_GetLastError()
        if code in (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY):
            raise FileProblem("encrypted") from error
        raise FileProblem("truncated" if is_cut_off(path) else "corrupt") from error
    try:
        yield pdf
    finally:
        pdf.close()


def pdf_page(pdf: pdfium.PdfDocument, number: int) -> pdfium.PdfPage:
    """Return page `number`, counted from 1.

    Raises:
        FileProblem: `corrupt`; `too_many_pixels` where the paper is metres long.
    """
    try:
        page = pdf[number - 1]
        width, height = page.get_size()
    except pdfium.PdfiumError as error:
        raise FileProblem("corrupt") from error
    if min(width, height) <= 0:
        raise FileProblem("corrupt")
    if max(width, height) * _POINT_MM > PAGE_MM:
        raise FileProblem("too_many_pixels")
    return page


def sheet_of(page: pdfium.PdfPage) -> Sheet:
    """Return what the page is made of; boxes are fractions of the page as it is shown."""
    width, height = page.get_size()
    images: list[Box] = []
    texts = hidden = 0
    drawn = bool(pdfium_c.FPDFPage_GetAnnotCount(page) > 0)
    for item in page.get_objects(max_depth=4):
        if item.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            images.append(_shown_box(page, _bounds(item)))
        elif item.type == pdfium_c.FPDF_PAGEOBJ_TEXT:
            texts += 1
            hidden += _is_invisible_text(item)
        drawn = drawn or item.type not in (pdfium_c.FPDF_PAGEOBJ_TEXT, pdfium_c.FPDF_PAGEOBJ_FORM)
    size_mm = width * _POINT_MM, height * _POINT_MM
    return Sheet(size_mm, tuple(images), hidden / texts if texts else 0.0, drawn)


def rendered(page: pdfium.PdfPage, dpi: float, *, grey: bool = False) -> Image.Image:
    """Return the page as a viewer shows it, with what is stamped or written on it.

    Raises:
        FileProblem: `too_many_pixels`.
    """
    width, height = page.get_size()
    if width * height * (dpi / 72) ** 2 > PAGE_PIXELS:
        raise FileProblem("too_many_pixels")
    try:
        picture: Image.Image = page.render(scale=dpi / 72, grayscale=grey, may_draw_forms=True).to_pil()
    except pdfium.PdfiumError as error:
        raise FileProblem("corrupt") from error
    return picture.convert("L" if grey else "RGB")


def scanned(page: pdfium.PdfPage) -> Scan:
    """Return the page for reading: the embedded picture where the page is nothing else, else rendered.

    A picture taken out keeps the scanner's own pixels; it is checked against what a viewer shows,
    because a mask, a colour table or a second layer may change it.
    """
    width, height = page.get_size()
    size_mm = (width * _POINT_MM, height * _POINT_MM)
    embedded = _embedded(page)
    if embedded is not None:
        return Scan(embedded, embedded.width / width * 72, size_mm)
    dpi = READING_DPI
    if width * height * (dpi / 72) ** 2 > PAGE_PIXELS:
        dpi = int(math.sqrt(PAGE_PIXELS / (width * height)) * 72)
    return Scan(rendered(page, dpi), float(dpi), size_mm)


def picture_of(path: Path, number: int) -> Scan:
    """Return one picture of a picture file, turned as its EXIF tag says, transparency on white.

    Raises:
        FileProblem: `too_many_pixels` (before decoding), `truncated`, `corrupt`, `unreadable_picture`.
    """
    with _opened_picture(path) as opened:
        try:
            opened.seek(number - 1)
            if opened.width * opened.height > PAGE_PIXELS:
                raise FileProblem("too_many_pixels")
            resolution = _dpi_tag(opened)
            opened.load()
            picture = ImageOps.exif_transpose(opened)
            quarter = picture.size != opened.size
        except (OSError, SyntaxError, ValueError, EOFError) as error:
            cut = isinstance(error, OSError) and "truncated" in str(error)
            raise FileProblem("truncated" if cut else "corrupt") from error
    if resolution is not None and quarter:
        resolution = resolution[::-1]
    picture, resolution = _square_pixels(_plain(picture), resolution)
    size_mm = _paper_mm(picture.size, resolution)
    return Scan(picture, resolution[0] if size_mm and resolution else None, size_mm)


def _shown_box(page: pdfium.PdfPage, bounds: tuple[float, float, float, float]) -> Box:
    """Return PDF coordinates (origin bottom left, before /Rotate) as fractions of the page as shown."""
    corners = []
    for x, y in ((bounds[0], bounds[1]), (bounds[2], bounds[3])):
        left, top = ctypes.c_int(), ctypes.c_int()
        # a fine grid in place of pixels: the call answers in whole numbers
        pdfium_c.FPDF_PageToDevice(page, 0, 0, 100_000, 100_000, 0, x, y, left, top)
        corners.append((left.value / 100_000, top.value / 100_000))
    (x0, y0), (x1, y1) = corners
    return Box(*(min(1.0, max(0.0, v)) for v in (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))))


def _is_invisible_text(item: pdfium.PdfObject) -> bool:
    if item.type != pdfium_c.FPDF_PAGEOBJ_TEXT:
        return False
    mode = pdfium_c.FPDFTextObj_GetTextRenderMode(item)
    return bool(mode == pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE)


def _bounds(item: pdfium.PdfObject) -> tuple[float, float, float, float]:
    """Return left, bottom, right, top on the page; a form object's contents count in its own units."""
    left, bottom, right, top = item.get_bounds()
    form = item.container
    while form is not None:
        matrix = form.get_matrix()
        corners = [matrix.on_point(x, y) for x in (left, right) for y in (bottom, top)]
        left, right = min(x for x, _ in corners), max(x for x, _ in corners)
        bottom, top = min(y for _, y in corners), max(y for _, y in corners)
        form = form.container
    return left, bottom, right, top


def _embedded(page: pdfium.PdfPage) -> Image.Image | None:
    """Return the one picture that fills the page, turned as the page is; None where there is no such."""
    images = []
    for item in page.get_objects(max_depth=4):
        if item.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            images.append(item)
        elif item.type != pdfium_c.FPDF_PAGEOBJ_FORM and not _is_invisible_text(item):
            return None
    if len(images) != 1 or pdfium_c.FPDFPage_GetAnnotCount(page) > 0:
        return None
    image = images[0]
    box = _shown_box(page, _bounds(image))
    width, height = image.get_px_size()
    if min(box.width, box.height) < 0.97 or not 0 < width * height <= PAGE_PIXELS:
        return None
    try:
        picture = image.get_bitmap(render=False).to_pil()
    except (pdfium.PdfiumError, ValueError, RuntimeError):
        return None
    picture = _plain(picture)
    if turn := page.get_rotation():
        picture = picture.transpose(
            {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}[
                turn
            ]
        )
    sheet_width, sheet_height = page.get_size()
    across, down = picture.width / sheet_width * 72, picture.height / sheet_height * 72
    if min(across, down) < 100 or not 0.97 < across / down < 1.03:
        return None
    return picture if _looks_alike(picture, page) else None


def _looks_alike(picture: Image.Image, page: pdfium.PdfPage) -> bool:
    shown = rendered(page, 25, grey=True)
    other = picture.convert("L").resize(shown.size, Image.Resampling.BOX)
    histogram = ImageChops.difference(shown, other).histogram()
    total = sum(histogram)
    return sum(level * count for level, count in enumerate(histogram)) / total < 8


@contextmanager
def _opened_picture(path: Path) -> Iterator[Image.Image]:
    Image.MAX_IMAGE_PIXELS = None  # our own limit is asked before decoding
    with path.open("rb") as stream:
        if stream.read(12)[4:8] == b"ftyp":
            import pillow_heif

            pillow_heif.register_heif_opener()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # odd tags are no concern of a reader
            picture = Image.open(path)
    except UnidentifiedImageError as error:
        raise FileProblem("corrupt") from error
    except (OSError, SyntaxError, ValueError) as error:
        raise FileProblem("unreadable_picture") from error
    with picture:
        yield picture


def _plain(picture: Image.Image) -> Image.Image:
    """Return the picture as grey or RGB, 8 bits, what is transparent on white."""
    if picture.mode in ("1", "L"):
        return picture.convert("L")
    if picture.mode.startswith("I;16") or picture.mode == "I":
        return picture.convert("I").point(lambda level: level / 257).convert("L")
    if picture.mode in ("LA", "PA", "RGBA") or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        white = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(white, layer).convert("RGB")
    return picture.convert("RGB")


def _dpi_tag(picture: Image.Image) -> tuple[float, float] | None:
    tag = picture.info.get("dpi")
    try:
        across, down = float(tag[0]), float(tag[1])  # type: ignore[index]
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        return None
    return (across, down) if 50 <= across <= 2400 and 50 <= down <= 2400 else None


def _square_pixels(
    picture: Image.Image, resolution: tuple[float, float] | None
) -> tuple[Image.Image, tuple[float, float] | None]:
    """Return a fax's picture (204 x 98 dpi) with square pixels."""
    if resolution is None or 0.9 < resolution[0] / resolution[1] < 1.1:
        return picture, resolution
    best = max(resolution)
    size = round(picture.width * best / resolution[0]), round(picture.height * best / resolution[1])
    if size[0] * size[1] > PAGE_PIXELS:
        return picture, None
    return picture.resize(size, Image.Resampling.BICUBIC), (best, best)


def _paper_mm(pixels: tuple[int, int], resolution: tuple[float, float] | None) -> tuple[float, float] | None:
    """Return the paper's size where the tag makes it a usual paper within 3 %: tags often mean nothing."""
    if resolution is None:
        return None
    width, height = (side / dpi * 25.4 for side, dpi in zip(pixels, resolution, strict=True))
    short, long = sorted((width, height))
    usual = any(abs(short / a - 1) <= 0.03 and abs(long / b - 1) <= 0.03 for a, b in _PAPERS_MM)
    return (width, height) if usual else None
