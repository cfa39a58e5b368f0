"""Immatrikulationsbescheinigung: a print with rows, a sentence, a certificate for several purposes."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples.people import Person

from ._school import university
from ._text import Text, paper

Say = Callable[[date], str]


def _semester(rng: Random, as_of: date) -> tuple[str, date, date]:
    year = as_of.year - rng.randint(0, 1)
    if rng.random() < 0.5:
        name = rng.choice([f"Sommersemester {year}", f"SoSe {year}"])
        return name, date(year, 4, 1), date(year, 9, 30)
    name = rng.choice(
        [
            f"Wintersemester {year}/{year + 1}",
            f"Wintersemester {year}/{(year + 1) % 100}",
            f"WiSe {year}/{(year + 1) % 100}",
        ]
    )
    return name, date(year, 10, 1), date(year + 1, 3, 31)


def _rows(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer, (term, first, last) = university(rng), _semester(rng, as_of)
    day = first - timedelta(days=rng.randint(3, 40))
    return Text(
        "enrolment", issuer, "",
        ["Diese Bescheinigung wurde maschinell erstellt und ist ohne Unterschrift gültig. Prüfen Sie die Echtheit unter dem aufgedruckten Link.", f"{issuer.town}, {say(day)}"],
        rows=[
            ("Name, Vorname", f"{who.family_name}, {who.given_names}", None), ("Geburtsdatum", say(who.birth_date), "birth_date"), ("Matrikelnummer", f"{rng.randint(10**6, 10**7)}", None),
            ("Semester", term, "semester"), ("Zeitraum", f"{say(first)} - {say(last)}", None), ("Studiengang", rng.choice(["Informatik", "Soziale Arbeit", "Maschinenbau"]), None),
            ("Angestrebter Abschluss", rng.choice(["Bachelor of Science", "Master of Arts"]), None), ("Fachsemester", f"{rng.randint(1, 8)}", None), ("Beurlaubt", "nein", None),
        ],
        title=rng.choice(["Immatrikulationsbescheinigung", "Studienbescheinigung"]), closing="", names_person=False,
        fields={**who.truth(), "university": issuer.name, "issuer": issuer.name, "semester": term, "valid_from": first, "valid_until": last, "issued_on": day},
    )  # fmt: skip


def _sentence(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer, (term, first, last) = university(rng), _semester(rng, as_of)
    day = first - timedelta(days=rng.randint(3, 40))
    return Text(
        "enrolment", issuer, "",
        [
            f"{who.salutation} {who.given_names} {who.family_name}, geboren am {say(who.birth_date)}, ist im {term} ({say(first)} bis {say(last)}) an der {issuer.name} als ordentliche Studierende bzw. ordentlicher Studierender eingeschrieben.",
            f"Matrikelnummer: {rng.randint(10**5, 10**7)}. Die Bescheinigung verliert mit der Exmatrikulation ihre Gültigkeit.",
            f"{issuer.town}, den {say(day)}",
        ],
        title="Immatrikulationsbescheinigung", closing="Im Auftrag", seal="UNIVERSITÄT",
        fields={"university": issuer.name, "issuer": issuer.name, "semester": term, "valid_from": first, "valid_until": last, "issued_on": day},
    )  # fmt: skip


def _bafoeg(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer, (term, first, last) = university(rng), _semester(rng, as_of)
    day = first - timedelta(days=rng.randint(3, 40))
    return Text(
        "enrolment", issuer, "zur Vorlage bei Krankenkasse, Familienkasse und nach § 9 BAföG",
        [f"Die oben genannte Person ist im {term} immatrikuliert. Das Semester dauert vom {say(first)} bis {say(last)}.", f"{issuer.town}, {say(day)}"],
        rows=[("Familienname", who.family_name, "family_name"), ("Vorname", who.given_names, "given_names"), ("geboren am", say(who.birth_date), "birth_date"), ("Matrikel-Nr.", f"{rng.randint(10**5, 10**7)}", None)],
        title=rng.choice(["Studienbescheinigung", "Semesterbescheinigung"]), closing="Studierendenservice", names_person=False,
        fields={**who.truth(), "university": issuer.name, "issuer": issuer.name, "semester": term, "valid_from": first, "valid_until": last, "issued_on": day},
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {"rows": _rows, "sentence": _sentence, "bafoeg": _bafoeg}
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
