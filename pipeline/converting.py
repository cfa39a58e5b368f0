"""Encryption of the data folder is turned on or off (Umwandeln): what is there already is converted.

Broken off at any moment, nothing is lost: the key file is written first and deleted last, every file and every row is
converted whole or not at all, and the same command goes on where it stopped. Until then nothing else is done with the
data folder. What was converted is overwritten where it stood.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from . import unlocking
from .data_folder import CASES, FOLDERS, data_folder, private_connection
from .errors import NoPermission, UsageError
from .key_slots import (
    KeyFile,
    Slot,
    State,
    key_file,
    new_key_file,
    opened_key,
    remove_key_file,
    write_key_file,
)
from .page_rows import opened_row, sealed_row
from .sealed_files import SEALED_FILES, opened_file, replace
from .sealing import PLAIN, Seal, Unreadable, is_sealed, is_token, seal_from
from .store import DIGESTS, LOOKS, REPORTS, shrink, store_file, transaction
from .unlocking import alone

Slots = Callable[[str, bytes], Sequence[Slot]]
"""Makes, of the data folder's id and key, the ways to open it."""

_WAIT_SECONDS = 30.0


def encrypt(slots: Slots) -> bool:
    """Encrypt everything that is kept; False where it is already: then only the ways to open it are changed.

    Raises:
        UsageError: a way is not to be had.
        Locked: it is encrypted by a key that is not at hand.
        NoPermission: the data folder is in use, or cannot be written.
        DiskFull: no space left; the same command goes on.
    """
    with alone():
        told = key_file()
        if told is None:
            name, key = new_key_file()
            told = KeyFile(
                schema="aktencheck-encryption/1", id=name, state="turning_on", slots=slots(name, key)
            )
            write_key_file(told)
        elif told.state == "turning_off":
            raise _half("decrypt")
        else:
            key = opened_key(told, unlocking.ask)
            if told.state == "on":
                write_key_file(told.model_copy(update={"slots": tuple(slots(told.id, key))}))
                return False
        _convert(PLAIN, seal_from(key))
        write_key_file(_in_state(told, "on"))
    return True


def decrypt() -> None:
    """Keep everything as it is from now on, and what is kept already too.

    Raises:
        UsageError: nothing is encrypted.
        Locked: its key is not at hand.
        NoPermission, DiskFull: as `encrypt`.
    """
    with alone():
        told = key_file()
        if told is None:
            raise UsageError(
                "The data folder is not encrypted.", de="Der Datenordner ist nicht verschlüsselt."
            )
        if told.state == "turning_on":
            raise _half("encrypt")
        key = opened_key(told, unlocking.ask)
        write_key_file(_in_state(told, "turning_off"))
        _convert(seal_from(key), PLAIN)
        remove_key_file(told)


def _in_state(told: KeyFile, state: State) -> KeyFile:
    return told.model_copy(update={"state": state})


def _convert(old: Seal, new: Seal) -> None:
    for pattern in SEALED_FILES:
        for place in sorted(data_folder().glob(pattern)):
            if is_sealed(place.read_bytes()) != new.is_on:
                replace(place, opened_file(place, old), new)
    with _database(data_folder() / CASES, new) as cases:
        _convert_cases(cases, old, new)
    with _database(store_file(), new) as store:
        _convert_files(store, old, new)
        with transaction(store):
            _convert_uses(store, old, new)
            _convert_reports(store, old, new)


@contextlib.contextmanager
def _database(place: Path, new: Seal) -> Iterator[sqlite3.Connection]:
    """Open one whose values are converted; what they were is overwritten, also in pages that are no longer used.

    Where there is none, nothing is made: what is yielded then is empty and forgotten.
    """
    try:
        if not place.exists():
            with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as nothing:
                yield nothing
            return
        with contextlib.closing(private_connection(place, _WAIT_SECONDS)) as connection:
            yield connection
            connection.execute(f"PRAGMA user_version = {int(new.is_on)}")
            shrink(connection)
            with contextlib.suppress(
                sqlite3.OperationalError
            ):  # no room for a second copy; rows are overwritten
                connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        raise NoPermission(
            "A database of the data folder cannot be converted (locked, damaged or no space left). Nothing is lost; "
            "please type the same command again.",
            de="Eine Datenbank des Datenordners lässt sich nicht umwandeln (gesperrt, beschädigt oder kein Platz). Es "
            "ging nichts verloren; bitte denselben Befehl noch einmal eingeben.",
        ) from error


def _has(connection: sqlite3.Connection, table: str) -> bool:
    return bool(connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone())


def _convert_cases(cases: sqlite3.Connection, old: Seal, new: Seal) -> None:
    if not _has(cases, "cases"):
        return
    with transaction(cases):
        for name, kept in cases.execute("SELECT id, folder FROM cases").fetchall():
            if is_token(kept) != new.is_on:
                with contextlib.suppress(Unreadable):  # a spoilt line of the map stays, as what it is
                    row = (new.token(old.word(kept, FOLDERS), FOLDERS), name)
                    cases.execute("UPDATE cases SET folder = ? WHERE id = ?", row)


def _convert_files(store: sqlite3.Connection, old: Seal, new: Seal) -> None:
    """Convert the readings of one file after the other, each in a transaction of its own."""
    if not _has(store, "files"):
        return
    for (kept,) in store.execute("SELECT digest FROM files").fetchall():
        if is_token(kept) == new.is_on:
            continue
        with transaction(store):
            try:
                digest = new.token(old.word(kept, DIGESTS), DIGESTS)
                _convert_pages(store, kept, digest, old, new)
                store.execute("UPDATE OR REPLACE files SET digest = ? WHERE digest = ?", (digest, kept))
            except Unreadable:  # spoilt: it is read again
                store.execute("DELETE FROM pages WHERE digest = ?", (kept,))
                store.execute("DELETE FROM files WHERE digest = ?", (kept,))


def _convert_pages(store: sqlite3.Connection, kept: str, digest: str, old: Seal, new: Seal) -> None:
    wanted = "SELECT number, look, codes, page, picture FROM pages WHERE digest = ?"
    for number, look, *row in store.execute(wanted, (kept,)).fetchall():
        codes, page, picture = row
        opened = opened_row((codes, page, picture), old, kept, number)
        _, page, picture = sealed_row(opened, new, digest, number)
        seen = look and new.token(old.word(look, LOOKS), LOOKS)
        store.execute(
            "UPDATE pages SET digest = ?, look = ?, page = ?, picture = ? WHERE digest = ? AND number = ?",
            (digest, seen, page, picture, kept, number),
        )


def _convert_uses(store: sqlite3.Connection, old: Seal, new: Seal) -> None:
    if not _has(store, "uses"):
        return
    for case, kept in store.execute("SELECT case_id, digest FROM uses").fetchall():
        if is_token(kept) != new.is_on:
            store.execute("DELETE FROM uses WHERE case_id = ? AND digest = ?", (case, kept))
            with contextlib.suppress(Unreadable):
                row = (case, new.token(old.word(kept, DIGESTS), DIGESTS))
                store.execute("REPLACE INTO uses (case_id, digest) VALUES (?, ?)", row)


def _convert_reports(store: sqlite3.Connection, old: Seal, new: Seal) -> None:
    if not _has(store, "reports"):
        return
    for case, *kept in store.execute("SELECT case_id, place, inputs, outputs FROM reports").fetchall():
        if is_token(kept[0]) != new.is_on:
            store.execute("DELETE FROM reports WHERE case_id = ? AND place = ?", (case, kept[0]))
            with contextlib.suppress(Unreadable):
                words = [new.token(old.word(word, REPORTS), REPORTS) for word in kept]
                store.execute(
                    "REPLACE INTO reports (case_id, place, inputs, outputs) VALUES (?, ?, ?, ?)",
                    (case, *words),
                )


def _half(verb: str) -> NoPermission:
    return NoPermission(
        f"The data folder is half converted the other way. Please finish that first: aktencheck store {verb}",
        de=f"Der Datenordner ist zur Hälfte in die andere Richtung umgewandelt. Bitte zuerst beenden: "
        f"aktencheck store {verb}",
    )
