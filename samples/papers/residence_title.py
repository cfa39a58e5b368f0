"""Elektronischer Aufenthaltstitel (card, front and back) and the sticker; old and new notation of the legal basis."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random
from typing import Any

from samples import people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import german_date, style

from ._cards import face, label, zone

BASES = (
    "25 ABS.2 S.1 ALT.1",
    "25 ABS. 2 SATZ 1 1. ALT.",
    "25 ABS.2 S.1",
    "25 ABS.2 S.1 ALT.2",
    "25 ABS.2 S.2",
    "25 ABS.3",
    "25 ABS.1",
    "26 ABS.3 S.1",
    "26 ABS.3",
)


def _front(sheet: Sheet, x: float, y: float, someone: Person, facts: dict[str, Any], new: bool) -> None:
    rng = sheet.rng
    sheet.rect(
        x,
        y,
        85.6,
        54,
        radius=3,
        fill=(0.93, 0.96, 0.95) if new else (0.95, 0.92, 0.95),
        stroke=(0.6, 0.6, 0.6),
    )
    sheet.guilloche(
        x + 1, y + 1, 83.6, 52, rng.choice([(0.75, 0.87, 0.85), (0.9, 0.8, 0.85), (0.78, 0.83, 0.92)])
    )
    sheet.picture(face(someone), x + 3, y + 14, 24, 30.8)
    sheet.text(
        x + 3, y + 7, "AUFENTHALTSTITEL", size=9.5, font="LiberationSans-Bold", colour=(0.1, 0.25, 0.4)
    )
    if new:
        sheet.rect(x + 72, y + 2.5, 10, 7, fill=(0.1, 0.2, 0.6), stroke=None)
        sheet.text(x + 74, y + 7.4, "D", size=9, font="LiberationSans-Bold", colour=(1, 1, 0.6))
    sheet.text(
        x + 51 if new else x + 62,
        y + 7,
        str(facts["document_number"]),
        size=8.5 if new else 8,
        font="LiberationSans-Bold",
        mark="document_number",
    )
    sheet.text(x + 3, y + 50, "RESIDENCE PERMIT", size=5, font="LiberationSans-Regular", grey=0.3)
    left, step = x + 30, 7.1
    small = 3.9
    label(
        sheet,
        left,
        y + 12,
        "NAMEN Vornamen/SURNAMES Forenames" if new else "NAME, VORNAMEN/NAME, FORENAMES",
        people.upper(someone.family_name),
        "family_name",
        size=8,
        small=small,
    )
    sheet.text(
        left,
        y + 19.1,
        someone.given_names if new else people.upper(someone.given_names),
        size=8,
        font="LiberationSans-Bold",
        mark="given_names",
    )
    label(sheet, left, y + 14.8 + step, "GESCHLECHT/SEX", someone.sex, None, size=7.5, small=small)
    label(
        sheet,
        left + 15,
        y + 14.8 + step,
        "STAATSANGEHÖRIGKEIT/NATIONALITY",
        someone.nationality,
        "nationality",
        size=7.5,
        small=small,
    )
    label(
        sheet,
        left + 32.5,
        y + 20.4 + step,
        "GEBURTSDATUM/DATE OF BIRTH",
        german_date(someone.birth_date, "blanks"),
        "birth_date",
        size=7.5,
        small=small,
    )
    kind = str(facts["title_type"]).upper()
    label(
        sheet,
        left,
        y + 20.4 + step,
        "ART DES TITELS/TYPE OF PERMIT",
        "NIEDERLASSUNGS" if kind.startswith("NIEDER") else kind,
        "title_type",
        size=6.6 if new else 7,
        small=small,
    )
    if kind.startswith("NIEDER"):
        sheet.text(left, y + 26.4 + step, "ERLAUBNIS", size=6.6, font="LiberationSans-Bold")
    label(
        sheet,
        left,
        y + 28 + step,
        "KARTE GÜLTIG BIS/CARD EXPIRY",
        german_date(facts["valid_until"], "blanks"),
        "valid_until",
        size=7.5,
        small=small,
    )
    sheet.text(x + 68, y + 50, f"{rng.randint(100000, 999999)}", size=11, font="LiberationSans-Bold")
    label(
        sheet,
        left,
        y + 34.5 + step,
        "ANMERKUNGEN/REMARKS",
        str(facts["printed_basis"]),
        "legal_basis",
        size=7,
        small=small,
    )
    if facts.get("own_statement"):
        sheet.text(left, y + 41.4 + step, "PERSONALIEN EIG ANGABEN", size=6.2, font="LiberationSans-Bold")
    sheet.scribble(left + 6, y + 51.5, 22, 5, colour=(0.15, 0.15, 0.2))


def _back(sheet: Sheet, x: float, y: float, someone: Person, facts: dict[str, Any], new: bool) -> None:
    sheet.rect(x, y, 85.6, 54, radius=3, fill=(0.95, 0.95, 0.92), stroke=(0.6, 0.6, 0.6))
    sheet.guilloche(x + 1, y + 1, 83.6, 34, (0.82, 0.87, 0.8))
    label(
        sheet,
        x + 4,
        y + 4,
        "1. ANMERKUNGEN/REMARKS",
        "ERWERBSTÄTIGKEIT ERLAUBT",
        "annotations",
        size=6.4,
        small=3.6,
    )
    label(sheet, x + 50, y + 4, "AUGENFARBE/EYE COLOUR", "BRAUN", None, size=6.4, small=3.6)
    label(sheet, x + 50, y + 10, "GRÖSSE/HEIGHT", f"{someone.height_cm} cm", None, size=6.4, small=3.6)
    label(
        sheet,
        x + 4,
        y + 12,
        "2. AUSSTELLUNGSDATUM-BEHÖRDE/DATE OF ISSUE - AUTHORITY",
        german_date(facts["issued_on"], "blanks"),
        "issued_on",
        size=6.4,
        small=3.6,
    )
    sheet.text(
        x + 4, y + 18.2, people.upper(f"Stadt {someone.address.town}"), size=6.2, font="LiberationSans-Bold"
    )
    label(
        sheet,
        x + 4,
        y + 21,
        "3. GEBURTSORT/PLACE OF BIRTH",
        people.upper(someone.birth_place),
        None,
        size=6.4,
        small=3.6,
    )
    label(
        sheet,
        x + 4,
        y + 27,
        "4. ANSCHRIFT/ADDRESS",
        people.upper(f"{someone.address.postcode} {someone.address.town}"),
        None,
        size=6.2,
        small=3.6,
    )
    sheet.text(x + 4, y + 33, people.upper(someone.address.street), size=6.2, font="LiberationSans-Bold")
    sheet.picture(face(someone, 90), x + 70, y + 18, 11, 14.1)
    sheet.rect(x + 0.6, y + 35.5, 84.4, 17.6, fill=(1, 1, 1), stroke=None, radius=2)
    zone(
        sheet,
        x + 5,
        y + 40.4,
        people.td1(someone, "AR", str(facts["document_number"]), facts["valid_until"], someone.nationality),
        76,
    )


def _sticker(sheet: Sheet, x: float, y: float, someone: Person, facts: dict[str, Any]) -> None:
    sheet.rect(x, y, 120, 80, fill=(0.93, 0.95, 0.9), stroke=(0.5, 0.5, 0.5))
    sheet.guilloche(x, y, 120, 80, (0.8, 0.87, 0.78), lines=20)
    sheet.text(x + 35, y + 8, "AUFENTHALTSTITEL", size=11, font="LiberationSans-Bold")
    sheet.text(
        x + 35,
        y + 12.5,
        "DEUTSCHLAND   RESIDENCE PERMIT   TITRE DE SÉJOUR",
        size=5,
        font="LiberationSans-Regular",
    )
    sheet.text(
        x + 93,
        y + 8,
        str(facts["document_number"]),
        size=10,
        font="LiberationMono-Bold",
        mark="document_number",
    )
    sheet.picture(face(someone), x + 4, y + 18, 27, 34.7)
    rows = [
        ("NAME", f"{people.upper(someone.family_name)}, {people.upper(someone.given_names)}", "family_name"),
        (
            "GÜLTIG VON / BIS",
            f"{facts['issued_on']:%d-%m-%y}   {facts['valid_until']:%d-%m-%y}",
            "valid_until",
        ),
        ("ART DES TITELS", str(facts["title_type"]).upper(), "title_type"),
        ("ANMERKUNGEN", f"{facts['printed_basis']} AUFENTHG", "legal_basis"),
        ("", "ERWERBSTÄTIGKEIT GESTATTET", "annotations"),
    ]
    for row, (name, value, mark) in enumerate(rows):
        label(
            sheet,
            x + 36,
            y + 19 + row * 8,
            name,
            value,
            mark,
            size=8,
            small=4,
            font="LiberationMono-Regular",
        )
    born, until, start = (
        f"{someone.birth_date:%y%m%d}",
        f"{facts['valid_until']:%y%m%d}",
        f"{facts['issued_on']:%y%m%d}",
    )
    number = str(facts["document_number"])
    first = f"ATD<<{people.td3(someone, 'P', 'D', number, date(2030, 1, 1), 'D')[0][5:]}"[:36]
    dated = f"{born}{people.check_digit(born)}{someone.sex}{until}{people.check_digit(until)}"
    second = f"{number}{people.check_digit(number)}{someone.nationality.ljust(3, '<')}{dated}{start}".ljust(
        35, "<"
    ) + people.check_digit(start)
    zone(sheet, x + 5, y + 70, [first, second], 110)


def _title(
    form: str, rng: Random, holder: Person, as_of: date, *, basis: str | None = None, expired: bool = False, title_type: str | None = None, specimen: bool = False,
    issued: date | None = None, until: date | None = None, own_statement: bool | None = None,
) -> Paper:  # fmt: skip
    """`issued` and `until` give the days of a certain title; without `until` it runs three years."""
    basis = basis or rng.choice(BASES)
    title_type = title_type or (
        "niederlassungserlaubnis" if basis.startswith("26 ABS.3") else "aufenthaltserlaubnis"
    )
    by_lot = (
        people.day_between(rng, as_of - timedelta(days=1500), as_of - timedelta(days=1150))
        if expired
        else people.day_between(rng, as_of - timedelta(days=700), as_of - timedelta(days=60))
    )
    issued = issued or by_lot
    until = until or issued.replace(
        year=issued.year + (3 if title_type == "aufenthaltserlaubnis" else 10), day=min(issued.day, 28)
    )
    number = f"{rng.randint(10**8, 10**9 - 1)}" if form == "sticker" else people.serial(rng, "Y")
    facts: dict[str, Any] = {
        "title_type": title_type,
        "printed_basis": basis,
        "document_number": number,
        "valid_until": until,
        "issued_on": issued,
        "own_statement": rng.random() < 0.3,
    }
    if own_statement is not None:
        facts["own_statement"] = own_statement
    new = form in ("new_card", "two_pages")

    def draw(sheet: Sheet) -> dict[str, object]:
        x, y = sheet.rng.uniform(18, 105), sheet.rng.uniform(18, 60)
        if form == "sticker":
            _sticker(sheet, min(x, 70), y, holder, facts)
        else:
            _front(sheet, x, y, holder, facts, new)
            if form == "two_pages":
                sheet.new_page()
                _back(sheet, sheet.rng.uniform(18, 105), sheet.rng.uniform(18, 60), holder, facts, new)
            else:
                _back(sheet, x, y + sheet.rng.uniform(62, 110), holder, facts, new)
            if sheet.rng.random() < 0.3:
                sheet.text(sheet.style.left, 275, "Kopie für die Akte", size=9, grey=0.3)
        fields = {
            **holder.truth(nationality=form != "sticker"),
            "title_type": title_type,
            "legal_basis": basis,
            "valid_until": until,
            "document_number": number,
            "issued_on": issued,
            "annotations": "ERWERBSTÄTIGKEIT GESTATTET" if form == "sticker" else "ERWERBSTÄTIGKEIT ERLAUBT",
        }
        if form == "sticker":
            fields["valid_from"] = issued
        return fields

    return compose(
        "residence_title", form, rng, style(rng, footer=""), draw, persons=[holder], specimen=specimen
    )


LAYOUTS = {name: partial(_title, name) for name in ("new_card", "two_pages", "old_card", "sticker")}
