"""Sprachzertifikat: Goethe (modular), telc, ÖSD; A1 to C2, passed, and with one module failed."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
_GRADES = ((90, "sehr gut"), (80, "gut"), (70, "befriedigend"), (60, "ausreichend"), (0, "nicht bestanden"))
_PRODUCTS = {"A1": "A1: Start Deutsch 1", "C2": "C2: Großes Deutsches Sprachdiplom"}


def _grade(points: float) -> str:
    return next(word for least, word in _GRADES if points >= least)


def _certificate(
    provider: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    level: str | None = None,
    failed: bool | None = None,
    specimen: bool = False,
) -> Paper:
    level = level or rng.choice(LEVELS)
    exam = people.day_between(rng, as_of - timedelta(days=1100), as_of - timedelta(days=40))
    issued = exam + timedelta(days=rng.randint(14, 42))
    modular = provider == "goethe" and level in ("B1", "B2", "C1", "C2")
    failed = (modular and rng.random() < 0.25) if failed is None else failed
    number = {
        "goethe": f"{rng.randint(10**6, 10**7)}-B{rng.randint(10, 99)}",
        "telc": f"{rng.randint(10**6, 10**7 - 1)}",
        "oesd": f"{rng.randint(10**5, 10**6)}/{exam.year}",
    }[provider]
    place = pick(
        rng,
        "Volkshochschule Kassel|VHS Bielefeld|Goethe-Institut Mannheim|inlingua Magdeburg|Sprachenakademie Köln",
    )
    issuer = {
        "goethe": letter.Issuer(
            "GOETHE-INSTITUT",
            "Prüfungszentrum " + place,
            "Oskar-von-Miller-Ring 18, 80333 München",
            "München",
            "circle",
        ),
        "telc": letter.Issuer(
            "telc",
            "language tests · " + place,
            "Bleichstraße 1, 60313 Frankfurt am Main",
            "Frankfurt",
            "bars",
        ),
        "oesd": letter.Issuer(
            "ÖSD", "Österreichisches Sprachdiplom Deutsch", "Hörlgasse 12, 1090 Wien", "Wien", "none"
        ),
    }[provider]
    parts = (
        ["Lesen", "Hören", "Schreiben", "Sprechen"]
        if provider != "telc"
        else [
            "Leseverstehen",
            "Sprachbausteine",
            "Hörverstehen",
            "Schriftlicher Ausdruck",
            "Mündlicher Ausdruck",
        ]
    )
    points = [rng.randint(60, 99) for _ in parts]
    if failed:
        points[rng.randrange(len(points))] = rng.randint(31, 58)
    look = style(
        rng,
        footer="",
        colour={"goethe": (0.4, 0.65, 0.1), "telc": (0.0, 0.3, 0.6), "oesd": (0.7, 0.1, 0.1)}[provider],
    )

    def draw(sheet: Sheet) -> dict[str, object]:
        draw_rng = sheet.rng
        sheet.guilloche(12, 30, 186, 240, (0.93, 0.95, 0.9), lines=26)
        letter.letterhead(sheet, issuer)
        sheet.gap(14)
        title = {
            "goethe": f"GOETHE-ZERTIFIKAT {_PRODUCTS.get(level, level)}",
            "telc": "ZERTIFIKAT",
            "oesd": f"ÖSD ZERTIFIKAT {level}",
        }[provider]
        sheet.text(
            sheet.size[0] / 2,
            sheet.y,
            title,
            size=20 if len(title) < 28 else 15,
            bold=True,
            head=True,
            align="centre",
            marks={"level": level} if provider != "telc" else None,
        )
        sheet.gap(8)
        if provider == "telc":
            sheet.text(
                sheet.size[0] / 2,
                sheet.y,
                f"Deutsch {level}" if draw_rng.random() < 0.6 else f"telc Deutsch {level}",
                size=16,
                bold=True,
                align="centre",
                marks={"level": level},
            )
            sheet.gap(10)
        born = sheet.date(holder.birth_date)
        if draw_rng.random() < 0.5:
            sheet.paragraph(
                f"{holder.given_names} {holder.family_name}",
                bold=True,
                size=14,
                marks={"given_names": holder.given_names, "family_name": holder.family_name},
            )
            sheet.paragraph(f"geboren am {born} in {holder.birth_place}", marks={"birth_date": born})
        else:
            sheet.rows(
                [
                    ("Name", holder.family_name, "family_name"),
                    ("Vorname", holder.given_names, "given_names"),
                    ("Geburtsdatum", born, "birth_date"),
                    ("Geburtsort", holder.birth_place, None),
                ]
            )
            sheet.gap(4)
        if failed:
            good = [name for name, got in zip(parts, points, strict=True) if got >= 60]
            sheet.paragraph(
                f"hat die folgenden Module der Prüfung Goethe-Zertifikat {level} bestanden: {', '.join(good)}."
                if modular
                else f"hat an der Prüfung {level} teilgenommen."
            )
        else:
            sheet.paragraph(
                draw_rng.choice(
                    [
                        f"hat die Prüfung auf der Stufe {level} des Gemeinsamen europäischen Referenzrahmens für Sprachen bestanden.",
                        f"hat die Prüfung {title.title() if provider != 'telc' else f'telc Deutsch {level}'} mit dem Prädikat „{_grade(sum(points) / len(points))}“ bestanden.",
                    ]
                )
            )
        rows = [["Prüfungsteil" if provider != "goethe" else "Modul", "Punkte", "Ergebnis"]]
        rows += [
            [name, f"{got}/100" if modular else f"{got} / 100", _grade(got)]
            for name, got in zip(parts, points, strict=True)
        ]
        rows.append(
            [
                "Gesamt",
                f"{round(sum(points) / len(points))} / 100",
                _grade(sum(points) / len(points)) if not failed else "-",
            ]
        )
        sheet.table([80, 35, 45], rows, lines=draw_rng.random() < 0.6, right=[1])
        sheet.gap(8)
        sheet.rows(
            [
                (
                    draw_rng.choice(["Prüfungsdatum", "Datum der Prüfung", "Tag der Prüfung"]),
                    sheet.date(exam),
                    "exam_date",
                ),
                (
                    draw_rng.choice(["Zertifikatsnummer", "Teilnehmernummer", "Nr."]),
                    number,
                    "certificate_number",
                ),
                ("Ort, Datum der Ausstellung", f"{place.split()[-1]}, {sheet.date(issued)}", None),
            ],
            layout="colon",
            label=62,
        )
        letter.closing(sheet, "Prüfungsverantwortliche/r", phrase="", seal=provider.upper())
        fields: dict[str, object] = {
            **holder.truth(),
            "provider": provider,
            "level": level,
            "passed": not failed,
            "exam_date": exam,
            "certificate_number": number,
            "issued_on": issued,
        }
        if modular:
            fields["modules"] = [
                {"module": name, "level": level, "passed": got >= 60}
                for name, got in zip(parts, points, strict=True)
            ]
        return fields

    return compose("language_certificate", provider, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_certificate, name) for name in ("goethe", "telc", "oesd")}
