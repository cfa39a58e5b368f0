"""Verwechselbares um Asyl, Aufenthalt und Sprache: papers that a hasty reader takes for their twins."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import timedelta

from samples import people
from samples.people import TOWNS

from ._cards import blanks, capitals, face, ground, items, zone
from ._issuers import close, digits, german, house, letter, surname
from ._leaf import Leaf, layouts_of
from ._texts import ASYLUM_FACTS, REMEDY_COURT

LAYOUTS, layout = layouts_of()


@layout("bamf_decision__inadmissible_transfer_to_other_state", body="arial", leading=1.45, footer="Seite {page}")
def _inadmissible(p: Leaf) -> None:
    p.say("decided_on", p.ago(60, 500))
    p.say("file_number", p.h.asylum_number)
    letter(p, house(p, "Bundesamt für Migration und Flüchtlinge", "Dublinzentrum", town="90461 Nürnberg"), "", form="split", greeting=False, info=[("Gesch.-Z.:", "{file_number}"), ("Datum:", "{decided_on}")])
    p.head("BESCHEID", size=14)
    p.par("In dem Asylverfahren {names}, geb. am {birth_date}, Staatsangehörigkeit: " + p.h.state + ", ergeht folgende Entscheidung:")
    p.know(outcomes=["inadmissible"], nationality=p.h.nationality)
    for at, text in enumerate(("Der Antrag wird als unzulässig abgelehnt.", "Die Abschiebung nach Kroatien wird angeordnet.", "Das Einreise- und Aufenthaltsverbot wird auf 15 Monate ab dem Tag der Abschiebung befristet."), 1):
        p.par(text, first=f"{at}.", hanging=8)
    p.head("Begründung", size=11)
    p.pars(ASYLUM_FACTS[2].replace("In der Türkei", "In Bosnien"), "Nach den Erkenntnissen des Bundesamtes lagen Anhaltspunkte für die Zuständigkeit eines anderen Staates vor. Ein Übernahmeersuchen wurde an Kroatien gerichtet; die kroatischen Behörden erklärten ihre Zuständigkeit. Systemische Mängel des dortigen Asylverfahrens bestehen nicht.", "Der Antrag wird daher nicht materiell geprüft. Ob die Flüchtlingseigenschaft zuzuerkennen ist, hat der zuständige Staat zu entscheiden.", justify=True)
    p.head("Rechtsbehelfsbelehrung", size=11)
    p.par(REMEDY_COURT[0].replace("zwei Wochen", "einer Woche").replace("{court}", TOWNS[p.town][3]), justify=True)


@layout("unknown__lawyer_reports_on_protection", body="times", leading=1.4)
def _lawyer(p: Leaf) -> None:
    letter(p, house(p, f"{surname(p.rng)} & {surname(p.rng)}", "Rechtsanwälte · Fachanwältin für Migrationsrecht"), "Ihr Asylverfahren / Bescheid des Bundesamtes", form="right", info=[("Datum", p.d(p.ago(10, 400))), ("Unser Az.", f"{digits(p.rng, 3)}/25")])
    p.pars(f"in Ihrer Asylsache, Gz. {p.h.asylum_number}, freue ich mich, Ihnen mitteilen zu können, dass Ihnen nach telefonischer Auskunft des Bundesamtes die Flüchtlingseigenschaft zuerkannt werden soll.", "Der Bescheid selbst liegt uns noch nicht vor. Bitte unternehmen Sie bis zur Zustellung nichts und kommen Sie danach mit allen Unterlagen in unsere Sprechstunde. Anschließend werden wir den Antrag auf eine Aufenthaltserlaubnis nach § 25 Abs. 2 AufenthG vorbereiten.", "Unsere Kostenrechnung fügen wir bei.")
    close(p, german(p.rng) + ", Rechtsanwältin")


@layout("unknown__hearing_record_questions", body="courier", size=9.5, leading=1.45, footer="Seite {page} von {total}")
def _hearing(p: Leaf) -> None:
    p.y = 22
    p.par("Niederschrift über die Anhörung gemäß § 25 AsylG", bold=True, size=12)
    p.par(f"Gesch.-Z.: {p.h.asylum_number}    Tag der Anhörung: {p.d(p.ago(300, 2000))}    Beginn: 09:15 Uhr")
    p.par("Es erscheint: {name}, geb. {birth_date}. Sprachmittlung: anwesend. Die Verständigung ist gut.")
    for question, reply in (
        ("Haben Sie schon einmal Ihr Herkunftsland verlassen?", ASYLUM_FACTS[1]), ("Wann und wie sind Sie ausgereist?", ASYLUM_FACTS[2]), ("Welche Schule haben Sie besucht und was haben Sie gearbeitet?", ASYLUM_FACTS[3]), ("Warum war gerade Ihre Familie betroffen?", ASYLUM_FACTS[4]), ("Wie geht es Ihnen gesundheitlich? Haben Sie Verwandte in Deutschland?", ASYLUM_FACTS[5]),
        ("Was befürchten Sie bei einer Rückkehr?", "Ich würde festgenommen und vielleicht getötet. Ich möchte in Deutschland als Flüchtling anerkannt werden und meine Familie nachholen."), ("Wurden Ihnen alle Fragen verständlich gestellt? Möchten Sie noch etwas hinzufügen?", "Ja. Ich habe alles gesagt. Das Protokoll wurde mir rückübersetzt; ich verzichte auf Korrekturen.")):
        p.par(f"Frage: {question}", after=0.3)
        p.par(f"Antwort: {reply}", x=32, after=0.8)
    p.sign("Antragsteller/in", "Entscheider/in", place="geschlossen", day=p.d(p.ago(300, 2000)))


@layout("unknown__yellow_delivery_envelope", body="arial", sheet=(229.0, 162.0))
def _envelope(p: Leaf) -> None:
    p.s.rect(0, 0, 229, 162, fill=(0.98, 0.88, 0.35), stroke=None)
    p.s.text(20, 22, "Förmliche Zustellung", size=16, bold=True)
    p.s.text(20, 30, f"Bundesamt für Migration und Flüchtlinge, Az. {p.h.asylum_number} / Bescheid", size=9)
    p.text(110, 70, "{name}", size=12)
    p.s.text(110, 76, p.h.address.street, size=12)
    p.s.text(110, 82, f"{p.plz} {p.town}", size=12)
    p.s.text(20, 130, "Zugestellt am (Datum, ggf. Uhrzeit, Unterschrift)", size=8)
    p.text(30, 142, p.d(p.ago(200, 900)), hand=True)
    p.s.scribble(80, 144, 30, 8)


@layout("authority_letter__new_card_has_arrived", body="calibri")
def _pickup(p: Leaf) -> None:
    p.say("date", p.ago(2, 60))
    letter(p, house(p, f"Stadt {p.town}", "Ausländerbehörde"), "Ihr elektronischer Aufenthaltstitel liegt zur Abholung bereit", form="foot", info=[("Datum", "{date}")])
    p.pars("Ihre neue Karte (Aufenthaltserlaubnis) ist von der Bundesdruckerei eingetroffen. Sie können sie ohne Termin montags von 8 bis 11 Uhr an der Ausgabestelle abholen.", "Bitte bringen Sie den alten Aufenthaltstitel oder die Fiktionsbescheinigung und Ihren Pass mit. Voraussetzung ist, dass Sie den PIN-Brief bereits erhalten haben.")
    close(p, surname(p.rng), phrase="Im Auftrag", signed=False)


@layout("unknown__pin_letter_of_card_printer", body="arial")
def _pin(p: Leaf) -> None:
    letter(p, house(p, "Bundesdruckerei GmbH", "Kundenservice Ausweisdokumente", town="10969 Berlin"), "Ihr elektronischer Aufenthaltstitel - wichtige persönliche Unterlagen", form="word", info=[("Datum", p.d(p.ago(20, 500)))])
    p.pars("mit diesem Schreiben erhalten Sie Ihre Geheimnummer (Transport-PIN), Ihre Entsperrnummer (PUK) und Ihr Sperrkennwort für die Online-Ausweisfunktion Ihres elektronischen Aufenthaltstitels.")
    p.table((60, 60), [("Transport-PIN", "5-stellig, unter dem Rubbelfeld"), ("PUK", "10-stellig, unter dem Rubbelfeld"), ("Sperrkennwort", "Regenbogen")], head=False, tall=2.4)
    p.par("Bewahren Sie den Brief getrennt von der Karte auf. Zum Einschalten der Funktion oder bei Verlust wenden Sie sich an Ihre Ausländerbehörde.")


@layout("unknown__italian_permit_card", body="arial")
def _italian(p: Leaf) -> None:
    capitals(p)
    ground(p, 40, 60, 86, 54, (0.78, 0.85, 0.92))
    p.s.text(44, 66, "PERMESSO DI SOGGIORNO", size=8, bold=True)
    p.s.text(122, 66, f"I{digits(p.rng, 8)}", size=7, align="right")
    face(p, 44, 72, 24)
    items(p, 72, 71, [("COGNOME Nome / SURNAME Name", "{family_name}"), ("", "{given_names}"), ("CITTADINANZA / NATIONALITY", "{nationality}"), ("DATA DI NASCITA / DATE OF BIRTH", blanks(p.h.birth_date)), ("TIPO DI PERMESSO / TYPE OF PERMIT", "PROTEZIONE SUSSIDIARIA"), ("SCADENZA / CARD EXPIRY", blanks(p.as_of + timedelta(days=400)))], step=6.6)
    p.s.text(44, 111, "REPUBBLICA ITALIANA - QUESTURA DI MILANO", size=5.5)
    zone(p, 42, 134, [line.replace("D<<", "ITA", 1) if at == 0 else line for at, line in enumerate(people.td1(p.h, "IR", f"I{digits(p.rng, 8)}", p.as_of, p.h.nationality))])


@layout("unknown__must_leave_by_day", body="arial")
def _crossing(p: Leaf) -> None:
    p.s.text(25, 22, f"Ausländerbehörde {p.town}")
    p.y = 34
    p.head("Grenzübertrittsbescheinigung", size=16)
    p.pairs([("Name", "{family_name}"), ("Vorname", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}"), ("Ausreisefrist bis", p.d(p.as_of + timedelta(days=14)))], form="cells")
    p.y += 6
    p.pars("Die Inhaberin / der Inhaber ist verpflichtet, das Bundesgebiet bis zum genannten Tag zu verlassen. Die Bescheinigung ist bei der Ausreise der Grenzbehörde zu übergeben; diese sendet sie an die ausstellende Behörde zurück.", "Diese Bescheinigung ist kein Aufenthaltstitel und keine Duldung.", "Stempel der Grenzbehörde: ____________________")
    close(p, surname(p.rng), phrase="Im Auftrag", seal=p.town[:12])


@layout("toleration__label_inside_id_substitute", body="arial", also=("id_substitute",))
def _wrapped(p: Leaf) -> None:
    p.say("valid_until", p.as_of + timedelta(days=p.rng.randint(20, 150)))
    p.know(identity_unclarified_60b=True)
    ground(p, 15, 20, 180, 120, (0.9, 0.85, 0.86))
    p.s.rule(105, 20, 105, 140, thick=0.3, grey=0.5)
    p.s.text(20, 28, "Ausweisersatz", size=8)
    items(p, 20, 40, [("Name", "{family_name}"), ("Vornamen", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}")], label=6.2, size=9, step=12)
    face(p, 68, 40, 28)
    p.s.rule(108, 60, 190, 28, thick=4, colour=(0.85, 0.35, 0.35))
    p.y = 26
    p.par("Bescheinigung über die Aussetzung der Abschiebung (Duldung)", x=110, wide=80, bold=True, size=9.5, after=0.1)
    p.par("für Personen mit ungeklärter Identität", x=110, wide=80, bold=True, size=9, after=0.1)
    p.par("Kein Aufenthaltstitel! Der Inhaber ist ausreisepflichtig!", x=110, wide=80, bold=True, size=8)
    p.text(110, 64, "gültig bis: {valid_until}", size=10)
    p.s.text(110, 74, "Erwerbstätigkeit nicht gestattet", size=9)
    p.s.text(110, 82, f"Der Aufenthalt ist beschränkt auf: {TOWNS[p.town][1]}", size=8)
    p.s.text(110, 100, f"T {digits(p.rng, 7)}", size=9)
    p.s.stamp(170, 120, [p.town.upper()[:14], "Siegel"], round_=True, size=5)


@layout("unknown__citizenship_promised", body="cambria", leading=1.4)
def _assurance(p: Leaf) -> None:
    letter(p, house(p, f"Landkreis {p.town}", "Staatsangehörigkeitsbehörde"), "Einbürgerungszusicherung", form="side", info=[("Datum:", p.d(p.ago(20, 500)))])
    p.pars("{name}, geboren am {birth_date}, Staatsangehörigkeit {nationality}, wird die Einbürgerung in den deutschen Staatsverband für den Fall zugesichert, dass die bisherige Sach- und Rechtslage unverändert bleibt.", "Diese Zusicherung gilt zwei Jahre. Sie begründet weder die deutsche Staatsangehörigkeit noch ein Aufenthaltsrecht. Ihren Aufenthaltstitel lassen Sie bitte bis zur Aushändigung der Urkunde rechtzeitig verlängern.")
    close(p, surname(p.rng), phrase="Im Auftrag", seal="Landkreis")


@layout("unknown__english_language_certificate", body="open")
def _english(p: Leaf) -> None:
    p.s.text(105, 36, "Certificate of English Proficiency", size=20, bold=True, align="centre")
    p.s.text(105, 46, "Institute for International Communication", align="centre")
    p.text(105, 70, "{name}", size=16, align="centre")
    p.y = 82
    p.par(f"has passed the examination in English held on {p.d(p.ago(300, 2000))} and has been awarded the level", x=40, wide=130)
    p.s.text(105, p.y + 8, "B2 (CEFR)", size=18, bold=True, align="centre")
    p.y += 18
    p.table((60, 40), [("Paper", "Score"), ("Reading and Use of English", "168"), ("Writing", "165"), ("Listening", "171"), ("Speaking", "174")], x=55, tall=2)
    p.sign("Head of Assessment", place="London", day=p.d(p.ago(100, 290)))


@layout("exam_invitation__registration_with_fee", body="arial")
def _registration(p: Leaf) -> None:
    p.say("issued_on", p.ago(2, 30))
    p.say("exam", "telc Deutsch B1")
    p.say("exam_date", p.as_of + timedelta(days=p.rng.randint(10, 80)))
    letter(p, house(p, f"Bildungszentrum {p.town} gGmbH", "Prüfungsbüro", colour=(0.4, 0.1, 0.4)), "Anmeldebestätigung und Rechnung: {exam}", form="foot", info=[("Datum", "{issued_on}"), ("Rechnung", digits(p.rng, 6))])
    p.pars("hiermit bestätigen wir Ihre Anmeldung zur Prüfung {exam} am {exam_date}, Beginn 9:00 Uhr.", "Bitte überweisen Sie die Prüfungsgebühr von 189,00 EUR innerhalb von zehn Tagen. Erst mit dem Zahlungseingang ist Ihr Platz sicher. Das Zertifikat erhalten Sie bei bestandener Prüfung nach etwa vier Wochen.")


@layout("unknown__practice_test_civics_sheet", body="verdana", size=9.2, footer="Seite {page}")
def _practice(p: Leaf) -> None:
    p.y = 20
    p.head("Übungstest „Leben in Deutschland“ - Bogen 7", size=14)
    p.par("Dieser Bogen dient nur der Übung im Orientierungskurs. Name: {name}    Datum: " + p.d(p.ago(60, 500)))
    for at, (question, options) in enumerate((("Wie heißt die deutsche Verfassung?", ("Volksgesetz", "Bundesgesetz", "Deutsches Gesetz", "Grundgesetz")), ("Wahlen in Deutschland sind frei. Was bedeutet das?", ("Man darf Geld annehmen.", "Der Wähler darf nicht beeinflusst werden.", "Nur Personen ohne Kinder wählen.", "Alle müssen wählen.")), ("Was wird am 3. Oktober gefeiert?", ("Tag der Arbeit", "Tag der Deutschen Einheit", "Erntedank", "Ostern")), ("Wer wählt den Bundeskanzler?", ("der Bundesrat", "das Volk", "der Bundestag", "die Bundesversammlung"))), 1):
        p.par(f"{at}. {question}", bold=True, after=0)
        p.ticks([(number == at % 4, text) for number, text in enumerate(options)], pen=True)
        p.y += 3
    p.text(140, p.y + 8, "28 von 33 - bestanden!", hand=True)


@layout("lid_result__failed_letter", body="times")
def _failed(p: Leaf) -> None:
    exam = p.say("exam_date", p.ago(90, 900))
    p.say("issued_on", exam + timedelta(days=30))
    p.say("points", p.rng.randint(8, 14))
    p.say("max_points", 33)
    p.know(passed=False)
    letter(p, house(p, "Bundesamt für Migration und Flüchtlinge", "Referat 83B", town="90461 Nürnberg"), "Bescheinigung über die Teilnahme am Test „Leben in Deutschland“", form="centre", info=[("Datum", "{issued_on}")])
    p.pars("{name}, geboren am {birth_date}, hat am {exam_date} am Test „Leben in Deutschland“ teilgenommen.", "Erreichte Punktzahl: {points} von {max_points}", "Der Test wurde nicht bestanden. Zum Bestehen sind mindestens 15 Punkte erforderlich. Der Test kann wiederholt werden; bitte wenden Sie sich an Ihren Kursträger.")
    close(p, surname(p.rng), phrase="Im Auftrag")


@layout("unknown__comparability_statement", body="arial", leading=1.4, footer="Seite {page} von {total}", also=("university_degree",))
def _comparable(p: Leaf) -> None:
    letter(p, house(p, "Zentralstelle für ausl. Bildungswesen", "Sekretariat der Kultusministerkonferenz", town="53113 Bonn"), "Zeugnisbewertung für ausländische Hochschulqualifikationen", form="split", to=[], greeting=False, info=[("Datum", p.d(p.ago(60, 900))), ("Zeichen", f"ZAB {digits(p.rng, 7)}")])
    p.pairs([("Name", "{names}"), ("Geburtsdatum", "{birth_date}"), ("Ausländische Qualifikation", "Bachelor in Accounting"), ("Einrichtung", f"University of {p.h.birth_place}"), ("Abschlussjahr", str(p.h.birth_date.year + 23))])
    p.y += 5
    p.pars("Der ausländische Abschluss entspricht einem deutschen Hochschulabschluss auf Bachelor-Ebene. Die Zeugnisbewertung ist keine Anerkennung; reglementierte Berufe bedürfen einer Entscheidung der zuständigen Stelle. Sie begründet keinen Anspruch auf Führung eines deutschen akademischen Grades.", "Die Echtheit der vorgelegten Unterlagen wurde anhand der Originale geprüft.")
