"""How paper looks after a scanner, a fax, a copier or a telephone (Zustände)."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageFilter

from pipeline.render import Scan

Maker = Callable[[Image.Image, np.random.Generator], Scan]


def _noisy(picture: Image.Image, rng: np.random.Generator, sigma: float) -> Image.Image:
    field = np.asarray(picture, np.float32)
    field = field + rng.normal(0, sigma, field.shape[:2] + ((1,) if field.ndim == 3 else ())).astype(
        np.float32
    )
    return Image.fromarray(np.clip(field, 0, 255).astype(np.uint8))


def _at(picture: Image.Image, dpi: int) -> Image.Image:
    size = round(picture.width * dpi / 300), round(picture.height * dpi / 300)
    return picture.resize(size, Image.Resampling.BOX if dpi < 300 else Image.Resampling.LANCZOS)


def _jpeg(picture: Image.Image, quality: int) -> Image.Image:
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=quality)
    opened = Image.open(io.BytesIO(stream.getvalue()))
    opened.load()
    return opened.copy()


def _scan(picture: Image.Image, dpi: int) -> Scan:
    return Scan(picture, float(dpi), (picture.width / dpi * 25.4, picture.height / dpi * 25.4))


def clean_300(picture: Image.Image, rng: np.random.Generator) -> Scan:
    return _scan(_jpeg(_noisy(picture, rng, 3), 85), 300)


def grey_200_q60(picture: Image.Image, rng: np.random.Generator) -> Scan:
    blurred = _at(picture.convert("L"), 200).filter(ImageFilter.GaussianBlur(0.5))
    return _scan(_jpeg(_noisy(blurred, rng, 5), 60), 200)


def colour_200_q40(picture: Image.Image, rng: np.random.Generator) -> Scan:
    blurred = _at(picture, 200).filter(ImageFilter.GaussianBlur(0.6))
    return _scan(_jpeg(_noisy(blurred, rng, 7), 40), 200)


def skewed_200(picture: Image.Image, rng: np.random.Generator) -> Scan:
    angle = float(rng.uniform(1, 3)) * (1 if rng.random() < 0.5 else -1)
    turned = _at(picture, 200).rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=(240, 240, 240))
    return _scan(_jpeg(_noisy(turned, rng, 4), 65), 200)


def bilevel_200(picture: Image.Image, rng: np.random.Generator) -> Scan:
    grey = _noisy(_at(picture.convert("L"), 200).filter(ImageFilter.GaussianBlur(0.4)), rng, 6)
    return _scan(grey.point(lambda level: 255 if level > 150 else 0), 200)


def faded_200(picture: Image.Image, rng: np.random.Generator) -> Scan:
    grey = np.asarray(_at(picture.convert("L"), 200).filter(ImageFilter.GaussianBlur(0.5)), np.float32)
    shade = np.linspace(0, 18, grey.shape[1], dtype=np.float32)[None, :]
    faint = Image.fromarray(np.clip(232 - (255 - grey) * 0.38 - shade, 0, 255).astype(np.uint8))
    return _scan(_jpeg(_noisy(faint, rng, 6), 60), 200)


def grey_150_q70(picture: Image.Image, rng: np.random.Generator) -> Scan:
    return _scan(_jpeg(_noisy(_at(picture.convert("L"), 150), rng, 4), 70), 150)


STATES: dict[str, Maker] = {
    "clean 300": clean_300,
    "200 q60 grey": grey_200_q60,
    "200 q40 colour": colour_200_q40,
    "200 skewed": skewed_200,
    "200 1-bit": bilevel_200,
    "200 faded": faded_200,
    "150 q70": grey_150_q70,
}
