"""A photo, measured: head, pose, ground, light, detail (Lichtbild vermessen).

Source: photo.md 4; PassV annex 8; Fotomustertafel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

from pipeline.document import Box, Check, Level, Portrait
from pipeline.faces import Face, faces_in
from pipeline.shrink import shrunk_to

from .checks import on_ground, on_head, on_light, on_picture
from .crown import is_bare
from .geometry import head_of
from .ground import ground_of, person_on, reaches_edge, top_of
from .landmarks import Mesh, mesh_of
from .light import light_on
from .limits import judged

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Numbers = NDArray[np.float32]

NORMAL, COARSE = 531, 354
"""Rows on which pixels are measured (45 mm at 300 dpi), and those on which a print's sharpness is (200 dpi)."""
MOST = 1400
"""Rows of a photo beyond which nothing more is to be seen."""
SIZE_MM = 0.5
"""How far a side may be off (99 %), see benchmarks/photo."""
LINE = 0.0012
"""Half the height of a drawn line, as a share of the page."""
UPRIGHT = 45.0
"""Degrees of the line of the eyes up to which a face counts as upright."""
VERY_SURE = 0.85
"""Score of a face that stands upright: 0.88 to 0.93 measured, 0.67 to 0.72 upside down."""


class Place(NamedTuple):
    """Where a photo lies on its page: corners (4, 2) in px, clockwise from the top left as it lies."""

    corners: Numbers
    page: tuple[int, int]
    """Width and height of the page in px."""


def portrait_on(image: Pixels, place: Place, *, printed: bool, px_per_mm: float | None) -> Portrait:
    """Return what was measured on a photo that lies on a page picture (H, W, 3 RGB).

    `printed`: a print that was scanned, not the picture file itself. `px_per_mm` is the page's resolution, None where
    its size is not known.
    """
    crop = straightened(image, place.corners)
    quarters, faces = _upright(shrunk_to(crop, NORMAL))
    native = np.ascontiguousarray(np.rot90(crop, quarters))
    normal = _high(native, NORMAL)
    mesh = mesh_of(normal, faces[0]) if faces else None
    if mesh is None:
        return Portrait(checks=(judged("faces", None),), sized=px_per_mm is not None)
    height_mm = _height(place.corners, quarters) / px_per_mm if px_per_mm else 45.0
    person = person_on(normal)
    head = head_of(mesh.points)
    ends = top_of(person, head.eyes, head.face_height)
    cut = reaches_edge(person, head.eyes, head.face_height)
    bare = ends is not None and is_bare(normal, mesh.points, ends, head.face_height)
    head = head_of(mesh.points, silhouette=0.0 if cut else ends, cut=cut, bare=bare)
    size = (normal.shape[1], normal.shape[0])
    coarse = _high(native, COARSE) if printed else normal
    checks: list[Check] = [_one_face(normal, faces, mesh)]
    checks += on_head(head, size, height_mm / NORMAL, ends_above=ends)
    ground = ground_of(normal, person, head.chin[1])
    checks += on_ground(ground)
    checks += on_light(light_on(normal, mesh.points), ground)
    checks += on_picture(native, coarse, mesh.points * (coarse.shape[0] / NORMAL), printed=printed)
    if px_per_mm is None:
        checks.append(judged("shape", native.shape[1] / native.shape[0]))
    else:
        width_mm = _height(place.corners, quarters + 1) / px_per_mm
        checks += [_side("width", width_mm), _side("height", height_mm)]
    crown, eye_line, chin = (
        Level(box=_line(row / NORMAL, place, quarters), mm=round((1 - row / NORMAL) * height_mm, 2))
        for row in (head.crown, head.eyes[1], head.chin[1])
    )
    return Portrait(
        checks=tuple(checks), sized=px_per_mm is not None, crown=crown, eye_line=eye_line, chin=chin
    )


def _side(name: str, mm: float) -> Check:
    return judged(name, mm, mm - SIZE_MM, mm + SIZE_MM)


def straightened(image: Pixels, corners: Numbers) -> Pixels:
    """Return the quadrangle as a rectangle as it lies, in its own pixels, but no more than can be used."""
    width = (np.linalg.norm(corners[1] - corners[0]) + np.linalg.norm(corners[2] - corners[3])) / 2
    height = (np.linalg.norm(corners[2] - corners[1]) + np.linalg.norm(corners[3] - corners[0])) / 2
    low = np.maximum(corners.min(axis=0).astype(int) - 8, 0)
    part = image[low[1] : int(corners[:, 1].max()) + 9, low[0] : int(corners[:, 0].max()) + 9]
    shrink = min(1.0, MOST / max(float(width), float(height)))
    own = corners - low
    if shrink < 1:
        size = max(1, round(part.shape[1] * shrink)), max(1, round(part.shape[0] * shrink))
        own = own * (np.array(size) / part.shape[1::-1])
        part = np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA), np.uint8)
    across, down = max(8, round(float(width) * shrink)), max(8, round(float(height) * shrink))
    box = np.array([[0, 0], [across, 0], [across, down], [0, down]], np.float32)
    if np.abs(own - box).max() < 0.02:
        return np.ascontiguousarray(part[:down, :across])
    # centres of pixels stand half a pixel from their corners
    move = cv2.getPerspectiveTransform((own - 0.5).astype(np.float32), box - 0.5)
    flat = cv2.warpPerspective(
        part, move, (across, down), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(flat, np.uint8)


def _upright(small: Pixels) -> tuple[int, tuple[Face, ...]]:
    """Return by how many counter-clockwise quarters the picture must be turned, and the faces seen then.

    The networks see a face upside down too, less surely: unless one is seen very surely, all four lies are held
    against each other.
    """
    best: tuple[float, int, tuple[Face, ...]] = (0.0, 0, ())
    for quarters in (0, 1, 3, 2):
        lies = np.ascontiguousarray(np.rot90(small, quarters))
        faces = faces_in(lies)
        if faces and abs(_tilt(faces[0], lies.shape)) <= UPRIGHT and faces[0].score > best[0]:
            best = (faces[0].score, quarters, faces)
        if best[0] >= VERY_SURE:
            break
    return best[1], best[2]


def _tilt(face: Face, shape: tuple[int, ...]) -> float:
    """Return the angle of the line of the eyes in degrees, -180 to 180; 0 for an upright face."""
    (x0, y0), (x1, y1) = face.eyes
    return float(np.degrees(np.arctan2((y1 - y0) * shape[0], (x1 - x0) * shape[1])))


def _height(corners: Numbers, quarters: int) -> float:
    """Return the upright photo's height in px of the page."""
    first, second = ((0, 3), (1, 2)) if quarters % 2 == 0 else ((0, 1), (3, 2))
    return float(sum(np.linalg.norm(corners[b] - corners[a]) for a, b in (first, second)) / 2)


def _high(image: Pixels, rows: int) -> Pixels:
    """Return the picture with so many rows."""
    if image.shape[0] == rows:
        return image
    size = max(8, round(image.shape[1] * rows / image.shape[0])), rows
    how = cv2.INTER_AREA if image.shape[0] > rows else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(image, size, interpolation=how), np.uint8)


def _one_face(normal: Pixels, faces: tuple[Face, ...], mesh: Mesh) -> Check:
    """Return the check on a second face, wherever on the photo it is."""
    first = float(np.ptp(mesh.points[:, 0]))
    width = normal.shape[1]
    others = [face.box.width * width for face in faces[1:] if mesh_of(normal, face) is not None]
    return judged("faces", max(others, default=0.0) / first)


def _line(share: float, place: Place, quarters: int) -> Box:
    """Return a thin box on the page along the row `share` (0 top, 1 bottom) of the upright photo."""
    ends = [(0.0, share), (1.0, share)]
    for _ in range(quarters % 4):
        ends = [(1 - y, x) for x, y in ends]
    unit = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float32)
    move = cv2.getPerspectiveTransform(unit, place.corners.astype(np.float32))
    on_page = cv2.perspectiveTransform(np.array([ends], np.float32), move)[0] / np.array(
        place.page, np.float32
    )
    low, high = on_page.min(axis=0), on_page.max(axis=0)
    middle = (low + high) / 2
    # A line that lies a little slant is drawn level through its middle.
    if high[0] - low[0] >= high[1] - low[1]:
        low[1], high[1] = middle[1] - LINE, middle[1] + LINE
    else:
        low[0], high[0] = middle[0] - LINE, middle[0] + LINE
    return Box(*np.clip(low, 0, 1).tolist(), *np.clip(high, 0, 1).tolist())
