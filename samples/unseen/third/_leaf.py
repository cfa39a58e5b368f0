"""Blatt: a sheet with a template language, so that nothing is true of a paper that was not drawn on it.

`{name}` in a text stands for a value that `say` (or the holder) gave; drawing it makes it truth and marks its place.
"""

# ruff: noqa: E501 - drawing calls stand unbroken
# fmt: off

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from samples import people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import A4, HAND, MM, style

Known = dict[str, tuple[object, str]]
_TOKEN = re.compile(r"\{([a-z_0-9]+)\}")
_BLUE = (0.05, 0.1, 0.42)


def euro(amount: object) -> str:
    """1234.5 as 1.234,50."""
    return f"{Decimal(str(amount)):,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def cents(amount: object) -> str:
    """The vocabulary's money."""
    return f"{Decimal(str(amount)):.2f}"


class Leaf:
    """The sheet, the holder and what is known, and of that what was drawn."""

    def __init__(self, sheet: Sheet, holder: Person, as_of: date) -> None:
        """Know the holder by name, birth date and nationality."""
        self.s, self.rng, self.h, self.as_of = sheet, sheet.rng, holder, as_of
        self.truth: dict[str, object] = {}
        self.said: set[str] = set()
        self.others: list[Person] = []
        self.known: Known = {}
        self.person(holder)

    def person(self, who: Person, family: str | None = None, given: str | None = None) -> None:
        """Whom {family_name}, {given_names}, {birth_date} and {nationality} stand for, and how they are written."""
        self.known |= {
            "family_name": (who.family_name, family or who.family_name), "given_names": (who.given_names, given or who.given_names),
            "birth_date": (who.birth_date, self.s.date(who.birth_date)), "nationality": (who.nationality, who.adjective),
        }  # fmt: skip

    @property
    def town(self) -> str:
        return self.h.address.town

    @property
    def plz(self) -> str:
        return self.h.address.postcode

    @property
    def y(self) -> float:
        return self.s.y

    @y.setter
    def y(self, value: float) -> None:
        self.s.y = value

    def ago(self, least: int, most: int) -> date:
        return self.as_of - timedelta(days=self.rng.randint(least, most))

    def d(self, day: date) -> str:
        return self.s.date(day)

    def say(self, name: str, truth: object, shown: str | None = None) -> Any:
        """Hold a field ready: its truth, and how {name} is printed. Return the truth."""
        if shown is None:
            shown = self.s.date(truth) if isinstance(truth, date) else str(truth)
        self.known[name] = (truth, shown)
        self.said.add(name)
        return truth

    def money(self, name: str, amount: object, form: str = "{} EUR") -> None:
        self.say(name, cents(amount), form.format(euro(amount)))

    def know(self, **fields: object) -> None:
        """What the page tells without one place: a ticked box, a signature, a list."""
        self.truth |= fields

    def fill(self, text: str) -> tuple[str, dict[str, str]]:
        """Put values in; return the text and what has to be marked in it."""
        marks: dict[str, str] = {}
        text = text.replace("{name}", "{given_names} {family_name}").replace("{names}", "{family_name}, {given_names}")

        def put(found: re.Match[str]) -> str:
            truth, shown = self.known[found[1]]
            self.truth[found[1]] = truth
            marks[found[1]] = shown
            return shown

        filled = _TOKEN.sub(put, text)
        return filled, {name: shown for name, shown in marks.items() if len(shown) > 2 or shown == filled}

    def text(self, x: float, y: float, text: str, *, hand: bool = False, **how: Any) -> float:
        filled, marks = self.fill(text)
        if hand:
            how = {"font": HAND, "size": 14.5, "colour": _BLUE} | how
        return self.s.text(x, y, filled, marks=marks, **how)

    def par(self, text: str, **how: Any) -> None:
        *front, last = text.split("\n")
        for line in front:
            filled, marks = self.fill(line)
            self.s.paragraph(filled, marks=marks, **{**how, "after": 0.0})
        filled, marks = self.fill(last)
        self.s.paragraph(filled, marks=marks, **how)

    def pars(self, *texts: str, **how: Any) -> None:
        for text in texts:
            self.par(text, **how)

    def head(self, text: str, size: float = 13, after: float = 0.7, **how: Any) -> None:
        self.par(text, size=size, bold=True, after=after, **how)

    def clauses(self, clauses: Sequence[tuple[str, Sequence[str]]], *, numbers: bool = True, sign: str = "§ {}") -> None:
        """Numbered clauses with their headings, as contracts have them."""
        for number, (title, texts) in enumerate(clauses, 1):
            self.s.need(18)
            self.head(f"{sign.format(number)} {title}" if numbers else title, size=self.s.style.size + 0.5, after=0.3)
            for text in texts:
                self.par(text, after=0.45, justify=True)

    def pairs(self, rows: Sequence[tuple[str, str]], *, form: str = "tab", x: float | None = None, label: float = 58, wide: float | None = None,
              hand: bool = False, size: float | None = None, columns: int = 2) -> None:  # fmt: skip
        """Label and value as `tab`, `line` (value on a line, caption beneath), `cells` (captioned boxes) or `numbered`."""
        s = self.s
        x = s.style.left if x is None else x
        wide = wide or s.size[0] - s.style.right - x
        size = size or s.style.size
        if form in ("line", "cells"):
            self._cells(rows, form, x, wide / columns, columns, size, hand)
            return
        step = size * 1.55 / MM
        for number, (name, value) in enumerate(rows, 1):
            s.need(step)
            self.y += step
            s.text(x, self.y, f"{number:>2}  {name}" if form == "numbered" else name, size=size)
            for at, line in enumerate(value.split("\n")):
                self.y += step if at else 0
                self.text(x + label, self.y, line, hand=hand, **({} if hand else {"size": size}))
            if form == "numbered":
                s.rule(x, self.y + 1.5, x + wide, self.y + 1.5, thick=0.3, grey=0.6)
                self.y += 1

    def _cells(self, rows: Sequence[tuple[str, str]], form: str, x: float, wide: float, columns: int, size: float, hand: bool) -> None:
        self.y += 1.5
        for start in range(0, len(rows), columns):
            self.s.need(12)
            for at, (name, value) in enumerate(rows[start : start + columns]):
                left = x + at * wide
                if form == "cells":
                    self.s.rect(left, self.y, wide, 11, thick=0.4)
                    self.s.text(left + 1, self.y + 2.9, name, size=6.3)
                    self.text(left + 1.5, self.y + 8.7, value, hand=hand, **({} if hand else {"size": size}))
                else:
                    self.text(left + 1, self.y + 6.3, value, hand=hand, **({} if hand else {"size": size}))
                    self.s.rule(left, self.y + 7.4, left + wide - 5, self.y + 7.4, thick=0.4)
                    self.s.text(left, self.y + 10.4, name, size=6.8)
            self.y += 11 if form == "cells" else 13

    def table(self, widths: Sequence[float], rows: Sequence[Sequence[str]], *, right: Sequence[int] = (), head: bool = True, lines: bool = True,
              x: float | None = None, size: float | None = None, bold: Sequence[int] = (), tall: float = 1.75) -> None:  # fmt: skip
        """A table, whose cells are templates; -1 in `bold` is the last row."""
        s = self.s
        size = size or s.style.size - 1
        x = s.style.left if x is None else x
        high = size * tall / MM
        strong = {at % len(rows) for at in bold}
        for number, row in enumerate(rows):
            s.need(high)
            left = x
            for column, (cell, wide) in enumerate(zip(row, widths, strict=True)):
                if lines:
                    s.rect(left, self.y, wide, high, thick=0.35, fill=(0.92, 0.92, 0.92) if head and number == 0 else None)
                fat = (head and number == 0) or number in strong
                if column in right:
                    self.text(left + wide - 1.2, self.y + high * 0.7, cell, size=size, align="right", bold=fat)
                else:
                    self.text(left + 1.2, self.y + high * 0.7, cell, size=size, bold=fat)
                left += wide
            self.y += high
        self.y += 2

    def ticks(self, options: Sequence[tuple[bool, str]], *, x: float | None = None, pen: bool = True, size: float | None = None, step: float = 6) -> None:
        x = self.s.style.left if x is None else x
        for ticked, text in options:
            self.s.need(step)
            self.y += step
            self.s.tick_box(x, self.y, ticked, pen_mark=pen)
            self.text(x + 5.5, self.y, text, size=size or self.s.style.size)

    def sign(self, *who: str, place: str | None = None, day: str = "{issued_on}", hand: bool = False, signed: bool = True) -> None:
        """Place and date, then a line for each who signs; an empty line for nobody."""
        self.s.need(34)
        self.y += 9
        self.text(self.s.style.left, self.y, f"{place or self.town}, {day}" if day else "", hand=hand)
        self.y += 15
        for at, one in enumerate(who):
            left = self.s.style.left + at * 85
            if signed:
                self.s.scribble(left + 4, self.y - 1, 38, 9)
            self.s.rule(left, self.y, left + 68, self.y, thick=0.4)
            self.s.text(left, self.y + 3.6, one, size=7.5)
        self.y += 9


Drawing = Callable[[Leaf], None]
Maker = Callable[..., Paper]


def layouts_of() -> tuple[dict[str, Maker], Callable[..., Callable[[Drawing], Drawing]]]:
    """Return an empty LAYOUTS and the decorator that enters a drawing under its name."""
    layouts: dict[str, Maker] = {}

    def layout(name: str, *, also: Sequence[str] = (), sheet: tuple[float, float] = A4, **look: object) -> Callable[[Drawing], Drawing]:
        def enter(draw: Drawing) -> Drawing:
            layouts[name] = _maker(name, draw, also, sheet, look)
            return draw

        return enter

    return layouts, layout


def _maker(name: str, draw: Drawing, also: Sequence[str], size: tuple[float, float], look: Mapping[str, object]) -> Maker:
    kind, _, variant = name.partition("__")

    def make(rng: Random, holder: Person, as_of: date, **_: object) -> Paper:
        chosen = style(rng, **({"dates": "dots", "footer": "", "left": 25.0} | dict(look)))
        drawn: list[Leaf] = []

        def on(sheet: Sheet) -> dict[str, object]:
            leaf = Leaf(sheet, holder, as_of)
            drawn.append(leaf)
            draw(leaf)
            if lost := leaf.said - leaf.truth.keys():
                raise ValueError(f"{name} does not print {sorted(lost)}")
            return leaf.truth if kind not in ("unknown", "blank") else {}

        paper = compose(kind, variant, rng, chosen, on, size=size, also=also)
        persons = (holder, *drawn[-1].others)
        return Paper(kind, variant, paper.pdf, paper.pages, paper.fields, paper.boxes, persons, False, tuple(also))

    return make


def child_of(leaf: Leaf, aged: tuple[int, int] = (2, 17)) -> Person:
    """A child of the holder, known to the paper."""
    child = people.relative(leaf.rng, leaf.h, child=True)
    year = leaf.as_of.year - leaf.rng.randint(*aged)
    child = replace(child, birth_date=child.birth_date.replace(year=year, day=min(28, child.birth_date.day)))
    leaf.others.append(child)
    return child
