"""Mietvertrag of other issuers: Untermietvertrag, Dauernutzungsvertrag, printed form with lines to fill, boxes side by side, Zeitmietvertrag."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

from ._benefits import cents, euro, last_of_month

_AMOUNTS = ("{} €", "€ {}", "EUR {}", "{} Euro", "{} EUR")
_RULES = (
    ("Zahlung", "Die Miete ist im Voraus, spätestens am dritten Werktag jeden Monats, kostenfrei auf das Konto des Vermieters zu überweisen. Für die Rechtzeitigkeit kommt es auf den Eingang des Geldes an."),
    ("Sicherheit", "Vor Übergabe der Schlüssel ist eine Barkaution von 900,00 Euro zu leisten. Sie wird getrennt vom Vermögen des Vermieters angelegt."),
    ("Benutzung", "Die Räume dürfen nur zu Wohnzwecken benutzt werden. Eine Überlassung an Dritte ist ohne Erlaubnis nicht gestattet."),
    ("Schäden", "Für Schäden, die durch unsachgemäße Lüftung oder Heizung entstehen, haftet der Mieter. Eine monatliche Verwaltungspauschale wird nicht erhoben."),
    ("Beendigung", "Eine Kündigung muss schriftlich bis zum dritten Werktag eines Monats für den Ablauf des übernächsten Monats erfolgen."),
    ("Sonstiges", "Mündliche Nebenabreden bestehen nicht. Jede Partei hat eine Ausfertigung erhalten."),
)  # fmt: skip


@dataclass(frozen=True)
class _Deal:
    """What is agreed, as it is printed."""

    owner: Person
    tenants: list[Person]
    home: people.Address
    area: str
    rooms: str
    cold: str
    running: str
    heat: str
    warm: str
    begin: str
    stop: str
    made: str
    occupants: int
    signed: bool


def _contract(
    form: str, rng: Random, holder: Person, as_of: date, *, limited: bool | None = None, signed: bool = True, specimen: bool = False,
) -> Paper:  # fmt: skip
    start = people.day_between(rng, as_of - timedelta(days=1400), as_of - timedelta(days=60)).replace(day=1)
    made = people.day_between(rng, start - timedelta(days=30), start - timedelta(days=2))
    limited = (form == "for_a_time") if limited is None else limited
    end = last_of_month(as_of + timedelta(days=rng.randint(120, 800))) if limited else None
    area = Decimal(rng.randint(12, 24)) if form == "sublet" else Decimal(rng.randint(3000, 9800)) / 100
    rooms = Decimal(1) if form == "sublet" else rng.choice([Decimal(2), Decimal("2.5"), Decimal(3)])
    cold, running, heat = cents(rng, 260, 800), cents(rng, 60, 180), cents(rng, 50, 140)
    partner = people.relative(rng, holder) if form != "sublet" and rng.random() < 0.4 else None
    tenants = [holder, partner] if partner else [holder]
    owner, home, shape = people.german(rng), holder.address, rng.choice(_AMOUNTS)
    look = style(rng, footer=rng.choice(["", "Seite {page} von {total}"]))
    occupants = len(tenants) + rng.randint(0, 2)

    def draw(sheet: Sheet) -> dict[str, object]:
        say = partial(euro, form=shape)
        number = f"{rooms.normalize():f}".replace(".", ",")
        deal = _Deal(
            owner, tenants, home, f"{area:f}".replace(".", ","), number, say(cold), say(running), say(heat), say(cold + running + heat), sheet.date(start),
            sheet.date(end) if end else "", sheet.date(made), occupants, signed,
        )  # fmt: skip
        fields: dict[str, object] = {
            "family_name": holder.family_name, "given_names": holder.given_names, "address": str(home), "floor_area_m2": f"{area:f}", "rooms": f"{rooms.normalize():f}",
            "rent_cold": f"{cold:.2f}", "rent_warm": f"{cold + running + heat:.2f}", "utilities": f"{running:.2f}", "heating": f"{heat:.2f}", "start": start,
            "tenants": [one.full_name for one in tenants], "unlimited": not limited, "landlord": owner.full_name, "signed": signed,
        }  # fmt: skip
        if end:
            fields["end"] = end
        said = {**fields, **_FORMS[form](sheet, deal)}
        return {name: value for name, value in said.items() if name not in _UNSAID.get(form, ())}

    return compose("rental_contract", form, rng, look, draw, persons=tenants, specimen=specimen)


def _and_so_on(sheet: Sheet, first: int, mark: str = "§ {}") -> None:
    for number, (head, text) in enumerate(_RULES, first):
        sheet.need(22)
        sheet.paragraph(f"{mark.format(number)} {head}", bold=True, after=0.1)
        sheet.paragraph(text)


def _sign(sheet: Sheet, deal: _Deal, captions: tuple[str, str], *, place_each: bool = False) -> None:
    sheet.need(45)
    sheet.gap(12)
    left, half = sheet.style.left, sheet.inner / 2
    sheet.text(left, sheet.y, f"{deal.home.town}, {deal.made}")
    if place_each:
        sheet.text(left + half, sheet.y, f"{deal.home.town}, {deal.made}")
    sheet.gap(18)
    for number, caption in enumerate(captions):
        x = left + number * half
        sheet.rule(x, sheet.y, x + half - 10, sheet.y, dash=place_each)
        if deal.signed:
            sheet.scribble(x + 4, sheet.y - 1, 40, 9)
        sheet.text(x, sheet.y + 4, caption, size=7.5)


def _sublet(sheet: Sheet, deal: _Deal) -> dict[str, object]:
    """A room of the main tenant's flat, typed at home: everything in the rent."""
    lot = sheet.rng
    sheet.paragraph(lot.choice(["Untermietvertrag", "Untermietvertrag über ein Zimmer"]), bold=True, size=16)
    tenant = deal.tenants[0]
    sheet.paragraph(
        f"Hauptmieter (Untervermieter): {deal.owner.full_name}, {deal.home}", after=0.2
    )  # the main tenant lives in the flat
    sheet.paragraph(
        f"Untermieter: {tenant.full_name}, geboren am {sheet.date(tenant.birth_date)}",
        marks={"birth_date": sheet.date(tenant.birth_date)},
    )
    sheet.paragraph("1. Untermietobjekt", bold=True, after=0.1)
    sheet.paragraph(
        f"Der Hauptmieter überlässt dem Untermieter in der Wohnung {deal.home} (3. Stock links) ein {lot.choice(['möbliertes', 'unmöbliertes'])} Zimmer mit einer Größe von ca. {deal.area} qm. "
        "Küche, Bad und Flur dürfen mitbenutzt werden.",
        marks={"address": str(deal.home), "floor_area_m2": deal.area},
    )  # fmt: skip
    sheet.paragraph("2. Mietzeit", bold=True, after=0.1)
    sheet.paragraph(
        f"Das Untermietverhältnis beginnt am {deal.begin} und endet am {deal.stop}, ohne dass es einer Kündigung bedarf." if deal.stop
        else f"Das Untermietverhältnis beginnt zum {deal.begin} und wird unbefristet geschlossen.",
        marks={"start": deal.begin},
    )  # fmt: skip
    sheet.paragraph("3. Miete", bold=True, after=0.1)
    sheet.paragraph(
        f"Die Miete beträgt monatlich pauschal {deal.warm}. Damit sind alle Nebenkosten einschließlich Heizung, Strom und Internet abgegolten (Inklusivmiete).",
        marks={"rent_warm": deal.warm},
    )  # fmt: skip
    _and_so_on(sheet, 4, "{}.")
    _sign(sheet, deal, ("Hauptmieter", "Untermieter"))
    return {"birth_date": tenant.birth_date}


def _permanent_use(sheet: Sheet, deal: _Deal) -> dict[str, object]:
    """A cooperative calls the contract of tenancy a contract of use and the tenant its member."""
    lot = sheet.rng
    firm = pick(
        lot, "Bauverein Lindenhof eG|Spar- und Bauverein 1898 eG|Wohnungsbaugenossenschaft Am Anger eG"
    )
    sheet.text(sheet.style.left, 18, firm, size=13, bold=True, head=True, colour=sheet.style.colour)
    sheet.y = 30
    sheet.paragraph("Dauernutzungsvertrag", bold=True, size=16, after=0.2)
    sheet.paragraph(
        f"Mitglieds-Nr. {lot.randint(1000, 9999)}   Wohnungs-Nr. {lot.randint(10, 99)}/{lot.randint(100, 999)}/{lot.randint(10, 99)}",
        size=9,
    )
    names = " und ".join(f"{one.salutation} {one.full_name}" for one in deal.tenants)
    sheet.paragraph(
        f"Zwischen der {firm} (Genossenschaft) und {names} (Mitglied), zur Zeit wohnhaft {people.address(lot)}, wird folgender Vertrag geschlossen:"
    )
    sheet.paragraph("§ 1 Gegenstand der Nutzung", bold=True, after=0.1)
    sheet.paragraph(
        f"(1) Die Genossenschaft überlässt dem Mitglied auf Grund seiner Mitgliedschaft die Wohnung in {deal.home.postcode} {deal.home.town}, {deal.home.street}, 1. Obergeschoss Mitte, zur dauernden Nutzung als Wohnung. "
        f"(2) Die Wohnung besteht aus {deal.rooms} Zimmern, Küche, Bad/WC, Balkon und Keller. Die Wohn- und Nutzfläche beträgt {deal.area} m². (3) Die Wohnung wird mit {deal.occupants} Personen belegt.",
        marks={"floor_area_m2": deal.area},
    )  # fmt: skip
    sheet.paragraph("§ 2 Nutzungsgebühr", bold=True, after=0.1)
    sheet.paragraph(f"Die Nutzungsgebühr beträgt ab {deal.begin} monatlich:", after=0.1)
    for label, value, mark in (
        ("Grundnutzungsgebühr", deal.cold, "rent_cold"), ("Vorauszahlung für Betriebskosten", deal.running, "utilities"),
        ("Vorauszahlung für Heiz- und Warmwasserkosten", deal.heat, "heating"), ("Gesamtbetrag", deal.warm, "rent_warm"),
    ):  # fmt: skip
        sheet.gap(5)
        sheet.text(sheet.style.left + 8, sheet.y, label, bold=mark == "rent_warm")
        sheet.text(sheet.style.left + 130, sheet.y, value, align="right", bold=mark == "rent_warm", mark=mark)
    sheet.gap(4)
    sheet.paragraph("§ 3 Dauer", bold=True, after=0.1)
    sheet.paragraph(
        f"Das Nutzungsverhältnis beginnt am {deal.begin}. Es ist {'bis ' + deal.stop + ' befristet' if deal.stop else 'auf unbestimmte Zeit geschlossen'}.",
        marks={"start": deal.begin},
    )
    _and_so_on(sheet, 4)
    _sign(sheet, deal, ("Genossenschaft", "Mitglied"))
    return {"landlord": firm, "occupants": deal.occupants}


def _blank(sheet: Sheet, x: float, wide: float, value: str, caption: str, mark: str | None = None) -> None:
    """A value on a line with the small caption below it."""
    sheet.text(x + 2, sheet.y, value, mark=mark)
    sheet.rule(x, sheet.y + 1.2, x + wide, sheet.y + 1.2, thick=0.4)
    sheet.text(x, sheet.y + 4, caption, size=6.5, grey=0.2)


def _printed(sheet: Sheet, deal: _Deal) -> dict[str, object]:
    """The form of an owners' association: lines to fill with captions below, ticks."""
    lot, left, wide = sheet.rng, sheet.style.left, sheet.inner
    sheet.text(
        left,
        18,
        lot.choice(["Mietvertrag für Wohnungen", "Wohnungs-Mietvertrag", "Einheitsmietvertrag"]),
        size=18,
        bold=True,
        head=True,
    )
    sheet.text(left + wide, 18, "Form 12 / Ausgabe 2022", size=7, align="right")
    sheet.y = 30
    for value, caption in (
        (f"{deal.owner.full_name}, {deal.owner.address}", "Vermieter (Name, Vorname, Anschrift)"),
        (" und ".join(one.full_name for one in deal.tenants), "Mieter (Name, Vorname)"),
    ):
        _blank(sheet, left, wide, value, caption)
        sheet.gap(11)
    sheet.text(left, sheet.y, "schließen folgenden Mietvertrag:")
    sheet.gap(8)
    sheet.paragraph("§ 1 - Mietsache", bold=True, after=0.4)
    sheet.gap(3)
    _blank(sheet, left, wide * 0.62, str(deal.home), "im Hause (Straße, Haus-Nr., PLZ, Ort)", "address")
    _blank(sheet, left + wide * 0.66, wide * 0.34, "II. OG links", "Geschoss / Lage")
    sheet.gap(12)
    at = left
    for value, caption, mark in (
        (deal.rooms, "Zimmer", "rooms"),
        ("1", "Küche", None),
        ("1", "Bad/WC", None),
        ("1", "Kellerraum", None),
        (f"{deal.area} m²", "Wohnfläche", "floor_area_m2"),
    ):
        _blank(sheet, at, wide * 0.16, value, caption, mark)
        at += wide * 0.2
    sheet.gap(12)
    _blank(sheet, left, wide * 0.3, str(deal.occupants), "Zahl der einziehenden Personen", "occupants")
    sheet.gap(13)
    sheet.paragraph("§ 2 - Mietzeit", bold=True, after=0.4)
    sheet.gap(3)
    _blank(sheet, left, wide * 0.3, deal.begin, "Das Mietverhältnis beginnt am", "start")
    sheet.gap(12)
    for words, on in (
        ("auf unbestimmte Zeit", not deal.stop),
        (f"befristet bis zum {deal.stop or '.' * 22}", bool(deal.stop)),
    ):
        sheet.tick_box(left, sheet.y, on)
        sheet.text(left + 6, sheet.y, words)
        sheet.gap(6)
    sheet.gap(4)
    sheet.paragraph("§ 3 - Miete", bold=True, after=0.4)
    for label, value, mark in (("Die Miete (ohne Betriebskosten) beträgt monatlich", deal.cold, "rent_cold"), ("Betriebskostenvorauszahlung, zurzeit", deal.running, "utilities"),
                               ("Vorauszahlung für Heizung und Warmwasser, zurzeit", deal.heat, "heating"), ("zusammen monatlich", deal.warm, "rent_warm")):  # fmt: skip
        sheet.gap(7)
        sheet.text(left, sheet.y, label)
        sheet.rule(left + 108, sheet.y + 1, left + wide, sheet.y + 1, dash=True)
        sheet.text(left + wide - 2, sheet.y, value, align="right", mark=mark)
    sheet.gap(8)
    _and_so_on(sheet, 4, "§ {} -")
    _sign(sheet, deal, ("(Vermieter)", "(Mieter)"), place_each=True)
    return {"occupants": deal.occupants}


def _side_by_side(sheet: Sheet, deal: _Deal) -> dict[str, object]:
    """A town's company: parties in two boxes, tables with the label in the same cell as its value."""
    lot, left, half = sheet.rng, sheet.style.left, sheet.inner / 2
    firm = pick(
        lot,
        "Städtische Wohnbau GmbH|Kommunale Wohnungsbau GmbH & Co. KG|LWB Wohnen GmbH|Bau- und Siedlungsgesellschaft mbH",
    )
    sheet.text(left, 18, firm, size=12, bold=True, head=True, colour=sheet.style.colour)
    sheet.text(
        left,
        30,
        f"WOHNRAUMMIETVERTRAG Nr. {lot.randint(1, 9)}-{lot.randint(1000, 9999)}-{lot.randint(10, 99)}",
        size=14,
        bold=True,
    )
    sheet.y = 36
    boxes = (["VERMIETERIN", firm, "vertreten durch die Geschäftsführung", f"Bahnhofstraße {lot.randint(1, 80)}", f"{deal.home.postcode} {deal.home.town}"],
             ["MIETER/IN", *(one.full_name for one in deal.tenants), people.address(lot).street, f"{deal.home.postcode} {deal.home.town}"])  # fmt: skip
    for number, lines in enumerate(boxes):
        x = left + number * half
        sheet.rect(x, sheet.y, half - 3, 32, thick=0.5)
        for at, line in enumerate(lines):
            sheet.text(x + 2, sheet.y + 5 + at * 5, line, size=7.5 if at == 0 else None, bold=at == 0)
    sheet.gap(42)
    sheet.paragraph("Mietgegenstand", bold=True, after=0.2)
    cells = [("Straße / Hausnummer", deal.home.street, None), ("PLZ / Ort", f"{deal.home.postcode} {deal.home.town}", None), ("Etage / Lage", "03 / rechts", None), ("Zimmeranzahl", deal.rooms, "rooms"),
             ("Wohnfläche in m²", deal.area, "floor_area_m2"), ("Personenanzahl", str(deal.occupants), "occupants"), ("Vertragsbeginn", deal.begin, "start"),
             ("Vertragsende", deal.stop or "unbefristet", "end" if deal.stop else None)]  # fmt: skip
    for number, (label, value, mark) in enumerate(cells):
        x, y = left + (number % 2) * half, sheet.y + (number // 2) * 11
        sheet.rect(x, y, half, 11, thick=0.4)
        sheet.text(x + 1.5, y + 3.4, label, size=6.5, grey=0.25)
        sheet.text(x + 1.5, y + 8.6, value, mark=mark)
    sheet.gap(11 * 4 + 8)
    sheet.paragraph("Monatliche Zahlungsverpflichtung", bold=True, after=0.2)
    rows = [
        ["Zahlungsart", "Betrag in EUR"],
        ["Nettomiete", deal.cold],
        ["Vorauszahlung kalte Betriebskosten", deal.running],
        ["Vorauszahlung Heizung/Warmwasser", deal.heat],
        ["Bruttowarmmiete", deal.warm],
    ]
    sheet.table(
        [sheet.inner * 0.7, sheet.inner * 0.3],
        rows,
        right=[1],
        marks={
            "rent_cold": deal.cold,
            "rent_warm": deal.warm,
            "utilities": deal.running,
            "heating": deal.heat,
        },
    )
    sheet.gap(8)
    _and_so_on(sheet, 1)
    _sign(sheet, deal, (f"Vermieterin, i. V. {firm}", "Mieter/in"))
    return {"landlord": firm, "occupants": deal.occupants}


def _for_a_time(sheet: Sheet, deal: _Deal) -> dict[str, object]:
    """Zeitmietvertrag, a short one of a private landlord with values behind dots."""
    lot = sheet.rng
    sheet.paragraph(
        lot.choice(["Zeitmietvertrag", "Befristeter Mietvertrag", "Mietvertrag auf Zeit (§ 575 BGB)"]),
        bold=True,
        size=16,
    )
    sheet.paragraph(f"{deal.owner.full_name}, {deal.owner.address}", after=0.1)
    sheet.paragraph("als Vermieter", after=0.1)
    sheet.paragraph("und", after=0.1)
    sheet.paragraph(
        ", ".join(f"{one.full_name} (geb. {sheet.date(one.birth_date)})" for one in deal.tenants), after=0.1
    )
    sheet.paragraph("als Mieter vereinbaren:")
    sheet.paragraph(
        f"I. Vermietet wird die Wohnung {deal.home}, Erdgeschoss. Sie hat {deal.rooms} Zimmer, Kochnische, Dusche/WC und ist {deal.area} m² groß.",
        marks={"address": str(deal.home), "floor_area_m2": deal.area},
    )
    when = f"{deal.begin} bis {deal.stop}" if deal.stop else f"{deal.begin}, auf unbestimmte Zeit"
    sheet.paragraph(
        f"II. Mietzeit: vom {when}." + (" Grund der Befristung: Umbau des Hauses." if deal.stop else ""),
        marks={"start": deal.begin, "end": deal.stop or "?"},
    )
    sheet.paragraph("III. Mietzins pro Monat:", after=0.1)
    for label, value, mark in (
        ("Kaltmiete", deal.cold, "rent_cold"),
        ("Nebenkosten (Abschlag)", deal.running, "utilities"),
        ("Heizung (Abschlag)", deal.heat, "heating"),
        ("warm", deal.warm, "rent_warm"),
    ):
        sheet.gap(5.5)
        sheet.text(sheet.style.left + 6, sheet.y, label + " " + "." * (46 - len(label)))
        sheet.text(sheet.style.left + 130, sheet.y, value, align="right", mark=mark)
    sheet.gap(5)
    _and_so_on(sheet, 4, "{}.")
    _sign(sheet, deal, ("Vermieter", "Mieter"))
    return {"birth_date": deal.tenants[0].birth_date}


_FORMS = {
    "sublet": _sublet,
    "permanent_use": _permanent_use,
    "printed": _printed,
    "side_by_side": _side_by_side,
    "for_a_time": _for_a_time,
}
_UNSAID = {"sublet": ("rent_cold", "utilities", "heating")}

LAYOUTS = {name: partial(_contract, name) for name in _FORMS}
