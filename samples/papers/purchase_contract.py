"""Notary's deed on a flat (two styles) and on a house, extract of the land register with a former owner underlined."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style


def _deed(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    area: Decimal | None = None,
    partner: Person | None = None,
    specimen: bool = False,
) -> Paper:
    made = people.day_between(rng, as_of - timedelta(days=1600), as_of - timedelta(days=40))
    seller = people.german(rng)
    partner = partner or (people.relative(rng, holder) if rng.random() < 0.5 else None)
    area = area or (Decimal(rng.randint(3800, 13400)) / 100)
    home, place = holder.address, rng.choice(list(people.TOWNS))
    sheet_no, plot = rng.randint(100, 9800), rng.randint(180, 900)
    price = rng.randint(90, 420) * 1000
    look = style(rng)
    buyers = [holder, *([partner] if partner else [])]
    said_area = f"{area:f}".replace(".", ",") + " m²"
    says_area = form != "house" or rng.random() < 0.5

    def person(sheet: Sheet, someone: Person, at: people.Address) -> str:
        return f"{'Frau' if someone.sex == 'F' else 'Herr'} {someone.full_name}, geboren am {sheet.date(someone.birth_date)}, wohnhaft in {at.postcode} {at.town}, {at.street}"

    def draw(sheet: Sheet) -> dict[str, object]:
        day = sheet.date
        marks = {
            "address": str(home),
            "floor_area_m2": said_area[:-3],
            "issued_on": day(made),
            "birth_date": day(holder.birth_date),
            "family_name": holder.family_name,
            "given_names": holder.given_names,
        }
        old = people.address(sheet.rng)
        number = f"{sheet.rng.randint(12, 2900)}/{made.year}"
        sheet.text(
            look.left,
            18,
            f"{sheet.rng.choice(['UVZ-Nr.', 'UR-Nr.', 'Urkundenrolle Nr.'])} {number} {sheet.rng.choice(['K', 'W', 'Dr. B'])}",
            size=10,
        )
        if form == "flat":
            sheet.text(sheet.size[0] / 2, 34, "Kaufvertrag", size=17, bold=True, align="centre")
            sheet.text(sheet.size[0] / 2, 41, "über Wohnungseigentum", size=12, align="centre")
            sheet.y = 48
            sheet.paragraph(f"Verhandelt zu {place} am {day(made)}", marks=marks)
            sheet.paragraph(
                f"Vor mir, dem unterzeichneten Notar Dr. {letter.officer(sheet.rng).removeprefix('Dr. ')} mit dem Amtssitz in {place}, erschienen heute:"
            )
            sheet.paragraph(f"1. {person(sheet, seller, seller.address)},")
            sheet.paragraph("- nachstehend „Verkäufer“ genannt -")
            for at, one in enumerate(buyers, 2):
                sheet.paragraph(f"{at}. {person(sheet, one, old)},", marks=marks if one is holder else None)
            sheet.paragraph("- nachstehend „Käufer“ genannt -")
        elif form == "clauses":
            sheet.y = 30
            sheet.paragraph("KAUFVERTRAG MIT AUFLASSUNG", bold=True, size=14)
            sheet.paragraph(
                f"Heute, den {day(made)}, sind vor mir, {letter.officer(sheet.rng)}, Notarin in {place}, gleichzeitig anwesend:",
                marks=marks,
            )
            sheet.paragraph("Verkäufer:", bold=True, after=0.1)
            sheet.paragraph(person(sheet, seller, seller.address))
            sheet.paragraph("Käufer:", bold=True, after=0.1)
            for one in buyers:
                sheet.paragraph(person(sheet, one, old), marks=marks if one is holder else None)
        else:
            sheet.y = 30
            sheet.paragraph("Grundstückskaufvertrag", bold=True, size=15)
            sheet.paragraph(
                f"Geschehen zu {place} am {day(made)}. Vor der Notarin {letter.officer(sheet.rng)} erschienen:",
                marks=marks,
            )
            sheet.paragraph(f"{person(sheet, seller, seller.address)}, im Folgenden der Veräußerer,")
            joined = " und ".join(person(sheet, one, old) for one in buyers)
            sheet.paragraph(f"{joined}, im Folgenden der Erwerber.", marks=marks)
        sheet.paragraph(
            "Die Erschienenen wiesen sich durch amtliche Lichtbildausweise aus. Auf Ersuchen beurkunde ich ihre Erklärungen wie folgt:"
        )
        flat = form != "house"
        sheet.paragraph(
            f"§ 1 {'Kaufgegenstand' if form != 'clauses' else 'Grundbuchstand'}", bold=True, after=0.1
        )
        if flat:
            sheet.paragraph(
                f"Im Wohnungsgrundbuch von {home.town} Blatt {sheet_no} ist ein Miteigentumsanteil von {sheet.rng.randint(30, 190)}/1000 an dem Grundstück Flurstück {plot}/2, Gebäude- und Freifläche, Größe {sheet.rng.randint(600, 2400)} m², verbunden mit dem Sondereigentum an der Wohnung Nr. {sheet.rng.randint(1, 30)} eingetragen. Die Eigentumswohnung ist gelegen in {home} und hat eine Wohnfläche von {said_area}.",
                marks=marks,
            )
        else:
            more = f" Das Wohnhaus hat eine Wohnfläche von {said_area}." if says_area else ""
            sheet.paragraph(
                f"Im Grundbuch von {home.town} Blatt {sheet_no} ist das Hausgrundstück in der {home}, Flur 3 Flurstück {plot}, Größe {plot} m², eingetragen.{more}",
                marks=marks,
            )
        sheet.paragraph("§ 2 Verkauf", bold=True, after=0.1)
        sheet.paragraph(
            f"Der Verkäufer verkauft hiermit den in § 1 bezeichneten Grundbesitz an den Käufer{', bei mehreren je zur Hälfte' if partner else ' zu Alleineigentum'}."
        )
        sheet.paragraph("§ 3 Kaufpreis", bold=True, after=0.1)
        sheet.paragraph(
            f"Der Kaufpreis beträgt {price:,} EUR. Er ist fällig innerhalb von 14 Tagen nach Mitteilung des Notars.".replace(
                ",", "."
            )
        )
        for at, (name, words) in enumerate([
            ("Besitzübergang", "Besitz, Nutzungen und Lasten gehen mit dem Tag der vollständigen Kaufpreiszahlung über. Der Vertragsgegenstand ist nicht vermietet und wird geräumt übergeben."),
            ("Sachmängel", "Ansprüche des Käufers wegen eines Sachmangels sind ausgeschlossen, soweit das Gesetz es zulässt. Der Käufer hat das Objekt besichtigt."),
            ("Auflassung", "Die Beteiligten sind sich über den Eigentumsübergang einig. Sie beantragen die Eintragung einer Auflassungsvormerkung und bewilligen deren Löschung bei Eigentumsumschreibung."),
            ("Belehrungen", "Der Notar hat darauf hingewiesen, dass das Eigentum erst mit der Umschreibung im Grundbuch übergeht."),
            ("Kosten", "Die Kosten dieser Urkunde, ihrer Durchführung und die Grunderwerbsteuer trägt der Käufer."),
        ], 4):  # fmt: skip
            sheet.need(24)
            sheet.paragraph(f"§ {at} {name}", bold=True, after=0.1)
            sheet.paragraph(words)
        sheet.need(52)
        sheet.paragraph(
            "Diese Niederschrift wurde den Erschienenen vom Notar vorgelesen, von ihnen genehmigt und eigenhändig unterschrieben:"
        )
        sheet.need(26)
        for at in range(len(buyers) + 1):
            sheet.scribble(look.left + at * 45, sheet.y + 12, 34, 8)
        sheet.stamp(look.left + 145, sheet.y + 10, ["NOTAR", place.upper()[:12]], round_=True, size=6)
        fields: dict[str, object] = {
            **holder.truth(),
            "address": str(home),
            "issued_on": made,
            "owners": [one.full_name for one in buyers],
        }
        if flat or says_area:
            fields["floor_area_m2"] = f"{area:f}"
        return fields

    return compose("purchase_contract", form, rng, look, draw, persons=buyers, specimen=specimen)


def _register(
    rng: Random, holder: Person, as_of: date, *, partner: Person | None = None, specimen: bool = False
) -> Paper:
    printed = people.day_between(rng, as_of - timedelta(days=300), as_of - timedelta(days=4))
    entered = people.day_between(rng, printed - timedelta(days=900), printed - timedelta(days=30))
    former = people.german(rng)
    partner = partner or (people.relative(rng, holder) if rng.random() < 0.5 else None)
    owners = [holder, *([partner] if partner else [])]
    look = style(rng, footer="", body=rng.choice(["courier", "arial", "times"]), size=9.5)
    home, sheet_no = holder.address, rng.randint(100, 9800)

    def draw(sheet: Sheet) -> dict[str, object]:
        day = sheet.date
        sheet.text(look.left, 20, f"Amtsgericht {people.TOWNS[home.town][3]}", size=11)
        sheet.text(
            look.left,
            30,
            f"{sheet.rng.choice(['Wohnungsgrundbuch von', 'Grundbuch von'])} {home.town.split()[0]}",
            size=15,
            bold=True,
        )
        sheet.text(look.left, 37, f"Blatt {sheet_no}", size=12)
        sheet.text(
            look.left,
            44,
            f"{sheet.rng.choice(['Amtlicher Ausdruck vom', 'Ausdruck vom', 'Stand vom'])} {day(printed)}",
            size=9,
            marks={"issued_on": day(printed)},
        )
        sheet.y = 52
        sheet.paragraph("Bestandsverzeichnis", bold=True, size=11, after=0.2)
        sheet.table(
            [14, 22, 96, 34],
            [
                ["Lfd. Nr.", "Flurstück", "Wirtschaftsart und Lage", "Größe m²"],
                [
                    "1",
                    f"{sheet.rng.randint(100, 900)}/3",
                    f"Gebäude- und Freifläche, {home.street}",
                    f"{sheet.rng.randint(420, 1600)}",
                ],
            ],
        )
        sheet.gap(6)
        sheet.paragraph("Erste Abteilung", bold=True, size=11, after=0.2)
        sheet.text(look.left, sheet.y + 4, "Lfd. Nr.  Eigentümer", size=8, grey=0.2)
        sheet.gap(10)
        end = sheet.text(
            look.left,
            sheet.y,
            f"1   {former.family_name}, {former.given_names}, geb. am {day(former.birth_date)}",
        )
        sheet.rule(look.left, sheet.y + 1.0, end, sheet.y + 1.0, thick=0.8, colour=(0.75, 0.1, 0.1))
        marks = {
            "birth_date": day(holder.birth_date),
            "family_name": holder.family_name,
            "given_names": holder.given_names,
        }
        for at, one in enumerate(owners):
            sheet.gap(8)
            share = " - zu 1/2 -" if partner else ""
            sheet.text(
                look.left,
                sheet.y,
                f"2{'ab'[at] if partner else ' '}  {one.family_name}, {one.given_names}, geb. am {day(one.birth_date)}{share}",
                marks=marks if one is holder else None,
            )
        sheet.gap(7)
        sheet.paragraph(
            f"Auf Grund der Auflassung vom {day(entered - timedelta(days=90))} eingetragen am {day(entered)}.",
            size=9,
        )
        sheet.gap(4)
        sheet.paragraph("Zweite Abteilung", bold=True, size=11, after=0.2)
        sheet.paragraph("Keine Eintragungen.", size=9)
        sheet.gap(4)
        sheet.paragraph("Dritte Abteilung", bold=True, size=11, after=0.2)
        sheet.paragraph(
            f"1   {sheet.rng.randint(60, 250)}.000,00 EUR   Grundschuld für die Sparkasse {home.town.split()[0]}, eingetragen am {day(entered)}.",
            size=9,
        )
        return {**holder.truth(), "issued_on": printed, "owners": [one.full_name for one in owners]}

    return compose("purchase_contract", "register", rng, look, draw, persons=owners, specimen=specimen)


LAYOUTS = {**{name: partial(_deed, name) for name in ("flat", "clauses", "house")}, "register": _register}
