"""Rente und Konto: pension notice, insurance history, statement of account."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from samples import people

from ._issuers import close, house, letter, pension_number
from ._leaf import Leaf, cents, euro, layouts_of
from ._texts import DUTIES, REMEDY_SOCIAL

LAYOUTS, layout = layouts_of()


def _last(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


@layout("bank_statement__savings_bank_two_sheets", body="narrow", size=9.5, footer="Blatt {page}")
def _statement(p: Leaf) -> None:
    p.say("iban", people.iban(p.rng))
    day = p.say("issued_on", p.ago(2, 90))
    p.s.text(20, 18, f"Sparkasse {p.town}", size=15, bold=True, colour=(0.8, 0.0, 0.05))
    p.s.text(20, 23, f"Kontoauszug {p.rng.randint(3, 11)}/{day.year}", size=10)
    p.text(20, 40, "{name}")
    p.s.text(20, 45, str(p.h.address))
    p.y = 52
    p.pairs([("IBAN", "{iban}"), ("BIC", "WELADED1XXX"), ("Auszug vom", "{issued_on}"), ("Kontoart", "Giro Online Privat")], form="cells", columns=4)
    p.y += 4
    balance, rows = p.rng.randint(20000, 180000), [("Buchung", "Wert", "Vorgang", "Betrag EUR")]
    start = balance
    for at in range(26):
        text, sign = p.rng.choice([("Lastschrift REWE SAGT DANKE", -1), ("Kartenzahlung LIDL", -1), ("Gutschrift Lohn/Gehalt", 1), ("Dauerauftrag Miete Hausverwaltung", -1), ("Lastschrift Telefonica", -1), ("Bargeldauszahlung GA 0412", -1), ("Gutschrift Familienkasse Kindergeld", 1), ("Echtzeitüberweisung an Imran", -1), ("Lastschrift Stadtwerke Abschlag", -1)])
        amount = p.rng.randint(600, 12000) * (12 if sign > 0 else 1)
        balance += sign * amount
        booked = day - timedelta(days=28 - at)
        rows.append((f"{booked:%d.%m.}", f"{booked:%d.%m.}", text, f"{euro(amount / 100)}{'+' if sign > 0 else '-'}"))
    p.text(190, p.y, f"Kontostand alt {euro(start / 100)}+", align="right")
    p.y += 3
    p.table((20, 20, 95, 35), rows, right=(3,), lines=False, x=20, tall=2.6)
    p.text(190, p.y + 5, f"Kontostand neu am {p.d(day)}  {euro(abs(balance) / 100)}{'+' if balance >= 0 else '-'}", align="right", bold=True)


@layout("pension_notice__reduced_earning_three_pages", body="arial", leading=1.45, footer="Seite {page} von {total}")
def _pension(p: Leaf) -> None:
    p.say("valid_from", (start := date(p.as_of.year, p.rng.randint(2, 9), 1)))
    p.say("issued_on", start + timedelta(days=p.rng.randint(10, 60)))
    p.say("valid_until", _last(start.year + 3, start.month - 1))
    gross = p.rng.randint(64000, 118000) / 100
    p.say("gross_monthly", cents(gross), f"{euro(gross)} EUR")
    p.say("monthly_amount", cents(gross * 0.8775), f"{euro(gross * 0.8775)} EUR")
    p.know(pension_type="full_reduction", decision="granted")
    letter(p, house(p, "Deutsche Rentenversicherung", "Mitteldeutschland" if p.town in ("Jena", "Musterau", "Magdeburg") else "Bund", colour=(0.0, 0.3, 0.6)), "Rentenbescheid", form="word", info=[("Datum", "{issued_on}"), ("Kennzeichen", "4021")])
    p.pars("auf Ihren Antrag erhalten Sie von uns eine befristete Rente wegen voller Erwerbsminderung.", "Die Rente beginnt am {valid_from}. Sie endet mit dem {valid_until}.", "Für die Zeit ab Rentenbeginn werden laufend monatlich {monthly_amount} gezahlt.")
    p.table((100, 45), [("Berechnung der monatlichen Rente", ""), ("Rentenbetrag", "{gross_monthly}"), ("Beitragsanteil zur Krankenversicherung", f"{euro(gross * 0.0875)} EUR"), ("Beitrag zur Pflegeversicherung", f"{euro(gross * 0.035)} EUR"), ("monatlicher Zahlbetrag", euro(gross * 0.8775) + " EUR")], right=(1,), bold=(-1,), tall=2)
    p.pars("Die Nachzahlung für abgelaufene Monate wird vorläufig nicht ausgezahlt, weil zunächst Ansprüche anderer Stellen zu klären sind.", "Die Rente ist befristet, weil die volle Erwerbsminderung nach den medizinischen Unterlagen voraussichtlich behoben werden kann. Der Weiterzahlungsantrag sollte vier Monate vor Ablauf gestellt werden.")
    p.s.new_page()
    p.head("Mitteilungspflichten", size=12)
    p.pars("Sie müssen uns jede Aufnahme oder Änderung einer Beschäftigung oder selbständigen Tätigkeit mitteilen. Die jährliche Hinzuverdienstgrenze beträgt bei einer Rente wegen voller Erwerbsminderung drei Achtel der 14fachen monatlichen Bezugsgröße.", *DUTIES, *REMEDY_SOCIAL)
    p.s.new_page()
    p.head("Anlage 1: Ermittlung der persönlichen Entgeltpunkte", size=12)
    p.table((90, 45), [("Zeit", "Entgeltpunkte"), *((f"01.01.{year} - 31.12.{year}", f"0,{p.rng.randint(4100, 8999)}") for year in range(start.year - 7, start.year)), ("Zurechnungszeit", f"1{p.rng.randint(0, 9)},{p.rng.randint(1000, 9999)}")], right=(1,))
    p.par("Versicherte Person: {name}, geboren {birth_date}")


def _history_rows(p: Leaf) -> tuple[list[tuple[str, str, str, str]], int]:
    rows, total, day = [("vom", "bis", "Art der Zeit", "Monate")], 0, date(p.as_of.year - p.rng.randint(6, 9), p.rng.randint(1, 12), 1)
    while day.year < p.as_of.year:
        months = 13 - day.month
        kind = p.rng.choice(["Pflichtbeitragszeit", "Pflichtbeitragszeit", "Pflichtbeitragszeit - geringfügige Beschäftigung", "Bezug von Arbeitslosengeld"])
        rows.append((p.d(day), p.d(_last(day.year, 12)), kind, str(months)))
        total += months
        day = date(day.year + 1, 1, 1)
    return rows, total


@layout("pension_insurance_history__account_statement_three_pages", body="arial", leading=1.4, footer="Seite {page} von {total}")
def _history(p: Leaf) -> None:
    number = pension_number(p.rng, p.h)
    p.say("insurance_number", number, f"{number[:2]} {number[2:8]} {number[8]} {number[9:]}")
    p.say("issued_on", (day := p.ago(5, 120)))
    rows, total = _history_rows(p)
    p.say("contribution_months", total)
    p.say("as_of", day)
    letter(p, house(p, "Deutsche Rentenversicherung", "Bund", colour=(0.0, 0.3, 0.6), town="10704 Berlin"), "Ihr Versicherungsverlauf", form="word", info=[("Datum", "{issued_on}"), ("VSNR", "{insurance_number}")])
    p.pars("mit diesem Schreiben erhalten Sie die Aufstellung der in Ihrem Versicherungskonto gespeicherten Daten, die für die Feststellung und Erbringung von Leistungen erheblich sind (Versicherungsverlauf), mit Stand vom {as_of}.", "Bitte prüfen Sie, ob alle Zeiten vollständig enthalten sind. Sollten Zeiten fehlen, setzen Sie sich mit einer Auskunfts- und Beratungsstelle in Verbindung. Zeiten der Kindererziehung oder einer Ausbildung werden nur auf Antrag berücksichtigt.")
    p.par("{name}, geboren am {birth_date}")
    p.s.new_page()
    p.head("Versicherungsverlauf", size=13)
    p.table((32, 32, 82, 22), rows, right=(3,), tall=2)
    p.par("Insgesamt sind {contribution_months} Kalendermonate mit Beitragszeiten belegt.")
    p.s.new_page()
    p.head("Erläuterungen", size=13)
    p.pars("Pflichtbeitragszeiten sind Zeiten, für die Pflichtbeiträge gezahlt wurden. Entgelte aus geringfügiger Beschäftigung werden anteilig berücksichtigt, wenn der Arbeitgeber allein Pauschalbeiträge gezahlt hat.", "Die allgemeine Wartezeit beträgt fünf Jahre. Auf sie werden Beitragszeiten und Ersatzzeiten angerechnet.", "Der Versicherungsverlauf ist kein Bescheid. Er berührt die Verbindlichkeit früherer Feststellungsbescheide nicht.")


@layout("pension_insurance_history__information_letter_with_months", body="calibri", leading=1.4, footer="")
def _information(p: Leaf) -> None:
    p.say("insurance_number", pension_number(p.rng, p.h))
    p.say("issued_on", (day := p.ago(5, 200)))
    p.say("as_of", _last(day.year - 1, 12))
    p.say("contribution_months", p.rng.randint(22, 90))
    letter(p, house(p, "Deutsche Rentenversicherung", "Nord", colour=(0.0, 0.3, 0.6)), "Ihre Renteninformation", form="split", info=[("Versicherungsnr.", "{insurance_number}"), ("Datum", "{issued_on}")])
    p.pars("in dieser Renteninformation haben wir die für Sie bis zum {as_of} gespeicherten Daten und das geltende Rentenrecht berücksichtigt. Versicherte Person: {name}, geboren {birth_date}.", "Ihre Regelaltersrente würde nach dem 67. Lebensjahr beginnen.")
    p.table((120, 35), [("", "EUR im Monat"), ("Rente wegen voller Erwerbsminderung", euro(p.rng.randint(500, 900))), ("Höhe Ihrer künftigen Regelaltersrente, bislang erreicht", euro(p.rng.randint(60, 260))), ("bei gleichbleibenden Beiträgen", euro(p.rng.randint(700, 1300)))], right=(1,), tall=2.2)
    p.par("In Ihrem Konto sind bis zum genannten Tag {contribution_months} Monate mit Beitragszeiten gespeichert. Von Ihnen und Ihren Arbeitgebern wurden Beiträge in Höhe von " + euro(p.rng.randint(9000, 40000)) + " EUR gezahlt.")
    close(p, "Ihre Deutsche Rentenversicherung Nord", signed=False)
