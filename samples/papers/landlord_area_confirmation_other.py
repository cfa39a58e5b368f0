"""Wohnraumbescheinigung of other issuers: numbered form, sentences with gaps, rooms with a sum, tenant and landlord side by side."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style


@dataclass(frozen=True)
class _Home:
    """What the landlord says, as it is printed."""

    holder: Person
    owner: Person
    area: Decimal
    said: str
    rooms: str
    occupants: int
    day: str
    signed: bool

    @property
    def where(self) -> str:
        return str(self.holder.address)

    @property
    def marks(self) -> dict[str, str]:
        return {"address": self.where, "floor_area_m2": self.said}


def _paper(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    area: Decimal | None = None,
    signed: bool = True,
    specimen: bool = False,
) -> Paper:
    area = area or Decimal(rng.randint(3200, 9900)) / 100
    rooms = rng.choice([Decimal(2), Decimal("2.5"), Decimal(3), Decimal(4)])
    issued = people.day_between(rng, as_of - timedelta(days=70), as_of - timedelta(days=2))
    owner, occupants, look = people.german(rng), rng.randint(1, 6), style(rng, footer="")

    def draw(sheet: Sheet) -> dict[str, object]:
        home = _Home(
            holder,
            owner,
            area,
            f"{area:f}".replace(".", ","),
            f"{rooms:f}".replace(".", ","),
            occupants,
            sheet.date(issued),
            signed,
        )
        fields: dict[str, object] = {
            **holder.truth(), "floor_area_m2": f"{area:f}", "address": str(holder.address), "issued_on": issued, "rooms": f"{rooms:f}", "occupants": occupants,
            "landlord": owner.full_name, "signed": signed,
        }  # fmt: skip
        if form == "rooms":
            # a manager is not said to be the landlord, and the rooms are listed, not counted
            del fields["rooms"], fields["landlord"]
        return {**fields, **_FORMS[form](sheet, home)}

    return compose("landlord_area_confirmation", form, rng, look, draw, persons=[holder], specimen=specimen)


def _foot(sheet: Sheet, home: _Home, caption: str, *, together: bool = False) -> None:
    sheet.gap(14)
    left = sheet.style.left
    place = home.owner.address.town
    said = f"{place}, den {home.day}" if not together else f"Ort, Datum: {place}, {home.day}"
    sheet.text(left, sheet.y, said, marks={"issued_on": home.day})
    x = left + 88
    if home.signed:
        sheet.scribble(x + 6, sheet.y, 40, 9)
    sheet.rule(x, sheet.y + 1, x + 68, sheet.y + 1, thick=0.4)
    sheet.text(x, sheet.y + 5, caption, size=7)


def _numbered(sheet: Sheet, home: _Home) -> dict[str, object]:
    """A foreigners authority's form: numbered boxes with small captions, ticks for what the flat has."""
    lot, left, wide = sheet.rng, sheet.style.left, sheet.inner
    office = letter.authority(lot, home.holder.address.town)
    sheet.text(left, 16, f"{office.name} - {office.unit}", size=9)
    sheet.text(
        left,
        27,
        lot.choice(
            ["Nachweis über ausreichenden Wohnraum", "Wohnraumnachweis", "Bescheinigung über Wohnraum"]
        ),
        size=15,
        bold=True,
    )
    sheet.text(left, 32, "(vom Wohnungsgeber vollständig auszufüllen)", size=8.5)
    sheet.y = 38
    who = home.holder
    cells: list[list[tuple[str, str, str | None, float]]] = [
        [("1  Wohnungsgeber/in (Name, Vorname bzw. Firma)", f"{home.owner.family_name}, {home.owner.given_names}", None, 1.0)],
        [("2  Anschrift Wohnungsgeber/in", str(home.owner.address), None, 1.0)],
        [("3  Wohnungsnehmer/in (Name, Vorname)", f"{who.family_name}, {who.given_names}", None, 0.65), ("Geburtsdatum", sheet.date(who.birth_date), "birth_date", 0.35)],
        [("4  Straße, Hausnummer, PLZ, Ort der Wohnung", home.where, "address", 1.0)],
        [("5  Größe der Wohnung insgesamt (m²)", home.said, "floor_area_m2", 0.4), ("6  Zahl der Wohnräume (ohne Küche und Bad)", home.rooms, "rooms", 0.6)],
        [("7  Zahl der Personen, die die Wohnung insgesamt bewohnen", str(home.occupants), "occupants", 1.0)],
    ]  # fmt: skip
    for row in cells:
        x = left
        for label, value, mark, share in row:
            sheet.rect(x, sheet.y, wide * share, 12, thick=0.4)
            sheet.text(x + 1.5, sheet.y + 3.6, label, size=7, grey=0.15)
            sheet.text(x + 3, sheet.y + 9.4, value, mark=mark)
            x += wide * share
        sheet.y += 12
    sheet.gap(8)
    sheet.text(left, sheet.y, "8  Die Wohnung ist", size=9)
    for number, (words, on) in enumerate(
        (
            ("abgeschlossen", True),
            ("mit Küche", True),
            ("möbliert", lot.random() < 0.3),
            ("mit eigenem WC", True),
        )
    ):
        x = left + 34 + number * 34
        sheet.tick_box(x, sheet.y, on)
        sheet.text(x + 5, sheet.y, words, size=9)
    sheet.gap(8)
    sheet.paragraph("Falsche Angaben können als Ordnungswidrigkeit verfolgt werden.", size=8)
    _foot(sheet, home, "Unterschrift Wohnungsgeber/in")
    return {"landlord": home.owner.full_name}


def _sentences(sheet: Sheet, home: _Home) -> dict[str, object]:
    """One sentence after the other, the values on dotted lines within them."""
    lot, who = sheet.rng, home.holder
    sheet.paragraph(
        lot.choice(
            [
                "Vermieterbescheinigung",
                "Bescheinigung des Wohnungsgebers zur Wohnungsgröße",
                "Wohnraumbestätigung",
            ]
        ),
        bold=True,
        size=15,
    )
    sheet.paragraph("Zur Vorlage bei der Ausländerbehörde", size=9)
    sheet.gap(3)
    born = sheet.date(who.birth_date)
    for words in (
        f"Ich / Wir, {home.owner.full_name}, wohnhaft {home.owner.address}, bestätige(n) als Vermieter,",
        f"dass Herr/Frau {who.full_name}, geb. {born},",
        f"in meinem Haus in {home.where}",
        f"eine Wohnung bewohnt. Die Wohnung hat {home.rooms} Zimmer und eine Wohnfläche von insgesamt {home.said} qm.",
        f"In der Wohnung leben zurzeit insgesamt {home.occupants} Person(en).",
        f"Die monatliche Miete beträgt {lot.randint(380, 980)},00 €.",
    ):  # fmt: skip
        sheet.paragraph(words, after=0.6, marks={**home.marks, "birth_date": born})
    _foot(sheet, home, "(Unterschrift)", together=True)
    return {}


def _rooms(sheet: Sheet, home: _Home) -> dict[str, object]:
    """A manager of houses lists room by room; the sum is the area."""
    lot, who = sheet.rng, home.holder
    firm = pick(
        lot, "Immobilienverwaltung Seidel e. K.|Hausverwaltung Kern GbR|Grundbesitz Westend GmbH & Co. KG"
    )
    issuer = letter.Issuer(
        firm,
        "Mieterbetreuung",
        str(people.address(lot, who.address.town)),
        who.address.town,
        lot.choice(["bars", "circle", "none"]),
    )
    letter.opening(
        sheet,
        issuer,
        letter.address_lines(who),
        [("Objekt", f"{lot.randint(100, 999)}", None), ("Datum", home.day, "issued_on")],
        lot.choice(
            ["Wohnflächenbescheinigung", "Bescheinigung über die Größe Ihrer Wohnung", "Wohnflächennachweis"]
        ),
    )
    born = sheet.date(who.birth_date)
    sheet.paragraph(f"Mieter: {who.full_name}, geb. {born}", after=0.1, marks={"birth_date": born})
    sheet.paragraph(f"Objektanschrift: {home.where}", marks=home.marks)
    bath, kitchen, hall = (
        Decimal(lot.randint(380, 620)) / 100,
        Decimal(lot.randint(620, 980)) / 100,
        Decimal(lot.randint(220, 410)) / 100,
    )
    rest = home.area - bath - kitchen - hall
    first = (rest * Decimal("0.6")).quantize(Decimal("0.01"))
    rows = [
        ["Raum", "Fläche"],
        *[
            [name, f"{value:f}".replace(".", ",") + " m²"]
            for name, value in (
                ("Wohnzimmer", first),
                ("Schlafzimmer", rest - first),
                ("Küche", kitchen),
                ("Bad", bath),
                ("Flur", hall),
            )
        ],
    ]
    rows.append(["Wohnfläche gesamt", f"{home.said} m²"])
    sheet.table(
        [sheet.inner * 0.5, sheet.inner * 0.25],
        rows,
        right=[1],
        marks={"floor_area_m2": home.said},
        lines=lot.random() < 0.5,
    )
    sheet.gap(5)
    sheet.paragraph(
        f"Berechnet nach der Wohnflächenverordnung. Laut unseren Unterlagen ist die Wohnung derzeit mit {home.occupants} {'Personen' if home.occupants > 1 else 'Person'} belegt."
    )
    letter.closing(sheet, firm, phrase="Mit freundlichen Grüßen", signed=home.signed)
    return {}


def _columns(sheet: Sheet, home: _Home) -> dict[str, object]:
    """Tenant on the left, landlord on the right, the flat below, label and value joined by a colon."""
    lot, left, half, who = sheet.rng, sheet.style.left, sheet.inner / 2, home.holder
    sheet.text(
        left,
        20,
        lot.choice(
            [
                "Bescheinigung über Wohnverhältnisse",
                "Wohnungsbescheinigung",
                "Vermieterbescheinigung über die Wohnungsgröße",
            ]
        ),
        size=15,
        bold=True,
    )
    sides = (("Angaben zum Mieter", [f"Name: {who.family_name}", f"Vorname: {who.given_names}", f"geb. am: {sheet.date(who.birth_date)}"]),
             ("Angaben zum Vermieter", [f"Name: {home.owner.family_name}", f"Vorname: {home.owner.given_names}", f"Anschrift: {home.owner.address.street}", f"{home.owner.address.postcode} {home.owner.address.town}"]))  # fmt: skip
    for number, (head, lines) in enumerate(sides):
        x = left + number * half
        sheet.text(x, 34, head, bold=True)
        for at, line in enumerate(lines):
            sheet.text(
                x, 41 + at * 6, line, marks={"birth_date": sheet.date(who.birth_date)} if not number else None
            )
    sheet.y = 74
    sheet.paragraph("Angaben zur Wohnung", bold=True)
    for label, value in (
        ("Lage der Wohnung", home.where),
        ("Gesamtgröße", f"{home.said} m²"),
        ("Anzahl Wohn-/Schlafräume", home.rooms),
        ("Anzahl der Bewohner (einschl. Kinder)", str(home.occupants)),
        ("Einzug am", sheet.date(people.day_between(lot, date(2019, 1, 1), date(2024, 1, 1)))),
    ):
        sheet.paragraph(f"{label}: {value}", after=0.3, marks=home.marks)
    _foot(sheet, home, "Datum, Stempel und Unterschrift des Vermieters")
    return {}


_FORMS = {"numbered": _numbered, "sentences": _sentences, "rooms": _rooms, "side_by_side": _columns}

LAYOUTS = {name: partial(_paper, name) for name in _FORMS}
