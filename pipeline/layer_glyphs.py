"""Which characters of a PDF are drawn as what they are called (Schriftzeichen im Vergleich).

Type of the usual kinds looks alike whoever cut it: a glyph is compared with those of the typefaces that every PDF
viewer has built in, and is believed where it is far more like the sign it is called than like any other. What is
not so plain is left to a reader. Bit for bit the same picture is judged once in a process.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from .alike import plain, told

if TYPE_CHECKING:
    from .cleaning import Grey
    from .textlayer import Sign

DPI = 188
_FACES = (
    "Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique", "Times-Roman", "Times-Bold",
    "Times-Italic", "Times-BoldItalic", "Courier", "Courier-Bold", "Courier-Oblique", "Courier-BoldOblique",
)  # fmt: skip
_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÄÖÜäöüßéèç"
_POINTS = (9.0, 16.0)
"""Sizes of the built-in type: strokes blur in small type."""
_CELL = 30.0
_ROWS, _COLUMNS = 20, 24
_LIKE, _LIKE_DIGIT = 0.82, 0.85
"""How like its own sign a glyph must be (correlation)."""
_CLEARER = 0.04
"""How much more than any other."""
_ON_LINE, _BELOW_LINE = 0.06, 0.1
"""How far a point ends from the foot of the digit before it, and a comma below, in heights of the digit."""
_INK = 0.4
_LEAST_CONTRAST = 40
_SEEN_LIMIT = 5_000
"""Glyphs kept in mind."""
_SCALE = DPI / 72
_RIM, _NARROW = 1, 5
"""Pixels."""

Floats = npt.NDArray[np.float32]


class Glyph(NamedTuple):
    """The ink of one character: its pixels (0 paper to 255 ink), and its first row and the one after its last."""

    ink: Grey
    top: int
    bottom: int

    @property
    def key(self) -> tuple[bytes, int]:
        """Return what only the very same picture has."""
        return self.ink.tobytes(), self.ink.shape[1]


class _Known(NamedTuple):
    """The built-in type: its `shapes`, a row each; from which row on each sign's stand; and by sign its number among
    these, and the numbers of the others that look different.
    """

    shapes: Floats
    starts: npt.NDArray[np.intp]
    own: dict[str, int]
    other: dict[str, npt.NDArray[np.intp]]


_judged: dict[tuple[bytes, int], Floats] = {}
"""How like each sign of the built-in type a picture is."""
_confirmed: set[tuple[tuple[bytes, int], str]] = set()
"""Pictures that a reader called by the same name."""


class Glyphs:
    """The characters of a page drawn in grey at `DPI`: each picture of a character is looked at once.

    A viewer puts down the same letter of a font dot for dot the same, wherever it stands.
    """

    def __init__(self, page: Grey) -> None:
        self._page = page
        self._seen: dict[tuple[int, str, int, bytes], tuple[Glyph | None, int]] = {}

    def of(self, sign: Sign) -> Glyph | None:
        """Return the ink in the box of a level character; None where none stands out."""
        left, top, right, bottom = (side * _SCALE for side in sign.box)
        high, wide = round(bottom - top), round(right - left)
        # at the rim stands the ink of neighbours; of a narrow character it is too much
        rim = _RIM if wide > _NARROW else 0
        # characters are put down at whole dots, lines one more or less below the top of their boxes
        above, beside = max(1, round(top)), max(0, round(left)) + rim
        band = self._page[above - 1 : above + high + 1, beside : beside + wide - 2 * rim]
        for shift in (1, 0, 2):
            found = self._seen.get((sign.font, sign.text, wide, band[shift : shift + high].tobytes()))
            if found is not None:
                glyph, at = found
                down = above + shift - at
                return glyph and Glyph(glyph.ink, glyph.top + down, glyph.bottom + down)
        first = max(0, int(top))
        columns = slice(max(0, int(left)) + rim, int(right) + 1 - rim)
        glyph = _tight(self._page[first : int(bottom) + 1, columns], first)
        self._seen[sign.font, sign.text, wide, band[1 : 1 + high].tobytes()] = glyph, above + 1
        return glyph


def remember(glyph: Glyph, char: str) -> None:
    """Keep in mind that a reader, too, calls this picture so."""
    if len(_confirmed) < _SEEN_LIMIT:
        _confirmed.add((glyph.key, char))


Verdict = Literal["plain", "likely", "doubted"]
"""Whether a glyph is far more like the sign that it is called than like others; more like it; or not."""


def judged(glyphs: Sequence[tuple[Glyph, str]]) -> list[Verdict]:
    """Tell of each glyph whether it is the sign that it is called."""
    known = _known()
    keys = {id(glyph.ink): glyph.key for glyph, _ in glyphs}
    if len(_judged) > _SEEN_LIMIT:
        _judged.clear()
    new = {keys[id(glyph.ink)]: glyph for glyph, _ in glyphs if keys[id(glyph.ink)] not in _judged}
    if new:
        likeness = _shapes([glyph.ink for glyph in new.values()]) @ known.shapes.T
        _judged.update(zip(new, np.maximum.reduceat(likeness, known.starts, axis=1), strict=True))
    verdicts: dict[tuple[int, str], Verdict] = {}
    for glyph, char in glyphs:
        if (id(glyph.ink), char) not in verdicts:
            key = keys[id(glyph.ink)]
            plainly = (key, char) in _confirmed
            verdicts[id(glyph.ink), char] = "plain" if plainly else _verdict(known, _judged[key], char)
    return [verdicts[id(glyph.ink), char] for glyph, char in glyphs]


def _verdict(known: _Known, likeness: Floats, char: str) -> Verdict:
    sign = char.casefold()
    if not told(sign):  # a bracket or a stroke is like an l
        return "plain" if float(likeness[known.other["l"]].max()) < _LIKE else "doubted"
    if sign not in known.own:
        return "doubted"
    own, other = float(likeness[known.own[sign]]), float(likeness[known.other[sign]].max())
    if own >= (_LIKE_DIGIT if char.isdigit() else _LIKE) and own - other >= _CLEARER:
        return "plain"
    return "likely" if own > other else "doubted"


def is_point_or_comma(glyph: Glyph, char: str, digit: Glyph) -> bool:
    """Tell whether what stands behind a digit is plainly the point or the comma that it is called."""
    high, tall = digit.bottom - digit.top, glyph.bottom - glyph.top
    below = (glyph.bottom - digit.bottom) / high
    if glyph.top < digit.bottom - 0.33 * high or glyph.ink.shape[1] > 0.4 * high:
        return False
    if char == ".":
        return abs(below) <= _ON_LINE and tall <= 0.26 * high and tall <= 1.3 * glyph.ink.shape[1]
    return below >= _BELOW_LINE and tall >= 0.2 * high


def _tight(part: Grey, first_row: int) -> Glyph | None:
    if part.size == 0:
        return None
    low, high = int(part.min()), int(part.max())
    if high - low < _LEAST_CONTRAST:
        return None
    dark = cv2.mean(part)[0] < (low + high) / 2
    ink = cv2.convertScaleAbs(part, alpha=255 / (high - low), beta=-255 * low / (high - low))
    if not dark:
        ink = cv2.bitwise_not(ink)
    mask = cv2.threshold(ink, 255 * _INK, 255, cv2.THRESH_BINARY)[1]
    x, y, width, height = cv2.boundingRect(mask)
    return Glyph(
        np.ascontiguousarray(ink[y : y + height, x : x + width]), first_row + y, first_row + y + height
    )


def _shapes(inks: Sequence[Grey]) -> Floats:
    """Return what is compared, a row each: the ink at one height, its width nearer to that, centred, of length 1."""
    fields = np.zeros((len(inks), _ROWS, _COLUMNS), np.float32)
    for field, ink in zip(fields, inks, strict=True):
        rows, columns = ink.shape
        wide = min(_COLUMNS, max(3, round(_ROWS * 0.8 * (columns / rows) ** 0.5)))
        left = (_COLUMNS - wide) // 2
        field[:, left : left + wide] = cv2.resize(ink, (wide, _ROWS), interpolation=cv2.INTER_AREA)
    flat = fields.reshape(len(inks), -1) @ _softened()
    flat -= flat.mean(axis=1, keepdims=True)
    lengths = np.linalg.norm(flat, axis=1, keepdims=True)
    return np.asarray(flat / np.where(lengths, lengths, 1), np.float32)


@cache
def _softened() -> Floats:
    """Return the matrix that blurs a field a little: all fields at once in place of one after the other."""
    one_each = np.eye(_ROWS * _COLUMNS, dtype=np.float32).reshape(-1, _ROWS, _COLUMNS)
    return np.stack([cv2.GaussianBlur(field, (3, 3), 0).ravel() for field in one_each])


@cache
def _known() -> _Known:
    signs: list[str] = []
    inks: list[Grey] = []
    for points in _POINTS:
        for char, glyph in _drawn(points):
            signs.append(char.casefold())
            inks.append(glyph.ink)
    order = sorted(range(len(signs)), key=signs.__getitem__)
    names, starts = np.unique(np.array(signs)[order], return_index=True)
    classes = np.array([plain(name) for name in names])
    own = {str(name): number for number, name in enumerate(names)}
    other = {name: np.flatnonzero(classes != plain(name)) for name in own}
    return _Known(_shapes([inks[at] for at in order]), starts, own, other)


def _drawn(points: float) -> Iterator[tuple[str, Glyph]]:
    """Yield the signs of the built-in type, drawn at a size."""
    pdf = pdfium.PdfDocument.new()
    try:
        page = pdf.new_page(_CELL * len(_SIGNS), _CELL * len(_FACES))
        for row, face in enumerate(_FACES):
            for column, char in enumerate(_SIGNS):
                item = pdfium_c.FPDFPageObj_NewTextObj(pdf, face.encode(), points)
                code = char.encode("utf-16-le") + b"\0\0"
                pdfium_c.FPDFText_SetText(
                    item, ctypes.cast(ctypes.create_string_buffer(code), pdfium_c.FPDF_WIDESTRING)
                )
                pdfium_c.FPDFPageObj_Transform(item, 1, 0, 0, 1, _CELL * (column + 0.2), _CELL * (row + 0.3))
                pdfium_c.FPDFPage_InsertObject(page, item)
        picture = page.render(scale=DPI / 72, grayscale=True).to_numpy()
        picture = picture.reshape(picture.shape[:2])
    finally:
        pdf.close()
    side = _CELL * DPI / 72
    for row in range(len(_FACES)):
        bottom = picture.shape[0] - row * side
        for column, char in enumerate(_SIGNS):
            part = picture[int(bottom - side) : int(bottom), int(column * side) : int((column + 1) * side)]
            if (glyph := _tight(part, 0)) is not None:
                yield char, glyph
