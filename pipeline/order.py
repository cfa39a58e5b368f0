"""What a child is asked to open (Auftrag), and what that may cost."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from .files import Media


class Order(NamedTuple):
    """What is to be opened, and what that may cost.

    `name` is the path that the report shows; `work` a private folder; `allowance` the bytes that may be taken out;
    `depth` is 0 for a file of the client's folder, 1 for what lies in it, and so on.
    """

    path: Path
    media: Media
    name: str
    work: Path
    allowance: int
    depth: int = 0
    passwords: tuple[str, ...] = ()
