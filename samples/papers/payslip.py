"""Lohnabrechnung: after the look of DATEV, SAP, Lexware, a modern portal, and a table made by hand."""

# ruff: noqa: E501 - tables of drawing calls stand on one line each

from __future__ import annotations

from calendar import monthrange
from datetime import date
from decimal import Decimal
from functools import partial
from random import Random

from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import MONTHS, style, width

from ._pay import Slip, money
from ._pay import slip as made

RULE = "Bescheinigung nach § 108 Abs. 3 Satz 1 GewO"


def _month(slip: Slip) -> str:
    return f"{MONTHS[slip.month.month - 1]} {slip.month.year}"


def _captions(
    sheet: Sheet, y: float, cells: list[tuple[float, str, str, str | None]], size: float = 8.5
) -> None:
    """Captions of five points with their values a line below, no rules."""
    for x, caption, value, mark in cells:
        sheet.text(x, y, caption, size=5.2, grey=0.2)
        sheet.text(x, y + 4.2, value, size=size, mark=mark)


def _right(
    sheet: Sheet,
    x: float,
    y: float,
    amount: Decimal,
    *,
    mark: str | None = None,
    size: float = 8.5,
    bold: bool = False,
) -> None:
    sheet.text(x, y, money(amount), size=size, align="right", mark=mark, bold=bold)


def _window(sheet: Sheet, slip: Slip, holder: Person, x: float, y: float, *, salute: bool = True) -> None:
    sender = slip.employer.sender.replace(", ", " * ", 1)
    fit = min(6.0, 6.0 * 60 / width(sender, sheet.font(), 6.0))
    sheet.text(x, y, sender, size=fit, marks={"employer": slip.employer.name})
    lines = [
        *([holder.salutation + ("n" if holder.sex == "M" else "")] if salute else []),
        holder.full_name,
        holder.address.street,
        f"{holder.address.postcode} {holder.address.town}",
    ]
    for number, line in enumerate(lines):
        sheet.text(
            x,
            y + 6 + number * 4.6,
            line,
            size=9.5,
            marks={"family_name": holder.family_name, "given_names": holder.given_names},
        )


def _datev(sheet: Sheet, slip: Slip, holder: Person) -> dict[str, object]:
    sheet.text(20, 14, "Abrechnung der Brutto/Netto-Bezüge", size=13, bold=True)
    sheet.text(112, 14, f"für {_month(slip)}", size=11, bold=True, marks={"month": _month(slip)})
    sheet.text(196, 14, f"{sheet.rng.randint(1, 28):02d}.{slip.month:%m.%Y}  Blatt: 1", size=7, align="right")
    day = "%d%m%y"
    y = 22.0
    _captions(sheet, y, [(82, "Personal-Nr.", slip.personnel, None), (98, "Geburtsdatum", holder.birth_date.strftime(day), "birth_date"), (115, "StKl", str(slip.tax_class), "tax_class"),
                         (123, "Faktor", "", None), (132, "Ki.Frbtr.", "0,5", None), (144, "Konfession", "--", None), (158, "Freibetrag jährl.", "", None), (176, "St.-Tg.", "30", None), (188, "DBA", "", None)])  # fmt: skip
    _captions(sheet, y + 9, [(82, "SV-Nummer", slip.social_number, None), (110, "Krankenkasse", slip.insurance, None), (144, "KK%", "17,10", None), (156, "PGRS", "101", None), (166, "BGRS", "1111", None), (178, "SV-Tg.", "30", None)])  # fmt: skip
    _captions(sheet, y + 18, [(82, "Eintritt", slip.entry.strftime(day), "entry_date"), (98, "Austritt", "", None), (115, "Anspr.Urlaub", "28,00", None), (136, "Url.Tg.gen.", "11,00", None), (158, "Steuer-ID", slip.tax_id, None), (190, "MFB", "1", None)])  # fmt: skip
    _window(sheet, slip, holder, 20, 36)
    y = 76.0
    sheet.text(20, y, "Brutto-Bezüge", size=7, bold=True)
    for x, name in [
        (20, "Lohnart"),
        (34, "Bezeichnung"),
        (96, "Einheit"),
        (112, "Menge"),
        (130, "Faktor"),
        (148, "St"),
        (154, "SV"),
        (160, "GB"),
    ]:
        sheet.text(x, y + 4, name, size=5.2, grey=0.2)
    sheet.text(192, y + 4, "Betrag", size=5.2, grey=0.2, align="right")
    for number, (name, amount) in enumerate(slip.items):
        at = y + 9 + number * 4.6
        sheet.text(20, at, f"{2000 + number * 25}", size=8.5)
        sheet.text(34, at, name, size=8.5)
        if number == 0 and sheet.rng.random() < 0.5:
            sheet.text(96, at, "Std.", size=8.5)
            sheet.text(121, at, "160,00", size=8.5, align="right")
            sheet.text(140, at, money((amount / 160).quantize(Decimal("0.01"))), size=8.5, align="right")
        for x, letter in [(148, "L"), (154, "L"), (160, "J")]:
            sheet.text(x, at, letter, size=8.5)
        _right(sheet, 192, at, amount)
    y = 116.0
    sheet.text(192, y, "Gesamt-Brutto", size=5.2, grey=0.2, align="right")
    _right(sheet, 192, y + 4.2, slip.gross, mark="gross")
    y = 126.0
    sheet.text(20, y, "Steuer/Sozialversicherung", size=7, bold=True)
    captions = ["Steuer-Brutto", "Lohnsteuer", "Kirchensteuer", "Solidaritätszuschlag"]
    for number, (name, amount) in enumerate(
        zip(captions, [slip.gross, *(a for _, a in slip.taxes)], strict=True)
    ):
        sheet.text(52 + number * 30, y + 4, name, size=5.2, grey=0.2, align="right")
        _right(sheet, 52 + number * 30, y + 8.2, amount)
    sheet.text(20, y + 8.2, "L", size=8.5)
    sheet.text(192, y + 4, "Steuerrechtliche Abzüge", size=5.2, grey=0.2, align="right")
    _right(sheet, 192, y + 8.2, slip.tax_total)
    for number, (name, amount) in enumerate(slip.social):
        short = {"Krankenversicherung": "KV", "Pflegeversicherung": "PV", "Rentenversicherung": "RV"}.get(
            name, "AV"
        )
        sheet.text(40 + number * 18, y + 14, f"{short}-Brutto", size=5.2, grey=0.2, align="right")
        _right(sheet, 40 + number * 18, y + 18.2, slip.gross)
        sheet.text(112 + number * 18, y + 14, f"{short}-Beitrag", size=5.2, grey=0.2, align="right")
        _right(sheet, 112 + number * 18, y + 18.2, amount)
    sheet.text(20, y + 18.2, "L", size=8.5)
    sheet.text(192, y + 14, "SV-rechtliche Abzüge", size=5.2, grey=0.2, align="right")
    _right(sheet, 192, y + 18.2, slip.social_total)
    sheet.text(192, y + 25, "Netto-Verdienst", size=5.2, grey=0.2, align="right")
    _right(sheet, 192, y + 29.2, slip.net, mark="statutory_net")
    y = 168.0
    sheet.text(20, y, "Netto-Bezüge/Netto-Abzüge", size=7, bold=True)
    for number, (name, amount) in enumerate(slip.others):
        sheet.text(20, y + 6 + number * 4.6, f"{9000 + number}", size=8.5)
        sheet.text(34, y + 6 + number * 4.6, name, size=8.5)
        _right(sheet, 192, y + 6 + number * 4.6, amount)
    y = 214.0
    sheet.text(20, y, "Verdienstbescheinigung", size=7, bold=True)
    year = [("Gesamt-Brutto", slip.gross), ("Steuer-Brutto", slip.gross), ("Lohnsteuer", slip.tax_total), ("SV-Brutto", slip.gross), ("KV-Beitrag", slip.social[0][1]), ("RV-Beitrag", slip.social[2][1]),
            ("Netto-Verdienst", slip.net)]  # fmt: skip
    for number, (name, amount) in enumerate(year):
        sheet.text(20, y + 5 + number * 4.2, name, size=7)
        _right(sheet, 72, y + 5 + number * 4.2, slip.year(amount), size=8)
    sheet.text(110, y, "Bankverbindung", size=5.2, grey=0.2)
    sheet.text(110, y + 4.2, slip.iban, size=8.5)
    sheet.text(192, y, "Auszahlungsbetrag", size=5.2, grey=0.2, align="right")
    _right(sheet, 192, y + 4.6, slip.payout, mark="payout", size=10, bold=True)
    sheet.text(110, y + 12, "Hinweise zur Abrechnung", size=5.2, grey=0.2)
    sheet.text(20, 270, RULE, size=6)
    sheet.text(4, 282, "LNGN16", size=6)
    return {"birth_date": holder.birth_date, "tax_class": slip.tax_class, "entry_date": slip.entry}


def _sap(sheet: Sheet, slip: Slip, holder: Person) -> dict[str, object]:
    sheet.text(22, 18, slip.employer.name, size=11, bold=True, marks={"employer": slip.employer.name})
    sheet.text(22, 23, str(slip.employer.address), size=8)
    sheet.text(
        22,
        36,
        sheet.rng.choice(["Entgeltnachweis", "Entgeltabrechnung", "Verdienstabrechnung"]),
        size=13,
        bold=True,
    )
    sheet.y = 42
    rows = [("Abrechnungsmonat", f"{slip.month:%m/%Y}", "month"), ("Personalnummer", f"000{slip.personnel}", None), ("Name", f"{holder.family_name}, {holder.given_names}", None),
            ("Geburtsdatum", sheet.date(holder.birth_date), "birth_date"), ("Eintrittsdatum", sheet.date(slip.entry), "entry_date"), ("Steuerklasse", str(slip.tax_class), "tax_class"),
            ("SV-Nummer", slip.social_number, None), ("Krankenkasse", slip.insurance, None), ("Steuer-ID", slip.tax_id, None), ("Beitragsgruppe", "1-1-1-1", None)]  # fmt: skip
    for number, (name, value, mark) in enumerate(rows):
        x, at = 22 + (number % 2) * 88, 46 + number // 2 * 5
        sheet.text(x, at, name, size=8.5)
        sheet.text(
            x + 34,
            at,
            f": {value}",
            size=8.5,
            marks={mark: value}
            if mark
            else {"family_name": holder.family_name, "given_names": holder.given_names}
            if name == "Name"
            else None,
        )
    for number, part in enumerate(
        [holder.full_name, holder.address.street, f"{holder.address.postcode} {holder.address.town}"]
    ):
        sheet.text(22, 80 + number * 4.6, part, size=9)
    y, right, year = 102.0, 150.0, 186.0
    with_year = sheet.rng.random() < 0.6
    sheet.text(22, y, "Bezeichnung", size=8.5, bold=True)
    sheet.text(right, y, "Betrag EUR", size=8.5, bold=True, align="right")
    if with_year:
        sheet.text(year, y, "Jahr kumuliert", size=8.5, bold=True, align="right")

    def line(
        name: str, amount: Decimal, *, mark: str | None = None, bold: bool = False, gap: float = 4.6
    ) -> None:
        nonlocal y
        y += gap
        sheet.text(22, y, name, size=9, bold=bold)
        sheet.text(right, y, money(amount), size=9, align="right", mark=mark, bold=bold)
        if with_year and (amount >= 0 or name.startswith(("Lohn", "Kranken", "Renten"))):
            sheet.text(year, y, money(slip.year(amount)), size=9, align="right")

    for name, amount in slip.items:
        line(name, amount)
    line("Gesamtbrutto", slip.gross, mark="gross", bold=True, gap=6)
    y += 6
    sheet.text(22, y, "Gesetzliche Abzüge:", size=9)
    for name, amount in slip.taxes:
        if amount:
            line(f"{name}, lfd.", -amount)
    for name, amount in slip.social:
        line(f"{name}, lfd.", -amount)
    line("Gesetzliches Netto", slip.net, mark="statutory_net", bold=True, gap=6)
    y += 6
    sheet.text(22, y, "sonstige Be- und Abzüge:", size=9)
    for name, amount in slip.others:
        line(name, amount)
    line("Überweisung", slip.payout, mark="payout", bold=True, gap=6)
    sheet.text(22, y + 5, f"an {slip.iban}", size=8)
    if sheet.rng.random() < 0.4:
        y += 16
        before = slip.month.month - 1 or 12
        sheet.text(
            22,
            y,
            f"Rückrechnungs-Periode / für Abrechnungsmonat : {before:02d}/{slip.month.year - (before == 12)}",
            size=9,
        )
        line("Gesamtbrutto", slip.gross - 100)
        line("Gesetzliches Netto", slip.net - 60)
    sheet.text(22, 276, RULE, size=7)
    return {"birth_date": holder.birth_date, "tax_class": slip.tax_class, "entry_date": slip.entry}


def _lexware(sheet: Sheet, slip: Slip, holder: Person) -> dict[str, object]:
    sheet.text(
        105,
        18,
        f"Lohn-/Gehaltsabrechnung {_month(slip)}",
        size=14,
        bold=True,
        align="centre",
        marks={"month": _month(slip)},
    )
    _window(sheet, slip, holder, 20, 30, salute=sheet.rng.random() < 0.5)
    facts = [("Personalnummer", slip.personnel, None), ("Geburtsdatum", sheet.date(holder.birth_date), "birth_date"), ("Eintritt", sheet.date(slip.entry), "entry_date"),
             ("Steuerklasse / Faktor", f"{slip.tax_class} / 0,000", None), ("Kinderfreibeträge", "0,5", None), ("SV-Nummer", slip.social_number, None), ("Krankenkasse", slip.insurance, None), ("Steuer-IdNr.", slip.tax_id, None)]  # fmt: skip
    for number, (name, value, mark) in enumerate(facts):
        sheet.text(115, 36 + number * 4.6, name, size=8)
        sheet.text(
            152,
            36 + number * 4.6,
            value,
            size=8.5,
            mark=mark,
            marks={"tax_class": str(slip.tax_class)} if "klasse" in name else None,
        )
    y, year = 88.0, 190.0
    month = 158.0
    sheet.rect(20, y - 4.5, 172, 6.5, fill=(0.9, 0.9, 0.92), stroke=None)
    sheet.text(22, y, "Bezeichnung", size=8.5, bold=True)
    for x, name in [(96, "Menge"), (122, "Satz"), (month, "Betrag"), (year, "Jahressumme")]:
        sheet.text(x, y, name, size=8.5, bold=True, align="right")

    def line(
        name: str,
        amount: Decimal,
        *,
        mark: str | None = None,
        bold: bool = False,
        after: float = 5.0,
        total: bool = True,
    ) -> None:
        nonlocal y
        y += after
        sheet.text(22, y, name, size=8.8, bold=bold)
        sheet.text(month, y, money(amount, minus="before"), size=8.8, align="right", mark=mark, bold=bold)
        if total:
            sheet.text(year, y, money(slip.year(amount), minus="before"), size=8.8, align="right")

    for number, (name, amount) in enumerate(slip.items):
        line(name, amount, total=False)
        if number == 0 and sheet.rng.random() < 0.6:
            sheet.text(96, y, "165,00", size=8.8, align="right")
            sheet.text(122, y, money((amount / 165).quantize(Decimal("0.01"))), size=8.8, align="right")
    line("Gesamtbrutto", slip.gross, mark="gross", bold=True, after=6.5)
    line("Steuerbrutto", slip.gross, after=8)
    for name, amount in slip.taxes:
        line(name, amount)
    line("Steuerrechtliche Abzüge", slip.tax_total, bold=True)
    line("SV-Brutto", slip.gross, after=8)
    for name, amount in slip.social:
        line(name, amount)
    line("Sozialversicherungsrechtliche Abzüge", slip.social_total, bold=True)
    line("Nettoverdienst", slip.net, mark="statutory_net", bold=True, after=8)
    for name, amount in slip.others:
        line(name, amount, total=False)
    line("Auszahlungsbetrag", slip.payout, mark="payout", bold=True, after=8, total=False)
    sheet.text(22, y + 6, f"Die Überweisung erfolgt auf das Konto {slip.iban}.", size=8)
    sheet.text(22, 278, RULE, size=7)
    return {"birth_date": holder.birth_date, "tax_class": slip.tax_class, "entry_date": slip.entry}


def _portal(sheet: Sheet, slip: Slip, holder: Person) -> dict[str, object]:
    """A payroll portal: captions above in airy blocks, totals in a box, the year in a block of its own."""
    colour = sheet.style.colour if any(sheet.style.colour) else (0.1, 0.35, 0.4)
    sheet.rect(0, 0, 210, 12, fill=colour, stroke=None)
    sheet.text(20, 24, "Entgeltabrechnung", size=17, bold=True)
    sheet.text(20, 31, _month(slip), size=12, mark="month")
    sheet.text(190, 22, slip.employer.name, size=10, bold=True, align="right", mark="employer")
    sheet.text(190, 27, slip.employer.address.street, size=8, align="right")
    sheet.text(
        190, 31, f"{slip.employer.address.postcode} {slip.employer.address.town}", size=8, align="right"
    )
    cells = [("Mitarbeiter/in", holder.full_name, None), ("Geburtsdatum", sheet.date(holder.birth_date), "birth_date"), ("Eintrittsdatum", sheet.date(slip.entry), "entry_date"), ("Personalnummer", slip.personnel, None),
             ("Steuerklasse", {1: "I", 3: "III", 4: "IV", 5: "V"}[slip.tax_class], "tax_class"), ("Krankenkasse", slip.insurance, None), ("SV-Nummer", slip.social_number, None), ("Abrechnungszeitraum", f"01.{slip.month:%m.%Y} - {monthrange(slip.month.year, slip.month.month)[1]}.{slip.month:%m.%Y}", None)]  # fmt: skip
    for number, (name, value, mark) in enumerate(cells):
        x, at = 20 + number % 4 * 44, 46 + number // 4 * 13
        sheet.text(x, at, name, size=6.5, grey=0.35)
        sheet.text(
            x,
            at + 5,
            value,
            size=9,
            mark=mark,
            marks={"family_name": holder.family_name, "given_names": holder.given_names}
            if number == 0
            else None,
        )
    y = 80.0

    def section(
        title: str, rows: list[tuple[str, Decimal]], total: str, amount: Decimal, mark: str | None
    ) -> None:
        nonlocal y
        sheet.text(20, y, title, size=10, bold=True, colour=colour)
        for name, value in rows:
            y += 5.6
            sheet.text(20, y, name, size=9)
            sheet.text(130, y, f"{money(value, minus='before')} €", size=9, align="right")
        y += 6.4
        sheet.rule(20, y - 4.4, 130, y - 4.4, thick=0.4)
        sheet.text(20, y, total, size=9, bold=True)
        sheet.text(130, y, f"{money(amount, minus='before')} €", size=9, bold=True, align="right", mark=mark)
        y += 11

    top = y
    section("Bruttobezüge", list(slip.items), "Gesamtbrutto", slip.gross, "gross")
    section("Steuern", [(n, -a) for n, a in slip.taxes], "Summe Steuern", -slip.tax_total, None)
    section(
        "Sozialversicherung",
        [(n, -a) for n, a in slip.social],
        "Summe Sozialversicherung",
        -slip.social_total,
        None,
    )
    section("Gesetzliches Netto", [], "Nettoentgelt", slip.net, "statutory_net")
    section("Weitere Be- und Abzüge", list(slip.others), "Auszahlungsbetrag", slip.payout, "payout")
    sheet.text(145, top, f"Jahreswerte {slip.month.year}", size=9, bold=True)
    for number, (name, amount) in enumerate(
        [
            ("Gesamtbrutto", slip.gross),
            ("Lohnsteuer", slip.tax_total),
            ("Rentenvers.", slip.social[2][1]),
            ("Nettoentgelt", slip.net),
        ]
    ):
        sheet.text(145, top + 5.6 + number * 5, name, size=8)
        sheet.text(192, top + 5.6 + number * 5, money(slip.year(amount)), size=8, align="right")
    sheet.text(20, 278, RULE, size=7)
    return {"birth_date": holder.birth_date, "tax_class": slip.tax_class, "entry_date": slip.entry}


def _hand_made(sheet: Sheet, slip: Slip, holder: Person) -> dict[str, object]:
    """Written in a word processor: a table with rules, few facts, no social insurance number."""
    sheet.text(22, 22, slip.employer.name, size=13, bold=True, mark="employer")
    sheet.text(22, 27, str(slip.employer.address), size=9)
    sheet.y = 44
    sheet.paragraph(
        f"{sheet.rng.choice(['Lohnabrechnung', 'Gehaltsabrechnung', 'Lohnabrechnung für'])} {_month(slip)}",
        size=14,
        bold=True,
        marks={"month": _month(slip)},
    )
    sheet.rows(
        [
            ("Arbeitnehmer", holder.full_name, None),
            ("geboren am", sheet.date(holder.birth_date), "birth_date"),
            ("beschäftigt seit", sheet.date(slip.entry), "entry_date"),
            ("Steuerklasse", str(slip.tax_class), "tax_class"),
        ]
    )
    sheet.gap(6)
    rows = [
        ["Bezeichnung", "Betrag in EUR"],
        *([n, money(a)] for n, a in slip.items),
        ["Bruttolohn gesamt", money(slip.gross)],
    ]
    rows += [[f"abzüglich {n}", money(a)] for n, a in (*slip.taxes, *slip.social) if a]
    rows += [
        ["Nettolohn", money(slip.net)],
        *([n, money(a, minus="before")] for n, a in slip.others),
        ["Auszahlung", money(slip.payout)],
    ]
    wide = sheet.inner
    sheet.table(
        [wide * 0.68, wide * 0.32],
        rows,
        right=[1],
        marks={"gross": money(slip.gross), "statutory_net": money(slip.net), "payout": money(slip.payout)},
    )
    sheet.gap(8)
    sheet.paragraph(f"Der Betrag wurde auf das Konto {slip.iban} überwiesen.")
    sheet.scribble(30, sheet.y + 18, 32, 9)
    sheet.text(25, sheet.y + 24, slip.employer.boss)
    return {"birth_date": holder.birth_date, "tax_class": slip.tax_class, "entry_date": slip.entry}


_FORMS = {
    "datev": (_datev, {"body": "narrow"}),
    "sap": (_sap, {"body": "courier"}),
    "lexware": (_lexware, {"body": "arial"}),
    "portal": (_portal, {"body": "open"}),
    "hand_made": (_hand_made, {}),
}


def _paper(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    month: date | None = None,
    gross: Decimal | None = None,
    slip: Slip | None = None,
    specimen: bool = False,
) -> Paper:
    pay = slip or made(rng, holder, as_of, month=month, gross=gross)
    drawing, fixed = _FORMS[form]
    look = style(rng, footer="", **fixed)

    def draw(sheet: Sheet) -> dict[str, object]:
        fields = drawing(sheet, pay, holder)
        return {"family_name": holder.family_name, "given_names": holder.given_names, **pay.truth(), **fields}

    return compose("payslip", form, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_paper, name) for name in _FORMS}
