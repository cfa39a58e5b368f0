"""The contract of a kind of paper (Dokumentart), and the walk that finds all kinds.

A kind is a module in `extractors.kinds` with a docstring (German name, who issues it, how it is told
from its look-alikes, `Source:`), a frozen model of its fields, and two functions without state:

    identify(document) -> sureness 0 to 1 that the document is of this kind
    extract(document)  -> its fields; a field that cannot be read is None, never invented

The folder is the register: nobody keeps a list.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Literal, Protocol, cast

import pydantic

from pipeline.document import Document
from pipeline.field import Fields
from pipeline.frozen import Frozen


class Kind(Protocol):
    """A module of `extractors.kinds`."""

    __name__: str
    __doc__: str | None

    def identify(self, document: Document, /) -> float:
        """Return how sure it is that the document is of this kind, 0.0 to 1.0."""
        ...

    def extract(self, document: Document, /) -> Fields:
        """Return what the document says."""
        ...


class Paper(Frozen):
    """A document that has been read: what it is and what it says.

    `id` is `d1`, `d2` ... in the order of files and pages. `duplicate_of` names the paper that this one repeats.
    `holder` is what a person decided about whose paper it is; None: nobody has.
    """

    id: str
    document: Document
    fields: pydantic.SerializeAsAny[Fields]
    duplicate_of: str | None = None
    holder: Literal["applicant", "household", "other"] | None = None

    @property
    def kind(self) -> str:
        """The id of the vocabulary."""
        return self.document.kind


@cache
def known_kinds() -> dict[str, Kind]:
    """Return every kind of paper that can be told, by its id."""
    from extractors import kinds

    return {
        info.name: cast(Kind, import_module(f"{kinds.__name__}.{info.name}"))
        for info in iter_modules(kinds.__path__)
    }
