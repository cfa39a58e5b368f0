"""Identität und Personenstand: passports, cards, travel documents, registry extracts, photographs."""

# ruff: noqa: E501 - drawing calls stand unbroken
# fmt: off

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import numpy as np
import zxingcpp
from PIL import Image

from samples import people, photos
from samples.people import Person, upper
from samples.unseen.third._cards import capitals, english, face, from_state, ground, items, zone

from ._bogen import Bogen, Printed, child, layouts_of, long, spouse
from ._briefe import org
from ._namen import digits, german

LAYOUTS, layout = layouts_of()
_SAND, _BLUE, _TEAL = (0.88, 0.82, 0.68), (0.68, 0.76, 0.92), (0.62, 0.82, 0.82)


def _book(p: Bogen, number: str, until: date, form: str = "dots") -> None:
    p.say("document_number", number)
    p.say("valid_until", until, english(until) if form == "english" else f"{until:%d.%m.%Y}")
    p.known["birth_date"] = (p.h.birth_date, english(p.h.birth_date) if form == "english" else f"{p.h.birth_date:%d.%m.%Y}")


@layout("passport__syrian_data_page_upper_half", body="arial", footer="")
def _syrian(p: Bogen) -> None:
    from_state(p, "SYR")
    capitals(p)
    until = p.as_of + timedelta(days=p.rng.randint(60, 900))
    _book(p, f"N{digits(p.rng, 8)}", until)
    p.say("issuing_state", "SYR")
    p.say("issued_on", until - timedelta(days=2190), f"{until - timedelta(days=2190):%d.%m.%Y}")
    ground(p, 30, 30, 150, 106, _TEAL)
    p.s.text(105, 38, "SYRIAN ARAB REPUBLIC", size=11, bold=True, align="centre")
    p.s.text(36, 46, "PASSPORT / PASSEPORT", size=8)
    face(p, 36, 52, 33)
    items(p, 76, 46, [("Type      Country code", "P          {issuing_state}"), ("Surname", "{family_name}"), ("Name", "{given_names}"), ("Father name", "MAHMOUD"), ("Place & date of birth", upper(p.h.birth_place) + "  {birth_date}"), ("Date of issue", "{issued_on}"), ("Date of expiry", "{valid_until}")], size=8.4, label=5.2, step=9)
    items(p, 138, 46, [("Passport No", "{document_number}"), ("National No", digits(p.rng, 11)), ("Mother name & surname", "FATIMA HAMDAN"), ("Sex", p.h.sex), ("Nationality", "{nationality}"), ("Place of issue", "BERLIN")], size=8.4, label=5.2, step=9)
    zone(p, 34, 124, people.td3(p.h, "P", "SYR", str(p.known["document_number"][0]), until, "SYR"), size=9.9, step=5.2)


@layout("passport__turkish_page_with_scan_of_cover", body="arial", footer="")
def _turkish(p: Bogen) -> None:
    from_state(p, "TUR")
    capitals(p)
    until = p.as_of + timedelta(days=p.rng.randint(30, 2500))
    _book(p, f"U{digits(p.rng, 8)}", until, "english")
    p.say("issuing_state", "TUR")
    p.say("issued_on", until - timedelta(days=3650), english(until - timedelta(days=3650)))
    p.s.rect(20, 20, 70, 98, fill=(0.35, 0.05, 0.1), radius=2)
    for at, (text, size) in enumerate((("TÜRKİYE", 13), ("CUMHURİYETİ", 13), ("", 8), ("PASAPORT", 11), ("PASSPORT", 9))):
        p.s.text(55, 45 + at * 8, text, size=size, align="centre", colour=(0.85, 0.75, 0.4))
    ground(p, 40, 140, 140, 98, _BLUE)
    p.s.text(45, 148, "TÜRKİYE CUMHURİYETİ / REPUBLIC OF TÜRKİYE", size=8.5, bold=True)
    face(p, 45, 154, 32)
    items(p, 83, 152, [("Türü / Type    Ülke Kodu / Code", "P          {issuing_state}"), ("Soyadı / Surname", "{family_name}"), ("Adı / Given Names", "{given_names}"), ("Uyruğu / Nationality", "T.C. / {nationality}"), ("Doğum Tarihi / Date of Birth", "{birth_date}"), ("Veriliş Tarihi / Date of Issue", "{issued_on}"), ("Geçerlilik Tarihi / Date of Expiry", "{valid_until}")], size=8, label=5, step=9)
    items(p, 142, 152, [("Pasaport No. / Passport No.", "{document_number}"), ("Cinsiyeti / Sex", p.h.sex), ("T.C. Kimlik No.", digits(p.rng, 11)), ("Doğum Yeri", upper(p.h.birth_place)), ("Makam / Authority", "HANNOVER")], size=8, label=5, step=9)
    zone(p, 43, 227, people.td3(p.h, "P", "TUR", str(p.known["document_number"][0]), until, "TUR"), size=9.2, step=5)


@layout("national_id__german_card_of_naturalised_spouse", body="arial", footer="")
def _german_card(p: Bogen) -> None:
    p.h = people.german(p.rng, p.h.address)
    p.person(p.h)
    p.known["nationality"] = ("D", "DEUTSCH")
    until = p.as_of + timedelta(days=p.rng.randint(100, 3000))
    number = people.serial(p.rng, "L")
    _book(p, number, until)
    p.say("issuing_state", "D", "D")
    for y, back in ((40, False), (105, True)):
        ground(p, 60, y, 85.6, 54, _TEAL)
        if back:
            items(p, 64, y + 5, [("Augenfarbe / Eye colour", "BLAU"), ("Datum / Date", f"{until - timedelta(days=3652):%d.%m.%y}"), ("Behörde / Authority", f"STADT {upper(p.town)}")], size=6.6, label=3.8, step=6.6)
            items(p, 100, y + 5, [("Größe / Height", f"{p.h.height_cm} cm"), ("Anschrift / Address", f"{p.plz} {upper(p.town)}"), ("", upper(p.h.address.street))], size=6.6, label=3.8, step=6.6)
            zone(p, 64, y + 41, people.td1(p.h, "ID", number, until, "D"), size=9.6, step=4.4)
            continue
        p.s.text(64, y + 5, "BUNDESREPUBLIK DEUTSCHLAND", size=6.5, bold=True)
        p.text(124, y + 5, "{issuing_state}", size=7)
        p.s.text(64, y + 8.4, "PERSONALAUSWEIS / IDENTITY CARD / CARTE D'IDENTITÉ", size=4.4)
        p.text(143, y + 5, "{document_number}", size=8, align="right", font="OCRB")
        face(p, 63, y + 13, 24)
        items(p, 90, y + 12, [("[a] Name/Surname/Nom", "{family_name}"), ("Vornamen/Given names/Prénoms", "{given_names}"), ("Geburtsdatum/Date of birth", "{birth_date}"), ("Staatsangehörigkeit/Nationality", "{nationality}"), ("Geburtsort/Place of birth", upper(p.h.birth_place)), ("Gültig bis/Date of expiry", "{valid_until}")], size=7, label=3.8, step=6.5)


@layout("national_id__iraqi_national_card_copy", body="arial", footer="")
def _iraqi(p: Bogen) -> None:
    from_state(p, "IRQ")
    capitals(p)
    until = p.as_of + timedelta(days=p.rng.randint(200, 2500))
    _book(p, f"A{digits(p.rng, 8)}", until)
    p.say("issuing_state", "IRQ")
    ground(p, 50, 50, 110, 70, _SAND)
    p.s.text(105, 57, "REPUBLIC OF IRAQ - MINISTRY OF INTERIOR", size=7, align="centre", bold=True)
    p.s.text(105, 61, "NATIONAL CARD", size=8, align="centre")
    face(p, 54, 66, 26)
    items(p, 86, 66, [("Name", "{given_names}"), ("Surname", "{family_name}"), ("Sex", p.h.sex), ("Date of birth", "{birth_date}"), ("Nationality", "{nationality}")], size=8, label=5, step=8.4)
    items(p, 126, 66, [("Card No.", "{document_number}"), ("Code", "{issuing_state}"), ("Date of expiry", "{valid_until}"), ("Place of birth", upper(p.h.birth_place))], size=8, label=5, step=8.4)


def _travel(p: Bogen, first: str, nationality: str | None = None) -> tuple[str, date]:
    capitals(p)
    until = p.as_of + timedelta(days=p.rng.randint(40, 1090))
    number = people.serial(p.rng, first)
    _book(p, number, until, "dots")
    p.say("issued_on", until - timedelta(days=1095), f"{until - timedelta(days=1095):%d.%m.%Y}")
    if nationality:
        p.known["nationality"] = (nationality, nationality)
    return number, until


def _data_page(p: Bogen, y: float, number: str, until: date, sign: str, mark: str, nationality: str, tint: tuple[float, float, float]) -> None:
    ground(p, 40, y, 128, 90, tint)
    p.s.text(45, y + 6, "BUNDESREPUBLIK DEUTSCHLAND", size=8, bold=True)
    p.s.text(45, y + 10.5, "REISEAUSWEIS / TRAVEL DOCUMENT / TITRE DE VOYAGE", size=6.4)
    p.s.text(160, y + 8, mark, size=12, align="right", bold=True)
    face(p, 45, y + 16, 32)
    items(p, 82, y + 15, [("Typ/Type   Kode/Code", "PT   D"), ("1. Name/Surname/Nom", "{family_name}"), ("2. Vornamen/Given names", "{given_names}"), ("3. Geburtstag/Date of birth", "{birth_date}"), ("5. Staatsangehörigkeit/Nationality", sign), ("7. Ausstellungsdatum/Date of issue", "{issued_on}"), ("8. Gültig bis/Date of expiry", "{valid_until}")], size=7.8, label=4.4, step=8)
    items(p, 132, y + 15, [("Ausweis-Nr./Document No.", "{document_number}"), ("4. Geschlecht/Sex", p.h.sex), ("6. Geburtsort", upper(p.h.birth_place)), ("9. Behörde/Authority", f"STADT {upper(p.town)}"[:22])], size=7.8, label=4.4, step=8)
    zone(p, 43, y + 79, people.td3(p.h, "PT", "D", number, until, nationality), size=8.6, step=4.6)


@layout("refugee_travel_document__two_pages_of_booklet_in_one_picture", body="arial", footer="")
def _refugee(p: Bogen) -> None:
    number, until = _travel(p, "Z")
    p.know(own_statement_remark=True)
    ground(p, 40, 25, 128, 90, _BLUE)
    p.s.text(45, 33, "2", size=6)
    p.column(48, 112, 34, ["Dieser Reiseausweis ist gültig für alle Staaten mit Ausnahme von: " + p.h.state.upper(), "Abkommen vom 28. Juli 1951 / Convention of 28 July 1951", "Amtliche Eintragungen / Observations:"], size=8)
    p.s.text(50, 72, "Die Personalien beruhen auf den eigenen Angaben", size=9, font="LiberationMono-Regular")
    p.s.text(50, 77, "der Inhaberin / des Inhabers.", size=9, font="LiberationMono-Regular")
    p.s.stamp(140, 95, ["Stadt", p.town[:12]], round_=True, size=6)
    _data_page(p, 120, number, until, "---", "51", "XXB", _BLUE)
    del p.known["nationality"]


@layout("refugee_travel_document__data_page_with_nationality_printed", body="arial", footer="")
def _refugee_b(p: Bogen) -> None:
    number, until = _travel(p, "Y")
    p.know(own_statement_remark=False)
    p.s.text(105, 40, "REISEAUSWEIS - ABKOMMEN VOM 28. JULI 1951", size=8, align="centre", grey=0.4)
    _data_page(p, 60, number, until, "{nationality}", "51", p.h.nationality, _BLUE)


@layout("foreigner_travel_document__grey_booklet_data_page", body="arial", footer="")
def _foreigner(p: Bogen) -> None:
    number, until = _travel(p, "N")
    p.know(own_statement_remark=False)
    p.s.text(105, 28, "Reiseausweis für Ausländer", size=9, align="centre", grey=0.3)
    _data_page(p, 40, number, until, "{nationality}", "", p.h.nationality, (0.8, 0.8, 0.8))


@layout("foreigner_travel_document__cover_and_page_own_statements", body="arial", footer="")
def _foreigner_b(p: Bogen) -> None:
    number, until = _travel(p, "P")
    p.know(own_statement_remark=True)
    p.s.rect(30, 15, 60, 85, fill=(0.4, 0.4, 0.42), radius=2)
    for at, text in enumerate(("BUNDESREPUBLIK", "DEUTSCHLAND", "", "REISEAUSWEIS", "FÜR AUSLÄNDER")):
        p.s.text(60, 40 + at * 7, text, size=9, align="centre", colour=(0.9, 0.85, 0.6))
    p.s.rect(100, 15, 60, 85, stroke=(0.6, 0.6, 0.6))
    p.column(104, 52, 20, ["3  AMTLICHE EINTRÄGE", "PERSONALIEN BERUHEN AUF EIGENEN ANGABEN", "Gültig für alle Staaten mit Ausnahme von " + p.h.state], size=7.5)
    _data_page(p, 115, number, until, "{nationality}", "", p.h.nationality, (0.8, 0.8, 0.8))


@layout("id_substitute__folder_with_title_until_end_of_title", body="arial", size=9, footer="", sheet=(297.0, 210.0))
def _substitute(p: Bogen) -> None:
    until = p.as_of + timedelta(days=p.rng.randint(60, 800))
    p.say("document_number", f"K {digits(p.rng, 7)}")
    p.say("valid_until", until)
    p.say("issued_on", until - timedelta(days=900))
    p.know(own_statement_remark=True)
    p.s.guilloche(5, 5, 287, 200, _SAND, lines=40)
    p.s.text(25, 24, "Ausweisersatz", size=17, bold=True)
    p.text(130, 24, "{document_number}", font="OCRB", size=10, align="right")
    face(p, 25, 32, 30)
    p.y = 30
    p.beneath([("Name", "{family_name}"), ("Vorname", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Geburtsort", "[place]"), ("Staatsangehörigkeit", "{nationality}"), ("Größe / Augenfarbe", f"{p.h.height_cm} cm / braun")], x=62, wide=80, columns=1)
    p.y = 34
    p.column(160, 110, 34, ["Dieses Dokument gilt als Ausweisersatz"], size=10)
    p.y = 44
    p.ticks([(True, "bis zum {valid_until}"), (False, "bis zum Ablauf der Gültigkeit des Aufenthaltstitels/der Aussetzung der Abschiebung*"), (True, "Die Personalangaben auf Seite 2 beruhen auf den eigenen Angaben.*")], x=160, size=8.4, step=8)
    p.text(160, 90, "[town], {issued_on}   Im Auftrag", size=9)
    p.s.scribble(165, 106, 32, 8)
    p.s.stamp(240, 104, ["Stadt", p.town[:12]], round_=True, size=6)


@layout("id_substitute__half_page_typed_no_own_statements", body="times", size=10.5, footer="", sheet=(210.0, 152.0))
def _substitute_b(p: Bogen) -> None:
    until = p.as_of + timedelta(days=p.rng.randint(30, 400))
    p.say("document_number", f"K{digits(p.rng, 7)}")
    p.say("valid_until", until)
    p.know(own_statement_remark=False)
    p.s.text(105, 20, "AUSWEISERSATZ", size=16, bold=True, align="centre")
    p.text(190, 20, "{document_number}", font="OCRB", size=9, align="right")
    p.y = 26
    p.flush([("Familienname", "{family_name}"), ("Vornamen", "{given_names}"), ("geboren am", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}"), ("gültig bis", "{valid_until}")], edge=75)
    face(p, 150, 30, 28)
    p.y += 6
    p.par("Der Inhaber genügt der Ausweispflicht nach § 48 Abs. 2 AufenthG. [town], Ausländerbehörde", wide=110)
    p.s.stamp(165, 110, ["Kreis", p.town[:12]], round_=True, size=6)


@layout("birth_certificate__german_form_labels_right_identity_remark", body="times", size=11, footer="")
def _birth(p: Bogen) -> None:
    one = child(p, (1, 12))
    p.h, p.others[-1] = one, p.h
    p.roles[-1] = "parent"
    p.person(one)
    del p.known["nationality"]
    p.say("register_number", f"G {p.rng.randint(40, 2900)}/{one.birth_date.year}")
    p.say("birth_place", p.town)
    p.say("issued_on", one.birth_date + timedelta(days=p.rng.randint(10, 200)))
    p.know(own_statement_remark=True)
    p.s.guilloche(10, 10, 190, 277, (0.85, 0.85, 0.7), lines=60)
    p.s.text(105, 35, "Geburtsurkunde", size=22, align="centre", font="LiberationSerif-Bold")
    p.y = 50
    mother, father = p.others[-1], german(p.rng)
    p.flush([("Standesamt", "[town]"), ("Registernummer", "{register_number}"), ("Kind    Geburtsname", "{family_name}"), ("Vorname(n)", "{given_names}"), ("Geburtstag", "{birth_date}"), ("Geburtsort", "{birth_place}"), ("Geschlecht", "weiblich" if one.sex == "F" else "männlich"), ("1. Elternteil    Familienname", mother.family_name), ("Vorname(n)", mother.given_names), ("2. Elternteil    Familienname", father.split()[-1]), ("Vorname(n)", father.split()[0]), ("Weitere Angaben aus dem Register", "Die Identität des 1. Elternteils ist\nnicht nachgewiesen.")], edge=88, step=8.2)
    p.y += 14
    p.text(88, p.y, "[town], {issued_on}")
    p.s.stamp(55, p.y + 16, ["Standesamt", p.town[:12]], round_=True, size=7)
    p.s.scribble(95, p.y + 18, 32, 8)
    p.plain(88, p.y + 24, "[clerk], Standesbeamtin", size=9)


@layout("birth_certificate__multilingual_extract_boxes", body="arial", size=9.5, footer="")
def _birth_intl(p: Bogen) -> None:
    p.say("register_number", f"G {p.rng.randint(40, 2900)}/{p.h.birth_date.year}")
    p.say("birth_place", p.h.birth_place)
    p.say("issued_on", p.ago(100, 2500))
    p.s.text(105, 18, "Auszug aus dem Geburtseintrag", size=13, bold=True, align="centre")
    p.s.text(105, 23, "Extrait de l'acte de naissance / Extract of the record of birth / Formule A", size=7.5, align="centre")
    p.y = 30
    p.boxes([("Staat / Etat / State", "Bundesrepublik Deutschland", 0.5), ("Standesamt / Service de l'état civil", "I in Berlin", 0.5), ("Eintrag Nr. / Acte no / Entry No.", "{register_number}", 0.5), ("Tag und Ort der Geburt / Date et lieu de naissance", "{birth_date}  {birth_place}", 0.5), ("Familienname / Nom / Surname", "{family_name}", 0.5), ("Vornamen / Prénoms / Forenames", "{given_names}", 0.5), ("Geschlecht / Sexe / Sex", "F" if p.h.sex == "F" else "M", 0.2), ("Vater / Père / Father", f"{p.h.family_name}, Abdullah", 0.4), ("Mutter / Mère / Mother", f"{p.h.family_name}, Amina", 0.4), ("Andere Angaben / Autres énonciations", "Nachbeurkundung nach § 36 PStG", 1.0), ("Ausstellungsdatum / Date de délivrance", "{issued_on}", 0.5), ("Unterschrift, Siegel / Signature, sceau", "", 0.5)], tall=15)
    p.s.stamp(160, p.y - 7, ["Standesamt I", "Berlin"], round_=True, size=6)


def _married(p: Bogen) -> Person:
    other = spouse(p)
    p.say("married_on", p.ago(500, 4000))
    p.say("spouse_family_name", other.family_name)
    p.say("spouse_given_names", other.given_names)
    return other


@layout("marriage_certificate__running_text_from_register", body="cambria", size=11.5, footer="")
def _marriage(p: Bogen) -> None:
    other = _married(p)
    day = p.known["married_on"][0]
    p.say("married_on", day, long(day))  # type: ignore[arg-type]
    p.say("register_number", f"E {p.rng.randint(5, 480)}/{day.year}")  # type: ignore[attr-defined]
    p.say("issued_on", p.ago(20, 300))
    p.s.rect(15, 15, 180, 250, stroke=(0.5, 0.4, 0.2), thick=2)
    p.s.text(105, 40, "Eheurkunde", size=24, head=True, align="centre")
    p.y = 52
    p.par("Standesamt [town], Eheregister Nummer {register_number}", x=35, wide=140)
    p.y += 4
    p.pars("{given_names} {family_name}, geboren am {birth_date} in [place],", "und", "{spouse_given_names} {spouse_family_name}, geboren am " + p.d(other.birth_date) + f" in {other.birth_place},", "haben am {married_on} vor dem Standesamt [town] die Ehe geschlossen.", "Familienname in der Ehe: beide Ehegatten führen ihren bisherigen Namen weiter.", x=35, wide=140)
    p.y += 15
    p.par("[town], den {issued_on}", x=35)
    p.s.scribble(110, p.y + 14, 35, 8)
    p.plain(110, p.y + 20, "Der Standesbeamte", size=9)
    p.s.stamp(60, p.y + 12, ["Standesamt", p.town[:12]], round_=True, size=7)


@layout("marriage_certificate__three_column_grid_before_and_after", body="arial", size=9.4, footer="")
def _marriage_grid(p: Bogen) -> None:
    other = _married(p)
    p.say("register_number", f"E {p.rng.randint(5, 480)}/{p.known['married_on'][0].year}")  # type: ignore[attr-defined]
    p.say("issued_on", p.ago(20, 300))
    p.know(dissolved=False)
    p.s.text(25, 25, "EHEURKUNDE", size=17, bold=True)
    p.y = 32
    p.leaders([("Standesamt", "[town]"), ("Registernummer", "{register_number}"), ("Tag der Eheschließung", "{married_on}")], edge=150)
    p.y += 6
    p.table((46, 62, 62), [("Angaben vor der Ehe", "1.", "2."), ("Familienname", "{family_name}", "{spouse_family_name}"), ("Geburtsname", p.h.family_name, other.family_name), ("Vorname(n)", "{given_names}", "{spouse_given_names}"), ("Geburtstag", "{birth_date}", p.d(other.birth_date)), ("Geburtsort", "[place]", other.birth_place)], tall=2.3)
    p.table((46, 62, 62), [("Angaben in der Ehe", "1.", "2."), ("Familienname", p.h.family_name, other.family_name)], tall=2.3)
    p.y += 6
    p.par("Weitere Angaben aus dem Register: keine")
    p.par("[town], {issued_on}")
    p.s.stamp(70, p.y + 16, ["Siegel", p.town[:12]], round_=True, size=7)
    p.s.scribble(120, p.y + 16, 32, 8)


@layout("photo__two_prints_glued_on_sheet_corner", footer="")
def _photo_sheet(p: Bogen) -> None:
    p.know(width_mm="35.0", height_mm="45.0")
    for at in range(2):
        face(p, 20 + at * 37, 20, 35)
    p.s.rule(20, 67, 92, 67, thick=0.3, grey=0.6, dash=True)


def _photo_file(rng: Random, holder: Person, as_of: date, **_: object) -> Printed:
    """A photographer's file, as it comes by mail."""
    picture = photos.portrait(holder, (827, 1063))
    return Printed("photo", "photographers_file_six_hundred_dots", b"", 1, {"width_mm": "35.0", "height_mm": "45.0", "faces": 1}, {}, (holder,), False, (), picture, 600, shown={}, roles=("holder",))


LAYOUTS["photo__photographers_file_six_hundred_dots"] = _photo_file


def _code(p: Bogen, text: str, x: float, y: float, edge: float, form: str = "DataMatrix") -> None:
    made = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, form))
    p.s.picture(Image.fromarray(np.array(zxingcpp.write_barcode_to_image(made, scale=4))).convert("L"), x, y, edge, edge)


@layout("photo_code__photographers_sheet_with_matrix_and_dates", body="open", size=10, footer="")
def _code_sheet(p: Bogen) -> None:
    day = p.say("created_on", p.ago(1, 150))
    by = org(p, "Foto [sur]", "Passbilder · Bewerbung · Familie")
    p.s.text(25, 22, by.name, size=20, head=True)
    p.s.text(25, 28, f"{by.unit}, {by.street}, {by.town}", size=8)
    p.y = 40
    p.par("Ihr digitales Passfoto", bold=True, size=15)
    p.par("Bitte legen Sie diesen Ausdruck in der Behörde vor. Die Sachbearbeitung ruft Ihr Lichtbild mit dem Code aus der Cloud ab.")
    _code(p, f"https://bild.example/abruf?c={digits(p.rng, 24)}&d={day:%Y%m%d}", 30, 80, 42)
    face(p, 120, 80, 30)
    p.y = 130
    p.leaders([("Aufgenommen am", "{created_on}"), ("Bild-Nr.", digits(p.rng, 12)), ("Abrufbar bis", p.d(day + timedelta(days=183)))], edge=120)


@layout("photo_code__terminal_slip_narrow", body="courier", size=8.2, footer="", left=5.0, right=5.0, sheet=(80.0, 160.0))
def _code_slip(p: Bogen) -> None:
    day = p.say("created_on", p.ago(1, 100))
    p.y = 6
    p.pars("SELBSTBEDIENUNGSTERMINAL", "Bürgeramt [town]", "Biometrisches Lichtbild", after=0.2)
    _code(p, f"LB{digits(p.rng, 20)}{day:%d%m%y}", 20, 42, 38, "QRCode")
    p.y = 86
    p.pars("Erstellt: {created_on} " + f"{p.rng.randint(8, 17)}:{p.rng.randint(10, 59)}", "Terminal 03", "Gebühr 6,00 EUR", "Code im Amt vorzeigen. 3 Monate gespeichert.", after=0.2)
