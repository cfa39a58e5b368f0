"""Words with boxes from the signs of one line (Wörter einer Zeile).

A recogniser of lines says which sign stands at about which place, and drops a blank here and there. Where a
word ends is seen in the ink: a gap that is wide for this line parts two words, read or not.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from .diacritics import mended
from .document import Box, Word
from .token_shapes import settled

if TYPE_CHECKING:
    from .cleaning import Grey
    from .signs import Sign

_GAP_OF_HEIGHT = 0.24
"""A blank is about a quarter of the type's height; the room between letters a tenth."""
_GAP_OF_USUAL = 2.5
"""In spaced or fixed-width type the room between letters is large; a blank is much larger."""
_GAP_OF_ANY_TYPE = 0.7
_GAP_IN_NUMBER = 0.6
"""A slim 1 stands in a wide cell: between figures only a gap of this share of the height parts two numbers."""
_RULE = 0.75


_STOPS = frozenset(".,;")
"""They belong to the word before them, however wide the type is set."""
_LIKE_PARAGRAPH = re.compile(r"\(?(?:[S§]{1,2}|8)")
_AS_PARAGRAPH = str.maketrans("S8", "§§")
_NUMBER = re.compile(r"\d{1,3}[a-z]{0,2},?")
_OF_A_LAW = re.compile(r"(?:Abs|S\.|Satz|Nr|ff|[A-Z]\w*(?:G|GB|V|O)\b|SGB)")


class Strip(NamedTuple):
    """A line cut out of a page: its grey picture, the page's shape, and the way back.

    `back`: 2 x 3, takes a point (x, y, 1) of the strip to the page, in pixels.
    """

    grey: Grey
    page: tuple[int, ...]
    back: npt.NDArray[np.float64]

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """Return a rectangle of the strip as the box around it on the page."""
        corners = np.array([(left, top, 1), (right, top, 1), (right, bottom, 1), (left, bottom, 1)])
        points = corners @ self.back.T
        rows, columns = self.page[:2]
        x, y = np.clip(points[:, 0] / columns, 0, 1), np.clip(points[:, 1] / rows, 0, 1)
        return Box(float(x.min()), float(y.min()), float(x.max()), float(y.max()))


def words_of_line(signs: Sequence[Sign], strip: Strip) -> list[Word]:
    """Return the words that the signs make, each in the box of its ink."""
    ink = _ink(strip.grey)
    columns = np.asarray(ink.any(axis=0))
    rows = np.flatnonzero(ink.any(axis=1))
    if not columns.any():
        return []
    gaps = _gaps(columns)
    cuts = _cuts(signs, gaps, float(rows[-1] - rows[0] + 1))
    words = []
    for group, left, right in cuts:
        text = settled(mended(group, ink))
        part = ink[:, int(left) : max(int(left) + 1, int(np.ceil(right)))]
        across, down = np.flatnonzero(part.any(axis=0)), np.flatnonzero(part.any(axis=1))
        if not text or not across.size:
            continue
        box = strip.box(int(left) + across[0], down[0], int(left) + across[-1] + 1, down[-1] + 1)
        words.append(Word(text=text, box=box, confidence=min(sign.sure for sign in group)))
    return _with_paragraph_signs(words)


def _with_paragraph_signs(words: list[Word]) -> list[Word]:
    """Return the words with `§` where an S or 8 stands before a number and its law: "S 60 Abs. 7", "SS 27 ff."."""
    texts = [word.text for word in words]
    return [
        word.model_copy(update={"text": word.text.translate(_AS_PARAGRAPH)})
        if _LIKE_PARAGRAPH.fullmatch(word.text)
        and _NUMBER.fullmatch("".join(texts[place + 1 : place + 2]))
        and _OF_A_LAW.match("".join(texts[place + 2 : place + 3]))
        else word
        for place, word in enumerate(words)
    ]


def _ink(grey: Grey) -> npt.NDArray[np.bool_]:
    """Return where ink is: strokes darker than the paper, or lighter where the paper is dark; rules left out."""
    paper, dark, light = _levels(grey, (0.6, 0.01, 0.99))
    on_light = paper - dark >= light - paper
    ink = np.asarray(grey < (paper + dark) / 2 if on_light else grey > (paper + light) / 2)
    ink[ink.mean(axis=1) > _RULE] = False
    return ink


def _levels(grey: Grey, shares: Sequence[float]) -> list[float]:
    """Return the levels below which these shares of the pixels lie; counted, which is far cheaper than sorted."""
    counted = cv2.calcHist([grey], [0], None, [256], [0, 256]).ravel().cumsum()
    return [float(np.searchsorted(counted, share * (grey.size - 1), side="right")) for share in shares]


def _gaps(columns: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the runs of columns without ink between the first and the last that have some, as (start, end)."""
    filled = np.flatnonzero(columns)
    ends = np.flatnonzero(np.diff(filled) > 1)
    return [(int(filled[i]) + 1, int(filled[i + 1])) for i in ends]


def _cuts(
    signs: Sequence[Sign], gaps: list[tuple[int, int]], height: float
) -> list[tuple[list[Sign], float, float]]:
    """Return the signs of each word, and between which columns of the strip it stands."""
    usual = float(np.median([end - start for start, end in gaps])) if gaps else 0.0
    wide = max(_GAP_OF_HEIGHT * height, min(_GAP_OF_USUAL * usual, _GAP_OF_ANY_TYPE * height))
    middles = [(start + end) / 2 for start, end in gaps]
    result: list[tuple[list[Sign], float, float]] = []
    group: list[Sign] = []
    left = 0.0
    blank = False
    for sign in signs:
        if sign.text == " ":
            blank = True
            continue
        if group:
            between = gaps[bisect_right(middles, group[-1].x) : bisect_left(middles, sign.x)]
            widest = max(between, key=_width, default=None)
            glued = sign.text.isdigit() and _is_word(group)
            parted = False
            if widest is not None and _width(widest) > wide and sign.text not in _STOPS:
                in_number = _is_number(group[-1].text + sign.text)
                parted = not in_number or _width(widest) > _GAP_IN_NUMBER * height
            if blank or glued or parted:
                result.append((group, left, widest[0] if widest else (group[-1].x + sign.x) / 2))
                group, left = [], widest[1] if widest else (group[-1].x + sign.x) / 2
        if not group:
            # a tick box before the first word is no part of it
            left = max([left, *(end for start, end in gaps if end - start > wide and end <= sign.x)])
        group.append(sign)
        blank = False
    if group:
        after = [start for start, end in gaps if end - start > wide and start >= group[-1].x]
        result.append((group, left, min([float(10**9), *after])))
    return result


def _is_word(signs: Sequence[Sign]) -> bool:
    """Whether signs are small letters: no German word runs into a digit, but handwriting behind print is read so."""
    text = "".join(sign.text for sign in signs)
    return len(text) >= 2 and text.isalpha() and text.islower()


def _width(gap: tuple[int, int]) -> int:
    return gap[1] - gap[0]


def _is_number(pair: str) -> bool:
    return any(map(str.isdigit, pair)) and all(char.isdigit() or char in ".,-/:" for char in pair)
