"""Ankunftsnachweis: the federal sheet with photo, bar code and zone, the sheet since June 2026, and the BüMA of a reception centre."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from ._cards import face, zone


def bar_code(sheet: Sheet, x: float, y: float, edge: float) -> None:
    """A square two-dimensional code that says nothing."""
    cells = 22
    for row in range(cells):
        for column in range(cells):
            if sheet.rng.random() < 0.48 or (row in (0, cells - 1) and column % 2) or column == 0:
                step = edge / cells
                sheet.rect(x + column * step, y + row * step, step, step, fill=(0, 0, 0), stroke=None)


def _certificate(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    issued: date | None = None,
    extended: bool | None = None,
    child: Person | None = None,
    specimen: bool = False,
) -> Paper:
    issued = issued or people.day_between(rng, as_of - timedelta(days=1900), as_of - timedelta(days=200))
    first_until = issued + timedelta(days=rng.choice([90, 180]))
    extended = rng.random() < 0.4 if extended is None else extended
    until = first_until + timedelta(days=90) if extended else first_until
    number = f"{rng.choice('ADKN')}{rng.randint(10**7, 10**8 - 1)}"
    child = child or (people.relative(rng, holder, child=True) if rng.random() < 0.35 else None)
    look = style(rng, footer="", size=9.5, body=rng.choice(["arial", "calibri", "open", "times"]))
    centre = rng.choice(
        ["Ankunftszentrum", "Erstaufnahmeeinrichtung", "AnkER-Einrichtung", "Landesaufnahmeeinrichtung"]
    )
    office = people.TOWNS[holder.address.town][2]
    title = {
        "sheet": "Bescheinigung über die Meldung als Asylsuchender",
        "new_law": "Bescheinigung über die Meldung als Asylantragsteller (Ankunftsnachweis)",
        "buema": "Bescheinigung über die Meldung als Asylsuchende/r",
    }[form]

    def draw(sheet: Sheet) -> dict[str, object]:
        day = sheet.date
        who: list[tuple[str, str, str | None]] = [
            ("Name" if form != "buema" else "Familienname", holder.family_name, "family_name"),
            ("Vorname(n)", holder.given_names, "given_names"),
            ("Geburtsdatum", day(holder.birth_date), "birth_date"),
            ("Geburtsort", holder.birth_place, None),
            (
                "Staatsangehörigkeit",
                f"{holder.adjective}" if form == "buema" else holder.nationality,
                "nationality",
            ),
            ("Geschlecht", "weiblich" if holder.sex == "F" else "männlich", None),
        ]
        more: list[tuple[str, str, str | None]] = [
            ("Größe / Augenfarbe", f"{holder.height_cm} cm / braun", None),
            ("Zuständige Aufnahmeeinrichtung", f"{centre} {office}", None),
        ]
        numbers: list[tuple[str, str, str | None]] = [
            ("AZR-Nummer", holder.azr_number, "azr_number"),
            (
                "Ausstellende Behörde",
                "Bundesamt für Migration und Flüchtlinge" if form != "buema" else f"{centre} {office}",
                None,
            ),
            ("Ausstellungsdatum", day(issued), "issued_on"),
            ("Gültig bis", day(first_until), None if extended else "valid_until"),
        ]
        if form != "buema":
            numbers.insert(0, ("AKN-Nummer", number, "document_number"))
        if extended:
            numbers.append(("Verlängert, gültig bis", day(until), "valid_until"))
        if form == "sheet":
            sheet.text(sheet.size[0] / 2, 22, "BUNDESREPUBLIK DEUTSCHLAND", size=9, align="centre")
            sheet.text(sheet.size[0] / 2, 31, title, size=13, bold=True, align="centre")
            sheet.text(sheet.size[0] / 2, 38, "(Ankunftsnachweis)", size=13, bold=True, align="centre")
            sheet.text(sheet.size[0] / 2, 43, "gemäß § 63a Asylgesetz", size=8, align="centre")
            sheet.guilloche(12, 48, 186, 120, (0.85, 0.9, 0.95), lines=16)
            sheet.picture(face(holder), 20, 52, 35, 45)
            sheet.y = 50
            sheet.rows(who, x=64, layout="above", wide=120, size=9)
            sheet.rows(more, x=64, layout="above", wide=120, size=9)
            sheet.y = max(sheet.y, 102)
            sheet.rows(numbers, layout="above", size=9.5)
        else:
            if form == "buema":
                letter.letterhead(
                    sheet, letter.Issuer(f"{centre} {office}", "Registrierung", "", office, "shield")
                )
            else:
                letter.letterhead(sheet, letter.bamf(sheet.rng, holder.address.town))
            sheet.gap(4)
            sheet.paragraph(title, bold=True, size=13.5, after=0.2)
            if form == "buema":
                sheet.paragraph("(BüMA) nach § 55 Abs. 1 Asylverfahrensgesetz", size=8.5, after=0.4)
            top = sheet.y + 2
            sheet.picture(face(holder), sheet.size[0] - look.right - 35, top, 35, 45)
            sheet.rows(
                who + more,
                wide=sheet.inner - 42,
                layout=sheet.rng.choice(["colon", "left", "dotted"]),
                size=9.5,
            )
            sheet.y = max(sheet.y, top + 48)
            sheet.rows(numbers, layout=sheet.rng.choice(["colon", "grid", "left"]), size=9.5)
        sheet.gap(3)
        if child:
            sheet.paragraph("Begleitende minderjährige Kinder:", bold=True, after=0.1)
            sheet.paragraph(f"{child.given_names} {child.family_name}, geb. am {day(child.birth_date)}")
        sheet.paragraph(sheet.rng.choice([
            "Die Angaben zur Person beruhen auf den eigenen Angaben der Inhaberin/des Inhabers. Mit dieser Bescheinigung wird der Passpflicht nicht genügt.",
            "Die vorstehenden Personalien beruhen auf den eigenen Angaben der Inhaberin / des Inhabers. Der Inhaber genügt mit dieser Bescheinigung nicht der Passpflicht.",
        ]), size=8.5)  # fmt: skip
        sheet.paragraph(
            "Die Inhaberin/der Inhaber ist verpflichtet, sich unverzüglich bei der zuständigen Außenstelle des Bundesamtes zur Stellung des Asylantrags einzufinden. Die Bescheinigung erlischt mit der Ausstellung der Bescheinigung über die Aufenthaltsgestattung.",
            size=8.5,
        )
        letter.closing(sheet, letter.officer(sheet.rng), seal=office[:12].upper())
        if form != "buema":
            bar_code(sheet, 25, min(sheet.y + 2, 232), 22)
            zone(sheet, 18, 266, people.td2(holder, "ME", "D", number, until, holder.nationality), 170)
        fields: dict[str, object] = {
            **holder.truth(nationality=True),
            "azr_number": holder.azr_number,
            "issued_on": issued,
            "valid_until": until,
        }
        if form != "buema":
            fields["document_number"] = number
        return fields

    persons = [holder, child] if child else [holder]
    return compose("arrival_certificate", form, rng, look, draw, persons=persons, specimen=specimen)


LAYOUTS = {name: partial(_certificate, name) for name in ("sheet", "new_law", "buema")}
