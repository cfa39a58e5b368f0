"""Ink and paper: where ink is on a page, and how much (Tinte und Papier)."""

from __future__ import annotations

from PIL import Image, ImageChops, ImageFilter

_MASK_PIXELS = 900
_DARKER = 24
"""Grey levels below the paper around it; the grain of cheap paper and of JPEG stays below."""


def ink_mask(picture: Image.Image) -> Image.Image:
    """Return a small picture of the page, white where there is ink, black where there is paper.

    Paper is what is brightest nearby, so shadow and grey copies are paper.
    """
    grey = picture.convert("L")
    if max(grey.size) > _MASK_PIXELS:
        scale = _MASK_PIXELS / max(grey.size)
        size = max(1, round(grey.width * scale)), max(1, round(grey.height * scale))
        grey = grey.resize(size, Image.Resampling.BOX)
    small = grey.resize((max(1, grey.width // 6), max(1, grey.height // 6)), Image.Resampling.BOX)
    paper = small.filter(ImageFilter.MaxFilter(7)).filter(ImageFilter.GaussianBlur(4))
    difference = ImageChops.subtract(paper.resize(grey.size, Image.Resampling.BILINEAR), grey)
    return difference.point(lambda level: 255 if level > _DARKER else 0)


def ink_of(picture: Image.Image) -> float:
    """Return the share of pixels darker than the paper, the page's outer 2 % left out (scanners' edges)."""
    mask = ink_mask(picture)
    dx, dy = round(mask.width * 0.02), round(mask.height * 0.02)
    inner = mask.crop((dx, dy, max(mask.width - dx, dx + 1), max(mask.height - dy, dy + 1)))
    return sum(inner.histogram()[128:]) / (inner.width * inner.height)
