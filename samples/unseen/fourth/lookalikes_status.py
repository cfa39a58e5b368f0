"""Verwechselbares um Aufenthalt und Familie: papers that speak of titles, decisions and births and are none."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import timedelta

from samples.unseen.third._cards import blanks, capitals, face, ground, items

from ._bogen import Bogen, child, layouts_of, long
from ._briefe import end, letter, org
from ._namen import digits, german

LAYOUTS, layout = layouts_of()


@layout("unknown__lawyer_tells_client_of_grant", body="times", size=11, footer="")
def _lawyer(p: Bogen) -> None:
    letter(p, "under", org(p, "Kanzlei [sur] & Kollegen", "Rechtsanwälte für Migrationsrecht", (0.3, 0.1, 0.1)), "Ihr Asylverfahren, Az. des Bundesamtes " + p.h.asylum_number, info=[("Datum", p.d(p.ago(5, 200))), ("Unser Zeichen", digits(p.rng, 4) + "/25 A")], at="bar")
    p.pars("in der vorbezeichneten Angelegenheit freue ich mich, Ihnen mitteilen zu können, dass nach telefonischer Auskunft die Flüchtlingseigenschaft zuerkannt werden soll. Der Bescheid selbst liegt hier noch nicht vor.", "Sobald die Entscheidung zugestellt ist, sende ich Ihnen eine Kopie. Meine Kostennote füge ich bei und bitte um Ausgleich innerhalb von zwei Wochen.")
    end(p, "[chief], Rechtsanwalt")


@layout("unknown__record_of_hearing_question_and_answer", body="arial", size=10, footer="Seite {page} von {total}")
def _record(p: Bogen) -> None:
    p.par("Niederschrift über die Anhörung gem. § 25 AsylG", bold=True, size=14)
    p.pars("Bundesamt für Migration und Flüchtlinge, Außenstelle [town], Gesch.-Z. " + p.h.asylum_number, "Anwesend: {name}, geb. {birth_date}; Entscheider [clerk]; Sprachmittler")
    for question, answer in (("Verstehen Sie den Dolmetscher?", "Ja, sehr gut."), ("Wann haben Sie Ihr Land verlassen?", "Im Frühling, es war kurz nach dem Neujahrsfest."), ("Warum haben Sie es verlassen?", "Man hat meinen Bruder mitgenommen. Danach kamen sie zu uns."), ("Was befürchten Sie bei einer Rückkehr?", "Dass sie mich ebenfalls holen."), ("Möchten Sie noch etwas hinzufügen?", "Nein.")):
        p.par("Frage: " + question, after=0.1)
        p.par("Antwort: " + answer, after=0.5)
    p.par("Die Niederschrift wurde rückübersetzt. Eine Entscheidung ist damit nicht verbunden.")
    p.sign("Antragsteller/in", "Entscheider", day="")


@layout("unknown__pin_letter_of_card_producer", body="open", size=10, footer="")
def _pin(p: Bogen) -> None:
    letter(p, "stacked", org(p, "Bundesdruckerei GmbH", "PIN-Brief Online-Ausweisfunktion", (0.0, 0.4, 0.6), town="10969 Berlin", lane="Kommandantenstraße 18"), "Ihr elektronischer Aufenthaltstitel: PIN und PUK", info=())
    p.pars("mit diesem Schreiben erhalten Sie die Transport-PIN für die Online-Ausweisfunktion Ihres elektronischen Aufenthaltstitels.", "Bewahren Sie diesen Brief getrennt von der Karte auf. Die Karte selbst holen Sie bei Ihrer Ausländerbehörde ab.")
    p.boxes([("Transport-PIN (unter dem Rubbelfeld)", "", 0.5), ("PUK (unter dem Rubbelfeld)", "", 0.5), ("Sperrkennwort", "Fahrrad", 1.0)], numbers=False)


@layout("unknown__italian_residence_permit_card", body="arial", footer="")
def _italian(p: Bogen) -> None:
    capitals(p)
    until = p.as_of + timedelta(days=200)
    ground(p, 60, 50, 85.6, 54, (0.7, 0.75, 0.9))
    p.s.text(65, 56, "PERMESSO DI SOGGIORNO", size=9, bold=True)
    p.s.text(65, 59.4, "RESIDENCE PERMIT   ITALIA", size=5)
    face(p, 63, 63, 23)
    items(p, 90, 64, [("COGNOME E NOME", "{family_name} {given_names}"), ("VALIDITÀ", blanks(until)), ("LUOGO E DATA DI RILASCIO", "MILANO"), ("TIPO DI PERMESSO", "PROTEZIONE SUSSIDIARIA"), ("OSSERVAZIONI", "PERM. UNICO LAVORO")], size=7, label=4)
    p.s.text(143, 56, f"I{digits(p.rng, 8)}", size=8, align="right", font="OCRB")


@layout("unknown__border_crossing_certificate_obliged_to_leave", body="arial", size=10.4, footer="")
def _border(p: Bogen) -> None:
    p.y = 24
    p.par("Grenzübertrittsbescheinigung", bold=True, size=16)
    p.par("Ausländerbehörde [town]")
    p.pairs([("Name, Vorname", "{names}"), ("geb. am", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}"), ("Ausreise spätestens bis", p.d(p.as_of + timedelta(days=25)))], label=55)
    p.y += 6
    p.pars("Der/die Vorgenannte ist verpflichtet, das Bundesgebiet zu verlassen. Diese Bescheinigung ist bei der Ausreise der Grenzbehörde zu übergeben. Sie ist kein Aufenthaltstitel und keine Duldung.")
    p.s.stamp(150, p.y + 10, ["Ausländer-", "behörde"], round_=True)


@layout("unknown__driving_licence_card_both_sides", body="arial", footer="")
def _driving(p: Bogen) -> None:
    capitals(p)
    ground(p, 55, 50, 85.6, 54, (0.95, 0.75, 0.8))
    p.s.text(60, 56, "FÜHRERSCHEIN  BUNDESREPUBLIK DEUTSCHLAND", size=6.6, bold=True)
    face(p, 58, 62, 23)
    for at, line in enumerate(("1. {family_name}", "2. {given_names}", "3. {birth_date} " + p.h.birth_place, "4a. " + p.d(p.ago(300, 900)) + "  4c. Stadt " + p.town, "4b. " + p.d(p.as_of + timedelta(days=4000)), "5. " + f"B{digits(p.rng, 9)}", "9. AM B L")):
        p.text(86, 63 + at * 5, line, size=7)
    ground(p, 55, 112, 85.6, 54, (0.95, 0.75, 0.8))
    for at, line in enumerate(("AM", "A1", "A", "B", "BE", "C1", "C", "L")):
        p.s.text(62, 119 + at * 5.4, line, size=6)
        p.s.rule(60, 120.4 + at * 5.4, 138, 120.4 + at * 5.4, thick=0.2)


@layout("unknown__shelter_house_pass_with_photo", body="arial", footer="")
def _house_pass(p: Bogen) -> None:
    p.s.rect(60, 60, 86, 54, stroke=(0.2, 0.2, 0.2))
    p.s.rect(60, 60, 86, 10, fill=(0.9, 0.6, 0.1), stroke=None)
    p.s.text(64, 67, "HAUSAUSWEIS", size=11, bold=True)
    face(p, 63, 73, 24)
    items(p, 92, 76, [("Name", "{family_name}"), ("Vorname", "{given_names}"), ("Geb.-Datum", "{birth_date}"), ("Gebäude / Zimmer", "C / 311"), ("Gültig bis", p.d(p.as_of + timedelta(days=60)))], size=8, label=5, step=7.4)
    p.plain(64, 111, "Erstaufnahmeeinrichtung [town]", size=6)


@layout("unknown__hospital_notice_of_birth", body="times", size=11, footer="")
def _born(p: Bogen) -> None:
    kid = child(p, (0, 0))
    letter(p, "typed", org(p, "St.-Elisabeth-Krankenhaus", "Geburtshilfe"), "Geburtsanzeige an das Standesamt", to=("Standesamt", "[plz] [town]"), greet=False)
    p.pars("Am " + p.d(p.ago(3, 60)) + " wurde in unserem Hause ein Kind " + ("weiblichen" if kid.sex == "F" else "männlichen") + " Geschlechts geboren.", "Mutter: {name}, geb. {birth_date}, wohnhaft [street], [plz] [town]", "Diese Anzeige ist keine Urkunde. Der Name des Kindes wird beim Standesamt angegeben.")
    end(p, "[clerk], Hebamme", phrase="")


@layout("unknown__death_certificate_of_relative", body="times", size=12, footer="")
def _death(p: Bogen) -> None:
    p.s.text(105, 35, "Sterbeurkunde", size=22, bold=True, align="centre")
    p.y = 50
    p.flush([("Standesamt", "[town]"), ("Registernummer", f"S {p.rng.randint(10, 900)}/{p.as_of.year - 1}"), ("Familienname", p.h.family_name), ("Vorname(n)", "Abdul Karim"), ("Ort, Tag des Todes", "[town], " + p.d(p.ago(100, 500))), ("Geburtsort, Geburtstag", "[place], 01.01.1948"), ("Ehegatte", "verwitwet")], edge=88, step=8)
    p.y += 12
    p.text(88, p.y, "[town], " + p.d(p.ago(10, 90)))
    p.s.stamp(55, p.y + 16, ["Standesamt", p.town[:12]], round_=True, size=7)


@layout("unknown__acknowledgement_of_paternity_deed", body="arial", size=10.6, footer="")
def _father(p: Bogen) -> None:
    kid = child(p, (0, 2))
    p.par("Jugendamt [town]", bold=True, size=13)
    p.par("Urkunde über die Anerkennung der Vaterschaft", bold=True, size=14, after=0.3)
    p.par(f"Urk.-Reg.-Nr. {p.rng.randint(10, 900)}/{p.as_of.year}")
    p.pars("Es erschien {name}, geboren am {birth_date} in [place], ausgewiesen durch Reiseausweis, und erklärte: Ich erkenne an, der Vater des Kindes " + kid.full_name + " zu sein.", "Die Zustimmung der Mutter liegt vor.")
    end(p, "[clerk], Urkundsperson", phrase="", seal="Jugendamt")


@layout("unknown__religious_marriage_paper_of_mosque", body="cambria", size=12, footer="")
def _nikah(p: Bogen) -> None:
    p.s.rect(14, 14, 182, 269, stroke=(0.1, 0.45, 0.2), thick=2.5)
    p.s.text(105, 40, "Islamisches Zentrum", size=16, align="centre")
    p.s.text(105, 52, "Bescheinigung über die religiöse Trauung (Nikah)", size=13, bold=True, align="centre")
    for at, line in enumerate(("{name}, geb. {birth_date},", "und " + german(p.rng) + "", "haben am " + long(p.ago(300, 1500)) + " vor zwei Zeugen", "den religiösen Ehebund geschlossen.", "", "Eine standesamtliche Trauung ersetzt diese Bescheinigung nicht.")):
        p.text(105, 80 + at * 10, line, align="centre")
    p.s.scribble(120, 175, 40, 10)
    p.s.text(120, 182, "Imam", size=9)


@layout("unknown__naturalisation_deed", body="times", size=12.5, footer="")
def _naturalised(p: Bogen) -> None:
    p.s.text(105, 45, "EINBÜRGERUNGSURKUNDE", size=20, bold=True, align="centre")
    for at, line in enumerate(("[herr] {name}", "geboren am {birth_date} in [place]", "hat mit dem Zeitpunkt der Aushändigung dieser Urkunde", "die deutsche Staatsangehörigkeit durch Einbürgerung erworben.", "", "[town], den " + long(p.ago(10, 300)))):
        p.text(105, 75 + at * 11, line, align="centre")
    p.s.stamp(105, 180, ["Regierungs-", "präsidium"], round_=True, size=9)


@layout("unknown__formal_delivery_envelope_with_pen_date", body="arial", size=10, footer="", sheet=(229.0, 162.0))
def _envelope(p: Bogen) -> None:
    p.s.rect(0, 0, 229, 162, fill=(0.98, 0.9, 0.35), stroke=None)
    p.s.text(15, 16, "Förmliche Zustellung", size=15, bold=True)
    p.s.text(15, 24, "Weitersenden innerhalb des Bezirks des Amtsgerichts", size=8)
    for at, line in enumerate(("[herrn]", "{name}", "[street]", "[plz] [town]")):
        p.text(30, 70 + at * 7, line, size=12)
    p.s.rect(135, 15, 80, 40)
    p.s.text(138, 22, "Zugestellt am (Datum, ggf. Uhrzeit, Unterschrift)", size=7)
    p.text(145, 38, p.d(p.ago(10, 200)), hand=True)
    p.s.scribble(180, 50, 24, 8)
    p.s.text(135, 66, f"Aktenzeichen {p.h.asylum_number}", size=9)


@layout("unknown__leaflet_on_family_reunification_bullets", body="open", size=9.8, footer="Seite {page}")
def _leaflet(p: Bogen) -> None:
    p.par("Merkblatt: Familiennachzug zu Schutzberechtigten", bold=True, size=16)
    for text in ("Für den Nachzug zu Personen mit Aufenthaltserlaubnis nach § 25 Abs. 1 oder Abs. 2 AufenthG gelten Erleichterungen, wenn der Antrag innerhalb von drei Monaten nach unanfechtbarer Anerkennung gestellt wird.", "Bei subsidiärem Schutz (§ 36a AufenthG) besteht ein monatliches Kontingent.", "Eine Niederlassungserlaubnis setzt unter anderem Sprachkenntnisse und gesicherten Lebensunterhalt voraus.", "Folgende Unterlagen werden benötigt: Pass, Heiratsurkunde, Geburtsurkunden, BAMF-Bescheid, Mietvertrag."):
        p.par(text, first="•", hanging=6)
    p.par("Stand: Januar 2026. Dieses Merkblatt ersetzt keine Beratung.", size=8)


@layout("unknown__power_of_attorney_for_advice_centre", body="arial", size=11, footer="")
def _proxy(p: Bogen) -> None:
    p.par("Vollmacht und Schweigepflichtentbindung", bold=True, size=15)
    p.pars("Hiermit bevollmächtige ich, {name}, geb. am {birth_date}, wohnhaft [street], [plz] [town], die Migrationsberatung der Diakonie [town], mich gegenüber der Ausländerbehörde, dem Jobcenter und der Krankenkasse zu vertreten und dort Auskünfte einzuholen.", "Die Vollmacht gilt bis auf Widerruf.")
    p.sign("Vollmachtgeber/in", "Beratungsstelle", day=p.d(p.ago(3, 200)))
