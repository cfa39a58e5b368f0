"""Namen und Nummern: counterparts, firms, and numbers whose check digits are right."""

# ruff: noqa: E501 - lists stand unbroken
# fmt: off

from __future__ import annotations

from random import Random

from samples.unseen.third._issuers import digits, insured_number, pension_number

_FAMILIES = "Albers|Brinkmann|Deichsel|Eggers|Feldhaus|Grabowski|Heitkamp|Ihlenfeld|Jürgensen|Kaminski|Lindqvist|Maschke|Nettelbeck|Oelrich|Pfannschmidt|Quandt|Reichelt|Sandkühler|Trautwein|Uhlig|Voßkuhle|Westermann|Zschoche|Böhm-Radtke"
_GIVEN = "Andrea|Burkhard|Cornelia|Detlef|Evelyn|Friedhelm|Gabriele|Hartmut|Iris|Jörg|Karin|Lutz|Marlies|Olaf|Regina|Stefan|Tanja|Uwe|Verena|Wolfgang"
_STREETS = "Bismarckstraße|Am Stadtgraben|Hauptstraße|Neue Straße|Lessingplatz|Hindenburgwall|Gewerbepark|Ringstraße|Beethovenallee|Mühlenweg|Rathausplatz|Konrad-Adenauer-Ring|An der Alten Ziegelei"


def german(rng: Random) -> str:
    """A counterpart's given and family name."""
    return f"{rng.choice(_GIVEN.split('|'))} {surname(rng)}"


def surname(rng: Random) -> str:
    return rng.choice(_FAMILIES.split("|"))


def street(rng: Random) -> str:
    return f"{rng.choice(_STREETS.split('|'))} {rng.randint(1, 96)}"


def tax_number(rng: Random) -> str:
    """Steuerliche Identifikationsnummer, eleven digits in four groups, check digit right (ISO 7064 MOD 11,10)."""
    while True:
        front = digits(rng, 10)
        most = max(front.count(digit) for digit in set(front))
        if most == 2 and len(set(front)) == 9:
            break
    product = 10
    for digit in front:
        total = (int(digit) + product) % 10 or 10
        product = 2 * total % 11
    whole = f"{front}{(11 - product) % 10}"
    return f"{whole[:2]} {whole[2:5]} {whole[5:8]} {whole[8:]}"


def employer_number(rng: Random) -> str:
    """Betriebsnummer, eight digits."""
    front = digits(rng, 7)
    total = sum(sum(map(int, str(int(digit) * weight))) for digit, weight in zip(front, (1, 2, 1, 2, 1, 2, 1), strict=True))
    return f"{front}{total % 10}"


def doctor_number(rng: Random) -> str:
    """LANR, nine digits; the seventh is the check digit."""
    front = digits(rng, 6)
    total = sum(int(digit) * weight for digit, weight in zip(front, (4, 9, 4, 9, 4, 9), strict=True))
    return f"{front}{(10 - total % 10) % 10}{rng.choice(('01', '51', '58', '03'))}"


def customer_number(rng: Random) -> str:
    """Kundennummer of the Bundesagentur."""
    return f"{digits(rng, 3)}{rng.choice('ABCDE')}{digits(rng, 6)}"


def needy_number(rng: Random) -> str:
    """Nummer der Bedarfsgemeinschaft."""
    return f"{digits(rng, 5)}//{digits(rng, 7)}"


__all__ = ["customer_number", "digits", "doctor_number", "employer_number", "german", "insured_number", "needy_number", "pension_number", "street", "surname", "tax_number"]
