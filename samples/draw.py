"""Sheets of paper: helpers over reportlab that remember where the value of each field was drawn.

Places are millimetres from the upper left corner; boxes are fractions of the page, as in the report.
"""

# ruff: noqa: E501 - tables of drawing calls and drawn lots read better unbroken

from __future__ import annotations

import io
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

import pypdfium2
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from . import people
from .typesetting import A4, FAMILIES, HAND, HAND_LETTERS, MM, Style, german_date, register, width, wrap

Box = tuple[int, float, float, float, float]


@dataclass
class Sheet:
    """The paper that is being drawn; `y` is the pen's height on the page."""

    rng: Random
    style: Style
    total: int = 1
    size: tuple[float, float] = A4
    page: int = 0
    y: float = 20.0
    bottom: float = 270.0
    boxes: dict[str, Box] = field(default_factory=dict)
    header: Callable[[Sheet], None] | None = None
    specimen: bool = False
    _out: io.BytesIO = field(default_factory=io.BytesIO)

    def __post_init__(self) -> None:
        self.canvas = Canvas(
            self._out, pagesize=(self.size[0] * MM, self.size[1] * MM), invariant=1, pageCompression=1
        )
        self.new_page()

    def font(self, bold: bool = False, head: bool = False) -> str:
        return FAMILIES[self.style.head if head else self.style.body][int(bold)]

    def date(self, day: date) -> str:
        return german_date(day, self.style.dates)

    def new_page(self) -> None:
        if self.page:
            self.canvas.showPage()
        self.page += 1
        self.y = 20.0
        self.text(3.2, 150, "AKTENCHECK-TESTDATEN", size=5, font="LiberationSans-Regular", grey=0.45, turn=90)
        if self.specimen:
            self.watermark(self.rng.choice(["MUSTER", "SPECIMEN", "Muster"]), grey=0.72)
        if self.header and self.page > 1:
            self.header(self)
        if self.style.footer and self.total > 1:
            line = self.style.footer.format(page=self.page, total=self.total)
            self.text(self.size[0] / 2, self.size[1] - 11, line, size=8, align="centre")

    def need(self, height: float) -> None:
        """Turn the page unless `height` mm are left."""
        if self.y + height > self.bottom:
            self.new_page()

    def text(
        self, x: float, y: float, text: str, *, size: float | None = None, font: str | None = None, bold: bool = False, head: bool = False,
        align: str = "left", grey: float = 0.0, colour: tuple[float, float, float] | None = None, turn: float = 0, spacing: float = 0,
        mark: str | None = None, marks: Mapping[str, str] | None = None,
    ) -> float:  # fmt: skip
        """Draw one line with its baseline at y; return the x at its end. `mark` names the field that the line is."""
        size, font = size or self.style.size, register(font or self.font(bold, head))
        if font == HAND:
            text = text.translate(HAND_LETTERS)
        wide = width(text, font, size) + spacing * max(0, len(text) - 1)
        x -= {"left": 0.0, "centre": wide / 2, "right": wide}[align]
        pen = self.canvas
        pen.saveState()
        pen.setFillColorRGB(*(colour or (grey, grey, grey)))
        pen.translate(x * MM, (self.size[1] - y) * MM)
        pen.rotate(turn)
        pen.setFont(font, size)
        pen.drawString(0, 0, text, charSpace=spacing * MM)
        pen.restoreState()
        if mark:
            self.mark(mark, x, y, wide, size)
        for name, value in (marks or {}).items():
            if name not in self.boxes and value in text:
                start = text.index(value)
                self.mark(
                    name,
                    x + width(text[:start], font, size) + spacing * start,
                    y,
                    width(value, font, size) + spacing * len(value),
                    size,
                )
        return x + wide

    def mark(self, name: str, x: float, y: float, wide: float, size: float) -> None:
        tall = size / MM
        self.boxes[name] = (
            self.page, round(x / self.size[0], 4), round((y - 0.78 * tall) / self.size[1], 4),
            round((x + wide) / self.size[0], 4), round((y + 0.22 * tall) / self.size[1], 4),
        )  # fmt: skip

    def spaced(self, x: float, y: float, text: str, **how: object) -> float:
        """Letter-spaced (gesperrt): a real blank between the letters, as typists did it."""
        return self.text(x, y, " ".join(text), **how)  # type: ignore[arg-type]

    @property
    def inner(self) -> float:
        return self.size[0] - self.style.left - self.style.right

    def paragraph(
        self, text: str, *, x: float | None = None, wide: float | None = None, size: float | None = None, bold: bool = False,
        font: str | None = None, after: float = 0.5, hanging: float = 0.0, first: str = "", marks: Mapping[str, str] | None = None,
        justify: bool = False,
    ) -> None:  # fmt: skip
        """Set a paragraph from `y` on; `first` stands before a hanging indent. `after` counts in lines."""
        size = size or self.style.size
        face = register(font or self.font(bold))
        x = self.style.left if x is None else x
        wide = (self.size[0] - self.style.right - x) if wide is None else wide
        step = size * self.style.leading / MM
        lines = wrap(text, face, size, wide - hanging, self.style.hyphens)
        for number, line in enumerate(lines):
            self.need(step)
            self.y += step
            if number == 0 and first:
                self.text(x, self.y, first, size=size, font=face)
            space = 0.0
            if justify and number < len(lines) - 1 and " " in line:
                gap = wide - hanging - width(line, face, size)
                space = gap / line.count(" ") if gap < 25 else 0.0
            if space > 0.05:
                self._justified(x + hanging, line, face, size, space, marks)
            else:
                self.text(x + hanging, self.y, line, size=size, font=face, marks=marks)
        self.y += step * after

    def _justified(
        self, x: float, line: str, face: str, size: float, space: float, marks: Mapping[str, str] | None
    ) -> None:
        """One text run with stretched word gaps, so that the text layer keeps the line whole."""
        pen = self.canvas
        pen.saveState()
        run = pen.beginText(x * MM, (self.size[1] - self.y) * MM)
        run.setFont(face, size)
        blank = width(" ", face, size) + space
        for word in line.split(" "):
            run.textOut(word)
            run.moveCursor((width(word, face, size) + blank) * MM, 0)
        pen.drawText(run)
        pen.restoreState()
        for name, value in (marks or {}).items():
            if name not in self.boxes and value in line:
                before = line[: line.index(value)]
                self.mark(
                    name,
                    x + width(before, face, size) + space * before.count(" "),
                    self.y,
                    width(value, face, size) + space * value.count(" "),
                    size,
                )

    def gap(self, mm: float) -> None:
        self.y += mm

    def rule(self, x0: float, y0: float, x1: float, y1: float, *, thick: float = 0.5, grey: float = 0.0, dash: bool = False,
             colour: tuple[float, float, float] | None = None) -> None:  # fmt: skip
        pen = self.canvas
        pen.saveState()
        pen.setStrokeColorRGB(*(colour or (grey, grey, grey)))
        pen.setLineWidth(thick)
        if dash:
            pen.setDash(0.5, 1.5)
        pen.line(x0 * MM, (self.size[1] - y0) * MM, x1 * MM, (self.size[1] - y1) * MM)
        pen.restoreState()

    def rect(self, x: float, y: float, wide: float, tall: float, *, fill: tuple[float, float, float] | None = None, thick: float = 0.5,
             stroke: tuple[float, float, float] | None = (0, 0, 0), radius: float = 0) -> None:  # fmt: skip
        pen = self.canvas
        pen.saveState()
        pen.setLineWidth(thick)
        if stroke:
            pen.setStrokeColorRGB(*stroke)
        if fill:
            pen.setFillColorRGB(*fill)
        pen.roundRect(
            x * MM,
            (self.size[1] - y - tall) * MM,
            wide * MM,
            tall * MM,
            radius * MM,
            stroke=int(stroke is not None),
            fill=int(fill is not None),
        )
        pen.restoreState()

    def tick_box(self, x: float, y: float, ticked: bool, *, edge: float = 3.2, pen_mark: bool = True) -> None:
        """A tick box with its lower edge at the baseline y."""
        self.rect(x, y - edge + 0.4, edge, edge, thick=0.6)
        if ticked and pen_mark:
            self.rule(x + 0.5, y - edge + 0.9, x + edge - 0.5, y - 0.1, thick=1.1)
            self.rule(x + 0.5, y - 0.1, x + edge - 0.5, y - edge + 0.9, thick=1.1)
        elif ticked:
            self.scribble(x, y, edge, edge)

    def picture(self, image: Image.Image, x: float, y: float, wide: float, tall: float) -> None:
        self.canvas.drawImage(
            ImageReader(image), x * MM, (self.size[1] - y - tall) * MM, wide * MM, tall * MM
        )

    def guilloche(
        self,
        x: float,
        y: float,
        wide: float,
        tall: float,
        colour: tuple[float, float, float],
        lines: int = 14,
    ) -> None:
        """Security print: bundles of thin waves."""
        pen, rng = self.canvas, self.rng
        pen.saveState()
        clip = pen.beginPath()
        clip.rect(x * MM, (self.size[1] - y - tall) * MM, wide * MM, tall * MM)
        pen.clipPath(clip, stroke=0)
        pen.setStrokeColorRGB(*colour)
        pen.setLineWidth(0.3)
        swing, waves = rng.uniform(2, 6), rng.uniform(1.5, 4)
        for number in range(lines):
            path = pen.beginPath()
            base = y + tall * (number + 0.5) / lines
            for step in range(41):
                px = x + wide * step / 40
                py = base + swing * math.sin(waves * 2 * math.pi * step / 40 + number * 0.45)
                (path.moveTo if step == 0 else path.lineTo)(px * MM, (self.size[1] - py) * MM)
            pen.drawPath(path)
        pen.restoreState()

    def scribble(
        self,
        x: float,
        y: float,
        wide: float,
        tall: float,
        colour: tuple[float, float, float] = (0.05, 0.1, 0.45),
    ) -> None:
        """A signature: a pen's track from left to right, lower edge at y."""
        pen, rng = self.canvas, self.rng
        pen.saveState()
        pen.setStrokeColorRGB(*colour)
        pen.setLineWidth(rng.uniform(0.8, 1.5))
        pen.setLineCap(1)
        path = pen.beginPath()
        strokes = max(3, int(wide / 4))
        at = (x, y - tall * rng.random())
        path.moveTo(at[0] * MM, (self.size[1] - at[1]) * MM)
        for number in range(1, strokes + 1):
            to = (x + wide * number / strokes + rng.uniform(-2, 1), y - tall * rng.random() ** 1.5)
            c1 = (at[0] + rng.uniform(-3, 5), at[1] + rng.uniform(-tall, tall))
            c2 = (to[0] + rng.uniform(-5, 2), to[1] + rng.uniform(-tall, tall))
            path.curveTo(*(v for p in (c1, c2, to) for v in (p[0] * MM, (self.size[1] - p[1]) * MM)))
            at = to
        pen.drawPath(path)
        pen.restoreState()

    def stamp(self, x: float, y: float, lines: Sequence[str], *, round_: bool = False, colour: tuple[float, float, float] = (0.1, 0.15, 0.5),
              turn: float | None = None, size: float = 8, marks: Mapping[str, str] | None = None) -> None:  # fmt: skip
        """A rubber stamp with its middle at (x, y)."""
        pen = self.canvas
        turn = self.rng.uniform(-6, 6) if turn is None else turn
        pen.saveState()
        pen.translate(x * MM, (self.size[1] - y) * MM)
        pen.rotate(turn)
        pen.setStrokeColorRGB(*colour)
        pen.setFillColorRGB(*colour)
        pen.setLineWidth(1.1)
        face = register("LiberationSans-Bold")
        wide = max(width(line, face, size) for line in lines) * MM
        tall = len(lines) * size * 1.25
        if round_:
            pen.circle(0, 0, max(wide, tall) * 0.62 + 6)
            pen.setLineWidth(0.4)
            pen.circle(0, 0, max(wide, tall) * 0.62 + 2)
        else:
            pen.rect(-wide / 2 - 5, -tall / 2 - 4, wide + 10, tall + 6)
        for number, line in enumerate(lines):
            pen.setFont(face, size)
            pen.drawCentredString(0, tall / 2 - size * (0.95 + 1.25 * number), line)
            for name, value in (marks or {}).items():
                if value in line:
                    self.mark(
                        name,
                        x - wide / MM / 2,
                        y - (tall / 2 - size * (0.95 + 1.25 * number)) / MM,
                        wide / MM,
                        size,
                    )
        pen.restoreState()

    def watermark(self, text: str, grey: float = 0.86, size: float = 70) -> None:
        self.text(45, 210, text, size=size, font="LiberationSans-Bold", grey=grey, turn=50)

    def rows(self, rows: Sequence[tuple[str, str, str | None]], *, layout: str | None = None, x: float | None = None, label: float = 52,
             wide: float | None = None, hand: bool = False, size: float | None = None) -> None:  # fmt: skip
        """Rows of (label, value, field or None) in one of ROW_LAYOUTS. A value may have several lines."""
        layout = layout or self.style.rows
        x = self.style.left if x is None else x
        wide = wide or (self.size[0] - self.style.right - x)
        size = size or self.style.size
        step = size * 1.5 / MM
        label = max(label, max((width(name, self.font(True), size) for name, _, _ in rows), default=0) + 5)
        if layout == "above":
            self._rows_above(rows, x, wide, size, hand)
            return
        for name, value, mark in rows:
            lines = value.split("\n")
            tall = step * len(lines) + (1.6 if layout in ("grid", "sentence_box") else 0)
            self.need(tall)
            self.y += step
            if layout in ("grid", "sentence_box"):
                self.rect(x, self.y - step + 0.9, wide, tall, thick=0.4)
                if layout == "grid":
                    self.rule(
                        x + label, self.y - step + 0.9, x + label, self.y - step + 0.9 + tall, thick=0.4
                    )
            match layout:
                case "right":
                    self.text(x + label - 4, self.y, name, size=size - 1, align="right")
                case "dotted":
                    self.text(x, self.y, name, size=size)
                    self.rule(x + label, self.y + 0.8, x + wide, self.y + 0.8, dash=True)
                case "left":
                    self.text(x, self.y, name, size=size, bold=True)
                case "grid" | "sentence_box":
                    self.text(x + 1.2, self.y + 0.4, name, size=size - 1.2)
                case _:
                    self.text(x, self.y, f"{name}:", size=size)
            for number, line in enumerate(lines):
                self.y += step if number else 0
                extra = 1.2 if layout in ("grid", "sentence_box") else 0
                self._value(
                    x + label + extra,
                    self.y + (0.4 if extra else 0),
                    line,
                    mark if number == 0 else None,
                    size,
                    hand,
                )
            self.y += 1.6 if layout in ("grid", "sentence_box") else 0

    def _value(self, x: float, y: float, line: str, mark: str | None, size: float, hand: bool) -> None:
        if hand:
            self.text(x, y, line, font=HAND, size=size * 1.25, colour=(0.05, 0.1, 0.4), mark=mark)
        else:
            self.text(x, y, line, size=size, mark=mark)

    def _rows_above(
        self, rows: Sequence[tuple[str, str, str | None]], x: float, wide: float, size: float, hand: bool
    ) -> None:
        """Small label above its value, two columns."""
        half = wide / 2
        for number in range(0, len(rows), 2):
            self.need(12)
            deepest = 0.0
            for column, (name, value, mark) in enumerate(rows[number : number + 2]):
                self.text(x + column * half, self.y + 3, name, size=size * 0.68, grey=0.25)
                for at, line in enumerate(value.split("\n")):
                    self._value(
                        x + column * half, self.y + 7.6 + at * 5, line, mark if at == 0 else None, size, hand
                    )
                    deepest = max(deepest, 7.6 + at * 5)
            self.y += deepest + 2.8
            self.rule(x, self.y - 1.2, x + wide, self.y - 1.2, thick=0.3, grey=0.5)

    def table(self, widths: Sequence[float], rows: Sequence[Sequence[str]], *, x: float | None = None, lines: bool = True, head: bool = True,
              size: float | None = None, marks: Mapping[str, str] | None = None, right: Sequence[int] = ()) -> None:  # fmt: skip
        x = self.style.left if x is None else x
        size = size or self.style.size - 0.5
        tall = size * 1.75 / MM
        for number, row in enumerate(rows):
            self.need(tall)
            at = x
            if lines:
                self.rect(
                    x,
                    self.y,
                    sum(widths),
                    tall,
                    thick=0.4,
                    fill=(0.9, 0.9, 0.9) if head and number == 0 else None,
                )
            for column, (cell, wide) in enumerate(zip(row, widths, strict=True)):
                if lines and column:
                    self.rule(at, self.y, at, self.y + tall, thick=0.4)
                where = at + wide - 1.5 if column in right else at + 1.5
                fit = (wide - 2.5) / max(0.1, width(cell, self.font(head and number == 0), size))
                self.text(
                    where,
                    self.y + tall * 0.68,
                    cell,
                    size=size * min(1.0, fit),
                    bold=head and number == 0,
                    marks=marks,
                    align="right" if column in right else "left",
                )
                at += wide
            self.y += tall

    def pdf(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        return self._out.getvalue()


@dataclass(frozen=True)
class Paper:
    """One made document: its PDF (or a picture, for a photo file) and what is true of it.

    `fields` hold only what the paper prints. `specimen`: it says MUSTER. `also`: kinds that a fair reader may name too.
    `dpi` stands for pictures only.
    """

    kind: str
    layout: str
    pdf: bytes = b""
    pages: int = 1
    fields: Mapping[str, object] = field(default_factory=dict)
    boxes: Mapping[str, Box] = field(default_factory=dict)
    persons: Sequence[people.Person] = ()
    specimen: bool = False
    also: Sequence[str] = ()
    image: Image.Image | None = None
    dpi: int = 600


Drawing = Callable[[Sheet], dict[str, object]]


def compose(kind: str, layout: str, rng: Random, look: Style, draw: Drawing, *, persons: Sequence[people.Person] = (), also: Sequence[str] = (),
            specimen: bool = False, size: tuple[float, float] = A4) -> Paper:  # fmt: skip
    """Draw twice: the first time counts the pages for "Seite 1 von 3". `draw` returns the fields."""
    seed, total = rng.randrange(2**32), 1
    for _ in range(2):
        sheet = Sheet(Random(seed), look, total=total, size=size, specimen=specimen)
        fields = draw(sheet)
        data, total = sheet.pdf(), sheet.page
        if total == 1:
            break
    boxes = {name: box for name, box in sheet.boxes.items() if name in fields}
    return Paper(kind, layout, data, total, fields, boxes, tuple(persons), specimen, tuple(also))


def without_first_page(paper: Paper) -> Paper:
    """The same paper after its first page was lost; only fields with a place on the other pages are left."""
    out = io.BytesIO()
    with pypdfium2.PdfDocument(paper.pdf) as whole, pypdfium2.PdfDocument.new() as rest:
        rest.import_pages(whole, list(range(1, paper.pages)))
        rest.save(out)
    boxes = {name: (box[0] - 1, *box[1:]) for name, box in paper.boxes.items() if box[0] > 1}
    fields = {name: value for name, value in paper.fields.items() if name in boxes}
    also = ["unknown", *paper.also]
    return replace(paper, pdf=out.getvalue(), pages=paper.pages - 1, boxes=boxes, fields=fields, also=also)
