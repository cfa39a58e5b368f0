"""Karten und Heftseiten: what passports, cards and folders have in common."""

# ruff: noqa: E501 - drawing calls stand unbroken
# fmt: off

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from samples import people, photos
from samples.people import Person, upper

from ._leaf import Leaf

Tint = tuple[float, float, float]


def ground(p: Leaf, x: float, y: float, wide: float, tall: float, tint: Tint) -> None:
    """The body of a card or page with its security print."""
    p.s.rect(x, y, wide, tall, fill=(0.97, 0.97, 0.95), stroke=(0.55, 0.55, 0.55), thick=0.4, radius=3)
    p.s.guilloche(x + 0.5, y + 0.5, wide - 1, tall - 1, tint, lines=int(tall / 3))


def face(p: Leaf, x: float, y: float, wide: float, who: Person | None = None) -> None:
    p.s.picture(photos.portrait(who or p.h, (210, 270)), x, y, wide, wide * 45 / 35)


def zone(p: Leaf, x: float, y: float, lines: Sequence[str], size: float = 8.4, step: float = 4.2) -> None:
    """The machine readable zone."""
    for at, line in enumerate(lines):
        p.s.text(x, y + at * step, line, font="OCRB", size=size)


def items(p: Leaf, x: float, y: float, rows: Sequence[tuple[str, str]], *, label: float = 4.6, size: float = 7.5, step: float = 7) -> None:
    """Small captions with their values beneath."""
    for at, (name, value) in enumerate(rows):
        p.s.text(x, y + at * step, name, size=label, grey=0.2)
        p.text(x, y + at * step + 3.1, value, size=size)


def capitals(p: Leaf, who: Person | None = None) -> Person:
    """The holder in capitals, as cards print names, the date with blanks or dots as `say` will have it."""
    one = who or p.h
    p.person(one, upper(one.family_name), upper(one.given_names))
    p.known["nationality"] = (one.nationality, one.nationality)
    return one


def blanks(day: date) -> str:
    return f"{day:%d %m %Y}"


def english(day: date) -> str:
    return f"{day:%d %b %Y}".upper()


def from_state(p: Leaf, nationality: str) -> None:
    """The paper is the holder's, or a neighbour's if the holder comes from another state than the paper."""
    if p.h.nationality != nationality:
        p.h = people.person(p.rng, nationality=nationality, home=p.h.address)
        p.person(p.h)


def foreigner(p: Leaf, family: str, given: str, nationality: str, place: str, sex: str, adjective: str = "") -> Person:
    """Somebody of a state that the lot of people does not know; the paper is about this person alone."""
    one = replace(p.h, family_name=family, given_names=given, nationality=nationality, birth_place=place, sex=sex)
    p.h = one
    p.person(one)
    p.known["nationality"] = (nationality, adjective or nationality)
    return one
