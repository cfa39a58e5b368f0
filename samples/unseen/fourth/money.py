"""Steuer, Rente, Gewerbe: assessments, evaluations, pensions and insurance records."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from ._bogen import Bogen, euro, layouts_of, long, spouse
from ._briefe import end, letter, org
from ._namen import digits, pension_number, tax_number

LAYOUTS, layout = layouts_of()
_REMEDY = ("Rechtsbehelfsbelehrung", "Die Festsetzung kann mit dem Einspruch angefochten werden. Der Einspruch ist beim oben genannten Finanzamt schriftlich einzureichen, elektronisch zu übermitteln oder dort zur Niederschrift zu erklären. Die Frist beträgt einen Monat; sie beginnt mit Ablauf des Tages, an dem Ihnen dieser Bescheid bekannt gegeben worden ist.")


def _assessed(p: Bogen, form: str = "{}") -> float:
    p.say("year", p.as_of.year - p.rng.randint(1, 3))
    total = p.rng.randrange(12000, 41000)
    p.say("total_income", f"{total}.00", form.format(f"{total:,}".replace(",", ".")))
    p.say("issued_on", p.ago(20, 500))
    return float(total)


@layout("tax_assessment__tax_office_typed_columns_three_parts", body="courier", size=9.2, footer="Seite {page} von {total}", left=20.0, right=15.0)
def _typed(p: Bogen) -> None:
    total = _assessed(p)
    p.pars("Finanzamt [town]", "[plz] [town], [lane]", "Identifikationsnummer " + tax_number(p.rng), f"Steuernummer {digits(p.rng, 3)}/{digits(p.rng, 3)}/{digits(p.rng, 5)}", "{issued_on}", after=0.1)
    p.y += 10
    p.pars("[herrn]", "{name}", "[street]", "[plz] [town]", after=0)
    p.y += 8
    p.par("Bescheid für {year} über Einkommensteuer und Solidaritätszuschlag", bold=True, size=12)
    p.par("Festsetzung", bold=True, after=0.2)
    p.bare((20, 130, 170), [("Art der Steuerfestsetzung", "Einkommensteuer EUR", "Solidaritätszuschlag EUR"), ("Festgesetzt werden", euro(total * 0.11).split(",")[0] + ",00", "0,00"), ("ab Steuerabzug vom Lohn", euro(total * 0.13).split(",")[0] + ",00", "0,00"), ("verbleibende Beträge", "-" + euro(total * 0.02).split(",")[0] + ",00", "0,00")], right=(1, 2), size=8.2)
    p.par("Das Guthaben wird auf das angegebene Konto überwiesen. Der Bescheid ist nach § 165 Abs. 1 Satz 2 AO teilweise vorläufig.")
    p.par("Besteuerungsgrundlagen", bold=True, after=0.2)
    p.par("Berechnung des zu versteuernden Einkommens", after=0.2)
    p.leaders([("Bruttoarbeitslohn", f"{int(total) + 1230:,}".replace(",", ".")), ("ab Arbeitnehmer-Pauschbetrag", "1.230"), ("Einkünfte aus nichtselbständiger Arbeit", "{total_income}"), ("Gesamtbetrag der Einkünfte", "{total_income}"), ("ab beschränkt abziehbare Sonderausgaben", "3.812"), ("zu versteuerndes Einkommen", f"{int(total) - 3812:,}".replace(",", "."))], edge=180)
    p.y += 5
    p.pars(*_REMEDY)


@layout("tax_assessment__joint_couple_columns_sans", body="arial", size=10, footer="Seite {page}")
def _joint(p: Bogen) -> None:
    total = _assessed(p, "{} €")
    other = spouse(p)
    letter(p, "shield", org(p, "Finanzamt [town]", "Veranlagungsbezirk 14"), "Bescheid für {year} über Einkommensteuer, Solidaritätszuschlag und Kirchensteuer", info=[("Steuernummer", f"{digits(p.rng, 2)}/{digits(p.rng, 3)}/{digits(p.rng, 5)}"), ("Datum", "{issued_on}"), ("IdNr.", tax_number(p.rng))], to=("[herrn] {name}", f"und {other.salutation} {other.full_name}", "[street]", "[plz] [town]"), greet=False)
    p.par("Sie werden nach § 26b EStG zusammen veranlagt.")
    p.table((70, 32, 32, 32), [("", "Ehegatte A", "Ehegatte B", "Insgesamt"), ("Einkünfte aus nichtselbständiger Arbeit", euro(total * 0.7)[:-3], euro(total * 0.3)[:-3], ""), ("Gesamtbetrag der Einkünfte", "", "", "{total_income}"), ("Vorsorgeaufwendungen", "", "", "- 4.907 €"), ("zu versteuerndes Einkommen", "", "", euro(total - 4907)[:-3] + " €"), ("festgesetzte Einkommensteuer", "", "", euro(total * 0.06)[:-3] + " €")], right=(1, 2, 3), tall=2)
    p.pars(*_REMEDY, size=9)


@layout("tax_assessment__trader_under_reserve_of_review", body="calibri", size=11, footer="- {page} -")
def _trader(p: Bogen) -> None:
    total = _assessed(p, "{} EUR")
    letter(p, "typed", org(p, "Finanzamt [town]-Außenbezirk", "Einkommensteuer"), "Einkommensteuerbescheid {year}", info=[("Steuer-Nr.", f"{digits(p.rng, 3)}/{digits(p.rng, 4)}/{digits(p.rng, 4)}"), ("Datum", "{issued_on}")], at="bar", greet=False)
    p.pars("Der Bescheid ergeht unter dem Vorbehalt der Nachprüfung (§ 164 AO).", "Einkünfte aus Gewerbebetrieb (Imbiss): " + euro(total) + " EUR", "Gesamtbetrag der Einkünfte: {total_income}", "Die Einkommensteuer wird festgesetzt auf " + euro(int(total * 0.1)) + " EUR. Bitte zahlen Sie den Betrag innerhalb eines Monats.")
    p.pars(*_REMEDY)


@layout("business_statement__short_term_evaluation_month_and_cumulated", body="narrow", size=10, footer="", left=15.0)
def _bwa(p: Bogen) -> None:
    month = (p.as_of.replace(day=1) - timedelta(days=40)).replace(day=1)
    p.say("period", f"{month:%m/%Y}", f"{month:%m/%Y}")
    sales = p.rng.randrange(9000, 19000)
    p.money("profit", round(sales * 0.31, 2), "{}")
    p.text(15, 18, "Kurzfristige Erfolgsrechnung (BWA Form 01) {period}", size=13, bold=True)
    p.text(15, 24, "Mandant: {name}, Gemüsehandel, [town]", size=10)
    p.y = 32
    rows = [("Bezeichnung", "Monat EUR", "% Ges.-Leistg.", "Jan - Monat EUR"), ("Umsatzerlöse", euro(sales), "100,00", euro(sales * 8.4)), ("Gesamtleistung", euro(sales), "100,00", euro(sales * 8.4)), ("Mat./Wareneinkauf", euro(sales * 0.46), "46,00", euro(sales * 3.9)), ("Rohertrag", euro(sales * 0.54), "54,00", euro(sales * 4.5)), ("Personalkosten", euro(sales * 0.11), "11,00", euro(sales * 0.95)), ("Raumkosten", euro(sales * 0.08), "8,00", euro(sales * 0.67)), ("Kfz-Kosten", euro(sales * 0.04), "4,00", euro(sales * 0.3)), ("Gesamtkosten", euro(sales * 0.23), "23,00", euro(sales * 1.92)), ("Vorläufiges Ergebnis", "{profit}", "31,00", euro(sales * 2.58))]
    p.bare((15, 110, 140, 180), rows, right=(1, 2, 3), bold=(4, -1), step=6)
    p.par("Erstellt durch Steuerberatung [chief], ohne Prüfung der Belege.", size=8)


@layout("business_statement__surplus_statement_of_year_signed", body="times", size=11, footer="")
def _surplus(p: Bogen) -> None:
    year = p.as_of.year - 1
    p.say("period", str(year), str(year))
    income = p.rng.randrange(32000, 76000)
    costs = int(income * 0.52)
    p.money("profit", income - costs, "{} €")
    p.y = 24
    p.par("Einnahmenüberschussrechnung {period}", size=16, bold=True, after=0.2)
    p.par("{name}, Kurierdienst, [street], [plz] [town]", after=1)
    p.leaders([("A. Betriebseinnahmen", euro(income) + " €"), ("B. Betriebsausgaben", ""), ("   Fahrzeugkosten", euro(int(costs * 0.6)) + " €"), ("   Telefon, Bürobedarf", euro(int(costs * 0.1)) + " €"), ("   Versicherungen, Beiträge", euro(costs - int(costs * 0.6) - int(costs * 0.1)) + " €"), ("   Summe Ausgaben", euro(costs) + " €"), ("Gewinn nach § 4 Abs. 3 EStG", "{profit}")])
    p.sign("Unternehmer", day="")


def _insured(p: Bogen) -> str:
    number = pension_number(p.rng, p.h)
    shown = f"{number[:2]} {number[2:8]} {number[8]} {number[9:]}"
    p.say("insurance_number", number, shown)
    return shown


@layout("pension_notice__age_pension_first_grant_with_payment_table", body="arial", size=10.5, footer="Seite {page}")
def _age(p: Bogen) -> None:
    gross = p.rng.randrange(480, 1350)
    p.money("gross_monthly", gross)
    p.money("monthly_amount", round(gross * 0.8875, 2))
    p.say("valid_from", (first := p.ago(40, 900).replace(day=1)))
    p.say("issued_on", first - timedelta(days=p.rng.randint(10, 60)))
    p.know(pension_type="age", decision="granted")
    letter(p, "stacked", org(p, "Deutsche Rentenversicherung", "Mitteldeutschland", (0.0, 0.3, 0.6)), "Rentenbescheid", info=[("Vers.-Nr.", pension_number(p.rng, p.h)), ("Datum", "{issued_on}")], greet=True)
    p.pars("auf Ihren Antrag erhalten Sie von uns Regelaltersrente.", "Die Rente beginnt am {valid_from}.", "Für die Zeit ab Rentenbeginn werden laufend monatlich gezahlt:")
    p.leaders([("monatliche Rente (brutto)", "{gross_monthly}"), ("Beitrag zur Krankenversicherung", "- " + euro(round(gross * 0.0855, 2)) + " EUR"), ("Beitrag zur Pflegeversicherung", "- " + euro(round(gross * 0.027, 2)) + " EUR"), ("monatlicher Zahlbetrag", "{monthly_amount}")])
    p.y += 5
    p.pars("Die Rente wird am Monatsende ausgezahlt. Geburtsdatum: {birth_date}", "Rechtsbehelfsbelehrung: Gegen diesen Bescheid kann innerhalb eines Monats Widerspruch erhoben werden.")
    end(p, "Ihre Deutsche Rentenversicherung Mitteldeutschland", phrase="", signed=False)


@layout("pension_notice__full_reduction_limited_in_time_running_text", body="times", size=11.2, footer="Seite {page} von {total}")
def _reduced(p: Bogen) -> None:
    p.money("monthly_amount", p.rng.randrange(52000, 99000) / 100, "{} Euro")
    start = p.say("valid_from", p.ago(60, 600).replace(day=1))
    p.say("valid_until", date(start.year + 3, start.month, 1) - timedelta(days=1))
    p.say("issued_on", start + timedelta(days=40))
    p.know(pension_type="full_reduction", decision="granted")
    letter(p, "typed", org(p, "Deutsche Rentenversicherung Bund", "10704 Berlin", town="10709 Berlin", lane="Ruhrstraße 2"), "Bescheid über Ihre Rente wegen voller Erwerbsminderung", info=[("Versicherungsnummer", pension_number(p.rng, p.h)), ("Datum", "{issued_on}")], at="bar")
    p.pars("wir bewilligen Ihnen Rente wegen voller Erwerbsminderung auf Zeit. Sie beginnt am {valid_from} und endet mit dem {valid_until}.", "Der monatliche Zahlbetrag nach Abzug der Beiträge zur Kranken- und Pflegeversicherung beläuft sich auf {monthly_amount}.", "Bei der Entscheidung haben wir berücksichtigt, dass Ihr Leistungsvermögen weniger als drei Stunden täglich beträgt. Da begründete Aussicht besteht, dass die Erwerbsminderung behoben werden kann, ist die Rente befristet (§ 102 Abs. 2 SGB VI).", "Widerspruch ist binnen eines Monats möglich.")
    end(p, "[clerk]", phrase="Mit freundlichen Grüßen", signed=False)


_ROWS = (("Pflichtbeitragszeit", 12), ("Pflichtbeitragszeit", 12), ("Pflichtbeitragszeit, Bezug von Leistungen der Agentur für Arbeit", 5), ("Pflichtbeitragszeit", 7), ("Pflichtbeitragszeit für Kindererziehung", 12), ("Pflichtbeitragszeit", 12))


def _history(p: Bogen) -> tuple[list[tuple[str, str, str, str]], int]:
    year = p.as_of.year - 6
    rows, months = [], 0
    for at, (kind, count) in enumerate(_ROWS):
        rows.append((f"01.01.{year + at}", f"{date(year + at, count, 28):%m}", kind, str(count)))
        rows[-1] = (rows[-1][0], f"{(date(year + at + (count == 12), count % 12 + 1, 1) - timedelta(days=1)):%d.%m.%Y}", kind, f"{count} Mon.")
        months += count
    return rows, months


@layout("pension_insurance_history__record_table_with_sum_and_status_date", body="arial", size=9.6, footer="Seite {page} von {total}")
def _record(p: Bogen) -> None:
    rows, months = _history(p)
    _insured(p)
    p.say("as_of", p.ago(10, 150))
    p.say("contribution_months", months)
    p.s.text(25, 18, "Deutsche Rentenversicherung Rheinland", size=11, bold=True)
    p.text(190, 18, "Versicherungsnummer {insurance_number}", size=9, align="right")
    p.y = 30
    p.par("Versicherungsverlauf", size=15, bold=True)
    p.pars("für {name}, geboren am {birth_date}", "Stand: {as_of}", after=0.4)
    p.bare((25, 52, 80, 172), [("vom", "bis", "Art der Zeit", "Umfang"), *rows], right=(), step=5.8)
    p.par("Summe der Monate mit Beitragszeiten: {contribution_months}", bold=True)
    p.par("Die Daten wurden von Arbeitgebern, Krankenkassen und der Agentur für Arbeit gemeldet.", size=8.5)


@layout("pension_insurance_history__yearly_information_letter_without_months", body="calibri", size=11, footer="Seite {page}")
def _information(p: Bogen) -> None:
    _insured(p)
    p.say("issued_on", p.ago(30, 400))
    p.say("as_of", date(p.known["issued_on"][0].year - 1, 12, 31))  # type: ignore[attr-defined]
    letter(p, "stacked", org(p, "Deutsche Rentenversicherung", "Baden-Württemberg", (0.0, 0.35, 0.6)), "Ihre Renteninformation", info=[("Vers.-Nr.", "{insurance_number}"), ("Datum", "{issued_on}")])
    p.pars("in dieser Renteninformation haben wir die für Sie vom " + f"01.03.{p.as_of.year - 6} bis zum " + "{as_of} gespeicherten Daten berücksichtigt. Geburtsdatum: {birth_date}.", "Rente wegen voller Erwerbsminderung: Wären Sie heute voll erwerbsgemindert, bekämen Sie von uns eine monatliche Rente von 912,44 EUR.", "Höhe Ihrer künftigen Regelaltersrente: Ihre bislang erreichte Rentenanwartschaft entspräche einer monatlichen Rente von 268,10 EUR. Sollten bis zur Regelaltersgrenze Beiträge wie im Durchschnitt der letzten fünf Jahre gezahlt werden, bekämen Sie 1.288,30 EUR.", "Bisher gezahlte Beiträge: Arbeitgeber 11.204,18 EUR, Sie selbst 11.204,18 EUR.")
    end(p, "Ihre Deutsche Rentenversicherung", phrase="", signed=False)


@layout("pension_insurance_history__determination_notice_monospaced_list", body="courier", size=8.8, footer="Blatt {page}", left=18.0, right=12.0)
def _determined(p: Bogen) -> None:
    rows, months = _history(p)
    _insured(p)
    day = p.say("issued_on", p.ago(20, 300))
    p.say("as_of", day)
    p.known["as_of"] = (day, p.d(day))
    p.say("contribution_months", months)
    p.y = 16
    p.pars("DEUTSCHE RENTENVERSICHERUNG NORD   23544 LÜBECK", "VSNR {insurance_number}   DATUM {issued_on}", "{names}, geb. {birth_date}", after=0.2)
    p.y += 6
    p.par("Feststellungsbescheid nach § 149 Abs. 5 SGB VI - Anlage 2: Versicherungsverlauf", bold=True)
    p.par("gespeicherte Zeiten bis {as_of}")
    for first, last, kind, count in rows:
        p.y += 5
        p.s.text(18, p.y, f"{first} - {last}  {count:>8}  {kind}")
    p.y += 8
    p.par("Anzahl der Kalendermonate mit Beiträgen: {contribution_months}")
    p.par("Zeiten, die länger als sechs Kalenderjahre zurückliegen, werden verbindlich festgestellt.")


@layout("pension_insurance_history__account_letter_years_in_paragraphs", body="open", size=9.8, footer="")
def _account(p: Bogen) -> None:
    rows, months = _history(p)
    _insured(p)
    p.say("issued_on", (day := p.ago(5, 100)), long(day))
    p.say("contribution_months", months)
    letter(p, "footed", org(p, "Knappschaft-Bahn-See", "Rentenversicherung"), "Auskunft über Ihr Versicherungskonto {insurance_number}", info=[("", "{issued_on}")], at="date")
    p.pars("für Sie, geboren am {birth_date}, sind folgende Zeiten gemeldet:", *(f"Vom {first} bis {last}: {kind} ({count})." for first, last, kind, count in rows), "Insgesamt enthält Ihr Konto {contribution_months} Monate mit Pflichtbeiträgen.")
    end(p, signed=False)
