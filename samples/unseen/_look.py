"""What stands around the text (Beiwerk): dates, amounts, address window, letterheads, signatures, issuers' marks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from samples.draw import Sheet
from samples.people import Person
from samples.typesetting import MM, MONTHS

from ._kit import Colour, Fields, put, rows


def eur(value: Decimal | float) -> str:
    """1234.5 as `1.234,50`."""
    return f"{value:,.2f}".replace(",", "_").replace(".", ",").replace("_", ".")


def cash(value: Decimal | float) -> str:
    """1234.5 as the truth's `1234.50`."""
    return f"{value:.2f}"


def dots(day: date) -> str:
    """01.02.2026."""
    return f"{day:%d.%m.%Y}"


def long(day: date) -> str:
    """1. Februar 2026."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def month(day: date) -> str:
    """Februar 2026."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def names(p: Person) -> Fields:
    """The truth of a paper that prints no birth date."""
    return {"family_name": p.family_name, "given_names": p.given_names}


def to(
    s: Sheet, p: Person, y: float, *, x: float | None = None, sender: str = "", size: float = 10.5
) -> None:
    """Address window with the return address above it."""
    x = s.style.left if x is None else x
    if sender:
        s.text(x, y - 5, sender, size=6.5)
        s.rule(x, y - 4, x + 80, y - 4, thick=0.2)
    full = f"«given_names:{p.given_names}» «family_name:{p.family_name}»"
    lines = [p.salutation, full, p.address.street, f"{p.address.postcode} {p.address.town}"]
    for number, line in enumerate(lines):
        put(s, x, y + number * size / MM * 1.25, line, size=size)


def side(
    s: Sheet, text: str, *, x: float = 130.0, y: float = 40.0, size: float = 8.0, label: float = 26.0
) -> None:
    """Block of information beside the address; leaves `s.y` as it was."""
    kept, s.y = s.y, y
    rows(s, text, x=x, size=size, label=label, step=1.35)
    s.y = kept


def heads(
    s: Sheet, text: str, *, x: float, y: float, size: float = 9.0, align: str = "left", bold: int = 1
) -> None:
    """Lines of a letterhead; the first `bold` of them are bold."""
    for number, line in enumerate(text.strip().splitlines()):
        s.text(
            x,
            y + number * size / MM * 1.3,
            line.strip(),
            size=size + (2 if number < bold else 0),
            bold=number < bold,
            align=align,
            colour=s.style.colour,
        )


def sign(
    s: Sheet,
    x: float,
    y: float,
    caption: str = "",
    *,
    wide: float = 45,
    rule: bool = True,
    signed: bool = True,
) -> None:
    """A signature over a line with its caption below."""
    if signed:
        s.scribble(x + 4, y - 0.5, wide * 0.6, 8)
    if rule:
        s.rule(x, y + 0.5, x + wide, y + 0.5, thick=0.3)
    if caption:
        s.text(x, y + 4, caption, size=7)


def badge(s: Sheet, x: float, y: float, edge: float, letters: str = "", colour: Colour | None = None) -> None:
    """A plain issuer's mark: a filled field with letters or a ring."""
    colour = colour or s.style.colour
    if letters:
        s.rect(x, y, edge * max(1.0, len(letters) * 0.55), edge, fill=colour, stroke=None, radius=edge * 0.12)
        s.text(
            x + edge * max(1.0, len(letters) * 0.55) / 2,
            y + edge * 0.68,
            letters,
            size=edge * 1.55,
            bold=True,
            colour=(1, 1, 1),
            align="centre",
        )
        return
    s.rect(x, y, edge, edge, stroke=colour, thick=1.6, radius=edge / 2)
    s.rect(x + edge * 0.25, y + edge * 0.25, edge / 2, edge / 2, fill=colour, stroke=None, radius=edge / 8)


def eagle(s: Sheet, x: float, y: float, edge: float = 14.0) -> None:
    """The federal eagle (Bundesadler), as a rough silhouette."""
    black = (0.1, 0.1, 0.1)
    s.rect(
        x + edge * 0.4, y + edge * 0.2, edge * 0.2, edge * 0.65, fill=black, stroke=None, radius=edge * 0.1
    )
    s.rect(x + edge * 0.42, y, edge * 0.16, edge * 0.2, fill=black, stroke=None, radius=edge * 0.07)
    for n in range(5):
        up = y + edge * (0.2 + 0.11 * n)
        reach = edge * (0.42 - 0.05 * n)
        for sign_ in (-1, 1):
            mid = x + edge / 2
            s.rule(mid, up + edge * 0.15, mid + sign_ * reach, up, thick=edge * 0.14)


def barcode(s: Sheet, x: float, y: float, wide: float, tall: float) -> None:
    """Bars of drawn width."""
    at = x
    while at < x + wide:
        bar = s.rng.choice([0.25, 0.5, 0.75])
        s.rect(at, y, bar, tall, fill=(0, 0, 0), stroke=None)
        at += bar + s.rng.choice([0.25, 0.5, 0.9])
