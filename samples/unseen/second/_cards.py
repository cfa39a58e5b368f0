"""Karten (cards): what the drawings of cards and booklets share."""

from __future__ import annotations

from samples.photos import portrait

from ._kit import Pen

GREEN, BLUE = (0.75, 0.9, 0.82), (0.78, 0.86, 0.95)


def face(pen: Pen, x: float, y: float, wide: float) -> None:
    pen.sheet.picture(portrait(pen.holder, (280, 360)), x, y, wide, wide * 9 / 7)


def small(pen: Pen, x: float, y: float, caption: str, value: str, size: float = 9) -> None:
    pen.sheet.text(x, y, caption, size=4.4)
    pen.text(x, y + 3.6, value, size=size)


def card(pen: Pen, top: float, colour: tuple[float, float, float] = BLUE) -> None:
    pen.sheet.rect(40, top, 108, 68, fill=(0.97, 0.98, 0.99), radius=3, thick=0.6)
    pen.sheet.guilloche(40, top, 108, 68, colour)
