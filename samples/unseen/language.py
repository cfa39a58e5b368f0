"""Sprache und Orientierung: certificates of other institutes, results, course papers."""

# ruff: noqa: E501 - wordings stand on one line each

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, day_between

from ._kit import Fields, Maker, flow, grid, paper, put, rows, ticks
from ._look import badge, dots, heads, long, names, side, sign, to

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
    return {**p.truth(), "provider": "dsh", "passed": True, "exam_date": exam, "issued_on": issued}


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
    }  # fmt: skip


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
    }  # fmt: skip


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


@paper(LAYOUTS, "dtz_result", "gast_2024", body="calibri", size=11, left=25, colour=(0.1, 0.3, 0.5))
def _dtz(s: Sheet, p: Person, day: date) -> Fields:
    exam, issued = _exam(s, day, first=2023)
    overall = s.rng.choice(["B1", "A2"])
    parts = ("B1", "A2", "B1") if overall == "B1" else ("B1", "A2", "A2")
    badge(s, 25, 16, 12, "gast")
    put(s, 185, 22, "im Auftrag des Bundesamtes für Migration und Flüchtlinge", size=8, align="right")
    s.y = 38
    flow(s, "= Zertifikat\n\n> Deutsch-Test für Zuwanderer A2-B1")
    s.gap(5)
    rows(s, f"""Name | «family_name:{p.family_name}»
Vorname | «given_names:{p.given_names}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
Geburtsort | {p.birth_place}
Prüfungsdatum | «exam_date:{dots(exam)}»
Prüfstelle | inlingua {p.address.town}""", mode="bars", label=50)
    s.gap(6)
    flow(s, f"Gesamtergebnis: Niveau «overall:{overall}»")
    grid(s, [70, 40, 40], f"""Prüfungsteil | Punkte | Niveau
Sprechen | {81 if parts[2] == "B1" else 62},0 / 100 | «speaking:{parts[2]}»
Hören und Lesen | 36 / 45 | «listening_reading:{parts[0]}»
Schreiben | 11 / 20 | «writing:{parts[1]}»""", step=2.1)
    s.gap(8)
    put(s, 25, s.y + 4, f"Bochum, «issued_on:{dots(issued)}»")
    sign(s, 120, s.y + 10, "Prüfungsverantwortung")
    s.y = 240
    flow(s, "~ Das Niveau B1 ist insgesamt erreicht, wenn im Teil Sprechen und in einem der Teile Hören/Lesen oder Schreiben B1 erreicht wurde.")
    return {
        **p.truth(), "overall": overall, "speaking": parts[2], "listening_reading": parts[0], "writing": parts[1],
        "exam_date": exam, "issued_on": issued,
    }  # fmt: skip


@paper(LAYOUTS, "dtz_result", "result_sheet_below", body="arial", size=10, left=22)
def _dtz_sheet(s: Sheet, p: Person, day: date) -> Fields:
    exam, issued = _exam(s, day)
    heads(s, "telc gGmbH\nBleichstraße 1, 60313 Frankfurt am Main", x=120, y=18)
    to(s, p, 46, sender="Sprachschule Dialog, Postfach 11, 26011 Oldenburg", size=10)
    s.y = 84
    flow(s, f"""# Mitteilung über Ihr Ergebnis im Deutsch-Test für Zuwanderer (DTZ)

Prüfung vom «exam_date:{dots(exam)}», Teilnehmer «given_names:{p.given_names}» «family_name:{p.family_name}», geb. «birth_date:{dots(p.birth_date)}»

in der oben genannten Prüfung haben Sie folgende Ergebnisse erzielt:""")
    grid(s, [60, 35, 35, 35], """ | unter A2 | A2 | B1
Hören/Lesen |  | X | 
Schreiben | X |  | 
Sprechen | X |  | 
*Gesamt | X |  | """)
    s.gap(5)
    flow(s, f"""Das Niveau A2 wurde insgesamt nicht erreicht. Ein Zertifikat kann daher nicht ausgestellt werden. Sie können die Prüfung wiederholen.

Oldenburg, «issued_on:{dots(issued)}»""")
    return {
        **p.truth(), "overall": "below_A2", "listening_reading": "A2", "writing": "below_A2", "speaking": "below_A2",
        "exam_date": exam, "issued_on": issued,
    }  # fmt: skip


@paper(LAYOUTS, "integration_course_certificate", "bamf_landscape_text", body="times", size=12, left=30, right=30)
def _course_certificate(s: Sheet, p: Person, day: date) -> Fields:
    _, issued = _exam(s, day)
    points = s.rng.randint(17, 33)
    put(s, 30, 26, "Bundesamt für Migration und Flüchtlinge", bold=True)
    s.y = 44
    flow(s, f"""= Zertifikat Integrationskurs

> nach § 17 Abs. 4 der Integrationskursverordnung

> «given_names:{p.given_names}» «family_name:{p.family_name}»

> geboren am «birth_date:{long(p.birth_date)}», Ausweis-Nr. {s.rng.randint(10**8, 10**9)}

hat erfolgreich am Integrationskurs teilgenommen.

- Im Sprachtest „Deutsch-Test für Zuwanderer“ wurden ausreichende Kenntnisse der deutschen Sprache auf dem Niveau «level:B1» des Gemeinsamen Europäischen Referenzrahmens nachgewiesen.

- Im Test „Leben in Deutschland“ wurden «points:{points}» von 33 Punkten erreicht.

Nürnberg, «issued_on:{long(issued)}»""")
    sign(s, 30, s.y + 20, "Der Präsident des Bundesamtes")
    s.stamp(150, s.y + 14, ["BUNDESAMT"], round_=True)
    return {**p.truth(), "level": "B1", "points": points, "issued_on": issued}


def _civics_head(s: Sheet, p: Person, issued: date, title: str) -> None:
    heads(s, "Bundesamt für Migration und Flüchtlinge\nReferat 82D, 90343 Nürnberg", x=25, y=20)
    to(s, p, 52)
    side(s, f"Datum | «issued_on:{dots(issued)}»\nPKZ | {s.rng.randint(10**6, 10**7)}", y=50)
    s.y = 88
    flow(s, f"# {title}")


@paper(LAYOUTS, "lid_result", "letter_sentence", body="arial", size=11, left=25)
def _lid(s: Sheet, p: Person, day: date) -> Fields:
    exam, issued = _exam(s, day)
    points = s.rng.choice([12, 15, 16, 18, 22, 27, 31, 33])
    _civics_head(s, p, issued, "Bescheinigung über das Ergebnis des Tests „Leben in Deutschland“")
    word = "bestanden" if points >= 15 else "nicht bestanden"
    flow(s, f"""{"Frau" if p.sex == "F" else "Herr"} «given_names:{p.given_names}» «family_name:{p.family_name}», geboren am «birth_date:{dots(p.birth_date)}», hat am «exam_date:{dots(exam)}» bei der Volkshochschule {p.address.town} am skalierten Test teilgenommen.

Von den «max_points:33» Fragen wurden «points:{points}» richtig beantwortet. Der Test „Leben in Deutschland“ ist damit {word}. Dafür müssen mindestens 15 Fragen richtig beantwortet sein.

~ Bei mindestens 17 richtigen Antworten gelten auch die Kenntnisse nach § 10 Abs. 1 Satz 1 Nr. 7 StAG als nachgewiesen.

Im Auftrag""")
    return {**p.truth(), "points": points, "max_points": 33, "passed": points >= 15, "exam_date": exam, "issued_on": issued}


@paper(LAYOUTS, "lid_result", "form_ticks", body="narrow", size=12, left=28)
def _lid_form(s: Sheet, p: Person, day: date) -> Fields:
    exam, issued = _exam(s, day)
    points = s.rng.choice([11, 15, 17, 24, 30])
    s.y = 26
    flow(s, "= Leben in Deutschland\n\n> Ergebnis des Abschlusstests zum Orientierungskurs")
    rows(s, f"""Familienname | «family_name:{p.family_name}»
Vorname | «given_names:{p.given_names}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
Testtag | «exam_date:{dots(exam)}»
Bundesland | Niedersachsen
Erreichte Punktzahl | «points:{points}» / «max_points:33»""", mode="boxed")
    s.gap(6)
    ticks(s, f"""{"o" if points >= 15 else "x"} Der Test ist nicht bestanden (0 bis 14 Punkte).
{"x" if 15 <= points < 17 else "o"} Der Orientierungskurstest ist bestanden (15 und 16 Punkte).
{"x" if points >= 17 else "o"} Orientierungskurstest und Einbürgerungstest sind bestanden (17 bis 33 Punkte).""")
    put(s, 28, s.y + 16, f"Bramsche, «issued_on:{dots(issued)}»")
    return {**p.truth(), "points": points, "max_points": 33, "passed": points >= 15, "exam_date": exam, "issued_on": issued}


@paper(LAYOUTS, "naturalisation_test", "bamf_form", body="times", size=11.5, left=25)
def _naturalisation(s: Sheet, p: Person, day: date) -> Fields:
    exam, issued = _exam(s, day)
    points = s.rng.choice([14, 17, 21, 29])
    _civics_head(s, p, issued, "Bescheinigung über das Ergebnis des Einbürgerungstests")
    flow(s, f"""{p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}», geb. «birth_date:{dots(p.birth_date)}», hat am {dots(exam)} am bundeseinheitlichen Einbürgerungstest nach § 10 Abs. 5 des Staatsangehörigkeitsgesetzes teilgenommen und «points:{points}» von «max_points:33» Fragen richtig beantwortet.

Der Einbürgerungstest ist {"bestanden" if points >= 17 else "nicht bestanden"}.

Im Auftrag""")
    sign(s, 25, s.y + 14)
    return {**p.truth(), "points": points, "max_points": 33, "passed": points >= 17, "issued_on": issued}


@paper(LAYOUTS, "course_attendance", "vhs_units", body="verdana", size=9.5, left=25)
def _attendance(s: Sheet, p: Person, day: date) -> Fields:
    issued = day_between(s.rng, day - timedelta(days=500), day)
    badge(s, 25, 16, 13, "vhs", (0.8, 0.1, 0.3))
    put(s, 52, 25, f"Volkshochschule {p.address.town} e. V.", bold=True)
    s.y = 50
    flow(s, f"""= Teilnahmebestätigung

> «given_names:{p.given_names}» «family_name:{p.family_name}», geb. «birth_date:{dots(p.birth_date)}»

> hat regelmäßig an der Veranstaltung

> «course:Deutsch Aufbaukurs A2.2»

> im Umfang von 100 Unterrichtseinheiten teilgenommen.

Inhalte: Wortschatz, Grammatik, Alltagsgespräche. Eine Abschlussprüfung fand nicht statt.

{p.address.town}, «issued_on:{dots(issued)}»""")
    sign(s, 25, s.y + 16, "Programmbereich Deutsch")
    return {**p.truth(), "course": "Deutsch Aufbaukurs A2.2", "level": "A2", "issued_on": issued}


@paper(LAYOUTS, "course_obligation", "jobcenter_form", body="arial", size=9.5, left=20)
def _obligation(s: Sheet, p: Person, day: date) -> Fields:
    issued = day_between(s.rng, date(2018, 1, 1), day)
    must = s.rng.random() < 0.6
    put(s, 20, 18, "Bestätigung der Berechtigung zur Teilnahme an einem Integrationskurs", size=13, bold=True)
    put(s, 20, 24, "(Berechtigungsschein nach § 6 Abs. 1 der Integrationskursverordnung)", size=9)
    s.y = 30
    rows(s, f"""Name | «family_name:{p.family_name}»
Vorname | «given_names:{p.given_names}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
Anschrift | {p.address}
Berechtigung erlischt am | {dots(issued + timedelta(days=365))}""", mode="boxed")
    s.gap(5)
    ticks(s, f"""{"o" if must else "x"} Die Person ist zur Teilnahme berechtigt (§ 44 Abs. 1 AufenthG).
{"x" if must else "o"} Die Person ist zur Teilnahme verpflichtet (§ 44a Abs. 1 Satz 1 Nr. 2 AufenthG).""")
    put(s, 20, s.y + 16, f"{p.address.town}, «issued_on:{dots(issued)}»")
    sign(s, 110, s.y + 16, "Jobcenter, im Auftrag")
    s.stamp(175, s.y + 6, ["Jobcenter"], round_=True, size=6)
    put(s, 20, 282, "KNr. 630.036a BAMF 02/2022", size=6)
    return {**p.truth(), "obliged": must, "issued_on": issued}


@paper(LAYOUTS, "exam_invitation", "test_centre_mail", body="arial", size=10.5, left=25)
def _invitation(s: Sheet, p: Person, day: date) -> Fields:
    exam = day + timedelta(days=s.rng.randint(8, 60))
    heads(s, "WBS Sprachen GmbH\nPrüfungszentrum Leipzig-Mitte", x=25, y=20)
    to(s, p, 50, sender="WBS Sprachen GmbH, Ranstädter Steinweg 2, 04109 Leipzig")
    s.y = 92
    flow(s, f"""# Einladung zur schriftlichen und mündlichen Prüfung

{"Sehr geehrte Frau" if p.sex == "F" else "Sehr geehrter Herr"} {p.family_name},

wir freuen uns, dass Sie sich für die Prüfung «exam:telc Deutsch B1» angemeldet haben. Bitte kommen Sie am «exam_date:{dots(exam)}» um 08:30 Uhr in unser Prüfungszentrum, Raum 3.07.

Bringen Sie Ihren gültigen Pass oder Aufenthaltstitel mit. Handys sind nicht erlaubt. Bei Nichterscheinen gilt die Prüfung als nicht bestanden.

Viel Erfolg wünscht Ihr Team""")
    return {**names(p), "exam": "telc Deutsch B1", "exam_date": exam}
