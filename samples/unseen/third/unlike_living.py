"""Verwechselbares um Arbeit, Wohnen, Leistungen und Gesundheit: papers that a hasty reader takes for their twins."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import timedelta

from samples import people

from ._issuers import House, close, digits, german, house, insured_number, letter, pension_number, surname
from ._leaf import Leaf, euro, layouts_of
from ._texts import DUTIES, REMEDY_SOCIAL

LAYOUTS, layout = layouts_of()


def _write(p: Leaf, by: House, form: str, subject: str, *texts: str, info: tuple[tuple[str, str], ...] = (), end: str = "", signed: bool = True) -> None:
    letter(p, by, subject, form=form, info=[("Datum", p.d(p.ago(5, 300))), *info])
    p.pars(*texts, justify=True)
    close(p, end or german(p.rng), signed=signed)


@layout("authority_letter__jobcenter_hearing_on_overpayment", body="arial", leading=1.4, also=("unknown",))
def _overpaid(p: Leaf) -> None:
    p.say("date", p.ago(5, 90))
    letter(p, house(p, f"jobcenter {p.town}", "Leistungsabteilung", colour=(0.85, 0.1, 0.15)), "Anhörung zu einer möglichen Überzahlung (§ 24 SGB X)", form="split", info=[("BG-Nr.", f"{digits(p.rng, 5)}//{digits(p.rng, 7)}"), ("Datum", "{date}")])
    p.pars(f"nach meinen Unterlagen haben Sie in der Zeit vom {p.d(p.ago(200, 230))} bis {p.d(p.ago(100, 130))} Leistungen in Höhe von 612,40 EUR zu Unrecht erhalten, weil Einkommen aus Beschäftigung zugeflossen ist.", "Ich beabsichtige, die Bewilligung insoweit aufzuheben und den Betrag zurückzufordern. Bevor ich entscheide, haben Sie Gelegenheit, sich innerhalb von drei Wochen auf dem beiliegenden Vordruck zu äußern.")
    close(p, surname(p.rng), phrase="Im Auftrag", signed=False)


@layout("authority_letter__jobcenter_invitation_to_talk", body="open", also=("unknown",))
def _talk(p: Leaf) -> None:
    p.say("date", p.ago(2, 30))
    letter(p, house(p, f"Jobcenter {p.town}-Land", "Markt und Integration", colour=(0.85, 0.1, 0.15)), "Einladung", form="foot", info=[("Datum", "{date}"), ("Kundennr.", f"{digits(p.rng, 3)}D{digits(p.rng, 6)}")])
    p.pars(f"bitte kommen Sie am {p.d(p.as_of + timedelta(days=9))} um 10:30 Uhr in das Jobcenter, Zimmer 213. Ich möchte mit Ihnen über Ihre berufliche Situation sprechen.", "Wenn Sie ohne wichtigen Grund nicht erscheinen, wird das Bürgergeld beziehungsweise das Grundsicherungsgeld um 30 Prozent des Regelbedarfs gemindert. Bitte beachten Sie die Hinweise zu § 32 SGB II auf der Rückseite.")
    close(p, surname(p.rng), phrase="Im Auftrag", signed=False)


@layout("unknown__social_insurance_yearly_report", body="courier", size=9.5)
def _yearly(p: Leaf) -> None:
    p.y = 20
    p.par("Meldebescheinigung zur Sozialversicherung nach § 25 DEÜV", bold=True, size=12)
    p.pairs([("Versicherungsnummer", pension_number(p.rng, p.h)), ("Name, Vorname", "{names}"), ("Geburtsdatum", "{birth_date}"), ("Grund der Abgabe", "50 Jahresmeldung"), ("Beschäftigungszeit vom / bis", f"01.01.{p.as_of.year - 1} - 31.12.{p.as_of.year - 1}"), ("Betriebsnummer des Arbeitgebers", digits(p.rng, 8)), ("Personengruppe", "101"), ("Beitragsgruppen KV RV AV PV", "1 1 1 1"), ("Beitragspflichtiges Bruttoarbeitsentgelt EUR", str(p.rng.randint(21000, 38000))), ("Arbeitgeber", f"Logistik {surname(p.rng)} GmbH, {p.town}")], label=98)
    p.y += 8
    p.par("Diese Bescheinigung ist sorgfältig aufzubewahren und dient zum Nachweis gegenüber dem Rentenversicherungsträger.")


@layout("unknown__work_reference_of_bakery", body="times", leading=1.45)
def _reference(p: Leaf) -> None:
    _write(p, house(p, f"Backhaus {surname(p.rng)} GmbH", "Produktion und Filialen"), "right", "Arbeitszeugnis", "{name}, geboren am {birth_date}, war vom " + f"{p.d(p.ago(1500, 2000))} bis {p.d(p.ago(310, 500))} als Produktionshelfer/in in unserem Unternehmen tätig.", "Zu den Aufgaben gehörten das Bestücken der Öfen, das Verpacken der Ware und die Reinigung der Anlagen. Alle Arbeiten wurden stets zu unserer vollen Zufriedenheit erledigt. Das Verhalten gegenüber Vorgesetzten und Kollegen war jederzeit einwandfrei.", "Das Arbeitsverhältnis endete durch Zeitablauf. Wir danken für die Mitarbeit und wünschen für die Zukunft alles Gute.")


@layout("unknown__promise_to_hire", body="calibri", also=("employer_confirmation",))
def _promise(p: Leaf) -> None:
    _write(p, house(p, f"{surname(p.rng)} Dachdecker GmbH", "Meisterbetrieb"), "foot", "Einstellungszusage", "wir beabsichtigen, Sie nach Erteilung der erforderlichen Erlaubnis als Dachdeckerhelfer/in in Vollzeit einzustellen. Der Stundenlohn würde 15,20 EUR brutto betragen.", "Ein Arbeitsvertrag wird erst geschlossen, wenn die Zustimmung der Ausländerbehörde vorliegt.")


@layout("unknown__agency_form_of_former_job", body="arial", size=9.2, footer="Seite {page} von {total}", also=("employer_confirmation",))
def _section_312(p: Leaf) -> None:
    p.y = 18
    p.head("Arbeitsbescheinigung für die Agentur für Arbeit (§ 312 SGB III)", size=13)
    p.par("Hinweis: Der Arbeitgeber ist verpflichtet, alle Tatsachen zu bescheinigen, die für die Entscheidung über den Anspruch auf Arbeitslosengeld erheblich sein können.", size=8.5)
    p.pairs([("1 Name, Vorname", "{names}"), ("Geburtsdatum", "{birth_date}"), ("Rentenversicherungsnummer", pension_number(p.rng, p.h)), ("2 Beschäftigt vom - bis", f"{p.d(p.ago(900, 1100))} - {p.d(p.ago(20, 60))}"), ("3 Das Arbeitsverhältnis wurde beendet durch", "Kündigung des Arbeitgebers"), ("Kündigung am / zum", f"{p.d(p.ago(70, 90))} / {p.d(p.ago(20, 60))}"), ("4 Arbeitszeit wöchentlich", "38,00 Stunden"), ("5 Grund", "betriebsbedingt")], form="numbered", label=86)
    p.y += 4
    p.table((55, 40, 60), [("Abrechnungszeitraum", "Bruttoentgelt", "Bemerkung"), *((f"{month:02d}/{p.as_of.year}", euro(p.rng.randint(2100, 2500)), "") for month in range(1, 10))], right=(1,))
    p.sign("Stempel und Unterschrift des Arbeitgebers", day=p.d(p.ago(5, 19)))


@layout("unknown__internship_agreement", body="arial", leading=1.4, also=("training_contract",))
def _internship(p: Leaf) -> None:
    p.y = 24
    p.head("Praktikumsvertrag", size=16)
    p.pars(f"zwischen der Kindertagesstätte Sonnenblume, {p.town} (Praktikumsstelle), und " + "{name}, geboren am {birth_date} (Praktikant/in).", f"1. Das Orientierungspraktikum dauert vom {p.d(p.ago(40, 60))} bis {p.d(p.ago(1, 20))}. Es dient dem Kennenlernen des Berufsfeldes; ein Arbeits- oder Ausbildungsverhältnis wird nicht begründet.", "2. Eine Vergütung wird nicht gezahlt. Die tägliche Anwesenheit beträgt sechs Stunden.", "3. Die Praktikantin / der Praktikant ist über die gesetzliche Unfallversicherung der Einrichtung versichert und zur Verschwiegenheit verpflichtet.", "4. Nach Abschluss wird eine Bescheinigung ausgestellt.")
    p.sign("Praktikumsstelle", "Praktikant/in", day=p.d(p.ago(61, 75)))


@layout("unknown__landlord_ends_tenancy", body="times")
def _flat_ended(p: Leaf) -> None:
    _write(p, house(p, german(p.rng), ""), "plain", "Kündigung des Mietverhältnisses wegen Eigenbedarfs", f"hiermit kündige ich das Mietverhältnis über die Wohnung {p.h.address} fristgerecht zum {p.d(p.as_of + timedelta(days=100))}.", "Ich benötige die Wohnung für meine Tochter, die in der Nähe eine Ausbildung beginnt. Sie können der Kündigung bis zwei Monate vor deren Ablauf schriftlich widersprechen (§ 574 BGB).")


@layout("unknown__heating_and_running_costs_bill", body="narrow", size=10, footer="Seite {page}")
def _costs(p: Leaf) -> None:
    letter(p, house(p, f"Hausverwaltung {surname(p.rng)} KG", "Abrechnungsservice"), f"Betriebs- und Heizkostenabrechnung {p.as_of.year - 1}", form="word", info=[("Datum", p.d(p.ago(20, 200)))])
    p.par(f"Objekt: {p.h.address}, Wohnfläche 63,40 m², Abrechnungszeitraum 01.01. - 31.12.{p.as_of.year - 1}")
    p.table((70, 34, 30, 34), [("Kostenart", "Gesamtkosten EUR", "Schlüssel", "Ihr Anteil EUR"), ("Grundsteuer", "2.914,20", "m²", "214,11"), ("Wasser / Abwasser", "5.480,66", "Verbrauch", "402,90"), ("Müllabfuhr", "1.702,00", "Personen", "141,83"), ("Hausreinigung", "2.210,40", "m²", "162,40"), ("Versicherungen", "3.055,19", "m²", "224,47"), ("Heizung", "11.420,00", "70/30", "798,12"), ("Summe", "", "", "1.943,83"), ("Ihre Vorauszahlungen", "", "", "1.800,00"), ("Nachzahlung", "", "", "143,83")], right=(1, 3), bold=(7, 9))
    p.par("Bitte überweisen Sie den Nachzahlungsbetrag innerhalb von 30 Tagen. Die Vorauszahlung wird ab dem übernächsten Monat auf 165,00 EUR angepasst.")


@layout("unknown__shelter_fee_notice", body="arial", leading=1.4)
def _fees(p: Leaf) -> None:
    letter(p, house(p, f"Stadt {p.town}", "Fachdienst Unterbringung"), "Gebührenbescheid für die Benutzung der städtischen Gemeinschaftsunterkunft", form="band", info=[("Datum", p.d(p.ago(10, 200))), ("Kassenz.", digits(p.rng, 8))])
    p.pars(f"für die Benutzung der Unterkunft {p.h.address} werden Gebühren nach der Satzung in Höhe von 324,00 EUR je Monat und Person festgesetzt. Sie sind zum Dritten eines Monats fällig.", "Mit eigenem Einkommen sind die Gebühren selbst zu zahlen; beziehen Sie Leistungen, werden sie vom Leistungsträger übernommen.", *REMEDY_SOCIAL)
    close(p, surname(p.rng), phrase="Im Auftrag", signed=False)


@layout("unknown__health_fund_confirms_leaving", body="calibri", also=("health_insurance_confirmation",))
def _leaving(p: Leaf) -> None:
    _write(p, house(p, "KKH Kaufmännische Krankenkasse", f"Servicestelle {p.town}", colour=(0.0, 0.5, 0.45)), "word", "Ihre Kündigung", f"schade, dass Sie uns verlassen möchten. Ihre Kündigung haben wir erhalten; Ihre Mitgliedschaft endet zum {p.d(p.as_of + timedelta(days=60))}, sofern Sie uns rechtzeitig eine neue Krankenkasse nachweisen.", "Ohne eine neue Mitgliedschaft bleibt die Versicherung bei uns bestehen. Bitte geben Sie die elektronische Gesundheitskarte nach dem Wechsel zurück.", info=(("KV-Nr.", insured_number(p.rng)),), signed=False)


@layout("unknown__incoming_travel_insurance", body="open")
def _incoming(p: Leaf) -> None:
    start = p.ago(10, 60)
    letter(p, house(p, "Hanse Reiseschutz AG", "Incoming-Versicherung", colour=(0.9, 0.5, 0.1), town="20457 Hamburg"), "Versicherungsschein Reise-Krankenversicherung für ausländische Gäste", form="word", to=[], greeting=False, info=[("Nr.", digits(p.rng, 9))])
    p.pairs([("Versicherte Person", "{name}"), ("Geburtsdatum", "{birth_date}"), ("Versicherungsbeginn", p.d(start)), ("Versicherungsende", p.d(start + timedelta(days=89))), ("Tarif", "Visum Basic, Selbstbehalt 50 EUR"), ("Deckungssumme", "50.000 EUR, Schengen-Staaten")], form="cells")
    p.y += 5
    p.par("Versichert sind akut eintretende Erkrankungen und Unfälle während des vorübergehenden Aufenthalts. Vorerkrankungen, Vorsorge, Schwangerschaft und Zahnersatz sind nicht versichert.")


@layout("unknown__treatment_voucher_of_social_office", body="arial", size=9.5, sheet=(148.0, 210.0))
def _voucher(p: Leaf) -> None:
    p.s.text(12, 18, f"Stadt {p.town} - Sozialamt, Asylleistungen", size=9)
    p.s.text(12, 28, "Behandlungsschein", size=16, bold=True)
    p.s.text(12, 34, "für ambulante ärztliche Behandlung nach §§ 4, 6 AsylbLG", size=8.5)
    p.y = 40
    p.pairs([("Name, Vorname", "{names}"), ("geb. am", "{birth_date}"), ("Anschrift", p.h.address.street), ("gültig für das Quartal", f"4 / {p.as_of.year}")], form="line", x=12, wide=124, hand=True)
    p.par("Der Schein ist vor Beginn der Behandlung abzugeben. Behandelt werden akute Erkrankungen und Schmerzzustände. Überweisungen bedürfen der vorherigen Genehmigung.", x=12, wide=124)
    p.s.stamp(100, p.y + 20, [p.town[:14], "Sozialamt"], round_=True, size=6)


@layout("unknown__hospital_discharge_letter", body="times", size=11, leading=1.35, footer="Seite {page}", also=("medical_opinion", "medical_note"))
def _discharge(p: Leaf) -> None:
    letter(p, house(p, f"St. Elisabeth-Krankenhaus {p.town}", "Klinik für Innere Medizin"), "Vorläufiger Entlassungsbrief", form="right", to=["Frau Kollegin", f"Dr. med. {german(p.rng)}", f"{p.plz} {p.town}"], greeting=False, info=[("Datum", p.d(p.ago(10, 300)))])
    p.pars("wir berichten über {name}, geb. {birth_date}, in stationärer Behandlung " + f"vom {p.d(p.ago(320, 330))} bis {p.d(p.ago(310, 316))}.", "Diagnosen: Ambulant erworbene Pneumonie rechts (J18.1). Arterielle Hypertonie (I10.00).", "Anamnese und Verlauf: Aufnahme mit Fieber und Husten seit drei Tagen. Röntgenologisch Infiltrat im rechten Unterlappen. Unter antibiotischer Therapie mit Ampicillin/Sulbactam rasche Besserung, Entfieberung am zweiten Tag.", "Medikation bei Entlassung: Amoxicillin/Clavulansäure 875/125 mg 1-0-1 für vier Tage, Ramipril 5 mg 1-0-0.", "Procedere: Kontrolle der Entzündungswerte in einer Woche beim Hausarzt.")
    close(p, "Oberärztin   Assistenzarzt", phrase="Mit freundlichen kollegialen Grüßen")


@layout("unknown__degree_of_disability_thirty", body="arial", leading=1.4, also=("disability_card",))
def _degree(p: Leaf) -> None:
    letter(p, house(p, "Landesamt für Soziales und Versorgung", f"Außenstelle {p.town}"), "Feststellungsbescheid nach § 152 SGB IX", form="split", info=[("Datum", p.d(p.ago(30, 600))), ("Az.", digits(p.rng, 9))])
    p.pars("auf Ihren Antrag wird der Grad der Behinderung (GdB) mit 30 festgestellt.", "Die Voraussetzungen für die Ausstellung eines Schwerbehindertenausweises liegen nicht vor, da der GdB weniger als 50 beträgt. Merkzeichen werden nicht zuerkannt.", "Berücksichtigt wurden: Funktionsstörung der Wirbelsäule, Bluthochdruck. Sie können bei der Agentur für Arbeit die Gleichstellung beantragen.", *REMEDY_SOCIAL)
    close(p, surname(p.rng), phrase="Im Auftrag", signed=False)


@layout("unknown__pension_application_received", body="calibri")
def _received(p: Leaf) -> None:
    _write(p, house(p, "Deutsche Rentenversicherung", "Rheinland", colour=(0.0, 0.3, 0.6)), "word", "Ihr Antrag auf Rente wegen Erwerbsminderung", "Ihr Rentenantrag ist bei uns eingegangen. Über den Antrag können wir erst entscheiden, wenn alle medizinischen Unterlagen vorliegen. Das dauert voraussichtlich drei bis vier Monate.", "Bitte sehen Sie bis dahin von Rückfragen ab. Während des Verfahrens besteht Krankenversicherungsschutz als Rentenantragsteller/in.", info=(("VSNR", pension_number(p.rng, p.h)),), signed=False)


@layout("unknown__child_benefit_form_blank", body="arial", size=9.5, footer="Seite {page}")
def _form(p: Leaf) -> None:
    p.y = 18
    p.head("Antrag auf Kindergeld", size=16, after=0.1)
    p.par("Beachten Sie bitte die anhängenden Hinweise und das Merkblatt Kindergeld. KG 1", size=8.5)
    p.head("1 Angaben zur antragstellenden Person", size=11, after=0)
    p.pairs([(name, "") for name in ("Steuerliche Identifikationsnummer", "Name", "Vorname", "Geburtsdatum", "Geschlecht", "Staatsangehörigkeit", "Anschrift", "Familienstand")], form="cells")
    p.head("2 Angaben zum Zahlungsweg", size=11, after=0)
    p.pairs([("IBAN", ""), ("Kontoinhaber", "")], form="cells")
    p.head("3 Kinder, für die Kindergeld beantragt wird", size=11, after=0)
    p.table((70, 40, 50), [("Vorname, ggf. abweichender Familienname", "Geburtsdatum", "Kindergeld bezogen von"), ("", "", ""), ("", "", ""), ("", "", "")], tall=2.6)
    p.par("Ich versichere, dass ich alle Angaben wahrheitsgetreu gemacht habe. Datum, Unterschrift: ______________________")


@layout("unknown__data_protection_leaflet", body="arial", leading=1.4, footer="Seite {page} von {total}")
def _leaflet(p: Leaf) -> None:
    p.y = 20
    p.head("Informationen nach Artikel 13 DSGVO für Antragstellende", size=14)
    p.clauses([("Verantwortliche Stelle", ("Verantwortlich für die Verarbeitung ist die Stelle, bei der Sie den Antrag gestellt haben.",)), ("Zwecke und Rechtsgrundlagen", (DUTIES[2], "Ihre Daten werden verarbeitet, um über den Aufenthaltstitel, die Aufenthaltserlaubnis, Leistungen oder andere Anträge zu entscheiden.")), ("Empfänger", ("Daten können an das Ausländerzentralregister, die Sicherheitsbehörden, das Bundesamt für Migration und Flüchtlinge und die Bundesdruckerei übermittelt werden, soweit eine Rechtsvorschrift es vorsieht.",)), ("Dauer der Speicherung", ("Die Akten werden zehn Jahre nach dem Fortzug oder der Einbürgerung vernichtet.",)), ("Ihre Rechte", ("Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung und Beschwerde bei der Aufsichtsbehörde.",))], sign="{}.")


@layout("unknown__used_car_sale", body="times")
def _car(p: Leaf) -> None:
    p.y = 22
    p.head("Kaufvertrag über ein gebrauchtes Kraftfahrzeug", size=15)
    p.pairs([("Verkäufer", german(p.rng)), ("Käufer", "{name}"), ("Fabrikat / Typ", "Opel Corsa D"), ("Fahrgestellnummer", f"W0L0SDL08{digits(p.rng, 8)}"), ("Kilometerstand", str(p.rng.randint(90000, 190000))), ("Kaufpreis EUR", euro(p.rng.randint(1800, 4200)))], form="line", hand=True)
    p.par("Das Fahrzeug wird unter Ausschluss der Sachmängelhaftung verkauft. Der Verkäufer bestätigt den Erhalt des Kaufpreises, der Käufer den Erhalt der Zulassungsbescheinigung Teil I und II und von zwei Schlüsseln.")
    p.sign("Verkäufer", "Käufer", day=p.d(p.ago(50, 900)))


@layout("unknown__religious_marriage_paper", body="cambria", also=("marriage_certificate",))
def _religious(p: Leaf) -> None:
    other = people.relative(p.rng, p.h)
    p.s.text(105, 30, f"Islamisches Kulturzentrum {p.town} e. V.", size=14, bold=True, align="centre")
    p.s.text(105, 46, "Bescheinigung über eine religiöse Trauung", size=16, align="centre")
    p.y = 58
    p.pars("{name}, geboren am {birth_date}, und " + f"{other.full_name}, geboren am {p.d(other.birth_date)}, wurden am {p.d(p.ago(400, 3000))} in unserer Moschee nach islamischem Ritus getraut. Die Brautgabe wurde vereinbart; zwei Zeugen waren anwesend.", "Die Bescheinigung ersetzt nicht die Eheschließung vor dem Standesamt.")
    p.sign("Imam", "Zeuge", day=p.d(p.ago(100, 390)))


@layout("unknown__student_left_university", body="arial", also=("enrolment",))
def _left(p: Leaf) -> None:
    p.s.text(25, 24, f"Hochschule {p.town} - Studierendenservice", bold=True)
    p.y = 40
    p.head("Exmatrikulationsbescheinigung", size=16)
    p.pairs([("Name", "{names}"), ("geboren am", "{birth_date}"), ("Matrikelnummer", digits(p.rng, 7)), ("Studiengang", "Betriebswirtschaft (B. A.)"), ("eingeschrieben bis", p.d(p.ago(100, 400))), ("Grund", "Fehlende Rückmeldung")])
    p.y += 6
    p.par("Die Exmatrikulation ist wirksam. Der Studierendenausweis verliert seine Gültigkeit.")


@layout("unknown__cash_receipt_strip", body="courier", size=9, sheet=(80.0, 180.0))
def _receipt(p: Leaf) -> None:
    p.s.text(40, 14, "NETTO MARKEN", size=12, align="centre", bold=True)
    p.s.text(40, 19, f"{p.plz} {p.town}"[:30], size=8, align="centre")
    for at, (name, price) in enumerate((("Brot 750g", "1,89"), ("Milch 1,5%", "1,05"), ("Tomaten", "2,49"), ("Reis 1kg", "2,19"), ("Linsen", "1,79"), ("Pfand", "0,25"))):
        p.s.text(6, 30 + at * 6, name)
        p.s.text(74, 30 + at * 6, price, align="right")
    p.s.text(6, 72, "SUMME EUR", size=11, bold=True)
    p.s.text(74, 72, "9,66", size=11, bold=True, align="right")
    p.s.text(6, 80, f"Girocard {p.d(p.ago(1, 90))} 17:42", size=8)


@layout("school_certificate__leaving_report_without_degree", body="times")
def _without(p: Leaf) -> None:
    p.say("issued_on", p.ago(100, 1500))
    p.say("grade_level", 8)
    p.s.text(105, 26, f"Mittelschule {p.town}-West", size=14, align="centre", bold=True)
    p.s.text(105, 42, "ABGANGSZEUGNIS", size=18, align="centre", bold=True)
    p.y = 54
    p.par("{name}, geboren am {birth_date}" + f" in {p.h.birth_place}, hat diese Schule bis zum heutigen Tag, zuletzt die Jahrgangsstufe " + "{grade_level}, besucht und verlässt sie nach Erfüllung der Vollzeitschulpflicht. Ein Schulabschluss wurde nicht erworben.")
    p.table((70, 40), [("Fach", "Note"), ("Deutsch als Zweitsprache", "4"), ("Mathematik", "3"), ("Englisch", "5"), ("Natur und Technik", "4"), ("Sport", "2")], tall=2.1)
    p.sign("Schulleiterin", "Klassenleiter")
