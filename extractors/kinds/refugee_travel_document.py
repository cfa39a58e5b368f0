"""Reiseausweis für Flüchtlinge (refugee travel document, Convention of 28 July 1951).

Issued by the foreigners authority, blue cover. Same data page as the other Reiseausweise; told by the
Convention of 1951, the nationality XXB in the zone or the sign "51".
Look-alikes: Reiseausweis für Ausländer, Reiseausweis für Staatenlose ("54", XXA), national passports,
letters that speak of a Reiseausweis, the application for one.

Source: documents.md C3; § 1 Abs. 3, § 4 AufenthV; Annex to the Convention of 28 July 1951.
"""

from __future__ import annotations

import datetime as dt

from extractors.reading.identity import identity
from extractors.reading.travel import booklet_of, own_statement_remark
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()


class RefugeeTravelDocument(Fields):
    """What a refugee's travel document says. `own_statement_remark` None: no such remark on these pages."""

    document_number: Field[str] | None = None
    valid_until: Field[dt.date] | None = None
    own_statement_remark: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document is a travel document for refugees."""
    booklet, sureness = booklet_of(document)
    return sureness if booklet == "refugee" else 0.55 if booklet == "unclear" else 0.0


def extract(document: Document, /) -> RefugeeTravelDocument:
    """Return what the travel document says."""
    who = identity(document)
    return RefugeeTravelDocument(
        **who.common(),
        document_number=who.document_number,
        valid_until=who.valid_until,
        own_statement_remark=own_statement_remark(document),
    )
