"""A mail as it would come out of a printer (Ausdruck einer E-Mail): words with their places, and the picture of them.

Nothing is read here: the words are known, they are laid out.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from .document import Box, Word
from .limits import PICTURE_PIXELS

READER = "mail"
"""`Page.reader` of such a page. Anybody can write what he likes into a mail: it is no evidence."""
PAPER_MM = (210.0, 297.0)
_HEIGHT = PICTURE_PIXELS
_WIDTH = round(PICTURE_PIXELS * PAPER_MM[0] / PAPER_MM[1])
_MARGIN = 75
_LEADING = 20
_SIZE = 14
_LONGEST = 400
"""Letters of a word that are measured at once."""
_ROWS = (_HEIGHT - 2 * _MARGIN) // _LEADING
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


class Printed(NamedTuple):
    """One printed page: its words in reading order, its grey picture."""

    words: tuple[Word, ...]
    picture: Image.Image


def sheets_of(text: str) -> list[list[list[str]]]:
    """Return the text as pages of rows of words, at least one page."""
    rows: list[list[str]] = []
    for line in _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n"):
        rows += _wrapped(line.split())
    return [rows[at : at + _ROWS] for at in range(0, len(rows), _ROWS)] or [[]]


def printed(rows: list[list[str]]) -> Printed:
    """Return one page of `sheets_of` in ink."""
    picture = Image.new("L", (_WIDTH, _HEIGHT), 255)
    draw = ImageDraw.Draw(picture)
    words: list[Word] = []
    for number, row in enumerate(rows):
        left, top = float(_MARGIN), _MARGIN + number * _LEADING
        for text in row:
            width = _length(text)
            draw.text((left, top), text, fill=0, font=_font())
            box = Box(
                left / _WIDTH, top / _HEIGHT, min(1.0, (left + width) / _WIDTH), (top + _SIZE * 1.2) / _HEIGHT
            )
            words.append(Word(text=text, box=box, confidence=1.0))
            left += width + _length(" ")
    return Printed(tuple(words), picture)


def _wrapped(words: list[str]) -> list[list[str]]:
    """Return one line as rows that fit between the margins; a word that is too long is broken."""
    room = _WIDTH - 2 * _MARGIN
    rows: list[list[str]] = [[]]
    left = 0.0
    for word in (piece for whole in words for piece in _pieces(whole, room)):
        width = _length(word)
        if rows[-1] and left + width > room:
            rows.append([])
            left = 0.0
        rows[-1].append(word)
        left += width + _length(" ")
    return rows


def _pieces(word: str, room: int) -> list[str]:
    if len(word) > _LONGEST:  # to measure a word of a hundred thousand letters takes minutes
        return [
            piece for at in range(0, len(word), _LONGEST) for piece in _pieces(word[at : at + _LONGEST], room)
        ]
    if _length(word) <= room:
        return [word]
    size = max(1, len(word) * room // int(_length(word) * 1.3))
    return [piece for at in range(0, len(word), size) for piece in _pieces(word[at : at + size], room)]


def _length(text: str) -> float:
    # a letter that the face lacks may have no width: every word still has its place
    return max(float(_font().getlength(text)), 3.0 * len(text))


@cache
def _font() -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(_SIZE)
