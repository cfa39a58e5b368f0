"""Whose faces are measured (Personen): two portraits in the public domain out of packages, and painted ones.

No picture is in this repository. The packages are found, not imported: one that is not installed is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.faces import faces_in
from pipeline.photo.geometry import head_of
from pipeline.photo.ground import person_on
from pipeline.photo.landmarks import mesh_of
from samples.photos import _paint

Pixels = NDArray[Any]


class Source(NamedTuple):
    """A portrait: where it is from, its licence, whether it shows a real face; `mouth_open` as the picture has it."""

    name: str
    package: str
    file: str
    licence: str
    mouth_open: bool


REAL = (
    Source("astronaut (Eileen Collins)", "skimage", "data/astronaut.png", "NASA, public domain", True),
    Source(
        "Grace Hopper", "matplotlib", "mpl-data/sample_data/grace_hopper.jpg", "US Navy, public domain", False
    ),
)
PAINTED = Source("painted", "samples.photos", "", "made by this repository", False)
PAINTED_CHIN, PAINTED_CROWN = 680.0, 138.0
"""Rows of a painted portrait of 700 x 900 px: its chin, and its crown half way between skin and hair."""


class Person(NamedTuple):
    """Somebody to put before a ground: RGB, share of the person (H, W, 1), eyes (x, y), chin and crown as rows.

    `roll` is the tilt of the source in degrees. `crown` is the truth for painted faces alone; for real ones it is
    what was measured, and no truth.
    """

    source: Source
    image: Pixels
    matte: Pixels
    eyes: tuple[float, float]
    chin: float
    crown: float
    roll: float
    points: Pixels

    @property
    def real(self) -> bool:
        """Whether this is a photograph."""
        return self.source is not PAINTED


def persons(painted: int, seed: int) -> Iterator[Person]:
    """Yield the real portraits that are installed, then so many painted ones."""
    for source in REAL:
        spec = find_spec(source.package)
        if spec is None or not spec.submodule_search_locations:
            continue
        place = Path(next(iter(spec.submodule_search_locations)), source.file)
        if place.is_file():
            picture = cv2.cvtColor(cv2.imread(str(place)), cv2.COLOR_BGR2RGB)
            yield _person(source, picture)
    rng = Random(seed)
    for number in range(painted):
        tone, sex = rng.random(), "MF"[number % 2]
        yield _person(PAINTED, _photographed(_paint(rng.randrange(10**6), tone, sex), rng.randrange(10**6)))


def _photographed(painted: Pixels, seed: int) -> Pixels:
    """Return the painting with the fine detail of a photograph: sharper edges, pores and hair as grain."""
    fine = painted.astype(np.float32)
    fine += 1.6 * (fine - cv2.GaussianBlur(fine, (0, 0), 1.6))
    grain = np.random.default_rng(seed).normal(0, 1, painted.shape[:2]).astype(np.float32)
    fine += (cv2.GaussianBlur(grain, (0, 0), 0.7) * 5)[..., None]
    return np.clip(fine, 0, 255).astype(np.uint8)


def _person(source: Source, image: Pixels) -> Person:
    face = faces_in(image)[0]
    mesh = mesh_of(image, face)
    assert mesh is not None
    head = head_of(mesh.points)
    # the network is made for portraits: it is asked around the head alone
    reach = 2.2 * head.face_height
    top, left = int(max(0, head.crown - 0.7 * head.face_height)), int(max(0, head.eyes[0] - reach))
    part = np.ascontiguousarray(image[top : int(head.chin[1] + reach), left : int(head.eyes[0] + reach)])
    matte = cv2.GaussianBlur(cv2.erode(person_on(part), np.ones((3, 3))), (0, 0), 1.0)
    points = mesh.points.copy()
    points[:, :2] -= (left, top)
    painted = source is PAINTED
    return Person(
        source,
        part,
        np.clip(matte * 1.6 - 0.4, 0, 1)[..., None],
        (head.eyes[0] - left, head.eyes[1] - top),
        (PAINTED_CHIN if painted else head.chin[1]) - top,
        (PAINTED_CROWN if painted else head.crown) - top,
        head.roll,
        points,
    )
