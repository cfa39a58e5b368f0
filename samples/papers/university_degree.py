"""Hochschulabschluss: a deed in the middle of the sheet, a deed in sentences, the certificate of the final examination."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from ._school import university

_DEGREES = {
    "Bachelor": ["Bachelor of Science (B.Sc.)", "Bachelor of Arts", "Bachelor of Engineering (B.Eng.)"],
    "Master": ["Master of Science", "Master of Arts (M.A.)", "Master of Engineering"],
}


def _degree(layout: str, rng: Random, holder: Person, as_of: date, *, specimen: bool = False) -> Paper:
    issuer, step = university(rng), rng.choice(["Bachelor", "Master"])
    degree = rng.choice(_DEGREES[step])
    day = people.day_between(rng, as_of - timedelta(days=4000), as_of - timedelta(days=60))
    subject = rng.choice(
        ["Informatik", "Maschinenbau", "Soziale Arbeit", "Chemie", "Betriebswirtschaftslehre"]
    )
    look = style(rng, footer="", hyphens=False)

    def draw(sheet: Sheet) -> dict[str, object]:
        lot, middle = sheet.rng, sheet.size[0] / 2
        born = sheet.date(holder.birth_date)
        marks = {
            "given_names": holder.given_names,
            "family_name": holder.family_name,
            "birth_date": born,
            "degree": degree,
        }
        letter.letterhead(sheet, issuer)
        sheet.gap(22)
        title = {
            "deed": f"{step}urkunde",
            "sentences": "URKUNDE",
            "examination": f"Zeugnis über die {step}prüfung",
        }[layout]
        sheet.text(
            middle,
            sheet.y,
            title,
            size=24 if layout != "examination" else 17,
            bold=True,
            head=True,
            align="centre",
        )
        sheet.gap(14)
        if layout == "deed":
            for words, size in (
                (f"Die {issuer.name} verleiht", 12),
                (f"{'Frau' if holder.sex == 'F' else 'Herrn'} {holder.given_names} {holder.family_name}", 17),
                (f"geboren am {born} in {holder.birth_place}", 11),
                ("den akademischen Grad", 12),
                (degree, 18),
                (f"im Studiengang {subject}", 11),
            ):
                sheet.text(middle, sheet.y, words, size=size, align="centre", marks=marks)
                sheet.gap(12)
        elif layout == "sentences":
            sheet.paragraph(
                f"Die {issuer.name} verleiht mit dieser Urkunde {'Frau' if holder.sex == 'F' else 'Herrn'} {holder.given_names} {holder.family_name}, geboren am {born} in {holder.birth_place}, den akademischen Grad {degree}, nachdem die {step}prüfung im Studiengang {subject} ordnungsgemäß bestanden wurde.",
                marks=marks,
            )
        else:
            sheet.rows(
                [
                    ("Name", holder.family_name, "family_name"),
                    ("Vorname", holder.given_names, "given_names"),
                    ("Geburtsdatum", born, "birth_date"),
                    ("Studiengang", subject, None),
                    ("Abschluss", degree, "degree"),
                ]
            )
            sheet.gap(6)
            sheet.paragraph(
                f"hat die {step}prüfung mit der Gesamtnote {lot.choice(['gut (1,9)', 'sehr gut (1,3)', 'befriedigend (2,7)'])} bestanden."
            )
            sheet.table(
                [110, 30],
                [["Modul", "Note"], ["Grundlagen", "1,7"], ["Vertiefung", "2,0"], ["Abschlussarbeit", "1,3"]],
            )
        sheet.gap(10)
        sheet.paragraph(f"{issuer.town}, den {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
        letter.closing(
            sheet,
            letter.officer(lot),
            phrase=lot.choice(["Die Dekanin", "Der Präsident", "Der Rektor"]),
            seal="UNIVERSITÄT",
        )
        return {**holder.truth(), "degree": degree, "issued_on": day, "issuer": issuer.name}

    return compose("university_degree", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_degree, name) for name in ("deed", "sentences", "examination")}
