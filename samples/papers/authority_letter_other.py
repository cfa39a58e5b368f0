"""Letters of the Ausländerbehörde as others lay them out: a list of missing papers with tick boxes, the receipt of an application, a slip with cells."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from ._cells import cells, heading, ticks
from ._text import recent

_WANTED = (
    "Antrag auf Erteilung / Verlängerung eines Aufenthaltstitels (vollständig ausgefüllt und unterschrieben)", "gültiger Nationalpass oder Reiseausweis für Flüchtlinge", "Mietvertrag und Wohnungsgeberbestätigung", "Lohnabrechnungen der letzten drei Monate",
    "Arbeitsvertrag", "Bescheid des Jobcenters", "Nachweis über Krankenversicherung", "Nachweis über Kenntnisse der deutschen Sprache (B1)", "Zertifikat Integrationskurs", "Geburtsurkunden der Kinder mit Übersetzung", "Biometrisches Lichtbild",
)  # fmt: skip


def _letter(layout: str, rng: Random, holder: Person, as_of: date, *, specimen: bool = False) -> Paper:
    day = recent(rng, as_of, 90)
    look = style(rng, footer="")
    issuer = letter.authority(rng, holder.address.town)
    chosen = set(rng.sample(range(len(_WANTED)), 4))

    def draw(sheet: Sheet) -> dict[str, object]:
        told, born = sheet.date(day), sheet.date(holder.birth_date)
        until = sheet.date(day + timedelta(days=rng.randint(14, 40)))
        fields: dict[str, object] = {
            "family_name": holder.family_name,
            "given_names": holder.given_names,
            "date": day,
        }
        if layout == "list":
            letter.letterhead(sheet, issuer)
            sheet.paragraph(
                "Fehlende Unterlagen zum Antrag auf Erteilung / Verlängerung eines Aufenthaltstitels",
                bold=True,
                size=12,
                after=0.5,
            )
            sheet.rows(
                [
                    ("Name, Vorname", f"{holder.family_name}, {holder.given_names}", None),
                    ("Geburtsdatum", born, "birth_date"),
                    ("Datum", told, "date"),
                ],
                layout="colon",
            )
            sheet.gap(3)
            sheet.paragraph(
                f"Zur Bearbeitung werden noch die angekreuzten Unterlagen benötigt. Bitte reichen Sie diese bis {until} ein:",
                after=0.1,
            )
            ticks(sheet, [(words, number in chosen) for number, words in enumerate(_WANTED)], size=9.5)
            sheet.paragraph(
                "Ohne diese Unterlagen kann über Ihren Antrag nicht entschieden werden (§ 82 Abs. 1 AufenthG)."
            )
            letter.closing(sheet, letter.officer(sheet.rng))
            return {**fields, "birth_date": holder.birth_date}
        if layout == "receipt":
            letter.opening(
                sheet,
                issuer,
                letter.address_lines(holder),
                [("Az.", f"32.{rng.randint(10, 99)}", None), ("Datum", told, "date")],
                "Eingang Ihres Antrags auf Erteilung einer Aufenthaltserlaubnis; Nachreichung von Unterlagen",
            )
            sheet.paragraph(
                f"Guten Tag {holder.salutation} {holder.full_name},",
                marks={"family_name": holder.family_name, "given_names": holder.given_names},
            )
            sheet.paragraph(
                f"Ihr Antrag ist bei uns am {sheet.date(day - timedelta(days=9))} eingegangen. Es fehlen noch:",
                after=0.1,
            )
            for number in sorted(chosen):
                sheet.paragraph(_WANTED[number], first=f"{number + 1})", hanging=7, after=0.1)
            sheet.gap(3)
            sheet.paragraph(
                f"Wir setzen Ihnen hierfür eine Frist bis zum {until}. Dieses Schreiben ist keine Fiktionsbescheinigung."
            )
            letter.closing(sheet, letter.officer(sheet.rng), signed=False)
            return fields
        letter.letterhead(sheet, issuer)
        sheet.paragraph("Terminmitteilung", bold=True, size=15, after=0.5)
        cells(sheet, [
            [("Name", holder.family_name, "family_name"), ("Vorname", holder.given_names, "given_names"), ("geb.", born, "birth_date")],
            [("Ihr Termin", f"{until}, 10:15 Uhr", None), ("Ort", f"Zimmer {rng.randint(1, 400)}", None), ("Anliegen", "Verlängerung Aufenthaltserlaubnis", None)],
            [("ausgefertigt am", told, "date"), ("Sachbearbeitung", letter.officer(sheet.rng), None)],
        ])  # fmt: skip
        heading(sheet, "Bitte mitbringen")
        for number in sorted(chosen):
            sheet.paragraph(_WANTED[number], first="-", hanging=5, after=0.1)
        return {**fields, "birth_date": holder.birth_date}

    return compose("authority_letter", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_letter, name) for name in ("list", "receipt", "slip")}
