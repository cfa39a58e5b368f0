"""What is measured on pixels, on drawn ones."""

from typing import Any

import cv2
import numpy as np
import pytest

from pipeline.photo.detail import blocks_of, irises_of, raster_of, sharpness_of
from pipeline.photo.ground import ground_of, top_of
from pipeline.photo.light import OVAL, light_on
from pipeline.photo.rim import border_of

SIZE = (531, 413)


def face(tone: tuple[int, int, int] = (200, 160, 140), back: tuple[int, int, int] = (215, 215, 215)) -> Any:
    image = np.full((*SIZE, 3), back, np.uint8)
    cv2.ellipse(image, (206, 260), (120, 170), 0, 0, 360, tone, -1)
    return image


def landmarks() -> Any:
    points = np.zeros((468, 3))
    points[:, :2] = (206, 260)
    for number, index in enumerate(OVAL):
        angle = 2 * np.pi * number / len(OVAL) - np.pi / 2
        points[index, :2] = (206 + 110 * np.cos(angle), 260 + 160 * np.sin(angle))
    for step, index in enumerate((168, 6, 197, 195, 5, 4, 1, 2)):
        points[index, :2] = (206, 220 + 10 * step)
    for index, x in ((33, 120), (133, 175), (362, 237), (263, 292)):
        points[index, :2] = (x, 230)
    return points


def person() -> Any:
    mask = np.zeros(SIZE, np.float32)
    cv2.ellipse(mask, (206, 260), (120, 170), 0, 0, 360, 1.0, -1)
    return mask


def test_plain_ground_is_plain_and_a_shelf_is_not() -> None:
    plain = ground_of(face(), person(), 430)
    assert plain
    assert plain.spread < 1
    assert plain.light == pytest.approx(86, abs=1)
    assert plain.contrast
    assert plain.contrast > 20
    shelf = face()
    shelf[:, ::20] = (90, 40, 30)
    shelf[person() > 0] = (200, 160, 140)
    rough = ground_of(shelf, person(), 430)
    assert rough
    assert rough.rough > 28


def test_of_a_ground_that_is_hardly_seen_nothing_is_said() -> None:
    everywhere = np.ones(SIZE, np.float32)
    assert ground_of(face(), everywhere, 430) is None
    assert ground_of(face(), person(), 0) is None


def test_ground_in_the_colour_of_the_head_has_no_contrast() -> None:
    ground = ground_of(face((216, 216, 216)), person(), 430)
    assert ground
    assert ground.contrast is not None
    assert ground.contrast < 2


def test_hair_that_reaches_the_edge_has_no_end() -> None:
    assert top_of(person(), (206, 200), 150) == pytest.approx(90, abs=8)
    assert top_of(np.ones(SIZE, np.float32), (206, 200), 150) is None
    assert top_of(np.zeros(SIZE, np.float32), (206, 200), 150) is None


def test_light_is_measured_on_the_face_alone() -> None:
    light = light_on(face((200, 160, 140)), landmarks())
    assert light == light_on(face((200, 160, 140), back=(0, 0, 0)), landmarks())
    assert light.even == pytest.approx(1, abs=0.01)
    assert light.black == light.burnt == 0
    assert light.chroma > 6
    assert light_on(face((255, 252, 251)), landmarks()).burnt == pytest.approx(100)
    assert light_on(face((20, 20, 20)), landmarks()).black == pytest.approx(100)


def test_shadow_on_half_of_the_face_is_uneven_light() -> None:
    image = face()
    image[:, :206] = image[:, :206] // 3
    assert light_on(image, landmarks()).even < 0.5


def test_contrast_does_not_depend_on_how_dark_the_skin_is() -> None:
    y = np.linspace(0.7, 1.0, SIZE[0])[:, None, None]
    light, dark = ((np.full((*SIZE, 3), tone) * y).astype(np.uint8) for tone in (230, 90))
    assert light_on(light, landmarks()).range == pytest.approx(light_on(dark, landmarks()).range, abs=0.02)


def textured(seed: int = 1) -> Any:
    noise = np.random.default_rng(seed).normal(0, 25, SIZE)[..., None]
    return np.clip(face() + noise, 0, 255).astype(np.uint8)


def test_each_blur_is_less_sharp() -> None:
    lines = face()
    lines[200:260, 90:330:12] = (60, 40, 30)
    lines[215:245:6, 90:330] = (60, 40, 30)
    values = [sharpness_of(cv2.GaussianBlur(lines, (0, 0), blur), landmarks()) for blur in (0.3, 1, 2, 4)]
    assert all(value is not None for value in values)
    assert values == sorted(values, reverse=True)
    assert values[0] > 0.25
    assert values[-1] < 0.15


def test_grain_of_a_scanner_makes_a_blurred_print_no_sharper() -> None:
    blurred = cv2.GaussianBlur(face(), (0, 0), 6)
    grain = cv2.GaussianBlur(np.random.default_rng(3).normal(0, 2.5, SIZE), (0, 0), 0.6)[..., None]
    noisy = sharpness_of(np.clip(blurred + grain, 0, 255).astype(np.uint8), landmarks())
    assert noisy is not None
    assert noisy < 0.26


def test_face_beyond_the_picture_has_no_sharpness() -> None:
    points = landmarks()
    points[:, 1] -= 600
    assert sharpness_of(textured(), points) is None


def test_raster_stands_out_and_grain_does_not() -> None:
    y, x = np.mgrid[: SIZE[0], : SIZE[1]]
    dots = 40 * np.cos(2 * np.pi * (x + y) / 6) + 40 * np.cos(2 * np.pi * (x - y) / 6)
    plain = raster_of(textured())
    printed = raster_of(np.clip(face() - 50 + dots[..., None], 0, 255).astype(np.uint8))
    assert plain is not None
    assert printed is not None
    assert plain < 9 < printed
    assert raster_of(face()[:60, :60]) is None


def test_strong_compression_shows_its_squares() -> None:
    image = cv2.GaussianBlur(textured(), (0, 0), 3)
    coded = cv2.imdecode(cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, 8])[1], cv2.IMREAD_COLOR)
    fine = cv2.imdecode(cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, 92])[1], cv2.IMREAD_COLOR)
    assert blocks_of(coded) > 1.9 > blocks_of(fine)


@pytest.mark.parametrize("skin", [(225, 190, 170), (95, 65, 50)])
def test_open_eye_shows_its_iris_whatever_the_skin(skin: tuple[int, int, int]) -> None:
    image = face(skin)
    shut = image.copy()
    for x in (147, 265):
        cv2.ellipse(image, (x, 230), (27, 13), 0, 0, 360, (225, 222, 220), -1)
        cv2.circle(image, (x, 230), 12, tuple(int(c * 0.25) for c in skin), -1)
        cv2.ellipse(shut, (x, 234), (27, 3), 0, 0, 360, tuple(int(c * 0.3) for c in skin), -1)
    open_, closed = irises_of(image, landmarks()), irises_of(shut, landmarks())
    assert open_ is not None
    assert closed is not None
    assert closed < 0.3 < open_


def test_eye_too_small_to_tell_is_not_measured() -> None:
    assert irises_of(face(), landmarks() * 0.2) is None


def test_border_is_light_plain_and_on_all_four_sides() -> None:
    image = cv2.resize(textured(), (413, 531))
    assert border_of(image) == 0
    rim = 35
    framed = cv2.copyMakeBorder(
        cv2.resize(image, (413 - 2 * rim, 531 - 2 * rim)),
        rim,
        rim,
        rim,
        rim,
        cv2.BORDER_CONSTANT,
        value=(252,) * 3,
    )
    assert border_of(framed) == pytest.approx(35 / 531 * 45, abs=0.4)
    framed[-rim:] = (60, 60, 90)
    assert border_of(framed) == 0
