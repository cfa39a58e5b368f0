"""Where faces are on a picture (Gesichter); located, never recognised.

Two small BlazeFace networks look at the picture: one made for faces that fill much of it, one for faces
further away. Nothing that tells one person from another is computed or kept.

Source: MediaPipe face detection (model cards and graph options); the files are listed in docs/third-party.md.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

from .document import Box
from .photo.networks import forward

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Numbers = NDArray[np.float32]

SAME_FACE = 0.3  # overlap (intersection over union) from which two boxes are one face


class Face(NamedTuple):
    """A face: box, score and the two eyes; everything in fractions of the picture that was looked at.

    The box goes from the eyebrows to the chin and from cheek to cheek: the head is larger. `eyes` are
    (x, y) of the person's right eye and left eye. `score` 0 to 1 is the network's own, not a probability.
    """

    box: Box
    score: float
    eyes: tuple[tuple[float, float], tuple[float, float]]


class Detector(NamedTuple):
    """A BlazeFace network: its file, input side in px, anchors as (stride, anchors a cell), output names."""

    file: str
    side: int
    grid: tuple[tuple[int, int], ...]
    scores: str
    boxes: str


SHORT_RANGE = Detector(
    "face_detection_short_range.tflite", 128, ((8, 2), (16, 6)), "classificators", "regressors"
)
FULL_RANGE = Detector(
    "face_detection_full_range.tflite",
    192,
    ((4, 1),),
    "reshaped_classifier_face_4",
    "reshaped_regressor_face_4",
)


def faces_in(image: Pixels, *, floor: float = 0.6) -> tuple[Face, ...]:
    """Return the upright faces on `image` (H, W, 3 RGB), largest first; () where there is none.

    Faces narrower than about a twelfth of the picture are not seen: cut the picture into parts first.
    A face counts if one of the two networks gives it at least `floor`.
    """
    if min(image.shape[:2]) < 24:
        return ()
    found = [face for detector in (FULL_RANGE, SHORT_RANGE) for face in _detect(image, detector, floor)]
    return tuple(sorted(_merged(found), key=lambda face: -face.box.width))


def _detect(image: Pixels, detector: Detector, floor: float) -> list[Face]:
    """Return what one network sees, boxes still overlapping."""
    height, width = image.shape[:2]
    square, scale, left, top = _letterboxed(image, detector.side)
    blob = cv2.dnn.blobFromImage(square, 1 / 127.5, mean=(127.5, 127.5, 127.5))
    outputs = forward(detector.file, blob, (detector.scores, detector.boxes))
    scores = 1 / (1 + np.exp(-np.clip(outputs[0].reshape(-1), -60, 60)))
    sure = np.flatnonzero(scores >= floor)
    values = outputs[1].reshape(len(scores), -1)[sure]
    # Each row holds x, y, w, h and six points (eyes first) in input pixels, relative to its anchor.
    middles = np.tile(_anchors(detector)[sure] * detector.side, (1, 7))
    places = values[:, [0, 1, *range(4, 16)]] + middles
    places = (places - np.tile([left, top], 7)) / scale / np.tile([width, height], 7)
    sizes = values[:, 2:4] / scale / [width, height]
    return [
        Face(Box(x - w / 2, y - h / 2, x + w / 2, y + h / 2), float(score), ((p[2], p[3]), (p[4], p[5])))
        for score, p, (w, h) in zip(scores[sure], places.tolist(), sizes.tolist(), strict=True)
        for x, y in [p[:2]]
    ]


def _letterboxed(image: Pixels, side: int) -> tuple[Pixels, float, int, int]:
    """Return the picture fitted into a black square, its scale and its offset in px."""
    height, width = image.shape[:2]
    scale = side / max(height, width)
    w, h = max(1, round(width * scale)), max(1, round(height * scale))
    left, top = (side - w) // 2, (side - h) // 2
    square = np.zeros((side, side, 3), np.uint8)
    # Area averaging is the blur that shrinking needs; enlarging goes linearly.
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    square[top : top + h, left : left + w] = cv2.resize(image, (w, h), interpolation=how)
    return square, scale, left, top


def _merged(found: list[Face]) -> list[Face]:
    """Return one face for each heap of overlapping ones: their mean, weighted by score."""
    left, faces = sorted(found, key=lambda face: -face.score), []
    while left:
        heap = [face for face in left if _overlap(left[0].box, face.box) >= SAME_FACE]
        left = [face for face in left if face not in heap]
        weights = np.array([face.score for face in heap])
        box, eyes = (
            np.average(np.array([np.ravel(part) for part in parts]), axis=0, weights=weights).tolist()
            for parts in ([face.box for face in heap], [face.eyes for face in heap])
        )
        inside = [min(1.0, max(0.0, edge)) for edge in box]
        faces.append(Face(Box(*inside), heap[0].score, ((eyes[0], eyes[1]), (eyes[2], eyes[3]))))
    return faces


def _overlap(one: Box, other: Box) -> float:
    """Return intersection over union; 1.0 for the same box."""
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    if wide <= 0 or high <= 0:
        return 0.0
    return wide * high / (one.width * one.height + other.width * other.height - wide * high)


@cache
def _anchors(detector: Detector) -> Numbers:
    """Return the anchor centres (N, 2) as fractions of the input, in the order of the network's rows."""
    rows = []
    for stride, each in detector.grid:
        cells = detector.side // stride
        y, x = np.divmod(np.arange(cells * cells), cells)
        centres = (np.stack([x, y], axis=1) + 0.5) / cells
        rows.append(np.repeat(centres, each, axis=0))
    return np.concatenate(rows).astype(np.float32)
