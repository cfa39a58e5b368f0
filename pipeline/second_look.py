"""A second look at what decides, and at words of which the reader was unsure (Zweitlesung).

Dates, amounts, numbers and names carry the verdict: unless the first reader is nearly certain of such a word,
another engine reads it too. The words are cut out, enlarged, prepared in another way and read all in one call. Two
engines that agree are worth more than either one's confidence; where both are sure of something else, the word is
doubted. What the second one saw instead is kept beside the word.

Measured on 13 made pages in four states (4,200 words): none of 3,700 on which both agree was wrong but one, and the
first, where it is 0.99 sure, errs less often than the second: reading everything twice would doubt one right word in
ten. `python -m benchmarks.reading` prints both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import cv2
import numpy as np

from .cleaning import Grey, at_resolution, evened
from .diacritics import differs_in_foreign_letters, in_german_letters
from .document import Box, Word
from .lines import lines_of
from .tesseract import read_words

UNSURE = 0.8
"""Below this every word is read again, ..."""
_NAMES_UNSURE, _FIGURES_UNSURE = 0.97, 0.99
"""... below these one that may be a name (a capital in front), and one with figures."""
_SCRIBBLE, _HOPELESS = 3, 0.4
"""A few letters of which the first reader made next to nothing are a signature: nobody reads them, and starting the
other engine for them alone costs as much as ten lines. They stay as unsure as they are."""
_TRUSTED = 0.9
"""What the first reader is so sure of is not doubted for a second reading that is itself unsure."""
_MOST_WORDS = 60
_DPI = 450.0
_LANGUAGES = "deu"
"""Loading a second language costs as much as reading ten words, and finds no more."""
_OPTIONS = " ".join(
    f"-c load_{dawg}_dawg=0" for dawg in ("system", "freq", "punc", "number", "unambig", "bigram")
)
"""Without its dictionaries, which know no names: a quarter cheaper, and what it reads is what it sees."""
_GAP = 40
_DISAGREED = 0.6


class _Strip(NamedTuple):
    """Neighbouring words cut out: where on the page, and their top, width and height on the sheet in pixels."""

    words: tuple[Word, ...]
    cut: Box
    top: int
    wide: int
    high: int


def looked_again(words: tuple[Word, ...], grey: Grey, dpi: float) -> tuple[Word, ...]:
    """Return the words; those that were looked at again as two readings see them.

    Args:
        words: the first reading.
        grey: the upright page, as scanned.
        dpi: its resolution.
    """
    pieces = list(_pieces(words, grey.shape[1] / grey.shape[0]))
    if not pieces:
        return words
    sheet, strips = _stacked(pieces, grey, dpi)
    again = read_words(sheet, _DPI, psm=6, languages=_LANGUAGES, options=_OPTIONS)
    settled: dict[Word, Word] = {}
    for strip in strips:
        seen = _on_page(again, strip, sheet.shape)
        for word in strip.words:
            if other := _same_place(word, seen):
                settled[word] = _judged(word, other)
    return tuple(settled.get(word, word) for word in words)


def _pieces(words: tuple[Word, ...], aspect: float) -> Iterator[tuple[Word, ...]]:
    """Yield runs of neighbours that want a second look, those nearest to certainty first, up to a limit."""
    runs: list[tuple[Word, ...]] = []
    for line in lines_of(words, aspect=aspect):
        run: tuple[Word, ...] = ()
        for word in line.words:
            if _wants_a_look(word):
                run += (word,)
            elif run:
                runs.append(run)
                run = ()
        if run:
            runs.append(run)
    taken = 0
    for run in sorted(runs, key=lambda run: min(word.confidence for word in run), reverse=True):
        taken += len(run)
        if taken > _MOST_WORDS:
            return
        yield run


def _wants_a_look(word: Word) -> bool:
    if sum(map(str.isalnum, word.text)) < 2:
        return False
    if any(map(str.isdigit, word.text)):
        return word.confidence < _FIGURES_UNSURE
    if len(word.text) <= _SCRIBBLE and word.confidence < _HOPELESS:
        return False
    return word.confidence < (_NAMES_UNSURE if word.text.lstrip("(„\"'")[:1].isupper() else UNSURE)


def _stacked(pieces: Sequence[tuple[Word, ...]], grey: Grey, dpi: float) -> tuple[Grey, list[_Strip]]:
    """Return the pieces one below the other, enlarged, and where each lies."""
    rows, columns = grey.shape
    cuts = []
    for piece in pieces:
        box = piece[0].box.union(*(word.box for word in piece[1:]))
        pad = round(0.35 * box.height * rows) + 1
        left, right = max(0, int(box.left * columns) - 2 * pad), int(box.right * columns) + 2 * pad
        top, bottom = max(0, int(box.top * rows) - pad), int(box.bottom * rows) + pad
        cut = grey[top:bottom, left:right]
        where = Box(left / columns, top / rows, (left + cut.shape[1]) / columns, (top + cut.shape[0]) / rows)
        large = evened(at_resolution(cut, dpi, _DPI)[0])
        cuts.append((piece, where, np.asarray(cv2.GaussianBlur(large, (0, 0), 1.2), np.uint8)))
    wide = max(cut.shape[1] for _, _, cut in cuts) + 2 * _GAP
    high = sum(cut.shape[0] + _GAP for _, _, cut in cuts) + _GAP
    sheet = np.full((high, wide), 255, np.uint8)
    strips = []
    y = _GAP
    for piece, where, cut in cuts:
        sheet[y : y + cut.shape[0], _GAP : _GAP + cut.shape[1]] = cut
        strips.append(_Strip(piece, where, y, cut.shape[1], cut.shape[0]))
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
        return word.model_copy(update={"confidence": 1 - (1 - surer) / 2, "agreed": True})
    if _bare(word.text) == _bare(other.text):
        return word.model_copy(update={"confidence": surer, "agreed": True})
    outdone = word.confidence >= _TRUSTED and other.confidence < UNSURE
    if outdone or differs_in_foreign_letters(word.text, other.text):
        return word.model_copy(update={"other": other.text})
    text, second = (other.text, word.text) if other.confidence > word.confidence else (word.text, other.text)
    return word.model_copy(update={"text": text, "confidence": min(surer, _DISAGREED), "other": second})


def _bare(text: str) -> str:
    """Return what two readings are compared by; the second reader has only German letters."""
    return in_german_letters(text).strip(".,;:'\"|_-—`´‘’“”")
