import hashlib
from importlib.resources import files

import cv2
import numpy as np
import pytest

from pipeline.faces import faces_in

SUMS = {
    "face_detection_short_range.tflite": "bbff11cebd1eb27a1e004cae0b0e63ec8c551cbf34a4451148b4908b8db3eca8",
    "face_detection_full_range.tflite": "99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3",
}


def _drawn_face() -> np.ndarray:
    """A shaded head of 380 x 530 px in the middle of 700 x 900 px, eyes at y = 395."""
    picture = np.full((900, 700, 3), (190, 200, 210), np.float64)
    y, x = np.mgrid[:900, :700]

    def put(
        cx: float, cy: float, a: float, b: float, colour: tuple[int, int, int], fall: float = 0.0
    ) -> None:
        far = ((x - cx) / a) ** 2 + ((y - cy) / b) ** 2
        inside = cv2.GaussianBlur((far < 1).astype(np.float64), (0, 0), 2)[..., None]
        picture[:] = picture * (1 - inside) + np.array(colour) * (1.05 - fall * far)[..., None] * inside

    put(350, 980, 330, 280, (60, 70, 100))
    put(350, 400, 235, 310, (50, 40, 35))
    put(350, 680, 90, 110, (170, 125, 95))
    put(350, 430, 190, 265, (215, 165, 130), 0.35)
    for side in (-80, 80):
        put(350 + side, 370, 58, 14, (160, 115, 90))
        put(350 + side, 395, 40, 19, (240, 238, 235))
        put(350 + side, 395, 18, 18, (50, 35, 25))
        put(350 + side, 345, 60, 10, (50, 40, 35))
    put(360, 470, 20, 70, (180, 130, 100))
    put(350, 525, 45, 16, (165, 115, 90))
    put(350, 590, 72, 17, (165, 75, 75))
    return np.clip(picture, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("file", SUMS)
def test_model_is_the_one_named_in_the_third_party_list(file: str) -> None:
    data = (files("pipeline") / "data" / "models" / file).read_bytes()
    assert hashlib.sha256(data).hexdigest() == SUMS[file]


def test_face_is_found_once_where_it_is() -> None:
    (face,) = faces_in(_drawn_face())
    assert face.box.middle == pytest.approx((350 / 700, 470 / 900), abs=0.08)
    assert 0.4 < face.box.width < 0.75
    right, left = face.eyes
    assert right == pytest.approx((270 / 700, 395 / 900), abs=0.04)
    assert left == pytest.approx((430 / 700, 395 / 900), abs=0.04)


def test_place_of_a_face_does_not_depend_on_the_frame() -> None:
    face = _drawn_face()
    wide = np.full((900, 1400, 3), 190, np.uint8)
    wide[:, 700:] = face
    (alone,), (aside,) = faces_in(face), faces_in(wide)
    assert aside.box.left == pytest.approx(0.5 + alone.box.left / 2, abs=0.03)
    assert aside.box.top == pytest.approx(alone.box.top, abs=0.05)


def test_two_faces_are_two() -> None:
    assert len(faces_in(np.hstack([_drawn_face()[150:, :], _drawn_face()[150:, :]]))) == 2


@pytest.mark.parametrize("shape", [(10, 10, 3), (300, 200, 3), (50, 1200, 3)])
def test_plain_picture_has_no_face(shape: tuple[int, int, int]) -> None:
    assert faces_in(np.full(shape, 200, np.uint8)) == ()


def test_noise_has_no_face() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (400, 300, 3)).astype(np.uint8)
    assert faces_in(noise) == ()
