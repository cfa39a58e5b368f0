"""Where the crown is under the hair (Scheitel): from the landmarks, and from where hair or skin ends above.

Two things are known of a head, each with its spread: how high heads are against their faces, and how far hair stands
off the skull. What is seen, the upper end of the silhouette, is their sum. Bayes' rule gives what is likely and what
95 % of heads lie between; on a bald head the silhouette is the crown. Everything is a share of the face height T.

Source: photo.md 5 (bald men: 1.92, spread .074 beside the nod; silhouettes with hair: 1.82 to 2.25, median 2.05);
spreads are taken wider than measured, because few people were. Held against skulls that are known in benchmarks/photo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Numbers = NDArray[np.float64]

SPREAD = 0.10
"""Standard deviation of grown-ups' heads against T once the nod is taken out."""
CHILD, CHILD_MORE, CHILD_SPREAD = 0.12, 0.22, 0.10
"""Children's skulls are larger for their faces: how many photos are of one, by how much on average, their spread."""
HAIR, HAIR_SPREAD = 0.13, 0.10
"""How far hair or a scarf stands off the crown."""
SEEN = 0.02
"""How far the end of the silhouette may be off (standard deviation)."""
BARE = 0.03
"""How far a shaved head's silhouette may be from its crown (standard deviation)."""
LOWEST = 0.3
"""A silhouette that ends so far below the likely crown is wrongly seen."""
STEP = 0.004
SAME_COLOUR, SAME_LIGHT = 7.0, 14.0
"""CIELAB: distance in a and b, and in L, up to which the top of the head is skin as the forehead is."""
FOREHEAD = (9, 151, 108, 337, 107, 336)


class Crown(NamedTuple):
    """The crown above the chin as a share of T: what is likely (mean), and what 95 % lie between."""

    likely: float
    least: float
    most: float


def crown_of(level: float, silhouette: float | None, *, cut: bool = False, bare: bool = False) -> Crown:
    """Return the crown of a head whose landmarks alone would give `level`.

    `silhouette` is where hair or skin ends above the chin, None where that was not seen; `cut`: there the photo ends
    and the head may go on; `bare`: what ends there is skin. All as shares of T.
    """
    heights = np.arange(level - 0.45, level + 0.8, STEP)
    likely = (1 - CHILD) * _bell(heights - level, SPREAD) + CHILD * _bell(
        heights - level - CHILD_MORE, CHILD_SPREAD
    )
    if silhouette is not None and silhouette > level - LOWEST:
        over = silhouette - heights
        seen = likely * (_bell(over, BARE) if bare and not cut else _hair(over, cut=cut))
        likely = seen if seen.sum() > 0 else likely
    likely = likely / likely.sum()
    below = np.cumsum(likely)
    least, most = (float(heights[np.searchsorted(below, share)]) for share in (0.025, 0.975))
    return Crown(float((likely * heights).sum()), least, most)


def _hair(over: Numbers, *, cut: bool) -> Numbers:
    """Return how likely the silhouette is seen so far above the crown; `cut`: so far or further."""
    grid = np.arange(-0.2, 1.4, STEP)
    shape, scale = (HAIR / HAIR_SPREAD) ** 2, HAIR_SPREAD**2 / HAIR
    thick = np.maximum(grid, 1e-6)
    share = np.where(grid > 0, thick ** (shape - 1) * np.exp(-thick / scale), 0.0)
    share = np.convolve(share, _bell(np.arange(-3 * SEEN, 3.01 * SEEN, STEP), SEEN), "same")
    share = share / share.sum()
    if cut:
        share = 1 - np.cumsum(share)
    return np.interp(over, grid, share, left=1.0 if cut else 0.0, right=0.0)


def _bell(off: Numbers, spread: float) -> Numbers:
    return np.asarray(np.exp(-0.5 * (off / spread) ** 2) / spread, np.float64)


def is_bare(image: Pixels, points: Numbers, top: float, face_height: float) -> bool:
    """Say whether the head is skin up to `top` (row), by the colour of the forehead; `points` (468, 3) in its px."""
    lab = cv2.cvtColor(cv2.GaussianBlur(image, (0, 0), 2).astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    height, width = lab.shape[:2]
    places = np.clip(np.rint(points[list(FOREHEAD), :2]).astype(int), 0, (width - 1, height - 1))
    skin = np.median(lab[places[:, 1], places[:, 0]], axis=0)
    x, reach = int(points[10, 0]), int(0.15 * face_height)
    part = lab[
        max(0, int(top + 0.05 * face_height)) : max(0, int(top + 0.14 * face_height)),
        max(0, x - reach) : max(0, x + reach),
    ]
    if part.size == 0:
        return False
    apart = np.median(part.reshape(-1, 3), axis=0) - skin
    return bool(np.hypot(apart[1], apart[2]) < SAME_COLOUR and abs(apart[0]) < SAME_LIGHT)
