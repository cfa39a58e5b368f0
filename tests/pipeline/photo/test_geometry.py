"""Formulas on made landmarks: the canonical head, seen from where the test says."""

from typing import Any

import numpy as np
import pytest

from pipeline.photo.geometry import HEAD, LIDS, LIPS, head_of


def landmarks(
    *,
    yaw: float = 0,
    pitch: float = 0,
    roll: float = 0,
    scale: float = 20.0,
    lips: float = 0.0,
    lids: float = 0.6,
) -> Any:
    """The canonical head in px (468, 3), eyes around (300, 250); angles in degrees, openings in cm."""
    head = np.zeros((468, 3))
    for index, place in HEAD.items():
        head[index] = place
    head[LIPS[0]], head[LIPS[1]] = (0, -4 + lips / 2, 5), (0, -4 - lips / 2, 5)
    for side, pairs in zip((-3.1, 3.1), LIDS, strict=True):
        for upper, lower in pairs:
            head[upper], head[lower] = (side, 2.6 + lids / 2, 3.8), (side, 2.6 - lids / 2, 3.8)
    (cy, sy), (cp, sp), (cr, sr) = ((np.cos(a), np.sin(a)) for a in np.radians((yaw, pitch, roll)))
    turned = head @ np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]]).T
    turned = turned @ np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]]).T
    seen = turned * (scale, -scale, -scale)
    seen = seen @ np.array([[cr, -sr, 0], [sr, cr, 0], [0, 0, 1]]).T
    return seen + np.array([300, 300, 0])


def test_level_head_that_looks_ahead_has_no_angles() -> None:
    head = head_of(landmarks())
    assert (head.roll, head.yaw, head.pitch) == pytest.approx((0, 0, 0), abs=0.3)


@pytest.mark.parametrize("angle", [-25, -10, 5, 18])
def test_each_angle_is_measured_alone(angle: float) -> None:
    assert head_of(landmarks(yaw=angle)).yaw == pytest.approx(angle, abs=1.5)
    assert abs(head_of(landmarks(pitch=angle)).pitch) == pytest.approx(abs(angle), abs=1.5)
    tilted = head_of(landmarks(roll=angle))
    assert tilted.roll == pytest.approx(angle, abs=0.2)
    assert tilted.yaw == pytest.approx(0, abs=0.5)


def test_head_height_grows_with_the_scale_and_so_do_its_bounds() -> None:
    one, two = head_of(landmarks(scale=20)), head_of(landmarks(scale=30))
    assert [b / a for a, b in zip(one.height, two.height, strict=True)] == pytest.approx([1.5] * 3)
    low, likely, high = one.height
    assert low < likely < high


def test_openings_are_shares_of_the_face() -> None:
    head = head_of(landmarks(lips=1.2, lids=0.6))
    assert head.lips == pytest.approx(1.2 * 20 / head.face_height)
    assert head.lids == pytest.approx(0.6 * 20 / head.face_height)


def test_the_eye_that_is_less_open_counts() -> None:
    points = landmarks(lids=0.8)
    for upper, lower in LIDS[1]:
        points[lower] = points[upper]
    assert head_of(points).lids == 0
