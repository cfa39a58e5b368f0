"""Whether a picture of a page is good enough to be read (Bildgüte), and what would make it better.

Two things are asked apart: what is wrong with the picture, and whether that left the page unread. A poor picture of
which every word was read is no problem; a page on which little was read is one only where the picture is to blame.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

from .legible import is_wordlike
from .shrink import shrunk_to
from .unread_rows import unread_rows

if TYPE_CHECKING:
    from .cleaning import Grey
    from .document import Advice, Word

_MOST_WORDS = 40
_SMALL_TYPE = 12.0
"""Pixels of a word's height: below it letters run together (type of 8 points at 100 dpi)."""
_SMALL_PAGE = 1000
"""Longer side in pixels: type of 10 points on A4 is too small then."""
_SOFT = 0.28
"""Share of a word's height over which ink turns into paper: 0.14 sharp, 0.25 where half the words are still read."""
_SOFT_PAGE = 1 / 230
"""The same as a share of the page's longer side: 1/550 sharp, 1/140 where nothing is read any more."""
_FINE = 0.45
"""Of the ink, what is left on strokes of a few pixels: 0.8 in sharp type."""
_A4 = 297 / 210
_FAINT = 30.0
"""Grey levels between ink and paper."""
_DOUBTED, _WORTH_ADVICE, _SHARE_DOUBTED = 0.7, 0.15, 0.5
"""A word's confidence; the shares of doubted words from which a scan is advised on, and any page counts as unread."""
_ROWS = 4
"""Rows of type without a word: fewer may be a line of waves, a seal, a barcode."""
_FEW_WORDS = 30
_SIDE = 800
"""Longer side in pixels of the picture on which ink is looked for."""
_INK, _INKED = 25.0, 0.005
_ONE_PAPER = 1.45
"""On a page most of the picture is paper, in whatever light; other pictures have bright parts and dark ones."""


_ORDER: tuple[Advice, ...] = ("blurred", "too_small", "dark", "cut_off")


class Quality(NamedTuple):
    """`advice`: what is wrong with the picture; `legible`: whether it can count as read all the same."""

    advice: tuple[Advice, ...]
    legible: bool


def quality_of(
    grey: Grey, words: Sequence[Word], *, sized: bool, cut_off: bool = False, pictured: bool = False
) -> Quality:
    """Judge the upright picture of a page.

    Args:
        grey: the picture.
        words: what was read from it.
        sized: the size of the paper is known; a photograph's is not.
        cut_off: a side of the sheet lies outside the picture.
        pictured: a person's photograph was found: a page without words may be nothing else.
    """
    wrong: set[Advice] = set()
    doubted = _share_doubted(words)
    if words and (doubted > _WORTH_ADVICE or not sized):
        soft, contrast, height = _of_words(grey, words)
        signs: dict[Advice, bool] = {
            "blurred": soft > _SOFT, "too_small": height < _SMALL_TYPE, "dark": contrast < _FAINT
        }  # fmt: skip
        wrong = {advice for advice, true in signs.items() if true}
    legible = not wrong or doubted <= _SHARE_DOUBTED
    if len(words) < _FEW_WORDS:
        # no scanner is out of focus or too far away, and a portrait may be soft
        lost = _lost(grey, words, doubted_camera=not sized and not pictured)
        wrong |= lost
        legible = legible and not lost
    if cut_off:
        wrong.add("cut_off")
    return Quality(tuple(advice for advice in _ORDER if advice in wrong), legible)


def _lost(grey: Grey, words: Sequence[Word], *, doubted_camera: bool) -> set[Advice]:
    """Return why a picture with few words cannot have been read as it should; empty: nothing says so."""
    lost: set[Advice] = set()
    rows, unread = unread_rows(grey, words)
    if unread >= _ROWS and unread > rows / 2:
        lost.add("too_small")
    if doubted_camera:
        inked, soft = _of_page(grey)
        if inked and not words and max(grey.shape) < _SMALL_PAGE and _has_shape_of_a4(grey):
            lost.add("too_small")
        if soft:
            lost.add("blurred")
    return lost


def _has_shape_of_a4(grey: Grey) -> bool:
    return bool(abs(max(grey.shape) / min(grey.shape) / _A4 - 1) < 0.05)


def _share_doubted(words: Sequence[Word]) -> float:
    wordlike = [word for word in words if is_wordlike(word.text)] or words
    return sum(word.confidence < _DOUBTED for word in wordlike) / max(1, len(wordlike))


def _of_words(grey: Grey, words: Sequence[Word]) -> tuple[float, float, float]:
    """Return how soft the words' strokes are, ink against paper, and their height: medians over the page."""
    rows, columns = grey.shape
    measured = []
    for word in words[:: max(1, len(words) // _MOST_WORDS)]:
        top, bottom = max(0, int(word.box.top * rows) - 2), int(word.box.bottom * rows) + 2
        cut = grey[top:bottom, max(0, int(word.box.left * columns) - 2) : int(word.box.right * columns) + 2]
        if min(cut.shape) >= 5:
            width, contrast = _edge(cut)
            measured.append((width / (bottom - top - 4 or 1), contrast, float(bottom - top - 4)))
    if not measured:
        return 0.0, 255.0, 100.0
    softs, contrasts, heights = zip(*measured, strict=True)
    return median(softs), median(contrasts), median(heights)


def _edge(cut: Grey) -> tuple[float, float]:
    """Return over how many pixels the steepest edges of a picture run from ink to paper, and their contrast.

    Of four directions the worst counts: a shaken picture is sharp along the way that the hand went.
    """
    dark, light = (float(level) for level in np.percentile(cut, (2, 95)))
    return (light - dark) / max(_steepness(cut, 97), 1e-3), light - dark


def _steepness(picture: Grey, percentile: float) -> float:
    across = cv2.Sobel(picture, cv2.CV_32F, 1, 0, ksize=3) / 8
    down = cv2.Sobel(picture, cv2.CV_32F, 0, 1, ksize=3) / 8
    ways = across, down, (across + down) / np.sqrt(2), (across - down) / np.sqrt(2)
    return min(float(np.percentile(np.abs(way), percentile)) for way in ways)


def _of_page(grey: Grey) -> tuple[bool, bool]:
    """Tell whether a picture is one of paper with ink on it, and whether nothing of it is sharp."""
    rows, columns = grey.shape
    inner = grey[rows // 25 : rows - rows // 25, columns // 25 : columns - columns // 25]
    if not _is_inked_paper(shrunk_to(inner, _SIDE)):
        return False, False
    calm = np.asarray(cv2.GaussianBlur(inner, (0, 0), 1.5), np.uint8)  # grain is sharp by itself
    ink = cv2.morphologyEx(calm, cv2.MORPH_BLACKHAT, np.ones((61, 61), np.uint8))
    fine = cv2.morphologyEx(calm, cv2.MORPH_BLACKHAT, np.ones((9, 9), np.uint8))
    strongest = float(np.percentile(ink, 99.8))
    wide = strongest / max(_steepness(calm, 99.8), 1e-3) > _SOFT_PAGE * max(grey.shape)
    return True, wide and float(np.percentile(fine, 99.8)) < _FINE * strongest


def _is_inked_paper(small: Grey) -> bool:
    """Tell whether a picture is paper in one light with ink in many places: a fold or an edge is in one."""
    middle, light = (float(level) for level in np.percentile(small, (50, 90)))
    if light > _ONE_PAPER * middle:
        return False
    ink = (cv2.morphologyEx(small, cv2.MORPH_BLACKHAT, np.ones((21, 21), np.uint8)) > _INK).astype(np.uint8)
    _, _, found, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    _, _, wide, high, inked = found[1:].T
    spot = (wide < small.shape[1] / 2) & (high < small.shape[0] / 2)
    return bool(inked[spot].sum() > _INKED * small.size)
