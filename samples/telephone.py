"""Telephone photographs (Handyfotos): a page on a table, seen through a camera held by hand.

A pinhole camera looks at the sheet at a slant; the sheet may curl, a shadow lies on it, the lamp shines back, a thumb
holds it, the hand shakes. The table is wood, cloth, stone, something plain, or other paper.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[Any]

_LONG_SIDE, _SHORT_SIDE = 3000, 2250
_FOCAL = 0.75
"""Of the long side: the usual lens of a telephone (26 mm on film)."""


@dataclass(frozen=True)
class Shot:
    """How one photograph is taken.

    `tilt` and `roll` in degrees, `fill` the share of the picture's side that the sheet takes, `aside` how far its
    middle lies from the picture's (shares of the sheet), `curl` in shares of the sheet's width, `defocus` and `shake`
    in pixels.
    """

    tilt: float = 0.0
    towards: float = 0.0
    roll: float = 0.0
    fill: float = 0.85
    aside: tuple[float, float] = (0.0, 0.0)
    curl: float = 0.0
    table: str = "wood"
    dim: float = 0.0
    shadow: float = 0.0
    glare: float = 0.0
    thumb: bool = False
    defocus: float = 0.4
    shake: float = 0.0
    noise: float = 3.0
    quality: int = 85


def drawn_shot(rng: Random, *, hard: float = 1.0) -> Shot:
    """Draw a shot by lot; `hard` 0 is a careful hand above the sheet, 1 all that still should be read."""
    cut = rng.random() < 0.12 * hard
    return Shot(
        tilt=rng.uniform(0, 25 * hard), towards=rng.uniform(0, 360), roll=rng.gauss(0, 3) * hard,
        fill=rng.uniform(0.97, 1.04) if cut else rng.uniform(0.62, 0.93),
        aside=(rng.uniform(-0.03, 0.03), rng.uniform(-0.03, 0.03)),
        curl=rng.choice([0.0, 0.0, rng.uniform(0, 0.02)]) * hard, table=rng.choice(list(_TABLES)),
        dim=rng.uniform(0, 0.45) * hard, shadow=rng.choice([0.0, rng.uniform(0.1, 0.45)]) * hard,
        glare=rng.choice([0.0, 0.0, 0.0, rng.uniform(0.2, 0.7)]) * hard, thumb=rng.random() < 0.25 * hard,
        defocus=rng.uniform(0.3, 1.2), shake=rng.choice([0.0, 0.0, rng.uniform(1, 4)]) * hard,
        noise=rng.uniform(2, 7), quality=rng.choice([70, 80, 90]),
    )  # fmt: skip


def photographed(sheet: Pixels, shot: Shot, rng: Random) -> tuple[Pixels, NDArray[np.float64]]:
    """Return the photograph of an upright sheet (RGB) and the map of the flat sheet's pixels onto it."""
    tall, wide = sheet.shape[:2]
    size = (_SHORT_SIDE, _LONG_SIDE) if tall >= wide else (_LONG_SIDE, _SHORT_SIDE)
    draws = np.random.default_rng(rng.randrange(2**32))
    matrix = _seen(shot, (wide, tall), size)
    map_x, map_y = _curled(np.linalg.inv(matrix), shot.curl, (wide, tall), size)
    paper = cv2.remap(sheet, map_x, map_y, cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE)
    on_sheet = ((map_x >= 0) & (map_x < wide) & (map_y >= 0) & (map_y < tall)).astype(np.float32)
    alpha = cv2.GaussianBlur(on_sheet, (0, 0), 0.8)[..., None]
    table = _TABLES[shot.table](size, draws)
    near = cv2.GaussianBlur(cv2.resize(on_sheet, None, fx=0.125, fy=0.125), (0, 0), 2)
    cast = cv2.resize(near, size)[..., None]
    picture = paper * alpha + table * (1 - alpha) * (1 - 0.3 * cast)
    if shot.thumb:
        _hold(picture, matrix, (wide, tall), rng)
    picture *= _light(shot, size, draws)[..., None]
    if shot.glare:
        at = matrix @ np.array([rng.uniform(0.2, 0.8) * wide, rng.uniform(0.2, 0.8) * tall, 1.0])
        picture += 255 * shot.glare * _blob(size, at[:2] / at[2], 0.12 * size[0])[..., None]
    return _taken(picture, shot, draws), matrix


def _seen(shot: Shot, sheet: tuple[int, int], size: tuple[int, int]) -> NDArray[np.float64]:
    """Return the camera's map of the sheet's pixels onto the picture's."""
    wide, tall = sheet
    focal = _FOCAL * max(size)
    azimuth = np.radians(shot.towards)
    axis = np.array([np.cos(azimuth), np.sin(azimuth), 0.0])
    lean = (
        cv2.Rodrigues(axis * np.radians(shot.tilt))[0]
        @ cv2.Rodrigues(np.array([0, 0, np.radians(shot.roll)]))[0]
    )
    middle = np.array(
        [[1, 0, -wide / 2 * (1 + shot.aside[0])], [0, 1, -tall / 2 * (1 + shot.aside[1])], [0, 0, 1]]
    )
    corners = np.array([[0, 0, 1], [wide, 0, 1], [wide, tall, 1], [0, tall, 1]], float).T
    near, far = 0.2 * max(sheet), 20.0 * max(sheet)
    matrix = np.eye(3)
    for _ in range(40):
        distance = (near + far) / 2
        pose = np.column_stack([lean[:, 0], lean[:, 1], [0, 0, distance]])
        matrix = np.array([[focal, 0, size[0] / 2], [0, focal, size[1] / 2], [0, 0, 1]]) @ pose @ middle
        seen = matrix @ corners
        x, y = seen[0] / seen[2], seen[1] / seen[2]
        share = max(np.ptp(x) / size[0], np.ptp(y) / size[1])
        if (seen[2] <= 0).any() or share > shot.fill:
            near = distance
        else:
            far = distance
    return np.asarray(matrix, np.float64)


def _curled(
    back: Pixels, curl: float, sheet: tuple[int, int], size: tuple[int, int]
) -> tuple[Pixels, Pixels]:
    """Return for each pixel of the photograph the place on the sheet, which bulges by `curl`."""
    x, y = np.meshgrid(np.arange(size[0], dtype=np.float32), np.arange(size[1], dtype=np.float32))
    below = back[2, 0] * x + back[2, 1] * y + back[2, 2]
    u = (back[0, 0] * x + back[0, 1] * y + back[0, 2]) / below
    v = (back[1, 0] * x + back[1, 1] * y + back[1, 2]) / below
    if curl:
        v = v + curl * sheet[0] * np.sin(np.pi * np.clip(u / sheet[0], -0.1, 1.1))
    return u.astype(np.float32), v.astype(np.float32)


def _light(shot: Shot, size: tuple[int, int], draws: np.random.Generator) -> Pixels:
    """Return how much light falls on each pixel: less away from the lamp, less in a hand's shadow."""
    x, y = np.meshgrid(
        np.linspace(-1, 1, size[0], dtype=np.float32), np.linspace(-1, 1, size[1], dtype=np.float32)
    )
    angle = draws.uniform(0, 2 * np.pi)
    light = 1 - shot.dim * (0.5 + 0.5 * (x * np.cos(angle) + y * np.sin(angle)) / 1.4)
    if shot.shadow:
        less = size[0] // 8, size[1] // 8
        rough = cv2.resize(draws.random((5, 4)).astype(np.float32), less, interpolation=cv2.INTER_CUBIC)
        soft = cv2.GaussianBlur((rough > 0.55).astype(np.float32), (0, 0), draws.uniform(2, 15))
        light = light * (1 - shot.shadow * cv2.resize(soft, size, interpolation=cv2.INTER_LINEAR))
    return np.asarray(light, np.float32)


def _blob(size: tuple[int, int], at: Pixels, radius: float) -> Pixels:
    x, y = np.meshgrid(np.arange(size[0], dtype=np.float32), np.arange(size[1], dtype=np.float32))
    return np.asarray(np.exp(-(((x - at[0]) ** 2 + (y - at[1]) ** 2) / (2 * radius**2))), np.float32)


def _hold(picture: Pixels, matrix: NDArray[np.float64], sheet: tuple[int, int], rng: Random) -> None:
    """Lay a thumb over the margin at one side."""
    wide, tall = sheet
    at = matrix @ np.array([rng.choice([0.0, wide]), rng.uniform(0.55, 0.95) * tall, 1.0])
    x, y = (at[:2] / at[2]).tolist()
    turn = rng.uniform(-40, 40)
    cv2.ellipse(picture, (round(x), round(y)), (110, 75), turn, 0, 360, (196, 146, 120), -1, cv2.LINE_AA)


def _taken(picture: Pixels, shot: Shot, draws: np.random.Generator) -> Pixels:
    """Return what lens, hand, sensor and JPEG leave of the picture."""
    if shot.defocus:
        picture = cv2.GaussianBlur(picture, (0, 0), shot.defocus)
    if shot.shake >= 1:
        picture = cv2.filter2D(picture, -1, _shaken(shot.shake, draws.uniform(0, np.pi)))
    tile = draws.normal(0, shot.noise, (509, 521)).astype(np.float32)
    tall, wide = picture.shape[:2]
    picture = picture + np.tile(tile, (tall // 509 + 1, wide // 521 + 1))[:tall, :wide, None]
    whole = np.clip(picture, 0, 255).astype(np.uint8)
    _, data = cv2.imencode(".jpg", whole[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, shot.quality])
    kept: Any = cv2.imdecode(data, cv2.IMREAD_COLOR)
    return np.ascontiguousarray(kept[..., ::-1])


def _shaken(length: float, angle: float) -> Pixels:
    side = int(np.ceil(length)) * 2 + 1
    kernel = np.zeros((side * 8, side * 8), np.float32)
    half, dx, dy = side * 4, length * 4 * np.cos(angle), length * 4 * np.sin(angle)
    ends = (round(half - dx), round(half - dy)), (round(half + dx), round(half + dy))
    cv2.line(kernel, *ends, 1.0, 8)
    small = cv2.resize(kernel, (side, side), interpolation=cv2.INTER_AREA)
    return np.asarray(small / small.sum(), np.float32)


def _noise(size: tuple[int, int], cells: tuple[int, int], draws: np.random.Generator) -> Pixels:
    field = cv2.resize(draws.random(cells[::-1]).astype(np.float32), size, interpolation=cv2.INTER_CUBIC)
    return np.asarray(field - 0.5, np.float32)[..., None]


def _wood(size: tuple[int, int], draws: np.random.Generator) -> Pixels:
    base = np.array([(150, 105, 66), (196, 160, 116), (92, 60, 40)][draws.integers(3)], np.float32)
    grain = 0.5 * _noise(size, (120, 6), draws) + 0.3 * _noise(size, (400, 10), draws)
    return np.asarray(base * (1 + 0.5 * grain), np.float32)


def _cloth(size: tuple[int, int], draws: np.random.Generator) -> Pixels:
    ground = draws.uniform(90, 220, 3).astype(np.float32)
    x, y = np.arange(size[0]), np.arange(size[1])
    step = int(draws.integers(90, 260))
    checks = ((x[None, :] // step + y[:, None] // step) % 2).astype(np.float32)[..., None]
    return np.asarray(ground * (0.85 + 0.15 * checks) + 22 * _noise(size, (700, 900), draws), np.float32)


def _stone(size: tuple[int, int], draws: np.random.Generator) -> Pixels:
    cloud = (
        _noise(size, (9, 12), draws)
        + 0.5 * _noise(size, (40, 50), draws)
        + 0.3 * _noise(size, (300, 400), draws)
    )
    return np.asarray(draws.uniform(70, 190) + 60 * cloud + np.zeros(3, np.float32), np.float32)


def _plain(size: tuple[int, int], draws: np.random.Generator) -> Pixels:
    level = draws.choice([35.0, 120.0, 205.0, 225.0]) + draws.uniform(-8, 8, 3).astype(np.float32)
    return np.asarray(level + 6 * _noise(size, (60, 80), draws), np.float32)


def _papers(size: tuple[int, int], draws: np.random.Generator) -> Pixels:
    """Other sheets with print on them, lying about on a desk."""
    desk = _plain(size, draws)
    for _ in range(3):
        wide, tall = 1500, 2100
        page = np.full((tall, wide, 3), draws.uniform(215, 245), np.float32)
        for row in range(150, tall - 150, 46):
            end = int(draws.uniform(500, wide - 140))
            for x in range(140, end, 30):
                cv2.line(page, (x, row), (x + int(draws.uniform(8, 24)), row), (70, 70, 75), 14)
        turn = cv2.getRotationMatrix2D((wide / 2, tall / 2), float(draws.uniform(-40, 40)), 1.0)
        turn[:, 2] += draws.uniform(-500, 1200, 2)
        there = cv2.warpAffine(np.ones((tall, wide), np.float32), turn, size)[..., None]
        desk = desk * (1 - there) + cv2.warpAffine(page, turn, size) * there
    return np.asarray(desk, np.float32)


_TABLES: dict[str, Callable[[tuple[int, int], np.random.Generator], Pixels]] = {
    "wood": _wood,
    "cloth": _cloth,
    "stone": _stone,
    "plain": _plain,
    "papers": _papers,
}
