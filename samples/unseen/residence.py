"""Aufenthaltspapiere: cards, stickers, folded sheets and certificates of the Ausländerbehörde."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, day_between, serial, td1, upper
from samples.photos import portrait
from samples.typesetting import MRZ

from ._kit import Fields, Maker, flow, paper, put, rows, ticks
from ._look import dots, heads, long, names, sign

LAYOUTS: dict[str, Maker] = {}
_CONDITIONS = "Beschäftigung erlaubt. Selbständige Tätigkeit nicht erlaubt. Die Wohnsitznahme ist im Land Hessen erforderlich."
_PALE = (0.72, 0.8, 0.88)


def _later(day: date, years: int) -> date:
    return day.replace(year=day.year + years) - timedelta(days=1)


def _ground(s: Sheet, x: float, y: float, wide: float, tall: float) -> None:
    s.rect(x, y, wide, tall, fill=(0.95, 0.96, 0.98), stroke=(0.5, 0.5, 0.5), radius=2.5, thick=0.3)
    s.guilloche(x, y, wide, tall, (0.8, 0.88, 0.9), 9)


@paper(LAYOUTS, "residence_title", "card_copied_both_sides", body="arial", size=10)
def _card(s: Sheet, p: Person, day: date) -> Fields:
    """Both sides of the card of 2019 copied onto one sheet, larger than life."""
    rng, k = s.rng, 1.55
    issued = day_between(rng, day - timedelta(days=900), day - timedelta(days=60))
    until, number = _later(issued, 3), serial(rng, "Y")
    x, y = 34.0, 34.0
    _ground(s, x, y, 85.6 * k, 54 * k)

    def label(at: float, down: float, text: str, top: float = y) -> None:
        put(s, x + at * k, top + down * k, text, size=3.1 * k)

    def value(at: float, down: float, text: str, top: float = y, size: float = 7.4) -> None:
        put(s, x + at * k, top + down * k, text, size=size * k * 0.85, bold=True)

    put(s, x + 30 * k, y + 6.5 * k, "AUFENTHALTSTITEL", size=9 * k, bold=True)
    put(s, x + 70 * k, y + 6.5 * k, "D", size=9 * k, bold=True)
    value(61, 11, f"«document_number:{number}»")
    s.picture(portrait(p, (300, 386)), x + 3 * k, y + 11 * k, 24 * k, 31 * k)
    put(s, x + 3 * k, y + 46 * k, "RESIDENCE PERMIT", size=4.6 * k)
    label(30, 13, "NAMEN Vornamen/SURNAMES Forenames")
    value(30, 16.2, f"«family_name:{upper(p.family_name)}»")
    value(30, 19.2, f"«given_names:{p.given_names}»")
    label(30, 22.5, "GESCHLECHT/SEX")
    value(30, 25.5, p.sex)
    label(43, 22.5, "STAATSANGEHÖRIGKEIT/NATIONALITY")
    value(43, 25.5, f"«nationality:{p.nationality}»")
    label(66, 22.5, "GEBURTSDATUM/DATE OF BIRTH")
    value(66, 25.5, f"«birth_date:{p.birth_date:%d %m %Y}»")
    label(30, 29, "ART DES TITELS/TYPE OF PERMIT")
    value(30, 32, "«title_type:AUFENTHALTSERLAUBNIS»")
    label(30, 35, "KARTE GÜLTIG BIS/CARD EXPIRY")
    value(30, 38, f"«valid_until:{until:%d %m %Y}»")
    label(30, 41, "ANMERKUNGEN/REMARKS")
    value(30, 44, "«legal_basis:25 ABS.2 S.1 ALT.1»", size=6.4)
    value(72, 50, f"{rng.randint(100000, 999999)}")
    top = y + 54 * k + 12
    _ground(s, x, top, 85.6 * k, 54 * k)
    label(4, 5, "1. ANMERKUNGEN/REMARKS", top)
    value(4, 8, "«annotations:ERWERBSTÄTIGKEIT ERLAUBT»", top, 6.4)
    label(58, 5, "AUGENFARBE/EYE COLOUR", top)
    value(58, 8, "BRAUN", top, 6.4)
    label(58, 11, "GRÖSSE/HEIGHT", top)
    value(58, 14, f"{p.height_cm} cm", top, 6.4)
    label(4, 13, "2. AUSSTELLUNGSDATUM-BEHÖRDE/DATE OF ISSUE - AUTHORITY", top)
    value(4, 16, f"«issued_on:{issued:%d %m %Y}»  {upper(p.address.town)}", top, 6.4)
    label(4, 20, "3. GEBURTSORT/PLACE OF BIRTH", top)
    value(4, 23, upper(p.birth_place), top, 6.4)
    label(4, 27, "4. ANSCHRIFT/ADDRESS", top)
    value(4, 30, upper(str(p.address)), top, 6.4)
    for n, line in enumerate(td1(p, "AR", number, until, p.nationality)):
        s.text(x + 4 * k, top + (40 + 4.4 * n) * k, line, font=MRZ, size=9.9 * k)
    return {
        **p.truth(nationality=True), "title_type": "aufenthaltserlaubnis", "legal_basis": "25 ABS.2 S.1 ALT.1", "valid_until": until,
        "document_number": number, "annotations": "ERWERBSTÄTIGKEIT ERLAUBT", "issued_on": issued, "valid_from": issued,
    }


@paper(LAYOUTS, "residence_title", "card_2012_front", body="narrow", size=10)
def _old_card(s: Sheet, p: Person, day: date) -> Fields:
    """The card of 2011 to 2019, a settlement permit, its front alone in true size."""
    rng = s.rng
    issued = day_between(rng, date(2014, 1, 1), date(2018, 12, 1))
    until, number = _later(issued, 10), serial(rng, "Y")
    x, y = rng.uniform(20, 90), rng.uniform(20, 120)
    s.rect(x, y, 85.6, 54, fill=(0.96, 0.95, 0.92), stroke=(0.4, 0.4, 0.4), radius=3, thick=0.3)
    s.guilloche(x, y, 85.6, 54, (0.9, 0.83, 0.85), 8)
    s.picture(portrait(p, (240, 309)), x + 3, y + 14, 21, 27)
    put(s, x + 27, y + 7, "AUFENTHALTSTITEL", size=9, bold=True)
    put(s, x + 66, y + 7, f"«document_number:{number}»", size=8)
    for at, name, printed in (
        (12, "Name / Surname", f"«family_name:{upper(p.family_name)}», «given_names:{p.given_names}»"),
        (19, "Karte gültig bis / Card expiry", f"«valid_until:{dots(until)}»"),
        (26, "Ausstellungsort / Gültig ab", f"{upper(p.address.town)}  «valid_from:{dots(issued)}»"),
        (33, "Art des Titels / Type of permit", "«title_type:NIEDERLASSUNGSERLAUBNIS»"),
        (40, "Anmerkungen / Remarks", "«legal_basis:§ 26 ABS. 3 AUFENTHG»"),
    ):
        put(s, x + 27, y + at, name, size=4.6)
        put(s, x + 27, y + at + 3, printed, size=7.4, bold=True)
    put(s, x + 27, y + 46.2, "«annotations:ERWERBSTÄTIGKEIT GESTATTET»", size=6.6, bold=True)
    return {
        **names(p), "title_type": "niederlassungserlaubnis", "legal_basis": "§ 26 Abs. 3 AufenthG", "valid_from": issued,
        "valid_until": until, "document_number": number, "annotations": "ERWERBSTÄTIGKEIT GESTATTET",
    }


@paper(LAYOUTS, "residence_title_supplement", "folded_sheet", body="arial", size=10)
def _supplement(s: Sheet, p: Person, day: date) -> Fields:
    issued = day_between(s.rng, date(2021, 1, 1), day - timedelta(days=30))
    s.rect(15, 20, 88, 124, fill=(0.93, 0.97, 0.92))
    s.rect(107, 20, 88, 124, fill=(0.93, 0.97, 0.92))
    put(s, 20, 28, f"W {s.rng.randint(10**6, 10**7 - 1)}", size=11, bold=True)
    s.y = 32
    flow(s, "# Zusatzblatt\n\nzum Aufenthaltstitel\n\n~ zur Aufenthaltskarte\n\n~ zur Aufenthaltserlaubnis*", x=20, wide=78)
    number = serial(s.rng, "Y")
    rows(s, f"""Nr. | {number}
Name | «family_name:{p.family_name}»
Vorname | «given_names:{p.given_names}»
geboren am | «birth_date:{dots(p.birth_date)}»
gültig bis | {dots(_later(issued, 3))}""", x=20, label=26, mode="dots", wide=78, size=9.5)
    s.gap(4)
    flow(s, "~ Dieses Dokument gilt nur in Verbindung mit dem oben bezeichneten Dokument.", x=20, wide=78)
    put(s, 20, 132, f"{p.address.town}, «issued_on:{dots(issued)}»", size=9)
    s.stamp(82, 124, ["SIEGEL", p.address.town[:9]], round_=True, size=6)
    s.y = 26
    flow(s, f"""# Nebenbestimmungen:

{_CONDITIONS}""", x=112, wide=78, size=9.5)
    put(s, 112, 136, "Im Auftrag", size=8)
    sign(s, 130, 136, wide=40)
    put(s, 20, 149, "* Nicht Zutreffendes bitte streichen", size=6)
    put(s, 150, 149, "Bundesdruckerei  Art.-Nr. 3101344", size=6)
    return {**p.truth(), "issued_on": issued, "annotations": _CONDITIONS}


@paper(LAYOUTS, "fiction_certificate", "folder_inside", body="arial", size=9.5)
def _fiction(s: Sheet, p: Person, day: date) -> Fields:
    """Inside of the folder: person, effect ticked by hand, sticker."""
    rng = s.rng
    issued = day_between(rng, day - timedelta(days=80), day - timedelta(days=5))
    until, number = issued + timedelta(days=rng.choice([90, 120, 180])), f"F {rng.randint(10**6, 10**7 - 1)}"
    basis = rng.choice(["81_3_1", "81_3_2", "81_4", "81_4"])
    for x in (12, 75, 138):
        s.rect(x, 18, 61, 106, fill=(0.9, 0.94, 0.97), thick=0.3)
    put(s, 16, 24, "2", size=7)
    s.y = 26
    rows(s, f"""Name | «family_name:{p.family_name}»
Vorname | «given_names:{p.given_names}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
Staatsangehörigkeit | {p.adjective}""", x=16, wide=52, mode="above", size=9.5)
    flow(s, "~ Die Inhaberin/der Inhaber genügt mit dieser Bescheinigung nicht der Passpflicht.", x=16, wide=53, size=9)
    s.y = 22
    flow(s, "! Die Inhaberin/der Inhaber dieser Bescheinigung hat bei der unten genannten Behörde die Erteilung/Verlängerung eines Aufenthaltstitels beantragt. Bis zur Entscheidung gilt", x=78, wide=55, size=8)
    for code, words, cited in (
        ("81_3_1", "der Aufenthalt als erlaubt", "(§ 81 Abs. 3 Satz 1 AufenthG)*"),
        ("81_3_2", "die Abschiebung als ausgesetzt", "(§ 81 Abs. 3 Satz 2 AufenthG)*"),
        ("81_4", "der Aufenthaltstitel als fortbestehend", "(§ 81 Abs. 4 AufenthG)*"),
    ):
        s.y += 6
        s.tick_box(79, s.y, code == basis, pen_mark=False)
        put(s, 84, s.y, words, size=8)
        s.y += 3.6
        put(s, 84, s.y, f"«basis:{cited}»" if code == basis else cited, size=7.5)
    put(s, 78, s.y + 8, "*Nicht Zutreffendes bitte streichen", size=6)
    s.y += 14
    flow(s, "~ Diese Bescheinigung wird mit Ablauf des im Klebeetikett (Seite 5) genannten Gültigkeitsdatums ungültig.", x=78, wide=55, size=9)
    s.rect(141, 30, 55, 78, fill=(0.97, 0.97, 0.9), thick=0.5)
    s.guilloche(141, 30, 55, 78, _PALE, 10)
    put(s, 144, 37, "Fiktionsbescheinigung", size=9.5, bold=True)
    put(s, 168, 43, f"«document_number:{number}»", size=9)
    s.y = 45
    rows(s, f"""für | {p.family_name}, {p.given_names}
gültig bis | «valid_until:{dots(until)}»
Ausländerbehörde: | Landkreis {p.address.town}
Datum | «issued_on:{dots(issued)}»""", x=144, wide=50, mode="above", size=8.5)
    put(s, 144, 104, "(Siegel)", size=6)
    s.stamp(186, 98, ["LANDKREIS"], round_=True, size=5)
    return {**p.truth(), "basis": basis, "valid_until": until, "document_number": number, "issued_on": issued}


@paper(LAYOUTS, "fiction_certificate", "paper_a4_extension", body="calibri", size=11, left=25)
def _fiction_letter(s: Sheet, p: Person, day: date) -> Fields:
    """A certificate on plain paper, with the paragraph in the running text."""
    issued = day_between(s.rng, day - timedelta(days=80), day - timedelta(days=5))
    until = issued + timedelta(days=182)
    heads(s, f"Kreis {p.address.town}\nDer Landrat\nFachdienst Migration", x=25, y=20, size=10)
    s.y = 44
    flow(s, "= Fiktionsbescheinigung\n\n> gemäß § 81 Abs. 5 des Aufenthaltsgesetzes")
    rows(s, f"""Familienname | «family_name:{p.family_name}»
Vorname(n) | «given_names:{p.given_names}»
geboren am | «birth_date:{dots(p.birth_date)}»
Staatsangehörigkeit | {p.adjective}
wohnhaft | {p.address}
bisheriger Titel | «previous_title:Aufenthaltserlaubnis nach § 25 Abs. 2 AufenthG»""", mode="bars", label=52)
    s.gap(6)
    flow(s, f"""hat am {dots(issued - timedelta(days=20))} die Verlängerung des Aufenthaltstitels beantragt. Der bisherige Aufenthaltstitel gilt vom Zeitpunkt seines Ablaufs bis zur Entscheidung der Ausländerbehörde als fortbestehend («basis:§ 81 Abs. 4 Satz 1 AufenthG»).

Diese Bescheinigung ist gültig bis zum «valid_until:{long(until)}».

Erwerbstätigkeit ist weiterhin gestattet.

{p.address.town}, den «issued_on:{long(issued)}»""")
    sign(s, 25, s.y + 18, "Im Auftrag", wide=60)
    s.stamp(150, s.y + 14, ["Landkreis", p.address.town[:12]], round_=True, size=6)
    return {**p.truth(), "basis": "81_4", "valid_until": until, "previous_title": "Aufenthaltserlaubnis nach § 25 Abs. 2 AufenthG", "issued_on": issued}


@paper(LAYOUTS, "toleration", "sticker_60b", body="arial", size=10)
def _toleration(s: Sheet, p: Person, day: date) -> Fields:
    until = day + timedelta(days=s.rng.randint(-60, 150))
    unclear = s.rng.random() < 0.5
    s.rect(20, 24, 118, 106, fill=(0.97, 0.95, 0.93))
    s.guilloche(20, 24, 118, 106, (0.92, 0.85, 0.85), 12)
    s.rule(20, 34, 138, 24, thick=7, colour=(0.9, 0.45, 0.45))
    put(s, 24, 33, "Aussetzung der Abschiebung", size=12, bold=True)
    put(s, 24, 38.5, "(Duldung)" + (" für Personen mit ungeklärter Identität" if unclear else ""), size=10, bold=True)
    put(s, 24, 43, "Kein Aufenthaltstitel! Der Inhaber ist ausreisepflichtig!", size=8)
    put(s, 112, 43, f"T {s.rng.randint(10**6, 10**7 - 1)}", size=9)
    s.y = 44
    basis = "§ 60b Abs. 1 AufenthG" if unclear else "§ 60a Abs. 2 Satz 3 AufenthG"
    rows(s, f"""für | «family_name:{upper(p.family_name)}», «given_names:{p.given_names}»
geboren | «birth_date:{dots(p.birth_date)}»
gültig bis | «valid_until:{dots(until)}»
Rechtsgrundlage | «basis:{basis}»
Der Aufenthalt ist beschränkt auf: | Land Sachsen-Anhalt
Erwerbstätigkeit: | nicht gestattet
Nebenbestimmungen: | Erlischt mit Ausreise.""", x=24, label=54, size=9, step=1.8)
    put(s, 24, 118, "Im Auftrag, Unterschrift", size=7)
    sign(s, 60, 118, wide=35)
    s.stamp(122, 112, ["Landkreis"], round_=True, size=6)
    put(s, 24, 127, "Art.-Nr. 163 413", size=6)
    return {**p.truth(), "valid_until": until, "basis": basis, "identity_unclarified_60b": unclear}


@paper(LAYOUTS, "toleration", "letter_form_60c", body="times", size=11, left=25)
def _toleration_sheet(s: Sheet, p: Person, day: date) -> Fields:
    until = day + timedelta(days=s.rng.randint(200, 700))
    heads(s, "Stadt Halle (Saale)\nFachbereich Einwohnerwesen\nAbt. Einreise und Aufenthalt", x=25, y=20)
    s.y = 44
    flow(s, "= Bescheinigung\n\n> über die vorübergehende Aussetzung der Abschiebung (Duldung)")
    put(s, 105, s.y + 3, "KEIN AUFENTHALTSTITEL", bold=True, align="centre")
    s.gap(8)
    rows(s, f"""Familienname, Vorname | «family_name:{p.family_name}», «given_names:{p.given_names}»
Geburtsdatum, Geburtsort | «birth_date:{dots(p.birth_date)}», {p.birth_place}
Staatsangehörigkeit | {p.adjective}
Grund der Duldung | «basis:§ 60c AufenthG» (Ausbildungsduldung)
Gültigkeit | längstens bis «valid_until:{dots(until)}»
Nebenbestimmung | Ausbildung bei Fa. Saaleland Spedition erlaubt.""", label=54, mode="bars")
    sign(s, 25, s.y + 24, "Im Auftrag")
    s.stamp(150, s.y + 18, ["Stadt Halle"], round_=True)
    return {**p.truth(), "valid_until": until, "basis": "§ 60c AufenthG", "identity_unclarified_60b": False}


@paper(LAYOUTS, "id_substitute", "grey_folder", body="arial", size=9.5)
def _substitute(s: Sheet, p: Person, day: date) -> Fields:
    until = day + timedelta(days=s.rng.randint(30, 900))
    for x in (14, 77, 140):
        s.rect(x, 20, 60, 100, fill=(0.93, 0.93, 0.93), thick=0.3)
    put(s, 18, 30, "Ausweisersatz", size=13, bold=True)
    put(s, 18, 36, f"K {s.rng.randint(10**6, 10**7 - 1)}", size=9)
    s.picture(portrait(p, (240, 309)), 18, 42, 28, 36)
    s.y = 24
    rows(s, f"""Name | «family_name:{p.family_name}»
Vorname | «given_names:{p.given_names}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
Geburtsort | {p.birth_place}
Staatsangehörigkeit | {p.adjective}
Größe / Augenfarbe | {p.height_cm} cm / braun""", x=81, wide=52, mode="above", size=9)
    put(s, 144, 28, "Dieses Dokument gilt als Ausweisersatz", size=7.5)
    s.y = 30
    ticks(s, f"x bis zum «valid_until:{dots(until)}»\no bis zum Ablauf der Gültigkeit des", x=144, size=8)
    put(s, 149.5, s.y + 3.5, "Aufenthaltstitels (siehe Seite 5).*", size=7.5)
    s.gap(5)
    ticks(s, "x Die Personalangaben auf Seite 2 be-", x=144, size=8)
    put(s, 149.5, s.y + 3.5, "ruhen auf eigenen Angaben.*", size=7.5)
    sign(s, 146, 104, "Im Auftrag")
    return {**p.truth(), "valid_until": until}
