"""Proof of placement in a home: confirmation of a nursing home, form of a home for people with disabilities, contract (signed or not), notice of the carrier."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

from ._text import Text, paper, recent

Say = Callable[[date], str]


def _home(rng: Random, place: str) -> letter.Issuer:
    name = pick(rng, "Seniorenzentrum St. Elisabeth gGmbH|Pflegeheim Haus am Weiher|Altenheim der Diakonie Lindenhof|AWO Seniorenzentrum Am Stadtpark")  # fmt: skip
    return letter.Issuer(name, pick(rng, "Heimverwaltung|Vollstationäre Pflege|Verwaltung"), str(people.address(rng, place)), place, rng.choice(["circle", "bars", "none"]))  # fmt: skip


def _letter(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    since, day = recent(rng, as_of, 2000, 60), recent(rng, as_of, 50)
    verb = pick(rng, "wohnt seit dem {d} in unserem Pflegeheim und wird vollstationär gepflegt|lebt seit {d} dauerhaft in unserer vollstationären Pflegeeinrichtung|ist seit dem {d} Bewohner unseres Hauses (vollstationäre Pflegeeinrichtung)")  # fmt: skip
    verb = verb.replace("Bewohner ", "Bewohnerin ") if who.sex == "F" else verb
    return Text(
        "institution_placement", _home(rng, who.address.town), "",
        [f"{who.salutation} {who.given_names} {who.family_name}, geboren am {say(who.birth_date)}, {verb.format(d=say(since))}.", "Diese Bescheinigung dient zur Vorlage bei Behörden."],
        title=rng.choice(["Heimbescheinigung", "Bescheinigung über den Heimaufenthalt", "Bescheinigung"]), info=[("Datum", say(day), "issued_on")],
        fields={"since": since, "issued_on": day}, marks={"since": say(since)}, closing="Mit freundlichen Grüßen",
    )  # fmt: skip


def _form(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    since, day = recent(rng, as_of, 2000, 60), recent(rng, as_of, 50)
    issuer = letter.Issuer(pick(rng, "Lebenshilfe Wohnen gGmbH|Wohnverbund Birkenhof|Stiftung Haus Morgenrot"), "Besondere Wohnform der Eingliederungshilfe", str(people.address(rng, who.address.town)), who.address.town, "circle")  # fmt: skip
    rows = [
        ("Name", who.family_name, "family_name"), ("Vorname", who.given_names, "given_names"), ("Geburtsdatum", say(who.birth_date), "birth_date"),
        (rng.choice(["Aufnahmedatum", "Heimaufnahme am", "In der Einrichtung seit"]), say(since), "since"), ("Art der Unterbringung", "stationäre Wohnform, auf Dauer", None),
    ]  # fmt: skip
    return Text(
        "institution_placement", issuer, "", ["Die Bewohnerin bzw. der Bewohner wird in der besonderen Wohnform rund um die Uhr betreut.", f"{who.address.town}, {say(day)}"], rows=rows,
        title=rng.choice(["Aufnahmebestätigung", "Bescheinigung über die Heimunterbringung", "Nachweis über die Heimunterbringung"]), fields={**who.truth(), "since": since, "issued_on": day}, names_person=False,
        marks={"issued_on": say(day)}, closing="Einrichtungsleitung",
    )  # fmt: skip


def _carrier(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    since, day = recent(rng, as_of, 2000, 100), recent(rng, as_of, 60)
    issuer = letter.Issuer(pick(rng, "Landschaftsverband Westfalen|Landeswohlfahrtsverband Hessen|Bezirk Unterfranken"), "Soziale Entwicklung - Eingliederungshilfe", str(people.address(rng)), who.address.town, "shield")  # fmt: skip
    return Text(
        "institution_placement", issuer, "Bescheid über Leistungen der Eingliederungshilfe in einer besonderen Wohnform",
        [f"Leistungsberechtigt: {who.given_names} {who.family_name}, geb. {say(who.birth_date)}", f"{who.salutation} {who.family_name} ist seit dem {say(since)} im Wohnheim für Menschen mit psychischer Erkrankung untergebracht. Die Kosten der Unterbringung werden weiterhin übernommen."],
        info=[("Datum", say(day), "issued_on"), ("Aktenzeichen", f"61-{rng.randint(1000, 9999)}", None)], to=["Wohnverbund Birkenhof", "Verwaltung", str(people.address(rng))], fields={"since": since, "issued_on": day}, marks={"since": say(since)},
    )  # fmt: skip


def _contract(
    rng: Random, holder: Person, as_of: date, *, signed: bool | None = None, specimen: bool = False
) -> Paper:
    since = recent(rng, as_of, 1500, 60)
    done = rng.random() < 0.75 if signed is None else signed
    home = _home(rng, holder.address.town)
    look = style(rng, footer="Seite {page} von {total}")

    def draw(sheet: Sheet) -> dict[str, object]:
        born = sheet.date(holder.birth_date)
        sheet.text(
            sheet.style.left,
            26,
            sheet.rng.choice(["Wohn- und Betreuungsvertrag", "Heimvertrag"]),
            size=17,
            bold=True,
        )
        sheet.y = 32
        sheet.paragraph(
            "für vollstationäre Pflegeeinrichtungen nach dem Wohn- und Betreuungsvertragsgesetz (WBVG)",
            after=0.8,
        )
        sheet.paragraph(f"Zwischen {home.name}, {home.address}, nachfolgend „Einrichtung“ genannt, und")
        sheet.paragraph(f"{holder.salutation} {holder.given_names} {holder.family_name}, geboren am {born}, nachfolgend „Bewohner“ genannt, wird folgender Vertrag geschlossen:", marks={"given_names": holder.given_names, "family_name": holder.family_name, "birth_date": born})  # fmt: skip
        for number, (name, text) in enumerate((
            ("Vertragsbeginn", f"Der Vertrag beginnt am {sheet.date(since)} und wird auf unbestimmte Zeit geschlossen."),
            ("Unterkunft", "Die Einrichtung überlässt dem Bewohner ein Einzelzimmer mit 17 m² zur Nutzung."),
            ("Pflege und Betreuung", "Die Einrichtung erbringt Leistungen der vollstationären Pflege nach dem allgemein anerkannten Stand."),
            ("Entgelt", "Das Gesamtentgelt beträgt 4.215,30 EUR monatlich; davon trägt die Pflegekasse den gesetzlichen Anteil."),
            ("Kündigung", "Der Bewohner kann den Vertrag spätestens am dritten Werktag eines Monats zum Ablauf desselben Monats kündigen."),
        ), 1):  # fmt: skip
            sheet.need(20)
            sheet.paragraph(f"§ {number} {name}", bold=True, after=0.2)
            sheet.paragraph(text, marks={"since": sheet.date(since)})
        sheet.need(40)
        sheet.gap(8)
        sheet.paragraph(f"{home.town}, den {sheet.date(since)}", marks={"issued_on": sheet.date(since)})
        sheet.gap(18)
        left, wide = sheet.style.left, sheet.inner
        sheet.rule(left, sheet.y, left + wide * 0.4, sheet.y, thick=0.4)
        sheet.rule(left + wide * 0.55, sheet.y, left + wide, sheet.y, thick=0.4)
        sheet.scribble(left + 4, sheet.y - 1, 34, 9)
        if done:
            sheet.scribble(left + wide * 0.6, sheet.y - 1, 38, 9)
        sheet.text(left, sheet.y + 4, "Für die Einrichtung", size=8)
        sheet.text(left + wide * 0.55, sheet.y + 4, "Unterschrift des Bewohners / der Bewohnerin", size=8)
        return {**holder.truth(), "since": since, "issued_on": since}

    return compose("institution_placement", "contract", rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS: dict[str, Callable[..., Paper]] = {
    "letter": partial(paper, "letter", _letter), "form": partial(paper, "form", _form), "carrier": partial(paper, "carrier", _carrier), "contract": _contract,
}  # fmt: skip
