"""What notices on money and cover share: amounts as issuers print them, months, numbers with check digits."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from samples.people import Person, pick

AMOUNTS = ("{} EUR", "{} €", "{} Euro", "EUR {}", "{} €")


def euro(amount: Decimal, form: str = "{} €", *, group: str = ".") -> str:
    """The amount as German paper prints it; `group` parts the thousands."""
    whole, cents = f"{amount:,.2f}".split(".")
    return form.format(f"{whole.replace(',', group)},{cents}")


def cents(rng: Random, low: int, high: int) -> Decimal:
    """A lot between two amounts in whole euros, with cents."""
    return Decimal(rng.randint(low * 100, high * 100)) / 100


def first_of_month(day: date) -> date:
    return day.replace(day=1)


def months_later(day: date, months: int) -> date:
    month = day.month - 1 + months
    return date(day.year + month // 12, month % 12 + 1, 1)


def last_of_month(day: date) -> date:
    return months_later(day, 1) - timedelta(days=1)


def _cross(digits: str, weights: tuple[int, ...]) -> int:
    return sum(sum(map(int, str(int(d) * w))) for d, w in zip(digits, weights, strict=True))


def insurant_number(rng: Random) -> str:
    """A health insurance number (KVNR): a letter and nine digits, the last one checks."""
    letter, digits = rng.choice("ABCDEFGHKLMNPRSTUVWXYZ"), f"{rng.randrange(10**8):08d}"
    return f"{letter}{digits}{_cross(f'{ord(letter) - 64:02d}{digits}', (1, 2) * 5) % 10}"


def pension_number(rng: Random, who: Person) -> str:
    """A pension insurance number of the person: area, birth date, letter, serial, check digit."""
    serial = rng.randint(50, 99) if who.sex == "F" else rng.randint(0, 49)
    letter = who.family_name[0].upper() if who.family_name[0].upper() in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" else "A"
    head, tail = f"{rng.choice([2, 8, 13, 24, 52, 65]):02d}{who.birth_date:%d%m%y}", f"{serial:02d}"
    check = _cross(f"{head}{ord(letter) - 64:02d}{tail}", (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)) % 10
    return f"{head[:2]} {head[2:]} {letter} {tail}{check}"


def family_benefit_number(rng: Random) -> str:
    return f"{rng.randint(111, 995)}FK{rng.randint(100000, 999999)}"


def community_number(rng: Random) -> str:
    return f"{rng.randint(10000, 98999)}//{rng.randint(1000, 99999):07d}"


def dear(who: Person) -> str:
    lead = "Sehr geehrte Frau" if who.sex == "F" else "Sehr geehrter Herr"
    return f"{lead} {who.family_name},"


def street_address(rng: Random) -> str:
    return pick(rng, "Bahnhofsplatz 4|Am Wall 17|Kantstraße 68|Parkallee 120|Domhof 2")
