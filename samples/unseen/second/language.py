"""Exams, courses and civics (Sprachprüfungen, Integrationskurs), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from ._kit import Pen, group
from ._letter import close, dear, letter, officer, to
from ._numbers import later

LAYOUTS, layout = group()


@layout("language_certificate__goethe_b2_modules", body="open", dates="dots")
def _goethe(pen: Pen) -> None:
    someone, day, rng = pen.holder, pen.ago(100, 1200), pen.rng
    pen.text(pen.right, 20, "GOETHE-INSTITUT", size=15, bold=True, align="right", colour=(0.3, 0.5, 0.1))
    pen.told["provider"] = "goethe"
    pen.sheet.y = 34
    pen.title(f"Goethe-Zertifikat {pen('level', 'B2')}", size=22)
    pen.gap(6)
    family, given = pen.person()
    pen.rows(
        ("Name", family),
        ("Vorname", given),
        ("Geburtsdatum", pen.born()),
        ("Geburtsort", someone.birth_place),
        layout="colon",
    )
    pen.gap(4)
    marks = [rng.randint(61, 96) for _ in range(4)]
    parts = ("Lesen", "Hören", "Schreiben", "Sprechen")
    grades = [
        "sehr gut" if mark >= 90 else "gut" if mark >= 80 else "befriedigend" if mark >= 70 else "ausreichend"
        for mark in marks
    ]
    pen.table(
        (50, 40, 40, 34), ("Modul", "Punkte", "Prädikat", "Datum"),
        *[(part, f"{mark} / 100", grade, pen.on(day)) for part, mark, grade in zip(parts, marks, grades, strict=True)], ruled="lines",
    )  # fmt: skip
    pen.told["modules"] = [{"module": part, "level": "B2", "passed": True} for part in parts]
    pen.gap(4)
    pen.para(
        "hat die oben genannten Module der Prüfung bestanden. Die Prüfung entspricht der Stufe B2 des Gemeinsamen europäischen Referenzrahmens für Sprachen."
    )
    pen.told["passed"] = True
    pen.rows(
        ("Prüfungsdatum", pen.day("exam_date", day)), ("Ausstellungsdatum", pen.issued(later(day, days=24))),
        ("Zertifikatsnummer", pen("certificate_number", f"GI-{rng.randint(100000, 999999)}-{rng.randint(10, 99)}")), layout="colon",
    )  # fmt: skip
    pen.gap(8)
    pen.sign("Prüfungsverantwortliche/r", place="Goethe-Institut Frankfurt")


@layout("language_certificate__telc_c1_upright", body="arial", dates="dots")
def _telc(pen: Pen) -> None:
    someone, day, rng = pen.holder, pen.ago(100, 1500), pen.rng
    pen.text(25, 24, "telc", size=30, bold=True, colour=(0.0, 0.35, 0.6))
    pen.text(25, 30, "language tests", size=9)
    pen.told["provider"] = "telc"
    pen.sheet.y = 44
    pen.title("Zertifikat", size=26, align="centre")
    pen.title(f"telc Deutsch {pen('level', 'C1')}", size=18, align="centre", gap=10)
    family, given = pen.person()
    pen.cells(
        [("Name · Surname", family), ("Vorname · First name", given)],
        [("Geburtsdatum · Date of birth", pen.born()), ("Geburtsort · Place of birth", someone.birth_place)],
        tall=12,
    )  # fmt: skip
    pen.gap(10)
    pen.para("hat die Prüfung telc Deutsch C1 bestanden.", bold=True)
    pen.told["passed"] = True
    points = [
        rng.randint(33, 45),
        rng.randint(31, 44),
        rng.randint(13, 20),
        rng.randint(33, 46),
        rng.randint(32, 46),
    ]
    names = (
        "Leseverstehen",
        "Hörverstehen",
        "Sprachbausteine",
        "Schriftlicher Ausdruck",
        "Mündliche Prüfung",
    )
    pen.table(
        (70, 35, 35), ("Prüfungsteil", "erreicht", "maximal"), *[(name, str(mark), "48" if len(name) != 15 else "22") for name, mark in zip(names, points, strict=True)],
        ("Gesamtpunktzahl", str(sum(points)), "214"), right=(1, 2), bold_last=True,
    )  # fmt: skip
    pen.gap(8)
    pen.rows(
        ("Prüfungszentrum", "Volkshochschule Rheine"), ("Datum der Prüfung", pen.day("exam_date", day)), ("Datum der Ausstellung", pen.issued(later(day, days=38))),
        ("Zertifikat-Nr.", pen("certificate_number", f"{rng.randint(10**6, 10**7 - 1)}")), layout="colon",
    )  # fmt: skip
    pen.sheet.stamp(160, 245, ["telc gGmbH", "Frankfurt"], round_=True, size=6)


@layout("language_certificate__oesd_a2_austria", body="times", dates="long")
def _oesd(pen: Pen) -> None:
    someone, day, rng = pen.holder, pen.ago(200, 1500), pen.rng
    pen.title("ÖSD", size=30, align="centre", gap=1)
    pen.title("Österreichisches Sprachdiplom Deutsch", size=12, align="centre", gap=12)
    pen.told["provider"] = "oesd"
    pen.title(f"ÖSD Zertifikat {pen('level', 'A2')}", size=20, align="centre", gap=10)
    pen.para(f"{someone.salutation} {pen.who()}", size=16)
    pen.para(
        f"geboren am {pen.born()} in {someone.birth_place}, hat am {pen.day('exam_date', day)} die Prüfung ÖSD Zertifikat A2 am Prüfungszentrum Salzburg abgelegt und"
    )
    pen.para("gut bestanden.", bold=True, size=14)
    pen.told["passed"] = True
    pen.para(f"Erreichte Punkte: {rng.randint(76, 89)} von 100")
    pen.gap(10)
    pen.lines(
        f"Wien, am {pen.issued(later(day, days=20))}",
        f"Zertifikatsnummer: {pen('certificate_number', f'ZA2/{rng.randint(10000, 99999)}')}",
    )
    pen.gap(8)
    pen.sign("Leitung der Prüfungszentrale")


@layout("dtz_result__g_a_s_t_boxes", body="calibri", dates="dots")
def _dtz(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(100, 1000)
    pen.lines("g.a.s.t. · im Auftrag des Bundesamtes für Migration und Flüchtlinge", size=8)
    pen.title("Zertifikat", size=24, align="centre")
    pen.title("Deutsch-Test für Zuwanderer (DTZ)", size=14, align="centre", gap=8)
    pen.cells(
        [("Name", pen("family_name", someone.family_name)), ("Vorname", pen("given_names", someone.given_names))],
        [("Geburtsdatum", pen.born()), ("Geburtsort", someone.birth_place), ("Prüfungsdatum", pen.day("exam_date", day))],
    )  # fmt: skip
    pen.gap(6)
    pen.para("hat im Deutsch-Test für Zuwanderer folgendes Gesamtergebnis erzielt:")
    pen.title(pen("overall", "B1"), size=30, align="centre")
    parts = (
        ("listening_reading", "Hören/Lesen", "A2", "29 / 45"),
        ("writing", "Schreiben", "B1", "17 / 20"),
        ("speaking", "Sprechen", "B1", "88 / 100"),
    )
    pen.table(
        (60, 40, 40),
        ("Prüfungsteil", "Niveau", "Punkte"),
        *[(name, pen(field, level), points) for field, name, level, points in parts],
    )
    pen.gap(6)
    pen.rows(
        ("Prüfstelle", "Bildungswerk der Sächsischen Wirtschaft, Plauen"),
        ("Ausgestellt am", pen.issued(later(day, days=40))),
        layout="colon",
    )
    pen.sign("Geschäftsführung g.a.s.t.")


@layout("dtz_result__result_sheet_a2", body="arial", dates="dots")
def _dtz_sheet(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(300, 2000)
    letter(
        pen, ("telc gGmbH", "Prüfungszentrale", "Bleichstraße 1", "60313 Frankfurt am Main"), to(someone), [("Datum", pen.issued(later(day, days=30)))],
        "Ihr Ergebnis im Deutsch-Test für Zuwanderer (A2 · B1)", form="line",
    )  # fmt: skip
    pen.para(dear(someone))
    pen.para(
        f"Sie haben am {pen.day('exam_date', day)} bei der Euro-Schule Hof an der Prüfung teilgenommen (Geburtsdatum: {pen.born()}). Sie haben insgesamt die Stufe {pen('overall', 'A2')} erreicht."
    )
    pen.table(
        (70, 50), ("Fertigkeit", "Ihr Ergebnis"), ("Hören / Lesen", pen("listening_reading", "A2")), ("Schreiben", pen("writing", "below_A2", "unter A2")),
        ("Sprechen", pen("speaking", "B1")), ruled="lines",
    )  # fmt: skip
    pen.gap(4)
    pen.para(
        "Für die Stufe B1 sind im Sprechen und in einem weiteren Prüfungsteil mindestens Ergebnisse auf der Stufe B1 nötig.",
        size=8.5,
    )
    close(pen)


@layout("integration_course_certificate__serif_frame", body="cambria", dates="long")
def _course(pen: Pen) -> None:
    day = pen.ago(200, 2500)
    pen.sheet.rect(14, 14, 182, 268, thick=1.5, stroke=(0.1, 0.3, 0.6))
    pen.gap(14)
    pen.title("Bundesamt für Migration und Flüchtlinge", size=12, align="centre", gap=14)
    pen.title("Zertifikat Integrationskurs", size=24, align="centre", gap=14)
    pen.title(pen.who(), size=16, align="centre", gap=2)
    pen.text(105, pen.sheet.y + 4, f"geboren am {pen.born()}", align="centre")
    pen.gap(14)
    pen.para(
        "hat den Integrationskurs gemäß § 43 des Aufenthaltsgesetzes erfolgreich abgeschlossen. Nachgewiesen wurden"
    )
    pen.para(
        f"im Deutsch-Test für Zuwanderer das Sprachniveau {pen('level', 'B1')} des Gemeinsamen Europäischen Referenzrahmens",
        x=40,
        hanging=5,
        first="–",
    )
    pen.para(
        f"im Test „Leben in Deutschland“ {pen('points', points := pen.rng.randint(17, 33), f'{points} von 33 Punkten')}.",
        x=40,
        hanging=5,
        first="–",
    )
    pen.gap(16)
    pen.lines(f"Nürnberg, den {pen.issued(day)}")
    pen.gap(6)
    pen.sign("Der Präsident", line=False)
    pen.sheet.stamp(150, pen.sheet.y + 8, ["BUNDESAMT", "MIGRATION"], round_=True, size=6)


@layout("lid_result__portal_print", body="verdana", dates="dots")
def _lid(pen: Pen) -> None:
    day = pen.ago(60, 1500)
    pen.lines("Bundesamt für Migration und Flüchtlinge · Referat Testauswertung · 90343 Nürnberg", size=7.5)
    pen.title("Bescheinigung über die Teilnahme am Test", size=13, gap=0)
    pen.title("„Leben in Deutschland“", size=16, gap=6)
    pen.table(
        (55, 100), ("Name, Vorname", pen.who("{family}, {given}")), ("Geburtsdatum", pen.born()), ("Prüfungstermin", pen.day("exam_date", day)), ("Prüfstelle", "VHS Landkreis Cham"),
        ("Bundesland", "Bayern"), head=False,
    )  # fmt: skip
    points = pen.rng.randint(16, 32)
    pen.gap(6)
    pen.para(
        f"Von {pen('max_points', 33)} Fragen wurden {pen('points', points)} richtig beantwortet. Der Test ist damit bestanden."
    )
    pen.told["passed"] = True
    pen.para(
        "Bestanden ist der Test im Rahmen des Orientierungskurses, wenn mindestens 15 Fragen richtig beantwortet sind.",
        size=8,
    )
    pen.lines(f"Nürnberg, {pen.issued(later(day, days=26))}")


@layout("lid_result__not_reached", body="times", dates="long")
def _lid_failed(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(60, 900)
    letter(
        pen, ("Bundesamt für Migration und Flüchtlinge", "Referat 82D", "Frankenstraße 210", "90461 Nürnberg"), to(someone), [("PKZ", f"{pen.rng.randint(10**6, 10**7)}"), ("Datum", pen.issued(later(day, days=21)))],
        "Ergebnis des Tests „Leben in Deutschland“",
    )  # fmt: skip
    pen.para(dear(someone))
    points = pen.rng.randint(8, 14)
    pen.para(
        f"Sie ({pen.born()}) haben am {pen.day('exam_date', day)} den Test „Leben in Deutschland“ abgelegt. Sie haben {pen('points', points, f'{points} der')} {pen('max_points', 33)} Fragen richtig beantwortet und den Test nicht bestanden."
    )
    pen.told["passed"] = False
    pen.para("Sie können den Test wiederholen. Bitte wenden Sie sich an eine Prüfstelle in Ihrer Nähe.")
    close(pen, phrase="Im Auftrag", signed=False)


@layout("naturalisation_test__form_cells", body="arial", dates="dots")
def _naturalisation(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(100, 1800)
    pen.title("Bescheinigung über das Ergebnis des Einbürgerungstests", size=14, gap=6)
    points = pen.rng.randint(18, 33)
    pen.cells(
        [("Familienname", pen("family_name", someone.family_name)), ("Vorname(n)", pen("given_names", someone.given_names))],
        [("Geburtsdatum", pen.born()), ("Geburtsort", someone.birth_place)],
        [("Testtag", pen.day("exam_date", day)), ("Prüfstelle", "Kreisvolkshochschule Uelzen")],
        [("richtig beantwortet", pen("points", points)), ("von Fragen", pen("max_points", 33)), ("Ergebnis", pen("passed", True, "bestanden"))], numbered=True,
    )  # fmt: skip
    pen.gap(6)
    pen.para(
        "Damit sind Kenntnisse der Rechts- und Gesellschaftsordnung und der Lebensverhältnisse in Deutschland nach § 10 Abs. 1 Satz 1 Nr. 7 StAG nachgewiesen."
    )
    pen.sign("Bundesamt für Migration und Flüchtlinge", place=f"Nürnberg, {pen.issued(later(day, days=33))}")


@layout("course_attendance__school_of_languages", body="calibri", dates="dots")
def _attendance(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(10, 200)
    pen.title("Inlingua Sprachcenter Bremerhaven", size=13, align="centre", gap=10)
    pen.title("Teilnahmebestätigung", size=20, align="centre", gap=8)
    pen.para(
        f"{someone.salutation} {pen.who()}, geb. {pen.born()}, hat vom {pen.on(later(day, months=-5))} bis {pen.on(day)} regelmäßig am Kurs"
    )
    pen.para(f"{pen('course', 'Intensivkurs Deutsch B2.1')}", bold=True, size=13, x=60)
    pen.told["level"] = "B2"
    pen.para("(5 x wöchentlich, 400 Unterrichtseinheiten) teilgenommen. Eine Prüfung wurde nicht abgelegt.")
    pen.gap(6)
    pen.sign("Kursleitung", place=f"Bremerhaven, {pen.issued(day)}")


@layout("exam_invitation__vhs_telc_date", body="arial", dates="dots")
def _invitation(pen: Pen) -> None:
    someone, day = pen.holder, later(pen.as_of, days=pen.rng.randint(10, 60))
    letter(
        pen, ("Volkshochschule Weserbergland", "Fachbereich Deutsch", "Sedanstraße 11", "31785 Hameln"), to(someone), [("Datum", pen.issued(pen.ago(3, 25))), ("Kurs-Nr.", "26-4407")],
        f"Ihre Prüfung {pen('exam', 'telc Deutsch B2')}", form="left",
    )  # fmt: skip
    pen.para(dear(someone))
    pen.para(
        f"hiermit bestätigen wir Ihre Anmeldung und laden Sie zur Prüfung am {pen.day('exam_date', day)} um 8:45 Uhr in Raum 204 ein. Bringen Sie bitte einen gültigen Ausweis mit Lichtbild mit."
    )
    pen.para(
        "Wer mehr als 10 Minuten zu spät kommt, kann nicht teilnehmen. Die Prüfungsgebühr von 190,00 € ist bezahlt."
    )
    close(pen, officer(pen))
