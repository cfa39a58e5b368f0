"""How paper looks after a scanner, a fax, a copier or a telephone (Zustände)."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from samples.scans import Scanner, scan, to_image, turned
from samples.telephone import drawn_shot, photographed

Pixels = NDArray[Any]
_HAND = 0.7
"""From 0, a careful hand above the sheet, to 1, all that still should be read."""


class Shot(NamedTuple):
    """A page as a machine hands it on, with the machine's settings; `turn` is how it lies, clockwise in degrees."""

    picture: Image.Image
    scanner: Scanner
    turn: int = 0


Maker = Callable[[Pixels, Random], Shot]
"""From a page as printed (RGB, 300 dpi) to what a machine makes of it."""


def _resized(page: Pixels, across: float, down: float | None = None) -> Pixels:
    size = round(page.shape[1] * across / 300), round(page.shape[0] * (down or across) / 300)
    return np.asarray(cv2.resize(page, size, interpolation=cv2.INTER_AREA))


def _grey(page: Pixels) -> Pixels:
    return np.asarray(cv2.cvtColor(page, cv2.COLOR_RGB2GRAY))


def _scanned(page: Pixels, machine: Scanner, rng: Random) -> Shot:
    sheet = page if machine.mode == "colour" else _grey(page)
    made, _ = scan(_resized(sheet, machine.dpi, machine.dpi_down).copy(), machine, rng)
    return Shot(to_image(made, machine), machine)


def clean(page: Pixels, rng: Random) -> Shot:
    """A good scanner, 300 dpi."""
    mode = rng.choice(["grey", "colour"])
    return _scanned(page, Scanner(300, mode, skew=rng.uniform(-0.3, 0.3), noise=3, quality=85), rng)


def office(page: Pixels, rng: Random) -> Shot:
    """An office scanner as it is set everywhere: 200 dpi, a little askew, compressed."""
    machine = Scanner(200, "grey", skew=rng.uniform(-0.8, 0.8), noise=rng.uniform(3, 6), blur=rng.uniform(0.4, 0.8),
                      contrast=rng.uniform(0.85, 1.1), quality=rng.choice([50, 60, 70]))  # fmt: skip
    return _scanned(page, machine, rng)


def fax(page: Pixels, rng: Random) -> Shot:
    """A fax in fine resolution: one bit, 204 x 196 dpi, lines lost on the way."""
    machine = Scanner(204, "onebit", skew=rng.uniform(-0.6, 0.6), blur=0.5, dust=60, dpi_down=196)
    shot = _scanned(page, machine, rng)
    rows = np.array(shot.picture.convert("L"))
    for lost in rng.sample(range(1, len(rows)), len(rows) // 400):
        rows[lost] = rows[lost - 1]
    return Shot(Image.fromarray(rows).convert("1", dither=Image.Dither.NONE), machine)


def copy(page: Pixels, rng: Random) -> Shot:
    """A copy of a copy, scanned at 200 dpi: toner lost and spread, specks, an edge of the lid."""
    sheet = _grey(page)
    for _ in range(2):
        copier = Scanner(300, skew=rng.uniform(-0.5, 0.5), noise=rng.uniform(4, 9), blur=rng.uniform(0.6, 1.0),
                         contrast=rng.uniform(1.15, 1.5), brightness=rng.uniform(-5, 35), dust=120)  # fmt: skip
        sheet, _ = scan(sheet, copier, rng)
    machine = Scanner(
        200, "grey", noise=4, blur=0.4, quality=60, border=rng.choice(["black", "shift", "none"])
    )
    made, _ = scan(_resized(sheet, machine.dpi).copy(), machine, rng)
    return Shot(to_image(made, machine), machine)


def phone(page: Pixels, rng: Random) -> Shot:
    """A telephone held by hand over a table: see `samples.telephone`."""
    shot = drawn_shot(rng, hard=_HAND)
    made, _ = photographed(page, shot, rng)
    return Shot(to_image(made, machine := Scanner(290, "colour", quality=shot.quality)), machine)


def turned_page(page: Pixels, rng: Random) -> Shot:
    """An office scan that lies on its side or upside down."""
    picture, machine, _ = office(page, rng)
    quarter = rng.choice([1, 2, 3])
    return Shot(turned(picture, quarter), machine, 90 * quarter)


def faded(page: Pixels, rng: Random) -> Shot:
    """Pale print, 200 dpi, a shade to one side."""
    machine = Scanner(200, "grey", noise=6, blur=0.5, contrast=0.4, brightness=38, quality=60, shade=0.08)
    return _scanned(page, machine, rng)


def skewed(page: Pixels, rng: Random) -> Shot:
    """Fed in askew by one to three degrees, 200 dpi."""
    angle = rng.uniform(1, 3) * rng.choice((-1, 1))
    return _scanned(page, Scanner(200, "grey", skew=angle, noise=4, quality=65), rng)


def coarse(page: Pixels, rng: Random) -> Shot:
    """150 dpi, which some offices set for the sake of small files."""
    return _scanned(page, Scanner(150, "grey", skew=rng.uniform(-0.5, 0.5), noise=4, quality=70), rng)


PHONE = "phone"
STATES: dict[str, Maker] = {
    "clean": clean,
    "office": office,
    "fax": fax,
    "copy": copy,
    PHONE: phone,
    "turned": turned_page,
    "faded": faded,
    "skewed": skewed,
    "coarse": coarse,
}
BORN = "born"
"""The paper's own PDF: no scan at all."""
USUAL = ("clean", "office", "fax", "copy", PHONE, "turned", BORN)
