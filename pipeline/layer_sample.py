"""Whether the characters of a PDF say what their glyphs show (Stichprobe der Schriftzeichen).

A font's table may give every digit another number: by a fault of the program that wrote the file, or to deceive.
So each font's digits and letters are looked at once: a handful of words that hold them all is cut from the
page, joined to one line and read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pypdfium2 as pdfium
from rapidfuzz.distance import Levenshtein

from .document import Word
from .textlayer import TextLayer, turned_box

if TYPE_CHECKING:
    from .cleaning import Grey

ReadLine = Callable[["Grey"], tuple[Word, ...]]

_DPI = 150
_HEIGHT = 40
_GAP = 26
_LONGEST = 1500
"""Pixels of one joined line."""
_DIGIT_COUNTS = 4
_MOST_WORDS = 60
_STANDING = 0.2
"""Narrower for its height is only a word that runs up or down the page."""
_CLOSE = str.maketrans({**dict.fromkeys("il|!jt", "1"), "o": "0", "q": "0", "ß": "b", "ø": "0"})
"""Signs that a good reader takes for each other without context; a layer that only confuses these is no lie."""
_ACCENTS = dict.fromkeys(range(0x300, 0x370))
_TOLD = re.compile(r"[^\W_\u0250-\U0010ffff]|(?<=\d)[.,](?=\d)")


def glyphs_agree(layer: TextLayer, page: pdfium.PdfPage, read_line: ReadLine) -> bool:
    """Tell whether the glyphs of a page show the characters that its layer says.

    Args:
        layer: the words with their fonts.
        page: the page that they were taken from.
        read_line: reads a picture that holds one line of type.
    """
    chosen = _chosen(layer)
    if not chosen:
        return True
    cuts = [_cut(page, word, layer.turned) for word in chosen]
    doubted = []
    for group in _lines(cuts):
        said = [chosen[index].text for index in group]
        if _differ("".join(said), _read(_joined([cuts[index] for index in group]), read_line)):
            doubted += group
    return not any(_differ(chosen[index].text, _read(_joined([cuts[index]]), read_line)) for index in doubted)


def _chosen(layer: TextLayer) -> list[Word]:
    """Return few words that together hold every sign of every font, digits first."""
    missing = {
        index: {(font, char) for font in layer.fonts[index] for char in _told(word.text)}
        for index, word in enumerate(layer.words)
        if word.box.width > _STANDING * word.box.height and _told(word.text)
    }
    chosen: list[Word] = []
    while missing and len(chosen) < _MOST_WORDS:
        best = max(missing, key=lambda index: _worth(missing[index]) / (2 + len(layer.words[index].text)))
        chosen.append(layer.words[best])
        told = missing[best]
        missing = {index: rest for index, signs in missing.items() if (rest := signs - told)}
        missing.pop(best, None)
    return chosen


def _told(text: str) -> str:
    """Return the letters and digits of a word, and the points and commas inside its numbers.

    >>> _told("(1.343,45"), _told("Satz,")
    ('1.343,45', 'Satz')
    """
    return "".join(_TOLD.findall(text))


def _worth(signs: set[tuple[int, str]]) -> int:
    return sum(_DIGIT_COUNTS if not char.isalpha() else 1 for _, char in signs)


def _cut(page: pdfium.PdfPage, word: Word, turn: int) -> Grey:
    """Return a word's picture, upright, grey, of the usual height."""
    width, height = page.get_size()
    box = turned_box(word.box, -turn % 360)
    rim = 0.08 * min(box.height * height, box.width * width)
    edges = (
        box.left * width - rim,
        (1 - box.bottom) * height - rim,
        (1 - box.right) * width - rim,
        box.top * height - rim,
    )
    small = min(box.height * height, box.width * width) if turn in (0, 180) else box.width * width
    scale = max(_DPI / 72, _HEIGHT / max(small, 1.0))
    bitmap = page.render(scale=scale, crop=tuple(max(0.0, edge) for edge in edges), grayscale=True)
    picture = bitmap.to_numpy()
    upright = np.rot90(picture.reshape(picture.shape[:2]), -(turn // 90))
    long = max(4, round(upright.shape[1] * _HEIGHT / upright.shape[0]))
    resized = np.asarray(
        cv2.resize(np.ascontiguousarray(upright), (long, _HEIGHT), interpolation=cv2.INTER_AREA), np.uint8
    )
    return resized if np.median(resized) > 127 else np.asarray(255 - resized, np.uint8)


def _lines(cuts: Sequence[Grey]) -> list[list[int]]:
    """Return which cuts go into one line, none too long to be read in one go."""
    lines: list[list[int]] = [[]]
    long = 0
    for index, cut in enumerate(cuts):
        if lines[-1] and long + cut.shape[1] + _GAP > _LONGEST:
            lines.append([])
            long = 0
        lines[-1].append(index)
        long += cut.shape[1] + _GAP
    return lines


def _joined(cuts: Sequence[Grey]) -> Grey:
    blank = np.full((_HEIGHT, _GAP), 255, np.uint8)
    parts = [blank]
    for cut in cuts:
        parts += [cut, blank]
    return np.hstack(parts)


def _read(line: Grey, read_line: ReadLine) -> str:
    return "".join(word.text for word in read_line(line))


def _differ(said: str, read: str) -> bool:
    """Tell whether two readings differ in a sign, what looks alike set aside."""
    return Levenshtein.distance(_plain(said), _plain(read)) > 0


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold()).translate(_ACCENTS)
    return "".join(_TOLD.findall(folded)).translate(_CLOSE)
