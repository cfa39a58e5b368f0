"""The words that a PDF carries itself (Textebene): where they stand and what they are set in.

A letter that was printed to PDF carries its exact words; whether they may be believed is asked in
`pipeline.layer_trust`. PDFium takes the characters out: it needs a tenth of the time of the parsers in Python.
"""

from __future__ import annotations

import ctypes
import io
import itertools
import math
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from itertools import groupby
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from .document import Box, Word
from .errors import FileProblem

Turn = Literal[0, 90, 180, 270]

_LEVEL = 5.0
"""Degrees from a quarter turn up to which a character counts as level or upright."""
_GAP_OF_HEIGHT = 0.15
"""A gap of this share of the character's height parts two words."""
_SAME_ROW = 0.5
_GRID = 100_000
_NOT_PRINTED = "\u200b\u200c\u200d\ufeff\u2060"


class Sign(NamedTuple):
    """One character: its box in points on the page as shown (origin top left), its lie and its font.

    `text` may be several letters (a ligature); `degrees` counter-clockwise; `font` tells the page's fonts apart.
    """

    text: str
    box: Box
    degrees: float
    font: int


class TextLayer(NamedTuple):
    """Words in reading order, boxes on the upright page; `turned` clockwise from the page as shown.

    `slanted` says whether a word runs across the page, neither level nor upright. `fonts` are, word by word, the
    fonts of its characters, `signs` these themselves.
    """

    words: tuple[Word, ...]
    turned: Turn
    slanted: bool = False
    fonts: tuple[tuple[int, ...], ...] = ()
    signs: tuple[tuple[Sign, ...], ...] = ()


@contextmanager
def flattened(pdf: pdfium.PdfDocument, page: pdfium.PdfPage, number: int) -> Iterator[pdfium.PdfPage]:
    """Yield page `number` (from 1) with its form fields and notes made part of it; itself where it has none.

    Raises:
        FileProblem: `corrupt`.
    """
    if pdfium_c.FPDFPage_GetAnnotCount(page) <= 0:
        yield page
        return
    alone = pdfium.PdfDocument.new()
    try:
        alone.import_pages(pdf, [number - 1])
        if pdfium_c.FPDFPage_Flatten(alone[0], pdfium_c.FLAT_NORMALDISPLAY) == pdfium_c.FLATTEN_FAIL:
            raise FileProblem("corrupt")
        stream = io.BytesIO()
        alone.save(stream)
    except pdfium.PdfiumError as error:
        raise FileProblem("corrupt") from error
    finally:
        alone.close()
    with pdfium.PdfDocument(stream.getvalue()) as flat:
        yield flat[0]


def text_layer(page: pdfium.PdfPage) -> TextLayer:
    """Return the words of a page as the PDF carries them.

    Raises:
        FileProblem: `corrupt` where the layer cannot be parsed; the page may still have a picture.
    """
    try:
        signs = _signs(page)
    except pdfium.PdfiumError as error:
        raise FileProblem("corrupt") from error
    width, height = page.get_size()
    by_turn: dict[Turn, list[Sign]] = {}
    for sign in signs:
        x, y = sign.box.middle
        if 0 <= x <= width and 0 <= y <= height:
            by_turn.setdefault(_turn(sign.degrees), []).append(sign)
    if not by_turn:
        return TextLayer((), 0)
    upright: Turn = max(by_turn, key=lambda turn: len(by_turn[turn]))
    words: list[Word] = []
    groups: list[tuple[Sign, ...]] = []
    for turn in sorted(by_turn, key=lambda turn: (turn != upright, turn)):
        for group in _words_along(by_turn[turn], turn):
            text, box = _told(group, (width, height))
            if text:
                words.append(Word(text=text, box=turned_box(box, upright), confidence=1.0))
                groups.append(tuple(group))
    slanted = any(_tilt(sign.degrees) > _LEVEL for sign in signs if not sign.text.isspace())
    fonts = tuple(tuple(sorted({sign.font for sign in group})) for group in groups)
    return TextLayer(tuple(words), upright, slanted, fonts, tuple(groups))


def turned_box(box: Box, turn: int) -> Box:
    """Return the box, in fractions of the page, after the page was turned clockwise."""
    return _turned(box, turn, (1.0, 1.0))


def _turned(box: Box, turn: int, size: tuple[float, float]) -> Box:
    left, top, right, bottom = box
    width, height = size
    if turn == 90:
        return Box(height - bottom, left, height - top, right)
    if turn == 180:
        return Box(width - right, height - bottom, width - left, height - top)
    if turn == 270:
        return Box(top, width - right, bottom, width - left)
    return box


class _Piece(NamedTuple):
    """A text object of a page: how its characters stand, counter-clockwise in degrees, and which font they are of."""

    degrees: float
    font: int


def _signs(page: pdfium.PdfPage) -> list[Sign]:
    """Return the characters of a page, blanks too; those that PDFium adds itself at the ends of lines are left out."""
    text_page = page.get_textpage()
    layer = text_page.raw  # handed over itself: a look-up less for each of a thousand calls
    turned = page.get_rotation()
    rectangle = pdfium_c.FS_RECTF()
    reference = ctypes.byref(rectangle)
    fonts: dict[int | None, int] = {}
    pieces: dict[int, _Piece] = {}
    found: list[tuple[str, _Piece]] = []
    sides: list[tuple[float, float, float, float]] = []
    for index in range(text_page.count_chars()):
        code = pdfium_c.FPDFText_GetUnicode(layer, index)
        text = _as_text(code, pdfium_c.FPDFText_HasUnicodeMapError(layer, index) == 1)
        if text in "\r\n" or not pdfium_c.FPDFText_GetLooseCharBox(layer, index, reference):
            continue
        holder = pdfium_c.FPDFText_GetTextObject(layer, index)
        if not holder:  # a blank that stands in no object was guessed
            continue
        address = ctypes.addressof(holder.contents)
        piece = pieces.get(address)
        if piece is None:
            font = ctypes.cast(pdfium_c.FPDFTextObj_GetFont(holder), ctypes.c_void_p).value
            degrees = -math.degrees(pdfium_c.FPDFText_GetCharAngle(layer, index)) - turned
            piece = pieces[address] = _Piece(degrees, fonts.setdefault(font, len(fonts)))
        found.append((text, piece))
        sides.append((rectangle.left, rectangle.top, rectangle.right, rectangle.bottom))
    return [
        Sign(text, box, piece.degrees, piece.font)
        for (text, piece), box in zip(found, _shown_boxes(page, sides), strict=True)
    ]


@lru_cache(4096)
def _as_text(code: int, unknown: bool) -> str:
    r"""Return a character as it is compared and printed; U+FFFD where the font does not say what it is.

    >>> _as_text(0xFB01, False), _as_text(0x2, False), _as_text(0, True)
    ('fi', '-', '\ufffd')
    """
    if unknown or code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    if code in (0x2, 0xAD):  # a hyphen at the end of a line, as PDFium and as Unicode call it
        return "-"
    text = chr(code)
    return unicodedata.normalize("NFKC", text) if 0xFB00 <= code <= 0xFB06 else text


def _shown_boxes(page: pdfium.PdfPage, sides: Sequence[tuple[float, float, float, float]]) -> Iterator[Box]:
    """Yield boxes in PDF coordinates (left, top, right, bottom; y upwards, before /Rotate) in points as shown."""
    width, height = page.get_size()

    def shown(x: float, y: float) -> npt.NDArray[np.float64]:
        across, down = ctypes.c_int(), ctypes.c_int()
        # a fine grid in place of pixels: the call answers in whole numbers
        pdfium_c.FPDF_PageToDevice(page, 0, 0, _GRID, _GRID, 0, x, y, across, down)
        return np.array([across.value / _GRID * width, down.value / _GRID * height])

    origin = shown(0, 0)
    steps = np.array([(shown(1000, 0) - origin) / 1000, (shown(0, 1000) - origin) / 1000])
    corners = np.array(sides).reshape(-1, 2, 2) @ steps + origin
    boxes = np.hstack([corners.min(axis=1), corners.max(axis=1)])
    return itertools.starmap(Box, boxes.tolist())


def _tilt(degrees: float) -> float:
    """Return how far a character stands from the nearest quarter turn, in degrees."""
    return min(degrees % 90, 90 - degrees % 90)


def _turn(degrees: float) -> Turn:
    """Return the clockwise turn that makes a character upright."""
    turn: Turn = (0, 90, 180, 270)[round(degrees / 90) % 4]
    return turn


def _words_along(signs: Sequence[Sign], turn: Turn) -> Iterator[list[Sign]]:
    """Yield the characters of each word written in one direction, row by row."""
    # where the page is turned for them, all coordinates may be negative: only their order counts here
    lying = [(_turned(sign.box, turn, (0.0, 0.0)), sign) for sign in signs]
    for row in _rows(lying):
        word: list[tuple[Box, Sign]] = []
        for box, sign in sorted(row, key=lambda pair: pair[0].left):
            blank = sign.text.isspace()
            if word and (blank or _is_apart(word[-1][0], box)):
                yield [sign for _, sign in word]
                word = []
            if not blank:
                word.append((box, sign))
        if word:
            yield [sign for _, sign in word]


def _rows(lying: Sequence[tuple[Box, Sign]]) -> Iterator[list[tuple[Box, Sign]]]:
    """Yield what stands at one height, top to bottom."""
    row: list[tuple[Box, Sign]] = []
    for _, same in groupby(
        sorted(lying, key=lambda pair: pair[0].middle[1]), key=lambda pair: pair[0].middle[1]
    ):
        group = list(same)
        if row and group[0][0].middle[1] - row[-1][0].middle[1] > 0.2 * min(
            group[0][0].height, row[-1][0].height
        ):
            yield row
            row = []
        row += group
    if row:
        yield row


def _is_apart(one: Box, other: Box) -> bool:
    """Tell whether a gap lies between two neighbours, or the second stands where the first began: another word."""
    if one == other:  # the letters of a ligature
        return False
    gap = other.left - one.right
    height = min(one.height, other.height)
    return gap > _GAP_OF_HEIGHT * height or other.left < one.left + 0.02 * height


def _told(group: Sequence[Sign], size: tuple[float, float]) -> tuple[str, Box]:
    """Return a word's text and its box in fractions of the page as shown."""
    text = unicodedata.normalize("NFC", "".join(sign.text for sign in group)).strip(_NOT_PRINTED)
    first, *rest = (sign.box for sign in group)
    left, top, right, bottom = first.union(*rest)
    sides = left / size[0], top / size[1], right / size[0], bottom / size[1]
    return text, Box(*(min(1.0, max(0.0, side)) for side in sides))
