"""Kontoauszug: a savings bank's sheet, a cooperative bank's with S and H, the list of a bank on the web."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

from ._benefits import cents
from ._pay import money

_BOOKINGS = (
    ("Gutschrift", "LOHN GEHALT {firm}", 1500, 2600), ("Lastschrift", "STADTWERKE ABSCHLAG STROM", -90, -40), ("Dauerauftrag", "MIETE {home} IBAN {iban}", -800, -450),
    ("Kartenzahlung", "EDELKAUF MARKT 4711", -80, -9), ("Gutschrift", "BUNDESAGENTUR FUER ARBEIT KINDERGELD 115FK123456", 259, 259), ("Geldautomat", "GA NR00012345 BLZ37050198", -200, -50),
    ("Lastschrift", "FONICA MOBILFUNK RECHNUNG", -40, -15), ("Überweisung", "SPRACHSCHULE KURSGEBUEHR IBAN {iban}", -120, -60),
)  # fmt: skip


def _lines(rng: Random, holder: Person, end: date) -> list[tuple[date, str, str, Decimal]]:
    rows = []
    for sort, purpose, low, high in rng.sample(_BOOKINGS, rng.randint(5, 8)):
        amount = cents(rng, min(abs(low), abs(high)), max(abs(low), abs(high)) + 1)
        text = purpose.format(
            firm=pick(rng, "LOGISTIK NORD AG|METALLBAU KROEGER GMBH"),
            home=holder.address.town.upper(),
            iban=people.iban(rng).replace(" ", ""),
        )
        rows.append((end - timedelta(days=rng.randint(0, 27)), sort, text, amount if high > 0 else -amount))
    return sorted(rows, key=lambda row: row[0])


def _savings(
    sheet: Sheet,
    holder: Person,
    bank: str,
    iban: str,
    day: date,
    rows: list[tuple[date, str, str, Decimal]],
    old: Decimal,
) -> None:
    left = 22.0
    sheet.rect(0, 8, 210, 10, fill=(0.75, 0.05, 0.1), stroke=None)
    sheet.text(left, 15, bank, size=14, bold=True, colour=(1, 1, 1), mark="issuer")
    for number, line in enumerate(
        [
            holder.salutation,
            holder.full_name,
            holder.address.street,
            f"{holder.address.postcode} {holder.address.town}",
        ]
    ):
        sheet.text(
            left,
            44 + number * 5,
            line,
            marks={"family_name": holder.family_name, "given_names": holder.given_names},
        )
    sheet.text(120, 44, f"Kontoauszug {day.month}/{day.year}", size=12, bold=True)
    for number, (name, value, mark) in enumerate(
        [
            ("IBAN", iban, "iban"),
            ("BIC", f"{pick(sheet.rng, 'HELADEF1|NOLADE21|WELADED1')}KAS", None),
            ("Datum", sheet.date(day), "issued_on"),
        ]
    ):
        sheet.text(120, 51 + number * 5, name, size=8.5)
        sheet.text(138, 51 + number * 5, value, size=9, mark=mark)
    y = 84.0
    for x, head, side in (
        (left, "Bu.-Tag", "left"),
        (left + 18, "Wert", "left"),
        (left + 36, "Vorgang / Verwendungszweck", "left"),
        (192, "Betrag EUR", "right"),
    ):
        sheet.text(x, y, head, size=8, bold=True, align=side)
    sheet.rule(left, y + 1.5, 192, y + 1.5)
    sheet.text(left + 36, y + 7, "Kontostand am " + sheet.date(day - timedelta(days=30)), size=8.5)
    sheet.text(192, y + 7, money(old, minus="before"), size=8.5, align="right")
    y += 13
    for when, sort, text, amount in rows:
        sheet.text(left, y, f"{when:%d.%m.}", size=8.5)
        sheet.text(left + 18, y, f"{when:%d.%m.}", size=8.5)
        sheet.text(left + 36, y, sort, size=8.5)
        sheet.text(192, y, money(amount, minus="before"), size=8.5, align="right")
        sheet.text(left + 36, y + 4, text[:62], size=7.5)
        y += 10
    total = old + sum((row[3] for row in rows), Decimal(0))
    sheet.rule(left, y - 3, 192, y - 3)
    sheet.text(left + 36, y + 2, "Kontostand am " + sheet.date(day), size=9, bold=True)
    sheet.text(192, y + 2, money(total, minus="before"), size=9, bold=True, align="right")


def _cooperative(
    sheet: Sheet,
    holder: Person,
    bank: str,
    iban: str,
    day: date,
    rows: list[tuple[date, str, str, Decimal]],
    old: Decimal,
) -> None:
    def side(amount: Decimal) -> str:
        return f"{money(abs(amount))} {'H' if amount >= 0 else 'S'}"

    sheet.text(20, 18, bank, size=13, bold=True, mark="issuer")
    sheet.rule(20, 21, 192, 21, thick=1.2)
    for number, line in enumerate(
        [holder.full_name, holder.address.street, f"{holder.address.postcode} {holder.address.town}"]
    ):
        sheet.text(
            20,
            40 + number * 4.8,
            line,
            size=9.5,
            marks={"family_name": holder.family_name, "given_names": holder.given_names},
        )
    lot = sheet.rng
    grid = [
        ("Auszug-Nr.", f"{lot.randint(1, 12)}", None),
        ("Blatt", "1", None),
        ("erstellt am", sheet.date(day), "issued_on"),
        ("Kontonummer", f"{lot.randint(10**6, 10**8)}", None),
    ]
    for number, (name, value, mark) in enumerate(grid):
        sheet.text(112 + number * 21, 42, name, size=6)
        sheet.text(112 + number * 21, 46.5, value, size=8.5, mark=mark)
    sheet.text(20, 66, "KONTOAUSZUG", size=12, bold=True)
    sheet.text(60, 66, f"Girokonto   IBAN: {iban}", size=9, marks={"iban": iban})
    y = 76.0
    for x, head, align in (
        (20, "Bu-Tag", "left"),
        (38, "Wert", "left"),
        (56, "Vorgang", "left"),
        (192, "Umsatz EUR", "right"),
    ):
        sheet.text(x, y, head, size=7.5, align=align)
    sheet.text(56, y + 7, f"alter Kontostand vom {sheet.date(day - timedelta(days=30))}", size=9)
    sheet.text(192, y + 7, side(old), size=9, align="right")
    y += 14
    for when, sort, text, amount in rows:
        sheet.text(20, y, f"{when:%d.%m.}", size=9)
        sheet.text(38, y, f"{when:%d.%m.}", size=9)
        sheet.text(56, y, sort, size=9)
        sheet.text(192, y, side(amount), size=9, align="right")
        sheet.text(56, y + 4, text[:58], size=8)
        y += 9.5
    sheet.text(56, y + 2, f"neuer Kontostand vom {sheet.date(day)}", size=9, bold=True)
    sheet.text(
        192, y + 2, side(old + sum((row[3] for row in rows), Decimal(0))), size=9, bold=True, align="right"
    )


def _online(
    sheet: Sheet,
    holder: Person,
    bank: str,
    iban: str,
    day: date,
    rows: list[tuple[date, str, str, Decimal]],
    old: Decimal,
) -> None:
    left = sheet.style.left
    sheet.text(left, 20, bank, size=12, bold=True, mark="issuer")
    sheet.y = 28
    sheet.paragraph(
        sheet.rng.choice(["Umsatzanzeige Girokonto", "Kontoumsätze", "Umsatzübersicht Girokonto"]),
        size=15,
        bold=True,
        after=0.3,
    )
    sheet.rows(
        [
            ("Kontoinhaber", holder.full_name, "family_name"),
            ("IBAN", iban, "iban"),
            ("Zeitraum", f"{sheet.date(day - timedelta(days=30))} - {sheet.date(day)}", None),
            ("Erstellt am", sheet.date(day), "issued_on"),
        ],
        layout=sheet.rng.choice(["colon", "left"]),
    )
    sheet.gap(5)
    wide = sheet.inner
    total = old + sum((row[3] for row in rows), Decimal(0))
    body = [["Buchung", "Valuta", "Auftraggeber / Empfänger / Verwendungszweck", "Betrag"]]
    body += [
        [
            f"{when:%d.%m.%Y}",
            f"{when:%d.%m.%Y}",
            f"{sort} {text}"[:52],
            f"{money(amount, minus='before')} EUR",
        ]
        for when, sort, text, amount in reversed(rows)
    ]
    sheet.table(
        [wide * 0.14, wide * 0.14, wide * 0.52, wide * 0.2],
        body,
        right=[3],
        lines=sheet.rng.random() < 0.5,
        size=8.5,
    )
    sheet.gap(4)
    sheet.paragraph(f"Aktueller Kontostand: {money(total, minus='before')} EUR", bold=True)


_FORMS = {
    "savings": (_savings, "Sparkasse {t}|Stadtsparkasse {t}|Kreissparkasse {t}"),
    "cooperative": (_cooperative, "Volksbank {t} eG|Raiffeisenbank {t} eG"),
    "online": (_online, "Commerzbank AG|Postbank|ING-DiBa AG|Deutsche Bank AG"),
}


def _paper(form: str, rng: Random, holder: Person, as_of: date, *, specimen: bool = False) -> Paper:
    drawing, names = _FORMS[form]
    bank = pick(rng, names).format(t=holder.address.town.split()[0])
    day, iban = (
        people.day_between(rng, as_of - timedelta(days=90), as_of - timedelta(days=2)),
        people.iban(rng),
    )
    rows, old = _lines(rng, holder, day), cents(rng, 40, 2400)
    look = style(
        rng,
        footer="",
        **({"body": rng.choice(["arial", "narrow", "courier"])} if form == "cooperative" else {}),
    )

    def draw(sheet: Sheet) -> dict[str, object]:
        drawing(sheet, holder, bank, iban, day, rows, old)
        return {
            "family_name": holder.family_name,
            "given_names": holder.given_names,
            "iban": iban,
            "issuer": bank,
            "issued_on": day,
        }

    return compose("bank_statement", form, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_paper, name) for name in _FORMS}
