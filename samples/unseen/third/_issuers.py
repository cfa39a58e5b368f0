"""Absender: eight forms of letterhead, names of Germans, and numbers with their check digits."""

# ruff: noqa: E501 - drawing calls stand unbroken
# fmt: off

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from samples.people import Person

from ._leaf import Leaf

_FAMILIES = "Achternbusch|Bredenkamp|Clausnitzer|Dörfler|Eisenhauer|Fröhlich|Gerstenmaier|Hinrichsen|Imhof|Jansen|Kleinschmidt|Löffler|Mertens|Niemeyer|Oberländer|Pohlmann|Rademacher|Steinbrecher|Tiedemann|Urbanczyk|Vollmer|Wiechert|Zanker"
_GIVEN = "Annegret|Bernd|Christine|Dieter|Elke|Frank|Gudrun|Holger|Ingrid|Jens|Katrin|Lothar|Martina|Norbert|Petra|Ralf|Silke|Torsten|Ulrike|Volker"
_STREETS = "Marktplatz|Kirchgasse|Wilhelmstraße|Am Alten Rathaus|Schillerstraße|Theaterplatz|Industriestraße|Poststraße|Mozartweg|Kurt-Schumacher-Straße|Domplatz|Hafenstraße"


def german(rng: Random) -> str:
    """Return the name of a counterpart: a landlord, a doctor, a caseworker."""
    return f"{rng.choice(_GIVEN.split('|'))} {rng.choice(_FAMILIES.split('|'))}"


def surname(rng: Random) -> str:
    return rng.choice(_FAMILIES.split("|"))


def street(rng: Random) -> str:
    return f"{rng.choice(_STREETS.split('|'))} {rng.randint(1, 89)}"


def digits(rng: Random, count: int) -> str:
    return "".join(str(rng.randint(0 if at else 1, 9)) for at in range(count))


def _cross(text: str, weights: Sequence[int]) -> int:
    return sum(sum(map(int, str(int(digit) * weight))) for digit, weight in zip(text, weights, strict=True))


def pension_number(rng: Random, who: Person) -> str:
    """Versicherungsnummer of the Rentenversicherung, twelve characters, check digit right."""
    serial = rng.randint(0, 49) + (50 if who.sex == "F" else 0)
    letter = who.family_name[0].upper()
    letter = letter if letter.isascii() else "C"
    front = f"{rng.choice((2, 4, 8, 10, 13, 15, 18, 21, 24, 26, 28, 53)):02d}{who.birth_date:%d%m%y}"
    check = _cross(f"{front}{ord(letter) - 64:02d}{serial:02d}", (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)) % 10
    return f"{front}{letter}{serial:02d}{check}"


def insured_number(rng: Random) -> str:
    """Krankenversichertennummer, ten characters, check digit right."""
    letter, middle = rng.choice("ABCDEFGHKLMNPRSTUVWXYZ"), digits(rng, 8)
    return f"{letter}{middle}{_cross(f'{ord(letter) - 64:02d}{middle}', (1, 2) * 5) % 10}"


@dataclass(frozen=True)
class House:
    """An issuer: name, unit, street, postcode and town, and where to call."""

    name: str
    unit: str
    street: str
    town: str
    contact: str = ""
    colour: tuple[float, float, float] = (0.05, 0.25, 0.45)


def house(leaf: Leaf, name: str, unit: str = "", *, colour: tuple[float, float, float] = (0.05, 0.25, 0.45), town: str = "") -> House:
    """An issuer in the holder's own town (or in `town`, with its postcode)."""
    place = town or f"{leaf.plz} {leaf.town}"
    number = f"0{leaf.rng.randint(201, 989)} {leaf.rng.randint(20, 99)}-{leaf.rng.randint(100, 999)}"
    return House(name, unit, street(leaf.rng), place, f"Telefon {number}", colour)


def _wordmark(leaf: Leaf, by: House) -> None:
    """A large word upper right, the rest in small type under the window: insurers, funds."""
    s = leaf.s
    s.rect(168, 12, 22, 22, fill=by.colour, stroke=None, radius=3)
    leaf.text(164, 27, by.name, size=17, bold=True, colour=by.colour, align="right")
    s.text(164, 33, by.unit, size=8, align="right", grey=0.3)


def _sidebar(leaf: Leaf, by: House) -> None:
    """Issuer and contact in a narrow column at the right margin: towns, universities."""
    s = leaf.s
    s.text(25, 22, by.name, size=15, bold=True, colour=by.colour)
    s.text(25, 27.5, by.unit, size=9.5)
    s.rule(25, 31, 195, 31, thick=1.4, colour=by.colour)
    lines = ["Dienstgebäude", by.street, by.town, "", by.contact, "poststelle@" + "amt.example", "", "Sprechzeiten", "Mo, Di 8.30 - 12 Uhr", "Do 14 - 18 Uhr"]
    for at, line in enumerate(lines):
        s.text(158, 48 + at * 3.6, line, size=7.2, grey=0.15)


def _centred(leaf: Leaf, by: House) -> None:
    """A coat of arms in the middle, name below: courts, registries, old offices."""
    s = leaf.s
    s.rect(100, 10, 10, 8, stroke=(0.2, 0.2, 0.2))
    s.rule(100, 14, 110, 14)
    s.rule(105, 10, 105, 18)
    s.text(105, 25, by.name, size=14, align="centre", font="LiberationSerif-Bold")
    s.text(105, 30.5, by.unit, size=10, align="centre", font="LiberationSerif-Regular")


def _band(leaf: Leaf, by: House) -> None:
    """A coloured band with the name in white: districts, agencies."""
    s = leaf.s
    s.rect(0, 0, 210, 21, fill=by.colour, stroke=None)
    s.text(20, 11, by.name, size=16, bold=True, colour=(1, 1, 1))
    s.text(20, 17, by.unit, size=9, colour=(1, 1, 1))


def _foot(leaf: Leaf, by: House) -> None:
    """Name at the left in plain type, everything else in columns at the foot: firms, practices."""
    s = leaf.s
    s.text(25, 20, by.name, size=18, colour=by.colour, font="Carlito-Bold")
    s.text(25, 26, by.unit, size=9, grey=0.35, font="Carlito-Regular")
    s.rule(20, 277, 190, 277, thick=0.5, colour=by.colour)
    for at, text in enumerate((f"{by.name}", by.street, by.town, by.contact)):
        s.text(22 + at * 46, 281, text[:34], size=6.5, grey=0.35)


def _right(leaf: Leaf, by: House) -> None:
    """Everything set flush right: small firms, doctors, lawyers."""
    s = leaf.s
    for at, (text, size) in enumerate(((by.name, 14), (by.unit, 9), (by.street, 9), (by.town, 9), (by.contact, 9))):
        s.text(190, 17 + at * 4.8, text, size=size, bold=at == 0, align="right")


def _split(leaf: Leaf, by: House) -> None:
    """Two halves parted by an upright line: ministries, the employment agency."""
    s = leaf.s
    s.rect(25, 13, 12, 12, fill=(0.9, 0.1, 0.15) if by.colour[0] > 0.4 else by.colour, stroke=None)
    s.text(40, 18.5, by.name, size=13, bold=True)
    s.text(40, 23.5, by.unit, size=9)
    s.rule(133, 12, 133, 30, thick=0.6)
    for at, text in enumerate((by.street, by.town, by.contact)):
        s.text(136, 16 + at * 4.4, text, size=8)


def _plain(leaf: Leaf, by: House) -> None:
    """Typed lines upper left, as small offices and private people write."""
    s = leaf.s
    for at, text in enumerate((by.name, by.unit, by.street, by.town, by.contact)):
        if text:
            s.text(25, 18 + at * 5, text, size=10.5)


_HEADS = {"word": _wordmark, "side": _sidebar, "centre": _centred, "band": _band, "foot": _foot, "right": _right, "split": _split, "plain": _plain}


def letter(leaf: Leaf, by: House, subject: str, *, form: str, info: Sequence[tuple[str, str]] = (), to: Sequence[str] | None = None,
           greeting: bool = True) -> None:  # fmt: skip
    """Head, window, information and subject; the pen stands below. `to` None: the holder, [] nobody."""
    s = leaf.s
    _HEADS[form](leaf, by)
    lines = [leaf.h.salutation, "{name}", leaf.h.address.street, f"{leaf.plz} {leaf.town}"] if to is None else to
    if lines:
        s.text(25, 48, f"{by.name} · {by.street} · {by.town}"[:84], size=6.2)
    for at, line in enumerate(lines):
        leaf.text(25, 54.5 + at * 4.8, line)
    top = 40 if form == "split" else 46
    if form == "side":
        leaf.y = 86
        for name, value in info:
            leaf.text(25, leaf.y, f"{name} {value}", size=9)
            leaf.y += 4.3
    elif form in ("centre", "plain"):
        leaf.y = 88
        for at, (name, value) in enumerate(info):
            s.text(25 + at * 43, leaf.y, name, size=7)
            leaf.text(25 + at * 43, leaf.y + 4.2, value, size=9)
        leaf.y += 6
    else:
        for at, (name, value) in enumerate(info):
            s.text(125, top + at * 4.9, name, size=8)
            leaf.text(152, top + at * 4.9, value, size=9)
        leaf.y = 88
    leaf.y = max(leaf.y + 4, 97)
    if subject:
        leaf.par(subject, bold=True, after=0.9, wide=125 if form == "side" and leaf.y < 112 else None)
    if greeting:
        leaf.par(f"Sehr geehrte{'r' if leaf.h.sex == 'M' else ''} {leaf.h.salutation} {leaf.h.family_name},", after=0.7)


def close(leaf: Leaf, who: str = "", *, phrase: str = "Mit freundlichen Grüßen", also: str = "", signed: bool = True, seal: str = "") -> None:
    """The end of a letter; many mass letters have no signature."""
    leaf.s.need(30)
    leaf.y += 3
    leaf.par(phrase, after=0.2)
    if signed:
        leaf.s.scribble(leaf.s.style.left + 2, leaf.y + 11, 34, 8)
        leaf.y += 13
    if seal:
        leaf.s.stamp(leaf.s.style.left + 105, leaf.y - 4, [seal, "Siegel"], round_=True, size=6)
    leaf.par(who, after=0.6)
    if also:
        leaf.par(also, size=8, after=0.5)
