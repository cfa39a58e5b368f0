"""Gemeinschaftsunterkunft: certificate of an operator, letter of a municipality, order that assigns a place, agreement on the use."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

_OPERATORS = "Caritasverband e. V.|Arbeiterwohlfahrt Kreisverband|Deutsches Rotes Kreuz|Diakonisches Werk|European Homecare GmbH|Landkreis, Fachdienst Asyl|Malteser Werke gGmbH"


def _paper(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    ended: bool = False,
    child: Person | None = None,
    specimen: bool = False,
) -> Paper:
    issued = people.day_between(rng, as_of - timedelta(days=80), as_of - timedelta(days=2))
    since = people.day_between(rng, issued - timedelta(days=1200), issued - timedelta(days=20))
    until = people.day_between(rng, since + timedelta(days=10), issued - timedelta(days=3)) if ended else None
    home = people.address(rng, holder.address.town)
    house = rng.choice(
        ["Gemeinschaftsunterkunft", "Übergangswohnheim", "Flüchtlingsunterkunft", "Gemeinschaftsunterkunft"]
    )
    child = child or (people.relative(rng, holder, child=True) if rng.random() < 0.4 else None)
    look = style(rng, footer="")
    place = holder.address.town

    def draw(sheet: Sheet) -> dict[str, object]:
        day, lot = sheet.date, sheet.rng
        born = day(holder.birth_date)
        marks = {
            "address": str(home),
            "birth_date": born,
            "moved_in_on": day(since),
            "family_name": holder.family_name,
            "given_names": holder.given_names,
        }
        if until:
            marks["moved_out_on"] = day(until)
        fields: dict[str, object] = {
            **holder.truth(),
            "address": str(home),
            "moved_in_on": since,
            "issued_on": issued,
        }
        if until:
            fields["moved_out_on"] = until
        operator = letter.Issuer(
            pick(lot, _OPERATORS),
            f"{house} {place}",
            str(people.address(lot, place)),
            place,
            lot.choice(["circle", "bars", "none"]),
        )
        if form == "certificate":
            letter.letterhead(sheet, operator)
            sheet.gap(8)
            sheet.paragraph(
                lot.choice(
                    [
                        "Bescheinigung über die Unterbringung",
                        "Wohnheimbescheinigung",
                        "Wohnbescheinigung",
                        "Bestätigung über die Unterbringung",
                    ]
                ),
                bold=True,
                size=15,
            )
            rows: list[tuple[str, str, str | None]] = [
                ("Familienname", holder.family_name, "family_name"), ("Vorname", holder.given_names, "given_names"), ("Geburtsdatum", born, "birth_date"),
                ("Anschrift der Unterkunft", str(home), "address"), (lot.choice(["Einzug am", "untergebracht seit", "wohnhaft seit"]), day(since), "moved_in_on"),
            ]  # fmt: skip
            if until:
                rows.append(("Auszug am", day(until), "moved_out_on"))
            sheet.rows(rows)
            sheet.gap(4)
            sheet.paragraph(
                f"Die oben genannte Person {'war' if until else 'ist'} in der {house} untergebracht."
                if house != "Übergangswohnheim"
                else f"Die oben genannte Person {'war' if until else 'ist'} im Übergangswohnheim untergebracht."
            )
        elif form == "letter":
            town = letter.authority(lot, place)
            issuer = letter.Issuer(
                town.name, "Fachbereich Soziales, Unterbringung", town.address, place, town.logo
            )
            letter.opening(
                sheet,
                issuer,
                letter.address_lines(holder),
                [("Datum", day(issued), "issued_on")],
                lot.choice(["Bescheinigung zur Vorlage bei Behörden", "Bestätigung der Unterbringung"]),
            )
            verb = (
                f"in der Zeit vom {day(since)} bis zum {day(until)} in der {house} {home} untergebracht war"
                if until
                else f"seit dem {day(since)} in der {house} {home} wohnt"
            )
            sheet.paragraph(
                f"hiermit wird bestätigt, dass {holder.salutation} {holder.full_name}, geb. am {born}, {verb}.".replace(
                    "der Übergangswohnheim", "dem Übergangswohnheim"
                ),
                marks=marks,
            )
            sheet.paragraph(
                "Die Unterkunft wird von der Kommune zur Verfügung gestellt. Ein Mietverhältnis besteht nicht."
            )
        elif form == "order":
            town = letter.registry(lot, place)
            issuer = letter.Issuer(town.name, "Ordnungsamt, Obdachlosenwesen", town.address, place, town.logo)
            letter.opening(
                sheet,
                issuer,
                letter.address_lines(holder),
                [("Datum", day(issued), "issued_on")],
                "Einweisungsverfügung",
            )
            sheet.paragraph(
                f"Sehr geehrte{'' if holder.sex == 'F' else 'r'} {holder.salutation} {holder.family_name},"
            )
            sheet.paragraph(
                f"zur Vermeidung von Obdachlosigkeit werden Sie, {holder.full_name}, geb. {born}, mit Wirkung vom {day(since)} in die städtische Obdachlosenunterkunft {home} eingewiesen.",
                marks=marks,
            )
            if child:
                sheet.paragraph(
                    f"Die Einweisung gilt auch für Ihr Kind {child.full_name}, geb. {day(child.birth_date)}."
                )
            if until:
                sheet.paragraph(
                    f"Die Einweisung ist befristet. Die Unterkunft wurde am {day(until)} verlassen; Sie sind am {day(until)} ausgezogen.",
                    marks=marks,
                )
            sheet.paragraph(
                "Für die Benutzung der Unterkunft wird eine Gebühr nach der Satzung erhoben. Ein Mietverhältnis wird nicht begründet."
            )
        else:
            sheet.text(look.left, 22, "Nutzungsvertrag", size=17, bold=True)
            sheet.text(
                look.left,
                28,
                f"über einen Wohnplatz in einer {'Gemeinschaftsunterkunft' if house != 'Flüchtlingsunterkunft' else house}",
                size=10,
            )
            sheet.y = 36
            sheet.paragraph(f"zwischen {operator.name} (Betreiber) und")
            sheet.paragraph(f"{holder.full_name}, geb. am {born} (Nutzer)", marks=marks)
            sheet.paragraph(
                f"§ 1 Dem Nutzer wird in der Gemeinschaftsunterkunft {home} ab dem {day(since)} ein Wohnplatz im Zimmer {lot.randint(1, 40)} zur Nutzung zugewiesen.",
                marks=marks,
            )
            sheet.paragraph(
                "§ 2 Das Nutzungsverhältnis ist öffentlich-rechtlich. Mietrecht findet keine Anwendung."
            )
            sheet.paragraph(
                f"§ 3 Die Nutzungsgebühr beträgt {lot.randint(120, 420)},00 EUR je Person und Monat."
            )
            sheet.paragraph("§ 4 Die Hausordnung ist Bestandteil dieser Vereinbarung.")
            if until:
                sheet.paragraph(f"Vermerk: Der Nutzer ist am {day(until)} ausgezogen.", marks=marks)
            sheet.gap(8)
        sheet.gap(3)
        if form in ("certificate", "agreement"):
            sheet.text(
                look.left, sheet.y + 4, f"{place}, den {day(issued)}", marks={"issued_on": day(issued)}
            )
            sheet.gap(6)
        letter.closing(
            sheet,
            letter.officer(lot),
            phrase=lot.choice(["Im Auftrag", "Heimleitung", "Sozialdienst"]),
            seal=place[:10].upper() if lot.random() < 0.4 else None,
        )
        return fields

    persons = [holder, child] if child and form == "order" else [holder]
    return compose("shelter_confirmation", form, rng, look, draw, persons=persons, specimen=specimen)


LAYOUTS = {name: partial(_paper, name) for name in ("certificate", "letter", "order", "agreement")}
