"""The words that a PDF carries itself, and whether they may be believed (Textebene).

A letter that was printed to PDF carries its exact words. A scan may carry a layer that a scanner guessed,
that lies beside the ink, or that says what the paper does not: such a layer is not used.
"""

from __future__ import annotations

import io
import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pdfplumber
import pypdfium2 as pdfium
from pdfplumber.utils.text import extract_words
from PIL import Image

from .document import Box, Word
from .errors import FileProblem
from .ink import ink_mask
from .render import Sheet

Turn = Literal[0, 90, 180, 270]

_FEW_WORDS = 3
_SAMPLED = 80
_FAINTEST = 8
"""Grey levels between the darkest and the lightest dot under a word that can be seen at all."""
_LEVEL = 5.0
_SAME_PLACE = 0.6
_SMALLEST_MM = 1.0
"""Height of type (2.8 pt) below which nobody reads it on paper."""
_PICTURE_PAGE = 0.6
"""A page covered by pictures to this share is a scan, whatever layer lies on it."""


class TextLayer(NamedTuple):
    """Words in reading order, boxes on the upright page; `turned` clockwise from the page as shown.

    `slanted` says whether a word runs across the page, neither level nor upright.
    """

    words: tuple[Word, ...]
    turned: Turn
    slanted: bool = False


def text_layer(path: Path, number: int, page: pdfium.PdfPage, pdf: pdfium.PdfDocument) -> TextLayer:
    """Return the words of page `number` (from 1) as the PDF carries them, filled-in form fields too.

    Raises:
        FileProblem: `corrupt` where the layer cannot be parsed; the page may still have a picture.
    """
    source: Any = path
    first = number
    if _has_annotations(page):
        source, first = _flattened(pdf, number), 1
    try:
        with pdfplumber.open(source, pages=[first], unicode_norm="NFC") as opened:
            sheet = opened.pages[0]
            chars = sheet.dedupe_chars(tolerance=0.5).chars if _printed_twice(sheet.chars) else sheet.chars
            frame = _frame(sheet)
    except Exception as error:  # pdfminer raises whatever the hostile bytes lead to
        raise FileProblem("corrupt") from error
    return _as_words(chars, frame)


def _printed_twice(chars: Sequence[dict[str, Any]]) -> bool:
    """Whether letters may lie on their own doubles (bold type made by printing twice); asked first, for it is cheap."""
    places = {(c["text"], round(c["x0"] / 2), round(c["top"] / 2)) for c in chars}
    return len(places) < len(chars)


def is_trustworthy(layer: TextLayer, sheet: Sheet, shown: Image.Image) -> bool:
    """Tell whether the words may stand for the page.

    Args:
        layer: the words that the file carries.
        sheet: what the page is made of.
        shown: the grey picture of the page as a viewer shows it, turned upright as the layer says.
    """
    words = layer.words
    if len(words) < _FEW_WORDS or sheet.hidden > 0.1:
        return False
    if _covered(sheet.images) > _PICTURE_PAGE:
        return False
    if not _is_sane(words) or _is_tiny(layer, sheet):
        return False
    return _lies_on_ink(words, shown) and _all_is_shown(words, shown) and not _overlaid(words)


def pictures_share(sheet: Sheet) -> float:
    """Return the share of the page (0 to 1) under embedded pictures: what they show is in no layer."""
    return _covered(sheet.images)


def _has_annotations(page: pdfium.PdfPage) -> bool:
    return bool(pdfium.raw.FPDFPage_GetAnnotCount(page) > 0)


def _flattened(pdf: pdfium.PdfDocument, number: int) -> io.BytesIO:
    """Return the page alone, its form fields and notes made part of it, as a PDF."""
    alone = pdfium.PdfDocument.new()
    try:
        alone.import_pages(pdf, [number - 1])
        alone.init_forms()
        page = alone[0]
        page.flatten()
        page.close()
        stream = io.BytesIO()
        alone.save(stream)
    except pdfium.PdfiumError as error:
        raise FileProblem("corrupt") from error
    finally:
        alone.close()
    stream.seek(0)
    return stream


def _frame(sheet: Any) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of what a viewer shows, in the units of the characters."""
    left, top, right, bottom = sheet.cropbox
    outer = sheet.mediabox
    return max(left, outer[0]), max(top, outer[1]), min(right, outer[2]), min(bottom, outer[3])


def _as_words(chars: Sequence[dict[str, Any]], frame: tuple[float, float, float, float]) -> TextLayer:
    left, top, right, bottom = frame
    by_angle: dict[Turn, list[dict[str, Any]]] = defaultdict(list)
    for char in chars:
        middle = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
        if left <= middle[0] <= right and top <= middle[1] <= bottom:
            by_angle[_angle(char["matrix"])].append(char)
    if not by_angle:
        return TextLayer((), 0)
    upright: Turn = max(by_angle, key=lambda angle: len(by_angle[angle]))
    words: list[Word] = []
    for angle in sorted(by_angle, key=lambda angle: angle != upright):
        for found in _words_along(by_angle[angle], angle, frame):
            # the box is brought back to the page as shown, then into the lie of most of the text
            words.append(Word(text=found[0], box=turned_box(found[1], upright), confidence=1.0))
    slanted = any(_tilt(char["matrix"]) > _LEVEL for char in chars)
    return TextLayer(tuple(words), upright, slanted)


def _tilt(matrix: tuple[float, ...]) -> float:
    """Return how far a character stands from the nearest quarter turn, in degrees."""
    degrees = math.degrees(math.atan2(matrix[1], matrix[0])) % 90
    return min(degrees, 90 - degrees)


def _angle(matrix: tuple[float, ...]) -> Turn:
    """Return the clockwise turn that makes a character upright, from its matrix (y upwards)."""
    degrees = math.degrees(math.atan2(matrix[1], matrix[0]))
    turn: Turn = (0, 90, 180, 270)[round(degrees / 90) % 4]
    return turn


def _words_along(
    chars: list[dict[str, Any]], angle: Turn, frame: tuple[float, float, float, float]
) -> list[tuple[str, Box]]:
    """Return words written in one direction with their boxes on the page as shown."""
    left, top, right, bottom = frame
    width, height = right - left, bottom - top
    long, high = (width, height) if angle in (0, 180) else (height, width)
    lying = []
    for char in chars:
        box = turned_box(
            Box(
                (char["x0"] - left) / width,
                (char["top"] - top) / height,
                (char["x1"] - left) / width,
                (char["bottom"] - top) / height,
            ),
            angle,
        )
        x0, y0, x1, y1 = box.left * long, box.top * high, box.right * long, box.bottom * high
        lying.append({**char, "x0": x0, "x1": x1, "top": y0, "bottom": y1, "doctop": y0, "upright": True})
    back: Turn = (-angle) % 360  # type: ignore[assignment]
    found = []
    for word in extract_words(lying, x_tolerance_ratio=0.15, y_tolerance=2, use_text_flow=False):
        text = unicodedata.normalize("NFC", word["text"]).replace("\u00ad", "-").strip("\u200b\ufeff ")
        box = Box(word["x0"] / long, word["top"] / high, word["x1"] / long, word["bottom"] / high)
        if text:
            found.append((text, _clipped(turned_box(box, back))))
    return found


def turned_box(box: Box, turn: int) -> Box:
    """Return the box after the page was turned clockwise."""
    left, top, right, bottom = box
    if turn == 90:
        return Box(1 - bottom, left, 1 - top, right)
    if turn == 180:
        return Box(1 - right, 1 - bottom, 1 - left, 1 - top)
    if turn == 270:
        return Box(top, 1 - right, bottom, 1 - left)
    return box


def _clipped(box: Box) -> Box:
    return Box(*(min(1.0, max(0.0, side)) for side in box))


def _covered(images: Sequence[Box]) -> float:
    """Return the share of the page under pictures, counted on a grid so that layers do not count twice."""
    if not images:
        return 0.0
    steps = 40
    hit = 0
    for row in range(steps):
        for column in range(steps):
            x, y = (column + 0.5) / steps, (row + 0.5) / steps
            hit += any(b.left <= x <= b.right and b.top <= y <= b.bottom for b in images)
    return hit / steps**2


def _is_sane(words: Sequence[Word]) -> bool:
    """Tell words from the rubbish of a font without a character table."""
    text = "".join(word.text for word in words)
    kinds = Counter(unicodedata.category(char)[0] for char in text)
    odd = kinds["C"] + text.count("\ufffd") + 5 * text.count("(cid:")
    letters = kinds["L"] + kinds["N"]
    if odd > 0.02 * len(text) or letters < 0.5 * len(text):
        return False
    alphabetic = [word.text for word in words if len(word.text) >= 4 and word.text.isalpha()]
    latin = [w.lower() for w in alphabetic if all(ord(char) < 0x250 for char in w)]
    # a shifted font table leaves letters, but words of consonants
    voiced = sum(any(char in "aeiouyäöüàáâèéêìíòóùú" for char in w) for w in latin)
    return len(latin) < 8 or voiced > 0.7 * len(latin)


def _is_tiny(layer: TextLayer, sheet: Sheet) -> bool:
    """Tell whether a word is too small for an eye: what is written so was not meant to be read on paper."""
    width, height = sheet.size_mm if layer.turned in (0, 180) else sheet.size_mm[::-1]
    return any(
        min(word.box.width * width, word.box.height * height) < _SMALLEST_MM
        for word in layer.words
        if sum(char.isalnum() for char in word.text) >= 3
    )


def _lies_on_ink(words: Sequence[Word], shown: Image.Image) -> bool:
    """Tell whether nine of ten sampled words have ink beneath them."""
    mask = ink_mask(shown)
    step = max(1, len(words) // _SAMPLED)
    sample = [word for word in words[::step] if any(char.isalnum() for char in word.text)]
    if not sample:
        return False
    inked = 0
    for word in sample:
        left, top = int(word.box.left * mask.width), int(word.box.top * mask.height)
        right, bottom = math.ceil(word.box.right * mask.width), math.ceil(word.box.bottom * mask.height)
        cut = mask.crop((left, top, max(right, left + 1), max(bottom, top + 1)))
        inked += sum(cut.histogram()[128:]) >= 0.06 * cut.width * cut.height
    return inked >= 0.9 * len(sample)


def _all_is_shown(words: Sequence[Word], shown: Image.Image) -> bool:
    """Tell whether something can be seen under every word: white type on white paper says what the paper does not."""
    grey = shown.convert("L")
    for word in words:
        if not any(char.isalnum() for char in word.text):
            continue
        left, top = int(word.box.left * grey.width), int(word.box.top * grey.height)
        right, bottom = math.ceil(word.box.right * grey.width), math.ceil(word.box.bottom * grey.height)
        darkest, lightest = _span(grey.crop((left, top, max(right, left + 1), max(bottom, top + 1))))
        if lightest - darkest < _FAINTEST:
            return False
    return True


def _span(grey: Image.Image) -> tuple[float, float]:
    darkest, lightest = grey.getextrema()
    assert isinstance(darkest, int | float)
    assert isinstance(lightest, int | float)
    return darkest, lightest


def _overlaid(words: Sequence[Word]) -> bool:
    """Tell whether different words stand in the same place: one of them hides the other."""
    ordered = sorted((w for w in words if any(char.isalnum() for char in w.text)), key=lambda w: w.box.top)
    for index, word in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.box.top >= word.box.bottom:
                break
            # the same word twice, a little aside, is how some printers make bold type
            if other.text != word.text and _shared(word.box, other.box) > _SAME_PLACE:
                return True
    return False


def _shared(one: Box, other: Box) -> float:
    """Return the overlap as a share of the smaller box."""
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    smaller = min(one.width * one.height, other.width * other.height)
    return width * height / smaller if width > 0 and height > 0 and smaller > 0 else 0.0
