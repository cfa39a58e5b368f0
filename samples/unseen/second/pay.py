"""Pay and taxes (Lohn, Steuer, Betrieb, Konto), second series: other pay programs than in the first."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from samples import people
from samples.typesetting import MONTHS

from ._kit import Pen, eur, group, later, rvnr
from ._letter import letter, to

LAYOUTS, layout = group()


class _Wage(NamedTuple):
    """A month's reckoning; the deductions add up to the cent."""

    first: date
    gross: float
    tax: float
    parts: tuple[float, float, float, float]
    net: float


def _wage(pen: Pen, least: int = 1850, most: int = 3400) -> _Wage:
    gross = pen.rng.randint(least * 100, most * 100) / 100
    tax = round(max(0.0, gross - 1350) * 0.145, 2)
    parts = (
        round(gross * 0.0868, 2),
        round(gross * 0.024, 2),
        round(gross * 0.093, 2),
        round(gross * 0.013, 2),
    )
    first = later(pen.as_of.replace(day=1), months=-pen.rng.randint(1, 4))
    return _Wage(first, gross, tax, parts, round(gross - tax - sum(parts), 2))


def _month(pen: Pen, wage: _Wage, form: str) -> str:
    first = wage.first
    shown = {
        "name": f"{MONTHS[first.month - 1]} {first.year}",
        "slash": f"{first:%m/%Y}",
        "dot": f"{first:%m.%Y}",
    }[form]
    return pen("month", f"{first:%Y-%m}", shown)


@layout("payslip__datev_style_grid", body="narrow", dates="dots", size=9.5)
def _grid(pen: Pen) -> None:
    someone, wage, rng = pen.holder, _wage(pen), pen.rng
    entry = later(wage.first, months=-rng.randint(10, 50)).replace(day=1)
    pen.text(15, 18, pen("employer", "Malerbetrieb Kuhlmann GmbH"), size=9)
    pen.text(15, 22, "Industriestr. 8 · 48431 Rheine", size=8)
    pen.text(
        195,
        18,
        f"Abrechnung der Brutto/Netto-Bezüge für {_month(pen, wage, 'name')}",
        size=11,
        bold=True,
        align="right",
    )
    pen.text(15, 42, someone.salutation, size=9)
    pen.text(15, 46, pen.who(), size=9)
    pen.text(15, 50, someone.address.street, size=9)
    pen.text(15, 54, f"{someone.address.postcode} {someone.address.town}", size=9)
    pen.sheet.y = 66
    pen.cells(
        [("Pers.-Nr.", "00041"), ("Geburtsdatum", pen("birth_date", someone.birth_date, f"{someone.birth_date:%d%m%y}")), ("StKl", pen("tax_class", 1)), ("Ki.Frbtr.", "0,0"), ("Konf.", "--"), ("St.-Tg.", "30"), ("SV-Tg.", "30")],
        [("SV-Nummer", rvnr(rng, someone)), ("Krankenkasse", "AOK NordWest"), ("Eintritt", pen("entry_date", entry, f"{entry:%d%m%y}")), ("Austritt", ""), ("PGRS", "101"), ("BGRS", "1111")],
        size=8.5, x=15, wide=180,
    )  # fmt: skip
    pen.gap(4)
    base = round(wage.gross - 120, 2)
    widths = (18, 82, 40, 40)
    pen.table(
        widths,
        ("Lohnart", "Bezeichnung", "", "Betrag"),
        ("1000", "Gehalt", "", eur(base)),
        ("2010", "Zulage", "", eur(120)),
        ("", "Gesamt-Brutto", "", pen.money("gross", wage.gross)),
        right=(3,),
        x=15,
        size=8.5,
    )
    pen.gap(3)
    names = ("Krankenversicherung", "Pflegeversicherung", "Rentenversicherung", "Arbeitslosenversicherung")
    pen.table(
        widths, ("", "Steuer/Sozialversicherung", "Brutto", "Abzug"), ("", "Lohnsteuer", eur(wage.gross), eur(wage.tax)), *[("", name, eur(wage.gross), eur(part)) for name, part in zip(names, wage.parts, strict=True)],
        ("", "Netto-Verdienst", "", pen.money("statutory_net", wage.net)), right=(2, 3), x=15, size=8.5,
    )  # fmt: skip
    pen.gap(3)
    pen.table(
        widths,
        ("", "Netto-Bezüge/Netto-Abzüge", "", ""),
        ("9010", "Vorschuss", "", "150,00-"),
        ("", "Auszahlungsbetrag", "", pen.money("payout", wage.net - 150)),
        right=(3,),
        x=15,
        size=8.5,
        bold_last=True,
    )
    pen.gap(5)
    months = wage.first.month
    pen.table(
        (60, 40),
        ("Verdienstbescheinigung", f"1-{months}/{wage.first.year}"),
        ("Gesamt-Brutto", eur(wage.gross * months)),
        ("Lohnsteuer", eur(wage.tax * months)),
        right=(1,),
        x=95,
        size=7.5,
    )


@layout("payslip__sap_trailing_minus", body="courier", dates="dots", size=8.5)
def _trailing(pen: Pen) -> None:
    someone, wage = pen.holder, _wage(pen, 2300, 4100)
    pen.lines(pen("employer", "Norddeutsche Kabelwerke SE"), "Entgeltabrechnung Werk Emden", step=4.5)
    pen.lines(
        f"Abrechnungsmonat : {_month(pen, wage, 'slash')}        Personalnummer : 00{pen.rng.randint(10000, 99999)}"
    )
    pen.lines(f"{someone.salutation} {pen.who()}", f"{someone.address}", step=4.5)
    entry = pen.day("entry_date", later(wage.first, months=-30), "dots")
    pen.lines(f"Eintritt : {entry}   Kinderfreibeträge : 2,0", step=4.5)
    pen.lines(f"{pen('tax_class', 3, 'Steuerklasse : 3')}", step=4.5)
    pen.gap(4)
    names = (
        "Krankenversicherung, lfd.",
        "Pflegeversicherung, lfd.",
        "Rentenversicherung, lfd.",
        "Arbeitslosenversicherung, lfd.",
    )
    pen.table(
        (110, 45), ("Bezeichnung", "Betrag EUR"), ("Grundentgelt", eur(wage.gross)), ("Gesamtbrutto", pen.money("gross", wage.gross)), ("Gesetzliche Abzüge:", ""), ("Lohnsteuer, lfd.", f"{eur(wage.tax)}-"),
        *[(name, f"{eur(part)}-") for name, part in zip(names, wage.parts, strict=True)], ("Gesetzliches Netto", pen.money("statutory_net", wage.net)), ("Kantine", "42,60-"), ("Überweisung", pen.money("payout", wage.net - 42.6)),
        right=(1,), ruled="none",
    )  # fmt: skip
    pen.gap(4)
    pen.para("Rückrechnungs-Periode: keine. Dieses Dokument wurde maschinell erstellt.", size=7)


@layout("payslip__web_program_two_columns", body="open", dates="dots")
def _web(pen: Pen) -> None:
    someone, wage = pen.holder, _wage(pen)
    pen.title("Gehaltsabrechnung", size=18, gap=0)
    pen.lines(_month(pen, wage, "name"), size=11)
    pen.gap(4)
    top = pen.sheet.y
    family, given = pen.person()
    pen.rows(
        ("Arbeitgeber", pen("employer", "Kita Sonnenkäfer gUG")),
        ("Mitarbeiter", f"{given} {family}"),
        ("Geboren", pen.born()),
        ("Steuerklasse", pen("tax_class", 4)),
        layout="colon",
        label=30,
        wide=85,
        size=9,
    )
    pen.told |= {"family_name": someone.family_name, "given_names": someone.given_names}
    pen.sheet.y = top
    pen.rows(
        ("Eintritt", pen.day("entry_date", later(wage.first, months=-18))),
        ("Kasse", "Techniker Krankenkasse"),
        ("SV-Nr.", rvnr(pen.rng, someone)),
        layout="colon",
        x=112,
        label=28,
        wide=80,
        size=9,
    )
    pen.gap(14)
    names = ("Krankenversicherung", "Pflegeversicherung", "Rentenversicherung", "Arbeitslosenversicherung")
    pen.table(
        (120, 45),
        ("Bruttobezüge", "EUR"),
        ("Monatsgehalt", eur(wage.gross)),
        ("Bruttoverdienst gesamt", pen.money("gross", wage.gross)),
        right=(1,),
        ruled="lines",
    )
    pen.gap(4)
    pen.table(
        (120, 45),
        ("Steuerrechtliche Abzüge", ""),
        ("Lohnsteuer", eur(wage.tax)),
        ("Solidaritätszuschlag", "0,00"),
        right=(1,),
        ruled="lines",
    )
    pen.gap(4)
    pen.table(
        (120, 45),
        ("Sozialversicherungsrechtliche Abzüge", ""),
        *[(name, eur(part)) for name, part in zip(names, wage.parts, strict=True)],
        right=(1,),
        ruled="lines",
    )
    pen.gap(4)
    pen.table(
        (120, 45),
        ("Nettoverdienst", pen.money("statutory_net", wage.net)),
        ("Auszahlung auf Ihr Konto", pen.money("payout", wage.net)),
        right=(1,),
        ruled="lines",
        head=False,
    )


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
            (pen.date(later(day, days=-3 * at - 2)), name, eur(value) if value > 0 else f"-{eur(-value)}")
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
            ("geboren am", pen.date(sponsor.birth_date)),
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
