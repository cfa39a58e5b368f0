"""What was moved out of the scanner's folder (Ablagejournal): each move before it is made, with the file's digest.

    <data folder>/inbox/<digest of the watched folder>.json      for the owner alone, sealed where the folder is

So nothing is filed in silence, and a filing can be taken back. File and folder names stand in it: `forget` takes those
of a client out.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import pydantic

from pipeline.data_folder import data_folder
from pipeline.errors import NoPermission
from pipeline.frozen import Frozen
from pipeline.sealed_files import read_sealed, write_sealed
from pipeline.sealing import Unreadable
from pipeline.unlocking import in_use
from pipeline.writing import wipe

from .case_lock import held

_WAIT_S = 30.0

Reason = Literal[
    "name_and_birth_date",
    "unreadable",
    "no_person",
    "no_client",
    "no_birth_date",
    "unsure",
    "first_january",
    "several_clients",
    "several_persons",
    "undone",
    "internal",
]
"""Why a file was filed (the first one) or was not."""


class Move(Frozen):
    """A file that is moved: from where to where, and why. `number` names it; `folder` is the client's, None: review.

    `digest` is the SHA-256 of its bytes. `candidates` are names of folders that came into question.
    """

    number: str
    at: dt.datetime
    action: Literal["filed", "review", "undone", "failed"]
    source: str = pydantic.Field(repr=False)
    target: str = pydantic.Field(repr=False)
    digest: str
    folder: str | None = pydantic.Field(default=None, repr=False)
    reason: Reason
    candidates: tuple[str, ...] = pydantic.Field(default=(), repr=False)


class Journal:
    """The moves of one watched folder, the oldest first."""

    def __init__(self, root: Path) -> None:
        self._key = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]

    def moves(self) -> tuple[Move, ...]:
        """Return all moves.

        Raises:
            NoPermission: the journal cannot be read.
        """
        return _read(_place(self._key))

    def add(self, move: Move) -> None:
        """Write a move down.

        Raises:
            NoPermission, DiskFull: it is not written, and must not be made.
        """
        with held(f"inbox-{self._key}", _WAIT_S), in_use():
            _write(_place(self._key), (*self.moves(), move))


def new_number() -> str:
    """Return a name for a move."""
    return f"a-{secrets.token_hex(3)}"


def forget_moves(folder: Path) -> None:
    """Take out every move that leads into a client's folder, or for which it came into question.

    Raises:
        NoPermission, DiskFull: a journal cannot be read or written.
    """
    folder = folder.resolve()
    for place in _all():
        with held(f"inbox-{place.stem}", _WAIT_S), in_use():
            moves = _read(place)
            kept = [move for move in moves if not _tells_of(move, folder)]
            if len(kept) < len(moves):
                _write(place, kept)


def forget_all_moves() -> None:
    """Delete the journals of all watched folders."""
    for place in _all():
        wipe(place)


def _tells_of(move: Move, folder: Path) -> bool:
    return Path(move.target).parent == folder or folder.name in (move.folder, *move.candidates)


def _all() -> list[Path]:
    return sorted((data_folder() / "inbox").glob("*.json"))


def _place(key: str) -> Path:
    return data_folder() / "inbox" / f"{key}.json"


def _read(place: Path) -> tuple[Move, ...]:
    try:
        return tuple(Move.model_validate(one) for one in json.loads(read_sealed(place)))
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, Unreadable) as error:
        raise NoPermission(
            "The journal of the inbox in the data folder cannot be read; nothing is filed. Please check it.",
            de="Das Ablagejournal im Datenordner kann nicht gelesen werden; es wird nichts abgelegt. Bitte prüfen.",
        ) from error


def _write(place: Path, moves: Sequence[Move]) -> None:
    plain = [move.model_dump(mode="json") for move in moves]
    write_sealed(place, (json.dumps(plain, indent=1) + "\n").encode())
