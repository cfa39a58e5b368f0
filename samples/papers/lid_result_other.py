"""Test "Leben in Deutschland" as others lay it out: a form with tick boxes, numbered fields of a test centre, a letter in the third person."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

from ._cells import cells, numbered, ticks

_CENTRES = "Kreisvolkshochschule Uelzen|Bildungszentrum Nürnberg|Caritas-Sprachschule Bonn|Kolping Bildungswerk Fulda"


def _test(
    layout: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    points: int | None = None,
    specimen: bool = False,
) -> Paper:
    exam = people.day_between(rng, as_of - timedelta(days=1500), as_of - timedelta(days=60))
    issued = exam + timedelta(days=rng.randint(14, 45))
    points = points if points is not None else rng.randint(9, 33)
    passed, enough = points >= 15, points >= 17
    look = style(rng, footer="")
    office = letter.Issuer(
        "Bundesamt für Migration und Flüchtlinge",
        "Integrationskurse, Testauswertung",
        "90343 Nürnberg",
        "Nürnberg",
        "eagle",
    )

    def draw(sheet: Sheet) -> dict[str, object]:
        fields: dict[str, object] = {
            **holder.truth(),
            "points": points,
            "passed": passed,
            "exam_date": exam,
            "issued_on": issued,
        }
        day, born = sheet.date(exam), sheet.date(holder.birth_date)
        if layout == "ticks":
            letter.letterhead(sheet, office)
            sheet.paragraph("Bescheinigung über das Testergebnis", bold=True, size=15, after=0.1)
            sheet.paragraph(
                "Skalierter Test „Leben in Deutschland“ gemäß § 17 Absatz 1 Nummer 2 IntV", after=0.8
            )
            cells(sheet, [
                [("Familienname", holder.family_name, "family_name"), ("Vorname(n)", holder.given_names, "given_names")],
                [("geboren am", born, "birth_date"), ("geboren in", holder.birth_place, None)],
                [("Tag des Tests", day, "exam_date"), ("BAMF-Personenkennziffer", f"{rng.randint(10**7, 10**8 - 1)}", None), ("Teststelle", pick(rng, _CENTRES), None)],
            ])  # fmt: skip
            sheet.paragraph(
                f"Von 33 Testfragen wurden richtig beantwortet: {points}",
                marks={"points": f"richtig beantwortet: {points}", "max_points": "33"},
            )
            fields["max_points"] = 33
            ticks(sheet, [
                ("Der Test ist nicht bestanden (weniger als 15 richtige Antworten).", not passed),
                ("Der Test ist bestanden (15 oder 16 richtige Antworten).", passed and not enough),
                ("Der Test ist bestanden und die Kenntnisse nach § 10 Abs. 1 Satz 1 Nr. 7 StAG sind nachgewiesen (17 oder mehr richtige Antworten).", enough),
            ], marks={"passed": "bestanden"})  # fmt: skip
            sheet.paragraph(f"Nürnberg, den {sheet.date(issued)}", marks={"issued_on": sheet.date(issued)})
            sheet.paragraph("Dieses Schreiben wurde maschinell erstellt und gilt ohne Unterschrift.", size=8)
        elif layout == "numbered":
            letter.letterhead(
                sheet,
                letter.Issuer(
                    pick(rng, _CENTRES), "Zugelassene Prüfstelle", str(people.address(rng)), "", "bars"
                ),
            )
            sheet.paragraph("Leben in Deutschland - Ergebnismitteilung", bold=True, size=14, after=0.6)
            numbered(sheet, [
                ("Name, Vorname", f"{holder.family_name}, {holder.given_names}", None), ("geb. am / in", f"{born} in {holder.birth_place}", "birth_date"),
                ("Testdatum", day, "exam_date"), ("Testversion / Bundesland", f"{rng.randint(1, 30)} / {people.TOWNS[holder.address.town][1]}", None),
                ("erreichte Punkte / Höchstpunktzahl", f"{points} / 33", "points"), ("Bestehensgrenze Orientierungskurs", "15", None), ("Bestehensgrenze Einbürgerung", "17", None),
                ("Testergebnis", "bestanden" if passed else "nicht bestanden", "passed"), ("Ausgestellt am", sheet.date(issued), "issued_on"),
            ])  # fmt: skip
            fields["max_points"] = 33
            letter.closing(sheet, letter.officer(sheet.rng), phrase="Prüfungsleitung")
        else:
            letter.opening(
                sheet,
                office,
                letter.address_lines(holder),
                [("Ihr Zeichen", "", None), ("Nürnberg,", sheet.date(issued), "issued_on")],
                "Test „Leben in Deutschland“; hier: Ihr Testergebnis",
            )
            sheet.paragraph("Guten Tag,", after=0.4)
            who = f"{holder.salutation} {holder.full_name}, geb. {born},"
            sheet.paragraph(
                f"hiermit wird bescheinigt, dass {who} den bundeseinheitlichen Test „Leben in Deutschland“ am {day} abgelegt und dabei {points} der 33 möglichen Punkte erzielt hat. "
                + (
                    "Damit gilt der Test als bestanden."
                    if passed
                    else "Die Mindestpunktzahl von 15 wurde nicht erreicht, der Test gilt als nicht bestanden."
                ),
                marks={
                    "exam_date": day,
                    "points": f"{points} der 33",
                    "birth_date": born,
                    "family_name": holder.family_name,
                    "given_names": holder.given_names,
                },
            )
            fields["max_points"] = 33
            sheet.paragraph(
                "Der Test kann bei jeder zugelassenen Stelle wiederholt werden. Bitte bewahren Sie dieses Schreiben auf; eine Zweitschrift ist gebührenpflichtig."
            )
            letter.closing(sheet, letter.officer(sheet.rng))
        return fields

    return compose("lid_result", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_test, name) for name in ("ticks", "numbered", "prose")}
