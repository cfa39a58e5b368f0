"""Zertifikat Integrationskurs: centred with the eagle, with rows, as running text with the title over two lines."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

_ISSUER = letter.Issuer(
    "Bundesamt für Migration und Flüchtlinge",
    "Referat Integrationskurse",
    "Frankenstraße 210, 90461 Nürnberg",
    "Nürnberg",
    "eagle",
)


def _certificate(
    layout: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    points: int | None = None,
    specimen: bool = False,
) -> Paper:
    issued = people.day_between(rng, as_of - timedelta(days=1500), as_of - timedelta(days=40))
    points = points if points is not None else rng.randint(15, 33)
    look = style(rng, footer="", letterhead=rng.choice(["left", "centre", "rule"]))
    identity = people.serial(rng, "C")

    def draw(sheet: Sheet) -> dict[str, object]:
        born, middle = sheet.date(holder.birth_date), sheet.size[0] / 2
        letter.letterhead(sheet, _ISSUER)
        sheet.guilloche(15, 45, 180, 200, (0.93, 0.94, 0.97), lines=20)
        sheet.gap(14)
        if layout == "two_lines":
            sheet.text(middle, sheet.y, "ZERTIFIKAT", size=22, bold=True, head=True, align="centre")
            sheet.gap(9)
            sheet.text(middle, sheet.y, "Integrationskurs", size=17, bold=True, align="centre")
        else:
            sheet.text(
                middle,
                sheet.y,
                sheet.rng.choice(["Zertifikat Integrationskurs", "ZERTIFIKAT INTEGRATIONSKURS"]),
                size=19,
                bold=True,
                head=True,
                align="centre",
            )
        sheet.gap(14)
        if layout == "rows":
            sheet.rows([
                ("Name", holder.family_name, "family_name"), ("Vorname(n)", holder.given_names, "given_names"), ("Geburtsdatum", born, "birth_date"),
                ("Geburtsort", holder.birth_place, None), ("Pass-/Ausweisnummer", identity, None),
            ])  # fmt: skip
            sheet.gap(5)
            sheet.paragraph(
                "hat erfolgreich am Integrationskurs gemäß § 43 Abs. 3 Aufenthaltsgesetz teilgenommen."
            )
            sheet.rows([
                ("Deutsch-Test für Zuwanderer", "Gesamtergebnis: B1", "level"), ("Test „Leben in Deutschland“", f"bestanden ({points} von 33 Punkten)", "points"),
            ], layout=sheet.rng.choice(["grid", "colon"]))  # fmt: skip
        else:
            sheet.text(
                middle,
                sheet.y,
                f"{holder.salutation} {holder.given_names} {holder.family_name}",
                size=14,
                bold=True,
                align="centre",
                marks={"given_names": holder.given_names, "family_name": holder.family_name},
            )
            sheet.gap(6)
            sheet.text(
                middle,
                sheet.y,
                f"geboren am {born} in {holder.birth_place}",
                align="centre",
                marks={"birth_date": born},
            )
            sheet.gap(5)
            sheet.text(middle, sheet.y, f"Ausweisdokument Nr. {identity}", size=9, align="centre")
            sheet.gap(8)
            sheet.paragraph(
                "hat am Integrationskurs nach § 43 des Aufenthaltsgesetzes erfolgreich teilgenommen.",
                after=0.8,
            )
            if sheet.rng.random() < 0.5:
                sheet.paragraph(
                    "Im Sprachtest „Deutsch-Test für Zuwanderer“ wurde das Sprachniveau B1 des Gemeinsamen europäischen Referenzrahmens für Sprachen erreicht.",
                    marks={"level": "B1"},
                )
                sheet.paragraph(
                    f"Der Test „Leben in Deutschland“ wurde mit {points} von 33 Punkten bestanden.",
                    marks={"points": f"{points} von 33"},
                )
            else:
                who = "Sie" if holder.sex == "F" else "Er"
                sheet.paragraph(
                    f"{who} hat im Deutsch-Test für Zuwanderer (DTZ) ausreichende Kenntnisse der deutschen Sprache auf dem Niveau B1 nachgewiesen und im Test „Leben in Deutschland“ {points} von 33 Fragen richtig beantwortet. Damit sind Grundkenntnisse der Rechts- und Gesellschaftsordnung und der Lebensverhältnisse im Bundesgebiet nachgewiesen.",
                    marks={"level": "B1", "points": f"{points} von 33"},
                )
        sheet.gap(8)
        sheet.paragraph(f"Nürnberg, den {sheet.date(issued)}")
        letter.closing(sheet, letter.officer(sheet.rng), seal="BAMF")
        return {**holder.truth(), "level": "B1", "points": points, "issued_on": issued}

    return compose(
        "integration_course_certificate", layout, rng, look, draw, persons=[holder], specimen=specimen
    )


LAYOUTS = {name: partial(_certificate, name) for name in ("centred", "rows", "two_lines")}
