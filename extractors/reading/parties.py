"""The two parties of a contract on work (Vertragsparteien): "zwischen der Firma ... und Herrn ...".

Source: documents.md F3, F5; § 2 NachwG.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Document
from pipeline.field import Field

from .employers import firm_in
from .names import Name, name_in
from .spans import Span, lines
from .text import fold

_BETWEEN = re.compile(
    r"\W*zwischen\b(?:\s+(?:der|dem|den))?(?:\s+(?:Firma|Fa\.|Arbeitgeber(?:in)?))?\s*:?", re.IGNORECASE
)
_AND = re.compile(r"\W*und\b(?=\s+(?:Herrn?|Frau)\b|\s*$)")
_ARTICLES = frozenset({"der", "dem", "den", "firma", "fa", "die", "arbeitgeber"})
_LONGEST = 5
"""Words that a name has at most."""


def firm_between(document: Document) -> Field[str] | None:
    """Return the firm behind "zwischen"; None where none stands there."""
    rows = list(lines(document, pages=[1]))
    for index, row in enumerate(rows):
        match = _BETWEEN.match(row.text)
        if match is None:
            continue
        rest = row.after(match.end())
        for span in ([rest] if rest else []) + rows[index + 1 : index + 3]:
            found = firm_in(_without_article(span))
            if found and any(c.isupper() for c in found.text):
                return found.field(found.text.strip(" ,;:*"), method="sentence")
    return None


def names_behind_and(document: Document) -> Iterator[Name]:
    """Yield the names behind the "und" that parts the parties, in its row or the next two."""
    rows = list(lines(document, pages=[1]))
    for index, row in enumerate(rows):
        match = _AND.match(row.text)
        if match is None:
            continue
        rest = row.after(match.end())
        for span in ([_up_to_comma(rest)] if rest else []) + rows[index + 1 : index + 3]:
            # the address may stand behind the name
            found = name_in(span) or name_in(_up_to_comma(span))
            if found:
                yield found


def _without_article(span: Span) -> Span:
    words = span.words
    while len(words) > 1 and fold(words[0].text).strip(".,:") in _ARTICLES:
        words = words[1:]
    return Span(span.page, words)


def _up_to_comma(span: Span) -> Span:
    """The words up to what cannot be a name any more."""
    kept = []
    for word in span.words[:_LONGEST]:
        kept.append(word)
        if word.text.endswith((",", ";", "-")):
            break
    return Span(span.page, tuple(kept))
