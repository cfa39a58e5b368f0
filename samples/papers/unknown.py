"""Papers of no concern: till receipt, phone bill, newspaper page, handwritten note."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import HAND, style

_NEWS = "Der Stadtrat hat am Dienstag nach langer Debatte beschlossen, die Brücke am alten Hafen zu sanieren. Die Kosten steigen auf vier Millionen Euro. Kritik kam von Anwohnern, die auf die lange Sperrung hinwiesen. Das Bundesamt für Migration und Flüchtlinge meldete unterdessen weniger Anträge; zuerkannt wurde die Flüchtlingseigenschaft in jedem fünften Fall. Der Verein feierte den Aufstieg mit einem Umzug durch die Innenstadt, während der Regen die Felder der Umgebung überflutete."


def _unknown(form: str, rng: Random, holder: Person, as_of: date) -> Paper:
    day = people.day_between(rng, as_of - timedelta(days=90), as_of)

    def receipt(sheet: Sheet) -> None:
        x = sheet.rng.uniform(20, 110)
        lines = [
            "EDELKAUF MARKT 4711",
            "Bahnhofstr. 12",
            "",
            *[
                f"{name:<18}{sheet.rng.uniform(0.5, 12):>8.2f} B".replace(".", ",")
                for name in sheet.rng.sample(
                    [
                        "VOLLMILCH 3,5",
                        "BROT MISCH",
                        "REIS 5KG",
                        "TOMATEN",
                        "OLIVENÖL",
                        "EIER 10ER",
                        "WASCHMITTEL",
                        "BANANEN",
                    ],
                    6,
                )
            ],
            "-" * 28,
            f"SUMME EUR{sheet.rng.uniform(20, 60):>17.2f}",
            "Kartenzahlung",
            f"{sheet.date(day)}  {sheet.rng.randint(8, 20)}:42",
            "Vielen Dank!",
        ]
        for number, line in enumerate(lines):
            sheet.text(x, 20 + number * 4.4, line, font="LiberationMono-Regular", size=9)

    def bill(sheet: Sheet) -> None:
        sheet.text(sheet.style.left, 22, "fonica Mobilfunk GmbH", size=16, bold=True, colour=(0.6, 0.0, 0.5))
        for number, line in enumerate(
            [holder.full_name, holder.address.street, f"{holder.address.postcode} {holder.address.town}"]
        ):
            sheet.text(sheet.style.left, 50 + number * 5, line)
        sheet.text(140, 50, f"Rechnungsdatum {sheet.date(day)}", size=9)
        sheet.y = 90
        sheet.paragraph("Ihre Mobilfunkrechnung", bold=True, size=14)
        sheet.table(
            [100, 40],
            [
                ["Leistung", "Betrag EUR"],
                ["Grundpreis Tarif M", "19,99"],
                ["Roaming", "3,20"],
                ["Rechnungsbetrag", "23,19"],
            ],
            right=[1],
        )
        sheet.paragraph(f"Der Betrag wird von Ihrem Konto {people.iban(sheet.rng)} eingezogen.")

    def news(sheet: Sheet) -> None:
        sheet.text(105, 26, "Stadtanzeiger", size=30, font="LiberationSerif-Bold", align="centre")
        sheet.rule(20, 30, 190, 30)
        for column in range(3):
            sheet.y = 36
            for _ in range(3):
                sheet.paragraph(
                    sheet.rng.choice(["Sanierung beschlossen", "Regen und kein Ende", "Aufstieg perfekt"]),
                    x=20 + column * 58,
                    wide=54,
                    bold=True,
                    size=13,
                    after=0.2,
                )
                sheet.paragraph(
                    _NEWS, x=20 + column * 58, wide=54, size=9, font="LiberationSerif-Regular", justify=True
                )

    def note(sheet: Sheet) -> None:
        sheet.y = 40
        for line in (
            f"Termin {day.day}.{day.month}. beim Amt!",
            "- Bescheid kopieren",
            "- Pass nicht vergessen",
            "- Frau Weiß anrufen 0176 334 21",
            "Foto machen ???",
        ):
            sheet.text(
                30 + sheet.rng.uniform(-4, 4),
                sheet.y,
                line,
                font=HAND,
                size=22,
                colour=(0.1, 0.1, 0.35),
                turn=sheet.rng.uniform(-2, 2),
            )
            sheet.gap(14)

    def draw(sheet: Sheet) -> dict[str, object]:
        {"receipt": receipt, "phone_bill": bill, "newspaper": news, "note": note}[form](sheet)
        return {}

    return compose("unknown", form, rng, style(rng, footer=""), draw)


LAYOUTS = {name: partial(_unknown, name) for name in ("receipt", "phone_bill", "newspaper", "note")}
