"""Reiseausweis für Ausländer (travel document for foreigners), and the one for stateless persons.

Issued by the foreigners authority to persons who cannot get a passport; grey cover. Same data page as the
refugee's, but without the Convention of 1951: it prints the holder's nationality, or XXA with the sign "54"
(Convention of 28 September 1954).
Look-alikes: Reiseausweis für Flüchtlinge (XXB, "51"), national passports, letters that speak of one.

Source: documents.md C3; §§ 5, 6 AufenthV; § 1 Abs. 4 AufenthV.
"""

from __future__ import annotations

import datetime as dt

from extractors.reading.identity import identity
from extractors.reading.travel import booklet_of, own_statement_remark
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()


class ForeignerTravelDocument(Fields):
    """What the travel document says. `own_statement_remark` None: no such remark on these pages."""

    document_number: Field[str] | None = None
    valid_until: Field[dt.date] | None = None
    own_statement_remark: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document is a travel document for foreigners or stateless persons."""
    booklet, sureness = booklet_of(document)
    return sureness if booklet in ("foreigner", "stateless") else 0.55 if booklet == "unclear" else 0.0


def extract(document: Document, /) -> ForeignerTravelDocument:
    """Return what the travel document says."""
    who = identity(document)
    return ForeignerTravelDocument(
        **who.common(),
        document_number=who.document_number,
        valid_until=who.valid_until,
        own_statement_remark=own_statement_remark(document),
    )
