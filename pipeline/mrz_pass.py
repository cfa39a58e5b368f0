"""The machine-readable zone, read once more by itself (eigener Lesegang für die MRZ).

The German model reads its fillers as letters; with the English one, a whitelist and large type nearly
every line is exact, and the check digits say which reading is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

import cv2
import numpy as np

from .cleaning import Grey, evened
from .document import Box, Word
from .lines import rows_of
from .mrz_cells import box_of, laid_out, lines_of_cells, without_fillers
from .mrz_lines import best_zone, fitted, looks_like_mrz, passed, typed
from .shrink import shrunk_to
from .tesseract import read_words

_WHITELIST = "-c tessedit_char_whitelist=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"
_CAP_PIXELS = (40, 30, 52)
_FRAME = 20
_NEXT_LINE = 3.2
"""Within so many heights of a sign above and below stands another line of the zone."""
_GLANCE_PIXELS, _GLANCE_HEIGHTS = 1170, (4, 40)
"""A4 at 100 dpi shows that signs stand at one pitch, if not what they are, for a tenth of the cost."""
_MISCOUNTED = 3
_FEWEST_FILLERS = 3
_MOST_WORDS = 150
"""A page with more words shows no card: there, nobody looks for a zone that nobody read."""
_PROVEN, _AGREED, _PLAIN, _DOUBTFUL = 0.99, 0.97, 0.9, 0.6
_MISREAD_FILLERS = re.compile(r"<[KSCEX]{1,2}(<|$)|<<[A-Z<]*<<[A-Z]|([KSCEX])\2{2,}<")
"""A lone K among fillers, more than family and given names: fillers read as letters."""


def with_mrz(words: tuple[Word, ...], grey: Grey) -> tuple[Word, ...]:
    """Return the words with each line of a machine-readable zone as one word, where there is a zone.

    Args:
        words: what the first reading gave.
        grey: the upright page, as scanned.
    """
    for band, height in _bands(words, grey):
        if zone := _zone(grey, band, height, _as_read(words, band, height)):
            words = (*(word for word in words if not _inside(word.box, [line.box for line in zone])), *zone)
    return words


def _bands(words: tuple[Word, ...], grey: Grey) -> list[tuple[Box, float]]:
    """Return where lines of a zone stand close to each other, each with the height of its signs."""
    rows = [row for row in rows_of(words) if looks_like_mrz("".join(word.text for word in row))]
    lines = [(row[0].box.union(*(w.box for w in row[1:])), median(w.box.height for w in row)) for row in rows]
    if not lines and len(words) <= _MOST_WORDS:
        lines = _seen_lines(grey)
    bands: list[tuple[Box, float]] = []
    for box, height in sorted(lines, key=lambda line: line[0].top):
        if bands and box.top - bands[-1][0].bottom < 4 * height and box.overlap_x(bands[-1][0]) > 0.5:
            bands[-1] = bands[-1][0].union(box), min(bands[-1][1], height)
        else:
            bands.append((box, height))
    return bands


def _seen_lines(grey: Grey) -> list[tuple[Box, float]]:
    """Return lines that nobody read but that stand at the pitch of a zone, with the height of their signs."""
    small = shrunk_to(grey, _GLANCE_PIXELS)
    paper = float(np.median(small[::4, ::4]))
    if not lines_of_cells(_black(small, paper), _GLANCE_HEIGHTS):
        return []
    rows, columns = grey.shape
    found = []
    for cells in lines_of_cells(_black(grey, paper)):
        if sum(cell is not None and cell.filler for cell in cells) >= _FEWEST_FILLERS:
            left, top, right, bottom = box_of(cells)
            found.append(
                (Box(left / columns, top / rows, right / columns, bottom / rows), (bottom - top) / rows)
            )
    return found


def _black(grey: Grey, paper: float) -> Grey:
    """Return what is much darker than the paper as 0, the rest as 255."""
    return np.asarray(cv2.threshold(grey, 0.6 * paper, 255, cv2.THRESH_BINARY)[1], np.uint8)


def _as_read(words: tuple[Word, ...], band: Box, height: float) -> list[tuple[str, Box]]:
    """Return text and box of each line of the band, and of those next to it, as the first reader saw it."""
    around = Box(band.left - 0.05, band.top - _NEXT_LINE * height, 1.0, band.bottom + _NEXT_LINE * height)
    rows = rows_of(
        [word for word in words if around.overlap_y(word.box) > 0.5 and word.box.left > around.left]
    )
    lines = [
        ("".join(word.text for word in row), row[0].box.union(*(word.box for word in row[1:])))
        for row in rows
    ]
    zone = next((text for text, _ in lines if looks_like_mrz(text)), "")
    # the second line of a sticker has a single filler: it is told by its length
    return [line for line in lines if abs(len(line[0]) - len(zone)) <= _MISCOUNTED]


def _zone(grey: Grey, band: Box, height: float, as_read: list[tuple[str, Box]]) -> tuple[Word, ...]:
    """Return the lines of the zone read in the band, generously cut; () where there is none.

    `as_read`: the lines as the first reader saw them: right more often than not, but never believed alone.
    """
    rows, columns = grey.shape
    # a line that the first reading missed stands above or below the others
    top, bottom = max(0.0, band.top - _NEXT_LINE * height), min(1.0, band.bottom + _NEXT_LINE * height)
    left, right = max(0.0, band.left - 0.05), min(1.0, band.right + 0.05)
    cut = grey[int(top * rows) : int(bottom * rows) + 1, int(left * columns) : int(right * columns) + 1]
    page = Box(left, top, right, bottom)
    seen = as_read if len(as_read) in (2, 3) else []
    readings: list[list[tuple[str, Box]]] = [seen] if seen else []
    best: tuple[Word, ...] = ()
    for cap in _CAP_PIXELS:
        large = _enlarged(cut, cap / max(4.0, height * rows))
        for read in (_lines_by_cells, _lines):
            lines = read(large, page)
            if len(lines) in (2, 3):
                readings.append(lines)
            best = _chosen(readings, seen) or best
            if best and all(word.confidence >= _PLAIN for word in best):
                return best
    return best


def _enlarged(cut: Grey, scale: float) -> Grey:
    scale = min(6.0, max(0.5, scale))
    large = np.asarray(cv2.resize(cut, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC), np.uint8)
    return np.pad(evened(large), _FRAME, constant_values=255)


def _lines_by_cells(large: Grey, page: Box) -> list[tuple[str, Box]]:
    """Return text and box on the page of each line: fillers told by their shape, the other signs read without them."""
    high, wide = large.shape
    found = lines_of_cells(large)
    length = max((len(cells) for cells in found), default=0)
    found = [cells for cells in found if len(cells) == length]
    if not found:
        return []
    strips = [without_fillers(large, cells) for cells in found]
    broad = max(strip.shape[1] for strip in strips)
    padded = [np.pad(s, ((0, 0), (0, broad - s.shape[1])), constant_values=255) for s in strips]
    sheet = np.asarray(np.vstack(padded), np.uint8)
    read = read_words(sheet, 300, psm=6, languages="eng", options=_WHITELIST.removesuffix("<"))
    lines = []
    top = 0
    for cells, strip in zip(found, strips, strict=True):
        bottom = top + strip.shape[0]
        row = [word for word in read if top <= word.box.middle[1] * sheet.shape[0] < bottom]
        text = laid_out("".join(w.text for w in sorted(row, key=lambda w: w.box.left)), cells)
        top = bottom
        if text:
            x0, y0, x1, y1 = box_of(cells)
            box = Box(x0 / wide, y0 / high, x1 / wide, y1 / high)
            lines.append((text, _on_page(box, wide, high, page)))
    return lines


def _lines(large: Grey, page: Box) -> list[tuple[str, Box]]:
    """Return text and box on the page of each line of the cut that may belong to a zone."""
    high, wide = large.shape
    found = read_words(large, 300, psm=6, languages="eng", options=_WHITELIST)
    lines = []
    for row in rows_of(found):
        text = "".join(word.text for word in row)
        if len(text) >= 26 and ("<" in text or sum(map(str.isdigit, text)) > 8):
            first, *rest = (word.box for word in row)
            lines.append((text, _on_page(first.union(*rest), wide, high, page)))
    return lines


def _on_page(box: Box, wide: int, high: int, page: Box) -> Box:
    def across(share: float) -> float:
        return page.left + min(1.0, max(0.0, (share * wide - _FRAME) / (wide - 2 * _FRAME))) * page.width

    def down(share: float) -> float:
        return page.top + min(1.0, max(0.0, (share * high - _FRAME) / (high - 2 * _FRAME))) * page.height

    return Box(across(box.left), down(box.top), across(box.right), down(box.bottom))


def _chosen(
    readings: Sequence[Sequence[tuple[str, Box]]], seen: Sequence[tuple[str, Box]]
) -> tuple[Word, ...]:
    """Return the best zone of the readings; `seen` is that of another reader than the rest, or empty."""
    for count in (3, 2):
        alike = [reading for reading in readings if len(reading) == count]
        texts = best_zone([[reading[row][0] for reading in alike] for row in range(count)]) if alike else ()
        if texts:
            right, total = passed(texts)
            names = 2 if count == 3 else 0
            agreed = [_names(reading, names) == texts[names] for reading in alike if reading is not seen]
            both = len(seen) == count and _names(seen, names) == texts[names] and any(agreed)
            boxes = [box for _, box in alike[0]]
            return tuple(
                Word(
                    text=text,
                    box=box,
                    confidence=_names_sureness(text, both) if row == names else _PROVEN,
                )
                if right == total
                else Word(text=text, box=box, confidence=_DOUBTFUL)
                for row, (text, box) in enumerate(zip(texts, boxes, strict=True))
            )
    return ()


def _names(reading: Sequence[tuple[str, Box]], row: int) -> str:
    return typed([fitted(text) for text, _ in reading])[row]


def _names_sureness(text: str, both: bool) -> float:
    """Return the confidence of the line of names, which carries no check digit; `both`: two readers agree on it."""
    if both:
        return _AGREED
    return _DOUBTFUL if _MISREAD_FILLERS.search(text) else _PLAIN


def _inside(box: Box, lines: Sequence[Box]) -> bool:
    x, y = box.middle
    return any(
        line.left - 0.02 <= x <= line.right + 0.02
        and line.top - 0.3 * line.height <= y <= line.bottom + 0.3 * line.height
        for line in lines
    )
