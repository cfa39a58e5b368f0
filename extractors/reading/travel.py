"""What passports and travel documents share (Reisedokumente): title, zone, and the remark on own statements.

The German travel documents for refugees, for stateless persons and for foreigners carry the same data page
(``REISEAUSWEIS / TRAVEL DOCUMENT / TITRE DE VOYAGE``, type PT); convention and nationality tell them apart.

Source: documents.md C1, C3; Convention of 28 July 1951, Annex; § 4 AufenthV.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal

from pipeline.document import Document
from pipeline.field import Field

from .cards import roles_of, titled
from .flat import flat_text
from .memo import once_a_document
from .mrz import zone_of
from .spans import Span, lines
from .text import has, likeness

Booklet = Literal["passport", "refugee", "stateless", "foreigner", "unclear"]

_1951 = re.compile(r"(?:28\W{0,3}(?:juli|july|juillet)\W{0,3}1951)")
_1954 = re.compile(r"(?:28\W{0,3}(?:september|septembre)\W{0,3}1954)")
_TRAVEL_TITLES = (
    "Reiseausweis", "Travel document", "Titre de voyage", "Reiseausweis für Flüchtlinge",
    "Reiseausweis für Ausländer", "Reiseausweis für Staatenlose",
)  # fmt: skip
_PASSPORT_TITLES = ("Reisepass", "Passport", "Passeport", "Vorläufiger Reisepass", "Pasaporte", "Pasaport")


@once_a_document
def booklet_of(document: Document) -> tuple[Booklet | None, float]:
    """Return which booklet a page is of and how sure that is; (None, 0.0) where it is none.

    `unclear` is a Reiseausweis of which nothing tells for whom it is.
    """
    zone = zone_of(document)
    travel = titled(document, *_TRAVEL_TITLES)
    if zone and zone.form == "TD3" and zone.code.startswith("P"):
        if zone.code == "PT" or travel or zone.nationality.value in ("XXA", "XXB", "XXC"):
            return _whose(document, zone.nationality.value), 0.97
        return "passport", 0.97 if zone.birth.ok and zone.expiry.ok else 0.9
    if zone or _names_another(document):
        return None, 0.0
    roles = roles_of(document) & {
        "family_name", "both_names", "given_names", "birth_date", "nationality", "document_number",
        "valid_until", "issued_on", "sex", "birth_place", "authority",
    }  # fmt: skip
    if travel and len(roles) >= 3:
        return _whose(document, None), 0.9
    if travel and _convention(document):
        return _whose(document, None), 0.8
    if titled(document, *_PASSPORT_TITLES) and len(roles) >= 5 and {"valid_until", "birth_date"} <= roles:
        return "passport", 0.9
    return None, 0.0


def _names_another(document: Document) -> bool:
    """Whether the page only names the holder's document, as the sticker of a Fiktionsbescheinigung does."""
    return bool(titled(document, "Fiktionsbescheinigung")) or has(
        document.text, "vorgelegten Identitätsdokuments"
    )


def _convention(document: Document) -> Literal["1951", "1954"] | None:
    text = flat_text(document)
    if _1951.search(text):
        return "1951"
    return "1954" if _1954.search(text) else None


def _whose(document: Document, nationality: str | None) -> Booklet:
    convention = _convention(document)
    if nationality == "XXB" or convention == "1951" or has(document.text, "Reiseausweis für Flüchtlinge"):
        return "refugee"
    if nationality == "XXA" or convention == "1954" or has(document.text, "Reiseausweis für Staatenlose"):
        return "stateless"
    if nationality == "XXC" or has(document.text, "Reiseausweis für Ausländer"):
        return "foreigner"
    symbols = {
        line.text.strip() for page in document.pages for line in page.lines if len(line.text.strip()) == 2
    }
    if "51" in symbols:
        return "refugee"
    if "54" in symbols:
        return "stateless"
    return "foreigner" if nationality else "unclear"


_REMARKS = (
    "Personalien beruhen auf den eigenen Angaben",
    "Angaben zur Person beruhen auf den eigenen Angaben",
    "Personalangaben beruhen auf den eigenen Angaben",
    "beruhen auf den eigenen Angaben",
    "beruhen auf eigenen Angaben",
    "Personalien eig Angaben",
    "Personalien eigene Angaben",
    "Identität nicht nachgewiesen",
    "Ein Identifikationsnachweis durch Originaldokumente wurde nicht erbracht",
)


def own_statement_remark(document: Document) -> Field[bool] | None:
    """Return the remark that the personal data rest on the holder's own statements; None where none is seen.

    A page that does not show it proves nothing, because the remark stands on the page of official entries.
    """
    spans = list(lines(document))
    joined = [Span(a.page, a.words + b.words) for a, b in pairwise(spans) if a.page == b.page]
    for span in (*spans, *joined):
        alike = max(likeness(span.text, phrase, at_least=0.88) for phrase in _REMARKS)
        if alike >= 0.88:
            return span.field(True, method="sentence", confidence=min(0.97, alike))
    return None
