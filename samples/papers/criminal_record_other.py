"""Führungszeugnis as others lay it out: cells with captions, the copy for an authority in a sentence, entries in a table."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from ._cells import cells

_REGISTER = letter.Issuer(
    "Bundesamt für Justiz", "Registerbehörde", "Adenauerallee 99-103, 53113 Bonn", "Bonn", "eagle"
)


def _record(layout: str, rng: Random, holder: Person, as_of: date, *, specimen: bool = False) -> Paper:
    day = people.day_between(rng, as_of - timedelta(days=120), as_of - timedelta(days=5))
    look = style(rng, footer="")
    listed = layout == "table"

    def draw(sheet: Sheet) -> dict[str, object]:
        told, born = sheet.date(day), sheet.date(holder.birth_date)
        fields: dict[str, object] = {**holder.truth(nationality=True), "issued_on": day, "entries": listed}
        letter.letterhead(sheet, _REGISTER)
        if layout == "cells":
            sheet.paragraph("Führungszeugnis", bold=True, size=16, after=0.1)
            sheet.paragraph(
                "über die nachstehend genannte Person (§ 30 Absatz 1 BZRG), Belegart N", after=0.5
            )
            cells(sheet, [
                [("Familienname", holder.family_name, "family_name"), ("Geburtsname", "", None), ("Vornamen", holder.given_names, "given_names")],
                [("Geburtsdatum", born, "birth_date"), ("Geburtsort", holder.birth_place, None), ("Staatsangehörigkeit", holder.adjective, "nationality")],
                [("Anschrift", str(holder.address), None)], [("Datum der Erstellung", told, "issued_on"), ("Verfahrensnummer", f"{rng.randint(10**9, 10**10)}", None)],
            ])  # fmt: skip
            sheet.gap(8)
            sheet.paragraph(
                "Im Bundeszentralregister ist keine Eintragung vorhanden.",
                bold=True,
                marks={"entries": "keine Eintragung"},
            )
        elif layout == "authority":
            letter.window(
                sheet,
                _REGISTER,
                [
                    f"Stadt {holder.address.town}",
                    "Ausländerbehörde",
                    f"{holder.address.postcode} {holder.address.town}",
                ],
            )
            sheet.y = 92
            sheet.paragraph(f"Bonn, {told}", marks={"issued_on": told})
            sheet.paragraph(
                "Führungszeugnis zur Vorlage bei einer deutschen Behörde (§ 30 Abs. 5 BZRG)", bold=True
            )
            sheet.paragraph(
                f"über {holder.salutation} {holder.full_name}, geboren am {born} in {holder.birth_place}, Staatsangehörigkeit {holder.adjective}",
                marks={
                    "family_name": holder.family_name,
                    "given_names": holder.given_names,
                    "birth_date": born,
                    "nationality": holder.adjective,
                },
            )
            sheet.paragraph(
                "Das Zentralregister enthält über die oben bezeichnete Person keine Eintragungen.",
                marks={"entries": "keine Eintragungen"},
            )
        else:
            sheet.paragraph("Erweitertes Führungszeugnis nach § 30a BZRG", bold=True, size=14, after=0.5)
            sheet.rows(
                [
                    ("Name", holder.family_name, "family_name"),
                    ("Vorname", holder.given_names, "given_names"),
                    ("geboren", f"{born} in {holder.birth_place}", "birth_date"),
                    ("Nationalität", holder.adjective, "nationality"),
                    ("Ausstellungsdatum", told, "issued_on"),
                ]
            )
            sheet.gap(4)
            sheet.paragraph(
                "Folgende Eintragungen sind im Register enthalten:",
                after=0.2,
                marks={"entries": "Folgende Eintragungen"},
            )
            sheet.table(
                [10, 30, 50, 80],
                [
                    ["lfd.", "Entscheidung", "Gericht / Az.", "Tat / Strafe"],
                    [
                        "1",
                        sheet.date(day - timedelta(days=600)),
                        f"AG Bonn {rng.randint(100, 900)} Ds {rng.randint(10, 99)}/22",
                        "Betrug, 60 Tagessätze zu je 15 EUR",
                    ],
                ],
            )
        sheet.gap(10)
        sheet.paragraph("Das Dokument wurde automatisiert erstellt und nicht unterschrieben.", size=8)
        return fields

    return compose("criminal_record", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_record, name) for name in ("cells", "authority", "table")}
