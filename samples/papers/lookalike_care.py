"""Papers taken for a disability card, a notice on a care level or a proof of placement: notice on a degree, supplement, opinion, counselling visit, shelter, short-term care, work in a home."""

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


def _issuer(rng: Random, who: Person, name: str, unit: str, logo: str = "shield") -> letter.Issuer:
    place = who.address.town
    return letter.Issuer(name.format(t=place), unit, str(people.address(rng, place)), place, logo)


def _greeting(who: Person) -> str:
    return f"Sehr geehrte{'r Herr' if who.sex == 'M' else ' Frau'} {who.family_name},"


def _degree_notice(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    degree = rng.choice([20, 30, 40, 60, 80])
    return Text(
        "unknown", _issuer(rng, who, "Landesamt für Soziales {t}", "Feststellungsverfahren nach dem SGB IX"), "Feststellungsbescheid nach § 152 SGB IX",
        [_greeting(who), f"auf Ihren Antrag vom {say(recent(rng, as_of, 300, 150))} wird festgestellt: Der Grad der Behinderung (GdB) beträgt {degree}.", "Merkzeichen werden nicht festgestellt." if degree < 50 else "Merkzeichen: G. Den Schwerbehindertenausweis erhalten Sie mit gesonderter Post.", "Rechtsbehelfsbelehrung: Gegen diesen Bescheid kann innerhalb eines Monats Widerspruch erhoben werden."],
        info=[("Datum", say(recent(rng, as_of)), None)], names_person=False,
    )  # fmt: skip


def _equal_status(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _issuer(rng, who, "Agentur für Arbeit {t}", "Operativer Service"), "Gleichstellung mit einem schwerbehinderten Menschen nach § 2 Abs. 3 SGB IX",
        [_greeting(who), f"auf Ihren Antrag werden Sie mit Wirkung vom {say(recent(rng, as_of))} einem schwerbehinderten Menschen gleichgestellt. Ihr Grad der Behinderung beträgt 30."], names_person=False,
    )  # fmt: skip


def _supplement(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _issuer(rng, who, "Versorgungsamt {t}", "Schwerbehindertenrecht"), "zum Schwerbehindertenausweis", ["Mit gültiger Wertmarke berechtigt dieses Beiblatt zur unentgeltlichen Beförderung im öffentlichen Personenverkehr."],
        rows=[("Name", who.family_name, None), ("Vorname", who.given_names, None), ("Wertmarke gültig bis", f"{as_of + timedelta(days=200):%m/%Y}", None)], title="Beiblatt", closing="", names_person=False,
    )  # fmt: skip


def _opinion(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _issuer(rng, who, f"Medizinischer Dienst {pick(rng, 'Hessen|Nord|Westfalen-Lippe')}", "Begutachtung Pflege", "circle"), "Gutachten zur Feststellung der Pflegebedürftigkeit gemäß SGB XI",
        [f"Versicherte Person: {who.given_names} {who.family_name}", f"Begutachtung im Hausbesuch am {say(recent(rng, as_of))}.", f"Gesamtpunkte: {rng.randint(30, 80)},25. Empfohlener Pflegegrad: {rng.randint(2, 4)}. Über die Leistungen entscheidet die Pflegekasse."], closing="Pflegefachkraft", names_person=False,
    )  # fmt: skip


def _visit(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _issuer(rng, who, "Ambulanter Pflegedienst Sonnenhof GmbH", "Pflegeberatung", "bars"), "nach § 37 Abs. 3 SGB XI",
        [f"Pflegekasse: BKK Nordlicht. Pflegegrad {rng.randint(2, 5)}. Der Beratungseinsatz fand am {say(recent(rng, as_of))} in der Häuslichkeit statt. Die Pflege ist sichergestellt."],
        rows=[("Pflegebedürftige Person", who.full_name, None)], title="Nachweis über einen Beratungseinsatz", closing="Pflegefachkraft", names_person=False,
    )  # fmt: skip


def _care_appointment(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _issuer(rng, who, "AOK Musterland - Pflegekasse", "Leistungszentrum", "bars"), "Ihr Antrag auf Leistungen der Pflegeversicherung - Begutachtung",
        [_greeting(who), f"wir haben Ihren Antrag auf einen Pflegegrad erhalten. Der Medizinische Dienst besucht Sie am {say(as_of + timedelta(days=12))}. Danach entscheiden wir über den Pflegegrad."], closing="Ihre Pflegekasse", names_person=False,
    )  # fmt: skip


def _short_care(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    day = recent(rng, as_of)
    return Text(
        "unknown", _issuer(rng, who, "Pflegeheim Haus am Weiher", "Verwaltung", "circle"), "",
        [f"{who.salutation} {who.full_name}, geb. am {say(who.birth_date)}, war vom {say(day - timedelta(days=21))} bis {say(day)} in unserem Pflegeheim zur Kurzzeitpflege aufgenommen."],
        title="Bestätigung", closing="Mit freundlichen Grüßen", names_person=False,
    )  # fmt: skip


def _works_there(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _issuer(rng, who, "Seniorenzentrum St. Elisabeth gGmbH", "Personalabteilung", "circle"), "",
        [f"{who.salutation} {who.full_name}, geb. am {say(who.birth_date)}, ist seit dem {say(recent(rng, as_of, 900, 200))} in unserer vollstationären Pflegeeinrichtung als Pflegehilfskraft beschäftigt."],
        title="Bescheinigung", closing="Mit freundlichen Grüßen", names_person=False, also=["employer_confirmation"],
    )  # fmt: skip


def _youth_home(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _issuer(rng, who, "Jugendhilfe Regenbogen gGmbH", "Stationäre Wohngruppen", "circle"), "",
        [f"{who.full_name}, geb. am {say(who.birth_date)}, lebt seit dem {say(recent(rng, as_of, 900, 200))} in unserer stationären Einrichtung der Jugendhilfe (§ 34 SGB VIII)."],
        title=rng.choice(["Bescheinigung", "Aufenthaltsbescheinigung"]), closing="Mit freundlichen Grüßen", names_person=False,
    )  # fmt: skip


def _waiting(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _issuer(rng, who, "Altenheim der Diakonie Lindenhof", "Heimleitung", "circle"), "",
        [f"Wir bestätigen die Voranmeldung von {who.salutation} {who.full_name} für einen vollstationären Pflegeplatz. Sie stehen auf unserer Warteliste und werden benachrichtigt, sobald ein Platz frei wird."],
        title="Bestätigung", closing="Mit freundlichen Grüßen", names_person=False,
    )  # fmt: skip


def _home_invoice(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _issuer(rng, who, "Seniorenheim am Park GmbH", "Buchhaltung", "bars"), f"für {as_of:%m/%Y}", [f"Bewohner: {who.full_name}. Pflegegrad 3."],
        title="Heimkostenrechnung", table=((80, 40), (("Position", "Betrag"), ("Pflegebedingte Aufwendungen", "2.411,20 EUR"), ("Unterkunft und Verpflegung", "912,40 EUR"), ("Leistung der Pflegekasse", "-1.319,00 EUR"))), closing="", names_person=False,
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {
    "degree_notice": _degree_notice, "equal_status": _equal_status, "supplement": _supplement, "opinion": _opinion, "visit": _visit,
    "care_appointment": _care_appointment, "short_care": _short_care, "works_there": _works_there, "youth_home": _youth_home, "waiting": _waiting,
    "home_invoice": _home_invoice,
}  # fmt: skip
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
