"""Verpflichtungserklärung: the federal form in rows, with tick boxes, in two columns, the declaration in a sentence."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

Fields = dict[str, object]
Row = tuple[str, str, str | None]
_PURPOSES = "Besuch|Familienbesuch|Aufnahme im Landesaufnahmeprogramm|Besuchsaufenthalt|Studium"
_DUTY = (
    "nach § 68 des Aufenthaltsgesetzes die Kosten für den Lebensunterhalt und nach §§ 66 und 67 des Aufenthaltsgesetzes die Kosten für die Ausreise o. g. Ausländers/in zu tragen. "
    "Die Verpflichtung umfasst die Erstattung sämtlicher öffentlicher Mittel, die für den Lebensunterhalt einschließlich der Versorgung mit Wohnraum und der Versorgung im Krankheitsfall und bei Pflegebedürftigkeit aufgewendet werden."
)


def _rows(sheet: Sheet, host: Person, guest: Person) -> tuple[list[Row], list[Row]]:
    rng = sheet.rng
    joined = rng.random() < 0.4
    born = f"{sheet.date(host.birth_date)}, {host.birth_place}"
    one: list[Row] = [
        ("Name", host.family_name, None), ("Vorname(n)", host.given_names, None), ("Geburtstag und -ort", born, None), ("Staatsangehörigkeit", "deutsch", None),
        ("Identitätsdokument/Nr.", f"Personalausweis {people.serial(rng, 'L')}", None), ("wohnhaft in", str(host.address), None), ("Beruf", pick(rng, "Angestellte|Lehrer|Rentnerin"), None),
    ]  # fmt: skip
    names: list[Row] = (
        [("Name, Vorname(n)", f"{guest.family_name}, {guest.given_names}", None)]
        if joined
        else [("Name", guest.family_name, "family_name"), ("Vorname(n)", guest.given_names, "given_names")]
    )
    other: list[Row] = [
        *names, ("Geburtstag und -ort", f"{sheet.date(guest.birth_date)}, {guest.birth_place}", None), ("Staatsangehörigkeit", guest.adjective, "nationality"),
        ("Reisepass-Nr.", people.serial(rng, "N"), None), ("wohnhaft in", f"{guest.birth_place}, {guest.state}", None), ("Verwandtschaftsbeziehung", pick(rng, "keine|Bruder|Schwager"), None),
    ]  # fmt: skip
    return one, other


def _remarks(sheet: Sheet, form: str, shown: bool | None, town: str, issued: date, office: str) -> None:
    said = sheet.date(issued)
    left = sheet.style.left
    sheet.need(74)
    sheet.text(left, sheet.y + 4, f"{town}, {said}", marks={"issued_on": said})
    sheet.scribble(left + 90, sheet.y + 2, 35, 8)
    sheet.rule(left, sheet.y + 6, left + 150, sheet.y + 6, thick=0.3)
    sheet.text(left, sheet.y + 10, "Ort, Datum", size=7)
    sheet.text(left + 90, sheet.y + 10, "Unterschrift des/der Verpflichtungserklärenden", size=7)
    sheet.gap(16)
    sheet.paragraph("Bemerkungen der Ausländerbehörde / Auslandsvertretung", bold=True, after=0.2)
    if form == "boxes":
        for words, ticked in (
            ("Die finanzielle Leistungsfähigkeit wurde nachgewiesen.", shown is True),
            ("Die finanzielle Leistungsfähigkeit wurde nicht nachgewiesen.", shown is False),
        ):
            sheet.gap(6)
            sheet.tick_box(left, sheet.y, ticked)
            sheet.text(left + 6, sheet.y, words)
        sheet.gap(3)
    elif shown is not None:
        sheet.paragraph(
            pick(
                sheet.rng,
                "Die finanzielle Leistungsfähigkeit des Verpflichtungserklärenden wurde nachgewiesen.|Bonität wurde glaubhaft gemacht.",
            )
            if shown
            else "Die finanzielle Leistungsfähigkeit wurde nicht nachgewiesen."
        )
    sheet.paragraph(
        "Die Unterschrift ist vor dem unterzeichnenden Bediensteten vollzogen worden. Gebühr: 29,00 EUR",
        size=8.5,
    )
    sheet.stamp(left + 130, sheet.y + 8, [office[:18], "SIEGEL"], round_=True, size=6)
    sheet.text(left, sheet.y + 12, f"Im Auftrag {letter.officer(sheet.rng)}", size=9)


def _declaration(
    form: str, rng: Random, holder: Person, as_of: date, *, shown: bool | None = None, specimen: bool = False
) -> Paper:
    host = people.german(rng)
    town = host.address.town
    issued = people.day_between(rng, date(as_of.year - 3, 1, 1), as_of)
    office = letter.authority(rng, town)
    purpose = pick(rng, _PURPOSES)
    solvent = rng.choice([True, True, False, None]) if shown is None else shown
    look = style(rng, footer="")

    def draw(sheet: Sheet) -> Fields:
        left = sheet.style.left
        one, other = _rows(sheet, host, holder)
        fields: Fields = {
            **holder.truth(nationality=form != "sentence"),
            "sponsor": host.full_name,
            "issued_on": issued,
        }
        if form == "sentence":
            letter.letterhead(sheet, office)
        else:
            sheet.y = 22
            sheet.text(
                left + sheet.inner,
                sheet.y,
                f"Nr. {pick(sheet.rng, 'D|H|K')} {sheet.rng.randint(10_000_000, 99_999_999)}",
                align="right",
                size=9,
            )
            sheet.text(left, sheet.y, "Bundesrepublik Deutschland", size=9)
            sheet.gap(9)
        sheet.paragraph(
            "Verpflichtungserklärung" if sheet.rng.random() < 0.6 else "VERPFLICHTUNGSERKLÄRUNG",
            bold=True,
            size=16,
            after=0.2,
        )
        sheet.paragraph("nach § 68 in Verbindung mit den §§ 66 und 67 des Aufenthaltsgesetzes", size=9)
        if form == "sentence":
            born, his = sheet.date(host.birth_date), sheet.date(holder.birth_date)
            sheet.paragraph(
                f"Ich, {host.full_name}, geboren am {born} in {host.birth_place}, wohnhaft {host.address}, verpflichte mich gegenüber der Ausländerbehörde, für {'Frau' if holder.sex == 'F' else 'Herrn'} {holder.full_name}, geboren am {his} in {holder.birth_place}, {_DUTY}",
                marks={
                    "birth_date": his,
                    "family_name": holder.family_name,
                    "given_names": holder.given_names,
                },
            )
        elif form == "columns":
            half = sheet.inner / 2
            top = sheet.y + 4
            sheet.text(left, top, "A. Verpflichtungsgeber/in", bold=True)
            sheet.y = top + 2
            sheet.rows(one, x=left, wide=half - 6, label=34, layout="left", size=sheet.style.size - 2)
            sheet.gap(8)
            sheet.text(left, sheet.y, "B. Begünstigte Person", bold=True)
            sheet.gap(2)
            sheet.rows(other, x=left, wide=half + 30, label=44, layout="left", size=sheet.style.size - 2)
            sheet.gap(4)
            sheet.paragraph(
                f"Ich verpflichte mich gegenüber der Ausländerbehörde, {_DUTY}", size=sheet.style.size - 1
            )
        else:
            sheet.paragraph(
                pick(sheet.rng, "Der/Die Unterzeichnende|Ich, der/die Unterzeichnende"), bold=True, after=0.2
            )
            sheet.rows(one, layout=pick(sheet.rng, "colon|dotted|grid") if form == "form" else "colon")
            sheet.gap(3)
            sheet.paragraph(
                "verpflichte mich gegenüber der Ausländerbehörde/Auslandsvertretung, für",
                bold=True,
                after=0.2,
            )
            sheet.rows(other, layout=pick(sheet.rng, "colon|dotted|grid") if form == "form" else "colon")
            sheet.gap(3)
            sheet.paragraph(_DUTY, size=sheet.style.size - 1)
        if form != "sentence":
            sheet.rows(
                [(pick(sheet.rng, "Zweck des Aufenthalts|Aufenthaltszweck"), purpose, "purpose")],
                layout="colon",
            )
            sheet.paragraph(
                f"Dauer der Verpflichtung: vom Beginn der Einreise am {sheet.date(issued.replace(day=1, year=issued.year + 1))} bis zur Beendigung des Aufenthalts, längstens fünf Jahre.",
                size=9,
            )
            fields["purpose"] = purpose
        sheet.gap(8)
        _remarks(sheet, form, solvent, town, issued, office.unit.upper())
        if solvent is not None:
            fields["solvency_shown"] = solvent
        return fields

    return compose("commitment_declaration", form, rng, look, draw, persons=[holder, host], specimen=specimen)


LAYOUTS = {name: partial(_declaration, name) for name in ("form", "boxes", "columns", "sentence")}
