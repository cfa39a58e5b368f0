"""Photos without fault and with one (Fehler), each with the checks that must not pass it.

Everything is in px of a photo of 35 x 45 mm at 600 dpi unless it says otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from .persons import Person

Pixels = NDArray[Any]
WIDTH, HEIGHT, UNIT = 827, 1063, 1063 / 45
GROUND = (214, 216, 218)
EYE_POLYGONS = (
    (33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7),
    (263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249),
)


class Pose(NamedTuple):
    """How a person is put on the photo: head and chin in mm, degrees of tilt, share of the width, ground.

    None: as it should be.
    """

    head: float | None = None
    chin: float | None = None
    tilt: float | None = None
    across: float | None = None
    ground: Pixels | None = None


RIGHT = {"head": 34.0, "chin": 6.2, "tilt": 0.0, "across": 0.5}


def posed(person: Person, pose: Pose) -> tuple[Pixels, Pixels]:
    """Return the photo and the person's landmarks on it (468, 2)."""
    head, chin_mm, tilt, across = (
        right if (given := getattr(pose, name)) is None else given for name, right in RIGHT.items()
    )
    scale = head * UNIT / (person.chin - person.crown)
    turn = cv2.getRotationMatrix2D(person.eyes, person.roll - tilt, scale)
    chin = turn @ (person.eyes[0], person.chin, 1)
    turn[:, 2] += (across * WIDTH - (turn @ (*person.eyes, 1))[0], HEIGHT - chin_mm * UNIT - chin[1])
    size, how = (WIDTH, HEIGHT), cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    image = cv2.warpAffine(person.image, turn, size, flags=how, borderMode=cv2.BORDER_REPLICATE)
    matte = cv2.warpAffine(person.matte, turn, size, borderMode=cv2.BORDER_REPLICATE)[..., None]
    # nothing of the person is above the picture that it was taken from
    reach = cv2.warpAffine(np.ones(person.matte.shape[:2], np.float32), turn, size)[..., None]
    reach[HEIGHT // 2 :] = 1.0
    matte = matte * reach
    ground = pose.ground if pose.ground is not None else np.full((HEIGHT, WIDTH, 3), GROUND, np.float32)
    points = np.column_stack([person.points[:, :2], np.ones(468)]) @ turn.T
    return np.clip(ground * (1 - matte) + image * matte, 0, 255).astype(np.uint8), points


def _stripes() -> Pixels:
    ground = np.full((HEIGHT, WIDTH, 3), GROUND, np.float32)
    for x in range(0, WIDTH, 90):
        ground[:, x : x + 40] = (150, 70, 60)
    return ground


def _shelf() -> Pixels:
    rng = np.random.default_rng(5)
    ground = np.full((HEIGHT, WIDTH, 3), (190, 180, 165), np.float32)
    for x in range(0, WIDTH, 30):
        for y in range(0, HEIGHT, 260):
            ground[y : y + 220, x : x + 26] = rng.integers(40, 220, 3)
    return ground


def _shaded(share: float) -> Pixels:
    slope = np.linspace(1 - share, 1 + share * 0.15, WIDTH, dtype=np.float32)[None, :, None]
    return np.clip(np.full((HEIGHT, WIDTH, 3), GROUND, np.float32) * slope, 0, 255)


def _noted(image: Pixels, factor: float = 1.0, add: float = 0.0) -> Pixels:
    return np.clip(image.astype(np.float32) * factor + add, 0, 255).astype(np.uint8)


def _shut(image: Pixels, points: Pixels) -> Pixels:
    """Paint the lids down: skin over the eyes, a line of lashes below."""
    out = image.astype(np.float32)
    for polygon in EYE_POLYGONS:
        rim = points[list(polygon)]
        middle, wide = rim.mean(axis=0), float(np.ptp(rim[:, 0]))
        mask = np.zeros(image.shape[:2], np.float32)
        cv2.fillConvexPoly(mask, np.rint(middle + (rim - middle) * (1.15, 1.5)).astype(np.int32), 1.0)
        mask = cv2.GaussianBlur(mask, (0, 0), wide * 0.05)[..., None]
        y, x, r = int(rim[:, 1].max() + 0.22 * wide), int(middle[0]), int(0.12 * wide) + 1
        skin = np.median(out[y - r : y + r, x - 2 * r : x + 2 * r].reshape(-1, 3), axis=0)
        out += mask * (skin * 0.95 - out)
        lashes = np.zeros(image.shape[:2], np.float32)
        line = [
            (middle[0] + wide * t, rim[:, 1].max() - wide * 0.35 * t * t) for t in (-0.5, -0.25, 0, 0.25, 0.5)
        ]
        cv2.polylines(
            lashes, [np.rint(np.array(line)).astype(np.int32)], False, 1.0, max(1, int(wide * 0.06))
        )
        out += cv2.GaussianBlur(lashes, (0, 0), 1.0)[..., None] * 0.8 * (skin * 0.3 - out)
    return np.clip(out, 0, 255).astype(np.uint8)


def _gaping(image: Pixels, points: Pixels) -> Pixels:
    """Open the mouth: the lower face is drawn down and a dark gap painted."""
    out = image.copy()
    upper, (left, right) = points[13], (points[78], points[308])
    gap = 0.16 * abs(points[152][1] - points[168][1])
    middle, wide = upper + np.array([0, gap * 0.5]), 0.42 * float(np.linalg.norm(right - left))
    for axes, colour in (((wide * 1.25, gap * 0.95), (150, 70, 70)), ((wide, gap * 0.6), (45, 15, 18))):
        cv2.ellipse(
            out,
            np.rint(middle).astype(int).tolist(),
            np.rint(axes).astype(int).tolist(),
            0,
            0,
            360,
            colour,
            -1,
        )
    return np.asarray(cv2.GaussianBlur(out, (0, 0), 0.8), np.uint8)


def _half_shadow(image: Pixels, points: Pixels) -> Pixels:
    nose = float(points[[1, 4, 168], 0].mean())
    side = 1 / (1 + np.exp(-(np.arange(WIDTH) - nose) / 12))
    return np.clip(image * (0.28 + 0.72 * side)[None, :, None], 0, 255).astype(np.uint8)


def _second(image: Pixels, points: Pixels) -> Pixels:
    """Put the face once more, smaller, beside the head."""
    low, high = points.min(axis=0).astype(int) - 40, points.max(axis=0).astype(int) + 30
    face = image[max(0, low[1]) : high[1], max(0, low[0]) : high[0]]
    small = cv2.resize(face, (230, round(230 * face.shape[0] / face.shape[1])), interpolation=cv2.INTER_AREA)
    out = image.copy()
    out[10 : 10 + small.shape[0], :230] = small
    return out


def _white_border(image: Pixels, mm: float = 3.0) -> Pixels:
    rim = round(mm * UNIT)
    inner = cv2.resize(image, (WIDTH - 2 * rim, HEIGHT - 2 * rim), interpolation=cv2.INTER_AREA)
    return cv2.copyMakeBorder(inner, rim, rim, rim, rim, cv2.BORDER_CONSTANT, value=(252, 252, 252))


def _raster(image: Pixels, lpi: float = 110.0) -> Pixels:
    """Print with a raster of ink dots, 45 degrees, as an inkjet or laser printer does."""
    period = 600 / lpi
    y, x = np.mgrid[:HEIGHT, :WIDTH]
    u, v = (x + y) / np.sqrt(2), (x - y) / np.sqrt(2)
    dots = (np.cos(2 * np.pi * u / period) + np.cos(2 * np.pi * v / period)) * 0.25 + 0.5
    hard = 1 / (1 + np.exp(-(image / 255.0 - dots[..., None]) * 9))
    return np.clip(255 * hard, 0, 255).astype(np.uint8)


def _burnt(image: Pixels, points: Pixels) -> Pixels:
    """Expose the face so long that its light parts are white, whatever skin it has."""
    low, high = points.min(axis=0).astype(int), points.max(axis=0).astype(int)
    bright = np.percentile(image[low[1] : high[1], low[0] : high[0]].min(axis=2), 75)
    return _noted(image, 275 / max(float(bright), 1.0), 0)


def _grey(image: Pixels) -> Pixels:
    return np.repeat(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)[..., None], 3, axis=2)


def _coded(image: Pixels, quality: int) -> Pixels:
    data = cv2.imencode(".jpg", cv2.resize(image, (413, 531), interpolation=cv2.INTER_AREA), [1, quality])[1]
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)


def _enlarged(image: Pixels, width: int) -> Pixels:
    small = cv2.resize(image, (width, round(width * 45 / 35)), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.resize(small, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC), np.uint8)


Change = Callable[[Pixels, Pixels], Pixels]


class Fault(NamedTuple):
    """A fault: the checks of which one must not pass, the pose or the change that makes it, where it can be shown.

    `sure`: it is so large that it must be refused. `size` is that of the print in mm. `changes` take the photo and the
    landmarks.
    """

    checks: tuple[str, ...]
    pose: Pose | None = None
    change: Change | None = None
    sure: bool = False
    on_print: bool = True
    in_file: bool = True
    size: tuple[float, float] = (35.0, 45.0)


GROUNDS = ("background_plain", "background_rough")
FAULTS: dict[str, Fault] = {
    "none": Fault(()),
    "head 23 mm": Fault(("head_height",), Pose(head=23.0, chin=10), sure=True),
    "head 29 mm": Fault(("head_height",), Pose(head=29.0, chin=7)),
    "head 40 mm": Fault(("head_height",), Pose(head=40.0, chin=2.5)),
    "crown cut off": Fault(("head_complete", "eye_line"), Pose(head=34.0, chin=13.5)),
    "head low": Fault(("eye_line",), Pose(head=32.0, chin=-0.5)),
    "head aside": Fault(("centred",), Pose(across=0.34), sure=True),
    "head a little aside": Fault(("centred",), Pose(across=0.41)),
    "tilted 13": Fault(("tilt",), Pose(tilt=13), sure=True),
    "tilted 8": Fault(("tilt",), Pose(tilt=8)),
    "blurred 4 px": Fault(("sharpness",), change=lambda i, p: cv2.GaussianBlur(i, (0, 0), 6.0), sure=True),
    "blurred 2 px": Fault(("sharpness",), change=lambda i, p: cv2.GaussianBlur(i, (0, 0), 4.0)),
    "enlarged from 130 px": Fault(("sharpness",), change=lambda i, p: _enlarged(i, 130), on_print=False),
    "130 px": Fault(
        ("resolution",),
        change=lambda i, p: cv2.resize(i, (130, 167), interpolation=cv2.INTER_AREA),
        on_print=False,
        sure=True,
    ),
    "JPEG 8": Fault(("compression",), change=lambda i, p: _coded(i, 8), on_print=False),
    "dark": Fault(("too_dark", "black", "contrast"), change=lambda i, p: _noted(i, 0.22), sure=True),
    "bright": Fault(("too_bright",), change=_burnt, sure=True),
    "flat": Fault(("contrast",), change=lambda i, p: _noted(i, 0.3, 140)),
    "half in shadow": Fault(("even_light",), change=_half_shadow),
    "grey": Fault(("colour",), change=lambda i, p: _grey(i)),
    "striped ground": Fault(GROUNDS, Pose(ground=_stripes()), sure=True),
    "shelf behind": Fault(GROUNDS, Pose(ground=_shelf()), sure=True),
    "shadow on the ground": Fault(GROUNDS, Pose(ground=_shaded(0.35))),
    "dark ground": Fault(
        ("background_light",), Pose(ground=np.full((HEIGHT, WIDTH, 3), (70, 75, 82), np.float32))
    ),
    "eyes shut": Fault(("irises", "eyes_open"), change=_shut),
    "mouth open": Fault(("mouth_closed",), change=_gaping),
    "second face": Fault(("faces",), change=_second),
    "white border": Fault(("border", "width", "height"), change=lambda i, p: _white_border(i)),
    "printed in dots": Fault(("raster",), change=lambda i, p: _raster(i), in_file=False),
    "square": Fault(("shape",), change=lambda i, p: i[60 : 60 + WIDTH], on_print=False, sure=True),
    "print 40 x 50": Fault(("width", "height"), in_file=False, size=(40.0, 50.0), sure=True),
    "print 33 x 43": Fault(("width", "height"), in_file=False, size=(33.0, 43.0)),
}


def together(one: str, other: str) -> bool:
    """Say whether two faults can be shown on one photo without undoing each other."""
    a, b = FAULTS[one], FAULTS[other]
    alike = {"dark", "bright", "flat", "grey", "JPEG 8", "eyes shut", "white border"}
    posed = a.pose is not None and b.pose is not None
    apart = posed and all(x is None or y is None for x, y in zip(a.pose or (), b.pose or (), strict=True))
    return one != other and not {one, other} <= alike and (apart or not posed)


def made(person: Person, *names: str) -> Pixels:
    """Return the photo of a person with these faults."""
    faults = [FAULTS[name] for name in names]
    pose = Pose()
    for fault in faults:
        pose = pose._replace(**{k: v for k, v in (fault.pose or Pose())._asdict().items() if v is not None})
    image, points = posed(person, pose)
    for fault in faults:
        if fault.change is not None:
            image = fault.change(image, points)
    return np.ascontiguousarray(image)
