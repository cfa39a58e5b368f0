"""Drawing kit (Werkzeug) of the unseen papers: running text, rows, grids and signatures written down in short.

A field's place is marked inside the text: `geboren am «birth_date:12.03.1990»` draws the date and marks it.
Places are millimetres from the upper left corner.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from random import Random
from typing import Any

from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import A4, HAND, HAND_LETTERS, MM, Style, width, wrap

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


Spans = list[tuple[str, int, int]]


def marked(text: str) -> tuple[str, Spans]:
    """Return the text as printed, blanks single, and where in it the values to mark stand: (field, start, end)."""
    plain, spans, at = "", [], 0
    text = " ".join(text.split())
    for found in _MARK.finditer(text):
        plain += text[at : found.start()]
        spans.append((found[1], len(plain), len(plain) + len(found[2])))
        plain, at = plain + found[2], found.end()
    return plain + text[at:], [span for span in spans if span[1] < span[2]]


def _mark(
    s: Sheet,
    spans: Spans,
    line: str,
    offset: int,
    x: float,
    y: float,
    face: str,
    size: float,
    gap: float = 0.0,
) -> None:
    """Mark the values that stand whole in `line`, which begins at `offset` of its paragraph; the first place wins."""
    for name, start, end in spans:
        start, end = start - offset, end - offset
        if name in s.boxes or start < 0 or end > len(line):
            continue
        left = x + width(line[:start], face, size) + gap * line[:start].count(" ")
        s.mark(name, left, y, width(line[start:end], face, size) + gap * line[start:end].count(" "), size)


def put(
    s: Sheet, x: float, y: float, text: str, *, hand: bool = False, size: float | None = None, bold: bool = False,
    align: str = "left",
) -> None:  # fmt: skip
    """One line with its marks, printed or by hand; `x` is its left end, its middle or its right end."""
    plain, spans = marked(text)
    face, size = s.font(bold), size or s.style.size
    if hand:
        face, size, plain = HAND, size * 1.3, plain.translate(HAND_LETTERS)
    wide = width(plain, face, size)
    x -= {"left": 0.0, "centre": wide / 2, "right": wide}[align]
    s.text(x, y, plain, font=face, size=size, colour=INK if hand else None)
    _mark(s, spans, plain, 0, x, y, face, size)


def _set(
    s: Sheet, text: str, x: float, wide: float, size: float, *, bold: bool, hanging: float, first: str,
    centred: bool, justify: bool,
) -> None:  # fmt: skip
    """Set one paragraph from `s.y` on."""
    plain, spans = marked(text)
    face, step, offset = s.font(bold), size * s.style.leading / MM, 0
    lines = wrap(plain, face, size, wide - hanging, False)
    for number, line in enumerate(lines):
        s.need(step)
        s.y += step
        if first and number == 0:
            s.text(x, s.y, first, size=size, font=face)
        spare = wide - hanging - width(line, face, size)
        gap = spare / max(1, line.count(" ")) if justify and number < len(lines) - 1 and spare < 25 else 0.0
        left = x + hanging + (spare / 2 if centred else 0.0)
        at = left
        for word in line.split(" ") if gap else [line]:
            at = s.text(at, s.y, word, size=size, font=face) + width(" ", face, size) + gap
        _mark(s, spans, line, offset, left, s.y, face, size, gap)
        offset += len(line) + 1


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
    """Paragraphs parted by blank lines. First signs: `#` bold, `=` title, `>` centred, `~` small, `!` no gap below."""
    size = size or s.style.size
    left = s.style.left if x is None else x
    wide = wide or s.size[0] - s.style.right - left
    for part in re.split(r"\n\s*\n", text.strip()):
        words = " ".join(part.split())
        sign, words = (words[0], words[1:].strip()) if words[0] in "#=>~!" else ("", words)
        big = size * 1.5 if sign == "=" else size - 2 if sign == "~" else size
        item = None if sign in ("=", ">") else _HANGING.match(words)
        _set(
            s, words[item.end() :] if item else words, left, wide, big, bold=sign in ("#", "="),
            hanging=8.0 if item else 0.0, first=item.group(1) if item else "", centred=sign in ("=", ">"),
            justify=justify and not sign,
        )  # fmt: skip
        s.y += big * s.style.leading / MM * (0.05 if sign == "!" else after)


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
            fit = min(1.0, (across - 2.0) / max(0.1, width(marked(cell)[0], s.font(strong), size)))
            where = at + across - 1.2 if column in right else at + 1.2
            align = "right" if column in right else "left"
            by_hand = hand and number > 0
            put(s, where, s.y + tall * 0.7, cell, size=size * fit, bold=strong, hand=by_hand, align=align)
            at += across
        s.y += tall
        if lines == "rows":
            s.rule(x, s.y, x + sum(widths), s.y, thick=0.3, grey=0.3)


def ticks(
    s: Sheet, text: str, *, x: float | None = None, size: float | None = None, pen: bool = False
) -> None:
    """Tick boxes, one a line: `x text` is ticked, `o text` is not."""
    x = s.style.left if x is None else x
    size = size or s.style.size
    for line in text.strip().splitlines():
        state, words = line.strip()[0], line.strip()[1:].strip()
        s.need(size / MM * 1.6)
        s.y += size / MM * 1.6
        s.tick_box(x, s.y, state == "x", pen_mark=not pen)
        put(s, x + 5.5, s.y, words, size=size)
