"""A scanned page turned upright and read (Scan lesen)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image

from .cleaning import as_grey, guessed_dpi
from .document import Word
from .legible import is_convincing, letters_read
from .mrz_pass import with_mrz
from .page_reader import page_reader, reader_name
from .render import Scan
from .second_look import looked_again
from .upright import axis_of, straightened, turned, written_part

if TYPE_CHECKING:
    from .page_reader import Reader

_Turn = Literal[0, 90, 180, 270]
_TELLING = 1.3
"""From this ratio of the two profiles on, the axis of the lines is certain."""


_LEGIBLE = 6.0
"""Letters, weighted with their confidence, from which on a page is turned for their sake."""


class Seen(NamedTuple):
    """A scan as it was read: words on the upright picture, which is the scan's own pixels."""

    words: tuple[Word, ...]
    picture: Image.Image
    dpi: float | None
    size_mm: tuple[float, float] | None
    turned: _Turn
    skew: float
    reader: str


def read_scan(scan: Scan, reader: Reader | None = None) -> Seen:
    """Return the words of a scan and its upright picture."""
    read = reader or page_reader()
    whole = np.asarray(scan.picture)
    lie = _best_lie(whole, scan.dpi, read)
    upright = straightened(turned(whole, lie.turn), lie.skew)
    words = lie.words
    if reader is None:
        grey = as_grey(upright)
        words = with_mrz(looked_again(words, grey, scan.dpi or guessed_dpi(grey.shape)), grey)
    return Seen(
        words=words,
        picture=Image.fromarray(upright),
        dpi=scan.dpi,
        size_mm=_size_mm(upright, scan.dpi),
        turned=lie.turn,
        skew=round(lie.skew, 2) + 0.0,  # no minus before a zero
        reader=reader_name() if reader is None else "other",
    )


class _Lie(NamedTuple):
    turn: _Turn
    skew: float
    words: tuple[Word, ...]


def _best_lie(whole: npt.NDArray[np.uint8], dpi: float | None, read: Reader) -> _Lie:
    """Return the turn in which the page reads best: as it lies first, others only if that convinces nobody."""
    axis = axis_of(as_grey(whole))
    flat: tuple[_Turn, ...] = (0, 180)
    standing: tuple[_Turn, ...] = (90, 270)
    likely, other = (standing, flat) if axis.sideways else (flat, standing)
    tried = [
        (turn, axis.skew if turn in likely else 0.0)
        for turn in ((*likely, *other) if axis.sure < _TELLING else likely)
    ]

    def lie(turn: _Turn, skew: float, part: npt.NDArray[np.uint8], thorough: bool = False) -> _Lie:
        grey = as_grey(straightened(turned(part, turn), skew))
        return _Lie(turn, skew, read(grey, dpi, thorough=thorough))

    first = lie(*tried[0], whole)
    if is_convincing(first.words):
        return first
    part = written_part(as_grey(whole))
    best, most = tried[0], letters_read(first.words)
    # where little is written the other lies are tried on that alone: a whole page of waves or of nothing costs as
    # much as a letter
    for attempt in tried[1:] if part.size else ():
        words = lie(*attempt, part).words
        if letters_read(words) > most:
            best, most = attempt, letters_read(words)
        if is_convincing(words):
            break
    if most < _LEGIBLE:
        # a photograph, a signature, a stamp: nothing says that it lies wrongly
        return first if first.turn == 0 and first.skew == 0.0 else _Lie(0, 0.0, ())
    return lie(*best, whole, thorough=True)


def _size_mm(picture: npt.NDArray[np.uint8], dpi: float | None) -> tuple[float, float] | None:
    if dpi is None:
        return None
    return picture.shape[1] / dpi * 25.4, picture.shape[0] / dpi * 25.4
