"""A page seen small: its paper, what lies on it, and rectangles of photo size (Blatt und Auflagen).

Source: thresholds measured on drawn sheets, see tests/pipeline/test_pictures.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Numbers = NDArray[np.float32]
    Mask = NDArray[np.uint8]

SHEET_SIDE = 1040  # px of the longer side: A4 at 3.5 px per mm
MM_PER_INCH = 25.4
A4_ASPECT = 210 / 297
SHORT_SIDE, LONG_SIDE = (20.0, 62.0), (25.0, 85.0)  # mm: from a stamp-sized print to 60 x 80
CARD_AREA = (85.6 * 54 * 0.8, 190 * 135)  # mm2: an ID-1 card up to an open passport


class Sheet(NamedTuple):
    """A reduced page: CIELAB distance of each pixel from the paper (H, W), px per mm, scale to the page.

    `noise` is that distance in the paper's own grain. `edge_map` (H, W) is 255 on fine outlines. Where
    nothing says how large the page is, px per mm is a guess good enough to know a photo from a stamp.
    """

    distance: Numbers
    edge_map: Mask
    px_per_mm: float
    scale: float
    noise: float

    def mask(self, level: float) -> Mask:
        """Return 255 where the page is further from the paper's colour than `level`."""
        return np.where(self.distance > level, 255, 0).astype(np.uint8)

    @property
    def faint(self) -> float:
        """The smallest distance that is surely not the paper's grain."""
        return max(5.0, 2.0 * self.noise)

    def photo_sized(self, corners: Numbers) -> bool:
        """Say whether a quadrangle (4, 2), in px of the sheet, has the sides of a photo print."""
        sides = np.linalg.norm(corners - np.roll(corners, -1, axis=0), axis=1) / self.px_per_mm
        short, long = sorted((float(sides[0] + sides[2]) / 2, float(sides[1] + sides[3]) / 2))
        return (
            SHORT_SIDE[0] <= short <= SHORT_SIDE[1]
            and LONG_SIDE[0] <= long <= LONG_SIDE[1]
            and short / long >= 0.6
            and not (abs(long - 85.6) < 2 and abs(short - 54) < 2)
        )

    def paper_around(self, corners: Numbers) -> float:
        """Return which share of a ring 1 to 3 mm outside the quadrangle is bare paper; 0.0 off the page."""
        ring = self._grown(corners, 3.0) & ~self._grown(corners, 1.0)
        around = self.distance[ring > 0]
        if around.size < 40:
            return 0.0
        return float((around < max(9.0, 3 * self.noise)).mean())

    def text_around(self, corners: Numbers) -> float:
        """Return which share of a band 1.5 to 12 mm outside the quadrangle is covered by print."""
        band = self._grown(corners, 12.0) & ~self._grown(corners, 1.5)
        covered = _grown_by(self.mask(25.0), 1.2 * self.px_per_mm)
        return float((covered[band > 0] > 0).mean()) if band.any() else 0.0

    def ink_elsewhere(self, corners: Numbers) -> float:
        """Return which share of the page outside the quadrangle differs from paper."""
        outside = self._grown(corners, 2.0) == 0
        return float((self.distance[outside] > 25.0).mean()) if outside.any() else 0.0

    def in_card(self, corners: Numbers) -> bool:
        """Say whether the quadrangle lies on a tinted thing of card or passport size."""
        # Closing joins guilloche lines; opening takes away lines of text that touch.
        tint = _opened(_closed(self.mask(self.faint), 1.0 * self.px_per_mm), 2.0 * self.px_per_mm)
        x, y = corners.mean(axis=0)
        own = abs(float(cv2.contourArea(corners.astype(np.float32))))
        for contour in cv2.findContours(tint, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)[0]:
            (_, (width, height), _) = cv2.minAreaRect(contour)
            area = width * height
            in_mm2 = area / self.px_per_mm**2
            if (
                CARD_AREA[0] < in_mm2 < CARD_AREA[1]
                and area > 1.5 * own
                and cv2.contourArea(contour) > 0.6 * area
                and cv2.pointPolygonTest(contour, (float(x), float(y)), False) > 0
            ):
                return True
        return False

    def _grown(self, corners: Numbers, mm: float) -> Mask:
        """Return a mask of the quadrangle with a rim of `mm` around it."""
        blank = np.zeros(self.distance.shape, np.uint8)
        filled: Mask = cv2.fillConvexPoly(blank, np.rint(corners).astype(np.int32), 255)
        around: Mask = cv2.dilate(
            filled, np.ones((3, 3), np.uint8), iterations=max(1, round(mm * self.px_per_mm))
        )
        return around


def sheet_of(image: Pixels, dpi: float | None) -> Sheet:
    """Return the page picture (H, W, 3 RGB) as a sheet."""
    height, width = image.shape[:2]
    scale = min(1.0, SHEET_SIDE / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), 0.8)
    lab = cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    distance = np.min([np.linalg.norm(lab - paper, axis=2) for paper in _papers(lab)], axis=0)
    distance = distance.astype(np.float32)
    near = distance[distance < 15]
    noise = float(np.percentile(near, 80)) if near.size else 0.0
    edge_map = cv2.Canny(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), 12, 30, L2gradient=True)
    return Sheet(distance, edge_map, _px_per_mm(size, dpi, scale), scale, noise)


def _px_per_mm(size: tuple[int, int], dpi: float | None, scale: float) -> float:
    """Return px of the sheet per mm; without a resolution A4 by its shape, else a hand's breadth of paper."""
    if dpi:
        return dpi / MM_PER_INCH * scale
    long, short = max(size), min(size)
    return long / 297 if abs(short / long / A4_ASPECT - 1) < 0.05 else long / 150


def _papers(lab: Numbers) -> list[Numbers]:
    """Return the colour of the paper, and of a second ground (scanner lid) where it covers a fifth."""
    thinned = lab[::3, ::3].reshape(-1, 3)
    papers: list[Numbers] = []
    rest = thinned
    while len(papers) < 2 and len(rest) >= 0.2 * len(thinned):
        cells, counts = np.unique((rest // 4).astype(int), axis=0, return_counts=True)
        middle = cells[np.argmax(counts)] * 4 + 2.0
        heap = rest[np.linalg.norm(rest - middle, axis=1) < 6]
        if papers and len(heap) < 0.2 * len(thinned):
            break
        paper = np.median(heap, axis=0) if len(heap) else middle
        papers.append(paper.astype(np.float32))
        rest = rest[np.linalg.norm(rest - paper, axis=1) > 15]
    return papers


def candidates(sheet: Sheet) -> Iterator[Numbers]:
    """Yield quadrangles (4, 2) of photo size, clockwise from the top left, in px of the sheet.

    The same photo may come several times, seen at another threshold.
    """
    seen: list[Numbers] = []
    for mask in _layers(sheet):
        for contour in cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)[0]:
            middle, sides, turn = cv2.minAreaRect(contour)
            if sides[0] * sides[1] == 0 or cv2.contourArea(contour) < 0.82 * sides[0] * sides[1]:
                continue
            corners = _clockwise(cv2.boxPoints((middle, sides, turn)).astype(np.float32))
            if not sheet.photo_sized(corners):
                continue
            if all(float(np.abs(corners - other).max()) > 0.8 * sheet.px_per_mm for other in seen):
                seen.append(corners)
                yield corners


def _layers(sheet: Sheet) -> Iterator[Mask]:
    """Yield masks (H, W) in which a photo print may stand as one filled piece."""
    unit = sheet.px_per_mm
    for level in (sheet.faint, 9.0, 14.0, 22.0, 32.0):
        if level >= sheet.faint:
            yield _opened(_closed(sheet.mask(level), 0.8 * unit), 5.0 * unit)
    outlines = _closed(sheet.edge_map, 0.7 * unit)
    filled = np.zeros_like(outlines)
    contours = cv2.findContours(outlines, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)[0]
    for contour in contours:
        (_, (width, height), _) = cv2.minAreaRect(contour)
        if max(width, height) <= 1.1 * LONG_SIDE[1] * unit:
            cv2.drawContours(filled, [contour], -1, 255, cv2.FILLED)
    yield _opened(filled, 5.0 * unit)


def _clockwise(corners: Numbers) -> Numbers:
    """Return the corners clockwise, beginning with the one nearest to the top left."""
    middle = corners.mean(axis=0)
    around = corners[np.argsort(np.arctan2(*(corners - middle).T[::-1]))]
    rolled: Numbers = np.roll(around, -int(np.argmin(around.sum(axis=1))), axis=0)
    return rolled


def _grown_by(mask: Mask, radius: float) -> Mask:
    """Return the mask with everything within `radius` px of it; round, in time that does not grow with it."""
    far = cv2.distanceTransform(cv2.bitwise_not(mask), cv2.DIST_L2, 5)
    return np.where(far <= radius, 255, 0).astype(np.uint8)


def _shrunk_by(mask: Mask, radius: float) -> Mask:
    """Return the mask without what lies within `radius` px of its rim; the page's edge is no rim."""
    far = cv2.distanceTransform(mask, cv2.DIST_L2, 5)
    return np.where(far > radius, 255, 0).astype(np.uint8)


def _opened(mask: Mask, radius: float) -> Mask:
    """Return the mask without parts thinner than twice the radius."""
    return _grown_by(_shrunk_by(mask, radius), radius)


def _closed(mask: Mask, radius: float) -> Mask:
    """Return the mask with gaps thinner than twice the radius filled."""
    return _shrunk_by(_grown_by(mask, radius), radius)
