"""Statements of a paper: the sentences of its running text, and each row of a table for itself (Aussagen).

A table has no full stops; read as running text its rows would run into the next sentence and lend it their words.

Source: documents.md 1.7.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from pipeline.document import Document, Word

from .memo import once_a_document
from .sentences import Passage, Token, running_text, sentences
from .spans import Span

_CELL_GAP = 0.025
"""Share of the page's width from which a gap parts two cells: 5 mm on A4."""


@once_a_document
def statements(document: Document) -> tuple[Passage, ...]:
    """Return the sentences, and the rows that are made of cells, in reading order.

    Misses a row of cells that stand closer than 5 mm: it goes with the sentence around it.
    """
    rows = [list(row) for _, row in groupby(running_text(document).tokens, key=lambda token: token.row)]
    found: list[Passage] = []
    for cells, group in groupby(rows, key=_has_cells):
        if cells:
            found += [Passage(tuple(row)) for row in group]
        else:
            found += sentences(Passage(tuple(token for row in group for token in row)))
    return tuple(found)


def in_clauses(statement: Passage, cuts: Iterator[int]) -> Iterator[Passage]:
    """Yield the parts of a statement between the characters where it is to be cut."""
    for start, end in pairwise([0, *cuts, len(statement.text)]):
        part = statement.between(start, end)
        if part:
            yield part


def as_span(statement: Passage) -> Span | None:
    """Return a statement as a span, words that a line end has parted joined; None where it runs over two pages."""
    tokens = statement.tokens
    if tokens[0].page != tokens[-1].page:
        return None
    words = (Word(text=token.text, box=token.box, confidence=token.confidence) for token in tokens)
    return Span(tokens[0].page, tuple(words))


def _has_cells(row: list[Token]) -> bool:
    boxes = [word.box for token in row for word in token.words if token.page == row[0].page]
    # the second half of a parted word stands in the next row
    return any(0 <= b.left - a.right < 1 and b.left - a.right > _CELL_GAP for a, b in pairwise(boxes))
