"""Sprache und Integration: examinations of several providers, courses, tests on life in Germany."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import timedelta

from ._bogen import Bogen, layouts_of, long
from ._briefe import end, letter, org
from ._namen import digits

LAYOUTS, layout = layouts_of()
_PARTS = ("Lesen", "Hören", "Schreiben", "Sprechen")


def _exam(p: Bogen, provider: str, level: str, number: str, *, passed: bool = True, days: tuple[int, int] = (40, 1500)) -> None:
    day = p.say("exam_date", p.ago(*days))
    p.say("issued_on", day + timedelta(days=p.rng.randint(10, 40)))
    p.say("level", level)
    p.say("certificate_number", number)
    p.know(provider=provider, passed=passed)


def _modules(p: Bogen, level: str, names: tuple[str, ...] = _PARTS) -> None:
    p.know(modules=[{"module": name, "level": level, "passed": True} for name in names])


@layout("language_certificate__goethe_a_two_points_in_two_columns", body="open", size=10, footer="")
def _goethe(p: Bogen) -> None:
    _exam(p, "goethe", "A2", f"{digits(p.rng, 3)}-{digits(p.rng, 7)}")
    marks = [p.rng.randint(16, 25) for _ in range(4)]
    p.s.rect(0, 0, 210, 10, fill=(0.6, 0.75, 0.1), stroke=None)
    p.s.text(25, 24, "GOETHE", size=15, bold=True, colour=(0.25, 0.45, 0.05))
    p.s.text(25, 30, "INSTITUT", size=15, colour=(0.25, 0.45, 0.05))
    p.text(105, 55, "GOETHE-ZERTIFIKAT {level}", size=22, bold=True, align="centre")
    p.y = 66
    p.beneath([("Familienname, Vorname", "{names}"), ("geboren am", "{birth_date}"), ("Geburtsort", "[place]"), ("Prüfungsdatum", "{exam_date}")])
    p.y += 8
    p.par("hat die oben genannte Prüfung in deutscher Sprache mit folgendem Ergebnis bestanden:")
    p.bare((25, 85, 110, 165), [("Prüfungsteil", "erreicht", "Prüfungsteil", "erreicht"), ("Lesen", f"{marks[0]} / 25", "Schreiben", f"{marks[2]} / 25"), ("Hören", f"{marks[1]} / 25", "Sprechen", f"{marks[3]} / 25"), ("", "", "Gesamt", f"{sum(marks)} / 100")], bold=(-1,), step=7)
    p.par("Prädikat: " + ("sehr gut" if sum(marks) >= 90 else "gut" if sum(marks) >= 80 else "befriedigend" if sum(marks) >= 70 else "ausreichend"), bold=True)
    p.y += 12
    p.text(25, p.y, "[town], {issued_on}")
    p.s.scribble(120, p.y, 35, 9)
    p.s.text(120, p.y + 5, "Prüfungsverantwortliche", size=8)
    p.text(25, 262, "Zertifikat-Nr. {certificate_number}", size=8)
    p.s.text(25, 267, "Die Gültigkeit dieses Zertifikats kann online geprüft werden. 100-90 sehr gut, 89-80 gut, 79-70 befriedigend, 69-60 ausreichend, unter 60 nicht bestanden", size=6.4)


@layout("language_certificate__goethe_c_one_single_module_sheet_with_back", body="calibri", size=11, footer="")
def _goethe_c(p: Bogen) -> None:
    _exam(p, "goethe", "C1", f"GI-{digits(p.rng, 9)}")
    marks = {name: p.rng.randint(60, 98) for name in _PARTS}
    _modules(p, "C1")
    p.s.guilloche(0, 0, 210, 297, (0.9, 0.93, 0.8), lines=60)
    p.text(105, 40, "Goethe-Zertifikat {level}", size=26, align="centre", bold=True)
    p.y = 60
    p.flush([("Name", "{family_name}"), ("Vorname", "{given_names}"), ("geboren am", "{birth_date}"), ("in", "[place]")], edge=95)
    p.y += 10
    for name, mark in marks.items():
        p.s.rect(40, p.y, 130, 12, stroke=(0.5, 0.6, 0.2))
        p.s.text(45, p.y + 7.8, f"Modul {name}", bold=True)
        p.s.text(110, p.y + 7.8, f"{mark} Punkte von 100")
        p.s.text(150, p.y + 7.8, "bestanden", size=9)
        p.y += 14
    p.y += 6
    p.par("Prüfung abgelegt am {exam_date}. Ausgestellt: Goethe-Institut [town], {issued_on}")
    p.s.scribble(40, p.y + 14, 34, 9)
    p.text(170, 275, "{certificate_number}", size=8, align="right")
    p.s.new_page()
    p.par("Erläuterungen", bold=True)
    p.pars("Das Zertifikat bestätigt, dass die Teilnehmenden die sechsstufige Kompetenzskala des Gemeinsamen europäischen Referenzrahmens für Sprachen auf der fünften Stufe erreicht haben.", "Die Module können einzeln oder in Kombination abgelegt werden. Mindestpunktzahl je Modul: 60. Werden weniger Punkte erzielt, gilt das Modul als nicht bestanden.", size=9)


@layout("language_certificate__telc_b_one_points_without_lines", body="arial", size=10, footer="")
def _telc(p: Bogen) -> None:
    _exam(p, "telc", "B1", digits(p.rng, 10))
    p.s.text(190, 24, "telc", size=24, bold=True, align="right", colour=(0.05, 0.3, 0.55))
    p.s.text(190, 29, "LANGUAGE TESTS", size=7, align="right")
    p.s.text(25, 45, "ZERTIFIKAT", size=22, spacing=1.1)
    p.text(25, 56, "Deutsch {level}", size=18, colour=(0.05, 0.3, 0.55))
    p.y = 66
    p.pairs([("Name", "{family_name}"), ("Vorname", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Geburtsort", "[place]")], label=40)
    p.y += 8
    p.bare((25, 140, 175), [("Prüfungsteil", "Punkte", "max."), ("Schriftliche Prüfung", "", ""), ("  Leseverstehen", "61,0", "75"), ("  Sprachbausteine", "22,5", "30"), ("  Hörverstehen", "57,5", "75"), ("  Schriftlicher Ausdruck", "36,0", "45"), ("Mündliche Prüfung", "63,0", "75"), ("Gesamtpunktzahl", "240,0", "300"), ("Prädikat", "Gut", "")], right=(1, 2), bold=(-1, -2))
    p.par("hat die Prüfung bestanden.", bold=True)
    p.y += 6
    p.beneath([("Prüfungsdatum", "{exam_date}"), ("Ausstellungsdatum", "{issued_on}"), ("Prüfungszentrum", "VHS [town]"), ("Teilnehmernummer", "{certificate_number}")], columns=4)
    p.s.scribble(30, p.y + 18, 30, 8)
    p.s.stamp(150, p.y + 16, ["telc gGmbH", "Prägestempel"], round_=True, size=7, colour=(0.6, 0.6, 0.6))
    p.s.text(25, p.y + 24, "Geschäftsführung telc gGmbH", size=7)


@layout("language_certificate__telc_scaled_work_exam_lower_level_reached", body="calibri", size=11, footer="")
def _telc_work(p: Bogen) -> None:
    _exam(p, "telc", "B1", f"{digits(p.rng, 7)}")
    p.s.rect(0, 0, 210, 26, fill=(0.93, 0.5, 0.1), stroke=None)
    p.s.text(25, 17, "telc Deutsch B1·B2 Beruf", size=19, bold=True, colour=(1, 1, 1))
    p.y = 40
    p.par("Zertifikat", size=18, after=1)
    p.after_value([("Familienname", "{family_name}"), ("Vorname(n)", "{given_names}"), ("geboren am", "{birth_date}"), ("Tag der Prüfung", "{exam_date}"), ("Prüfungsnummer", "{certificate_number}")])
    p.y += 8
    p.par("hat in der Prüfung telc Deutsch B1·B2 Beruf das Niveau", after=0.1)
    p.par("{level}", size=26, bold=True, after=0.2)
    p.par("des Gemeinsamen Europäischen Referenzrahmens erreicht.", after=1)
    p.table((70, 40, 40), [("Subtest", "Punkte", "Stufe"), ("Lesen", "34 / 60", "B1"), ("Hören", "38 / 60", "B1"), ("Schreiben", "29 / 60", "B1"), ("Sprechen", "52 / 60", "B2")])
    p.par("[town], {issued_on}")
    p.s.scribble(30, p.y + 12, 30, 8)
    p.s.text(25, p.y + 18, "Leitung des Prüfungszentrums", size=8)


@layout("language_certificate__oesd_b_two_with_january_word", body="times", size=11.5, footer="")
def _oesd(p: Bogen) -> None:
    _exam(p, "oesd", "B2", f"ÖSD/{p.as_of.year - 1}/{digits(p.rng, 6)}")
    day = p.known["exam_date"][0].replace(month=1)  # type: ignore[attr-defined]
    p.say("exam_date", day, f"{day.day}. Jänner {day.year}")
    p.say("issued_on", day + timedelta(days=30), f"{(day + timedelta(days=30)):%d.%m.%Y}")
    _modules(p, "B2", ("schriftlich", "mündlich"))
    p.s.rect(12, 12, 186, 273, stroke=(0.7, 0.1, 0.15), thick=1.5)
    p.s.text(105, 35, "ÖSD", size=30, bold=True, align="centre", colour=(0.7, 0.1, 0.15))
    p.s.text(105, 43, "Österreichisches Sprachdiplom Deutsch", size=11, align="centre")
    p.text(105, 62, "ÖSD Zertifikat {level}", size=20, bold=True, align="centre")
    for at, line in enumerate(("{name}", "geboren am {birth_date} in [place]", "hat die Prüfung am {exam_date}", "in beiden Modulen bestanden.")):
        p.text(105, 80 + at * 9, line, size=14 if at == 0 else 11.5, align="centre", bold=at == 0)
    p.y = 122
    p.bare((50, 130, 160), [("Modul", "Punkte", "Prozent"), ("schriftlich (Lesen, Hören, Schreiben)", "54/70", "77"), ("mündlich (Sprechen)", "25/30", "83")], right=(1, 2), step=7)
    p.text(30, 190, "Prüfungszentrum: Sprachinstitut [town]")
    p.text(30, 197, "Zertifikatsnummer: {certificate_number}")
    p.text(30, 204, "Wien, {issued_on}")
    p.s.scribble(130, 215, 34, 9)


@layout("language_certificate__ecl_of_university_pecs_english_german", body="cambria", size=11, footer="")
def _ecl(p: Bogen) -> None:
    _exam(p, "other", "B1", f"ECL-{digits(p.rng, 8)}")
    p.s.guilloche(0, 0, 210, 297, (0.85, 0.9, 0.97), lines=50)
    p.s.text(105, 30, "ECL Examination Centre", size=12, align="centre")
    p.s.text(105, 36, "University of Pécs", size=10, align="centre")
    p.s.text(105, 55, "CERTIFICATE / ZERTIFIKAT", size=18, bold=True, align="centre")
    p.y = 66
    p.pairs([("Name / Name", "{names}"), ("Date of birth / Geburtsdatum", "{birth_date}"), ("Language / Sprache", "Deutsch (German)"), ("Level / Niveau (CEFR)", "{level}"), ("Date of exam / Prüfungstag", "{exam_date}"), ("Date of issue / Ausstellung", "{issued_on}"), ("No.", "{certificate_number}")], label=75)
    p.y += 6
    p.bare((25, 110, 150), [("Skill / Fertigkeit", "Result", "Max."), ("Reading / Leseverstehen", "19", "25"), ("Listening / Hörverstehen", "18", "25"), ("Writing / Schriftliche Kommunikation", "17", "25"), ("Speaking / Mündliche Kommunikation", "21", "25")], right=(1, 2), step=6)
    p.par("The candidate has passed the complex examination. / Die komplexe Prüfung wurde bestanden.", bold=True)
    p.s.scribble(35, p.y + 16, 34, 8)
    p.s.stamp(150, p.y + 12, ["ECL", "Pécs"], round_=True)


@layout("language_certificate__testdaf_four_bands_digital_print", body="arial", size=10, footer="")
def _testdaf(p: Bogen) -> None:
    day = p.say("exam_date", p.ago(60, 900))
    p.say("issued_on", day + timedelta(days=42))
    p.say("certificate_number", digits(p.rng, 9))
    p.know(provider="testdaf")
    p.s.text(25, 22, "TestDaF", size=20, bold=True, colour=(0.75, 0.1, 0.1))
    p.s.text(25, 28, "TestDaF-Institut · g.a.s.t. · Bochum", size=8.5)
    p.y = 42
    p.par("Zeugnis", size=20, bold=True)
    p.par("Test Deutsch als Fremdsprache (digital)")
    p.boxes([("Name", "{family_name}", 0.5), ("Vorname", "{given_names}", 0.5), ("Geburtsdatum", "{birth_date}", 0.34), ("Prüfungsdatum", "{exam_date}", 0.33), ("Teilnehmer-Nr.", "{certificate_number}", 0.33)], numbers=False)
    p.y += 8
    for name, band in (("Leseverstehen", "TDN 4"), ("Hörverstehen", "TDN 4"), ("Schriftlicher Ausdruck", "TDN 3"), ("Mündlicher Ausdruck", "TDN 5")):
        p.y += 8
        p.s.text(35, p.y, name, bold=True)
        p.s.text(120, p.y, band, bold=True, size=12)
    p.y += 14
    p.par("Hagen/Bochum, {issued_on}. Das Zeugnis ist unbefristet gültig und ohne Unterschrift gültig; die Echtheit ist im Portal prüfbar.", size=8.5)


@layout("language_certificate__dsh_two_of_university_percentages", body="times", size=11.3, footer="")
def _dsh(p: Bogen) -> None:
    day = p.say("exam_date", p.ago(60, 1200))
    p.say("issued_on", day + timedelta(days=p.rng.randint(5, 20)))
    p.know(provider="dsh", passed=True)
    p.text(105, 25, "Universität [town]", size=18, align="centre")
    p.s.text(105, 32, "Sprachenzentrum - Lehrgebiet Deutsch als Fremdsprache", size=10, align="centre")
    p.s.text(105, 50, "ZEUGNIS", size=18, bold=True, align="centre", spacing=1)
    p.s.text(105, 57, "Deutsche Sprachprüfung für den Hochschulzugang (DSH)", size=12, align="centre")
    p.y = 66
    p.pars("[herr] {name}", "geboren am {birth_date} in [place]", "hat am {exam_date} die Deutsche Sprachprüfung für den Hochschulzugang mit dem Gesamtergebnis", after=0.5)
    p.text(105, p.y + 8, "DSH-2", size=22, bold=True, align="centre")
    p.y += 16
    p.par("bestanden. Im Einzelnen wurden erreicht:")
    p.leaders([("Gesamtergebnis schriftlich", "74 %"), ("Verstehen und Verarbeiten eines Hörtextes", "71 %"), ("Leseverstehen und wissenschaftssprachliche Strukturen", "76 %"), ("Textproduktion", "75 %"), ("Mündliche Prüfung", "80 %")], edge=170)
    p.y += 8
    p.par("Die Prüfungsordnung ist bei der Hochschulrektorenkonferenz registriert. [town], den {issued_on}")
    end(p, "Vorsitz der Prüfungskommission", phrase="", seal="Universität")


def _dtz(p: Bogen, overall: str, speaking: str, reading: str, writing: str) -> None:
    day = p.say("exam_date", p.ago(60, 1500))
    p.say("issued_on", day + timedelta(days=p.rng.randint(25, 50)))
    p.say("overall", overall)
    p.know(speaking=speaking, listening_reading=reading, writing=writing)


@layout("dtz_result__certificate_b_one_of_gast_with_points_beside", body="open", size=10, footer="")
def _dtz_b(p: Bogen) -> None:
    _dtz(p, "B1", "B1", "B1", "A2")
    p.s.text(25, 20, "g.a.s.t.", size=16, bold=True, colour=(0.1, 0.4, 0.6))
    p.s.text(190, 20, "Bundesamt für Migration und Flüchtlinge", size=8.5, align="right")
    p.s.text(25, 45, "ZERTIFIKAT", size=24, bold=True)
    p.s.text(25, 54, "Deutsch-Test für Zuwanderer (A2-B1)", size=13)
    p.y = 62
    p.beneath([("Name", "{family_name}"), ("Vorname", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Geburtsort", "[place]"), ("Prüfungsdatum", "{exam_date}"), ("Prüfungsort", "[town]")], columns=2)
    p.y += 7
    p.par("Gesamtergebnis: Niveau {overall}", bold=True, size=15)
    p.bare((25, 95, 140), [("Teil", "Punkte", "erreichte Stufe"), ("Hören/Lesen", "38/45", "B1"), ("Schreiben", "12/20", "A2"), ("Sprechen", "86,5/100", "B1")], step=7)
    p.par("Ausstellungsdatum {issued_on}", size=9)
    p.s.scribble(30, p.y + 14, 34, 8)
    p.s.stamp(150, p.y + 10, ["VHS", p.town[:12]], round_=True)


@layout("dtz_result__short_letter_with_level_a_two", body="arial", size=10.5, footer="")
def _dtz_a(p: Bogen) -> None:
    _dtz(p, "A2", "A2", "A2", "below_A2")
    letter(p, "margin", org(p, "Bildungswerk [town]", "Prüfungszentrum DTZ", (0.15, 0.45, 0.3)), "Deutsch-Test für Zuwanderer: Mitteilung des Prüfungsergebnisses", info=[("Datum", "{issued_on}"), ("Teilnehmer", digits(p.rng, 8))])
    p.pars("am {exam_date} haben Sie, geboren am {birth_date}, an der Prüfung „Deutsch-Test für Zuwanderer“ teilgenommen.", "Sie haben insgesamt das Niveau {overall} erreicht. In den Teilen wurden folgende Stufen festgestellt: Sprechen A2, Hören/Lesen A2, Schreiben unter A2.", "Sie können den Test einmal kostenlos wiederholen, wenn Sie die Stundenzahl Ihres Sprachkurses noch nicht ausgeschöpft haben.")
    end(p)


def _integration(p: Bogen, points: int) -> None:
    p.say("level", "B1")
    p.say("points", points)
    p.say("issued_on", p.ago(60, 2500))


@layout("integration_course_certificate__eagle_centre_sentence_form", body="times", size=12, footer="")
def _zik(p: Bogen) -> None:
    _integration(p, p.rng.randint(17, 33))
    p.s.rect(100, 15, 10, 12, stroke=(0.2, 0.2, 0.2))
    p.s.text(105, 35, "Bundesamt für Migration und Flüchtlinge", size=12, align="centre")
    p.s.text(105, 55, "Zertifikat Integrationskurs", size=22, bold=True, align="centre")
    for at, line in enumerate(("[herr] {name}", "geboren am {birth_date}", "Ausweisnummer: " + f"{digits(p.rng, 9)}", "", "hat erfolgreich am Integrationskurs teilgenommen.", "", "Die im Sprachtest nachgewiesenen Deutschkenntnisse", "entsprechen dem Niveau {level}", "des Gemeinsamen Europäischen Referenzrahmens für Sprachen.", "", "Im Test „Leben in Deutschland“ wurden {points} von 33 Fragen richtig beantwortet.")):
        p.text(105, 75 + at * 8, line, align="centre", bold=at == 0)
    p.text(30, 200, "Nürnberg, {issued_on}")
    p.s.scribble(120, 208, 40, 10)
    p.s.text(120, 214, "Präsident", size=8)


@layout("integration_course_certificate__boxed_data_and_two_results", body="arial", size=10.5, footer="")
def _zik_b(p: Bogen) -> None:
    _integration(p, p.rng.randint(15, 31))
    p.s.rect(15, 15, 180, 120, stroke=(0.1, 0.25, 0.5), thick=1.4)
    p.s.text(22, 28, "ZERTIFIKAT INTEGRATIONSKURS", size=16, bold=True, colour=(0.1, 0.25, 0.5))
    p.s.text(22, 34, "gemäß § 17 Absatz 4 der Integrationskursverordnung", size=8.5)
    p.y = 38
    p.boxes([("Name, Vorname", "{family_name}, {given_names}", 0.6), ("Geburtsdatum", "{birth_date}", 0.4), ("Sprachprüfung (DTZ)", "Niveau {level} erreicht", 0.6), ("Test „Leben in Deutschland“", "{points} Punkte, bestanden", 0.4), ("BAMF-Kennziffer", digits(p.rng, 10), 0.6), ("Datum", "{issued_on}", 0.4)], x=22, wide=166, numbers=False, tall=13)
    p.s.scribble(30, 105, 34, 8)
    p.s.text(22, 112, "Im Auftrag - Bundesamt für Migration und Flüchtlinge", size=8)
    p.s.stamp(160, 112, ["Bundesamt"], round_=True, size=6)


def _life(p: Bogen, points: int, *, passed: bool = True, date_too: bool = True) -> None:
    p.say("points", points)
    p.know(passed=passed, max_points=33)
    day = p.ago(60, 1500)
    if date_too:
        p.say("exam_date", day)
    p.say("issued_on", day + timedelta(days=p.rng.randint(20, 60)))


@layout("lid_result__certificate_sentence_with_points_in_words", body="arial", size=11, footer="")
def _lid(p: Bogen) -> None:
    _life(p, p.rng.randint(17, 33))
    letter(p, "circle", org(p, "Bundesamt für Migration und Flüchtlinge", "Referat 82C", town="90343 Nürnberg", lane="Frankenstraße 210"), "Ergebnis des Tests „Leben in Deutschland“", info=[("Datum", "{issued_on}"), ("Kennziffer", digits(p.rng, 9))])
    p.pars("Sie haben am {exam_date} bei der Volkshochschule [town] am Test „Leben in Deutschland“ teilgenommen.", "Sie haben von den 33 Fragen {points} Fragen richtig beantwortet. Damit haben Sie den Test bestanden.", "Geburtsdatum: {birth_date}", "Mit mindestens 17 richtigen Antworten weisen Sie zugleich die Kenntnisse der Rechts- und Gesellschaftsordnung nach, die für eine Einbürgerung verlangt werden.")
    end(p, "Ihr Bundesamt für Migration und Flüchtlinge", phrase="", signed=False)


@layout("lid_result__slip_labels_right_of_values", body="verdana", size=9.5, footer="", sheet=(210.0, 152.0))
def _lid_slip(p: Bogen) -> None:
    _life(p, p.rng.randint(20, 32))
    p.s.text(25, 18, "Leben in Deutschland", size=18, bold=True, colour=(0.1, 0.3, 0.5))
    p.s.text(25, 24, "Bescheinigung über das Testergebnis", size=10)
    p.y = 30
    p.after_value([("Vor- und Familienname", "{name}"), ("Geburtsdatum", "{birth_date}"), ("Testdatum", "{exam_date}"), ("erreichte Punkte (höchstens 33)", "{points}"), ("Ergebnis", "bestanden"), ("ausgestellt am", "{issued_on}")])
    p.s.stamp(160, 115, ["BAMF", "Nürnberg"], round_=True)


@layout("lid_result__not_passed_notice", body="times", size=11, footer="")
def _lid_failed(p: Bogen) -> None:
    _life(p, p.rng.randint(7, 14), passed=False)
    letter(p, "typed", org(p, "Bundesamt für Migration und Flüchtlinge", "90343 Nürnberg"), "Test „Leben in Deutschland“ vom {exam_date}", info=[("Datum", "{issued_on}")], at="bar")
    p.pars("leider haben Sie den Test nicht bestanden. Es wurden {points} von 33 Fragen zutreffend beantwortet; erforderlich sind mindestens 15.", "Persönliche Daten: {names}, geb. {birth_date}.", "Sie dürfen den Test wiederholen. Bitte melden Sie sich bei einer Prüfstelle an.")
    end(p, "Im Auftrag", phrase="", signed=False)


@layout("lid_result__table_of_results_for_one_participant", body="calibri", size=10.5, footer="")
def _lid_table(p: Bogen) -> None:
    _life(p, p.rng.randint(17, 33))
    p.s.text(105, 22, "Bundesamt für Migration und Flüchtlinge", size=13, bold=True, align="centre")
    p.y = 34
    p.par("Bescheinigung", size=17, bold=True, after=0.2)
    p.par("über die Teilnahme am skalierten Testverfahren „Leben in Deutschland“ (Orientierungskurs)", after=1)
    p.table((50, 45, 35, 30), [("Teilnehmer/in", "geboren am", "Prüfungstag", "Punkte"), ("{names}", "{birth_date}", "{exam_date}", "{points} / 33")], tall=2.2)
    p.par("Bewertung: Der Orientierungskurstest wurde bestanden (mindestens 15 Punkte).")
    p.par("Nürnberg, den {issued_on}")
    end(p, phrase="Im Auftrag", seal="Bundesamt")


@layout("naturalisation_test__uniform_certificate_letter", body="arial", size=11, footer="")
def _natur(p: Bogen) -> None:
    _life(p, p.rng.randint(17, 33))
    p.truth.pop("passed")
    p.know(passed=True)
    p.s.text(25, 22, "Bundesamt für Migration und Flüchtlinge", size=13, bold=True)
    p.y = 45
    p.par("Bescheinigung über das Ergebnis des Einbürgerungstests", bold=True, size=15)
    p.flush([("Name", "{family_name}"), ("Vorname", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Prüfungsdatum", "{exam_date}")])
    p.y += 6
    p.pars("hat am bundeseinheitlichen Einbürgerungstest nach § 10 Abs. 5 StAG teilgenommen.", "Erreichte Punktzahl: {points} von 33", "Der Test ist bestanden.", "Nürnberg, {issued_on}")
    p.s.scribble(30, p.y + 12, 32, 8)


@layout("naturalisation_test__adult_education_centre_hands_over", body="cambria", size=11, footer="")
def _natur_b(p: Bogen) -> None:
    _life(p, p.rng.randint(17, 33))
    p.text(105, 26, "Einbürgerungstest", size=20, bold=True, align="centre")
    p.y = 38
    p.beneath([("Familienname, Vornamen", "{names}"), ("geboren", "{birth_date}"), ("Tag des Tests", "{exam_date}"), ("Prüfstelle", "vhs [town]")])
    p.y += 8
    p.par("Von 33 Fragen wurden {points} richtig beantwortet. Damit ist der Einbürgerungstest erfolgreich abgelegt (Mindestzahl 17).", size=12)
    p.par("Ausgestellt in Nürnberg am {issued_on} vom Bundesamt für Migration und Flüchtlinge")
    p.s.stamp(150, p.y + 14, ["Bundesamt", "BAMF"], round_=True)


@layout("course_attendance__private_school_units_only", body="open", size=10.5, footer="")
def _attendance(p: Bogen) -> None:
    p.say("course", "Deutsch Intensiv")
    p.say("level", "B1.2")
    p.say("issued_on", p.ago(20, 900))
    p.s.text(105, 40, "Sprachschule Lingua [town]".replace("[town]", p.town), size=18, align="centre", colour=(0.5, 0.1, 0.4))
    p.s.text(105, 65, "Teilnahmebestätigung", size=22, align="centre", bold=True)
    for at, line in enumerate(("{given_names} {family_name}", "geb. {birth_date}", "hat am Kurs", "{course}, Stufe {level}", "im Umfang von 100 Unterrichtseinheiten", "regelmäßig teilgenommen (Anwesenheit 91 %).")):
        p.text(105, 85 + at * 9, line, size=13 if at in (0, 3) else 10.5, align="centre")
    p.text(40, 160, "[town], {issued_on}")
    p.s.scribble(120, 160, 34, 8)
    p.plain(120, 166, "[clerk], Kursleitung", size=8)


@layout("course_attendance__proper_attendance_integration_course_form", body="arial", size=9.8, footer="")
def _proper(p: Bogen) -> None:
    p.say("course", "Allgemeiner Integrationskurs")
    p.say("issued_on", p.ago(20, 900))
    p.y = 20
    p.par("Bescheinigung über die ordnungsgemäße Teilnahme am Integrationskurs", bold=True, size=13, after=0.1)
    p.par("nach § 14 Abs. 5 Satz 2 IntV", size=9)
    p.boxes([("Familienname", "{family_name}", 0.5), ("Vorname", "{given_names}", 0.5), ("Geburtsdatum", "{birth_date}", 0.5), ("Kursart", "{course}", 0.5), ("Kursnummer", f"{p.town[:3].upper()}-{digits(p.rng, 4)}", 0.5), ("Besuchte Unterrichtsstunden", "600 von 600", 0.5)], hand=False)
    p.y += 6
    p.ticks([(True, "Die Person hat ordnungsgemäß teilgenommen (regelmäßiger Kursbesuch und Teilnahme am Abschlusstest)."), (False, "Die Person hat nicht ordnungsgemäß teilgenommen.")])
    p.y += 4
    p.sign("Kursträger: Kolping-Bildungswerk")


@layout("course_obligation__foreigners_office_form_obliged_ticked", body="arial", size=9.6, footer="")
def _obliged(p: Bogen) -> None:
    p.say("issued_on", p.ago(100, 1500))
    p.know(obliged=True)
    p.s.text(25, 18, "KNr. 630.036   BAMF 01/2024", size=6)
    p.y = 24
    p.par("Bestätigung der Berechtigung / Verpflichtung zur Teilnahme an einem Integrationskurs", bold=True, size=13)
    p.boxes([("Familienname", "{family_name}", 0.5), ("Vorname(n)", "{given_names}", 0.5), ("Geburtsdatum", "{birth_date}", 0.34), ("Staatsangehörigkeit", "{nationality}", 0.33), ("PKZ", digits(p.rng, 8), 0.33), ("Anschrift", "[street], [plz] [town]", 1.0)])
    p.y += 4
    p.ticks([(False, "Sie sind zur Teilnahme an einem Integrationskurs berechtigt (§ 44 Abs. 1 AufenthG)."), (True, "Sie sind zur Teilnahme an einem Integrationskurs verpflichtet (§ 44a Abs. 1 Satz 1 Nr. 1 AufenthG)."), (False, "Sie sind als Spätaussiedler/in berechtigt (§ 9 BVFG).")])
    p.y += 5
    p.par("Bitte melden Sie sich unverzüglich bei einem zugelassenen Kursträger an. Die Nichtteilnahme kann zu Nachteilen bei der Verlängerung des Aufenthaltstitels führen.")
    p.sign("Ausländerbehörde [town]".replace("[town]", p.town))


@layout("course_obligation__federal_office_admits_by_letter", body="calibri", size=11, footer="")
def _entitled(p: Bogen) -> None:
    p.say("issued_on", p.ago(50, 900))
    p.know(obliged=False)
    letter(p, "circle", org(p, "Bundesamt für Migration und Flüchtlinge", "Regionalstelle [town]"), "Zulassung zur Teilnahme an einem Integrationskurs nach § 44 Abs. 4 AufenthG", info=[("Datum", "{issued_on}"), ("PKZ", digits(p.rng, 8))])
    p.pars("auf Ihren Antrag werden Sie, geboren am {birth_date}, zur Teilnahme an einem Integrationskurs im Rahmen verfügbarer Plätze zugelassen. Es besteht keine Verpflichtung zur Teilnahme.", "Die Berechtigung erlischt nach Ablauf eines Jahres. Kosten werden nicht erhoben, solange Sie Leistungen der Grundsicherung beziehen.", "Eine Liste der Kursträger in [town] liegt bei.")
    end(p, phrase="Im Auftrag", signed=False)


@layout("exam_invitation__dtz_time_and_room_letter", body="arial", size=10.6, footer="")
def _invitation(p: Bogen) -> None:
    p.say("exam", "Deutsch-Test für Zuwanderer")
    day = p.as_of + timedelta(days=p.rng.randint(5, 60))
    p.say("exam_date", day)
    p.say("issued_on", p.ago(1, 30))
    letter(p, "stacked", org(p, "vhs [town]", "Fachbereich Deutsch", (0.8, 0.3, 0.05)), "Einladung zur Prüfung", info=[("Datum", "{issued_on}")])
    p.pars("hiermit laden wir Sie ein, am {exam_date} um 8.45 Uhr in Raum 214 an der Prüfung {exam} teilzunehmen.", "Bringen Sie bitte Ihren Ausweis mit Lichtbild, Kugelschreiber und dieses Schreiben mit. Wer zu spät kommt, kann nicht teilnehmen. Dauer: schriftlich 100 Minuten, mündlich etwa 16 Minuten.", "Geburtsdatum laut Anmeldung: {birth_date}")
    end(p)


@layout("exam_invitation__telc_registration_confirmation_with_fee", body="open", size=9.8, footer="")
def _registration(p: Bogen) -> None:
    p.say("exam", "telc Deutsch B2")
    day = p.as_of + timedelta(days=p.rng.randint(10, 70))
    p.say("exam_date", day, long(day))
    p.say("issued_on", p.ago(1, 40))
    p.text(25, 22, "Anmeldebestätigung", size=18, bold=True)
    p.y = 32
    p.leaders([("Teilnehmer/in", "{names}"), ("Geburtsdatum", "{birth_date}"), ("Prüfung", "{exam}"), ("Prüfungstag", "{exam_date}"), ("Prüfungsgebühr", "209,00 EUR"), ("Anmeldung vom", "{issued_on}")])
    p.y += 6
    p.pars("Ihre Anmeldung ist verbindlich. Eine Umbuchung ist bis vier Wochen vor dem Prüfungstag möglich.", "Das Zertifikat erhalten Sie etwa sechs Wochen nach einer bestandenen Prüfung.")
