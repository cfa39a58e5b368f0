"""One line read (Zeile lesen): by a quick recogniser, and again by a thorough one where that was not nearly certain.

Measured on 14 made pages in five states (2,000 lines): where the quick one is so sure of a whole line (two in three),
3 of 40,000 letters differ from the thorough one's reading; it takes a third of the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from .networks import Networks, Recogniser
from .signs import Sign, signs_of

if TYPE_CHECKING:
    from .cleaning import Grey

_HEIGHT = 48
_WIDTHS = (96, 160, 256, 384, 512, 640, 800, 1024, 1280, 1600, 2048, 2560, 3200, 4000)
"""The runtime keeps code and memory for every shape that it ever met."""
_SURE, _SURE_OF_FIGURES, _SURE_OF_BLANKS = 0.97, 0.99, 0.7
_FOREIGN = 0.0003
"""From this share on the letter may be another one that German lacks (`diacritics`); only the thorough one can tell."""


def signs_in(networks: Networks, strip: Grey, *, thorough: bool = True) -> list[Sign]:
    """Return what stands in a strip that holds one line; one open sign, and all of the line is read again.

    Not `thorough`: it is left as the quick one read it.

    Words alone, cut out, were read as well for less, but the places of their last letters were off: words fell apart.
    """
    signs = _read(networks.quick, strip)
    if not thorough or (signs and all(map(_is_sure, signs))):
        return signs
    return _read(networks.thorough, strip)


def _read(recogniser: Recogniser, strip: Grey) -> list[Sign]:
    """Return the signs that one recogniser sees, at their places in the strip."""
    rows, columns = strip.shape
    wide = min(_WIDTHS[-1], max(8, round(columns * _HEIGHT / rows)))
    method = cv2.INTER_AREA if rows > _HEIGHT else cv2.INTER_LINEAR
    resized = cv2.resize(strip, (wide, _HEIGHT), interpolation=method)
    picture = np.zeros((1, 3, _HEIGHT, next(step for step in _WIDTHS if step >= wide)), np.float32)
    picture[0, :, :, :wide] = resized.astype(np.float32) / 127.5 - 1
    shares = recogniser.request.infer({0: picture})[0][0]
    return signs_of(shares, recogniser.signs, picture.shape[3] / len(shares) * columns / wide)


def _is_sure(sign: Sign) -> bool:
    if sign.text == " ":
        return sign.sure >= _SURE_OF_BLANKS
    least = _SURE_OF_FIGURES if sign.text.isdigit() else _SURE
    return sign.sure >= least and sign.rival < _FOREIGN
