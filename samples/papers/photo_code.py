"""Lichtbild-Code: the receipt of a photographer with the code by which the authority fetches the digital photo."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode import createBarcodeDrawing

from samples import people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import MM, style

_WORDS = (
    "Ihr biometrisches Lichtbild wurde digital erstellt und verschlüsselt in der Cloud gespeichert. Legen Sie diesen Code bei der "
    "Behörde vor. Das Lichtbild kann innerhalb von 6 Monaten abgerufen werden."
)


def _code(form: str, rng: Random, holder: Person, as_of: date) -> Paper:
    created = people.day_between(rng, as_of - timedelta(days=60), as_of - timedelta(days=2))
    studio = people.pick(
        rng, "Foto Lindner|Drogerie am Markt, Fotoabteilung|Fotostudio Blende 8|Photo Hartmann e. K."
    )

    def draw(sheet: Sheet) -> dict[str, object]:
        left = sheet.style.left
        sheet.text(left, 22, studio, size=14, bold=True)
        sheet.text(
            left,
            30,
            sheet.rng.choice(
                [
                    "E-Passfoto - Abrufbeleg",
                    "Digitales Passbild: Ihr Code",
                    "Lichtbild-Code für Ausweisdokumente",
                ]
            ),
            size=12,
        )
        secret = "-".join(f"{sheet.rng.randrange(16**4):04X}" for _ in range(4))
        code = createBarcodeDrawing(
            "ECC200DataMatrix" if form == "data_matrix" else "QR", value=f"EPASSFOTO:{secret}",
            **({} if form == "data_matrix" else {"barHeight": 40 * MM, "barWidth": 40 * MM}),
        )  # fmt: skip
        renderPDF.draw(code, sheet.canvas, left * MM, (297 - 42) * MM - code.height)
        sheet.text(
            left + 92, 50, f"Erstellt am {sheet.date(created)}", marks={"created_on": sheet.date(created)}
        )
        sheet.text(left + 92, 57, f"Code: {secret}")
        sheet.y = 120
        sheet.paragraph(_WORDS)
        return {"created_on": created}

    return compose("photo_code", form, rng, style(rng, footer=""), draw, persons=[])


LAYOUTS = {name: partial(_code, name) for name in ("qr", "data_matrix")}
