"""What happens to a zone in a purse (Beschädigungen): each takes the page as printed and the zone's place in pixels."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[Any]
Place = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels."""

ALTERED = "altered"
"""No damage but another sign than there was: done when the card is drawn."""


def stain(page: Pixels, place: Place, rng: Random) -> Pixels:
    """A drop of coffee or ink over some signs."""
    left, top, right, bottom = place
    mask = np.zeros(page.shape[:2], np.float32)
    for _ in range(rng.randint(1, 3)):
        middle = rng.randint(left, right), rng.randint(top, bottom)
        size = rng.randint(25, 90), rng.randint(20, 60)
        cv2.ellipse(mask, middle, size, rng.uniform(0, 180), 0, 360, rng.uniform(0.4, 0.95), -1)
    mask = cv2.GaussianBlur(mask, (0, 0), rng.uniform(2, 9))[..., None]
    colour = np.array(rng.choice([(96, 62, 32), (40, 40, 60), (150, 120, 80)]), np.float32)
    return np.asarray((page * (1 - mask) + colour * mask).astype(np.uint8))


def fold(page: Pixels, place: Place, rng: Random) -> Pixels:
    """A crease across the zone: the print broken off along it, the rest moved a little."""
    left, _, right, _ = place
    made = page.copy()
    at, shift = rng.randint(left, right), rng.randint(-5, 5)
    made[:, at:] = np.roll(made[:, at:], shift, axis=0)
    wide = rng.randint(3, 16)
    cv2.line(made, (at, 0), (at + rng.randint(-30, 30), made.shape[0]), (235, 235, 232), wide)
    return made


def scratch(page: Pixels, place: Place, rng: Random) -> Pixels:
    """Scratches along and across, some bright, some dark."""
    left, top, right, bottom = place
    made = page.copy()
    for _ in range(rng.randint(2, 9)):
        one = rng.randint(left, right), rng.randint(top - 10, bottom + 10)
        other = rng.randint(left, right), rng.randint(top - 10, bottom + 10)
        cv2.line(made, one, other, (rng.choice([60, 240, 250]),) * 3, rng.randint(1, 5), cv2.LINE_AA)
    return made


def blur(page: Pixels, place: Place, rng: Random) -> Pixels:
    """The card did not lie flat on the glass: a part of the zone out of focus."""
    left, top, right, bottom = place
    start = rng.randint(left - 50, (left + right) // 2)
    end = start + rng.randint((right - left) // 3, right - left + 100)
    soft = cv2.GaussianBlur(page, (0, 0), rng.uniform(3.0, 8.0))
    made = page.copy()
    part = np.s_[max(0, top - 30) : bottom + 30, max(0, start) : max(0, end)]
    made[part] = soft[part]
    return made


def missing(page: Pixels, place: Place, rng: Random) -> Pixels:
    """A part is cut off or covered: an end of the lines, or a sticker over some signs."""
    left, top, right, bottom = place
    made = page.copy()
    share = rng.uniform(0.03, 0.25) * (right - left)
    where = rng.choice(("left", "right", "within"))
    start = {"left": left - 60, "right": right - share, "within": rng.uniform(left, right - share)}[where]
    end = start + share + (60 if where != "within" else 0)
    rows = (
        np.s_[top - 60 : bottom + 60]
        if where != "within"
        else np.s_[top - 8 : rng.randint(top + 20, bottom + 8)]
    )
    made[rows, max(0, int(start)) : int(end)] = rng.choice([250, 225, 40])
    return made


DAMAGES: dict[str, Callable[[Pixels, Place, Random], Pixels]] = {
    "stain": stain,
    "fold": fold,
    "scratch": scratch,
    "blur": blur,
    "missing": missing,
}
