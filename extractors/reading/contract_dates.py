"""The day on which a contract was signed (Vertragsdatum): place and day over the signatures.

    Merseburg, den 29.07.2025                 12.03.2026                    Ort, Datum: Kassel, 12. März 2026
                                              ------------------
                                              Ort, Datum

Dates in clauses are those of something else. Where both parties write a day, the contract is of the later one, which
is doubted, as is a day far from the beginning that is agreed on.

Source: § 126 Abs. 2 BGB; documents.md 1.2 (every date has a role).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from pipeline.document import Box, Document, Line, Page
from pipeline.field import Field

from .dates import DateHit, dates_in
from .labels import labelled
from .spans import Span, span_of
from .text import fold

_CAPTIONS = (
    "Ort, Datum", "Ort / Datum", "Ort und Datum", "Datum", "Ort, Tag", "Datum, Unterschrift",
    "Ort, Datum, Unterschrift",
    "Ort/Datum", "Datum der Unterschrift", "unterschrieben am", "Abgeschlossen am", "Datum des Vertragsabschlusses",
)  # fmt: skip
_PLACED = re.compile(
    r"\W*(?:(?:ort|datum|date)\W+){0,2}(?P<place>[A-ZÄÖÜ][^\d,;:§]{1,36}?)?(?:[\s,._]|\bden\b|\bam\b|\bd\.)*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"[\W_]*$")
_OTHER = re.compile(
    r"\bge[bh]\b|geboren|geburt|\bseit\b|\bbis\b|\bab\b|\bvom\b|\bzum\b|beginn|ende|eintritt|einzug|ubergabe|druck|"
    r"stand\b|fassung|termin|faellig|fallig|uhr\b|frist|probezeit|kundig|erstellt|eingegangen|eingang|genehmig|"
    r"eingetragen|verzeichnis"
)
"""What is printed beside the days of other things."""
_UPPER = 0.25
"""Above this share of the first page stand the parties."""
_TOGETHER = 0.08
"""Both parties sign within this share of the page's height."""
_BEFORE, _AFTER = dt.timedelta(days=730), dt.timedelta(days=400)
"""A contract is signed at most so long before its beginning, and so long behind it."""


def signed_on(document: Document, begins: Field[dt.date] | None = None) -> Field[dt.date] | None:
    """Return the day under a contract's text; None where none stands in the places of such a day.

    Args:
        document: the contract.
        begins: the beginning that it agrees on; None leaves the day unchecked.
    """
    found = list(_over_signatures(document)) or list(_at_captions(document))
    if not found:
        return None
    last = max(found, key=lambda hit: (hit.span.page, hit.span.box.top))
    beside = [
        hit
        for hit in found
        if hit.span.page == last.span.page and last.span.box.top - hit.span.box.top < _TOGETHER
    ]
    latest = max(beside, key=lambda hit: hit.value)
    doubt = latest.doubt or ("two_readings" if any(hit.value != latest.value for hit in beside) else None)
    if begins and not begins.value - _BEFORE <= latest.value <= begins.value + _AFTER:
        doubt = "ambiguous"
    return latest.span.field(latest.value, method="label", doubt=doubt)


def _over_signatures(document: Document) -> Iterator[DateHit]:
    """Yield the days of lines that hold a place and a day and nothing else."""
    for number, page in enumerate(document.pages, 1):
        for line in page.lines:
            if number > 1 or line.box.top > _UPPER:
                yield from _placed(line, number, page)


def _placed(line: Line, number: int, page: Page) -> Iterator[DateHit]:
    span = span_of(line, number)
    at = 0
    for hit in dates_in(span):
        start = span.text.index(hit.span.text, at)
        before, at = span.text[at:start], start + len(hit.span.text)
        match = _PLACED.match(before)
        if match is None or _OTHER.search(fold(before)):
            return
        told = match["place"] and re.search(r"[^\W\d_]{3}", match["place"])
        if told or (not before.strip() and _place_beside(line, page)):
            yield hit


def _place_beside(line: Line, page: Page) -> bool:
    """Whether the place stands in a line of its own before a day: wide gaps part them."""
    return any(
        other.box.right <= line.box.left
        and other.box.overlap_y(line.box) > 0.5
        and re.fullmatch(r"(?:ort\W+)?[^\W\d_][^\d:;§]{1,36}?(?:,|,? den)", fold(other.text).strip())
        and other.text[:1].isupper()
        for other in page.lines
    )


def _at_captions(document: Document) -> Iterator[DateHit]:
    """Yield the days at the captions under (or before) which the parties write them."""
    captioned = labelled(document, *_CAPTIONS, shape=_alone, order=("behind", "right", "above", "below"))
    for label, hit in captioned:
        box, page = label.line.box, label.span.page
        low_down = page > 1 or box.top > _UPPER
        if low_down and not _OTHER.search(fold(label.line.text)) and _is_near(hit.span.box, box):
            yield hit


def _is_near(box: Box, caption: Box) -> bool:
    return abs(box.middle[1] - caption.middle[1]) < 0.04


def _alone(span: Span) -> DateHit | None:
    """The day of a place that says nothing else but where."""
    hits = list(dates_in(span))
    if len(hits) != 1:
        return None
    start = span.text.index(hits[0].span.text)
    before, behind = span.text[:start], span.text[start + len(hits[0].span.text) :]
    fits = _PLACED.match(before) and _BEHIND.match(behind) and not _OTHER.search(fold(before))
    return hits[0] if fits else None
