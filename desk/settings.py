"""How a desk was started (Einstellungen)."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path
from typing import Literal, NamedTuple

from pipeline.data_folder import data_folder, today
from reports.typography import Language

MEBIBYTE = 1 << 20
IDLE_SECONDS = 60 * 60
"""How long a session lives without a page being asked for."""
LONGEST_SECONDS = 12 * 60 * 60
"""How long it lives at most."""


class Settings(NamedTuple):
    """Where clients and reports lie, where the desk listens, in which language, as of which day.

    `as_of` None: every check is as of its own day. `author` signs decisions where there are no users. `names` are the
    hosts, beside that of `host`, by which browsers may call it. `upload_bytes` bounds one request.
    """

    root: Path
    out: Path
    host: str = "127.0.0.1"
    port: int = 8377
    names: tuple[str, ...] = ()
    lang: Language = "de"
    as_of: dt.date | None = None
    author: str = "?"
    secure: bool = False
    jobs: int | None = None
    upload_bytes: int = 512 * MEBIBYTE

    @property
    def day(self) -> dt.date:
        """The day on which a check that starts now judges."""
        return self.as_of or today()

    @property
    def beyond_loopback(self) -> bool:
        """Whether other machines may reach it."""
        return self.host not in ("127.0.0.1", "localhost", "::1")

    @property
    def hosts(self) -> frozenset[str]:
        """What a browser that means this desk writes into `Host`."""
        named = {"127.0.0.1", "localhost", "[::1]", *self.names}
        if self.host not in ("0.0.0.0", "::"):
            named.add(f"[{self.host}]" if ":" in self.host else self.host)
        usual = "443" if self.secure else "80"
        own = {f"{name}:{self.port}".lower() for name in named}
        return frozenset(own | {name.lower() for name in named if str(self.port) == usual})


Where = Literal["own", "named"]


def desk_folder() -> Path:
    """Return the desk's part of the data folder."""
    return data_folder() / "desk"


def places(root: Path | None, out: Path | None) -> tuple[Path, Path]:
    """Return where the clients' folders and where their reports lie.

    Without a root the papers lie in the desk's own store. Reports never lie among the papers: without a place for them
    they lie in the desk's own store, apart for each root.
    """
    clients = (root or desk_folder() / "clients").resolve()
    name = hashlib.sha256(str(clients).encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return clients, (out or desk_folder() / "reports" / name).resolve()
