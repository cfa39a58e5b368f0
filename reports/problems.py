"""Files and pages that could not be read, told to the caseworker (Probleme): what it is, what to do."""

from __future__ import annotations

from collections.abc import Sequence

from validators.finding import Text

from .words import advice_text, table


def message_of(code: str, advice: Sequence[str] = ()) -> Text:
    """Return what the code means and what to do about it, in both languages.

    Args:
        code: one of the vocabulary's `problems`.
        advice: what is wrong with the picture (`pipeline.document.Advice`), where that is known.

    Raises:
        KeyError: there is no such code or advice.
    """
    told = [Text(**table("problems")[code]), *(advice_text(word) for word in advice)]
    return Text(de=" ".join(text.de for text in told), en=" ".join(text.en for text in told))
