"""Titles, certificates and travel papers (Aufenthaltstitel, Fiktionsbescheinigung, Pässe), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from datetime import date

from samples import people
from samples.people import Person, serial
from samples.photos import portrait

from ._kit import Pen, group, later
from ._letter import close, letter, officer, to

LAYOUTS, layout = group()
_GREEN, _BLUE = (0.75, 0.9, 0.82), (0.78, 0.86, 0.95)
_STATES = {
    "SYR": "SYRIAN ARAB REPUBLIC", "AFG": "ISLAMIC REPUBLIC OF AFGHANISTAN", "IRQ": "REPUBLIC OF IRAQ", "ERI": "STATE OF ERITREA",
    "IRN": "ISLAMIC REPUBLIC OF IRAN", "TUR": "REPUBLIC OF TÜRKİYE", "UKR": "UKRAINE", "SOM": "FEDERAL REPUBLIC OF SOMALIA",
}  # fmt: skip


def _face(pen: Pen, x: float, y: float, wide: float) -> None:
    pen.sheet.picture(portrait(pen.holder, (280, 360)), x, y, wide, wide * 9 / 7)


def _small(pen: Pen, x: float, y: float, caption: str, value: str, size: float = 9) -> None:
    pen.sheet.text(x, y, caption, size=4.4)
    pen.text(x, y + 3.6, value, size=size)


def _card(pen: Pen, top: float, colour: tuple[float, float, float] = _BLUE) -> None:
    pen.sheet.rect(40, top, 108, 68, fill=(0.97, 0.98, 0.99), radius=3, thick=0.6)
    pen.sheet.guilloche(40, top, 108, 68, colour)


@layout("residence_title__card_front_above_back", body="arial")
def _settlement(pen: Pen) -> None:
    someone, day, rng = pen.holder, pen.ago(60, 900), pen.rng
    until, number = later(day, years=10, days=-1), serial(rng, "Y")
    pen.lines("Kopie – mit dem Original verglichen", size=8)
    _card(pen, 40)
    pen.text(66, 47, "AUFENTHALTSTITEL", size=10, bold=True)
    pen.text(118, 47, pen("document_number", number), size=10)
    _face(pen, 43, 51, 24)
    pen.text(43, 86, "RESIDENCE PERMIT", size=5)
    pen.sheet.text(71, 52, "NAMEN Vornamen/SURNAMES Forenames", size=4.8)
    family, given = (
        pen("family_name", someone.family_name, people.upper(someone.family_name)),
        pen("given_names", someone.given_names),
    )
    pen.text(71, 56, family, size=9.5, bold=True)
    pen.text(71, 60, given, size=9)
    _small(pen, 71, 64, "GESCHLECHT/SEX", someone.sex)
    _small(pen, 84, 64, "STAATSANGEHÖRIGKEIT/NATIONALITY", pen("nationality", someone.nationality))
    _small(pen, 122, 64, "GEBURTSDATUM/DATE OF BIRTH", pen.born("blanks"))
    pen.told["title_type"] = "niederlassungserlaubnis"
    _small(pen, 71, 73, "ART DES TITELS/TYPE OF PERMIT", "NIEDERLASSUNGS")
    pen.text(71, 80.2, "ERLAUBNIS", size=9)
    _small(pen, 112, 73, "KARTE GÜLTIG BIS/CARD EXPIRY", pen.day("valid_until", until, "blanks"))
    _small(pen, 71, 84, "ANMERKUNGEN/REMARKS", pen("legal_basis", "26 ABS.3 S.3"), 8.5)
    pen.sheet.scribble(100, 102, 26, 7, colour=(0.1, 0.1, 0.1))
    pen.text(126, 103, f"{rng.randrange(10**6):06d}", size=11, bold=True)
    _card(pen, 130, _GREEN)
    _small(pen, 44, 136, "1. ANMERKUNGEN/REMARKS", pen("annotations", "ERWERBSTÄTIGKEIT ERLAUBT"), 8.5)
    _small(pen, 106, 136, "AUGENFARBE/EYE COLOUR", "BRAUN", 7.5)
    _small(pen, 130, 136, "GRÖSSE/HEIGHT", f"{someone.height_cm} cm", 7.5)
    _small(
        pen, 44, 146, "2. AUSSTELLUNGSDATUM-BEHÖRDE/DATE OF ISSUE-AUTHORITY", pen.issued(day, "blanks"), 8.5
    )
    pen.told["valid_from"] = day
    pen.text(66, 149.6, "STADT LEVERKUSEN", size=8)
    _small(pen, 44, 155, "3. GEBURTSORT/PLACE OF BIRTH", people.upper(someone.birth_place), 8)
    _small(
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
    pen.sheet.guilloche(30, 60, 130, 78, _GREEN)
    pen.text(84, 67, "AUFENTHALTSTITEL", size=11, bold=True)
    pen.text(84, 71.5, "DEUTSCHLAND", size=7)
    pen.text(126, 67, pen("document_number", number), size=12)
    _face(pen, 33, 64, 30)
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
    _face(pen, 34, top + 12, 34)
    for at, (caption, value) in enumerate(rows):
        column, row = at % 2, at // 2
        _small(pen, 74 + column * 54, top + 14 + row * 9, caption, value)


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
    _booklet(pen, someone, rows, 60, head, _BLUE)
    pen.text(105, 71, below, size=7, align="centre")
    _lines(pen, people.td3(someone, "PT", "D", number, until, state), 152)


@layout("id_substitute__open_folder", body="arial", dates="dots")
def _substitute(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(30, 400)
    pen.sheet.rect(12, 20, 186, 125, fill=(0.96, 0.95, 0.9))
    pen.sheet.rule(105, 20, 105, 145, thick=0.3)
    pen.text(20, 32, "Ausweisersatz", size=16, bold=True)
    pen.text(68, 32, pen("document_number", f"K {pen.rng.randrange(10**7):07d}"), size=10)
    _face(pen, 20, 38, 26)
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
    _card(pen, 40)
    pen.text(44, 47, "BUNDESREPUBLIK DEUTSCHLAND", size=7, bold=True)
    pen.text(44, 51, "PERSONALAUSWEIS / IDENTITY CARD", size=6)
    pen.text(118, 47, pen("document_number", number), size=9.5)
    _face(pen, 43, 54, 26)
    family, given = (
        pen("family_name", someone.family_name, people.upper(someone.family_name)),
        pen("given_names", someone.given_names, people.upper(someone.given_names)),
    )
    _small(pen, 74, 57, "[a] Name/Surname/Nom", family)
    _small(pen, 74, 66, "Vornamen/Given names/Prénoms", given)
    _small(pen, 74, 75, "Geburtstag/Date of birth", pen.day("birth_date", someone.birth_date, "dots"))
    _small(pen, 110, 75, "Staatsangehörigkeit/Nationality", "DEUTSCH")
    _small(pen, 74, 84, "Geburtsort/Place of birth", people.upper(someone.birth_place))
    _small(pen, 74, 93, "Gültig bis/Date of expiry", pen.day("valid_until", until, "dots"))
    pen.told |= {"nationality": "DEU", "issuing_state": "DEU"}
