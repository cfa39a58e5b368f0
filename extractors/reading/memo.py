"""Answers on pages and documents, kept (Zwischenspeicher).

Every kind asks the same few questions of the same pages, one after the other: their running text, their captions, their
operative part. The last answers are kept; pages are told by identity, because to hash a page means to walk through all
its words. A document is its pages: what it is named changes no answer.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Generic, ParamSpec, TypeVar

from pipeline.document import Document, Page

T = TypeVar("T")
P = ParamSpec("P")

_KEPT = 128
"""Answers of each function: so many that what named the papers of an ordinary folder is still there to read them."""


class _Answers(Generic[T]):
    """The last answers of one function; the pages are held with them, so that no other page gets their identity."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[object, ...], tuple[tuple[Page, ...], T]] = OrderedDict()

    def on(self, pages: tuple[Page, ...], more: tuple[object, ...], work: Callable[[], T]) -> T:
        """Return what is known of the pages and of what else belongs to the question; else what the work gives."""
        key = (*map(id, pages), *more)
        if key not in self._known:
            self._known[key] = pages, work()
            if len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return self._known[key][1]


def once_a_document(function: Callable[[Document], T]) -> Callable[[Document], T]:
    """Return the function with its last answers kept: asked again about the same pages, it does not read again."""
    answers: _Answers[T] = _Answers()

    @wraps(function)
    def asked(document: Document, /) -> T:
        return answers.on(document.pages, (), lambda: function(document))

    return asked


def once_a_page(function: Callable[Concatenate[Page, P], T]) -> Callable[Concatenate[Page, P], T]:
    """Return the function of a page (and of its number, say) with its last answers kept."""
    answers: _Answers[T] = _Answers()

    @wraps(function)
    def asked(page: Page, /, *more: P.args, **named: P.kwargs) -> T:
        return answers.on((page,), (*more, *named.items()), lambda: function(page, *more, **named))

    return asked
