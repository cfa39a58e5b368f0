"""The machine-readable zone, read once more by itself (eigener Lesegang für die MRZ).

The German model reads its fillers as letters; with the English one, a whitelist and large type nearly
every line is exact, and the check digits say which reading is.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

import cv2
import numpy as np

from .cleaning import Grey, evened
from .document import Box, Word
from .lines import rows_of
from .mrz_lines import best_zone, looks_like_mrz, passed
from .tesseract import read_words

_WHITELIST = "-c tessedit_char_whitelist=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"
_CAP_PIXELS = (40, 30, 52)
_PROVEN, _PLAIN, _DOUBTFUL = 0.99, 0.9, 0.6


def with_mrz(words: tuple[Word, ...], grey: Grey) -> tuple[Word, ...]:
    """Return the words with each line of a machine-readable zone as one word, where there is a zone.

    Args:
        words: what the first reading gave.
        grey: the upright page, as scanned.
    """
    rows = [row for row in rows_of(words) if looks_like_mrz("".join(word.text for word in row))]
    if not rows:
        return words
    first, *rest = (word.box for row in rows for word in row)
    height = median(word.box.height for row in rows for word in row)
    band = first.union(*rest)
    for zone in _zones(grey, band, height):
        kept = [word for word in words if not _inside(word.box, [line.box for line in zone])]
        return (*kept, *zone)
    return words


def _zones(grey: Grey, band: Box, height: float) -> list[tuple[Word, ...]]:
    """Return the zone read in the band, generously cut; at most one."""
    rows, columns = grey.shape
    # a line that the first reading missed stands above or below the others
    top, bottom = max(0.0, band.top - 3.2 * height), min(1.0, band.bottom + 3.2 * height)
    left, right = max(0.0, band.left - 0.05), min(1.0, band.right + 0.05)
    cut = grey[int(top * rows) : int(bottom * rows) + 1, int(left * columns) : int(right * columns) + 1]
    page = Box(left, top, right, bottom)
    readings: list[list[tuple[str, Box]]] = []
    best: tuple[Word, ...] = ()
    for cap in _CAP_PIXELS:
        lines = _lines(cut, cap / max(4.0, height * rows), page)
        if len(lines) in (2, 3):
            readings.append(lines)
        best = _chosen(readings) or best
        if best and all(word.confidence >= _PLAIN for word in best):
            break
    return [best] if best else []


def _lines(cut: Grey, scale: float, page: Box) -> list[tuple[str, Box]]:
    """Return text and box on the page of each line of the cut that may belong to a zone."""
    scale = min(6.0, max(0.5, scale))
    large = np.asarray(cv2.resize(cut, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC), np.uint8)
    framed = np.pad(evened(large), 20, constant_values=255)
    high, wide = framed.shape
    found = read_words(framed, 300, psm=6, languages="eng", options=_WHITELIST)
    lines = []
    for row in rows_of(found):
        text = "".join(word.text for word in row)
        if len(text) >= 26 and ("<" in text or sum(map(str.isdigit, text)) > 8):
            first, *rest = (word.box for word in row)
            lines.append((text, _on_page(first.union(*rest), wide, high, page)))
    return lines


def _on_page(box: Box, wide: int, high: int, page: Box) -> Box:
    def across(share: float) -> float:
        return page.left + min(1.0, max(0.0, (share * wide - 20) / (wide - 40))) * page.width

    def down(share: float) -> float:
        return page.top + min(1.0, max(0.0, (share * high - 20) / (high - 40))) * page.height

    return Box(across(box.left), down(box.top), across(box.right), down(box.bottom))


def _chosen(readings: Sequence[Sequence[tuple[str, Box]]]) -> tuple[Word, ...]:
    for count in (3, 2):
        alike = [reading for reading in readings if len(reading) == count]
        texts = best_zone([[reading[row][0] for reading in alike] for row in range(count)]) if alike else ()
        if texts:
            right, total = passed(texts)
            boxes = [box for _, box in alike[0]]
            return tuple(
                Word(text=text, box=box, confidence=_sureness(row, count, right, total))
                for row, (text, box) in enumerate(zip(texts, boxes, strict=True))
            )
    return ()


def _sureness(row: int, count: int, right: int, total: int) -> float:
    """Return the confidence of a line: the names carry no check digit of their own."""
    if right < total:
        return _DOUBTFUL
    names = row == (2 if count == 3 else 0)
    return _PLAIN if names else _PROVEN


def _inside(box: Box, lines: Sequence[Box]) -> bool:
    x, y = box.middle
    return any(
        line.left - 0.02 <= x <= line.right + 0.02
        and line.top - 0.3 * line.height <= y <= line.bottom + 0.3 * line.height
        for line in lines
    )
