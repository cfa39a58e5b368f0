"""Unterhaltsnachweis: deed of the Jugendamt, order of the family court, agreement of the parents, confirmation of the payer."""

# ruff: noqa: E501 - wordings stand on one line each

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from ._benefits import cents, euro, first_of_month


def _deed(
    sheet: Sheet, holder: Person, payer: Person, amount: str, day: date, begin: date
) -> dict[str, object]:
    lot, place = sheet.rng, holder.address.town
    office = letter.Issuer(
        lot.choice([f"Stadt {place}", f"Landkreis {place}"]),
        "Jugendamt - Urkundsstelle",
        str(people.address(lot, place)),
        place,
        "shield",
    )
    letter.letterhead(sheet, office)
    sheet.text(sheet.style.left, 46, f"Urkunden-Reg.-Nr. {lot.randint(10, 990)}/{day.year}", size=9)
    sheet.y = 54
    sheet.paragraph(
        lot.choice(
            [
                "Urkunde über die Verpflichtung zur Unterhaltsleistung",
                "Urkunde über die Verpflichtung zur Zahlung von Kindesunterhalt",
            ]
        ),
        bold=True,
        size=13,
        after=0.6,
    )
    if lot.random() < 0.5:
        sheet.paragraph("Vollstreckbare Ausfertigung", size=9.5)
    sheet.paragraph(f"Verhandelt in {place} am {sheet.date(day)}.", marks={"issued_on": sheet.date(day)})
    he = "die Mutter" if payer.sex == "F" else "der Vater"
    sheet.paragraph(
        f"Vor der unterzeichneten Urkundsperson erschien heute {he} {payer.full_name}, geb. am {sheet.date(payer.birth_date)}, wohnhaft {payer.address}, und erklärte:"
    )
    born = sheet.date(holder.birth_date)
    sheet.paragraph(
        lot.choice(
            [
                f"Ich verpflichte mich, dem Kind {holder.full_name}, geboren am {born}, ab {sheet.date(begin)} monatlichen Unterhalt in Höhe von {amount} zu zahlen, zahlbar im Voraus bis zum 3. eines jeden Monats.",
                f"Ich verpflichte mich, meinem Kind {holder.full_name}, geb. am {born}, ab {sheet.date(begin)} 100 Prozent des Mindestunterhalts der jeweiligen Altersstufe abzüglich des hälftigen Kindergeldes zu zahlen. Der monatliche Zahlbetrag beläuft sich zurzeit auf monatlich insgesamt {amount}.",
            ]
        ),
        marks={
            "family_name": holder.family_name,
            "given_names": holder.given_names,
            "birth_date": born,
            "monthly_amount": amount,
        },
    )
    sheet.paragraph(
        "Ich unterwerfe mich wegen dieser Verpflichtung der sofortigen Zwangsvollstreckung aus dieser Urkunde (§ 60 SGB VIII)."
    )
    letter.closing(sheet, letter.officer(lot), phrase="Urkundsperson beim Jugendamt", seal=place[:12].upper())
    return {"birth_date": holder.birth_date, "issued_on": day}


def _order(
    sheet: Sheet, holder: Person, payer: Person, amount: str, day: date, begin: date
) -> dict[str, object]:
    lot, place = sheet.rng, holder.address.town
    sheet.text(sheet.style.left, 20, f"Amtsgericht {place}", size=13, bold=True)
    sheet.text(sheet.style.left, 26, "Familiengericht", size=10)
    sheet.text(
        190,
        20,
        f"{lot.randint(1, 60)} F {lot.randint(10, 900)}/{day.year % 100:02d} UK",
        size=10,
        align="right",
    )
    sheet.spaced(sheet.size[0] / 2, 42, "BESCHLUSS", size=15, bold=True, align="centre")
    sheet.y = 50
    sheet.paragraph("In der Familiensache wegen Kindesunterhalt", after=0.8)
    born = sheet.date(holder.birth_date)
    sheet.paragraph(
        f"{holder.full_name}, geb. am {born}, gesetzlich vertreten durch die Mutter, {holder.address}",
        marks={"family_name": holder.family_name, "given_names": holder.given_names, "birth_date": born},
    )
    sheet.paragraph(
        "- Antragsteller -" if holder.sex == "M" else "- Antragstellerin -", x=sheet.style.left + 60
    )
    sheet.paragraph(f"gegen {payer.full_name}, {payer.address}")
    sheet.paragraph("- Antragsgegner -", x=sheet.style.left + 60)
    sheet.paragraph(
        f"hat das Amtsgericht {place} am {sheet.date(day)} beschlossen:", marks={"issued_on": sheet.date(day)}
    )
    sheet.paragraph(
        f"Der Antragsgegner wird verpflichtet, an das Kind zu Händen der Mutter ab {sheet.date(begin)} einen monatlichen Unterhalt in Höhe von {amount} zu zahlen.",
        first="1.",
        hanging=7,
        marks={"monthly_amount": amount},
    )
    sheet.paragraph("Die Kosten des Verfahrens trägt der Antragsgegner.", first="2.", hanging=7)
    sheet.paragraph("Gründe:", bold=True)
    sheet.paragraph(
        "Der Antrag ist begründet. Der Antragsgegner ist seinem Kind barunterhaltspflichtig (§§ 1601, 1612a BGB)."
    )
    letter.closing(sheet, letter.officer(lot), phrase="Richterin am Amtsgericht")
    return {"birth_date": holder.birth_date, "issued_on": day}


def _agreement(
    sheet: Sheet, holder: Person, payer: Person, amount: str, day: date, begin: date
) -> dict[str, object]:
    sheet.y = 26
    sheet.paragraph(
        sheet.rng.choice(["Unterhaltsvereinbarung", "Vereinbarung über Kindesunterhalt"]),
        bold=True,
        size=15,
        after=1,
    )
    sheet.rows(
        [("Unterhaltsberechtigtes Kind", holder.full_name, "family_name"), ("Geburtsdatum", sheet.date(holder.birth_date), "birth_date"), ("Unterhaltspflichtiger", f"{payer.full_name}", None), ("Monatlicher Unterhalt", amount, "monthly_amount"), ("Beginn", sheet.date(begin), None)],
        layout=sheet.rng.choice(["colon", "left", "dotted", "grid"]),
    )  # fmt: skip
    sheet.gap(5)
    sheet.paragraph(
        "Die Eltern sind sich einig, dass der Unterhaltspflichtige den oben genannten Unterhalt zahlt und bis zum 5. eines jeden Monats überweist. Bei Änderung der Altersstufe wird der Betrag angepasst."
    )
    sheet.gap(16)
    sheet.text(
        sheet.style.left,
        sheet.y,
        f"{holder.address.town}, {sheet.date(day)}",
        marks={"issued_on": sheet.date(day)},
    )
    sheet.gap(16)
    for x, name in ((sheet.style.left, "Unterschrift Mutter"), (sheet.style.left + 85, "Unterschrift Vater")):
        sheet.scribble(x + 6, sheet.y - 1, 36, 9)
        sheet.rule(x, sheet.y, x + 62, sheet.y)
        sheet.text(x, sheet.y + 4, name, size=8)
    return {"birth_date": holder.birth_date, "issued_on": day}


def _confirmation(
    sheet: Sheet, holder: Person, payer: Person, amount: str, day: date, begin: date
) -> dict[str, object]:
    left = sheet.style.left
    for number, line in enumerate(
        [payer.full_name, payer.address.street, f"{payer.address.postcode} {payer.address.town}"]
    ):
        sheet.text(left, 22 + number * 5, line)
    sheet.text(
        190,
        50,
        f"{payer.address.town}, {sheet.date(day)}",
        align="right",
        marks={"issued_on": sheet.date(day)},
    )
    sheet.y = 64
    sheet.paragraph(
        sheet.rng.choice(["Bestätigung über Unterhaltszahlungen", "Bestätigung der Unterhaltszahlung"]),
        bold=True,
        size=12.5,
        after=1,
    )
    born = sheet.date(holder.birth_date)
    child = "meine Tochter" if holder.sex == "F" else "meinen Sohn"
    sheet.paragraph(
        f"Hiermit bestätige ich, dass ich für {child} {holder.full_name}, geb. am {born}, seit {sheet.date(begin)} regelmäßig Unterhalt zahle, derzeit monatlich in Höhe von {amount}.",
        marks={
            "family_name": holder.family_name,
            "given_names": holder.given_names,
            "birth_date": born,
            "monthly_amount": amount,
        },
    )
    sheet.paragraph("Der Betrag wird jeweils zum Monatsanfang auf das Konto der Mutter überwiesen.")
    sheet.scribble(left + 4, sheet.y + 14, 34, 9)
    sheet.gap(20)
    sheet.text(left, sheet.y, payer.full_name)
    return {"birth_date": holder.birth_date, "issued_on": day}


_FORMS = {"deed": _deed, "order": _order, "agreement": _agreement, "confirmation": _confirmation}


def _paper(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    amount: Decimal | None = None,
    payer: Person | None = None,
    specimen: bool = False,
) -> Paper:
    by_lot = people.person(rng, born=(1970, 1998), sex="M")
    payer, shape = payer or by_lot, rng.choice(["{} EUR", "{} €", "{} Euro"])
    child = replace(
        holder, birth_date=people.day_between(rng, as_of - timedelta(days=5800), as_of - timedelta(days=900))
    )
    day = people.day_between(rng, as_of - timedelta(days=700), as_of - timedelta(days=15))
    begin, owed = first_of_month(day + timedelta(days=25)), amount or cents(rng, 240, 580)
    look = style(rng, footer="")

    def draw(sheet: Sheet) -> dict[str, object]:
        fields = _FORMS[form](sheet, child, payer, euro(owed, shape), day, begin)
        return {
            "family_name": child.family_name,
            "given_names": child.given_names,
            "monthly_amount": f"{owed:.2f}",
            **fields,
        }

    return compose("maintenance_proof", form, rng, look, draw, persons=[child, payer], specimen=specimen)


LAYOUTS = {name: partial(_paper, name) for name in _FORMS}
