"""Faces whose print's edges were not seen, and prints that lie too close to be measured (Fotobogen).

Source: photo.md 4.1, 4.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .document import Box, Picture
from .faces import faces_in
from .sheet import Sheet
from .shrink import shrunk_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

FACE_MM = (9.0, 32.0)  # width of the face on a print of 35 x 45 mm, wrongly cut ones included


def with_bare_faces(
    image: Pixels, sheet: Sheet, pictures: list[Picture], apart: Sequence[Picture] = ()
) -> list[Picture]:
    """Return the prints, and beside them faces on a nearly blank page whose print's edges were not seen.

    Where such a face, or a second print, reaches into a print, prints lie so close that an edge may be the
    neighbour's: then no size is to be trusted. `apart` are prints that are told already: no face of theirs is bare.
    """
    bare = [
        _around_face(face.box)
        for face in faces_in(shrunk_to(image, 640))
        if not any(_holds(picture.box, face.box.middle) for picture in (*pictures, *apart))
        and FACE_MM[0] <= face.box.width * image.shape[1] * sheet.scale / sheet.px_per_mm <= FACE_MM[1]
    ]
    bare = [
        box
        for box in bare
        if not (sheet.in_card(sheet.corners(box)) or sheet.text_beside(sheet.corners(box)))
    ]
    boxes = [picture.box for picture in pictures] + bare
    told = [
        picture.model_copy(update={"width_mm": None, "height_mm": None, "edges": min(picture.edges, 0.4)})
        if any(picture.box is not box and _meet(picture.box, box) for box in boxes)
        else picture
        for picture in pictures
    ]
    return told + [Picture(box=box, faces=(_face_in(box),), edges=0.0) for box in bare]


def _around_face(face: Box) -> Box:
    """Return about where the print around a face lies: the face is half as wide, two fifths as high."""
    (x, y), width, height = face.middle, face.width, face.height
    return Box(
        max(0.0, x - width), max(0.0, y - 1.3 * height), min(1.0, x + width), min(1.0, y + 1.2 * height)
    )


def _face_in(box: Box) -> Box:
    """Return the face of a box made by `_around_face`."""
    return Box(
        box.left + box.width / 4,
        box.top + 0.32 * box.height,
        box.right - box.width / 4,
        box.top + 0.72 * box.height,
    )


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box.left <= point[0] <= box.right and box.top <= point[1] <= box.bottom


def _meet(one: Box, other: Box) -> bool:
    """Say whether two boxes share any of the page."""
    return min(one.right, other.right) > max(one.left, other.left) and min(one.bottom, other.bottom) > max(
        one.top, other.top
    )
