"""The last answer on a document, kept (Zwischenspeicher).

Every kind asks the same few questions of the same document one after the other: its running text, its operative
part. One answer is kept, for the document asked about last; told by identity, because to hash a page means to walk
through all its words.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from pipeline.document import Document

T = TypeVar("T")


def once_a_document(function: Callable[[Document], T]) -> Callable[[Document], T]:
    """Return the function with its last answer kept: asked again about the same document, it does not read again."""
    kept: list[tuple[Document, T]] = []

    @wraps(function)
    def asked(document: Document, /) -> T:
        for known, answer in kept:
            if known is document:
                return answer
        answer = function(document)
        kept[:] = [(document, answer)]
        return answer

    return asked
