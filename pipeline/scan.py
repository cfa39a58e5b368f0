"""A scanned page turned upright and read (Scan lesen)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from .cleaning import as_grey, guessed_dpi
from .document import Word
from .legible import is_convincing, letters_read
from .mrz_pass import with_mrz
from .page_reader import page_reader, reader_name
from .render import Scan
from .scripts import foreign_script, is_doubtful, latin_words, words_in
from .second_look import looked_again
from .upright import axis_of, laid, written_part

if TYPE_CHECKING:
    from PIL import Image

    from .cleaning import Grey
    from .page_reader import Reader

_Turn = Literal[0, 90, 180, 270]
_QUARTERS: tuple[_Turn, ...] = (0, 90, 180, 270)
_TELLING = 1.3
"""From this ratio of the two profiles on, the axis of the lines is certain, unless nothing can be read along it."""


_LEGIBLE = 6.0
"""Letters, weighted with their confidence, from which on a page is turned for their sake."""


class Seen(NamedTuple):
    """A scan as it was read: words on the upright picture.

    `grey`: that picture, of the scan's own pixels; `small`: the small one in its own colours, laid in the same way.
    """

    words: tuple[Word, ...]
    grey: Grey
    small: npt.NDArray[np.uint8]
    dpi: float | None
    size_mm: tuple[float, float] | None
    turned: _Turn
    skew: float
    reader: str
    script: str | None = None
    script_read: bool = True


def read_scan(scan: Scan, small: Image.Image, reader: Reader | None = None) -> Seen:
    """Return the words of a scan and its upright picture; `small` shows the same, smaller, for what needs no more."""
    read = reader or page_reader()
    glance = np.asarray(small)
    lie = _best_lie(as_grey(np.asarray(scan.picture)), as_grey(glance), scan.dpi, read)
    words, grey = lie.words, lie.grey
    foreign = foreign_script(grey, scan.dpi) if reader is None and is_doubtful(words) else None
    if foreign is not None and not is_convincing(words):
        # the longest lines made no sense, so no other was read: the Latin ones may be among these
        lie = _turned_on(lie, foreign.turn, scan.dpi, read)
        words, grey = lie.words, lie.grey
    native = words_in(foreign, words, grey, scan.dpi) if foreign is not None else None
    if foreign is not None:
        words = native or latin_words(foreign, words)
    elif reader is None:
        words = looked_again(words, grey, scan.dpi or guessed_dpi(grey.shape))
    if reader is None:
        words = with_mrz(words, grey)
    return Seen(
        words=words,
        grey=grey,
        small=laid(glance, lie.turn, lie.skew),
        dpi=scan.dpi,
        size_mm=_size_mm(grey, scan.dpi),
        turned=lie.turn,
        skew=round(lie.skew, 2) + 0.0,  # no minus before a zero
        reader=reader_name() if reader is None else "other",
        script=foreign.code if foreign is not None else None,
        script_read=foreign is None or native is not None,
    )


class _Lie(NamedTuple):
    turn: _Turn
    skew: float
    words: tuple[Word, ...]
    grey: Grey


def _turned_on(lie: _Lie, turn: int, dpi: float | None, read: Reader) -> _Lie:
    """Return the lie turned further, read anew and whole."""
    grey = laid(lie.grey, _QUARTERS[turn // 90 % 4], 0.0)
    return _Lie(_QUARTERS[(lie.turn + turn) // 90 % 4], lie.skew, read(grey, dpi), grey)


def _best_lie(whole: Grey, small: Grey, dpi: float | None, read: Reader) -> _Lie:
    """Return the turn in which the page reads best: as it lies first, others only if that convinces nobody."""
    axis = axis_of(small)
    flat: tuple[_Turn, ...] = (0, 180)
    standing: tuple[_Turn, ...] = (90, 270)
    likely, other = (standing, flat) if axis.sideways else (flat, standing)
    tried = [(turn, axis.skew if turn in likely else 0.0) for turn in (*likely, *other)]

    def lie(turn: _Turn, skew: float, part: Grey, thorough: bool = False) -> _Lie:
        grey = laid(part, turn, skew)
        return _Lie(turn, skew, read(grey, dpi, thorough=thorough), grey)

    first = lie(*tried[0], whole)
    if is_convincing(first.words):
        return first
    part = written_part(whole)
    best, most = tried[0], letters_read(first.words)
    # where little is written the other lies are tried on that alone: a whole page of waves or of nothing costs as
    # much as a letter
    for attempt in tried[1:] if part.size else ():
        if attempt[0] in other and axis.sure >= _TELLING and most >= _LEGIBLE:
            break
        words = lie(*attempt, part).words
        if letters_read(words) > most:
            best, most = attempt, letters_read(words)
        if is_convincing(words):
            break
    if most < _LEGIBLE:
        # a photograph, a signature, a stamp: nothing says that it lies wrongly
        return first if first.turn == 0 and first.skew == 0.0 else _Lie(0, 0.0, (), whole)
    return lie(*best, whole, thorough=True)


def _size_mm(picture: Grey, dpi: float | None) -> tuple[float, float] | None:
    if dpi is None:
        return None
    return picture.shape[1] / dpi * 25.4, picture.shape[0] / dpi * 25.4
