"""School and university (Schule, Hochschule), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from datetime import date

from ._kit import Pen, group, pupil
from ._letter import letter

LAYOUTS, layout = group()
_SUBJECTS = (
    "Deutsch",
    "Mathematik",
    "Englisch",
    "Biologie",
    "Geschichte",
    "Erdkunde",
    "Ethik",
    "Kunst",
    "Sport",
    "Wirtschaft",
)
_GRADES = ("sehr gut", "gut", "befriedigend", "ausreichend")


def _grades(pen: Pen, *, digits: bool) -> None:
    half = len(_SUBJECTS) // 2
    marks = [pen.rng.randint(2, 4) for _ in _SUBJECTS]
    shown = [str(mark) if digits else _GRADES[mark - 1] for mark in marks]
    pen.table(
        (50, 32, 50, 32),
        *[(_SUBJECTS[at], shown[at], _SUBJECTS[at + half], shown[at + half]) for at in range(half)],
        head=False,
        ruled="lines",
    )


@layout("school_certificate__berlin_half_year", body="arial", dates="dots")
def _half(pen: Pen) -> None:
    grade, day = pen.rng.randint(7, 9), date(pen.as_of.year, 1, 30)
    pupil(pen, grade + 6)
    pen.lines("Ernst-Reuter-Schule (Integrierte Sekundarschule) · 13355 Berlin", size=9)
    pen.title("Zeugnis", size=20, gap=1)
    pen.lines(
        f"Schuljahr {pen('school_year', f'{day.year - 1}/{day.year}')} · 1. Schulhalbjahr · Jahrgangsstufe {pen('grade_level', grade)}"
    )
    pen.gap(3)
    pen.lines(f"{pen.who()}, geboren am {pen.born()}", size=12)
    pen.gap(3)
    _grades(pen, digits=True)
    pen.gap(4)
    pen.para(
        "Bemerkungen: Versäumte Tage: 4, davon unentschuldigt: 0. Das Arbeits- und Sozialverhalten ist gut."
    )
    pen.sign("Klassenleitung", place=f"Berlin, {pen.issued(day)}")


@layout("school_certificate__nrw_middle_degree", body="times", dates="long")
def _middle(pen: Pen) -> None:
    day = date(pen.as_of.year - pen.rng.randint(0, 4), 6, 26)
    pen.lines("Abendrealschule der Stadt Hamm", size=10)
    pen.title("Abschlusszeugnis der Sekundarstufe I", size=17, align="centre")
    pen.para(
        f"{pen.who()}, geboren am {pen.born()} in {pen.holder.birth_place}, hat im Schuljahr {pen('school_year', f'{day.year - 1}/{day.year % 100:02d}')} die {pen('grade_level', 10, 'Klasse 10')} besucht."
    )
    _grades(pen, digits=False)
    pen.gap(5)
    female = pen.holder.sex == "F"
    pen.para(
        f"{'Sie' if female else 'Er'} hat den {pen('degree', 'Mittleren Schulabschluss (Fachoberschulreife)')} erworben.",
        bold=True,
    )
    pen.sign("Schulleiterin", place=f"Hamm, {pen.issued(day)}")
    pen.sheet.stamp(150, pen.sheet.y + 10, ["REALSCHULE", "HAMM"], round_=True, size=6)


@layout("school_certificate__saxon_year_promoted", body="cambria", dates="dots")
def _promoted(pen: Pen) -> None:
    grade, day = pen.rng.randint(5, 8), date(pen.as_of.year, 7, 3)
    pupil(pen, grade + 6)
    pen.title("Freistaat Sachsen", size=10, align="centre", gap=1)
    pen.title("Jahreszeugnis der Oberschule", size=17, align="centre")
    family, given = pen.person()
    pen.rows(
        ("Vor- und Zuname", f"{given} {family}"),
        ("geboren am", pen.born()),
        ("Klasse", pen("grade_level", grade)),
        ("Schuljahr", pen("school_year", f"{day.year - 1}/{day.year}")),
        layout="dotted",
    )
    pen.gap(3)
    _grades(pen, digits=True)
    pen.gap(4)
    pen.para(f"Versetzungsvermerk: Versetzt nach Klassenstufe {grade + 1}.")
    pen.told["promoted"] = True
    pen.sign("Schulleiter", place=f"Torgau, {pen.issued(day)}")


@layout("school_attendance__vocational_class_slip", body="verdana", dates="dots")
def _attendance(pen: Pen) -> None:
    day = pen.ago(5, 90)
    pupil(pen, 17)
    letter(
        pen,
        (pen("school", "Berufliche Schulen Kehl"), "Sekretariat", "Iringheimer Straße 30", "77694 Kehl"),
        [],
        [],
        "Schulbescheinigung",
        form="centre",
        names=False,
    )
    sex = pen.holder.sex
    pen.para(
        f"Es wird bescheinigt, dass {pen.who()}, geb. am {pen.born()}, seit dem 09.09.{pen.as_of.year - 1} {'Schülerin' if sex == 'F' else 'Schüler'} unserer Schule ist (Klasse VABO 2) und diese voraussichtlich bis 31.07.{pen.as_of.year + 1} besuchen wird."
    )
    pen.told["valid_on"] = day
    pen.sign("Sekretariat", place=f"Kehl, den {pen.issued(day)}")


@layout("university_degree__master_deed", body="cambria", dates="long")
def _degree(pen: Pen) -> None:
    day = pen.ago(100, 2500)
    pen.gap(20)
    pen.title("Universität Kassel", size=20, align="centre", gap=14)
    pen.title("Masterurkunde", size=18, align="centre", gap=12)
    pen.para(f"Der Fachbereich Maschinenbau verleiht {'Frau' if pen.holder.sex == 'F' else 'Herrn'}", x=50)
    pen.title(pen.who(), size=16, align="centre", gap=2)
    pen.text(105, pen.sheet.y + 4, f"geboren am {pen.born()} in {pen.holder.birth_place}", align="centre")
    pen.gap(14)
    pen.para("nach bestandener Masterprüfung im Studiengang Mechatronik den akademischen Grad", x=50)
    pen.title(pen("degree", "Master of Science"), size=16, align="centre", gap=14)
    pen.sign("Der Dekan", place=f"Kassel, den {pen.issued(day)}", x=50)


@layout("enrolment__self_service_print", body="arial", dates="dots")
def _enrolment(pen: Pen) -> None:
    year, day = pen.as_of.year, pen.ago(5, 50)
    pen.lines(pen("university", "Hochschule Emden/Leer"), size=12, bold=True)
    pen.title("Studienbescheinigung", size=16)
    semester = pen("semester", f"Wintersemester {year}/{year + 1}")
    pen.rows(
        ("Name, Vorname", pen.who("{family}, {given}")), ("Geburtsdatum", pen.born()), ("Matrikelnummer", str(pen.rng.randint(7000000, 7099999))), ("Semester", semester), ("Beginn", pen.day("valid_from", date(year, 9, 1))),
        ("Ende", pen.day("valid_until", date(year + 1, 2, 28))), ("Studiengang", "Informatik, Bachelor"), ("Fachsemester", "3"), ("Hörerstatus", "Haupthörer/in"), layout="right",
    )  # fmt: skip
    pen.gap(5)
    pen.para(
        f"Erstellt am {pen.issued(day)}. Diese Bescheinigung wurde maschinell erstellt und trägt keine Unterschrift. Prüfcode: 7KQ2-88LM.",
        size=8,
    )
