"""Wohnraumbescheinigung: form of an authority filled in by the landlord, letter of a housing company, private note, Mietbescheinigung."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import HAND, style

_COMPANIES = "Wohnungsbaugesellschaft Nordstadt mbH|Gemeinnützige Baugenossenschaft Eigenheim eG|Vereinigte Wohnstätten 1889 eG|Hausverwaltung Brandt & Partner GmbH|Städtische Wohnungsgesellschaft mbH"


def _number(value: Decimal) -> str:
    return f"{value:f}".replace(".", ",")


def _paper(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    area: Decimal | None = None,
    signed: bool = True,
    shared: bool = False,
    home: people.Address | None = None,
    specimen: bool = False,
) -> Paper:
    """`shared`: the tenant has one room of a dwelling of that area."""
    area = area or (
        Decimal(rng.randint(2800, 10400)) / 100 if rng.random() < 0.5 else Decimal(rng.randint(28, 104))
    )
    rooms, occupants = (
        rng.choice([Decimal(1), Decimal(2), Decimal("2.5"), Decimal(3), Decimal(4)]),
        rng.randint(1, 5),
    )
    issued = people.day_between(rng, as_of - timedelta(days=80), as_of - timedelta(days=2))
    home = home or holder.address
    owner = people.german(rng)
    company = pick(rng, _COMPANIES)
    look = style(rng, footer="")
    said_area = f"{_number(area)} {rng.choice(['m²', 'qm', 'm²'])}"

    def draw(sheet: Sheet) -> dict[str, object]:
        day, lot = sheet.date, sheet.rng
        born = day(holder.birth_date)
        fields: dict[str, object] = {
            **holder.truth(),
            "floor_area_m2": f"{area:f}",
            "address": str(home),
            "issued_on": issued,
        }
        if form == "form":
            hand = lot.random() < 0.4
            sheet.text(
                look.left,
                20,
                lot.choice(
                    [
                        "Wohnraumbescheinigung",
                        "Bescheinigung über ausreichenden Wohnraum",
                        "Bescheinigung des Vermieters über die Wohnfläche",
                    ]
                ),
                size=16,
                bold=True,
            )
            sheet.text(
                look.left,
                26,
                lot.choice(
                    ["zur Vorlage bei der Ausländerbehörde", "(vom Vermieter bzw. Eigentümer auszufüllen)"]
                ),
                size=9,
            )
            sheet.y = 34
            sheet.paragraph("1. Angaben zum Mieter", bold=True, after=0.2)
            sheet.rows(
                [
                    ("Name, Vorname", f"{holder.family_name}, {holder.given_names}", None),
                    ("Geburtsdatum", born, "birth_date"),
                ],
                hand=hand,
                label=62,
            )
            sheet.gap(4)
            sheet.paragraph("2. Angaben zur Wohnung", bold=True, after=0.2)
            sheet.rows([
                ("Anschrift der Wohnung", str(home), "address"), (lot.choice(["Wohnfläche in m²", "Gesamtwohnfläche", "Wohnfläche"]), said_area, "floor_area_m2"),
                (lot.choice(["Anzahl der Zimmer", "Zimmer"]), _number(rooms), "rooms"), (lot.choice(["Anzahl der Personen", "Zahl der Personen in der Wohnung"]), str(occupants), "occupants"),
            ], hand=hand, label=62)  # fmt: skip
            sheet.gap(4)
            if shared:
                sheet.paragraph(
                    f"Der Mieter bewohnt ein Zimmer von {lot.randint(11, 18)} m² zur alleinigen Nutzung; Küche und Bad werden gemeinsam genutzt."
                )
            sheet.paragraph("3. Angaben zum Vermieter", bold=True, after=0.2)
            sheet.rows(
                [
                    ("Name", owner.full_name, "landlord"),
                    ("Straße", owner.address.street, None),
                    ("PLZ, Ort", f"{owner.address.postcode} {owner.address.town}", None),
                ],
                hand=hand,
                label=62,
            )
            sheet.gap(5)
            sheet.paragraph("Die Richtigkeit der Angaben wird hiermit bestätigt.")
            sheet.gap(6)
            sheet.text(
                look.left,
                sheet.y + 5,
                f"{owner.address.town}, {day(issued)}",
                font=HAND if hand else None,
                size=12 if hand else None,
                marks={"issued_on": day(issued)},
            )
            sheet.rule(look.left + 90, sheet.y + 7, look.left + 160, sheet.y + 7)
            if signed:
                sheet.scribble(look.left + 100, sheet.y + 6, 38, 9)
            sheet.text(look.left, sheet.y + 11, "Ort, Datum", size=7)
            sheet.text(look.left + 90, sheet.y + 11, "Unterschrift des Vermieters", size=7)
            return {
                **fields,
                "rooms": f"{rooms:f}",
                "occupants": occupants,
                "landlord": owner.full_name,
                "signed": signed,
            }
        if form == "company":
            issuer = letter.Issuer(
                company,
                "Vermietung",
                str(people.address(lot, home.town)),
                home.town,
                lot.choice(["bars", "circle", "none"]),
            )
            letter.opening(
                sheet,
                issuer,
                letter.address_lines(holder),
                [
                    ("Mieternummer", f"{lot.randint(1000, 9999)}.{lot.randint(10, 99)}", None),
                    ("Datum", day(issued), "issued_on"),
                ],
                lot.choice(
                    [
                        "Bestätigung über die Wohnungsgröße",
                        "Wohnraumbestätigung",
                        "Bescheinigung über die Wohnfläche",
                    ]
                ),
            )
            marks = {"address": str(home), "floor_area_m2": _number(area), "birth_date": born}
            sheet.paragraph(
                f"wir bestätigen Ihnen, dass {holder.salutation} {holder.full_name}, geb. am {born}, Mieter unserer Wohnung {home} ist.",
                marks=marks,
            )
            sheet.paragraph(
                f"Die Wohnung hat {_number(rooms)} Zimmer, Küche und Bad; die Wohnfläche beträgt {said_area}.",
                marks=marks,
            )
            if shared:
                sheet.paragraph(
                    "Die Wohnung wird von einer Wohngemeinschaft bewohnt; Küche und Bad werden gemeinsam genutzt."
                )
            letter.closing(sheet, company, phrase="Mit freundlichen Grüßen", signed=signed)
            return {**fields, "rooms": f"{rooms:f}"}
        if form == "private":
            sheet.text(look.left, 22, owner.full_name)
            sheet.text(look.left, 27, owner.address.street)
            sheet.text(look.left, 32, f"{owner.address.postcode} {owner.address.town}")
            sheet.text(
                sheet.size[0] - look.right,
                45,
                f"{owner.address.town}, den {day(issued)}",
                align="right",
                marks={"issued_on": day(issued)},
            )
            sheet.y = 58
            sheet.paragraph(
                lot.choice(
                    ["Bescheinigung über Wohnraum", "Vermieterbescheinigung", "Bestätigung des Vermieters"]
                ),
                bold=True,
                size=13,
            )
            sheet.paragraph(
                f"Hiermit bescheinige ich als Vermieter, dass {holder.salutation} {holder.full_name}, geboren am {born}, die Wohnung in der {home} gemietet hat. Die Wohnung hat eine Wohnfläche von {said_area} und wird von {occupants} {'Person' if occupants == 1 else 'Personen'} bewohnt.",
                marks={"address": str(home), "floor_area_m2": _number(area), "birth_date": born},
            )
            if shared:
                sheet.paragraph(
                    f"Davon hat der Mieter ein Zimmer mit {lot.randint(11, 18)} m² zur alleinigen Nutzung."
                )
            letter.closing(sheet, owner.full_name, phrase="Mit freundlichen Grüßen", signed=signed)
            return {**fields, "occupants": occupants}
        sheet.text(look.left, 20, "Mietbescheinigung", size=16, bold=True)
        sheet.text(look.left, 26, "Vom Vermieter auszufüllen", size=9)
        sheet.y = 32
        rent = [lot.randint(310, 820), lot.randint(60, 160), lot.randint(50, 140)]
        sheet.rows([
            ("Mieter", f"{holder.given_names} {holder.family_name}", None), ("Anschrift der Wohnung", str(home), "address"),
            ("Vermieter", company, "landlord"), ("Mietbeginn", day(issued - timedelta(days=lot.randint(100, 2000))), None),
            ("Wohnfläche", said_area, "floor_area_m2"), ("Anzahl der Zimmer", _number(rooms), "rooms"), ("Personen im Haushalt", str(occupants), "occupants"),
            ("Grundmiete", f"{rent[0]},00 EUR", None), ("Betriebskosten", f"{rent[1]},00 EUR", None), ("Heizkosten", f"{rent[2]},00 EUR", None), ("Gesamtmiete", f"{sum(rent)},00 EUR", None),
        ], layout=lot.choice(["grid", "dotted", "left"]), label=62)  # fmt: skip
        sheet.gap(12)
        sheet.text(look.left, sheet.y, f"{home.town}, {day(issued)}", marks={"issued_on": day(issued)})
        sheet.gap(10)
        if signed:
            sheet.scribble(look.left + 4, sheet.y, 38, 9)
            if lot.random() < 0.5:
                sheet.stamp(look.left + 120, sheet.y - 4, [company[:28], "Vermietung"], size=7)
        sheet.rule(look.left, sheet.y + 1, look.left + 75, sheet.y + 1)
        sheet.text(look.left, sheet.y + 5, "Stempel, Unterschrift des Vermieters", size=7.5)
        del fields["birth_date"]
        return {
            **fields,
            "rooms": f"{rooms:f}",
            "occupants": occupants,
            "landlord": company,
            "signed": signed,
        }

    return compose("landlord_area_confirmation", form, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_paper, name) for name in ("form", "company", "private", "rent_certificate")}
