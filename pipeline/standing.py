"""Reports that still stand (gültige Berichte): nothing they rest on has changed, and they lie where they were written.

Written down in the store of readings, as digests alone (of an encrypted data folder: as tokens of them): of what a
report was made from, of where it lies, of its bytes. A report that was changed by somebody, or half copied back from a
backup, does not stand: it is written anew.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from .readings import Readings
from .store import REPORTS


def still_stand(readings: Readings, case: str, inputs: str, outputs: Sequence[Path]) -> bool:
    """Tell whether the outputs are byte for byte what was last written there from these inputs.

    Args:
        readings: the store; one that is out of use says no.
        case: id of the case.
        inputs: digest over everything that the outputs are made from.
        outputs: the files, in a fixed order.
    """
    written = _digest_of(outputs)

    def work(store: sqlite3.Connection) -> bool:
        place, *expected = (
            readings.seal.token(word, REPORTS) for word in (_place(outputs), inputs, written or "")
        )
        row = store.execute(
            "SELECT inputs, outputs FROM reports WHERE case_id = ? AND place = ?", (case, place)
        ).fetchone()
        return row is not None and list(row) == expected

    return written is not None and readings.tried(work, False)


def remember(readings: Readings, case: str, inputs: str, outputs: Sequence[Path]) -> None:
    """Write down that the outputs were just made from the inputs."""
    written = _digest_of(outputs)

    def work(store: sqlite3.Connection) -> None:
        words = (readings.seal.token(word, REPORTS) for word in (_place(outputs), inputs, written or ""))
        store.execute(
            "REPLACE INTO reports (case_id, place, inputs, outputs) VALUES (?, ?, ?, ?)", (case, *words)
        )

    if written is not None:
        readings.tried(work, None)


def _place(outputs: Sequence[Path]) -> str:
    """Return where the outputs lie, as a digest: a path may hold the client's name."""
    return hashlib.sha256("\n".join(map(str, outputs)).encode("utf-8", "surrogateescape")).hexdigest()


def _digest_of(outputs: Sequence[Path]) -> str | None:
    """Return a digest over the files' bytes; None where one cannot be read."""
    digest = hashlib.sha256()
    try:
        for place in outputs:
            digest.update(hashlib.sha256(place.read_bytes()).digest())
    except OSError:
        return None
    return digest.hexdigest()
