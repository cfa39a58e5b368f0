"""Verwechselbares um Arbeit, Geld, Wohnung, Gesundheit: reports, bills, offers, plans and requests."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import timedelta

from ._bogen import Bogen, layouts_of, long, month_of
from ._briefe import end, letter, org
from ._namen import digits, doctor_number, employer_number, insured_number, pension_number, tax_number

LAYOUTS, layout = layouts_of()


@layout("unknown__social_insurance_report_by_employer", body="courier", size=9.4, footer="")
def _report(p: Bogen) -> None:
    p.par("Meldebescheinigung zur Sozialversicherung nach § 25 DEÜV", bold=True, size=11.5)
    p.leaders([("Versicherungsnummer", pension_number(p.rng, p.h)), ("Name", "{names}"), ("Betriebsnummer", employer_number(p.rng)), ("Grund der Abgabe", "50 Jahresmeldung"), ("Beschäftigungszeit", f"01.01.{p.as_of.year - 1} - 31.12.{p.as_of.year - 1}"), ("Personengruppe / Beitragsgruppen", "101 / 1111"), ("Beitragspflichtiges Bruttoarbeitsentgelt", "26.418 EUR"), ("Einzugsstelle", "AOK PLUS")])


@layout("unknown__reference_of_former_employer", body="cambria", size=11, footer="")
def _reference(p: Bogen) -> None:
    letter(p, "margin", org(p, "[sur] Metallverarbeitung GmbH", "Personal", (0.2, 0.2, 0.4)), "Arbeitszeugnis", info=[("", p.d(p.ago(30, 600)))], at="date", to=(), greet=False)
    p.pars("[herr] {name}, geboren am {birth_date}, war vom 01.03." + f"{p.as_of.year - 3} bis zum 30.09.{p.as_of.year - 1}" + " als Maschinenbediener in unserem Unternehmen tätig.", "Zu den Aufgaben gehörten das Einrichten und Bedienen von Stanzen, die Sichtprüfung und die Pflege des Arbeitsplatzes.", "[herr] {family_name} erledigte alle Arbeiten stets zu unserer vollen Zufriedenheit. Das Verhalten gegenüber Vorgesetzten und Kollegen war einwandfrei. Das Arbeitsverhältnis endete auf eigenen Wunsch. Wir danken und wünschen für die Zukunft alles Gute.")
    end(p, "[chief], Geschäftsführer", phrase="")


@layout("unknown__certificate_for_employment_agency_filled_by_hand", body="arial", size=9.4, footer="")
def _section(p: Bogen) -> None:
    p.par("Arbeitsbescheinigung nach § 312 SGB III", bold=True, size=14, after=0.2)
    p.par("Bundesagentur für Arbeit - vom Arbeitgeber auszufüllen", size=8)
    p.boxes([("Name, Vorname", "{names}", 0.6), ("Geburtsdatum", "{birth_date}", 0.4), ("beschäftigt von", p.d(p.ago(700, 900)), 0.33), ("bis", p.d(p.ago(20, 60)), 0.33), ("als", "Helfer", 0.34), ("Beendigung durch", "Fristablauf", 0.5), ("Beitragspflichtiges Entgelt letzte 12 Monate", "24.118,30 EUR", 0.5), ("Urlaubsabgeltung", "nein", 0.5), ("Kündigungsfrist", "entfällt", 0.5)], hand=True)
    p.s.stamp(150, p.y + 14, [p.free["sur"] + " GmbH", p.town], size=9)


@layout("unknown__promise_of_employment_if_permit_comes", body="calibri", size=11.3, footer="")
def _promise(p: Bogen) -> None:
    letter(p, "circle", org(p, "Gartenbau [sur]", "Baumschule", (0.1, 0.5, 0.2)), "Einstellungszusage", info=[("Datum", p.d(p.ago(3, 60)))], to=(), greet=False)
    p.pars("hiermit sagen wir zu, {name}, geb. {birth_date}, als Gartenhelfer einzustellen, sobald eine Beschäftigungserlaubnis vorliegt. Vorgesehen sind 38 Stunden wöchentlich bei einem Stundenlohn von 14,20 Euro.", "Ein Arbeitsvertrag wird erst nach Erteilung der Erlaubnis geschlossen.")
    end(p, "[chief]")


@layout("unknown__timesheet_of_month_by_hand", body="arial", size=9, footer="")
def _hours(p: Bogen) -> None:
    p.par("Stundenzettel " + month_of(p.ago(20, 90)), bold=True, size=14)
    p.par("Mitarbeiter: {name}   Firma: [sur] Bau GmbH")
    for at in range(20):
        p.s.rect(25, p.y, 165, 7.5, thick=0.3)
        p.s.text(28, p.y + 5, f"{at + 1}.")
        if at % 7 not in (5, 6):
            p.text(45, p.y + 5.6, f"7.00 - 16.{p.rng.choice(('00', '30'))}    {p.rng.choice(('8', '8,5'))} Std.", hand=True, size=11)
        p.y += 7.5


@layout("unknown__tax_return_transfer_protocol", body="courier", size=9.2, footer="")
def _elster(p: Bogen) -> None:
    p.par("Übertragungsprotokoll Einkommensteuererklärung " + str(p.as_of.year - 1), bold=True, size=12)
    p.leaders([("Steuerpflichtige Person", "{name}"), ("Identifikationsnummer", tax_number(p.rng)), ("Eingang auf dem Server", p.d(p.ago(30, 200))), ("Transferticket", digits(p.rng, 14)), ("Bruttoarbeitslohn lt. Erklärung", "27.310,00"), ("Werbungskosten", "1.412,00")])
    p.y += 5
    p.par("Die Daten wurden übermittelt. Eine Festsetzung ist damit nicht verbunden; der Bescheid folgt durch das Finanzamt.")


@layout("unknown__turnover_tax_prepayment_reminder", body="arial", size=10.5, footer="")
def _turnover(p: Bogen) -> None:
    letter(p, "shield", org(p, "Finanzamt [town]", "Erhebungsstelle"), "Umsatzsteuer-Vorauszahlung, Zahlungserinnerung", info=[("Steuernummer", digits(p.rng, 11)), ("Datum", p.d(p.ago(3, 90)))])
    p.pars("auf Ihrem Steuerkonto ist die Umsatzsteuer für das zweite Vierteljahr in Höhe von 412,00 EUR noch offen. Bitte überweisen Sie den Betrag innerhalb einer Woche. Säumniszuschläge: 4,00 EUR.")
    end(p, signed=False)


@layout("unknown__social_insurance_number_letter", body="calibri", size=11, footer="")
def _number(p: Bogen) -> None:
    letter(p, "stacked", org(p, "Deutsche Rentenversicherung", "Datenstelle Würzburg", (0.0, 0.3, 0.6)), "Ihr Versicherungsnummernachweis", info=[("Datum", p.d(p.ago(60, 2500)))], greet=True)
    p.pars("für Sie wurde folgende Versicherungsnummer vergeben:")
    p.par(pension_number(p.rng, p.h), bold=True, size=14)
    p.pars("Name: {name}, Geburtsname: {family_name}", "Bitte bewahren Sie dieses Schreiben sorgfältig auf und legen Sie es Ihrem Arbeitgeber bei Beschäftigungsbeginn vor.")


@layout("unknown__continued_benefit_application_blank_form", body="arial", size=9, footer="Seite {page} von {total}")
def _blank_form(p: Bogen) -> None:
    p.par("Antrag auf Weiterbewilligung der Leistungen zur Sicherung des Lebensunterhalts", bold=True, size=13)
    p.boxes([("Anrede, Vorname, Familienname", "", 0.6), ("Geburtsdatum", "", 0.4), ("Nummer der Bedarfsgemeinschaft", "", 0.5), ("Telefon (freiwillig)", "", 0.5)], first=1)
    p.ticks([(False, "Es haben sich keine Änderungen ergeben."), (False, "Es haben sich folgende Änderungen ergeben: Einkommen"), (False, "Miete oder Heizkosten"), (False, "Personen im Haushalt")])
    p.y += 6
    p.par("Ich bestätige, dass die Angaben richtig sind.")
    p.sign("Ort, Datum, Unterschrift", day="", signed=False)


@layout("unknown__job_placement_suggestion", body="arial", size=10.5, footer="")
def _suggestion(p: Bogen) -> None:
    letter(p, "circle", org(p, "Jobcenter [town]", "Arbeitgeberservice", (0.8, 0.1, 0.1)), "Vermittlungsvorschlag", info=[("Datum", p.d(p.ago(2, 40)))])
    p.pars("ich schlage Ihnen folgende Stelle vor: Helfer/in Lager, [sur] Versand GmbH, Vollzeit, unbefristet, Stundenlohn nach Tarif, Beginn ab sofort.", "Bitte bewerben Sie sich umgehend und teilen Sie mir das Ergebnis mit dem beiliegenden Antwortvordruck mit.")
    end(p, signed=False)


@layout("unknown__landlord_ends_lease_for_own_need", body="times", size=11.3, footer="")
def _lease_end(p: Bogen) -> None:
    letter(p, "typed", org(p, "[chief]", "Vermieter"), "Kündigung des Mietverhältnisses wegen Eigenbedarfs", info=[("", p.d(p.ago(5, 90)))], at="date")
    p.pars("hiermit kündige ich das Mietverhältnis über die Wohnung [street] fristgemäß zum " + p.d(p.as_of + timedelta(days=100)) + ". Die Wohnung wird für meine Tochter benötigt (§ 573 Abs. 2 Nr. 2 BGB).", "Sie können der Kündigung bis zwei Monate vor Ende widersprechen.")
    end(p, "[chief]")


@layout("unknown__utilities_statement_of_year_table", body="arial", size=9.8, footer="Seite {page}")
def _utilities(p: Bogen) -> None:
    letter(p, "under", org(p, "[sur] Hausverwaltung", "Abrechnungen", (0.2, 0.4, 0.5)), f"Betriebskostenabrechnung {p.as_of.year - 1}, Wohnung [street]", info=[("Datum", p.d(p.ago(20, 200)))], at="bar")
    p.table((70, 35, 30, 30), [("Kostenart", "Gesamt EUR", "Anteil m²", "Ihr Anteil EUR"), ("Grundsteuer", "2.410,00", "64,00", "182,31"), ("Müllabfuhr", "1.980,50", "64,00", "149,82"), ("Heizung", "9.204,10", "64,00", "696,28"), ("Summe", "", "", "1.028,41"), ("abzüglich Vorauszahlungen", "", "", "1.080,00"), ("Guthaben", "", "", "51,59")], right=(1, 2, 3), bold=(-1,))


@layout("unknown__handover_record_of_flat_by_hand", body="arial", size=9.6, footer="")
def _handover(p: Bogen) -> None:
    p.par("Wohnungsübergabeprotokoll (Einzug)", bold=True, size=14)
    p.pairs([("Wohnung", "[street], [plz] [town]"), ("Mieter", "{name}"), ("Übergabe am", p.d(p.ago(60, 900))), ("Zähler Strom", digits(p.rng, 7)), ("Zähler Wasser", digits(p.rng, 5))], form="line", hand=True)
    p.ticks([(True, "Wände gestrichen"), (True, "Bad ohne Mängel"), (False, "Küche: Herd defekt"), (True, "3 Schlüssel übergeben")])
    p.sign("Vermieter", "Mieter", day="")


@layout("unknown__flat_offer_advertisement_page", body="open", size=10, footer="")
def _offer(p: Bogen) -> None:
    p.s.rect(25, 20, 160, 60, fill=(0.85, 0.88, 0.9), stroke=None)
    p.y = 84
    p.par("Helle 3-Zimmer-Wohnung mit Balkon", bold=True, size=16)
    p.bare((25, 80, 135), [("Kaltmiete", "Wohnfläche", "Zimmer"), ("598 €", "71 m²", "3")], bold=(1,))
    p.pars("Die Wohnung liegt in [town], zehn Minuten vom Bahnhof. Warmmiete 802 €, Kaution drei Monatsmieten, frei ab sofort.", "Interessenten füllen bitte die Mieterselbstauskunft aus. Besichtigung nach Vereinbarung.")


@layout("unknown__rent_increase_to_local_level", body="calibri", size=11, footer="")
def _increase(p: Bogen) -> None:
    letter(p, "footed", org(p, "Wohnbau [town] GmbH", "Bestandsmanagement"), "Mieterhöhung bis zur ortsüblichen Vergleichsmiete (§ 558 BGB)", info=[("", p.d(p.ago(5, 90)))], at="date")
    p.pars("wir bitten um Ihre Zustimmung zur Erhöhung der Nettokaltmiete von 412,00 € auf 448,50 € zum übernächsten Monatsersten. Die Wohnfläche beträgt 61,44 m²; der Mietspiegel nennt 6,90 bis 7,60 € je m².")
    end(p)


@layout("unknown__electricity_bill_final_sum", body="verdana", size=9.2, footer="")
def _power(p: Bogen) -> None:
    letter(p, "stacked", org(p, "Stadtwerke [town]", "Kundenservice", (0.9, 0.7, 0.0)), "Ihre Stromrechnung", info=[("Kundennr.", digits(p.rng, 8)), ("Datum", p.d(p.ago(10, 200)))])
    p.leaders([("Verbrauch 2.114 kWh", "739,90 EUR"), ("Grundpreis", "132,00 EUR"), ("Abschläge", "- 840,00 EUR"), ("Noch zu zahlen", "31,90 EUR")])
    p.par("Ihr neuer Abschlag beträgt monatlich 76,00 EUR.")


@layout("unknown__fund_confirms_that_membership_ends", body="open", size=10.4, footer="")
def _leaving(p: Bogen) -> None:
    letter(p, "circle", org(p, "hkk Krankenkasse", "Kundenbetreuung", (0.0, 0.3, 0.55)), "Bestätigung Ihrer Kündigung", info=[("Datum", p.d(p.ago(10, 200))), ("Vers.-Nr.", insured_number(p.rng))])
    p.pars("wir bestätigen den Eingang Ihrer Kündigung. Ihre Mitgliedschaft bei uns endet am " + p.d(p.as_of + timedelta(days=40)) + ", sofern Sie uns eine neue Krankenkasse nachweisen.", "Bitte geben Sie Ihre Gesundheitskarte zurück.")
    end(p, signed=False)


@layout("unknown__fund_membership_application_filled_by_hand", body="arial", size=9.6, footer="")
def _join(p: Bogen) -> None:
    p.par("Mitgliedschaftsantrag - BIG direkt gesund", bold=True, size=14)
    p.boxes([("Name", "{family_name}", 0.5), ("Vorname", "{given_names}", 0.5), ("Geburtsdatum", "{birth_date}", 0.5), ("Arbeitgeber", "[sur] Bau GmbH", 0.5), ("bisherige Krankenkasse", "keine", 0.5), ("Beginn der Mitgliedschaft", "nächstmöglich", 0.5)], hand=True, numbers=False)
    p.par("Ich möchte Mitglied werden und wähle hiermit die Krankenkasse.")
    p.sign("Unterschrift", day=p.d(p.ago(5, 90)))


@layout("unknown__deregistration_after_move_abroad", body="arial", size=10.5, footer="")
def _deregistered(p: Bogen) -> None:
    p.par("Stadt [town] - Bürgeramt", bold=True)
    p.par("Abmeldebestätigung", bold=True, size=15)
    p.flush([("Name", "{names}"), ("Geburtsdatum", "{birth_date}"), ("bisherige Anschrift", "[street], [plz] [town]"), ("Auszug am", p.d(p.ago(20, 200))), ("neue Anschrift", "Ausland, ohne Angabe")])
    end(p, phrase="Im Auftrag", seal="Stadt")


@layout("unknown__business_registration_form", body="arial", size=9, footer="")
def _trade(p: Bogen) -> None:
    p.par("Gewerbe-Anmeldung nach § 14 GewO (GewA 1)", bold=True, size=13)
    p.boxes([("Name", "{family_name}", 0.5), ("Vornamen", "{given_names}", 0.5), ("Geburtsdatum", "{birth_date}", 0.34), ("Geburtsort", "[place]", 0.33), ("Staatsangehörigkeit", "{nationality}", 0.33), ("Anschrift der Betriebsstätte", "[lane], [plz] [town]", 1.0), ("Angemeldete Tätigkeit", "Kleintransporte bis 3,5 t", 0.7), ("Beginn", p.d(p.ago(100, 900)), 0.3), ("Art", "Handel / sonstiges, Nebenerwerb", 1.0)])
    p.s.stamp(150, p.y + 16, ["Gewerbeamt", p.town[:12]], round_=True, size=7)


@layout("unknown__medication_plan_table_with_code_corner", body="arial", size=9, footer="", sheet=(297.0, 210.0))
def _plan(p: Bogen) -> None:
    p.s.text(20, 18, "Medikationsplan", size=15, bold=True)
    p.text(90, 18, "für: {name}, geb. am {birth_date}")
    p.y = 26
    p.table((48, 48, 26, 22, 16, 16, 16, 16, 48), [("Wirkstoff", "Handelsname", "Stärke", "Form", "mo", "mi", "ab", "zN", "Grund"), ("Metformin", "Metformin AL", "1000 mg", "Tabl", "1", "0", "1", "0", "Zucker"), ("Ramipril", "Ramipril HEXAL", "5 mg", "Tabl", "1", "0", "0", "0", "Blutdruck"), ("Simvastatin", "Simva Aristo", "20 mg", "Tabl", "0", "0", "1", "0", "Blutfette")], x=20)
    p.plain(20, p.y + 8, "ausgedruckt von: Praxis Dr. [sur], LANR " + doctor_number(p.rng), size=8)


@layout("unknown__laboratory_values_monospaced", body="courier", size=9.2, footer="")
def _lab(p: Bogen) -> None:
    p.par("Labor [sur] MVZ - Befundbericht", bold=True, size=12)
    p.par("Patient: {names}  geb. {birth_date}")
    p.leaders([("Hämoglobin", "13,9 g/dl"), ("Leukozyten", "6,8 /nl"), ("Kreatinin", "0,91 mg/dl"), ("TSH basal", "1,72 mU/l"), ("Vitamin B12", "311 pg/ml"), ("HbA1c", "5,6 %")], edge=130)


@layout("unknown__referral_slip_pink_small", body="arial", size=8.6, footer="")
def _referral(p: Bogen) -> None:
    p.s.rect(0, 0, 148.5, 105, fill=(1, 0.93, 0.93), stroke=None)
    p.s.text(80, 9, "Überweisungsschein", size=11, bold=True)
    p.y = 5
    p.boxes([("Krankenkasse", "TK", 1.0), ("Name, Vorname", "{names}", 0.65), ("geb. am", "{birth_date}", 0.35)], x=8, wide=66, numbers=False, tall=10)
    p.text(10, 50, "Überweisung an: Orthopädie")
    p.text(10, 58, "Auftrag: Mitbehandlung, chronischer Rückenschmerz")
    p.s.scribble(95, 90, 34, 8)


@layout("unknown__equal_status_with_disabled_notice", body="calibri", size=11, footer="")
def _equal(p: Bogen) -> None:
    letter(p, "circle", org(p, "Agentur für Arbeit [town]", "Team Rehabilitation", (0.85, 0.1, 0.15)), "Gleichstellung nach § 2 Abs. 3 SGB IX", info=[("Datum", p.d(p.ago(20, 400)))])
    p.pars("Sie werden einem schwerbehinderten Menschen gleichgestellt. Grundlage ist der festgestellte Grad der Behinderung von 30. Ein Ausweis wird nicht ausgestellt.")
    end(p, phrase="Im Auftrag", signed=False)


@layout("unknown__blocked_account_confirmation_of_bank", body="arial", size=10.6, footer="")
def _blocked(p: Bogen) -> None:
    letter(p, "under", org(p, "Expat Bank SE", "Sperrkonten", (0.1, 0.3, 0.3), town="10117 Berlin"), "Bestätigung über ein Sperrkonto", info=[("Datum", p.d(p.ago(10, 200)))], at="bar", to=(), greet=False)
    p.pars("{name}, geb. {birth_date}, hat bei uns 11.904,00 EUR auf einem zugunsten der Bundesrepublik Deutschland gesperrten Konto hinterlegt. Monatlich können höchstens 992,00 EUR verfügt werden.")
    end(p, signed=False)


@layout("unknown__letter_of_support_by_volunteer", body="times", size=11.5, footer="")
def _volunteer(p: Bogen) -> None:
    p.y = 24
    p.pars("[clerk]", "[lane], [plz] [town]", after=0)
    p.y += 10
    p.par("[town], " + long(p.ago(3, 100)))
    p.pars("Sehr geehrte Damen und Herren,", "ich kenne die Familie {family_name} seit drei Jahren aus dem Sprachcafé. [herr] {name} spricht inzwischen gut Deutsch, arbeitet zuverlässig und hilft anderen. Die Kinder gehen gern zur Schule.", "Ich würde mich freuen, wenn die Familie in [town] bleiben kann.", after=0.8)
    end(p, "[clerk]")
