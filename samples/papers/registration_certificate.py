"""Meldebescheinigung, simple and extended, of many towns."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style


def _certificate(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    issued_on: date | None = None,
    specimen: bool = False,
) -> Paper:
    issued = issued_on or people.day_between(rng, as_of - timedelta(days=70), as_of - timedelta(days=2))
    moved = people.day_between(rng, issued - timedelta(days=1500), issued - timedelta(days=30))
    issuer = letter.registry(rng, holder.address.town)
    look = style(rng, footer="")
    extended = form in ("extended", "sections")

    def draw(sheet: Sheet) -> dict[str, object]:
        draw_rng = sheet.rng
        if draw_rng.random() < 0.5:
            sheet.guilloche(10, 60, 190, 200, (0.86, 0.93, 0.86), lines=30)
        title = draw_rng.choice(
            ["Meldebescheinigung", "Erweiterte Meldebescheinigung", "MELDEBESCHEINIGUNG (erweitert)"]
            if extended
            else [
                "Meldebescheinigung",
                "MELDEBESCHEINIGUNG",
                "Einfache Meldebescheinigung",
                "Meldebescheinigung gemäß § 18 Abs. 1 BMG",
            ]
        )
        if form == "letter":
            letter.opening(
                sheet,
                issuer,
                letter.address_lines(holder),
                [
                    ("Auskunft erteilt", letter.officer(draw_rng), None),
                    ("Datum", sheet.date(issued), "issued_on"),
                ],
                title,
            )
        else:
            letter.letterhead(sheet, issuer)
            sheet.gap(12)
            sheet.text(
                sheet.size[0] / 2 if look.letterhead == "centre" else look.left,
                sheet.y,
                title,
                size=17,
                bold=True,
                head=True,
                align="centre" if look.letterhead == "centre" else "left",
            )
            sheet.gap(7)
            if extended and "rweitert" not in title:
                sheet.text(look.left, sheet.y, "(erweitert, § 18 Abs. 2 Bundesmeldegesetz)", size=9)
                sheet.gap(5)
        sheet.paragraph(
            draw_rng.choice(
                [
                    "Hiermit wird bescheinigt, dass nach den Eintragungen im Melderegister folgende Person hier gemeldet ist:",
                    "Über die nachstehende Person enthält das Melderegister folgende Daten:",
                    "Es wird bescheinigt, dass die unten genannte Person mit folgenden Angaben in unserem Melderegister eingetragen ist.",
                    "Bescheinigung aus dem Melderegister",
                ]
            )
        )
        home = holder.address
        flat = draw_rng.choice(
            [
                f"{home.street}\n{home.postcode} {home.town}",
                str(home),
                f"{home.postcode} {home.town}, {home.street}",
            ]
        )
        where = draw_rng.choice(
            ["Alleinige Wohnung", "Hauptwohnung", "Anschrift", "Gegenwärtige Anschrift (alleinige Wohnung)"]
        )
        who: list[tuple[str, str, str | None]] = [
            (draw_rng.choice(["Familienname", "Name", "Nachname"]), holder.family_name, "family_name"),
            (draw_rng.choice(["Vorname(n)", "Vornamen"]), holder.given_names, "given_names"),
            (
                draw_rng.choice(["Geburtsdatum", "geboren am", "Tag der Geburt"]),
                sheet.date(holder.birth_date),
                "birth_date",
            ),
        ]
        flat_rows: list[tuple[str, str, str | None]] = [
            (where, flat, "address"),
            (
                draw_rng.choice(["Einzugsdatum", "eingezogen am", "wohnhaft seit", "Einzug am"]),
                sheet.date(moved),
                "moved_in_on",
            ),
        ]
        if extended:
            who += [
                ("Geburtsort", f"{holder.birth_place} / {holder.state}", None),
                ("Geschlecht", "weiblich" if holder.sex == "F" else "männlich", None),
                ("Familienstand", draw_rng.choice(["ledig", "verheiratet"]), None),
                ("Staatsangehörigkeit(en)", holder.adjective, "nationality"),
            ]
        if form == "sections":
            sheet.paragraph("1. Angaben zur Person", bold=True, after=0.2)
            sheet.rows(who)
            sheet.gap(4)
            sheet.paragraph("2. Wohnungen", bold=True, after=0.2)
            sheet.rows(flat_rows)
            sheet.gap(4)
            sheet.paragraph("3. Frühere Anschriften", bold=True, after=0.2)
            sheet.rows(
                [
                    ("Letzte Anschrift", str(people.address(draw_rng)), None),
                    ("ausgezogen am", sheet.date(moved - timedelta(days=1)), None),
                ]
            )
        elif form == "table":
            cells = [["Merkmal", "Eintrag"]] + [
                [name, value.replace("\n", ", ")] for name, value, _ in who + flat_rows
            ]
            sheet.table(
                [sheet.inner * 0.36, sheet.inner * 0.64],
                cells,
                marks={mark: value.replace("\n", ", ") for _, value, mark in who + flat_rows if mark},
            )
        else:
            sheet.rows(who + flat_rows, label=60 if look.rows != "above" else 52)
        sheet.gap(6)
        sheet.paragraph(
            draw_rng.choice(
                [
                    "Diese Bescheinigung wurde mit automatischer Einrichtung erstellt und ist auch ohne Unterschrift gültig.",
                    "Die Bescheinigung gibt den Stand des Melderegisters am Tag der Ausstellung wieder.",
                    "Gebühr: 10,00 EUR - bezahlt",
                ]
            ),
            size=8.5,
        )
        if form != "letter":
            sheet.gap(5)
            sheet.text(
                look.left,
                sheet.y,
                f"{home.town}, {'den ' if draw_rng.random() < 0.5 else ''}{sheet.date(issued)}",
                marks={"issued_on": sheet.date(issued)},
            )
        letter.closing(
            sheet, letter.officer(draw_rng), signed=draw_rng.random() < 0.7, seal=home.town.upper()[:12]
        )
        fields = {
            **holder.truth(nationality=extended),
            "address": str(home),
            "moved_in_on": moved,
            "issued_on": issued,
        }
        return fields

    return compose("registration_certificate", form, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {
    name: partial(_certificate, name) for name in ("simple", "extended", "letter", "sections", "table")
}
