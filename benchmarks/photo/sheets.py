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
    x, y = _place(width, rng, 45, 165), _place(height, rng, 45, 130 if height < 90 else 250)
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
    # what reaches over the rim of the glass is not seen
    x0, y0 = max(0, -left), max(0, -top)
    below = page[top + y0 : top + side // 2, left + x0 : left + side // 2]
    here = slice(y0, y0 + len(below)), slice(x0, x0 + below.shape[1])
    below[:] = below * (1 - share[here]) + put[here] * share[here]
    return _scanned(page, rng)


def _place(side: float, rng: Random, least: float, most: float) -> float:
    """Return where the middle of something of `side` mm lies, as near to the page's rim as it may."""
    least = max(least, 0.58 * side)
    return rng.uniform(least, max(least, most - max(0.0, 0.58 * side - 45)))


class Cut(NamedTuple):
    """How prints stand on one piece of photo paper: rows, columns, mm between them, mm of paper around, marks.

    `marks`: "" none, "corners" small crosses, "frame" a thin line around each, "lines" dotted from rim to rim.
    """

    rows: int
    columns: int
    gap: float
    margin: float
    marks: str


CUTS = tuple(
    Cut(rows, columns, gap, margin, marks)
    for rows, columns in ((1, 2), (2, 1), (2, 2), (4, 1), (1, 4), (2, 3), (3, 2), (2, 4), (4, 2))
    for gap in (0.0, 0.5, 1.0, 2.0, 3.0, 6.0)
    for margin in (0.0, 4.0)
    for marks in ("", "corners", "frame", "lines")
    if not (marks == "corners" and gap < 2) and not (marks == "lines" and gap < 1)
)
"""What booths, studios and print shops hand out."""


def block(
    photo: Pixels, size: tuple[float, float], cut: Cut, tone: int
) -> tuple[Pixels, tuple[float, float]]:
    """Return the piece of photo paper with the same print several times, and its size in mm."""
    unit = photo.shape[1] / size[0]
    photo = cv2.resize(photo, (photo.shape[1], round(size[1] * unit)), interpolation=cv2.INTER_AREA)
    step = round((size[0] + cut.gap) * unit), round((size[1] + cut.gap) * unit)
    rim = round(cut.margin * unit)
    wide = (cut.columns - 1) * step[0] + photo.shape[1] + 2 * rim
    high = (cut.rows - 1) * step[1] + photo.shape[0] + 2 * rim
    paper = np.full((high, wide, 3), tone, np.uint8)
    thin = max(1, round(0.15 * unit))
    for row in range(cut.rows):
        for column in range(cut.columns):
            x, y = rim + column * step[0], rim + row * step[1]
            paper[y : y + photo.shape[0], x : x + photo.shape[1]] = photo
            _marked(paper, (x, y, x + photo.shape[1], y + photo.shape[0]), cut, unit, thin)
    return paper, (wide / unit, high / unit)


def _marked(paper: Pixels, box: tuple[int, int, int, int], cut: Cut, unit: float, thin: int) -> None:
    left, top, right, bottom = box
    if cut.marks == "frame":
        cv2.rectangle(paper, (left, top), (right - 1, bottom - 1), (150, 150, 150), thin)
    half = cut.gap / 2 * unit
    for x in (round(left - half), round(right + half)):
        for y in (round(top - half), round(bottom + half)):
            if cut.marks == "corners":
                reach = round(half)
                cv2.line(paper, (x - reach, y), (x + reach, y), (60, 60, 60), thin)
                cv2.line(paper, (x, y - reach), (x, y + reach), (60, 60, 60), thin)
    if cut.marks == "lines":
        for y in (round(top - half), round(bottom + half)):
            for x in range(0, paper.shape[1], round(2 * unit)):
                cv2.line(paper, (x, y), (x + round(unit), y), (120, 120, 120), thin)
        for x in (round(left - half), round(right + half)):
            for y in range(0, paper.shape[0], round(2 * unit)):
                cv2.line(paper, (x, y), (x, y + round(unit)), (120, 120, 120), thin)


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
