"""Schule und Ausbildung: reports, degrees, enrolment, contracts of training."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.people import TOWNS

from ._issuers import close, digits, german, house, letter, surname
from ._leaf import Leaf, child_of, layouts_of
from ._texts import WORK

LAYOUTS, layout = layouts_of()
_MARKS = ("sehr gut", "gut", "gut", "befriedigend", "befriedigend", "ausreichend")


def _marks(p: Leaf, subjects: str) -> list[tuple[str, str]]:
    return [(one, p.rng.choice(_MARKS)) for one in subjects.split("|")]


@layout("school_certificate__middle_school_leaving_with_degree", body="times", footer="")
def _leaving(p: Leaf) -> None:
    day = p.say("issued_on", date(p.as_of.year - p.rng.randint(1, 5), 7, p.rng.randint(3, 20)))
    p.say("degree", "Mittleren Schulabschluss")
    p.say("grade_level", 10)
    p.say("school_year", f"{day.year - 1}/{day.year}")
    p.s.text(105, 22, TOWNS[p.town][1], align="centre")
    p.s.text(105, 32, f"Gemeinschaftsschule am Stadtpark {p.town}", align="centre", size=13, bold=True)
    p.s.text(105, 48, "ABSCHLUSSZEUGNIS", align="centre", size=20, bold=True)
    p.text(105, 60, "{name}", align="centre", size=15)
    p.y = 64
    p.par("geboren am {birth_date}" + f" in {p.h.birth_place}, hat im Schuljahr " + "{school_year} die Klasse {grade_level} besucht, die Abschlussprüfung bestanden und damit den {degree} erworben.", x=30, wide=150)
    pairs = _marks(p, "Deutsch|Englisch|Mathematik|Biologie|Chemie|Physik|Geschichte|Wirtschaft/Politik|Kunst|Sport|Religion/Philosophie|Technik")
    half = len(pairs) // 2
    p.table((45, 37, 45, 37), [("Fach", "Note", "Fach", "Note"), *((*pairs[at], *pairs[at + half]) for at in range(half))], tall=2.1)
    p.par("Bemerkungen: Die Versetzung in die Einführungsphase der gymnasialen Oberstufe ist nicht ausgesprochen. Projektarbeit: Wasser ist Leben (gut).", size=9)
    p.sign("Schulleitung", "Klassenlehrkraft")
    p.s.stamp(105, p.y - 14, ["Gemeinschaftsschule", p.town], round_=True, size=5)


@layout("school_certificate__primary_year_report_prose", body="calibri", size=12, footer="Seite {page}")
def _primary(p: Leaf) -> None:
    child = child_of(p, (9, 9))
    p.person(child)
    day = p.say("issued_on", date(p.as_of.year, 7, p.rng.randint(6, 24)))
    p.say("grade_level", 3)
    p.say("school_year", f"{day.year - 1}/{day.year}")
    p.know(promoted=True)
    p.s.text(25, 22, f"Grundschule Regenbogen · {p.plz} {p.town}", bold=True)
    p.y = 32
    p.head("Zeugnis", size=20, after=0.3)
    p.par("Schuljahr {school_year}, Klasse {grade_level}b, 2. Halbjahr", after=1)
    p.pairs([("Vor- und Zuname", "{name}"), ("geboren am", "{birth_date}"), ("Versäumte Tage", f"{p.rng.randint(0, 14)}, davon unentschuldigt 0")])
    p.y += 5
    for subject, text in (
        ("Arbeits- und Sozialverhalten", "kommt morgens freundlich in die Klasse, hält sich an vereinbarte Regeln und hilft anderen Kindern gern. Die Hausaufgaben liegen meist vollständig vor. Bei längeren Arbeitsphasen fällt es manchmal noch schwer, die Konzentration zu halten."),
        ("Deutsch", "liest kurze Texte zunehmend flüssig und kann Fragen zum Inhalt beantworten. Eigene Geschichten werden mit passenden Verben geschrieben. In der Rechtschreibung werden geübte Wörter überwiegend richtig geschrieben."),
        ("Mathematik", "rechnet im Zahlenraum bis 1000 sicher und wendet die schriftliche Addition an. Sachaufgaben gelingen mit Hilfe einer Skizze. Das Einmaleins ist weitgehend automatisiert."),
        ("Sachunterricht", "bringt aus dem Alltag viele Erfahrungen mit und beteiligt sich an Versuchen. Das Referat über den Igel war gut vorbereitet."),
        ("Musik, Kunst, Sport", "singt gern mit, gestaltet farbenfroh und bewegt sich geschickt. Das Schwimmabzeichen in Bronze wurde erworben.")):
        p.head(subject, size=12, after=0.2)
        p.par(f"{child.given_names} {text}", justify=True)
    p.par("Die Schülerin / der Schüler rückt in die Klasse 4 auf (versetzt).", bold=True)
    p.sign("Schulleiterin", "Klassenlehrer")


@layout("school_certificate__vocational_school_half_year", body="arial", footer="")
def _half_year(p: Leaf) -> None:
    day = p.say("issued_on", date(p.as_of.year, 1, p.rng.randint(26, 31)))
    p.say("grade_level", 11)
    p.say("school_year", f"{day.year - 1}/{day.year}")
    p.s.text(25, 24, f"Berufliches Schulzentrum {p.town}", size=13, bold=True)
    p.s.text(25, 30, "Fachoberschule Wirtschaft und Verwaltung", size=9)
    p.y = 40
    p.head("Halbjahreszeugnis", size=18)
    p.pairs([("Name", "{family_name}"), ("Vorname", "{given_names}"), ("geboren am", "{birth_date}"), ("Klasse", "{grade_level}"), ("Schuljahr", "{school_year}"), ("Halbjahr", "1.")], form="line", columns=3)
    p.table((75, 30, 55), [("Pflichtbereich", "Note", "Bemerkung"), *((a, b, "") for a, b in _marks(p, "Deutsch|Englisch|Mathematik|Geschichte und Gemeinschaftskunde|Volks- und Betriebswirtschaftslehre|Rechnungswesen|Informatik|Sport"))], tall=2.1)
    p.pars("Fehltage: 6 / unentschuldigt: 1", "Die Versetzung ist gefährdet bei gleichbleibenden Leistungen in Rechnungswesen: nein")
    p.sign("Schulleiter", "Klassenleiterin")


@layout("school_attendance__secondary_school_slip_filled_by_hand", body="arial", footer="")
def _attends(p: Leaf) -> None:
    child = child_of(p, (11, 15))
    p.person(child)
    p.say("school", f"Realschule plus {p.town}-Süd")
    day = p.say("issued_on", p.ago(5, 100))
    p.say("valid_on", day)
    p.text(25, 24, "{school}", size=13, bold=True)
    p.s.text(25, 30, f"{p.plz} {p.town}", size=9)
    p.y = 44
    p.head("Schulbescheinigung", size=18)
    p.pairs([("Name der Schülerin / des Schülers", "{family_name}"), ("Vorname", "{given_names}"), ("geboren am", "{birth_date}"), ("besucht z. Zt. die Klasse", f"{p.rng.randint(5, 9)}c")], form="line", hand=True)
    p.par(f"und wird unsere Schule voraussichtlich bis Juli {p.as_of.year + 3} besuchen. Diese Bescheinigung gilt zur Vorlage bei Behörden, Verkehrsbetrieben und Familienkasse.")
    p.y += 8
    p.text(25, p.y, f"{p.town}, " + "{issued_on}", hand=True)
    p.truth["valid_on"] = day
    p.s.scribble(110, p.y + 3, 36, 9)
    p.text(110, p.y + 7, "Sekretariat", size=8)
    p.s.stamp(60, p.y + 20, ["Realschule plus", p.town], round_=True, size=6)


@layout("vocational_certificate__chamber_exam_with_marks", body="cambria", footer="")
def _vocational(p: Leaf) -> None:
    p.say("issued_on", p.ago(100, 2000))
    p.say("occupation", "Verkäufer" + ("in" if p.h.sex == "F" else ""))
    p.know(passed=True)
    p.s.text(25, 26, "IHK", size=30, bold=True, colour=(0.0, 0.25, 0.5))
    p.s.text(52, 22, "Industrie- und Handelskammer", size=11)
    p.s.text(52, 27, p.town, size=11)
    p.s.text(105, 58, "PRÜFUNGSZEUGNIS", size=22, bold=True, align="centre")
    p.s.text(105, 65, "nach § 37 Berufsbildungsgesetz", size=10, align="centre")
    p.text(105, 82, "{name}", size=16, align="centre")
    p.text(105, 89, "geboren am {birth_date} in " + p.h.birth_place, align="centre")
    p.y = 97
    p.par("hat die Abschlussprüfung in dem staatlich anerkannten Ausbildungsberuf", x=45, wide=130)
    p.text(105, p.y + 4, "{occupation}", size=15, align="centre", bold=True)
    p.y += 10
    p.table((90, 30, 40), [("Prüfungsbereich", "Punkte", "Note"), ("Verkauf und Marketing", str(p.rng.randint(60, 90)), "befriedigend"), ("Warenwirtschaft und Rechnungswesen", str(p.rng.randint(55, 80)), "ausreichend"), ("Wirtschafts- und Sozialkunde", str(p.rng.randint(67, 90)), "befriedigend"), ("Fallbezogenes Fachgespräch", str(p.rng.randint(81, 92)), "gut"), ("Gesamtergebnis", "74", "befriedigend")], tall=2.2)
    p.par("bestanden.", bold=True)
    p.sign("Vorsitz des Prüfungsausschusses", "Hauptgeschäftsführung")


@layout("university_degree__bachelor_deed_two_languages", body="times", footer="")
def _degree(p: Leaf) -> None:
    p.say("issued_on", p.ago(200, 2500))
    p.say("degree", "Bachelor of Engineering")
    p.s.text(105, 34, f"Hochschule {p.town}", size=20, bold=True, align="centre")
    p.s.text(105, 41, "University of Applied Sciences", size=11, align="centre")
    p.s.text(105, 66, "BACHELORURKUNDE", size=23, bold=True, align="centre")
    p.y = 78
    p.par("Die Hochschule verleiht mit dieser Urkunde", x=40, wide=130)
    p.text(105, p.y + 4, "{name}", size=17, align="centre")
    p.text(105, p.y + 11, "geboren am {birth_date} in " + p.h.birth_place, align="centre")
    p.y += 18
    p.par("aufgrund der im Fachbereich Maschinenbau im Studiengang Mechatronik erbrachten Prüfungsleistungen den akademischen Grad", x=40, wide=130)
    p.text(105, p.y + 5, "{degree}", size=17, bold=True, align="centre")
    p.text(105, p.y + 12, "(B. Eng.)", align="centre")
    p.y += 40
    p.sign("Präsidentin", "Dekan", day="den {issued_on}")
    p.s.stamp(105, p.y - 14, ["Hochschule", p.town], round_=True, size=6)


@layout("enrolment__portal_print_with_qr_hint", body="open", footer="Seite {page}/{total}")
def _enrolment(p: Leaf) -> None:
    start = p.say("valid_from", date(p.as_of.year, 10, 1))
    p.say("valid_until", date(start.year + 1, 3, 31))
    p.say("issued_on", p.ago(1, 45))
    p.say("university", f"Technische Universität {p.town}")
    p.say("semester", f"Wintersemester {start.year}/{start.year + 1}")
    p.text(25, 24, "{university}", size=15, bold=True, colour=(0.0, 0.35, 0.45))
    p.s.text(25, 30, "Studierendensekretariat", size=9)
    p.y = 46
    p.head("Immatrikulationsbescheinigung", size=16, after=0.2)
    p.par("{semester} ({valid_from} - {valid_until})", after=1)
    p.table((62, 100), [("Angaben zur Person und zum Studium", ""), ("Name", "{family_name}"), ("Vorname", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Matrikelnummer", digits(p.rng, 7)), ("Studiengang", "Informatik (Bachelor of Science)"), ("Fachsemester / Hochschulsemester", "3 / 3"), ("Hörerstatus", "Haupthörer/in, Vollzeit"), ("Regelstudienzeit", "6 Semester")], tall=2.1)
    p.pars("Die oben genannte Person ist ordentlich eingeschriebene Studentin / ordentlich eingeschriebener Student.", "Erstellt am {issued_on}. Diese Bescheinigung wurde maschinell erstellt und ist ohne Unterschrift gültig. Prüfcode im Portal: " + digits(p.rng, 12))


@layout("training_contract__craft_chamber_form_with_registration", body="arial", size=9.5, footer="Seite {page} von {total}")
def _training(p: Leaf) -> None:
    start = p.say("start", date(p.as_of.year, 9, 1))
    p.say("end", date(start.year + 3, 8, 31))
    firm = p.say("employer", f"Metallbau {surname(p.rng)} GmbH & Co. KG")
    p.say("occupation", "Metallbauer" + ("in" if p.h.sex == "F" else ""))
    day = p.say("issued_on", p.ago(120, 200))
    p.know(registered=True)
    p.s.text(25, 20, f"Handwerkskammer {p.town}", bold=True, size=12)
    p.y = 26
    p.head("Berufsausbildungsvertrag", size=17, after=0.1)
    p.par("(§§ 10, 11 des Berufsbildungsgesetzes)", after=0.6)
    p.par("Zwischen dem Ausbildenden (Ausbildungsbetrieb) und der/dem Auszubildenden", after=0.3)
    p.pairs([("Ausbildungsbetrieb", "{employer}"), ("Name, Vorname der/des Auszubildenden", "{names}"), ("Straße", f"Gewerbepark {p.rng.randint(2, 60)}"), ("Straße", p.h.address.street), ("PLZ, Ort", f"{p.plz} {p.town}"), ("PLZ, Ort", f"{p.plz} {p.town}"), ("Verantwortliche/r Ausbilder/in", german(p.rng)), ("Geburtsdatum", "{birth_date}"), ("Betriebsnummer", digits(p.rng, 8)), ("Staatsangehörigkeit", "{nationality}")], form="cells")
    p.y += 3
    p.par("wird nachstehender Vertrag zur Ausbildung im Ausbildungsberuf geschlossen:", after=0.2)
    p.par("{occupation}, Fachrichtung Konstruktionstechnik", bold=True, size=12)
    rows = [("A  Die Ausbildungszeit beträgt nach der Ausbildungsordnung 36 Monate.", ""), ("Das Berufsausbildungsverhältnis beginnt am", "{start}"), ("und endet am", "{end}"), ("B  Die Probezeit beträgt", "vier Monate"), ("C  Ausbildungsstätte", f"{firm}, {p.town}"), ("E  Regelmäßige tägliche Ausbildungszeit", "8 Stunden"), ("F  Vergütung brutto im 1. Jahr monatlich", "1.060,00 EUR"), ("im 2. Jahr / 3. Jahr", "1.130,00 EUR / 1.230,00 EUR"), ("G  Urlaub je Kalenderjahr", "27 Arbeitstage")]
    p.pairs(rows, label=112)
    p.s.new_page()
    p.clauses([("Pflichten des Ausbildenden", ("Der Ausbildende verpflichtet sich, dafür zu sorgen, dass der/dem Auszubildenden die berufliche Handlungsfähigkeit vermittelt wird, die zum Erreichen des Ausbildungsziels erforderlich ist, und die Ausbildung nach den beigefügten Angaben zur sachlichen und zeitlichen Gliederung so durchzuführen, dass das Ausbildungsziel in der vorgesehenen Zeit erreicht werden kann.", "Ausbildungsmittel, Werkzeuge und Werkstoffe werden kostenlos zur Verfügung gestellt. Für den Besuch der Berufsschule und für Prüfungen wird freigestellt.")),
               ("Pflichten der/des Auszubildenden", ("Die/der Auszubildende hat sich zu bemühen, die berufliche Handlungsfähigkeit zu erwerben, die aufgetragenen Verrichtungen sorgfältig auszuführen, am Berufsschulunterricht teilzunehmen und einen schriftlichen oder elektronischen Ausbildungsnachweis zu führen.",)), ("Kündigung", ("Während der Probezeit kann das Berufsausbildungsverhältnis ohne Einhalten einer Frist gekündigt werden. Nach der Probezeit kann nur aus wichtigem Grund gekündigt werden.",)), *WORK[1:3], WORK[-1]])
    p.sign("Ausbildender (Stempel)", "Auszubildende/r")
    p.s.need(45)
    p.s.rect(25, p.y + 4, 165, 26)
    p.text(28, p.y + 10, "Dieser Vertrag ist in das Verzeichnis der Berufsausbildungsverhältnisse eingetragen", size=9)
    p.text(28, p.y + 16, f"am {p.d(day + timedelta(days=20))} unter Nr. {digits(p.rng, 7)}", size=9)
    p.s.stamp(165, p.y + 17, ["Handwerkskammer", p.town], round_=True, size=5)


@layout("school_attendance__integration_class_letter", body="times", footer="")
def _attends_letter(p: Leaf) -> None:
    p.say("school", f"Berufskolleg {p.town}-Mitte")
    p.say("issued_on", (day := p.ago(5, 90)))
    by = house(p, p.known["school"][1], "Sekundarstufe II der Stadt")
    letter(p, by, "Bescheinigung über den Schulbesuch", form="right", info=[("Datum", "{issued_on}")], to=[], greeting=False)
    p.say("valid_on", day)
    p.par("{name}, geb. am {birth_date}, ist Schüler/in der {school} und besucht im laufenden Schuljahr in Vollzeit die Internationale Förderklasse (IFK 2).")
    p.par("Stand: {valid_on}. Der Bildungsgang endet mit dem Schuljahr. Es handelt sich nicht um eine Berufsausbildung.")
    close(p, surname(p.rng), phrase="Im Auftrag", seal="Berufskolleg")
