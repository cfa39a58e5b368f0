"""What papers of schools, universities and chambers share: invented issuers, subjects, marks, occupations, school years."""

# ruff: noqa: E501 - lists of names stand on one line each

from __future__ import annotations

from datetime import date
from random import Random

from samples import letter, people
from samples.people import pick

MARKS = ("sehr gut", "gut", "befriedigend", "ausreichend")
SUBJECTS = (
    "Deutsch", "Mathematik", "Englisch", "Biologie", "Physik", "Chemie", "Geschichte", "Erdkunde", "Kunst", "Musik",
    "Religion / Ethik", "Sport", "Politik", "Informatik",
)  # fmt: skip
_SCHOOLS = "Gesamtschule {t}-Süd|Realschule am Mühlbach|Regelschule „Werner Seelenbinder“|Oberschule {t}-West|Städtisches Gymnasium {t}|Mittelschule {t}|Integrierte Sekundarschule an der Allee|Berufskolleg {t}"
_UNIVERSITIES = "Universität {t}|Technische Hochschule {t}|Hochschule für angewandte Wissenschaften {t}|Fachhochschule {t}|Duale Hochschule {t}"
_CHAMBERS = "Industrie- und Handelskammer {t}|Handwerkskammer {t}|IHK {t}|Kreishandwerkerschaft {t}"
_OCCUPATIONS = "Koch|Kfz-Mechatroniker|Fachkraft für Lagerlogistik|Anlagenmechaniker|Kauffrau für Büromanagement|Tischler|Friseurin|Elektroniker für Betriebstechnik|Verkäufer"


def school(rng: Random, place: str | None = None) -> letter.Issuer:
    place = place or people.town(rng)
    short = place.split(" i. ")[0]
    name = pick(rng, _SCHOOLS).format(t=short)
    return letter.Issuer(name, rng.choice(["Sekretariat", "Schulleitung", "Staatliche Schule"]), str(people.address(rng, place)), place, rng.choice(["shield", "circle", "none"]))  # fmt: skip


def university(rng: Random) -> letter.Issuer:
    place = people.town(rng)
    short = place.split(" i. ")[0]
    return letter.Issuer(pick(rng, _UNIVERSITIES).format(t=short), rng.choice(["Studierendensekretariat", "Dezernat Studium und Lehre", "Fakultät IV"]), str(people.address(rng, place)), place, rng.choice(["circle", "bars", "shield"]))  # fmt: skip


def chamber(rng: Random) -> letter.Issuer:
    place = people.town(rng)
    short = place.split(" i. ")[0]
    return letter.Issuer(pick(rng, _CHAMBERS).format(t=short), rng.choice(["Prüfungsausschuss", "Geschäftsbereich Berufsbildung"]), str(people.address(rng, place)), place, rng.choice(["circle", "shield"]))  # fmt: skip


def occupation(rng: Random) -> str:
    return pick(rng, _OCCUPATIONS)


def school_year(day: date) -> int:
    """The year in which the school year of a day began."""
    return day.year if day.month >= 8 else day.year - 1


def land(place: str) -> str:
    return people.TOWNS[place][1]
