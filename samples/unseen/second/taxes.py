"""Taxes, business, account, sponsors (Steuer, Betrieb, Konto), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from datetime import date

from samples import people
from samples.typesetting import MONTHS

from ._kit import Pen, group
from ._letter import letter, to
from ._numbers import eur, later

LAYOUTS, layout = group()


@layout("annual_tax_statement__two_columns", body="arial", dates="dots", size=9)
def _annual(pen: Pen) -> None:
    someone, rng = pen.holder, pen.rng
    year, gross = pen.as_of.year - 1, rng.randint(19000, 38000) + rng.randint(1, 99) / 100
    pen.title(f"Ausdruck der elektronischen Lohnsteuerbescheinigung für {pen('year', year)}", size=13)
    pen.para("Nachstehende Daten wurden maschinell an die Finanzverwaltung übertragen.", size=8)
    pen.lines(
        f"{pen.who()}, geb. {pen.born()}",
        f"{someone.address}",
        f"Datum: {pen.issued(date(year + 1, 1, rng.randint(8, 28)))}",
    )
    pen.gap(4)
    whole, cents = f"{gross:.2f}".split(".")
    pen.told["gross"] = f"{gross:.2f}"
    lines = (
        ("1. Bescheinigungszeitraum", "01.01. - 31.12.", ""), ("3. Bruttoarbeitslohn einschl. Sachbezüge ohne 9. und 10.", f"{int(whole):,}".replace(",", "."), cents),
        ("4. Einbehaltene Lohnsteuer von 3.", f"{int(gross * 0.08):,}".replace(",", "."), "12"), ("22. a) Arbeitgeberanteil zur gesetzlichen Rentenversicherung", f"{int(gross * 0.093):,}".replace(",", "."), "44"),
        ("23. a) Arbeitnehmeranteil zur gesetzlichen Rentenversicherung", f"{int(gross * 0.093):,}".replace(",", "."), "44"), ("25. Arbeitnehmerbeiträge zur gesetzl. Krankenversicherung", f"{int(gross * 0.084):,}".replace(",", "."), "09"),
    )  # fmt: skip
    pen.table((120, 35, 15), ("", "EUR", "Ct"), *lines, right=(1, 2))
    pen.gap(6)
    pen.lines("Anschrift des Arbeitgebers: Druckerei Westphal GmbH, 32423 Minden", size=8.5)


@layout("tax_assessment__bavarian_office", body="courier", dates="dots", size=9)
def _assessment(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(60, 500)
    year, wage = day.year - 1, rng.randint(18000, 42000)
    letter(
        pen, ("Finanzamt Rosenheim", "Veranlagungsstelle", "Wittelsbacherstr. 25", "83022 Rosenheim"), to(someone), [("Steuernummer", "156/231/40117"), ("Datum", pen.issued(day))],
        f"Bescheid für {pen('year', year)} über Einkommensteuer und Solidaritätszuschlag", form="line",
    )  # fmt: skip
    pen.lines("Festsetzung", bold=True)
    pen.table(
        (90, 45),
        ("", "Euro"),
        ("Festgesetzt werden", eur(wage * 0.07)),
        ("Abzug vom Lohn", eur(wage * 0.09)),
        ("Erstattung", eur(wage * 0.02)),
        right=(1,),
        ruled="none",
    )
    pen.gap(4)
    pen.lines("Berechnung des zu versteuernden Einkommens", bold=True)
    pen.table(
        (100, 45), ("Bruttoarbeitslohn", f"{wage:,}".replace(",", ".")), ("ab Werbungskosten", "1.230"), ("Einkünfte aus nichtselbständiger Arbeit", f"{wage - 1230:,}".replace(",", ".")),
        ("Gesamtbetrag der Einkünfte", pen("total_income", f"{wage - 1230:.2f}", f"{wage - 1230:,}".replace(",", "."))), ("beschränkt abziehbare Sonderausgaben", "4.120"), ("zu versteuerndes Einkommen", f"{wage - 5350:,}".replace(",", ".")),
        right=(1,), ruled="none", head=False,
    )  # fmt: skip
    pen.gap(4)
    pen.para("Der Bescheid ist nach § 165 Abs. 1 Satz 2 AO teilweise vorläufig.")


@layout("business_statement__tax_adviser_bwa", body="arial", dates="dots", size=9)
def _business(pen: Pen) -> None:
    rng = pen.rng
    first = later(pen.as_of.replace(day=1), months=-rng.randint(2, 5))
    sales, goods, rent, rest = (
        rng.randint(low, high) for low, high in ((9000, 16000), (2500, 4200), (900, 1400), (700, 1500))
    )
    profit, factor = sales - goods - rent - rest, first.month
    pen.lines("Steuerkanzlei Demmer · Mandant 20417")
    pen.title("Kurzfristige Erfolgsrechnung (BWA)", size=13, gap=1)
    pen.lines(
        f"{pen.who()}, Änderungsschneiderei – {pen('period', f'{MONTHS[first.month - 1]} {first.year}')}"
    )
    pen.gap(4)
    rows = (
        ("Umsatzerlöse", sales),
        ("Mat./Wareneinkauf", goods),
        ("Rohertrag", sales - goods),
        ("Raumkosten", rent),
        ("sonstige Kosten", rest),
        ("Betriebsergebnis", profit),
    )
    pen.table(
        (80, 40, 45), ("Bezeichnung", f"{first:%m/%Y}", f"Jan. - {MONTHS[first.month - 1]}"), *[(name, eur(value), eur(value * factor * 0.97)) for name, value in rows],
        ("Vorläufiges Ergebnis", pen.money("profit", profit), eur(profit * factor * 0.97)), right=(1, 2), bold_last=True,
    )  # fmt: skip


@layout("bank_statement__online_print", body="open", dates="dots", size=9)
def _bank(pen: Pen) -> None:
    rng, day = pen.rng, pen.ago(3, 60)
    pen.title("Sparda-Bank Hessen eG", size=13, colour=(0.0, 0.3, 0.6))
    pen.lines(
        f"Kontoinhaber: {pen.who()}",
        f"IBAN: {pen('iban', people.iban(rng))}",
        f"Kontoauszug Nr. {rng.randint(1, 12)} vom {pen.issued(day)}",
    )
    pen.gap(4)
    rows = [
        ("REWE SAGT DANKE", -43.17),
        ("MIETE WOHNBAU", -612.0),
        ("LOHN / GEHALT MALERBETRIEB", 1788.4),
        ("STADTWERKE ABSCHLAG", -78.0),
        ("FAMILIENKASSE KINDERGELD", 259.0),
    ]
    pen.table(
        (24, 96, 40),
        ("Datum", "Vorgang", "Betrag EUR"),
        *[
            (pen.on(later(day, days=-3 * at - 2)), name, eur(value) if value > 0 else f"-{eur(-value)}")
            for at, (name, value) in enumerate(rows)
        ],
        right=(2,),
        ruled="lines",
    )
    pen.gap(4)
    pen.lines(f"Neuer Kontostand: {eur(rng.randint(200, 2900))} EUR Haben", bold=True)


@layout("commitment_declaration__federal_form_newer", body="arial", dates="dots")
def _commitment(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(60, 700)
    sponsor = people.german(rng)
    pen.title("Verpflichtungserklärung", size=16, gap=1)
    pen.lines("der/des", size=8)
    pen.gap(2)
    pen.cells(
        [
            (
                "Name, Vorname",
                pen(
                    "sponsor",
                    f"{sponsor.given_names} {sponsor.family_name}",
                    f"{sponsor.family_name}, {sponsor.given_names}",
                ),
            ),
            ("geboren am", pen.on(sponsor.birth_date)),
        ],
        [("Anschrift", str(sponsor.address)), ("Beruf", "Lehrkraft")],
    )
    pen.gap(3)
    pen.para(
        "Ich verpflichte mich gegenüber der Ausländerbehörde nach § 68 des Aufenthaltsgesetzes, die Kosten für den Lebensunterhalt, und nach §§ 66 und 67 die Kosten für die Ausreise folgender Person zu tragen:",
        size=9,
    )
    pen.cells(
        [("Name", pen("family_name", someone.family_name)), ("Vorname", pen("given_names", someone.given_names))], [("geboren am", pen.born()), ("Staatsangehörigkeit", pen("nationality", someone.nationality, someone.adjective))],
        [("Zweck des Aufenthalts", pen("purpose", "Besuch der Schwester")), ("Dauer", "90 Tage")],
    )  # fmt: skip
    pen.gap(4)
    pen.sign("Unterschrift", place=f"Husum, {pen.issued(day)}")
    pen.gap(28)
    pen.para("Vermerk der Ausländerbehörde", bold=True, after=0)
    pen.tick("Die finanzielle Leistungsfähigkeit wurde nachgewiesen.", True)
    pen.tick("Die finanzielle Leistungsfähigkeit wurde glaubhaft gemacht.", False)
    pen.tick("Die finanzielle Leistungsfähigkeit wurde nicht nachgewiesen.", False)
    pen.told["solvency_shown"] = True
    pen.sheet.stamp(160, pen.sheet.y, ["KREIS", "NORDFRIESLAND"], round_=True, size=6)
