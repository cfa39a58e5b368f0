"""Mietvertrag of several pages: printed form, form filled in by hand, running text between private people, sheet of a housing company."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

from ._benefits import AMOUNTS, cents, euro, last_of_month

_CLAUSES = (
    ("Betriebskosten", "Neben der Miete trägt der Mieter die Betriebskosten im Sinne der Betriebskostenverordnung. Über die Vorauszahlungen wird jährlich abgerechnet. Der Abrechnungszeitraum ist das Kalenderjahr. Nachzahlungen und Guthaben werden mit der übernächsten Mietzahlung ausgeglichen."),
    ("Kaution", "Der Mieter leistet bei Beginn des Mietverhältnisses eine Sicherheit in Höhe von drei Nettokaltmieten. Die Kaution kann in drei gleichen monatlichen Teilzahlungen erbracht werden und ist verzinslich anzulegen."),
    ("Schönheitsreparaturen", "Die Schönheitsreparaturen während der Mietzeit übernimmt der Mieter, soweit sie durch seinen Mietgebrauch veranlasst sind. Starre Fristen werden nicht vereinbart."),
    ("Instandhaltung", "Schäden an der Mietsache hat der Mieter dem Vermieter unverzüglich anzuzeigen. Kleinreparaturen bis 100,00 Euro im Einzelfall, höchstens 8 % der Jahresnettokaltmiete, trägt der Mieter."),
    ("Tierhaltung", "Kleintiere dürfen in angemessenem Umfang gehalten werden. Die Haltung von Hunden und Katzen bedarf der vorherigen Zustimmung des Vermieters."),
    ("Untervermietung", "Eine Untervermietung ist nur mit Zustimmung des Vermieters zulässig; § 553 BGB bleibt unberührt."),
    ("Kündigung", "Die Kündigung bedarf der Schriftform. Es gelten die gesetzlichen Fristen (§ 573c BGB). Das Recht zur außerordentlichen fristlosen Kündigung bleibt unberührt."),
    ("Rückgabe der Mietsache", "Bei Beendigung des Mietverhältnisses ist die Wohnung vollständig geräumt und besenrein mit allen Schlüsseln zurückzugeben. Über den Zustand wird ein Protokoll aufgenommen."),
    ("Hausordnung", "Die als Anlage beigefügte Hausordnung ist Bestandteil dieses Vertrages. Zwischen 22 Uhr und 6 Uhr ist Ruhe zu halten. Das Treppenhaus ist abwechselnd zu reinigen."),
    ("Schlussbestimmungen", "Änderungen und Ergänzungen dieses Vertrages bedürfen der Textform. Sollte eine Bestimmung unwirksam sein, bleibt der Vertrag im Übrigen gültig."),
)  # fmt: skip


def _contract(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    limited: bool | None = None,
    signed: bool = True,
    partner: Person | None = None,
    alone: bool = False,
    rent: Decimal | None = None,
    area: Decimal | None = None,
    occupants: int | None = None,
    specimen: bool = False,
) -> Paper:
    """`rent` is the warm rent; `alone`: no second tenant."""
    start = people.day_between(rng, as_of - timedelta(days=1500), as_of - timedelta(days=60)).replace(day=1)
    made = people.day_between(rng, start - timedelta(days=40), start - timedelta(days=3))
    limited = rng.random() < 0.2 if limited is None else limited
    end = last_of_month(as_of + timedelta(days=rng.randint(200, 900))) if limited else None
    lot_area = (
        Decimal(rng.randint(2800, 10400)) / 100 if rng.random() < 0.6 else Decimal(rng.randint(28, 104))
    )
    area = area or lot_area
    rooms = rng.choice([Decimal("1"), Decimal("2"), Decimal("2.5"), Decimal("3"), Decimal("4")])
    cold, running, heat = cents(rng, 280, 990), cents(rng, 60, 190), cents(rng, 45, 160)
    split = rng.random() < 0.6
    if not split:
        running, heat = running + heat, Decimal(0)
    if rent:
        cold = rent - running - heat
    warm, lot_occupants = cold + running + heat, rng.randint(1, 5)
    occupants = occupants or lot_occupants
    partner = partner or (people.relative(rng, holder) if rng.random() < 0.5 and not alone else None)
    tenants = [holder, partner] if partner else [holder]
    owner, home, shape = people.german(rng), holder.address, rng.choice(AMOUNTS)
    company = pick(
        rng,
        "Wohnungsgenossenschaft Einheit eG|Stadtbau Wohnungsgesellschaft mbH|GAG Wohnen AG|Heimstätte Nord GmbH",
    )
    look = style(
        rng,
        footer="Seite {page} von {total}"
        if form != "prose"
        else rng.choice(["Seite {page} von {total}", "- {page} -"]),
    )
    landlord = company if form == "company" else owner.full_name

    def draw(sheet: Sheet) -> dict[str, object]:
        lot = sheet.rng
        say = partial(euro, form=shape)
        size = f"{area}".replace(".", ",")
        begin, stop, count = (
            sheet.date(start),
            sheet.date(end) if end else "",
            f"{rooms.normalize()}".replace(".", ","),
        )
        square = lot.choice(["m²", "qm", "m²", "Quadratmeter"])
        fields: dict[str, object] = {
            "family_name": holder.family_name, "given_names": holder.given_names, "address": str(home), "floor_area_m2": f"{area}", "rooms": f"{rooms.normalize()}",
            "rent_cold": f"{cold:.2f}", "rent_warm": f"{warm:.2f}", "utilities": f"{running:.2f}", "start": start, "tenants": [one.full_name for one in tenants],
            "unlimited": not limited, "occupants": occupants, "landlord": landlord, "signed": signed,
        }  # fmt: skip
        if heat:
            fields["heating"] = f"{heat:.2f}"
        if end:
            fields["end"] = end
        marks = {"floor_area_m2": size, "rent_cold": say(cold), "rent_warm": say(warm), "start": begin}
        hand = form == "hand"
        title = lot.choice(
            ["Mietvertrag", "Mietvertrag über Wohnraum", "Wohnraummietvertrag", "Wohnungsmietvertrag"]
        )
        sheet.gap(8)
        sheet.text(sheet.size[0] / 2, sheet.y, title, size=17, bold=True, head=True, align="centre")
        sheet.gap(10)
        {"form": _form, "hand": _form, "prose": _prose, "company": _company}[form](
            sheet,
            _Terms(
                landlord,
                owner,
                tenants,
                str(home),
                size,
                square,
                count,
                say(cold),
                say(running),
                say(heat) if heat else "",
                say(warm),
                begin,
                stop,
                occupants,
                hand,
                marks,
            ),
        )
        for number, (head, text) in enumerate(_CLAUSES, 5):
            sheet.need(24)
            sheet.paragraph(f"§ {number} {head}", bold=True, after=0.1)
            sheet.paragraph(text)
        _signatures(sheet, made, home.town, signed, len(tenants))
        return fields

    return compose("rental_contract", form, rng, look, draw, persons=tenants, specimen=specimen)


class _Terms:
    """What is agreed, as it is printed."""

    def __init__(self, landlord: str, owner: Person, tenants: list[Person], home: str, size: str, square: str, rooms: str, cold: str, running: str, heat: str,
                 warm: str, begin: str, stop: str, occupants: int, hand: bool, marks: dict[str, str]) -> None:  # fmt: skip
        self.landlord, self.owner, self.tenants, self.home, self.size, self.square, self.rooms = (
            landlord,
            owner,
            tenants,
            home,
            size,
            square,
            rooms,
        )
        self.cold, self.running, self.heat, self.warm, self.begin, self.stop = (
            cold,
            running,
            heat,
            warm,
            begin,
            stop,
        )
        self.occupants, self.hand, self.marks = occupants, hand, marks


def _rents(sheet: Sheet, terms: _Terms) -> list[tuple[str, str, str | None]]:
    lot = sheet.rng
    rows: list[tuple[str, str, str | None]] = [
        (
            lot.choice(["Nettokaltmiete", "Kaltmiete", "Grundmiete", "Miete (netto, kalt)"]),
            terms.cold,
            "rent_cold",
        ),
        (
            lot.choice(
                ["Vorauszahlung Betriebskosten", "Betriebskostenvorauszahlung", "Nebenkostenvorauszahlung"]
            ),
            terms.running,
            None,
        ),
    ]
    if terms.heat:
        rows.append(
            (
                lot.choice(["Vorauszahlung Heizkosten", "Heizkosten", "Heizkostenvorauszahlung"]),
                terms.heat,
                None,
            )
        )
    rows.append(
        (
            lot.choice(["Gesamtmiete", "Gesamtmiete monatlich", "Warmmiete", "Bruttomiete"]),
            terms.warm,
            "rent_warm",
        )
    )
    return rows


def _form(sheet: Sheet, terms: _Terms) -> None:
    lot, owner = sheet.rng, terms.owner
    sheet.rows(
        [("Vermieter", owner.full_name, None), ("wohnhaft in", str(owner.address), None)], hand=terms.hand
    )
    sheet.gap(3)
    names = [
        (f"Mieter {number}" if len(terms.tenants) > 1 else "Mieter", one.full_name, None)
        for number, one in enumerate(terms.tenants, 1)
    ]
    sheet.rows([*names, ("bisherige Anschrift", str(people.address(lot)), None)], hand=terms.hand)
    sheet.gap(4)
    sheet.paragraph("§ 1 Mieträume", bold=True, after=0.2)
    sheet.rows(
        [
            (lot.choice(["Anschrift der Wohnung", "Lage der Wohnung", "Mietobjekt"]), terms.home, "address"), ("Geschoss", lot.choice(["2. OG rechts", "EG links", "Dachgeschoss"]), None),
            (lot.choice(["Zimmer", "Anzahl der Zimmer", "Zahl der Zimmer"]), terms.rooms, None), ("Wohnfläche", f"{terms.size} {terms.square}", "floor_area_m2"),
            (lot.choice(["Anzahl der einziehenden Personen", "Zahl der Personen in der Wohnung", "Personenzahl"]), str(terms.occupants), None),
        ],
        hand=terms.hand,
    )  # fmt: skip
    sheet.paragraph(
        "Mitvermietet: Küche, Bad mit WC, Kellerabteil Nr. 7. Schlüssel: 2 Haustürschlüssel, 2 Wohnungsschlüssel."
    )
    sheet.paragraph("§ 2 Mietzeit", bold=True, after=0.2)
    rows: list[tuple[str, str, str | None]] = [
        (
            lot.choice(["Beginn des Mietverhältnisses", "Mietbeginn", "Das Mietverhältnis beginnt am"]),
            terms.begin,
            "start",
        )
    ]
    if terms.stop:
        rows.append((lot.choice(["Ende des Mietverhältnisses", "befristet bis"]), terms.stop, "end"))
    sheet.rows(rows, hand=terms.hand)
    sheet.gap(2)
    sheet.paragraph(
        "Der Vertrag ist befristet, weil der Vermieter die Räume danach selbst nutzen will (§ 575 BGB)."
        if terms.stop
        else "Das Mietverhältnis läuft auf unbestimmte Zeit."
    )
    sheet.paragraph("§ 3 Miete", bold=True, after=0.2)
    sheet.rows(_rents(sheet, terms), hand=terms.hand)
    sheet.gap(3)
    sheet.paragraph("§ 4 Zahlung", bold=True, after=0.1)
    sheet.paragraph(
        f"Die Miete ist monatlich im Voraus bis zum dritten Werktag zu zahlen auf das Konto {people.iban(lot)}."
    )


def _prose(sheet: Sheet, terms: _Terms) -> None:
    lot, owner = sheet.rng, terms.owner
    names = " und ".join(
        f"{one.salutation} {one.full_name}, geb. am {sheet.date(one.birth_date)}" for one in terms.tenants
    )
    sheet.paragraph(
        f"zwischen {owner.salutation} {owner.full_name}, {owner.address}, - nachfolgend Vermieter genannt - und {names}, - nachfolgend Mieter genannt - wird folgender Mietvertrag geschlossen:"
    )
    sheet.paragraph("§ 1 Mietgegenstand", bold=True, after=0.1)
    sheet.paragraph(
        f"Der Vermieter vermietet dem Mieter zu Wohnzwecken die im Hause {terms.home} gelegene Wohnung, bestehend aus {terms.rooms} Zimmern, Küche, Diele und Bad. "
        f"Die Wohnfläche beträgt {terms.size} {terms.square}. Die Wohnung wird von {terms.occupants} {'Personen' if terms.occupants > 1 else 'Person'} bewohnt.",
        marks={**terms.marks, "address": terms.home},
    )  # fmt: skip
    sheet.paragraph("§ 2 Mietdauer", bold=True, after=0.1)
    sheet.paragraph(
        f"Das Mietverhältnis beginnt am {terms.begin} und ist bis zum {terms.stop} befristet (Eigenbedarf nach § 575 BGB)." if terms.stop
        else lot.choice([f"Das Mietverhältnis beginnt am {terms.begin}. Es wird auf unbestimmte Zeit geschlossen.", f"Der Mietvertrag beginnt am {terms.begin} und läuft auf unbestimmte Zeit."]),
        marks=terms.marks,
    )  # fmt: skip
    sheet.paragraph("§ 3 Miete und Nebenkosten", bold=True, after=0.1)
    parts = f"Hinzu kommen Vorauszahlungen auf die Betriebskosten von {terms.running}" + (
        f" und auf die Heizkosten von {terms.heat}." if terms.heat else "."
    )
    sheet.paragraph(
        lot.choice([
            f"Die monatliche Nettokaltmiete beträgt {terms.cold}. {parts} Die Gesamtmiete beträgt somit {terms.warm} monatlich.",
            f"Die Kaltmiete beträgt monatlich {terms.cold}. {parts} Monatlich sind insgesamt {terms.warm} zu zahlen.",
        ]),
        marks=terms.marks,
    )  # fmt: skip
    sheet.paragraph("§ 4 Fälligkeit", bold=True, after=0.1)
    sheet.paragraph("Die Miete ist spätestens am dritten Werktag eines Monats im Voraus zu zahlen.")


def _company(sheet: Sheet, terms: _Terms) -> None:
    lot = sheet.rng
    sheet.paragraph(
        f"{terms.landlord} - nachstehend Vermieterin - schließt mit den nachstehend genannten Personen - Mieter - diesen Vertrag.",
        size=9.5,
    )
    cells = [
        ["Vertragsnummer", f"{lot.randint(100, 999)}.{lot.randint(1000, 9999)}.{lot.randint(10, 99)}"],
        ["Vermieterin", terms.landlord],
        *[["Mieterin / Mieter", one.full_name] for one in terms.tenants],
        ["Wohnung", terms.home],
        ["Zimmer", terms.rooms],
        ["Wohnfläche", f"{terms.size} {terms.square}"],
        ["Personen im Haushalt", str(terms.occupants)],
        ["Mietbeginn", terms.begin],
        ["Mietdauer", f"befristet bis {terms.stop}" if terms.stop else "unbefristet"],
    ]
    sheet.table(
        [sheet.inner * 0.38, sheet.inner * 0.62],
        cells,
        head=False,
        marks={**terms.marks, "address": terms.home},
    )
    sheet.gap(6)
    sheet.paragraph("Zusammensetzung der monatlichen Miete", bold=True, after=0.2)
    rents = [[name, value] for name, value, _ in _rents(sheet, terms)]
    sheet.table(
        [sheet.inner * 0.6, sheet.inner * 0.4],
        [["Bestandteil", "monatlich"], *rents],
        right=[1],
        marks=terms.marks,
        lines=lot.random() < 0.7,
    )
    sheet.gap(5)


def _signatures(sheet: Sheet, made: date, town: str, signed: bool, tenants: int) -> None:
    sheet.need(50)
    sheet.gap(10)
    left, half = sheet.style.left, sheet.inner / 2
    sheet.text(left, sheet.y, f"{town}, den {sheet.date(made)}")
    sheet.gap(22)
    for number, caption in enumerate(["Unterschrift Vermieter", "Unterschrift Mieter"]):
        x = left + number * half
        sheet.rule(x, sheet.y, x + half - 12, sheet.y)
        if signed:
            sheet.scribble(x + 6, sheet.y - 1, 36, 10)
            if number and tenants > 1:
                sheet.scribble(x + 46, sheet.y - 1, 24, 9)
        sheet.text(x, sheet.y + 4, caption, size=8)
    sheet.gap(8)


LAYOUTS = {name: partial(_contract, name) for name in ("form", "hand", "prose", "company")}
