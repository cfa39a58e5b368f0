"""A paper's words in one folded line (Text in einer Zeile), for the first look: which words stand on it at all?

Words that a line end has parted are joined ("Kurz-/zeitpflege"): what tells a look-alike stands at the end of a line
as often as elsewhere. What is read with its place is looked for in `told.folded_text`, which knows its words.
"""

from __future__ import annotations

from pipeline.document import Document

from .letters import head_text
from .memo import once_a_document
from .text import fold, join_hyphens


def flat(text: str) -> str:
    r"""Return the text folded, in one line, parted words joined.

    >>> flat("zur Kurz-\nzeitpflege\naufgenommen")
    'zur kurzzeitpflege aufgenommen'
    """
    return fold(join_hyphens(text))


@once_a_document
def flat_text(document: Document) -> str:
    """Return all that stands on the pages, in one line."""
    return flat(document.text)


@once_a_document
def flat_first_page(document: Document) -> str:
    """Return all that stands on the first page, in one line."""
    return flat(document.pages[0].text)


def flat_head(document: Document, *, share: float) -> str:
    """Return the upper part of the first page in one line, letter-spaced words closed up."""
    return flat(head_text(document, share=share))
