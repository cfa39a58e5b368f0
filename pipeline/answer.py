"""What a reading child answers (Antwort): how many pages a file has, or one page; codes of what went wrong."""

from __future__ import annotations

from typing import NamedTuple

from .document import Page
from .errors import ToolMissing


class Answer(NamedTuple):
    """The answer on a file (`pages`, counted) or on one page (`page`, with its WebP `picture`).

    `page` is None where it could not be read; `codes` are those of the vocabulary's `problems`.
    """

    pages: int = 0
    page: Page | None = None
    picture: bytes = b""
    codes: tuple[str, ...] = ()
    tool_missing: ToolMissing | None = None
