"""Lohn und Gehalt: slips of several payroll programs, yearly statements, and who else tells what is earned."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from samples import people

from ._bogen import Bogen, euro, layouts_of, month_of
from ._namen import digits, employer_number, pension_number, tax_number

LAYOUTS, layout = layouts_of()
Wage = Mapping[str, float]


def _wage(gross: float, tax: float) -> Wage:
    """Deductions of one month, each rounded to cents, and what is left."""
    parts = {"lst": round(gross * tax, 2), "kv": round(gross * 0.0855, 2), "pv": round(gross * 0.024, 2), "rv": round(gross * 0.093, 2), "av": round(gross * 0.013, 2)}
    social = round(parts["kv"] + parts["pv"] + parts["rv"] + parts["av"], 2)
    return parts | {"gross": gross, "sv": social, "net": round(gross - parts["lst"] - social, 2)}


def _slip(p: Bogen, employer: str, low: int, high: int, *, other: float = 0, show: str = "{}", month_form: str = "word", entry: str = "dots", tax_class: bool = True) -> Wage:
    """The values of a slip: the month before last at the latest, entry one to six years ago."""
    back = p.rng.randint(1, 5)
    first = (p.as_of.replace(day=1) - timedelta(days=31 * back)).replace(day=1)
    shown = {"word": month_of(first), "slash": f"{first:%m/%Y}", "dot": f"{first:%m.%Y}", "iso": f"{first:%Y-%m}"}[month_form]
    p.say("month", f"{first:%Y-%m}", shown)
    p.say("employer", employer)
    class_ = p.rng.choice((1, 1, 3, 4, 5))
    if tax_class:
        p.say("tax_class", class_)
    began = first - timedelta(days=p.rng.randint(200, 2200))
    p.say("entry_date", began, f"{began:%d%m%y}" if entry == "six" else None)
    wage = _wage(round(p.rng.randint(low * 100, high * 100) / 100, 2), {1: 0.09, 3: 0.03, 4: 0.09, 5: 0.19}[class_])
    p.money("gross", wage["gross"], show)
    p.money("statutory_net", wage["net"], show)
    p.money("payout", round(wage["net"] - other, 2), show)
    p.let(month_day=f"{first:%d.%m.%Y}", lst=euro(wage["lst"]), kv=euro(wage["kv"]), pv=euro(wage["pv"]), rv=euro(wage["rv"]), av=euro(wage["av"]), sv=euro(wage["sv"]), iban=people.iban(p.rng), svnr=pension_number(p.rng, p.h), tin=tax_number(p.rng), other=euro(other), pers=digits(p.rng, 5), year_gross=euro(wage["gross"] * 7), ded=euro(round(wage["sv"] + wage["lst"], 2)))
    return wage


def _firm(p: Bogen, kind: str) -> str:
    return kind.replace("#", p.free["sur"])


@layout("payslip__captions_over_values_grid_of_tax_adviser", body="arial", size=8.6, footer="", left=15.0, right=15.0)
def _grid(p: Bogen) -> None:
    _slip(p, _firm(p, "# Gebäudereinigung GmbH & Co. KG"), 1500, 2900, other=25, entry="six")
    p.known["birth_date"] = (p.h.birth_date, f"{p.h.birth_date:%d%m%y}")
    p.text(15, 14, "{employer} * [lane] * [plz] [town]", size=6.4)
    p.text(15, 20, "Abrechnung der Brutto/Netto-Bezüge", size=11, bold=True)
    p.text(120, 20, "für {month}", size=11, bold=True)
    p.y = 24
    for caps, vals in ((("Personal-Nr.", "Geburtsdatum", "StKl", "Faktor", "Ki.Frbtr.", "Konfession", "St.-Tg.", "Eintritt"), ("[pers]", "{birth_date}", "{tax_class}", "", "1,0", "--", "30", "{entry_date}")), (("SV-Nummer", "Krankenkasse", "PGRS", "BGRS", "KK%", "SV-Tg.", "Steuer-ID", "Austritt"), ("[svnr]", "IKK classic", "101", "1111", "17,10", "30", "[tin]", ""))):
        for at, (cap, val) in enumerate(zip(caps, vals, strict=True)):
            p.s.text(15 + at * 23, p.y + 3, cap, size=5.2)
            p.text(15 + at * 23, p.y + 7, val, size=7.4)
        p.y += 10
    p.s.rule(15, p.y, 195, p.y, thick=0.4)
    p.text(25, p.y + 10, "{name}", size=10)
    p.text(25, p.y + 15, "[street]", size=10)
    p.text(25, p.y + 20, "[plz] [town]", size=10)
    p.y += 30
    p.table((18, 82, 20, 20, 34), [("Lohnart", "Bezeichnung", "Einheit", "Menge", "Betrag"), ("1000", "Stundenlohn", "Std", "152,00", "{gross}"), ("", "Gesamt-Brutto", "", "", "{gross}")], right=(3, 4), x=15, lines=False, bold=(-1,))
    p.table((40, 34, 34, 34, 32), [("Steuer/Sozialvers.", "Lohnsteuer", "KV-Beitrag", "RV-Beitrag", "AV / PV"), ("Gesamt", "[lst]", "[kv]", "[rv]", "[av] / [pv]")], right=(1, 2, 3, 4), x=15, lines=False)
    p.text(120, p.y + 6, "Netto-Verdienst")
    p.text(193, p.y + 6, "{statutory_net}", align="right")
    p.text(120, p.y + 12, "Vorschuss / Abschlag")
    p.text(193, p.y + 12, "[other]-", align="right")
    p.s.rect(118, p.y + 15, 77, 9)
    p.s.text(120, p.y + 21, "Auszahlungsbetrag", bold=True)
    p.text(193, p.y + 21, "{payout}", align="right", bold=True)
    p.text(15, p.y + 32, "Bank: IBAN [iban]", size=7.4)
    p.text(15, p.y + 40, "Verdienstbescheinigung kumuliert: Gesamt-Brutto [year_gross]", size=7.4)


@layout("payslip__typewriter_host_print_trailing_minus", body="courier", size=8.8, footer="", left=14.0, right=10.0)
def _host(p: Bogen) -> None:
    _slip(p, _firm(p, "# Stahlbau AG"), 2400, 4200, other=81.1, month_form="slash")
    p.y = 14
    p.pars("{employer}   Personalabteilung", "Entgeltnachweis      Abrechnungsmonat : {month}", after=0.2)
    p.y += 4
    p.pars("Pers.-Nr. [pers]  {family_name}, {given_names}", "Geb.-Datum {birth_date}  Eintritt {entry_date}  StKl {tax_class}  RV-Nr [svnr]", "Steuer-ID [tin]", after=0.2)
    p.y += 6
    rows = [("Tariflohn EG 6", "{gross}"), ("Gesamtbrutto", "{gross}"), ("Gesetzliche Abzüge:", ""), ("  Lohnsteuer, lfd.", "[lst]-"), ("  Krankenversicherung, lfd.", "[kv]-"), ("  Pflegeversicherung, lfd.", "[pv]-"), ("  Rentenversicherung, lfd.", "[rv]-"), ("  Arbeitslosenversicherung, lfd.", "[av]-"), ("Gesetzliches Netto", "{statutory_net}"), ("sonstige Be- und Abzüge:", ""), ("  Werkskantine", "[other]-"), ("Überweisung", "{payout}")]
    for name, value in rows:
        p.y += 5
        p.s.text(16, p.y, name)
        p.text(150, p.y, value, align="right")
    p.y += 8
    p.par("Überweisung auf Konto [iban]")
    p.par("Bescheinigung nach § 108 Abs. 3 Satz 1 Gewerbeordnung", size=7)


@layout("payslip__two_heads_one_line_items_of_office_software", body="calibri", size=10, footer="", left=18.0, right=15.0)
def _office(p: Bogen) -> None:
    _slip(p, _firm(p, "Malerbetrieb # e. K."), 1900, 3100)
    p.y = 16
    p.par("Lohn-/Gehaltsabrechnung {month}", size=15, bold=True)
    p.column(18, 80, 30, ["{employer}", "[lane]", "[plz] [town]", "", "[herrn]", "{name}", "[street]", "[plz] [town]"], after=0)
    p.y = 28
    p.flush([("Personalnummer", "[pers]"), ("Geburtsdatum", "{birth_date}"), ("Eintrittsdatum", "{entry_date}"), ("Steuerklasse", "{tax_class}"), ("Kinderfreibetrag", "0,5"), ("Sozialvers.-Nr.", "[svnr]"), ("Krankenkasse", "AOK")], edge=150, step=5)
    p.y += 8
    p.bare((18, 100, 130, 190), [("Lohnart", "Menge", "Faktor", "Betrag EUR"), ("Bruttolohn", "1", "", "{gross}"), ("Gesamtbrutto", "", "", "{gross}"), ("Steuerrechtliche Abzüge", "", "", "[lst]"), ("Sozialversicherungsrechtliche Abzüge", "", "", "[sv]"), ("Nettoverdienst", "", "", "{statutory_net}"), ("Auszahlungsbetrag", "", "", "{payout}")], right=(3,), bold=(2, -1), step=6.5)
    p.par("Die Überweisung erfolgt auf IBAN [iban].", size=8.5)


@layout("payslip__temp_agency_hours_and_net_box_at_foot", body="narrow", size=10.4, footer="", left=15.0, right=15.0)
def _agency(p: Bogen) -> None:
    wage = _slip(p, _firm(p, "# Personalservice GmbH"), 1700, 2500, month_form="dot", tax_class=False)
    p.s.rect(0, 0, 210, 16, fill=(0.15, 0.35, 0.6), stroke=None)
    p.text(15, 11, "{employer}", size=14, bold=True, colour=(1, 1, 1))
    p.text(195, 11, "Entgeltabrechnung {month}", size=12, colour=(1, 1, 1), align="right")
    p.y = 24
    p.beneath([("Mitarbeiter/in", "{name}"), ("geboren", "{birth_date}"), ("beschäftigt seit", "{entry_date}"), ("Pers.-Nr.", "[pers]")], columns=4)
    p.y += 6
    rate = euro(round(wage["gross"] / 160, 2))
    p.table((70, 30, 30, 50), [("Bezeichnung", "Stunden", "EUR/Std", "EUR"), ("Grundvergütung EG 2b", "148,00", rate, ""), ("Branchenzuschlag", "12,00", rate, ""), ("Bruttoentgelt", "160,00", "", "{gross}")], right=(1, 2, 3), x=15, bold=(-1,))
    p.table((70, 110), [("Abzüge", "EUR"), ("Lohnsteuer", "[lst]"), ("Krankenvers. Arbeitnehmer", "[kv]"), ("Pflegevers. Arbeitnehmer", "[pv]"), ("Rentenvers. Arbeitnehmer", "[rv]"), ("Arbeitslosenvers.", "[av]")], right=(1,), x=15)
    p.s.rect(105, 250, 90, 22, thick=1)
    p.s.text(108, 257, "Nettoentgelt")
    p.text(192, 257, "{statutory_net}", align="right")
    p.s.text(108, 267, "Wir überweisen", bold=True)
    p.text(192, 267, "{payout}", align="right", bold=True)


@layout("payslip__public_employer_notice_of_pay_with_text_columns", body="open", size=9.2, footer="Blatt {page} von {total}", left=20.0)
def _public(p: Bogen) -> None:
    _slip(p, f"Stadt {p.town}", 2700, 3900, other=38.4, show="{} €")
    p.plain(20, 18, "STADT [town] · Hauptamt · Bezügestelle", size=11, bold=True)
    p.y = 28
    p.par("Bezügemitteilung {month}", size=14, bold=True)
    p.pars("{employer} (Arbeitgeber)   Tarif TVöD-VKA   Entgeltgruppe 5   Stufe 3", after=0.3)
    p.pairs([("Beschäftigte/r", "{name}"), ("Geburtsdatum", "{birth_date}"), ("Eintritt", "{entry_date}"), ("Steuerklasse / Kinder", "{tax_class} / 1,0")], label=48)
    p.y += 4
    p.leaders([("Tabellenentgelt", "{gross}"), ("Summe Gesamtbrutto", "{gross}"), ("Lohnsteuer", "- [lst] €"), ("KV / PV", "- [kv] € / - [pv] €"), ("RV / AV", "- [rv] € / - [av] €"), ("gesetzliches Nettoentgelt", "{statutory_net}"), ("Zusatzversorgung Eigenanteil", "- [other] €"), ("Zahlbetrag", "{payout}")])
    p.y += 8
    p.par("Überweisung zum Monatsende auf IBAN [iban]. Bitte prüfen Sie Ihre Daten und teilen Sie Änderungen unverzüglich mit.", size=8)
    p.s.new_page()
    p.par("Hinweise: Der Zuschuss zum Jobticket wurde zum Jahresbeginn angepasst. Die Jahressonderzahlung wird mit dem Entgelt für November gezahlt. Fragen richten Sie bitte an die Bezügestelle.", size=9)


@layout("payslip__restaurant_handmade_sheet_no_insurance_numbers", body="courier", size=10, footer="")
def _restaurant(p: Bogen) -> None:
    _slip(p, _firm(p, "Restaurant Akropolis, Inh. #"), 1100, 1900, tax_class=False)
    p.y = 24
    p.par("{employer}", bold=True, size=13, after=0.2)
    p.par("[lane], [plz] [town]", after=1.5)
    p.par("Lohnzettel für den Monat {month}", bold=True)
    p.pars("Mitarbeiter: {name}", "bei uns seit: {entry_date}", after=0.3)
    p.y += 5
    for name, value in (("Bruttolohn", "{gross}"), ("- Lohnsteuer", "[lst]"), ("- Sozialabgaben", "[sv]"), ("= Netto", "{statutory_net}"), ("ausgezahlt", "{payout}")):
        p.y += 8
        p.s.text(30, p.y, name)
        p.text(120, p.y, value, align="right")
        p.s.text(123, p.y, "Euro")
    p.y += 14
    p.text(30, p.y, "Betrag bar erhalten:", size=10)
    p.s.scribble(90, p.y, 36, 9)


@layout("payslip__bilingual_logistics_group_boxes_right", body="verdana", size=8.4, footer="", left=14.0, right=14.0)
def _bilingual(p: Bogen) -> None:
    _slip(p, _firm(p, "#Cargo Fulfilment Germany GmbH"), 2300, 3300, month_form="iso", other=12.5)
    p.text(14, 16, "{employer}", size=12, bold=True)
    p.text(196, 16, "Verdienstnachweis / Payslip {month}", size=9, align="right")
    p.s.rule(14, 19, 196, 19, thick=1.5, colour=(0.95, 0.6, 0.0))
    p.y = 22
    p.boxes([("Name / Name", "{names}", 0.4), ("Geburtsdatum / Date of birth", "{birth_date}", 0.2), ("Eintritt / Entry date", "{entry_date}", 0.2), ("St.-Klasse / Tax class", "{tax_class}", 0.2), ("SV-Nr. / Social security no.", "[svnr]", 0.4), ("Steuer-ID / Tax ID", "[tin]", 0.3), ("Personalnr. / Employee no.", "[pers]", 0.3)], numbers=False, x=14, wide=182)
    p.y += 5
    p.table((122, 60), [("Bezüge und Abzüge / Earnings and deductions", "EUR"), ("Grundlohn / Base salary", "{gross}"), ("Gesamtbrutto / Total gross", "{gross}"), ("Lohnsteuer / Income tax", "-[lst]"), ("Krankenversicherung / Health insurance", "-[kv]"), ("Pflegeversicherung / Long-term care insurance", "-[pv]"), ("Rentenversicherung / Pension insurance", "-[rv]"), ("Arbeitslosenversicherung / Unemployment insurance", "-[av]"), ("Gesetzl. Netto / Statutory net", "{statutory_net}"), ("Jobticket", "-[other]"), ("Auszahlung / Net pay", "{payout}")], right=(1,), x=14, bold=(2, 8, -1))


@layout("payslip__minijob_short_form_flat_tax", body="times", size=11, footer="", sheet=(210.0, 152.0))
def _mini(p: Bogen) -> None:
    first = (p.as_of.replace(day=1) - timedelta(days=40)).replace(day=1)
    p.say("month", f"{first:%Y-%m}", month_of(first))
    p.say("employer", _firm(p, "Blumen #"))
    for name in ("gross", "payout"):
        p.money(name, 538.0 if name == "gross" else 518.63)
    p.y = 14
    p.par("{employer}, [lane], [plz] [town]", size=9, after=1)
    p.par("Abrechnung Aushilfslohn (geringfügige Beschäftigung) {month}", bold=True, size=13)
    p.pairs([("Arbeitnehmer/in", "{name}"), ("geb.", "{birth_date}"), ("Stunden", "42,00")], label=42)
    p.y += 4
    p.leaders([("Bruttoverdienst", "{gross}"), ("RV-Eigenanteil 3,6 %", "19,37 EUR"), ("Auszahlung", "{payout}")], edge=140)
    p.y += 5
    p.par("Pauschsteuer und Beiträge an die Minijob-Zentrale trägt der Arbeitgeber.", size=8.5)


@layout("annual_tax_statement__two_column_form_of_current_year", body="arial", size=8.4, footer="", left=15.0, right=15.0)
def _yearly(p: Bogen) -> None:
    year = p.say("year", p.as_of.year - 1)
    gross = round(p.rng.randint(1900000, 4200000) / 100, 2)
    euros, rest = f"{euro(gross)}".split(",")
    p.say("gross", f"{gross:.2f}", euros)
    p.say("issued_on", date(p.as_of.year, 1, p.rng.randint(8, 30)))
    p.text(15, 16, "Ausdruck der elektronischen Lohnsteuerbescheinigung für {year}", size=12, bold=True)
    p.s.text(15, 21, "Nachstehende Daten wurden maschinell an die Finanzverwaltung übertragen.", size=8)
    p.column(15, 80, 28, ["{names}", "[street]", "[plz] [town]", "", "Datum: {issued_on}", "Geburtsdatum: {birth_date}", f"Identifikationsnummer: {tax_number(p.rng)}", f"eTIN: {p.h.family_name[:4].upper()}{digits(p.rng, 6)}"], after=0.1)
    y = 28.0
    rows = (("1. Bescheinigungszeitraum", f"01.01.-31.12.{year}", ""), ("2. Zeiträume ohne Anspruch auf Arbeitslohn", "Anzahl „U“ 0", ""), ("3. Bruttoarbeitslohn einschl. Sachbezüge ohne 9. und 10.", "{gross}", rest), ("4. Einbehaltene Lohnsteuer von 3.", euro(int(gross * 0.08)).split(",")[0], "00"), ("5. Einbehaltener Solidaritätszuschlag von 3.", "0", "00"), ("22. Arbeitgeberanteil a) zur gesetzlichen RV", euro(int(gross * 0.093)).split(",")[0], "12"), ("23. Arbeitnehmeranteil a) zur gesetzlichen RV", euro(int(gross * 0.093)).split(",")[0], "12"), ("25. Arbeitnehmerbeiträge zur gesetzlichen KV", euro(int(gross * 0.08)).split(",")[0], "55"), ("26. Arbeitnehmerbeiträge zur sozialen PV", euro(int(gross * 0.024)).split(",")[0], "08"))
    p.s.text(172, y - 1, "EUR", size=7)
    p.s.text(186, y - 1, "Ct", size=7)
    for name, value, cent in rows:
        p.s.rect(98, y, 97, 8, thick=0.3)
        p.s.text(99.5, y + 5, name, size=6.6)
        p.text(182, y + 5.2, value, align="right")
        p.s.text(186, y + 5.2, cent)
        y += 8
    p.text(15, y + 12, f"Arbeitgeber: [sur] Transporte GmbH, [plz] [town], Steuernummer {digits(p.rng, 3)}/{digits(p.rng, 4)}/{digits(p.rng, 4)}", size=8)


@layout("annual_tax_statement__monospaced_list_of_programme", body="courier", size=9.2, footer="", left=18.0)
def _yearly_b(p: Bogen) -> None:
    year = p.say("year", p.as_of.year - p.rng.randint(1, 3))
    gross = round(p.rng.randint(1900000, 4200000) / 100, 2)
    p.money("gross", gross, "{}")
    p.y = 16
    p.pars("Ausdruck der elektronischen Lohnsteuerbescheinigung für {year}", "[sur] Hausverwaltung GmbH    BBNR " + employer_number(p.rng), "Transferticket " + digits(p.rng, 14), after=0.3)
    p.y += 4
    p.pars("Arbeitnehmer: {name}", "Geburtsdatum: {birth_date}   IdNr " + tax_number(p.rng), after=0.3)
    p.y += 5
    p.leaders([(f"1. Dauer des Dienstverhältnisses 01.02.-31.12.{year}", ""), ("3. Bruttoarbeitslohn", "{gross}"), ("4. Lohnsteuer", euro(gross * 0.07)), ("5. Solidaritätszuschlag", "0,00"), ("6. Kirchensteuer", "0,00"), ("22a. AG-Anteil RV", euro(gross * 0.093)), ("23a. AN-Anteil RV", euro(gross * 0.093)), ("25. KV", euro(gross * 0.083)), ("26. PV", euro(gross * 0.024)), ("27. AV", euro(gross * 0.013))], edge=180)
