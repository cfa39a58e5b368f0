"""German travel documents that are no passports (Reiseausweis)."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples import people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from .passport import data_page


def travel_document(
    kind: str,
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    expired: bool = False,
    own_statement: bool | None = None,
    specimen: bool = False,
) -> Paper:
    refugee = kind == "refugee_travel_document"
    years = rng.choice([1, 3, 3])
    if expired:
        until = people.day_between(rng, as_of - timedelta(days=900), as_of - timedelta(days=20))
    else:
        until = people.day_between(rng, as_of + timedelta(days=90), as_of + timedelta(days=years * 320))
    issued = until.replace(year=until.year - years, day=min(until.day, 28)) + timedelta(days=1)
    number = people.serial(rng, "Z")
    nationality = "XXB" if refugee else holder.nationality
    tint = (0.72, 0.8, 0.95) if refugee else (0.85, 0.85, 0.85)

    def draw(sheet: Sheet) -> dict[str, object]:
        x, y = sheet.rng.uniform(14, 70), sheet.rng.uniform(16, 50)
        remark = False
        if form == "with_remarks":
            remark = sheet.rng.random() < 0.6
            remark = remark if own_statement is None else own_statement
            sheet.rect(x, y, 125, 88, fill=(0.95, 0.96, 0.98), stroke=(0.5, 0.5, 0.5))
            if refugee:
                sheet.text(x + 8, y + 12, "(Abkommen vom 28. Juli 1951 / Convention of 28 July 1951)", size=8)
            sheet.text(
                x + 8, y + 22, "Dieser Reiseausweis ist gültig für alle Staaten mit Ausnahme von:", size=7.5
            )
            sheet.text(
                x + 8,
                y + 28,
                people.upper(holder.state) if refugee else "-----",
                size=9,
                font="LiberationMono-Bold",
            )
            sheet.text(x + 8, y + 42, "Amtliche Einträge / Official observations", size=7.5)
            if remark:
                sheet.text(
                    x + 8,
                    y + 49,
                    "Die Personalien beruhen auf den eigenen Angaben des Inhabers.",
                    size=8,
                    font="LiberationMono-Regular",
                    mark="own_statement_remark",
                )
            y += 89
        data_page(
            sheet,
            x,
            y,
            holder,
            heading=("BUNDESREPUBLIK DEUTSCHLAND", "REISEAUSWEIS / TRAVEL DOCUMENT / TITRE DE VOYAGE"),
            number=number,
            issued=issued,
            until=until,
            kind="PT",
            state="D",
            nationality=nationality,
            form="photo_right" if form == "photo_right" else "plain",
            tint=tint,
            visible_nationality="---" if refugee else None,
            badge="51" if refugee else "",
            office=people.upper(f"Stadt {holder.address.town}"),
        )
        fields = {
            **holder.truth(),
            "nationality": nationality,
            "document_number": number,
            "valid_until": until,
            "issued_on": issued,
        }
        if form == "with_remarks":
            fields["own_statement_remark"] = remark
        return fields

    return compose(kind, form, rng, style(rng, footer=""), draw, persons=[holder], specimen=specimen)
