"""Papers about the integration course that are no result: mock test, entitlement, provisional and foreign results, practice print."""

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
_BAMF = letter.Issuer(
    "Bundesamt für Migration und Flüchtlinge",
    "Referat 82A",
    "Frankenstraße 210, 90461 Nürnberg",
    "Nürnberg",
    "eagle",
)


def _school(rng: Random) -> letter.Issuer:
    place = people.town(rng)
    return letter.Issuer(
        pick(rng, "Volkshochschule Magdeburg|Euro-Schulen Jena|Bildungswerk Trier gGmbH"),
        "Deutsch als Zweitsprache",
        str(people.address(rng, place)),
        place,
        "bars",
    )


def _person(who: Person, say: Say) -> list[tuple[str, str, str | None]]:
    return [
        ("Name", who.family_name, None),
        ("Vorname", who.given_names, None),
        ("Geburtsdatum", say(who.birth_date), None),
    ]


def _mock_test(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _school(rng), "Deutsch-Test für Zuwanderer A2-B1", ["Ihr Ergebnis im Modelltest: Niveau B1 erreicht.", "Hören/Lesen: 36/45 B1. Schreiben: 15/20 B1. Sprechen: 80/100 B1."],
        rows=_person(who, say), title=rng.choice(["Modelltest", "Übungstest DTZ"]), closing="Kursleitung", names_person=False,
    )  # fmt: skip


def _entitlement(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "course_obligation", _BAMF, "Berechtigungsschein zum Integrationskurs",
        ["Die oben genannte Person ist zur einmaligen Teilnahme an einem Integrationskurs berechtigt. Der Kurs schließt mit dem Deutsch-Test für Zuwanderer (Niveau B1) und dem Test „Leben in Deutschland“ ab.", f"Diese Berechtigung ist gültig bis {say(as_of + timedelta(days=300))}."],
        rows=_person(who, say), title=rng.choice(["Bestätigung der Teilnahmeberechtigung", "Berechtigung zur Teilnahme am Integrationskurs"]), names_person=False, seal="BAMF",
        fields={**who.truth(), "obliged": False},
    )  # fmt: skip


def _provisional(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _school(rng), "Vorläufiges Ergebnis Deutsch-Test für Zuwanderer",
        [f"{who.given_names} {who.family_name}, vorläufiges Ergebnis der Prüfung vom {say(recent(rng, as_of, 60))}: B1.", "Das Zertifikat erhalten Sie in etwa sechs Wochen. Dieses Schreiben ist kein Nachweis."],
        closing="Mit freundlichen Grüßen", names_person=False,
    )  # fmt: skip


def _naturalisation_test(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    points = rng.randint(17, 33)
    return Text(
        "naturalisation_test", _BAMF, "über das Ergebnis des Einbürgerungstests nach § 10 Abs. 5 StAG", [f"Sie haben {points} von 33 Fragen richtig beantwortet und den Einbürgerungstest bestanden."],
        rows=_person(who, say), title="Bescheinigung", names_person=False, seal="BAMF",
        fields={**who.truth(), "points": points, "max_points": 33, "passed": True},
    )  # fmt: skip


def _practice_print(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _BAMF, "", [f"Ihr Testergebnis: {rng.randint(17, 33)} von 33 Fragen richtig. Sie hätten den Test „Leben in Deutschland“ bestanden.", "Dieser Ausdruck ist keine amtliche Bescheinigung."],
        title="Online-Testcenter: Leben in Deutschland", closing="", names_person=False,
    )  # fmt: skip


def _provider_certificate(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _school(rng), "", [f"{who.given_names} {who.family_name}, geboren am {say(who.birth_date)}, hat den internen Abschlusstest des Kurses Deutsch B1 abgelegt."],
        title="Zertifikat Deutsch", closing="Schulleitung", names_person=False, also=["course_attendance", "language_certificate"], seal="SCHULE",
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {
    "mock_test": _mock_test, "entitlement": _entitlement, "provisional": _provisional, "naturalisation_test": _naturalisation_test,
    "practice_print": _practice_print, "provider_certificate": _provider_certificate,
}  # fmt: skip
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
