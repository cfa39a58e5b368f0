"""Schwerbehindertenausweis: the card (both sides on a copy, or on two pages), the larger sheet of before 2013; limited or not."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

from ._cards import face, label

_MARKS = ("G", "G B", "aG H", "G RF", "Bl RF", "Gl", "H", "aG B H RF", "G B H", "TBl", "")
_ESCORT = "Die Berechtigung zur Mitnahme einer Begleitperson ist nachgewiesen"


def _front(sheet: Sheet, x: float, y: float, who: Person, until: str, number: str, marks: str) -> None:
    orange = any(mark in marks.split() for mark in ("G", "aG", "Gl", "H", "Bl"))
    sheet.rect(x, y, 85.6, 54, radius=3, fill=(0.8, 0.92, 0.8), stroke=(0.5, 0.5, 0.5))
    if orange:
        sheet.rect(x, y + 44, 85.6, 10, fill=(0.96, 0.7, 0.55), stroke=None, radius=3)
    sheet.guilloche(x + 1, y + 1, 83.6, 42, (0.7, 0.86, 0.72))
    sheet.text(x + 4, y + 7, "Schwerbehindertenausweis", size=11, font="LiberationSans-Bold")
    sheet.text(
        x + 4,
        y + 10.5,
        "The holder of this card is severely disabled.",
        size=5.2,
        font="LiberationSans-Regular",
    )
    sheet.picture(face(who), x + 4, y + 14, 21, 27)
    for at, (name, value, mark) in enumerate((
        ("Name", who.family_name, "family_name"), ("Vorname", who.given_names, "given_names"),
        ("Geschäftszeichen", number, None), ("Gültig bis:", until, "valid_until" if "/" in until else None),
    )):  # fmt: skip
        label(sheet, x + 29, y + 16 + at * 7, name, value, mark, size=8.5, small=5)
    if "B" in marks.split():
        sheet.text(x + 76, y + 20, "B", size=16, font="LiberationSans-Bold")
        sheet.text(x + 4, y + 48, _ESCORT, size=5.4, font="LiberationSans-Regular")


def _back(
    sheet: Sheet, x: float, y: float, who: Person, facts: dict[str, str], degree: int, marks: str
) -> None:
    sheet.rect(x, y, 85.6, 54, radius=3, fill=(0.86, 0.94, 0.86), stroke=(0.5, 0.5, 0.5))
    label(sheet, x + 4, y + 5, "Merkzeichen", marks or "---", "marks" if marks else None, size=10, small=5)
    label(sheet, x + 62, y + 5, "GdB", str(degree), "degree", size=12, small=5)
    label(sheet, x + 4, y + 15, "Name", who.family_name, None, size=8, small=5)
    label(sheet, x + 44, y + 15, "Vorname", who.given_names, None, size=8, small=5)
    label(sheet, x + 4, y + 23, "Geburtsdatum", sheet.date(who.birth_date), "birth_date", size=8, small=5)
    label(sheet, x + 44, y + 23, "Gültig ab", facts["from"], None, size=8, small=5)
    label(
        sheet, x + 4, y + 31, "Ausstellungsbehörde/Geschäftszeichen", facts["office"], None, size=7, small=5
    )
    sheet.text(x + 4, y + 40, facts["number"], size=7, font="LiberationSans-Regular")
    sheet.text(
        x + 4,
        y + 50,
        "Dieser Ausweis ist amtlich. Missbrauch wird strafrechtlich verfolgt.",
        size=4.8,
        font="LiberationSans-Regular",
    )


def _sheet(sheet: Sheet, who: Person, until: str, facts: dict[str, str], degree: int, marks: str) -> None:
    x, y = 22.0, 25.0
    sheet.rect(x, y, 135, 96, fill=(0.78, 0.9, 0.76), stroke=(0.4, 0.4, 0.4))
    sheet.text(x + 6, y + 9, facts["office"], size=9, font="LiberationSerif-Regular")
    sheet.text(x + 6, y + 20, "Schwerbehindertenausweis", size=17, font="LiberationSerif-Bold")
    sheet.picture(face(who), x + 103, y + 26, 27, 34)
    for at, (name, value, mark) in enumerate((
        ("Name:", who.family_name, "family_name"), ("Vorname:", who.given_names, "given_names"), ("geb. am:", sheet.date(who.birth_date), "birth_date"),
        ("Grad der Behinderung (GdB):", str(degree), "degree"), ("Merkzeichen:", marks or "- - -", "marks" if marks else None),
        ("Ausweis gültig ab:", facts["from"], None), ("Gültig bis:", until, "valid_until" if "/" in until else None),
    )):  # fmt: skip
        sheet.text(x + 6, y + 32 + at * 7.5, name, size=9, font="LiberationSerif-Regular")
        sheet.text(x + 58, y + 32 + at * 7.5, value, size=11, font="LiberationMono-Regular", mark=mark)
    sheet.stamp(x + 110, y + 78, ["VERSORGUNG", "SIEGEL"], round_=True, size=6)
    sheet.scribble(x + 8, y + 92, 34, 7)


def _card(
    form: str, rng: Random, holder: Person, as_of: date, *, expired: bool = False, specimen: bool = False
) -> Paper:
    degree = rng.choice(range(50, 101, 10))
    marks = rng.choice(_MARKS)
    start = date(as_of.year - rng.randint(1, 4), rng.randint(1, 12), 1)
    last = date(as_of.year - 1, 5, 31) if expired else None
    limited = expired or rng.random() < 0.6
    if limited and last is None:
        month = rng.randint(1, 12)
        last = date(as_of.year + rng.randint(1, 3), month, 28)
        last = last.replace(
            day=(31 if month in (1, 3, 5, 7, 8, 10, 12) else 30 if month != 2 else 28 + (last.year % 4 == 0))
        )
    until = f"{last:%m/%Y}" if last else "unbefristet"
    place = holder.address.town
    facts = {
        "from": f"{start:%d.%m.%Y}", "number": f"{rng.randint(10, 99)}/{rng.randint(10, 99)} {rng.randint(100000, 999999)}",
        "office": f"{pick(rng, 'Versorgungsamt|Amt für Versorgung und Soziales|Landesamt für Soziales|Zentrum Familie und Soziales')} {place}",
    }  # fmt: skip

    def draw(sheet: Sheet) -> dict[str, object]:
        x, y = sheet.rng.uniform(18, 105), sheet.rng.uniform(20, 50)
        if form == "sheet":
            _sheet(sheet, holder, until, facts, degree, marks)
        else:
            _front(sheet, x, y, holder, until, facts["number"], marks)
            if form == "two_pages":
                sheet.new_page()
            else:
                y += sheet.rng.uniform(62, 100)
            _back(sheet, x, y, holder, facts, degree, marks)
            if sheet.rng.random() < 0.3:
                sheet.text(sheet.style.left, 275, "Kopie für die Akte", size=9, grey=0.3)
        fields: dict[str, object] = {**holder.truth(), "degree": degree}
        if marks:
            fields["marks"] = marks.split()
        if last:
            fields["valid_until"] = last
        return fields

    return compose(
        "disability_card",
        form,
        rng,
        style(rng, footer="", dates="dots"),
        draw,
        persons=[holder],
        specimen=specimen,
    )


LAYOUTS = {name: partial(_card, name) for name in ("card", "two_pages", "sheet")}
