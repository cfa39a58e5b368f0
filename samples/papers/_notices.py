"""Notices on benefits: a letter of an authority or fund whose parts (text, rows, tables) come in the order of the paper."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import german_date, style

from ._benefits import dear
from ._text import Rows

APPEAL = (
    "Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch erhoben werden. Der Widerspruch ist schriftlich oder zur Niederschrift bei der oben genannten Stelle einzulegen.",
    "Sie können gegen diesen Bescheid innerhalb eines Monats nach seiner Bekanntgabe Widerspruch einlegen.",
)


@dataclass(frozen=True)
class Table:
    """A table: shares of the width of its columns, its rows (the first is the head)."""

    widths: Sequence[float]
    rows: Sequence[Sequence[str]]
    right: Sequence[int] = ()
    lines: bool | None = None
    head: bool = True


@dataclass(frozen=True)
class Block:
    """Rows of label and value with the field that each value is."""

    rows: Rows
    layout: str | None = None


@dataclass(frozen=True)
class Heading:
    """A heading inside the paper ("Begründung")."""

    text: str


Part = str | Table | Block | Heading


@dataclass(frozen=True)
class Notice:
    """The words of one notice.

    `fields` are those beside the addressee's name and the day of issue; `marks` are the printed words of fields in running text
    and tables. `title`: a large heading over the text in place of a subject. `salutation` None: there is none.
    """

    kind: str
    issuer: letter.Issuer
    subject: str
    parts: Sequence[Part]
    fields: dict[str, object] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    info: Rows = ()
    persons: Sequence[Person] = ()
    title: str = ""
    appeal: bool = True
    salutation: bool = True
    closing: str = "Im Auftrag"
    signed: bool = False
    date_label: str = "Datum"
    names: bool = True
    also: Sequence[str] = ()


Say = Callable[[date], str]
Writer = Callable[[Random, Person, date, Say], Notice]


def day_of_issue(rng: Random, as_of: date, most: int = 120, least: int = 5) -> date:
    return people.day_between(rng, as_of - timedelta(days=most), as_of - timedelta(days=least))


def office(
    rng: Random, names: str, units: str, logos: Sequence[str] = ("shield", "bars", "circle", "none")
) -> letter.Issuer:
    """An issuer by lot: names with {} for the town, units, each parted by a stroke."""
    place = people.town(rng)
    return letter.Issuer(
        rng.choice(names.split("|")).format(place),
        rng.choice(units.split("|")),
        str(people.address(rng, place)),
        place,
        rng.choice(list(logos)),
    )


def paper(
    layout: str,
    writer: Callable[..., Notice],
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    specimen: bool = False,
    **options: object,
) -> Paper:
    """Draw what the writer wrote. `options` are handed on to the writer."""
    look = style(rng)
    issued = day_of_issue(rng, as_of)
    notice = writer(rng, holder, issued, lambda day: german_date(day, look.dates), **options)

    def draw(sheet: Sheet) -> dict[str, object]:
        printed = sheet.date(issued)
        info: Rows = [*notice.info, (notice.date_label, printed, "issued_on")]
        letter.opening(
            sheet, notice.issuer, letter.address_lines(holder), info, "" if notice.title else notice.subject
        )
        if notice.title:
            sheet.paragraph(notice.title, bold=True, size=sheet.rng.choice([13, 14, 16]), after=0.4)
            if notice.subject:
                sheet.paragraph(notice.subject, bold=sheet.rng.random() < 0.5, after=0.7)
        if notice.salutation:
            sheet.paragraph(dear(holder))
        for part in notice.parts:
            _draw(sheet, part, notice.marks)
        if notice.appeal:
            sheet.paragraph("Rechtsbehelfsbelehrung", bold=True, after=0.1)
            sheet.paragraph(sheet.rng.choice(APPEAL))
        if notice.closing:
            letter.closing(sheet, letter.officer(sheet.rng), phrase=notice.closing, signed=notice.signed)
        named = {"family_name": holder.family_name, "given_names": holder.given_names} if notice.names else {}
        return {**named, "issued_on": issued, **notice.fields} if notice.names else dict(notice.fields)

    return compose(
        notice.kind,
        layout,
        rng,
        look,
        draw,
        persons=[holder, *notice.persons],
        specimen=specimen,
        also=notice.also,
    )


def _draw(sheet: Sheet, part: Part, marks: dict[str, str]) -> None:
    match part:
        case str():
            sheet.paragraph(part, marks=marks)
        case Heading():
            sheet.paragraph(part.text, bold=True, after=0.2)
        case Block():
            sheet.rows(part.rows, layout=part.layout)
            sheet.gap(4)
        case Table():
            wide = sheet.inner
            lines = sheet.rng.random() < 0.6 if part.lines is None else part.lines
            sheet.table(
                [share * wide for share in part.widths],
                part.rows,
                right=part.right,
                lines=lines,
                head=part.head,
                marks=marks,
            )
            sheet.gap(4)
