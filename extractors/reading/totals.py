"""The total among the amounts of a row (Summe): the one that the others add up to.

Source: documents.md F10, F14.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import chain

from pipeline.document import Document

from .columns import row_of
from .label_patterns import labels_saying
from .labels import behind, labels
from .money import CENT, Amount, adds_up, amounts_in
from .spans import Span
from .text import fold


def total_of_row(
    document: Document, *phrases: str, says: str, saying: str = "", unless: str = ""
) -> Amount | None:
    """Return the total of a table's row: the only amount, or the one that the others add up to.

    `says` is what the label must say; `saying` is a pattern with which labels of any issuer begin,
    `unless` one of what must not go on behind the label.
    Of a row without such an equation the first amount is returned with doubt.
    """
    of_any_issuer = labels_saying(document, saying) if saying else ()
    for label in chain(labels(document, *phrases), of_any_issuer):
        if not re.search(says, fold(label.span.text)):
            continue
        rest = behind(label)
        if unless and rest and re.match(unless, fold(rest.text)):
            continue
        page = document.pages[label.span.page - 1]
        words = tuple(w for w in row_of(label.span, page) if w.box.left >= label.span.box.right - 0.002)
        hits = list(amounts_in(Span(label.span.page, words))) if words else []
        total = total_among(hits)
        if total:
            return total
    return None


def total_among(hits: Sequence[Amount]) -> Amount | None:
    """Return the amount that the others add up to; the only one; the first, doubted, where none is the sum."""
    if len(hits) <= 1:
        return hits[0] if hits else None
    every = sum((hit.value for hit in hits), Decimal(0))
    for hit in hits:
        if adds_up(hit.value, [every - hit.value], within=CENT):
            return hit
    return Amount(hits[0].value, hits[0].span, "ambiguous")
