"""Pflegegradbescheid as others lay it out: cells, points with the table of all levels, the old Pflegestufe carried over, none found."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

from ._cells import cells
from ._text import recent

_FUNDS = "Techniker-nahe Pflegekasse Hamburg|Knappschaft-Pflegekasse|Pflegekasse der SBK|Pflegeversicherung Barmenia a. G."
_RANGES = (
    ("1", "12,5 bis unter 27"),
    ("2", "27 bis unter 47,5"),
    ("3", "47,5 bis unter 70"),
    ("4", "70 bis unter 90"),
    ("5", "90 bis 100"),
)
_POINTS = {1: "19,75", 2: "38,50", 3: "58,75", 4: "81,25", 5: "93,00"}
_WORDS = {1: "eins", 2: "zwei", 3: "drei", 4: "vier", 5: "fünf"}


def _notice(layout: str, rng: Random, holder: Person, as_of: date, *, specimen: bool = False) -> Paper:
    day, start = recent(rng, as_of, 400), recent(rng, as_of, 700, 420)
    level = rng.randint(2, 5)
    look = style(rng)
    place = people.town(rng)
    fund = letter.Issuer(
        pick(rng, _FUNDS), "Leistungszentrum Pflege", str(people.address(rng, place)), place, "circle"
    )

    def draw(sheet: Sheet) -> dict[str, object]:
        told, since = sheet.date(day), sheet.date(start)
        fields: dict[str, object] = {
            "family_name": holder.family_name,
            "given_names": holder.given_names,
            "issued_on": day,
            "level": level,
        }
        dear = f"Sehr geehrte{'' if holder.sex == 'F' else 'r'} {holder.salutation} {holder.family_name},"
        info: list[tuple[str, str, str | None]] = [
            ("KV-Nummer", f"{rng.choice('ABKTX')}{rng.randint(10**8, 10**9 - 1)}", None),
            ("Datum", told, "issued_on"),
        ]
        if layout == "cells":
            letter.letterhead(sheet, fund)
            sheet.paragraph("Feststellung der Pflegebedürftigkeit", bold=True, size=14, after=0.1)
            sheet.paragraph("Bescheid nach § 33 SGB XI in Verbindung mit §§ 14, 15 SGB XI", after=0.5)
            cells(sheet, [
                [("Versicherte Person: Name", holder.family_name, "family_name"), ("Vorname", holder.given_names, "given_names"), ("geb. am", sheet.date(holder.birth_date), "birth_date")],
                [("Festgestellter Pflegegrad", str(level), "level"), ("gültig ab", since, None), ("befristet bis", "unbefristet", None)], [("Leistungsart", "Pflegegeld für selbst beschaffte Pflegehilfen", None), ("Bescheid vom", told, "issued_on")],
            ])  # fmt: skip
            sheet.paragraph(
                "Grundlage ist das Gutachten des Medizinischen Dienstes. Gegen diesen Bescheid ist der Widerspruch zulässig."
            )
            return {**fields, **holder.truth()}
        letter.opening(
            sheet,
            fund,
            letter.address_lines(holder),
            info,
            {
                "points": "Entscheidung über Ihren Antrag auf Pflegeleistungen",
                "carried": "Ihre Überleitung in einen Pflegegrad zum 1. Januar 2017",
                "none": "Ihr Antrag auf Leistungen der Pflegeversicherung",
            }[layout],
        )
        sheet.paragraph(dear)
        if layout == "points":
            sheet.paragraph(
                f"der Medizinische Dienst hat bei der Begutachtung {_POINTS[level]} Gesamtpunkte ermittelt. Dies entspricht dem Pflegegrad {_WORDS[level]} ({level}). Ihr Anspruch beginnt am {since}.",
                marks={"level": f"({level})"},
            )
            sheet.paragraph("Zur Einordnung:", after=0.1)
            sheet.table([40, 60], [["Pflegegrad", "Punkte"], *[list(row) for row in _RANGES]])
        elif layout == "carried":
            sheet.paragraph(
                f"bis zum 31.12.2016 waren Sie der Pflegestufe {'I' * (level - 1) if level < 5 else 'III (Härtefall)'} zugeordnet. Nach § 140 SGB XI werden Sie kraft Gesetzes in den Pflegegrad {level} übergeleitet. Ein neuer Antrag ist nicht nötig.",
                marks={"level": f"Pflegegrad {level}"},
            )
        else:
            del fields["level"]
            sheet.paragraph(
                "Ihren Antrag müssen wir ablehnen. Nach dem Gutachten wurden 9,50 Gesamtpunkte ermittelt. Ein Pflegegrad liegt damit nicht vor; für den Pflegegrad 1 sind mindestens 12,5 Punkte erforderlich."
            )
        letter.closing(sheet, letter.officer(sheet.rng), phrase="Freundliche Grüße")
        return fields

    return compose("care_level_notice", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_notice, name) for name in ("cells", "points", "carried", "none")}
