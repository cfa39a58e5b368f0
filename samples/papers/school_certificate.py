"""Schulzeugnis: a year's report in two columns, a leaving certificate, the Abitur, a Bavarian report, a leaving report without degree."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from ._school import MARKS, SUBJECTS, land, school, school_year

_DEGREES = {
    "leaving": ["Hauptschulabschluss", "Mittleren Schulabschluss", "Realschulabschluss", "Ersten allgemeinbildenden Schulabschluss", "erweiterten Hauptschulabschluss"],
    "abitur": ["allgemeinen Hochschulreife"],
}  # fmt: skip


def _report(layout: str, rng: Random, holder: Person, as_of: date, *, promoted: bool | None = None, specimen: bool = False) -> Paper:  # fmt: skip
    place = people.town(rng)
    issuer = school(rng, place)
    # the paper belongs to the end of a school year when the pupil had the age of the class
    grade = {"abitur": 12, "leaving": rng.choice([9, 10]), "without": 9}.get(layout, rng.randint(5, 9))
    first = min(school_year(as_of) - 1, holder.birth_date.year + 6 + grade)
    issued = date(first + 1, rng.choice([6, 7]), rng.randint(10, 28))
    year = rng.choice([f"{first}/{first + 1}", f"{first}/{(first + 1) % 100:02d}"])
    promoted = (
        (rng.random() < 0.8 if promoted is None else promoted) if layout in ("year", "bavarian") else None
    )
    degree = rng.choice(_DEGREES[layout]) if layout in _DEGREES else None
    letters = f"{grade}{rng.choice('abc')}"
    look = style(rng, footer="", hyphens=False, rows=rng.choice(["colon", "left", "dotted"]))
    she = "Die Schülerin" if holder.sex == "F" else "Der Schüler"

    def draw(sheet: Sheet) -> dict[str, object]:
        lot, middle = sheet.rng, sheet.size[0] / 2
        sheet.guilloche(10, 10, 190, 275, (0.9, 0.94, 0.9), lines=20)
        if layout == "bavarian":
            letter.letterhead(sheet, issuer)
        else:
            sheet.text(
                middle,
                20,
                f"{'Freistaat' if land(place) in ('Sachsen', 'Thüringen', 'Bayern') else 'Land'} {land(place)}",
                size=11,
                align="centre",
            )
            sheet.text(middle, 29, issuer.name, size=14, bold=True, head=True, align="centre", mark="issuer")
            sheet.text(middle, 35, str(issuer.address), size=9, align="centre")
        title = {
            "year": lot.choice(["Jahreszeugnis", "ZEUGNIS", "Z e u g n i s"]),
            "bavarian": "Jahreszeugnis",
            "leaving": "Abschlusszeugnis",
            "without": "Abgangszeugnis",
            "abitur": "Zeugnis der",
        }[layout]
        sheet.text(middle, 52, title, size=22, bold=True, head=True, align="centre")
        if layout == "abitur":
            sheet.text(
                middle,
                62,
                "allgemeinen Hochschulreife",
                size=20,
                bold=True,
                head=True,
                align="centre",
                mark="degree",
            )
        sheet.y = 72
        born = sheet.date(holder.birth_date)
        marks = {
            "given_names": holder.given_names,
            "family_name": holder.family_name,
            "birth_date": born,
            "school_year": year,
            "grade_level": letters,
        }
        if layout in ("year", "abitur"):
            sheet.text(
                middle,
                sheet.y,
                f"{holder.given_names} {holder.family_name}",
                size=15,
                bold=True,
                align="centre",
                marks=marks,
            )
            sheet.gap(7)
            sheet.text(
                middle, sheet.y, f"geboren am {born} in {holder.birth_place}", align="centre", marks=marks
            )
            sheet.gap(8)
            if layout == "year":
                sheet.text(
                    middle,
                    sheet.y,
                    f"Klasse {letters}          Schuljahr {year}",
                    align="centre",
                    marks=marks,
                )
        else:
            rows = [
                ("Name, Vorname", f"{holder.family_name}, {holder.given_names}", None),
                ("geboren am", born, "birth_date"),
                ("Geburtsort", holder.birth_place, None),
            ]
            rows += [
                (lot.choice(["Klasse", "Jahrgangsstufe"]), letters, "grade_level"),
                ("Schuljahr", year, "school_year"),
            ]
            sheet.rows(rows)
        sheet.gap(9)
        if layout == "leaving":
            sheet.paragraph(
                lot.choice(
                    [
                        f"{she} hat den {degree} erworben.",
                        f"hat nach Erfüllung der Vollzeitschulpflicht die Prüfung abgelegt und den {degree} erreicht.",
                    ]
                ),
                bold=True,
                marks={"degree": degree or ""},
            )
        if layout == "without":
            sheet.paragraph(
                lot.choice(
                    [
                        f"{she} verlässt die Schule ohne Abschluss.",
                        f"{she} hat die Klasse 9 ohne Schulabschluss verlassen.",
                    ]
                )
            )
        _subjects(sheet)
        sheet.gap(6)
        if layout == "year":
            sheet.paragraph(
                lot.choice(
                    [
                        f"{she} wird in die Klasse {grade + 1} versetzt.",
                        f"Versetzungsvermerk: {she} wird versetzt.",
                    ]
                )
                if promoted
                else f"{she} wird nicht versetzt.",
                marks={"promoted": "versetzt"},
            )
        if layout == "bavarian":
            words = f"Die Erlaubnis zum Vorrücken in die Jahrgangsstufe {grade + 1} hat {'sie' if holder.sex == 'F' else 'er'} "
            sheet.paragraph(
                words + ("erhalten." if promoted else "nicht erhalten."), marks={"promoted": "erhalten"}
            )
        if layout != "abitur":
            sheet.paragraph(
                f"Versäumnisse: {lot.randint(0, 15)} Tage, davon unentschuldigt: {lot.randint(0, 3)}", size=9
            )
        sheet.gap(6)
        sheet.paragraph(f"{place}, den {sheet.date(issued)}", marks={"issued_on": sheet.date(issued)})
        sheet.gap(14)
        for x, who in (
            (sheet.style.left, "Schulleitung"),
            (sheet.style.left + 100, "Klassenleitung" if layout != "abitur" else "Oberstufenkoordination"),
        ):
            sheet.scribble(x + 4, sheet.y - 2, 34, 8)
            sheet.rule(x, sheet.y, x + 55, sheet.y)
            sheet.text(x, sheet.y + 4, who, size=8)
        sheet.stamp(middle, sheet.y - 6, ["SCHULE", place[:12].upper()], round_=True, size=6)
        sheet.gap(5)
        sheet.paragraph(
            "Notenstufen: sehr gut (1), gut (2), befriedigend (3), ausreichend (4), mangelhaft (5), ungenügend (6)",
            size=7,
        )
        fields: dict[str, object] = {**holder.truth(), "issued_on": issued, "issuer": issuer.name}
        if layout != "abitur":
            fields |= {"school_year": year, "grade_level": grade}
        if degree:
            fields["degree"] = degree
        if promoted is not None:
            fields["promoted"] = promoted
        return fields

    def _subjects(sheet: Sheet) -> None:
        lot = sheet.rng
        taken = list(SUBJECTS[: lot.randint(10, 14)])
        words = [f"{lot.randint(5, 14)} Punkte" if layout == "abitur" else lot.choice(MARKS) for _ in taken]
        if layout == "bavarian" or lot.random() < 0.3:
            sheet.table(
                [90, 60], [["Fach", "Note"], *zip(taken, words, strict=True)], lines=lot.random() < 0.7
            )
            return
        half = (len(taken) + 1) // 2
        for number in range(half):
            sheet.gap(6)
            for column, at in ((sheet.style.left, number), (sheet.style.left + 84, number + half)):
                if at < len(taken):
                    sheet.text(column, sheet.y, taken[at])
                    sheet.text(column + 46, sheet.y, words[at])

    return compose("school_certificate", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_report, name) for name in ("year", "leaving", "abitur", "bavarian", "without")}
