"""Einbürgerungstest: the BAMF's form with rows, a letter, a certificate in a sentence."""

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
_BAMF = letter.Issuer("Bundesamt für Migration und Flüchtlinge", "Referat 82A", "Frankenstraße 210, 90461 Nürnberg", "Nürnberg", "eagle")  # fmt: skip


def _rows(rng: Random, who: Person, as_of: date, say: Say, points: int | None = None) -> Text:
    points, exam = points or rng.randint(9, 33), recent(rng, as_of, 900, 60)
    day, passed = exam + timedelta(days=40), points >= 17
    return Text(
        "naturalisation_test", _BAMF, "über das Ergebnis des Einbürgerungstests nach § 10 Abs. 5 StAG", ["Der Test ist bestanden, wenn mindestens 17 der 33 Fragen richtig beantwortet sind (§ 1 Abs. 3 EinbTestV).", f"Nürnberg, den {say(day)}"],
        rows=[
            ("Familienname", who.family_name, "family_name"), ("Vorname", who.given_names, "given_names"), ("Geburtsdatum", say(who.birth_date), "birth_date"), ("Prüfungsdatum", say(exam), "exam_date"),
            ("Erreichte Punktzahl", f"{points} von 33", "points"), ("Ergebnis", "bestanden" if passed else "nicht bestanden", "passed"),
        ],
        title="Bescheinigung", names_person=False, seal="BAMF",
        fields={**who.truth(), "points": points, "max_points": 33, "passed": passed, "exam_date": exam, "issued_on": day},
    )  # fmt: skip


def _letter(rng: Random, who: Person, as_of: date, say: Say, points: int | None = None) -> Text:
    points, exam = points or rng.randint(9, 33), recent(rng, as_of, 900, 60)
    day, passed = exam + timedelta(days=40), points >= 17
    dear = f"Sehr geehrte{'' if who.sex == 'F' else 'r'} {who.salutation} {who.family_name},"
    return Text(
        "naturalisation_test", _BAMF, "Ergebnis des Einbürgerungstests",
        [
            dear, f"Sie haben am {say(exam)} am Einbürgerungstest teilgenommen und {points} von 33 Fragen richtig beantwortet.",
            "Den Einbürgerungstest haben Sie damit bestanden." if passed else "Den Einbürgerungstest haben Sie damit leider nicht bestanden. Sie können den Test wiederholen.",
        ],
        info=[("Datum", say(day), "issued_on")], names_person=False, marks={"exam_date": say(exam), "points": f"{points} von 33"},
        fields={"family_name": who.family_name, "given_names": who.given_names, "points": points, "max_points": 33, "passed": passed, "exam_date": exam, "issued_on": day},
    )  # fmt: skip


def _sentence(rng: Random, who: Person, as_of: date, say: Say, points: int | None = None) -> Text:
    points, exam = points or rng.randint(17, 33), recent(rng, as_of, 900, 60)
    day, passed = exam + timedelta(days=40), points >= 17
    return Text(
        "naturalisation_test", _BAMF, "",
        [
            f"{who.given_names} {who.family_name}, geboren am {say(who.birth_date)}, hat am {say(exam)} im Einbürgerungstest {points} von 33 möglichen Punkten erreicht. Der Test ist damit {'bestanden' if passed else 'nicht bestanden'}.",
            f"Nürnberg, {say(day)}",
        ],
        title="Bescheinigung über das Ergebnis des Einbürgerungstests", seal="BAMF", marks={"exam_date": say(exam)},
        fields={"points": points, "max_points": 33, "passed": passed, "exam_date": exam, "issued_on": day},
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {"rows": _rows, "letter": _letter, "sentence": _sentence}
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
