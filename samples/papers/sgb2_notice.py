"""Bewilligungsbescheid nach dem SGB II: letter with a calculation sheet, months in a table, provisional; ended, refused."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import MONTHS, style

from ._benefits import (
    AMOUNTS,
    cents,
    community_number,
    dear,
    euro,
    last_of_month,
    months_later,
    street_address,
)
from ._text import Rows

_LATER = date(2026, 7, 1)


def _office(rng: Random) -> letter.Issuer:
    place = people.town(rng)
    name = pick(
        rng,
        "Jobcenter {}|jobcenter Landkreis {}|Jobcenter Stadt {}|Kommunales Jobcenter {}|JobCenter {} Mitte",
    ).format(place)
    return letter.Issuer(
        name,
        rng.choice(["Leistungsgewährung", "Team 423", "Markt & Integration / Leistung"]),
        f"{street_address(rng)}, {people.address(rng, place).postcode} {place}",
        place,
        rng.choice(["bars", "shield", "circle"]),
    )


def _notice(
    form: str, rng: Random, holder: Person, as_of: date, *, decision: str = "granted", specimen: bool = False,
    alone: bool = False, rent: Decimal | None = None, income: Decimal | None = None,
) -> Paper:  # fmt: skip
    issued = people.day_between(rng, as_of - timedelta(days=150), as_of - timedelta(days=10))
    begin = months_later(issued.replace(day=1), rng.choice([0, 1]))
    length = rng.choice([6, 12])
    end = last_of_month(months_later(begin, length - 1))
    family = [
        holder,
        *([people.relative(rng, holder)] if rng.random() < 0.6 else []),
        *(people.relative(rng, holder, child=True) for _ in range(rng.randint(0, 3))),
    ]
    name = "Grundsicherungsgeld" if begin >= _LATER else "Bürgergeld"
    office, number, shape = _office(rng), community_number(rng), rng.choice(AMOUNTS)
    look = style(rng)
    family = [holder] if alone else family
    by_lot = cents(rng, 420, 1180)
    rent = rent or by_lot
    share = (rent / len(family)).quantize(Decimal("0.01"))
    rents = [share] * (len(family) - 1) + [rent - share * (len(family) - 1)]
    rates = [
        Decimal(
            506
            if len(family) > 1 and one in family[:2] and one.birth_date.year < 2005
            else 563
            if one is holder
            else 390
        )
        for one in family
    ]
    counted = [Decimal(0)] * len(family)
    counted[0] = cents(rng, 0, 600) if rng.random() < 0.7 else Decimal(0)
    if income is not None:
        counted[0] = income
    for at, one in enumerate(family):
        if one.birth_date.year > 2008 and at:
            counted[at] = Decimal(259)
    benefits = [rate + house - income for rate, house, income in zip(rates, rents, counted, strict=True)]
    need, total = sum(rates, Decimal(0)) + rent, sum(benefits, Decimal(0))

    def draw(sheet: Sheet) -> dict[str, object]:
        lot = sheet.rng
        say = partial(euro, form=shape)
        fields: dict[str, object] = {
            "family_name": holder.family_name, "given_names": holder.given_names, "decision": decision, "reference": number, "issued_on": issued,
        }  # fmt: skip
        first, last = sheet.date(begin), sheet.date(end)
        info: Rows = [
            (lot.choice(["BG-Nummer", "Nummer BG", "BG-Nr."]), number, "reference"),
            ("Kundennummer", f"{lot.randint(100, 999)}A{lot.randint(100000, 999999)}", None),
            ("Datum", sheet.date(issued), "issued_on"),
        ]
        law = "nach dem Zweiten Buch Sozialgesetzbuch (SGB II)"
        if decision == "ended":
            since = months_later(issued.replace(day=1), 1)
            fields["valid_until"] = last_of_month(issued)
            letter.opening(
                sheet,
                office,
                letter.address_lines(holder),
                info,
                lot.choice(
                    [
                        f"Aufhebung der Bewilligung von {name}",
                        f"Aufhebungsbescheid - {name} {law}",
                        f"Einstellung der Leistungen - {name} {law}",
                    ]
                ),
            )
            sheet.paragraph(dear(holder))
            sheet.paragraph(
                f"die Entscheidung über die Bewilligung von {name} wird ab {sheet.date(since)} ganz aufgehoben (§ 48 SGB X). Sie erhalten ab diesem Zeitpunkt keine Leistungen mehr, weil Ihr Einkommen Ihren Bedarf deckt."
            )
        elif decision == "refused":
            letter.opening(
                sheet,
                office,
                letter.address_lines(holder),
                info,
                lot.choice([f"Ablehnung Ihres Antrags auf {name}", f"Ablehnungsbescheid {name} {law}"]),
            )
            sheet.paragraph(dear(holder))
            sheet.paragraph(
                f"Ihr Antrag auf {name} vom {sheet.date(issued - timedelta(days=30))} wird abgelehnt. Sie sind nicht hilfebedürftig im Sinne des § 9 SGB II: Ihr Einkommen von {say(need + 240)} übersteigt den Bedarf von {say(need)}."
            )
        else:
            fields |= {
                "monthly_amount": f"{total:.2f}", "valid_from": begin, "valid_until": end, "members": len(family),
                "by_person": [{"person": one.full_name, "amount": f"{amount:.2f}"} for one, amount in zip(family, benefits, strict=True)],
            }  # fmt: skip
            word = "vorläufige Bewilligung" if decision == "provisional" else "Bewilligung"
            subject = lot.choice(
                [
                    f"Bescheid über die {word} von Leistungen zur Sicherung des Lebensunterhalts {law}",
                    f"{word[0].upper()}{word[1:]} von {name} {law}",
                    f"Bewilligungsbescheid {name} {law}"
                    if decision == "granted"
                    else f"Vorläufige Bewilligung von {name}",
                ]
            )
            if decision == "changed":
                subject = f"Änderungsbescheid - {name} {law}"
            letter.opening(sheet, office, letter.address_lines(holder), info, subject)
            sheet.paragraph(dear(holder))
            lead = {"provisional": "vorläufig ", "changed": "in geänderter Höhe "}.get(decision, "")
            sheet.paragraph(
                f"für Sie und die mit Ihnen in einer Bedarfsgemeinschaft lebenden Personen werden Leistungen zur Sicherung des Lebensunterhalts ({name}) für die Zeit vom {first} bis {last} {lead}in nachfolgend bezifferter Höhe bewilligt:",
                marks={"valid_from": first, "valid_until": last},
            )  # fmt: skip
            if form == "months":
                by_month = _months(sheet, begin, length, say(total))
                fields["by_month"] = [
                    {"month": f"{month:%Y-%m}", "amount": f"{total:.2f}"} for month in by_month
                ]
            else:
                sheet.paragraph(
                    f"Monatlicher Gesamtbetrag für {MONTHS[begin.month - 1]} {begin.year} bis {MONTHS[end.month - 1]} {end.year} in Höhe von {say(total)}.",
                    bold=True, marks={"monthly_amount": say(total)},
                )  # fmt: skip
            sheet.paragraph("Folgende Personen erhalten Leistungen in folgender Höhe:")
            cells = [
                ["Name", "geboren am", "monatlich"],
                *(
                    [one.full_name, sheet.date(one.birth_date), say(amount)]
                    for one, amount in zip(family, benefits, strict=True)
                ),
            ]
            if form == "months":
                cells.append(["Summe", "", say(total)])
            wide = sheet.inner
            sheet.table([wide * 0.5, wide * 0.25, wide * 0.25], cells, right=[2], lines=lot.random() < 0.6)
            sheet.gap(4)
        if decision == "provisional":
            sheet.paragraph(
                "Die Bewilligung erfolgt vorläufig nach § 41a SGB II, weil Ihr Einkommen schwankt. Die Berechnung im Einzelnen entnehmen Sie bitte dem Berechnungsbogen."
            )
        sheet.paragraph("Rechtsbehelfsbelehrung", bold=True, after=0.1)
        sheet.paragraph(
            "Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch erhoben werden."
        )
        letter.closing(sheet, letter.officer(lot), signed=False)
        if decision in ("granted", "provisional", "changed") and form != "short":
            fields |= {
                "need_total": f"{need:.2f}",
                "housing_cost": f"{rent:.2f}",
                "income_counted": f"{sum(counted, Decimal(0)):.2f}",
            }
            _sheet(sheet, family, rates, rents, counted, benefits, begin, end)
        return fields

    layout = form if decision == "granted" else decision
    persons = family if decision in ("granted", "provisional", "changed") else [holder]
    return compose("sgb2_notice", layout, rng, look, draw, persons=persons, specimen=specimen)


def _months(sheet: Sheet, begin: date, length: int, total: str) -> list[date]:
    months = [months_later(begin, number) for number in range(length)]
    cells = [
        ["Monat", "Gesamtbetrag"],
        *([f"{MONTHS[month.month - 1]} {month.year}", total] for month in months),
    ]
    sheet.table([55, 45], cells, right=[1], lines=sheet.rng.random() < 0.5, marks={"monthly_amount": total})
    sheet.gap(4)
    return months


def _sheet(
    sheet: Sheet, family: list[Person], rates: list[Decimal], rents: list[Decimal], counted: list[Decimal], benefits: list[Decimal], begin: date, end: date
) -> None:  # fmt: skip
    """The calculation sheet: a column for each person behind the total."""
    sheet.new_page()
    sheet.gap(6)
    sheet.paragraph("Berechnungsbogen", bold=True, size=13)
    sheet.paragraph(
        f"Berechnung der Leistungen für {begin:%m/%Y} bis {end:%m/%Y} (alle Beträge in EUR)", size=9
    )
    say = partial(euro, form="{}")
    rows = [
        ["", "Gesamt", *(one.given_names.split()[0][:12] for one in family)],
        ["Regelbedarf", say(sum(rates, Decimal(0))), *map(say, rates)],
        ["Kosten der Unterkunft und Heizung", say(sum(rents, Decimal(0))), *map(say, rents)],
        [
            "Gesamtbedarf",
            say(sum(rates, Decimal(0)) + sum(rents, Decimal(0))),
            *(say(a + b) for a, b in zip(rates, rents, strict=True)),
        ],
        ["Anzurechnendes Einkommen", say(sum(counted, Decimal(0))), *map(say, counted)],
        ["Leistungsanspruch", say(sum(benefits, Decimal(0))), *map(say, benefits)],
    ]
    wide = sheet.inner
    column = wide * 0.62 / (len(family) + 1)
    sheet.table(
        [wide * 0.38, *[column] * (len(family) + 1)], rows, size=min(8.5, sheet.style.size), right=range(1, len(family) + 2), lines=sheet.rng.random() < 0.5,
        marks={"need_total": rows[3][1], "housing_cost": rows[2][1], "income_counted": rows[4][1]},
    )  # fmt: skip


LAYOUTS = {
    **{name: partial(_notice, name) for name in ("letter", "months", "short")},
    **{
        name: partial(_notice, "letter", decision=name)
        for name in ("provisional", "changed", "ended", "refused")
    },
}
