"""Werkzeug (kit): a pen that remembers what it was told, with letterheads, cells and tables of this series."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from samples import people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import A4, HAND, german_date, style, width

from ._numbers import eur

Maker = Callable[..., Paper]
MM = 72 / 25.4
NAMES = "family_name", "given_names"


class Said(str):
    """A printed value that knows its field."""

    field: str


def children(pen: Pen, number: int) -> list[Person]:
    """So many children of the holder, no two of them, nor one and the holder, of one name."""
    found: list[Person] = []
    while len(found) < number:
        child = people.relative(pen.rng, pen.holder, child=True)
        if child.given_names not in {pen.holder.given_names, *(other.given_names for other in found)}:
            found.append(child)
    return found


def pupil(pen: Pen, age: int) -> None:
    """From here on the paper is about a child of this age."""
    child = children(pen, 1)[0]
    pen.holder = replace(child, birth_date=child.birth_date.replace(year=pen.as_of.year - age))


class Pen:
    """Writes on a sheet; a value that is printed through it becomes truth with its place.

    `told` holds the fields. Values that stand in the line drawn next get their box from it.
    """

    def __init__(self, sheet: Sheet, holder: Person, as_of: date) -> None:
        self.sheet, self.holder, self.as_of, self.rng = sheet, holder, as_of, sheet.rng
        self.told: dict[str, object] = {}
        self._new: dict[str, str] = {}
        self.left, self.right = sheet.style.left, sheet.size[0] - sheet.style.right

    def __call__(self, field: str, value: object, printed: str | None = None) -> Said:
        """Tell a field; return it as printed."""
        said = Said(str(value) if printed is None else printed)
        said.field = field
        self.told[field] = value
        self._new[field] = said
        return said

    def day(self, field: str, day: date, form: str | None = None) -> Said:
        """Tell a date, printed in the issuer's form or in this."""
        return self(field, day, german_date(day, form or self.sheet.style.dates))

    def money(self, field: str, amount: float, unit: str = "") -> Said:
        """Tell an amount, printed 1.234,56."""
        return self(field, f"{amount:.2f}", eur(amount) + unit)

    def born(self, form: str | None = None) -> Said:
        """The holder's birth date."""
        return self.day("birth_date", self.holder.birth_date, form)

    def issued(self, day: date, form: str | None = None) -> Said:
        """The day of the paper."""
        return self.day("issued_on", day, form)

    def who(self, form: str = "{given} {family}", *, capitals: bool = False) -> str:
        """The holder's names."""
        dress = people.upper if capitals else str
        family, given = self.holder.family_name, self.holder.given_names
        return form.format(
            family=self("family_name", family, dress(family)), given=self("given_names", given, dress(given))
        )

    def person(self) -> tuple[Said, Said]:
        """Family name and given names apart."""
        return self("family_name", self.holder.family_name), self("given_names", self.holder.given_names)

    def on(self, day: date, form: str | None = None) -> str:
        """A date that is no field."""
        return german_date(day, form or self.sheet.style.dates)

    def ago(self, least: int, most: int) -> date:
        """A day so many days ago."""
        return self.as_of - timedelta(self.rng.randint(least, most))

    def text(self, x: float, y: float, text: str, **how: Any) -> None:
        """One line."""
        if isinstance(text, Said):
            how["mark"] = text.field
            self._new.pop(text.field, None)
        else:
            how["marks"] = {field: said for field, said in self._new.items() if said in text}
            self._new = {field: said for field, said in self._new.items() if said not in text}
        self.sheet.text(x, y, text, **how)

    def para(self, text: str, *, keep: bool = False, **how: Any) -> None:
        """A paragraph from the pen's height on; `keep`: values that do not stand in it wait for the next."""
        self.sheet.paragraph(text, marks=dict(self._new), **how)
        self._new = {
            field: said for field, said in self._new.items() if keep and field not in self.sheet.boxes
        }

    def clauses(self, *clauses: tuple[str, str], head: str = "§ {number} {name}") -> None:
        """Numbered clauses, each with its heading."""
        for number, (name, words) in enumerate(clauses, 1):
            self.gap(1)
            self.sheet.paragraph(head.format(number=number, name=name), bold=True, after=0.1)
            self.para(words, keep=True)
        self._new.clear()

    def lines(self, *texts: str, x: float | None = None, step: float = 5.0, **how: Any) -> None:
        """Short lines, one below the other."""
        for text in texts:
            self.sheet.need(step)
            self.sheet.y += step
            self.text(self.left if x is None else x, self.sheet.y, text, **how)
        self._new.clear()

    def title(self, text: str, *, size: float = 15, align: str = "left", gap: float = 4, **how: Any) -> None:
        """A heading."""
        self.sheet.y += size / MM * 1.2
        x = self.left if align == "left" else self.sheet.size[0] / 2
        self.text(x, self.sheet.y, text, size=size, bold=True, align=align, **how)
        self.sheet.y += gap

    def rows(self, *rows: tuple[str, str], layout: str | None = None, **how: Any) -> None:
        """Label and value in one of the sheet's layouts."""
        told: list[tuple[str, str, str | None]] = []
        for label, value in rows:
            field = value.field if isinstance(value, Said) else self._in(value)
            self._new.pop(field or "", None)
            told.append((label, str(value), field))
        self.sheet.rows(told, layout=layout, **how)
        self._new.clear()

    def _in(self, value: str) -> str | None:
        return next((field for field, said in self._new.items() if len(said) > 2 and said in value), None)

    def cells(
        self, *rows: Sequence[tuple[str, str]], tall: float = 10.5, hand: bool = False, size: float | None = None,
        x: float | None = None, wide: float | None = None, numbered: bool = False,
    ) -> None:  # fmt: skip
        """A form: rows of boxes, a small caption above each value."""
        at_x, number = self.left if x is None else x, 0
        wide = wide or self.right - at_x
        size = size or self.sheet.style.size
        for row in rows:
            self.sheet.need(tall)
            each = wide / len(row)
            for place, (caption, value) in enumerate(row):
                number += 1
                left = at_x + place * each
                self.sheet.rect(left, self.sheet.y, each, tall, thick=0.4)
                head = f"{number}  {caption}" if numbered else caption
                self.sheet.text(left + 1.2, self.sheet.y + 3, head, size=6.5, grey=0.15)
                how: dict[str, Any] = {"font": HAND, "colour": (0.05, 0.1, 0.4)} if hand else {}
                fit = min(1.0, (each - 3) / max(1.0, width(value, self.sheet.font(), size)))
                self.text(
                    left + 1.8,
                    self.sheet.y + tall - 2.6,
                    value,
                    size=size * fit * (1.25 if hand else 1),
                    **how,
                )
            self.sheet.y += tall
        self._new.clear()

    def table(
        self, widths: Sequence[float], *rows: Sequence[str], right: Sequence[int] = (), head: bool = True,
        ruled: str = "grid", size: float | None = None, x: float | None = None, bold_last: bool = False,
    ) -> None:  # fmt: skip
        """A table: `ruled` grid, lines (below each row) or none."""
        size = size or self.sheet.style.size - 0.5
        tall, x0 = size * 1.8 / MM, self.left if x is None else x
        for number, row in enumerate(rows):
            self.sheet.need(tall)
            at, bold = x0, (head and number == 0) or (bold_last and number == len(rows) - 1)
            for place, (cell, wide) in enumerate(zip(row, widths, strict=True)):
                if ruled == "grid":
                    self.sheet.rect(at, self.sheet.y, wide, tall, thick=0.4)
                fit = min(1.0, (wide - 2) / max(0.1, width(cell, self.sheet.font(bold), size)))
                side = "right" if place in right else "left"
                where = at + wide - 1.2 if place in right else at + 1.2
                self.text(where, self.sheet.y + tall * 0.7, cell, size=size * fit, bold=bold, align=side)
                at += wide
            self.sheet.y += tall
            if ruled == "lines":
                self.sheet.rule(x0, self.sheet.y, at, self.sheet.y, thick=0.3)
        self._new.clear()

    def tick(
        self, text: str, ticked: bool, *, x: float | None = None, step: float = 6, pen: bool = True
    ) -> None:
        """A box with what it means; long text is broken."""
        at = self.left if x is None else x
        self.sheet.need(step + 4)
        top = self.sheet.y + step - 1
        self.sheet.tick_box(at, top, ticked, pen_mark=pen)
        before, self.sheet.y = (
            self.sheet.y,
            self.sheet.y + step - 1 - self.sheet.style.size * self.sheet.style.leading / MM,
        )
        self.para(text, x=at + 6, after=0.15)
        self.sheet.y = max(self.sheet.y, before + step)

    def sign(
        self, name: str, *, x: float | None = None, place: str = "", signed: bool = True, line: bool = True
    ) -> None:
        """Place and day, a signature, the name or office below."""
        at = self.left if x is None else x
        self.sheet.need(24)
        if place:
            self.text(at, self.sheet.y + 5, place)
        if signed:
            self.sheet.scribble(at + 3, self.sheet.y + 15.5, 32, 7)
        if line:
            self.sheet.rule(at, self.sheet.y + 15, at + 62, self.sheet.y + 15, thick=0.4)
        self.text(at, self.sheet.y + 19, name, size=8)

    def gap(self, mm: float) -> None:
        """Move down."""
        self.sheet.y += mm


def group() -> tuple[dict[str, Maker], Callable[..., Callable[[Callable[[Pen], None]], Maker]]]:
    """A module's LAYOUTS and the decorator that puts a drawing into it under `<kind>__<variant>`."""
    layouts: dict[str, Maker] = {}

    def layout(
        name: str,
        *,
        also: Sequence[str] = (),
        page: tuple[float, float] = A4,
        specimen: bool = False,
        **look: object,
    ) -> Callable[[Callable[[Pen], None]], Maker]:
        kind, _, variant = name.partition("__")

        def enter(drawing: Callable[[Pen], None]) -> Maker:
            def maker(rng: Random, holder: Person, as_of: date, **_: Any) -> Paper:
                def draw(sheet: Sheet) -> dict[str, object]:
                    pen = Pen(sheet, holder, as_of)
                    drawing(pen)
                    return pen.told

                return compose(
                    kind,
                    variant,
                    rng,
                    style(rng, **look),
                    draw,
                    persons=(holder,),
                    also=also,
                    size=page,
                    specimen=specimen,
                )

            layouts[name] = maker
            return maker

        return enter

    return layouts, layout
