"""Sprache und Orientierung: certificates of other institutes, results, course papers."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, day_between

from ._kit import Fields, Maker, flow, grid, paper, put, rows
from ._look import badge, dots, heads, long, sign

LAYOUTS: dict[str, Maker] = {}


def _exam(s: Sheet, day: date, wait: int = 30, first: int = 2017) -> tuple[date, date]:
    """Day of the exam, day of the paper."""
    exam = day_between(s.rng, date(first, 3, 1), day - timedelta(days=120))
    return exam, exam + timedelta(days=s.rng.randint(wait, wait + 25))


@paper(LAYOUTS, "language_certificate", "testdaf", body="arial", size=10.5, left=30, right=30, colour=(0.0, 0.35, 0.55))
def _testdaf(s: Sheet, p: Person, day: date) -> Fields:
    exam, issued = _exam(s, day)
    number = f"{s.rng.randint(10**10, 10**11 - 1)}"
    badge(s, 30, 18, 13, "TD")
    heads(s, "TestDaF-Institut\ng.a.s.t. e. V. · Bochum", x=60, y=24)
    s.y = 52
    flow(s, "= Zeugnis\n\n> Test Deutsch als Fremdsprache")
    s.gap(6)
    rows(s, f"""Name | «family_name:{p.family_name}»
Vorname | «given_names:{p.given_names}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
Geburtsort | {p.birth_place}
Teilnehmernummer | «certificate_number:{number}»
Prüfungsdatum | «exam_date:{dots(exam)}»
Testzentrum | Volkshochschule {p.address.town}""", label=55)
    s.gap(8)
    flow(s, "hat in den Prüfungsteilen folgende Ergebnisse erzielt:")
    grid(s, [80, 60], """Prüfungsteil | Ergebnis
Leseverstehen | TDN 5
Hörverstehen | TDN 4
Schriftlicher Ausdruck | TDN 4
Mündlicher Ausdruck | TDN 5""", lines="rows", step=2.2)
    s.gap(8)
    flow(s, f"""~ TDN 5, TDN 4 und TDN 3 liegen im Bereich der Niveaus B2 und C1 des Gemeinsamen europäischen Referenzrahmens für Sprachen. Das Zeugnis ist unbegrenzt gültig.

Bochum, den «issued_on:{dots(issued)}»""")
    sign(s, 30, s.y + 16, "Leitung des TestDaF-Instituts")
    return {**p.truth(), "provider": "testdaf", "passed": True, "exam_date": exam, "certificate_number": number, "issued_on": issued}


@paper(LAYOUTS, "language_certificate", "dsh", body="times", size=12, left=32, right=30)
def _dsh(s: Sheet, p: Person, day: date) -> Fields:
    exam, issued = _exam(s, day, 5)
    grade = s.rng.choice([2, 2, 3])
    s.y = 24
    flow(s, f"""> Philipps-Universität Lahntal

> Sprachenzentrum

= ZEUGNIS

> Deutsche Sprachprüfung für den Hochschulzugang (DSH)

{"Frau" if p.sex == "F" else "Herr"} «given_names:{p.given_names}» «family_name:{p.family_name}»

geboren am «birth_date:{long(p.birth_date)}» in {p.birth_place}

hat die Deutsche Sprachprüfung für den Hochschulzugang (DSH) am «exam_date:{long(exam)}» mit dem Gesamtergebnis

> DSH-{grade}

bestanden.""")
    grid(s, [100, 40], f"""Schriftliche Prüfung | {78 if grade == 2 else 91} v. H.
Hörverstehen | 80 v. H.
Leseverstehen und wissenschaftssprachliche Strukturen | 77 v. H.
Textproduktion | 79 v. H.
Mündliche Prüfung | {81 if grade == 2 else 93} v. H.""", lines="none", head=False)
    s.gap(6)
    flow(s, f"""~ Der Prüfung liegt die Prüfungsordnung vom 12.11.2019 zugrunde, registriert bei der Hochschulrektorenkonferenz. DSH-1 ab 57 v. H., DSH-2 ab 67 v. H., DSH-3 ab 82 v. H.

Lahntal, den «issued_on:{long(issued)}»""")
    sign(s, 32, s.y + 18, "Vorsitz der Prüfungskommission")
    s.stamp(150, s.y + 12, ["UNIVERSITÄT"], round_=True)
    return {**p.truth(), "provider": "dsh", "level": "C1" if grade == 2 else "C2", "passed": True, "exam_date": exam, "issued_on": issued}


@paper(LAYOUTS, "language_certificate", "languagecert_bilingual", body="calibri", size=11, left=25, colour=(0.4, 0.1, 0.45))
def _languagecert(s: Sheet, p: Person, day: date) -> Fields:
    exam, issued = _exam(s, day, 10)
    level = s.rng.choice(["A2", "B1", "B2", "C1"])
    number = f"{s.rng.randint(10**15, 10**16 - 1)}"
    badge(s, 25, 16, 12, "LC")
    put(s, 185, 24, "PeopleCert", bold=True, align="right")
    s.y = 40
    flow(s, f"""= LANGUAGECERT Deutsch {level}

> This is to certify that / Hiermit wird bestätigt, dass

> «given_names:{p.given_names}» «family_name:{p.family_name}»

> Date of birth / Geburtsdatum: «birth_date:{dots(p.birth_date)}»

> has been awarded / die Prüfung bestanden hat

> LanguageCert Test of German, Level / Niveaustufe «level:{level}» (CEFR / GER)""")
    s.gap(5)
    grid(s, [90, 35, 35], """Skill / Fertigkeit | Score | Max.
Listening / Hören | 20 | 25
Reading / Lesen | 18 | 25
Writing / Schreiben | 17 | 25
Speaking / Sprechen | 21 | 25
*Overall / Gesamt | 76 | 100""", right=(1, 2))
    s.gap(6)
    rows(s, f"""Candidate number / Kandidatennummer | «certificate_number:{number}»
Date of exam / Prüfungstag | «exam_date:{dots(exam)}»
Date of issue / Ausstellungstag | «issued_on:{dots(issued)}»
Result / Ergebnis | Pass / bestanden""", label=75)
    sign(s, 25, 230, "Responsible Officer")
    return {
        **p.truth(), "provider": "languagecert", "level": level, "passed": True, "exam_date": exam,
        "certificate_number": number, "issued_on": issued,
    }


@paper(LAYOUTS, "language_certificate", "ecl_points", body="cambria", size=11, left=28)
def _ecl(s: Sheet, p: Person, day: date) -> Fields:
    exam, issued = _exam(s, day)
    level = s.rng.choice(["A2", "B1", "B2"])
    number = f"DE-{level}-{s.rng.randint(10**5, 10**6)}"
    s.rect(14, 14, 182, 268, stroke=(0.1, 0.3, 0.6), thick=2)
    s.y = 28
    flow(s, "= ECL-Sprachzertifikat\n\n> European Consortium for the Certificate of Attainment in Modern Languages")
    s.gap(6)
    rows(s, f"""Sprache | Deutsch
Niveau | «level:{level}»
Name | «given_names:{p.given_names}» «family_name:{p.family_name}»
Geburtstag | «birth_date:{dots(p.birth_date)}»
Prüfungstag | «exam_date:{dots(exam)}»
Prüfungsort | {p.address.town}
Nr. des Zertifikats | «certificate_number:{number}»""", mode="dots", label=60)
    s.gap(8)
    grid(s, [80, 36, 36], """Fertigkeit | erreicht | möglich
Mündliche Kommunikation | 21 | 25
Hörverstehen | 19 | 25
Leseverstehen | 20 | 25
Schriftliche Kommunikation | 18 | 25
*Zusammen | 78 | 100""", right=(1, 2))
    s.gap(4)
    flow(s, f"""Ergebnis: bestanden (78 %)

{p.address.town}, «issued_on:{long(issued)}»""")
    sign(s, 120, 250, "Prüfungsvorsitz")
    return {
        **p.truth(), "provider": "other", "level": level, "passed": True, "exam_date": exam, "certificate_number": number, "issued_on": issued,
    }


@paper(LAYOUTS, "language_certificate", "telc_b2_c1_beruf", body="open", size=10, left=24, colour=(0.0, 0.3, 0.6))
def _telc_scaled(s: Sheet, p: Person, day: date) -> Fields:
    """A scaled exam: its title names two levels, the result one."""
    exam, issued = _exam(s, day)
    s.text(186, 24, "telc", size=24, bold=True, align="right", colour=(0.0, 0.3, 0.6))
    put(s, 186, 29, "LANGUAGE TESTS", size=7, align="right")
    s.y = 40
    flow(s, "= Zertifikat\n\n> telc Deutsch B2·C1 Beruf")
    s.gap(4)
    rows(s, f"""Name, Vorname | «family_name:{p.family_name}», «given_names:{p.given_names}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
Geburtsort | {p.birth_place}
Prüfungsdatum | «exam_date:{dots(exam)}»
Prüfungszentrum | Bildungswerk {p.address.town}""", mode="under", label=50)
    s.gap(6)
    flow(s, "hat die Prüfung bestanden und die Stufe «level:B2» des Gemeinsamen Europäischen Referenzrahmens erreicht.")
    grid(s, [90, 40, 36], """Prüfungsteil | Stufe | Punkte
Lesen und Sprachbausteine | C1 | 71
Hören | B2 | 58
Schreiben | B2 | 33
Sprechen | C1 | 80""", lines="rows")
    s.gap(8)
    put(s, 24, s.y + 6, f"«issued_on:{dots(issued)}»")
    sign(s, 110, s.y + 8, "Geschäftsführung telc gGmbH")
    put(s, 24, 270, "Diese Urkunde ist nur mit Prägestempel gültig.", size=7)
    return {**p.truth(), "provider": "telc", "level": "B2", "passed": True, "exam_date": exam, "issued_on": issued}


@paper(LAYOUTS, "language_certificate", "dsd_two", body="times", size=11.5, left=28)
def _dsd(s: Sheet, p: Person, day: date) -> Fields:
    exam, issued = _exam(s, day)
    s.y = 22
    flow(s, f"""> Die Beauftragten der Kultusministerkonferenz und des Auswärtigen Amtes

= Deutsches Sprachdiplom der Kultusministerkonferenz

> Zweite Stufe

> «given_names:{p.given_names}» «family_name:{p.family_name}»

> geboren am «birth_date:{dots(p.birth_date)}» in {p.birth_place}

hat am «exam_date:{dots(exam)}» die Prüfung zum Deutschen Sprachdiplom der Kultusministerkonferenz (DSD II) abgelegt und dabei folgende Niveaus des Gemeinsamen europäischen Referenzrahmens nachgewiesen:""")
    grid(s, [90, 40], """Leseverstehen | C1
Hörverstehen | C1
Schriftliche Kommunikation | B2
Mündliche Kommunikation | C1
*Gesamtniveau | «level:B2»""", head=False, lines="none")
    s.gap(6)
    flow(s, f"Berlin, den «issued_on:{dots(issued)}»")
    sign(s, 28, s.y + 16, "Der Vorsitzende des Zentralen Ausschusses")
    return {**p.truth(), "provider": "dsd", "level": "B2", "passed": True, "exam_date": exam, "issued_on": issued}
