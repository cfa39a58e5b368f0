"""Test "Leben in Deutschland": letter of the BAMF, certificate with rows, table with the two thresholds."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

_SCHOOLS = "Volkshochschule Magdeburg|VHS Weiden-Neustadt|Euro-Schulen Jena|Internationaler Bund Kassel|inlingua Trier"


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
    points = points if points is not None else rng.randint(8, 33)
    passed, enough = points >= 15, points >= 17
    look = style(rng, footer="")
    issuer = letter.Issuer(
        "Bundesamt für Migration und Flüchtlinge",
        f"Referat {rng.randint(81, 84)}{rng.choice('ABC')}",
        "Frankenstraße 210, 90461 Nürnberg",
        "Nürnberg",
        "eagle",
    )
    number, school = f"{rng.randint(10**7, 10**8 - 1)}", pick(rng, _SCHOOLS)

    def as_letter(sheet: Sheet) -> None:
        dear = (
            f"Sehr geehrte Frau {holder.family_name},"
            if holder.sex == "F"
            else f"Sehr geehrter Herr {holder.family_name},"
        )
        letter.opening(
            sheet,
            issuer,
            letter.address_lines(holder),
            [("Datum", sheet.date(issued), "issued_on"), ("Teilnehmernummer", number, None)],
            "Ergebnis des Tests „Leben in Deutschland“",
        )
        sheet.paragraph(dear)
        born = sheet.date(holder.birth_date)
        sheet.paragraph(
            f"am {sheet.date(exam)} haben Sie, {holder.given_names} {holder.family_name}, geboren am {born}, am Test „Leben in Deutschland“ teilgenommen. Sie haben {points} von 33 Fragen richtig beantwortet.",
            marks={
                "exam_date": sheet.date(exam),
                "points": f"{points} von 33",
                "given_names": holder.given_names,
                "family_name": holder.family_name,
                "birth_date": born,
            },
        )
        sheet.paragraph(
            "Sie haben den Test damit bestanden."
            if passed
            else "Sie haben den Test damit leider nicht bestanden.",
            marks={"passed": "bestanden"},
        )
        if passed:
            sheet.paragraph(
                "Mit mindestens 17 richtigen Antworten haben Sie zugleich die für die Einbürgerung erforderlichen Kenntnisse nachgewiesen."
                if enough
                else "Die für die Einbürgerung erforderlichen 17 richtigen Antworten haben Sie nicht erreicht."
            )
        else:
            sheet.paragraph(
                "Zum Bestehen des Tests müssen mindestens 15 von 33 Fragen richtig beantwortet werden. Sie können den Test wiederholen."
            )
        letter.closing(sheet, letter.officer(sheet.rng))

    def as_rows(sheet: Sheet) -> None:
        letter.letterhead(sheet, issuer)
        sheet.gap(12)
        sheet.paragraph(sheet.rng.choice(["Bescheinigung", "Testergebnis"]), bold=True, size=16, after=0.5)
        sheet.paragraph(
            "über das Ergebnis des Tests „Leben in Deutschland“ nach § 17 Abs. 1 Satz 1 Nr. 2 IntV", after=1
        )
        sheet.rows([
            ("Name", holder.family_name, "family_name"), ("Vorname", holder.given_names, "given_names"), ("Geburtsdatum", sheet.date(holder.birth_date), "birth_date"),
            ("Prüfungsdatum", sheet.date(exam), "exam_date"), ("Prüfstelle", school, None), ("Bundesland", people.TOWNS[holder.address.town][1], None),
            ("Erreichte Punktzahl", f"{points}", "points"), ("Maximale Punktzahl", "33", "max_points"),
            (sheet.rng.choice(["Orientierungskurs", "Ergebnis"]), "bestanden" if passed else "nicht bestanden", "passed"),
        ])  # fmt: skip
        sheet.gap(6)
        sheet.paragraph(
            "Der Test ist bestanden, wenn mindestens 15 der 33 Fragen richtig beantwortet wurden. Für den Nachweis staatsbürgerlicher Kenntnisse bei der Einbürgerung sind mindestens 17 richtige Antworten erforderlich.",
            size=8,
        )
        sheet.gap(4)
        sheet.paragraph(f"Nürnberg, {sheet.date(issued)}")
        letter.closing(sheet, letter.officer(sheet.rng), seal="BAMF")

    def as_table(sheet: Sheet) -> None:
        letter.letterhead(sheet, issuer)
        sheet.gap(12)
        sheet.paragraph("Ergebnis des Tests „Leben in Deutschland“", bold=True, size=14, after=1)
        born = sheet.date(holder.birth_date)
        sheet.paragraph(
            f"{holder.salutation} {holder.given_names} {holder.family_name}, geboren am {born}, Prüfungsdatum: {sheet.date(exam)}",
            marks={
                "given_names": holder.given_names,
                "family_name": holder.family_name,
                "birth_date": born,
                "exam_date": sheet.date(exam),
            },
            after=1,
        )
        sheet.table([85, 40, 40], [
            ["Bereich", "Richtige Antworten", "Ergebnis"],
            ["Test „Leben in Deutschland“", f"{points}/33", "bestanden" if passed else "nicht bestanden"],
        ], marks={"points": f"{points}/33"})  # fmt: skip
        sheet.gap(5)
        sheet.paragraph("Mindestens erforderlich: 15 (Orientierungskurs), 17 (Einbürgerung).", size=8)
        sheet.gap(4)
        sheet.paragraph(f"Nürnberg, den {sheet.date(issued)}")
        letter.closing(sheet, letter.officer(sheet.rng), seal="BAMF")

    drawing: Callable[[Sheet], None] = {"letter": as_letter, "rows": as_rows, "table": as_table}[layout]

    def draw(sheet: Sheet) -> dict[str, object]:
        drawing(sheet)
        return {
            **holder.truth(),
            "points": points,
            "max_points": 33,
            "passed": passed,
            "exam_date": exam,
            "issued_on": issued,
        }

    return compose("lid_result", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_test, name) for name in ("letter", "rows", "table")}
