"""Letters of the Ausländerbehörde: missing papers, summons, hearing, the card is ready."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter
from samples.people import Person

from ._text import Text, paper, recent

Say = Callable[[date], str]


def _letter(
    rng: Random, who: Person, as_of: date, say: Say, subject: str, body: list[str], least: int = 3
) -> Text:
    day = recent(rng, as_of, 90, least)
    info = [
        (
            rng.choice(["Unser Zeichen", "Aktenzeichen", "Mein Zeichen"]),
            f"33.{rng.randint(10, 99)}-{rng.randint(1000, 9999)}",
            None,
        ),
        (rng.choice(["Datum", "Datum:"]), say(day), "date"),
        ("Zimmer", str(rng.randint(100, 420)), None),
    ]
    greeting = (
        f"Sehr geehrte Frau {who.family_name},"
        if who.sex == "F"
        else f"Sehr geehrter Herr {who.family_name},"
    )
    return Text(
        "authority_letter",
        letter.authority(rng, who.address.town),
        subject,
        [greeting, *body, "Mit freundlichen Grüßen"],
        info=info,
        fields={"date": day, "family_name": who.family_name, "given_names": who.given_names},
        names_person=False,
        marks={"family_name": who.family_name, "given_names": who.given_names},
    )


def _missing_papers(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    wanted = rng.sample(
        [
            "Meldebescheinigung (nicht älter als drei Monate)",
            "Nationalpass, soweit vorhanden",
            "vollständigen Bescheid des Bundesamtes für Migration und Flüchtlinge",
            "ausgefüllter und unterschriebener Antrag auf Erteilung einer Aufenthaltserlaubnis",
            "aktuelles biometrisches Lichtbild",
            "Sprachzertifikat B1",
        ],
        4,
    )
    return _letter(
        rng,
        who,
        as_of,
        say,
        rng.choice(
            [
                "Ihr Antrag auf Erteilung einer Aufenthaltserlaubnis - fehlende Unterlagen",
                "Anforderung von Unterlagen",
                "Vollzug des Aufenthaltsgesetzes; hier: Nachforderung",
            ]
        ),
        [
            f"zur weiteren Bearbeitung Ihres Antrages bitten wir Sie, folgende Unterlagen bis zum {say(as_of + timedelta(days=rng.randint(7, 40)))} einzureichen:",
            *[f"- {item}" for item in wanted],
            "Sollten die Unterlagen nicht fristgerecht eingehen, kann nach Aktenlage entschieden werden.",
        ],
    )


def _summons(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return _letter(
        rng,
        who,
        as_of,
        say,
        rng.choice(["Einladung zur Vorsprache", "Terminbestätigung", "Ihr Termin bei der Ausländerbehörde"]),
        [
            f"wir laden Sie zu einer persönlichen Vorsprache am {say(as_of + timedelta(days=rng.randint(5, 60)))} um {rng.randint(8, 15)}:{rng.choice(['00', '15', '30'])} Uhr ein.",
            "Bitte bringen Sie dieses Schreiben, Ihren Bescheid über die Zuerkennung der Flüchtlingseigenschaft, ein Ausweisdokument sowie ein digitales biometrisches Lichtbild mit. Bei der Vorsprache werden Ihre Fingerabdrücke erfasst.",
        ],
    )


def _hearing(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return _letter(
        rng,
        who,
        as_of,
        say,
        rng.choice(["Anhörung gemäß § 28 VwVfG", "Anhörung zur beabsichtigten Ablehnung Ihres Antrages"]),
        [
            "nach derzeitigem Sachstand beabsichtigen wir, Ihren Antrag auf Erteilung einer Aufenthaltserlaubnis abzulehnen, da erforderliche Mitwirkungshandlungen nach § 82 AufenthG unterblieben sind.",
            "Sie erhalten hiermit Gelegenheit, sich innerhalb von zwei Wochen nach Zugang dieses Schreibens zu den für die Entscheidung erheblichen Tatsachen zu äußern.",
        ],
    )


def _pick_up(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return _letter(
        rng,
        who,
        as_of,
        say,
        rng.choice(
            [
                "Ihr Aufenthaltstitel liegt zur Abholung bereit",
                "Abholung des elektronischen Aufenthaltstitels (eAT)",
            ]
        ),
        [
            "Ihr elektronischer Aufenthaltstitel (Aufenthaltserlaubnis, § 25 Abs. 2 AufenthG) wurde von der Bundesdruckerei geliefert und liegt zur Abholung bereit.",
            "Bitte bringen Sie zur Abholung Ihren bisherigen Aufenthaltstitel und den PIN-Brief mit. Die Karte wird nur persönlich ausgehändigt.",
        ],
    )


LAYOUTS = {
    name: partial(paper, name, writer)
    for name, writer in (
        ("missing_papers", _missing_papers),
        ("summons", _summons),
        ("hearing", _hearing),
        ("pick_up", _pick_up),
    )
}
