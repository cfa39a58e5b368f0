"""Files and pages that could not be read, told to the caseworker (Probleme): what it is, what to do."""

from __future__ import annotations

import pydantic

from pipeline.frozen import Frozen
from validators.finding import Text

from .words import table


class Problem(Frozen):
    """A file, or one page of it, that could not be read.

    `file` is the path below the client folder (`mail.eml!/a.pdf` inside a container), `code` one of the
    vocabulary's `problems`, `page` counts from 1 inside the file; None: the whole file.
    """

    file: str = pydantic.Field(repr=False)
    code: str
    page: int | None = pydantic.Field(default=None, ge=1)

    @pydantic.field_validator("file", mode="before")
    @classmethod
    def _writable(cls, file: str) -> str:
        """A file name need not be UTF-8 on Linux; bytes that are not are shown by number, never dropped."""
        return file.encode("utf-8", "backslashreplace").decode()


def message_of(code: str) -> Text:
    """Return what the code means and what to do about it, in both languages.

    Raises:
        KeyError: the code is not one of the vocabulary's `problems`.
    """
    return Text(**table("problems")[code])
