"""Versicherungsverlauf of other layouts: years at the margin, period in one cell with gaps, Rentenauskunft with the waiting time, Kontenklärung."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from ._benefits import cents, dear, last_of_month, months_later, pension_number, street_address
from ._pay import money

Row = tuple[date, date, str, bool]
_COUNTED = [
    "Pflichtbeitragszeit",
    "Pflichtbeiträge für Kindererziehung",
    "Pflichtbeiträge Bezug von Leistungen der Bundesagentur für Arbeit",
    "Pflichtbeitragszeit berufliche Ausbildung",
    "freiwillige Beiträge",
]
_OTHERS = [
    "Schulausbildung, keine Anrechnung",
    "Arbeitslosigkeit ohne Leistungsbezug",
    "geringfügige Beschäftigung, versicherungsfrei",
    "Zeit des Bezugs von Arbeitslosengeld II",
    "Kinderberücksichtigungszeit",
]


def _history(rng: Random, last: date, gaps: bool) -> list[Row]:
    """Periods within one year each; with `gaps` some months stand in none."""
    rows: list[Row] = []
    at = date(last.year - rng.randint(4, 7), rng.randint(1, 10), 1)
    while at < last:
        counts = rng.random() < 0.75
        end = min(last_of_month(months_later(at, rng.randint(1, 11))), date(at.year, 12, 31), last)
        rows.append((at, end, rng.choice(_COUNTED if counts else _OTHERS), counts))
        at = months_later(end, 1 + (rng.randint(1, 4) if gaps and rng.random() < 0.4 else 0))
    return rows


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _counted(rows: Sequence[Row]) -> int:
    return sum(_months(a, b) for a, b, _, counts in rows if counts)


def _office(rng: Random) -> letter.Issuer:
    place = people.town(rng)
    name = rng.choice(
        [
            "Deutsche Rentenversicherung Baden-Württemberg",
            "Deutsche Rentenversicherung Rheinland",
            "Deutsche Rentenversicherung Knappschaft-Bahn-See",
            "Deutsche Rentenversicherung Bund",
        ]
    )
    return letter.Issuer(
        name,
        rng.choice(["Kundenservice", "Abteilung Versicherung und Rente"]),
        f"{street_address(rng)}, {people.address(rng, place).postcode} {place}",
        place,
        rng.choice(["bars", "circle", "none"]),
    )


def _head(sheet: Sheet, holder: Person, office: letter.Issuer, number: str, day: date) -> None:
    """Head of an annex: one line with the number, one with the name."""
    left, right = sheet.style.left, sheet.size[0] - sheet.style.right
    sheet.text(left, 16, office.name, size=11, bold=True, head=True)
    sheet.text(left, 23, f"Versicherungsnummer {number}", size=9, marks={"insurance_number": number})
    sheet.text(
        left,
        28,
        f"{holder.salutation} {holder.full_name}, geb. {sheet.date(holder.birth_date)}",
        size=9,
        marks={"birth_date": sheet.date(holder.birth_date)},
    )
    sheet.text(right, 23, sheet.date(day), size=9, align="right", mark="issued_on")
    sheet.y = 38


def _years(
    sheet: Sheet, holder: Person, office: letter.Issuer, number: str, day: date, rows: list[Row]
) -> dict[str, object]:
    """The year stands once, at the first of its rows; the rows have day and month only."""
    lot, left = sheet.rng, sheet.style.left
    _head(sheet, holder, office, number, day)
    sheet.paragraph("Ihr Versicherungsverlauf", bold=True, size=14, after=0.3)
    sheet.paragraph(
        f"Der Versicherungsverlauf enthält die bis zum {sheet.date(day)} gespeicherten Zeiten:",
        size=9.5,
        marks={"as_of": sheet.date(day)},
    )
    for at, words in (
        (0, "Jahr"),
        (16, "von"),
        (30, "bis"),
        (50, "EUR"),
        (72, "Mon."),
        (90, "Versicherungszeit"),
    ):
        sheet.text(left + at, sheet.y + 4, words, size=8, bold=True)
    sheet.rule(left, sheet.y + 6, left + sheet.inner, sheet.y + 6)
    sheet.gap(6)
    year = 0
    for first, last, sort, counts in rows:
        sheet.need(6)
        sheet.gap(5)
        if first.year != year:
            sheet.text(left, sheet.y, str(first.year), size=8.5)
            year = first.year
        sheet.text(left + 16, sheet.y, f"{first:%d.%m.}", size=8.5)
        sheet.text(left + 30, sheet.y, f"{last:%d.%m.}", size=8.5)
        if counts:
            sheet.text(
                left + 66,
                sheet.y,
                money(cents(lot, 900, 2900) * _months(first, last)),
                size=8.5,
                align="right",
            )
        sheet.text(left + 82, sheet.y, str(_months(first, last)), size=8.5, align="right")
        sheet.text(left + 90, sheet.y, sort, size=8.5)
    return {**holder.truth(), "as_of": day, "issued_on": day, "contribution_months": _counted(rows)}


def _cell(
    sheet: Sheet, holder: Person, office: letter.Issuer, number: str, day: date, rows: list[Row]
) -> dict[str, object]:
    """Kontenklärung: the period in one cell, gaps named by a row of their own."""
    lot, wide = sheet.rng, sheet.inner
    info = [("Versicherungsnr.", number, "insurance_number"), ("Datum", sheet.date(day), "issued_on")]
    letter.opening(
        sheet,
        office,
        letter.address_lines(holder),
        info,
        lot.choice(
            [
                "Klärung Ihres Versicherungskontos",
                "Ihr Rentenkonto - bitte prüfen Sie Ihren Versicherungsverlauf",
                "Kontenklärung",
            ]
        ),
    )
    sheet.paragraph(dear(holder))
    sheet.paragraph(
        "wir haben Ihr Versicherungskonto überprüft. Den gespeicherten Versicherungsverlauf entnehmen Sie bitte der folgenden Aufstellung. Zu den Lücken bitten wir um Ihre Angaben.",
        size=9.5,
    )
    cells = [["Zeitraum", "Art der Zeit", "Monate", "Entgelt"]]
    before: date | None = None
    for first, last, sort, counts in rows:
        if before and months_later(before, 1) < first:
            cells.append(
                [
                    f"{months_later(before, 1):%d.%m.%Y} - {first - timedelta(days=1):%d.%m.%Y}",
                    "Lücke - bitte Angaben machen",
                    "",
                    "",
                ]
            )
        cells.append(
            [
                f"{first:%d.%m.%Y} - {last:%d.%m.%Y}",
                sort,
                str(_months(first, last)),
                f"{money(cents(lot, 900, 2900) * _months(first, last))} EUR" if counts else "",
            ]
        )
        before = last
    sheet.table(
        [wide * 0.27, wide * 0.45, wide * 0.1, wide * 0.18],
        cells,
        size=8.5,
        right=[2, 3],
        lines=lot.random() < 0.5,
    )
    letter.closing(sheet, "Ihre Deutsche Rentenversicherung", phrase="Mit freundlichen Grüßen", signed=False)
    return {"as_of": day, "issued_on": day, "contribution_months": _counted(rows)}


def _statement(
    sheet: Sheet, holder: Person, office: letter.Issuer, number: str, day: date, rows: list[Row]
) -> dict[str, object]:
    """Rentenauskunft: the waiting time in words, no rows."""
    lot = sheet.rng
    letter.opening(
        sheet,
        office,
        letter.address_lines(holder),
        [
            ("Kennzeichen", "4120", None),
            ("Versicherungsnummer", number, "insurance_number"),
            ("Datum", sheet.date(day), "issued_on"),
        ],
        "Rentenauskunft",
    )
    sheet.paragraph("Diese Auskunft ist kein Rentenbescheid.", size=9)
    sheet.paragraph(dear(holder))
    total = _counted(rows)
    sheet.paragraph(lot.choice([
        f"für die Wartezeit von fünf Jahren sind 60 Monate erforderlich. Bis zum {rows[-1][1]:%d.%m.%Y} sind in Ihrem Versicherungskonto {total} Monate mit Beitragszeiten vorhanden.",
        f"Ihr Versicherungskonto enthält bis zum {rows[-1][1]:%d.%m.%Y} insgesamt {total} Beitragsmonate. Die allgemeine Wartezeit beträgt 60 Monate.",
    ]), marks={"contribution_months": str(total), "as_of": f"{rows[-1][1]:%d.%m.%Y}"})  # fmt: skip
    sheet.paragraph(
        f"Die Regelaltersrente würde nach den bisher gespeicherten Zeiten monatlich {money(cents(lot, 120, 640))} EUR betragen."
    )
    letter.closing(sheet, office.name, phrase="Mit freundlichen Grüßen", signed=False)
    return {"as_of": rows[-1][1], "issued_on": day, "contribution_months": total}


def _list(
    sheet: Sheet, holder: Person, office: letter.Issuer, number: str, day: date, rows: list[Row]
) -> dict[str, object]:
    """A print from the online account: from and to under each other's heads, no months, sum under the table."""
    lot, wide = sheet.rng, sheet.inner
    _head(sheet, holder, office, number, day)
    sheet.paragraph(f"Versicherungsverlauf vom {sheet.date(day)}", bold=True, size=13)
    cells = [["Beginn", "Ende", "Rentenrechtliche Zeit", "Bruttoverdienst"]]
    cells += [
        [
            f"{a:%d.%m.%Y}",
            f"{b:%d.%m.%Y}",
            sort,
            f"{money(cents(lot, 900, 2900) * _months(a, b))} €" if counts else "-",
        ]
        for a, b, sort, counts in rows
    ]
    sheet.table(
        [wide * 0.16, wide * 0.16, wide * 0.46, wide * 0.22],
        cells,
        size=8.5,
        right=[3],
        lines=lot.random() < 0.5,
    )
    return {**holder.truth(), "as_of": day, "issued_on": day, "contribution_months": _counted(rows)}


_FORMS = {"years": _years, "clearing": _cell, "statement": _statement, "list": _list}


def _paper(form: str, rng: Random, holder: Person, as_of: date, *, specimen: bool = False) -> Paper:
    day = people.day_between(rng, as_of - timedelta(days=150), as_of - timedelta(days=5))
    rows = _history(rng, date(day.year - 1, 12, 31), gaps=form != "years")
    office, number, look = _office(rng), pension_number(rng, holder), style(rng)

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
