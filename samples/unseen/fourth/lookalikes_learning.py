"""Verwechselbares um Sprache und Ausbildung: placements, other languages, courses, promises, drafts."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import timedelta

from ._bogen import Bogen, layouts_of, long
from ._briefe import end, letter, org
from ._namen import digits

LAYOUTS, layout = layouts_of()


@layout("unknown__placement_test_recommends_level", body="open", size=10, footer="")
def _placement(p: Bogen) -> None:
    letter(p, "stacked", org(p, "vhs [town]", "Fachbereich Deutsch", (0.8, 0.3, 0.05)), "Ergebnis der Einstufung", info=[("Datum", p.d(p.ago(10, 200)))], greet=False)
    p.pairs([("Name", "{name}"), ("Geburtsdatum", "{birth_date}"), ("Empfohlene Kursstufe", "B1.1 (Modul 4)"), ("Lesen / Schreiben", "A2 / A2"), ("Sprechen", "B1")], label=55)
    p.par("Die Einstufung ist keine Prüfung und kein Nachweis über Sprachkenntnisse.")
    end(p)


@layout("unknown__english_certificate_same_house_as_german", body="arial", size=10, footer="")
def _english(p: Bogen) -> None:
    p.s.text(190, 24, "telc", size=24, bold=True, align="right", colour=(0.05, 0.3, 0.55))
    p.s.text(25, 45, "CERTIFICATE", size=22)
    p.s.text(25, 56, "English B2", size=18, colour=(0.05, 0.3, 0.55))
    p.y = 66
    p.pairs([("Surname", "{family_name}"), ("First name", "{given_names}"), ("Date of birth", "{birth_date}"), ("Date of examination", p.d(p.ago(60, 900)))], label=45)
    p.y += 6
    p.bare((25, 140, 175), [("Subtest", "Points", "max."), ("Reading", "61", "75"), ("Listening", "66", "75"), ("Writing", "33", "45"), ("Speaking", "68", "75"), ("Total", "228", "270")], right=(1, 2), bold=(-1,))
    p.par("has passed the examination.")
    p.s.scribble(30, p.y + 14, 30, 8)


@layout("unknown__course_invoice_of_language_school", body="calibri", size=11, footer="")
def _invoice(p: Bogen) -> None:
    letter(p, "margin", org(p, "Goethe-Institut [town]", "Kursbüro", (0.5, 0.65, 0.1)), "Rechnung Nr. " + digits(p.rng, 7), info=[("", p.d(p.ago(10, 200)))], at="date")
    p.table((100, 40), [("Leistung", "EUR"), ("Intensivkurs Deutsch B2.1, acht Wochen", "1.349,00"), ("Prüfungsgebühr Goethe-Zertifikat B2", "259,00"), ("Gesamt", "1.608,00")], right=(1,), bold=(-1,))
    p.par("Zahlbar innerhalb von 14 Tagen. Der Kursplatz ist erst nach Zahlungseingang gebucht.")


@layout("unknown__online_practice_test_result_print", body="verdana", size=9.4, footer="")
def _practice(p: Bogen) -> None:
    p.par("Online-Testcenter: Leben in Deutschland (Übung)", bold=True, size=14)
    p.pars("Sie haben 28 von 33 Fragen richtig beantwortet.", "Diese Auswertung dient nur der Vorbereitung. Sie ist kein Nachweis und wird nicht gespeichert.")
    p.ticks([(True, "Frage 1: In Deutschland dürfen Menschen offen etwas gegen die Regierung sagen, weil hier Meinungsfreiheit gilt."), (True, "Frage 2: Deutschland ist ein Rechtsstaat."), (False, "Frage 3: falsch beantwortet")], size=8)
    p.par("Ausgedruckt am " + p.d(p.ago(3, 100)))


@layout("unknown__internship_contract_four_weeks", body="arial", size=10.6, footer="")
def _internship(p: Bogen) -> None:
    p.par("Praktikumsvereinbarung", bold=True, size=16)
    first = p.ago(10, 90)
    p.pars("zwischen Autohaus [sur] GmbH und {name}, geb. {birth_date}", "1. Das Praktikum dient der beruflichen Orientierung und findet vom " + p.d(first) + " bis " + p.d(first + timedelta(days=27)) + " statt.", "2. Eine Vergütung wird nicht gezahlt. Die tägliche Anwesenheit beträgt sechs Stunden.", "3. Ein Anspruch auf Übernahme in ein Ausbildungs- oder Arbeitsverhältnis besteht nicht.")
    p.sign("Betrieb", "Praktikant/in", day=p.d(first))


@layout("unknown__entry_qualification_contract_before_training", body="times", size=11, footer="")
def _entry(p: Bogen) -> None:
    p.par("Vertrag über eine betriebliche Einstiegsqualifizierung (EQ) nach § 54a SGB III", bold=True, size=13)
    p.pars("Betrieb: Sanitärtechnik [sur]. Zu Qualifizierende/r: {name}, geboren am {birth_date}.", "Ziel ist die Vermittlung von Grundkenntnissen im Beruf Anlagenmechaniker. Dauer: sechs Monate. Vergütung: 262 Euro zuzüglich Sozialversicherung.", "Die Einstiegsqualifizierung ist keine Berufsausbildung; sie kann auf eine spätere Ausbildung angerechnet werden.")
    p.sign("Betrieb", "Zu Qualifizierende/r", day=p.d(p.ago(20, 200)))


@layout("unknown__university_admission_offer", body="cambria", size=11, footer="")
def _admitted(p: Bogen) -> None:
    letter(p, "shield", org(p, "Universität [town]", "International Office"), "Zulassungsbescheid", info=[("Datum", p.d(p.ago(30, 120)))])
    p.pars("wir lassen Sie, geboren am {birth_date}, zum Studium im Fach Elektrotechnik (Bachelor) zum nächsten Wintersemester zu.", "Die Zulassung erlischt, wenn Sie sich nicht bis zum 30.09. einschreiben. Für die Einschreibung ist ein Sprachnachweis DSH-2 oder gleichwertig vorzulegen.")
    end(p, phrase="Im Auftrag", signed=False)


@layout("unknown__exmatriculation_certificate", body="open", size=10, footer="")
def _left(p: Bogen) -> None:
    p.par("Hochschule [town]", bold=True, size=13)
    p.par("Exmatrikulationsbescheinigung", bold=True, size=16)
    p.flush([("Name", "{names}"), ("Geburtsdatum", "{birth_date}"), ("Matrikelnummer", digits(p.rng, 7)), ("exmatrikuliert zum", f"30.09.{p.as_of.year}"), ("Grund", "auf eigenen Antrag, ohne Abschluss")])


@layout("unknown__promise_of_training_place", body="calibri", size=11.3, footer="")
def _place(p: Bogen) -> None:
    letter(p, "footed", org(p, "Zahnarztpraxis Dr. [sur]", "Praxis"), "Zusage eines Ausbildungsplatzes", info=[("", p.d(p.ago(10, 120)))], at="date")
    p.pars("gern bestätigen wir, dass Sie zum 1. August kommenden Jahres bei uns eine Ausbildung zur/zum Zahnmedizinischen Fachangestellten beginnen können. Den Ausbildungsvertrag schließen wir nach dem Probearbeiten.")
    end(p)


@layout("unknown__first_aid_course_certificate", body="arial", size=11, footer="", sheet=(210.0, 152.0))
def _aid(p: Bogen) -> None:
    p.s.text(105, 25, "Bescheinigung über die Teilnahme an einer Schulung in Erster Hilfe", size=12, bold=True, align="centre")
    for at, line in enumerate(("{name}, geb. {birth_date}", "hat am " + p.d(p.ago(20, 600)) + " an neun Unterrichtseinheiten teilgenommen (§ 19 FeV).", "Die Johanniter, Regionalverband [town]")):
        p.text(105, 50 + at * 10, line, align="centre")
    p.s.scribble(120, 110, 34, 8)


@layout("unknown__forklift_driver_licence_small_card", body="arial", footer="")
def _forklift(p: Bogen) -> None:
    p.s.text(15, 15, "Fahrausweis für Flurförderzeuge", size=12, bold=True)
    p.y = 20
    p.beneath([("Name", "{name}"), ("geboren", "{birth_date}"), ("Ausbildung nach", "DGUV Grundsatz 308-001"), ("Datum", p.d(p.ago(60, 900)))], x=15, wide=115)
    p.s.stamp(110, 80, ["Fahrschule", "Staplertechnik"], size=8)


@layout("unknown__curriculum_vitae_two_pages", body="calibri", size=10.8, footer="")
def _cv(p: Bogen) -> None:
    p.par("Lebenslauf", size=20, after=0.8)
    p.pairs([("Name", "{name}"), ("Geburtsdatum", "{birth_date}"), ("Anschrift", "[street], [plz] [town]"), ("Staatsangehörigkeit", "{nationality}")], label=45)
    for title, rows in (("Berufserfahrung", ("2023 - heute  Lagerhelfer, [sur] Logistik GmbH", "2021 - 2022  Küchenhilfe, Gasthof zum Anker")), ("Schulbildung", ("2006 - 2015  Schule in [place]",)), ("Sprachen", ("Arabisch (Muttersprache), Deutsch B1, Englisch A2",)), ("Kenntnisse", ("Führerschein Klasse B, Staplerschein, MS Office",))):
        p.y += 4
        p.par(title, bold=True, after=0.2)
        p.pars(*rows, after=0.2)
    p.s.new_page()
    p.par("Ehrenamt: Fußballtrainer der F-Jugend, Sprachmittler im Stadtteilzentrum")
    p.par("[town], " + long(p.ago(3, 200)))
    p.s.scribble(25, p.y + 12, 34, 8)


@layout("unknown__refused_recognition_shows_gaps", body="arial", size=10.4, footer="")
def _gaps(p: Bogen) -> None:
    letter(p, "shield", org(p, "Landesprüfungsamt für Heilberufe", "Anerkennung Pflege"), "Feststellung wesentlicher Unterschiede (Zwischenbescheid)", info=[("Datum", p.d(p.ago(20, 300)))])
    p.pars("die Prüfung Ihrer ausländischen Ausbildung hat wesentliche Unterschiede ergeben. Die Erlaubnis zum Führen der Berufsbezeichnung kann derzeit nicht erteilt werden.", "Sie können zwischen einer Kenntnisprüfung und einem Anpassungslehrgang wählen. Bitte teilen Sie uns Ihre Wahl mit.")
    end(p, phrase="Im Auftrag")


@layout("unknown__library_card_and_course_timetable", body="open", size=9.6, footer="")
def _timetable(p: Bogen) -> None:
    p.par("Stundenplan Integrationskurs Gruppe 7", bold=True, size=14)
    p.table((28, 28, 28, 28, 28, 28), [("Zeit", "Mo", "Di", "Mi", "Do", "Fr"), *((f"{hour}.00", "Deutsch", "Deutsch", "Deutsch", "Deutsch", "Landeskunde") for hour in (9, 10, 11, 12))])
    p.par("Teilnehmer: {name}. Bitte pünktlich erscheinen und Lehrbuch mitbringen.")
