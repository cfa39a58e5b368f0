"""The sentences of a paper on a job (Sätze eines Arbeitspapiers).

Source: documents.md F3, F4.
"""

from __future__ import annotations

from pipeline.document import Document

from .memo import once_a_document
from .sentences import Passage, running_text, sentences
from .spans import Span


@once_a_document
def said(document: Document) -> tuple[Passage, ...]:
    """Return the sentences of a paper."""
    return tuple(sentences(running_text(document)))


def span_of_passage(passage: Passage) -> Span:
    """Return the words of a passage that stand on its first page, as one span."""
    page = passage.tokens[0].page
    return Span(page, tuple(word for token in passage.tokens if token.page == page for word in token.words))
