"""Plain papers (schlichte Papiere) written as one text: blocks of running text, rows, grids and tick boxes.

A block begins with `@text`, `@head`, `@to`, `@rows MODE`, `@grid W,W,..`, `@ticks`, `@sign CAPTION` or `@stamp TEXT`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person

from ._kit import Fields, Maker, flow, grid, paper, rows, ticks
from ._look import dots, heads, long, sign, to

Truth = Callable[[Person, dict[str, str], date], Fields]


def words(s: Sheet, p: Person, day: date) -> dict[str, str]:
    """What the texts may name; `written` is the day of the paper, `later` a day to come."""
    wrote = day - timedelta(days=s.rng.randint(5, 200))
    return {
        "first": f"«given_names:{p.given_names}»",
        "last": f"«family_name:{p.family_name}»",
        "name": p.full_name,
        "born": f"«birth_date:{dots(p.birth_date)}»",
        "place": p.birth_place,
        "state": p.state,
        "adjective": p.adjective,
        "address": str(p.address),
        "town": p.address.town,
        "mr": p.salutation,
        "dear": f"{'Sehr geehrte Frau' if p.sex == 'F' else 'Sehr geehrter Herr'} {p.family_name},",
        "file": p.asylum_number,
        "azr": p.azr_number,
        "written": dots(wrote),
        "written_long": long(wrote),
        "before": dots(wrote - timedelta(days=400)),
        "later": dots(day + timedelta(days=30)),
        "number": str(s.rng.randint(10**6, 10**7 - 1)),
        "year": str(day.year),
    }


def written(said: dict[str, str]) -> date:
    """The day of the paper."""
    day, month, year = map(int, said["written"].split("."))
    return date(year, month, day)


def lay(s: Sheet, p: Person, text: str) -> None:
    """Draw the blocks one below the other."""
    s.y = 18.0
    for block in re.split(r"^@", text.strip(), flags=re.MULTILINE)[1:]:
        first, _, body = block.partition("\n")
        order, _, given = first.partition(" ")
        match order:
            case "head":
                heads(s, body, x=s.style.left, y=s.y + 4, size=10)
                s.y += 8 + 5.0 * len(body.strip().splitlines())
            case "to":
                to(s, p, max(52.0, s.y + 8), sender=given)
                s.y = max(52.0, s.y + 8) + 30
            case "rows":
                rows(s, body, mode=given or "tab", label=60)
                s.gap(4)
            case "grid":
                grid(s, [float(wide) for wide in given.split(",")], body)
                s.gap(4)
            case "ticks":
                ticks(s, body)
                s.gap(4)
            case "sign":
                s.need(20)
                sign(s, s.style.left, s.y + 14, given, wide=60)
                s.gap(22)
            case "stamp":
                s.stamp(s.size[0] - 55, s.y, given.split("/"), round_=s.rng.random() < 0.5, size=7)
            case _:
                flow(s, body)


def plain(
    layouts: dict[str, Maker],
    kind: str,
    variant: str,
    text: str,
    *,
    also: Sequence[str] = (),
    truth: Truth | None = None,
    **look: object,
) -> None:
    """Enter a paper of plain blocks; `truth` gives its fields, None: nothing is asked of it."""

    def draw(s: Sheet, p: Person, day: date) -> Fields:
        said = words(s, p, day)
        lay(s, p, text.format_map(said))
        return truth(p, said, day) if truth else {}

    paper(layouts, kind, variant, also=also, **look)(draw)  # type: ignore[arg-type]
