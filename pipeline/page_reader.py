"""What reads a whole page, and whether what it read can be a page that stands upright (Seitenleser).

A reader is a function from an upright grey picture to words. PP-OCRv6 reads where it is installed, else
Tesseract: both see the picture as scanned and prepare it as each needs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from . import ppocr, tesseract
from .cleaning import LIFTED, LIFTED_WAVES, guessed_dpi, prepared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .cleaning import Grey
    from .document import Word


class Reader(Protocol):
    """What reads: a grey picture (uint8, rows x columns, upright) at a resolution -> words in reading order.

    A resolution of None is not known. Boxes are fractions of the picture given, confidences the reader's
    own on 0 to 1.
    """

    def __call__(self, grey: Grey, dpi: float | None, /) -> tuple[Word, ...]:
        """Return the words."""


def page_reader() -> Reader:
    """Return the best reader that is installed."""
    return ppocr.read_words if ppocr.is_installed() else _read_with_tesseract


def reader_name() -> str:
    """Return engines, versions and languages, as the page keeps them.

    Raises:
        ToolMissing: Tesseract or its language data is not installed.
    """
    second = tesseract.reader_name()
    return f"{second} + {ppocr.name()}" if ppocr.is_installed() else second


def _read_with_tesseract(grey: Grey, dpi: float | None, /) -> tuple[Word, ...]:
    """Return the words that Tesseract sees; on security paper whose waves hide them, with the waves lifted."""
    known = dpi or guessed_dpi(grey.shape)
    words = tesseract.read_words(*prepared(grey, known, LIFTED))
    if is_convincing(words):
        return words
    without_waves = tesseract.read_words(*prepared(grey, known, LIFTED_WAVES))
    return max(words, without_waves, key=letters_read)


def letters_read(words: Sequence[Word]) -> float:
    """Return how many letters were read in words of some length, weighted with their confidence."""
    return sum(len(w.text) * w.confidence for w in words if w.confidence > 0.5 and _is_wordlike(w.text))


def is_convincing(words: Sequence[Word]) -> bool:
    """Tell whether the words can only come from a page that stands upright."""
    wordlike = [word for word in words if _is_wordlike(word.text)]
    good = sum(word.confidence > 0.65 for word in wordlike)
    return good >= 5 and good > 0.55 * len(wordlike)


def _is_wordlike(text: str) -> bool:
    return sum(char.isalpha() for char in text) >= 3
