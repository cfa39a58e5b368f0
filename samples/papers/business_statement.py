"""BWA and EÜR: a program's short statement of a month with its cumulated columns, the surplus reckoning of a year, the official form."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import MONTHS, style

from ._benefits import cents
from ._pay import money

_TRADES = "Kurierdienst|Kiosk|Friseursalon|Änderungsschneiderei|Autopflege|Gebäudereinigung|Imbiss"
_ADVISERS = "Steuerberatung Brandt & Köhler PartG mbB|Steuerkanzlei Wolters|Treuhand Elbtal Steuerberatungsgesellschaft mbH"


def _short(value: Decimal) -> str:
    return money(value, minus="behind")


def _bwa(sheet: Sheet, holder: Person, trade: str, month: date, day: date) -> dict[str, object]:
    """Rows from sales to the provisional result; month, share, cumulated, share."""
    lot, left = sheet.rng, 18.0
    sheet.text(left, 16, pick(lot, _ADVISERS), size=8)
    sheet.text(
        192, 16, f"{day:%d.%m.%Y}  Blatt 1", size=8, align="right", marks={"issued_on": f"{day:%d.%m.%Y}"}
    )
    sheet.text(
        left,
        22,
        f"{lot.randint(10000, 99999)}/{lot.randint(100, 999)}  {holder.full_name}, {trade}",
        size=8.5,
        marks={"family_name": holder.family_name, "given_names": holder.given_names},
    )
    period = f"{MONTHS[month.month - 1]} {month.year}"
    sheet.text(
        left,
        33,
        lot.choice(
            [
                "Kurzfristige Erfolgsrechnung",
                "Betriebswirtschaftliche Auswertung",
                "BWA Kurzfristige Erfolgsrechnung",
            ]
        ),
        size=13,
        bold=True,
    )
    sheet.text(left, 39, f"{period}   BWA-Nr. 1  BWA-Form DATEV-BWA", size=9, marks={"period": period})
    sales = cents(lot, 3800, 9800)
    goods, rooms, cars, other = (
        (sales * Decimal(str(lot.uniform(0.15, 0.3)))).quantize(Decimal("0.01")),
        cents(lot, 250, 800),
        cents(lot, 120, 600),
        cents(lot, 60, 400),
    )
    staff = cents(lot, 300, 900) if lot.random() < 0.5 else Decimal("0.00")
    result = sales - goods - rooms - cars - other - staff
    factor = Decimal(month.month)
    rows = [
        ("Umsatzerlöse", sales), ("Gesamtleistung", sales), ("Material-/Wareneinkauf", goods), ("Rohertrag", sales - goods), ("Betrieblicher Rohertrag", sales - goods),
        ("Kostenarten:", None), ("Personalkosten", staff), ("Raumkosten", rooms), ("Kfz-Kosten (o. St.)", cars), ("Sonstige Kosten", other), ("Gesamtkosten", rooms + cars + other + staff),
        ("Betriebsergebnis", result), ("Ergebnis vor Steuern", result), ("Vorläufiges Ergebnis", result),
    ]  # fmt: skip
    y = 50.0
    sheet.text(left, y, "Bezeichnung", size=7.5, bold=True)
    sheet.text(112, y, f"{MONTHS[month.month - 1][:3]}/{month.year}", size=7.5, bold=True, align="right")
    sheet.text(134, y, "% Ges.-Leistg.", size=6.5, align="right")
    sheet.text(
        172,
        y,
        lot.choice([f"Jan/{month.year} - {MONTHS[month.month - 1][:3]}/{month.year}", "kumuliert"]),
        size=7.5,
        bold=True,
        align="right",
    )
    sheet.text(192, y, "% Ges.-Leistg.", size=6.5, align="right")
    sheet.rule(left, y + 1.5, 192, y + 1.5)
    for name, amount in rows:
        y += 5.6
        bold = name in ("Gesamtleistung", "Rohertrag", "Betriebsergebnis", "Vorläufiges Ergebnis")
        sheet.text(left, y, name, size=8.5, bold=bold)
        if amount is None:
            continue
        share = money((amount / sales * 100).quantize(Decimal("0.01")))
        sheet.text(
            112,
            y,
            _short(amount),
            size=8.5,
            align="right",
            bold=bold,
            mark="profit" if name.startswith("Vorl") else None,
        )
        sheet.text(134, y, share, size=8, align="right")
        summed = (amount * factor * Decimal("0.97")).quantize(Decimal("0.01")) if month.month > 1 else amount
        sheet.text(172, y, _short(summed), size=8.5, align="right", bold=bold)
        sheet.text(192, y, share, size=8, align="right")
    return {"period": period, "profit": f"{result:.2f}", "issued_on": day}


def _surplus(sheet: Sheet, holder: Person, trade: str, month: date, day: date) -> dict[str, object]:
    """The surplus reckoning that an adviser or a program prints: receipts, expenses, profit."""
    lot, year = sheet.rng, month.year - 1
    whole = lot.random() < 0.6
    first, last = (
        (date(year, 1, 1), date(year, 12, 31))
        if whole
        else (date(month.year, 1, 1), month.replace(day=1) - timedelta(days=1))
    )
    if last < first:
        first, last = date(year, 1, 1), date(year, 12, 31)
    period = f"{sheet.date(first)} bis {sheet.date(last)}"
    sheet.y = 18
    sheet.paragraph(
        lot.choice(
            [
                "Einnahmenüberschussrechnung",
                "Einnahmen-Überschuss-Rechnung",
                "Gewinnermittlung nach § 4 Abs. 3 EStG",
            ]
        ),
        bold=True,
        size=15,
        after=0.3,
    )
    sheet.paragraph(f"vom {period}", after=0.8, marks={"period": period})
    sheet.rows(
        [("Name", holder.full_name, "family_name"), ("Betrieb", f"{trade}, {holder.address}", None), ("Steuernummer", f"{lot.randint(10, 99)}/{lot.randint(100, 999)}/{lot.randint(10000, 99999)}", None)],
        layout=lot.choice(["colon", "left", "grid"]),
    )  # fmt: skip
    sheet.gap(5)
    sales, private = cents(lot, 21000, 64000), cents(lot, 100, 900)
    costs = [
        ("Wareneinkauf / Fremdleistungen", cents(lot, 3000, 9000)),
        ("Miete und Raumkosten", cents(lot, 2000, 6000)),
        ("Kfz-Kosten", cents(lot, 900, 4000)),
        ("Telefon, Porto, Bürobedarf", cents(lot, 200, 900)),
        ("Abschreibungen", cents(lot, 100, 1500)),
        ("Versicherungen und Beiträge", cents(lot, 150, 900)),
    ]
    spent = sum((amount for _, amount in costs), Decimal(0))
    result = sales + private - spent
    rows = [
        ["", "EUR"],
        ["A. Betriebseinnahmen", ""],
        ["Erlöse", money(sales)],
        ["Private Kfz-Nutzung", money(private)],
        ["Summe Betriebseinnahmen", money(sales + private)],
        ["B. Betriebsausgaben", ""],
    ]
    rows += [[name, money(amount)] for name, amount in costs]
    rows += [
        ["Summe Betriebsausgaben", money(spent)],
        [lot.choice(["Gewinn", "C. Gewinn", "Gewinn / Verlust", "Überschuss"]), money(result)],
    ]
    wide = sheet.inner
    sheet.table(
        [wide * 0.7, wide * 0.3], rows, right=[1], lines=lot.random() < 0.5, marks={"profit": money(result)}
    )
    sheet.gap(14)
    sheet.text(
        sheet.style.left,
        sheet.y,
        f"{holder.address.town}, {sheet.date(day)}",
        marks={"issued_on": sheet.date(day)},
    )
    sheet.scribble(sheet.style.left + 70, sheet.y, 34, 9)
    return {"period": period, "profit": f"{result:.2f}", "issued_on": day}


def _official(sheet: Sheet, holder: Person, trade: str, month: date, day: date) -> dict[str, object]:
    """Anlage EÜR: numbered lines, euros and cents in two columns."""
    lot, year, left, rule = sheet.rng, month.year - 1, 18.0, 178.0
    sheet.text(left, 18, "Anlage EÜR", size=15, bold=True)
    sheet.text(192, 18, str(year), size=15, bold=True, align="right", mark="period")
    sheet.text(left, 24, "Einnahmenüberschussrechnung nach § 4 Abs. 3 EStG für das Kalenderjahr", size=9)
    for number, (name, value, mark) in enumerate(
        [
            ("Name", holder.family_name, "family_name"),
            ("Vorname", holder.given_names, "given_names"),
            (
                "Steuernummer",
                f"{lot.randint(10, 99)}/{lot.randint(100, 999)}/{lot.randint(10000, 99999)}",
                None,
            ),
            ("Art des Betriebs", trade, None),
        ]
    ):
        sheet.rect(left, 29 + number * 9, 174, 9, thick=0.4)
        sheet.text(left + 2, 32 + number * 9, name, size=6)
        sheet.text(left + 2, 36.6 + number * 9, value, size=9.5, mark=mark)
    sales = cents(lot, 18000, 52000)
    costs = [
        ("21", "Bezogene Fremdleistungen", cents(lot, 1000, 4000)),
        ("33", "Raumkosten", cents(lot, 1200, 5000)),
        ("47", "Aufwendungen für Telekommunikation", cents(lot, 150, 700)),
        ("65", "Sonstige unbeschränkt abziehbare Betriebsausgaben", cents(lot, 300, 2600)),
        ("71", "Kraftfahrzeugkosten", cents(lot, 700, 3900)),
    ]
    spent = sum((amount for *_, amount in costs), Decimal(0))
    result = sales - spent
    body: list[tuple[str, str | None, Decimal | None]] = [("1. Gewinnermittlung - Betriebseinnahmen", None, None), ("12", "Betriebseinnahmen als umsatzsteuerlicher Kleinunternehmer", sales), ("23", "Summe Betriebseinnahmen", sales), ("2. Betriebsausgaben", None, None), *costs,
            ("75", "Summe Betriebsausgaben", spent), ("3. Ermittlung des Gewinns", None, None), ("90", "Summe der Betriebseinnahmen (Übertrag aus Zeile 23)", sales), ("91", "abzüglich Summe der Betriebsausgaben (Übertrag aus Zeile 75)", spent), ("109", "Steuerpflichtiger Gewinn/Verlust", result)]  # fmt: skip
    y = 72.0
    sheet.text(rule - 10, y, "EUR", size=6.5)
    sheet.text(rule + 3, y, "Ct", size=6.5)
    for code, title, amount in body:
        y += 7.6
        if amount is None or title is None:
            sheet.text(left, y, code, size=9.5, bold=True)
            continue
        sheet.rule(left, y + 2, 192, y + 2, thick=0.3, grey=0.4)
        sheet.text(left, y, code, size=7)
        sheet.text(left + 9, y, title, size=8.5)
        whole, tail = money(amount).split(",")
        at = sheet.text(rule - 1.5, y, whole, size=9.5, align="right")
        sheet.text(rule + 3, y, tail, size=9.5)
        if code == "109":
            sheet.mark("profit", at - 16, y, 24, 9.5)
    sheet.rule(rule, 73, rule, y + 2, thick=0.4)
    return {"period": str(year), "profit": f"{result:.2f}"}


_FORMS = {"bwa": _bwa, "surplus": _surplus, "official": _official}


def _paper(form: str, rng: Random, holder: Person, as_of: date, *, specimen: bool = False) -> Paper:
    month = (as_of.replace(day=1) - timedelta(days=rng.choice([2, 35, 65]))).replace(day=1)
    day = people.day_between(rng, as_of - timedelta(days=25), as_of - timedelta(days=2))
    trade = pick(rng, _TRADES)
    look = style(
        rng, footer="", **({"body": rng.choice(["arial", "narrow", "courier"])} if form == "bwa" else {})
    )

    def draw(sheet: Sheet) -> dict[str, object]:
        fields = _FORMS[form](sheet, holder, trade, month, day)
        return {"family_name": holder.family_name, "given_names": holder.given_names, **fields}

    return compose("business_statement", form, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_paper, name) for name in _FORMS}
