"""Invitations to exams as others lay them out: a table of the parts, cells of a town's test centre, prose with a written and an oral day."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

from ._cells import cells

_HOUSES = "Goethe-Institut Düsseldorf|Kreisvolkshochschule Uelzen|telc Prüfungszentrum Berlitz Mainz|Lernstudio Hagen"


def _invitation(layout: str, rng: Random, holder: Person, as_of: date, *, specimen: bool = False) -> Paper:
    exam = as_of + timedelta(days=rng.randint(8, 70))
    issued = as_of - timedelta(days=rng.randint(1, 20))
    level = rng.choice(["B1", "B2", "C1"])
    look = style(rng, footer="")
    place = people.town(rng)
    house = letter.Issuer(pick(rng, _HOUSES), "Prüfungsbüro", str(people.address(rng, place)), place, "bars")

    def draw(sheet: Sheet) -> dict[str, object]:
        day = sheet.date(exam)
        fields: dict[str, object] = {
            "family_name": holder.family_name,
            "given_names": holder.given_names,
            "exam_date": exam,
            "issued_on": issued,
        }
        if layout == "parts":
            name = f"Goethe-Zertifikat {level}"
            letter.opening(
                sheet,
                house,
                letter.address_lines(holder),
                [
                    ("Kundennummer", f"{rng.randint(10**5, 10**6)}", None),
                    ("Datum", sheet.date(issued), "issued_on"),
                ],
                f"Prüfungseinladung {name}",
            )
            sheet.paragraph(
                f"{'Liebe' if holder.sex == 'F' else 'Lieber'} {holder.salutation} {holder.family_name},"
            )
            sheet.paragraph("vielen Dank für Ihre Buchung. Ihre Prüfungszeiten:", after=0.2)
            sheet.table(
                [50, 45, 30, 40],
                [
                    ["Modul", "Datum", "Beginn", "Raum"],
                    ["Lesen, Hören, Schreiben", day, "09:00 Uhr", f"{rng.randint(100, 300)}"],
                    ["Sprechen", day, "13:45 Uhr", f"{rng.randint(100, 300)}"],
                ],
                marks={"exam_date": day},
            )
            sheet.gap(4)
            sheet.paragraph(
                "Bringen Sie bitte Ihren Pass oder Personalausweis im Original mit. Handys sind im Prüfungsraum verboten. Wer nach Beginn eintrifft, kann nicht teilnehmen."
            )
            letter.closing(sheet, "Ihr Prüfungsteam", phrase="Viel Erfolg!", signed=False)
            return {**fields, "exam": name}
        if layout == "cells":
            letter.letterhead(
                sheet,
                letter.Issuer(
                    f"Stadt {place}",
                    "Volkshochschule, Fachbereich Integration",
                    house.address,
                    place,
                    "shield",
                ),
            )
            sheet.paragraph("Anmeldung zum Einbürgerungstest", bold=True, size=14, after=0.1)
            sheet.paragraph("Durchschrift für die Teilnehmerin / den Teilnehmer", after=0.6)
            cells(sheet, [
                [("Familienname", holder.family_name, "family_name"), ("Vornamen", holder.given_names, "given_names")],
                [("Geburtsdatum", sheet.date(holder.birth_date), "birth_date"), ("Geburtsort", holder.birth_place, None), ("Staatsangehörigkeit", holder.adjective, None)],
                [("Testtermin", f"{day}, 16:30 Uhr", "exam_date"), ("Testort", f"Saal {rng.randint(1, 9)}, {house.address}", None)],
                [("Gebühr", "25,00 EUR bezahlt (bar)", None), ("Anmeldetag", sheet.date(issued), "issued_on")],
            ])  # fmt: skip
            sheet.paragraph(
                "Von den 33 Fragen müssen mindestens 17 richtig beantwortet werden. Die Auswertung nimmt das Bundesamt für Migration und Flüchtlinge vor; das Ergebnis wird Ihnen per Post zugestellt.",
                size=9,
            )
            return {**fields, **holder.truth(), "exam": "Einbürgerungstest"}
        name = f"telc Deutsch {level}"
        oral = sheet.date(exam + timedelta(days=1))
        letter.opening(
            sheet,
            house,
            letter.address_lines(holder),
            [("Datum", sheet.date(issued), "issued_on")],
            f"Ihre Zulassung zur Prüfung {name}",
        )
        sheet.paragraph(
            f"Sehr geehrte{'' if holder.sex == 'F' else 'r'} {holder.salutation} {holder.family_name},"
        )
        sheet.paragraph(
            f"wir freuen uns, Ihnen mitteilen zu können, dass Sie zur Prüfung {name} zugelassen sind. Die schriftliche Prüfung findet statt am Samstag, dem {day}, um 8.45 Uhr in unserem Hause; der mündliche Teil folgt am {oral}.",
            marks={"exam_date": day, "exam": name},
        )
        sheet.paragraph(
            "Die Zertifikate werden etwa sechs Wochen später versandt. Bei Nichterscheinen verfällt das Entgelt."
        )
        letter.closing(sheet, letter.officer(sheet.rng), phrase="Freundliche Grüße")
        return {**fields, "exam": name}

    return compose("exam_invitation", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_invitation, name) for name in ("parts", "cells", "oral")}
