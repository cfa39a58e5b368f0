"""The cases of a desk (Fallregister): every folder below the root, with the reports that lie for it.

Nothing is kept here that does not lie on the disk: what `check`, `bulk` or `watch` wrote is found as what the desk
wrote itself.
"""

from __future__ import annotations

import hashlib
import json
import threading
import zlib
from collections import OrderedDict
from pathlib import Path
from typing import NamedTuple

import pydantic

from flows.clients import Client, clients_in
from pipeline.data_folder import case_id, known_cases
from pipeline.errors import UsageError
from pipeline.files import Intake, files_in
from reports.model import DocumentEntry, Report
from reports.outline import files
from reports.overview import CaseRow, row_of
from validators.decision_log import known_head

from .settings import Settings

_KEPT = 200
"""Folders of which is held what they hold; of reports ten times as many."""
_MOST_PERSONS = 30


class Loaded(NamedTuple):
    """A report as it lies there. `version` changes with whatever a decision may rest on; `person` counts from 1."""

    report: Report
    version: str
    client: Client
    place: Path
    person: int
    written: float


class Row(NamedTuple):
    """A line of the list of cases; `row` None: no report yet."""

    case: str
    client: Client
    row: CaseRow | None
    written: float | None


class _Parsed(NamedTuple):
    stamp: tuple[int, int]
    report: Report
    row: CaseRow
    digest: str


class Register:
    """Finds cases and their reports; safe under many threads."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._lock = threading.Lock()
        self._parsed: OrderedDict[Path, _Parsed] = OrderedDict()
        self._intakes: OrderedDict[Path, tuple[tuple[object, ...], Intake]] = OrderedDict()
        self._ids: dict[Path, str] = {}

    def clients(self) -> tuple[Client, ...]:
        """Return the clients' folders in the order of their names; none where there is no folder yet."""
        if not self.settings.root.is_dir():
            return ()
        try:
            return clients_in(self.settings.root).clients
        except UsageError:  # no sub-folder, which a new desk has not
            return ()

    def id_of(self, client: Client) -> str:
        """Return the id of a client's folder, which is that of the first applicant."""
        place = client.folder.resolve()
        if place not in self._ids:
            # what is known already is not asked for by `case_id`, which writes down the day of the last check
            self._ids |= {case.folder: case.id for case in known_cases() if case.folder is not None}
        if place not in self._ids:
            self._ids[place] = case_id(place)
        return self._ids[place]

    def client_of(self, case: str) -> tuple[Client, int] | None:
        """Return the client of a case, and which person of the folder it is, from 1; None: no case of this desk."""
        for client in self.clients():
            if self.id_of(client) == case:
                return client, 1
            for number in range(2, _MOST_PERSONS + 1):
                found = self._report_at(self._place(client, number))
                if found is None:
                    break
                if found.report.case.id == case:
                    return client, number
        return None

    def rows(self) -> list[Row]:
        """Return every case, one for each person who applies, in the order of the folders."""
        found: list[Row] = []
        for client in self.clients():
            first = self._report_at(self._place(client, 1)) if client.trouble is None else None
            if first is None:
                found.append(Row(self.id_of(client), client, None, None))
                continue
            for number in range(1, _MOST_PERSONS + 1):
                one = first if number == 1 else self._report_at(self._place(client, number))
                if one is None:
                    break
                found.append(Row(one.report.case.id, client, one.row, one.stamp[0] / 1e9))
        return found

    def stamp(self) -> int:
        """Return a number that changes with every report that is written, by whomever."""
        places = (self._place(client, 1) for client in self.clients())
        return zlib.crc32(repr([_written(place) for place in places]).encode())

    def loaded(self, case: str) -> Loaded | None:
        """Return the report of a case; None where there is no such case, or no report on it yet."""
        found = self.client_of(case)
        if found is None:
            return None
        client, number = found
        place = self._place(client, number)
        parsed = self._report_at(place)
        if parsed is None or parsed.report.case.id != case:
            return None
        version = hashlib.sha256(f"{parsed.digest} {known_head(case)}".encode()).hexdigest()[:20]
        return Loaded(parsed.report, version, client, place, number, parsed.stamp[0] / 1e9)

    def others(self, loaded: Loaded) -> list[Loaded]:
        """Return the reports on the other persons who apply in the same folder."""
        places = [self._place(loaded.client, number) for number in range(1, _MOST_PERSONS + 1)]
        reports = [found.report for place in places if (found := self._report_at(place)) is not None]
        own = loaded.report.case.id
        return [one for r in reports if r.case.id != own and (one := self.loaded(r.case.id)) is not None]

    def intake(self, folder: Path) -> Intake:
        """Return what a folder holds now; its files are digested again only where one has changed."""
        stamp = _stamp(folder)
        with self._lock:
            known = self._intakes.get(folder)
        if known is None or known[0] != stamp:
            known = (stamp, files_in(folder))
            with self._lock:
                self._intakes[folder] = known
                self._intakes.move_to_end(folder)
                while len(self._intakes) > _KEPT:
                    self._intakes.popitem(last=False)
        return known[1]

    def has_changed(self, loaded: Loaded) -> bool:
        """Tell whether the folder holds other papers than those that the report is about."""
        intake = self.intake(loaded.client.folder)
        digests = {file.name: file.digest for file in intake.files}
        told = files(loaded.report)
        new = [
            name for name in digests if name not in told and not any(t.startswith(f"{name}!") for t in told)
        ]
        return bool(new) or any(differs(document, digests) for document in loaded.report.documents)

    def target(self, client: Client) -> Path:
        """Return the folder of a client's reports, as `bulk` lays it."""
        return self.settings.out / client.folder.name

    def _place(self, client: Client, number: int) -> Path:
        folder = self.target(client)
        return (folder if number == 1 else folder / f"person_{number}") / "report.json"

    def _report_at(self, place: Path) -> _Parsed | None:
        try:
            state = place.stat()
            stamp = (state.st_mtime_ns, state.st_size)
            with self._lock:
                known = self._parsed.get(place)
            if known is not None and known.stamp == stamp:
                return known
            data = place.read_bytes()
            report = Report.model_validate_json(data)
        except (OSError, ValueError, pydantic.ValidationError):
            return None
        told = {key: part for key, part in json.loads(data).items() if key != "produced"}
        digest = hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
        parsed = _Parsed(stamp, report, row_of(report, report.case.id), digest)
        with self._lock:
            self._parsed[place] = parsed
            self._parsed.move_to_end(place)
            while len(self._parsed) > 10 * _KEPT:
                self._parsed.popitem(last=False)
        return parsed


def _written(place: Path) -> int:
    try:
        return place.stat().st_mtime_ns
    except OSError:
        return 0


def _stamp(folder: Path) -> tuple[object, ...]:
    found = []
    for place in sorted(folder.rglob("*")):
        try:
            state = place.lstat()
        except OSError:
            continue
        found.append((str(place), state.st_size, state.st_mtime_ns))
    return tuple(found)


def differs(document: DocumentEntry, digests: dict[str, str]) -> bool:
    """Tell whether a file of the document lies there with other content; what came out of an archive is not asked."""
    if not document.digest or any("!" in page.file for page in document.pages):
        return False
    told = "".join(f"{digests.get(page.file, '')}:{page.page}\n" for page in document.pages)
    return hashlib.sha256(told.encode()).hexdigest() != document.digest
