"""The overview of a watched folder (laufende Übersicht): a line for each client that is there, as of its last report.

A client whose papers have not come to rest has the line of the report that lies there; without one a line that says
what is waited for. A folder that is removed loses its line; its reports stay where they were written.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import pydantic

from pipeline.data_folder import known_cases
from reports.model import Report
from reports.overview import NotChecked, row_of
from reports.typography import Language
from validators.finding import Text

from .batch import Outcome
from .bulk import overview_of_run, write
from .clients import Client, Clients
from .unchanged import is_settled

BUSY_EVERY_S = 30.0
"""How often the overview is written while checks are running; with nothing to do it is written at once."""
_WAITING = Text(
    de="Wird geprüft, sobald alle Dateien vollständig da sind.",
    en="Will be checked as soon as all files are there to their end.",
)


def waiting(client: Client) -> Outcome:
    """Return the outcome of a client that has not been checked yet."""
    told = NotChecked(case=None, folder=client.name, code="waiting", message=_WAITING)
    return Outcome(None, not_checked=told)


def reports_of(client: Client, out: Path, ids: Mapping[Path, str]) -> list[tuple[Report, str]]:
    """Return the reports on a client that lie there, each with the way to its page; none where they are not its own.

    Args:
        client: the folder.
        out: where the reports of all clients lie.
        ids: the case of each folder.
    """
    home = out / client.folder.name
    found: list[tuple[Report, str]] = []
    for place in (home / "report.json", *sorted(home.glob("person_*/report.json"))):
        try:
            report = Report.model_validate_json(place.read_bytes())
        except (OSError, pydantic.ValidationError):
            continue
        # another folder may have had this name
        if place.parent != home or report.case.id == ids.get(client.folder.resolve()):
            found.append((report, place.with_name("report.html").relative_to(out).as_posix()))
        else:
            return []
    return found


def is_passing(outcome: Outcome, out: Path) -> bool:
    """Tell whether a report lost a page to a trouble that may be gone at the next check."""
    for row in outcome.rows:
        if row.problems:
            with suppress(OSError, pydantic.ValidationError):
                report = (out / row.report).with_suffix(".json").read_bytes()
                if not is_settled(Report.model_validate_json(report)):
                    return True
    return False


def ids_by_folder() -> dict[Path, str]:
    """Return the case of each folder that was ever checked."""
    return {case.folder: case.id for case in known_cases() if case.folder is not None}


class Board:
    """The outcomes of all clients, and the overview made of them.

    Args:
        out: where the reports and the overview lie.
        lang: language of the page and of the spreadsheet.
    """

    def __init__(self, out: Path, lang: Language) -> None:
        self._out, self._lang = out, lang
        self._outcomes: dict[str, Outcome] = {}
        self._lying: dict[str, Outcome] = {}
        self._found = Clients((), ())
        self._said: object = None
        self._changed = True
        self._written = float("-inf")

    def there(self, found: Clients) -> None:
        """Take in which clients are there."""
        said = (_said(found), found.left_over)
        if said != self._said:
            self._found, self._said, self._changed = found, said, True
            names = {client.folder.name for client in found.clients}
            for outcomes in (self._outcomes, self._lying):
                for name in outcomes.keys() - names:
                    del outcomes[name]

    def put(self, name: str, outcome: Outcome) -> None:
        """Take in what became of a client."""
        if self._outcomes.get(name) != outcome:
            self._outcomes[name], self._changed = outcome, True

    def write(self, now: float, as_of: dt.date, *, busy: bool) -> bool:
        """Write the overview if it is no longer right; tell whether it was written.

        Raises:
            DiskFull, NoPermission: it cannot be written; the next call tries again.
        """
        if not self._changed or (busy and now - self._written < BUSY_EVERY_S):
            return False
        overview = overview_of_run(self._found, self._all(self._found.clients), as_of)
        write(overview, self._out, self._lang)
        self._changed, self._written = False, now
        return True

    def _all(self, clients: Sequence[Client]) -> list[Outcome]:
        unknown = [
            client
            for client in clients
            if client.folder.name not in self._outcomes.keys() | self._lying.keys()
        ]
        ids = ids_by_folder() if unknown else {}
        for client in unknown:
            reports = reports_of(client, self._out, ids)
            rows = tuple(row_of(report, place) for report, place in reports)
            self._lying[client.folder.name] = Outcome(None, rows) if rows else waiting(client)
        both = {**self._lying, **self._outcomes}
        return [both[client.folder.name] for client in clients]


def _said(found: Clients) -> object:
    """Return what can be compared of the clients: a trouble is another object at each look."""
    return [
        (client.folder, dict(client.row), client.trouble.en if client.trouble else "")
        for client in found.clients
    ]
