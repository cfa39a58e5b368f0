"""A page seen small: its paper, what lies on it, and rectangles of photo size (Blatt und Auflagen).

Source: thresholds measured on drawn sheets, see tests/pipeline/test_pictures.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from .document import Box

    Pixels = NDArray[np.uint8]
    Numbers = NDArray[np.float32]
    Mask = NDArray[np.uint8]

SHEET_SIDE = 840  # px of the longer side: A4 at 2.8 px per mm
MM_PER_INCH, A4_ASPECT = 25.4, 210 / 297
SHORT_SIDE, LONG_SIDE = (20.0, 62.0), (25.0, 85.0)  # mm: from a stamp-sized print to 60 x 80
CARD_AREA = (85.6 * 54 * 0.8, 190 * 135)  # mm2: an ID-1 card up to an open passport
RIM, RIM_SCALE = 14.0, 4.0  # mm around a rectangle that are looked at, and px per mm there


class Sheet(NamedTuple):
    """A reduced page: what lies on it and how large it is.

    `distance` (H, W) is each pixel's CIELAB distance from the paper, `noise` that distance in the paper's
    own grain; `edge_map` (H, W) is 255 on fine outlines, `print_mask` (H, W) on and close to text. `cards`
    are outlines of tinted things of card size. `scale` is px of the sheet per px of the page. Where nothing
    says how large the page is, `px_per_mm` is a guess and `size_known` False. `papers` are the CIELAB colours (3,) of
    the paper and of a second ground.
    """

    distance: Numbers
    edge_map: Mask
    print_mask: Mask
    cards: tuple[NDArray[np.int32], ...]
    px_per_mm: float
    scale: float
    noise: float
    size_known: bool
    papers: tuple[Numbers, ...] = ()

    def photo_sized(self, corners: Numbers) -> bool:
        """Say whether a quadrangle (4, 2), in px of the sheet, has the sides of a photo print."""
        sides = np.linalg.norm(corners - np.roll(corners, -1, axis=0), axis=1) / self.px_per_mm
        short, long = sorted((float(sides[0] + sides[2]) / 2, float(sides[1] + sides[3]) / 2))
        if not self.size_known:
            return short >= 12 and long <= 145 and short / long >= 0.66
        return (
            SHORT_SIDE[0] <= short <= SHORT_SIDE[1]
            and LONG_SIDE[0] <= long <= LONG_SIDE[1]
            and short / long >= 0.6
            and not (abs(long - 85.6) < 2 and abs(short - 54) < 2)
        )

    def paper_around(self, corners: Numbers) -> float:
        """Return how much of a ring 0.6 to 1.6 mm outside the quadrangle is bare paper, 0 to 1."""
        around = self._surroundings(self.distance, corners, off_page=255.0)
        ring = np.ones(around.shape, bool)
        near, far = round((RIM - 0.6) * RIM_SCALE), round((RIM - 1.6) * RIM_SCALE)
        ring[near:-near, near:-near] = False
        ring[:far] = ring[-far:] = ring[:, :far] = ring[:, -far:] = False
        return float((around[ring] < max(9.0, 3 * self.noise)).mean())

    def text_beside(self, corners: Numbers) -> bool:
        """Say whether a block of print stands along a side, as beside the portrait of a card.

        A caption or a ruled line does no harm; several rows of words do.
        """
        around = self._surroundings(self.print_mask, corners, off_page=0) > 127
        near, far = round((RIM - 1.5) * RIM_SCALE), round(1.0 * RIM_SCALE)
        rim = round(RIM * RIM_SCALE)
        beside = (around[rim:-rim, far:near], around[rim:-rim, -near:-far])
        if any(float((side.sum(axis=1) >= 3.2 * RIM_SCALE).mean()) > 0.4 for side in beside):
            return True
        above_below = (around[far:near, rim:-rim], around[-near:-far, rim:-rim])
        return any(float(side.mean()) > 0.45 for side in above_below)

    def _surroundings(self, layer: Any, corners: Numbers, off_page: float) -> Any:
        """Return the quadrangle and RIM mm around it, straightened, at RIM_SCALE px per mm."""
        sides = np.linalg.norm(corners - np.roll(corners, -1, axis=0), axis=1) / self.px_per_mm
        width, height = float(sides[0]) * RIM_SCALE, float(sides[1]) * RIM_SCALE
        rim = round(RIM * RIM_SCALE)
        frame = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32) + rim
        move = cv2.getPerspectiveTransform(corners.astype(np.float32), frame)
        size = (round(width) + 2 * rim, round(height) + 2 * rim)
        return cv2.warpPerspective(layer, move, size, borderValue=[off_page])

    def ink_elsewhere(self, corners: Numbers) -> float:
        """Return which share of the page outside the quadrangle differs from paper."""
        covered = cv2.fillConvexPoly(
            np.zeros(self.distance.shape, np.uint8), np.rint(corners).astype(np.int32), 255
        )
        outside = cv2.dilate(covered, np.ones((15, 15), np.uint8)) == 0
        return float((self.distance[outside] > 25.0).mean()) if outside.any() else 0.0

    def corners(self, box: Box) -> Numbers:
        """Return a box of the page as a quadrangle (4, 2) in px of the sheet."""
        height, width = self.distance.shape
        left, top, right, bottom = box.left * width, box.top * height, box.right * width, box.bottom * height
        return np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float32)

    def in_card(self, corners: Numbers) -> bool:
        """Say whether the quadrangle lies on a tinted thing of card or passport size."""
        x, y = corners.mean(axis=0).tolist()
        own = abs(float(cv2.contourArea(corners.astype(np.float32))))
        return any(
            cv2.contourArea(card) > 1.5 * own and cv2.pointPolygonTest(card, (x, y), False) > 0
            for card in self.cards
        )


def sheet_of(image: Pixels, dpi: float | None) -> Sheet:
    """Return the page picture (H, W, 3 RGB) as a sheet."""
    height, width = image.shape[:2]
    scale = min(1.0, SHEET_SIDE / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    # the exact averaging: a print is lost or measured wrongly on a quicker one
    small = cv2.GaussianBlur(cv2.resize(image, size, interpolation=cv2.INTER_AREA), (0, 0), 0.8)
    lab = cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    papers = tuple(_papers(lab))
    distance = np.min([_distance(lab, paper) for paper in papers], axis=0)
    near = distance[distance < 15]
    noise = float(np.percentile(near[::7], 80)) if near.size else 0.0
    unit, size_known = px_per_mm(size, dpi, scale)
    return Sheet(
        distance=distance,
        edge_map=cv2.Canny(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), 12, 30, L2gradient=True),
        print_mask=_print_mask(distance, unit),
        cards=_cards(distance, unit, _faint(noise)),
        px_per_mm=unit,
        scale=scale,
        noise=noise,
        size_known=size_known,
        papers=papers,
    )


def _faint(noise: float) -> float:
    """Return the smallest distance that is surely not the paper's grain."""
    return max(5.0, 2.0 * noise)


def _over(distance: Numbers, level: float) -> Mask:
    """Return 255 where the page is further from the paper's colour than `level`."""
    return np.where(distance > level, 255, 0).astype(np.uint8)


def _print_mask(distance: Numbers, unit: float) -> Mask:
    """Return 255 on and within 1 mm of small dark things: text, not pictures."""
    dark = _over(distance, 20.0)
    pieces = _grown_by(_shrunk_by(dark, 3.0 * unit), 4.5 * unit)
    return _grown_by(np.where(pieces > 0, 0, dark).astype(np.uint8), 1.0 * unit)


def _cards(distance: Numbers, unit: float, faint: float) -> tuple[NDArray[np.int32], ...]:
    """Return the outlines of tinted things between an ID card and an open passport in size."""
    # Closing joins guilloche lines; opening takes away lines of text that touch.
    tint = opened(closed(_over(distance, faint), 1.0 * unit), 2.0 * unit)
    found = []
    for contour in cv2.findContours(tint, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)[0]:
        width, height = cv2.minAreaRect(contour)[1]
        in_mm2 = width * height / unit**2
        if CARD_AREA[0] < in_mm2 < CARD_AREA[1] and cv2.contourArea(contour) > 0.6 * width * height:
            found.append(contour)
    return tuple(found)


def px_per_mm(size: tuple[int, int], dpi: float | None, scale: float) -> tuple[float, bool]:
    """Return px of the sheet per mm and whether that is more than a guess.

    Without a resolution a picture of A4's shape is taken for A4, any other for something 150 mm long.
    """
    if dpi:
        return dpi / MM_PER_INCH * scale, True
    long, short = max(size), min(size)
    is_a4 = abs(short / long / A4_ASPECT - 1) < 0.05
    return (long / 297, True) if is_a4 else (long / 150, False)


def _distance(lab: Numbers, colour: Numbers) -> Numbers:
    """Return each pixel's CIELAB distance from one colour: (H, W)."""
    apart = cv2.subtract(lab, (*colour.tolist(), 0.0))
    return np.asarray(np.sqrt(np.einsum("hwc,hwc->hw", apart, apart)), np.float32)


def _papers(lab: Numbers) -> list[Numbers]:
    """Return the colour of the paper, and of a second ground (scanner lid) that reaches the page's rim."""
    rim = np.ones(lab.shape[:2], bool)
    rim[4:-4, 4:-4] = False
    on_rim = lab[rim]
    papers: list[Numbers] = []
    rest = lab[::3, ::3].reshape(-1, 3)
    enough = 0.2 * len(rest)
    while len(papers) < 2 and len(rest) >= enough:
        cells = (rest // 4).astype(np.int64) + 64
        counts = np.bincount(cells @ np.array([1, 256, 65536]))
        number = int(np.argmax(counts))
        middle = (np.array([number % 256, number // 256 % 256, number // 65536]) - 64) * 4 + 2.0
        heap = rest[np.linalg.norm(rest - middle, axis=1) < 6]
        paper = np.median(heap, axis=0).astype(np.float32) if len(heap) else middle.astype(np.float32)
        if papers and (len(heap) < enough or (np.linalg.norm(on_rim - paper, axis=1) < 8).mean() < 0.2):
            break
        papers.append(paper)
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
            corners = clockwise(cv2.boxPoints((middle, sides, turn)).astype(np.float32))
            if not sheet.photo_sized(corners):
                continue
            if all(float(np.abs(corners - other).max()) > 0.8 * sheet.px_per_mm for other in seen):
                seen.append(corners)
                yield corners


def _layers(sheet: Sheet) -> Iterator[Mask]:
    """Yield masks (H, W) in which a photo print may stand as one filled piece."""
    unit = sheet.px_per_mm
    faint = _faint(sheet.noise)
    for level in (faint, *(level for level in (10.0, 18.0, 30.0) if level > faint)):
        yield opened(closed(_over(sheet.distance, level), 0.8 * unit), 5.0 * unit)
    outlines = closed(sheet.edge_map, 0.7 * unit)
    filled = np.zeros_like(outlines)
    contours = cv2.findContours(outlines, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)[0]
    for contour in contours:
        (_, (width, height), _) = cv2.minAreaRect(contour)
        if max(width, height) <= 1.1 * LONG_SIDE[1] * unit:
            cv2.drawContours(filled, [contour], -1, 255, cv2.FILLED)
    yield opened(filled, 5.0 * unit)


def clockwise(corners: Numbers) -> Numbers:
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


def opened(mask: Mask, radius: float) -> Mask:
    """Return the mask without parts thinner than twice the radius."""
    left = _shrunk_by(mask, radius)
    return _grown_by(left, radius) if left.any() else left


def closed(mask: Mask, radius: float) -> Mask:
    """Return the mask with gaps thinner than twice the radius filled."""
    return _shrunk_by(_grown_by(mask, radius), radius) if mask.any() else mask
