"""What cards and data pages have in common: the small portrait, labels above values, the machine readable zone."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image

from samples.draw import Sheet
from samples.people import Person
from samples.photos import portrait
from samples.typesetting import MRZ


def face(someone: Person, wide: int = 210) -> Image.Image:
    return portrait(someone, (wide, round(wide * 45 / 35)))


def label(
    sheet: Sheet,
    x: float,
    y: float,
    name: str,
    value: str,
    mark: str | None,
    *,
    size: float = 8.5,
    small: float = 4.2,
    font: str | None = None,
) -> None:
    """A tiny label with its value on the line below."""
    sheet.text(x, y, name, size=small, font="LiberationSans-Regular", grey=0.25)
    sheet.text(x, y + size * 0.42 + 0.3, value, size=size, font=font or "LiberationSans-Bold", mark=mark)


def zone(sheet: Sheet, x: float, y: float, lines: Sequence[str], wide: float, step: float = 5.6) -> None:
    """Machine readable lines in OCR-B, stretched to the width that the norm asks for."""
    from samples.typesetting import width

    size = 12.0
    natural = width(lines[0], MRZ, size)
    if natural > wide:
        size *= wide / natural
        natural = wide
    spacing = (wide - natural) / max(1, len(lines[0]) - 1)
    for number, line in enumerate(lines):
        sheet.text(x, y + number * step, line, size=size, font=MRZ, spacing=spacing)
