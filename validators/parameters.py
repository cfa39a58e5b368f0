"""Numbers of the law by their first day in force (Rechenwerte).

One file a table in `validators/parameters`, read strictly. A day that no line of a table covers has no value:
the requirement that needs it is unclear (`table_missing`), never reckoned with the number of another day.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.abc import Traversable
from importlib.resources import files
from typing import Annotated, Any

import pydantic

from pipeline.errors import CatalogueError
from pipeline.frozen import Frozen

from . import strict_yaml
from .finding import Text


class NoValueOnDay(Exception):
    """The table does not reach the day; caught by the condition that asked."""

    def __init__(self, table: Table, day: dt.date) -> None:
        super().__init__(f"{table.table} has no value on {day}")
        self.table = table
        self.day = day


def _number(written: object) -> Decimal:
    if not isinstance(written, str):
        raise ValueError("a number of the law is written in quotes")
    try:
        return Decimal(written)
    except InvalidOperation:
        raise ValueError("no number") from None


class Line(Frozen):
    """Values from one day to another, both included; `until` None: until it is changed."""

    from_: dt.date = pydantic.Field(alias="from")
    until: dt.date | None = None
    value: dict[str, Annotated[Decimal, pydantic.BeforeValidator(_number)]] = pydantic.Field(min_length=1)


class Table(Frozen):
    """A table of the law. `unit` says in what its values are; `compared_on` None: with the rest of the catalogue."""

    table: str
    title: Text
    unit: str
    citation: str = pydantic.Field(min_length=3)
    note: str | None = None
    compared_on: dt.date | None = None
    values: tuple[Line, ...] = pydantic.Field(min_length=1)

    def on(self, day: dt.date) -> Value:
        """Return the values of the day.

        Raises:
            NoValueOnDay: no line covers it.
        """
        for line in self.values:
            if line.from_ <= day and (line.until is None or day <= line.until):
                return Value(table=self, line=line)
        raise NoValueOnDay(self, day)

    @property
    def reach(self) -> Text:
        """From which day to which the table knows its values."""
        first, last = self.values[0].from_, self.values[-1].until
        if last is None:
            return Text(de=f"ab {first:%d.%m.%Y}", en=f"from {first}")
        return Text(de=f"{first:%d.%m.%Y} bis {last:%d.%m.%Y}", en=f"{first} to {last}")


class Value(Frozen):
    """The line of a table that holds on a day."""

    table: Table
    line: Line

    def __getitem__(self, key: str) -> Decimal:
        return self.line.value[key]

    @property
    def source(self) -> dict[str, Any]:
        """Where the number comes from, as a calculation prints it."""
        return {
            "type": "parameter",
            "parameter": self.table.table,
            "from": self.line.from_.isoformat(),
            "citation": self.table.citation,
        }


@cache
def tables() -> dict[str, Table]:
    """Return the tables that the program carries, by their ids."""
    return read(files("validators") / "parameters")


def read(folder: Traversable) -> dict[str, Table]:
    """Return the tables of a folder.

    Raises:
        CatalogueError: a file is not as it must be; the message names file and line.
    """
    files_ = sorted((f for f in folder.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name)
    parsed = [
        (f.name, strict_yaml.parse(f.read_text(encoding="utf-8"), f.name, CatalogueError)) for f in files_
    ]
    found = [table_of(node, name) for name, node in parsed]
    return {table.table: table for table in found}


def table_of(node: strict_yaml.Node, name: str) -> Table:
    """Return the table of one file.

    Raises:
        CatalogueError: it is not as it must be, or its days overlap.
    """
    table = strict_yaml.build(Table, node.data, node, name, CatalogueError)
    if f"{table.table}.yaml" != name:
        raise CatalogueError(f"{name}:1: table: {table.table} is not the name of the file")
    for number, (earlier, later) in enumerate(zip(table.values, table.values[1:], strict=False), start=1):
        if earlier.until is None or earlier.until >= later.from_:
            line = node.line(["values", number])
            raise CatalogueError(f"{name}:{line}: values.{number}: begins before the line above ends")
    return table


def on(table: str, day: dt.date) -> Value:
    """Return the values of a table on a day.

    >>> on("standard_rates", dt.date(2026, 12, 31))["stage_1"]
    Decimal('563')

    Raises:
        NoValueOnDay: the table does not reach the day.
    """
    return tables()[table].on(day)
