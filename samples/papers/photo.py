"""Lichtbild: the photo file, prints laid on the scanner's glass in right and wrong sizes, and pictures that are no passport photo."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from PIL import Image

from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.photos import full_body, portrait
from samples.typesetting import style

_SIZES = {
    "print": (35, 45),
    "print_strip": (35, 45),
    "print_large": (40, 50),
    "print_square": (35, 35),
    "print_small": (30, 40),
}


def _file(rng: Random, holder: Person, as_of: date) -> Paper:
    image = portrait(holder, (827, 1063))
    fields = {"width_mm": "35.0", "height_mm": "45.0", "faces": 1, "passes": True}
    return Paper("photo", "file", fields=fields, image=image, dpi=600, persons=(holder,))


def _full_body(rng: Random, holder: Person, as_of: date) -> Paper:
    return Paper(
        "photo",
        "full_body",
        fields={"passes": False},
        image=full_body(holder, (1600, 1067)),
        dpi=300,
        also=("unknown",),
        persons=(holder,),
    )


def _print(form: str, rng: Random, holder: Person, as_of: date) -> Paper:
    wide, tall = _SIZES[form]
    image = portrait(holder, (620, round(620 * 45 / 35)))
    if form == "print_square":
        edge = image.width
        image = image.crop((0, (image.height - edge) // 2, edge, (image.height - edge) // 2 + edge))
    elif (wide, tall) != (35, 45):
        image = image.resize((wide * 16, tall * 16), Image.Resampling.LANCZOS)

    def draw(sheet: Sheet) -> dict[str, object]:
        x, y = sheet.rng.uniform(20, 90), sheet.rng.uniform(20, 120)
        places = (
            [(x, y)]
            if form != "print_strip"
            else [(x, y), (x + wide + 3, y), (x, y + tall + 3), (x + wide + 3, y + tall + 3)]
        )
        for at in places:
            sheet.picture(image, *at, wide, tall)
            sheet.rect(*at, wide, tall, stroke=(0.72, 0.72, 0.72), thick=0.4)
        return {
            "width_mm": f"{wide}.0",
            "height_mm": f"{tall}.0",
            "faces": 1,
            "passes": (wide, tall) == (35, 45),
        }

    return compose("photo", form, rng, style(rng, footer=""), draw, persons=[holder])


LAYOUTS = {"file": _file, "full_body": _full_body, **{name: partial(_print, name) for name in _SIZES}}
