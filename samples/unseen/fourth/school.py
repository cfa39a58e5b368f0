"""Schule, Studium, Ausbildung: reports, confirmations, degrees, training contracts."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from ._bogen import Bogen, child, euro, layouts_of, long
from ._briefe import end, letter, org
from ._namen import digits

LAYOUTS, layout = layouts_of()
_SUBJECTS = ("Deutsch", "Englisch", "Mathematik", "Biologie", "Geschichte", "Erdkunde", "Religion/Ethik", "Sport", "Kunst", "Musik", "Technik", "Sozialkunde")
_WORDS = ("sehr gut", "gut", "befriedigend", "ausreichend")


def _pupil(p: Bogen) -> None:
    """The paper is about a child of the holder."""
    one = child(p, (8, 16))
    p.h, p.others[-1] = one, p.h
    p.roles[-1] = "parent"
    p.person(one)
    del p.known["nationality"]


@layout("school_certificate__secondary_degree_two_columns_of_words", body="times", size=11, footer="")
def _secondary(p: Bogen) -> None:
    year = p.as_of.year - p.rng.randint(1, 6)
    p.say("degree", "Mittleren Schulabschluss", "Mittleren Schulabschluss")
    p.say("school_year", f"{year - 1}/{year}")
    p.say("issued_on", date(year, 7, p.rng.randint(2, 20)))
    p.text(105, 25, "Gesamtschule [town]-Nord", size=16, bold=True, align="centre")
    p.s.text(105, 31, "Sekundarstufe I", size=10, align="centre")
    p.s.text(105, 48, "Zeugnis", size=24, align="centre")
    p.y = 56
    p.pars("{given_names} {family_name}", "geboren am {birth_date} in [place]", "hat im Schuljahr {school_year} die Klasse 10 b besucht und aufgrund der Konferenz vom Juni den", "{degree}", "erworben.", after=0.3)
    p.y += 5
    for at, subject in enumerate(_SUBJECTS):
        x, y = 25 + (at % 2) * 85, p.y + (at // 2) * 7
        p.s.text(x, y, subject)
        p.s.text(x + 75, y, p.rng.choice(_WORDS), align="right")
    p.y += 48
    p.par("Bemerkungen: keine. Versäumte Stunden: 12, davon unentschuldigt: 0")
    p.par("[town], den {issued_on}")
    p.s.scribble(35, p.y + 14, 30, 8)
    p.s.scribble(130, p.y + 14, 30, 8)
    p.s.text(35, p.y + 20, "Schulleiterin", size=8)
    p.s.text(130, p.y + 20, "Klassenlehrer", size=8)
    p.s.stamp(95, p.y + 12, ["Gesamtschule", p.town[:12]], round_=True, size=7)


@layout("school_certificate__yearly_report_of_child_with_promotion_sentence", body="arial", size=10, footer="")
def _yearly(p: Bogen) -> None:
    _pupil(p)
    year = p.as_of.year
    p.say("school_year", f"{year - 1}/{year % 100}")
    p.say("grade_level", p.rng.randint(5, 9))
    p.say("issued_on", date(year, 7, p.rng.randint(5, 25)))
    p.know(promoted=True)
    p.s.text(25, 20, "Freie und Hansestadt · Stadtteilschule", size=9)
    p.s.text(25, 34, "Jahreszeugnis", size=20, bold=True)
    p.text(120, 34, "Schuljahr {school_year}", size=12)
    p.y = 40
    p.boxes([("Name der Schülerin / des Schülers", "{family_name}, {given_names}", 0.55), ("geb. am", "{birth_date}", 0.25), ("Jahrgang", "{grade_level}", 0.2)], numbers=False)
    p.y += 5
    p.table((60, 25, 60, 25), [("Fach", "Note", "Fach", "Note"), *((_SUBJECTS[at], str(p.rng.randint(1, 4)), _SUBJECTS[at + 6], str(p.rng.randint(1, 4))) for at in range(6))], tall=2)
    p.par("Lernentwicklung: arbeitet aufmerksam mit, zeigt Fortschritte im schriftlichen Ausdruck und hilft anderen.")
    grade = p.known["grade_level"][0]
    p.par(f"Konferenzbeschluss: wird in den Jahrgang {int(str(grade)) + 1} versetzt.", bold=True)
    p.par("[town], {issued_on}")
    p.sign("Klassenleitung", "Erziehungsberechtigte", day="")


@layout("school_certificate__vocational_school_leaver_hauptschule", body="calibri", size=11, footer="")
def _leaver(p: Bogen) -> None:
    year = p.as_of.year - p.rng.randint(0, 5)
    p.say("degree", "Hauptschulabschluss")
    p.say("issued_on", (day := date(year, 6, p.rng.randint(10, 28))), long(day))
    letterhead = org(p, "Berufskolleg [town]", "Schule der Sekundarstufe II")
    p.s.text(25, 22, letterhead.name, size=15, bold=True)
    p.s.text(25, 28, letterhead.unit, size=9)
    p.y = 40
    p.par("ABSCHLUSSZEUGNIS", size=18, bold=True, after=0.2)
    p.par("der Internationalen Förderklasse", after=1)
    p.flush([("Schüler" + ("in" if p.h.sex == "F" else ""), "{name}"), ("geboren", "{birth_date}, [place]"), ("erworbener Abschluss", "{degree}")])
    p.y += 5
    p.leaders([(subject, f"{word} ({_WORDS.index(word) + 1})") for subject in _SUBJECTS[:8] for word in [p.rng.choice(_WORDS)]], edge=150)
    p.y += 6
    p.par("Der Abschluss schließt die Berechtigung zum Besuch einer Klasse der Berufsfachschule ein.")
    p.par("[town], {issued_on}")
    end(p, "Schulleitung", phrase="", seal="Berufskolleg")


def _attends(p: Bogen) -> None:
    p.say("issued_on", p.ago(2, 120))
    p.know(valid_on=p.known["issued_on"][0])


@layout("school_attendance__primary_school_letter_for_authority", body="open", size=10.5, footer="")
def _primary(p: Bogen) -> None:
    _pupil(p)
    _attends(p)
    p.say("school", f"Grundschule am Stadtpark {p.town}")
    letter(p, "circle", org(p, "{school}", "Offene Ganztagsgrundschule", (0.9, 0.6, 0.1)), "Schulbescheinigung", info=[("", "{issued_on}")], at="date", to=(), greet=False)
    p.par("Hiermit bestätigen wir, dass")
    p.par("{name}, geboren am {birth_date},", bold=True, x=40)
    p.par("im laufenden Schuljahr die Klasse 3a unserer Schule, der {school}, besucht. Das Kind wird voraussichtlich bis zum 31.07." + f"{p.as_of.year + 1} hier unterrichtet.")
    p.par("Diese Bescheinigung dient zur Vorlage bei Behörden.")
    end(p, "Sekretariat", phrase="i. A.", seal="Grundschule")


@layout("school_attendance__vocational_school_form_tick_and_stamp", body="arial", size=10, footer="", sheet=(210.0, 152.0))
def _vocational(p: Bogen) -> None:
    _attends(p)
    p.say("school", f"BBS {p.rng.choice(('II', 'III', 'IV'))} {p.town}")
    p.s.text(20, 16, "BESCHEINIGUNG ÜBER DEN SCHULBESUCH", size=13, bold=True)
    p.y = 20
    p.boxes([("Schule", "{school}", 1.0), ("Name", "{family_name}", 0.5), ("Vorname", "{given_names}", 0.5), ("Geburtsdatum", "{birth_date}", 0.3), ("Bildungsgang / Klasse", "BFS Pflege, 2. Jahr", 0.4), ("von - bis", f"01.08.{p.as_of.year - 1} - 31.07.{p.as_of.year + 1}", 0.3)], x=20, wide=170)
    p.ticks([(True, "Vollzeitunterricht"), (False, "Teilzeitunterricht (Berufsschule)")], x=20)
    p.text(20, 92, "[town], {issued_on}")
    p.s.stamp(150, 95, ["Berufsbildende", "Schulen", p.town[:12]], size=8)
    p.s.scribble(80, 96, 30, 8)


@layout("school_attendance__grammar_school_short_three_lines", body="courier", size=10.5, footer="")
def _grammar(p: Bogen) -> None:
    _attends(p)
    p.say("school", "Albert-Einstein-Gymnasium")
    letter(p, "typed", org(p, "{school}", "[plz] [town]"), "", to=(), greet=False)
    p.s.text(105, 68, "S C H U L B E S C H E I N I G U N G", size=13, align="centre")
    p.y = 84
    p.pars("[herr] {name}, geb. am {birth_date},", "ist Schüler[in] des {school} (Jahrgangsstufe Q1).", "[town], den {issued_on}")
    end(p, "Oberstudiendirektor", phrase="", seal="Gymnasium")


@layout("vocational_certificate__chamber_industry_examination_certificate", body="arial", size=11, footer="")
def _ihk(p: Bogen) -> None:
    p.say("occupation", "Fachkraft für Lagerlogistik")
    p.say("issued_on", p.ago(200, 2500))
    p.know(passed=True)
    p.s.text(25, 25, "IHK", size=30, bold=True, colour=(0.0, 0.2, 0.45))
    p.plain(50, 25, "Industrie- und Handelskammer [town]", size=11)
    p.s.text(105, 55, "Prüfungszeugnis", size=22, bold=True, align="centre")
    p.s.text(105, 62, "nach § 37 Abs. 2 Berufsbildungsgesetz", size=9, align="centre")
    p.y = 72
    p.pars("[herr] {name}", "geboren am {birth_date} in [place]", "hat die Abschlussprüfung in dem anerkannten Ausbildungsberuf", "{occupation}", "bestanden.", x=40, after=0.8)
    p.y += 4
    p.bare((40, 140, 165), [("Prüfungsbereich", "Punkte", "Note"), ("Prozesse der Lagerlogistik", "78", "3"), ("Rationeller und qualitätssichernder Güterumschlag", "84", "2"), ("Wirtschafts- und Sozialkunde", "71", "3"), ("Praktische Arbeitsaufgaben", "88", "2"), ("Gesamtergebnis", "82", "gut")], right=(1, 2), bold=(-1,))
    p.par("[town], {issued_on}", x=40)
    p.s.scribble(45, p.y + 14, 34, 8)
    p.s.text(45, p.y + 20, "Hauptgeschäftsführer", size=8)
    p.s.stamp(150, p.y + 12, ["IHK", p.town[:12]], round_=True)


@layout("vocational_certificate__journeymans_letter_of_guild", body="cambria", size=13, footer="", sheet=(297.0, 210.0))
def _guild(p: Bogen) -> None:
    p.say("occupation", "Maler- und Lackierer-Handwerk", "Maler- und Lackierer-Handwerk")
    p.say("issued_on", (day := p.ago(200, 2500)), long(day))
    p.know(passed=True)
    p.s.rect(12, 12, 273, 186, stroke=(0.55, 0.42, 0.1), thick=3)
    p.s.rect(16, 16, 265, 178, stroke=(0.55, 0.42, 0.1), thick=0.6)
    p.s.text(148, 45, "Gesellenbrief", size=40, align="centre", font="LiberationSerif-Italic")
    for at, line in enumerate(("[herr] {name}", "geboren am {birth_date} in [place]", "hat die Gesellenprüfung im", "{occupation}", "mit Erfolg abgelegt.")):
        p.text(148, 68 + at * 11, line, align="centre", bold=at in (0, 3), size=16 if at in (0, 3) else 13)
    p.text(40, 150, "[town], den {issued_on}", size=11)
    p.plain(40, 158, "Maler- und Lackiererinnung [town]", size=11)
    p.s.scribble(190, 155, 45, 10)
    p.s.text(190, 162, "Obermeister", size=9)
    p.s.stamp(150, 165, ["Innung", p.town[:12]], round_=True)


@layout("university_degree__bachelor_deed_bilingual_latin_style", body="cambria", size=12.5, footer="")
def _bachelor(p: Bogen) -> None:
    p.say("degree", "Bachelor of Engineering")
    p.say("issued_on", (day := p.ago(200, 3000)), long(day))
    p.text(105, 30, "Technische Hochschule [town]", size=18, align="centre", head=True)
    p.s.text(105, 60, "BACHELORURKUNDE", size=20, align="centre", spacing=0.8)
    for at, line in enumerate(("Die Technische Hochschule [town] verleiht", "[herrn] {name}", "geboren am {birth_date} in [place]", "nach bestandener Prüfung im Studiengang Maschinenbau", "den akademischen Grad", "{degree} (B.Eng.)")):
        p.text(105, 85 + at * 13, line, align="centre", bold=at in (1, 5), size=15 if at in (1, 5) else 12)
    p.text(40, 190, "[town], {issued_on}", size=11)
    p.s.scribble(120, 205, 40, 10)
    p.s.text(120, 212, "Die Präsidentin", size=9)
    p.s.stamp(70, 215, ["Hochschule", p.town[:12]], round_=True, colour=(0.5, 0.1, 0.1))


@layout("university_degree__equivalence_statement_of_central_office", body="arial", size=10, footer="Seite {page} von {total}")
def _zab(p: Bogen) -> None:
    p.say("degree", "Bachelor of Science in Civil Engineering")
    p.say("issued_on", p.ago(100, 1500))
    p.s.text(25, 20, "Kultusministerkonferenz", size=13, bold=True)
    p.s.text(25, 25, "Zentralstelle für ausländisches Bildungswesen · Postfach 2240 · 53012 Bonn", size=8)
    p.y = 36
    p.par("Zeugnisbewertung für ausländische Hochschulqualifikationen", size=14, bold=True)
    p.flush([("Aktenzeichen", f"ZAB-{digits(p.rng, 6)}"), ("Inhaber/in", "{names}"), ("Geburtsdatum", "{birth_date}"), ("Ausstellungsdatum", "{issued_on}")])
    p.y += 4
    p.table((58, 108), [("Angaben zur Qualifikation", ""), ("Originalbezeichnung", "{degree}"), ("Verleihende Einrichtung", "University of [place]"), ("Status der Einrichtung", "H+"), ("Deutscher Abschluss, dem die", "Hochschulabschluss auf Bachelor-Ebene"), ("Qualifikation entspricht", "")], tall=2.1)
    p.pars("Die Zeugnisbewertung ist eine vergleichende Einstufung. Sie begründet keinen Anspruch auf Zulassung zum Studium oder auf Anerkennung in einem reglementierten Beruf.", "Dieses Dokument wurde elektronisch erstellt.")


def _student(p: Bogen, university: str) -> None:
    p.say("university", university)
    year = p.as_of.year
    p.say("semester", f"Wintersemester {year}/{year + 1}")
    p.say("valid_from", date(year, 10, 1))
    p.say("valid_until", date(year + 1, 3, 31))
    p.say("issued_on", p.ago(2, 45))


@layout("enrolment__self_print_tear_off_two_copies", body="arial", size=9.5, footer="")
def _enrolled(p: Bogen) -> None:
    _student(p, f"Universität {p.town}")
    for at in range(2):
        p.y = 20 + at * 130
        p.par("{university}", bold=True, size=13, after=0.2)
        p.par("Immatrikulationsbescheinigung" if at == 0 else "Studienbescheinigung zur Vorlage bei der Krankenkasse", size=12)
        p.pairs([("Matrikelnummer", digits(p.rng, 7)), ("Name", "{names}"), ("geboren am", "{birth_date}"), ("Semester", "{semester}"), ("Zeitraum", "{valid_from} - {valid_until}"), ("Studiengang", "Informatik, Master of Science, 2. Fachsemester")], label=40)
        p.y += 4
        p.par("ist als ordentliche Studierende / ordentlicher Studierender eingeschrieben. Datum: {issued_on}. Ohne Unterschrift gültig.", size=8.5)
    p.s.rule(10, 140, 200, 140, dash=True)


@layout("enrolment__university_of_applied_sciences_sentence_letter", body="calibri", size=11, footer="")
def _enrolled_b(p: Bogen) -> None:
    _student(p, f"Hochschule für Angewandte Wissenschaften {p.town}")
    letter(p, "margin", org(p, "{university}", "Studierendensekretariat", (0.75, 0.1, 0.1)), "Bescheinigung nach § 9 BAföG / Immatrikulationsbescheinigung", info=[("Datum", "{issued_on}"), ("Matr.-Nr.", digits(p.rng, 6))], greet=False)
    p.pars("Es wird bescheinigt, dass [herr] {name}, geb. {birth_date}, im {semester} (Beginn {valid_from}, Ende {valid_until}) im Bachelorstudiengang Soziale Arbeit im 3. Fachsemester immatrikuliert ist.", "Beurlaubung: nein. Studienform: Vollzeit. Regelstudienzeit: 7 Semester.")
    end(p, "Studierendensekretariat", phrase="Im Auftrag", signed=False)


def _trainee(p: Bogen, occupation: str, employer: str, years: int = 3) -> None:
    start = date(p.as_of.year - p.rng.randint(0, 2), p.rng.choice((8, 9)), 1)
    p.say("start", start)
    p.say("end", date(start.year + years, start.month - 1, 31))
    p.say("occupation", occupation)
    p.say("employer", employer)
    p.say("issued_on", start - timedelta(days=p.rng.randint(20, 150)))


@layout("training_contract__chamber_form_lettered_boxes_with_entry_stamp", body="arial", size=9.4, footer="Seite {page} von {total}")
def _chamber(p: Bogen) -> None:
    _trainee(p, "Kauffrau/Kaufmann im Einzelhandel", f"Warenhaus {p.free['sur']} GmbH")
    p.know(registered=True)
    p.y = 16
    p.par("Berufsausbildungsvertrag", size=16, bold=True, after=0.1)
    p.par("(§§ 10, 11 des Berufsbildungsgesetzes - BBiG)", size=8)
    p.boxes([("Ausbildende/r (Ausbildungsbetrieb)", "{employer}", 0.5), ("Auszubildende/r: Name, Vorname", "{family_name}, {given_names}", 0.5), ("Anschrift", "[lane], [plz] [town]", 0.5), ("Geburtsdatum", "{birth_date}", 0.25), ("Staatsangehörigkeit", "{nationality}", 0.25), ("Ausbildungsberuf", "{occupation}", 1.0)], numbers=False)
    for letter_, text in (("A", "Die Ausbildungszeit beträgt nach der Ausbildungsordnung 36 Monate. Das Berufsausbildungsverhältnis beginnt am {start} und endet am {end}."), ("B", "Die Probezeit beträgt 4 Monate."), ("C", "Die Ausbildung findet statt in [town] und den mit dem Betriebssitz zusammenhängenden Verkaufsstellen."), ("D", "Der Ausbildende zahlt eine angemessene Vergütung; diese beträgt zurzeit monatlich brutto: im ersten Jahr 1.100,00 EUR, im zweiten 1.200,00 EUR, im dritten 1.350,00 EUR."), ("E", "Die regelmäßige tägliche Ausbildungszeit beträgt 7,5 Stunden."), ("F", "Der Urlaub richtet sich nach dem Tarifvertrag: 36 Werktage.")):
        p.y += 2
        p.par(text, first=letter_, hanging=8, after=0.3)
    p.sign("Ausbildende/r", "Auszubildende/r")
    p.s.need(34)
    p.s.rect(25, p.y + 2, 165, 26, thick=0.5)
    p.s.text(28, p.y + 7, "Dieser Vertrag ist in das Verzeichnis der Berufsausbildungsverhältnisse eingetragen", size=8)
    p.s.text(28, p.y + 14, f"unter Nr. {digits(p.rng, 6)}", size=9)
    p.s.stamp(150, p.y + 14, ["IHK", "eingetragen"], round_=False, size=9)
    p.y += 30


@layout("training_contract__nursing_school_clauses", body="times", size=11, footer="- {page} -")
def _nursing(p: Bogen) -> None:
    _trainee(p, "Pflegefachfrau / Pflegefachmann", f"Klinikum {p.town} gGmbH")
    p.y = 22
    p.par("Ausbildungsvertrag", size=17, bold=True, after=0.1)
    p.par("nach § 16 des Pflegeberufegesetzes (PflBG)", after=0.8)
    p.pars("Zwischen der {employer} als Träger der praktischen Ausbildung", "und", "[herrn] {name}, geboren am {birth_date}, wohnhaft [street], [plz] [town]", "wird folgender Vertrag geschlossen:", after=0.5)
    p.clauses([("Ausbildungsziel", ("Die Auszubildende wird für den Beruf {occupation} ausgebildet.",)), ("Beginn und Dauer", ("Die Ausbildung beginnt am {start} und dauert drei Jahre; sie endet am {end}.",)), ("Probezeit", ("Die ersten sechs Monate sind Probezeit.",)), ("Ausbildungsvergütung", ("Die Vergütung beträgt im ersten Ausbildungsjahr 1.340,69 €, im zweiten 1.402,07 € und im dritten 1.503,38 € brutto im Monat.",)), ("Arbeitszeit und Urlaub", ("Die regelmäßige Ausbildungszeit beträgt 38,5 Stunden wöchentlich. Der Erholungsurlaub beträgt 30 Tage.",)), ("Kündigung", ("Während der Probezeit kann das Ausbildungsverhältnis jederzeit ohne Einhaltung einer Frist gekündigt werden; danach nur aus wichtigem Grund oder von der Auszubildenden mit vier Wochen Frist.",)), ("Schriftform", ("Änderungen dieses Vertrages bedürfen der Schriftform. Die Pflegeschule hat dem Vertrag zugestimmt.",))])
    p.sign("Träger der Ausbildung", "Auszubildende/r")


@layout("training_contract__craft_business_form_filled_by_hand", body="arial", size=10, footer="")
def _craft(p: Bogen) -> None:
    _trainee(p, "Bäcker", f"Backhaus {p.free['sur']}")
    p.y = 18
    p.par("Lehrvertrag (Berufsausbildungsvertrag) Handwerkskammer [town]", size=13, bold=True)
    p.pairs([("Lehrbetrieb", "{employer}"), ("Lehrling", "{name}"), ("geb. am", "{birth_date}"), ("Lehrberuf", "{occupation}"), ("Beginn der Lehre", "{start}"), ("Ende der Lehre", "{end}"), ("Vergütung 1. Lehrjahr", f"{euro(860)} EUR"), ("2. / 3. Lehrjahr", f"{euro(945)} / {euro(1085)} EUR")], form="line", hand=True)
    p.par("Probezeit drei Monate. Der Lehrling führt ein Berichtsheft. Urlaub 24 Werktage. Im Übrigen gilt das Berufsbildungsgesetz.")
    p.y += 3
    p.text(25, p.y + 5, "[town], {issued_on}", hand=True)
    p.sign("Lehrbetrieb", "Lehrling", day="")
