"""The clients below a folder of folders, and what is said of them beside their papers (Akten eines Ordners).

Every sub-folder is a client. What `case.yaml` states may also stand in one `clients.csv` at the root, a row a folder,
or come as a default from the command line; `case.yaml` and the row must not contradict each other, both win over the
default.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, get_args

from pipeline.errors import AktencheckError, CaseFileError, FileProblem, NoPermission, UsageError
from pipeline.files import is_ignored
from pipeline.stated import stated_bytes

from .places import no_access

if TYPE_CHECKING:
    from validators.case import Case

LIST_NAME = "clients.csv"
COLUMNS: Final = ("folder", "permit", "purpose", "profile", "appointment_on", "letter_language")
TAKEN: Final = frozenset({"overview.html", "overview.json", "overview.xlsx"})
"""Names beside which the clients' reports lie."""
INBOX: Final = "_inbox"
REVIEW: Final = "_review"
"""Folders of the root that are no clients: where a scanner puts what is to be sorted, and what could not be sorted."""


class Client(NamedTuple):
    """A client's folder; `row` is what its line of the list says, `trouble` why it cannot be checked.

    `line` is that line's number from 1, 0 where there is none.
    """

    folder: Path
    row: Mapping[str, str] = {}
    line: int = 0
    trouble: AktencheckError | None = None

    @property
    def name(self) -> str:
        r"""The folder's name as it can be written; bytes that are no UTF-8 are shown as `\udc..`."""
        return _shown(self.folder.name)


class Clients(NamedTuple):
    """The clients in the order of their names, and the files that lie in no client's folder."""

    clients: tuple[Client, ...]
    left_over: tuple[str, ...]


def clients_in(root: Path) -> Clients:
    """Return the clients below a folder.

    Raises:
        NoPermission: the folder or its list cannot be read.
        CaseFileError: the list has no usable head.
        UsageError: there is no sub-folder.
    """
    found = clients_now(root)
    if not found.clients:
        raise UsageError(
            f"“{root}” holds no sub-folders; each sub-folder is a client. For one client: `aktencheck check`.",
            de=f"In „{root}“ liegen keine Unterordner; jeder Unterordner ist eine Akte. Für eine einzelne: "
            "`aktencheck check`.",
        )
    return found


def clients_now(root: Path) -> Clients:
    """Return the clients below a folder, which may be none yet.

    Raises:
        NoPermission: the folder or its list cannot be read.
        CaseFileError: the list has no usable head.
    """
    try:
        entries = sorted(root.iterdir())
    except OSError as error:
        raise no_access(root) from error
    rows = _listed(root / LIST_NAME)
    clients: list[Client] = []
    left_over: list[str] = []
    for entry in entries:
        if is_ignored(entry.name) or is_ignored(f"{entry.name}/x"):
            continue
        if entry.name in (INBOX, REVIEW) and entry.is_dir():
            left_over += _unsorted(entry)
        elif entry.is_dir() and not entry.name.startswith("."):
            clients.append(_client(entry, rows.pop(_key(entry.name), [])))
        else:
            left_over.append(Client(entry).name)
    clients += [_nowhere(root, line, row) for found in rows.values() for line, row in found]
    return Clients(tuple(clients), tuple(left_over))


def _unsorted(folder: Path) -> list[str]:
    """Return the files of a folder that is no client's, by their paths from the root."""
    found = []
    for here, _, names in os.walk(folder):
        paths = (Path(here, name).relative_to(folder.parent) for name in names)
        found += [_shown(path.as_posix()) for path in paths if not is_ignored(path.name)]
    return found


def case_of(client: Client, defaults: Mapping[str, str | None]) -> Case:
    """Return what is stated of a client.

    Args:
        client: its folder and its row of the list.
        defaults: what holds where neither the row nor `case.yaml` says anything.

    Raises:
        CaseFileError: `case.yaml` or the row is not as it must be, or they contradict each other.
        UsageError: a default is not in the catalogue.
    """
    from validators.casefile import merge, read_case

    case = read_case(client.folder)
    row = {key: _typed(key, value) for key, value in client.row.items()}
    for key, value in row.items():
        if key in case.model_fields_set and getattr(case, key) != value:
            raise _fault(client.line, key, "differs from case.yaml", "steht in case.yaml anders.")
    try:
        stated = merge(case, row)
    except UsageError as error:
        raise CaseFileError(
            f"{LIST_NAME}:{client.line}: {error.en}", de=f"{LIST_NAME}:{client.line}: {error.de}"
        ) from None
    return merge(
        stated, {key: value for key, value in defaults.items() if key not in stated.model_fields_set}
    )


def _client(folder: Path, rows: list[tuple[int, dict[str, str]]]) -> Client:
    trouble: AktencheckError | None = None
    if folder.is_symlink():
        trouble = UsageError(
            "This is a link, which is not followed. Please put the folder itself here.",
            de="Das ist eine Verknüpfung, ihr wird nicht gefolgt. Bitte den Ordner selbst hierher legen.",
        )
    elif folder.name.casefold() in TAKEN:
        trouble = UsageError(
            "The overview is called so. Please rename the folder.",
            de="So heißt die Übersicht. Bitte den Ordner umbenennen.",
        )
    elif len(rows) > 1:
        lines = ", ".join(str(line) for line, _ in rows)
        trouble = CaseFileError(
            f"{LIST_NAME}:{lines}: the folder has more than one row",
            de=f"{LIST_NAME}:{lines}: Der Ordner hat mehr als eine Zeile.",
        )
    line, row = rows[0] if rows else (0, {})
    trouble = trouble or _unfit(line, row)
    return Client(folder, row, line, trouble)


def _nowhere(root: Path, line: int, row: dict[str, str]) -> Client:
    trouble = _fault(line, "folder", "there is no such folder", "Diesen Ordner gibt es nicht.")
    # the name may say `..`: it is shown, and leads nowhere
    return Client(root / (row.pop("folder", "").replace("/", "∕") or "?"), {}, line, trouble)


def _listed(place: Path) -> dict[str, list[tuple[int, dict[str, str]]]]:
    """Return the rows of the list with their line numbers, by folder; no rows where there is no list."""
    try:
        data = stated_bytes(place)
    except FileNotFoundError:
        return {}
    except FileProblem:
        raise CaseFileError(
            f"{LIST_NAME}:1: must be a small text file", de=f"{LIST_NAME}:1: muss eine kleine Textdatei sein."
        ) from None
    except OSError as error:
        raise NoPermission(
            f"No permission to read {LIST_NAME}. Please check its permissions.",
            de=f"Keine Leserechte für {LIST_NAME}. Bitte die Rechte der Datei prüfen.",
        ) from error
    text = _decoded(data)
    head = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text), delimiter=max(",;\t", key=head.count), strict=True)
    try:
        names = [(name or "").strip() for name in reader.fieldnames or ()]
        _check_head(names)
        reader.fieldnames = names
        found: dict[str, list[tuple[int, dict[str, str]]]] = {}
        for raw in reader:
            row = {key: (value or "").strip() for key, value in raw.items() if key and isinstance(value, str)}
            row = {key: value for key, value in row.items() if value}
            if None in raw:
                row[""] = "?"
            if row:
                found.setdefault(_key(row.get("folder", "")), []).append((reader.line_num, row))
    except csv.Error:
        raise CaseFileError(
            f"{LIST_NAME}:{reader.line_num}: no table with commas or semicolons",
            de=f"{LIST_NAME}:{reader.line_num}: keine Tabelle mit Kommas oder Semikolons.",
        ) from None
    return found


def _decoded(data: bytes) -> str:
    """Return the text of the list; spreadsheets save it as UTF-8 or, in older German settings, as Windows-1252."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _check_head(names: list[str]) -> None:
    from validators.nearest import meant

    allowed = ", ".join(COLUMNS)
    for name in names:
        if name not in COLUMNS or names.count(name) > 1:
            en, de = meant(name, COLUMNS)
            raise CaseFileError(
                f"{LIST_NAME}:1: no such column, or twice{en}; allowed: {allowed}",
                de=f"{LIST_NAME}:1: Diese Spalte gibt es nicht oder doppelt{de}; erlaubt: {allowed}.",
            )
    if "folder" not in names:
        raise _fault(1, "folder", "this column is needed", "diese Spalte fehlt.")


def _unfit(line: int, row: dict[str, str]) -> CaseFileError | None:
    """Return what is wrong with the row, as far as it can be told without the catalogue; its folder is taken out."""
    from validators.case import Purpose

    row.pop("folder", None)
    if row.pop("", None):
        return _fault(line, "", "more cells than columns", "mehr Zellen als Spalten.")
    if "purpose" in row and row["purpose"] not in get_args(Purpose):
        allowed = ", ".join(get_args(Purpose))
        return _fault(line, "purpose", f"allowed: {allowed}", f"erlaubt: {allowed}.")
    if "letter_language" in row and not re.fullmatch("[a-z]{2}", row["letter_language"]):
        return _fault(line, "letter_language", "a code like ar", "hier muss ein Kürzel stehen, etwa ar.")
    if "appointment_on" in row and _day(row["appointment_on"]) is None:
        return _fault(
            line, "appointment_on", "a date like 2027-01-14", "hier muss ein Datum stehen, etwa 2027-01-14."
        )
    return None


def _typed(key: str, value: str) -> Any:
    return _day(value) if key == "appointment_on" else value


def _day(text: str) -> dt.date | None:
    for form in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return dt.datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    return None


def _fault(line: int, column: str, en: str, de: str) -> CaseFileError:
    where = f"{LIST_NAME}:{line}: {column}: " if column else f"{LIST_NAME}:{line}: "
    return CaseFileError(where + en, de=where + de)


def _shown(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode()


def _key(name: str) -> str:
    """Return a folder's name for comparing: systems write an umlaut as one sign or as two."""
    return unicodedata.normalize("NFC", name.strip().rstrip("/\\"))
