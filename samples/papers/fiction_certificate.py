"""Fiktionsbescheinigung: the folder's inner pages ticked by pen, struck out by hand, printed by software; the sticker alone."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

EFFECTS = {
    "81_3_1": "der Aufenthalt als erlaubt (§ 81 Abs. 3 Satz 1 AufenthG),*",
    "81_3_2": "die Abschiebung als ausgesetzt (§ 81 Abs. 3 Satz 2 AufenthG),*",
    "81_4": "der Aufenthaltstitel als fortbestehend (§ 81 Abs. 4 AufenthG).*",
}


def _certificate(
    layout: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    basis: str | None = None,
    until: date | None = None,
    previous: str = "Aufenthaltserlaubnis nach § 25 Abs. 2 AufenthG",
    previous_until: date | None = None,
    specimen: bool = False,
) -> Paper:
    basis = basis or rng.choice(["81_3_1", "81_4", "81_4", "81_3_2"])
    until = until or as_of + timedelta(days=rng.randint(20, 170))
    previous_until = previous_until or as_of - timedelta(days=rng.randint(2, 60))
    number = f"F {rng.randint(10**6, 10**7 - 1)}"
    look = style(rng, footer="", body=rng.choice(["arial", "times", "calibri"]), size=10.5)
    issuer = letter.authority(rng, holder.address.town)

    def person(sheet: Sheet) -> None:
        sheet.rows([
            ("Name", holder.family_name, "family_name"), ("Vorname(n)", holder.given_names, "given_names"),
            ("Geburtsdatum", sheet.date(holder.birth_date), "birth_date"), ("Staatsangehörigkeit", holder.adjective, None),
        ], layout=sheet.rng.choice(["colon", "left", "above"]))  # fmt: skip
        sheet.gap(3)
        sheet.paragraph(
            "Die Inhaberin/der Inhaber genügt mit dieser Bescheinigung nicht der Passpflicht.", size=9
        )

    def alternatives(sheet: Sheet) -> None:
        sheet.paragraph(
            "Die Inhaberin/der Inhaber dieser Bescheinigung hat bei der unten genannten Behörde die Erteilung/Verlängerung eines Aufenthaltstitels beantragt.* Bis zur Entscheidung der Ausländerbehörde über diesen Antrag gilt"
        )
        step = 7.5
        for effect, words in EFFECTS.items():
            sheet.gap(step)
            left = sheet.style.left
            if layout == "pen":
                sheet.tick_box(left + 2, sheet.y, effect == basis, pen_mark=sheet.rng.random() < 0.5)
            elif layout == "struck":
                sheet.tick_box(left + 2, sheet.y, False)
            else:
                sheet.text(left, sheet.y, "[X]" if effect == basis else "[  ]")
            end = sheet.text(left + 9, sheet.y, words)
            if layout == "struck" and effect != basis:
                slope = sheet.rng.uniform(-0.5, 0.5)
                sheet.rule(
                    left + 8,
                    sheet.y - 1.2 - slope / 2,
                    end + 1,
                    sheet.y - 1.2 + slope / 2,
                    thick=1.0,
                    colour=(0.05, 0.1, 0.45),
                )
        sheet.gap(4)
        sheet.paragraph("*Nicht Zutreffendes bitte streichen.", size=8)
        sheet.paragraph(
            "Diese Bescheinigung wird mit Ablauf des im Klebeetikett genannten Gültigkeitsdatums ungültig.",
            size=9,
        )

    def sticker(sheet: Sheet, x: float, y: float) -> None:
        sheet.rect(x, y, 95, 58, thick=0.8, radius=2)
        sheet.guilloche(x + 1, y + 1, 93, 56, (0.9, 0.95, 0.9), lines=8)
        sheet.text(x + 4, y + 7, "Fiktionsbescheinigung", size=12, bold=True)
        sheet.text(x + 62, y + 7, number, size=11, mark="document_number")
        sheet.text(x + 4, y + 15, "für", size=7)
        sheet.text(x + 4, y + 19, f"{holder.family_name}, {holder.given_names}", size=9.5)
        sheet.text(x + 4, y + 26, "gültig bis", size=7)
        sheet.text(x + 4, y + 30, f"{until:%d.%m.%Y}", size=10, mark="valid_until")
        sheet.text(x + 4, y + 37, "Bezeichnung des vorgelegten Identitätsdokuments:", size=7)
        sheet.text(x + 4, y + 41, "Reiseausweis für Flüchtlinge", size=9)
        sheet.text(x + 4, y + 48, "Ausländerbehörde:", size=7)
        sheet.text(x + 4, y + 52, issuer.name, size=8)
        sheet.text(x + 80, y + 56, "(Siegel)", size=6)

    def draw(sheet: Sheet) -> dict[str, object]:
        fields: dict[str, object] = {"valid_until": until, "document_number": number}
        if layout == "sticker":
            sticker(sheet, 40, 60)
            return fields
        if layout == "software":
            letter.letterhead(sheet, issuer)
            sheet.gap(6)
            sheet.paragraph("Fiktionsbescheinigung", bold=True, size=16, after=0.3)
            sheet.paragraph("nach § 81 Abs. 5 AufenthG", after=0.8)
            person(sheet)
            alternatives(sheet)
            sheet.rows(
                [
                    ("gültig bis", sheet.date(until), "valid_until"),
                    ("Dokumenten-Nr.", number, "document_number"),
                    (
                        "Bisheriger Aufenthaltstitel",
                        f"{previous}, gültig bis {sheet.date(previous_until)}",
                        "previous_title",
                    ),
                ]
            )
            letter.closing(sheet, letter.officer(sheet.rng), seal="ABH")
            fields["previous_title"] = f"{previous}, gültig bis {sheet.date(previous_until)}"
        else:
            sheet.text(
                sheet.size[0] / 2, sheet.y + 4, "Fiktionsbescheinigung", size=15, bold=True, align="centre"
            )
            sheet.gap(12)
            person(sheet)
            sheet.gap(6)
            alternatives(sheet)
            sheet.gap(8)
            sticker(sheet, sheet.style.left + 20, sheet.y)
        return {**holder.truth(), **fields, "basis": basis}

    return compose("fiction_certificate", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_certificate, name) for name in ("pen", "struck", "software", "sticker")}
