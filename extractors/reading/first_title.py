"""Which of two titles heads a paper (Überschrift): the one that stands first.

Papers of one family print each other's names: the permission to stay says when the certificate of arrival was issued,
the card says "SIEHE ZUSATZBLATT". What a paper is stands above what it only mentions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.document import Document

from .cards import title_spans
from .spans import Span
from .text import fold

_MENTION = re.compile(r"^\W*(?:siehe|vgl|gemass|anlage|mit|nach|zum|zur|fur)\b")
"""How a line begins that only points to another paper."""


def first_title(
    document: Document, titles: Sequence[str], others: Sequence[str], *, share: float = 0.55
) -> Span | None:
    """Return the line that has one of the titles; None where there is none or one of the others stands above it."""
    own, other = _first(document, titles, share), _first(document, others, share)
    # "Merkblatt zum Ankunftsnachweis"
    if own is None or fold(own.text).startswith(tuple(fold(other) + " " for other in others)):
        return None
    return own if other is None or _place(own) <= _place(other) else None


def _first(document: Document, titles: Sequence[str], share: float) -> Span | None:
    found = [
        span
        for _, span in title_spans(document, *titles, share=share)
        if not _MENTION.match(fold(span.text)) and ":" not in span.text[:-1]
    ]
    return min(found, key=_place, default=None)


def _place(span: Span) -> tuple[int, float]:
    return span.page, round(span.box.middle[1], 3)
