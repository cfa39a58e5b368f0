"""The landmarks of one face (Gesichtspunkte): 468 points of MediaPipe's face mesh.

The network sees a square around the face, turned so that the eyes are level; it is asked twice, the second time
with the square that the first answer gives.

Source: MediaPipe face mesh (model card and graph options); docs/third-party.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

from .networks import forward

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from pipeline.faces import Face

    Pixels = NDArray[np.uint8]
    Numbers = NDArray[np.float64]

SIDE = 192
AROUND = 1.5
"""The square's side against the face's box."""
IS_FACE = 0.5
"""The network's own answer, 0 to 1, from which what it sees is a face."""
RIGHT_EYE, LEFT_EYE = 33, 263
"""Outer corners of the person's right and left eye."""


class Mesh(NamedTuple):
    """`points` (468, 3) in px of the picture, z towards the viewer negative in the same unit; `sure` 0 to 1."""

    points: Numbers
    sure: float


def mesh_of(image: Pixels, face: Face) -> Mesh | None:
    """Return the landmarks of a face that stands about upright on `image` (H, W, 3 RGB); None: it is no face."""
    size = np.array([image.shape[1], image.shape[0]], np.float64)
    right, left = (np.array(eye) * size for eye in face.eyes)
    middle = np.array(face.box.middle) * size
    side = AROUND * max(face.box.width * size[0], face.box.height * size[1])
    mesh = _once(image, middle, side, right, left)
    if mesh.sure < IS_FACE:
        return None
    low, high = mesh.points[:, :2].min(axis=0), mesh.points[:, :2].max(axis=0)
    again = _once(
        image, (low + high) / 2, AROUND * float((high - low).max()), *mesh.points[[RIGHT_EYE, LEFT_EYE], :2]
    )
    return again if again.sure >= IS_FACE else None


def _once(image: Pixels, middle: Numbers, side: float, right: Numbers, left: Numbers) -> Mesh:
    """Return what the network sees in a square of `side` px around `middle`, turned by the line of the eyes."""
    across = (left - right) / max(float(np.linalg.norm(left - right)), 1e-6)
    down = np.array([-across[1], across[0]])
    # the picture's place of each corner of the square
    corners = np.array([middle + (across * x + down * y) * side / 2 for x, y in ((-1, -1), (1, -1), (-1, 1))])
    shrink = min(1.0, 2 * SIDE / side)
    if shrink < 0.75:
        size = max(1, round(image.shape[1] * shrink)), max(1, round(image.shape[0] * shrink))
        shrunk = np.array(size, np.float64) / image.shape[1::-1]
        image = np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)
    else:
        shrunk = np.ones(2)
    # centres of pixels stand half a pixel from their corners, on both sides
    onto = np.array([[0, 0], [SIDE, 0], [0, SIDE]], np.float32) - 0.5
    move = cv2.getAffineTransform((corners * shrunk - 0.5).astype(np.float32), onto)
    square = cv2.warpAffine(
        image, move, (SIDE, SIDE), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    blob = cv2.dnn.blobFromImage(square.astype(np.float32) / 255)
    flag, places = forward("face_landmark.tflite", blob, ("conv2d_31", "conv2d_21"))
    seen = places.reshape(-1, 3).astype(np.float64) / SIDE
    flat = corners[0] + seen[:, :1] * side * across + seen[:, 1:2] * side * down
    score = float(1 / (1 + np.exp(-np.clip(flag.reshape(-1)[0], -60, 60))))
    return Mesh(np.column_stack([flat, seen[:, 2] * side]), score)
