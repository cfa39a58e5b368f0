"""Integrationskurs: results of its tests, certificates, attendance, duties, invitations."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

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
    }


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
    }


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
