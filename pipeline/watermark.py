"""Slanted words that take a page out of use: MUSTER across it, a stamp UNGÜLTIG (Wasserzeichen, Stempel).

Line-by-line reading does not see type that runs across the page at a slant. Its strokes are thicker than those of
text, so a page on which no thick strokes stand in a slanted row is passed over at almost no cost; where they do,
that row is turned level and read by itself. Looked for twice: as wide as a watermark's, and as a stamp's.

What it gets wrong: outlined or very thin letters, and words that large pictures or seals run into.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from .document import Box, Word
from .shrink import shrunk_to

if TYPE_CHECKING:
    from .cleaning import Grey
    from .page_reader import ReadLine

_CLOSING_SIDE = 1170
"""Long side in pixels (A4 at 100 dpi): the strokes of text are 1 to 4 pixels wide, those of a watermark 8 and more."""
_WORKING_SIDE = 640
_PAPER_SIDE = 160
"""What is brightest nearby is seen at this side; a large median costs more than all the rest."""
_LEVELS = (10, 45)
"""How much darker than the paper the strokes are: faint grey, or printed boldly."""
_STEEPEST = 78.0
_FEWEST = 5
_MOST = 200
"""Pieces of ink on a page; where more are large it holds something else."""
_ALIKE, _NEARLY_ALIKE = 80.0, 50.0
_WHOLE = 0.8
"""Share of a word's letters that must have been seen."""
_WORDS = (
    "MUSTER", "SPECIMEN", "UNGÜLTIG", "STORNIERT", "AUFGEHOBEN", "ENTWURF", "WIDERRUFEN", "ANNULLIERT", "VORABDRUCK",
    "ENTWERTET", "EINGEZOGEN", "CANCELLED", "INVALID",
)  # fmt: skip


class Strokes(NamedTuple):
    """What is looked for: strokes that a square of `width` pixels (100 dpi) does not fill, letters of `tall` pixels
    (55 dpi) and more, rows at `slant` degrees and more, as long as `share` of the page and more.
    """

    width: int
    tall: int
    slant: float
    share: float


_WATERMARK = Strokes(width=7, tall=12, slant=12.0, share=0.14)
_STAMP = Strokes(width=3, tall=7, slant=5.0, share=0.09)

Parts = npt.NDArray[np.float64]


def slanted_words(grey: Grey, read_line: ReadLine) -> tuple[Word, ...]:
    """Return the words that run across the page at a slant, each with the box around it.

    Args:
        grey: uint8, rows x columns, the upright page.
        read_line: reads a picture that holds one line of large type.
    """
    page = shrunk_to(grey, _CLOSING_SIDE)
    for strokes in (_WATERMARK, _STAMP):
        for mask in _thick_strokes(_without_text(page, strokes.width)):
            for parts, angle in _rows(mask, strokes):
                for turn in (angle, angle - 180):
                    row = _levelled(mask, parts, turn)
                    # of what is like no such word at a glance, nothing more is asked
                    if _known(_text(read_line(row, thorough=False)), _NEARLY_ALIKE) is None:
                        continue
                    read = read_line(row)
                    word = _known(_text(read))
                    if word is not None:
                        sure = min(word.confidence for word in read)
                        return (Word(text=word, box=_around(parts, mask.shape), confidence=sure),)
    return ()


def _text(words: tuple[Word, ...]) -> str:
    return "".join(word.text for word in words)


def _known(text: str, alike: float = _ALIKE) -> str | None:
    """Return the word that takes a page out of use; None for anything else, which is decoration."""
    from rapidfuzz import fuzz, process

    letters = "".join(char for char in text.upper().replace("\u0308", "").replace("Ü", "U") if char.isalpha())
    if len(letters) < _FEWEST * alike / _ALIKE:
        return None
    # five letters of rubbish are easily like five of a long word
    words = {
        word: word.replace("Ü", "U") for word in _WORDS if len(letters) >= _WHOLE * len(word) * alike / _ALIKE
    }
    found = process.extractOne(letters, words, scorer=fuzz.partial_ratio, score_cutoff=alike)
    return found[2] if found else None


def _without_text(page: Grey, width: int) -> Grey:
    """Return the page smaller, with every dark stroke thinner than `width` filled up by what is around it."""
    closed = cv2.morphologyEx(page, cv2.MORPH_CLOSE, np.ones((width, width), np.uint8))
    rows, columns = page.shape
    scale = min(1.0, _WORKING_SIDE / max(rows, columns))
    size = max(1, round(scale * columns)), max(1, round(scale * rows))
    # nothing fine is left for an average to keep: points between the pixels do, at a twentieth of the cost
    return np.asarray(cv2.resize(closed, size, interpolation=cv2.INTER_LINEAR), np.uint8)


def _thick_strokes(small: Grey) -> Iterator[npt.NDArray[np.uint8]]:
    """Yield masks (255) of the thick strokes, once for faint and once for bold ink."""
    near = cv2.medianBlur(cv2.dilate(shrunk_to(small, _PAPER_SIDE), np.ones((7, 7), np.uint8)), 7)
    paper = cv2.resize(near, small.shape[::-1], interpolation=cv2.INTER_LINEAR)
    darker = cv2.subtract(paper, cv2.GaussianBlur(small, (0, 0), 1.0))
    for level in _LEVELS:
        yield np.asarray(cv2.threshold(darker, level, 255, cv2.THRESH_BINARY)[1], np.uint8)


def _rows(mask: npt.NDArray[np.uint8], strokes: Strokes) -> Iterator[tuple[Parts, float]]:
    """Yield each slanted row of large letters as its pieces (left, top, width, height, x, y), and its angle in degrees.

    Letters may touch: a row is told by the long, narrow, slanted shape that they form together.
    """
    outlines, tree = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    large = [
        number
        for number, outline in enumerate(outlines)
        if tree[0][number][3] < 0 and max(cv2.boundingRect(outline)[2:]) >= strokes.tall
    ]
    if not 1 <= len(large) <= _MOST:
        return
    letters = np.zeros_like(mask)
    kept = set(large)
    drawn = [
        outline
        for number, (outline, outer) in enumerate(zip(outlines, tree[0][:, 3].tolist(), strict=True))
        if number in kept or outer in kept
    ]
    cv2.fillPoly(letters, drawn, (1,))
    joined = cv2.dilate(letters, np.ones((13, 13), np.uint8))
    around, tree = cv2.findContours(joined, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    for number, contour in enumerate(around):
        angle = _slant(contour, max(mask.shape), strokes) if tree[0][number][3] < 0 else None  # no hole
        if angle is not None:
            shape = cv2.drawContours(
                np.zeros_like(mask), around, number, 1, cv2.FILLED, hierarchy=tree, maxLevel=1
            )
            within = [outlines[one] for one in large if shape[outlines[one][0, 0, 1], outlines[one][0, 0, 0]]]
            yield np.array([_piece(outline) for outline in within], np.float64), angle


def _piece(outline: npt.NDArray[np.int32]) -> tuple[float, ...]:
    """Return left, top, width, height and middle of ink that hangs together."""
    left, top, width, height = cv2.boundingRect(outline)
    return left, top, width, height, left + width / 2, top + height / 2


def _slant(contour: npt.NDArray[np.int32], page: int, strokes: Strokes) -> float | None:
    """Return the angle of a shape like a word across the page; None for one that is level, upright, short or stout."""
    corners = cv2.boxPoints(cv2.minAreaRect(contour))
    sides = [corners[1] - corners[0], corners[2] - corners[1]]
    long, short = sorted(sides, key=lambda side: float(np.hypot(*side)), reverse=True)
    length, width = float(np.hypot(*long)), float(np.hypot(*short))
    angle = math.degrees(math.atan2(float(long[1]), float(long[0])))
    slant = min(abs(angle), 180 - abs(angle))
    fits = length >= strokes.share * page and 2.0 <= length / max(width, 1.0) <= 12 and width <= 0.3 * page
    return angle if fits and strokes.slant <= slant <= _STEEPEST else None


def _around(parts: Parts, shape: tuple[int, ...]) -> Box:
    height, width = shape[:2]
    return Box(
        float(parts[:, 0].min()) / width,
        float(parts[:, 1].min()) / height,
        min(1.0, float((parts[:, 0] + parts[:, 2]).max()) / width),
        min(1.0, float((parts[:, 1] + parts[:, 3]).max()) / height),
    )


def _levelled(mask: npt.NDArray[np.uint8], parts: Parts, angle: float) -> Grey:
    """Return the row turned level, black on white, enlarged, with a rim."""
    kept = np.zeros_like(mask)
    for left, top, width, height in parts[:, :4].astype(int):
        kept[top : top + height, left : left + width] = mask[top : top + height, left : left + width]
    side = int(math.hypot(*mask.shape)) + 20
    middle = float(parts[:, 4].mean()), float(parts[:, 5].mean())
    matrix = cv2.getRotationMatrix2D(middle, angle, 2.0)
    matrix[:, 2] += side - np.array(middle)
    turned = cv2.warpAffine(kept, matrix, (2 * side, 2 * side), flags=cv2.INTER_LINEAR)
    x, y, width, height = cv2.boundingRect(cv2.threshold(turned, 127, 255, cv2.THRESH_BINARY)[1])
    if not width:
        return np.full((40, 40), 255, np.uint8)
    cut = turned[y : y + height, x : x + width]
    return np.asarray(255 - cv2.copyMakeBorder(cut, 24, 24, 24, 24, cv2.BORDER_CONSTANT, value=0), np.uint8)
