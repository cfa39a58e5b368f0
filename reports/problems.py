"""Files and pages that could not be read, told to the caseworker (Probleme): what it is, what to do."""

from __future__ import annotations

from validators.finding import Text

from .words import table


def message_of(code: str) -> Text:
    """Return what the code means and what to do about it, in both languages.

    Raises:
        KeyError: the code is not one of the vocabulary's `problems`.
    """
    return Text(**table("problems")[code])
