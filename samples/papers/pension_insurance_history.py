"""Versicherungsverlauf (as annex with rows, as a settlement notice with a printed sum) and Renteninformation."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

from ._benefits import cents, dear, last_of_month, months_later, pension_number, street_address
from ._pay import money

_SORTS = (
    ("Pflichtbeitragszeit", True), ("Pflichtbeiträge Arbeitslosengeld", True), ("Schulausbildung", False), ("Arbeitslosigkeit ohne Beitrag", False),
    ("Pflichtbeitragszeit für Kindererziehung", True), ("geringfügige Beschäftigung ohne Beiträge", False), ("berufliche Ausbildung, Pflichtbeitrag", True),
)  # fmt: skip

Row = tuple[date, date, str, bool]


def _history(rng: Random, last: date) -> list[Row]:
    """Periods without gaps or overlaps that end with a month, counted or not."""
    rows: list[Row] = []
    at = date(last.year - rng.randint(4, 8), rng.randint(1, 12), 1)
    while at < last:
        sort, counts = rng.choice(_SORTS[:1] * 4 + _SORTS)
        end = min(last_of_month(months_later(at, rng.randint(2, 11))), date(at.year, 12, 31), last)
        rows.append((at, end, sort, counts))
        at = months_later(end, 1)
    return rows


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _office(rng: Random) -> letter.Issuer:
    place = people.town(rng)
    name = pick(
        rng,
        "Deutsche Rentenversicherung Bund|Deutsche Rentenversicherung Hessen|Deutsche Rentenversicherung Nord|Deutsche Rentenversicherung Westfalen",
    )
    return letter.Issuer(
        name,
        rng.choice(["Versicherungsabteilung", "Dezernat 2211", "Auskunfts- und Beratungsstelle"]),
        f"{street_address(rng)}, {people.address(rng, place).postcode} {place}",
        place,
        rng.choice(["bars", "circle"]),
    )


def _table(sheet: Sheet, rows: Sequence[Row]) -> None:
    wide = sheet.inner
    body = [["vom", "bis", "Betrag EUR", "Monate", "Art der Zeit / Anmerkungen"]]
    for first, last, sort, counts in rows:
        pay = f"{money(cents(sheet.rng, 900, 2900) * _months(first, last))}" if counts else ""
        body.append([f"{first:%d.%m.%Y}", f"{last:%d.%m.%Y}", pay, f"{_months(first, last)} Mon.", sort])
    sheet.table(
        [wide * 0.15, wide * 0.15, wide * 0.17, wide * 0.13, wide * 0.4],
        body,
        right=[2],
        lines=sheet.rng.random() < 0.4,
        size=8.5,
    )


def _annex(
    sheet: Sheet, holder: Person, office: letter.Issuer, number: str, day: date, rows: list[Row]
) -> dict[str, object]:
    """The annex "Versicherungsverlauf" with its own head."""
    left = sheet.style.left
    sheet.text(left, 18, office.name, size=10, bold=True, mark="issuer")
    sheet.text(190, 18, "Anlage 2", size=9, align="right")
    sheet.text(left, 26, "Versicherungsnummer", size=7)
    sheet.text(left, 30, number, size=9.5, mark="insurance_number")
    sheet.text(100, 26, "Name, Vorname", size=7)
    sheet.text(
        100,
        30,
        f"{holder.family_name}, {holder.given_names}",
        size=9.5,
        marks={"family_name": holder.family_name, "given_names": holder.given_names},
    )
    sheet.y = 40
    sheet.paragraph("Versicherungsverlauf", bold=True, size=14, after=0.3)
    sheet.paragraph(f"Stand: {sheet.date(day)}", size=9, marks={"as_of": sheet.date(day)})
    sheet.paragraph(
        "In Ihrem Versicherungskonto sind folgende Zeiten gespeichert, die für die Feststellung und Erbringung von Leistungen erheblich sind:",
        size=9.5,
    )
    _table(sheet, rows)
    return {"as_of": day, "contribution_months": sum(_months(a, b) for a, b, _, counts in rows if counts)}


def _settled(
    sheet: Sheet, holder: Person, office: letter.Issuer, number: str, day: date, rows: list[Row]
) -> dict[str, object]:
    """The notice that settles the stored data, with a printed sum."""
    info = [("Vers.-Nr.", number, "insurance_number"), ("Datum", sheet.date(day), "issued_on")]
    letter.opening(
        sheet,
        office,
        letter.address_lines(holder),
        info,
        sheet.rng.choice(
            [
                "Ihr Versicherungsverlauf",
                "Feststellungsbescheid über die Zeiten bis 31.12." + str(day.year - 7),
                "Versicherungsverlauf",
            ]
        ),
    )
    sheet.paragraph(dear(holder))
    sheet.paragraph(
        "die in Ihrem Versicherungskonto gespeicherten Daten sind im folgenden Versicherungsverlauf aufgeführt. Zeiten, die länger als sechs Kalenderjahre zurückliegen, werden verbindlich festgestellt (§ 149 Abs. 5 SGB VI).",
        size=9.5,
    )
    _table(sheet, rows)
    sheet.gap(4)
    total = sum(_months(a, b) for a, b, _, counts in rows if counts)
    said = sheet.rng.choice(
        ["Summe der Beitragsmonate", "Monate mit Beitragszeiten insgesamt", "Anzahl der Beitragsmonate"]
    )
    sheet.paragraph(f"{said}: {total}", bold=True, marks={"contribution_months": str(total)})
    letter.closing(sheet, office.name, phrase="Mit freundlichen Grüßen", signed=False)
    return {"as_of": day, "issued_on": day, "contribution_months": total}


def _information(
    sheet: Sheet, holder: Person, office: letter.Issuer, number: str, day: date, rows: list[Row]
) -> dict[str, object]:
    """The yearly forecast: no rows, no months."""
    info = [("Vers.-Nr.", number, "insurance_number"), ("Datum", sheet.date(day), "issued_on")]
    letter.opening(
        sheet,
        office,
        letter.address_lines(holder),
        info,
        sheet.rng.choice(["Renteninformation", "Ihre Renteninformation"]) + f" {day.year}",
    )
    sheet.paragraph(dear(holder))
    lot = sheet.rng
    last = date(day.year - 1, 12, 31)
    sheet.paragraph(
        f"in dieser Renteninformation haben wir die für Sie vom {rows[0][0]:%d.%m.%Y} bis zum {last:%d.%m.%Y} gespeicherten Daten und das geltende Rentenrecht berücksichtigt. Ihre Regelaltersrente würde am 01.{lot.randint(1, 12):02d}.{holder.birth_date.year + 67} beginnen."
    )
    wide = sheet.inner
    rows_ = [
        ["Rente wegen voller Erwerbsminderung", f"{money(cents(lot, 400, 900))} EUR"],
        ["Höhe Ihrer künftigen Regelaltersrente nach heutigem Stand", f"{money(cents(lot, 80, 300))} EUR"],
        ["bei Beitragszahlung wie bisher", f"{money(cents(lot, 600, 1300))} EUR"],
    ]
    sheet.table([wide * 0.72, wide * 0.28], rows_, right=[1], head=False)
    sheet.gap(4)
    sheet.paragraph(
        f"Bisher haben wir für Ihr Rentenkonto folgende Beiträge erhalten: von Ihnen {money(cents(lot, 3000, 9000))} EUR, von Ihrem Arbeitgeber {money(cents(lot, 3000, 9000))} EUR. Daraus sind {lot.randint(2, 9)},{lot.randint(1000, 9999)} Entgeltpunkte entstanden."
    )
    sheet.paragraph(
        "Künftige Rentenanpassungen sind in der Hochrechnung nicht enthalten. Die Renteninformation ist nicht rechtsverbindlich."
    )
    letter.closing(sheet, office.name, phrase="Mit freundlichen Grüßen", signed=False)
    return {"as_of": last, "issued_on": day}


_FORMS = {"annex": _annex, "settled": _settled, "information": _information}


def _paper(form: str, rng: Random, holder: Person, as_of: date, *, specimen: bool = False) -> Paper:
    day = people.day_between(rng, as_of - timedelta(days=160), as_of - timedelta(days=10))
    rows = _history(rng, date(day.year - 1, 12, 31))
    office, number = _office(rng), pension_number(rng, holder)
    look = style(rng)

    def draw(sheet: Sheet) -> dict[str, object]:
        fields = _FORMS[form](sheet, holder, office, number, day, rows)
        return {
            "family_name": holder.family_name,
            "given_names": holder.given_names,
            "issuer": office.name,
            "insurance_number": number.replace(" ", ""),
            **fields,
        }

    return compose("pension_insurance_history", form, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_paper, name) for name in _FORMS}
