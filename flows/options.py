"""Options that commands share (Optionen)."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from .usage import language_of

PATH = click.Path(path_type=Path, readable=False)
"""Whether it is there and may be read is asked, and told, by the command."""

LANG = click.option(
    "--lang", type=click.Choice(["de", "en"]), default="de", show_default=True, help="Sprache der Ausgabe."
)


class Day(click.ParamType[date]):
    """A day as 2026-11-21 or 21.11.2026."""

    name = "datum"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day.

        Raises:
            click.BadParameter: neither of the two forms.
        """
        if isinstance(value, date):
            return value
        for form in ("%Y-%m-%d", "%d.%m.%Y"):
            try:
                return datetime.strptime(value, form).date()  # noqa: DTZ007 - a day has no time zone
            except ValueError:
                continue
        if language_of(sys.argv) == "en":
            self.fail(f"{value!r} is no date; please write it like 2026-11-21 or 21.11.2026.", param, ctx)
        self.fail(f"„{value}“ ist kein Datum; bitte wie 2026-11-21 oder 21.11.2026 schreiben.", param, ctx)
