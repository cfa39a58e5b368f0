"""Briefe: eight letterheads of this series, three places for the reference block, and endings."""

# ruff: noqa: E501 - drawing calls stand unbroken
# fmt: off

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ._bogen import Bogen
from ._namen import street

Colour = tuple[float, float, float]


@dataclass(frozen=True)
class Org:
    """Who writes: name, unit, street, postcode with town, telephone, colour of the house."""

    name: str
    unit: str
    street: str
    town: str
    phone: str
    colour: Colour


def org(p: Bogen, name: str, unit: str = "", colour: Colour = (0.1, 0.2, 0.45), *, town: str = "", lane: str = "") -> Org:
    """An issuer of the holder's town, or of `town`; square brackets are filled."""
    name, _ = p.fill(name)
    unit, _ = p.fill(unit)
    phone = f"0{p.rng.randint(201, 989)} / {p.rng.randint(10, 99)} {p.rng.randint(10, 99)} - {p.rng.randint(10, 99)}"
    return Org(name, unit, lane or street(p.rng), town or f"{p.plz} {p.town}", phone, colour)


def _circle(p: Bogen, by: Org) -> None:
    pen = p.s.canvas
    pen.saveState()
    pen.setFillColorRGB(*by.colour)
    pen.circle(34 * 2.8346, (297 - 21) * 2.8346, 8 * 2.8346, stroke=0, fill=1)
    pen.restoreState()
    p.s.text(46, 20, by.name, size=15, bold=True)
    p.s.text(46, 26, by.unit, size=9.5, grey=0.2)


def _topline(p: Bogen, by: Org) -> None:
    p.s.text(105, 13, f"{by.name} | {by.street} | {by.town} | Tel. {by.phone}", size=7.5, align="centre", grey=0.2)
    p.s.rule(20, 15, 190, 15, thick=0.8, colour=by.colour)
    p.s.text(105, 24, by.unit, size=12, align="centre", bold=True)


def _footed(p: Bogen, by: Org) -> None:
    p.s.rect(150, 10, 40, 13, stroke=by.colour, thick=1.2)
    p.s.text(170, 18.5, by.name.split()[-1 if by.name.startswith("Dr.") else 0][:16], size=12, bold=True, align="centre", colour=by.colour)
    p.s.rule(25, 275.5, 190, 275.5, thick=0.3)
    for at, lines in enumerate(((by.name[:46], by.unit[:46]), (by.street, by.town), (f"Fon {by.phone}", "Mo-Do 9-16, Fr 9-12 Uhr"))):
        for row, line in enumerate(lines):
            p.s.text(25 + at * 60, 279.5 + row * 3.1, line, size=6.2, grey=0.25)


def _shield(p: Bogen, by: Org) -> None:
    p.s.rect(25, 11, 11, 13, fill=(0.95, 0.95, 0.9), stroke=by.colour, thick=1, radius=2)
    p.s.rule(25, 17, 36, 17, thick=1, colour=by.colour)
    p.s.text(40, 17, by.name, size=16, head=True)
    p.s.text(40, 23, by.unit, size=10, head=True)


def _margin(p: Bogen, by: Org) -> None:
    p.s.rect(9, 0, 4, 297, fill=by.colour, stroke=None)
    p.s.text(25, 19, by.name, size=19, colour=by.colour)
    p.s.text(25, 25, by.unit, size=8.5, grey=0.4)


def _typed(p: Bogen, by: Org) -> None:
    for at, line in enumerate((by.name, by.unit, by.street, by.town, f"Telefon: {by.phone}")):
        p.s.text(105, 15 + at * 4.6, line, size=10 if at else 12.5, bold=at == 0, align="centre")
    p.s.rule(60, 37, 150, 37, thick=0.4)


def _stacked(p: Bogen, by: Org) -> None:
    p.s.rect(163, 11, 9, 9, fill=by.colour, stroke=None)
    p.s.rect(172, 20, 9, 9, fill=by.colour, stroke=None)
    p.s.text(190, 35, by.name, size=10.5, bold=True, align="right")
    p.s.text(190, 39.4, by.unit, size=8, align="right")


def _underlined(p: Bogen, by: Org) -> None:
    p.s.text(25, 18, by.name.upper(), size=13, spacing=0.35, colour=by.colour)
    p.s.rule(25, 20.5, 190, 20.5, thick=2, colour=by.colour)
    p.s.text(25, 24.5, f"{by.unit}  ·  {by.street}  ·  {by.town}".strip(" ·"), size=7.5)


_HEADS = {"circle": _circle, "topline": _topline, "footed": _footed, "shield": _shield, "margin": _margin, "typed": _typed, "stacked": _stacked, "under": _underlined}


def letter(p: Bogen, head: str, by: Org, subject: str = "", *, info: Sequence[tuple[str, str]] = (), at: str = "block", to: Sequence[str] | None = None,
           greet: bool = True, sender: bool = True) -> None:  # fmt: skip
    """Draw head, window, reference block (`block` at the right, `bar` above the text, `date` one line at the right) and subject.

    `to` None: the holder; empty: nobody.
    """
    s = p.s
    _HEADS[head](p, by)
    lines = ["[herrn]", "{name}", "[street]", "[plz] [town]"] if to is None else to
    if lines and sender:
        s.text(25, 47.5, f"{by.name}, {by.street}, {by.town}"[:80], size=6)
        s.rule(25, 48.6, 105, 48.6, thick=0.2)
    for row, line in enumerate(lines):
        p.text(25, 54 + row * 4.9, line)
    top = 82 if lines else 54
    if at == "block":
        for row, (name, value) in enumerate(info):
            p.plain(122, 46 + row * 5.1, name, size=7.6, grey=0.2)
            p.text(150, 46 + row * 5.1, value, size=9)
        p.y = 92 if lines else 58
    elif at == "bar":
        for row, (name, value) in enumerate(info):
            p.plain(25 + row * 44, top + 2, name, size=6.8, grey=0.2)
            p.text(25 + row * 44, top + 6.4, value, size=9)
        p.y = top + 11
    else:
        for row, (_, value) in enumerate(info):
            p.text(190, top + row * 5, value, align="right")
        p.y = max(top + 5 * len(info), 92 if lines else 54)
    p.y += 5
    if subject:
        p.par(subject, bold=True, after=0.9)
    if greet:
        p.par(f"Sehr geehrte{'r' if p.h.sex == 'M' else ''} {p.h.salutation} {p.h.family_name},", after=0.7)


def end(p: Bogen, who: str = "[clerk]", *, phrase: str = "Mit freundlichen Grüßen", signed: bool = True, seal: str = "", note: str = "") -> None:
    """The end of a letter, with signature and round seal where there are any."""
    p.s.need(32)
    p.y += 3
    p.par(phrase, after=0.1)
    if signed:
        p.s.scribble(p.s.style.left + 3, p.y + 10, 30, 7)
        p.y += 12
    if seal:
        p.s.stamp(p.s.style.left + 110, p.y - 6, [p.fill(seal)[0][:15], "(Siegel)"], round_=True, size=6)
    p.par(who, after=0.5)
    if note:
        p.par(note, size=7.8, after=0.4)
