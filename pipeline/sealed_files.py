"""Whole files of the data folder that are sealed where it is encrypted (verschlüsselte Dateien)."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Final

from .data_folder import data_folder
from .sealing import Seal
from .unlocking import seal
from .writing import overwrite, write_private

SEALED_FILES: Final = ("passwords.txt", "cases/*/decisions.yaml", "inbox/*.json")
"""All of them, as patterns below the data folder: what is written with `write_sealed` has its line here, or a
conversion does not find it."""


def read_sealed(place: Path) -> bytes:
    """Return what a file of the data folder says.

    Raises:
        OSError: it cannot be read.
        Unreadable: it is of another data folder or place, was changed, or is not sealed where it should be.
        Locked: the key is not at hand.
    """
    return seal().opened(place.read_bytes(), "file", _name(place))


def write_sealed(place: Path, data: bytes) -> None:
    """Write a file of the data folder whole or not at all; what stood there is overwritten.

    To be called while the data folder is in use (`pipeline.unlocking.in_use`).

    Raises:
        DiskFull, NoPermission, Locked.
    """
    replace(place, data, seal())


def replace(place: Path, data: bytes, by: Seal) -> None:
    """Write a file sealed by this seal, and overwrite what stood there."""
    old = _opened(place)
    try:
        write_private(place, by.sealed(data, "file", _name(place)))
        if old is not None:
            with contextlib.suppress(
                OSError
            ):  # it is unlinked; where it cannot be overwritten, it was deleted
                overwrite(old)
    finally:
        if old is not None:
            os.close(old)


def opened_file(place: Path, by: Seal) -> bytes:
    """Return what a file says that was sealed by this seal.

    Raises:
        OSError, Unreadable.
    """
    return by.opened(place.read_bytes(), "file", _name(place))


def _name(place: Path) -> str:
    return place.relative_to(data_folder()).as_posix()


def _opened(place: Path) -> int | None:
    with contextlib.suppress(OSError):
        return os.open(place, os.O_RDWR)
    return None
