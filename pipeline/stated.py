"""A small text that somebody laid beside the papers (Angaben neben der Akte): `case.yaml`, `clients.csv`.

It is no less a stranger's file than the papers: it may be a pipe that nobody writes to, a link to a device that never
ends, gigabytes long.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from .errors import FileProblem
from .limits import YAML_BYTES


def stated_bytes(path: Path) -> bytes:
    """Return what stands in the file.

    Raises:
        FileNotFoundError, IsADirectoryError, PermissionError.
        FileProblem: `unsupported` where it is no plain file, `too_large`.
    """
    # not blocking: to open a pipe would else wait for somebody who writes
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as stream:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise FileProblem("unsupported")
        data = stream.read(YAML_BYTES + 1)
    if len(data) > YAML_BYTES:
        raise FileProblem("too_large")
    return data
