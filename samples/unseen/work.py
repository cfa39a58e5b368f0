"""Arbeit und Selbständigkeit: contracts, confirmations, notices to quit, tax papers, bank statements."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, day_between, iban

from ._kit import Fields, Maker, flow, grid, paper, put, rows, ticks
from ._look import badge, cash, dots, eur, heads, long, month, names, side, sign, to

LAYOUTS: dict[str, Maker] = {}


def _start(s: Sheet, day: date) -> date:
    return day_between(s.rng, date(2019, 1, 1), day - timedelta(days=200)).replace(day=1)


@paper(LAYOUTS, "employment_contract", "care_home_fixed_term", body="cambria", size=11, left=25, right=25, footer="Seite {page} von {total}")
def _contract(s: Sheet, p: Person, day: date) -> Fields:
    start = date(day.year, s.rng.randint(2, 9), 1)
    end = date(start.year + 2, 1, 31)
    pay, hours = s.rng.choice([2650.0, 2780.5, 2944.0]), s.rng.choice(["30", "35", "38,5"])
    employer = "Seniorenresidenz Haus Eichengrund gGmbH"
    s.y = 20
    flow(s, f"""= Befristeter Dienstvertrag

Zwischen der

> «employer:{employer}», Waldweg 1, 38302 Wolfenbüttel - im Folgenden Dienstgeberin -

und

> {p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}», geb. «birth_date:{dots(p.birth_date)}», {p.address} - im Folgenden Mitarbeiter/in -

wird Folgendes vereinbart:

# § 1 Beginn, Befristung, Tätigkeit

(1) Der/Die Mitarbeiter/in wird ab «start:{dots(start)}» als Pflegehilfskraft eingestellt. Das Arbeitsverhältnis ist ohne Sachgrund nach § 14 Abs. 2 TzBfG befristet bis zum «end:{dots(end)}».

(2) Die ersten sechs Monate gelten als Probezeit. Während der Probezeit kann mit einer Frist von zwei Wochen gekündigt werden.

# § 2 Arbeitszeit

Die durchschnittliche regelmäßige Arbeitszeit beträgt «weekly_hours:{hours}» Stunden wöchentlich im Schichtdienst.

# § 3 Vergütung

Die monatliche Vergütung beträgt «gross_monthly:{eur(pay)}» Euro brutto und ist am Monatsletzten fällig. Zuschläge für Nacht- und Sonntagsarbeit richten sich nach den Arbeitsvertragsrichtlinien.

# § 4 Urlaub

Der Jahresurlaub beträgt 30 Arbeitstage.

# § 5 Beendigung

Das Dienstverhältnis endet, ohne dass es einer Kündigung bedarf, spätestens mit Ablauf des Monats, in dem die Regelaltersgrenze erreicht wird.

# § 6 Nebenabreden

Änderungen dieses Vertrages bedürfen der Textform. Ausschlussfristen nach den Arbeitsvertragsrichtlinien sind zu beachten.

Wolfenbüttel, den «issued_on:{dots(start - timedelta(days=14))}»""")
    s.need(26)
    sign(s, 25, s.y + 18, "Dienstgeberin", wide=60)
    sign(s, 115, s.y + 18, "Mitarbeiter/in", wide=60)
    return {
        **p.truth(), "employer": employer, "start": start, "end": end, "weekly_hours": hours.replace(",", "."), "gross_monthly": cash(pay),
        "unlimited": False, "signed": True, "issued_on": start - timedelta(days=14),
    }


@paper(LAYOUTS, "employment_contract", "hourly_builder_columns", body="narrow", size=10.5, left=20, right=20)
def _hourly(s: Sheet, p: Person, day: date) -> Fields:
    start, wage = _start(s, day), s.rng.choice([14.2, 15.5, 16.28])
    employer = "Bauunternehmung Kasimir Nowotny GmbH & Co. KG"
    s.y = 18
    flow(s, "= ARBEITSVERTRAG\n\n> für gewerbliche Arbeitnehmer im Baugewerbe")
    rows(s, f"""Arbeitgeber | «employer:{employer}»
Anschrift | Kiesgrube 2, 06217 Merseburg
Arbeitnehmer | «family_name:{p.family_name}», «given_names:{p.given_names}»
wohnhaft in | {p.address}
1. Arbeitsbeginn | «start:{dots(start)}»
2. Vertragsdauer | unbefristet
3. Einstellung als | Bauhelfer (Lohngruppe 1)
4. Stundenlohn | «hourly_wage:{eur(wage)}» EUR brutto
5. Wochenarbeitszeit | «weekly_hours:40» Stunden
6. Urlaub | 30 Tage nach BRTV
7. Kündigungsfrist | nach BRTV-Bau
8. Probezeit | 3 Monate""", mode="boxed", size=10.5)
    s.gap(4)
    flow(s, "~ Es gelten die Tarifverträge des Baugewerbes in der jeweils gültigen Fassung.")
    put(s, 20, s.y + 6, f"Merseburg, «issued_on:{dots(start - timedelta(days=3))}»")
    sign(s, 20, s.y + 22, "Unterschrift Arbeitgeber", wide=60)
    sign(s, 110, s.y + 22, "Unterschrift Arbeitnehmer", wide=60)
    return {
        **names(p), "employer": employer, "start": start, "hourly_wage": cash(wage), "weekly_hours": "40", "unlimited": True, "signed": True,
        "issued_on": start - timedelta(days=3),
    }


@paper(LAYOUTS, "employer_confirmation", "hr_department_letter", body="calibri", size=11.5, left=25, colour=(0.75, 0.35, 0.0))
def _confirmation(s: Sheet, p: Person, day: date) -> Fields:
    start, issued = _start(s, day), day - timedelta(days=s.rng.randint(3, 40))
    employer = "Nordlicht Versand GmbH"
    badge(s, 165, 14, 13, "NV")
    heads(s, f"{employer}\nPersonalabteilung\nGewerbepark 7, 24837 Schleswig", x=25, y=18)
    s.mark("employer", 25, 18, 45, 11)
    s.y = 60
    put(s, 185, 54, f"Schleswig, «issued_on:{dots(issued)}»", align="right")
    pay = s.rng.choice([2210.0, 2480.0, 2755.4])
    flow(s, f"""# Bestätigung zur Vorlage bei der Ausländerbehörde

Hiermit bestätigen wir, dass {p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}», geb. «birth_date:{dots(p.birth_date)}», seit dem «start:{dots(start)}» in unserem Unternehmen als Kommissionierer tätig ist.

Das Arbeitsverhältnis ist unbefristet und ungekündigt. Die Probezeit ist abgeschlossen. Die wöchentliche Arbeitszeit beträgt «weekly_hours:37,5» Stunden, das monatliche Bruttogehalt «gross_monthly:{eur(pay)}» €.

Mit freundlichen Grüßen""")
    sign(s, 25, s.y + 16, "i. A. Svenja Carstensen, Personalreferentin", wide=70)
    return {
        **p.truth(), "employer": employer, "start": start, "unterminated": True, "unlimited": True, "weekly_hours": "37.5",
        "gross_monthly": cash(pay), "signed": True, "issued_on": issued,
    }


@paper(LAYOUTS, "employer_confirmation", "authority_form_ticks_hand", body="arial", size=10, left=20)
def _form(s: Sheet, p: Person, day: date) -> Fields:
    start, issued = _start(s, day), day - timedelta(days=s.rng.randint(3, 40))
    employer = "Pizzeria Vesuvio, Inh. G. Marino"
    put(s, 20, 20, "Bescheinigung des Arbeitgebers", size=14, bold=True)
    put(s, 20, 26, "(zur Vorlage bei der Ausländerbehörde Kreis Segeberg)", size=9)
    s.y = 30
    rows(s, f"""Arbeitgeber | «employer:{employer}»
Name, Vorname des Arbeitnehmers | «family_name:{p.family_name}», «given_names:{p.given_names}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
beschäftigt seit | «start:{dots(start)}»
beschäftigt als | Küchenhilfe
Wochenstunden | «weekly_hours:25»
Bruttolohn monatlich | «gross_monthly:1.510,00» EUR""", mode="boxed", hand=True)
    s.gap(4)
    ticks(s, """x Das Arbeitsverhältnis ist unbefristet.
o Das Arbeitsverhältnis ist befristet bis: ____________
x Das Arbeitsverhältnis ist ungekündigt.
o Das Arbeitsverhältnis wurde gekündigt zum: ____________""")
    put(s, 20, s.y + 16, f"«issued_on:{dots(issued)}»", hand=True)
    sign(s, 100, s.y + 16, "Stempel und Unterschrift des Arbeitgebers", wide=70)
    return {
        **p.truth(), "employer": employer, "start": start, "weekly_hours": "25", "gross_monthly": "1510.00", "unlimited": True,
        "unterminated": True, "signed": True, "issued_on": issued,
    }


@paper(LAYOUTS, "termination_letter", "employer_during_probation", body="arial", size=11, left=25)
def _notice(s: Sheet, p: Person, day: date) -> Fields:
    written = day - timedelta(days=s.rng.randint(10, 200))
    ends, employer = written + timedelta(days=28), "Autoteile Brinkmann e. K."
    heads(s, f"{employer}\nOststraße 88, 48145 Münster", x=25, y=20)
    s.mark("employer", 25, 20, 48, 11)
    to(s, p, 52)
    put(s, 185, 84, f"Münster, «issued_on:{long(written)}»", align="right")
    s.y = 92
    flow(s, f"""# Kündigung Ihres Arbeitsvertrages

{"Sehr geehrte Frau" if p.sex == "F" else "Sehr geehrter Herr"} {p.family_name},

hiermit kündigen wir das mit Ihnen bestehende Arbeitsverhältnis ordentlich und fristgemäß zum «ends_on:{dots(ends)}», hilfsweise zum nächstmöglichen Termin.

Bitte melden Sie sich unverzüglich bei der Agentur für Arbeit arbeitsuchend. Ihren Resturlaub gewähren wir Ihnen während der Kündigungsfrist.

Mit freundlichen Grüßen""")
    sign(s, 25, s.y + 14, "R. Brinkmann, Inhaber")
    return {**names(p), "employer": employer, "ends_on": ends, "issued_on": written}


@paper(LAYOUTS, "termination_letter", "mutual_agreement", body="times", size=12, left=28)
def _mutual(s: Sheet, p: Person, day: date) -> Fields:
    written = day - timedelta(days=s.rng.randint(10, 200))
    ends = written + timedelta(days=45)
    s.y = 26
    flow(s, f"""= Aufhebungsvereinbarung

zwischen der «employer:Holzwerke Steigerwald AG» und {p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}»

1. Die Parteien sind sich einig, dass das zwischen ihnen bestehende Arbeitsverhältnis auf Veranlassung der Arbeitgeberin einvernehmlich mit Ablauf des «ends_on:{dots(ends)}» endet.

2. Bis dahin wird die vereinbarte Vergütung weitergezahlt.

3. Die Arbeitgeberin zahlt eine Abfindung von 1.500,00 Euro brutto.

4. Damit sind alle Ansprüche aus dem Arbeitsverhältnis erledigt.

Ebrach, den «issued_on:{dots(written)}»""")
    sign(s, 28, s.y + 18, "Arbeitgeberin", wide=60)
    sign(s, 115, s.y + 18, "Arbeitnehmer", wide=60)
    return {**names(p), "employer": "Holzwerke Steigerwald AG", "ends_on": ends, "issued_on": written}


@paper(LAYOUTS, "tax_assessment", "finanzamt_nrw", body="arial", size=9.5, left=22, footer="Seite {page}")
def _tax(s: Sheet, p: Person, day: date) -> Fields:
    year = day.year - s.rng.randint(1, 2)
    issued, total = date(year + 1, s.rng.randint(5, 9), 14), s.rng.randint(14000, 39000)
    heads(s, "Finanzamt Bochum-Süd\nKönigsallee 21, 44789 Bochum", x=22, y=18)
    to(s, p, 50, sender="Finanzamt Bochum-Süd, Postfach 10 07 64, 44707 Bochum")
    side(s, f"Steuernummer | 350/5{s.rng.randint(100, 999)}/1234\nIdNr. | 86 095 742 719\nDatum | «issued_on:{dots(issued)}»", x=132, y=46)
    s.y = 86
    flow(s, f"""# Bescheid für «year:{year}» über Einkommensteuer und Solidaritätszuschlag

Festsetzung""")
    tax = round(total * 0.08)
    grid(s, [90, 40, 36], f"""Art der Steuerfestsetzung | Einkommensteuer EUR | Solidaritätszuschlag EUR
Festgesetzt werden | {tax:,} | 0
Vorauszahlungen | 0 | 0
*mithin zu zahlen | {tax:,} | 0""".replace(",", "."), right=(1, 2), lines="rows")
    s.gap(3)
    flow(s, "~ Der Bescheid ist nach § 165 Abs. 1 Satz 2 AO teilweise vorläufig.\n\n# Besteuerungsgrundlagen")
    grid(s, [110, 50], f"""Berechnung des zu versteuernden Einkommens | EUR
Einkünfte aus Gewerbebetrieb | {total:,}
Summe der Einkünfte | {total:,}
*Gesamtbetrag der Einkünfte | «total_income:{total:,}»
ab beschränkt abziehbare Sonderausgaben | {total // 9:,}
Zu versteuerndes Einkommen | {total - total // 9:,}""".replace(",", "."), right=(1,), lines="none")
    s.gap(5)
    flow(s, "# Rechtsbehelfsbelehrung\n\nSie können gegen diesen Bescheid innerhalb eines Monats Einspruch beim Finanzamt einlegen.")
    return {**names(p), "year": year, "total_income": f"{total}.00", "issued_on": issued}


@paper(LAYOUTS, "business_statement", "euer_table", body="calibri", size=10.5, left=22)
def _business(s: Sheet, p: Person, day: date) -> Fields:
    year = day.year - 1
    profit = s.rng.randint(9000, 42000)
    put(s, 22, 20, "Steuerbüro Ahrens · Lilienthal", size=9)
    s.y = 30
    flow(s, f"""= Einnahmenüberschussrechnung

> Gewinnermittlung nach § 4 Abs. 3 EStG für die Zeit vom «period:01.01.{year} bis 31.12.{year}»

{p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}», Änderungsschneiderei, {p.address}""")
    grid(s, [110, 46], f"""Bezeichnung | Betrag EUR
Betriebseinnahmen | {eur(profit + 21340.5)}
Wareneinkauf | {eur(6210.5)}
Raumkosten | {eur(9600)}
Versicherungen und Beiträge | {eur(1330)}
Kfz-Kosten | {eur(4200)}
Summe der Betriebsausgaben | {eur(21340.5)}
*Gewinn | «profit:{eur(profit)}»""", right=(1,), step=1.9)
    return {**names(p), "period": f"01.01.{year} bis 31.12.{year}", "profit": cash(profit)}


@paper(LAYOUTS, "business_statement", "bwa_columns", body="narrow", size=9, left=16, right=14)
def _bwa(s: Sheet, p: Person, day: date) -> Fields:
    first = date(day.year, s.rng.randint(3, 9), 1)
    profit = s.rng.randint(900, 4200)
    put(s, 16, 18, f"{p.full_name}, Kurierdienst", size=9)
    put(s, 16, 26, "Kurzfristige Erfolgsrechnung (Betriebswirtschaftliche Auswertung)", size=12, bold=True)
    put(s, 16, 32, f"«period:{month(first)}»        BWA-Form 01        SKR 03", size=9)
    s.y = 38
    n = first.month
    grid(s, [70, 34, 20, 34, 20], f"""Bezeichnung | {month(first)} | % | Jan. - {month(first)} | %
Umsatzerlöse | {eur(profit * 2.6)} | 100,00 | {eur(profit * 2.6 * n)} | 100,00
Gesamtleistung | {eur(profit * 2.6)} | 100,00 | {eur(profit * 2.6 * n)} | 100,00
Material-/Wareneinkauf | 0,00 | 0,00 | 0,00 | 0,00
Rohertrag | {eur(profit * 2.6)} | 100,00 | {eur(profit * 2.6 * n)} | 100,00
Kfz-Kosten | {eur(profit * 1.3)} | 50,00 | {eur(profit * 1.3 * n)} | 50,00
Versicherungen | {eur(profit * 0.3)} | 11,54 | {eur(profit * 0.3 * n)} | 11,54
Betriebsergebnis | {eur(profit)} | 38,46 | {eur(profit * n)} | 38,46
*Vorläufiges Ergebnis | «profit:{eur(profit)}» | 38,46 | {eur(profit * n)} | 38,46""", right=(1, 2, 3, 4), lines="none", size=9)
    return {**names(p), "period": month(first), "profit": cash(profit)}


@paper(LAYOUTS, "bank_statement", "savings_bank", body="courier", size=8.5, left=18, right=14)
def _bank(s: Sheet, p: Person, day: date) -> Fields:
    account, issued = iban(s.rng), day.replace(day=1) - timedelta(days=1)
    badge(s, 18, 12, 10, "S", (0.85, 0.0, 0.0))
    put(s, 34, 19, "Kreissparkasse Werratal", size=11, bold=True)
    to(s, p, 42, size=9)
    side(s, f"Kontoauszug | {s.rng.randint(1, 12)}/{issued.year}\nIBAN | «iban:{account}»\nBlatt | 1 von 1\nDatum | «issued_on:{dots(issued)}»", x=115, y=38, size=8.5, label=28)
    s.y = 74
    first = issued.replace(day=1)
    grid(s, [24, 24, 96, 32], f"""Buchung | Wert | Verwendungszweck | Betrag EUR
 |  | Kontostand am {dots(first)} | 412,90 +
{first:%d.%m.} | {first:%d.%m.} | DAUERAUFTRAG MIETE WOHNBAU WERRATAL | 640,00 -
{first:%d}.{first:%m.} | {first:%d.%m.} | LOHN/GEHALT HELLWEG LOGISTIK SE | 1.988,41 +
08.{first:%m.} | 08.{first:%m.} | KINDERGELD FAMILIENKASSE 112FK440912 | 518,00 +
12.{first:%m.} | 12.{first:%m.} | LASTSCHRIFT STADTWERKE ABSCHLAG STROM | 96,00 -
21.{first:%m.} | 21.{first:%m.} | KARTENZAHLUNG LIDL SAGT DANKE | 57,33 -
 |  | Kontostand am {dots(issued)} | 2.125,98 +""", right=(3,), lines="none", size=8.5)
    return {**names(p), "iban": account, "issued_on": issued}
