"""Passports, travel documents, cards of identity (Pässe, Ausweise), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from samples import people
from samples.people import Person, serial

from ._cards import BLUE, card, face, small
from ._kit import Pen, group
from ._numbers import later

LAYOUTS, layout = group()
_STATES = {
    "SYR": "SYRIAN ARAB REPUBLIC", "AFG": "ISLAMIC REPUBLIC OF AFGHANISTAN", "IRQ": "REPUBLIC OF IRAQ", "ERI": "STATE OF ERITREA",
    "IRN": "ISLAMIC REPUBLIC OF IRAN", "TUR": "REPUBLIC OF TÜRKİYE", "UKR": "UKRAINE", "SOM": "FEDERAL REPUBLIC OF SOMALIA",
}  # fmt: skip


def _booklet(
    pen: Pen,
    someone: Person,
    rows: list[tuple[str, str]],
    top: float,
    head: str,
    colour: tuple[float, float, float],
) -> None:
    pen.sheet.rect(30, top, 150, 105, fill=(0.97, 0.97, 0.95), thick=0.5)
    pen.sheet.guilloche(30, top, 150, 80, colour)
    pen.text(105, top + 7, head, size=10, bold=True, align="centre")
    face(pen, 34, top + 12, 34)
    for at, (caption, value) in enumerate(rows):
        column, row = at % 2, at // 2
        small(pen, 74 + column * 54, top + 14 + row * 9, caption, value)


def _lines(pen: Pen, lines: list[str], y: float) -> None:
    for at, line in enumerate(lines):
        pen.text(34, y + at * 6, line, font="OCRB", size=10.6)


def _passport(pen: Pen, *, top: float = 70, capitals: bool, form: str, authority: str) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(200, 1500)
    until, number = later(day, years=6, days=-1), f"{rng.choice('BNPKU')}{rng.randrange(10**8):08d}"
    names = pen.who("{family}|{given}", capitals=capitals).split("|")
    family, given = (
        pen("family_name", someone.family_name, names[0]),
        pen("given_names", someone.given_names, names[1]),
    )
    rows: list[tuple[str, str]] = [
        ("Surname / Nom", family), ("Passport No. / Passeport N°", pen("document_number", number)),
        ("Given names / Prénoms", given), ("Nationality", pen("nationality", someone.nationality)),
        ("Date of birth", pen.born(form)), ("Sex", someone.sex),
        ("Place of birth", people.upper(someone.birth_place)), ("Country code", pen("issuing_state", someone.nationality)),
        ("Date of issue", pen.issued(day, form)), ("Date of expiry", pen.day("valid_until", until, form)),
        ("Authority", authority), ("Type", "P"),
    ]  # fmt: skip
    _booklet(pen, someone, rows, top, f"{_STATES[someone.nationality]} · PASSPORT", (0.9, 0.82, 0.75))
    _lines(pen, people.td3(someone, "P", someone.nationality, number, until, someone.nationality), top + 92)


@layout("passport__issued_by_consulate", body="times")
def _passport_consulate(pen: Pen) -> None:
    _passport(pen, capitals=True, form="english", authority="CONSULATE GENERAL")


@layout("passport__lower_half_of_sheet", body="narrow")
def _passport_low(pen: Pen) -> None:
    pen.lines("Farbkopie zur Akte", size=8)
    _passport(pen, top=165, capitals=False, form="dots", authority="PASSPORT DEPARTMENT")


@layout("refugee_travel_document__data_page", body="arial")
def _refugee_book(pen: Pen) -> None:
    _travel(pen, "REISEAUSWEIS · TRAVEL DOCUMENT · TITRE DE VOYAGE", "(Abkommen vom 28. Juli 1951)", "XXB")


@layout("foreigner_travel_document__data_page", body="arial")
def _foreigner_book(pen: Pen) -> None:
    _travel(pen, "REISEAUSWEIS FÜR AUSLÄNDER · TRAVEL DOCUMENT", "", pen.holder.nationality)


def _travel(pen: Pen, head: str, below: str, state: str) -> None:
    someone, day, rng = pen.holder, pen.ago(100, 900), pen.rng
    until, number = later(day, years=3, days=-1), serial(rng, "Z" if below else "X")
    rows: list[tuple[str, str]] = [
        ("1. Name / Surname", pen("family_name", someone.family_name, people.upper(someone.family_name))), ("Ausweis-Nr. / No.", pen("document_number", number)),
        ("2. Vornamen / Given names", pen("given_names", someone.given_names, people.upper(someone.given_names))), ("Staatsangehörigkeit", pen("nationality", state)),
        ("3. Geburtstag / Date of birth", pen.born("dots")), ("Geschlecht / Sex", someone.sex),
        ("4. Geburtsort", people.upper(someone.birth_place)), ("Code", "D"),
        ("5. Ausstellungsdatum", pen.issued(day, "dots")), ("6. Gültig bis", pen.day("valid_until", until, "dots")),
        ("7. Behörde", "STADT OFFENBACH AM MAIN"), ("", ""),
    ]  # fmt: skip
    _booklet(pen, someone, rows, 60, head, BLUE)
    pen.text(105, 71, below, size=7, align="centre")
    _lines(pen, people.td3(someone, "PT", "D", number, until, state), 152)


@layout("id_substitute__open_folder", body="arial", dates="dots")
def _substitute(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(30, 400)
    pen.sheet.rect(12, 20, 186, 125, fill=(0.96, 0.95, 0.9))
    pen.sheet.rule(105, 20, 105, 145, thick=0.3)
    pen.text(20, 32, "Ausweisersatz", size=16, bold=True)
    pen.text(68, 32, pen("document_number", f"K {pen.rng.randrange(10**7):07d}"), size=10)
    face(pen, 20, 38, 26)
    pen.sheet.y = 76
    pen.rows(
        ("Name", pen("family_name", someone.family_name)), ("Vornamen", pen("given_names", someone.given_names)), ("Geburtsdatum", pen.born()),
        ("Staatsangehörigkeit", pen("nationality", someone.nationality, someone.adjective)), ("Größe", f"{someone.height_cm} cm"), layout="colon", x=20, label=34, wide=80, size=9,
    )  # fmt: skip
    pen.sheet.y = 34
    pen.para("Dieses Dokument gilt als Ausweisersatz", x=110, wide=84, size=9, after=0.2)
    pen.sheet.tick_box(110, 50, True)
    pen.text(116, 50, f"bis zum {pen.day('valid_until', later(day, years=2))}", size=9)
    pen.sheet.tick_box(110, 58, False)
    pen.text(116, 58, "bis zum Ablauf der Gültigkeit des Aufenthaltstitels", size=8)
    pen.sheet.tick_box(110, 68, True)
    pen.text(116, 68, "Die Personalangaben beruhen auf den eigenen", size=8)
    pen.text(116, 72, "Angaben der Inhaberin/des Inhabers.", size=8)
    pen.told["own_statement_remark"] = True
    pen.text(110, 90, f"Ludwigsburg, {pen.issued(day)}", size=9)
    pen.text(110, 95, "Landratsamt Ludwigsburg", size=9)
    pen.sheet.scribble(112, 112, 28, 8)


@layout("national_id__spouse_card_copy", body="arial")
def _national(pen: Pen) -> None:
    someone, rng, day = people.german(pen.rng), pen.rng, pen.ago(300, 1500)
    until, number = later(day, years=10, days=-1), serial(rng, "L")
    card(pen, 40)
    pen.text(44, 47, "BUNDESREPUBLIK DEUTSCHLAND", size=7, bold=True)
    pen.text(44, 51, "PERSONALAUSWEIS / IDENTITY CARD", size=6)
    pen.text(118, 47, pen("document_number", number), size=9.5)
    face(pen, 43, 54, 26)
    family, given = (
        pen("family_name", someone.family_name, people.upper(someone.family_name)),
        pen("given_names", someone.given_names, people.upper(someone.given_names)),
    )
    small(pen, 74, 57, "[a] Name/Surname/Nom", family)
    small(pen, 74, 66, "Vornamen/Given names/Prénoms", given)
    small(pen, 74, 75, "Geburtstag/Date of birth", pen.day("birth_date", someone.birth_date, "dots"))
    small(pen, 110, 75, "Staatsangehörigkeit/Nationality", "DEUTSCH")
    small(pen, 74, 84, "Geburtsort/Place of birth", people.upper(someone.birth_place))
    small(pen, 74, 93, "Gültig bis/Date of expiry", pen.day("valid_until", until, "dots"))
    pen.told |= {"nationality": "DEU", "issuing_state": "DEU"}
