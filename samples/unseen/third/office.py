"""Behörde und Übriges: applications, letters of authorities, records, licences, country information, white pages."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import timedelta

from ._issuers import close, digits, house, letter, surname
from ._leaf import Leaf, child_of, layouts_of

LAYOUTS, layout = layouts_of()


@layout("application_form__three_pages_handwritten_sections", body="arial", size=9.5, footer="Seite {page} von {total}")
def _application(p: Leaf) -> None:
    child = child_of(p)
    p.say("purpose", "Niederlassungserlaubnis § 26 Abs. 3")
    p.say("date", p.ago(2, 60))
    p.know(signed=True)
    p.s.text(25, 18, f"Stadt {p.town} · Ausländerbehörde", size=9)
    p.s.rect(140, 12, 50, 18, thick=0.4)
    p.s.text(142, 16, "Eingangsvermerk der Behörde", size=6)
    p.y = 34
    p.head("Antrag auf Erteilung / Verlängerung eines Aufenthaltstitels", size=14)
    p.head("1. Angaben zur Person", size=11, after=0)
    p.pairs([("Familienname", "{family_name}"), ("Vorname(n)", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Geburtsort, Staat", f"{p.h.birth_place}, {p.h.state}"), ("Staatsangehörigkeit(en)", "{nationality}"), ("Geschlecht", "weiblich" if p.h.sex == "F" else "männlich"), ("Anschrift", p.h.address.street), ("PLZ, Ort", f"{p.plz} {p.town}"), ("Telefon / E-Mail", f"0176 {digits(p.rng, 7)}"), ("Familienstand", "verheiratet")], form="line", hand=True)
    p.head("2. Beantragter Aufenthaltstitel", size=11, after=0)
    p.ticks([(False, "Aufenthaltserlaubnis"), (True, "Niederlassungserlaubnis"), (False, "Erlaubnis zum Daueraufenthalt - EU"), (False, "Ausweisersatz / Reiseausweis")])
    p.y += 3
    p.pairs([("Zweck des Aufenthalts / Rechtsgrundlage", "{purpose}")], form="line", hand=True, columns=1)
    p.s.new_page()
    p.head("3. Familienangehörige", size=11, after=0)
    p.pairs([("Ehegatte: Name, Vorname", f"{p.h.family_name}, Ehegatte"), ("Geburtsdatum", p.d(p.ago(9000, 15000))), ("1. Kind: Name, Vorname", child.full_name), ("Geburtsdatum", p.d(child.birth_date)), ("2. Kind: Name, Vorname", "---"), ("Geburtsdatum", "---")], form="line", hand=True)
    p.head("4. Pass oder Passersatz", size=11, after=0)
    p.pairs([("Art des Dokuments", "Reiseausweis"), ("Nummer", f"Z{digits(p.rng, 8)}"), ("gültig bis", p.d(p.as_of + timedelta(days=500))), ("ausgestellt von", f"Stadt {p.town}")], form="line", hand=True)
    p.head("5. Lebensunterhalt und Krankenversicherung", size=11, after=0)
    p.ticks([(True, "Erwerbstätigkeit"), (False, "Leistungen nach SGB II / XII"), (False, "Rente"), (True, "gesetzlich krankenversichert")])
    p.pairs([("Arbeitgeber", "Lager, Spedition Nord"), ("Nettoeinkommen monatlich", "1.780 EUR")], form="line", hand=True)
    p.s.new_page()
    p.head("6. Aufenthalte und Vorstrafen", size=11, after=0)
    p.ticks([(True, "Ich bin nicht vorbestraft; es läuft kein Ermittlungsverfahren."), (False, "Ich bin vorbestraft: __________________"), (True, "Ich wurde nicht aus Deutschland ausgewiesen oder abgeschoben.")])
    p.y += 4
    p.pars("7. Erklärung: Ich versichere, die vorstehenden Angaben nach bestem Wissen und Gewissen richtig und vollständig gemacht zu haben. Mir ist bekannt, dass unrichtige oder unvollständige Angaben im Verfahren nach § 95 Abs. 2 Nr. 2 AufenthG mit Freiheitsstrafe bis zu drei Jahren oder Geldstrafe bestraft werden können.", "Ich bin nach § 82 AufenthG verpflichtet, meine Belange und für mich günstige Umstände unverzüglich geltend zu machen und die erforderlichen Nachweise unverzüglich beizubringen. Nach Ablauf einer gesetzten Frist geltend gemachte Umstände können unberücksichtigt bleiben.", "Hinweis nach § 53 Abs. 1, § 54 Abs. 2 Nr. 8 AufenthG: Falsche Angaben können zur Ausweisung führen. Der Hinweis wurde mir in einer mir verständlichen Sprache erklärt.", justify=True)
    p.y += 12
    p.text(25, p.y, f"{p.town}, " + "{date}", hand=True)
    p.y -= 5
    p.sign("Unterschrift der Antragstellerin / des Antragstellers", day="")


@layout("application_form__online_service_summary", body="open", size=9.6, footer="Seite {page} von {total}")
def _online(p: Leaf) -> None:
    p.say("purpose", "Aufenthalt aus humanitären Gründen (§ 25 Abs. 2 AufenthG)")
    p.say("date", p.ago(2, 80))
    p.know(signed=False)
    p.y = 20
    p.head("Online-Antrag auf Verlängerung der Aufenthaltserlaubnis", size=14, after=0.2)
    p.par(f"Landesportal · Zuständige Stelle: Ausländerbehörde {p.town} · Vorgang {digits(p.rng, 10)}", size=8.5)
    p.par("Antrag abgesendet am {date}", after=0.8)
    for title, rows in (("Angaben zur antragstellenden Person", [("Nachname", "{family_name}"), ("Vorname", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Geburtsort", p.h.birth_place), ("Staatsangehörigkeit", "{nationality}"), ("Straße und Hausnummer", p.h.address.street), ("Ort", f"{p.plz} {p.town}")]), ("Angaben zum Antrag", [("Aufenthaltszweck", "{purpose}"), ("Bisheriger Titel gültig bis", p.d(p.as_of + timedelta(days=30))), ("Einreise nach Deutschland", p.d(p.ago(1500, 3000)))]), ("Hochgeladene Unterlagen", [("Datei 1", "reiseausweis.pdf"), ("Datei 2", "lohn_juli_september.pdf"), ("Datei 3", "meldebescheinigung.jpg")])):
        p.head(title, size=11, after=0.1)
        p.pairs(rows, form="numbered", label=72)
        p.y += 6
    p.par("Die elektronische Übermittlung ersetzt die Unterschrift nicht, soweit Schriftform angeordnet ist. Unterschrift: ____________________", size=9)


@layout("authority_letter__missing_papers_with_deadline", body="arial", leading=1.4, footer="Seite {page}")
def _missing(p: Leaf) -> None:
    p.say("date", p.ago(2, 50))
    letter(p, house(p, f"Landratsamt {p.town}", "Ausländer- und Personenstandswesen"), "Ihr Antrag auf Erteilung einer Niederlassungserlaubnis; fehlende Unterlagen", form="side", info=[("Datum:", "{date}"), ("Az.:", f"31-{digits(p.rng, 5)}")])
    p.par("zur weiteren Bearbeitung Ihres Antrags benötigen wir noch die folgenden Unterlagen:", after=0.3)
    p.ticks([(True, "Rentenversicherungsverlauf der Deutschen Rentenversicherung"), (True, "Lohnabrechnungen der letzten sechs Monate"), (False, "Zertifikat über Deutschkenntnisse B1"), (True, "Bescheinigung der Krankenkasse"), (True, "Mietvertrag und Nachweis der Wohnungsgröße"), (False, "Test „Leben in Deutschland“"), (True, "Arbeitgeberbescheinigung, nicht älter als vier Wochen")])
    p.y += 4
    p.pars(f"Bitte reichen Sie diese bis zum {p.d(p.as_of + timedelta(days=25))} ein. Nach Ablauf der Frist entscheiden wir nach Aktenlage (§ 82 Abs. 1 AufenthG).", "Kopien genügen zunächst; Originale bringen Sie bitte zum Termin mit. Eine Sicherheitsanfrage nach § 73 AufenthG ist veranlasst.")
    close(p, surname(p.rng), phrase="Im Auftrag")


@layout("authority_letter__appointment_and_hearing", body="calibri", footer="")
def _appointment(p: Leaf) -> None:
    p.say("date", p.ago(2, 30))
    letter(p, house(p, f"Stadt {p.town}", "Bürger- und Ordnungsamt, Ausländerbehörde", colour=(0.1, 0.4, 0.3)), "Vorsprache / Termin zur Abgabe der Fingerabdrücke", form="band", info=[("Datum", "{date}"), ("Ordnungsnr.", digits(p.rng, 8))])
    p.pars("für Sie wurde folgender Termin reserviert:", f"{p.d(p.as_of + timedelta(days=14))}, 10:20 Uhr, Zimmer 1.14", "Bitte erscheinen Sie persönlich und bringen Sie dieses Schreiben, Ihren Pass oder Passersatz, den abgelaufenen elektronischen Aufenthaltstitel und die Gebühr von 93,00 EUR (Kartenzahlung) mit. Das Lichtbild wird am Terminal der Behörde aufgenommen.", "Die Herstellung der Karte bei der Bundesdruckerei dauert derzeit etwa sechs Wochen.")
    close(p, "Dieses Schreiben wurde maschinell erstellt und ist ohne Unterschrift gültig.", phrase="Ihre Ausländerbehörde", signed=False)


@layout("loyalty_declaration__leaflet_and_declaration_two_pages", body="times", leading=1.4, footer="- {page} -")
def _loyalty(p: Leaf) -> None:
    p.say("issued_on", p.ago(2, 90))
    p.know(signed=True)
    p.y = 20
    p.head("Merkblatt zum Bekenntnis zur freiheitlichen demokratischen Grundordnung", size=13)
    p.pars("Die freiheitliche demokratische Grundordnung ist eine rechtsstaatliche Ordnung, die unter Ausschluss jeglicher Gewalt- und Willkürherrschaft auf der Selbstbestimmung des Volkes nach dem Willen der jeweiligen Mehrheit und auf Freiheit und Gleichheit beruht.", "Zu ihren Grundsätzen gehören: das Recht des Volkes, die Staatsgewalt in Wahlen und Abstimmungen auszuüben; die Bindung der Gesetzgebung an die verfassungsmäßige Ordnung; das Recht auf Bildung und Ausübung einer parlamentarischen Opposition; die Ablösbarkeit der Regierung; die Unabhängigkeit der Gerichte; der Ausschluss jeder Gewalt- und Willkürherrschaft sowie die im Grundgesetz konkretisierten Menschenrechte.", justify=True)
    p.s.new_page()
    p.head("Erklärung", size=15)
    p.par("Name, Vorname: {names}     geboren am: {birth_date}")
    p.pars("Ich bekenne mich zur freiheitlichen demokratischen Grundordnung des Grundgesetzes für die Bundesrepublik Deutschland.", "Ich erkläre, dass ich keine Bestrebungen verfolge oder unterstütze oder verfolgt oder unterstützt habe, die gegen die freiheitliche demokratische Grundordnung, den Bestand oder die Sicherheit des Bundes oder eines Landes gerichtet sind oder durch Anwendung von Gewalt auswärtige Belange der Bundesrepublik Deutschland gefährden.", "Das Merkblatt habe ich gelesen und verstanden.")
    p.sign("Unterschrift")


@layout("criminal_record__federal_office_no_entry_letter", body="courier", size=10, footer="")
def _record(p: Leaf) -> None:
    p.say("issued_on", p.ago(5, 90))
    p.know(entries=False)
    letter(p, house(p, "Bundesamt für Justiz", "Bundeszentralregister", town="53094 Bonn"), "Führungszeugnis", form="plain", greeting=False, info=[("Datum", "{issued_on}"), ("Belegart", "O")])
    p.par("über", after=0.3)
    p.pairs([("Familienname", "{family_name}"), ("Vornamen", "{given_names}"), ("Geburtsname", "{family_name}"), ("Geburtsdatum", "{birth_date}"), ("Geburtsort", p.h.birth_place), ("Staatsangehörigkeit", "{nationality}"), ("Anschrift", str(p.h.address))])
    p.y += 8
    p.s.spaced(25, p.y, "Inhalt: Keine Eintragung", bold=True)
    p.y += 12
    p.par("Dieses Führungszeugnis wurde auf grünem Spezialpapier gedruckt und ist nicht unterschrieben.", size=9)


@layout("professional_licence__temporary_permit_for_dentist", body="cambria", leading=1.4, footer="")
def _licence(p: Leaf) -> None:
    day = p.say("issued_on", p.ago(60, 600))
    p.say("profession", "Zahnärztin" if p.h.sex == "F" else "Zahnarzt")
    p.say("valid_until", day + timedelta(days=730))
    p.know(unlimited=False)
    letter(p, house(p, "Landesprüfungsamt für Gesundheitsberufe", "Akademische Heilberufe"), "", form="centre", greeting=False, to=[], info=[("Datum", "{issued_on}")])
    p.head("Erlaubnis zur vorübergehenden Ausübung der Zahnheilkunde", size=15)
    p.pars("{name}, geboren am {birth_date}" + f" in {p.h.birth_place}, wird nach § 13 des Zahnheilkundegesetzes widerruflich erlaubt, den Beruf als " + "{profession} vorübergehend auszuüben.", "Die Erlaubnis ist beschränkt auf eine nicht selbständige und nicht leitende Tätigkeit unter Aufsicht in der Praxis " + f"Dr. {surname(p.rng)}, {p.town}.", "Sie gilt bis zum {valid_until}.", "Eine Approbation ist mit dieser Erlaubnis nicht verbunden. Die Gleichwertigkeitsprüfung ist noch nicht abgeschlossen.")
    close(p, surname(p.rng), phrase="Im Auftrag", seal="LPA")


@layout("country_report__medical_inquiry_answer_english", body="calibri", leading=1.4, footer="Page {page} of {total}")
def _report(p: Leaf) -> None:
    states = {"SYR": "Syria", "AFG": "Afghanistan", "IRQ": "Iraq", "ERI": "Eritrea", "IRN": "Iran", "TUR": "Türkiye", "UKR": "Ukraine", "SOM": "Somalia"}
    p.say("country", states[p.h.nationality])
    p.say("issued_on", p.ago(60, 700))
    p.s.text(25, 20, "Country of Origin Information Unit", bold=True, size=13)
    p.y = 30
    p.par("Response to an information request: {country}", bold=True, size=13)
    p.par("Date: {issued_on}   Topic: Availability of psychiatric treatment and medication", after=1)
    p.pars("1. Is inpatient and outpatient treatment by a psychiatrist available?", "According to a local medical contact consulted through the MedCOI network, outpatient treatment is available in the capital only, at two public facilities. Waiting times of several months were reported. Inpatient beds are scarce.", "2. Are sertraline, mirtazapine and quetiapine available?", "Sertraline is available in private pharmacies. Current supply problems were reported for mirtazapine. Quetiapine was not available at the time of research.", "3. What are the costs?", "Consultations in the private sector range between 15 and 40 US dollars. There is no functioning public health insurance; patients pay out of pocket.", "This response was prepared after researching publicly accessible information within time constraints. It is not conclusive as to the merit of any particular claim to asylum.", after=0.8, justify=True)


@layout("blank__yellowed_back_with_staple", body="arial", footer="")
def _blank(p: Leaf) -> None:
    p.s.rule(16, 14, 22, 17, thick=0.8, grey=0.6)
    for _ in range(9):
        x, y = p.rng.uniform(15, 190), p.rng.uniform(20, 280)
        p.s.rule(x, y, x + 0.3, y + 0.2, thick=0.5, grey=0.6)
