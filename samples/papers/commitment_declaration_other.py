"""Verpflichtungserklärung as others lay it out: the federal form with captions in two languages, captioned cells, a print of software."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

from ._cells import captions_below, cells, heading, ticks

_PURPOSES = "Besuchsreise|Familiennachzug|Studium|Aufnahme nach § 23 Abs. 1 AufenthG|Sprachkurs"


def _declaration(
    layout: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    shown: bool | None = None,
    specimen: bool = False,
) -> Paper:
    host = people.german(rng)
    issued = people.day_between(rng, date(as_of.year - 3, 1, 1), as_of)
    office = letter.authority(rng, host.address.town)
    purpose = pick(rng, _PURPOSES)
    solvent = rng.choice([True, True, False]) if shown is None else shown
    look = style(rng, footer="")

    def draw(sheet: Sheet) -> dict[str, object]:
        told, born, his = sheet.date(issued), sheet.date(host.birth_date), sheet.date(holder.birth_date)
        fields: dict[str, object] = {
            **holder.truth(nationality=True),
            "sponsor": host.full_name,
            "purpose": purpose,
            "issued_on": issued,
            "solvency_shown": solvent,
        }
        if layout == "federal":
            sheet.text(sheet.style.left, 16, "Bundesrepublik Deutschland", size=9, bold=True)
            sheet.text(
                sheet.style.left + sheet.inner,
                16,
                f"Nr. D {rng.randint(10**7, 10**8)}",
                size=9,
                align="right",
            )
            sheet.y = 20
            sheet.paragraph("Verpflichtungserklärung", bold=True, size=15, after=0.1)
            sheet.paragraph("Formal obligation", size=8, after=0.3)
            sheet.paragraph("Ich, der/die Unterzeichnende", after=0.1, size=9)
            captions_below(sheet, [
                [("Name / Surname", host.family_name, None), ("Vorname(n) / First name(s)", host.given_names, None)],
                [("Geburtstag und -ort / Date and place of birth", f"{born}, {host.birth_place}", None), ("Staatsangehörigkeit / Nationality", "deutsch", None)],
                [("Identitätsdokument(1), Nr. / Identity document", f"Personalausweis {people.serial(rng, 'L')}", None), ("wohnhaft in / address", str(host.address), None)],
            ])  # fmt: skip
            sheet.paragraph(
                "verpflichte mich gegenüber der Ausländerbehörde / Auslandsvertretung, für / take full responsibility towards the aliens authority / diplomatic representation for",
                size=9,
                after=0.2,
            )
            captions_below(sheet, [
                [("Name / Surname", holder.family_name, "family_name"), ("Vorname(n) / First name(s)", holder.given_names, "given_names")],
                [("Geburtstag und -ort / Date and place of birth", f"{his}, {holder.birth_place}", "birth_date"), ("Staatsangehörigkeit / Nationality", holder.adjective, "nationality")],
                [("Verwandtschaftsbeziehung / Relationship", pick(rng, "keine|Cousin|Schwägerin"), None), ("Zweck des Aufenthalts / purpose of stay", purpose, "purpose")],
            ])  # fmt: skip
            sheet.paragraph(
                "vom Beginn der voraussichtlichen Visumgültigkeit an bis zur Beendigung des Aufenthalts oder bis zur Erteilung eines Aufenthaltstitels zu einem anderen Zweck nach § 68 des Aufenthaltsgesetzes die Kosten für den Lebensunterhalt und nach §§ 66 und 67 des Aufenthaltsgesetzes die Kosten für die Ausreise zu tragen.",
                size=8.5,
            )
            captions_below(
                sheet,
                [[("Ort / Datum", f"{host.address.town}, {told}", "issued_on"), ("Unterschrift", "", None)]],
            )
            sheet.scribble(sheet.style.left + sheet.inner / 2 + 5, sheet.y - 8, 30, 7)
            heading(sheet, "Stellungnahme der Ausländerbehörde / Auslandsvertretung")
            ticks(
                sheet,
                [
                    (
                        "Die finanzielle Leistungsfähigkeit des/der Verpflichtungserklärenden wurde nachgewiesen / glaubhaft gemacht.",
                        solvent,
                    ),
                    ("Die finanzielle Leistungsfähigkeit wurde nicht nachgewiesen.", not solvent),
                ],
                size=9,
            )
            sheet.text(sheet.style.left, sheet.y + 3, f"Im Auftrag  {letter.officer(sheet.rng)}", size=9)
        elif layout == "cells":
            letter.letterhead(sheet, office)
            sheet.paragraph("VERPFLICHTUNGSERKLÄRUNG (§§ 66 - 68 AufenthG)", bold=True, size=13, after=0.5)
            heading(sheet, "1. Angaben zur einladenden / sich verpflichtenden Person")
            cells(
                sheet,
                [
                    [
                        ("Familienname", host.family_name, None),
                        ("Vorname", host.given_names, None),
                        ("Geburtsdatum", born, None),
                    ],
                    [("Anschrift", str(host.address), None), ("Ausweis-Nr.", people.serial(rng, "L"), None)],
                ],
            )
            heading(sheet, "2. Angaben zur eingeladenen Person")
            cells(
                sheet,
                [
                    [
                        ("Familienname", holder.family_name, "family_name"),
                        ("Vorname", holder.given_names, "given_names"),
                        ("Geburtsdatum", his, "birth_date"),
                    ],
                    [
                        ("Staatsangehörigkeit", holder.adjective, "nationality"),
                        ("Wohnort im Heimatland", holder.birth_place, None),
                    ],
                ],
            )
            heading(sheet, "3. Aufenthalt")
            cells(sheet, [[("Zweck", purpose, "purpose"), ("Dauer", "90 Tage", None)]])
            sheet.paragraph(
                "Ich verpflichte mich, für die unter 2. genannte Person sämtliche öffentlichen Mittel zu erstatten, die für deren Lebensunterhalt aufgewendet werden (§ 68 AufenthG).",
                size=9,
            )
            cells(
                sheet,
                [[("Ort, Datum", f"{host.address.town}, {told}", "issued_on"), ("Unterschrift", "", None)]],
            )
            sheet.scribble(sheet.style.left + sheet.inner / 2 + 5, sheet.y - 5, 30, 7)
            sheet.paragraph(
                f"Amtlicher Vermerk: Bonität {'nachgewiesen' if solvent else 'nicht nachgewiesen'}", bold=True
            )
        else:
            letter.letterhead(sheet, office)
            sheet.paragraph("Verpflichtungserklärung", bold=True, size=14, after=0.1)
            sheet.paragraph("gemäß § 68 Abs. 1 Aufenthaltsgesetz", after=0.5)
            sheet.rows([
                ("Verpflichtungsgeber", f"{host.full_name}, geb. {born}", None), ("Anschrift", str(host.address), None), ("Begünstigte Person", f"{holder.family_name}, {holder.given_names}", None),
                ("geboren am / in", f"{his} / {holder.birth_place}", "birth_date"), ("Staatsangehörigkeit", holder.adjective, "nationality"), ("Aufenthaltszweck", purpose, "purpose"), ("Dauer", "fünf Jahre ab Einreise", None),
            ], layout="grid")  # fmt: skip
            sheet.gap(3)
            sheet.paragraph(
                "Die verpflichtete Person erklärt, sämtliche Kosten des Lebensunterhalts (§ 68 AufenthG) und der Ausreise (§§ 66, 67 AufenthG) der begünstigten Person zu tragen."
            )
            sheet.paragraph(
                f"Prüfung der Leistungsfähigkeit durch die Behörde: {'ausreichend, glaubhaft gemacht' if solvent else 'nicht ausreichend'}."
            )
            sheet.paragraph(f"{host.address.town}, {told}", marks={"issued_on": told})
            letter.closing(sheet, host.full_name, phrase="Unterschrift", seal="ABH")
        return fields

    return compose(
        "commitment_declaration", layout, rng, look, draw, persons=[holder, host], specimen=specimen
    )


LAYOUTS = {name: partial(_declaration, name) for name in ("federal", "cells", "software")}
