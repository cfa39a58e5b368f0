"""Fiktionsbescheinigung (certificate of fictional residence), § 81 Abs. 5 AufenthG.

Issued by the foreigners authority after an application: a folder with a sticker, serial number F and seven
digits. The form prints all three effects (§ 81 Abs. 3 Satz 1, Abs. 3 Satz 2, Abs. 4); the ticked or the
only one counts.
Look-alikes: informal receipts of an application, residence titles, Duldung (T), Gestattung (V).

Source: documents.md B6; § 81 Abs. 3 to 5 AufenthG; annex D3 of the AufenthV.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

from extractors.reading.cards import titled
from extractors.reading.identity import identity
from extractors.reading.spans import Span, lines
from extractors.reading.text import has, likeness
from pipeline.document import Document
from pipeline.field import Field, Fields
from pipeline.lines import rows_of

ACTS: frozenset[str] = frozenset({"application", "receipt"})

Effect = Literal["81_3_1", "81_3_2", "81_4"]

_SERIAL = re.compile(r"\bF\s?\d{7}\b")
_EFFECTS: tuple[tuple[Effect, tuple[str, ...]], ...] = (
    ("81_3_1", ("der Aufenthalt als erlaubt", "Aufenthalt gilt als erlaubt", "§ 81 Abs. 3 Satz 1")),
    ("81_3_2", ("die Abschiebung als ausgesetzt", "Abschiebung gilt als ausgesetzt", "§ 81 Abs. 3 Satz 2")),
    ("81_4", ("der Aufenthaltstitel als fortbestehend", "gilt als fortbestehend", "§ 81 Abs. 4")),
)
_TICK = re.compile(r"^[\[(|]?\s*[xX×✗✘✓☒☑]\s*[\])|]?$")


class FictionCertificate(Fields):
    """What the certificate says. `basis` is None where it cannot be told which effect is meant."""

    basis: Field[Effect] | None = None
    valid_until: Field[dt.date] | None = None
    document_number: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document is a Fiktionsbescheinigung."""
    title = titled(document, "Fiktionsbescheinigung")
    effects = sum(has(document.text, *phrases[:2]) for _, phrases in _EFFECTS)
    marks = bool(_SERIAL.search(document.text)) + has(document.text, "gültig bis") + min(2, effects)
    if title and marks:
        return 0.95 if marks >= 2 else 0.85
    if effects >= 2 and has(document.text, "Diese Bescheinigung", "genügt mit dieser Bescheinigung nicht"):
        return 0.8
    return 0.0


def extract(document: Document, /) -> FictionCertificate:
    """Return what the certificate says."""
    who = identity(document, latest_expiry=True)
    return FictionCertificate(
        **who.common(),
        basis=_basis(document),
        valid_until=who.valid_until,
        document_number=_serial(document),
    )


def _serial(document: Document) -> Field[str] | None:
    for span in lines(document):
        match = _SERIAL.search(span.text)
        if match:
            return span.group(match).field(match.group(), method="pattern")
    return None


def _basis(document: Document) -> Field[Effect] | None:
    """Return the only effect that is printed, or the only one that is ticked."""
    printed: dict[Effect, tuple[Span, bool]] = {}
    for number, page in enumerate(document.pages, 1):
        boxes = [mark.box for mark in page.marks if mark.kind == "ticked_box"]
        for row in rows_of(page.words):
            span = Span(number, tuple(row))
            effect = _effect(span)
            if effect is None:
                continue
            by_word = any(_TICK.match(word.text) for word in row[:3])
            by_mark = any(
                box.overlap_y(span.box) > 0.3 and box.right <= span.box.left + 0.05 for box in boxes
            )
            if effect not in printed or by_word or by_mark:
                printed[effect] = span, by_word or by_mark
    ticked = [(effect, span) for effect, (span, tick) in printed.items() if tick]
    if len(ticked) == 1:
        return ticked[0][1].field(ticked[0][0], method="structure", confidence=0.8)
    if len(printed) == 1:
        effect, (span, _) = next(iter(printed.items()))
        return span.field(effect, method="sentence", confidence=0.9)
    return None


def _effect(span: Span) -> Effect | None:
    best = max(
        ((max(likeness(span.text, phrase) for phrase in phrases), effect) for effect, phrases in _EFFECTS),
        key=lambda item: item[0],
    )
    return best[1] if best[0] >= 0.9 else None
