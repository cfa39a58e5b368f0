"""Pay and taxes (Lohn, Steuer, Betrieb, Konto), second series: other pay programs than in the first."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from samples.typesetting import MONTHS

from ._kit import Pen, group
from ._numbers import eur, later, rvnr

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
