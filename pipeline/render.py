"""From a page of a PDF to its picture (Seitenbild).

To be called in a child process: the files are not trusted.
"""

from __future__ import annotations

import ctypes
import math
from typing import NamedTuple

import cv2
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageChops

from .document import Box
from .errors import FileProblem
from .limits import PAGE_PIXELS

READING_DPI = 300
POINT_MM = 25.4 / 72
_EXACT = 0.05
"""Pixels by which a picture may miss the page's rim and still be shown pixel by pixel."""
_HAIR = 0.01
_TRANSPOSED = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}
_JPX_HEAD = 4096
_MOST_RULES, _MOST_SEGMENTS, _SHORTEST_RULE = 200, 20, 6.0
"""Where more is drawn nobody asks what; points (2 mm)."""


class Scan(NamedTuple):
    """The picture of one page as it lies in the file.

    `dpi` is its true resolution, None where nothing trustworthy tells the size of the paper;
    `size_mm` is (width, height) in this lie, None likewise. `cut_off`: a photograph whose sheet reaches beyond it.
    """

    picture: Image.Image
    dpi: float | None
    size_mm: tuple[float, float] | None
    cut_off: bool = False


class Sheet(NamedTuple):
    """What a PDF page is made of, apart from its words.

    `images` are the boxes of embedded pictures; `hidden` is the share of text objects that are not painted; `drawn`
    says whether anything but text is on it: lines, pictures, shades, notes; `slanting`, whether any of this is more
    than level and upright rules and boxes.
    """

    size_mm: tuple[float, float]
    images: tuple[Box, ...]
    hidden: float
    drawn: bool
    slanting: bool = True


def sheet_of(page: pdfium.PdfPage) -> Sheet:
    """Return what the page is made of; boxes are fractions of the page as it is shown.

    Raises:
        FileProblem: `too_many_pixels` where a picture on it would unfold beyond measure; nothing is decoded here.
    """
    width, height = page.get_size()
    images: list[Box] = []
    texts = hidden = 0
    drawn = slanting = bool(pdfium_c.FPDFPage_GetAnnotCount(page) > 0)
    ruled = 0
    for item in page.get_objects(max_depth=15):
        if item.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            _refuse_giant(item)
            images.append(_shown_box(page, _bounds(item)))
        elif item.type == pdfium_c.FPDF_PAGEOBJ_TEXT:
            texts += 1
            hidden += _is_invisible_text(item)
        if item.type not in (pdfium_c.FPDF_PAGEOBJ_TEXT, pdfium_c.FPDF_PAGEOBJ_FORM):
            drawn = True
            ruled += 1
            slanting = slanting or ruled > _MOST_RULES or not _is_rule_or_box(item)
    size_mm = width * POINT_MM, height * POINT_MM
    return Sheet(size_mm, tuple(images), hidden / texts if texts else 0.0, drawn, slanting)


def rendered(page: pdfium.PdfPage, dpi: float, *, grey: bool = False) -> Image.Image:
    """Return the page as a viewer shows it, with what is stamped or written on it.

    Raises:
        FileProblem: `too_many_pixels`.
    """
    width, height = page.get_size()
    if width * height * (dpi / 72) ** 2 > PAGE_PIXELS:
        raise FileProblem("too_many_pixels")
    try:
        bitmap = page.render(scale=dpi / 72, grayscale=grey, may_draw_forms=True, rev_byteorder=True)
    except pdfium.PdfiumError as error:
        raise FileProblem("corrupt") from error
    pixels = bitmap.to_numpy()
    return Image.fromarray(
        pixels[:, :, 0] if grey and pixels.ndim == 3 else pixels[:, :, :3] if not grey else pixels
    )


def scanned(page: pdfium.PdfPage) -> Scan:
    """Return the page for reading: in its picture's own pixels where it is nothing else, else rendered."""
    width, height = page.get_size()
    size_mm = (width * POINT_MM, height * POINT_MM)
    embedded = _embedded(page)
    if embedded is not None:
        return Scan(embedded, embedded.width / width * 72, size_mm)
    dpi = READING_DPI
    if width * height * (dpi / 72) ** 2 > PAGE_PIXELS:
        dpi = int(math.sqrt(PAGE_PIXELS / (width * height)) * 72)
    return Scan(rendered(page, dpi), float(dpi), size_mm)


def _refuse_giant(image: pdfium.PdfObject) -> None:
    """Refuse an embedded picture by its stated size; JPEG 2000 states its own inside, which is what is decoded."""
    try:
        width, height = image.get_px_size()
    except pdfium.PdfiumError:
        return  # no picture, whatever it says
    if image.get_filters(skip_simple=True) == ["JPXDecode"]:
        data = bytes(image.get_data(decode_simple=True)[:_JPX_HEAD])
        at = data.find(b"\xff\x4f\xff\x51")
        if at >= 0:
            inner = [int.from_bytes(data[at + 8 + 4 * n : at + 12 + 4 * n], "big") for n in range(4)]
            width, height = max(width, inner[0] - inner[2]), max(height, inner[1] - inner[3])
    if width * height > PAGE_PIXELS:
        raise FileProblem("too_many_pixels")


def _is_rule_or_box(item: pdfium.PdfObject) -> bool:
    """Tell whether an object is level and upright straight lines, and longer than the dots that a letter is made of."""
    if item.type != pdfium_c.FPDF_PAGEOBJ_PATH or item.container is not None:
        return False
    matrix = item.get_matrix()
    count = pdfium_c.FPDFPath_CountSegments(item)
    if ((matrix.b or matrix.c) and (matrix.a or matrix.d)) or not 0 < count <= _MOST_SEGMENTS:
        return False
    left, bottom, right, top = item.get_bounds()
    if max(right - left, top - bottom) < _SHORTEST_RULE:
        return False
    before: tuple[float, float] | None = None
    x, y = ctypes.c_float(), ctypes.c_float()
    for number in range(count):
        segment = pdfium_c.FPDFPath_GetPathSegment(item, number)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        if kind == pdfium_c.FPDF_SEGMENT_BEZIERTO or not pdfium_c.FPDFPathSegment_GetPoint(segment, x, y):
            return False
        if kind == pdfium_c.FPDF_SEGMENT_LINETO and before is not None:
            level, upright = abs(before[1] - y.value) < _HAIR, abs(before[0] - x.value) < _HAIR
            if not (level or upright):
                return False
        before = x.value, y.value
    return True


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
    """Return the page in the pixels of the one picture that fills it, turned as the page is; None: there is no such."""
    image = _only_image(page)
    if image is None:
        return None
    left, bottom, right, top = _bounds(image)
    box = _shown_box(page, (left, bottom, right, top))
    size = image.get_px_size()
    if min(box.width, box.height) < 0.97 or not 0 < size[0] * size[1] <= PAGE_PIXELS:
        return None
    lying = page.get_rotation() in (90, 270)
    width, height = reversed(size) if lying else size
    sheet_width, sheet_height = page.get_size()
    across, down = width / sheet_width * 72, height / sheet_height * 72
    if min(across, down) < 100 or not 0.97 < across / down < 1.03:
        return None
    page_left, page_bottom, page_right, page_top = page.get_bbox()
    beyond = left - page_left, bottom - page_bottom, right - page_right, top - page_top
    if max(map(abs, beyond)) * max(across, down) / 72 < _EXACT:
        return _pixel_by_pixel(page, (width, height), image)
    return _taken_out(page, image)


def _only_image(page: pdfium.PdfPage) -> pdfium.PdfImage | None:
    """Return the one picture of a page that shows nothing else; None where there is no such."""
    images = []
    for item in page.get_objects(max_depth=15):
        if item.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            images.append(item)
        elif item.type != pdfium_c.FPDF_PAGEOBJ_FORM and not _is_invisible_text(item):
            return None
    if len(images) != 1 or pdfium_c.FPDFPage_GetAnnotCount(page) > 0:
        return None
    return images[0]


def _pixel_by_pixel(
    page: pdfium.PdfPage, size: tuple[int, int], image: pdfium.PdfImage
) -> Image.Image | None:
    """Return the page as a viewer shows it where one pixel of its picture is one of the screen: nothing is resampled.

    Masks, colour tables and the page's turn are applied, and the picture is decoded once.
    """
    width, height = size
    sheet_width, sheet_height = page.get_size()
    try:
        bitmap = pdfium.PdfBitmap.new_native(width, height, pdfium_c.FPDFBitmap_BGR, rev_byteorder=True)
    except pdfium.PdfiumError:
        return None
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
    # a hair smaller than the pixels: rounded outwards the picture would be one pixel larger, and resampled
    onto = pdfium_c.FS_MATRIX(
        (width - _HAIR) / sheet_width, 0, 0, (height - _HAIR) / sheet_height, _HAIR / 2, _HAIR / 2
    )
    whole = pdfium_c.FS_RECTF(0, 0, width, height)
    pdfium_c.FPDF_RenderPageBitmapWithMatrix(bitmap, page, onto, whole, pdfium_c.FPDF_REVERSE_BYTE_ORDER)
    pixels = bitmap.to_numpy()
    grey = image.get_metadata().colorspace == pdfium_c.FPDF_COLORSPACE_DEVICEGRAY
    return Image.fromarray(cv2.extractChannel(pixels, 1) if grey else pixels)


def _taken_out(page: pdfium.PdfPage, image: pdfium.PdfImage) -> Image.Image | None:
    """Return the picture as it lies in the file, turned as the page is; None where a viewer shows something else."""
    try:
        picture = plain(image.get_bitmap(render=False).to_pil())
    except (pdfium.PdfiumError, ValueError, RuntimeError):
        return None
    if turn := page.get_rotation():
        picture = picture.transpose(_TRANSPOSED[turn])
    return picture if _looks_alike(picture, page) else None


def _looks_alike(picture: Image.Image, page: pdfium.PdfPage) -> bool:
    """Tell whether a viewer shows this picture: a mask, a colour table or a second layer may change it."""
    shown = rendered(page, 25, grey=True)
    other = picture.convert("L").resize(shown.size, Image.Resampling.BOX)
    histogram = ImageChops.difference(shown, other).histogram()
    total = sum(histogram)
    return sum(level * count for level, count in enumerate(histogram)) / total < 8


def plain(picture: Image.Image) -> Image.Image:
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
