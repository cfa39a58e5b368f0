"""Berufsabschluss: the chamber's Prüfungszeugnis, a Gesellenbrief, a state examination; passed or not."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from ._school import MARKS, chamber, occupation


def _certificate(layout: str, rng: Random, holder: Person, as_of: date, *, passed: bool = True, specimen: bool = False) -> Paper:  # fmt: skip
    issuer = chamber(rng)
    job = (
        occupation(rng)
        if layout != "state"
        else rng.choice(["Pflegefachhelferin", "Sozialassistent", "Altenpflegehelfer"])
    )
    if layout == "state":
        issuer = letter.Issuer(
            rng.choice(
                [
                    "Regierung von Unterfranken",
                    "Bezirksregierung Arnsberg",
                    "Landesamt für Schule und Bildung",
                ]
            ),
            "Prüfungsausschuss für Pflegeberufe",
            issuer.address,
            issuer.town,
            "shield",
        )
    exam = people.day_between(rng, as_of - timedelta(days=3000), as_of - timedelta(days=60))
    look = style(rng, footer="", hyphens=False, rows=rng.choice(["colon", "left", "dotted"]))
    verb = "bestanden" if passed else "nicht bestanden"

    def draw(sheet: Sheet) -> dict[str, object]:
        lot, middle = sheet.rng, sheet.size[0] / 2
        born = sheet.date(holder.birth_date)
        marks = {
            "given_names": holder.given_names,
            "family_name": holder.family_name,
            "birth_date": born,
            "occupation": job,
            "passed": verb,
        }
        letter.letterhead(sheet, issuer)
        sheet.gap(16)
        if layout == "chamber":
            sheet.text(
                middle,
                sheet.y,
                lot.choice(["PRÜFUNGSZEUGNIS", "Prüfungszeugnis"]),
                size=20,
                bold=True,
                head=True,
                align="centre",
            )
            sheet.gap(8)
            sheet.text(middle, sheet.y, "nach § 37 Abs. 2 des Berufsbildungsgesetzes", align="centre")
            sheet.gap(8)
            sheet.rows(
                [
                    ("Name", holder.family_name, "family_name"),
                    ("Vorname", holder.given_names, "given_names"),
                    ("geboren am", born, "birth_date"),
                    ("in", holder.birth_place, None),
                ]
            )
            sheet.gap(8)
            sheet.paragraph("hat die Abschlussprüfung in dem anerkannten Ausbildungsberuf")
            sheet.gap(5)
            sheet.text(middle, sheet.y, job, size=15, bold=True, align="centre", mark="occupation")
            sheet.gap(8)
            sheet.paragraph(f"{verb}.", marks=marks)
            got = [
                (part, lot.randint(50, 98))
                for part in ("Schriftliche Prüfung", "Praktische Prüfung", "Wirtschafts- und Sozialkunde")
            ]
            sheet.table(
                [90, 35, 40],
                [
                    ["Prüfungsbereich", "Punkte", "Note"],
                    *([name, str(points), lot.choice(MARKS)] for name, points in got),
                ],
            )
        elif layout == "journeyman":
            sheet.guilloche(14, 60, 182, 190, (0.93, 0.9, 0.85), lines=18)
            sheet.text(
                middle,
                sheet.y + 6,
                "Gesellenbrief" if passed else "Prüfungszeugnis",
                size=30,
                bold=True,
                head=True,
                align="centre",
            )
            sheet.gap(24)
            sheet.text(
                middle,
                sheet.y,
                f"{holder.given_names} {holder.family_name}",
                size=17,
                align="centre",
                marks=marks,
            )
            sheet.gap(9)
            sheet.text(
                middle, sheet.y, f"geboren am {born} in {holder.birth_place}", align="centre", marks=marks
            )
            sheet.gap(12)
            sheet.text(middle, sheet.y, "hat vor dem Prüfungsausschuss der Innung die", align="centre")
            sheet.gap(8)
            sheet.text(middle, sheet.y, "Gesellenprüfung", size=15, bold=True, align="centre")
            sheet.gap(8)
            sheet.text(middle, sheet.y, f"im Ausbildungsberuf {job}", align="centre", marks=marks)
            sheet.gap(8)
            sheet.text(middle, sheet.y, f"am {sheet.date(exam)} {verb}.", align="centre", marks=marks)
        else:
            sheet.paragraph(
                lot.choice(
                    ["Zeugnis über die staatliche Prüfung", "Zeugnis über die staatliche Abschlussprüfung"]
                ),
                size=17,
                bold=True,
            )
            sheet.paragraph(
                f"{holder.salutation} {holder.given_names} {holder.family_name}, geboren am {born} in {holder.birth_place}, hat die staatliche Prüfung für den Beruf",
                marks=marks,
            )
            sheet.rows(
                [
                    ("Beruf", job, "occupation"),
                    ("Ergebnis", verb, "passed"),
                    ("Gesamtnote", lot.choice(MARKS), None),
                ]
            )
        sheet.gap(10)
        sheet.paragraph(f"{issuer.town}, den {sheet.date(exam)}", marks={"issued_on": sheet.date(exam)})
        letter.closing(sheet, letter.officer(lot), phrase="Vorsitz des Prüfungsausschusses", seal="PRÜFUNG")
        return {
            **holder.truth(),
            "occupation": job,
            "passed": passed,
            "issued_on": exam,
            "issuer": issuer.name,
        }

    return compose("vocational_certificate", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_certificate, name) for name in ("chamber", "journeyman", "state")}
LAYOUTS["failed"] = partial(_certificate, "chamber", passed=False)
