"""Urteil of an administrative court that quotes the tenor of a decision."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person

from ._text import Text, paper, recent


def _judgment(form: str, rng: Random, who: Person, as_of: date, say: Callable[[date], str]) -> Text:
    day = recent(rng, as_of, 300, 40)
    court = f"Verwaltungsgericht {people.TOWNS[who.address.town][3]}"
    number = f"{rng.randint(1, 12)} K {rng.randint(100, 4999)}/{rng.randint(22, 25)}.A"
    party, whom = ("Klägerin", "der Klägerin") if who.sex == "F" else ("Kläger", "dem Kläger")
    rubrum = [
        f"{'der' if who.sex == 'F' else 'des'} {who.given_names} {who.family_name}, geb. am {say(who.birth_date)}, wohnhaft {who.address},",
        f"- {party} -".replace("- ", "– ", 1),
        "gegen",
        "die Bundesrepublik Deutschland, vertreten durch das Bundesamt für Migration und Flüchtlinge, Frankenstraße 210, 90461 Nürnberg,",
        "– Beklagte –",
        "wegen Asylrechts",
        f"hat das {court} am {say(day)} für Recht erkannt:",
    ]
    if form == "obliged":
        operative = [
            f"Die Beklagte wird unter Aufhebung von Ziffer 1 des Bescheides vom {say(recent(rng, as_of, 900, 500))} (Gesch.-Z.: {who.asylum_number}) verpflichtet, {whom} die Flüchtlingseigenschaft zuzuerkennen.",
            "Die Beklagte trägt die Kosten des Verfahrens.",
        ]
    else:
        operative = [
            "Die Klage wird abgewiesen.",
            f"{'Die' if who.sex == 'F' else 'Der'} {party} trägt die Kosten des Verfahrens. Gerichtskosten werden nicht erhoben.",
        ]
    facts = [
        "Tatbestand",
        "Mit dem angegriffenen Bescheid entschied das Bundesamt: „1. Die Flüchtlingseigenschaft wird nicht zuerkannt. 2. Der subsidiäre Schutzstatus wird zuerkannt.“ Einem Bruder war zuvor die Flüchtlingseigenschaft zuerkannt worden.",
        "Entscheidungsgründe",
        "Die zulässige Klage ist begründet." if form == "obliged" else "Die zulässige Klage ist unbegründet.",
        "Für den Flüchtlingsschutz kommt es auf die Verfolgungsgründe des § 3b AsylG an. Wird die Flüchtlingseigenschaft zuerkannt, so ist eine Aufenthaltserlaubnis nach § 25 Abs. 2 AufenthG zu erteilen.",
    ]
    issuer = letter.Issuer(court, "", f"{people.address(rng, who.address.town)}", who.address.town, "shield")
    return Text(
        "court_judgment",
        issuer,
        "In der Verwaltungsstreitsache"
        if rng.random() < 0.5
        else "In dem verwaltungsgerichtlichen Verfahren",
        ["URTEIL", *rubrum, *operative, *facts],
        title="IM NAMEN DES VOLKES",
        info=[("Az.:", number, "file_number")],
        spaced=rng.random() < 0.4,
        closing="Richter am Verwaltungsgericht",
        fields={"court": court, "file_number": number, "decided_on": day},
        marks={"decided_on": say(day)},
        seal="VG",
    )


LAYOUTS = {name: partial(paper, name, partial(_judgment, name)) for name in ("obliged", "dismissed")}
