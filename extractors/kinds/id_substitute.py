"""Ausweisersatz (substitute identity document), § 48 Abs. 2, 4 AufenthG, § 55 AufenthV.

Issued by the foreigners authority to whoever has no passport: a folder, serial number K and seven digits, "Dieses
Dokument gilt als Ausweisersatz", with the sticker of a residence title or of a Duldung on page 5, or a sheet of the
authority's software. With it the obligation to hold a passport is met inside Germany (§ 3 Abs. 1 Satz 2 AufenthG).
Look-alikes: the card whose remark says AUSWEISERSATZ (residence title), the sticker that it wraps, Reiseausweis,
Personalausweis, letters and applications that speak of one.

Source: documents.md B7; annex D1 of the AufenthV.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.boxes import ticked_lines
from extractors.reading.dates import date_in
from extractors.reading.first_title import first_title
from extractors.reading.flat import flat_text
from extractors.reading.sentences import running_text, sentences
from extractors.reading.sheet_holder import sheet_identity
from extractors.reading.spans import Span, lines
from extractors.reading.strokes import is_struck
from extractors.reading.text import fold, has
from extractors.reading.told import day_field
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()

_TITLES = (
    "Ausweisersatz", "Bescheinigung als Ausweisersatz", "Ausweisersatz für Ausländer",
    "Ausweisersatz gemäß § 48 AufenthG",
    "Ausweisersatz nach § 48 Abs. 2 AufenthG", "Ausweisersatz (§ 48 Abs. 2 AufenthG, § 55 AufenthV)",
    "Bescheinigung über den Ausweisersatz",
)  # fmt: skip
_OTHERS = (
    "Antrag", "Reiseausweis für Flüchtlinge", "Reiseausweis für Ausländer", "Personalausweis", "Merkblatt",
    "Fiktionsbescheinigung", "Zusatzblatt", "Aufenthaltsgestattung",
)  # fmt: skip
_NAMED = re.compile(r"ausw\w{1,3}s ?ers\w{2,3}z")
_SERIAL = re.compile(r"\bK\s?\d{7}\b")
_OWN_STATEMENT = re.compile(
    r"beruhen auf .{0,12}eigenen angaben|eigenen angaben der inhaber|nach eigenen angaben"
)
_LIMIT = re.compile(r"\b(?:gilt als ausweisersatz|gultig|gultigkeit)?\W*\bbis (?:zum )?(?=[\dolI|])")


class IdSubstitute(Fields):
    """What the paper says. `valid_until` is its own last day, else that of the title or Duldung in it, if printed.

    `own_statement_remark` says whether the personal data rest on the holder's own statement; None: not told.
    """

    valid_until: Field[dt.date] | None = None
    document_number: Field[str] | None = None
    own_statement_remark: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document is a substitute identity document."""
    text = flat_text(document)
    if not _NAMED.search(text) or re.search(r"\bsehr geehrte|\bich beantrage\b", text):
        return 0.0
    counts = has(
        document.text, "Dieses Dokument gilt als Ausweisersatz", "gilt als Ausweisersatz", at_least=0.9
    )
    serial = bool(_SERIAL.search(document.text))
    law = has(document.text, "§ 55 AufenthV", "§ 48 Abs. 2", "§ 48 Absatz 2", "55 Abs. 1 AufenthV")
    # a card that is one by its remark has none of these
    if not (counts or serial or law) or first_title(document, _TITLES, _OTHERS, share=0.45) is None:
        return 0.0
    person = has(document.text, "Geburtsdatum", "geboren am", "Staatsangehörigkeit")
    return min(0.97, 0.6 + 0.2 * counts + 0.15 * serial + 0.05 * law + 0.12 * person)


def extract(document: Document, /) -> IdSubstitute:
    """Return what the paper says."""
    who = sheet_identity(document, latest_expiry=True)
    return IdSubstitute(
        **who.common(),
        valid_until=_own_limit(document) or who.valid_until,
        document_number=_serial(document) or who.document_number,
        own_statement_remark=_own_statement(document),
    )


def _serial(document: Document) -> Field[str] | None:
    for span in lines(document):
        match = _SERIAL.search(span.text)
        if match:
            return span.group(match).field(match.group(), method="pattern")
    return None


def _own_limit(document: Document) -> Field[dt.date] | None:
    """The day behind "gilt als Ausweisersatz ... bis zum"; nothing where its box is empty or the line is struck."""
    empty = [span.box for span, ticked in ticked_lines(document) if not ticked]
    others = any(ticked and "ablauf" in fold(span.text) for span, ticked in ticked_lines(document))
    for span in lines(document):
        text = fold(span.text)
        match = re.search(r"\bbis (?:zum )?", text)
        rest = span.after(match.start()) if match else None
        hit = date_in(rest) if rest else None
        if hit is None or not _is_limit(document, span):
            continue
        bare = any(box.overlap_y(span.box) > 0.5 and box.overlap_x(span.box) > 0.3 for box in empty)
        if (bare and others) or is_struck(span, document.pages[span.page - 1]):
            continue
        return day_field(hit, doubt="ambiguous" if bare else None)
    return None


def _is_limit(document: Document, span: Span) -> bool:
    """Whether a line with "bis zum" goes on with the sentence on what the document counts for."""
    page = document.pages[span.page - 1]
    if "gilt als ausweisersatz" in fold(span.text):
        return True
    return any(
        0 < span.box.middle[1] - line.box.middle[1] < 5.5 * max(line.box.height, 0.01)
        and "gilt als ausweisersatz" in fold(line.text)
        for line in page.lines
    )


def _own_statement(document: Document) -> Field[bool] | None:
    """What the box says; a form without ticks that prints the sentence anyway tells nothing."""
    for span, ticked in ticked_lines(document):
        if _OWN_STATEMENT.search(fold(span.text)) or "personalangaben" in fold(span.text):
            return span.field(ticked, method="picture")
    for sentence in sentences(running_text(document)):
        if not _OWN_STATEMENT.search(fold(sentence.text)):
            continue
        span = Span(sentence.tokens[0].page, sentence.tokens[0].words)
        row = next((s for s in lines(document) if s.page == span.page and span.words[0] in s.words), span)
        if is_struck(row, document.pages[span.page - 1]):
            return row.field(False, method="picture")
        form = has(document.text, "Nicht Zutreffendes", "Nichtzutreffendes")
        return sentence.field(True, doubt="ambiguous" if form else None)
    return None
