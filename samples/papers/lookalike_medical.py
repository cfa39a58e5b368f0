"""Medical papers that assess nothing: referral, prescription, laboratory report, confirmation of psychotherapy, an appointment, a counsellor's report."""

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


def _practice(rng: Random, unit: str = "Facharzt für Allgemeinmedizin") -> letter.Issuer:
    place = people.town(rng)
    return letter.Issuer(
        f"Dr. med. {pick(rng, 'Jan Klee|Ulrike Seidel|Farid Nassar')}",
        unit,
        str(people.address(rng, place)),
        place,
        "none",
    )


def _referral(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _practice(rng), "", ["Überweisung an: Psychiatrie und Psychotherapie", "Diagnose/Verdachtsdiagnose: F43.1 V", "Auftrag: Mit- und Weiterbehandlung."],
        rows=[("Name", who.family_name, None), ("Vorname", who.given_names, None), ("geb. am", say(who.birth_date), None)], title="Überweisungsschein", closing="", names_person=False,
    )  # fmt: skip


def _laboratory(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _practice(rng, "Labor Dr. Klee und Partner"), f"Patient: {who.family_name}, {who.given_names}", ["Leukozyten 6,2; Hämoglobin 13,9; TSH 2,1; Vitamin B12 312."],
        title="Laborbefund", closing="", names_person=False,
    )  # fmt: skip


def _in_therapy(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    place = people.town(rng)
    issuer = letter.Issuer(
        "Praxis für Psychotherapie",
        "Psychologische Psychotherapeutin",
        str(people.address(rng, place)),
        place,
        "none",
    )
    return Text(
        "medical_note", issuer, "", [f"{who.salutation} {who.given_names} {who.family_name}, geb. am {say(who.birth_date)}, befindet sich seit {recent(rng, as_of, 500, 100).year} in psychotherapeutischer Behandlung. Die Sitzungen finden wöchentlich statt.", f"Ort, Datum: {say(recent(rng, as_of, 40))}"],
        title="Bescheinigung", closing="Mit freundlichen Grüßen", also=["unknown"],
    )  # fmt: skip


def _appointment(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _practice(rng), "Terminbestätigung", [f"Ihr nächster Termin ist am {say(as_of + timedelta(days=14))} um 10:30 Uhr. Bitte bringen Sie Ihre Versichertenkarte mit."],
        closing="Ihr Praxisteam", names_person=False,
    )  # fmt: skip


def _counsellor(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    place = people.town(rng)
    issuer = letter.Issuer(
        "Migrationsberatung der Diakonie", "Sozialberatung", str(people.address(rng, place)), place, "circle"
    )
    return Text(
        "unknown", issuer, "Stellungnahme zum Lernfortschritt",
        [f"{who.salutation} {who.family_name} besucht seit zwei Jahren unseren Sprachkurs. Trotz großer Mühe ist das Erreichen des Niveaus A2 bisher nicht gelungen. Wir vermuten gesundheitliche Ursachen und empfehlen eine ärztliche Abklärung."],
        closing="Sozialpädagogin", names_person=False,
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {
    "referral": _referral, "laboratory": _laboratory, "in_therapy": _in_therapy, "appointment": _appointment, "counsellor": _counsellor,
}  # fmt: skip
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
