"""Attendance: a school's letter, the proper attendance of an integration course, a table of hours, the orientation course, a placement test."""

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
_SCHOOLS = "Volkshochschule Magdeburg|VHS Landkreis Weiden|inlingua Sprachcenter|Euro-Schulen Jena|Internationaler Bund, Sprachschule|Bildungswerk Trier gGmbH"


def _school(rng: Random) -> letter.Issuer:
    place = people.town(rng)
    return letter.Issuer(
        pick(rng, _SCHOOLS),
        "Fachbereich Deutsch als Zweitsprache",
        str(people.address(rng, place)),
        place,
        "bars",
    )


def _running(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    level, end = rng.choice(["A1.2", "A2.1", "B1.1", "B1.2"]), recent(rng, as_of, 400, 30)
    issued = end + timedelta(days=2)
    return Text(
        "course_attendance", _school(rng), "",
        [
            f"{who.salutation} {who.given_names} {who.family_name}, geboren am {say(who.birth_date)}, nimmt seit dem {say(end - timedelta(days=90))} am Kurs Deutsch {level} teil. Der Kurs umfasst {rng.choice([100, 200])} Unterrichtseinheiten.",
            rng.choice(["Die Prüfung ist für das Ende des Kurses vorgesehen.", "Das Ziel des Kurses ist der Deutsch-Test für Zuwanderer (Niveau B1)."]),
            f"Ort, Datum: {say(issued)}",
        ],
        title=rng.choice(["Kursbescheinigung", "Bescheinigung", "Teilnahmebestätigung"]), closing="Kursleitung",
        fields={"course": f"Deutsch {level}", "level": level[:2]}, seal="VHS",
    )  # fmt: skip


def _proper(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    end = recent(rng, as_of, 400, 30)
    return Text(
        "course_attendance", _school(rng), "gemäß § 14 Abs. 6 der Integrationskursverordnung",
        [
            f"hat vom {say(end - timedelta(days=240))} bis {say(end)} ordnungsgemäß am Integrationskurs im Umfang von 700 Unterrichtseinheiten teilgenommen.",
            "Die Teilnahme ist ordnungsgemäß, wenn die Teilnehmenden so regelmäßig am Kurs teilnehmen, dass ein Kurserfolg möglich ist und sie an den Abschlusstests teilgenommen haben.",
        ],
        rows=[("Name", who.family_name, "family_name"), ("Vorname", who.given_names, "given_names"), ("Geburtsdatum", say(who.birth_date), "birth_date")],
        title="Bescheinigung über die ordnungsgemäße Teilnahme", closing="Kursträger", fields={"course": "Integrationskurs"}, names_person=False, seal="BAMF",
    )  # fmt: skip


def _hours(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    level, end = rng.choice(["A2", "B1", "B2"]), recent(rng, as_of, 300, 20)
    return Text(
        "course_attendance", _school(rng), "",
        [f"Wir bestätigen, dass {who.salutation} {who.given_names} {who.family_name}, geb. am {say(who.birth_date)}, am Deutschkurs {level} teilgenommen hat."],
        table=([70, 50, 40], [["Zeitraum", "Unterrichtseinheiten", "besucht"], [f"{say(end - timedelta(days=60))} - {say(end)}", "120", f"{rng.randint(80, 120)}"]]),
        title=rng.choice(["Teilnahmenachweis", "Anwesenheitsbescheinigung"]), closing="Sekretariat",
        fields={"course": f"Deutschkurs {level}", "level": level}, seal="SCHULE",
    )  # fmt: skip


def _orientation(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    end = recent(rng, as_of, 300, 20)
    return Text(
        "course_attendance", _school(rng), "",
        [
            f"{who.given_names} {who.family_name}, geboren am {say(who.birth_date)}, hat vom {say(end - timedelta(days=30))} bis {say(end)} am Orientierungskurs (100 Unterrichtseinheiten) regelmäßig teilgenommen.",
            "Der Test „Leben in Deutschland“ wird gesondert bescheinigt.",
        ],
        title="Teilnahmebescheinigung", closing="Kursleitung", fields={"course": "Orientierungskurs"}, seal="VHS",
    )  # fmt: skip


def _placement(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    level = rng.choice(["A2", "B1"])
    return Text(
        "course_attendance", _school(rng), "",
        [f"Empfohlene Kursstufe: Modul {rng.randint(2, 6)} ({level}.1)", "Der Einstufungstest ist kein Sprachnachweis."],
        rows=[("Name", who.family_name, "family_name"), ("Vorname", who.given_names, "given_names"), ("Geburtsdatum", say(who.birth_date), "birth_date"), ("Testdatum", say(recent(rng, as_of, 200, 10)), None)],
        title="Ergebnis des Einstufungstests", closing="Beratung", fields={"level": level}, names_person=False,
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {
    "running": _running,
    "proper": _proper,
    "hours": _hours,
    "orientation": _orientation,
    "placement": _placement,
}
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
