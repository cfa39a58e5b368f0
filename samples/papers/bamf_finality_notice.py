"""Mitteilung der Unanfechtbarkeit."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter
from samples.people import Person

from ._text import Text, paper, recent


def _notice(
    form: str, rng: Random, who: Person, as_of: date, say: Callable[[date], str], quoted: date | None = None
) -> Text:
    day = recent(rng, as_of, 60 if quoted is None else min(60, (as_of - quoted).days - 20))
    final = day - timedelta(days=rng.randint(5, 40)) if quoted is None else quoted + timedelta(days=17)
    decided = say(quoted or final - timedelta(days=rng.randint(16, 30)))
    number, since = who.asylum_number, say(final)
    words = {
        "to_person": [
            f"der Bescheid vom {decided} (Gesch.-Z.: {number}) ist seit dem {since} unanfechtbar.",
            "Bitte wenden Sie sich zur Erteilung einer Aufenthaltserlaubnis an die für Sie zuständige Ausländerbehörde.",
        ],
        "to_authority": [
            f"zu der Person {who.given_names} {who.family_name}, geb. am {say(who.birth_date)}, teilt das Bundesamt mit: Die Entscheidung vom {decided}, mit der die Flüchtlingseigenschaft zuerkannt worden ist, ist am {since} bestandskräftig geworden."
        ],
    }[form]
    rows = (
        [
            ("Name, Vorname", f"{who.family_name}, {who.given_names}", None),
            ("geb. am", say(who.birth_date), "birth_date"),
            ("AZR-Nummer", who.azr_number, None),
        ]
        if form == "to_person"
        else []
    )
    to = (
        None
        if form == "to_person"
        else [f"Stadt {who.address.town}", "Ausländerbehörde", f"{who.address.postcode} {who.address.town}"]
    )
    return Text(
        "bamf_finality_notice",
        letter.bamf(rng, who.address.town),
        rng.choice(
            [
                "Mitteilung über den Eintritt der Bestandskraft",
                "Abschlussmitteilung - Unanfechtbarkeit der Entscheidung",
                "Unanfechtbarkeit des Bescheides",
            ]
        ),
        words,
        info=[("Gesch.-Z.", number, "file_number"), ("Datum", say(day), "issued_on")],
        rows=rows,
        to=to,
        fields={"file_number": number, "final_since": final, "issued_on": day},
        marks={"final_since": since},
    )


LAYOUTS = {name: partial(paper, name, partial(_notice, name)) for name in ("to_person", "to_authority")}
