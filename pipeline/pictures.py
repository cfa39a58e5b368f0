"""Photographs of a person on a page (Lichtbild, Passfoto): found, measured, not judged.

A photo is either the whole picture file, or a print that lies alone on paper. The portrait on a card, in a
passport or on a certificate is part of that paper and is not reported: it is surrounded by tint and text.
Finding nothing is the smaller mistake; a portrait in which no face is seen still counts where it is a
many-toned rectangle of photo size alone on a nearly blank page.

Source: Fotomustertafel (35 x 45 mm) for the sizes around which is searched; thresholds measured on drawn
sheets, see tests/pipeline/test_pictures.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

from .document import Box, Picture
from .faces import faces_in
from .photo.measured import Place, portrait_on
from .photo_edges import Edges, refined
from .photo_neighbours import with_bare_faces
from .photo_sheets import Print, sheets_of_prints
from .sheet import Sheet, candidates, sheet_of
from .shrink import shrunk_to
from .tones import MANY, most_tones

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Numbers = NDArray[np.float32]

MM_PER_INCH = 25.4
PHOTO_ASPECT = 35 / 45
MOST_WORDS = 80  # a page with more is a form or a certificate that carries a portrait
FEW_WORDS = 8  # what OCR sees in a nearly blank page or in a photo
CARD_SIZES = ((85.6, 54.0), (125.0, 88.0))  # mm: ID-1 and the passport's data page
DOMINANT_FACE = 0.22  # share of the picture's width; a portrait's face is wider
LARGE_FACE = 0.3  # the same of a portrait that was cut in another shape
SURE_EDGES = 0.5  # below, the size is not to be trusted


class Found(NamedTuple):
    """A photo print: edges in px, faces as boxes on the page, whether the person lies on the side."""

    edges: Edges
    faces: tuple[Box, ...]
    sideways: bool
    support: float


def may_hold_pictures(small: Pixels, dpi: float | None, word_count: int) -> bool:
    """Say, at little cost, whether photographs are worth looking for on a page.

    `small` is the page (H, W, 3) RGB in any size, `dpi` its resolution in this size or None. A page of hardly any
    words may be nothing but a photograph: there it is enough that anything is solid.
    """
    if dpi is None and word_count <= FEW_WORDS:
        return True
    return word_count <= MOST_WORDS and most_tones(small, dpi) > (MANY if word_count > FEW_WORDS else 0.0)


def pictures_on(image: Pixels, *, dpi: float | None, word_count: int) -> tuple[Picture, ...]:
    """Return the photographs on an upright page picture, top to bottom; () where there is none.

    `image` is (H, W, 3) RGB uint8; `dpi` is None where the resolution is not trustworthy, sizes are then
    None too; `word_count` is how many words were read on the page. Width and height of a photo that lies
    on its side are those of the upright person.
    """
    if min(image.shape[:2]) < 40:
        return ()
    whole = _whole_picture(image, dpi, word_count)
    if whole is not None:
        return (_measured(image, whole, _rim(image), dpi),)
    if word_count > MOST_WORDS:
        return ()
    if dpi and _card_sized(image, dpi):
        return ()
    sheet = sheet_of(image, dpi)
    size = (image.shape[1], image.shape[0])
    together = list(_printed_together(image, sheet))
    found = _prints(image, sheet, word_count, [one.edges.corners for several in together for one in several])
    pictures = [_measured(image, _picture(one, size, dpi), one.edges.corners, dpi) for one in found]
    several = [[_picture(one, size, dpi) for one in prints] for prints in together]
    if word_count <= FEW_WORDS:
        pictures = with_bare_faces(
            image, sheet, pictures, apart=[one for prints in several for one in prints]
        )
    for pictures_of_one, prints in zip(several, together, strict=True):
        # the prints of one sheet are the same: one is measured
        first, *others = pictures_of_one
        pictures += [_measured(image, first, prints[0].edges.corners, dpi), *others]
    bordered = None if pictures else _whole_picture(image, dpi, word_count, bordered=True)
    if bordered is not None:
        return (_measured(image, bordered, _rim(image), dpi),)
    return tuple(sorted(pictures, key=lambda picture: (picture.box.top, picture.box.left)))


def _rim(image: Pixels) -> Numbers:
    height, width = image.shape[:2]
    return np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)


def _measured(image: Pixels, picture: Picture, corners: Numbers, dpi: float | None) -> Picture:
    """Return the picture with what its portrait measures; one without a face is left as it is."""
    if not picture.faces:
        return picture
    portrait = portrait_on(
        image,
        Place(corners, (image.shape[1], image.shape[0])),
        printed=not picture.fills_page,
        px_per_mm=dpi / MM_PER_INCH if dpi and picture.width_mm is not None else None,
    )
    return picture.model_copy(update={"portrait": portrait})


def _picture(found: Found, size: tuple[int, int], dpi: float | None) -> Picture:
    """Return what the page keeps of a print; `size` is the page's width and height in px."""
    low, high = found.edges.corners.min(axis=0) / size, found.edges.corners.max(axis=0) / size
    low, high = np.clip(low, 0, 1), np.clip(high, 0, 1)
    sides: tuple[float | None, float | None] = (None, None)
    if dpi and found.support >= SURE_EDGES:
        across, down = (
            round(side / dpi * MM_PER_INCH, 2) for side in (found.edges.width, found.edges.height)
        )
        sides = (down, across) if found.sideways else (across, down)
    return Picture(
        box=Box(*low.tolist(), *high.tolist()),
        faces=found.faces,
        width_mm=sides[0],
        height_mm=sides[1],
        edges=round(found.support, 3),
    )


def _whole_picture(
    image: Pixels, dpi: float | None, word_count: int, *, bordered: bool = False
) -> Picture | None:
    """Return the picture as a photo if the file is the photo itself, else None; `bordered`: paper may be around."""
    height, width = image.shape[:2]
    shape = min(width, height) / max(width, height) / PHOTO_ASPECT
    if not 0.75 <= shape <= 1.3 or word_count > FEW_WORDS or _is_sheet(image, dpi):
        return None
    small = shrunk_to(image, 640)
    if not bordered and _paper_all_round(small):
        return None
    sideways, faces = _faces_any_turn(small)
    if faces:
        dominant = all(face.width < 0.6 * faces[0].width for face in faces[1:])
        if not dominant or (sideways != (width > height) and width != height):
            return None
        # in another shape than a photo's only what is nearly all face is one, wrongly cut
        if not 0.85 <= shape <= 1.15 and faces[0].width < LARGE_FACE:
            return None
    elif not (width < height and 0.92 <= shape <= 1.08 and _many_toned(small) and _plain_behind(small)):
        return None
    across, down = (width / dpi * MM_PER_INCH, height / dpi * MM_PER_INCH) if dpi else (None, None)
    return Picture(
        box=Box(0.0, 0.0, 1.0, 1.0),
        faces=faces,
        width_mm=down if sideways else across,
        height_mm=across if sideways else down,
        fills_page=True,
    )


def _is_sheet(image: Pixels, dpi: float | None) -> bool:
    """Say whether the resolution makes this a sheet of paper: larger than any portrait print."""
    return dpi is not None and max(image.shape[:2]) / dpi * MM_PER_INCH > 190


def _card_sized(image: Pixels, dpi: float) -> bool:
    """Say whether the whole picture is an ID-1 card or a passport page, cut out by the scanner."""
    height, width = image.shape[0] / dpi * MM_PER_INCH, image.shape[1] / dpi * MM_PER_INCH
    return any(abs(width / w - 1) < 0.06 and abs(height / h - 1) < 0.06 for w, h in CARD_SIZES)


def _paper_all_round(small: Pixels) -> bool:
    """Say whether one colour surrounds the picture on all four sides, as paper surrounds a print."""
    lab = cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    rim = max(2, round(0.015 * min(small.shape[:2])))
    sides = [side.reshape(-1, 3) for side in (lab[:rim], lab[-rim:], lab[:, :rim], lab[:, -rim:])]
    colour = np.median(np.concatenate(sides), axis=0)
    return all(float((np.linalg.norm(side - colour, axis=1) < 8).mean()) > 0.9 for side in sides)


def _plain_behind(small: Pixels) -> bool:
    """Say whether the picture is built like a portrait: something before a plain ground."""
    lab = cv2.GaussianBlur(cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2Lab), (0, 0), 2)
    height, width = small.shape[:2]
    corners = [lab[: height // 5, : width // 5], lab[: height // 5, -(width // 5) :]]
    ground = np.median(np.concatenate([corner.reshape(-1, 3) for corner in corners]), axis=0)
    plain = all(float((np.linalg.norm(corner - ground, axis=2) < 14).mean()) > 0.9 for corner in corners)
    middle = lab[height // 4 : height * 3 // 4, width // 3 : width * 2 // 3]
    foot = lab[-(height // 12) :, width // 4 : -(width // 4)]
    return plain and all(
        float((np.linalg.norm(part - ground, axis=2) > 14).mean()) > 0.5 for part in (middle, foot)
    )


def _printed_together(image: Pixels, sheet: Sheet) -> Iterator[list[Found]]:
    """Yield the prints of each sheet of several equal ones, the one whose edges are seen best first."""
    taken: list[Numbers] = []
    for prints in sheets_of_prints(image, sheet):
        if any(not _apart(one.corners, other) for one in prints for other in taken):
            continue
        best = max(prints, key=lambda one: one.support)
        sideways, faces = _faces_any_turn(_straightened(image, Edges(best.corners, (1, 1, 1, 1))))
        if not faces or not _many_toned(_straightened(image, Edges(best.corners, (1, 1, 1, 1)))):
            continue
        taken += [one.corners for one in prints]
        order = [best, *(one for one in prints if one is not best)]
        yield [_of_sheet(one, faces, sideways, image) for one in order]


def _of_sheet(one: Print, faces: tuple[Box, ...], sideways: bool, image: Pixels) -> Found:
    edges = Edges(one.corners, (one.support,) * 4)
    return Found(edges, _on_page(faces, edges, image), sideways, one.support)


def _prints(image: Pixels, sheet: Sheet, word_count: int, taken: Sequence[Numbers] = ()) -> list[Found]:
    """Return the photo prints that lie on the page, none inside another nor on what is `taken`."""
    found: list[tuple[float, Found]] = []
    for guess in candidates(sheet):
        if sheet.in_card(guess) or sheet.text_beside(guess):
            continue
        if any(not _apart(guess / sheet.scale, other) for other in taken):
            continue
        edges = refined(image, guess / sheet.scale, sheet.papers)
        one = _print(image, sheet, edges, word_count)
        if one is not None:
            # Among several rectangles of one photo the surest edges win, then the outer one.
            found.append((round(one.support, 1) + 1e-8 * edges.width * edges.height, one))
    kept: list[Found] = []
    for _, one in sorted(found, key=lambda pair: -pair[0]):
        if all(_apart(one.edges.corners, other.edges.corners) for other in kept):
            kept.append(one)
    return kept


def _print(image: Pixels, sheet: Sheet, edges: Edges, word_count: int) -> Found | None:
    """Return the rectangle as a photo print, or None if it is something else."""
    support = min(edges.supports)
    on_sheet = edges.corners * sheet.scale
    if support < 0.25 or not sheet.photo_sized(on_sheet) or sheet.paper_around(on_sheet) < 0.7:
        return None
    crop = _straightened(image, edges)
    if not _many_toned(crop):
        return None
    sideways, faces = _faces_any_turn(crop)
    if faces:
        return Found(edges, _on_page(faces, edges, image), sideways, support)
    aspect = edges.width / edges.height
    alone = word_count <= FEW_WORDS and sheet.ink_elsewhere(on_sheet) < 0.015
    if alone and support >= 0.6 and 0.6 <= aspect <= 0.95 and _plain_behind(crop):
        return Found(edges, (), False, support)
    return None


def _straightened(image: Pixels, edges: Edges) -> Pixels:
    """Return the rectangle upright as it is placed, at most 320 px high."""
    shrink = min(1.0, 320 / max(edges.width, edges.height))
    width, height = max(8, round(edges.width * shrink)), max(8, round(edges.height * shrink))
    frame = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    low = np.maximum(edges.corners.min(axis=0).astype(int) - 8, 0)
    high = np.ceil(edges.corners.max(axis=0)).astype(int) + 8
    part = image[low[1] : high[1], low[0] : high[0]]
    if shrink < 0.75:
        part = np.asarray(cv2.GaussianBlur(part, (0, 0), 0.4 / shrink), np.uint8)
    move = cv2.getPerspectiveTransform((edges.corners - low).astype(np.float32), frame)
    crop = cv2.warpPerspective(part, move, (width, height), borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(crop, np.uint8)


def _faces_any_turn(crop: Pixels) -> tuple[bool, tuple[Box, ...]]:
    """Return whether the person lies on the side, and the faces as boxes on the crop as it lies."""
    for quarters in (0, 1, 3, 2):
        faces = faces_in(np.ascontiguousarray(np.rot90(crop, quarters)))
        wide = [face for face in faces if face.box.width >= DOMINANT_FACE]
        if wide:
            # The networks see faces that lie on their side too: the eyes say how the face is turned.
            (x0, y0), (x1, y1) = wide[0].eyes
            lying = abs(y1 - y0) * crop.shape[quarters % 2] > abs(x1 - x0) * crop.shape[1 - quarters % 2]
            boxes = tuple(_turned_back(face.box, quarters) for face in wide)
            return lying != (quarters in (1, 3)), boxes
    return False, ()


def _turned_back(box: Box, quarters: int) -> Box:
    """Return a box of a picture that was turned counter-clockwise by quarters as it was before."""
    for _ in range(quarters % 4):
        box = Box(1 - box.bottom, box.left, 1 - box.top, box.right)
    return box


def _on_page(faces: tuple[Box, ...], edges: Edges, image: Pixels) -> tuple[Box, ...]:
    """Return boxes of the straightened crop as boxes on the page."""
    unit = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float32)
    move = cv2.getPerspectiveTransform(unit, edges.corners.astype(np.float32))
    size = np.array([image.shape[1], image.shape[0]], np.float32)
    boxes = []
    for face in faces:
        corners = [
            (face.left, face.top),
            (face.right, face.top),
            (face.right, face.bottom),
            (face.left, face.bottom),
        ]
        on_page = cv2.perspectiveTransform(np.array([corners], np.float32), move)[0] / size
        low, high = np.clip(on_page.min(axis=0), 0, 1), np.clip(on_page.max(axis=0), 0, 1)
        boxes.append(Box(*low.tolist(), *high.tolist()))
    return tuple(boxes)


def _many_toned(crop: Pixels) -> bool:
    """Say whether the picture has the many tones of a photograph: no line art, no flat logo."""
    grey = cv2.GaussianBlur(cv2.cvtColor(shrunk_to(crop, 160), cv2.COLOR_RGB2GRAY), (0, 0), 1.0)
    counts = np.bincount(grey.ravel() // 8, minlength=32) / grey.size
    entropy = -float((counts[counts > 0] * np.log2(counts[counts > 0])).sum())
    return entropy >= 2.4


def _apart(one: Numbers, other: Numbers) -> bool:
    """Say whether two quadrangles share at most a tenth of the smaller one."""
    shared, _ = cv2.intersectConvexConvex(one.astype(np.float32), other.astype(np.float32))
    smaller = min(cv2.contourArea(one.astype(np.float32)), cv2.contourArea(other.astype(np.float32)))
    return float(shared) <= 0.1 * float(smaller)
