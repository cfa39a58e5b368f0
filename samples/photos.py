"""Portraits of invented people: painted by the machine, shaded and blurred until they look like photographs."""

from __future__ import annotations

from functools import lru_cache
from random import Random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from .people import Person

Layer = NDArray[Any]
_W, _H = 700, 900


def _ellipse(
    centre: tuple[float, float], axes: tuple[float, float], angle: float = 0, blur: float = 1.5
) -> Layer:
    """A soft mask, 0 to 1."""
    mask = np.zeros((_H, _W), np.float32)
    cv2.ellipse(
        mask,
        (round(centre[0]), round(centre[1])),
        (round(axes[0]), round(axes[1])),
        angle,
        0,
        360,
        1.0,
        -1,
        cv2.LINE_AA,
    )
    return cv2.GaussianBlur(mask, (0, 0), blur) if blur else mask


def _polygon(points: list[tuple[float, float]], blur: float = 1.5) -> Layer:
    mask = np.zeros((_H, _W), np.float32)
    cv2.fillPoly(mask, [np.array(points, np.int32)], 1.0, cv2.LINE_AA)
    return cv2.GaussianBlur(mask, (0, 0), blur) if blur else mask


def _lay(
    image: Layer, colour: tuple[float, float, float] | Layer, mask: Layer, strength: float = 1.0
) -> None:
    alpha = (mask * strength)[..., None]
    image += alpha * (np.asarray(colour, np.float32) - image)


@lru_cache(maxsize=8)
def _paint(seed: int, tone: float, sex: str) -> NDArray[np.uint8]:
    """Portrait 700 x 900: head height about 76 % of the picture, as the photo table wants it."""
    rng = Random(seed)
    light = np.array([236, 196, 170], np.float32)
    dark = np.array([88, 56, 42], np.float32)
    skin = light + (dark - light) * tone + rng.uniform(-6, 6)
    hair = np.array(rng.choice([(28, 22, 20), (45, 32, 25), (66, 46, 34), (20, 18, 18)]), np.float32)
    back = np.array(rng.choice([(214, 216, 218), (205, 209, 214), (222, 220, 216)]), np.float32)
    yy, xx = np.mgrid[0:_H, 0:_W].astype(np.float32)
    image = np.ones((_H, _W, 3), np.float32) * back * (1.02 - 0.05 * (yy / _H))[..., None]
    cx, cy = 350 + rng.uniform(-5, 5), 425.0
    wide, tall = rng.uniform(182, 204), 268.0
    covered = sex == "F" and rng.random() < 0.3
    long_hair = sex == "F" and not covered
    cloth = np.array(
        rng.choice([(40, 52, 80), (60, 60, 64), (110, 40, 46), (36, 70, 60), (80, 80, 96)]), np.float32
    )
    if long_hair:
        _lay(image, hair, _ellipse((cx, cy + 60), (wide + 62, tall + 110), blur=6))
    shoulders = _polygon(
        [
            (cx - 330, 900),
            (cx - 280, 815),
            (cx - 110, 745),
            (cx + 110, 745),
            (cx + 280, 815),
            (cx + 330, 900),
        ],
        5,
    )
    _lay(image, cloth, shoulders)
    _lay(image, cloth * 0.7, _ellipse((cx, 770), (135, 48), blur=12) * shoulders, 0.6)
    _lay(
        image,
        skin * 0.78,
        _polygon([(cx - 92, 600), (cx + 92, 600), (cx + 108, 775), (cx, 805), (cx - 108, 775)], 5),
    )
    if not covered:
        _lay(image, hair, _ellipse((cx, cy - 62), (wide + 26, tall - 14), blur=4))
    for side in (-1, 1):
        if not covered and not long_hair:
            _lay(image, skin * 0.86, _ellipse((cx + side * (wide + 6), cy + 15), (22, 50), blur=3))
    jaw = rng.uniform(0.0, 18)
    head = np.maximum(
        _ellipse((cx, cy - 40), (wide, tall - 50), blur=2),
        _ellipse((cx, cy + 85), (wide - 26 - jaw, tall - 98), blur=2),
    )
    _lay(image, skin, head)
    across, down = (xx - cx) / wide, (yy - cy) / tall
    shade = 1.09 - 0.24 * across**2 - 0.1 * np.clip(down, 0, 1) ** 2 - 0.03 * across
    image *= np.where(head[..., None] > 0.02, 1 + (shade[..., None] - 1) * head[..., None], 1)
    for side in (-1, 1):
        _lay(image, skin * 1.1, _ellipse((cx + side * 92, cy + 70), (48, 36), blur=24), 0.35)
        _lay(
            image,
            skin * np.array([1.02, 0.84, 0.82], np.float32),
            _ellipse((cx + side * 98, cy + 90), (50, 36), blur=26),
            0.3,
        )
    _lay(image, skin * 1.12, _ellipse((cx, cy - 150), (95, 52), blur=30), 0.4)
    eye_y, apart = cy - 12, rng.uniform(80, 88)
    iris = np.array(rng.choice([(60, 38, 22), (78, 54, 30), (46, 34, 26), (84, 80, 60)]), np.float32)
    for side in (-1, 1):
        ex = cx + side * apart
        _lay(image, skin * 0.66, _ellipse((ex, eye_y - 14), (54, 27), blur=12), 0.6)
        _lay(image, skin * 0.8, _ellipse((ex, eye_y + 26), (44, 12), blur=8), 0.5)
        white = _ellipse((ex, eye_y), (37, 15), blur=1.6)
        _lay(image, (232, 228, 224), white)
        pupil = white * _ellipse((ex, eye_y - 1), (16.5, 16.5), blur=1.2)
        _lay(image, iris, pupil)
        _lay(image, (10, 8, 8), white * _ellipse((ex, eye_y - 1), (8, 8), blur=1))
        _lay(image, (255, 255, 255), _ellipse((ex + 5, eye_y - 6), (3.2, 3.2), blur=0.8))
        lid = np.clip(
            _ellipse((ex, eye_y - 2), (41, 19), blur=1.2) - _ellipse((ex, eye_y + 5), (41, 18), blur=1.2),
            0,
            1,
        )
        _lay(image, (26, 18, 16), lid, 0.92)
        brow = [
            (ex - side * 46, eye_y - 44),
            (ex + side * 2, eye_y - 60),
            (ex + side * 56, eye_y - 44),
            (ex + side * 4, eye_y - 48),
        ]
        _lay(image, hair * 0.9, _polygon(brow, 3.5), 0.88)
    nose_y = cy + 92
    for side in (-1, 1):
        _lay(image, skin * 0.74, _ellipse((cx + side * 27, cy + 40), (9, 62), 6 * side, blur=9), 0.42)
        _lay(image, skin * 0.7, _ellipse((cx + side * 36, nose_y - 2), (15, 17), blur=6), 0.55)
        _lay(image, (40, 24, 20), _ellipse((cx + side * 19, nose_y + 11), (11, 5), 12 * side, blur=2.4), 0.8)
    _lay(image, skin * 1.16, _ellipse((cx, cy + 46), (9, 66), blur=7), 0.5)
    _lay(image, skin * 1.14, _ellipse((cx, nose_y - 8), (20, 15), blur=8), 0.55)
    _lay(image, skin * 0.68, _ellipse((cx, nose_y + 22), (32, 8), blur=6), 0.5)
    mouth_y, lip = cy + 152, skin * np.array([0.86, 0.58, 0.56], np.float32)
    mouth = rng.uniform(58, 68)
    upper = [
        (cx - mouth, mouth_y),
        (cx - 18, mouth_y - 16),
        (cx, mouth_y - 11),
        (cx + 18, mouth_y - 16),
        (cx + mouth, mouth_y),
        (cx, mouth_y + 3),
    ]
    lower = [
        (cx - mouth + 4, mouth_y + 1),
        (cx, mouth_y + 2),
        (cx + mouth - 4, mouth_y + 1),
        (cx + 26, mouth_y + 21),
        (cx - 26, mouth_y + 21),
    ]
    _lay(image, lip * 0.9, _polygon(upper, 2.2))
    _lay(image, lip * 1.05, _polygon(lower, 3))
    _lay(
        image,
        lip * 0.42,
        _polygon([(cx - mouth, mouth_y), (cx, mouth_y + 4), (cx + mouth, mouth_y), (cx, mouth_y - 2)], 1.4),
    )
    _lay(image, skin * 0.72, _ellipse((cx, mouth_y + 36), (34, 8), blur=7), 0.5)
    if sex == "M" and rng.random() < 0.5:
        beard = np.clip(
            _ellipse((cx, cy + 130), (wide - 22, 150), blur=10)
            - _ellipse((cx, cy + 40), (wide - 46, 96), blur=14)
            - _ellipse((cx, mouth_y + 2), (mouth + 6, 22), blur=6),
            0,
            1,
        )
        _lay(image, hair * 1.1, beard * head, rng.uniform(0.35, 0.75))
    if covered:
        scarf = np.array(rng.choice([(52, 60, 92), (96, 70, 78), (70, 74, 76), (36, 36, 40)]), np.float32)
        ring = np.clip(
            _ellipse((cx, cy - 2), (wide + 50, tall + 32), blur=3)
            - _ellipse((cx, cy + 26), (wide - 8, tall - 28), blur=3),
            0,
            1,
        )
        _lay(
            image,
            scarf,
            np.maximum(
                ring,
                _polygon([(cx - 190, 640), (cx + 190, 640), (cx + 270, 900), (cx - 270, 900)], 6)
                * (1 - head),
            ),
        )
    else:
        fringe = np.clip(
            _ellipse((cx, cy - 150), (wide + 14, 150), blur=5)
            - _ellipse((cx, cy - 4), (wide - 14, 190), blur=8),
            0,
            1,
        )
        _lay(image, hair, fringe, 0.97)
        strands = np.array([rng.gauss(0, 1) for _ in range(_W)], np.float32)
        sheen = cv2.GaussianBlur(np.tile(strands, (_H, 1)), (0, 0), 2)
        dark_hair = (np.abs(image - hair).sum(axis=2) < 30).astype(np.float32)
        image += (sheen * 14 * cv2.GaussianBlur(dark_hair, (0, 0), 3))[..., None]
    grain = np.random.default_rng(seed).normal(0, 2.2, (_H // 2, _W // 2)).astype(np.float32)
    image += cv2.resize(grain, (_W, _H))[..., None]
    image = cv2.GaussianBlur(image, (0, 0), 1.1)
    return np.asarray(np.clip(image, 0, 255), np.uint8)


def portrait(someone: Person, size: tuple[int, int]) -> Image.Image:
    """The portrait of a person, always the same one, at `size` pixels (width, height; 35:45)."""
    painted = Image.fromarray(_paint(someone.portrait_seed, someone.tone, someone.sex))
    return painted.resize(size, Image.Resampling.LANCZOS)


def full_body(someone: Person, size: tuple[int, int]) -> Image.Image:
    """A holiday picture in landscape format: a small figure before hills; no passport photo."""
    rng = Random(someone.portrait_seed)
    wide, tall = size
    canvas = np.zeros((tall, wide, 3), np.float32)
    canvas[:] = np.linspace((150, 190, 230), (215, 228, 236), tall, dtype=np.float32)[:, None, :]
    for layer in range(3):
        base = tall * (0.45 + 0.15 * layer)
        hills = [
            (0, tall),
            *[
                (x, int(base + tall * 0.07 * np.sin(x / wide * rng.uniform(4, 9) + layer)))
                for x in range(0, wide + 40, 40)
            ],
            (wide, tall),
        ]
        cv2.fillPoly(
            canvas,
            [np.array(hills, np.int32)],
            (70 + 20 * layer, 120 - 14 * layer, 60 + 6 * layer),
            cv2.LINE_AA,
        )
    x, head = int(wide * rng.uniform(0.35, 0.65)), int(tall * 0.045)
    cv2.ellipse(
        canvas,
        (x, int(tall * 0.6)),
        (int(head * 1.4), int(tall * 0.14)),
        0,
        0,
        360,
        (60, 70, 120),
        -1,
        cv2.LINE_AA,
    )
    for side in (-1, 1):
        cv2.line(
            canvas,
            (x + side * head // 2, int(tall * 0.7)),
            (x + side * head, int(tall * 0.92)),
            (40, 42, 60),
            head,
            cv2.LINE_AA,
        )
    image = Image.fromarray(np.clip(cv2.GaussianBlur(canvas, (0, 0), 2), 0, 255).astype(np.uint8))
    small = portrait(someone, (head * 3, round(head * 3 * 45 / 35)))
    mask = Image.new("L", small.size, 0)
    mask.paste(
        255,
        (
            round(small.width * 0.22),
            round(small.height * 0.12),
            round(small.width * 0.78),
            round(small.height * 0.82),
        ),
    )
    image.paste(small, (x - small.width // 2, int(tall * 0.47) - small.height // 2), mask)
    return image
