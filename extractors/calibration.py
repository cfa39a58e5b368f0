"""How often a value like this one is right (Kalibrierung): what is known of a value beside its reader's score."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from pipeline.document import Page, Word
from pipeline.field import Field

Source = Literal["layer", "scan"]
Second = Literal["agreed", "rival", "none"]


class Signs(NamedTuple):
    """What is known of a value: where its page was read, and what a second reader said of its words.

    `second`: `agreed` where every word that was looked at twice was read alike, `rival` where one was read otherwise,
    `none` where no word under the value was looked at twice.
    """

    source: Source
    second: Second


def signs_of(field: Field[Any], pages: Sequence[Page]) -> Signs:
    """Return what is known of a value of a document with these pages."""
    page = pages[field.page - 1]
    if page.method == "text_layer":
        return Signs("layer", "none")
    words = [word for word in page.words if field.box is not None and _lies_under(word, field)]
    if field.also_read is not None or any(word.other is not None for word in words):
        return Signs("scan", "rival")
    return Signs("scan", "agreed" if any(word.agreed for word in words) else "none")


def _lies_under(word: Word, field: Field[Any]) -> bool:
    assert field.box is not None
    x, y = word.box.middle
    left, top, right, bottom = field.box
    return left <= x <= right and top <= y <= bottom
