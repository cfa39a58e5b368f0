"""Kindergeldbescheid of a Familienkasse: table, running letter, rows per child; changed, ended, refused."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import german_date, style

from ._benefits import AMOUNTS, dear, euro, family_benefit_number, last_of_month, street_address
from ._text import Rows

_AMOUNTS = (
    (date(2026, 1, 1), Decimal(259)),
    (date(2025, 1, 1), Decimal(255)),
    (date(2000, 1, 1), Decimal(250)),
)


def _office(rng: Random) -> letter.Issuer:
    place = people.town(rng)
    name = pick(
        rng,
        "Familienkasse {}|Bundesagentur für Arbeit Familienkasse {}|Familienkasse Nordrhein-Westfalen West|Familienkasse Hessen",
    ).format(place)
    return letter.Issuer(
        name,
        "der Bundesagentur für Arbeit",
        f"{street_address(rng)}, {people.address(rng, place).postcode} {place}",
        place,
        "circle",
    )


def _minor(kid: Person) -> Person:
    born = kid.birth_date
    return replace(kid, birth_date=born.replace(year=max(born.year, 2012)))


def _notice(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    decision: str = "granted",
    children: int | None = None,
    family: list[Person] | None = None,
    specimen: bool = False,
) -> Paper:
    issued = people.day_between(rng, as_of - timedelta(days=300), as_of - timedelta(days=20))
    begin = people.day_between(rng, issued - timedelta(days=150), issued).replace(day=1)
    rate = next(amount for since, amount in _AMOUNTS if begin >= since)
    kids = family or [
        _minor(people.relative(rng, holder, child=True)) for _ in range(children or rng.randint(1, 4))
    ]
    ends = [last_of_month(date(kid.birth_date.year + 18, kid.birth_date.month, 1)) for kid in kids]
    office, number, shape = _office(rng), family_benefit_number(rng), rng.choice(AMOUNTS)
    look = style(rng)
    total = rate * len(kids)
    stop = people.day_between(rng, issued - timedelta(days=40), issued + timedelta(days=40)).replace(day=1)

    def draw(sheet: Sheet) -> dict[str, object]:
        lot = sheet.rng
        say = partial(euro, form=shape)
        from_day = (
            lot.choice([german_date(begin), f"{begin:%m.%Y}"]) if form == "table" else sheet.date(begin)
        )
        fields: dict[str, object] = {
            "family_name": holder.family_name, "given_names": holder.given_names, "children": len(kids), "reference": number, "decision": decision, "issued_on": issued,
        }  # fmt: skip
        info: Rows = [
            (lot.choice(["Kindergeld-Nr.", "Mein Zeichen"]), number, "reference"),
            ("Datum", sheet.date(issued), "issued_on"),
        ]
        if decision == "ended":
            fields["valid_until"] = last_of_month(stop - timedelta(days=1))
            letter.opening(
                sheet,
                office,
                letter.address_lines(holder),
                info,
                lot.choice(["Aufhebung der Kindergeldfestsetzung", "Aufhebungsbescheid über Kindergeld"]),
            )
            sheet.paragraph(dear(holder))
            sheet.paragraph(
                f"die Festsetzung des Kindergeldes für Ihr Kind {kids[0].full_name}, geb. am {sheet.date(kids[0].birth_date)}, wird ab {sheet.date(stop)} gemäß § 70 Abs. 2 EStG aufgehoben. Ab diesem Zeitpunkt besteht kein Anspruch auf Kindergeld mehr."
            )  # fmt: skip
            fields["children"] = 1
        elif decision == "refused":
            letter.opening(
                sheet,
                office,
                letter.address_lines(holder),
                info,
                lot.choice(["Ablehnungsbescheid Kindergeld", "Ablehnung Ihres Antrags auf Kindergeld"]),
            )
            sheet.paragraph(dear(holder))
            sheet.paragraph(
                f"Ihr Antrag auf Kindergeld für {kids[0].full_name}, geb. am {sheet.date(kids[0].birth_date)}, wird abgelehnt. Die Voraussetzungen des § 62 EStG liegen nicht vor."
            )
            fields["children"] = 1
        else:
            _grant(form, sheet, holder, kids, ends, from_day, say(rate), say(total), office, info, decision)
            fields |= {"monthly_amount": f"{total:.2f}", "valid_from": begin}
            fields["by_child"] = [
                {"person": kid.full_name, "amount": f"{rate:.2f}", "valid_from": begin, "valid_until": end}
                for kid, end in zip(kids, ends, strict=True)
            ]
            fields["valid_until"] = min(ends)
        sheet.paragraph("Rechtsbehelfsbelehrung", bold=True, after=0.1)
        sheet.paragraph(
            "Gegen diesen Bescheid ist der Einspruch zulässig. Er ist innerhalb eines Monats nach Bekanntgabe bei der oben bezeichneten Familienkasse einzulegen."
        )
        letter.closing(sheet, "Ihre Familienkasse", phrase="Mit freundlichen Grüßen", signed=False)
        return fields

    layout = form if decision == "granted" else decision
    return compose(
        "child_benefit_notice", layout, rng, look, draw, persons=[holder, *kids], specimen=specimen
    )


def _grant(
    form: str, sheet: Sheet, holder: Person, kids: list[Person], ends: list[date], begin: str, rate: str, total: str, office: letter.Issuer,
    info: Rows, decision: str,
) -> None:  # fmt: skip
    lot = sheet.rng
    title = (
        lot.choice(["Änderungsbescheid über Kindergeld", "Änderung der Kindergeldfestsetzung"])
        if decision == "changed"
        else lot.choice(
            [
                "Bescheid über Kindergeldfestsetzung",
                "Bescheid über die Festsetzung von Kindergeld",
                "Kindergeldbescheid",
                "Festsetzung von Kindergeld nach dem Einkommensteuergesetz",
            ]
        )
    )
    letter.opening(sheet, office, letter.address_lines(holder), info, title)
    sheet.paragraph(dear(holder))
    if form == "letter":
        sheet.paragraph("aufgrund Ihres Antrags wurde Kindergeld wie folgt festgesetzt:")
        for kid, end in zip(kids, ends, strict=True):
            sheet.paragraph(
                f"Für Ihr Kind {kid.full_name}, geboren am {sheet.date(kid.birth_date)}, wird Kindergeld in Höhe von monatlich {rate} ab {begin} bis {sheet.date(end)} festgesetzt.",
                marks={"valid_from": begin},
            )
        sheet.paragraph(
            f"Damit steht Ihnen Kindergeld in Höhe von insgesamt {total} monatlich zu.",
            marks={"monthly_amount": total},
        )
    elif form == "table":
        sheet.paragraph("über Ihren Anspruch auf Kindergeld wurde wie folgt entschieden:")
        cells = [["Name, Vorname des Kindes", "geboren am", "ab", "bis", "monatlich"]]
        for kid, end in zip(kids, ends, strict=True):
            until = german_date(end) if begin.count(".") == 2 else f"{end:%m.%Y}"
            cells.append(
                [f"{kid.family_name}, {kid.given_names}", german_date(kid.birth_date), begin, until, rate]
            )
        cells.append(["Kindergeld insgesamt", "", "", "", total])
        wide = sheet.inner
        sheet.table(
            [wide * 0.34, wide * 0.17, wide * 0.15, wide * 0.15, wide * 0.19],
            cells,
            right=[4],
            lines=lot.random() < 0.6,
            marks={"monthly_amount": total} if total != rate else None,
        )
        sheet.gap(4)
    else:
        sheet.paragraph("das Kindergeld wird nach §§ 62 ff. EStG festgesetzt:")
        for count, (kid, end) in enumerate(zip(kids, ends, strict=True), 1):
            sheet.paragraph(f"{count}. Kind", bold=True, after=0.1)
            sheet.rows(
                [("Name des Kindes", kid.full_name, None), ("Geburtsdatum", sheet.date(kid.birth_date), None), ("Monatlicher Betrag", rate, None),
                 ("Zahlung ab", begin, "valid_from"), ("längstens bis", sheet.date(end), None)],
                layout="colon" if sheet.style.rows == "above" else None,
            )  # fmt: skip
            sheet.gap(3)
        sheet.rows([("Gesamtbetrag monatlich", total, "monthly_amount")], layout="colon")
        sheet.gap(3)
    sheet.paragraph(
        "Die Auszahlung erfolgt monatlich auf das von Ihnen angegebene Konto. Änderungen in Ihren Verhältnissen teilen Sie bitte unverzüglich mit."
    )


LAYOUTS = {
    **{name: partial(_notice, name) for name in ("letter", "table", "public")},
    **{name: partial(_notice, "letter", decision=name) for name in ("changed", "ended", "refused")},
}
