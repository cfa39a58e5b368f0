"""Ausweise: passports and identity cards of several states, travel documents, photographs."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from PIL import Image

from samples import people, photos
from samples.draw import Paper
from samples.people import Person

from ._cards import blanks, capitals, english, face, foreigner, ground, items, zone
from ._issuers import digits
from ._leaf import Leaf, layouts_of

LAYOUTS, layout = layouts_of()
_ENGLISH = {"SYR": "SYRIAN ARAB REPUBLIC", "AFG": "AFGHANISTAN", "IRQ": "REPUBLIC OF IRAQ", "ERI": "STATE OF ERITREA", "IRN": "ISLAMIC REPUBLIC OF IRAN", "TUR": "REPUBLIC OF TÜRKİYE", "UKR": "UKRAINE", "SOM": "FEDERAL REPUBLIC OF SOMALIA"}
_PEOPLE = {"SYR": "SYRIAN", "AFG": "AFGHAN", "IRQ": "IRAQI", "ERI": "ERITREAN", "IRN": "IRANIAN", "TUR": "TURKISH", "UKR": "UKRAINIAN", "SOM": "SOMALI"}
_TINTS = {"SYR": (0.75, 0.85, 0.9), "AFG": (0.8, 0.88, 0.8), "IRQ": (0.86, 0.84, 0.74)}


def _booklet(p: Leaf, x: float, y: float, state: str, titles: tuple[str, str], until: date, number: str) -> None:
    """A data page, 125 by 88 mm, with its photo at the left and the zone below."""
    ground(p, x, y, 125, 88, _TINTS.get(p.h.nationality, (0.9, 0.8, 0.85)))
    p.s.text(x + 62, y + 7, titles[0], size=11, bold=True, align="centre")
    p.s.text(x + 62, y + 11.5, titles[1], size=7, align="centre")
    face(p, x + 5, y + 16, 33)
    items(p, x + 44, y + 17, [("Type / نوع", "P"), ("Surname", "{family_name}"), ("Given names", "{given_names}"), ("Nationality", state), ("Date of birth", "{birth_date}"), ("Date of issue", "{issued_on}")], label=5.5, size=9, step=8.4)
    items(p, x + 86, y + 17, [("Passport No.", "{document_number}"), ("Country code", "{issuing_state}"), ("Sex", p.h.sex), ("Place of birth", people.upper(p.h.birth_place)), ("Date of expiry", "{valid_until}"), ("Issuing authority", "CENTRAL PASSPORT DEPT.")], label=5.5, size=8, step=8.4)
    lines = people.td3(p.h, "P", p.h.nationality, number, until, p.h.nationality)
    zone(p, x + 5, y + 77, lines, size=9.6, step=6)


def _passport(p: Leaf, title: tuple[str, str], *, x: float, y: float, slashes: bool = False) -> None:
    capitals(p)
    p.known["birth_date"] = (p.h.birth_date, f"{p.h.birth_date:%d/%m/%Y}" if slashes else english(p.h.birth_date))
    day = p.say("issued_on", (at := p.ago(200, 1700)), f"{at:%d/%m/%Y}" if slashes else english(at))
    until = p.say("valid_until", (at := day + timedelta(days=2190)), f"{at:%d/%m/%Y}" if slashes else english(at))
    number = p.say("document_number", f"{p.rng.choice('ANPK')}{digits(p.rng, 8)}")
    p.say("issuing_state", p.h.nationality)
    p.know(nationality=p.h.nationality)
    _booklet(p, x, y, _PEOPLE[p.h.nationality], title, until, number)


@layout("passport__data_page_in_corner_of_sheet", body="arial", footer="")
def _corner(p: Leaf) -> None:
    _passport(p, (_ENGLISH[p.h.nationality], "PASSPORT - PASSEPORT"), x=8, y=10)


@layout("passport__data_page_with_certified_copy_stamp", body="times", footer="")
def _certified(p: Leaf) -> None:
    _passport(p, ("PASSPORT", _ENGLISH[p.h.nationality]), x=42, y=60, slashes=True)
    p.s.stamp(105, 190, ["Die Übereinstimmung mit dem Original", "wird beglaubigt.", f"Stadt {p.town}"], size=8)
    p.s.scribble(92, 214, 32, 9)


@layout("passport__german_booklet_two_data_pages", body="arial", footer="")
def _german(p: Leaf) -> None:
    foreigner(p, p.h.family_name, p.h.given_names, "DEU", p.town, p.h.sex)
    capitals(p)
    p.known["nationality"] = ("DEU", "DEUTSCH")
    p.known["birth_date"] = (p.h.birth_date, f"{p.h.birth_date:%d.%m.%Y}")
    day = p.say("issued_on", p.ago(100, 2000), None)
    until = p.say("valid_until", day.replace(year=day.year + 10, day=min(day.day, 28)))
    number = p.say("document_number", people.serial(p.rng, "C"))
    p.know(issuing_state="DEU")
    ground(p, 40, 100, 125, 88, (0.85, 0.8, 0.85))
    p.s.text(45, 107, "BUNDESREPUBLIK DEUTSCHLAND   FEDERAL REPUBLIC OF GERMANY", size=6.5, bold=True)
    p.s.text(45, 112, "REISEPASS   PASSPORT   PASSEPORT", size=8, bold=True)
    face(p, 45, 117, 33)
    items(p, 84, 117, [("1. Name/Surname/Nom", "{family_name}"), ("2. Vornamen/Given names/Prénoms", "{given_names}"), ("3. Geburtstag/Date of birth", "{birth_date}"), ("5. Staatsangehörigkeit/Nationality", "{nationality}"), ("7. Datum/Date", "{issued_on}"), ("9. Behörde/Authority", f"STADT {p.town.upper()}")], label=5, size=8, step=8)
    items(p, 130, 110, [("Pass-Nr./Passport No.", "{document_number}")], label=5, size=9)
    items(p, 130, 133, [("4. Geschlecht", p.h.sex), ("6. Geburtsort", p.town.upper()), ("8. Gültig bis/Date of expiry", "{valid_until}")], label=5, size=8, step=8)
    zone(p, 45, 177, people.td3(p.h, "P", "D", number, until, "D"), size=9.6, step=6)
    ground(p, 40, 10, 125, 86, (0.85, 0.8, 0.85))
    items(p, 50, 25, [("11. Wohnort/Residence", p.town.upper()), ("12. Größe/Height", f"{p.h.height_cm} cm"), ("13. Augenfarbe/Colour of eyes", "BRAUN")], label=5.5, size=8.5, step=12)


@layout("national_id__romanian_card", body="arial", footer="")
def _romanian(p: Leaf) -> None:
    sex = p.h.sex
    foreigner(p, p.rng.choice(["Ionescu", "Dumitrescu", "Munteanu"]), "Elena Mihaela" if sex == "F" else "Andrei Cosmin", "ROU", "Bacău", sex)
    capitals(p)
    p.known["nationality"] = ("ROU", "ROU")
    number = p.say("document_number", f"XB{digits(p.rng, 6)}", None)
    p.known["document_number"] = (number, number[2:])
    until = p.say("valid_until", (at := date(p.as_of.year + 3, p.h.birth_date.month, p.h.birth_date.day)), f"{at:%d.%m.%Y}")
    p.know(issuing_state="ROU", birth_date=p.h.birth_date)
    p.say("issued_on", (at := p.ago(400, 1500)), f"{at:%d.%m.%y}")
    ground(p, 35, 45, 105, 74, (0.75, 0.85, 0.93))
    p.s.text(87, 51, "ROUMANIE      ROMÂNIA      ROMANIA", size=8, bold=True, align="centre")
    p.s.text(39, 56, "CARTE D'IDENTITE", size=5.5)
    p.s.text(87, 56.5, "CARTE DE IDENTITATE", size=8, bold=True, align="centre")
    p.s.text(136, 56, "IDENTITY CARD", size=5.5, align="right")
    p.s.text(72, 61.5, "SERIA XB NR", size=8)
    p.text(93, 61.5, "{document_number}", size=9)
    face(p, 39, 59, 27)
    items(p, 70, 65, [("CNP", f"{(1 if p.h.birth_date.year < 2000 else 5) + (sex == 'F')}{p.h.birth_date:%y%m%d}{digits(p.rng, 6)}"), ("Nume/Nom/Last name", "{family_name}"), ("Prenume/Prenom/First name", "{given_names}"), ("Cetăţenie/Nationalite/Nationality", "Română / {nationality}"), ("Loc naştere/Lieu de naissance/Place of birth", "Jud.BC Mun.Bacău"), ("Emisă de/Delivree par/Issued by", "SPCLEP Bacău")], label=4.2, size=7, step=6.3)
    p.s.text(120, 96.5, "Valabilitate/Validity", size=4.2)
    p.text(136, 100, "{issued_on}-{valid_until}", size=6.8, align="right")
    zone(p, 40, 111, people.td2(p.h, "ID", "ROU", number, until, "ROU"), size=8.8, step=5)


@layout("national_id__german_card_of_sponsor_both_sides", body="arial", footer="")
def _german_card(p: Leaf) -> None:
    foreigner(p, p.rng.choice(["Hellwig", "Brandstetter", "Wißmann"]), "Monika" if p.h.sex == "F" else "Stefan", "DEU", p.town, p.h.sex)
    capitals(p)
    p.known["nationality"] = ("DEU", "DEUTSCH")
    p.known["birth_date"] = (p.h.birth_date, f"{p.h.birth_date:%d.%m.%Y}")
    number = p.say("document_number", people.serial(p.rng, "L"))
    until = p.say("valid_until", p.as_of + timedelta(days=p.rng.randint(300, 2900)))
    p.say("issued_on", (at := until.replace(year=until.year - 10, day=min(until.day, 28))), f"{at:%d.%m.%y}")
    p.know(issuing_state="DEU")
    ground(p, 60, 40, 86, 54, (0.75, 0.85, 0.8))
    p.s.text(64, 45, "BUNDESREPUBLIK DEUTSCHLAND", size=6, bold=True)
    p.s.text(64, 48.5, "PERSONALAUSWEIS / IDENTITY CARD / CARTE D'IDENTITÉ", size=4.8)
    p.text(142, 46, "{document_number}", size=8, align="right")
    face(p, 64, 52, 25)
    items(p, 93, 53, [("[a] Name/Surname/Nom", "{family_name}"), ("Vornamen/Given names", "{given_names}"), ("Geburtstag/Date of birth", "{birth_date}"), ("Geburtsort/Place of birth", p.town.upper()), ("Gültig bis/Date of expiry", "{valid_until}")], label=4.2, size=7, step=6.8)
    items(p, 120, 66.6, [("Staatsangehörigkeit", "{nationality}")], label=4.2, size=7)
    ground(p, 60, 110, 86, 54, (0.75, 0.85, 0.8))
    items(p, 64, 116, [("Augenfarbe", "GRÜN"), ("Größe", f"{p.h.height_cm} cm"), ("Datum", "{issued_on}"), ("Behörde", f"STADT {p.town.upper()}")], label=4.2, size=6.5, step=6)
    items(p, 100, 116, [("Anschrift", f"{p.plz} {p.town.upper()}"), ("", p.h.address.street.upper())], label=4.2, size=6.5, step=4)
    lines = people.td1(p.h, "ID", number, until, "D")
    zone(p, 64, 151, lines, size=8.6, step=4.3)


def _travel(p: Leaf, nationality: tuple[str, str], mrz: str, above: str) -> None:
    capitals(p)
    p.known["nationality"] = nationality
    p.known["birth_date"] = (p.h.birth_date, blanks(p.h.birth_date))
    day = p.say("issued_on", (at := p.ago(60, 800)), blanks(at))
    until = p.say("valid_until", (at := day + timedelta(days=1094)), blanks(at))
    number = p.say("document_number", people.serial(p.rng, "Z"))
    ground(p, 30, 105, 125, 88, (0.78, 0.83, 0.92))
    p.s.text(92, 112, "REISEAUSWEIS   TRAVEL DOCUMENT   TITRE DE VOYAGE", size=7.5, bold=True, align="centre")
    p.s.text(92, 116, above, size=5.5, align="centre")
    face(p, 34, 121, 33)
    items(p, 72, 121, [("1. Name/Surname/Nom", "{family_name}"), ("2. Vornamen/Given names/Prénoms", "{given_names}"), ("3. Geburtstag/Date of birth", "{birth_date}"), ("5. Staatsangehörigkeit/Nationality", nationality[1] if "{" not in nationality[1] else ""), ("7. Datum/Date/Date", "{issued_on}"), ("9. Behörde/Authority", f"AUSLÄNDERBEHÖRDE {p.town.upper()}"[:30])], label=5, size=8, step=8)
    items(p, 122, 121, [("Nr./No./No", "{document_number}"), ("4. Geschlecht/Sex", p.h.sex), ("6. Geburtsort", p.h.birth_place.upper()), ("8. Gültig bis/Date of expiry", "{valid_until}")], label=5, size=8, step=8)
    zone(p, 34, 182, people.td3(p.h, "PT", "D", number, until, mrz), size=9.6, step=6)
    ground(p, 30, 14, 125, 88, (0.9, 0.93, 0.97))
    p.y = 22


@layout("refugee_travel_document__inner_pages_with_remark", body="arial", footer="")
def _refugee(p: Leaf) -> None:
    _travel(p, ("XXB", "XXB"), "XXB", "(ABKOMMEN VOM 28. JULI 1951 / CONVENTION OF 28 JULY 1951)")
    p.know(nationality="XXB", own_statement_remark=True)
    p.s.text(38, 24, "AMTLICHE EINTRÄGE / OFFICIAL ENTRIES", size=7, bold=True)
    p.s.text(38, 34, f"Gültig für alle Staaten mit Ausnahme von {p.h.state}.", size=8.5)
    p.s.text(38, 44, "Die Personalien beruhen auf den eigenen Angaben des Inhabers.", size=8.5)
    p.s.stamp(130, 70, [p.town.upper()[:14], "Siegel"], round_=True, size=5)


@layout("foreigner_travel_document__grey_booklet_both_pages", body="arial", footer="")
def _foreigner(p: Leaf) -> None:
    _travel(p, (p.h.nationality, p.h.nationality), p.h.nationality, "(§ 5 AUFENTHV)")
    p.know(nationality=p.h.nationality)
    p.s.text(38, 24, "REISEAUSWEIS FÜR AUSLÄNDER", size=9, bold=True)
    p.s.text(38, 34, f"Geltungsbereich: alle Staaten außer {p.h.state}", size=8.5)
    p.s.text(38, 44, "Dieser Reiseausweis enthält 32 Seiten.", size=8)


@layout("id_substitute__folder_until_end_of_title", body="arial", footer="")
def _substitute(p: Leaf) -> None:
    p.say("document_number", f"K {digits(p.rng, 7)}")
    p.say("issued_on", p.ago(30, 300))
    p.say("valid_until", p.as_of + timedelta(days=p.rng.randint(60, 700)))
    p.know(own_statement_remark=True)
    ground(p, 15, 25, 180, 110, (0.85, 0.9, 0.78))
    for x in (75, 135):
        p.s.rule(x, 25, x, 135, thick=0.3, grey=0.5)
    p.s.text(20, 35, "Ausweisersatz", size=13, bold=True)
    p.text(20, 42, "{document_number}", size=10, colour=(0.6, 0.1, 0.1))
    face(p, 30, 50, 32)
    items(p, 79, 33, [("Name", "{family_name}"), ("Vorname(n)", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Geburtsort", p.h.birth_place), ("Staatsangehörigkeit", "{nationality}"), ("Größe", f"{p.h.height_cm} cm")], label=6.5, size=9, step=12)
    p.y = 30
    p.par("Dieses Dokument gilt als Ausweisersatz", x=139, wide=52, size=8.5, after=0.2)
    p.ticks([(True, "bis zum {valid_until}"), (False, "bis zum Ablauf des Titels*")], x=139, size=8.5)
    p.y += 3
    p.ticks([(True, "Die Personalangaben auf Seite 2")], x=139, size=8)
    p.par("beruhen auf den eigenen Angaben der Inhaberin/des Inhabers.*", x=144.5, wide=48, size=8)
    items(p, 139, 90, [("Ausstellende Behörde", f"Ausländerbehörde {p.town}"), ("Datum", "{issued_on}")], label=6.2, size=8, step=12)
    p.s.stamp(175, 118, [p.town.upper()[:12], "Siegel"], round_=True, size=5)


def _photo(rng: Random, holder: Person, as_of: date, **_: object) -> Paper:
    """Two prints of 35 by 45 mm on a sheet of the photographer; the measure holds for each."""
    del rng, as_of
    sheet = Image.new("RGB", (1000, 1500), (250, 250, 250))
    sheet.paste(photos.portrait(holder, (413, 531)), (290, 330))
    return Paper("photo", "single_print_on_photo_paper", image=sheet, dpi=300, persons=(holder,), fields={"width_mm": 35.0, "height_mm": 45.0, "faces": 1})


LAYOUTS["photo__single_print_on_photo_paper"] = _photo


@layout("photo_code__drugstore_receipt_with_code", body="open", footer="", sheet=(105.0, 148.0))
def _code(p: Leaf) -> None:
    p.say("created_on", p.ago(3, 120))
    p.s.text(52, 14, "Foto-Service", size=14, bold=True, align="centre")
    p.s.text(52, 20, "Biometrisches Lichtbild für Behörden", size=9, align="centre")
    p.s.style = p.s.style.__class__(**{**p.s.style.__dict__, "left": 10.0, "right": 10.0})
    cells = Random(p.h.portrait_seed)
    edge, pic = 33, Image.new("L", (264, 264), 255)
    draw: Callable[[int, int], None] = lambda x, y: pic.paste(0, (x * 8, y * 8, x * 8 + 8, y * 8 + 8))  # noqa: E731
    for y in range(edge):
        for x in range(edge):
            eye = [(x - a) ** 2 < 16 and (y - b) ** 2 < 16 for a, b in ((3, 3), (29, 3), (3, 29))]
            if any(eye):
                a, b = ((3, 3), (29, 3), (3, 29))[eye.index(True)]
                ring = max(abs(x - a), abs(y - b))
                if ring != 2:
                    draw(x, y)
            elif not (x < 8 and (y < 8 or y > 24)) and not (x > 24 and y < 8) and cells.random() < 0.5:
                draw(x, y)
    p.s.picture(pic, 27, 28, 50, 50)
    p.y = 82
    p.pars("Bitte legen Sie diesen Code in der Behörde vor. Die Behörde ruft Ihr Lichtbild damit aus der gesicherten Cloud ab.", "Erstellt am: {created_on}, 14:07 Uhr", "Der Code ist 6 Monate gültig und kann mehrfach verwendet werden. Nicht knicken.", size=9, after=0.5)
