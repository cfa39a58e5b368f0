"""Sprache und Kurs: certificates of examining bodies, DTZ, Leben in Deutschland, course papers."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import timedelta

from ._issuers import close, digits, german, house, letter, surname
from ._leaf import Leaf, layouts_of

LAYOUTS, layout = layouts_of()


@layout("language_certificate__goethe_results_under_band", body="open", footer="")
def _goethe(p: Leaf) -> None:
    exam = p.say("exam_date", p.ago(90, 1300))
    p.say("issued_on", exam + timedelta(days=18))
    p.say("certificate_number", f"{digits(p.rng, 3)}-{digits(p.rng, 7)}")
    p.say("level", "B1")
    p.know(provider="goethe", passed=True)
    points = {name: p.rng.randint(62, 97) for name in ("Lesen", "Hören", "Schreiben", "Sprechen")}
    p.know(modules=[{"module": name, "level": "B1", "passed": True} for name in points])
    p.s.rect(0, 0, 210, 26, fill=(0.63, 0.78, 0.15), stroke=None)
    p.s.text(185, 17, "GOETHE-INSTITUT", size=17, bold=True, align="right", colour=(1, 1, 1))
    p.s.text(25, 48, "ZERTIFIKAT", size=26, bold=True)
    p.text(25, 60, "Goethe-Zertifikat {level}", size=16)
    p.y = 70
    p.pairs([("Name", "{family_name}"), ("Vorname", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Geburtsort", p.h.birth_place), ("Prüfungsdatum", "{exam_date}"), ("Prüfungszentrum", f"Volkshochschule {p.town}"), ("Zertifikatsnummer", "{certificate_number}")], form="line")
    p.par("hat die Prüfung in den folgenden Modulen abgelegt und bestanden:", after=0.6)
    p.table((60, 45, 45), [("Modul", "erreichte Punkte", "Höchstpunktzahl"), *((name, str(value), "100") for name, value in points.items())], right=(1, 2), tall=2)
    p.par("Bestehensgrenze je Modul: 60 Punkte. Prädikate: 100-90 sehr gut, 89-80 gut, 79-70 befriedigend, 69-60 ausreichend.", size=8)
    p.par("Die Prüfung entspricht der dritten Stufe auf der sechsstufigen Kompetenzskala des Gemeinsamen europäischen Referenzrahmens für Sprachen (A1, A2, B1, B2, C1, C2).", size=8)
    p.sign("Leiter/in der Prüfungszentrale", "Prüfende/r")


@layout("language_certificate__oesd_landscape_b2", body="calibri", footer="", sheet=(297.0, 210.0))
def _oesd(p: Leaf) -> None:
    exam = p.say("exam_date", p.ago(60, 1500))
    p.say("issued_on", exam + timedelta(days=25))
    p.say("certificate_number", f"ÖSD-{digits(p.rng, 8)}")
    p.say("level", "B2")
    p.know(provider="oesd", passed=True)
    p.s.text(30, 30, "ÖSD", size=34, bold=True, colour=(0.8, 0.1, 0.15))
    p.s.text(62, 26, "Österreichisches Sprachdiplom Deutsch", size=13)
    p.s.text(148, 58, "Zertifikat {}".format("B2"), size=30, align="centre", bold=True)
    p.text(148, 66, "Österreichisches Sprachdiplom Deutsch - Stufe {level}", align="centre")
    p.text(148, 84, "{name}", size=22, align="centre")
    p.text(148, 93, "geboren am {birth_date} in " + p.h.birth_place, align="centre")
    p.text(148, 106, "hat am {exam_date} die Prüfung am Prüfungszentrum " + f"{p.town} mit Erfolg abgelegt.", align="centre")
    p.text(148, 116, "Gesamtergebnis: gut bestanden (74 von 100 Punkten)", align="centre", bold=True)
    p.y = 128
    p.table((60, 40), [("Prüfungsteil", "Punkte"), ("Schriftliche Prüfung", f"{p.rng.randint(45, 66)} / 70"), ("Mündliche Prüfung", f"{p.rng.randint(19, 29)} / 30")], x=98)
    p.text(40, 182, "Wien, {issued_on}")
    p.text(240, 182, "Zertifikatsnr. {certificate_number}", align="right")
    p.s.scribble(200, 176, 36, 9)


@layout("language_certificate__telc_c_one_with_back", body="arial", footer="")
def _telc(p: Leaf) -> None:
    exam = p.say("exam_date", p.ago(60, 900))
    p.say("issued_on", exam + timedelta(days=40))
    p.say("certificate_number", digits(p.rng, 10))
    p.say("level", "C1")
    p.know(provider="telc", passed=True)
    p.s.text(185, 28, "telc", size=30, bold=True, align="right", colour=(0.0, 0.3, 0.6))
    p.s.text(185, 34, "LANGUAGE TESTS", size=7, align="right")
    p.s.text(25, 60, "Zertifikat", size=30, colour=(0.0, 0.3, 0.6))
    p.text(25, 76, "telc Deutsch {level}", size=20, bold=True)
    p.text(25, 100, "{name}", size=17)
    p.y = 106
    p.pairs([("Geburtsdatum", "{birth_date}"), ("Geburtsort", p.h.birth_place), ("Prüfungsteilnehmer-Nr.", "{certificate_number}"), ("Datum der Prüfung", "{exam_date}"), ("Prüfungszentrum", f"IBB Bildungswerk {p.town}"), ("Datum der Ausstellung", "{issued_on}")])
    p.text(25, 170, "hat die Prüfung bestanden.   Gesamtnote: befriedigend", bold=True)
    p.s.scribble(25, 200, 34, 9)
    p.text(25, 206, "Geschäftsführer telc gGmbH", size=8)
    p.s.new_page()
    p.head("Ergebnisse", size=14)
    scores = [("Leseverstehen", 34, 48), ("Sprachbausteine", 14, 22), ("Hörverstehen", 32, 48), ("Schriftlicher Ausdruck", 35, 48), ("Mündlicher Ausdruck", 39, 48)]
    p.table((70, 40, 40), [("Prüfungsteil", "erreicht", "maximal"), *((name, str(got), str(of)) for name, got, of in scores), ("Gesamt", str(sum(s[1] for s in scores)), "214")], right=(1, 2), tall=2.1)
    p.pars("Die Prüfung telc Deutsch C1 besteht aus einer schriftlichen und einer mündlichen Prüfung. Zum Bestehen müssen in beiden Teilen mindestens 60 Prozent der möglichen Punkte erreicht werden.", "Wer die Stufe C1 erreicht, kann ein breites Spektrum anspruchsvoller, längerer Texte verstehen und auch implizite Bedeutungen erfassen, sich spontan und fließend ausdrücken und die Sprache im gesellschaftlichen und beruflichen Leben wirksam gebrauchen.", size=9)


def _dtz(p: Leaf, speaking: str, reading: str, writing: str, overall: str) -> None:
    exam = p.say("exam_date", p.ago(60, 1500))
    p.say("issued_on", exam + timedelta(days=30))
    p.know(overall=overall, speaking=speaking, listening_reading=reading, writing=writing)


_SHOWN = {"B1": "B1", "A2": "A2", "below_A2": "unter A2"}


@layout("dtz_result__certificate_rows_with_points", body="arial", footer="")
def _dtz_rows(p: Leaf) -> None:
    _dtz(p, "B1", "B1", "A2", "B1")
    p.s.text(25, 24, "g.a.s.t.", size=20, bold=True)
    p.s.text(25, 29, "Gesellschaft für Akademische Studienvorbereitung und Testentwicklung e. V.", size=7.5)
    p.s.text(25, 50, "Zertifikat", size=24, bold=True)
    p.s.text(25, 59, "Deutsch-Test für Zuwanderer A2 - B1", size=14)
    p.y = 68
    p.pairs([("Familienname", "{family_name}"), ("Vorname", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Geburtsort", p.h.birth_place), ("Datum der Prüfung", "{exam_date}"), ("Prüfungszentrum", f"Volkshochschule {p.town}"), ("Teilnehmernummer", digits(p.rng, 8))])
    p.y += 8
    p.head("Gesamtergebnis: B1", size=14)
    p.table((80, 45, 40), [("Prüfungsteil", "Punkte", "Niveau"), ("Hören / Lesen", f"{p.rng.randint(33, 45)} von 45", "B1"), ("Schreiben", f"{p.rng.randint(7, 14)} von 20", "A2"), ("Sprechen", f"{p.rng.randint(75, 100)} von 100", "B1")], tall=2.2)
    p.par("Punktegrenzen: Hören/Lesen 20-32 A2, 33-45 B1; Schreiben 7-14 A2, 15-20 B1; Sprechen 35-74 A2, 75-100 B1. Das Gesamtergebnis B1 wird vergeben, wenn der Prüfungsteil Sprechen und mindestens einer der beiden anderen Teile auf B1 bewertet sind.", size=8.5)
    p.sign("Prüfungsverantwortliche/r", place="Bochum")


@layout("dtz_result__result_sheet_a_two_overall", body="calibri", footer="Seite {page} von {total}")
def _dtz_sheet(p: Leaf) -> None:
    _dtz(p, "A2", "B1", "A2", "A2")
    p.s.text(185, 24, "telc", size=26, bold=True, align="right", colour=(0.0, 0.3, 0.6))
    p.y = 34
    p.head("Ergebnisbogen zum Deutsch-Test für Zuwanderer", size=15)
    p.pairs([("Name, Vorname", "{names}"), ("geb.", "{birth_date}"), ("Prüfung am", "{exam_date}"), ("Kursträger", f"AWO Bildungszentrum {p.town}"), ("Ausgestellt am", "{issued_on}")], form="cells")
    p.y += 6
    for part, level in (("Hören/Lesen", "B1"), ("Schreiben", "A2"), ("Sprechen", "A2")):
        p.s.text(25, p.y + 5, part, bold=True)
        for at, one in enumerate(("unter A2", "A2", "B1")):
            p.s.tick_box(80 + at * 35, p.y + 5, one == level)
            p.s.text(86 + at * 35, p.y + 5, one)
        p.y += 9
    p.y += 4
    p.par("Gesamtergebnis der Prüfung: A2", bold=True, size=13)
    p.pars("Das Sprachniveau B1 wurde nicht erreicht. Sie können bei Ihrer zuständigen Regionalstelle des Bundesamtes einen Antrag auf Wiederholung von bis zu 300 Unterrichtsstunden stellen.", "Der Ergebnisbogen ist nur zusammen mit einem amtlichen Ausweis gültig.")


def _civics(p: Leaf, points: int, exam: str) -> None:
    day = p.say("exam_date", p.ago(90, 1500))
    p.say("issued_on", day + timedelta(days=p.rng.randint(20, 45)))
    p.say("points", points)
    p.say("max_points", 33)
    p.know(passed=points >= (15 if exam == "lid" else 17))


@layout("lid_result__federal_office_letter_right_block", body="arial", footer="")
def _lid_letter(p: Leaf) -> None:
    _civics(p, p.rng.randint(18, 33), "lid")
    letter(p, house(p, "Bundesamt für Migration und Flüchtlinge", "Referat 83B - Prüfungen", town="90461 Nürnberg"), "Ergebnis des Tests „Leben in Deutschland“", form="split", info=[("Datum", "{issued_on}"), ("PKZ", digits(p.rng, 8))])
    p.par("Sie haben am {exam_date} am bundeseinheitlichen Test zum Orientierungskurs teilgenommen und dabei {points} von {max_points} Fragen richtig beantwortet.")
    p.par("Damit haben Sie den Test „Leben in Deutschland“ bestanden.", bold=True)
    p.pairs([("Name, Vorname", "{names}"), ("Geburtsdatum", "{birth_date}"), ("Teststelle", f"Volkshochschule {p.town}")])
    p.y += 5
    p.pars("Da Sie mindestens 17 Fragen richtig beantwortet haben, sind zugleich die nach § 10 Abs. 1 Satz 1 Nr. 7 StAG geforderten Kenntnisse der Rechts- und Gesellschaftsordnung nachgewiesen.", "Bitte bewahren Sie diese Bescheinigung sorgfältig auf. Eine Zweitschrift ist gebührenpflichtig.")
    close(p, surname(p.rng), phrase="Im Auftrag", seal="BAMF")


@layout("lid_result__narrow_pass_in_table", body="verdana", size=9.5, footer="")
def _lid_table(p: Leaf) -> None:
    _civics(p, p.rng.choice([15, 16]), "lid")
    p.s.text(105, 30, "Bundesamt für Migration und Flüchtlinge", size=13, align="centre")
    p.s.text(105, 46, "Bescheinigung", size=20, bold=True, align="centre")
    p.s.text(105, 54, "über das Ergebnis des Tests „Leben in Deutschland“", align="centre")
    p.y = 64
    p.table((70, 95), [("Angaben", ""), ("Familienname", "{family_name}"), ("Vorname(n)", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Tag der Prüfung", "{exam_date}"), ("Erreichte Punktzahl", "{points}"), ("Höchstpunktzahl", "{max_points}"), ("Test zum Orientierungskurs (ab 15 Punkten)", "bestanden"), ("Kenntnisse nach § 10 StAG (ab 17 Punkten)", "nicht nachgewiesen")], tall=2.3)
    p.sign("Im Auftrag", place="Nürnberg")


@layout("naturalisation_test__certificate_with_frame", body="cambria", footer="")
def _naturalisation(p: Leaf) -> None:
    _civics(p, p.rng.randint(20, 33), "est")
    p.s.rect(14, 14, 182, 250, thick=1.4)
    p.s.text(105, 40, "Bundesamt für Migration und Flüchtlinge", align="centre", size=12)
    p.s.text(105, 62, "Bescheinigung über den Einbürgerungstest", align="centre", size=18, bold=True)
    p.text(105, 88, "{name}", align="centre", size=16)
    p.text(105, 96, "geboren am {birth_date} in " + p.h.birth_place, align="centre")
    p.y = 108
    p.par("hat am {exam_date} den Einbürgerungstest mit {points} von {max_points} möglichen Punkten bestanden und damit Kenntnisse der Rechts- und Gesellschaftsordnung und der Lebensverhältnisse in Deutschland im Sinne von § 10 Abs. 1 Satz 1 Nr. 7 des Staatsangehörigkeitsgesetzes nachgewiesen.", x=35, wide=140)
    p.text(35, 170, "Nürnberg, {issued_on}")
    p.s.stamp(150, 180, ["BUNDESAMT", "FÜR MIGRATION"], round_=True, size=6)


@layout("integration_course_certificate__german_and_civics_box", body="times", footer="")
def _course_certificate(p: Leaf) -> None:
    p.say("issued_on", p.ago(100, 1500))
    p.say("level", "B1")
    points = p.say("points", p.rng.randint(17, 33))
    p.s.rect(100, 16, 10, 10)
    p.s.text(105, 36, "Bundesamt für Migration und Flüchtlinge", align="centre")
    p.s.text(105, 62, "Zertifikat Integrationskurs", size=25, align="centre", bold=True)
    p.text(105, 84, "{name}", size=17, align="centre")
    p.text(105, 92, "geboren am {birth_date} in " + p.h.birth_place, align="centre")
    p.y = 104
    p.par("hat im Rahmen des Integrationskurses im Deutsch-Test für Zuwanderer das Sprachniveau {level} erreicht", x=40, wide=130, after=0.2)
    p.par(f"und im Test „Leben in Deutschland“ {points} von 33 Punkten erzielt.", x=40, wide=130)
    p.par("Der Integrationskurs wurde damit erfolgreich abgeschlossen (§ 17 Abs. 2 der Integrationskursverordnung).", x=40, wide=130)
    p.known["points"] = (points, "")
    p.fill("{points}")
    p.text(40, 168, "Nürnberg, den {issued_on}")
    p.s.scribble(120, 182, 34, 9)
    p.s.stamp(60, 190, ["BAMF", "Siegel"], round_=True, size=7)


@layout("course_attendance__vocational_language_course", body="calibri", footer="")
def _attendance(p: Leaf) -> None:
    p.say("issued_on", p.ago(5, 200))
    p.say("course", "Berufssprachkurs B2 (DeuFöV)")
    p.say("level", "B2")
    letter(p, house(p, "inlingua " + p.town, "Sprachzentrum", colour=(0.85, 0.35, 0.0)), "Teilnahmebescheinigung", form="word", to=[], greeting=False, info=[("Datum", "{issued_on}")])
    p.y = 70
    p.head("Teilnahmebescheinigung", size=18)
    p.pars("{name}, geboren am {birth_date},", f"nimmt seit dem {p.d(p.ago(210, 300))} an unserem Kurs", )
    p.par("{course}", bold=True, size=13)
    p.pars("mit einem Umfang von 400 Unterrichtseinheiten teil (Montag bis Freitag, 8.30 bis 12.45 Uhr). Der Kurs führt zum Zielniveau {level}.", f"Bisher wurden {p.rng.randint(180, 380)} Unterrichtseinheiten besucht. Eine Abschlussprüfung wurde noch nicht abgelegt.")
    close(p, f"{german(p.rng)}, Kursverwaltung", phrase=f"{p.town}", seal="inlingua")


@layout("course_obligation__jobcenter_obliges_by_letter", body="arial", footer="Seite {page}")
def _obligation(p: Leaf) -> None:
    p.say("issued_on", p.ago(60, 900))
    p.know(obliged=True)
    letter(p, house(p, f"Stadt {p.town}", "Ordnungsamt - Ausländerangelegenheiten"), "Verpflichtung zur Teilnahme an einem Integrationskurs nach § 44a Abs. 1 Satz 1 Nr. 1 AufenthG", form="band", info=[("Datum", "{issued_on}"), ("Gebühr", "keine")])
    p.pars("hiermit werden Sie verpflichtet, an einem Integrationskurs teilzunehmen. Sie können sich nicht auf einfache Art in deutscher Sprache mündlich verständigen.", "Name: {names}, geboren am {birth_date}, Staatsangehörigkeit {nationality}", "Bitte melden Sie sich unverzüglich bei einem zugelassenen Kursträger an und legen Sie dort dieses Schreiben vor. Der Kurs umfasst 600 Unterrichtsstunden Deutsch und 100 Unterrichtsstunden Orientierungskurs. Die Teilnahme ist spätestens innerhalb von drei Monaten aufzunehmen.",
           "Kommen Sie der Verpflichtung nicht nach, kann dies bei der Entscheidung über die Verlängerung der Aufenthaltserlaubnis berücksichtigt werden (§ 8 Abs. 3 AufenthG). Ferner kann Verwaltungszwang angewendet und der voraussichtliche Kostenbeitrag durch Gebührenbescheid erhoben werden.", "Rechtsbehelfsbelehrung: Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch erhoben werden.")
    close(p, surname(p.rng), phrase="Im Auftrag")


@layout("exam_invitation__adult_school_seat_and_time", body="open", footer="")
def _invitation(p: Leaf) -> None:
    p.say("issued_on", p.ago(1, 25))
    p.say("exam", "Deutsch-Test für Zuwanderer (DTZ)")
    p.say("exam_date", p.as_of + timedelta(days=p.rng.randint(8, 60)))
    letter(p, house(p, f"vhs {p.town}", "Fachbereich Deutsch und Integration", colour=(0.1, 0.3, 0.6)), "Einladung zur Prüfung {exam}", form="word", info=[("Datum", "{issued_on}"), ("Kurs-Nr.", f"40{digits(p.rng, 3)}B")])
    p.par("Sie sind zur Prüfung angemeldet. Bitte kommen Sie pünktlich:")
    p.table((50, 110), [("Prüfung", "Zeit und Ort"), ("Schriftlich", "{exam_date}, 9.00 Uhr (Einlass 8.30 Uhr), Raum 204"), ("Mündlich", "am selben Tag ab 13.30 Uhr, Raum 112"), ("Teilnehmer/in", "{names}, geb. {birth_date}")], tall=2.2)
    p.pars("Bringen Sie bitte Ihren Ausweis oder Aufenthaltstitel im Original und einen Bleistift HB mit. Mobiltelefone und Uhren werden eingesammelt. Wer ohne Ausweis kommt, darf nicht teilnehmen.", "Bei Krankheit legen Sie innerhalb von drei Tagen ein ärztliches Attest vor; sonst gilt die Prüfung als nicht bestanden. Die Ergebnisse liegen nach etwa sechs Wochen vor.")
    close(p, german(p.rng), signed=False)
