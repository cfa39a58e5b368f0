"""Further layouts of the most frequent kinds (weitere Papiere), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from datetime import date

from samples import people
from samples.people import serial
from samples.photos import portrait

from ._cards import BLUE, small
from ._kit import Pen, group, pupil
from ._letter import close, dear, letter, to
from ._numbers import eur, later

LAYOUTS, layout = group()


@layout("residence_title__front_alone_refugee", body="narrow")
def _front(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(100, 700)
    until = later(day, years=3, days=-1)
    pen.sheet.rect(30, 60, 140, 88, fill=(0.97, 0.98, 0.99), radius=4, thick=0.6)
    pen.sheet.guilloche(30, 60, 140, 88, BLUE)
    pen.text(66, 69, "AUFENTHALTSTITEL", size=14, bold=True)
    pen.text(132, 69, pen("document_number", serial(pen.rng, "Y")), size=13)
    pen.sheet.picture(portrait(someone, (280, 360)), 34, 74, 32, 41)
    small(
        pen,
        72,
        78,
        "NAMEN Vornamen/SURNAMES Forenames",
        pen("family_name", someone.family_name, people.upper(someone.family_name)),
        12,
    )
    pen.text(72, 87, pen("given_names", someone.given_names), size=12)
    small(pen, 72, 94, "GESCHLECHT/SEX", someone.sex, 11)
    small(pen, 92, 94, "STAATSANGEHÖRIGKEIT/NATIONALITY", pen("nationality", someone.nationality), 11)
    small(pen, 136, 94, "GEBURTSDATUM/DATE OF BIRTH", pen.born("blanks"), 11)
    pen.told["title_type"] = "aufenthaltserlaubnis"
    small(pen, 72, 106, "ART DES TITELS/TYPE OF PERMIT", "AUFENTHALTSERLAUBNIS", 11)
    small(pen, 72, 118, "KARTE GÜLTIG BIS/CARD EXPIRY", pen.day("valid_until", until, "blanks"), 11)
    small(pen, 72, 130, "ANMERKUNGEN/REMARKS", pen("legal_basis", "25 ABS.2 S.1 ALT.1"), 11)
    pen.text(140, 142, f"{pen.rng.randrange(10**6):06d}", size=14, bold=True)


@layout("landlord_confirmation__filled_at_the_kitchen_table_hand", body="arial", dates="dots")
def _kitchen(pen: Pen) -> None:
    day, owner = pen.ago(30, 900), people.german(pen.rng)
    pen.title("Bestätigung des Wohnungsgebers (§ 19 Abs. 3 BMG)", size=13)
    pen.cells(
        [("Wohnungsgeber (Name, Anschrift)", f"{owner.full_name}, {owner.address}")], [("Anschrift der Wohnung", pen("address", str(pen.holder.address)))],
        [("Tag des Einzugs", pen.day("moved_in_on", day))], [("Meldepflichtige Personen", pen.who())], hand=True, tall=14,
    )  # fmt: skip
    pen.gap(3)
    pen.tick("Ich bin Eigentümer der Wohnung.", True)
    pen.tick("Ich bin nicht Eigentümer. Eigentümer ist: ____________", False)
    pen.sign("Unterschrift", place=f"Datum: {pen.issued(later(day, days=2))}")


@layout("rental_contract__old_form_typed", body="times", dates="dots")
def _typed(pen: Pen) -> None:
    _old_form(pen, hand=False)


@layout("rental_contract__old_form_hand", body="times", dates="dots")
def _by_hand(pen: Pen) -> None:
    _old_form(pen, hand=True)


def _old_form(pen: Pen, *, hand: bool) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(300, 2500)
    owner, start, cold, rest = (
        people.german(rng),
        later(day, months=1).replace(day=1),
        rng.randint(280, 590),
        rng.randint(110, 190),
    )
    pen.title("Mietvertrag über Wohnraum", size=15, align="centre")
    pen.cells(
        [("Vermieter", pen("landlord", owner.full_name))], [("Mieter", pen.who())], [("§ 1 Wohnung (Straße, Ort)", pen("address", str(someone.address)))],
        [("Zimmer", pen("rooms", rng.choice(["2", "3"]))), ("Wohnfläche m²", pen("floor_area_m2", rng.choice(["52", "64", "71"]))), ("Lage", "1. OG rechts")],
        [("§ 2 Mietbeginn", pen.day("start", start)), ("Mietdauer", "unbestimmte Zeit")],
        [("§ 3 Kaltmiete EUR", pen.money("rent_cold", cold)), ("Nebenkosten mit Heizung EUR", eur(rest)), ("Gesamtmiete EUR", pen.money("rent_warm", cold + rest))], hand=hand, tall=13,
    )  # fmt: skip
    pen.told |= {"tenants": [someone.full_name], "unlimited": True, "signed": True}
    pen.gap(4)
    pen.para(
        "§ 4 Der Mieter hinterlegt eine Kaution von zwei Monatsmieten. § 5 Tierhaltung bedarf der Zustimmung. § 6 Im Übrigen gelten die gesetzlichen Bestimmungen.",
        size=9.5,
    )
    pen.lines(f"Datum: {pen.issued(day)}")
    top = pen.sheet.y + 2
    pen.sheet.y = top
    pen.sign("Vermieter")
    pen.sheet.y = top
    pen.sign("Mieter", x=115)


@layout("birth_certificate__multilingual_extract", body="arial", dates="dots", size=9.5)
def _extract(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(30, 900)
    place = "Mülheim an der Ruhr"
    pen.title("Auszug aus dem Geburtseintrag", size=14, align="centre", gap=1)
    pen.title(
        "Extrait de l'acte de naissance · Extract of the record of birth", size=9, align="centre", gap=4
    )
    pen.rows(
        ("1 Staat / Etat", "Deutschland"), ("2 Standesamt / Commune", place), ("3 Nr. / Acte n°", pen("register_number", f"{pen.rng.randint(100, 1900)}/{someone.birth_date.year}")),
        ("4 Tag und Ort der Geburt", f"{pen.born()}  {pen('birth_place', place)}"), ("5 Name / Nom", pen("family_name", someone.family_name)), ("6 Vornamen / Prénoms", pen("given_names", someone.given_names)), ("7 Geschlecht / Sexe", someone.sex), layout="grid",
    )  # fmt: skip
    pen.gap(4)
    pen.sign("Siegel / Unterschrift", place=f"Ausgestellt am {pen.issued(day)}")


@layout("language_certificate__dsd_second_stage", body="cambria", dates="long")
def _dsd(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(300, 2000)
    pen.told["provider"] = "dsd"
    pen.title("Ständige Konferenz der Kultusminister der Länder", size=11, align="centre", gap=8)
    pen.title("Deutsches Sprachdiplom", size=22, align="centre", gap=2)
    pen.title("Zweite Stufe", size=14, align="centre", gap=10)
    pen.para(
        f"{pen.who()}, geboren am {pen.born()} in {someone.birth_place}, hat am {pen.day('exam_date', day)} die Prüfung abgelegt und in allen Teilen die Stufe {pen('level', 'C1')} erreicht:"
    )
    parts = ("Leseverstehen", "Hörverstehen", "Schriftliche Kommunikation", "Mündliche Kommunikation")
    pen.table(
        (80, 40, 30),
        ("Prüfungsteil", "Punkte", "Stufe"),
        *[(part, f"{pen.rng.randint(16, 23)} von 24", "C1") for part in parts],
    )
    pen.told |= {
        "passed": True,
        "modules": [{"module": part, "level": "C1", "passed": True} for part in parts],
    }
    pen.gap(4)
    pen.para("Das Sprachdiplom wird hiermit zuerkannt.")
    pen.sign("Zentraler Ausschuss", place=f"Bonn, den {pen.issued(later(day, days=80))}")


@layout("dtz_result__below_both_levels", body="verdana", dates="dots")
def _below(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(100, 900)
    letter(
        pen,
        ("telc gGmbH", "Prüfungsauswertung DTZ", "Bleichstraße 1", "60313 Frankfurt am Main"),
        to(someone),
        [("Datum", pen.issued(later(day, days=35)))],
        "Deutsch-Test für Zuwanderer – Ergebnisbogen",
        form="left",
    )
    pen.para(dear(someone))
    pen.para(
        f"leider haben Sie ({pen.born()}) in der Prüfung vom {pen.day('exam_date', day)} kein Zertifikat erreicht. Gesamtergebnis: {pen('overall', 'below_A2', 'unter A2')}."
    )
    pen.rows(
        ("Hören/Lesen", pen("listening_reading", "below_A2", "unter A2")),
        ("Schreiben", pen("writing", "below_A2", "unter A2")),
        ("Sprechen", pen("speaking", "A2")),
        layout="colon",
    )
    close(pen, signed=False)


@layout("lid_result__older_certificate", body="cambria", dates="long")
def _older(pen: Pen) -> None:
    day = date(pen.rng.randint(2015, 2020), pen.rng.randint(1, 12), pen.rng.randint(1, 28))
    points = pen.rng.randint(17, 33)
    pen.title("Bundesamt für Migration und Flüchtlinge", size=11, align="centre", gap=12)
    pen.title("Zertifikat", size=22, align="centre", gap=3)
    pen.title("Test „Leben in Deutschland“", size=14, align="centre", gap=10)
    pen.para(
        f"{pen.who()}, geboren am {pen.born()}, hat am {pen.day('exam_date', day)} den Test bestanden und {pen('points', points, f'{points} von')} {pen('max_points', 33)} Fragen richtig beantwortet."
    )
    pen.told["passed"] = True
    pen.sign("Im Auftrag", place=f"Nürnberg, {pen.issued(later(day, days=30))}")


@layout("school_certificate__left_without_degree", body="times", dates="dots")
def _left(pen: Pen) -> None:
    day = date(pen.as_of.year, 7, 10)
    pupil(pen, 16)
    pen.lines("Gemeinschaftsschule Faldera · 24537 Neumünster", size=9)
    pen.title("Abgangszeugnis", size=20, align="centre")
    pen.para(
        f"{pen.who()}, geb. am {pen.born()}, verlässt heute die Schule nach dem Besuch der {pen('grade_level', 9, 'Klasse 9')}. Schuljahr {pen('school_year', f'{day.year - 1}/{day.year}')}."
    )
    pen.table(
        (60, 30),
        ("Deutsch", "mangelhaft"),
        ("Mathematik", "ausreichend"),
        ("Englisch", "mangelhaft"),
        ("Technik", "gut"),
        head=False,
        ruled="lines",
    )
    pen.gap(3)
    pen.para("Ein Schulabschluss wurde nicht erworben.")
    pen.sign("Klassenlehrer", place=f"Neumünster, {pen.issued(day)}")


@layout("medical_opinion__psychologist_letter", body="calibri", dates="dots")
def _psychologist(pen: Pen) -> None:
    day = pen.ago(10, 120)
    pen.text(pen.right, 18, pen("doctor", "Dipl.-Psych. Heike Wolters"), size=12, bold=True, align="right")
    pen.text(
        pen.right, 23, "Psychologische Psychotherapeutin, Am Ring 14, 48431 Rheine", size=8.5, align="right"
    )
    pen.sheet.y = 38
    pen.title("Psychotherapeutische Stellungnahme", size=14)
    pen.para(
        f"{pen.holder.salutation} {pen.who()}, geb. {pen.born()}, befindet sich seit {later(day, years=-1):%m/%Y} in meiner Behandlung (28 Sitzungen). Diagnose: {pen('diagnosis', 'Rezidivierende depressive Störung, gegenwärtig schwere Episode')} ({pen('icd10', ['F33.2'], 'F33.2')})."
    )
    pen.para(
        "Die Einschätzung beruht auf dem klinischen Interview und dem BDI-II (41 Punkte). Konzentration und Merkfähigkeit sind so gestört, dass der Besuch eines Deutschkurses derzeit nicht möglich ist. Ohne Behandlung ist mit einer deutlichen Verschlechterung zu rechnen."
    )
    pen.told |= {
        "physician": False,
        "fact_basis": True,
        "method": True,
        "severity": True,
        "consequences": True,
        "permanent": False,
        "affects": ["language"],
        "signed": True,
    }
    pen.sign("H. Wolters", place=f"Rheine, {pen.issued(day)}")


@layout("marriage_certificate__older_heiratsurkunde", body="courier", dates="long", size=10)
def _wedding(pen: Pen) -> None:
    someone, rng = pen.holder, pen.rng
    spouse, day = people.relative(rng, someone), pen.ago(2500, 5000)
    pen.title("Heiratsurkunde", size=18, align="centre", gap=4)
    pen.para(f"(Standesamt Hameln, Nr. {pen('register_number', f'{rng.randint(10, 400)}/{day.year}')})")
    pen.para(
        f"{pen.who()}, geboren am {pen.born()} in {someone.birth_place}, und {pen('spouse_given_names', spouse.given_names)} {pen('spouse_family_name', spouse.family_name)}, geboren am {pen.on(spouse.birth_date)} in {spouse.birth_place}, haben am {pen.day('married_on', day)} vor dem Standesamt Hameln die Ehe geschlossen."
    )
    pen.sign("Der Standesbeamte", place=f"Hameln, den {pen.issued(later(day, days=6))}")
