"""Personalausweis (national identity card), German or foreign.

Three lines of 30 characters (TD1) of type I or ID, or the words "Personalausweis / Identity card". The
papers of landlords, spouses and sponsors are often such cards: whose it is must be compared.
Look-alikes: the electronic residence title (same size, type A), permits of other states (type IR, or somebody who is no
national of the state that issued it), driving licence, health card, passport, a form or
contract that asks who somebody is and has "Personalausweis" for an answer.

Source: documents.md C2; ICAO Doc 9303 part 5; annex of the PAuswV.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.cards import captions, roles_of, title_spans, titled
from extractors.reading.identity import identity, issuing_state
from extractors.reading.mrz import Zone, zone_of
from extractors.reading.spans import lines
from extractors.reading.text import fold
from pipeline.document import Document, Page
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()

_TITLES = (
    "Personalausweis", "Identity card", "Carte d'identité", "Vorläufiger Personalausweis", "National ID card",
    "National identity card", "Carta d'identità", "Kimlik Karti",
    "Carte de identitate", "Carte d'identite", "Dowód osobisty", "Documento nacional de identidad", "Osobna iskaznica",
    "Občanský průkaz", "Személyazonosító igazolvány", "Lična karta", "Letërnjoftim",
)  # fmt: skip


_NUMBER = re.compile(r"[LMNPRTVWXYCFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8}")
"""The serial number of a German card: nine characters without vowels."""
_GERMANY = re.compile(r"bundesrepublik deutschland|federal republic of germany")
_MOST_WORDS = 170
"""Both sides of a card on one page, captions in three languages."""


class NationalId(Fields):
    """What an identity card says. `issuing_state` is alpha-3."""

    document_number: Field[str] | None = None
    valid_until: Field[dt.date] | None = None
    issuing_state: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document is a national identity card."""
    zone = zone_of(document)
    if zone:
        if zone.form in ("TD1", "TD2") and zone.code.startswith("I"):
            return 0.96 if _is_of_a_national(zone) else 0.0
        return 0.55 if zone.form == "TD1" and zone.code == "C" else 0.0
    roles = roles_of(document)
    if (
        _is_card(document)
        and titled(document, *_TITLES)
        and len(roles & {"birth_date", "nationality", "valid_until", "given_names"}) >= 2
    ):
        return 0.9
    return 0.0


def _is_of_a_national(zone: Zone) -> bool:
    """Whether the state that issued the card is the holder's own; one misread letter makes no other state."""
    apart = sum(one != other for one, other in zip(zone.state, zone.nationality.value, strict=False))
    return zone.code != "IR" and apart < 2


def _is_card(document: Document) -> bool:
    """Whether so little is printed as on a card, with its title above its captions: a form has it for an answer."""
    if any(len(page.words) > _MOST_WORDS for page in document.pages):
        return False
    tops = [(span.page, span.box.top) for _, span in title_spans(document, *_TITLES)]
    said = [
        (label.span.page, label.span.box.top) for label in captions(document, "given_names", "birth_date")
    ]
    return not tops or not said or min(tops) < min(said)


def belongs(document: Document, page: Page, /) -> bool:
    """Whether the page is the other side of the card: one side has the zone, the other the captions."""
    other = Document(pages=(page,))
    mine, its = zone_of(document), zone_of(other)
    if len(document.pages) > 1 or (mine is None) == (its is None):
        return False
    front, back = (other, document) if mine else (document, other)
    if identify(back) < 0.9 or not (titled(front, *_TITLES) or captions(front, "birth_date")):
        return False
    if identify(front) < 0.9:
        return False
    one, two = identity(front).birth_date, identity(back).birth_date
    return one is None or two is None or one.value == two.value


def extract(document: Document, /) -> NationalId:
    """Return what the card says."""
    who = identity(document)
    return NationalId(
        **who.common(),
        document_number=who.document_number or _lone_number(document),
        valid_until=who.valid_until,
        issuing_state=issuing_state(document, who.zone) or _state_in_title(document),
    )


def _lone_number(document: Document) -> Field[str] | None:
    """Return the number that stands alone in the upper part of the front; German cards print it without a caption."""
    for span in lines(document):
        bare = span.text.strip()
        if len(span.words) == 1 and _NUMBER.fullmatch(bare) and any(c.isdigit() for c in bare):
            return span.field(bare, method="pattern")
    return None


def _state_in_title(document: Document) -> Field[str] | None:
    """Return the state whose name heads the card."""
    for span in lines(document):
        match = _GERMANY.search(fold(span.text))
        if match:
            return span.field("DEU", method="title")
    return None
