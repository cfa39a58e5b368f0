"""Drawing kit (Werkzeug) of the unseen papers: running text, rows, grids and signatures written down in short.

A field's place is marked inside the text: `geboren am «birth_date:12.03.1990»` draws the date and marks it.
Places are millimetres from the upper left corner.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import A4, HAND, MM, MONTHS, Style, width, wrap

Fields = dict[str, object]
Draw = Callable[[Sheet, Person, date], Fields]
Maker = Callable[..., Paper]
Colour = tuple[float, float, float]

INK = (0.05, 0.1, 0.4)
_MARK = re.compile(r"«(\w+):([^»]*)»")
_HANGING = re.compile(r"(\d{1,2}\.|\([a-z0-9]\)|[a-z]\)|[-–•]|\(\d{1,2}\))\s+(?=\S)")


def paper(
    layouts: dict[str, Maker],
    kind: str,
    variant: str,
    *,
    also: Sequence[str] = (),
    sheet_size: tuple[float, float] = A4,
    specimen: bool = False,
    **look: object,
) -> Callable[[Draw], Draw]:
    """Enter a drawing into `layouts` as `<kind>__<variant>`; `look` are the fields of a Style."""

    def enter(draw: Draw) -> Draw:
        def make(rng: Random, holder: Person, as_of: date, **options: object) -> Paper:
            settings: dict[str, object] = {"hyphens": False, "footer": "", "size": 10.5, **look}
            settings["size"] = round(float(str(settings["size"])) * rng.uniform(0.97, 1.03), 2)
            return compose(
                kind,
                variant,
                rng,
                Style(**settings),  # type: ignore[arg-type]
                lambda sheet: draw(sheet, holder, as_of, **options),
                persons=(holder,),
                also=also,
                size=sheet_size,
                specimen=specimen,
            )

        layouts[f"{kind}__{variant}"] = make
        return draw

    return enter


def marked(text: str) -> tuple[str, dict[str, str]]:
    """Return the text as printed and the values to mark in it."""
    return _MARK.sub(r"\2", text), {name: value for name, value in _MARK.findall(text) if value}


def put(s: Sheet, x: float, y: float, text: str, *, hand: bool = False, **how: object) -> float:
    """One line with its marks, printed or by hand; returns the x at its end."""
    plain, marks = marked(text)
    if hand:
        how = {"font": HAND, "colour": INK, **how, "size": float(str(how.get("size") or s.style.size)) * 1.3}
    return s.text(x, y, plain, marks=marks, **how)  # type: ignore[arg-type]


def flow(
    s: Sheet,
    text: str,
    *,
    x: float | None = None,
    wide: float | None = None,
    size: float | None = None,
    after: float = 0.6,
    justify: bool = False,
) -> None:
    """Paragraphs parted by blank lines. First signs: `#` bold, `=` title, `>` centred, `~` small, `!` no gap after it."""
    size = size or s.style.size
    left = s.style.left if x is None else x
    for part in re.split(r"\n\s*\n", text.strip()):
        words = " ".join(part.split())
        sign, rest = (words[0], words[1:].strip()) if words[0] in "#=>~!" else ("", words)
        if sign in ("=", ">"):
            big = size * (1.5 if sign == "=" else 1.0)
            plain, marks = marked(rest)
            for line in wrap(plain, s.font(sign == "="), big, s.inner, False):
                s.need(big / MM * 1.5)
                s.y += big / MM * 1.35
                s.text(s.size[0] / 2, s.y, line, size=big, bold=sign == "=", align="centre", marks=marks)
            s.y += size / MM * after
            continue
        plain, marks = marked(rest)
        hanging = _HANGING.match(plain)
        s.paragraph(
            plain[hanging.end() :] if hanging else plain,
            x=left,
            wide=wide,
            size=size - 2 if sign == "~" else size,
            bold=sign == "#",
            after=0.05 if sign == "!" else after,
            hanging=8.0 if hanging else 0.0,
            first=hanging.group(1) if hanging else "",
            marks=marks,
            justify=justify,
        )


def table_of(text: str) -> list[list[str]]:
    """Rows of `cell | cell | cell`, one a line."""
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]


def rows(
    s: Sheet,
    text: str,
    *,
    mode: str = "tab",
    x: float | None = None,
    label: float = 50.0,
    wide: float | None = None,
    size: float | None = None,
    step: float = 1.5,
    hand: bool = False,
    bold: bool = False,
) -> None:
    """Lines `label | value` from `s.y` on. Modes: tab, colon, right, above, boxed, under, dots, bars."""
    x = s.style.left if x is None else x
    size = size or s.style.size
    wide = wide or s.size[0] - s.style.right - x
    tall = size / MM * step
    for name, value in ([*row, ""][:2] for row in table_of(text)):
        s.need(tall * 2)
        how: dict[str, Any] = {"size": size, "hand": hand, "bold": bold and not hand}
        if mode in ("above", "boxed"):
            if mode == "boxed":
                s.rect(x, s.y, wide, tall * 1.6, thick=0.4)
            put(s, x + 1.2, s.y + size / MM * 0.75, name, size=size * 0.65)
            put(s, x + (2.5 if hand else 1.2), s.y + tall * 1.38, value, **how)
            s.y += tall * (1.6 if mode == "boxed" else 1.75)
            continue
        if mode == "under":
            s.y += tall
            put(s, x + 2, s.y, value, **how)
            s.rule(x, s.y + 1, x + wide, s.y + 1, thick=0.3)
            put(s, x, s.y + 1 + size / MM * 0.75, name, size=size * 0.65)
            s.y += tall * 0.8
            continue
        s.y += tall
        if mode == "right":
            put(s, x + label - 3, s.y, name, size=size, align="right")
        else:
            put(s, x, s.y, name + (":" if mode == "colon" and name else ""), size=size)
        put(s, x + label, s.y, value, **how)
        if mode == "dots":
            s.rule(x + label, s.y + 0.8, x + wide, s.y + 0.8, dash=True)
        elif mode == "bars":
            s.rule(x, s.y + tall * 0.3, x + wide, s.y + tall * 0.3, thick=0.25, grey=0.4)


def grid(
    s: Sheet,
    widths: Sequence[float],
    text: str,
    *,
    x: float | None = None,
    size: float | None = None,
    lines: str = "all",
    right: Sequence[int] = (),
    head: bool = True,
    step: float = 1.7,
    fill: Colour | None = None,
    hand: bool = False,
) -> None:
    """Rows of `cell | cell` in columns. `lines`: all, rows, none; the first row is the head. `*` makes a row bold."""
    x = s.style.left if x is None else x
    size = size or s.style.size - 0.5
    tall = size / MM * step
    for number, row in enumerate(table_of(text)):
        strong = (head and number == 0) or row[0].startswith("*")
        cells = [row[0].lstrip("*"), *row[1:]]
        s.need(tall)
        if lines == "all" or (fill and number == 0):
            s.rect(
                x,
                s.y,
                sum(widths),
                tall,
                thick=0.4,
                fill=fill if number == 0 else None,
                stroke=(0, 0, 0) if lines == "all" else None,
            )
        at = x
        for column, (cell, across) in enumerate(zip(cells, widths, strict=False)):
            if lines == "all" and column:
                s.rule(at, s.y, at, s.y + tall, thick=0.4)
            plain, marks = marked(cell)
            fit = min(1.0, (across - 2.0) / max(0.1, width(plain, s.font(strong), size)))
            where = at + across - 1.2 if column in right else at + 1.2
            align = "right" if column in right else "left"
            if hand and number:
                put(s, where, s.y + tall * 0.7, cell, size=size, hand=True, align=align)
            else:
                s.text(
                    where,
                    s.y + tall * 0.7,
                    plain,
                    size=size * fit,
                    bold=strong,
                    marks=marks,
                    align=align,
                )
            at += across
        s.y += tall
        if lines == "rows":
            s.rule(x, s.y, x + sum(widths), s.y, thick=0.3, grey=0.3)


def ticks(s: Sheet, text: str, *, x: float | None = None, size: float | None = None, pen: bool = False) -> None:
    """Tick boxes, one a line: `x text` is ticked, `o text` is not."""
    x = s.style.left if x is None else x
    size = size or s.style.size
    for line in text.strip().splitlines():
        state, words = line.strip()[0], line.strip()[1:].strip()
        s.need(size / MM * 1.6)
        s.y += size / MM * 1.6
        s.tick_box(x, s.y, state == "x", pen_mark=not pen)
        put(s, x + 5.5, s.y, words, size=size)


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


def to(s: Sheet, p: Person, y: float, *, x: float | None = None, sender: str = "", size: float = 10.5) -> None:
    """Address window with the return address above it."""
    x = s.style.left if x is None else x
    if sender:
        s.text(x, y - 5, sender, size=6.5)
        s.rule(x, y - 4, x + 80, y - 4, thick=0.2)
    full = f"«given_names:{p.given_names}» «family_name:{p.family_name}»"
    lines = [p.salutation, full, p.address.street, f"{p.address.postcode} {p.address.town}"]
    for number, line in enumerate(lines):
        put(s, x, y + number * size / MM * 1.25, line, size=size)


def side(s: Sheet, text: str, *, x: float = 130.0, y: float = 40.0, size: float = 8.0, label: float = 26.0) -> None:
    """Block of information beside the address; leaves `s.y` as it was."""
    kept, s.y = s.y, y
    rows(s, text, x=x, size=size, label=label, step=1.35)
    s.y = kept


def heads(s: Sheet, text: str, *, x: float, y: float, size: float = 9.0, align: str = "left", bold: int = 1) -> None:
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
    s: Sheet, x: float, y: float, caption: str = "", *, wide: float = 45, rule: bool = True, signed: bool = True
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
    s.rect(x + edge * 0.4, y + edge * 0.2, edge * 0.2, edge * 0.65, fill=black, stroke=None, radius=edge * 0.1)
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
