"""Deutsch-Test für Zuwanderer: certificates with a table, columns, a grid of crosses; a sheet of results; the BAMF's Bescheinigung."""

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

# part: (printed name, points from which A2, B1, all points)
_PARTS = {
    "listening_reading": (("Hören/Lesen", "Hören / Lesen", "Hören und Lesen"), 20, 33, 45),
    "writing": (("Schreiben",), 7, 15, 20),
    "speaking": (("Sprechen",), 35, 75, 100),
}
_SHOWN = {"B1": "B1", "A2": "A2", "below_A2": "unter A2"}
_SCHOOLS = "Volkshochschule Magdeburg|VHS Weiden-Neustadt|Euro-Schulen Jena|Internationaler Bund Kassel|inlingua Trier|DAA Cottbus"
_COMBINATIONS = {
    "B1": [("B1", "B1", "B1"), ("B1", "A2", "B1"), ("A2", "B1", "B1")],
    "A2": [("A2", "A2", "A2"), ("B1", "B1", "A2"), ("A2", "A2", "B1"), ("A2", "below_A2", "B1"), ("below_A2", "A2", "A2")],
    "below_A2": [("below_A2", "below_A2", "A2"), ("A2", "A2", "below_A2"), ("below_A2", "below_A2", "below_A2")],
}  # fmt: skip


def _points(rng: Random, part: str, grade: str) -> str:
    _, a2, b1, most = _PARTS[part]
    low, high = {"B1": (b1, most), "A2": (a2, b1 - 1), "below_A2": (a2 // 3, a2 - 1)}[grade]
    got = rng.randint(low, high)
    return f"{got},5" if part == "speaking" and got < high and rng.random() < 0.4 else str(got)


def _issuer(rng: Random, bamf: bool) -> letter.Issuer:
    if bamf:
        return letter.Issuer(
            "Bundesamt für Migration und Flüchtlinge",
            f"Referat {rng.randint(81, 84)}{rng.choice('ABC')}",
            "Frankenstraße 210, 90461 Nürnberg",
            "Nürnberg",
            "eagle",
        )
    return rng.choice([
        letter.Issuer("telc", "language tests", "Bleichstraße 1, 60313 Frankfurt am Main", "Frankfurt", "bars"),
        letter.Issuer("g.a.s.t.", "Gesellschaft für Akademische Studienvorbereitung und Testentwicklung e. V.", "Universitätsstraße 134, 44799 Bochum", "Bochum", "circle"),
    ])  # fmt: skip


def _exam(
    layout: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    overall: str | None = None,
    parts: tuple[str, str, str] | None = None,
    lid_points: int | None = None,
    specimen: bool = False,
) -> Paper:
    """`parts` are listening and reading, writing, speaking; without them the lot draws some that give `overall`."""
    overall = overall or rng.choice(["below_A2"] if layout == "sheet" else ["B1", "A2", "A2"])
    grades = dict(zip(_PARTS, parts or rng.choice(_COMBINATIONS[overall]), strict=True))
    exam = people.day_between(rng, as_of - timedelta(days=1600), as_of - timedelta(days=60))
    issued = exam + timedelta(days=rng.randint(20, 50))
    number = f"{rng.randint(10**6, 10**7 - 1)}"
    school = pick(rng, _SCHOOLS)
    by_letter = layout == "letter"
    look = style(rng, footer="", **({"letterhead": "left"} if by_letter else {}))
    issuer = _issuer(rng, by_letter)
    names = {part: rng.choice(values[0]) for part, values in _PARTS.items()}
    lid = lid_points if lid_points is not None else rng.randint(9, 33)

    def person(sheet: Sheet) -> None:
        born = sheet.date(holder.birth_date)
        sheet.rows([
            ("Name", holder.family_name, "family_name"), ("Vorname", holder.given_names, "given_names"),
            ("Geburtsdatum", born, "birth_date"), ("Geburtsort", holder.birth_place, None),
            (sheet.rng.choice(["Prüfungsdatum", "Datum der Prüfung", "Prüfungstag"]), sheet.date(exam), "exam_date"),
            (sheet.rng.choice(["Prüfungszentrum", "Prüfungsstelle", "Kursträger"]), school, None),
            (sheet.rng.choice(["Teilnehmernummer", "Teilnehmer-Nr."]), number, None),
        ])  # fmt: skip
        sheet.gap(5)

    def heading(sheet: Sheet) -> None:
        letter.letterhead(sheet, issuer)
        sheet.gap(10)
        first = "Ergebnisbogen" if layout == "sheet" else "Zertifikat"
        sheet.text(sheet.size[0] / 2, sheet.y, first, size=20, bold=True, head=True, align="centre")
        sheet.gap(9)
        exam_name = sheet.rng.choice(
            [
                "Deutsch-Test für Zuwanderer A2·B1",
                "Deutsch-Test für Zuwanderer A2-B1",
                "Deutsch-Test für Zuwanderer (DTZ)",
            ]
        )
        sheet.text(sheet.size[0] / 2, sheet.y, exam_name, size=14, bold=True, align="centre")
        sheet.gap(10)

    def foot(sheet: Sheet) -> None:
        sheet.gap(5)
        if sheet.rng.random() < 0.5:
            sheet.paragraph(
                "Hören/Lesen: A2 20-32 Punkte, B1 33-45 Punkte. Schreiben: A2 7-14 Punkte, B1 15-20 Punkte. Sprechen: A2 35-74,5 Punkte, B1 75-100 Punkte.",
                size=7.5,
            )
        sheet.gap(3)
        sheet.paragraph(f"{issuer.town}, {sheet.date(issued)}")
        letter.closing(sheet, "Prüfungsverantwortliche/r", phrase="", seal="DTZ")

    def table(sheet: Sheet) -> None:
        heading(sheet)
        person(sheet)
        rows = [["Prüfungsteil", "Punkte", "Niveau"]]
        rows += [
            [names[p], f"{_points(sheet.rng, p, g)}/{_PARTS[p][3]}", _SHOWN[g]] for p, g in grades.items()
        ]
        rows.append(["Gesamtergebnis", "", _SHOWN[overall]])
        sheet.table([85, 40, 40], rows, lines=sheet.rng.random() < 0.6)
        foot(sheet)

    def columns(sheet: Sheet) -> None:
        heading(sheet)
        person(sheet)
        award = {
            "B1": "hat die Kompetenzstufe B1 des Gemeinsamen europäischen Referenzrahmens für Sprachen erreicht.",
            "A2": "hat die Kompetenzstufe A2 des Gemeinsamen europäischen Referenzrahmens für Sprachen erreicht.",
            "below_A2": "hat das Niveau A2 nicht erreicht.",
        }[overall]
        sheet.paragraph(f"{holder.salutation} {holder.family_name} {award}", after=1)
        third = sheet.inner / 3
        for at, part in enumerate(grades):
            sheet.text(
                sheet.style.left + (at + 0.5) * third, sheet.y + 5, names[part], bold=True, align="centre"
            )
            sheet.text(
                sheet.style.left + (at + 0.5) * third,
                sheet.y + 12,
                _SHOWN[grades[part]],
                size=13,
                align="centre",
            )
        sheet.gap(20)
        foot(sheet)

    def grid(sheet: Sheet) -> None:
        heading(sheet)
        person(sheet)
        rows = [["", "unter A2", "A2", "B1"]]
        for part, grade in grades.items():
            rows.append([names[part], *("X" if grade == g else "" for g in ("below_A2", "A2", "B1"))])
        rows.append(["Gesamtergebnis", *("X" if overall == g else "" for g in ("below_A2", "A2", "B1"))])
        sheet.table([70, 32, 32, 32], rows, lines=True)
        foot(sheet)

    def running(sheet: Sheet) -> None:
        born = sheet.date(holder.birth_date)
        letter.letterhead(sheet, issuer)
        sheet.gap(16)
        sheet.paragraph(
            sheet.rng.choice(["Bescheinigung", "Bescheinigung über die Ergebnisse der Abschlusstests"]),
            bold=True,
            size=15,
            after=1,
        )
        sheet.paragraph(
            f"{holder.salutation} {holder.given_names} {holder.family_name}, geboren am {born} in {holder.birth_place},",
            marks={"given_names": holder.given_names, "family_name": holder.family_name, "birth_date": born},
        )
        reached = {"B1": "das Niveau B1", "A2": "das Niveau A2"}
        skills = ", ".join(f"{names[p]}: {_SHOWN[g]}" for p, g in grades.items())
        said = (
            f"hat am Integrationskurs teilgenommen und im Deutsch-Test für Zuwanderer am {sheet.date(exam)} {reached[overall]} des Gemeinsamen europäischen Referenzrahmens für Sprachen erreicht."
            if overall in reached
            else f"hat am Integrationskurs teilgenommen. Im Deutsch-Test für Zuwanderer am {sheet.date(exam)} wurde das Niveau A2 nicht erreicht."
        )
        sheet.paragraph(said, marks={"exam_date": sheet.date(exam)})
        sheet.paragraph(f"Einzelergebnisse: {skills}.")
        verdict = "bestanden" if lid >= 15 else "nicht bestanden"
        sheet.paragraph(
            f"Im Test „Leben in Deutschland“ wurden {lid} von 33 Fragen richtig beantwortet; der Test wurde {verdict}.",
            marks={"lid_points": f"{lid} von 33"},
        )
        sheet.gap(4)
        sheet.paragraph(f"{issuer.town}, den {sheet.date(issued)}")
        letter.closing(sheet, letter.officer(sheet.rng), seal="BAMF")

    drawing: Callable[[Sheet], None] = {
        "table": table,
        "sheet": table,
        "columns": columns,
        "grid": grid,
        "letter": running,
    }[layout]

    def draw(sheet: Sheet) -> dict[str, object]:
        drawing(sheet)
        fields: dict[str, object] = {
            **holder.truth(),
            "overall": overall,
            **grades,
            "exam_date": exam,
            "issued_on": issued,
        }
        return {**fields, "lid_points": lid} if by_letter else fields

    return compose("dtz_result", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_exam, name) for name in ("table", "columns", "grid", "sheet", "letter")}
