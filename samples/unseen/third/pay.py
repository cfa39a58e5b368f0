"""Lohn: payslips with their full tables, certificate of wage tax, tax assessment, statement of a business."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from samples import people
from samples.typesetting import MONTHS

from ._issuers import digits, german, house, insured_number, letter, pension_number, street, surname
from ._leaf import Leaf, cents, euro, layouts_of

LAYOUTS, layout = layouts_of()


def n(value: int) -> str:
    """Whole euros with their dots."""
    return f"{value:,}".replace(",", ".")


class Sums(NamedTuple):
    """One month: gross, taxes, the four insurances, net, what is held back, payout."""

    hours: int
    wage: Decimal
    base: Decimal
    extra: Decimal
    gross: Decimal
    tax: Decimal
    health: Decimal
    pension: Decimal
    jobless: Decimal
    care: Decimal
    net: Decimal
    held: Decimal
    payout: Decimal


def _sums(p: Leaf, *, held: str = "0") -> Sums:
    part = Decimal("0.01")
    hours, wage = p.rng.choice([120, 130, 160, 168]), Decimal(p.rng.randint(1390, 1890)) / 100
    base, extra = (hours * wage).quantize(part), Decimal(p.rng.randint(4000, 19000)) / 100
    gross = base + extra
    tax = (gross * Decimal("0.078")).quantize(part)
    health, pension, jobless, care = ((gross * Decimal(rate)).quantize(part) for rate in ("0.0875", "0.093", "0.013", "0.024"))
    net = gross - tax - health - pension - jobless - care
    return Sums(hours, wage, base, extra, gross, tax, health, pension, jobless, care, net, Decimal(held), net - Decimal(held))


def _begin(p: Leaf, firm: str, sums: Sums, month_form: str) -> date:
    first = date(p.as_of.year, p.as_of.month - p.rng.randint(1, 7), 1)
    p.say("employer", firm)
    p.say("month", f"{first:%Y-%m}", month_form.format(month=MONTHS[first.month - 1], number=f"{first:%m}", year=first.year))
    for name, amount in (("gross", sums.gross), ("statutory_net", sums.net), ("payout", sums.payout)):
        p.say(name, cents(amount), euro(amount))
    p.say("tax_class", p.rng.choice([1, 3, 4]))
    p.say("entry_date", p.ago(300, 1600))
    return first


@layout("payslip__full_grid_with_year_block", body="narrow", size=8.5, footer="")
def _grid(p: Leaf) -> None:
    s = _sums(p, held="40.00")
    _begin(p, f"Logistik {surname(p.rng)} GmbH", s, "{month} {year}")
    p.text(12, 16, "{employer} · " + f"{street(p.rng)} · {p.plz} {p.town}", size=7)
    p.s.text(118, 17, "Entgeltabrechnung", size=13, bold=True)
    p.text(118, 23, "für {month}", size=10)
    p.s.text(198, 17, f"Pers.-Nr. {digits(p.rng, 5)}", size=8, align="right")
    p.text(20, 38, "{name}", size=10)
    p.s.text(20, 43, p.h.address.street, size=10)
    p.s.text(20, 48, f"{p.plz} {p.town}", size=10)
    p.y = 29
    p.pairs([("Geb.-Datum", "{birth_date}"), ("StKl", "{tax_class}"), ("Ki.Frbtr.", "0,0"), ("Eintritt", "{entry_date}"), ("Austritt", ""), ("Konfession", "--"), ("SV-Nummer", pension_number(p.rng, p.h)), ("Krankenkasse", "AOK"), ("KK %", "17,50")], form="cells", x=100, wide=100, columns=3, size=7.5)
    p.y = 76
    p.table((16, 78, 20, 22, 22, 30), [("Lohnart", "Bezeichnung", "Menge", "Satz", "Merkmal", "Betrag EUR"), ("1010", "Stundenlohn", f"{s.hours},00", euro(s.wage), "L  SV", euro(s.base)), ("1120", "Nachtzuschlag pflichtig", "", "", "L  SV", euro(s.extra)), ("", "", "", "", "", ""), ("", "Gesamt-Brutto", "", "", "", "{gross}")], x=12, size=8, right=(2, 3, 5), bold=(-1,))
    p.table((50, 34, 34, 34, 36), [("Steuer", "Steuerbrutto", "Lohnsteuer", "Kirchensteuer", "SolZ"), ("", euro(s.gross), euro(s.tax), "0,00", "0,00")], x=12, size=8, right=(1, 2, 3, 4))
    p.table((50, 34, 26, 26, 26, 26), [("Sozialversicherung", "SV-Brutto", "KV-Beitrag", "RV-Beitrag", "AV-Beitrag", "PV-Beitrag"), ("", euro(s.gross), euro(s.health), euro(s.pension), euro(s.jobless), euro(s.care))], x=12, size=8, right=(1, 2, 3, 4, 5))
    p.y += 4
    p.table((152, 36), [("Gesetzliches Netto", "{statutory_net}"), ("Nettobe-/-abzüge: 9020 Vorschuss", euro(s.held) + "-"), ("Auszahlungsbetrag", "{payout}")], x=12, size=9, right=(1,), head=False, bold=(0, 2))
    p.y += 6
    months = p.rng.randint(6, 10)
    p.s.text(12, p.y, "Verdienstbescheinigung - kumulierte Jahreswerte", size=7.5)
    p.y += 2
    p.table((38, 38, 38, 38, 36), [("Gesamtbrutto", "Steuerbrutto", "Lohnsteuer", "SV-Brutto", "RV-Beitrag"), (euro(s.gross * months), euro(s.gross * months), euro(s.tax * months), euro(s.gross * months), euro(s.pension * months))], x=12, size=7.5, right=(0, 1, 2, 3, 4))
    p.s.text(12, p.y + 6, f"Überweisung auf {people.iban(p.rng)}    Urlaub Rest: 12,0 Tage    Diese Abrechnung ist eine Entgeltbescheinigung nach § 108 GewO.", size=7)


@layout("payslip__public_hospital_two_columns", body="courier", size=8.6, footer="")
def _hospital(p: Leaf) -> None:
    s = _sums(p)
    _begin(p, f"Klinikum {p.town} gGmbH", s, "{number}.{year}")
    p.s.text(15, 18, "BEZÜGEMITTEILUNG", size=12, bold=True)
    p.text(110, 18, "Abrechnungsmonat: {month}", size=10)
    p.y = 22
    p.pairs([("Arbeitgeber", "{employer}"), ("Name", "{names}"), ("Geb.-Dat.", "{birth_date}"), ("Beschäftigt seit", "{entry_date}"), ("Steuerklasse", "{tax_class}"), ("Entgeltgruppe", "P5 Stufe 2"), ("KVNR / Kasse", f"{insured_number(p.rng)} / Barmer")], x=15, label=48)
    p.y += 6
    p.s.rule(15, p.y, 195, p.y)
    lines = [("BEZÜGE", "", ""), ("  Tabellenentgelt", "", euro(s.base)), ("  Pflegezulage / Schicht", "", euro(s.extra)), ("  GESAMTBRUTTO", "", "{gross}"), ("", "", ""), ("GESETZLICHE ABZÜGE", "", ""), ("  Lohnsteuer", euro(s.tax) + "-", ""), ("  Krankenversicherung", euro(s.health) + "-", ""), ("  Rentenversicherung", euro(s.pension) + "-", ""), ("  Arbeitslosenversicherung", euro(s.jobless) + "-", ""), ("  Pflegeversicherung", euro(s.care) + "-", ""), ("  GESETZLICHES NETTO", "", "{statutory_net}"), ("", "", ""), ("AUSZAHLUNGSBETRAG", "", "{payout}")]
    p.table((90, 40, 45), lines, x=15, lines=False, right=(1, 2), head=False, size=9, bold=(3, 11, 13))
    p.s.rule(15, p.y, 195, p.y)
    p.y += 3
    p.pars("AG-Anteile zur Sozialversicherung: " + euro(s.health + s.pension + s.jobless + s.care) + "   Zusatzversorgung VBL-Umlage AG: 142,18", "Hinweis: Die Jahressonderzahlung wird mit den Bezügen für November gezahlt. Änderungen der Anschrift bitte der Personalabteilung mitteilen.", x=15, size=8)
    p.s.text(15, p.y + 4, f"Zahlweg: {people.iban(p.rng)}", size=8)


@layout("payslip__small_bakery_spreadsheet", body="calibri", footer="")
def _bakery(p: Leaf) -> None:
    s = _sums(p)
    _begin(p, f"Bäckerei {surname(p.rng)}, Inh. {german(p.rng)}", s, "{month} {year}")
    p.text(25, 22, "{employer}", size=14, bold=True)
    p.s.text(25, 28, f"{street(p.rng)}, {p.plz} {p.town}", size=9)
    p.text(25, 44, "Lohnabrechnung {month}", size=15, bold=True)
    p.y = 50
    p.pairs([("Arbeitnehmer/in", "{name}"), ("Eintritt", "{entry_date}"), ("Steuerklasse", "{tax_class}"), ("Krankenkasse", "IKK classic")])
    p.y += 5
    p.table((95, 35, 35), [("Position", "Berechnung", "EUR"), ("Grundlohn", f"{s.hours} Std. x {euro(s.wage)}", euro(s.base)), ("Sonntagszuschlag", "", euro(s.extra)), ("Bruttolohn", "", "{gross}"), ("Lohnsteuer", "", f"- {euro(s.tax)}"), ("Krankenversicherung AN", "8,75 %", f"- {euro(s.health)}"), ("Rentenversicherung AN", "9,30 %", f"- {euro(s.pension)}"), ("Arbeitslosenversicherung AN", "1,30 %", f"- {euro(s.jobless)}"), ("Pflegeversicherung AN", "2,40 %", f"- {euro(s.care)}"), ("Nettolohn", "", "{statutory_net}"), ("Auszahlung", "", "{payout}")], right=(2,), bold=(3, 9, 10), tall=2)
    p.par("Der Auszahlungsbetrag wird zum Monatsende überwiesen. Resturlaub 9 Tage.", size=9)


@layout("annual_tax_statement__electronic_print_two_money_columns", body="arial", size=9, footer="")
def _tax_statement(p: Leaf) -> None:
    p.say("year", p.as_of.year - 1)
    s = _sums(p)
    gross = p.say("gross", cents(int(s.gross) * 12 + p.rng.randint(0, 99) / 100))
    p.known["gross"] = (gross, euro(gross))
    p.say("issued_on", date(p.as_of.year, 1, p.rng.randint(8, 28)))
    p.text(25, 20, "Ausdruck der elektronischen Lohnsteuerbescheinigung für {year}", size=12, bold=True)
    p.s.text(25, 25, "Nachstehende Daten wurden maschinell an die Finanzverwaltung übertragen.", size=8)
    p.y = 32
    p.pairs([("Datum:", "{issued_on}"), ("eTIN / Identifikationsnummer:", f"{digits(p.rng, 2)} {digits(p.rng, 3)} {digits(p.rng, 3)} {digits(p.rng, 3)}"), ("Personalnummer:", digits(p.rng, 6)), ("Geburtsdatum:", "{birth_date}"), ("Transferticket:", f"al{digits(p.rng, 20)}")], label=60)
    p.y += 4
    p.text(25, p.y + 5, "{name}")
    p.text(25, p.y + 10, str(p.h.address))
    p.y += 18
    rows = [("", "", "EUR / Ct"), ("1.", "Bescheinigungszeitraum", f"01.01. - 31.12.{p.as_of.year - 1}"), ("2.", "Zeiträume ohne Anspruch auf Arbeitslohn", "Anzahl „U“  0"), ("3.", "Bruttoarbeitslohn einschl. Sachbezüge ohne 9. und 10.", "{gross}"), ("4.", "Einbehaltene Lohnsteuer von 3.", euro(s.tax * 12)), ("5.", "Einbehaltener Solidaritätszuschlag von 3.", "0,00"), ("6.", "Einbehaltene Kirchensteuer des Arbeitnehmers von 3.", "0,00"), ("10.", "Ermäßigt besteuerter Arbeitslohn für mehrere Kalenderjahre", ""), ("17.", "Steuerfreie Arbeitgeberleistungen (Fahrten)", "588,00"), ("22.", "Arbeitgeberanteil zur gesetzlichen Rentenversicherung", euro(s.pension * 12)), ("23.", "Arbeitnehmeranteil zur gesetzlichen Rentenversicherung", euro(s.pension * 12)), ("25.", "Arbeitnehmerbeiträge zur gesetzlichen Krankenversicherung", euro(s.health * 12)), ("26.", "Arbeitnehmerbeiträge zur sozialen Pflegeversicherung", euro(s.care * 12)), ("27.", "Arbeitnehmerbeiträge zur Arbeitslosenversicherung", euro(s.jobless * 12))]
    p.table((12, 110, 40), rows, right=(2,), tall=1.9)
    p.par(f"Anschrift und Steuernummer des Arbeitgebers: Logistik {surname(p.rng)} GmbH, {street(p.rng)}, {p.plz} {p.town}; {digits(p.rng, 3)}/{digits(p.rng, 3)}/{digits(p.rng, 5)}. Finanzamt, an das die Lohnsteuer abgeführt wurde: {p.town}", size=8.5)


@layout("tax_assessment__income_tax_three_pages", body="courier", size=9.5, footer="- {page} -")
def _assessment(p: Leaf) -> None:
    p.say("year", p.as_of.year - p.rng.choice([1, 2]))
    p.say("issued_on", p.ago(40, 300))
    wage = p.rng.randint(24000, 41000)
    total = p.say("total_income", cents(wage - 1230 + 615))
    p.known["total_income"] = (total, f"{wage - 1230 + 615:,}".replace(",", "."))
    letter(p, house(p, f"Finanzamt {p.town}", "Veranlagungsstelle 114"), "", form="plain", greeting=False, info=[("Steuernummer", f"{digits(p.rng, 3)}/{digits(p.rng, 4)}/{digits(p.rng, 4)}"), ("IdNr.", digits(p.rng, 11)), ("Datum", "{issued_on}")])
    p.par("Bescheid für {year} über Einkommensteuer und Solidaritätszuschlag", bold=True, size=12)
    p.par("Festsetzung", bold=True, after=0.3)
    p.table((90, 34, 34), [("", "Einkommensteuer", "Soli"), ("Festgesetzt werden", "3.412,00", "0,00"), ("ab Steuerabzug vom Lohn", "-4.018,00", "0,00"), ("verbleibende Beträge / Guthaben", "-606,00", "0,00")], right=(1, 2), lines=False)
    p.pars("Das Guthaben wird auf das Konto mit den Endziffern " + digits(p.rng, 4) + " überwiesen.", "Der Bescheid ist nach § 165 Abs. 1 Satz 2 AO teilweise vorläufig.")
    p.s.new_page()
    p.head("Besteuerungsgrundlagen", size=11)
    p.table((100, 35), [("Berechnung des zu versteuernden Einkommens", "EUR"), ("Einkünfte aus nichtselbständiger Arbeit", ""), ("  Bruttoarbeitslohn", n(wage)), ("  ab Arbeitnehmer-Pauschbetrag", "-1.230"), ("  Einkünfte", n(wage - 1230)), ("Einkünfte aus Vermietung und Verpachtung", "615"), ("Gesamtbetrag der Einkünfte", "{total_income}"), ("ab beschränkt abziehbare Sonderausgaben", "-5.380"), ("ab Sonderausgaben-Pauschbetrag", "-36"), ("zu versteuerndes Einkommen", n(wage - 615 - 5416))], right=(1,), lines=False)
    p.pars("Erläuterungen zur Festsetzung", "Die Aufwendungen für Fahrten zwischen Wohnung und erster Tätigkeitsstätte übersteigen den Pauschbetrag nicht. Die Beiträge zur Haftpflichtversicherung wirken sich im Rahmen der Höchstbeträge nicht aus.", "Die Festsetzung der Einkommensteuer ist vorläufig hinsichtlich der Abziehbarkeit der Aufwendungen für eine Berufsausbildung als Werbungskosten sowie der Höhe des Grundfreibetrags. Die Vorläufigkeitserklärung erfasst sowohl die Frage, ob die Vorschriften mit höherrangigem Recht vereinbar sind, als auch den Fall, dass das Bundesverfassungsgericht sie anders auslegt.")
    p.s.new_page()
    p.head("Rechtsbehelfsbelehrung", size=11)
    p.pars("Die Festsetzung kann mit dem Einspruch angefochten werden. Der Einspruch ist bei dem vorbezeichneten Finanzamt schriftlich einzureichen, diesem elektronisch zu übermitteln oder dort zur Niederschrift zu erklären. Die Frist für die Einlegung beträgt einen Monat.", "Ein Einspruch ist nicht zulässig, soweit dieser Bescheid einen Verwaltungsakt ändert oder ersetzt, gegen den ein zulässiger Einspruch anhängig ist.")


@layout("business_statement__surplus_reckoning_two_pages", body="calibri", footer="Seite {page} von {total}")
def _surplus(p: Leaf) -> None:
    year = p.as_of.year - 1
    p.say("period", f"01.01.{year} - 31.12.{year}")
    income = [Decimal(p.rng.randint(18000, 46000)), Decimal(p.rng.randint(300, 2400))]
    costs = [Decimal(p.rng.randint(lo, hi)) for lo, hi in ((2000, 7000), (900, 3600), (1200, 3900), (300, 900), (200, 700))]
    profit = sum(income) - sum(costs)
    p.say("profit", cents(profit), euro(profit))
    p.s.text(185, 20, f"Steuerbüro {surname(p.rng)} PartG mbB", align="right", bold=True)
    p.s.text(185, 25, f"{street(p.rng)}, {p.plz} {p.town}", align="right", size=8.5)
    p.y = 40
    p.head("Gewinnermittlung nach § 4 Abs. 3 EStG (Einnahmenüberschussrechnung)", size=14)
    p.pairs([("Mandant", "{name}"), ("Betrieb", "Kurierdienst und Kleintransporte"), ("Zeitraum", "{period}")])
    p.y += 5
    p.table((110, 45), [("A. Betriebseinnahmen", "EUR"), ("Erlöse 19 % USt", euro(income[0])), ("Vereinnahmte Umsatzsteuer / sonstige Erträge", euro(income[1])), ("Summe Betriebseinnahmen", euro(sum(income)))], right=(1,), bold=(-1,))
    p.table((110, 45), [("B. Betriebsausgaben", "EUR"), ("Fahrzeugkosten, Kraftstoff", euro(costs[0])), ("Versicherungen, Beiträge", euro(costs[1])), ("Miete Stellplatz und Lager", euro(costs[2])), ("Telefon, Internet", euro(costs[3])), ("Buchführung, Beratung", euro(costs[4])), ("Summe Betriebsausgaben", euro(sum(costs)))], right=(1,), bold=(-1,))
    p.table((110, 45), [("C. Steuerlicher Gewinn (A abzüglich B)", "{profit}")], right=(1,), head=False, bold=(0,))
    p.s.new_page()
    p.head("Bescheinigung", size=12)
    p.pars("Die vorstehende Gewinnermittlung wurde auf der Grundlage der von uns geführten Bücher und der vorgelegten Belege sowie der erteilten Auskünfte erstellt. Die Ordnungsmäßigkeit der Belege war nicht Gegenstand unseres Auftrags.", "Wir haben den Auftrag nach den Grundsätzen der Bundessteuerberaterkammer durchgeführt.")
    p.sign("Steuerberater", day=p.d(p.ago(60, 280)))
