"""What certificates of civil status have in common: ground, numbers of entries, the registrar's foot."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples import letter, people
from samples.draw import Sheet
from samples.people import Person, pick


def entry(rng: Random, letter_of: str, year: int) -> str:
    """The number of an entry: with its letter, or as it was before 2009."""
    number = rng.randint(3, 2400)
    return f"{letter_of} {number}/{year}" if rng.random() < 0.7 else f"{number}/{year}"


def issue_day(rng: Random, as_of: date, since: date) -> date:
    """A day of issue after the event."""
    return max(
        since + timedelta(days=4),
        people.day_between(rng, as_of - timedelta(days=900), as_of - timedelta(days=5)),
    )


def paper_ground(sheet: Sheet) -> None:
    """The security print of forms of the register offices."""
    if sheet.rng.random() < 0.6:
        tone = sheet.rng.choice([(0.93, 0.9, 0.82), (0.86, 0.92, 0.9), (0.92, 0.88, 0.93)])
        sheet.guilloche(8, 12, 194, 265, tone, lines=34)
        if sheet.rng.random() < 0.5:
            sheet.rect(12, 14, 186, 262, stroke=(0.5, 0.45, 0.35), thick=0.8)


def heading(sheet: Sheet, text: str, *, size: float = 20, spaced: bool = False) -> None:
    middle = sheet.size[0] / 2
    draw = sheet.spaced if spaced else sheet.text
    draw(middle, sheet.y, text, size=size, bold=True, head=True, align="centre")
    sheet.gap(9)


def foot(sheet: Sheet, place: str, day: date, *, seal: bool = True) -> None:
    """Place and day, the seal, the registrar."""
    sheet.need(45)
    sheet.gap(12)
    left = sheet.style.left
    said = sheet.date(day)
    if sheet.rng.random() < 0.4:
        sheet.text(left, sheet.y - 4, "Ort, Tag", size=7.5, grey=0.3)
        sheet.text(left, sheet.y, f"{place}, {said}", marks={"issued_on": said})
    else:
        sheet.text(
            left,
            sheet.y,
            f"{place}, {'den ' if sheet.rng.random() < 0.5 else ''}{said}",
            marks={"issued_on": said},
        )
    if seal:
        sheet.stamp(left + 62, sheet.y + 10, ["STANDESAMT", place.upper()[:12]], round_=True, size=6)
    sheet.scribble(left + 102, sheet.y + 12, 32, 8)
    sheet.text(
        left + 95,
        sheet.y + 18,
        f"{letter.officer(sheet.rng)}, {pick(sheet.rng, 'Standesbeamtin|Standesbeamter|Urkundsperson')}",
        size=9,
    )
    sheet.gap(22)


def labelled(
    sheet: Sheet,
    rows: list[tuple[str, str, str | None]],
    *,
    x: float,
    label: float,
    step: float = 7.2,
    right: bool = True,
) -> None:
    """Labels set right against a middle line, values left of it."""
    for name, value, mark in rows:
        sheet.need(step)
        sheet.gap(step)
        sheet.text(
            x + label if right else x,
            sheet.y,
            name,
            size=sheet.style.size - 1.5,
            align="right" if right else "left",
        )
        sheet.text(x + label + 6, sheet.y, value, size=sheet.style.size + 0.5, mark=mark)


def parents(rng: Random, child: Person) -> tuple[Person, Person, str]:
    """Mother, father and the mother's name at birth."""
    year = child.birth_date.year
    mother = people.person(
        rng,
        nationality=child.nationality,
        born=(year - 38, year - 20),
        sex="F",
        family_name=child.family_name,
    )
    father = people.person(
        rng,
        nationality=child.nationality,
        born=(year - 44, year - 21),
        sex="M",
        family_name=child.family_name,
    )
    maiden = people.person(rng, nationality=child.nationality, sex="F").family_name
    return mother, father, maiden
