"""Fiktionsbescheinigung as others lay it out: all in prose, a form with captioned cells, the open folder with an extension sticker."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from ._cells import cells, ticks

_SAID = {
    "81_3_1": "Ihr Aufenthalt im Bundesgebiet gilt nach § 81 Abs. 3 Satz 1 AufenthG bis zur Entscheidung über Ihren Antrag als erlaubt.",
    "81_3_2": "Da der Antrag verspätet gestellt wurde, gilt ab dem Zeitpunkt der Antragstellung bis zur Entscheidung der Ausländerbehörde die Abschiebung als ausgesetzt (§ 81 Abs. 3 Satz 2 AufenthG).",
    "81_4": "Der bisherige Aufenthaltstitel gilt vom Zeitpunkt seines Ablaufs bis zur Entscheidung der Ausländerbehörde als fortbestehend (§ 81 Abs. 4 Satz 1 AufenthG).",
}
_CHOICES = {
    "81_3_1": "Aufenthalt erlaubt, § 81 Abs. 3 S. 1 AufenthG",
    "81_3_2": "Abschiebung ausgesetzt, § 81 Abs. 3 S. 2 AufenthG",
    "81_4": "Aufenthaltstitel besteht fort, § 81 Abs. 4 S. 1 AufenthG",
}


def _certificate(
    layout: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    basis: str | None = None,
    until: date | None = None,
    specimen: bool = False,
) -> Paper:
    basis = basis or rng.choice(["81_3_1", "81_4", "81_4", "81_3_2"])
    until = until or as_of + timedelta(days=rng.randint(20, 170))
    issued = as_of - timedelta(days=rng.randint(3, 15))
    before = as_of - timedelta(days=rng.randint(2, 60))
    number = f"F{rng.randint(10**6, 10**7 - 1)}"
    look = style(rng, footer="")
    issuer = letter.authority(rng, holder.address.town)

    def sticker(sheet: Sheet, x: float, y: float, serial: str, day: date, marks: bool) -> None:
        sheet.rect(x, y, 88, 50, thick=0.8, radius=2)
        sheet.text(x + 3, y + 6, "Fiktionsbescheinigung", size=11, bold=True)
        sheet.text(x + 60, y + 6, serial, size=10, mark="document_number" if marks else None)
        for row, (caption, value, mark) in enumerate(
            [
                ("für", f"{holder.family_name}, {holder.given_names}", None),
                ("gültig bis", f"{day:%d.%m.%Y}", "valid_until" if marks else None),
                (
                    "Bezeichnung des vorgelegten Identitätsdokuments / Dokumenten-Nr.",
                    "Reiseausweis für Flüchtlinge",
                    None,
                ),
                ("Ausländerbehörde", issuer.name, None),
            ]
        ):
            sheet.text(x + 3, y + 12 + row * 9.5, caption, size=6)
            sheet.text(x + 3, y + 16 + row * 9.5, value, size=9, mark=mark)

    def draw(sheet: Sheet) -> dict[str, object]:
        born = sheet.date(holder.birth_date)
        fields: dict[str, object] = {**holder.truth(), "basis": basis, "valid_until": until}
        if layout == "prose":
            said = sheet.date(until)
            letter.opening(
                sheet,
                issuer,
                letter.address_lines(holder),
                [
                    ("Aktenzeichen", f"33-{rng.randint(100, 999)}/{rng.randint(10, 99)}", None),
                    ("Datum", sheet.date(issued), "issued_on"),
                ],
                "Bescheinigung über die Wirkung Ihrer Antragstellung nach § 81 Abs. 5 AufenthG (Fiktionsbescheinigung)",
            )
            sheet.paragraph(
                f"{holder.salutation} {holder.full_name}, geboren am {born} in {holder.birth_place}, Staatsangehörigkeit: {holder.adjective},",
                marks={
                    "family_name": holder.family_name,
                    "given_names": holder.given_names,
                    "birth_date": born,
                },
            )
            sheet.paragraph(
                f"hat am {sheet.date(before)} die Verlängerung der Aufenthaltserlaubnis beantragt."
                if basis == "81_4"
                else f"hat am {sheet.date(before)} die Erteilung einer Aufenthaltserlaubnis beantragt."
            )
            sheet.paragraph(_SAID[basis])
            sheet.paragraph(
                f"Diese Bescheinigung verliert ihre Gültigkeit mit Ablauf des {said}. Die Erwerbstätigkeit ist weiterhin gestattet.",
                marks={"valid_until": said},
            )
            letter.closing(sheet, letter.officer(sheet.rng), seal="ABH")
            fields["issued_on"] = issued
            return fields
        if layout == "cells":
            letter.letterhead(sheet, issuer)
            sheet.paragraph("FIKTIONSBESCHEINIGUNG", bold=True, size=15, after=0.1)
            sheet.paragraph("(§ 81 Absatz 5 des Aufenthaltsgesetzes)", after=0.6)
            cells(sheet, [
                [("Name, Vorname(n)", f"{holder.family_name}, {holder.given_names}", None), ("Geburtsdatum", born, "birth_date")],
                [("Staatsangehörigkeit(en)", holder.adjective, None), ("Anschrift", f"{holder.address}", None)],
                [("Nummer der Bescheinigung", number, "document_number"), ("Gültigkeit: vom - bis", f"{issued:%d.%m.%Y} - {until:%d.%m.%Y}", "valid_until")],
            ])  # fmt: skip
            sheet.paragraph(
                "Der Inhaber/die Inhaberin hat einen Antrag auf einen Aufenthaltstitel gestellt. Folge des Antrags (Zutreffendes ist angekreuzt):",
                after=0.2,
            )
            ticks(
                sheet,
                [(words, effect == basis) for effect, words in _CHOICES.items()]
                + [("Freizügigkeit, § 5 FreizügG/EU", False)],
                typed=True,
            )
            cells(
                sheet,
                [
                    [
                        ("Erwerbstätigkeit", "erlaubt", None),
                        ("Ausgestellt am / durch", f"{sheet.date(issued)}, {issuer.town}", "issued_on"),
                    ]
                ],
            )
            letter.closing(sheet, letter.officer(sheet.rng), seal="ABH")
            fields |= {"document_number": number, "issued_on": issued}
            return fields
        first = until - timedelta(days=90)
        sheet.text(sheet.style.left, 18, "Bundesrepublik Deutschland", size=9)
        sheet.text(sheet.size[0] / 2, 26, "FIKTIONSBESCHEINIGUNG", size=14, bold=True, align="centre")
        sheet.y = 32
        half = sheet.inner / 2 - 4
        top = sheet.y
        sheet.rows(
            [
                ("Name", holder.family_name, "family_name"),
                ("Vorname", holder.given_names, "given_names"),
                ("Geburtsdatum", born, "birth_date"),
                ("Staatsangehörigkeit", holder.adjective, None),
            ],
            layout="above",
            wide=half,
            size=9,
        )
        sheet.y = max(sheet.y, top + 30)
        sheet.paragraph("Bis zur Entscheidung der Ausländerbehörde über den Antrag gilt", size=9.5, after=0.1)
        ticks(
            sheet,
            [
                ("der Aufenthalt als erlaubt (§ 81 Abs. 3 Satz 1 AufenthG)", basis == "81_3_1"),
                ("die Abschiebung als ausgesetzt (§ 81 Abs. 3 Satz 2 AufenthG)", basis == "81_3_2"),
                ("der Aufenthaltstitel als fortbestehend (§ 81 Abs. 4 AufenthG)", basis == "81_4"),
            ],
            size=9.5,
        )
        sheet.paragraph(
            "Nicht Zutreffendes bitte streichen. Die Bescheinigung wird mit Ablauf des im Klebeetikett genannten Datums ungültig.",
            size=7.5,
        )
        sheet.text(sheet.style.left, sheet.y + 2, "(Erstausstellung)", size=7)
        sticker(sheet, sheet.style.left, sheet.y + 4, number, first, False)
        sheet.text(sheet.style.left, sheet.y + 60, "(1. Verlängerung)", size=7)
        sticker(sheet, sheet.style.left, sheet.y + 62, f"F{rng.randint(10**6, 10**7 - 1)}", until, False)
        return fields

    return compose("fiction_certificate", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_certificate, name) for name in ("prose", "cells", "extended")}
