"""Invitation to and registration for exams and courses: DTZ, Leben in Deutschland, course place, a form, an e-mail's print."""

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
_SCHOOLS = "Volkshochschule Magdeburg|VHS Landkreis Weiden|inlingua Sprachcenter|Euro-Schulen Jena|Internationaler Bund, Sprachschule"


def _school(rng: Random) -> letter.Issuer:
    place = people.town(rng)
    return letter.Issuer(
        pick(rng, _SCHOOLS), "Prüfungszentrum", str(people.address(rng, place)), place, "bars"
    )


def _dear(who: Person) -> str:
    return (
        f"Sehr geehrte Frau {who.family_name},"
        if who.sex == "F"
        else f"Sehr geehrter Herr {who.family_name},"
    )


def _named(who: Person) -> dict[str, object]:
    return {"family_name": who.family_name, "given_names": who.given_names}


def _dtz(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    exam = as_of + timedelta(days=rng.randint(5, 60))
    return Text(
        "exam_invitation", _school(rng), rng.choice(["Einladung zum Deutsch-Test für Zuwanderer", "Einladung zur Prüfung"]),
        [
            _dear(who),
            f"Sie sind zum Deutsch-Test für Zuwanderer angemeldet. Bitte erscheinen Sie am {say(exam)} um {rng.randint(8, 9)}:30 Uhr im Prüfungszentrum, Raum {rng.randint(1, 30)}.",
            "Bringen Sie einen gültigen Lichtbildausweis mit. Der Test besteht aus den Teilen Hören/Lesen, Schreiben und Sprechen.",
        ],
        info=[("Datum", say(recent(rng, as_of, 30)), None)], closing="Mit freundlichen Grüßen",
        fields={"exam": "Deutsch-Test für Zuwanderer", "exam_date": exam, **_named(who)}, marks={"exam_date": say(exam)}, names_person=False,
    )  # fmt: skip


def _civics(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    exam = as_of + timedelta(days=rng.randint(5, 60))
    return Text(
        "exam_invitation", _school(rng), "Anmeldebestätigung zum Test „Leben in Deutschland“",
        [
            _dear(who),
            f"wir bestätigen Ihre Anmeldung zum Test „Leben in Deutschland“. Der Test findet am {say(exam)} um 14:00 Uhr statt. Zum Bestehen müssen Sie mindestens 15 von 33 Fragen richtig beantworten.",
            "Die Prüfungsgebühr von 25 Euro ist vor Ort zu entrichten. Das Ergebnis erhalten Sie vom Bundesamt.",
        ],
        info=[("Datum", say(recent(rng, as_of, 30)), None)], closing="Mit freundlichen Grüßen",
        fields={"exam": "Leben in Deutschland", "exam_date": exam, **_named(who)}, marks={"exam_date": say(exam)}, names_person=False,
    )  # fmt: skip


def _course(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    start = as_of + timedelta(days=rng.randint(5, 90))
    return Text(
        "exam_invitation", _school(rng), "Bestätigung der Anmeldung zum Integrationskurs",
        [
            _dear(who),
            f"hiermit bestätigen wir Ihre Anmeldung zum Integrationskurs. Voraussichtlicher Kursbeginn: {say(start)}, montags bis freitags von 9 bis 13 Uhr.",
        ],
        info=[("Datum", say(recent(rng, as_of, 30)), None)], closing="Mit freundlichen Grüßen",
        fields={"exam": "Integrationskurs", "exam_date": start, **_named(who)}, marks={"exam_date": say(start)}, names_person=False,
    )  # fmt: skip


def _form(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    exam = as_of + timedelta(days=rng.randint(5, 60))
    level = rng.choice(["A2", "B1", "B2"])
    return Text(
        "exam_invitation", _school(rng), "Hiermit melde ich mich verbindlich zu folgender Prüfung an:", ["Die Prüfungsgebühr ist mit der Anmeldung fällig."],
        rows=[
            ("Name", who.family_name, "family_name"), ("Vorname", who.given_names, "given_names"), ("Geburtsdatum", say(who.birth_date), "birth_date"),
            ("Prüfung", f"telc Deutsch {level}", "exam"), ("Prüfungsdatum", say(exam), "exam_date"),
        ],
        title="Anmeldung zur Prüfung", closing="Unterschrift", names_person=False,
        fields={"exam": f"telc Deutsch {level}", "exam_date": exam, **who.truth()},
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {"dtz": _dtz, "civics": _civics, "course": _course, "form": _form}
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
