"""When what was last compared with the law, and what is due (Rechtsstand): the list for the yearly update.

Nothing here reads the clock: the day is given.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pipeline.frozen import Frozen

from .catalogue import Catalogue
from .catalogue import catalogue as own_catalogue
from .parameters import Table, tables
from .requirement import Permit

YEAR = dt.timedelta(days=365)
"""After so long a comparison is due again; our choice."""


class Compared(Frozen):
    """One thing of the catalogue: `on` is the day of the comparison, `until` the last day that it knows.

    `due`: the comparison is older than a year, or the last known day is over. `open` counts the rows whose sentence is
    not quoted though it is the statute's.
    """

    what: str
    sort: str
    on: dt.date
    until: dt.date | None = None
    open: int = 0
    due: bool


def compared(day: dt.date, rules: Catalogue | None = None) -> tuple[Compared, ...]:
    """Return everything that must be compared, what is due first, then the oldest first."""
    used = rules or own_catalogue()
    found = [*_permits(used, day), *(_table(table, used, day) for table in tables().values())]
    return tuple(sorted(found, key=lambda one: (not one.due, one.on, one.what)))


def _permits(rules: Catalogue, day: dt.date) -> Iterator[Compared]:
    for permit in rules.permits.values():
        on = permit.compared_with_law_on
        yield Compared(
            what=permit.permit, sort="permit", on=on, open=_unquoted(permit, day), due=day - on > YEAR
        )


def _unquoted(permit: Permit, day: dt.date) -> int:
    return sum(row.basis == "statute" and row.wording(day)[1] is None for row in permit.requirements)


def _table(table: Table, rules: Catalogue, day: dt.date) -> Compared:
    on, until = table.compared_on or rules.law.law_as_of, table.values[-1].until
    due = day - on > YEAR or (until is not None and until < day)
    return Compared(what=table.table, sort="table", on=on, until=until, due=due)
