"""Lohnsteuerbescheinigung: the printed form in two halves, a payroll program's list, the special statement filled in by hand."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from random import Random

from samples import people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import HAND, style

from ._benefits import cents
from ._pay import CENT, Employer, employer, money

_ROWS = (
    ("2.", "Zeiträume ohne Anspruch auf Arbeitslohn", "Anzahl „U“"),
    ("3.", "Bruttoarbeitslohn einschl. Sachbezüge", "ohne 9. und 10."),
    ("4.", "Einbehaltene Lohnsteuer von 3.", ""),
    ("5.", "Einbehaltener Solidaritätszuschlag von 3.", ""),
    ("6.", "Einbehaltene Kirchensteuer des Arbeitnehmers", "von 3."),
    ("8.", "In 3. enthaltene Versorgungsbezüge", ""),
    ("10.", "Ermäßigt besteuerter Arbeitslohn für mehrere", "Kalenderjahre und ermäßigt besteuerte Entschädigungen"),
    ("15.", "Kurzarbeitergeld, Zuschuss zum Mutterschafts-", "geld, Verdienstausfallentschädigung"),
    ("22.", "Arbeitgeberanteil a) zur gesetzlichen", "Rentenversicherung"),
    ("23.", "Arbeitnehmeranteil a) zur gesetzlichen", "Rentenversicherung"),
    ("25.", "Arbeitnehmerbeiträge zur gesetzlichen", "Krankenversicherung"),
    ("26.", "Arbeitnehmerbeiträge zur sozialen", "Pflegeversicherung"),
    ("27.", "Arbeitnehmerbeiträge zur Arbeitslosen-", "versicherung"),
)  # fmt: skip


@dataclass(frozen=True)
class _Year:
    year: int
    gross: Decimal
    employer: Employer
    first: date
    printed: date

    def share(self, percent: str) -> Decimal:
        return (self.gross * Decimal(percent) / 100).quantize(CENT)

    @property
    def tax(self) -> Decimal:
        return (max(Decimal(0), self.gross - Decimal(13200)) * Decimal("0.16")).quantize(CENT)

    def rows(self) -> dict[str, Decimal]:
        return {
            "3.": self.gross, "4.": self.tax, "22.": self.share("9.3"), "23.": self.share("9.3"), "25.": self.share("8.55"),
            "26.": self.share("2.4"), "27.": self.share("1.3"),
        }  # fmt: skip


def _columns(
    sheet: Sheet, x: float, y: float, amount: Decimal, mark: str | None, *, font: str | None = None
) -> None:
    """Euros and cents on both sides of the rule at x."""
    whole, tail = money(amount).split(",")
    left = sheet.text(x - 1.2, y, whole, size=8.5, align="right", font=font)
    sheet.text(x + 2.4, y, tail, size=8.5, font=font)
    if mark:
        wide = len(whole) * 1.65
        sheet.mark(mark, left - wide, y, wide + 6, 8.5)


def _form(sheet: Sheet, pay: _Year, holder: Person, *, hand: bool = False) -> None:
    """The official pattern: whose it is on the left, the numbered rows on the right."""
    font = HAND if hand else None
    title = (
        f"Besondere Lohnsteuerbescheinigung für das Kalenderjahr {pay.year}"
        if hand
        else f"Ausdruck der elektronischen Lohnsteuerbescheinigung für {pay.year}"
    )
    sheet.text(20, 20, title, size=12.5, bold=True, marks={"year": str(pay.year)})
    if not hand:
        sheet.text(20, 25, "Nachstehende Daten wurden maschinell an die Finanzverwaltung übertragen.", size=8)
    x, y = 20.0, 34.0
    sheet.text(x, y, f"{pay.employer.name}, {pay.employer.address}"[:64], size=5.6)
    for number, line in enumerate(
        [
            holder.salutation,
            holder.full_name,
            holder.address.street,
            f"{holder.address.postcode} {holder.address.town}",
        ]
    ):
        sheet.text(
            x,
            y + 8 + number * 4.8,
            line,
            size=9.5,
            font=font,
            marks={"family_name": holder.family_name, "given_names": holder.given_names},
        )
    rng = sheet.rng
    info = [
        ("Datum:", sheet.date(pay.printed), "issued_on"), ("eTIN:", f"{holder.family_name[:4].upper()}{rng.randint(10**6, 10**7)}M", None),
        ("Identifikationsnummer:", f"{rng.randint(10, 99)} {rng.randint(100, 999)} {rng.randint(100, 999)} {rng.randint(100, 999)}", None),
        ("Personalnummer:", f"{rng.randint(100, 99999)}", None), ("Geburtsdatum:", sheet.date(holder.birth_date), "birth_date"),
        ("Transferticket:", f"et{rng.randint(10**9, 10**10)}x{rng.randint(1000, 9999)}", None),
    ]  # fmt: skip
    for number, (name, value, mark) in enumerate(info):
        sheet.text(x, 78 + number * 6, name, size=8)
        sheet.text(x + 36, 78 + number * 6, value, size=8.5, font=font if mark else None, mark=mark)
    sheet.y = 120
    sheet.paragraph(
        "Dem Lohnsteuerabzug wurden im letzten Lohnzahlungszeitraum zugrunde gelegt:", size=7.5, wide=78, x=x
    )
    for number, (name, value) in enumerate(
        [
            ("Steuerklasse/Faktor", rng.choice(["1", "3", "4", "5"])),
            ("Zahl der Kinderfreibeträge", rng.choice(["0,0", "0,5", "1,0", "2,0"])),
            ("Kirchensteuermerkmale", "--"),
        ]
    ):
        sheet.text(x, 136 + number * 8, name, size=7.5)
        sheet.text(x + 52, 136 + number * 8, value, size=8.5)
        sheet.rule(x, 138 + number * 8, x + 78, 138 + number * 8, thick=0.3)
    sheet.text(x, 176, "Anschrift und Steuernummer des Arbeitgebers:", size=7.5)
    for number, line in enumerate(
        [
            pay.employer.name,
            pay.employer.address.street,
            f"{pay.employer.address.postcode} {pay.employer.address.town}",
            f"StNr. {rng.randint(10, 99)}/{rng.randint(100, 999)}/{rng.randint(10000, 99999)}",
        ]
    ):
        sheet.text(x, 182 + number * 4.6, line, size=8.5, mark="issuer" if number == 0 else None)
    left, rule, right = 106.0, 186.0, 195.0
    sheet.rect(left, 34, right - left, 6, thick=0.5)
    sheet.text(left + 1, 38, "1. Bescheinigungszeitraum", size=7.5)
    sheet.text(left + 47, 38, f"{pay.first:%d.%m.} - 31.12.{pay.year}", size=8, font=font)
    y = 40.0
    sheet.text(rule - 8, y + 3.4, "EUR", size=6)
    sheet.text(rule + 2, y + 3.4, "Ct", size=6)
    y += 4.5
    amounts = pay.rows()
    for number, first, second in _ROWS:
        tall = 11.0 if second else 8.0
        sheet.rect(left, y, right - left, tall, thick=0.4)
        sheet.text(left + 1, y + 4.2, number, size=7)
        sheet.text(left + 7, y + 4.2, first, size=7)
        if second:
            sheet.text(left + 7, y + 8.4, second, size=7)
        if number in amounts:
            _columns(
                sheet, rule, y + tall - 2.4, amounts[number], "gross" if number == "3." else None, font=font
            )
        y += tall
    sheet.rule(rule, 44.5, rule, y, thick=0.4)
    sheet.rule(rule - 20, 44.5, rule - 20, y, thick=0.4)
    sheet.text(left, y + 5, "Finanzamt, an das die Lohnsteuer abgeführt wurde:", size=7)
    sheet.text(left, y + 10, f"{pay.employer.address.town}   {rng.randint(1000, 9999)}", size=8.5)
    if hand:
        sheet.scribble(30, 226, 34, 9)
        sheet.text(20, 232, "(Unterschrift des Arbeitgebers)", size=7.5)


def _list(sheet: Sheet, pay: _Year, holder: Person) -> None:
    """A payroll program's own look: one column over the whole width, amounts with comma."""
    sheet.text(sheet.style.left, 20, pay.employer.name, size=11, bold=True, mark="issuer")
    sheet.text(sheet.style.left, 24.6, str(pay.employer.address), size=8)
    sheet.text(190, 20, f"Erstellt am {sheet.date(pay.printed)}", size=8, align="right")
    sheet.y = 34
    sheet.paragraph(
        f"Elektronische Lohnsteuerbescheinigung {pay.year}",
        size=15,
        bold=True,
        after=0.3,
        marks={"year": str(pay.year)},
    )
    sheet.paragraph(
        "Die folgenden Daten wurden elektronisch an die Finanzverwaltung übermittelt (§ 41b EStG).", size=8.5
    )
    sheet.rows(
        [("Name, Vorname", f"{holder.family_name}, {holder.given_names}", "family_name"), ("Geburtsdatum", sheet.date(holder.birth_date), "birth_date"), ("Steuerklasse", sheet.rng.choice("134"), None)],
        layout=sheet.rng.choice(["colon", "grid", "dotted"]),
    )  # fmt: skip
    sheet.gap(5)
    amounts, wide = pay.rows(), sheet.inner
    body = [
        ["Zeile", "Bezeichnung", "Betrag in EUR"],
        ["1", "Bescheinigungszeitraum", f"{pay.first:%d.%m.%Y} - 31.12.{pay.year}"],
    ]
    body += [
        [
            number.strip("."),
            f"{first} {second}".replace("- ", "").strip(),
            money(amounts[number]) if number in amounts else "",
        ]
        for number, first, second in _ROWS
    ]
    sheet.table(
        [wide * 0.09, wide * 0.66, wide * 0.25],
        body,
        right=[2],
        lines=sheet.rng.random() < 0.7,
        marks={"gross": money(pay.gross)},
    )


_FORMS = {"form": (_form, {"rows": "colon"}), "list": (_list, {}), "by_hand": (partial(_form, hand=True), {})}


def _paper(
    form: str, rng: Random, holder: Person, as_of: date, *, year: int | None = None, specimen: bool = False
) -> Paper:
    year = year or as_of.year - rng.choice([1, 1, 2])
    firm = employer(rng, holder.address.town)
    first = date(year, 1, 1) if rng.random() < 0.7 else date(year, rng.randint(2, 9), 1)
    pay = _Year(
        year,
        cents(rng, 14500, 43000),
        firm,
        first,
        people.day_between(rng, date(year, 12, 20), date(year + 1, 2, 27)),
    )
    drawing, fixed = _FORMS[form]
    look = style(rng, footer="", **fixed)

    def draw(sheet: Sheet) -> dict[str, object]:
        drawing(sheet, pay, holder)
        fields = {**holder.truth(), "year": pay.year, "gross": f"{pay.gross:.2f}", "issuer": firm.name}
        # the list's day stands behind "Erstellt am"
        return {**fields, "issued_on": pay.printed}

    return compose("annual_tax_statement", form, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_paper, name) for name in _FORMS}
