"""Schule, Studium, Ausbildung: reports, confirmations, degrees, training contracts of several states and chambers."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, day_between, person

from ._kit import Fields, Maker, flow, grid, paper, put, rows
from ._look import barcode, dots, heads, long, sign

LAYOUTS: dict[str, Maker] = {}


def _pupil(s: Sheet, p: Person) -> Person:
    """A young person of the family."""
    return person(s.rng, nationality=p.nationality, born=(2007, 2011), family_name=p.family_name, home=p.address)


@paper(LAYOUTS, "school_certificate", "half_year_hamburg", body="arial", size=10, left=24)
def _report(s: Sheet, p: Person, day: date) -> Fields:
    pupil, year = _pupil(s, p), s.rng.randint(2022, 2025)
    issued, grade = date(year + 1, 1, 30), s.rng.choice([8, 9])
    s.y = 20
    flow(s, f"""> Freie und Hansestadt Hamburg

> Stadtteilschule Elbinsel

= Halbjahreszeugnis

> Schuljahr «school_year:{year}/{year + 1}», 1. Halbjahr""")
    rows(s, f"""Name | «given_names:{pupil.given_names}» «family_name:{pupil.family_name}»
geboren am | «birth_date:{dots(pupil.birth_date)}»
Jahrgangsstufe | «grade_level:{grade}»
Klasse | {grade}c""", label=42)
    s.gap(6)
    grid(s, [54, 28, 54, 28], """Fach | Note | Fach | Note
Deutsch | 3- | Biologie | 2
Englisch | 3 | Physik | 3
Mathematik | 2+ | Bildende Kunst | 1
Gesellschaft | 4 | Sport | 2
Religion | --- | Arbeit und Beruf | 2""")
    s.gap(6)
    flow(s, f"""Versäumnisse: 4 Tage, davon unentschuldigt 0

Bemerkungen: {pupil.given_names} arbeitet zuverlässig mit und hilft anderen.

Hamburg, den «issued_on:{dots(issued)}»""")
    sign(s, 24, s.y + 18, "Klassenleitung")
    sign(s, 120, s.y + 18, "Schulleitung")
    return {**pupil.truth(), "school_year": f"{year}/{year + 1}", "grade_level": grade, "issued_on": issued}


@paper(LAYOUTS, "school_certificate", "degree_berufsreife_mv", body="times", size=11.5, left=28, right=28)
def _degree(s: Sheet, p: Person, day: date) -> Fields:
    pupil, year = _pupil(s, p), s.rng.randint(2022, 2025)
    issued = date(year + 1, 7, 4)
    s.rect(16, 14, 178, 268, stroke=(0.3, 0.4, 0.3))
    s.y = 24
    flow(s, f"""> Land Mecklenburg-Vorpommern

> Regionale Schule „Am Stadtsee“, Neubrandenburg

= ABSCHLUSSZEUGNIS

> {pupil.salutation} «given_names:{pupil.given_names}» «family_name:{pupil.family_name}»

> geboren am «birth_date:{long(pupil.birth_date)}» in {pupil.birth_place}

hat am Ende des Schuljahres «school_year:{year}/{year + 1}» die Prüfung bestanden und die

> «degree:Mittlere Reife»

erworben.""")
    grid(s, [64, 40, 30], """Deutsch | befriedigend | (3)
Mathematik | gut | (2)
Englisch | befriedigend | (3)
Geschichte und Politische Bildung | ausreichend | (4)
Chemie | gut | (2)
Arbeit-Wirtschaft-Technik | sehr gut | (1)""", head=False, lines="none")
    s.gap(8)
    put(s, 28, s.y + 4, f"Neubrandenburg, «issued_on:{long(issued)}»")
    sign(s, 28, s.y + 24, "Prüfungsvorsitz")
    sign(s, 120, s.y + 24, "Klassenleiterin")
    s.stamp(100, s.y + 22, ["Regionale", "Schule"], round_=True, size=6)
    return {**pupil.truth(), "school_year": f"{year}/{year + 1}", "degree": "Mittlere Reife", "issued_on": issued}


@paper(LAYOUTS, "school_certificate", "annual_bavaria_promotion", body="narrow", size=11, left=25)
def _annual(s: Sheet, p: Person, day: date) -> Fields:
    pupil, year = _pupil(s, p), s.rng.randint(2022, 2025)
    issued, grade, up = date(year + 1, 7, 25), s.rng.choice([7, 8]), s.rng.random() < 0.7
    put(s, 105, 26, "Mittelschule an der Isarau", bold=True, size=13, align="centre")
    s.y = 34
    flow(s, f"""= JAHRESZEUGNIS

{"Die Schülerin" if pupil.sex == "F" else "Der Schüler"} «given_names:{pupil.given_names}» «family_name:{pupil.family_name}», geboren am «birth_date:{dots(pupil.birth_date)}», besuchte im Schuljahr «school_year:{year}/{str(year + 1)[2:]}» die Klasse «grade_level:{grade}»b.

Die Mitarbeit war erfreulich, das Verhalten einwandfrei. Die Deutschkenntnisse haben sich deutlich verbessert.""")
    grid(s, [50, 40], """Deutsch als Zweitsprache | gut
Mathematik | befriedigend
Englisch | ausreichend
Natur und Technik | befriedigend
Wirtschaft und Beruf | gut""", head=False)
    s.gap(5)
    flow(s, f"""Die Erlaubnis zum Vorrücken in die nächste Jahrgangsstufe hat {pupil.given_names} {"" if up else "nicht "}erhalten.

Landshut, «issued_on:{dots(issued)}»""")
    sign(s, 25, s.y + 16, "Rektorin")
    sign(s, 110, s.y + 16, "Klassenleiter")
    return {**pupil.truth(), "school_year": f"{year}/{str(year + 1)[2:]}", "grade_level": grade, "promoted": up, "issued_on": issued}


@paper(LAYOUTS, "school_attendance", "school_letter", body="calibri", size=11.5, left=25)
def _attendance(s: Sheet, p: Person, day: date) -> Fields:
    pupil, issued = _pupil(s, p), day - timedelta(days=s.rng.randint(5, 200))
    heads(s, f"Astrid-Lindgren-Schule\nGemeinschaftsschule der Stadt {p.address.town}\nSekretariat", x=25, y=20)
    s.y = 56
    flow(s, f"""= Schulbesuchsbescheinigung

Es wird bescheinigt, dass

> «given_names:{pupil.given_names}» «family_name:{pupil.family_name}», geb. «birth_date:{dots(pupil.birth_date)}»,

seit dem 01.08.{issued.year - 2} Schülerin bzw. Schüler der «school:Astrid-Lindgren-Schule» ist und zurzeit die Klasse 9a besucht. Der Schulbesuch dauert voraussichtlich bis Juli {issued.year + 1}.

{p.address.town}, «issued_on:{dots(issued)}»""")
    sign(s, 25, s.y + 16, "Schulsekretärin, im Auftrag")
    s.stamp(130, s.y + 12, ["Astrid-Lindgren-", "Schule"], size=7)
    return {**pupil.truth(), "school": "Astrid-Lindgren-Schule", "valid_on": issued, "issued_on": issued}


@paper(LAYOUTS, "university_degree", "bachelor_urkunde", body="times", size=13, left=30, right=30)
def _bachelor(s: Sheet, p: Person, day: date) -> Fields:
    issued = day_between(s.rng, date(2016, 1, 1), day - timedelta(days=60))
    s.y = 40
    flow(s, f"""> HOCHSCHULE FÜR TECHNIK UND WIRTSCHAFT SAALEBOGEN

> Fachbereich Ingenieurwissenschaften

= Bachelorurkunde

Die Hochschule verleiht mit dieser Urkunde

> {p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}»

> geboren am «birth_date:{long(p.birth_date)}» in {p.birth_place}

den akademischen Grad

> «degree:Bachelor of Engineering»

nachdem die Bachelorprüfung im Studiengang Umwelttechnik am {long(issued - timedelta(days=20))} abgelegt wurde.

Saalebogen, «issued_on:{long(issued)}»""")
    sign(s, 30, s.y + 26, "Präsidentin")
    sign(s, 120, s.y + 26, "Dekan")
    s.stamp(100, s.y + 44, ["HOCHSCHULE"], round_=True)
    return {**p.truth(), "degree": "Bachelor of Engineering", "issued_on": issued}


@paper(LAYOUTS, "enrolment", "multi_purpose_sheet", body="arial", size=9, left=18, right=18)
def _enrolment(s: Sheet, p: Person, day: date) -> Fields:
    first, last = date(2026, 10, 1), date(2027, 3, 31)
    issued = date(2026, 9, s.rng.randint(1, 28))
    heads(s, "Technische Universität Elbtal\nStudierendensekretariat", x=18, y=16)
    barcode(s, 140, 14, 48, 10)
    s.y = 32
    flow(s, "= Studienbescheinigung")
    rows(s, f"""Name, Vorname | «family_name:{p.family_name}», «given_names:{p.given_names}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
Matrikelnummer | {s.rng.randint(10**6, 10**7 - 1)}
Studiengang | Informatik (Master of Science)
Hochschule | «university:Technische Universität Elbtal»
Semester | «semester:Wintersemester 2026/27»
Zeitraum | «valid_from:{dots(first)}» - «valid_until:{dots(last)}»
Fachsemester / Hochschulsemester | 3 / 9
Status | Haupthörer(in), nicht beurlaubt""", mode="bars", label=60)
    s.gap(4)
    flow(s, f"~ Erstellt am «issued_on:{dots(issued)}». Diese Bescheinigung wurde maschinell erstellt und ist ohne Unterschrift gültig. Prüfung unter www.tu-elbtal.example/check.")
    s.rule(10, s.y + 4, 200, s.y + 4, dash=True)
    s.gap(8)
    flow(s, "# Bescheinigung zur Vorlage beim Rentenversicherungsträger\n\nDie oben genannte Person ist im angegebenen Zeitraum immatrikuliert. Regelstudienzeit: 4 Semester.")
    return {
        **p.truth(), "university": "Technische Universität Elbtal", "semester": "Wintersemester 2026/27", "valid_from": first,
        "valid_until": last, "issued_on": issued,
    }
