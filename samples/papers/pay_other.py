"""Payslips of other pay programs (Addison, Agenda, LOGA, Sage, public service), and other reckonings of a business."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from samples.draw import Sheet
from samples.people import Person, pick
from samples.typesetting import MONTHS

from ._forms import heading, layout, signatures
from ._pay import Slip, money, slip

Fields = dict[str, object]


def _named(slip: Slip) -> str:
    return f"{MONTHS[slip.month.month - 1]} {slip.month.year}"


def _line(sheet: Sheet, words: str, amounts: list[tuple[float, Decimal]], *, bold: bool = False, mark: str | None = None, size: float = 8.5) -> None:  # fmt: skip
    sheet.y += 4.7
    sheet.text(sheet.style.left, sheet.y, words, size=size, bold=bold)
    for number, (x, amount) in enumerate(amounts):
        sheet.text(
            x, sheet.y, money(amount), size=size, bold=bold, align="right", mark=None if number else mark
        )


def _addison(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """Grid of captions at the top, items in the middle, three boxes of totals at the foot, side by side."""
    pay = slip(sheet.rng, who, as_of)
    left = sheet.style.left
    sheet.text(left, 14, pay.employer.sender, size=7.5)
    sheet.text(left, 22, f"Lohnabrechnung {_named(pay)}", size=13, bold=True)
    facts = [
        ("Pers.-Nr.", pay.personnel),
        ("Geb.-Datum", f"{who.birth_date:%d.%m.%Y}"),
        ("Eintritt", f"{pay.entry:%d.%m.%Y}"),
        ("Austritt", ""),
        ("St.Kl.", str(pay.tax_class)),
        ("Kinder", "1,0"),
        ("Konf.", "--"),
        ("SV-Tage", "30"),
    ]
    for number, (caption, value) in enumerate(facts):
        x = left + number * 21.5
        sheet.rect(x, 27, 21.5, 9, thick=0.3)
        sheet.text(x + 0.8, 29.8, caption, size=5.5)
        sheet.text(x + 0.8, 34.4, value, size=8)
    for number, words in enumerate(
        [who.full_name, who.address.street, f"{who.address.postcode} {who.address.town}"]
    ):
        sheet.text(left, 52 + number * 4.8, words)
    sheet.y = 80
    sheet.text(left, sheet.y, "LA", size=7)
    sheet.text(left + 12, sheet.y, "Lohnart", size=7)
    sheet.text(190, sheet.y, "EUR", size=7, align="right")
    for name, amount in pay.items:
        _line(sheet, f"100   {name}", [(190, amount)])
    _line(sheet, "Summe Bruttolohn", [(190, pay.gross)], bold=True, mark="gross")
    sheet.gap(4)
    for name, amount in (*pay.taxes, *pay.social):
        _line(sheet, name, [(150, pay.gross), (190, -amount)])
    _line(sheet, "Nettolohn", [(190, pay.net)], bold=True, mark="statutory_net")
    for name, amount in pay.others:
        _line(sheet, name, [(190, amount)])
    _line(sheet, "Auszahlung", [(190, pay.payout)], bold=True, mark="payout")
    sheet.gap(16)
    sheet.text(left, sheet.y, "Jahreswerte", size=7, bold=True)
    for number, (name, amount) in enumerate(
        [("Brutto", pay.gross), ("Lohnsteuer", pay.tax_total), ("Netto", pay.net), ("RV-Brutto", pay.gross)]
    ):
        x = left + number * 40
        sheet.rect(x, sheet.y + 2, 40, 9, thick=0.3)
        sheet.text(x + 1, sheet.y + 5, name, size=5.5)
        sheet.text(x + 38, sheet.y + 9.6, money(pay.year(amount)), size=8, align="right")
    return {**who.truth(), **pay.truth(), "tax_class": pay.tax_class, "entry_date": pay.entry}


def _agenda(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """Abrechnung der Brutto-Netto-Bezüge: labels with colons on the right of the window, sums in a column of their own."""
    pay = slip(sheet.rng, who, as_of)
    left = 20.0
    sheet.text(left, 16, "Abrechnung der Brutto-Netto-Bezüge", size=12, bold=True)
    sheet.text(190, 16, f"{pay.month:%m.%Y}", size=12, bold=True, align="right", mark="month")
    sheet.text(left, 34, pay.employer.sender, size=6)
    for number, words in enumerate(
        [who.salutation, who.full_name, who.address.street, f"{who.address.postcode} {who.address.town}"]
    ):
        sheet.text(left, 40 + number * 4.8, words)
    facts = [
        ("Mandant / Personal-Nr.", f"10023 / {pay.personnel}"),
        ("Geburtsdatum", f"{who.birth_date:%d.%m.%Y}"),
        ("Eintrittsdatum", f"{pay.entry:%d.%m.%Y}"),
        ("Steuer-ID", pay.tax_id),
        ("Steuerklasse / Faktor", str(pay.tax_class)),
        ("SV-Nummer", pay.social_number),
        ("Krankenkasse", pay.insurance),
        ("BGR", "1 1 1 1"),
    ]
    for number, (name, value) in enumerate(facts):
        sheet.text(112, 36 + number * 4.6, f"{name}:", size=8)
        sheet.text(152, 36 + number * 4.6, value, size=8)
    sheet.y = 84
    sheet.text(left, sheet.y, "Bruttobezüge", bold=True, size=9)
    for name, amount in pay.items:
        _line(sheet, name, [(160, amount)])
    _line(sheet, "Gesamtbruttobezüge", [(190, pay.gross)], bold=True, mark="gross")
    sheet.gap(4)
    sheet.text(left, sheet.y, "Gesetzliche Abzüge", bold=True, size=9)
    for name, amount in pay.taxes:
        _line(sheet, name, [(160, amount)])
    _line(sheet, "Summe Steuern", [(190, -pay.tax_total)])
    for name, amount in pay.social:
        _line(sheet, f"{name} (AN-Anteil)", [(160, amount)])
    _line(sheet, "Summe Sozialversicherung", [(190, -pay.social_total)])
    _line(sheet, "Nettobezüge", [(190, pay.net)], bold=True, mark="statutory_net")
    sheet.gap(4)
    if pay.others:
        sheet.text(left, sheet.y, "Netto-Be-/Abzüge", bold=True, size=9)
        for name, amount in pay.others:
            _line(sheet, name, [(190, amount)])
    _line(sheet, "Auszahlungsbetrag", [(190, pay.payout)], bold=True, mark="payout")
    sheet.gap(8)
    sheet.text(left, sheet.y, f"Bank: Sparkasse, IBAN {pay.iban}", size=8)
    return {**who.truth(), **pay.truth(), "tax_class": pay.tax_class, "entry_date": pay.entry}


def _loga(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """LOGA: typewriter lines, "Monat: 06/2026", current month and running total side by side, trailing minus."""
    pay = slip(sheet.rng, who, as_of)
    left = sheet.style.left
    sheet.text(left, 14, pay.employer.name, bold=True)
    sheet.text(left, 19, str(pay.employer.address), size=8)
    sheet.text(left, 30, "VERDIENSTABRECHNUNG", bold=True, size=11)
    sheet.text(left + 75, 30, f"Monat: {pay.month:%m/%Y}", mark="month")
    sheet.text(left + 125, 30, "Seite: 1")
    facts = [
        ("Personalnummer", pay.personnel, "Geburtsdatum", sheet.date(who.birth_date)),
        ("Name", f"{who.family_name}, {who.given_names}", "Eintritt", sheet.date(pay.entry)),
        ("Kostenstelle", "4711", "Steuerklasse", str(pay.tax_class)),
        ("Krankenkasse", pay.insurance[:18], "Kinderfreibetrag", "0,0"),
    ]
    for number, (a, b, c, d) in enumerate(facts):
        sheet.text(left, 40 + number * 4.8, f"{a:<15}: {b}", size=8)
        sheet.text(left + 92, 40 + number * 4.8, f"{c:<17}: {d}", size=8)
    for number, words in enumerate(
        [who.salutation, who.full_name, who.address.street, f"{who.address.postcode} {who.address.town}"]
    ):
        sheet.text(left, 66 + number * 4.8, words, size=9)
    sheet.y = 96
    for x, words in ((150, "lfd. Monat"), (188, "aufgelaufen")):
        sheet.text(x, sheet.y, words, size=8, align="right")
    for name, amount in pay.items:
        _line(sheet, name, [(150, amount), (188, pay.year(amount))], size=8)
    _line(sheet, "Gesamtbrutto", [(150, pay.gross), (188, pay.year(pay.gross))], mark="gross", size=8)
    for name, amount in (*pay.taxes, *pay.social):
        _line(sheet, name[:24], [(150, -amount), (188, -pay.year(amount))], size=8)
    _line(sheet, "Gesetzl. Netto", [(150, pay.net), (188, pay.year(pay.net))], mark="statutory_net", size=8)
    for name, amount in pay.others:
        _line(sheet, name, [(150, amount)], size=8)
    _line(sheet, "Zahlbetrag", [(150, pay.payout)], bold=True, mark="payout", size=8)
    sheet.text(left, 275, "Diese Abrechnung ist maschinell erstellt. Bescheinigung nach § 108 GewO", size=6.5)
    return {**who.truth(), **pay.truth(), "tax_class": pay.tax_class, "entry_date": pay.entry}


def _sage(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """Sage: boxed header with captions above, a period from-to instead of a month's name."""
    pay = slip(sheet.rng, who, as_of)
    left = 18.0
    last = (pay.month + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    sheet.rect(left, 10, 174, 12, fill=(0.9, 0.93, 0.9), stroke=None)
    sheet.text(left + 2, 18, "Entgeltabrechnung", size=13, bold=True)
    sheet.text(
        190, 18, f"Abrechnungszeitraum {pay.month:%d.%m.%Y} - {last:%d.%m.%Y}", size=8.5, align="right"
    )
    blocks = [
        (
            "Arbeitgeber",
            [
                pay.employer.name,
                pay.employer.address.street,
                f"{pay.employer.address.postcode} {pay.employer.address.town}",
            ],
        ),
        ("Arbeitnehmer", [who.full_name, who.address.street, f"{who.address.postcode} {who.address.town}"]),
    ]
    for number, (caption, lines) in enumerate(blocks):
        x = left + number * 60
        sheet.text(x, 28, caption, size=6, grey=0.3)
        for row, words in enumerate(lines):
            sheet.text(x, 32 + row * 4.4, words, size=8.5)
    for number, (caption, value) in enumerate(
        [
            ("Geburtsdatum", f"{who.birth_date:%d.%m.%Y}"),
            ("Beschäftigt ab", f"{pay.entry:%d.%m.%Y}"),
            ("Steuerklasse", str(pay.tax_class)),
            ("SV-Nummer", pay.social_number),
        ]
    ):
        x, y = left + 122 + number % 2 * 28, 28 + number // 2 * 10
        sheet.text(x, y, caption, size=6, grey=0.3)
        sheet.text(x, y + 4, value, size=8.5)
    sheet.y = 66
    for name, amount in pay.items:
        _line(sheet, name, [(190, amount)])
    _line(sheet, "Bruttoentgelt gesamt", [(190, pay.gross)], bold=True, mark="gross")
    sheet.gap(3)
    for name, amount in (*pay.taxes, *pay.social):
        _line(sheet, f"- {name}", [(190, amount)])
    _line(sheet, "Nettoentgelt", [(190, pay.net)], bold=True, mark="statutory_net")
    for name, amount in pay.others:
        _line(sheet, name, [(190, amount)])
    _line(sheet, "Überweisungsbetrag", [(190, pay.payout)], bold=True, mark="payout")
    return {**who.truth(), **pay.truth(), "tax_class": pay.tax_class, "entry_date": pay.entry}


def _public(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """Bezügemitteilung of a state office: a letter with pay group and step, items with months."""
    pay = slip(sheet.rng, who, as_of)
    left = sheet.style.left
    office = pick(
        sheet.rng,
        "Landesamt für Besoldung und Versorgung|Landesamt für Finanzen, Bezügestelle|Zentrale Bezügestelle des Landes",
    )
    sheet.text(left, 16, office, size=12, bold=True)
    sheet.text(left, 48, f"{office}, {pay.employer.address}"[:78], size=6)
    for number, words in enumerate(
        [who.salutation, who.full_name, who.address.street, f"{who.address.postcode} {who.address.town}"]
    ):
        sheet.text(left, 54 + number * 4.8, words)
    for number, (name, value) in enumerate(
        [
            ("Personalnummer", f"P {pay.personnel}0"),
            ("Geburtsdatum", sheet.date(who.birth_date)),
            ("Entgeltgruppe / Stufe", "E 6 / 3"),
            ("Steuerklasse", str(pay.tax_class)),
            ("Beschäftigt seit", sheet.date(pay.entry)),
        ]
    ):
        sheet.text(120, 50 + number * 4.8, name, size=8)
        sheet.text(158, 50 + number * 4.8, value, size=8)
    sheet.y = 88
    heading(sheet, f"Bezügemitteilung für den Monat {_named(pay)}", size=11)
    _line(sheet, "Tabellenentgelt", [(180, pay.items[0][1])])
    for name, amount in pay.items[1:]:
        _line(sheet, name, [(180, amount)])
    _line(sheet, "Gesamtbrutto", [(180, pay.gross)], bold=True, mark="gross")
    for name, amount in (*pay.taxes, *pay.social):
        _line(sheet, name, [(180, -amount)])
    _line(sheet, "Gesetzliches Netto", [(180, pay.net)], bold=True, mark="statutory_net")
    for name, amount in pay.others:
        _line(sheet, name, [(180, amount)])
    _line(sheet, f"Zahlbetrag auf Konto {pay.iban[:9]}...", [(180, pay.payout)], bold=True, mark="payout")
    sheet.gap(6)
    sheet.paragraph(
        "Arbeitgeberumlage ZVK/VBL: 142,17 EUR. Bitte prüfen Sie die Angaben und teilen Sie Änderungen unverzüglich mit.",
        size=8,
    )
    return {
        **who.truth(),
        **{k: v for k, v in pay.truth().items() if k != "employer"},
        "tax_class": pay.tax_class,
        "entry_date": pay.entry,
    }


def _result(sheet: Sheet) -> tuple[Decimal, Decimal, Decimal]:
    taken = Decimal(sheet.rng.randint(3200000, 8900000)) / 100
    spent = (taken * Decimal(sheet.rng.randint(35, 70)) / 100).quantize(Decimal("0.01"))
    return taken, spent, taken - spent


def _own_surplus(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A self-made statement: a title with the year, incomes and costs as rows, signed by hand."""
    year, (taken, spent, result) = as_of.year - 1, _result(sheet)
    heading(sheet, "Einnahmen-Überschuss-Rechnung")
    sheet.paragraph(f"Zeitraum: 01.01.{year} bis 31.12.{year}")
    sheet.paragraph(f"Unternehmer: {who.full_name}, Änderungsschneiderei, {who.address}")
    sheet.paragraph("Betriebseinnahmen", bold=True, after=0)
    _line(sheet, "Erlöse 19 % USt", [(170, taken)], size=10)
    _line(sheet, "Summe Einnahmen", [(170, taken)], bold=True, size=10)
    sheet.gap(4)
    sheet.paragraph("Betriebsausgaben", bold=True, after=0)
    rent = Decimal("7200.00")
    _line(sheet, "Miete Laden", [(170, rent)], size=10)
    _line(sheet, "Material und Wareneinkauf", [(170, spent - rent)], size=10)
    _line(sheet, "Summe Ausgaben", [(170, spent)], bold=True, size=10)
    sheet.gap(4)
    _line(sheet, "Überschuss", [(170, result)], bold=True, size=10, mark="profit")
    sheet.gap(8)
    day = as_of - timedelta(days=sheet.rng.randint(10, 100))
    sheet.paragraph(f"{who.address.town}, {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
    signatures(sheet, ["Unterschrift"])
    return {
        "family_name": who.family_name,
        "given_names": who.given_names,
        "period": f"01.01.{year} bis 31.12.{year}",
        "profit": f"{result:.2f}",
        "issued_on": day,
    }


def _short_result(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """Kurzfristige Erfolgsrechnung of another program: columns of month, per cent and the year up to it."""
    month, (taken, spent, result) = (as_of.replace(day=1) - timedelta(days=40)).replace(day=1), _result(sheet)
    taken, spent, result = (
        amount.quantize(Decimal("0.01")) for amount in (taken / 10, spent / 10, taken / 10 - spent / 10)
    )
    result = taken - spent
    said = f"{MONTHS[month.month - 1]} {month.year}"
    sheet.y = 14
    sheet.text(sheet.style.left, 16, f"{who.full_name} - Paketzustellung", size=9)
    sheet.y = 20
    heading(sheet, "Kurzfristige Erfolgsrechnung")
    sheet.text(sheet.style.left, sheet.y + 4, f"{said}   (BWA-Nr. 1, Wert in EUR)", size=9, mark="period")
    sheet.y += 10
    for x, words in (
        (120, "Berichtsmonat"),
        (145, "% Ges.-Leistg."),
        (188, f"Jan.-{said[:3]}. {month.year}"),
    ):
        sheet.text(x, sheet.y, words, size=7.5, align="right")
    rows = [
        ("Umsatzerlöse", taken),
        ("Gesamtleistung", taken),
        ("Material-/Wareneinkauf", Decimal(0)),
        ("Rohertrag", taken),
        ("Kfz-Kosten (ohne Steuer)", spent * Decimal("0.6")),
        ("Raumkosten", spent * Decimal("0.4")),
        ("Gesamtkosten", spent),
        ("Betriebsergebnis", result),
    ]
    for name, amount in [*rows, ("Ergebnis vor Steuern", result), ("Vorläufiges Ergebnis", result)]:
        _line(
            sheet,
            name,
            [(120, amount.quantize(Decimal("0.01"))), (188, (amount * 5 + 311).quantize(Decimal("0.01")))],
            bold="rgebnis" in name,
        )
        sheet.text(145, sheet.y, f"{amount / taken * 100:.2f}".replace(".", ","), size=8.5, align="right")
    return {
        "family_name": who.family_name,
        "given_names": who.given_names,
        "period": said,
        "profit": f"{result:.2f}",
    }


def _adviser_letter(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """An adviser's Gewinnermittlung with columns of this year and the one before."""
    year, (taken, spent, result) = as_of.year - 1, _result(sheet)
    sheet.text(sheet.style.left, 16, "Steuerberaterin Ute Großkopf", size=11, bold=True)
    sheet.y = 24
    heading(sheet, f"Gewinnermittlung nach § 4 Abs. 3 EStG für das Jahr {year}", size=12)
    sheet.rows(
        [
            ("Mandant", who.full_name, None),
            ("Betrieb", "Imbiss", None),
            ("Steuernummer", "026 812 04711", None),
        ],
        layout="colon",
    )
    sheet.gap(4)
    for x, words in ((150, str(year)), (188, str(year - 1))):
        sheet.text(x, sheet.y, words, bold=True, align="right")
    before = (taken * Decimal("0.8")).quantize(Decimal("0.01"))
    for name, now, then in (
        ("A. Betriebseinnahmen", taken, before),
        ("B. Betriebsausgaben", spent, before / 2),
        ("C. Gewinn", result, before - before / 2),
    ):
        _line(sheet, name, [(150, now), (188, then.quantize(Decimal("0.01")))], bold=True, size=10)
    sheet.gap(10)
    day = as_of - timedelta(days=sheet.rng.randint(10, 100))
    sheet.paragraph(f"Aufgestellt am {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
    return {
        "family_name": who.family_name,
        "given_names": who.given_names,
        "period": str(year),
        "profit": f"{result:.2f}",
        "issued_on": day,
    }


_DRAWN = {
    "payslip": {"addison": _addison, "agenda": _agenda, "loga": _loga, "sage": _sage, "public": _public},
    "business_statement": {"own": _own_surplus, "short": _short_result, "adviser": _adviser_letter},
}
_LOOK: dict[str, dict[str, object]] = {
    "loga": {"body": "courier", "size": 9, "left": 20.0},
    "addison": {"left": 20.0},
}
LAYOUTS = {
    f"{kind}__{name}": layout(kind, f"{kind}__{name}", draw, **_LOOK.get(name, {}))
    for kind, drawn in _DRAWN.items()
    for name, draw in drawn.items()
}
