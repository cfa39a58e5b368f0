"""Where a head stands on its photo and how it is turned (Kopfhöhe, Kopfhaltung), from its landmarks.

Everything is in px of the upright photo; y counts downwards. `face_height` is OFIQ's T: from between the eyes to the
chin. What hair hides, the crown, is reckoned from it with the spread that was measured.

Source: photo.md 3 to 5 (factor of the crown, formulas of OFIQ); canonical face model of MediaPipe (Apache-2.0).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from .crown import crown_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

EYE_CORNERS = (33, 133, 362, 263)
RIGHT_OUTER, LEFT_OUTER = EYE_CORNERS[0], EYE_CORNERS[3]
CHIN, NOSE_TIP = 152, 1
LIPS = (13, 14)
LIDS = (((159, 145), (158, 153), (160, 144)), ((386, 374), (385, 380), (387, 373)))
"""Upper and lower lid, three pairs for each eye."""
CROWN = 1.935
"""Head height against T for a level head."""
CROWN_SLOPE, LEVEL_NOSE, NOSE_RANGE = 1.91, 0.64, (0.54, 0.76)
"""How the factor falls when the head is bent, by the height of the nose's tip between chin and eyes."""

# Landmark: x, y, z of the canonical head in cm, y upwards, z towards the viewer.
HEAD = {
    1: (0.0, -1.126865, 7.475604), 2: (0.0, -2.089024, 6.058267), 4: (0.0, -0.463170, 7.586580),
    5: (0.0, 0.365669, 7.242870), 6: (0.0, 2.473255, 5.788627), 9: (0.0, 4.885979, 5.385258),
    10: (0.0, 8.261778, 4.481535), 33: (-4.445859, 2.663991, 3.173422), 133: (-1.856432, 2.585245, 3.757904),
    362: (1.856432, 2.585245, 3.757904), 263: (4.445859, 2.663991, 3.173422), 151: (0.0, 6.545390, 5.027311),
    168: (0.0, 3.271027, 5.236015), 197: (0.0, 1.728369, 6.316750), 195: (0.0, 1.059413, 6.774605),
    61: (-2.456206, -4.342621, 4.283884), 291: (2.456206, -4.342621, 4.283884),
    0: (0.0, -3.406404, 5.979507), 17: (0.0, -5.365123, 5.535441), 152: (0.0, -9.403378, 4.264492),
    98: (-1.405627, -1.714196, 5.241087), 327: (1.405627, -1.714196, 5.241087),
    127: (-7.743095, 2.364999, -2.005167), 356: (7.743095, 2.364999, -2.005167),
    132: (-7.270895, -2.890917, -2.252455), 361: (7.270895, -2.890917, -2.252455),
    117: (-5.258659, 0.945811, 2.974312), 346: (5.258659, 0.945811, 2.974312), 200: (0.0, -6.991499, 5.153478),
}  # fmt: skip


class Head(NamedTuple):
    """A head on its photo. `crown` is its likely place, `crown_from` (higher) and `crown_to` bound it.

    Angles in degrees: `roll` tilts clockwise on the picture, `yaw` turns aside, `pitch` nods; signs carry no rule.
    `lids` and `lips` are openings as shares of the face height.
    """

    eyes: tuple[float, float]
    chin: tuple[float, float]
    face_height: float
    crown: float
    crown_from: float
    crown_to: float
    roll: float
    yaw: float
    pitch: float
    lids: float
    lips: float
    eye_distance: float

    @property
    def height(self) -> tuple[float, float, float]:
        """Chin to crown: least, likely, most, in px."""
        return self.chin[1] - self.crown_to, self.chin[1] - self.crown, self.chin[1] - self.crown_from


def head_of(
    points: Numbers, *, silhouette: float | None = None, cut: bool = False, bare: bool = False
) -> Head:
    """Return the head from its landmarks (468, 3).

    `silhouette` is the row where hair or skin ends above, None: unknown; `cut`: it is the photo's edge that ends it;
    `bare`: what ends there is skin.
    """
    flat = points[:, :2]
    eyes, chin = flat[list(EYE_CORNERS)].mean(axis=0), flat[CHIN]
    face = float(np.linalg.norm(chin - eyes))
    up = (eyes - chin) / face
    nose = float(np.clip((flat[NOSE_TIP] - chin) @ up / face, *NOSE_RANGE))
    seen = None if silhouette is None else (float(chin[1]) - silhouette) / face
    likely, least, most = crown_of(CROWN - CROWN_SLOPE * (nose - LEVEL_NOSE), seen, cut=cut, bare=bare)
    crown, highest, lowest = (float(chin[1]) - part * face for part in (likely, most, least))
    across = flat[LEFT_OUTER] - flat[RIGHT_OUTER]
    yaw, pitch = _turned(points)
    return Head(
        eyes=(float(eyes[0]), float(eyes[1])),
        chin=(float(chin[0]), float(chin[1])),
        face_height=face,
        crown=crown,
        crown_from=highest,
        crown_to=lowest,
        roll=float(np.degrees(np.arctan2(across[1], across[0]))),
        yaw=yaw,
        pitch=pitch,
        lids=min(_opening(flat, pairs) for pairs in LIDS) / face,
        lips=float(np.linalg.norm(flat[LIPS[0]] - flat[LIPS[1]])) / face,
        eye_distance=float(np.linalg.norm(flat[[33, 133]].mean(axis=0) - flat[[362, 263]].mean(axis=0))),
    )


def _opening(flat: Numbers, pairs: tuple[tuple[int, int], ...]) -> float:
    return float(np.mean([np.linalg.norm(flat[upper] - flat[lower]) for upper, lower in pairs]))


def _turned(points: Numbers) -> tuple[float, float]:
    """Return yaw and pitch in degrees: the rotation (Kabsch) that lays the canonical head on the landmarks."""
    seen = points[list(HEAD)] * (1, -1, -1)
    model = np.array(list(HEAD.values()))
    left, _, right = np.linalg.svd((seen - seen.mean(axis=0)).T @ (model - model.mean(axis=0)))
    mirror = np.diag([1.0, 1.0, np.sign(np.linalg.det(left @ right))])
    rotation = left @ mirror @ right
    nose = rotation @ np.array([0.0, 0.0, 1.0])
    return float(np.degrees(np.arctan2(nose[0], nose[2]))), float(
        np.degrees(np.arcsin(np.clip(nose[1], -1, 1)))
    )
