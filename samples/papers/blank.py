"""Leere Seiten: white, dusty, grey with show-through."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style


def _blank(form: str, rng: Random, holder: Person, as_of: date) -> Paper:
    def draw(sheet: Sheet) -> dict[str, object]:
        if form == "grey_back":
            sheet.rect(0, 0, 210, 297, fill=(0.95, 0.95, 0.94), stroke=None)
            sheet.canvas.saveState()
            sheet.canvas.scale(-1, 1)
            sheet.canvas.translate(-sheet.size[0] * 72 / 25.4, 0)
            for row in range(30):
                x = 25.0
                while x < 170:
                    wide = sheet.rng.uniform(3, 16)
                    sheet.rect(x, 40 + row * 6, wide, 1.5, fill=(0.925, 0.925, 0.915), stroke=None)
                    x += wide + 2
            sheet.canvas.restoreState()
        if form == "dust":
            for _ in range(sheet.rng.randint(5, 25)):
                sheet.rect(
                    sheet.rng.uniform(3, 205),
                    sheet.rng.uniform(3, 290),
                    0.3,
                    0.3,
                    fill=(0.4, 0.4, 0.4),
                    stroke=None,
                )
        return {}

    return compose("blank", form, rng, style(rng, footer=""), draw)


LAYOUTS = {name: partial(_blank, name) for name in ("white", "dust", "grey_back")}
