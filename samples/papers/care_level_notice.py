"""Bescheid of a Pflegekasse on the care level: a letter, a letter with a table, a raised level, one that refuses to raise, a private insurer."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person, pick

from ._text import Text, paper, recent

Say = Callable[[date], str]
_CARE = {1: "0,00", 2: "347,00", 3: "599,00", 4: "800,00", 5: "990,00"}
_APPEAL = "Rechtsbehelfsbelehrung: Gegen diesen Bescheid können Sie innerhalb eines Monats nach Bekanntgabe Widerspruch erheben."


def _fund(rng: Random, private: bool = False) -> letter.Issuer:
    place = people.town(rng)
    name = pick(rng, "DEBEKA-ähnliche Krankenversicherung a. G.|Mainfranken Krankenversicherung AG") if private else pick(rng, "Pflegekasse bei der AOK Musterland|BKK Nordlicht Pflegekasse|Musterländische Ersatzkasse - Pflegekasse|IKK Mitte Pflegekasse")  # fmt: skip
    name = name.replace("DEBEKA-ähnliche", "Hanseatische")
    return letter.Issuer(name, "Private Pflegepflichtversicherung" if private else "Leistungszentrum Pflege", str(people.address(rng, place)), place, "bars")  # fmt: skip


def _notice(
    rng: Random,
    who: Person,
    as_of: date,
    say: Say,
    subject: str,
    body: list[str],
    level: int,
    private: bool = False,
    table: bool = False,
) -> Text:
    day = recent(rng, as_of, 400, 20)
    greeting = f"Sehr geehrte{'r Herr' if who.sex == 'M' else ' Frau'} {who.family_name},"
    rows = [
        ["Leistung", "Pflegegrad", "monatlich"],
        ["Pflegegeld", str(level), f"{_CARE[level]} EUR"],
        ["Entlastungsbetrag", str(level), "131,00 EUR"],
    ]
    return Text(
        "care_level_notice", _fund(rng, private), subject, [greeting, *body, _APPEAL, "Mit freundlichen Grüßen"],
        info=[("Datum", say(day), "issued_on"), ("Versichertennummer", f"{rng.choice('ABKTX')}{rng.randint(10**8, 10**9 - 1)}", None)],
        fields={"level": level, "issued_on": day, "family_name": who.family_name, "given_names": who.given_names}, names_person=False,
        marks={"level": f"Pflegegrad {level}", "family_name": who.family_name, "given_names": who.given_names}, closing="Ihre Pflegekasse",
        table=((60, 40, 40), rows) if table else None,
    )  # fmt: skip


def _first(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    level, start = rng.randint(1, 5), recent(rng, as_of, 500, 420)
    body = [
        f"Sie haben am {say(start)} Leistungen der Pflegeversicherung beantragt. Der Medizinische Dienst hat Sie begutachtet.",
        rng.choice([f"Wir haben entschieden: Sie erfüllen ab dem {say(start)} die Voraussetzungen für den Pflegegrad {level}.", f"Auf Grundlage des Gutachtens werden Sie ab {say(start)} in Pflegegrad {level} eingestuft."]).replace("den Pflegegrad", "Pflegegrad"),
        "Die Pflegegrade reichen von 1 (geringe Beeinträchtigung) bis 5 (schwerste Beeinträchtigung der Selbstständigkeit).",
    ]  # fmt: skip
    return _notice(rng, who, as_of, say, rng.choice(["Bescheid über Leistungen der Pflegeversicherung", "Ihr Antrag auf Leistungen bei Pflegebedürftigkeit"]), body, level)  # fmt: skip


def _table(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    level, start = rng.randint(2, 5), recent(rng, as_of, 500, 420)
    body = [
        f"ab {say(start)} bewilligen wir Ihnen Leistungen nach Pflegegrad {level}. Einzelheiten entnehmen Sie bitte der Aufstellung."
    ]
    return _notice(rng, who, as_of, say, rng.choice(["Pflegegradbescheid", "Einstufung in einen Pflegegrad"]), body, level, table=True)  # fmt: skip


def _raised(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    level, start = rng.randint(2, 5), recent(rng, as_of, 500, 420)
    body = [rng.choice([f"bisher waren Sie in Pflegegrad {level - 1} eingestuft. Ab dem {say(start)} besteht bei Ihnen Pflegegrad {level}.", f"Ihr Antrag auf Höherstufung war erfolgreich. Statt Pflegegrad {level - 1} wird ab {say(start)} Pflegegrad {level} anerkannt."])]  # fmt: skip
    return _notice(rng, who, as_of, say, "Änderung Ihres Pflegegrades", body, level)


def _not_raised(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    level = rng.randint(1, 4)
    body = [f"Ihren Antrag auf Höherstufung in Pflegegrad {level + 1} müssen wir leider ablehnen. Es bleibt bei Pflegegrad {level}, den Sie seit {say(recent(rng, as_of, 1200, 500))} haben."]  # fmt: skip
    return _notice(rng, who, as_of, say, "Ihr Antrag auf Höherstufung des Pflegegrades", body, level)


def _private(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    level, start = rng.randint(1, 5), recent(rng, as_of, 500, 420)
    body = [f"MEDICPROOF hat Sie in unserem Auftrag begutachtet. Danach liegt seit dem {say(start)} Pflegegrad {level} vor. Die Leistungen der privaten Pflegepflichtversicherung zahlen wir ab diesem Tag."]  # fmt: skip
    return _notice(rng, who, as_of, say, "Leistungsmitteilung zu Ihrer Pflegeversicherung - Pflegegrad", body, level, private=True)  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {"first": _first, "table": _table, "raised": _raised, "not_raised": _not_raised, "private": _private}  # fmt: skip
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
