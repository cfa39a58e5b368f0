"""PP-OCRv6 as a reader (Seitenleser): a detector finds the lines of text, a recogniser reads each.

Source: PaddleOCR, "PP-OCRv6"; DB (Liao et al. 2020) for the detector, CTC (Graves et al. 2006) for the recogniser.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
import numpy.typing as npt

from .errors import FileProblem
from .legible import is_convincing
from .line_reading import signs_in
from .line_words import Strip, words_of_line
from .networks import Networks, networks

if TYPE_CHECKING:
    from .cleaning import Grey
    from .document import Word

_TICK_BOXES = frozenset("□■☐☑☒✘")
"""Read so that nothing else is read in their place; what a box holds is seen in the ink (`pipeline.marks`)."""

_LONG_SIDE, _LONG_SIDE_OF_PHOTOGRAPHS = 1344, 1536
"""So large the detector sees a page; on a photograph the type is smaller and less even."""
_SIDES = 0.7142
"""The short side of A4 to the long one, with some paper around."""
_SMALL_CANVAS = 672
_STEP = 32
"""Sides are multiples of it: so often the detector halves the picture."""
_INK, _LEAST_SCORE, _UNCLIP = 0.2, 0.4, 1.6
_LEAST_PIXELS = 3
_GLANCE = 6
"""So many of the longest lines tell whether the page stands upright."""
_LEVELS = (
    (np.arange(256, dtype=np.float32)[:, None] / 255 - np.array([0.485, 0.456, 0.406], np.float32))
    / np.array([0.229, 0.224, 0.225], np.float32)
).T.copy()
"""What the detector was taught to see for each of the 256 levels of grey: three channels, as it knows colour."""
_TILTED = 2.0
"""From this many degrees on a line is cut out along its own axis."""
_STANDING = 2.5
"""A box this many times as high as wide holds a line that runs up or down the page."""

Floats = npt.NDArray[np.float32]


def read_words(grey: Grey, dpi: float | None = None, /, *, thorough: bool = True) -> tuple[Word, ...]:
    """Return the words of an upright page.

    Args:
        grey: uint8, rows x columns, as scanned: no cleaning helps this reader.
        dpi: None for a photograph, which needs a closer look.
        thorough: False for a page that may lie wrongly: where its longest lines make no sense, they are all
            that is read.

    Raises:
        FileProblem: `engine_failed`, `out_of_memory`.
    """
    with _problems():
        engine = networks()
        boxes = _line_boxes(engine, grey, _LONG_SIDE if dpi else _LONG_SIDE_OF_PHOTOGRAPHS)
        boxes.sort(key=lambda box: box[1][0], reverse=True)
        words: list[Word] = []
        for done, box in enumerate(boxes):
            if done == _GLANCE and not thorough and not is_convincing(words):
                break
            words += _read_line(engine, grey, box)
    return tuple(words)


def read_line(grey: Grey, /, *, thorough: bool = True) -> tuple[Word, ...]:
    """Return the words of a picture that holds one line; not `thorough`: as the quick recogniser alone sees them.

    Raises:
        FileProblem: as `read_words`.
    """
    with _problems():
        whole = Strip(grey, grey.shape, np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]))
        return tuple(words_of_line(signs_in(networks(), grey, thorough=thorough), whole))


@contextmanager
def _problems() -> Iterator[None]:
    """Tell what goes wrong inside as a problem of the page."""
    try:
        yield
    except MemoryError:
        raise FileProblem("out_of_memory") from None
    except RuntimeError:  # so OpenVINO says that anything went wrong
        raise FileProblem("engine_failed") from None


Rectangle = tuple[tuple[float, float], tuple[float, float], float]
"""Middle (x, y), size (along the line, across it) in pixels of the page, degrees clockwise."""


def _line_boxes(engine: Networks, grey: Grey, long_side: int) -> list[Rectangle]:
    """Return the lines of text as rectangles on the picture."""
    rows, columns = grey.shape
    high, wide = _canvas(rows, columns, long_side)
    scale = min(1.0, high / rows, wide / columns)
    small = _reduced(grey, (max(1, int(columns * scale)), max(1, int(rows * scale))))
    sheet = np.full((high, wide), int(np.median(small[::7, ::7])), np.uint8)
    sheet[: small.shape[0], : small.shape[1]] = small
    picture = np.empty((1, 3, high, wide), np.float32)
    for channel, levels in enumerate(_LEVELS):
        cv2.LUT(sheet, levels, picture[0, channel])
    heat: Floats = engine.detector.infer({0: picture})[0][0, 0]
    found = []
    contours, _ = cv2.findContours((heat > _INK).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for contour in contours:
        (x, y), (along, across), angle = cv2.minAreaRect(contour)
        if min(along, across) < _LEAST_PIXELS or _score(heat, contour) < _LEAST_SCORE:
            continue
        grown = _UNCLIP * along * across / (along + across)
        along, across = along + grown, across + grown
        if abs(angle) > 45:  # which side OpenCV calls the first is its own affair
            along, across, angle = across, along, angle - math.copysign(90, angle)
        found.append(((x / scale, y / scale), (along / scale, across / scale), angle))
    return found


def _reduced(grey: Grey, size: tuple[int, int]) -> Grey:
    """Return the picture as small as that; between half and whole size, points between pixels are as good as averages.

    OpenCV's averaging by such a scale takes ten times as long.
    """
    if 2 * size[0] >= grey.shape[1]:
        return np.asarray(cv2.resize(cv2.blur(grey, (2, 2)), size, interpolation=cv2.INTER_LINEAR), np.uint8)
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)


def _canvas(rows: int, columns: int, long_side: int) -> tuple[int, int]:
    """Return the smallest shape that holds a picture as large as the detector sees it; there are few on purpose.

    The runtime keeps code and memory for every shape that it ever met.
    """
    scale = min(1.0, long_side / max(rows, columns))
    short_side = round(_SIDES * long_side / _STEP) * _STEP
    canvases = ((long_side, short_side), (short_side, long_side), (_SMALL_CANVAS, _SMALL_CANVAS))
    fitting = [(high, wide) for high, wide in canvases if rows * scale <= high and columns * scale <= wide]
    if fitting:
        return min(fitting, key=lambda shape: shape[0] * shape[1])
    return (long_side, long_side) if 0.85 < rows / columns < 1.18 else canvases[0 if rows > columns else 1]


def _score(heat: Floats, contour: npt.NDArray[Any]) -> float:
    left, top, width, height = cv2.boundingRect(contour)
    mask = np.zeros((height, width), np.uint8)
    cv2.fillPoly(mask, [contour - (left, top)], (1,))
    return float(cv2.mean(heat[top : top + height, left : left + width], mask)[0])


def _read_line(engine: Networks, grey: Grey, box: Rectangle) -> list[Word]:
    (_, (along, across), angle) = box
    if across > _STANDING * along:
        return []
    strip = _cut(grey, box) if abs(angle) < _TILTED else _cut_tilted(grey, box)
    if min(strip.grey.shape) < _LEAST_PIXELS:
        return []
    words = words_of_line(signs_in(engine, strip.grey), strip)
    return [word for word in words if not _TICK_BOXES.issuperset(word.text)]


def _cut(grey: Grey, box: Rectangle) -> Strip:
    (x, y), (along, across), _ = box
    left, top = max(0, int(x - along / 2)), max(0, int(y - across / 2))
    cut = grey[top : int(y + across / 2) + 1, left : int(x + along / 2) + 1]
    return Strip(cut, grey.shape, np.array([[1.0, 0.0, left], [0.0, 1.0, top]]))


def _cut_tilted(grey: Grey, box: Rectangle) -> Strip:
    (x, y), (along, across), angle = box
    cos, sin = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    back = np.array([
        [cos, -sin, x - cos * along / 2 + sin * across / 2],
        [sin, cos, y - sin * along / 2 - cos * across / 2],
    ])  # fmt: skip
    size = max(1, round(along)), max(1, round(across))
    cut = cv2.warpAffine(
        grey, back, size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE
    )
    return Strip(np.asarray(cut, np.uint8), grey.shape, back)
