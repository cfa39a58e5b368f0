"""Files and pages that could not be read, told to the caseworker (Probleme): what it is, what to do."""

from __future__ import annotations

from collections.abc import Sequence

from validators.finding import Text

from .words import table


def message_of(code: str, advice: Sequence[str] = ()) -> Text:
    """Return what the code means and what to do about it, in both languages.

    Args:
        code: one of the vocabulary's `problems`.
        advice: what is wrong with the picture (`pipeline.document.Advice`), where that is known.

    Raises:
        KeyError: there is no such code or advice.
    """
    entries = [table("problems")[code], *(table("picture_advice")[word] for word in advice)]
    return Text(de=" ".join(entry["de"] for entry in entries), en=" ".join(entry["en"] for entry in entries))
