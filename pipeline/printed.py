"""A PDF page that carries its own words (gedruckte Seite): the layer that may be believed, and its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PIL import Image

from .errors import FileProblem
from .layer_alone import Alone, as_ink, unwritten
from .layer_sample import glyphs_agree
from .layer_trust import is_trustworthy, pictures_share
from .limits import PICTURE_PIXELS
from .page_reader import read_large_line
from .render import rendered
from .textlayer import flattened, text_layer, turned_box

if TYPE_CHECKING:
    import pypdfium2 as pdfium

    from .document import Box
    from .render import Sheet
    from .textlayer import TextLayer

_SHOWN_DPI = 94
"""A4 in portrait is 1,100 pixels high."""
_PICTURES_WORTH_READING = 0.04
"""Share of the page: a logo in a letterhead stays below, a pasted photograph of a certificate does not."""


class Printed(NamedTuple):
    """A page's own words and its picture, both upright; `places` are where more is written than the layer says."""

    layer: TextLayer
    picture: Image.Image
    places: tuple[Box, ...]


def printed_page(pdf: pdfium.PdfDocument, paper: pdfium.PdfPage, number: int, sheet: Sheet) -> Printed | None:
    """Return what page `number` (from 1) says itself; None where its layer may not stand for it."""
    try:
        with flattened(pdf, paper, number) as flat:
            return _believed(flat, paper, sheet)
    except FileProblem:  # the layer is broken; the page may still have a picture
        return None


def _believed(flat: pdfium.PdfPage, paper: pdfium.PdfPage, sheet: Sheet) -> Printed | None:
    layer = text_layer(flat)
    if not layer.words:
        return None
    dpi = min(_SHOWN_DPI, 25.4 * PICTURE_PIXELS / max(sheet.size_mm))
    picture = rotated(rendered(paper, dpi), layer.turned)
    ink, alone = as_ink(np.asarray(picture)), Alone(flat, dpi, layer.turned)
    if not is_trustworthy(layer, sheet, ink, alone) or not glyphs_agree(layer, flat, read_large_line):
        return None
    places = [turned_box(box, layer.turned) for box in sheet.images]
    if pictures_share(sheet) < _PICTURES_WORTH_READING:
        places = []
    if outlines := unwritten(layer.words, ink, alone, dpi / 25.4):
        places.append(outlines)
    return Printed(layer, picture, tuple(places))


def rotated(picture: Image.Image, turn: int) -> Image.Image:
    """Return the picture turned clockwise by quarters, in degrees."""
    return picture.rotate(-turn, expand=True) if turn else picture
