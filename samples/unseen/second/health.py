"""Health (Stellungnahmen, Atteste, Ausweise), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from ._kit import Pen, group
from ._numbers import later

LAYOUTS, layout = group()


def _practice(pen: Pen, doctor: str, specialty: str, place: str) -> None:
    pen.text(pen.right, 18, pen("doctor", doctor), size=12, bold=True, align="right")
    pen.text(
        pen.right,
        23,
        f"Facharzt für {pen('specialty', specialty)}"
        if "Dr. med. Tom" in doctor
        else f"Fachärztin für {pen('specialty', specialty)}",
        size=9,
        align="right",
    )
    pen.text(pen.right, 28, place, size=8, align="right")
    pen.sheet.y = 40


@layout("medical_opinion__neurologist_dementia_form", body="arial", dates="dots")
def _dementia(pen: Pen) -> None:
    day = pen.ago(10, 120)
    _practice(pen, "Dr. med. Renate Ahlers", "Neurologie", "Lange Straße 7, 27749 Delmenhorst")
    pen.title("Fachärztliche Stellungnahme", size=14)
    pen.para(f"zur Vorlage bei der Ausländerbehörde – Patient/in: {pen.who()}, geb. {pen.born()}")
    pen.rows(
        ("Diagnose", pen("diagnosis", "Alzheimer-Demenz mit frühem Beginn")),
        ("ICD-10", pen("icd10", ["G30.0"], "G30.0 G")),
        ("Medikation", pen("medication", ["Rivastigmin"], "Rivastigmin 9,5 mg/24 h")),
        layout="colon",
    )
    pen.gap(3)
    pen.para(
        f"Die Patientin/der Patient steht seit {later(day, years=-3):%Y} in meiner Behandlung. Der Einschätzung liegen eigene Untersuchungen, zuletzt am {pen.on(later(day, days=-10))}, das MRT des Schädels und neuropsychologische Tests (MMST 14 von 30 Punkten) zugrunde. Es besteht ein mittelschweres Stadium."
    )
    pen.para(
        "Merkfähigkeit und Lernvermögen sind aufgehoben. Das Erlernen der deutschen Sprache und der Inhalte eines Orientierungskurses ist krankheitsbedingt auf Dauer nicht möglich. Eine Besserung ist ausgeschlossen; unbehandelt schreitet die Erkrankung rascher fort."
    )
    pen.told |= {
        "physician": True,
        "fact_basis": True,
        "method": True,
        "severity": True,
        "consequences": True,
        "permanent": True,
        "affects": ["language", "civics"],
        "signed": True,
    }
    pen.sign("Dr. med. R. Ahlers", place=f"Delmenhorst, {pen.issued(day)}")
    pen.sheet.stamp(
        150, pen.sheet.y + 8, ["Dr. med. Renate Ahlers", "Neurologie", "27749 Delmenhorst"], size=7
    )


@layout("medical_opinion__qualified_travel_ptsd", body="times", dates="long")
def _trauma(pen: Pen) -> None:
    day = pen.ago(10, 120)
    _practice(
        pen,
        "Dr. med. Tomasz Gajewski",
        "Psychiatrie und Psychotherapie",
        "Klinikum Ansbach, Escherichstraße 1",
    )
    pen.title("Qualifizierte ärztliche Bescheinigung nach § 60a Abs. 2c AufenthG", size=12)
    pen.para(f"{pen.holder.salutation} {pen.who()}, geboren am {pen.born()}")
    pen.para(
        f"Grundlage: Stationäre Behandlung vom {pen.on(later(day, months=-2))} bis {pen.on(later(day, days=-5))}, eigene Exploration in elf Sitzungen.",
        after=0.3,
    )
    pen.para("Methode: klinisches Interview nach SKID-5, PCL-5, Fremdanamnese.", after=0.3)
    pen.para(
        f"Diagnose: {pen('diagnosis', 'Posttraumatische Belastungsstörung')} ({pen('icd10', ['F43.1'], 'F43.1')}), schwere Ausprägung.",
        after=0.3,
    )
    pen.para(
        f"Medikation: {pen('medication', ['Mirtazapin', 'Prazosin'], 'Mirtazapin 30 mg, Prazosin 4 mg')}.",
        after=0.3,
    )
    pen.para(
        "Folgen: Bei einer Abschiebung ist eine wesentliche, lebensbedrohliche Verschlechterung mit hoher Suizidgefahr zu erwarten. Von einer Rückführung wird ärztlich dringend abgeraten; Reisefähigkeit besteht nicht."
    )
    pen.told |= {
        "physician": True,
        "fact_basis": True,
        "method": True,
        "severity": True,
        "consequences": True,
        "recommendation_against_deportation": True,
        "affects": ["travel"],
        "signed": True,
        "until": later(day, months=6),
    }
    pen.para(
        f"Eine erneute Begutachtung ist bis {pen.on(later(day, months=6))} vorgesehen; die Einschätzung gilt bis dahin."
    )
    pen.told["permanent"] = False
    pen.sign("Dr. med. T. Gajewski, Oberarzt", place=f"Ansbach, {pen.issued(day)}")


@layout("medical_opinion__orthopaedist_short_work", also=("medical_note",), body="calibri", dates="dots")
def _work(pen: Pen) -> None:
    day = pen.ago(10, 120)
    _practice(
        pen, "Dr. med. Ines Hofstätter", "Orthopädie und Unfallchirurgie", "Marktplatz 11, 84489 Burghausen"
    )
    pen.title("Ärztliches Attest", size=14)
    pen.para(
        f"{pen.holder.salutation} {pen.who()} (geb. {pen.born()}) ist mir aus eigener Untersuchung vom {pen.on(later(day, days=-4))} bekannt. Es besteht eine {pen('diagnosis', 'fortgeschrittene Coxarthrose beidseits')} ({pen('icd10', ['M16.0'], 'M16.0')})."
    )
    pen.para(
        "Röntgenologisch Stadium IV nach Kellgren. Die Patientin/der Patient ist auf Dauer nicht in der Lage, mehr als zwei Stunden täglich zu arbeiten. Die Erwerbsfähigkeit ist damit aufgehoben."
    )
    pen.told |= {
        "physician": True,
        "fact_basis": True,
        "method": True,
        "severity": True,
        "consequences": True,
        "permanent": True,
        "affects": ["work"],
        "signed": True,
    }
    pen.sign("Dr. Hofstätter", place=f"Burghausen, {pen.issued(day)}")


@layout("medical_note__sick_note_new_form", body="arial", dates="dots", size=9)
def _sick(pen: Pen) -> None:
    day = pen.ago(5, 60)
    pen.sheet.rect(20, 20, 120, 150, fill=(1, 0.97, 0.9))
    pen.text(24, 28, "Arbeitsunfähigkeitsbescheinigung", size=12, bold=True)
    pen.text(24, 33, "Ausfertigung für Versicherte", size=7)
    pen.sheet.y = 38
    pen.cells(
        [("Krankenkasse bzw. Kostenträger", "mhplus BKK")], [("Name, Vorname des Versicherten", pen.who("{family}, {given}")), ("geb. am", pen.born())],
        [("arbeitsunfähig seit", pen.on(day)), ("voraussichtlich arbeitsunfähig bis", pen.day("valid_until", later(day, days=9)))], [("festgestellt am", pen.issued(day)), ("Diagnose ICD-10", pen("icd10", ["J20.9"], "J20.9 G"))], x=24, wide=110,
    )  # fmt: skip
    pen.sheet.tick_box(24, pen.sheet.y + 8, True)
    pen.text(30, pen.sheet.y + 8, "Erstbescheinigung", size=8)
    pen.sheet.tick_box(70, pen.sheet.y + 8, False)
    pen.text(76, pen.sheet.y + 8, "Folgebescheinigung", size=8)
    pen.told["doctor"] = "Dr. med. Karin Ruland"
    pen.sheet.stamp(100, 145, ["Hausarztpraxis", "Dr. med. Karin Ruland"], size=7, turn=2)


@layout("disability_card__card_front_back", body="arial", dates="dots")
def _disability(pen: Pen) -> None:
    until = later(pen.as_of, years=3).replace(day=1)
    pen.sheet.rect(40, 30, 108, 66, fill=(0.85, 0.95, 0.85), radius=3)
    pen.text(44, 38, "Schwerbehindertenausweis", size=12, bold=True)
    pen.text(44, 42, "The holder of this card is severely disabled.", size=6)
    pen.text(44, 58, f"Name: {pen('family_name', pen.holder.family_name)}", size=9)
    pen.text(44, 64, f"Vorname: {pen('given_names', pen.holder.given_names)}", size=9)
    end = later(until, months=1, days=-1)
    pen.text(44, 84, f"Gültig bis: {pen('valid_until', end, f'{until:%m/%Y}')}", size=9)
    pen.sheet.rect(40, 110, 108, 66, fill=(0.85, 0.95, 0.85), radius=3)
    pen.text(44, 120, "Merkzeichen:", size=8)
    pen.text(70, 120, pen("marks", ["G", "RF"], "G   RF"), size=12, bold=True)
    pen.text(110, 120, "GdB", size=8)
    pen.text(122, 120, pen("degree", 70), size=12, bold=True)
    pen.text(44, 134, f"{pen.holder.family_name}, {pen.holder.given_names}", size=9)
    pen.text(44, 140, f"Geburtsdatum: {pen.born()}", size=9)
    pen.text(44, 150, "Landesamt für Gesundheit und Soziales Mecklenburg-Vorpommern", size=7)
    pen.text(44, 168, f"Gültig ab: {pen.on(pen.ago(200, 800))}", size=8)
