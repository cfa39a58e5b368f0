"""Bogen: the sheet of this series, its ways to set label and value, and what was printed of each field.

`{name}` stands for a value that becomes truth by being drawn (as in the third series), `[word]` for one that does not:
the holder's town, forms of address, an official's name.
"""

# ruff: noqa: E501 - drawing calls stand unbroken
# fmt: off

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

from samples import people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import A4, MONTHS, style, width
from samples.unseen.third._leaf import Leaf, euro

from ._namen import german, street, surname

_FREE = re.compile(r"\[([a-z_]+)\]")


@dataclass(frozen=True)
class Printed(Paper):
    """A paper that also tells how each field is printed, and the role of each of its persons."""

    shown: Mapping[str, str] = field(default_factory=dict)
    roles: Sequence[str] = ()


def long(day: date) -> str:
    """3. März 2026."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def month_of(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


class Bogen(Leaf):
    """The third series' sheet with words that are no field, and with more ways to set a form."""

    def __init__(self, sheet: Sheet, holder: Person, as_of: date) -> None:
        super().__init__(sheet, holder, as_of)
        female = holder.sex == "F"
        self.roles: list[str] = []
        self.free: dict[str, str] = {
            "town": self.town, "plz": self.plz, "street": holder.address.street, "place": holder.birth_place, "state": holder.state,
            "herr": holder.salutation, "herrn": "Frau" if female else "Herrn", "er": "sie" if female else "er", "ihm": "ihr" if female else "ihm",
            "sein": "ihr" if female else "sein", "seine": "ihre" if female else "seine", "in": "in" if female else "", "r": "" if female else "r",
            "der": "die" if female else "der", "den": "die" if female else "den", "dem": "der" if female else "dem", "e": "e" if female else "er",
            "des": "der" if female else "des", "azr": holder.azr_number,
            "clerk": german(self.rng), "chief": german(self.rng), "sur": surname(self.rng), "lane": street(self.rng),
        }  # fmt: skip

    def let(self, **words: object) -> None:
        """Words that texts name in square brackets and that are no field."""
        self.free |= {name: str(word) for name, word in words.items()}

    def other(self, who: Person, role: str) -> Person:
        """Somebody else whom the paper names."""
        self.others.append(who)
        self.roles.append(role)
        return who

    def fill(self, text: str) -> tuple[str, dict[str, str]]:
        return super().fill(_FREE.sub(lambda found: self.free[found[1]], text))

    def plain(self, x: float, y: float, text: str, **how: object) -> float:
        """A line in which only square brackets count."""
        return self.s.text(x, y, _FREE.sub(lambda found: self.free[found[1]], text), **how)  # type: ignore[arg-type]

    def column(self, x: float, wide: float, top: float, texts: Sequence[str], **how: object) -> float:
        """Paragraphs in a column from `top` on; the lower end. The pen comes back to where it was."""
        self.y, kept = top, self.y
        self.pars(*texts, x=x, wide=wide, **how)
        self.y, end = kept, self.y
        return end

    def flush(self, rows: Sequence[tuple[str, str]], *, edge: float = 78, size: float | None = None, step: float = 6.2, bold: bool = False) -> None:
        """Labels flush right against `edge`, values right of it; no colon."""
        size = size or self.s.style.size
        for name, value in rows:
            self.s.need(step)
            self.y += step
            self.plain(edge - 3, self.y, name, size=size - 1.2, align="right", grey=0.25)
            for at, line in enumerate(value.split("\n")):
                self.y += step * 0.8 if at else 0
                self.text(edge, self.y, line, size=size, bold=bold)

    def leaders(self, rows: Sequence[tuple[str, str]], *, edge: float = 190, x: float | None = None, size: float | None = None) -> None:
        """Label ........ value, the value flush right."""
        size = size or self.s.style.size
        x = self.s.style.left if x is None else x
        face = self.s.font()
        for name, value in rows:
            self.s.need(6)
            self.y += 5.6
            end = self.plain(x, self.y, name, size=size)
            filled, _ = self.fill(value)
            room = edge - width(filled, face, size) - 2 - end - 2
            dot = width(".", face, size)
            self.s.text(end + 2, self.y, "." * max(0, int(room / dot)), size=size, grey=0.5)
            self.text(edge, self.y, value, size=size, align="right")

    def beneath(self, rows: Sequence[tuple[str, str]], *, columns: int = 2, x: float | None = None, wide: float | None = None, size: float | None = None,
                hand: bool = False, caption: float = 6.4) -> None:  # fmt: skip
        """Values with their small labels under them, no lines and boxes."""
        size = size or self.s.style.size
        x = self.s.style.left if x is None else x
        wide = (wide or self.s.size[0] - self.s.style.right - x) / columns
        for start in range(0, len(rows), columns):
            self.s.need(11)
            for at, (name, value) in enumerate(rows[start : start + columns]):
                self.text(x + at * wide, self.y + 6, value, hand=hand, **({} if hand else {"size": size}))
                self.plain(x + at * wide, self.y + 9.2, name, size=caption, grey=0.3)
            self.y += 11.4

    def boxes(self, rows: Sequence[tuple[str, str, float]], *, first: int = 1, tall: float = 10.5, hand: bool = False, size: float | None = None, numbers: bool = True,
              x: float | None = None, wide: float | None = None) -> int:  # fmt: skip
        """Numbered boxes side by side; each row's last item is its share of the line's width. Return the next number."""
        x = self.s.style.left if x is None else x
        wide = wide or self.s.size[0] - self.s.style.right - x
        size = size or self.s.style.size
        share = 0.0
        for number, (name, value, part) in enumerate(rows, first):
            if share == 0:
                self.s.need(tall)
            left = x + share * wide
            self.s.rect(left, self.y, part * wide, tall, thick=0.4)
            self.plain(left + 1, self.y + 2.7, f"{number} {name}" if numbers else name, size=5.9)
            self.text(left + 2, self.y + tall - 2.2, value, hand=hand, **({} if hand else {"size": size}))
            share += part
            if share > 0.99:
                self.y += tall
                share = 0.0
        self.y += tall if share else 0
        return first + len(rows)

    def after_value(self, rows: Sequence[tuple[str, str]], *, label: float = 110, size: float | None = None, step: float = 6.4) -> None:
        """The value stands first, its label at the right in small type."""
        size = size or self.s.style.size
        for name, value in rows:
            self.s.need(step)
            self.y += step
            self.text(self.s.style.left, self.y, value, size=size)
            self.plain(label, self.y, name, size=size - 2, grey=0.35)

    def bare(self, columns: Sequence[float], rows: Sequence[Sequence[str]], *, right: Sequence[int] = (), size: float | None = None, step: float = 4.8,
             bold: Sequence[int] = (), under: bool = True) -> None:  # fmt: skip
        """A table without lines; `columns` are the places of the columns (the right edge of those in `right`)."""
        size = size or self.s.style.size - 1
        strong = {at % len(rows) for at in bold}
        for number, row in enumerate(rows):
            self.s.need(step)
            self.y += step
            for at, (place, cell) in enumerate(zip(columns, row, strict=True)):
                if cell:
                    self.text(place, self.y, cell, size=size, align="right" if at in right else "left", bold=number in strong)
            if number == 0 and under:
                self.s.rule(self.s.style.left, self.y + 1.4, self.s.size[0] - self.s.style.right, self.y + 1.4, thick=0.4)
                self.y += 1.8
        self.y += 2


Drawing = Callable[[Bogen], None]
Maker = Callable[..., Printed]


def layouts_of() -> tuple[dict[str, Maker], Callable[..., Callable[[Drawing], Drawing]]]:
    """Return an empty LAYOUTS and the decorator that enters a drawing under its name."""
    layouts: dict[str, Maker] = {}

    def layout(name: str, *, also: Sequence[str] = (), sheet: tuple[float, float] = A4, **look: object) -> Callable[[Drawing], Drawing]:
        def enter(draw: Drawing) -> Drawing:
            if name in layouts:
                raise ValueError(f"two layouts are called {name}")
            layouts[name] = _maker(name, draw, also, sheet, look)
            return draw

        return enter

    return layouts, layout


def _maker(name: str, draw: Drawing, also: Sequence[str], size: tuple[float, float], look: Mapping[str, object]) -> Maker:
    kind, _, variant = name.partition("__")

    def make(rng: Random, holder: Person, as_of: date, **_: object) -> Printed:
        chosen = style(rng, **({"dates": "dots", "footer": "", "left": 25.0, "right": 20.0} | dict(look)))
        drawn: list[Bogen] = []

        def on(sheet: Sheet) -> dict[str, object]:
            sheet.bottom = sheet.size[1] - 25
            bogen = Bogen(sheet, holder, as_of)
            drawn.append(bogen)
            draw(bogen)
            if lost := bogen.said - bogen.truth.keys():
                raise ValueError(f"{name} does not print {sorted(lost)}")
            return bogen.truth if kind not in ("unknown", "blank") else {}

        paper = compose(kind, variant, rng, chosen, on, size=size, also=also)
        last = drawn[-1]
        shown = {one: last.known[one][1] for one in paper.fields if one in last.known and one in last.truth and last.known[one][0] == last.truth[one]}
        named = "family_name" in last.truth or "given_names" in last.truth
        persons, roles = ((last.h, *last.others), ("holder", *last.roles)) if named else (tuple(last.others), tuple(last.roles))
        return Printed(kind, variant, paper.pdf, paper.pages, paper.fields, paper.boxes, persons, False, tuple(also), shown=shown, roles=roles)

    return make


def child(p: Bogen, aged: tuple[int, int] = (2, 16), role: str = "child") -> Person:
    """A child of the holder, whom the paper names."""
    one = people.relative(p.rng, p.h, child=True)
    while one.given_names in [other.given_names for other in p.others]:
        one = people.relative(p.rng, p.h, child=True)
    born = one.birth_date.replace(year=p.as_of.year - p.rng.randint(*aged), day=min(28, one.birth_date.day))
    return p.other(replace(one, birth_date=born), role)


def spouse(p: Bogen) -> Person:
    return p.other(people.relative(p.rng, p.h), "spouse")


__all__ = ["Bogen", "Printed", "child", "euro", "layouts_of", "long", "month_of", "spouse"]
