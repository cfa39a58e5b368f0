"""Whether the words that a PDF carries may be believed (Vertrauen in die Textebene).

A scan may carry a layer that a scanner guessed, that lies beside the ink, or that says what the paper does not:
such a layer is not used. The cheap questions come first; each doubt costs a reading of the picture, no more.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from .document import Box, Word
from .layer_alone import Alone, Grey, is_seen

if TYPE_CHECKING:
    from .render import Sheet
    from .textlayer import TextLayer

_FEW_WORDS = 3
_SAME_PLACE = 0.6
_SMALLEST_MM = 1.0
"""Height of type (2.8 pt) below which nobody reads it on paper."""
_PICTURE_PAGE = 0.6
"""A page covered by pictures to this share is a scan, whatever layer lies on it."""
_TWICE_ENCODED = re.compile(
    r"[ÃÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u2013-\u203a\u20ac\u2122]|â‚¬"
)
"""UTF-8 that was taken for Latin-1: `Ã¼` for `ü`."""
_LOOSE_ACCENT = re.compile(r"[a-zA-Z][\u00a8\u00b4\u02c6\u02dc][a-zA-Z]|\b[\u00a8][aouAOU]")
_SPACED = 0.3
"""Share of single letters among the words, from which on the layer parts its words wrongly."""
_ODD = 0.02


def is_trustworthy(layer: TextLayer, sheet: Sheet, shown: Grey, alone: Alone) -> bool:
    """Tell whether the words may stand for the page, as far as their places and their letters tell.

    Args:
        layer: the words that the file carries.
        sheet: what the page is made of.
        shown: the page as a viewer shows it, upright as the layer says, `as_ink`.
        alone: its characters alone, likewise.
    """
    words = layer.words
    if len(words) < _FEW_WORDS or sheet.hidden > 0.1 or pictures_share(sheet) > _PICTURE_PAGE:
        return False
    if not _is_sane(words) or _is_tiny(layer, sheet) or _overlaid(words):
        return False
    return is_seen(words, shown, alone)


def pictures_share(sheet: Sheet) -> float:
    """Return the share of the page (0 to 1) under embedded pictures: what they show is in no layer."""
    return _covered(sheet.images)


def _covered(images: Sequence[Box]) -> float:
    """Return the share of the page under pictures, counted on a grid so that layers do not count twice."""
    steps = 40
    grid = np.zeros((steps, steps), bool)
    middles = (np.arange(steps) + 0.5) / steps
    for left, top, right, bottom in images:
        rows, columns = (middles >= top) & (middles <= bottom), (middles >= left) & (middles <= right)
        grid |= rows[:, None] & columns
    return float(grid.mean())


def _is_sane(words: Sequence[Word]) -> bool:
    """Tell words from the rubbish of a font without a character table, or of one that was taken for another."""
    text = "".join(word.text for word in words)
    kinds = Counter(unicodedata.category(char)[0] for char in text)
    letters = kinds["L"] + kinds["N"]
    if kinds["C"] + text.count("\ufffd") > _ODD * len(text) or letters < 0.5 * len(text):
        return False
    if any(_TWICE_ENCODED.search(word.text) or _LOOSE_ACCENT.search(word.text) for word in words):
        return False
    return not _is_torn(words) and _is_voiced(words)


def _is_torn(words: Sequence[Word]) -> bool:
    """Tell whether words fall into single letters: B e s c h e i d."""
    lettered = [word.text for word in words if any(map(str.isalpha, word.text))]
    return sum(len(text) == 1 for text in lettered) > _SPACED * len(lettered)


def _is_voiced(words: Sequence[Word]) -> bool:
    """Tell words from letters: a shifted font table leaves letters, but words of consonants."""
    latin = [
        w.text.lower() for w in words if len(w.text) >= 4 and w.text.isalpha() and max(w.text) < "\u0250"
    ]
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
