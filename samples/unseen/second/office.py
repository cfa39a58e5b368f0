"""Offices and the rest (Anträge, Schreiben, Führungszeugnis, Lichtbild, leere Seiten), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from samples.draw import Paper
from samples.people import Person
from samples.photos import portrait

from ._kit import Pen, group
from ._letter import close, greet, letter, to
from ._numbers import later

LAYOUTS, layout = group()


@layout("application_form__county_form_numbered", body="arial", dates="dots", size=9.5)
def _application(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(3, 60)
    pen.text(pen.right, 16, "Landkreis Ravensburg · Rechts- und Ordnungsamt", size=8, align="right")
    pen.title("Antrag auf Erteilung / Verlängerung eines Aufenthaltstitels", size=13)
    pen.cells(
        [("Familienname", pen("family_name", someone.family_name)), ("Vornamen", pen("given_names", someone.given_names))], [("Geburtsdatum", pen.born()), ("Geburtsort / Staat", f"{someone.birth_place}, {someone.state}")],
        [("Staatsangehörigkeit(en)", pen("nationality", someone.nationality, someone.adjective)), ("Familienstand", "ledig")], [("Anschrift", str(someone.address))], [("Zweck des Aufenthalts", pen("purpose", "Flüchtling, § 25 Abs. 2 AufenthG"))],
        [("Lebensunterhalt durch", "Erwerbstätigkeit"), ("Krankenversicherung", "ja")], numbered=True,
    )  # fmt: skip
    pen.gap(5)
    pen.para("Angaben zu Familienangehörigen und früheren Aufenthalten", bold=True)
    pen.table(
        (50, 30, 40, 40), ("Name", "geboren", "Verwandtschaft", "Wohnort"), ("", "", "", ""), ("", "", "", "")
    )
    pen.gap(3)
    pen.cells(
        [("Einreise am", ""), ("Frühere Aufenthalte in Deutschland", "nein")],
        [("Pass oder Passersatz, Nr.", ""), ("gültig bis", "")],
        numbered=False,
    )
    pen.sheet.new_page()
    pen.para("Sind Sie vorbestraft?", after=0)
    pen.tick("nein", True)
    pen.tick("ja, wegen ____________________", False)
    pen.para(
        "Ich versichere, alle Angaben richtig und vollständig gemacht zu haben. Auf § 54 Abs. 2 Nr. 8 AufenthG wurde ich hingewiesen.",
        size=8.5,
    )
    pen.told["signed"] = True
    pen.sign("Unterschrift der antragstellenden Person", place=f"Wangen, {pen.day('date', day)}")
    pen.sheet.stamp(
        150,
        pen.sheet.y + 6,
        ["EINGEGANGEN", f"{later(day, days=3):%d.%m.%Y}", "LRA Ravensburg"],
        colour=(0.5, 0.1, 0.1),
    )


@layout("passport_effort_proof__embassy_visit_slip", body="times", dates="dots")
def _effort(pen: Pen) -> None:
    day = pen.ago(20, 300)
    mission = {
        "SYR": "Botschaft der Arabischen Republik Syrien",
        "ERI": "Botschaft des Staates Eritrea",
        "IRQ": "Botschaft der Republik Irak",
    }.get(pen.holder.nationality, f"Botschaft von {pen.holder.state}")
    pen.title(pen("mission", mission), size=13, align="centre", gap=1)
    pen.title("Konsularabteilung – Berlin", size=10, align="centre", gap=10)
    pen.title("Bescheinigung", size=14)
    pen.para(
        f"Hiermit wird bestätigt, dass {pen.holder.salutation} {pen.who()}, geb. {pen.born()}, am {pen.day('visited_on', day)} persönlich vorgesprochen und die Ausstellung eines Reisepasses beantragt hat. Der Pass konnte nicht ausgestellt werden, weil die Identitätskarte im Original fehlt."
    )
    pen.sign("Konsularabteilung", place=f"Berlin, {pen.issued(day)}")
    pen.sheet.stamp(150, pen.sheet.y + 8, ["KONSULAR-", "ABTEILUNG"], round_=True, size=6)


@layout("authority_letter__please_bring_papers", body="arial", dates="dots")
def _letter(pen: Pen) -> None:
    day = pen.ago(5, 60)
    letter(
        pen,
        ("Stadt Erlangen", "Bürgeramt – Ausländerwesen", "Rathausplatz 1", "91052 Erlangen"),
        to(pen.holder),
        [("Unser Zeichen", "332/AuW"), ("Datum", pen.day("date", day))],
        "Ihr Antrag auf Niederlassungserlaubnis; fehlende Unterlagen",
        form="left",
    )
    greet(pen)
    pen.para(
        f"zur weiteren Bearbeitung legen Sie bitte bis {pen.on(later(day, days=28))} vor: die letzten drei Lohnabrechnungen, eine Bescheinigung Ihrer Krankenkasse, den Versicherungsverlauf der Rentenversicherung und den Mietvertrag."
    )
    pen.para("Gehen die Unterlagen nicht ein, wird nach Aktenlage entschieden.")
    close(pen)


@layout("criminal_record__private_sheet_clean", body="arial", dates="dots")
def _record(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(10, 120)
    pen.sheet.guilloche(20, 60, 170, 120, (0.85, 0.93, 0.87))
    pen.lines("Bundesamt für Justiz", "53094 Bonn")
    pen.gap(30)
    pen.title("Führungszeugnis", size=16, gap=1)
    pen.lines("Belegart N", size=9)
    pen.rows(
        ("Geburtsname", pen("family_name", someone.family_name)), ("Vorname(n)", pen("given_names", someone.given_names)), ("Geburtsdatum", pen.born()), ("Geburtsort", someone.birth_place),
        ("Staatsangehörigkeit", pen("nationality", someone.nationality, someone.adjective)), ("Anschrift", str(someone.address)), layout="colon",
    )  # fmt: skip
    pen.gap(6)
    pen.title(f"Inhalt:  {pen('entries', False, 'Keine Eintragung')}", size=12)
    pen.lines(f"Bonn, {pen.issued(day)}")


@layout("loyalty_declaration__town_form_two_languages", body="calibri", dates="dots")
def _loyalty(pen: Pen) -> None:
    day = pen.ago(5, 90)
    pen.title("Bekenntnis zur freiheitlichen demokratischen Grundordnung", size=13, gap=0)
    pen.lines("Commitment to the free democratic basic order", size=8.5)
    pen.gap(4)
    pen.para(
        f"Ich, {pen.who()}, geb. am {pen.born()}, bekenne mich zur freiheitlichen demokratischen Grundordnung des Grundgesetzes für die Bundesrepublik Deutschland."
    )
    pen.para(
        "Ich erkläre, dass ich keine Bestrebungen verfolge oder unterstütze oder verfolgt oder unterstützt habe, die gegen die freiheitliche demokratische Grundordnung, den Bestand oder die Sicherheit des Bundes oder eines Landes gerichtet sind."
    )
    pen.told["signed"] = True
    pen.sign("Unterschrift / signature", place=f"Fulda, {pen.issued(day)}")


@layout("country_report__care_abroad_reply", body="times", dates="long")
def _country(pen: Pen) -> None:
    day = pen.ago(60, 500)
    pen.title("Auskunft zur medizinischen Versorgung", size=14, gap=1)
    pen.title(f"Herkunftsland: {pen('country', pen.holder.state)}", size=12)
    pen.para(
        "Anfragebeantwortung einer Hilfsorganisation zu Verfügbarkeit und Kosten der Behandlung psychischer Erkrankungen"
    )
    pen.para(
        "1. Verfügbarkeit: Fachärzte für Psychiatrie sind nur in zwei Städten des Landes tätig. Mirtazapin ist in Apotheken nicht durchgängig erhältlich."
    )
    pen.para(
        "2. Zugang: Die Kosten einer Monatspackung entsprechen etwa einem Drittel des Durchschnittslohns; eine Krankenversicherung besteht nicht."
    )
    pen.para("Quellen: Weltgesundheitsorganisation, Gespräche mit Ärzten vor Ort.", size=9)
    pen.lines(f"Stand: {pen.issued(day)}")


@layout("photo_code__drugstore_slip", body="open", dates="dots", page=(105.0, 148.0))
def _code(pen: Pen) -> None:
    day = pen.ago(2, 40)
    pen.text(12, 18, "Ihr biometrisches Passfoto", size=12, bold=True)
    pen.text(12, 24, "Digitales Lichtbild für Ausweis, Pass und Aufenthaltstitel", size=7)
    rng = Random(pen.rng.random())
    for row in range(24):
        for column in range(24):
            if row == 23 or column == 0 or rng.random() < 0.5 or (row == 0 and column % 2 == 0):
                pen.sheet.rect(30 + column * 1.6, 34 + row * 1.6, 1.6, 1.6, fill=(0, 0, 0), stroke=None)
    pen.text(12, 84, f"Erstellt am {pen.day('created_on', day)}", size=9)
    pen.text(
        12,
        90,
        "Bitte legen Sie diesen Code in der Behörde vor. Das Bild liegt sechs Monate bereit.",
        size=6.5,
    )


@layout("unknown__cinema_voucher", body="calibri")
def _voucher(pen: Pen) -> None:
    pen.title("Kinopalast Gutschein", size=24, align="centre")
    pen.lines(
        "für zwei Personen · gültig an allen Tagen außer Feiertagen",
        f"Nr. {pen.rng.randint(100000, 999999)}",
        x=60,
    )


@layout("blank__punched_sheet")
def _blank(pen: Pen) -> None:
    for y in (108, 188):
        pen.sheet.rect(9, y, 5.5, 5.5, fill=(0.75, 0.75, 0.75), stroke=(0.6, 0.6, 0.6), radius=2.7)


def _photo(rng: Random, holder: Person, as_of: date, **_: Any) -> Paper:
    """A print from a studio: 35 by 45 mm at 600 dpi."""
    image = portrait(holder, (827, 1063)).convert("RGB")
    return Paper(
        "photo",
        "studio_print",
        pages=1,
        fields={"faces": 1, "width_mm": 35.0, "height_mm": 45.0},
        persons=(holder,),
        image=image,
        dpi=600,
    )


LAYOUTS["photo__studio_print"] = _photo
