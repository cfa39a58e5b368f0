"""Titles, certificates and travel papers (Aufenthaltstitel, Fiktionsbescheinigung, Pässe), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from datetime import date

from samples import people
from samples.people import serial

from ._cards import GREEN, card, face, small
from ._kit import Pen, group
from ._letter import close, letter, officer, to
from ._numbers import later

LAYOUTS, layout = group()


@layout("residence_title__card_front_above_back", body="arial")
def _settlement(pen: Pen) -> None:
    someone, day, rng = pen.holder, pen.ago(60, 900), pen.rng
    until, number = later(day, years=10, days=-1), serial(rng, "Y")
    pen.lines("Kopie – mit dem Original verglichen", size=8)
    card(pen, 40)
    pen.text(66, 47, "AUFENTHALTSTITEL", size=10, bold=True)
    pen.text(118, 47, pen("document_number", number), size=10)
    face(pen, 43, 51, 24)
    pen.text(43, 86, "RESIDENCE PERMIT", size=5)
    pen.sheet.text(71, 52, "NAMEN Vornamen/SURNAMES Forenames", size=4.8)
    family, given = (
        pen("family_name", someone.family_name, people.upper(someone.family_name)),
        pen("given_names", someone.given_names),
    )
    pen.text(71, 56, family, size=9.5, bold=True)
    pen.text(71, 60, given, size=9)
    small(pen, 71, 64, "GESCHLECHT/SEX", someone.sex)
    small(pen, 84, 64, "STAATSANGEHÖRIGKEIT/NATIONALITY", pen("nationality", someone.nationality))
    small(pen, 122, 64, "GEBURTSDATUM/DATE OF BIRTH", pen.born("blanks"))
    pen.told["title_type"] = "niederlassungserlaubnis"
    small(pen, 71, 73, "ART DES TITELS/TYPE OF PERMIT", "NIEDERLASSUNGS")
    pen.text(71, 80.2, "ERLAUBNIS", size=9)
    small(pen, 112, 73, "KARTE GÜLTIG BIS/CARD EXPIRY", pen.day("valid_until", until, "blanks"))
    small(pen, 71, 84, "ANMERKUNGEN/REMARKS", pen("legal_basis", "26 ABS.3 S.3"), 8.5)
    pen.sheet.scribble(100, 102, 26, 7, colour=(0.1, 0.1, 0.1))
    pen.text(126, 103, f"{rng.randrange(10**6):06d}", size=11, bold=True)
    card(pen, 130, GREEN)
    small(pen, 44, 136, "1. ANMERKUNGEN/REMARKS", pen("annotations", "ERWERBSTÄTIGKEIT ERLAUBT"), 8.5)
    small(pen, 106, 136, "AUGENFARBE/EYE COLOUR", "BRAUN", 7.5)
    small(pen, 130, 136, "GRÖSSE/HEIGHT", f"{someone.height_cm} cm", 7.5)
    small(
        pen, 44, 146, "2. AUSSTELLUNGSDATUM-BEHÖRDE/DATE OF ISSUE-AUTHORITY", pen.issued(day, "blanks"), 8.5
    )
    pen.told["valid_from"] = day
    pen.text(66, 149.6, "STADT LEVERKUSEN", size=8)
    small(pen, 44, 155, "3. GEBURTSORT/PLACE OF BIRTH", people.upper(someone.birth_place), 8)
    small(
        pen,
        44,
        164,
        "4. ANSCHRIFT/ADDRESS",
        f"{someone.address.postcode} {people.upper(someone.address.town)}",
        7.5,
    )
    pen.text(44, 171, people.upper(someone.address.street), size=7.5)
    for at, line in enumerate(people.td1(someone, "AR", number, until, someone.nationality)):
        pen.text(44, 182 + at * 5.3, line, font="OCRB", size=11.5)


@layout("residence_title__sticker_in_passport_copy", body="arial")
def _sticker(pen: Pen) -> None:
    someone, day, rng = pen.holder, pen.ago(30, 500), pen.rng
    until, number = later(day, years=3, days=-1), f"{rng.randrange(10**9):09d}"
    pen.sheet.rect(30, 60, 130, 92, fill=(0.95, 0.97, 0.94), thick=0.5)
    pen.sheet.guilloche(30, 60, 130, 78, GREEN)
    pen.text(84, 67, "AUFENTHALTSTITEL", size=11, bold=True)
    pen.text(84, 71.5, "DEUTSCHLAND", size=7)
    pen.text(126, 67, pen("document_number", number), size=12)
    face(pen, 33, 64, 30)
    pen.text(70, 79, pen.who("{family}, {given}", capitals=True), size=9.5, bold=True)
    pen.told["valid_from"] = day
    pen.text(70, 86, "GÜLTIG VON", size=5)
    pen.text(88, 86, f"{pen('valid_from', day, f'{day:%d-%m-%y}')}", size=9.5)
    pen.text(112, 86, "BIS", size=5)
    pen.text(120, 86, f"{pen('valid_until', until, f'{until:%d-%m-%y}')}", size=9.5)
    pen.told["title_type"] = "aufenthaltserlaubnis"
    pen.text(70, 94, "ART DES TITELS", size=5)
    pen.text(70, 98.5, "AUFENTHALTSERLAUBNIS", size=10)
    pen.text(70, 106, "ANMERKUNGEN", size=5)
    pen.text(70, 110.5, pen("legal_basis", "§ 25 Abs. 2 Satz 1 1. Alt. AufenthG"), size=9)
    pen.text(70, 115, pen("annotations", "Erwerbstätigkeit erlaubt"), size=9)
    pen.text(70, 123, f"AUSGESTELLT AM {pen.issued(day)}  KREIS UNNA", size=8)
    for at, line in enumerate(people.td2(someone, "AT", "D", number, until, someone.nationality)):
        pen.text(34, 144 + at * 5.5, line, font="OCRB", size=12)
    born = someone.birth_date
    pen.told["birth_date"] = born
    pen.told["nationality"] = someone.nationality


@layout("residence_title_supplement__folder_typed", body="arial", dates="dots")
def _supplement(pen: Pen) -> None:
    day = pen.ago(60, 700)
    pen.sheet.rect(12, 20, 186, 120, fill=(0.94, 0.98, 0.94))
    pen.sheet.rule(105, 20, 105, 140, thick=0.3)
    pen.text(18, 30, "Zusatzblatt", size=14, bold=True)
    pen.text(18, 36, "zum Aufenthaltstitel Nr.", size=9)
    number = serial(pen.rng, "Y")
    pen.text(62, 36, pen("title_number", number), size=10)
    pen.text(18, 50, "Inhaberin/Inhaber:", size=8)
    pen.text(18, 55, pen.who("{family}, {given}"), size=10)
    pen.text(18, 61, f"geb. {pen.born()}", size=10)
    pen.text(
        18,
        75,
        f"Dieses Dokument gilt als Zusatzblatt bis zum {pen.day('valid_until', later(day, years=3))}.",
        size=8,
    )
    pen.text(18, 90, "Ausstellende Behörde:", size=8)
    pen.text(18, 95, "Landratsamt Ortenaukreis, Migrationsamt", size=9)
    pen.text(18, 101, f"Offenburg, den {pen.issued(day)}", size=9)
    pen.sheet.scribble(22, 118, 28, 8)
    pen.sheet.stamp(82, 116, ["ORTENAUKREIS"], round_=True, size=5)
    pen.text(150, 30, f"W {pen.rng.randrange(10**7):07d}", size=11)
    pen.text(110, 40, "Nebenbestimmungen:", size=10, bold=True)
    notes = (
        "Beschäftigung gestattet.",
        "Selbständige Tätigkeit gestattet.",
        "Wohnsitzauflage nach § 12a AufenthG:",
        "Land Baden-Württemberg.",
    )
    for at, line in enumerate(notes):
        pen.text(110, 48 + at * 6, line, size=10)
    pen.told["annotations"] = " ".join(notes)


def _fiction(pen: Pen, ticked: int, x: float, *, struck: bool = False) -> None:
    """The three alternatives; the one that holds is ticked, or the others are struck out."""
    effects = (
        ("der Aufenthalt als erlaubt", "(§ 81 Abs. 3 Satz 1 AufenthG),*"),
        ("die Abschiebung als ausgesetzt", "(§ 81 Abs. 3 Satz 2 AufenthG),*"),
        ("der Aufenthaltstitel als fortbestehend", "(§ 81 Abs. 4 AufenthG).*"),
    )
    for at, (effect, law) in enumerate(effects):
        top = pen.sheet.y + 8 + at * 11
        if not struck:
            pen.sheet.tick_box(x, top, at == ticked)
        pen.text(x + 6, top, effect, size=9)
        pen.text(x + 6, top + 4, law, size=8)
        if struck and at != ticked:
            pen.sheet.rule(x + 5, top - 1, x + 68, top - 1, thick=1.1, colour=(0.1, 0.1, 0.4))
            pen.sheet.rule(x + 5, top + 3, x + 62, top + 3, thick=1.1, colour=(0.1, 0.1, 0.4))
    pen.told["basis"] = ("81_3_1", "81_3_2", "81_4")[ticked]
    pen.sheet.y += 40


def _folder(pen: Pen, ticked: int, *, struck: bool) -> date:
    someone, day = pen.holder, pen.ago(5, 120)
    pen.sheet.rect(10, 18, 190, 128, fill=(0.99, 0.96, 0.9))
    pen.sheet.rule(105, 18, 105, 146, thick=0.3)
    pen.text(16, 28, "Fiktionsbescheinigung", size=15, bold=True)
    pen.sheet.y = 36
    pen.sheet.rows(
        [("Name", someone.family_name, "family_name"), ("Vorname", someone.given_names, "given_names"),
         ("Geburtsdatum", pen.born("dots"), "birth_date"), ("Staatsangehörigkeit", someone.adjective, "nationality")],
        layout="above", x=16, wide=84,
    )  # fmt: skip
    pen.told |= {
        "family_name": someone.family_name,
        "given_names": someone.given_names,
        "nationality": someone.nationality,
    }
    pen.text(16, 92, "Die Inhaberin/der Inhaber genügt mit dieser", size=8)
    pen.text(16, 96, "Bescheinigung nicht der Passpflicht.", size=8)
    pen.text(110, 28, "Die Inhaberin/der Inhaber hat bei der unten genannten", size=8)
    pen.text(110, 32, "Behörde die Erteilung/Verlängerung eines Aufenthaltstitels", size=8)
    pen.text(110, 36, "beantragt.* Bis zur Entscheidung über den Antrag gilt", size=8)
    pen.sheet.y = 36
    _fiction(pen, ticked, 110, struck=struck)
    pen.text(110, 140, "* Nichtzutreffendes bitte streichen", size=6)
    return day


@layout("fiction_certificate__folder_continued_ticked", body="arial", dates="dots")
def _continued(pen: Pen) -> None:
    day = _folder(pen, 2, struck=False)
    pen.text(110, 86, "Bisheriger Aufenthaltstitel:", size=8)
    pen.text(110, 91, pen("previous_title", "AE § 25 Abs. 2 AufenthG"), size=9)
    pen.text(
        110, 102, f"gültig bis {pen.day('valid_until', later(day, months=6), 'dots')}", size=11, bold=True
    )
    pen.text(110, 112, f"Aachen, {pen.issued(day, 'dots')}", size=9)
    pen.text(110, 117, "StädteRegion Aachen, Ausländeramt", size=9)
    pen.sheet.scribble(112, 132, 28, 8)
    pen.sheet.stamp(178, 122, ["AACHEN"], round_=True, size=7)
    pen.text(16, 138, pen("document_number", f"L {pen.rng.randrange(10**7):07d}"), size=10)


@layout("fiction_certificate__others_struck_out", body="times", dates="dots")
def _allowed(pen: Pen) -> None:
    day = _folder(pen, 0, struck=True)
    pen.sheet.rect(112, 80, 82, 54, fill=(1, 1, 1))
    pen.text(115, 87, "Fiktionsbescheinigung", size=10, bold=True)
    pen.text(166, 87, pen("document_number", f"F {pen.rng.randrange(10**7):07d}"), size=9)
    pen.text(115, 96, "gültig bis", size=8)
    pen.text(140, 96, pen.day("valid_until", later(day, months=3), "dots"), size=11)
    pen.text(115, 105, "Ausländerbehörde:", size=8)
    pen.text(115, 110, "Hansestadt Wismar", size=9)
    pen.text(115, 117, f"Wismar, den {pen.issued(day, 'dots')}", size=9)
    pen.sheet.scribble(118, 130, 26, 8)


@layout("fiction_certificate__duldung_effect_letter", body="calibri", dates="dots")
def _suspended(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(5, 80)
    letter(
        pen, ("Landkreis Emsland", "Fachbereich Ordnung – Ausländerwesen", "Ordeniederung 1", "49716 Meppen"), to(someone),
        [("Az.", f"32-{pen.rng.randint(1000, 9999)}"), ("Datum", pen.issued(day))], "Bescheinigung nach § 81 Abs. 5 AufenthG (Fiktionsbescheinigung)", form="left",
    )  # fmt: skip
    pen.told["basis"] = "81_3_2"
    pen.para(
        f"Es wird bescheinigt, dass {pen.who()}, geb. am {pen.born()}, die Erteilung einer Aufenthaltserlaubnis beantragt hat. Der Antrag wurde verspätet gestellt."
    )
    pen.para(
        "Ab dem Zeitpunkt der Antragstellung gilt bis zur Entscheidung der Ausländerbehörde die Abschiebung als ausgesetzt (§ 81 Abs. 3 Satz 2 AufenthG). Der Aufenthalt gilt nicht als erlaubt."
    )
    pen.para(f"Diese Bescheinigung ist gültig bis zum {pen.day('valid_until', later(day, months=4))}.")
    close(pen, phrase="Im Auftrag")


@layout("toleration__sticker_on_folder", body="arial", dates="dots")
def _toleration(pen: Pen) -> None:
    day = pen.ago(10, 60)
    pen.sheet.rect(20, 30, 150, 100, fill=(0.96, 0.96, 0.98))
    pen.text(26, 42, "Aussetzung der Abschiebung (Duldung)", size=13, bold=True)
    pen.text(140, 36, f"T {pen.rng.randrange(10**7):07d}", size=10)
    pen.text(26, 48, "Kein Aufenthaltstitel! Der Inhaber ist ausreisepflichtig!", size=9, bold=True)
    pen.sheet.rule(20, 130, 170, 30, thick=3, colour=(0.85, 0.35, 0.35))
    pen.text(26, 60, f"für {pen.who('{family}, {given}')}", size=10)
    pen.text(26, 66, f"geboren am {pen.born()}", size=10)
    pen.text(26, 76, f"gültig bis {pen.day('valid_until', later(pen.as_of, months=3))}", size=11, bold=True)
    pen.text(26, 86, f"erteilt nach {pen('basis', '§ 60a Abs. 2 Satz 1 AufenthG')}", size=9)
    pen.text(26, 94, "Der Aufenthalt ist beschränkt auf: Freistaat Thüringen", size=9)
    pen.text(26, 100, "Erwerbstätigkeit: nur mit Genehmigung der Ausländerbehörde", size=9)
    pen.text(26, 106, "Nebenbestimmungen: Erlischt mit Bekanntgabe des Abschiebungstermins.", size=9)
    pen.text(26, 116, f"Sömmerda, {pen.issued(day)}   Landratsamt Sömmerda   {officer(pen)}", size=8)
    pen.told["identity_unclarified_60b"] = False
