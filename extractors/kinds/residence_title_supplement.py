"""Zusatzblatt zum Aufenthaltstitel (supplementary sheet to a residence title), § 78a Abs. 3 AufenthG.

Issued by the foreigners authority with a card or sticker that says "SIEHE ZUSATZBLATT": a folded sheet, serial number
W and seven digits, or a sticker ("ZUSATZBLATT / SUPPLEMENTARY SHEET", "FÜR: ..."), with the conditions
(Nebenbestimmungen) of the title, above all on work. Without its title it permits nothing.
Look-alikes: the supplement of a Duldung, of a Gestattung or of a Fiktionsbescheinigung, the card that points to its
sheet, supplements of applications, letters on conditions.

Source: documents.md B3; annexes D11, D11a of the AufenthV; § 59 AufenthV.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from extractors.reading.dates import DateHit, date_in
from extractors.reading.first_title import first_title
from extractors.reading.labels import labelled, labels
from extractors.reading.letters import letter_date
from extractors.reading.sheet_holder import sheet_identity
from extractors.reading.spans import Span, lines
from extractors.reading.strokes import is_struck
from extractors.reading.text import fold, has, join_hyphens
from extractors.reading.told import day_field, folded_text
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()

_TITLES = (
    "Zusatzblatt", "Zusatzblatt zum Aufenthaltstitel", "Zusatzblatt zur Aufenthaltserlaubnis", "Supplementary sheet",
    "Zusatzblatt zum elektronischen Aufenthaltstitel", "Zusatzblatt zur Niederlassungserlaubnis",
    "Zusatzblatt zum Aufenthaltstitel zur Aufenthaltskarte zur Aufenthaltserlaubnis Nr.", "Zusatzblatt zum eAT",
    "Zusatzblatt zum Aufenthaltstitel Nr.", "Zusatzblatt / Supplementary sheet", "Zusatzblatt zur Blauen Karte EU",
    "Zusatzblatt zum Aufenthaltstitel zur Aufenthaltskarte",
)  # fmt: skip
_OTHERS = (
    "Aussetzung der Abschiebung", "Duldung", "Aufenthaltsgestattung", "Fiktionsbescheinigung", "Ausweisersatz",
    "Antrag",
    "Aufenthaltskarte", "Zusatzblatt zum Antrag", "Zusatzblatt zur Duldung", "Reiseausweis", "Aufenthaltstitel",
    "Zusatzblatt zur Fiktionsbescheinigung", "Zusatzblatt zur Aufenthaltsgestattung", "Residence permit",
)  # fmt: skip
_NAMED = re.compile(r"z\wsatzb\watt|supplementary sheet")
_NOT_OF_A_TITLE = re.compile(
    r"aussetzung der abschiebung|\bduldung\b|aufenthaltsgestattung|kein aufenthaltstitel|ausreisepflichtig"
)
_OF_A_TITLE = re.compile(
    r"aufenthalts ?(?:titel|erlaubnis|karte)|niederlassungs ?erlaubnis|blauen? karte|residence permit|\beat\b"
)
_SERIAL = re.compile(r"\bW\s?\d{7}\b")
_NOTES = (
    "Nebenbestimmungen", "Nebenbestimmung", "Anmerkungen", "Anmerkung", "Remarks", "Anmerkungen/Remarks",
    "Nebenbestimmungen/Remarks", "Nebenbestimmungen und Hinweise", "Auflagen", "Nebenbestimmungen, Auflagen",
    "Auflagen und Nebenbestimmungen", "Nebenbestimmungen / Conditions",
)  # fmt: skip
_END_OF_NOTES = re.compile(
    r"^\W*(?:dieses? (?:dokument|zusatz|blatt)|das zusatzblatt|ausstellende|behorde\b|ort\b|im auftrag|\(?siegel|\*|"
    r"nicht ?zutreffend|bundesdruckerei|"
    r"unterschrift|(?:[a-z .]{3,30}, )?(?:den )?\d{1,2}\. ?\d|datum\b|gultig bis|gultig von|name\b|vornamen?\b|"
    r"geburtsdatum|staatsangeh|zusatzblatt|w ?\d{7}|"
    r"seite \d|"
    r"fur:?|rechtsbehelf|art\.-nr|dienstsiegel|hinweise?:|ausgestellt|\d{3} ?\d{4}\b)|<<"
)
_TITLE_NUMBER = re.compile(
    r"(?<![A-Za-z0-9])(?:[CFGHJKLMNPRTVXYZ](?=[A-Z]*\d)[CFGHJKLMNPRTVWXYZ0-9]{8}|\d{9})(?![A-Za-z0-9])"
)
"""The number of a card (no vowels, first a letter) or of a sticker."""
_LINKED = (
    "Seriennummer des Aufenthaltstitels", "Aufenthaltstitel Nr.", "Nummer des Aufenthaltstitels",
    "zum Aufenthaltstitel Nr.",
    "Aufenthaltstitel-Nr.", "Nr. des Aufenthaltstitels", "eAT-Nummer", "Kartennummer", "Dokumentennummer des Titels",
)  # fmt: skip


class ResidenceTitleSupplement(Fields):
    """What the sheet says; `annotations` are the conditions that are not struck out, as one text."""

    annotations: Field[str] | None = None
    title_number: Field[str] | None = None
    valid_until: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document is the supplementary sheet of a residence title."""
    text = folded_text(document).text
    if not _NAMED.search(text) or re.search(r"\bsehr geehrte|\bich beantrage\b", text):
        return 0.0
    # one sheet for all: what it says of a Duldung and strikes out is no Duldung's
    for span in lines(document):
        if _NOT_OF_A_TITLE.search(fold(span.text)) and not is_struck(span, document.pages[span.page - 1]):
            return 0.0
    if not _OF_A_TITLE.search(text) or first_title(document, _TITLES, _OTHERS, share=0.45) is None:
        return 0.0
    marks = (
        bool(_SERIAL.search(document.text)),
        has(document.text, "gilt als Zusatzblatt", "Supplementary sheet"),
        has(document.text, "Nebenbestimmungen", "Nebenbestimmung"),
        has(document.text, "Ausstellende Behörde", "Dienstsiegel", "(Siegel)", "Ausländerbehörde"),
    )
    return (0.0, 0.7, 0.88, 0.95, 0.97)[sum(marks)]


def extract(document: Document, /) -> ResidenceTitleSupplement:
    """Return what the sheet says."""
    who = sheet_identity(document)
    return ResidenceTitleSupplement(
        **{**who.common(), "issued_on": who.issued_on or _dated(document)},
        annotations=_annotations(document),
        title_number=_title_number(document),
        valid_until=_linked_until(document) or who.valid_until,
    )


def _annotations(document: Document) -> Field[str] | None:
    found = [span for span in _noted(document) if not is_struck(span, document.pages[span.page - 1])]
    if not found:
        return None
    text = re.sub(r"\s+", " ", join_hyphens("\n".join(span.text for span in found)))
    first = [span for span in found if span.page == found[0].page]
    whole = Span(first[0].page, tuple(word for span in first for word in span.words))
    return whole.field(text.strip(" ;"), method="label", confidence=min(span.confidence for span in found))


def _noted(document: Document) -> Iterator[Span]:
    """Yield the lines behind and under each caption of the conditions, up to what ends the panel."""
    seen: set[int] = set()
    for label in labels(document, *_NOTES):
        box, page = label.span.box, document.pages[label.span.page - 1]
        rest = tuple(w for w in label.line.words if w.box.left > box.right - 0.002)
        if id(label.line.words[0]) in seen:
            continue
        if rest and re.search(r"[^\W\d_]{3}", " ".join(w.text for w in rest)) and id(rest[0]) not in seen:
            seen.add(id(rest[0]))
            yield Span(label.span.page, rest)
        bottom = label.line.box.bottom
        under = [
            line
            for line in page.lines
            if line.box.middle[1] > bottom
            and line.box.left > box.left - 0.05
            and line.box.left < box.right + 0.35
        ]
        beside = [
            line for line in page.lines
            if line is not label.line and line.box.overlap_y(label.line.box) > 0.5 and line.box.left >= box.right
        ]  # fmt: skip
        for line in [*beside, *under]:
            text = fold(line.text)
            if _END_OF_NOTES.search(text) or line.box.top - bottom > 0.07:
                break
            bottom = max(bottom, line.box.bottom)
            if id(line.words[0]) not in seen and re.search(r"[a-z]{3}", text):
                seen.add(id(line.words[0]))
                yield Span(label.span.page, line.words)


def _title_number(document: Document) -> Field[str] | None:
    """The nine characters of the title's number, near the words that link the sheet to it."""
    for _, span in labelled(document, *_LINKED, shape=_number):
        return span.field(span.text, method="label")
    own = {re.sub(r"\s", "", m.group()) for m in _SERIAL.finditer(document.text)}
    for span in lines(document):
        text = fold(span.text)
        if not re.search(r"zusatzblatt|aufenthalts|niederlassung|karte|\bnr\b|seriennummer|nummer", text):
            continue
        for match in _TITLE_NUMBER.finditer(span.text):
            if match.group() not in own:
                return span.group(match).field(match.group(), method="pattern")
    return None


def _dated(document: Document) -> Field[dt.date] | None:
    """The day of a letter; not the days to which the sheet or the holder's birth is bound."""
    day = letter_date(document)
    bound = re.search(r"gultig|geb|bis", fold(_row_of(document, day))) if day else None
    return None if bound else day


def _row_of(document: Document, field: Field[dt.date]) -> str:
    """The line in which a value stands."""
    box = field.box
    return next(
        (s.text for s in lines(document) if s.page == field.page and box and s.box.overlap_y(box) > 0.5), ""
    )


def _number(span: Span) -> Span | None:
    match = _TITLE_NUMBER.search(span.text)
    return span.group(match) if match and match.start() < 6 else None


_PANEL = 0.09
"""How far down its panel a sheet says until when it holds."""


def _linked_until(document: Document) -> Field[dt.date] | None:
    """The last day behind "gilt als Zusatzblatt ... bis zum"."""
    text = folded_text(document)
    match = re.search(r"gilt als zusatzblatt.{0,120}?\bbis (?:zum )?(?=[\do])", text.text)
    behind = text.span(match.end(), match.end() + 24) if match else None
    hit = date_in(behind) if behind else None
    hit = hit or _in_panel(document)
    return day_field(hit) if hit else None


def _in_panel(document: Document) -> DateHit | None:
    """The day in the same panel of a folded sheet, whose panels stand side by side."""
    spans = list(lines(document))
    for head in spans:
        if "gilt als zusatzblatt" not in fold(head.text):
            continue
        for span in spans:
            away = span.box.top - head.box.top
            under = (
                span.page == head.page and 0 < away < _PANEL and abs(span.box.left - head.box.left) < 0.015
            )
            if (
                under
                and re.match(r"\W*(?:und )?(?:gultig )?bis\b", fold(span.text))
                and (hit := date_in(span))
            ):
                return hit
    return None
