"""What reads a whole page (Seitenleser).

A reader is a function from an upright grey picture to words. PP-OCRv6 reads where it is installed, else
Tesseract: both see the picture as scanned and prepare it as each needs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from . import networks, ppocr, tesseract
from .cleaning import LIFTED, LIFTED_WAVES, guessed_dpi, prepared
from .legible import is_convincing, letters_read

if TYPE_CHECKING:
    from .cleaning import Grey
    from .document import Word


class Reader(Protocol):
    """What reads: a grey picture (uint8, rows x columns, upright) at a resolution -> words in reading order.

    A resolution of None is not known. Boxes are fractions of the picture given, confidences the reader's
    own on 0 to 1.
    """

    def __call__(self, grey: Grey, dpi: float | None, /, *, thorough: bool = True) -> tuple[Word, ...]:
        """Return the words; not `thorough`: perhaps only some, where the page seems to lie wrongly."""


class ReadLine(Protocol):
    """What reads a picture (uint8, rows x columns) that holds one line; not `thorough`: at a glance, at less cost."""

    def __call__(self, grey: Grey, /, *, thorough: bool = True) -> tuple[Word, ...]:
        """Return the words."""


def page_reader() -> Reader:
    """Return the best reader that is installed."""
    return ppocr.read_words if networks.is_installed() else _read_with_tesseract


def read_large_line(grey: Grey, /, *, thorough: bool = True) -> tuple[Word, ...]:
    """Return the words of a picture that holds one line of large type; not `thorough`: at a glance, if there is one."""
    if networks.is_installed():
        return ppocr.read_line(grey, thorough=thorough)
    return tesseract.read_large_line(grey)


def reader_name() -> str:
    """Return engines, versions and languages, as the page keeps them.

    Raises:
        ToolMissing: Tesseract or its language data is not installed.
    """
    second = tesseract.reader_name()
    return f"{second} + {networks.name()}" if networks.is_installed() else second


def _read_with_tesseract(grey: Grey, dpi: float | None, /, *, thorough: bool = True) -> tuple[Word, ...]:
    """Return the words that Tesseract sees; on security paper whose waves hide them, with the waves lifted."""
    known = dpi or guessed_dpi(grey.shape)
    words = tesseract.read_words(*prepared(grey, known, LIFTED))
    if is_convincing(words):
        return words
    without_waves = tesseract.read_words(*prepared(grey, known, LIFTED_WAVES))
    return max(words, without_waves, key=letters_read)
