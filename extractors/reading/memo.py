"""The last answer on a document, kept (Zwischenspeicher).

Every kind asks the same few questions of the same document one after the other: its running text, its operative
part. One answer is kept, for the document asked about last; told by identity, because to hash a page means to walk
through all its words.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from pipeline.document import Document, Page

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


_PAGES_KEPT = 64


def once_a_page(function: Callable[[Page, int], tuple[T, ...]]) -> Callable[[Page, int], tuple[T, ...]]:
    """Return the function of a page and its number with its last answers kept, told by the page's identity."""
    known: OrderedDict[tuple[int, int], tuple[Page, tuple[T, ...]]] = OrderedDict()

    @wraps(function)
    def asked(page: Page, number: int, /) -> tuple[T, ...]:
        key = id(page), number
        if key not in known:
            known[key] = page, function(page, number)
            if len(known) > _PAGES_KEPT:
                known.popitem(last=False)
        return known[key][1]

    return asked
