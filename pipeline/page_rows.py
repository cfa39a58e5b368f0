"""A page as a row of the store (Speicherzeile): packed, sealed where the data folder is encrypted, and back again."""

from __future__ import annotations

import json
import zlib

import pydantic

from .answer import Answer
from .document import Page
from .sealing import Seal

Row = tuple[str, bytes, bytes]
"""Codes, packed page, picture."""


def packed(read: Answer) -> Row:
    """Return an answer on a page as codes, page (packed JSON without the file's name; b"" where unread), picture."""
    if read.page is None:
        return " ".join(read.codes), b"", b""
    text = read.page.model_dump_json(exclude={"file"})
    return " ".join(read.codes), zlib.compress(text.encode(), 1), read.picture


def unpacked(row: Row, name: str) -> Answer | None:
    """Return the answer under the name that its file has today; None where the row is spoilt."""
    codes, page, picture = row
    if not page:
        return Answer(codes=tuple(codes.split()))
    try:
        text = zlib.decompress(page)
        # the name is put in front of what stands there: to copy the page once more would cost as much as to load it
        loaded = Page.model_validate_json(b'{"file":%s,%s' % (json.dumps(name).encode(), text[1:]))
    except (zlib.error, pydantic.ValidationError):
        return None
    return Answer(page=loaded, picture=picture, codes=tuple(codes.split()))


def sealed_row(row: Row, seal: Seal, digest: str, number: int) -> Row:
    """Return codes, packed page and picture as they are kept; `digest` is the file's as it is kept."""
    codes, page, picture = row
    return (
        codes,
        seal.sealed(page, "pages", digest, number, "page"),
        seal.sealed(picture, "pages", digest, number, "picture"),
    )


def opened_row(row: Row, seal: Seal, digest: str, number: int) -> Row:
    """Return them again.

    Raises:
        Unreadable: the row is spoilt.
    """
    codes, page, picture = row
    return (
        codes,
        seal.opened(page, "pages", digest, number, "page"),
        seal.opened(picture, "pages", digest, number, "picture"),
    )
