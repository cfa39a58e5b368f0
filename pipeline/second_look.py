"""A second look at words of which the reader was unsure (Zweitlesung).

Their lines are cut out, enlarged, prepared in another way and read once more, all in one call. Two
readings that agree are worth more than either one's confidence; where they differ the surer one stays,
marked as doubtful.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np

from .cleaning import Grey, at_resolution, evened
from .document import Box, Line, Word
from .lines import lines_of
from .tesseract import read_words

UNSURE = 0.8
_MOST_LINES = 30
_DPI = 450.0
_GAP = 40
_DISAGREED = 0.6


class _Strip(NamedTuple):
    """A line cut out: where on the page, and its top, width and height on the sheet in pixels."""

    line: Line
    cut: Box
    top: int
    wide: int
    high: int


def looked_again(words: tuple[Word, ...], grey: Grey, dpi: float) -> tuple[Word, ...]:
    """Return the words, those of unsure lines as two readings see them.

    Args:
        words: the first reading.
        grey: the upright page, as scanned.
        dpi: its resolution.
    """
    lines = [line for line in lines_of(words, aspect=grey.shape[1] / grey.shape[0]) if _is_unsure(line)]
    lines = sorted(lines, key=lambda line: min(w.confidence for w in line.words), reverse=True)[:_MOST_LINES]
    if not lines:
        return words
    sheet, strips = _stacked(lines, grey, dpi)
    again = read_words(sheet, _DPI, psm=6)
    settled: dict[Word, Word] = {}
    for strip in strips:
        seen = _on_page(again, strip, sheet.shape)
        for word in strip.line.words:
            if other := _same_place(word, seen):
                settled[word] = _judged(word, other)
    return tuple(settled.get(word, word) for word in words)


def _is_unsure(line: Line) -> bool:
    return any(w.confidence < UNSURE and sum(map(str.isalnum, w.text)) >= 2 for w in line.words)


def _stacked(lines: Sequence[Line], grey: Grey, dpi: float) -> tuple[Grey, list[_Strip]]:
    """Return the lines one below the other, enlarged, and where each lies."""
    rows, columns = grey.shape
    cuts = []
    for line in lines:
        pad = round(0.35 * line.box.height * rows) + 1
        left, right = max(0, int(line.box.left * columns) - 2 * pad), int(line.box.right * columns) + 2 * pad
        top, bottom = max(0, int(line.box.top * rows) - pad), int(line.box.bottom * rows) + pad
        cut = grey[top:bottom, left:right]
        where = Box(left / columns, top / rows, (left + cut.shape[1]) / columns, (top + cut.shape[0]) / rows)
        large = evened(at_resolution(cut, dpi, _DPI)[0])
        cuts.append((line, where, np.asarray(cv2.GaussianBlur(large, (0, 0), 1.2), np.uint8)))
    wide = max(cut.shape[1] for _, _, cut in cuts) + 2 * _GAP
    high = sum(cut.shape[0] + _GAP for _, _, cut in cuts) + _GAP
    sheet = np.full((high, wide), 255, np.uint8)
    strips = []
    y = _GAP
    for line, where, cut in cuts:
        sheet[y : y + cut.shape[0], _GAP : _GAP + cut.shape[1]] = cut
        strips.append(_Strip(line, where, y, cut.shape[1], cut.shape[0]))
        y += cut.shape[0] + _GAP
    return sheet, strips


def _on_page(words: Sequence[Word], strip: _Strip, shape: tuple[int, ...]) -> list[Word]:
    """Return the words read in a strip, with their boxes on the page."""
    high, wide = shape[0], shape[1]
    found = []
    for word in words:
        if not strip.top - _GAP / 3 <= word.box.middle[1] * high <= strip.top + strip.high + _GAP / 3:
            continue
        box = Box(
            strip.cut.left + (word.box.left * wide - _GAP) / strip.wide * strip.cut.width,
            strip.cut.top + (word.box.top * high - strip.top) / strip.high * strip.cut.height,
            strip.cut.left + (word.box.right * wide - _GAP) / strip.wide * strip.cut.width,
            strip.cut.top + (word.box.bottom * high - strip.top) / strip.high * strip.cut.height,
        )
        found.append(word.model_copy(update={"box": box}))
    return found


def _same_place(word: Word, seen: Sequence[Word]) -> Word | None:
    """Return the word of the second reading in the same place; None where it parts the line otherwise."""
    for other in seen:
        shared = min(word.box.right, other.box.right) - max(word.box.left, other.box.left)
        if shared > 0.75 * max(word.box.width, other.box.width):
            return other
    return None


def _judged(word: Word, other: Word) -> Word:
    """Return what two readings make of a word; its box stays that of the first."""
    surer = max(word.confidence, other.confidence)
    if word.text == other.text:
        return word.model_copy(update={"confidence": 1 - (1 - surer) / 2})
    if _bare(word.text) == _bare(other.text):
        return word.model_copy(update={"confidence": surer})
    text = other.text if other.confidence > word.confidence else word.text
    return word.model_copy(update={"text": text, "confidence": min(surer, _DISAGREED)})


def _bare(text: str) -> str:
    return text.strip(".,;:'\"|_-—`´‘’“”")
