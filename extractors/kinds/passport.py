"""Reisepass (national passport): the data page.

Issued by the state of the holder. Two lines of 44 characters (TD3), type P; captions in German, English,
French or the state's own language beside English.
Look-alikes: German travel documents for refugees and foreigners (type PT, XXB, "Reiseausweis"), national
identity cards, visas and residence stickers inside the booklet, receipts of a passport application, and
letters of an embassy.

Source: documents.md C1; ICAO Doc 9303 part 4.
"""

from __future__ import annotations

import datetime as dt

from extractors.reading.identity import identity, issuing_state
from extractors.reading.travel import booklet_of
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()


class Passport(Fields):
    """What a passport says. `issuing_state` is alpha-3."""

    document_number: Field[str] | None = None
    valid_until: Field[dt.date] | None = None
    issuing_state: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document is a national passport."""
    booklet, sureness = booklet_of(document)
    return sureness if booklet == "passport" else 0.0


def extract(document: Document, /) -> Passport:
    """Return what the passport says."""
    who = identity(document)
    return Passport(
        **who.common(),
        document_number=who.document_number,
        valid_until=who.valid_until,
        issuing_state=issuing_state(document, who.zone),
    )
