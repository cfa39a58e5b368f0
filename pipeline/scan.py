"""A scanned page turned upright and read (Scan lesen)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from .document import Word
from .render import Scan
from .tesseract import read_words, reader_name
from .upright import axis_of, straightened, turned

if TYPE_CHECKING:
    from .cleaning import Grey
    from .tesseract import Reader

_READING_DPI = 300.0
_A4_INCHES = 11.69


class Seen(NamedTuple):
    """A scan as it was read: words on the upright picture, which is the scan's own pixels."""

    words: tuple[Word, ...]
    picture: Image.Image
    dpi: float | None
    size_mm: tuple[float, float] | None
    turned: Literal[0, 90, 180, 270]
    skew: float
    reader: str


def read_scan(scan: Scan, reader: Reader | None = None) -> Seen:
    """Return the words of a scan and its upright picture."""
    read = reader or read_words
    whole = np.asarray(scan.picture)
    axis = axis_of(_grey(whole))
    tries = [90, 270] if axis.sideways else [0, 180]
    if axis.sure < 1.3:
        tries += [0, 180] if axis.sideways else [90, 270]
    best: tuple[float, int, float, tuple[Word, ...]] | None = None
    for turn in tries:
        skew = axis.skew if (turn in (90, 270)) == axis.sideways else 0.0
        upright = straightened(turned(whole, turn), skew)
        words = read(*_prepared(_grey(upright), scan.dpi))
        score = _letters_read(words)
        if best is None or score > best[0]:
            best = (score, turn, skew, words)
        if _convincing(words):
            break
    assert best is not None
    _, turn, skew, words = best
    upright = straightened(turned(whole, turn), skew)
    return Seen(
        words=words,
        picture=Image.fromarray(upright),
        dpi=scan.dpi,
        size_mm=_size_mm(upright, scan.dpi),
        turned=turn,  # type: ignore[arg-type]
        skew=round(skew, 2),
        reader=reader_name(),
    )


def _grey(picture: npt.NDArray[np.uint8]) -> Grey:
    if picture.ndim == 2:
        return picture
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)


def _prepared(grey: Grey, dpi: float | None) -> tuple[Grey, float]:
    """Return the picture as it is read best, and its resolution."""
    guess = dpi or max(grey.shape) / _A4_INCHES
    scale = min(2.5, max(0.4, _READING_DPI / guess))
    if 0.8 < scale < 1.1:
        return grey, guess
    method = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    return np.asarray(
        cv2.resize(grey, None, fx=scale, fy=scale, interpolation=method), np.uint8
    ), guess * scale


def _letters_read(words: tuple[Word, ...]) -> float:
    return sum(len(w.text) * w.confidence for w in words if w.confidence > 0.5 and _is_wordlike(w.text))


def _is_wordlike(text: str) -> bool:
    return sum(char.isalpha() for char in text) >= 3


def _convincing(words: tuple[Word, ...]) -> bool:
    """Tell whether the words can only come from a page that stands upright."""
    wordlike = [word for word in words if _is_wordlike(word.text)]
    good = sum(word.confidence > 0.65 for word in wordlike)
    return good >= 5 and good > 0.55 * len(wordlike)


def _size_mm(picture: npt.NDArray[np.uint8], dpi: float | None) -> tuple[float, float] | None:
    if dpi is None:
        return None
    return picture.shape[1] / dpi * 25.4, picture.shape[0] / dpi * 25.4
