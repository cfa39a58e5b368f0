"""Schulbescheinigung: the school's letter, a form, a vocational school's confirmation."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples.people import Person

from ._school import occupation, school, school_year
from ._text import Text, paper, recent

Say = Callable[[date], str]


def _sheet(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer, day = school(rng, who.address.town), recent(rng, as_of)
    first = date(school_year(day) - rng.randint(0, 3), 8, rng.randint(1, 28))
    return Text(
        "school_attendance", issuer, "zur Vorlage bei der Ausländerbehörde",
        [
            f"{who.given_names} {who.family_name}, geboren am {say(who.birth_date)} in {who.birth_place}, besucht seit dem {say(first)} die Klasse {rng.randint(5, 10)}{rng.choice('abc')} unserer Schule.",
            f"Der Schulbesuch endet voraussichtlich am {say(date(school_year(day) + 1, 7, 31))}.",
            f"{who.address.town}, den {say(day)}",
        ],
        title=rng.choice(["Schulbescheinigung", "SCHULBESCHEINIGUNG", "Schulbesuchsbescheinigung"]), closing="Sekretariat",
        fields={"school": issuer.name, "issuer": issuer.name, "valid_on": day, "issued_on": day}, marks={"valid_on": say(day)}, seal="SCHULE",
    )  # fmt: skip


def _form(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer, day = school(rng, who.address.town), recent(rng, as_of)
    return Text(
        "school_attendance", issuer, "",
        ["Die Schülerin / der Schüler besucht zurzeit unsere Schule. Diese Bescheinigung wurde maschinell erstellt."],
        rows=[
            ("Name", who.family_name, "family_name"), ("Vorname", who.given_names, "given_names"), ("Geburtsdatum", say(who.birth_date), "birth_date"),
            ("Klasse", f"{rng.randint(1, 10)}{rng.choice('ab')}", None), ("Schuljahr", f"{school_year(day)}/{school_year(day) + 1}", None),
            ("Ausstellungsdatum", say(day), "issued_on"),
        ],
        title=rng.choice(["Schulbescheinigung", "Bescheinigung über den Schulbesuch"]), closing="Schulleitung", names_person=False,
        fields={**who.truth(), "school": issuer.name, "issuer": issuer.name, "valid_on": day, "issued_on": day}, seal="SCHULE",
    )  # fmt: skip


def _vocational(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer, day = school(rng, who.address.town), recent(rng, as_of)
    return Text(
        "school_attendance", issuer, "Bescheinigung über den Berufsschulbesuch",
        [
            f"Hiermit wird bescheinigt, dass {who.salutation} {who.given_names} {who.family_name}, geb. am {say(who.birth_date)}, seit dem {say(day - timedelta(days=rng.randint(60, 600)))} die Fachklasse {occupation(rng)} an unserer Schule besucht. Der Unterricht findet an zwei Tagen in der Woche statt.",
        ],
        info=[("Datum", say(day), "issued_on")], to=["An die", "Ausländerbehörde", who.address.town], closing="Im Auftrag",
        fields={"school": issuer.name, "issuer": issuer.name, "valid_on": day, "issued_on": day}, seal="BERUFSSCHULE",
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {"sheet": _sheet, "form": _form, "vocational": _vocational}
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
