"""Ausweise und Personenstand: passports, travel documents, register certificates, photographs, translations."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import cv2
from PIL import Image

from samples.draw import Sheet
from samples.people import Person, day_between, german, serial, td1, td3, upper
from samples.photos import portrait
from samples.typesetting import MRZ

from ._kit import Fields, Maker, flow, paper, put
from ._look import dots

LAYOUTS: dict[str, Maker] = {}


def _page(s: Sheet, x: float, y: float, tint: tuple[float, float, float]) -> None:
    """One page of a booklet, 125 x 88 mm."""
    s.rect(x, y, 125, 88, fill=tint, stroke=(0.45, 0.45, 0.45), thick=0.4, radius=2)
    s.guilloche(x, y, 125, 88, (0.82, 0.84, 0.86), 12)


def _zone(s: Sheet, x: float, y: float, lines: list[str]) -> None:
    for n, line in enumerate(lines):
        s.text(x + 5, y + 77 + 6.3 * n, line, font=MRZ, size=10)


def _cells(s: Sheet, x: float, y: float, cells: list[tuple[float, float, str, str]], *, label: float = 4.6, size: float = 8) -> None:
    for at, down, name, value in cells:
        put(s, x + at, y + down, name, size=label)
        put(s, x + at, y + down + 3.6, value, size=size, bold=True)


@paper(LAYOUTS, "passport", "turkish_spread", body="arial", size=9)
def _turkish(s: Sheet, p: Person, day: date) -> Fields:
    rng = s.rng
    issued = day_between(rng, day - timedelta(days=3000), day - timedelta(days=200))
    until = issued.replace(year=issued.year + rng.choice([5, 10]), day=min(issued.day, 28))
    someone = replace(p, nationality="TUR")
    number = f"U{rng.randint(10**7, 10**8 - 1)}"
    x, y = 38.0, 20.0
    s.rect(x, y, 125, 88, fill=(0.97, 0.95, 0.93), stroke=(0.45, 0.45, 0.45), thick=0.4, radius=2)
    put(s, x + 45, y + 40, "Bu pasaport 52 sayfadır.", size=8)
    put(s, x + 40, y + 46, "This passport contains 52 pages.", size=8)
    y += 88
    _page(s, x, y, (0.97, 0.94, 0.93))
    put(s, x + 6, y + 7, "TÜRKİYE CUMHURİYETİ / REPUBLIC OF TÜRKİYE", size=8, bold=True)
    put(s, x + 92, y + 7, "PASAPORT / PASSPORT", size=7)
    s.picture(portrait(p, (300, 386)), x + 6, y + 14, 35, 45)
    _cells(s, x, y, [
        (46, 13, "Tür / Type", "P"), (62, 13, "Ülke Kodu / Code of State", "TUR"), (93, 13, "Pasaport No. / Passport No.", f"«document_number:{number}»"),
        (46, 22, "Soyadı / Surname", f"«family_name:{upper(p.family_name)}»"), (46, 31, "Adı / Given name(s)", f"«given_names:{upper(p.given_names)}»"),
        (46, 40, "Uyruğu / Nationality", "T.C. / «nationality:TUR»"), (93, 40, "T.C. Kimlik No.", f"{rng.randint(10**10, 10**11 - 1)}"),
        (46, 49, "Doğum tarihi / Date of birth", f"«birth_date:{dots(p.birth_date)}»"), (93, 49, "Cinsiyeti / Sex", p.sex),
        (46, 58, "Veriliş tarihi / Date of issue", f"«issued_on:{dots(issued)}»"), (93, 58, "Doğum yeri / Place of birth", "MARDİN"),
        (46, 67, "Geçerlilik tarihi / Date of expiry", f"«valid_until:{dots(until)}»"),
    ])
    _zone(s, x, y, td3(someone, "P", "TUR", number, until, "TUR"))
    return {
        **p.truth(), "nationality": "TUR", "document_number": number, "valid_until": until, "issuing_state": "TUR", "issued_on": issued,
    }


@paper(LAYOUTS, "passport", "afghan_data_page", body="times", size=9)
def _afghan(s: Sheet, p: Person, day: date) -> Fields:
    rng = s.rng
    issued = day_between(rng, day - timedelta(days=2600), day - timedelta(days=100))
    until = issued.replace(year=issued.year + 5, day=min(issued.day, 28))
    someone, number = replace(p, nationality="AFG"), f"P0{rng.randint(10**6, 10**7 - 1)}"
    x, y = rng.uniform(15, 60), rng.uniform(25, 120)
    _page(s, x, y, (0.93, 0.96, 0.97))
    put(s, x + 62, y + 7, "ISLAMIC REPUBLIC OF AFGHANISTAN", size=8, bold=True, align="centre")
    put(s, x + 62, y + 11.5, "PASSPORT", size=8, align="centre")
    s.picture(portrait(p, (280, 360)), x + 84, y + 20, 33, 42)
    _cells(s, x, y, [
        (6, 16, "Type", "P"), (22, 16, "Country Code", "AFG"), (46, 16, "Passport No.", f"«document_number:{number}»"),
        (6, 26, "Surname", f"«family_name:{upper(p.family_name)}»"), (6, 35, "Given Name", f"«given_names:{upper(p.given_names)}»"),
        (6, 44, "Date of Birth", f"«birth_date:{p.birth_date:%d %b %Y}»".upper().replace("BIRTH_DATE", "birth_date")), (46, 44, "Place of Birth", "KABUL"),
        (6, 53, "Date of Issue", f"«issued_on:{issued:%d %b %Y}»".upper().replace("ISSUED_ON", "issued_on")), (46, 53, "Nationality", "AFGHAN"),
        (6, 62, "Date of Expiry", f"«valid_until:{until:%d %b %Y}»".upper().replace("VALID_UNTIL", "valid_until")), (46, 62, "Issuing Authority", "GENERAL DIRECTORATE"),
    ])
    _zone(s, x, y, td3(someone, "P", "AFG", number, until, "AFG", f"{rng.randint(10**8, 10**9)}"))
    return {
        **p.truth(), "nationality": "AFG", "document_number": number, "valid_until": until, "issuing_state": "AFG", "issued_on": issued,
    }


@paper(LAYOUTS, "national_id", "german_card_both_sides", body="arial", size=9)
def _id_card(s: Sheet, p: Person, day: date) -> Fields:
    rng = s.rng
    someone = german(rng, p.address)
    issued = day_between(rng, date(2021, 9, 1), day - timedelta(days=30))
    until, number = issued.replace(year=issued.year + 10, day=min(issued.day, 28)), serial(rng, "L")
    x, k = 40.0, 1.4
    for y in (28.0, 122.0):
        s.rect(x, y, 85.6 * k, 54 * k, fill=(0.93, 0.96, 0.94), stroke=(0.5, 0.5, 0.5), thick=0.3, radius=3)
        s.guilloche(x, y, 85.6 * k, 54 * k, (0.82, 0.9, 0.86), 9)
    y = 28.0
    put(s, x + 26 * k, y + 6 * k, "BUNDESREPUBLIK DEUTSCHLAND", size=6.5 * k, bold=True)
    put(s, x + 26 * k, y + 9.5 * k, "PERSONALAUSWEIS  IDENTITY CARD  CARTE D'IDENTITÉ", size=4 * k)
    s.picture(portrait(someone, (240, 309)), x + 3 * k, y + 13 * k, 25 * k, 32 * k)
    put(s, x + 66 * k, y + 14 * k, f"«document_number:{number}»", size=7 * k, bold=True)
    for at, down, name, value in (
        (31, 15, "[a] Name/Surname/Nom", f"«family_name:{upper(someone.family_name)}»"),
        (31, 22, "Vornamen/Given names/Prénoms", f"«given_names:{upper(someone.given_names)}»"),
        (31, 29, "Geburtstag/Date of birth", f"«birth_date:{dots(someone.birth_date)}»"),
        (58, 29, "Staatsangehörigkeit/Nationality", "DEUTSCH"),
        (31, 36, "Geburtsort/Place of birth", "GÖTTINGEN"),
        (31, 43, "Gültig bis/Date of expiry", f"«valid_until:{dots(until)}»"),
    ):
        put(s, x + at * k, y + down * k, name, size=3.6 * k)
        put(s, x + at * k, y + (down + 3) * k, value, size=6.6 * k, bold=True)
    put(s, x + 66 * k, y + 50 * k, f"{rng.randint(100000, 999999)}", size=7 * k)
    y = 122.0
    put(s, x + 5 * k, y + 8 * k, f"Augenfarbe BRAUN    Größe {someone.height_cm} cm    Datum {issued:%d.%m.%y}", size=5.5 * k)
    put(s, x + 5 * k, y + 14 * k, f"Behörde STADT {upper(p.address.town)}", size=5.5 * k)
    put(s, x + 5 * k, y + 20 * k, f"Anschrift {upper(str(p.address))}", size=5.5 * k)
    for n, line in enumerate(td1(someone, "ID", number, until, "D")):
        s.text(x + 4 * k, y + (40 + 4.4 * n) * k, line, font=MRZ, size=9.9 * k)
    return {**someone.truth(), "document_number": number, "valid_until": until, "issuing_state": "DEU"}


def _travel(s: Sheet, p: Person, day: date, refugee: bool) -> Fields:
    rng = s.rng
    issued = day_between(rng, day - timedelta(days=1000), day - timedelta(days=30))
    until, number = issued.replace(year=issued.year + 3, day=min(issued.day, 28)), serial(rng, "Z" if refugee else "X")
    nationality = "XXB" if refugee else p.nationality
    x, y = 42.0, 24.0
    tint = (0.9, 0.93, 0.98) if refugee else (0.94, 0.94, 0.93)
    s.rect(x, y, 125, 88, fill=tint, stroke=(0.45, 0.45, 0.45), thick=0.4, radius=2)
    s.y = y + 6
    remark = "Die Personalien beruhen auf den eigenen Angaben des Inhabers."
    flow(s, f"# Amtliche Einträge / Official observations\n\n{remark if not refugee else 'Dieser Reiseausweis ist gültig für alle Staaten mit Ausnahme von ' + p.state + '.'}", x=x + 6, wide=112, size=9)
    put(s, x + 112, y + 84, "3", size=7)
    y += 88
    _page(s, x, y, tint)
    put(s, x + 6, y + 7, "REISEAUSWEIS   TRAVEL DOCUMENT   TITRE DE VOYAGE", size=8, bold=True)
    put(s, x + 6, y + 11, "BUNDESREPUBLIK DEUTSCHLAND", size=6)
    if refugee:
        put(s, x + 50, y + 11, "(Abkommen vom 28. Juli 1951)", size=6)
        put(s, x + 112, y + 16, "51", size=14, bold=True)
    s.picture(portrait(p, (300, 386)), x + 6, y + 16, 33, 42)
    _cells(s, x, y, [
        (44, 16, "Typ/Type", "PT"), (62, 16, "Kode/Code", "D"), (80, 16, "Nr./No.", f"«document_number:{number}»"),
        (44, 25, "1. Name/Surname/Nom", f"«family_name:{upper(p.family_name)}»"), (44, 33, "2. Vornamen/Given names/Prénoms", f"«given_names:{upper(p.given_names)}»"),
        (44, 41, "3. Geburtstag/Date of birth", f"«birth_date:{dots(p.birth_date)}»"), (86, 41, "4. Geschlecht/Sex", p.sex),
        (44, 49, "5. Staatsangehörigkeit/Nationality", "---" if refugee else nationality), (86, 49, "6. Geburtsort/Place of birth", upper(p.birth_place)),
        (44, 57, "7. Ausstellungsdatum/Date of issue", f"«issued_on:{dots(issued)}»"), (86, 57, "8. Gültig bis/Date of expiry", f"«valid_until:{dots(until)}»"),
        (44, 65, "9. Behörde/Authority", f"STADT {upper(p.address.town)}"),
    ])
    _zone(s, x, y, td3(p, "PT", "D", number, until, nationality))
    fields: Fields = {**p.truth(), "nationality": nationality, "document_number": number, "valid_until": until, "issued_on": issued}
    if not refugee:
        fields["own_statement_remark"] = True
    return fields


@paper(LAYOUTS, "refugee_travel_document", "spread_with_observations", body="arial", size=9)
def _refugee(s: Sheet, p: Person, day: date) -> Fields:
    return _travel(s, p, day, True)


@paper(LAYOUTS, "foreigner_travel_document", "spread_own_statement", body="arial", size=9)
def _foreigner(s: Sheet, p: Person, day: date) -> Fields:
    return _travel(s, p, day, False)


@paper(LAYOUTS, "photo", "four_prints", body="arial")
def _photo(s: Sheet, p: Person, day: date) -> Fields:
    x, y = s.rng.uniform(30, 110), s.rng.uniform(30, 180)
    image = portrait(p, (620, 797))
    for n in range(4):
        s.picture(image, x + (n % 2) * 35.6, y + (n // 2) * 45.6, 35, 45)
    return {"width_mm": "35.0", "height_mm": "45.0", "faces": 1}


@paper(LAYOUTS, "photo_code", "terminal_receipt", body="courier", size=10, sheet_size=(80.0, 150.0), left=8, right=6)
def _photo_code(s: Sheet, p: Person, day: date) -> Fields:
    made = day - timedelta(days=s.rng.randint(1, 60))
    s.y = 12
    flow(s, f"> FOTOSTUDIO BLENDE 8\n\n> Digitales Passbild\n\n> {dots(made)} 14:22")
    code = cv2.QRCodeEncoder.create().encode(f"https://passbild.example/{s.rng.randrange(10**12):012d}")
    s.picture(Image.fromarray(code).resize((400, 400), Image.Resampling.NEAREST), 20, 42, 40, 40)
    s.y = 88
    flow(s, "Bitte legen Sie diesen Code bei Ihrer Behörde vor. Das Lichtbild ist sechs Monate lang abrufbar.")
    return {"created_on": made}
