"""Zahlen (numbers): amounts, insured numbers with right check digits, days counted on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from samples.people import Person


def eur(amount: float) -> str:
    """1234.5 -> 1.234,50."""
    return f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))


def kvnr(rng: Random) -> str:
    """An insured person's number; its check digit is right."""
    letter, digits = rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ"), f"{rng.randrange(10**8):08d}"
    whole = f"{ord(letter) - 64:02d}{digits}"
    return f"{letter}{digits}{_cross(whole, (1, 2) * 5) % 10}"


def rvnr(rng: Random, someone: Person) -> str:
    """A pension insurance number of a person; its check digit is right."""
    letter, serial = someone.family_name[0].upper(), rng.randint(0, 49) + 50 * (someone.sex == "F")
    letter = letter if letter.isascii() and letter.isalpha() else "O"
    body = f"{rng.choice(['12', '15', '52', '65'])}{someone.birth_date:%d%m%y}"
    digits = f"{body}{ord(letter) - 64:02d}{serial:02d}"
    return f"{body}{letter}{serial:02d}{_cross(digits, (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)) % 10}"


def _cross(digits: str, weights: Sequence[int]) -> int:
    return sum(sum(map(int, str(int(digit) * weight))) for digit, weight in zip(digits, weights, strict=True))


def later(day: date, *, years: int = 0, months: int = 0, days: int = 0) -> date:
    """A day so much later; the 28th at the latest where months are added."""
    month = day.month - 1 + months
    year = day.year + years + month // 12
    return date(year, month % 12 + 1, min(day.day, 28 if months or years else day.day)) + timedelta(days)


def month_end(day: date) -> date:
    """The last day of the month."""
    return later(day.replace(day=1), months=1) - timedelta(1)
