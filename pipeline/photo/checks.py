"""What is looked at on a photo, check by check (Prüfpunkte), each with its number and its limit.

Source: photo.md 4.2; limits and their sources in pipeline/data/photo_limits.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from pipeline.document import Check

from .detail import blocks_of, irises_of, raster_of, sharpness_of
from .geometry import Head
from .ground import Ground
from .light import Light
from .limits import judged
from .rim import border_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Numbers = NDArray[np.float64]

LIGHT_GROUND = 65.0
"""L* of a ground that would not look so in a picture that is too dark as a whole."""
MAYBE_HIGHER = 0.15
"""Share of the face height by which the crown may be higher than is likely, where the photo ends in hair."""
PRINT_MM = 0.3
"""How far a place on a print may be off (95 %) for the landmarks alone."""


def on_head(
    head: Head, size: tuple[int, int], mm_per_px: float, *, ends_above: float | None
) -> Iterator[Check]:
    """Yield what follows from the head's place and pose; `size` is the photo's width and height in its px.

    `ends_above` is the row where hair or skin end, None where they reach the photo's edge or were not seen.
    """
    width, height = size
    least, likely, most = (part * mm_per_px for part in head.height)
    yield judged("head_height", likely, least - PRINT_MM, most + PRINT_MM)
    near = head.crown - MAYBE_HIGHER * head.face_height
    inside = max(near, ends_above if ends_above is not None else -np.inf)
    yield judged("head_complete", inside * mm_per_px)
    eyes = (height - head.eyes[1]) * mm_per_px
    yield judged("eye_line", eyes, eyes - PRINT_MM, eyes + PRINT_MM)
    yield judged("centred", (head.eyes[0] + head.chin[0]) / 2 / width * 100)
    yield judged("tilt", head.roll)
    yield judged("turn", head.yaw)
    yield judged("nod", head.pitch)
    yield judged("eyes_open", head.lids)
    yield judged("mouth_closed", head.lips)


def on_ground(ground: Ground | None) -> Iterator[Check]:
    """Yield what is said of the ground; None: too little of it is seen, so a person must look."""
    yield judged("background_plain", ground and ground.spread)
    yield judged("background_rough", ground and ground.rough)
    yield judged("background_light", ground and ground.light)
    yield judged("background_contrast", ground.contrast if ground else None)


def on_light(light: Light, ground: Ground | None) -> Iterator[Check]:
    """Yield what is said of exposure and colour of the face.

    A dark face before a light ground may be dark skin: then nothing is refused for it.
    """
    is_light = ground is not None and ground.light >= LIGHT_GROUND
    yield judged("too_dark", light.bright, row="too_dark_on_light" if is_light else None)
    yield judged("black", light.black)
    yield judged("too_bright", light.burnt)
    yield judged("contrast", light.range)
    yield judged("even_light", light.even)
    yield judged("colour", light.chroma)


def on_picture(native: Pixels, normal: Pixels, points: Numbers, *, printed: bool) -> Iterator[Check]:
    """Yield what is said of the picture's making.

    `native` has the photo's own pixels, `normal` is what sharpness is measured on and `points` lie on; `printed`: it
    was scanned from paper, where too few pixels are the scan's fault and no grid of a file is left.
    """
    scale = native.shape[0] / normal.shape[0]
    yield judged("irises", irises_of(native, points * scale))
    yield judged("sharpness", sharpness_of(normal, points), row="sharpness_scan" if printed else None)
    yield judged("resolution", float(native.shape[1]), row="resolution_scan" if printed else None)
    yield judged("raster", raster_of(native))
    if not printed:
        yield judged("compression", blocks_of(native))
    yield judged("border", border_of(normal))
