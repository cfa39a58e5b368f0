"""What only a file system can do: links, pipes, files without permission, names that steer a terminal."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.hostile.raw_pdf import letter

STEERING = (
    "ziel/\x1b[2J\x1b]0;weg\x07.pdf",
    "ziel/zeile\neins.pdf",
    "ziel/spalte\teins.pdf",
    "ziel/\u202efdp.exe",
    "ziel/<script>alert(1)<∕script>.pdf",
    'ziel/=HYPERLINK("http:∕∕127.0.0.1:9").pdf',
    "ziel/--out=x.pdf",
    "ziel/[red]rot[∕red].pdf",
    "ziel/{{ 7*7 }}.pdf",
    "ziel/#import sys.pdf",
    "ziel/'\"`$(id)&;.pdf",
    "ziel/ leer .pdf",
    "ziel/" + "n" * 240 + ".pdf",
    "ziel/ümlaut.pdf",
    "ziel/u\u0308mlaut.pdf",
    "ziel/Groß.PDF",
    "ziel/groß.pdf",
    "/".join(["t"] * 40) + "/tief.pdf",
)
"""Names under which a whole letter lies."""


class Placed(NamedTuple):
    """Something that is no plain file, or cannot be opened: `made` puts it at its path, `code` is told of it."""

    name: str
    how: str
    made: Callable[[Path], object]
    code: str


def _forbidden(path: Path) -> None:
    path.write_bytes(letter())
    path.chmod(0)


def _forbidden_folder(path: Path) -> None:
    path.mkdir()
    (path / "a.pdf").write_bytes(letter())
    path.chmod(0)


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # a socket's path has little room
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def _vast(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(1 << 40)


PLACED: tuple[Placed, ...] = (
    Placed(
        "ort/passwd.pdf",
        "a link to a file of the system",
        lambda path: path.symlink_to("/etc/passwd"),
        "link_outside",
    ),
    Placed("ort/alles", "a link to the whole system", lambda path: path.symlink_to("/"), "link_outside"),
    Placed("ort/nirgends.pdf", "a link to nothing", lambda path: path.symlink_to("nirgends"), "link_outside"),
    Placed("ort/kreis", "a link to itself", lambda path: path.symlink_to("kreis"), "link_outside"),
    Placed(
        "ort/zufall.pdf",
        "a link to a device that never ends",
        lambda path: path.symlink_to("/dev/zero"),
        "link_outside",
    ),
    Placed("ort/roehre.pdf", "a pipe that nobody writes to", os.mkfifo, "unsupported"),
    Placed("ort/steckdose", "a socket", _socket, "unsupported"),
    Placed("ort/verboten.pdf", "a file without permissions", _forbidden, "no_permission"),
    Placed("ort/verbotener-ordner", "a folder without permissions", _forbidden_folder, "no_permission"),
    Placed("ort/riesig.pdf", "a terabyte of nothing", _vast, "too_large"),
)

NO_UTF8 = b"ziel/\xff\xfe\xe4.pdf"
"""A name that is no text on any system of today."""
