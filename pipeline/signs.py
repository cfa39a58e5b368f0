"""From the recogniser's shares to signs (Zeichenfolge): what stands where in a line, and what it may be instead.

Source: CTC (Graves et al. 2006): at each step one class is likeliest, runs of one class are one sign, class 0 is none.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from .diacritics import RIVALS

_ONE_OF_TWO = {"i", "ı"}
"""No language has one beside the other: the recogniser wavered over the dot."""


class Sign(NamedTuple):
    """One sign that the recogniser saw: where in the strip (pixels from its left) and how surely.

    `rival` is how sure it was of the letter for which it may take this one (`diacritics.RIVALS`), 0 for others.
    """

    text: str
    x: float
    sure: float
    rival: float = 0.0


def signs_of(shares: npt.NDArray[np.float32], alphabet: tuple[str, ...], step: float) -> list[Sign]:
    """Return the signs of one line.

    Args:
        shares: steps x classes, what the recogniser gave each class at each step, 0 to 1.
        alphabet: the sign of each class; "" for class 0.
        step: so many pixels of the strip is one step wide.
    """
    best = shares.argmax(axis=1)
    if not len(best):
        return []
    starts = np.flatnonzero(np.diff(best, prepend=-1))
    surest = np.maximum.reduceat(shares[np.arange(len(best)), best], starts)
    ends = np.append(starts[1:], len(best)) - 1
    rivals = _rivals(alphabet)
    signs: list[Sign] = []
    runs = zip(starts.tolist(), ends.tolist(), best[starts].tolist(), surest.tolist(), strict=True)
    for start, end, number, sure in runs:
        if number == 0:
            continue
        others = rivals.get(number)
        sign = Sign(
            alphabet[number],
            ((start + end) / 2 + 0.5) * step,
            sure,
            float(shares[start : end + 1, others].max(axis=0).sum()) if others else 0.0,
        )
        if signs and {signs[-1].text, sign.text} == _ONE_OF_TWO:
            weaker, sign = sorted((signs.pop(), sign), key=lambda sign: sign.sure)
            sign = sign._replace(rival=weaker.sure)
        signs.append(sign)
    return signs


@cache
def _rivals(alphabet: tuple[str, ...]) -> dict[int, list[int]]:
    """Return the classes that each class may have been taken for."""
    places = {sign: place for place, sign in enumerate(alphabet)}
    return {
        places[sign]: [places[other] for other in others if other in places]
        for sign, others in RIVALS.items()
        if sign in places
    }
