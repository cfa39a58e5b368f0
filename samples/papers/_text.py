"""Papers that are a letter or a sheet with running text: told by their words, drawn in the issuer's look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

Rows = Sequence[tuple[str, str, str | None]]


@dataclass(frozen=True)
class Text:
    """The words of one paper. `title` set: a sheet with a heading; else a letter with `subject`.

    `fields` are those beside the person's; `names_person` tells whether the person is printed with the birth date.
    """

    kind: str
    issuer: letter.Issuer
    subject: str
    body: Sequence[str]
    info: Rows = ()
    rows: Rows = ()
    fields: dict[str, object] = field(default_factory=dict)
    title: str = ""
    closing: str = "Im Auftrag"
    to: Sequence[str] | None = None
    table: tuple[Sequence[float], Sequence[Sequence[str]]] | None = None
    names_person: bool = True
    marks: dict[str, str] = field(default_factory=dict)
    signed: bool = True
    seal: str | None = None
    also: Sequence[str] = ()
    decorate: Callable[[Sheet], None] | None = None
    spaced: bool = False


Writer = Callable[..., Text]


def paper(
    layout: str,
    writer: Writer,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    specimen: bool = False,
    quoted: date | None = None,
    **facts: object,
) -> Paper:
    """Draw what the writer wrote; `quoted` is the day of the decision to which it refers, where it does.

    `facts` are handed on to writers that take them.
    """
    look = style(rng)
    from samples.typesetting import german_date

    more = {"quoted": quoted, **facts} if quoted else facts
    text = writer(rng, holder, as_of, lambda day: german_date(day, look.dates), **more)

    def draw(sheet: Sheet) -> dict[str, object]:
        born = sheet.date(holder.birth_date)
        marks = dict(text.marks)
        if text.names_person:
            marks |= {
                "birth_date": born,
                "family_name": holder.family_name,
                "given_names": holder.given_names,
            }
        if text.title:
            letter.letterhead(sheet, text.issuer)
            if text.info:
                letter.block(sheet, text.info, 44)
                sheet.y = 100 if look.info == "line" else 70
            sheet.gap(6)
            if text.spaced:
                sheet.spaced(sheet.size[0] / 2, sheet.y, text.title, size=14, bold=True, align="centre")
                sheet.gap(6)
            else:
                sheet.paragraph(text.title, bold=True, size=sheet.rng.choice([14, 16, 18]), after=0.5)
            if text.subject:
                sheet.paragraph(text.subject, after=0.7, marks=marks)
        else:
            to = letter.address_lines(holder) if text.to is None else text.to
            letter.opening(sheet, text.issuer, to, text.info, text.subject, marks=marks)
        if text.rows:
            sheet.rows(text.rows)
            sheet.gap(4)
        for part in text.body:
            if part.startswith("- "):
                sheet.paragraph(
                    part[2:], first=sheet.rng.choice(["-", "•"]), hanging=5, after=0.2, marks=marks
                )
            else:
                sheet.paragraph(part, marks=marks)
        if text.table:
            sheet.gap(2)
            sheet.table(text.table[0], text.table[1], lines=look.rows not in ("colon", "left"), marks=marks)
            sheet.gap(3)
        if text.closing:
            letter.closing(
                sheet, letter.officer(sheet.rng), phrase=text.closing, signed=text.signed, seal=text.seal
            )
        if text.decorate:
            text.decorate(sheet)
        fields = {**(holder.truth() if text.names_person else {}), **text.fields}
        return fields

    return compose(text.kind, layout, rng, look, draw, persons=[holder], also=text.also, specimen=specimen)


def recent(rng: Random, as_of: date, most: int = 120, least: int = 3) -> date:
    return people.day_between(rng, as_of - timedelta(days=most), as_of - timedelta(days=least))
