"""A print on a sheet, scanned (Abzug auf dem Blatt): 35 x 45 mm or another size, with or without text, turned."""

from __future__ import annotations

from random import Random
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[Any]
A4 = (210.0, 297.0)


class Scan(NamedTuple):
    """How a print lies on the glass: resolution, lines of text beside it, degrees, quarters that the page is turned."""

    dpi: int
    text: int = 0
    turn: float = 0.0
    quarters: int = 0


def laid(photo: Pixels, size: tuple[float, float], scan: Scan, rng: Random) -> Pixels:
    """Return the scanned page (RGB) with the print of `size` mm somewhere on it."""
    unit, (width, height) = scan.dpi / 25.4, size
    photo = np.ascontiguousarray(np.rot90(photo, scan.quarters))
    if scan.quarters % 2:
        width, height = height, width
    tone = rng.randint(236, 253)
    size_px = round(A4[1] * unit), round(A4[0] * unit)
    blank = np.full((*size_px, 3), (tone, tone, tone - rng.randint(0, 6)), np.uint8)
    _written(blank, scan, unit, rng)
    page = blank.astype(np.float32)
    x, y = rng.uniform(45, 165), rng.uniform(45, 130)
    c, s = np.cos(np.radians(scan.turn)), np.sin(np.radians(scan.turn))
    half = np.array([[-width, -height], [width, -height], [width, height]]) / 2
    corners = (half @ np.array([[c, s], [-s, c]]) + (x, y)) * unit
    # drawn at twice the resolution around its place, then averaged: soft edges as a scanner gives them
    reach = int(np.hypot(width, height) * unit / 2) + 6
    left, top = int(x * unit) - reach, int(y * unit) - reach
    source = np.array([[0, 0], [photo.shape[1], 0], [photo.shape[1], photo.shape[0]]], np.float32) - 0.5
    move = cv2.getAffineTransform(source, ((corners - (left, top)) * 2 - 0.5).astype(np.float32))
    side = 4 * reach
    shrink = 2 * unit * width / photo.shape[1]
    soft = cv2.GaussianBlur(photo, (0, 0), 0.35 / shrink) if shrink < 0.8 else photo
    put = cv2.warpAffine(soft, move, (side, side), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    cover = cv2.warpAffine(np.full(photo.shape[:2], 255, np.uint8), move, (side, side))
    put = cv2.resize(put, (side // 2, side // 2), interpolation=cv2.INTER_AREA).astype(np.float32)
    share = cv2.resize(cover, (side // 2, side // 2), interpolation=cv2.INTER_AREA)[..., None] / 255
    below = page[top : top + side // 2, left : left + side // 2]
    below[:] = (
        below * (1 - share[: len(below), : below.shape[1]])
        + put[: len(below), : below.shape[1]] * share[: len(below), : below.shape[1]]
    )
    return _scanned(page, rng)


def _written(page: Pixels, scan: Scan, unit: float, rng: Random) -> None:
    for row in range(scan.text):
        at = int(22 * unit), int((190 + 8 * row) * unit)
        words = " ".join(
            rng.sample(("Antrag", "Lichtbild", "Anlage", "Eingang", "Familie", "bitte", "Beratung"), 4)
        )
        cv2.putText(
            page,
            words,
            at,
            cv2.FONT_HERSHEY_SIMPLEX,
            3.0 * unit / 22,
            (40, 40, 40),
            max(1, round(unit / 5)),
            cv2.LINE_AA,
        )


def _scanned(page: Pixels, rng: Random) -> Pixels:
    soft = cv2.GaussianBlur(page, (0, 0), 0.6)
    noise = np.random.default_rng(rng.randrange(10**9)).normal(0, 1.8, page.shape[:2])[..., None]
    grown = np.clip(soft + noise, 0, 255).astype(np.uint8)
    data = cv2.imencode(".jpg", grown[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, rng.choice((80, 88, 92))])[1]
    return np.ascontiguousarray(cv2.imdecode(data, cv2.IMREAD_COLOR)[..., ::-1])
