"""Elektronische Gesundheitskarte: front and back on one sheet, on two pages, the front alone, an older card of the first generation."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

from ._benefits import insurant_number
from ._cards import face, label

_FUNDS = (
    "AOK Bayern - Die Gesundheitskasse|AOK PLUS|Techniker Krankenkasse|BARMER|DAK-Gesundheit|hkk Krankenkasse|"
    "BKK Mobil Oil|IKK Südwest|KNAPPSCHAFT|Mobil Krankenkasse|AOK Rheinland/Hamburg"
)


def _front(
    sheet: Sheet, x: float, y: float, someone: Person, fund: str, number: str, code: str, old: bool
) -> None:
    tint = sheet.rng.choice([(0.88, 0.95, 0.9), (0.9, 0.93, 0.98), (0.97, 0.94, 0.88)])
    sheet.rect(x, y, 85.6, 54, radius=3, fill=tint, stroke=(0.55, 0.55, 0.55))
    sheet.text(
        x + 4, y + 8, fund, size=9.5, font="LiberationSans-Bold", colour=sheet.style.colour, mark="insurer"
    )
    sheet.text(
        x + 81,
        y + 13,
        "Gesundheitskarte",
        size=9,
        font="LiberationSans-Bold",
        align="right",
    )
    if not old:
        sheet.text(x + 81, y + 17, "G2.1", size=5, align="right")
    sheet.rect(x + 8, y + 18, 12, 10, fill=(0.85, 0.75, 0.4), stroke=(0.5, 0.4, 0.2), radius=1.5)
    if not old:
        sheet.picture(face(someone, 120), x + 62, y + 22, 19, 24.4)
    name = someone.full_name
    sheet.text(
        x + 5,
        y + 37,
        name,
        size=8.5,
        font="LiberationSans-Bold",
        marks={"family_name": someone.family_name, "given_names": someone.given_names},
    )
    sheet.text(x + 5, y + 42, "Versicherung", size=5.5, grey=0.25)
    sheet.text(x + 25, y + 42, code, size=8, font="LiberationSans-Bold")
    sheet.text(x + 5, y + 47, "Versichertennummer" if old else "Versicherten-Nr.", size=5.5, grey=0.25)
    sheet.text(x + 25, y + 47, number, size=8, font="LiberationSans-Bold", mark="insurance_number")
    if not old:
        sheet.text(x + 50, y + 51, f"{sheet.rng.randint(10**5, 10**6 - 1)}", size=7)


def _back(
    sheet: Sheet, x: float, y: float, someone: Person, fund: str, number: str, code: str, until: date
) -> None:
    sheet.rect(x, y, 85.6, 54, radius=3, fill=(0.86, 0.9, 0.97), stroke=(0.5, 0.5, 0.6))
    sheet.text(x + 4, y + 7, "EUROPÄISCHE KRANKENVERSICHERUNGSKARTE", size=6.8, font="LiberationSans-Bold")
    rows = [
        ("3. Name", people.upper(someone.family_name), "family_name"),
        ("4. Vornamen", people.upper(someone.given_names), "given_names"),
        ("5. Geburtsdatum", f"{someone.birth_date:%d/%m/%Y}", "birth_date"),
        ("6. Persönliche Kennnummer", number, "insurance_number"),
        ("7. Kennnummer des Trägers", f"{code} - {fund.split()[0]}", None),
    ]
    for at, (name, value, mark) in enumerate(rows):
        label(sheet, x + 5, y + 13 + at * 6.6, name, value, mark, size=7.2, small=4)
    label(
        sheet,
        x + 5,
        y + 46.5,
        "8. Kennnummer der Karte",
        f"80276{sheet.rng.randint(10**14, 10**15 - 1)}",
        None,
        size=7,
        small=4,
    )
    label(sheet, x + 58, y + 46.5, "9. Ablaufdatum", f"{until:%d/%m/%Y}", "valid_until", size=7, small=4)
    sheet.scribble(x + 50, y + 22, 26, 5)


def _card(
    form: str, rng: Random, holder: Person, as_of: date, *, expired: bool = False, specimen: bool = False
) -> Paper:
    until = (
        as_of - timedelta(days=rng.randint(5, 300))
        if expired
        else as_of + timedelta(days=rng.randint(60, 1500))
    )
    fund, number, code = pick(rng, _FUNDS), insurant_number(rng), f"10{rng.randint(10**6, 10**7 - 1)}"
    look = style(rng, footer="")

    def draw(sheet: Sheet) -> dict[str, object]:
        x, y = sheet.rng.uniform(18, 105), sheet.rng.uniform(18, 60)
        _front(sheet, x, y, holder, fund, number, code, form == "first_generation")
        fields: dict[str, object] = {
            "family_name": holder.family_name, "given_names": holder.given_names, "insurer": fund, "insurance_number": number,
        }  # fmt: skip
        if form == "front":
            return fields
        if form == "two_pages":
            sheet.new_page()
            _back(
                sheet,
                sheet.rng.uniform(18, 105),
                sheet.rng.uniform(18, 60),
                holder,
                fund,
                number,
                code,
                until,
            )
        else:
            _back(sheet, x, y + sheet.rng.uniform(62, 110), holder, fund, number, code, until)
        return {**fields, "birth_date": holder.birth_date, "valid_until": until}

    return compose("health_insurance_card", form, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_card, name) for name in ("both_sides", "two_pages", "front", "first_generation")}
