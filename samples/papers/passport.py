"""Reisepass of several states, and the German travel documents: data page with its machine readable zone."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import german_date, style

from ._cards import face, label, zone

_STATES = {
    "SYR": ("SYRIAN ARAB REPUBLIC", "PASSPORT", "N", 9, (0.75, 0.8, 0.9)),
    "AFG": ("ISLAMIC REPUBLIC OF AFGHANISTAN", "PASSPORT", "P0", 7, (0.75, 0.85, 0.78)),
    "IRQ": ("REPUBLIC OF IRAQ", "PASSPORT", "A", 8, (0.8, 0.88, 0.8)),
    "ERI": ("THE STATE OF ERITREA", "PASSPORT", "K0", 7, (0.88, 0.82, 0.75)),
    "IRN": ("ISLAMIC REPUBLIC OF IRAN", "PASSPORT / PASSEPORT", "K", 8, (0.9, 0.8, 0.8)),
    "TUR": ("TÜRKİYE CUMHURİYETİ / REPUBLIC OF TÜRKİYE", "PASAPORT / PASSPORT", "U", 8, (0.9, 0.82, 0.85)),
    "UKR": ("УКРАЇНА / UKRAINE", "PASSPORT", "FX", 6, (0.75, 0.82, 0.92)),
    "SOM": ("FEDERAL REPUBLIC OF SOMALIA", "PASSPORT", "P", 8, (0.78, 0.86, 0.92)),
    "D": ("BUNDESREPUBLIK DEUTSCHLAND", "REISEPASS / PASSPORT / PASSEPORT", "C", 8, (0.9, 0.82, 0.82)),
}  # fmt: skip


def data_page(
    sheet: Sheet, x: float, y: float, someone: Person, *, heading: tuple[str, str], number: str, issued: date, until: date, kind: str, state: str,
    nationality: str, form: str, tint: tuple[float, float, float], visible_nationality: str | None = None, badge: str = "", office: str = "",
) -> None:  # fmt: skip
    """A booklet's data page, 125 x 88 mm, in one of three arrangements."""
    red, green, blue = (min(1.0, 0.55 + part / 2) for part in tint)
    sheet.rect(x, y, 125, 88, fill=(red, green, blue), stroke=(0.5, 0.5, 0.5), radius=2)
    sheet.guilloche(x + 1, y + 1, 123, 62, tint, lines=18)
    sheet.text(x + 4, y + 6, heading[0], size=7.5, font="DejaVuSans")
    sheet.text(x + 4, y + 10, heading[1], size=6, font="DejaVuSans")
    if badge:
        sheet.rect(x + 112, y + 3, 8, 6, stroke=(0.2, 0.2, 0.4))
        sheet.text(x + 113.6, y + 7.6, badge, size=9, font="LiberationSans-Bold")
    photo_x = x + 86 if form == "photo_right" else x + 4
    sheet.picture(face(someone), photo_x, y + 14, 34, 43.7)
    left = x + 5 if form == "photo_right" else x + 43
    when = "english" if form == "english" or (state not in ("D",) and form == "photo_right") else "dots"
    german = state == "D"
    names = (
        (
            "Name/Surname/Nom",
            "Vornamen/Given names/Prénoms",
            "Staatsangehörigkeit/Nationality",
            "Geburtstag/Date of birth",
            "Geschlecht/Sex",
            "Geburtsort/Place of birth",
            "Ausstellungsdatum/Date of issue",
            "Gültig bis/Date of expiry",
            "Behörde/Authority",
        )
        if german
        else (
            "Surname",
            "Given names",
            "Nationality",
            "Date of birth",
            "Sex",
            "Place of birth",
            "Date of issue",
            "Date of expiry",
            "Authority",
        )
    )
    sheet_number = "Pass-Nr./Passport No." if german else "Passport No."
    label(sheet, left, y + 14, "Type / Code", f"{kind}   {state}", None, size=7)
    label(sheet, left + 24, y + 14, sheet_number, number, "document_number", size=8)
    nation = nationality if visible_nationality is None else visible_nationality
    cells = [
        (0, 21, names[0], people.upper(someone.family_name), "family_name"), (0, 27.5, names[1], people.upper(someone.given_names), "given_names"),
        (0, 34, names[2], nation, "nationality"), (32, 34, names[4], someone.sex, None), (0, 40.5, names[3], german_date(someone.birth_date, when), "birth_date"),
        (32, 40.5, names[5], people.upper(someone.birth_place), None), (0, 47, names[6], german_date(issued, when), "issued_on"),
        (32, 47, names[7], german_date(until, when), "valid_until"), (0, 53.5, names[8], office, None),
    ]  # fmt: skip
    for dx, dy, name, value, mark in cells:
        label(sheet, left + dx, y + dy, name, value, mark, size=7.2)
    sheet.scribble(photo_x + 4, y + 63, 24, 5, colour=(0.1, 0.1, 0.2))
    sheet.rect(x + 0.6, y + 66, 123.8, 21.2, fill=(0.98, 0.98, 0.98), stroke=None)
    zone(sheet, x + 4, y + 74, people.td3(someone, kind, state, number, until, nationality), 117, step=7.5)


def _passport(
    form: str, rng: Random, holder: Person, as_of: date, *, expired: bool = False, specimen: bool = False
) -> Paper:
    country, word, prefix, digits, tint = _STATES.get(holder.nationality, _STATES["SYR"])
    years = 10 if holder.nationality in ("D", "TUR", "UKR") else rng.choice([2, 6, 8])
    if expired:
        until = people.day_between(rng, as_of - timedelta(days=1400), as_of - timedelta(days=30))
    else:
        until = people.day_between(
            rng, as_of + timedelta(days=200), as_of + timedelta(days=min(1200, years * 330))
        )
    issued = until.replace(year=until.year - years, day=min(until.day, 28)) + timedelta(days=1)
    number = (
        people.serial(rng, "C")
        if holder.nationality == "D"
        else f"{prefix}{rng.randrange(10**digits):0{digits}d}"[:9]
    )
    state = holder.nationality
    office = {"SYR": f"{people.upper(holder.birth_place)}-CENTER", "D": "STADT GÖTTINGEN"}.get(
        state, "MINISTRY OF INTERIOR"
    )

    def draw(sheet: Sheet) -> dict[str, object]:
        x, y = sheet.rng.uniform(14, 70), sheet.rng.uniform(16, 60)
        if form == "spread":
            sheet.rect(x, y, 125, 88, fill=(0.96, 0.95, 0.9), stroke=(0.5, 0.5, 0.5))
            sheet.guilloche(x, y, 125, 88, tint)
            sheet.text(x + 62, y + 80, "3", size=8)
            y += 89
        data_page(
            sheet,
            x,
            y,
            holder,
            heading=(country, word),
            number=number,
            issued=issued,
            until=until,
            kind="P",
            state=state,
            nationality=state,
            form=form,
            tint=tint,
            office=office,
        )
        return {
            **holder.truth(nationality=True),
            "document_number": number,
            "valid_until": until,
            "issued_on": issued,
            "issuing_state": state,
        }

    return compose("passport", form, rng, style(rng, footer=""), draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_passport, name) for name in ("plain", "english", "photo_right", "spread")}
