"""Forms as offices and firms print them: captions inside their cells, tick boxes, lines for signatures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from random import Random

from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

Drawing = Callable[[Sheet, Person, date], dict[str, object]]
"""Draws one paper on the sheet; its lots come from `sheet.rng`."""


def _made(
    kind: str,
    layout: str,
    draw: Drawing,
    look: Mapping[str, object],
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    specimen: bool = False,
) -> Paper:
    return compose(
        kind,
        layout,
        rng,
        style(rng, **look),
        lambda sheet: draw(sheet, holder, as_of),
        persons=[holder],
        specimen=specimen,
    )


def layout(kind: str, name: str, draw: Drawing, **look: object) -> Callable[..., Paper]:
    """Return a maker of one layout; `look` is what the lot may not decide."""
    return partial(_made, kind, name, draw, look)


def cells(
    sheet: Sheet, rows: Sequence[Sequence[tuple[float, str, str, str | None]]], *, tall: float = 10.0
) -> None:
    """Rows of cells (share of the width, caption, value, field): the caption small in the cell, the value below it."""
    left, wide = sheet.style.left, sheet.inner
    for row in rows:
        sheet.need(tall)
        at = left
        for share, caption, value, mark in row:
            sheet.rect(at, sheet.y, wide * share, tall, thick=0.4)
            sheet.text(at + 1, sheet.y + 3, caption, size=6.2, grey=0.15)
            sheet.text(at + 1.5, sheet.y + tall - 1.8, value, size=9.5, mark=mark)
            at += wide * share
        sheet.y += tall


def ticks(sheet: Sheet, choices: Sequence[tuple[bool, str]], *, x: float | None = None) -> None:
    """One tick box a line, with its words behind it."""
    x = sheet.style.left if x is None else x
    for ticked, words in choices:
        sheet.need(6)
        sheet.y += 5.4
        sheet.tick_box(x, sheet.y, ticked)
        sheet.text(x + 5.5, sheet.y, words)


def heading(sheet: Sheet, text: str, *, size: float = 14, centre: bool = False) -> None:
    """A title in bold."""
    sheet.y += 6
    x = sheet.size[0] / 2 if centre else sheet.style.left
    sheet.text(x, sheet.y, text, size=size, bold=True, head=True, align="centre" if centre else "left")
    sheet.y += 4


def signatures(sheet: Sheet, below: Sequence[str], signed: Sequence[bool] | None = None) -> None:
    """Lines for signatures side by side with what is printed below each."""
    sheet.need(24)
    sheet.gap(16)
    step = sheet.inner / max(1, len(below))
    for number, words in enumerate(below):
        x = sheet.style.left + number * step
        if signed is None or signed[number]:
            sheet.scribble(x + 4, sheet.y - 1, min(34, step - 14), 8)
        sheet.rule(x, sheet.y, x + step - 8, sheet.y)
        sheet.text(x, sheet.y + 4, words, size=7.5)
    sheet.gap(8)
