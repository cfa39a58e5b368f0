"""Asylbescheid as others lay it out: persons in a table, a notice in one sentence, old wording of the law before 2013."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

_SAID = {
    "refugee": ["Die Flüchtlingseigenschaft wird zuerkannt.", "Im Übrigen wird der Asylantrag abgelehnt."],
    "subsidiary": [
        "Der Antrag auf Zuerkennung der Flüchtlingseigenschaft wird abgelehnt.",
        "Der subsidiäre Schutz wird zuerkannt.",
    ],
    "rejected": [
        "Der Antrag auf Zuerkennung der Flüchtlingseigenschaft wird abgelehnt.",
        "Die Anerkennung als Asylberechtigter wird abgelehnt.",
        "Der Antrag auf subsidiären Schutz wird abgelehnt.",
        "Abschiebungsverbote gemäß § 60 Absätze 5 und 7 AufenthG liegen nicht vor.",
    ],
}


def _decision(
    layout: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    outcome: str | None = None,
    specimen: bool = False,
) -> Paper:
    decided = people.day_between(rng, as_of - timedelta(days=1200), as_of - timedelta(days=60))
    outcome = outcome or rng.choice(["refugee", "refugee", "subsidiary", "rejected"])
    look = style(rng)
    issuer = letter.bamf(rng, holder.address.town)
    number = holder.asylum_number

    def draw(sheet: Sheet) -> dict[str, object]:
        told, born = sheet.date(decided), sheet.date(holder.birth_date)
        fields: dict[str, object] = {
            **holder.truth(),
            "file_number": number,
            "decided_on": decided,
            "outcomes": [outcome],
        }
        if layout == "table":
            letter.letterhead(sheet, issuer)
            sheet.rows(
                [("Datum", told, "decided_on"), ("Unser Aktenzeichen", number, "file_number")], layout="colon"
            )
            sheet.gap(4)
            sheet.paragraph("Bescheid über den Asylantrag", bold=True, size=14, after=0.5)
            sheet.table(
                [10, 62, 30, 62],
                [
                    ["Nr.", "Name, Vorname", "geboren", "AZR-Nummer / Staat"],
                    [
                        "1",
                        f"{holder.family_name}, {holder.given_names}",
                        born,
                        f"{holder.azr_number} / {holder.state}",
                    ],
                ],
                marks={"birth_date": born, "azr_number": holder.azr_number},
            )
            sheet.gap(4)
            sheet.paragraph(f"wohnhaft: {holder.address}")
            sheet.paragraph("Entscheidung", bold=True, after=0.2)
            for index, line in enumerate(_SAID[outcome]):
                sheet.paragraph(line, first="abcd"[index] + ")", hanging=7, after=0.3)
            sheet.paragraph("Gründe", bold=True, after=0.2)
            sheet.paragraph(
                "Der Asylantrag wurde förmlich gestellt. Die persönliche Anhörung ist erfolgt. Auf die Niederschrift wird Bezug genommen."
            )
            letter.closing(sheet, letter.officer(sheet.rng))
            return {**fields, "azr_number": holder.azr_number}
        if layout == "short":
            letter.opening(
                sheet,
                issuer,
                letter.address_lines(holder),
                [
                    ("Gesch.-Z.", number, "file_number"),
                    ("Datum", told, "decided_on"),
                    ("AZR-Nr.", holder.azr_number, "azr_number"),
                ],
                "Entscheidung über Ihren Asylantrag",
            )
            sheet.paragraph(
                f"Asylverfahren von {holder.full_name}, geb. am {born} in {holder.birth_place}, {holder.state}",
                marks={
                    "birth_date": born,
                    "family_name": holder.family_name,
                    "given_names": holder.given_names,
                },
            )
            sheet.paragraph("Das Bundesamt hat über Ihren Asylantrag wie folgt entschieden:")
            for index, line in enumerate(_SAID[outcome], 1):
                sheet.paragraph(line, first=f"{index}.", hanging=7, after=0.3)
            sheet.paragraph(
                "Ein Abdruck dieses Bescheides geht an die Ausländerbehörde. Die Rechtsbehelfsbelehrung ist beigefügt."
            )
            letter.closing(sheet, letter.officer(sheet.rng))
            return {**fields, "azr_number": holder.azr_number}
        letter.letterhead(
            sheet,
            letter.Issuer(
                "Bundesamt für Migration und Flüchtlinge", issuer.unit, "90343 Nürnberg", "Nürnberg", "eagle"
            ),
        )
        sheet.paragraph(f"Datum: {told}", marks={"decided_on": told}, after=0.1)
        sheet.paragraph(f"Gesch.-Z.: {number} (bitte unbedingt angeben)", marks={"file_number": number})
        sheet.spaced(sheet.size[0] / 2, sheet.y + 6, "BESCHEID", size=14, bold=True, align="centre")
        sheet.gap(10)
        sheet.paragraph(f"In dem Asylverfahren {'der' if holder.sex == 'F' else 'des'}", after=0.3)
        sheet.paragraph(
            f"{holder.family_name}, {holder.given_names}",
            x=sheet.style.left + 25,
            after=0.1,
            marks={"family_name": holder.family_name, "given_names": holder.given_names},
        )
        sheet.paragraph(
            f"geb. am {born} in {holder.birth_place} / {holder.state}",
            x=sheet.style.left + 25,
            marks={"birth_date": born},
        )
        sheet.paragraph(
            "vertreten durch: Rechtsanwältin Dr. Ute Großkopf, Marktplatz 3, 48143 Münster", after=0.4
        )
        sheet.paragraph("ergeht folgende Entscheidung:")
        for index, line in enumerate(_SAID[outcome], 1):
            sheet.paragraph(f"{index}. {line}", after=0.3)
        sheet.paragraph("Begründung:", bold=True)
        sheet.paragraph(
            "Die Antragstellerseite reiste in das Bundesgebiet ein und stellte einen Asylantrag. Flüchtling ist, wer sich aus begründeter Furcht vor Verfolgung außerhalb des Herkunftslandes befindet."
        )
        letter.closing(sheet, letter.officer(sheet.rng))
        return fields

    return compose("bamf_decision", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_decision, name) for name in ("table", "short", "lawyer")}
