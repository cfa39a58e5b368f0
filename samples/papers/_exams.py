"""What certificates of language exams have in common: facts of an exam, the person's block, a square code, tables of parts."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from samples import people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import A4, style

CENTRES = (
    "Volkshochschule Gelsenkirchen", "VHS Landkreis Fulda", "Sprachenzentrum Rostock", "Euro-Schulen Zwickau",
    "Bildungszentrum Nürtingen", "Internationaler Bund Celle",
)  # fmt: skip
LANDSCAPE = (A4[1], A4[0])
Say = Callable[[date], str]


@dataclass(frozen=True)
class Exam:
    """One exam: when, where, under which number, how many of 100 points in each part."""

    held: date
    issued: date
    number: str
    centre: str
    points: tuple[int, ...]

    @property
    def mark(self) -> str:
        mean = sum(self.points) / len(self.points)
        return next(
            word
            for least, word in ((90, "sehr gut"), (80, "gut"), (70, "befriedigend"), (0, "ausreichend"))
            if mean >= least
        )


def exam(rng: Random, as_of: date, *, parts: int = 4) -> Exam:
    held = people.day_between(rng, as_of - timedelta(days=2600), as_of - timedelta(days=60))
    number = rng.choice(
        [
            f"{rng.randint(10**6, 10**7 - 1)}",
            f"{rng.randint(10, 99)}-{rng.randint(10**5, 10**6 - 1)}-{rng.choice('ABKX')}",
            f"{held.year}/{rng.randint(10**4, 10**5 - 1)}",
        ]
    )
    return Exam(
        held,
        held + timedelta(days=rng.randint(12, 45)),
        number,
        rng.choice(CENTRES),
        tuple(rng.randint(61, 97) for _ in range(parts)),
    )


def sentence(sheet: Sheet, who: Person, *, centred: bool = True) -> None:
    """The name large in a line of its own, day and place of birth below."""
    born, size = sheet.date(who.birth_date), sheet.style.size
    x = sheet.size[0] / 2 if centred else sheet.style.left
    align = "centre" if centred else "left"
    sheet.y += 8
    sheet.text(
        x,
        sheet.y,
        who.full_name,
        size=size + 5,
        bold=True,
        align=align,
        marks={"given_names": who.given_names, "family_name": who.family_name},
    )
    sheet.y += 7
    sheet.text(
        x,
        sheet.y,
        f"geboren am {born} in {who.birth_place}",
        size=size,
        align=align,
        marks={"birth_date": born},
    )
    sheet.y += 8


def labels(sheet: Sheet, who: Person, *, layout: str = "above", english: bool = False) -> None:
    """The person by captions."""
    names = (
        (
            "Familienname / Surname",
            "Vorname / First name",
            "Geburtsdatum / Date of birth",
            "Geburtsort / Place of birth",
        )
        if english
        else ("Name", "Vorname", "Geburtsdatum", "Geburtsort")
    )
    values = (who.family_name, who.given_names, sheet.date(who.birth_date), who.birth_place)
    sheet.rows(
        list(zip(names, values, ("family_name", "given_names", "birth_date", None), strict=True)),
        layout=layout,
    )
    sheet.gap(4)


def code(sheet: Sheet, x: float, y: float, edge: float = 22) -> None:
    """A square of black and white fields, as of a code for checking; it says nothing."""
    cells = 21
    step = edge / cells
    for row in range(cells):
        for column in range(cells):
            corner = (
                min(row, cells - 1 - row) < 7
                and min(column, cells - 1 - column) < 7
                and not (row > 13 and column > 13)
            )
            if not corner and sheet.rng.random() < 0.48:
                sheet.rect(x + column * step, y + row * step, step, step, fill=(0, 0, 0), stroke=None)
    for cx, cy in ((0, 0), (14, 0), (0, 14)):
        sheet.rect(x + cx * step, y + cy * step, 7 * step, 7 * step, thick=1.6)
        sheet.rect(x + (cx + 2) * step, y + (cy + 2) * step, 3 * step, 3 * step, fill=(0, 0, 0), stroke=None)


def middle(
    sheet: Sheet,
    text: str,
    size: float,
    *,
    bold: bool = False,
    after: float = 8,
    mark: dict[str, str] | None = None,
) -> None:
    """One centred line."""
    sheet.y += size * 0.42
    sheet.text(sheet.size[0] / 2, sheet.y, text, size=size, bold=bold, head=bold, align="centre", marks=mark)
    sheet.y += after


def columns(sheet: Sheet, names: Sequence[str], values: Sequence[str]) -> None:
    """Parts side by side, what was reached under each."""
    wide = sheet.inner / len(names)
    for index, (name, value) in enumerate(zip(names, values, strict=True)):
        x = sheet.style.left + wide * (index + 0.5)
        sheet.text(x, sheet.y + 4, name, size=9, align="centre", grey=0.2)
        sheet.text(x, sheet.y + 11, value, size=13, bold=True, align="centre")
    sheet.rule(sheet.style.left, sheet.y + 14, sheet.size[0] - sheet.style.right, sheet.y + 14, thick=0.4)
    sheet.y += 20


def certificate(provider: str, layout: str, draw: Callable[[Sheet, Person, Exam], dict[str, object]], rng: Random, holder: Person, as_of: date,
                *, parts: int = 4, size: tuple[float, float] = A4, specimen: bool = False, kind: str = "language_certificate", also: Sequence[str] = ()) -> Paper:  # fmt: skip
    """Draw one certificate; `draw` returns what it says beside the person, the house, the day and the number."""
    facts, look = exam(rng, as_of, parts=parts), style(rng, footer="")

    def whole(sheet: Sheet) -> dict[str, object]:
        said = draw(sheet, holder, facts)
        fields = {
            **holder.truth(),
            "provider": provider,
            "passed": True,
            "exam_date": facts.held,
            "certificate_number": facts.number,
            "issued_on": facts.issued,
            **said,
        }
        return {name: value for name, value in fields.items() if value is not None}

    return compose(kind, layout, rng, look, whole, persons=[holder], also=also, specimen=specimen, size=size)


def modules(
    names: Sequence[str], level: str | Sequence[str | None] | None, passed: Sequence[bool | None]
) -> list[dict[str, object]]:
    """The truth of the parts by the names of the field."""
    levels = [level] * len(names) if level is None or isinstance(level, str) else list(level)
    return [
        {"module": name, "level": one, "passed": good}
        for name, one, good in zip(names, levels, passed, strict=True)
    ]
