"""The picture of a page that the report shows (Seitenbild im Bericht)."""

from __future__ import annotations

import hashlib

import cv2
import numpy as np
from PIL import Image

from .limits import PICTURE_BYTES, PICTURE_PIXELS
from .shrink import averaged, shrunk_to

_QUALITIES = (50, 40, 30, 15)
_COLOURED = 0.002
"""Share of coloured places from which on a page is shown in colour."""
_SATURATED = 40
"""From this saturation (of 255) on a place is coloured."""


def digest_of(picture: Image.Image) -> str:
    """Return the SHA-256 of the pixels, with size and mode."""
    digest = hashlib.sha256(repr((picture.size, picture.mode)).encode())
    digest.update(np.ascontiguousarray(picture).data)
    return digest.hexdigest()


def smaller(picture: Image.Image, side: int) -> Image.Image:
    """Return the picture with its longer side at most `side` pixels."""
    return Image.fromarray(shrunk_to(np.asarray(picture), side))


def in_few_channels(picture: Image.Image) -> Image.Image:
    """Return the picture in grey where it shows no colour, else as it is."""
    return picture.convert("L") if picture.mode != "L" and _is_grey(picture) else picture


def shown(picture: Image.Image) -> bytes:
    """Return the picture as JPEG, small enough for a report in side and bytes.

    WebP would be a fifth smaller and takes six times as long (20 for 3 ms a page).
    """
    if max(picture.size) > PICTURE_PIXELS:
        picture = smaller(picture, PICTURE_PIXELS)
    pixels = np.asarray(picture)
    if pixels.ndim == 3:
        pixels = cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR)
    data = b""
    for quality in _QUALITIES:
        options = [cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_OPTIMIZE, 1]
        data = cv2.imencode(".jpg", pixels, options)[1].tobytes()
        if len(data) <= PICTURE_BYTES:
            break
    return data


def _is_grey(picture: Image.Image) -> bool:
    few = averaged(np.asarray(picture.convert("RGB")), 4)
    saturation = cv2.cvtColor(few, cv2.COLOR_RGB2HSV)[:, :, 1]
    return cv2.countNonZero(cv2.inRange(saturation, (_SATURATED,), (255,))) < _COLOURED * few[..., 0].size
