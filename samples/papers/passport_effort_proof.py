"""Nachweis der Passbeschaffungsbemühungen: the mission's confirmation, its appointment, a form, a record."""

# ruff: noqa: E501 - wordings of papers stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person, pick

from ._text import Text, paper, recent

Say = Callable[[date], str]
_STATES = {
    "SYR": ("der Arabischen Republik Syrien", "the Syrian Arab Republic"), "AFG": ("der Islamischen Republik Afghanistan", "the Islamic Republic of Afghanistan"),
    "IRQ": ("der Republik Irak", "the Republic of Iraq"), "ERI": ("des Staates Eritrea", "the State of Eritrea"), "IRN": ("der Islamischen Republik Iran", "the Islamic Republic of Iran"),
    "TUR": ("der Republik Türkei", "the Republic of Turkey"), "UKR": ("der Ukraine", "Ukraine"), "SOM": ("der Bundesrepublik Somalia", "the Federal Republic of Somalia"),
}  # fmt: skip


def _mission(rng: Random, who: Person, english: bool = False) -> letter.Issuer:
    german, foreign = _STATES.get(who.nationality, _STATES["SYR"])
    kind = pick(rng, "Botschaft|Generalkonsulat")
    name = (
        f"{'Embassy' if kind == 'Botschaft' else 'Consulate General'} of {foreign}"
        if english
        else f"{kind} {german}"
    )
    return letter.Issuer(
        name,
        "Consular Section" if english else "Konsularabteilung",
        str(people.address(rng, "Berlin")),
        "Berlin",
        "circle",
    )


def _confirmed(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issued = recent(rng, as_of, 300)
    visited = issued - timedelta(days=rng.choice([0, 0, 7]))
    issuer = _mission(rng, who)
    said = f"Hiermit wird bestätigt, dass {who.salutation} {who.full_name}, geboren am {say(who.birth_date)} in {who.birth_place}, am {say(visited)} in der hiesigen Konsularabteilung vorgesprochen"
    end = pick(
        rng,
        " und die Ausstellung eines Reisepasses beantragt hat.| hat. Ein Nationalpass kann derzeit nicht ausgestellt werden, da die erforderlichen Nachweise nicht vorliegen.",
    )
    return Text(
        "passport_effort_proof", issuer, "", [said + end, f"Berlin, den {say(issued)}"], title=pick(rng, "Bescheinigung|Bestätigung|Vorsprachebestätigung"),
        closing="Der Konsul", seal="KONSULAT", fields={"mission": issuer.name, "visited_on": visited, "issued_on": issued}, marks={"visited_on": say(visited), "mission": issuer.name, "issued_on": say(issued)},
    )  # fmt: skip


def _english(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issued = recent(rng, as_of, 300)
    issuer = _mission(rng, who, english=True)
    born, day = f"{who.birth_date:%d/%m/%Y}", f"{issued:%d/%m/%Y}"
    rows = [
        ("Name", who.family_name, "family_name"),
        ("First name", who.given_names, "given_names"),
        ("Date of birth", born, "birth_date"),
        ("Date", day, "issued_on"),
    ]
    return Text(
        "passport_effort_proof", issuer, "", [f"This is to certify that the above named person appeared at this mission on {day} and applied for the issuance of a national passport. The application is being processed by the authorities of the home country."],
        rows=rows, title=pick(rng, "TO WHOM IT MAY CONCERN|Certificate"), closing="Consul", seal="CONSULAR", fields={**who.truth(), "mission": issuer.name, "visited_on": issued, "issued_on": issued}, names_person=False,
    )  # fmt: skip


def _appointment(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = _mission(rng, who)
    issued = recent(rng, as_of, 60)
    rows = [
        ("Name, Vorname", f"{who.family_name}, {who.given_names}", None),
        ("Geburtsdatum", say(who.birth_date), "birth_date"),
        ("Anliegen", "Passverlängerung / Ausstellung eines Reisepasses", None),
        (
            "Termin",
            f"{say(as_of + timedelta(days=rng.randint(10, 200)))}, 09:{rng.randint(10, 50)} Uhr",
            None,
        ),
        ("Datum", say(issued), "issued_on"),
    ]
    return Text(
        "passport_effort_proof", issuer, "", ["Bitte erscheinen Sie persönlich und bringen Sie Ihre Unterlagen im Original mit. Diese Bestätigung ist am Eingang vorzuzeigen."],
        rows=rows, title="Terminbestätigung", closing="", fields={**who.truth(), "mission": issuer.name, "issued_on": issued}, names_person=False,
    )  # fmt: skip


def _form(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.authority(rng, who.address.town)
    issued = recent(rng, as_of, 200)
    mission = _mission(rng, who).name
    rows = [
        ("Name", who.family_name, "family_name"),
        ("Vorname", who.given_names, "given_names"),
        ("Geburtsdatum", say(who.birth_date), "birth_date"),
        ("Auslandsvertretung", mission, "mission"),
        ("Datum der Vorsprache", say(issued), "visited_on"),
    ]
    return Text(
        "passport_effort_proof", issuer, "", ["Von der Auslandsvertretung auszufüllen: Die oben genannte Person hat heute die Ausstellung eines Nationalpasses beantragt. Der Antrag wurde angenommen.", f"Berlin, {say(issued)}"],
        rows=rows, title=pick(rng, "Bescheinigung über die Vorsprache bei der Auslandsvertretung|Nachweis über die Vorsprache bei der Botschaft"), closing="Stempel und Unterschrift der Auslandsvertretung", seal="EMBASSY",
        fields={**who.truth(), "mission": mission, "visited_on": issued, "issued_on": issued}, names_person=False,
    )  # fmt: skip


def _record(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    mission = _mission(rng, who).name
    days = sorted(recent(rng, as_of, 500, 20) for _ in range(3))
    issued = recent(rng, as_of, 15)
    private = letter.Issuer(who.full_name, f"{who.address}", "", who.address.town, "none")
    words = [
        "Anruf bei der Botschaft, keine Verbindung",
        f"persönlich bei der {mission} vorgesprochen, ohne Termin abgewiesen",
        "E-Mail an die Konsularabteilung, keine Antwort",
    ]
    table = (
        (30.0, 130.0),
        [
            ["Datum", "Was ich unternommen habe"],
            *[[say(day), words[number]] for number, day in enumerate(days)],
        ],
    )
    return Text(
        "passport_effort_proof", private, "", [f"Ich, {who.full_name}, geboren am {say(who.birth_date)}, habe für die Ausstellung eines Nationalpasses Folgendes unternommen:", f"{who.address.town}, {say(issued)}"],
        title=pick(rng, "Nachweis der Passbeschaffungsbemühungen|Meine Bemühungen um einen Pass"), table=table, closing="Unterschrift", fields={"visited_on": days[1], "mission": mission, "issued_on": issued}, marks={"visited_on": say(days[1]), "issued_on": say(issued)},
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {
    "confirmed": _confirmed,
    "english": _english,
    "appointment": _appointment,
    "form": _form,
    "record": _record,
}
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
