"""What a reading child answers (Antwort): how many pages a file has, or one page; codes of what went wrong."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from .document import Page
from .errors import ToolMissing
from .files import ScanFile, Trouble


class Answer(NamedTuple):
    """The answer on a file (`pages`, counted) or on one page (`page`, with its JPEG `picture`).

    `page` is None where it could not be read; `codes` are those of the vocabulary's `problems`. `stand_in` is read in
    the place of a file that cannot be read as it lies. `members` are the files in a file, `problems` what is wrong
    with those of them that cannot be read.
    """

    pages: int = 0
    page: Page | None = None
    picture: bytes = b""
    codes: tuple[str, ...] = ()
    tool_missing: ToolMissing | None = None
    stand_in: Path | None = None
    members: tuple[ScanFile, ...] = ()
    problems: tuple[Trouble, ...] = ()

    @property
    def is_locked(self) -> bool:
        """Whether a password would open more of the file."""
        return "encrypted" in self.codes or any(trouble.code == "encrypted" for trouble in self.problems)
