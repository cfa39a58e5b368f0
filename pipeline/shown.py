"""The picture of a page that the report shows (Seitenbild im Bericht)."""

from __future__ import annotations

import hashlib
import io

from PIL import Image

from .limits import PICTURE_BYTES, PICTURE_PIXELS

_QUALITIES = (50, 40, 30, 15)
_EFFORT = 0
"""Of 0 to 6: a page is a sixth larger than at 2 and equally legible, in half the time."""
_COLOURED = 0.002
"""Share of coloured places from which on a page is shown in colour."""


def digest_of(picture: Image.Image) -> str:
    """Return the SHA-256 of the pixels, with size and mode."""
    digest = hashlib.sha256(repr((picture.size, picture.mode)).encode())
    digest.update(picture.tobytes())
    return digest.hexdigest()


def smaller(picture: Image.Image, side: int) -> Image.Image:
    """Return the picture with its longer side at most `side` pixels."""
    import numpy as np

    from .shrink import shrunk_to

    return Image.fromarray(shrunk_to(np.asarray(picture), side))


def in_few_channels(picture: Image.Image) -> Image.Image:
    """Return the picture in grey where it shows no colour, else as it is."""
    return picture.convert("L") if picture.mode != "L" and _is_grey(picture) else picture


def shown(picture: Image.Image) -> bytes:
    """Return the picture as WebP, small enough for a report in side and bytes, grey where the page is grey."""
    if max(picture.size) > PICTURE_PIXELS:
        picture = smaller(picture, PICTURE_PIXELS)
    picture = in_few_channels(picture)
    data = b""
    for quality in _QUALITIES:
        stream = io.BytesIO()
        picture.save(stream, "WEBP", quality=quality, method=_EFFORT)
        data = stream.getvalue()
        if len(data) <= PICTURE_BYTES:
            break
    return data


def _is_grey(picture: Image.Image) -> bool:
    few = picture.resize((max(1, picture.width // 4), max(1, picture.height // 4)), Image.Resampling.BOX)
    saturation = few.convert("HSV").getchannel("S").histogram()
    return sum(saturation[40:]) < _COLOURED * few.width * few.height
