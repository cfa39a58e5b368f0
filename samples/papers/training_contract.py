"""Ausbildungsvertrag: the chamber's form with lettered sections, a contract in paragraphs, a care school's contract."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from ._pay import employer
from ._school import occupation


def _contract(layout: str, rng: Random, holder: Person, as_of: date, *, registered: bool | None = None, specimen: bool = False) -> Paper:  # fmt: skip
    firm = employer(rng, holder.address.town)
    job = "Pflegefachmann" if layout == "care" else occupation(rng)
    year = as_of.year - rng.randint(0, 2)
    start = date(year, rng.choice([8, 9]), 1)
    end = date(year + 3, start.month, 1) - timedelta(days=1)
    registered = (rng.random() < 0.7 and layout != "care") if registered is None else registered
    day = start - timedelta(days=rng.randint(20, 120))
    look = style(rng, footer="", rows=rng.choice(["grid", "colon", "left"]), size=9.5)

    def draw(sheet: Sheet) -> dict[str, object]:
        lot = sheet.rng
        born, first, last = sheet.date(holder.birth_date), sheet.date(start), sheet.date(end)
        marks = {
            "given_names": holder.given_names,
            "family_name": holder.family_name,
            "birth_date": born,
            "start": first,
            "end": last,
            "occupation": job,
            "employer": firm.name,
        }
        title = {
            "form": "Berufsausbildungsvertrag",
            "paragraphs": lot.choice(["Ausbildungsvertrag", "Berufsausbildungsvertrag"]),
            "care": "Ausbildungsvertrag",
        }[layout]
        sheet.text(sheet.style.left, 22, title, size=17, bold=True, head=True)
        sheet.text(
            sheet.style.left,
            28,
            "nach § 16 Pflegeberufegesetz (PflBG)"
            if layout == "care"
            else "(§§ 10, 11 Berufsbildungsgesetz - BBiG)",
            size=9,
        )
        sheet.y = 36
        if layout == "form":
            sheet.rows(
                [
                    ("Ausbildender (Ausbildungsbetrieb)", f"{firm.name}\n{firm.address}", "employer"),
                    ("Auszubildende/r: Name, Vorname", f"{holder.family_name}, {holder.given_names}", None),
                    ("Geburtsdatum", born, "birth_date"),
                    ("Anschrift", str(holder.address), None),
                    ("Ausbildungsberuf", job, "occupation"),
                ]
            )
            sheet.gap(4)
            parts = [
                f"A  Die Ausbildungszeit beträgt 36 Monate. Das Ausbildungsverhältnis beginnt am {first} und endet am {last}.",
                "B  Die Probezeit beträgt vier Monate.",
                f"C  Die Ausbildung findet in {firm.address.town} statt.",
                "D  Die regelmäßige tägliche Ausbildungszeit beträgt 8 Stunden.",
            ]
        else:
            who = "Träger der praktischen Ausbildung" if layout == "care" else "Ausbildender"
            sheet.paragraph("zwischen")
            sheet.paragraph(f"{firm.name}, {firm.address}", marks=marks)
            sheet.paragraph(f"- nachfolgend {who} genannt -")
            sheet.paragraph(
                f"und {'Frau' if holder.sex == 'F' else 'Herrn'} {holder.given_names} {holder.family_name}, geboren am {born}, wohnhaft {holder.address}, - nachfolgend Auszubildende/r genannt -",
                marks=marks,
            )
            words = (
                f"wird dieser Vertrag über die Ausbildung zum {job} geschlossen."
                if layout == "care"
                else f"wird dieser Vertrag zur Ausbildung im Ausbildungsberuf {job} geschlossen."
            )
            sheet.paragraph(words, marks=marks)
            parts = [
                f"§ 1 Dauer. Die Ausbildung beginnt am {first} und endet am {last}.",
                "§ 2 Probezeit. Die Probezeit beträgt sechs Monate."
                if layout == "care"
                else "§ 2 Probezeit. Die Probezeit beträgt drei Monate.",
                "§ 3 Pflichten des Ausbildenden. Der Ausbildende sorgt dafür, dass die erforderlichen Kenntnisse vermittelt werden.",
            ]
        for part in parts:
            sheet.paragraph(part, marks=marks)
        sheet.paragraph("Der Ausbildende zahlt eine angemessene Vergütung; sie beträgt monatlich brutto:")
        pay = lot.randint(650, 1150)
        sheet.table(
            [38, 38, 38],
            [
                ["1. Jahr", "2. Jahr", "3. Jahr"],
                [f"{pay},00 EUR", f"{pay + 80},00 EUR", f"{pay + 190},00 EUR"],
            ],
        )
        sheet.gap(3)
        sheet.paragraph(
            "Der Urlaub beträgt 28 Arbeitstage je Kalenderjahr. Nach der Probezeit ist eine Kündigung nur nach § 22 BBiG möglich."
        )
        if layout != "care":
            sheet.paragraph(
                "Der Ausbildende beantragt unverzüglich die Eintragung in das Verzeichnis der Berufsausbildungsverhältnisse bei der Kammer.",
                size=8,
            )
        sheet.gap(4)
        sheet.paragraph(f"{firm.address.town}, den {sheet.date(day)}")
        sheet.gap(16)
        for x, who in (
            (sheet.style.left, "Ausbildende/r (Stempel und Unterschrift)"),
            (sheet.style.left + 90, "Auszubildende/r"),
        ):
            sheet.scribble(x + 4, sheet.y - 1, 36, 9)
            sheet.rule(x, sheet.y, x + 64, sheet.y)
            sheet.text(x, sheet.y + 4, who, size=8)
        if registered:
            sheet.gap(18)
            note = [
                "Eingetragen in das Verzeichnis der Berufsausbildungsverhältnisse",
                f"unter Nr. {year}-{lot.randint(1000, 99999):06d} am {sheet.date(day + timedelta(days=20))}",
                lot.choice(["Industrie- und Handelskammer", "Handwerkskammer"]),
            ]
            for number, line in enumerate(note):
                sheet.text(
                    sheet.style.left + 2,
                    sheet.y + number * 5,
                    line,
                    size=9,
                    mark="registered" if number == 0 else None,
                )
            sheet.rect(sheet.style.left, sheet.y - 5, 112, 18, thick=0.8)
        fields: dict[str, object] = {
            **holder.truth(),
            "occupation": job,
            "employer": firm.name,
            "start": start,
            "end": end,
        }
        if registered:
            fields["registered"] = True
        return fields

    return compose("training_contract", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_contract, name) for name in ("form", "paragraphs", "care")}
