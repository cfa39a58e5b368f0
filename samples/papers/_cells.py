"""Forms of authorities: boxed cells with a small caption over the value, numbered fields, rows of tick boxes, a fax head."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Mapping, Sequence

from samples.draw import Sheet

Cell = tuple[str, str, str | None]


def cells(sheet: Sheet, rows: Sequence[Sequence[Cell]], *, tall: float = 9.5, lines: bool = True) -> None:
    """Rows of cells of equal width, in each a caption and below it the value."""
    left, wide = sheet.style.left, sheet.inner
    for row in rows:
        sheet.need(tall)
        each = wide / len(row)
        for number, (caption, value, mark) in enumerate(row):
            x = left + number * each
            if lines:
                sheet.rect(x, sheet.y, each, tall, thick=0.4)
            sheet.text(x + 1.2, sheet.y + 3, caption, size=6.5, grey=0.3)
            sheet.text(x + 1.2, sheet.y + tall - 1.8, value, size=sheet.style.size - 0.5, mark=mark)
        if not lines:
            sheet.rule(left, sheet.y + tall, left + wide, sheet.y + tall, thick=0.3, grey=0.5)
        sheet.y += tall
    sheet.gap(3)


def captions_below(sheet: Sheet, rows: Sequence[Sequence[Cell]], *, tall: float = 10.5) -> None:
    """Values on a line, the small caption below the line."""
    left, wide = sheet.style.left, sheet.inner
    for row in rows:
        sheet.need(tall)
        each = wide / len(row)
        for number, (caption, value, mark) in enumerate(row):
            x = left + number * each
            sheet.text(x, sheet.y + 4.5, value, size=sheet.style.size - 0.5, mark=mark)
            sheet.rule(x, sheet.y + 5.5, x + each - 4, sheet.y + 5.5, thick=0.3)
            sheet.text(x, sheet.y + 8.2, caption, size=6.5, grey=0.3)
        sheet.y += tall
    sheet.gap(2)


def numbered(sheet: Sheet, fields: Sequence[Cell], *, first: int = 1, label: float = 62) -> None:
    """Numbered fields of a form, label and value side by side over a thin line."""
    for number, (name, value, mark) in enumerate(fields, first):
        sheet.need(7.5)
        sheet.gap(6.8)
        sheet.text(sheet.style.left, sheet.y, f"{number}.", size=sheet.style.size - 1)
        sheet.text(sheet.style.left + 7, sheet.y, name, size=sheet.style.size - 1)
        sheet.text(sheet.style.left + label, sheet.y, value, mark=mark)
        sheet.rule(
            sheet.style.left + label - 1,
            sheet.y + 1.2,
            sheet.style.left + sheet.inner,
            sheet.y + 1.2,
            thick=0.3,
            grey=0.4,
        )
    sheet.gap(4)


def ticks(
    sheet: Sheet,
    choices: Sequence[tuple[str, bool]],
    *,
    marks: Mapping[str, str] | None = None,
    typed: bool = False,
    size: float | None = None,
) -> None:
    """Rows of tick boxes with their words; `typed`: the cross is a letter that the software printed."""
    left = sheet.style.left
    for words, ticked in choices:
        sheet.need(7)
        sheet.gap(2.2)
        top = sheet.y
        if typed:
            sheet.text(left + 0.4, top + 4.6, "X" if ticked else "", size=9, bold=True)
            sheet.rect(left, top + 1.7, 3.4, 3.4, thick=0.5)
        else:
            sheet.tick_box(left, top + 4.6, ticked)
        sheet.paragraph(words, x=left + 7, after=0.0, marks=marks if ticked else None, size=size)
    sheet.gap(4)


def heading(sheet: Sheet, words: str) -> None:
    sheet.need(12)
    sheet.gap(2)
    sheet.paragraph(words, bold=True, after=0.2)
