"""What a hasty reader takes for proof of a dwelling: sales of other things, permits, notices, house rules, notes of moving out."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person, pick

from ._text import Text, paper, recent

Say = Callable[[date], str]


def _dear(who: Person) -> str:
    return f"Sehr geehrte{'' if who.sex == 'F' else 'r'} {who.salutation} {who.family_name},"


def _company(rng: Random, who: Person) -> letter.Issuer:
    return letter.Issuer(
        pick(rng, "Wohnungsgenossenschaft Einheit eG|Hausverwaltung Petersen|Stadtbau GmbH"),
        "Vermietung",
        str(people.address(rng, who.address.town)),
        who.address.town,
        "bars",
    )


def _car_sale(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    rows = [
        ("Verkäufer", people.german(rng).full_name, None),
        ("Käufer", who.full_name, None),
        ("Hersteller, Typ", pick(rng, "VW Golf|Opel Corsa|Toyota Yaris"), None),
        ("Fahrzeug-Identifizierungsnummer", f"WVWZZZ1KZ{rng.randint(10**7, 10**8 - 1)}", None),
        ("Kilometerstand", f"{rng.randint(40, 220)}.000", None),
        ("Kaufpreis", f"{rng.randint(2, 14)}.500,00 EUR", None),
    ]
    return Text(
        "unknown",
        letter.Issuer("", "", "", ""),
        "",
        ["Das Fahrzeug wird wie besichtigt unter Ausschluss der Sachmängelhaftung verkauft."],
        rows=rows,
        title=rng.choice(["Kaufvertrag", "Kaufvertrag über ein gebrauchtes Kraftfahrzeug"]),
        closing="Verkäufer          Käufer",
        names_person=False,
    )


def _flat_reservation(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    body = [
        f"{who.full_name} reserviert hiermit die Eigentumswohnung {people.address(rng)} mit einer Wohnfläche von {rng.randint(50, 110)} m² bis zum {say(as_of + timedelta(days=30))}. Der Kaufvertrag ist notariell zu beurkunden; ein Anspruch auf Abschluss besteht nicht."
    ]
    return Text(
        "unknown",
        _company(rng, who),
        "",
        body,
        title="Reservierungsvereinbarung",
        closing="Makler          Interessent",
        names_person=False,
    )


def _priority_notice(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer(
        f"Amtsgericht {people.TOWNS[who.address.town][3]}",
        "Grundbuchamt",
        str(people.address(rng, who.address.town)),
        who.address.town,
        "shield",
    )
    body = [
        f"in dem Grundbuch von {who.address.town} Blatt {rng.randint(100, 9000)} wurde in der Zweiten Abteilung eingetragen: Auflassungsvormerkung für {who.full_name}, geb. am {say(who.birth_date)}, gemäß Bewilligung vom {say(recent(rng, as_of, 90, 30))}."
    ]
    return Text(
        "unknown",
        issuer,
        "Eintragungsbekanntmachung",
        body,
        info=[("Datum", say(recent(rng, as_of, 25)), None)],
        closing="Rechtspfleger",
        names_person=False,
    )


def _property_tax(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    body = [
        f"für das Grundstück {who.address} wird die Grundsteuer B auf {rng.randint(150, 600)},00 EUR jährlich festgesetzt. Wohnfläche: {rng.randint(60, 140)} m², Grundbuch Blatt {rng.randint(100, 900)}."
    ]
    return Text(
        "unknown",
        letter.registry(rng, who.address.town),
        "Grundsteuerbescheid",
        body,
        info=[("Datum", say(recent(rng, as_of, 200)), None)],
        names_person=False,
    )


def _housing_permit(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    rows = [
        ("Name, Vorname", f"{who.family_name}, {who.given_names}", None),
        ("Haushaltsangehörige", str(rng.randint(1, 5)), None),
        ("Wohnungsgröße bis zu", f"{rng.choice([50, 65, 80, 95])} m²", None),
        ("Gültig bis", say(as_of + timedelta(days=200)), None),
    ]
    return Text(
        "unknown",
        letter.registry(rng, who.address.town),
        "nach § 5 Wohnungsbindungsgesetz",
        [
            "Der Inhaber ist berechtigt, eine öffentlich geförderte Wohnung zu beziehen. Der Vermieter darf die Wohnung nur gegen Übergabe dieses Scheins überlassen."
        ],
        rows=rows,
        title="Wohnberechtigungsschein",
        names_person=False,
        seal="WBS",
    )


def _flat_offer(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    body = [
        _dear(who),
        f"wir bieten Ihnen die Wohnung {people.address(rng)} zur Anmietung an. Wohnfläche {rng.randint(40, 90)} m², {rng.randint(2, 4)} Zimmer, Warmmiete {rng.randint(500, 900)},00 EUR. Bitte teilen Sie uns bis zum {say(as_of + timedelta(days=10))} mit, ob Sie die Wohnung mieten möchten.",
    ]
    return Text(
        "unknown",
        _company(rng, who),
        "Wohnungsangebot",
        body,
        info=[("Datum", say(recent(rng, as_of, 20)), None)],
        closing="Mit freundlichen Grüßen",
        names_person=False,
    )


def _no_debts(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    body = [
        f"hiermit bestätigen wir, dass {who.full_name}, geb. am {say(who.birth_date)}, Mieter der Wohnung {who.address}, alle Mieten vollständig gezahlt hat. Mietrückstände bestehen nicht."
    ]
    return Text(
        "unknown",
        _company(rng, who),
        "",
        body,
        title="Mietschuldenfreiheitsbescheinigung",
        closing="Mit freundlichen Grüßen",
        names_person=False,
    )


def _tenants_own_word(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    body = [
        f"Ich, {who.full_name}, geboren am {say(who.birth_date)}, erkläre, dass ich mit {rng.randint(1, 4)} Personen in der Wohnung {who.address} lebe. Die Wohnung ist {rng.randint(40, 90)} m² groß und gehört meinem Vermieter."
    ]
    return Text(
        "unknown",
        letter.Issuer("", "", "", ""),
        "",
        body,
        title="Selbsterklärung zum Wohnraum",
        closing="Unterschrift",
        names_person=False,
    )


def _blank_form(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    rows = [
        (name, "", None)
        for name in (
            "Name, Vorname des Mieters",
            "Anschrift der Wohnung",
            "Wohnfläche in m²",
            "Anzahl der Zimmer",
            "Name des Vermieters",
        )
    ]
    return Text(
        "unknown",
        letter.authority(rng, who.address.town),
        "Bitte vom Vermieter ausfüllen lassen",
        [],
        rows=rows,
        title="Wohnraumbescheinigung",
        closing="Unterschrift des Vermieters",
        signed=False,
        names_person=False,
    )


def _shelter(who: Person, rng: Random) -> letter.Issuer:
    return letter.Issuer(
        pick(rng, "Caritasverband e. V.|Malteser Werke gGmbH|Landkreis, Fachdienst Asyl"),
        f"Gemeinschaftsunterkunft {who.address.town}",
        str(people.address(rng, who.address.town)),
        who.address.town,
        "circle",
    )


def _house_rules(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    body = [
        "Diese Hausordnung gilt für alle Bewohnerinnen und Bewohner der Gemeinschaftsunterkunft.",
        "1. Die Zimmer werden von der Heimleitung zugewiesen. 2. Besuch ist bis 22 Uhr gestattet. 3. Das Rauchen ist verboten.",
        f"Zur Kenntnis genommen: {who.full_name}, {say(recent(rng, as_of, 200))}",
    ]
    return Text(
        "unknown",
        _shelter(who, rng),
        "",
        body,
        title="Hausordnung",
        closing="Unterschrift",
        names_person=False,
    )


def _shelter_fees(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    body = [
        _dear(who),
        f"für die Benutzung der Gemeinschaftsunterkunft wird für die Zeit ab {say(recent(rng, as_of, 100))} eine Gebühr von {rng.randint(150, 420)},00 EUR monatlich festgesetzt. Zahlungspflichtig sind Sie als Bewohner der Unterkunft.",
    ]
    return Text(
        "unknown",
        letter.registry(rng, who.address.town),
        "Gebührenbescheid",
        body,
        info=[("Datum", say(recent(rng, as_of, 60)), None)],
        names_person=False,
    )


def _volunteer(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    body = [
        f"{who.full_name}, geboren am {say(who.birth_date)}, war vom {say(as_of - timedelta(days=300))} bis {say(as_of - timedelta(days=30))} in unserer Gemeinschaftsunterkunft ehrenamtlich als Sprachmittler tätig und wurde dort als Mitarbeiter sehr geschätzt."
    ]
    return Text("unknown", _shelter(who, rng), "", body, title="Bescheinigung", names_person=False)


def _home_for_care(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer(
        pick(rng, "Jugendhilfe Sonnenhaus gGmbH|Seniorenheim St. Anna"),
        "Verwaltung",
        str(people.address(rng, who.address.town)),
        who.address.town,
        "circle",
    )
    body = [
        f"{who.full_name}, geb. am {say(who.birth_date)}, ist seit dem {say(recent(rng, as_of, 700))} in unserer stationären Einrichtung der Jugendhilfe nach § 34 SGB VIII untergebracht; davor lebte die Person in einer Gemeinschaftsunterkunft."
    ]
    return Text(
        "unknown",
        issuer,
        "",
        body,
        title="Bescheinigung über die Unterbringung",
        names_person=False,
        also=["institution_placement"],
    )


def _distribution(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer(
        "Landesamt für Asyl und Flüchtlingsangelegenheiten",
        "Verteilung",
        str(people.address(rng, who.address.town)),
        who.address.town,
        "shield",
    )
    body = [
        f"{who.full_name}, geb. am {say(who.birth_date)}, wird gemäß § 50 AsylG mit Wirkung vom {say(recent(rng, as_of, 300))} dem Landkreis {who.address.town} zugewiesen. Der Landkreis bestimmt die Unterkunft. Die Verpflichtung, in einer Aufnahmeeinrichtung zu wohnen, endet."
    ]
    return Text(
        "unknown",
        issuer,
        "Zuweisungsentscheidung",
        body,
        info=[("Datum", say(recent(rng, as_of, 300)), None)],
        names_person=False,
    )


_WRITERS: dict[str, Callable[..., Text]] = {
    "car_sale": _car_sale, "flat_reservation": _flat_reservation, "priority_notice": _priority_notice, "property_tax": _property_tax, "housing_permit": _housing_permit,
    "flat_offer": _flat_offer, "no_debts": _no_debts, "tenants_own_word": _tenants_own_word, "blank_form": _blank_form, "house_rules": _house_rules,
    "shelter_fees": _shelter_fees, "volunteer": _volunteer, "home_for_care": _home_for_care, "distribution": _distribution,
}  # fmt: skip
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
