"""`decisions.yaml`: the record of what people decided on a case, append-only (Entscheidungsprotokoll).

    <data folder>/cases/<case id>/decisions.yaml

Never in the client's folder. Every entry is chained to the one before by its hash; the last hash is kept a second
time in a database beside it, so that a shortened, replaced or deleted file is seen too. That database's write lock
is what keeps two writers apart: it is let go when a process dies, on every system. The file is written first: a
file that is longer than the database knows is whole, a shorter one is not.

Of an encrypted data folder the file is sealed (`pipeline.sealed_files`).

What this shows is a change by accident or by somebody who does not know how. Who may write into the data folder and
makes both anew is not found out.
"""

from __future__ import annotations

import contextlib
import io
import re
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pydantic
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from pipeline.data_folder import data_folder, database
from pipeline.errors import DecisionsBroken, NoPermission
from pipeline.frozen import Frozen
from pipeline.sealed_files import read_sealed, write_sealed
from pipeline.sealing import Unreadable
from pipeline.writing import wipe

from .decision import SCHEMA, Decision, Entry, chained, first_break, origin, said

FILE_NAME = "decisions.yaml"
_HEADS = "decisions.sqlite3"
_CASE_ID = re.compile(r"c-[0-9a-f]{6,32}")


class Record(Frozen):
    """What people decided on a case. `broken` is None, or the entry from which on the record is not to be trusted
    (0: the whole file); then `entries` is empty, because none of them counts.
    """

    entries: tuple[Entry, ...] = ()
    broken: int | None = None


def file_of(case_id: str) -> Path:
    """Return where the decisions of a case stand.

    Raises:
        ValueError: that is no case id.
    """
    if not _CASE_ID.fullmatch(case_id):
        raise ValueError("no case id")
    return data_folder() / "cases" / case_id / FILE_NAME


def decisions_of(case_id: str) -> Record:
    """Return the record of a case; an empty one where nobody has decided anything.

    Raises:
        NoPermission: the record cannot be read.
    """
    # the database first: a writer writes the file before it, so the file is never found shorter than it may be
    known = known_head(case_id)
    return _verified(case_id, known)


def append(case_id: str, decision: Decision) -> Entry:
    """Write a decision behind the others, and return it with its number.

    Raises:
        DecisionsBroken: the record was changed by something else; nothing is written.
        NoPermission: it cannot be written, or another process holds it for too long.
        DiskFull: no space left; what stood there is untouched.
    """
    with _heads() as heads:
        heads.execute("BEGIN IMMEDIATE")
        record = _verified(case_id, _head(heads, case_id))
        if record.broken is not None:
            raise broken_record(file_of(case_id), record.broken)
        last = record.entries[-1].hash if record.entries else origin(case_id)
        entry = chained(decision, len(record.entries) + 1, last)
        write_sealed(file_of(case_id), _told(case_id, (*record.entries, entry)))
        heads.execute(
            "REPLACE INTO heads (id, number, hash) VALUES (?, ?, ?)", (case_id, entry.number, entry.hash)
        )
        heads.execute("COMMIT")
    return entry


def forget(case_id: str) -> None:
    """Delete the record of a case, whole or broken, and what is known of its end.

    Raises:
        NoPermission: it cannot be deleted, or another process holds it for too long.
    """
    folder = file_of(case_id).parent
    if not folder.exists() and known_head(case_id) is None:
        return
    with _heads() as heads:
        heads.execute("BEGIN IMMEDIATE")
        heads.execute("DELETE FROM heads WHERE id = ?", (case_id,))
        try:
            wipe(folder / FILE_NAME)
            shutil.rmtree(folder)
        except FileNotFoundError:
            pass
        except OSError as error:
            raise _closed() from error
        heads.execute("COMMIT")


def cases_decided() -> frozenset[str]:
    """Return the ids of all cases of which there is a record."""
    folder = data_folder() / "cases"
    return frozenset(place.name for place in folder.glob("c-*") if _CASE_ID.fullmatch(place.name))


def broken_record(file: Path, number: int) -> DecisionsBroken:
    """Return the error of a record that does not hang together."""
    en, de = (f"at entry {number}", f"bei Eintrag {number}") if number else ("as a whole", "im Ganzen")
    return DecisionsBroken(
        f"The record of decisions “{file}” was changed by something else ({en}); no decision of it counts. "
        "Please restore it from a backup.",
        de=f"Das Entscheidungsprotokoll „{file}“ wurde nachträglich verändert ({de}); keine Entscheidung daraus "
        "zählt. Bitte aus einer Sicherung wiederherstellen.",
    )


def _verified(case_id: str, known: tuple[int, str] | None) -> Record:
    """Return the record as it stands in the file, whole or broken; `known` is number and hash of its last entry."""
    try:
        text = read_sealed(file_of(case_id))
    except FileNotFoundError:
        return Record(broken=0) if known else Record()
    except Unreadable:
        return Record(broken=0)
    except OSError as error:
        raise _closed() from error
    entries = _entries(text, case_id)
    if entries is None:
        return Record(broken=0)
    number = first_break(entries, case_id)
    if number is None and known is not None:
        count, last = known
        if len(entries) < count or entries[count - 1].hash != last:
            number = min(len(entries) + 1, count)
    return Record(entries=entries) if number is None else Record(broken=number)


def _entries(text: bytes, case_id: str) -> tuple[Entry, ...] | None:
    """Return what the file says; None where it is no such file or another case's."""
    try:
        loaded: Any = YAML(typ="safe", pure=True).load(text.decode("utf-8"))
        if (loaded["schema"], loaded["case"]) != (SCHEMA, case_id):
            return None
        return tuple(Entry.model_validate(entry) for entry in loaded["entries"])
    except (YAMLError, ValueError, TypeError, KeyError, RecursionError, pydantic.ValidationError):
        return None


def _told(case_id: str, entries: tuple[Entry, ...]) -> bytes:
    """Return the file; with its letters escaped where a sign that is none (a line end of another age) would be lost."""
    told = _dumped(case_id, entries, escaped=False)
    return told if _entries(told, case_id) == entries else _dumped(case_id, entries, escaped=True)


def _dumped(case_id: str, entries: tuple[Entry, ...], *, escaped: bool) -> bytes:
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = not escaped
    yaml.width = 110
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    held = io.BytesIO()
    held.write(
        b"# Decisions of people on this case. Append-only: every entry carries the hash of the one before;\n"
        b"# a change by hand makes all of them void. `aktencheck confirm` writes this file.\n"
    )
    dumped = [{**entry.model_dump(mode="json"), "decision": said(entry.decision)} for entry in entries]
    yaml.dump({"schema": SCHEMA, "case": case_id, "entries": dumped}, held)
    return held.getvalue()


def known_head(case_id: str) -> tuple[int, str] | None:
    """Return number and hash of the last decision that was written on a case; None where there is none.

    Raises:
        NoPermission: the database cannot be read.
    """
    if not (data_folder() / _HEADS).exists():
        return None
    with _heads() as heads:
        return _head(heads, case_id)


def _head(heads: sqlite3.Connection, case_id: str) -> tuple[int, str] | None:
    row = heads.execute("SELECT number, hash FROM heads WHERE id = ?", (case_id,)).fetchone()
    return (int(row[0]), str(row[1])) if row else None


def _heads() -> contextlib.AbstractContextManager[sqlite3.Connection]:
    table = "heads (id TEXT PRIMARY KEY, number INTEGER NOT NULL, hash TEXT NOT NULL)"
    return database(_HEADS, table, _closed())


def _closed() -> NoPermission:
    return NoPermission(
        "The record of decisions in the data folder cannot be opened or is locked. Please check its permissions, "
        "or name another place with AKTENCHECK_HOME.",
        de="Das Entscheidungsprotokoll im Datenordner kann nicht geöffnet werden oder ist gesperrt. Bitte die "
        "Rechte prüfen oder mit AKTENCHECK_HOME einen anderen Ort nennen.",
    )
